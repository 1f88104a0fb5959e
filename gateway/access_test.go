package gateway_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"

	"faas"
	"faas/api"
	"faas/gateway"
	"faas/internal/gatewaytest"
)

const sshKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFl5sUTZk8GQ8wnm3JyvTR1A6+RC9JKHGDzgaHTQ9LQV ann@laptop"

// operations is what the API is meant to be: every operation, who may call it,
// and a request that is well formed. The matrix below tests it, and the OpenAPI
// tests compare it with the description.
var operations = []struct {
	method, path, access, url, body string
}{
	{"POST", "/v1/executions", "user", "/v1/executions", `{"image":"nowhere"}`},
	{"GET", "/v1/executions/stream", "user", "/v1/executions/stream", ""},
	{"GET", "/v1/executions", "user", "/v1/executions?limit=1", ""},
	{"GET", "/v1/executions/{id}", "user", "/v1/executions/exe_aaaa", ""},
	{"DELETE", "/v1/executions/{id}", "user", "/v1/executions/exe_aaaa", ""},
	{"GET", "/v1/executions/{id}/stdout", "user", "/v1/executions/exe_aaaa/stdout", ""},
	{"GET", "/v1/executions/{id}/stderr", "user", "/v1/executions/exe_aaaa/stderr", ""},
	{"GET", "/v1/outputs/{digest}", "user", "/v1/outputs/" + faas.Sum(nil).String(), ""},
	{"POST", "/v1/instances", "user", "/v1/instances", `{"image":"nowhere"}`},
	{"GET", "/v1/instances", "user", "/v1/instances", ""},
	{"GET", "/v1/instances/{id}", "user", "/v1/instances/ins_aaaa", ""},
	{"DELETE", "/v1/instances/{id}", "user", "/v1/instances/ins_aaaa", ""},
	{"POST", "/v1/instances/{id}/pause", "user", "/v1/instances/ins_aaaa/pause", ""},
	{"POST", "/v1/instances/{id}/resume", "user", "/v1/instances/ins_aaaa/resume", ""},
	{"GET", "/v1/instances/{id}/stats", "user", "/v1/instances/ins_aaaa/stats", ""},
	{"GET", "/v1/instances/{id}/logs", "user", "/v1/instances/ins_aaaa/logs", ""},
	{"POST", "/v1/instances/{id}/snapshots", "user", "/v1/instances/ins_aaaa/snapshots", `{"name":"x"}`},
	{"GET", "/v1/snapshots", "user", "/v1/snapshots", ""},
	{"GET", "/v1/snapshots/{id}", "user", "/v1/snapshots/snp_aaaa", ""},
	{"DELETE", "/v1/snapshots/{id}", "user", "/v1/snapshots/snp_aaaa", ""},
	{"PUT", "/v1/snapshots/{id}/names/{name}", "user", "/v1/snapshots/snp_aaaa/names/x", ""},
	{"GET", "/v1/snapshots/{id}/export", "user", "/v1/snapshots/snp_aaaa/export", ""},
	{"POST", "/v1/snapshots/import", "admin", "/v1/snapshots/import", "no snapshot"},
	{"POST", "/v1/snapshots/{id}/branches", "user", "/v1/snapshots/snp_aaaa/branches", `{"count":1}`},
	{"POST", "/v1/merges", "user", "/v1/merges", `{"branches":["ins_aaaa"]}`},
	{"GET", "/v1/diff", "user", "/v1/diff?a=ins_aaaa", ""},
	{"GET", "/v1/instances/{id}/executions", "user", "/v1/instances/ins_aaaa/executions", ""},
	{"POST", "/v1/instances/{id}/executions", "user", "/v1/instances/ins_aaaa/executions", `{"command":["true"]}`},
	{"GET", "/v1/instances/{id}/executions/stream", "user", "/v1/instances/ins_aaaa/executions/stream", ""},
	{"GET", "/v1/instances/{id}/stream", "user", "/v1/instances/ins_aaaa/stream", ""},
	{"POST", "/v1/instances/{id}/ports", "user", "/v1/instances/ins_aaaa/ports", `{"port":8080}`},
	{"GET", "/v1/instances/{id}/ports", "user", "/v1/instances/ins_aaaa/ports", ""},
	{"DELETE", "/v1/instances/{id}/ports/{port}", "user", "/v1/instances/ins_aaaa/ports/8080", ""},
	{"PUT", "/v1/instances/{id}/files", "user", "/v1/instances/ins_aaaa/files?path=/tmp", "no tar"},
	{"GET", "/v1/instances/{id}/files", "user", "/v1/instances/ins_aaaa/files?path=/tmp", ""},
	{"DELETE", "/v1/instances/{id}/files", "user", "/v1/instances/ins_aaaa/files?path=/tmp/x", ""},
	{"GET", "/v1/instances/{id}/files/content", "user", "/v1/instances/ins_aaaa/files/content?path=/tmp/x", ""},
	{"GET", "/v1/instances/{id}/files/list", "user", "/v1/instances/ins_aaaa/files/list?path=/tmp", ""},
	{"GET", "/v1/instances/{id}/files/stat", "user", "/v1/instances/ins_aaaa/files/stat?path=/tmp", ""},
	{"POST", "/v1/instances/{id}/files/move", "user", "/v1/instances/ins_aaaa/files/move", `{"from":"/a","to":"/b"}`},
	{"GET", "/v1/instances/{id}/files/watch", "user", "/v1/instances/ins_aaaa/files/watch?path=/tmp", ""},
	{"GET", "/v1/images", "user", "/v1/images", ""},
	{"GET", "/v1/images/{ref}", "user", "/v1/images/docker.io/library/nowhere:1", ""},
	{"POST", "/v1/images", "admin", "/v1/images", `{"ref":"gone"}`},
	{"POST", "/v1/images/import", "admin", "/v1/images/import", "no archive"},
	{"DELETE", "/v1/images/{ref}", "admin", "/v1/images/nowhere", ""},
	{"GET", "/v1/node", "user", "/v1/node", ""},
	{"GET", "/v1/keys", "admin", "/v1/keys", ""},
	{"POST", "/v1/keys", "admin", "/v1/keys", `{"name":"root"}`},
	{"DELETE", "/v1/keys/{name}", "admin", "/v1/keys/nobody", ""},
	{"GET", "/v1/ssh-keys", "user", "/v1/ssh-keys", ""},
	{"POST", "/v1/ssh-keys", "user", "/v1/ssh-keys", `{"key":"` + sshKey + `"}`},
	{"DELETE", "/v1/ssh-keys/{key}", "user", "/v1/ssh-keys/SHA256:aaaa%2Faaaa", ""},
	{"POST", "/v1/quotes", "public", "/v1/quotes", quoteBody},
	{"GET", "/healthz", "public", "/healthz", ""},
	{"GET", "/readyz", "public", "/readyz", ""},
	{"GET", "/metrics", "local", "/metrics", ""},
}

