package gvisor_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"faas"
	"faas/internal/runtimetest"
)

// sandboxAddr is what the first sandbox with a way out of the host has there.
const sandboxAddr = "198.18.0.2"

// BenchmarkPortWays compares two ways into one server in one sandbox,
// keep-alive, 16 at once and in turns: connections as Dial makes them, and TCP over the
// veth pair that is a sandbox's way out, which the rules are changed to let in.
func BenchmarkPortWays(b *testing.B) {
	const requests, turns = 5000, 7
	host := world(b)
	r, p := openEgress(b, b.TempDir(), host)
	defer func() {
		if err := errors.Join(r.Close(), p.Close()); err != nil {
			b.Error(err)
		}
	}()
	limits := runtimetest.DefaultLimits()
	limits.Timeout = time.Hour
	s, err := r.Create(b.Context(), faas.SandboxSpec{Image: image(), Limits: limits, Egress: true})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			b.Error(err)
		}
	}()
	startWebserver(b, s)
	inNamespace(b, host, `table=$(nft list tables | sed 's/table //')
		for chain in input forward; do nft insert rule $table $chain ct state established accept; done`)

	ways := []struct {
		name string
		dial func(context.Context, string, string) (net.Conn, error)
	}{
		{"socketpair", func(ctx context.Context, _, _ string) (net.Conn, error) { return s.Dial(ctx, 8080) }},
		{"veth", func(ctx context.Context, _, _ string) (net.Conn, error) {
			return dialIn(ctx, host, sandboxAddr+":8080")
		}},
	}
	took := map[string][]float64{}
	for b.Loop() {
		took = map[string][]float64{}
		for range turns {
			for _, w := range ways {
				transport := &http.Transport{MaxIdleConnsPerHost: 16, DialContext: w.dial}
				client := &http.Client{Transport: transport}
				ask(b, client, 500)
				here0, inside0 := processor(b, s)
				start := time.Now()
				ask(b, client, requests)
				rate := requests / time.Since(start).Seconds()
				here, inside := processor(b, s)
				transport.CloseIdleConnections()
				for name, v := range map[string]float64{
					"req/s": rate, "µs-here": float64((here - here0).Microseconds()) / requests, "µs-sandbox": float64((inside - inside0).Microseconds()) / requests,
				} {
					took[w.name+"-"+name] = append(took[w.name+"-"+name], v)
				}
			}
		}
	}
	for name, all := range took {
		b.Logf("%s %.0f", name, all)
		b.ReportMetric(median(all), name)
	}
}

// startWebserver puts the tests' server into a sandbox and starts it there.
func startWebserver(b *testing.B, s faas.Sandbox) {
	b.Helper()
	path := filepath.Join(b.TempDir(), "webserver")
	build := exec.Command("go", "build", "-o", path, "faas/internal/webserver")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("build the server: %v\n%s", err, out)
	}
	file, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	in, err := s.Start(b.Context(), faas.Command{Args: []string{"/bin/sh", "-c", "cat >/tmp/webserver && chmod 755 /tmp/webserver"}, Stdin: file})
	if err != nil {
		b.Fatal(err)
	}
	if e, err := in.Wait(); err != nil || e.Code != 0 {
		b.Fatal(e, err)
	}
	if _, err := s.Start(b.Context(), faas.Command{Args: []string{"/tmp/webserver", ":8080"}}); err != nil {
		b.Fatal(err)
	}
	up := &http.Client{Transport: &http.Transport{DisableKeepAlives: true, DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) { return s.Dial(ctx, 8080) }}}
	for deadline := time.Now().Add(10 * time.Second); ; {
		res, err := up.Get("http://sandbox/")
		if err == nil {
			res.Body.Close()
			return
		}
		if time.Now().After(deadline) {
			b.Fatal(err)
		}
	}
}

// ask makes n requests, 16 at once.
func ask(b *testing.B, c *http.Client, n int) {
	b.Helper()
	failed := make(chan error, 16)
	for worker := range 16 {
		go func() {
			var err error
			for i := worker; i < n && err == nil; i += 16 {
				var res *http.Response
				if res, err = c.Get("http://" + sandboxAddr + ":8080/"); err == nil {
					var body []byte
					body, err = io.ReadAll(res.Body)
					res.Body.Close()
					if err == nil && string(body) != "hello, world\n" {
						err = fmt.Errorf("%s: %q", res.Status, body)
					}
				}
			}
			failed <- err
		}()
	}
	for range 16 {
		if err := <-failed; err != nil {
			b.Fatal(err)
		}
	}
}

// dialIn connects from a network namespace.
func dialIn(ctx context.Context, path, address string) (c net.Conn, err error) {
	err = onThreadIn(path, func() (err error) {
		c, err = new(net.Dialer).DialContext(ctx, "tcp4", address)
		return err
	})
	return c, err
}

func median(all []float64) float64 {
	all = slices.Sorted(slices.Values(all))
	return all[len(all)/2]
}
