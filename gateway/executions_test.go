package gateway_test

import (
	"strings"
	"testing"

	"faas"
	"faas/internal/gatewaytest"
)

func TestExecute(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	for _, c := range []struct {
		name, body       string
		code             int32
		stdout, encoding string
		stderr           string
	}{
		{"echo", `{"image":"test","command":["echo","hi"]}`, 0, "hi\n", "utf-8", ""},
		{"the image's command", `{"image":"test"}`, 0, "from the image\n", "utf-8", ""},
		{"stdin as text", `{"image":"test","command":["cat"],"stdin":"grüße"}`, 0, "grüße", "utf-8", ""},
		{"stdin as bytes", `{"image":"test","command":["cat"],"payload":"/wBh"}`, 0, "/wBh", "base64", ""},
		{"env as object", `{"image":"test","command":["printenv","A"],"env":{"A":"1=2"}}`, 0, "1=2\n", "utf-8", ""},
		{"env as list", `{"image":"test","command":["printenv","A"],"env":["A=b"]}`, 0, "b\n", "utf-8", ""},
		{"exit code", `{"image":"test","command":["exit","7"]}`, 7, "", "utf-8", ""},
		{"not found", `{"image":"test","command":["nope"]}`, 127, "", "utf-8", "nope: not found\n"},
		{"dir", `{"image":"test","command":["pwd"],"dir":"/tmp"}`, 0, "/tmp\n", "utf-8", ""},
		{"limits", `{"image":"test","command":["true"],"memoryMb":64,"cpu":0.5,"diskMb":1,"pids":8,"timeoutSeconds":1.5,"outputBytes":100}`, 0, "", "utf-8", ""},
		{"truncated", `{"image":"test","command":["echo","123456789"],"outputBytes":3}`, 0, "123", "utf-8", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := do(t, n, n.User, "POST", "/v1/executions", c.body).execution(t, 200)
			if e.State != faas.Finished || e.ExitCode == nil || *e.ExitCode != c.code || e.Stdout.Data != c.stdout || e.Stdout.Encoding != c.encoding || e.Stderr.Data != c.stderr {
				t.Fatalf("execution %+v", e)
			}
			if e.Owner != "ann" || e.Request.Stdin != "" || e.Request.Payload != nil || e.Stdout.Truncated != (c.name == "truncated") {
				t.Errorf("execution %+v", e)
			}
			again := do(t, n, n.User, "GET", "/v1/executions/"+e.ID.String()[:16], nil).execution(t, 200)
			if again.ID != e.ID || again.Stdout != e.Stdout || again.Request.Image != "test" {
				t.Errorf("later %+v", again)
			}
			out := do(t, n, n.User, "GET", "/v1/executions/"+e.ID.String()+"/stderr", nil).want(t, 200)
			if string(out.body) != c.stderr || out.header.Get("Content-Type") != "application/octet-stream" {
				t.Errorf("stderr %q %v", out.body, out.header)
			}
		})
	}
}

func TestTimeoutIsNoError(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	e := do(t, n, n.User, "POST", "/v1/executions", `{"image":"test","command":["sleep","60"],"timeoutSeconds":0.05}`).execution(t, 200)
	if e.Reason != faas.TimedOut || *e.ExitCode != faas.ExitTimeout {
		t.Errorf("execution %+v", e)
	}
}

func TestFailedExecutionIsAProblemThatNamesIt(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	for ref, want := range map[string]struct {
		status int
		kind   faas.Kind
	}{"nowhere": {404, faas.NotFound}, "down/x": {503, faas.Unavailable}, "secret/x": {403, faas.Denied}, "broken": {500, faas.Internal}} {
		p := do(t, n, n.User, "POST", "/v1/executions", map[string]any{"image": ref}).problem(t, want.status)
		if p.Kind != want.kind || p.Execution == "" {
			t.Fatalf("%s: %+v", ref, p)
		}
		e := do(t, n, n.User, "GET", "/v1/executions/"+p.Execution, nil).execution(t, 200)
		if e.State != faas.Failed || e.Error == nil || e.Error.Kind != want.kind {
			t.Errorf("%s: %+v", ref, e)
		}
		if strings.Contains(p.Detail+e.Error.Message, "/var/lib") {
			t.Errorf("an internal path leaks: %q, %q", p.Detail, e.Error.Message)
		}
	}
}

func TestAsync(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	for name, start := range map[string]func(string) answer{
		"query": func(b string) answer { return do(t, n, n.User, "POST", "/v1/executions?async=true", b) },
		"prefer": func(b string) answer {
			return do(t, n, n.User, "POST", "/v1/executions", b, "Prefer", "respond-async, wait=1")
		},
	} {
		a := start(`{"image":"test","command":["sh","-c","echo a; exit 3"]}`)
		e := a.execution(t, 202)
		if a.header.Get("Location") != "/v1/executions/"+e.ID.String() {
			t.Errorf("%s: location %q", name, a.header.Get("Location"))
		}
		end := do(t, n, n.User, "GET", a.header.Get("Location")+"?waitSeconds=30", nil).execution(t, 200)
		if end.State != faas.Finished || *end.ExitCode != 3 || end.Stdout.Data != "a\n" {
			t.Errorf("%s: %+v", name, end)
		}
	}
}

func TestWaitEndsWithoutTheRun(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	e := do(t, n, n.User, "POST", "/v1/executions?async=true", `{"image":"test","command":["sleep","60"]}`).execution(t, 202)
	now := do(t, n, n.User, "GET", "/v1/executions/"+e.ID.String()+"?waitSeconds=0.01", nil).execution(t, 200)
	if now.State.Terminal() || now.ExitCode != nil {
		t.Errorf("execution %+v", now)
	}
	do(t, n, n.User, "GET", "/v1/executions/"+e.ID.String()+"/stdout", nil).problem(t, 409)
	do(t, n, n.User, "DELETE", "/v1/executions/"+e.ID.String(), nil).want(t, 204)
	end := do(t, n, n.User, "GET", "/v1/executions/"+e.ID.String()+"?waitSeconds=30", nil).execution(t, 200)
	if end.State != faas.Failed || end.Error.Kind != faas.Canceled {
		t.Errorf("canceled: %+v", end)
	}
	do(t, n, n.User, "DELETE", "/v1/executions/"+e.ID.String(), nil).problem(t, 409)
}

func TestList(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	var ids []string
	for range 5 {
		ids = append(ids, do(t, n, n.User, "POST", "/v1/executions", `{"image":"test"}`).execution(t, 200).ID.String())
	}
	do(t, n, n.Admin, "POST", "/v1/executions", `{"image":"test"}`).want(t, 200)
	type page struct {
		Executions []struct{ ID string }
		Next       string
	}
	var got []string
	for query := "?limit=2"; ; {
		var p page
		do(t, n, n.User, "GET", "/v1/executions"+query, nil).want(t, 200).decode(t, &p)
		for _, e := range p.Executions {
			got = append(got, e.ID)
		}
		if p.Next == "" {
			break
		}
		query = "?limit=2&before=" + p.Next
	}
	if len(got) != 5 || got[0] != ids[4] || got[4] != ids[0] {
		t.Errorf("listed %v, ran %v", got, ids)
	}
	var all page
	do(t, n, n.Admin, "GET", "/v1/executions", nil).want(t, 200).decode(t, &all)
	if len(all.Executions) != 6 || all.Next != "" {
		t.Errorf("the admin sees %d", len(all.Executions))
	}
}