func TestAccessMatrix(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Limits.AuthFailures, c.Quotes = 1000, offers(free) }})
	_, unknown := gateway.NewKey("ghost", true)
	callers := map[string]string{"none": "", "rubbish": "x", "bad": unknown, "user": n.User, "admin": n.Admin}
	for _, op := range operations {
		for caller, key := range callers {
			t.Run(op.method+" "+op.path+" "+caller, func(t *testing.T) {
				var body any
				if op.body != "" {
					body = op.body
				}
				a := do(t, n, key, op.method, op.url, body)
				known := caller == "user" || caller == "admin"
				switch {
				case op.access == "public" || op.access == "local" && (known || caller == "none"):
					a.want(t, 200)
				case !known:
					if p := a.problem(t, 401); p.Kind != faas.Denied || a.header.Get("WWW-Authenticate") == "" {
						t.Errorf("%+v %v", p, a.header)
					}
				case op.access == "admin" && caller == "user":
					if p := a.problem(t, 403); p.Kind != faas.Denied {
						t.Errorf("%+v", p)
					}
				case a.status == 401 || a.status == 403 || a.status >= 500:
					t.Errorf("status %d: %s", a.status, a.body)
				case a.status >= 400:
					a.problem(t, a.status)
				}
				if known && op.access != "public" && a.header.Get("RateLimit-Remaining") == "" {
					t.Error("no rate limit headers")
				}
			})
		}
	}
}

