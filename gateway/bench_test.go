package gateway_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"syscall"
	"testing"
	"time"

	"faas"
	"faas/gateway"
	"faas/internal/gatewaytest"
)

const benchBody = `{"image":"test","command":["echo","hi"],"env":{"A":"b"},"mode":"cached"}`

// instant is an engine whose runs take no time, so that what is measured is
// the gateway.
type instant struct{ gateway.Engine }

func (instant) Execute(_ context.Context, owner string, r faas.Request, _ faas.Attachment) (faas.Execution, error) {
	return faas.Execution{ID: faas.ExecutionID{1}, Owner: owner, Request: r, State: faas.Finished, CacheHit: true,
		Stdout: faas.Output{Data: []byte("hi\n"), Size: 3}}, nil
}

// BenchmarkHandler is the gateway alone: no connection, no engine.
func BenchmarkHandler(b *testing.B) {
	n := gatewaytest.Start(b, gatewaytest.Options{Gateway: func(c *gateway.Config) {
		c.Engine, c.Log, c.Limits.Rate, c.Limits.Burst = instant{c.Engine}, nil, 1e9, 1e9
	}})
	b.ReportAllocs()
	for b.Loop() {
		r := httptest.NewRequestWithContext(context.Background(), "POST", "/v1/executions", strings.NewReader(benchBody))
		r.Header.Set("Authorization", "Bearer "+n.User)
		w := httptest.NewRecorder()
		n.Gateway.ServeHTTP(w, r)
		if w.Code != 200 {
			b.Fatal(w.Body)
		}
	}
}

// BenchmarkCachedHit is a hit over a real connection with the real engine.
func BenchmarkCachedHit(b *testing.B) {
	n := gatewaytest.Start(b, gatewaytest.Options{Gateway: func(c *gateway.Config) {
		c.Log, c.Limits.Rate, c.Limits.Burst = nil, 1e9, 1e9
	}})
	b.ReportAllocs()
	for b.Loop() {
		req, err := http.NewRequest("POST", n.URL+"/v1/executions", strings.NewReader(benchBody))
		if err != nil {
			b.Fatal(err)
		}
		req.Header.Set("Authorization", "Bearer "+n.User)
		res, err := n.HTTP.Do(req)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, res.Body); err != nil || res.StatusCode != 200 {
			b.Fatal(res.Status, err)
		}
		res.Body.Close()
	}
}

// BenchmarkPortRequests is the proxy of exposed ports, keep-alive, 16 at once.
// The caller and the program do next to nothing.
func BenchmarkPortRequests(b *testing.B) {
	n := startPortNode(b, gateway.Limits{})
	const body = "hello, world\n"
	answer := fmt.Sprintf("HTTP/1.1 200 OK\r\nDate: Thu, 26 Nov 2026 16:00:00 GMT\r\nContent-Length: %d\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s", len(body), body)
	n.program(b, 80, func(c net.Conn) {
		r := bufio.NewReader(c)
		for skipHeader(r) == nil {
			if _, err := io.WriteString(c, answer); err != nil {
				return
			}
		}
	})
	p := n.expose(b, `{"port":80}`)
	request := fmt.Sprintf("GET / HTTP/1.1\r\nHost: %s.localhost:8080\r\nUser-Agent: Go-http-client/1.1\r\nAccept-Encoding: gzip\r\n\r\n", p.Subdomain)
	b.ReportAllocs()
	b.SetParallelism(8)
	before := cpuTime(b)
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		c, err := net.Dial("tcp", strings.TrimPrefix(n.URL, "http://"))
		if err != nil {
			b.Error(err)
			return
		}
		defer c.Close()
		r := bufio.NewReader(c)
		for pb.Next() {
			if _, err := io.WriteString(c, request); err != nil {
				b.Error(err)
				return
			}
			if err := skipHeader(r); err != nil {
				b.Error(err)
				return
			}
			if _, err := r.Discard(len(body)); err != nil {
				b.Error(err)
				return
			}
		}
	})
	b.ReportMetric(float64((cpuTime(b)-before).Nanoseconds())/1e3/float64(b.N), "µs-cpu/op")
}

// skipHeader reads to the empty line.
func skipHeader(r *bufio.Reader) error {
	for {
		line, err := r.ReadSlice('\n')
		if err != nil || len(line) <= 2 {
			return err
		}
	}
}

func cpuTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
