package gateway_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"faas"
	"faas/gateway"
	"faas/internal/gatewaytest"
)

func TestBodySizes(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Limits.Body, c.Limits.Import = 1000, 2000 }})
	body := func(size int) string {
		b := `{"image":"test","command":["cat"],"stdin":""}`
		return strings.Replace(b, `"stdin":"`, `"stdin":"`+strings.Repeat("x", size-len(b)), 1)
	}
	do(t, n, n.User, "POST", "/v1/executions", body(1000)).want(t, 200)
	for _, size := range []int{1001, 1 << 20} {
		if p := do(t, n, n.User, "POST", "/v1/executions", body(size)).problem(t, 413); p.Kind != faas.Invalid {
			t.Errorf("%+v", p)
		}
	}
	chunked := struct{ io.Reader }{strings.NewReader(body(5000))} // of no known length
	do(t, n, n.User, "POST", "/v1/executions", chunked).problem(t, 413)
	do(t, n, n.Admin, "POST", "/v1/images/import", "fits\n"+strings.Repeat("x", 1995)).want(t, 200)
	do(t, n, n.Admin, "POST", "/v1/images/import", "big\n"+strings.Repeat("x", 1997)).problem(t, 413)
}

func TestMalformedBodies(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	for _, body := range []string{
		``, `{`, `null`, `[]`, `"x"`, `{}`, `{"image":""}`, `{"image":7}`, `{"image":"test","comand":["x"]}`, `{"image":"test","command":"echo hi"}`,
		`{"image":"test","command":[1]}`, `{"image":"test","env":{"A":1}}`, `{"image":"test","env":"A=b"}`, `{"image":"test","env":{"A=B":"c"}}`,
		`{"image":"test","timeoutSeconds":-1}`, `{"image":"test","timeoutSeconds":"10s"}`, `{"image":"test","timeoutSeconds":1e300}`,
		`{"image":"test","cpu":1e-9}`, `{"image":"test","memoryMb":1e18}`, `{"image":"test","pids":-1}`, `{"image":"test","pids":4294967296}`, `{"image":"test","mode":"eternal"}`,
		`{"image":"test","payload":"!"}`, `{"image":"test","stdin":"a","payload":"YQ=="}`, `{"image":"test"} {}`,
		`{"image":"` + strings.Repeat("x", 600) + `"}`, strings.Repeat("[", 100000),
	} {
		p := do(t, n, n.User, "POST", "/v1/executions", body, "Content-Type", "application/json").problem(t, 400)
		if p.Kind != faas.Invalid || p.Execution != "" {
			t.Errorf("%.80s: %+v", body, p)
		}
	}
	do(t, n, n.User, "POST", "/v1/executions", `{"image":"test"}`, "Content-Type", "text/xml").problem(t, 415)
	do(t, n, n.User, "GET", "/v1/executions?limit=0", nil).problem(t, 400)
	do(t, n, n.User, "GET", "/v1/executions?limit=many", nil).problem(t, 400)
	do(t, n, n.User, "GET", "/v1/executions?before=rubbish", nil).problem(t, 404)
	do(t, n, n.User, "GET", "/v1/outputs/md5:x", nil).problem(t, 400)
	do(t, n, n.User, "GET", "/v1/outputs/"+faas.Sum(nil).String()+"?stream=both", nil).problem(t, 400)
}

// TestSlowBodies sends half a body and then nothing.
func TestSlowBodies(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Limits.BodyStall = 30 * time.Millisecond }})
	for _, c := range []struct {
		path, key string
		status    int
	}{
		{"/v1/executions", n.User, http.StatusRequestTimeout},
		{"/v1/images/import", n.Admin, http.StatusRequestTimeout},
		{"/v1/executions", "none", http.StatusUnauthorized}, // nobody asked for this body, and nobody waits for it
		{"/v1/nothing", "none", http.StatusNotFound},
	} {
		conn, err := net.Dial("tcp", strings.TrimPrefix(n.URL, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		fmt.Fprintf(conn, "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Length: 100\r\n\r\n{\"image\"", c.path, c.key)
		res, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if res.StatusCode != c.status {
			t.Errorf("%s: %s", c.path, res.Status)
		}
	}
}

// TestBodyDeadlineEndsWithTheBody has a run that outlasts the time that its
// body had: the deadline on the connection must not cancel it.
func TestBodyDeadlineEndsWithTheBody(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Limits.BodyStall = 100 * time.Millisecond }})
	do(t, n, n.User, "POST", "/v1/executions", `{"image":"test","command":["sleep","0.4"]}`).execution(t, 200)
}