func TestForeignThingsAreNotFound(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	bob := n.Keys.Add("bob", false)
	e := do(t, n, n.User, "POST", "/v1/executions?async=1", `{"image":"test","command":["sleep","60"]}`).execution(t, 202)
	var i api.Instance
	do(t, n, n.User, "POST", "/v1/instances", `{"image":"test"}`).want(t, 201).decode(t, &i)
	for _, r := range []struct{ method, url, body string }{
		{"GET", "/v1/executions/" + e.ID.String(), ""},
		{"GET", "/v1/executions/" + e.ID.String() + "/stdout", ""},
		{"DELETE", "/v1/executions/" + e.ID.String(), ""},
		{"GET", "/v1/instances/" + i.ID.String(), ""},
		{"DELETE", "/v1/instances/" + i.ID.String(), ""},
		{"POST", "/v1/instances/" + i.ID.String() + "/executions", `{"command":["true"]}`},
	} {
		if p := do(t, n, bob, r.method, r.url, r.body).problem(t, 404); p.Kind != faas.NotFound {
			t.Errorf("%s %s: %+v", r.method, r.url, p)
		}
	}
	do(t, n, n.Admin, "GET", "/v1/instances/"+i.ID.String(), nil).want(t, 200)
	do(t, n, n.Admin, "DELETE", "/v1/instances/"+i.ID.String(), nil).want(t, 204)
	do(t, n, n.Admin, "DELETE", "/v1/executions/"+e.ID.String(), nil).want(t, 204)
}

func TestKeyLifeCycle(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	var made api.NewKey
	do(t, n, n.Admin, "POST", "/v1/keys", `{"name":"ci","admin":true}`).want(t, 201).decode(t, &made)
	if made.Name != "ci" || !made.Admin || !strings.HasPrefix(made.Secret, "faas_") {
		t.Fatalf("%+v", made)
	}
	do(t, n, n.Admin, "POST", "/v1/keys", `{"name":"ci"}`).problem(t, 409)
	for _, name := range []string{"", "a b", "../x", strings.Repeat("x", 65)} {
		do(t, n, n.Admin, "POST", "/v1/keys", map[string]string{"name": name}).problem(t, 400)
	}
	listed := do(t, n, made.Secret, "GET", "/v1/keys", nil).want(t, 200)
	if strings.Contains(string(listed.body), made.Secret) || strings.Contains(string(listed.body), "hash") {
		t.Errorf("the list tells secrets: %s", listed.body)
	}
	do(t, n, made.Secret, "DELETE", "/v1/keys/root", nil).want(t, 204)
	do(t, n, n.Admin, "GET", "/v1/node", nil).problem(t, 401)
	do(t, n, made.Secret, "DELETE", "/v1/keys/ci", nil).problem(t, 409)
	do(t, n, made.Secret, "DELETE", "/v1/keys/ann", nil).want(t, 204)
	do(t, n, made.Secret, "DELETE", "/v1/keys/ann", nil).problem(t, 404)
}

func TestFirstKey(t *testing.T) {
	t.Parallel()
	var keys gatewaytest.Keys
	secret, err := gateway.FirstKey(t.Context(), &keys, "admin")
	if err != nil || secret == "" {
		t.Fatalf("%q, %v", secret, err)
	}
	list, err := keys.Keys(t.Context())
	if err != nil || len(list) != 1 || !list[0].Admin || list[0].Hash != faas.Sum([]byte(secret)) {
		t.Errorf("%+v, %v", list, err)
	}
	if again, err := gateway.FirstKey(t.Context(), &keys, "admin"); err != nil || again != "" {
		t.Errorf("again: %q, %v", again, err)
	}
	keys.Fail(errors.New("disk on fire"))
	if _, err := gateway.FirstKey(t.Context(), &keys, "admin"); err == nil {
		t.Error("no error from a broken store")
	}
}

func TestRateLimit(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Limits.Rate, c.Limits.Burst = 0.01, 3 }})
	for left := 2; left >= 0; left-- {
		a := do(t, n, n.User, "GET", "/v1/node", nil).want(t, 200)
		if a.header.Get("RateLimit-Limit") != "3" || a.header.Get("RateLimit-Remaining") != strconv.Itoa(left) {
			t.Errorf("headers %v", a.header)
		}
	}
	a := do(t, n, n.User, "GET", "/v1/node", nil)
	p := a.problem(t, 429)
	wait, err := strconv.Atoi(a.header.Get("Retry-After"))
	if p.Kind != faas.Exhausted || err != nil || wait < 1 || wait > 100 {
		t.Errorf("%+v, Retry-After %q", p, a.header.Get("Retry-After"))
	}
	do(t, n, n.Admin, "GET", "/v1/node", nil).want(t, 200) // another key has a bucket of its own
	do(t, n, n.User, "GET", "/healthz", nil).want(t, 200)
}

