package gateway_test

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

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
