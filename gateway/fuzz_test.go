package gateway_test

import (
	"context"
	"encoding/json"
	"net/http/httptest"
	"strings"
	"testing"

	"faas/gateway"
	"faas/internal/gatewaytest"
)

// FuzzExecuteBody sends anything as the body of a run: whatever it is, the
// answer is a success or a problem of the caller's making, as JSON.
func FuzzExecuteBody(f *testing.F) {
	for _, seed := range []string{
		benchBody, `{}`, `null`, `{"image":"x","env":["A=b"],"payload":"YQ==","timeoutSeconds":1e3,"memoryMb":0.5,"cpu":0.001,"pids":1,"diskMb":2,"outputBytes":1}`,
		`{"image":"x","from":"snp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","mode":"branched","egress":true,"cacheKey":"k"}`, `{"image":"\ud800"}`, `[[[[`,
	} {
		f.Add([]byte(seed), true)
	}
	n := gatewaytest.Start(f, gatewaytest.Options{Gateway: func(c *gateway.Config) {
		c.Engine, c.Log, c.Limits.Rate, c.Limits.Burst = instant{c.Engine}, nil, 1e9, 1e9
	}})
	f.Fuzz(func(t *testing.T, body []byte, plain bool) {
		r := httptest.NewRequestWithContext(context.Background(), "POST", "/v1/executions", strings.NewReader(string(body)))
		r.Header.Set("Authorization", "Bearer "+n.User)
		if !plain {
			r.Header.Set("Accept", "text/event-stream")
		}
		w := httptest.NewRecorder()
		n.Gateway.ServeHTTP(w, r)
		if w.Code != 200 && (w.Code < 400 || w.Code >= 500) {
			t.Errorf("%q: %d %s", body, w.Code, w.Body)
		}
		if plain && !json.Valid(w.Body.Bytes()) {
			t.Errorf("%q: %s", body, w.Body)
		}
	})
}
