package enginetest

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"faas"
	"faas/engine"
	"faas/gateway"
	"faas/image"
	"faas/internal/gatewaytest"
)

const webserverPath = "/bin/webserver"

// buildWebserver builds the server that the tests put into an image.
func buildWebserver(t testing.TB) (path string, file image.File) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "webserver")
	build := exec.Command("go", "build", "-o", path, "faas/internal/webserver")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build the server: %v\n%s", err, out)
	}
	b, err := os.ReadFile(path)
	must(t, err)
	return path, image.File{Path: webserverPath, Mode: 0o755, Data: b}
}

// served is an instance with a server in it, and a gateway in front.
type served struct {
	*engine.Engine
	id   faas.InstanceID
	url  string // of the gateway
	host string // by which the port is reached
	http *http.Client
}

func serve(t testing.TB, file image.File) *served {
	t.Helper()
	s := &served{Engine: newEngine(t, 0, file)}
	limits := faas.Limits{MilliCPU: 2000, Memory: 512 << 20}
	i, err := s.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "busybox", Limits: limits})
	must(t, err)
	s.id = i.ID
	t.Cleanup(func() {
		if err := s.StopInstance(context.Background(), "", i.ID.String()); err != nil {
			t.Error(err)
		}
	})
	ctx, stop := context.WithCancel(context.Background())
	over := make(chan error, 1)
	go func() {
		r := faas.Request{Command: []string{webserverPath, ":8080"}, Limits: faas.Limits{Timeout: time.Hour}}
		_, err := s.ExecInstance(ctx, "ann", i.ID.String(), r, faas.Attachment{})
		over <- err
	}()
	t.Cleanup(func() {
		stop()
		if err := <-over; err != nil && faas.KindOf(err) != faas.Canceled {
			t.Error(err)
		}
	})
	p, _, err := s.ExposePort(t.Context(), "", i.ID.String(), faas.PortSpec{Port: 8080})
	must(t, err)
	s.host = p.Subdomain + ".localhost"
	s.gateway(t)
	return s
}

func (s *served) gateway(t testing.TB) {
	g, err := gateway.New(gateway.Config{Engine: s.Engine, Images: gatewaytest.NewImages(), Keys: &gatewaytest.Keys{}})
	must(t, err)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	s.url = "http://" + l.Addr().String()
	ctx, stop := context.WithCancel(context.Background())
	over := make(chan error, 1)
	go func() { over <- g.Serve(ctx, l) }()
	transport := &http.Transport{MaxIdleConnsPerHost: 256}
	s.http = &http.Client{Transport: transport}
	t.Cleanup(func() {
		transport.CloseIdleConnections()
		stop()
		if err := <-over; err != nil {
			t.Error(err)
		}
	})
}

func fetch(ctx context.Context, c *http.Client, url, host string, body io.Reader) (string, error) {
	method := "GET"
	if body != nil {
		method = "POST"
	}
	req, err := http.NewRequestWithContext(ctx, method, url, body)
	if err != nil {
		return "", err
	}
	req.Host = host
	res, err := c.Do(req)
	if err != nil {
		return "", err
	}
	b, err := io.ReadAll(res.Body)
	return string(b), errors.Join(err, res.Body.Close())
}

// A server in a real sandbox answers, from the moment that it listens; large
// bodies pass; what nobody listens on is told apart.
func TestExposedPort(t *testing.T) {
	_, file := buildWebserver(t)
	s := serve(t, file)
	if got, err := fetch(t.Context(), s.http, s.url+"/", s.host, nil); err != nil || got != "hello, world\n" {
		t.Fatalf("%q, %v", got, err)
	}
	body := bytes.Repeat([]byte("0123456789abcdef"), 1<<20)
	if got, err := fetch(t.Context(), s.http, s.url+"/echo", s.host, bytes.NewReader(body)); err != nil || got != string(body) {
		t.Errorf("%d bytes of %d came back, %v", len(got), len(body), err)
	}
	if _, err := s.DialInstance(t.Context(), s.id, 81); !errors.Is(err, faas.ErrNotListening) {
		t.Errorf("a port that nobody listens on: %v", err)
	}
	must(t, s.ClosePort(t.Context(), "ann", s.id.String(), 8080))
	if got, err := fetch(t.Context(), s.http, s.url+"/", s.host, nil); err != nil || !strings.Contains(got, "not_found") {
		t.Errorf("after ClosePort: %q, %v", got, err)
	}
}

// BenchmarkPortRequests compares one server reached in four ways, keep-alive:
// on the host, in a sandbox by connections of the engine's, in a sandbox by
// the gateway, and connections themselves.
func BenchmarkPortRequests(b *testing.B) {
	path, file := buildWebserver(b)
	s := serve(b, file)
	if _, err := fetch(b.Context(), s.http, s.url+"/", s.host, nil); err != nil {
		b.Fatal(err)
	}
	cpu := func() (here, sandbox time.Duration) {
		var u syscall.Rusage
		must(b, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
		st, err := s.InstanceStats(b.Context(), "", s.id.String())
		must(b, err)
		return time.Duration(u.Utime.Nano() + u.Stime.Nano()), st.CPU
	}
	run := func(b *testing.B, c *http.Client, url, host string) {
		b.ReportAllocs()
		here, sandbox := cpu()
		b.SetParallelism(8)
		b.RunParallel(func(pb *testing.PB) {
			for pb.Next() {
				if got, err := fetch(b.Context(), c, url, host, nil); err != nil || got != "hello, world\n" {
					b.Errorf("%q, %v", got, err)
					return
				}
			}
		})
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "req/s")
		// A busy machine changes these less.
		here2, sandbox2 := cpu()
		b.ReportMetric(float64((here2-here).Microseconds())/float64(b.N), "µs-cpu-here/op")
		b.ReportMetric(float64((sandbox2-sandbox).Microseconds())/float64(b.N), "µs-cpu-sandbox/op")
	}
	b.Run("host", func(b *testing.B) {
		cmd := exec.Command(path, "127.0.0.1:18099")
		must(b, cmd.Start())
		defer func() { _ = cmd.Process.Kill(); _ = cmd.Wait() }()
		gatewaytest.Eventually(b, "the server is up", func() bool {
			_, err := fetch(b.Context(), s.http, "http://127.0.0.1:18099/", "", nil)
			return err == nil
		})
		run(b, s.http, "http://127.0.0.1:18099/", "")
	})
	b.Run("dialled", func(b *testing.B) {
		transport := &http.Transport{MaxIdleConnsPerHost: 256, DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) { return s.DialInstance(ctx, s.id, 8080) }}
		defer transport.CloseIdleConnections()
		run(b, &http.Client{Transport: transport}, "http://instance/", "")
	})
	b.Run("proxied", func(b *testing.B) { run(b, s.http, s.url+"/", s.host) })
	b.Run("dial", func(b *testing.B) {
		for b.Loop() {
			c, err := s.DialInstance(b.Context(), s.id, 8080)
			must(b, err)
			must(b, c.Close())
		}
	})
}