// panicking is an engine that panics before and after the run has begun.
type panicking struct{ gateway.Engine }

func (p panicking) Execute(_ context.Context, _ string, _ faas.Request, a faas.Attachment) (faas.Execution, error) {
	if a.Begun != nil {
		a.Begun(faas.ExecutionID(faas.NewID()))
	}
	panic("out of coffee")
}

func TestPanics(t *testing.T) {
	t.Parallel()
	var log lockedBuffer
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Engine, c.Log = panicking{c.Engine}, log.logger() }})
	p := do(t, n, n.User, "POST", "/v1/executions", `{"image":"test"}`).problem(t, 500)
	if p.Kind != faas.Internal || strings.Contains(p.Detail, "coffee") {
		t.Errorf("%+v", p)
	}
	if text := log.String(); !strings.Contains(text, "out of coffee") || !strings.Contains(text, "limits_test.go") || !strings.Contains(text, p.RequestID) {
		t.Errorf("log: %s", text)
	}
	res := open(t, n, n.User, "POST", "/v1/executions", `{"image":"test"}`, "Accept", "text/event-stream")
	defer res.Body.Close()
	if b, err := io.ReadAll(res.Body); err == nil {
		t.Errorf("half an answer looks whole: %q", b)
	}
	do(t, n, n.User, "GET", "/v1/node", nil).want(t, 200)
	if open := n.Engine.Stats().Running; open != 0 {
		t.Errorf("%d running", open)
	}
}

func TestQueueFull(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Engine = full{c.Engine} }})
	a := do(t, n, n.User, "POST", "/v1/executions", `{"image":"test"}`)
	if p := a.problem(t, 429); p.Kind != faas.Exhausted || a.header.Get("Retry-After") != "3" {
		t.Errorf("%+v, Retry-After %q", p, a.header.Get("Retry-After"))
	}
}

type full struct{ gateway.Engine }

func (full) Execute(context.Context, string, faas.Request, faas.Attachment) (faas.Execution, error) {
	return faas.Execution{}, faas.WithRetryAfter(faas.Errorf(faas.Exhausted, "the queue is full"), 2500*time.Millisecond)
}

func TestShutdownLetsRunsEnd(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	res := open(t, n, n.User, "POST", "/v1/executions", `{"image":"test","command":["sleep","0.3"]}`, "Accept", "text/event-stream")
	defer res.Body.Close()
	r := readEvents(res.Body)
	running(t, r)
	stopped := make(chan error, 1)
	go func() { stopped <- n.Stop() }()
	if e, ok := r.next(t); !ok || e.name != "exit" || !strings.Contains(e.data, `"finished"`) {
		t.Errorf("%+v", e)
	}
	if err := <-stopped; err != nil {
		t.Error(err)
	}
	if _, err := n.HTTP.Get(n.URL + "/healthz"); err == nil {
		t.Error("it still answers")
	}
}

func TestShutdownCancelsWhatStays(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Limits.ShutdownGrace = 50 * time.Millisecond }})
	res := open(t, n, n.User, "POST", "/v1/executions", `{"image":"test","command":["sleep","60"]}`, "Accept", "text/event-stream")
	defer res.Body.Close()
	r := readEvents(res.Body)
	running(t, r)
	conn := socket(t, n)
	send(t, conn, `{"type":"start","request":{"image":"test","command":["sleep","60"]}}`)
	next(t, conn, nil)
	stopped := make(chan error, 1)
	go func() { stopped <- n.Stop() }()
	if e, ok := r.next(t); !ok || e.name != "exit" || !strings.Contains(e.data, `"canceled"`) {
		t.Errorf("%+v", e)
	}
	if m := next(t, conn, nil); m.Execution == nil || m.Execution.State != faas.Failed {
		t.Errorf("%+v", m)
	}
	if _, _, err := conn.Read(t.Context()); err == nil {
		t.Error("the socket stays open")
	}
	if err := <-stopped; err != nil {
		t.Error(err)
	}
}

func TestServeFailsWithItsListener(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err = errors.Join(err, l.Close()); err != nil {
		t.Fatal(err)
	}
	g, err := gateway.New(gateway.Config{Engine: n.Engine, Images: n.Images, Keys: n.Keys})
	if err != nil {
		t.Fatal(err)
	}
	if err := g.Serve(t.Context(), l); faas.KindOf(err) != faas.Unavailable {
		t.Errorf("%v", err)
	}
	if _, err := gateway.New(gateway.Config{}); faas.KindOf(err) != faas.Invalid {
		t.Errorf("empty config: %v", err)
	}
}