func TestFailedAuthenticationsAreLimited(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Limits.AuthFailures = 3 }})
	for range 3 {
		do(t, n, "faas_wrong", "GET", "/v1/node", nil).problem(t, 401)
	}
	do(t, n, "faas_wrong", "GET", "/v1/node", nil).problem(t, 429)
	do(t, n, n.User, "GET", "/v1/node", nil).want(t, 200) // a good key from the same address
}

func TestMetricsAreForThisMachine(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	for _, c := range []struct {
		remote, host, key string
		status            int
	}{
		{"127.0.0.1:1234", "127.0.0.1:8080", "", 200},
		{"127.0.0.1:1234", "localhost:8080", "", 200},
		{"[::1]:1234", "[::1]:8080", "", 200},
		{"127.0.0.1:1234", "rebound.example:8080", "", 401},
		{"192.0.2.1:1234", "127.0.0.1:8080", "", 401},
		{"192.0.2.1:1234", "node.example", n.User, 200},
	} {
		r := httptest.NewRequestWithContext(context.Background(), "GET", "http://x/metrics", nil)
		r.RemoteAddr, r.Host = c.remote, c.host
		if c.key != "" {
			r.Header.Set("Authorization", "bearer "+c.key)
		}
		w := httptest.NewRecorder()
		n.Gateway.ServeHTTP(w, r)
		if w.Code != c.status {
			t.Errorf("%s to %s: %d, want %d", c.remote, c.host, w.Code, c.status)
		}
	}
}

func TestNoCrossOrigin(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	a := do(t, n, "", "OPTIONS", "/v1/executions", nil, "Origin", "https://evil.example", "Access-Control-Request-Method", "POST")
	a.problem(t, 405)
	a2 := do(t, n, n.User, "GET", "/v1/node", nil, "Origin", "https://evil.example").want(t, 200)
	for _, h := range []http.Header{a.header, a2.header} {
		for k := range h {
			if strings.HasPrefix(k, "Access-Control") {
				t.Errorf("header %s", k)
			}
		}
	}
}

func TestErrorKinds(t *testing.T) {
	t.Parallel()
	var kind faas.Kind
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) {
		c.Engine = failing{c.Engine, func() error { return faas.Errorf(kind, "it failed at /secret/path") }}
	}})
	for _, info := range api.KindTable() {
		kind = info.Kind
		a := do(t, n, n.User, "GET", "/v1/executions/exe_aaaa", nil)
		p := a.problem(t, info.Status)
		if p.Kind != info.Kind || p.Title != info.Title || (a.header.Get("Retry-After") != "") != (info.RetryAfter > 0) {
			t.Errorf("%s: %+v, %v", kind, p, a.header)
		}
		if leaks := strings.Contains(p.Detail, "/secret/path"); leaks == (kind == faas.Internal) {
			t.Errorf("%s: detail %q", kind, p.Detail)
		}
		if err := p.Err(); faas.KindOf(err) != kind {
			t.Errorf("%s: back again it is %v", kind, err)
		}
	}
	if len(api.KindTable()) != len(faas.Kinds()) {
		t.Error("the table lacks kinds")
	}
	for i, info := range api.KindTable() {
		if info.Kind != faas.Kinds()[i] {
			t.Errorf("row %d is %s", i, info.Kind)
		}
	}
}

// failing is an engine whose look-ups fail.
type failing struct {
	gateway.Engine
	err func() error
}

func (f failing) Execution(context.Context, string, string) (faas.Execution, error) {
	return faas.Execution{}, f.err()
}

func TestPathsThatAreNotThere(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	for _, c := range []struct {
		method, path string
		status       int
		allow        string
	}{
		{"GET", "/v2", 404, ""}, {"GET", "/v1/executions/a/b/c", 404, ""}, {"PUT", "/v1/executions", 405, "GET, HEAD, POST"},
		{"POST", "/healthz", 405, "GET, HEAD"}, {"GET", "/v1/images/", 400, ""}, {"GET", "/docs", 301, ""}, {"BREW", "/v1/node", 405, "GET, HEAD"},
	} {
		a := do(t, n, n.User, c.method, c.path, nil)
		if c.status < 400 {
			a.want(t, c.status)
			continue
		}
		a.problem(t, c.status)
		if got := a.header.Get("Allow"); got != c.allow {
			t.Errorf("%s %s: Allow %q", c.method, c.path, got)
		}
	}
}

func TestRequestIDs(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	for sent, kept := range map[string]bool{"": false, "my-id.1": true, "with space": false, strings.Repeat("x", 65): false} {
		a := do(t, n, "", "GET", "/healthz", nil, "X-Request-Id", sent)
		if got := a.header.Get("X-Request-Id"); (got == sent) != kept || got == "" {
			t.Errorf("%q became %q", sent, got)
		}
	}
}

