package enginetest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/coder/websocket"

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
	t.Run("large bodies", func(t *testing.T) { testLargeBodies(t, s) })
	t.Run("server-sent events", func(t *testing.T) { testEvents(t, s) })
	t.Run("WebSocket", func(t *testing.T) { testSocket(t, s) })
	if _, err := s.DialInstance(t.Context(), s.id, 81); !errors.Is(err, faas.ErrNotListening) {
		t.Errorf("a port that nobody listens on: %v", err)
	}
	c, err := s.DialInstance(t.Context(), s.id, 8080)
	must(t, err)
	if _, err := c.(syscall.Conn).SyscallConn(); err != nil {
		t.Errorf("the gateway would not keep this connection: %v", err)
	}
	must(t, c.Close())
	must(t, s.ClosePort(t.Context(), "ann", s.id.String(), 8080))
	if got, err := fetch(t.Context(), s.http, s.url+"/", s.host, nil); err != nil || !strings.Contains(got, "not_found") {
		t.Errorf("after ClosePort: %q, %v", got, err)
	}
}

// testLargeBodies sends 100 MB and takes them back at the same time.
func testLargeBodies(t *testing.T, s *served) {
	const size = 100 << 20
	sent, got := sha256.New(), sha256.New()
	body := io.TeeReader(io.LimitReader(rand.NewChaCha8([32]byte{}), size), sent)
	req, err := http.NewRequestWithContext(t.Context(), "POST", s.url+"/echo", body)
	must(t, err)
	req.Host = s.host
	res, err := s.http.Do(req)
	must(t, err)
	defer res.Body.Close()
	n, err := io.Copy(got, res.Body)
	if err != nil || n != size || !bytes.Equal(got.Sum(nil), sent.Sum(nil)) {
		t.Errorf("%d bytes of %d came back, %v", n, size, err)
	}
}

// testEvents has events before the answer ends, which it does not by itself.
func testEvents(t *testing.T, s *served) {
	req, err := http.NewRequestWithContext(t.Context(), "GET", s.url+"/events?say=one&say=two", nil)
	must(t, err)
	req.Host = s.host
	res, err := s.http.Do(req)
	must(t, err)
	defer res.Body.Close()
	want := "data: one\n\ndata: two\n\n"
	got := make([]byte, len(want))
	if _, err := io.ReadFull(res.Body, got); err != nil || string(got) != want {
		t.Errorf("%q, %v", got, err)
	}
}

func testSocket(t *testing.T, s *served) {
	c, _, err := websocket.Dial(t.Context(), s.url+"/socket", &websocket.DialOptions{HTTPClient: s.http, Host: s.host})
	must(t, err)
	defer c.CloseNow()
	c.SetReadLimit(-1)
	for _, size := range []int{1, 1 << 20} {
		sent := bytes.Repeat([]byte("x"), size)
		must(t, c.Write(t.Context(), websocket.MessageBinary, sent))
		if _, got, err := c.Read(t.Context()); err != nil || !bytes.Equal(got, sent) {
			t.Errorf("%d bytes of %d, %v", len(got), size, err)
		}
	}
	must(t, c.Close(websocket.StatusNormalClosure, ""))
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