func TestHealth(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) {
		c.Ready = []gateway.Check{
			{Name: "store", Check: func(context.Context) error { return nil }},
			{Name: "chain", Check: func(context.Context) error { return faas.Errorf(faas.Unavailable, "no block for 3 minutes") }},
			{Name: "disk", Check: func(context.Context) error { return errors.New("/var/lib/faas: read-only") }},
		}
	}})
	do(t, n, "", "GET", "/healthz", nil).want(t, 200)
	var h api.Health
	do(t, n, "", "GET", "/readyz", nil).want(t, 503).decode(t, &h)
	if h.OK || len(h.Checks) != 3 || !h.Checks[0].OK || h.Checks[1].Error != "no block for 3 minutes" || h.Checks[2].Error != api.InternalDetail {
		t.Errorf("%+v", h)
	}
}

func TestMetrics(t *testing.T) {
	t.Parallel()
	m := gateway.NewMetrics()
	if err := m.Gauge("faas_chain_lag_blocks", "Blocks behind.", map[string]string{"operator": "0xab"}, func() float64 { return 7 }); err != nil {
		t.Fatal(err)
	}
	if err := m.Gauge("faas_chain_lag_blocks", "Blocks behind.", map[string]string{"operator": "0xab"}, func() float64 { return 8 }); faas.KindOf(err) != faas.Conflict {
		t.Errorf("twice: %v", err)
	}
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Metrics = m }})
	do(t, n, n.User, "POST", "/v1/executions", `{"image":"test","command":["exit","1"]}`).want(t, 200)
	do(t, n, n.User, "GET", "/nothing/here", nil).want(t, 404)
	m.Observe(faas.Execution{State: faas.Finished})
	text := string(do(t, n, "", "GET", "/metrics", nil).want(t, 200).body)
	for _, want := range []string{
		`faas_http_request_duration_seconds_count{method="POST",route="/v1/executions",status="200"} 1`,
		`faas_http_request_duration_seconds_count{method="GET",route="",status="404"} 1`,
		`faas_executions_total{outcome="nonzero"} 1`, `faas_executions_total{outcome="success"} 0`,
		`faas_executions_queued 0`, `faas_pool_idle 0`, `faas_chain_lag_blocks{operator="0xab"} 7`,
		`faas_execution_sandbox_seconds_count{mode="ephemeral"} 1`, "go_goroutines", "process_open_fds",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s", want)
		}
	}
}

func TestNode(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) {
		c.Node = gateway.Node{Version: "v1", Runtime: "gvisor/x", Defaults: faas.Limits{MilliCPU: 500, Memory: 64 << 20}, Features: []string{"chain"}}
	}})
	var node api.Node
	do(t, n, n.User, "GET", "/v1/node", nil).want(t, 200).decode(t, &node)
	if node.Version != "v1" || node.Defaults.CPU != 0.5 || node.Defaults.MemoryMB != 64 || !slices.Equal(node.Modes, faas.Modes()) || node.Load.Concurrency == 0 {
		t.Errorf("%+v", node)
	}
}

func TestSecretsStayOutOfTheLog(t *testing.T) {
	t.Parallel()
	var log lockedBuffer
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Log = log.logger() }})
	body, err := json.Marshal(map[string]any{"image": "test", "command": []string{"true"}, "env": map[string]string{"TOKEN": "s3cret"}, "stdin": "s3cret"})
	if err != nil {
		t.Fatal(err)
	}
	do(t, n, n.User, "POST", "/v1/executions", string(body)).want(t, 200)
	do(t, n, n.User, "POST", "/v1/executions", `{"image":1,"env":{"TOKEN":"s3cret"}}`).want(t, 400)
	do(t, n, n.Admin, "POST", "/v1/keys", `{"name":"new"}`).want(t, 201)
	gatewaytest.Eventually(t, "three lines", func() bool { return strings.Count(log.String(), "msg=request") == 3 })
	text := log.String()
	for _, secret := range []string{"s3cret", n.User, n.Admin, "faas_"} {
		if strings.Contains(text, secret) {
			t.Errorf("%q is in the log: %s", secret, text)
		}
	}
	if !strings.Contains(text, "route=/v1/executions status=200") || !strings.Contains(text, "key=ann") {
		t.Errorf("log: %s", text)
	}
}
