package client_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"testing/iotest"

	"go.uber.org/goleak"

	"faas"
	"faas/api"
	"faas/client"
	"faas/internal/gatewaytest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func dial(t testing.TB, n *gatewaytest.Node, key string) *client.Client {
	t.Helper()
	c, err := client.New(client.Options{URL: n.URL, Key: key, HTTPClient: n.HTTP})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func request(command ...string) faas.Request { return faas.Request{Image: "test", Command: command} }

func TestURLs(t *testing.T) {
	for url, ok := range map[string]bool{"http://127.0.0.1:80": true, "https://node.example/base/": true, "127.0.0.1:80": false, "": false, "ftp://x": false, "http://": false} {
		c, err := client.New(client.Options{URL: url})
		if (err == nil) != ok || (err != nil && faas.KindOf(err) != faas.Invalid) {
			t.Errorf("%q: %v", url, err)
		}
		if c != nil {
			c.Close()
		}
	}
}

func TestExecutions(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c, ctx := dial(t, n, n.User), t.Context()

	bin := []byte("in\xff\x00put")
	r := request("cat")
	r.Payload, r.Env, r.Mode = bin, []string{"A=b"}, faas.Cached
	e, err := c.Execute(ctx, r)
	if err != nil || e.State != faas.Finished || !bytes.Equal(e.Stdout.Data, bin) || e.CacheHit {
		t.Fatalf("%+v, %v", e, err)
	}
	hit, err := c.Execute(ctx, r)
	if err != nil || !hit.CacheHit || !bytes.Equal(hit.Stdout.Data, bin) || hit.Request.Mode != faas.Cached {
		t.Errorf("%+v, %v", hit, err)
	}
	if got, err := c.Execution(ctx, e.ID.String()); err != nil || got.OutputDigest != e.OutputDigest || got.Owner != "ann" || got.Image != e.Image {
		t.Errorf("%+v, %v", got, err)
	}
	s, err := c.Submit(ctx, request("exit", "9"))
	if err != nil || s.State.Terminal() {
		t.Fatalf("%+v, %v", s, err)
	}
	if got, err := c.Wait(ctx, s.ID.String()); err != nil || got.ExitCode != 9 || got.ID != s.ID {
		t.Errorf("%+v, %v", got, err)
	}
	if list, err := c.Executions(ctx, faas.ExecutionID{}, 250); err != nil || len(list) != 3 {
		t.Errorf("%d executions, %v", len(list), err)
	}
	failed, err := c.Execute(ctx, faas.Request{Image: "nowhere"})
	if err != nil || failed.State != faas.Failed || failed.ErrorKind != faas.NotFound || !strings.Contains(failed.Error, "nowhere") {
		t.Errorf("%+v, %v", failed, err)
	}
}

func TestCancel(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c, ctx := dial(t, n, n.User), t.Context()
	s, err := c.Submit(ctx, request("sleep", "60"))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Cancel(ctx, s.ID.String()); err != nil {
		t.Fatal(err)
	}
	if e, err := c.Wait(ctx, s.ID.String()); err != nil || e.State != faas.Failed || e.ErrorKind != faas.Canceled {
		t.Errorf("%+v, %v", e, err)
	}
	if err := c.Cancel(ctx, s.ID.String()); faas.KindOf(err) != faas.Conflict {
		t.Errorf("again: %v", err)
	}
}

func TestOutput(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c, ctx := dial(t, n, n.User), t.Context()
	r := request("sh", "-c", "cat; echo oops >&2")
	r.Payload = bytes.Repeat([]byte("0123456789abcdef"), 20000)
	e, err := c.Execute(ctx, r)
	if err != nil || e.Stdout.Size != 320000 || len(e.Stdout.Data) >= 320000 {
		t.Fatalf("%d of %d bytes, %v", len(e.Stdout.Data), e.Stdout.Size, err)
	}
	for want, open := range map[string]func(context.Context, string) (io.ReadCloser, error){string(r.Payload): c.Stdout, "oops\n": c.Stderr} {
		body, err := open(ctx, e.ID.String())
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(body)
		if err = errors.Join(err, body.Close()); err != nil || string(got) != want {
			t.Errorf("%d bytes, want %d: %v", len(got), len(want), err)
		}
	}
	object, size, err := c.Output(ctx, e.OutputDigest)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(object)
	if err = errors.Join(err, object.Close()); err != nil || int64(len(b)) != size || faas.Sum(b) != e.OutputDigest {
		t.Errorf("%d of %d bytes: %v", len(b), size, err)
	}
	if _, _, err := c.Output(ctx, faas.Sum([]byte("x"))); faas.KindOf(err) != faas.NotFound {
		t.Errorf("unknown digest: %v", err)
	}
}

func TestOutputThatIsSomethingElse(t *testing.T) {
	t.Parallel()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "wrong") }))
	defer srv.Close()
	c, err := client.New(client.Options{URL: srv.URL, HTTPClient: srv.Client()})
	if err != nil {
		t.Fatal(err)
	}
	body, _, err := c.Output(t.Context(), faas.Sum([]byte("right")))
	if err != nil {
		t.Fatal(err)
	}
	defer body.Close()
	if _, err := io.ReadAll(body); faas.KindOf(err) != faas.Internal || err == nil {
		t.Errorf("read: %v", err)
	}
}

func TestImages(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c, ctx := dial(t, n, n.Admin), t.Context()
	for name, progress := range map[string]bool{"plain/one:1": false, "docker.io/library/two@sha256:abc": true} {
		var phases []faas.ImagePhase
		report := func(p faas.ImageProgress) { phases = append(phases, p.Phase) }
		if !progress {
			report = nil
		}
		img, err := c.PullImage(ctx, name, report)
		if err != nil || img.Ref != name || (progress && len(phases) != 2) {
			t.Errorf("pull: %+v, %v, %v", img, phases, err)
		}
		if d, err := c.Image(ctx, name); err != nil || d.Digest != img.Digest || d.OS != "linux" {
			t.Errorf("inspect: %+v, %v", d, err)
		}
		if err := c.RemoveImage(ctx, name); err != nil {
			t.Error(err)
		}
		if _, err := c.Image(ctx, name); faas.KindOf(err) != faas.NotFound {
			t.Errorf("removed: %v", err)
		}
		for ref, kind := range map[string]faas.Kind{"gone": faas.NotFound, "broken": faas.Internal} {
			if _, err := c.PullImage(ctx, ref, report); err == nil || faas.KindOf(err) != kind {
				t.Errorf("pull %s: %v", ref, err)
			}
		}
	}
	if list, err := c.Images(ctx); err != nil || len(list) != 1 {
		t.Errorf("%v, %v", list, err)
	}
}

func TestImport(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c, ctx := dial(t, n, n.Admin), t.Context()
	for _, report := range []func(faas.ImageProgress){nil, func(faas.ImageProgress) {}} {
		archive := io.MultiReader(strings.NewReader("imported\n"), io.LimitReader(zeros{}, 5<<20))
		list, err := c.ImportImages(ctx, archive, report)
		if err != nil || len(list) != 1 || list[0].Ref != "imported" {
			t.Errorf("%+v, %v", list, err)
		}
		if _, err := c.ImportImages(ctx, strings.NewReader("no archive"), report); faas.KindOf(err) != faas.Invalid {
			t.Errorf("rubbish: %v", err)
		}
		if _, err := c.ImportImages(ctx, iotest.ErrReader(errors.New("disk on fire")), report); err == nil || !strings.Contains(err.Error(), "disk on fire") {
			t.Errorf("broken source: %v", err)
		}
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func TestInstances(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c, ctx := dial(t, n, n.User), t.Context()
	i, err := c.StartInstance(ctx, faas.InstanceSpec{Image: "test", Limits: faas.Limits{Memory: 64<<20 + 1, MilliCPU: 333}})
	if err != nil || i.State != faas.InstanceRunning || i.Limits.Memory != 64<<20+1 || i.Limits.MilliCPU != 333 {
		t.Fatalf("%+v, %v", i, err)
	}
	id := i.ID.String()
	e, err := c.ExecInstance(ctx, id[:12], faas.Request{Command: []string{"cat"}, Payload: []byte("x")})
	if err != nil || string(e.Stdout.Data) != "x" {
		t.Errorf("%+v, %v", e, err)
	}
	var out bytes.Buffer
	if e, err = c.StreamInstance(ctx, id, faas.Request{Command: []string{"cat"}}, faas.Attachment{Stdin: strings.NewReader("streamed"), Stdout: &out}); err != nil || out.String() != "streamed" {
		t.Errorf("%+v, %q, %v", e, out.String(), err)
	}
	if _, err := c.ExecInstance(ctx, id, request("echo")); faas.KindOf(err) != faas.Invalid {
		t.Errorf("another image: %v", err)
	}
	if got, err := c.Instance(ctx, id); err != nil || got.ID != i.ID || got.Image != i.Image {
		t.Errorf("%+v, %v", got, err)
	}
	if list, err := c.Instances(ctx); err != nil || len(list) != 1 {
		t.Errorf("%v, %v", list, err)
	}
	if err := c.StopInstance(ctx, id); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Instance(ctx, id); faas.KindOf(err) != faas.NotFound {
		t.Errorf("stopped: %v", err)
	}
}

func TestKeysAndNode(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c, ctx := dial(t, n, n.Admin), t.Context()
	k, err := c.CreateKey(ctx, "ci", false)
	if err != nil || k.Secret == "" || k.Admin {
		t.Fatalf("%+v, %v", k, err)
	}
	other := dial(t, n, k.Secret)
	if node, err := other.Node(ctx); err != nil || len(node.Modes) != 5 {
		t.Errorf("%+v, %v", node, err)
	}
	if _, err := other.Keys(ctx); faas.KindOf(err) != faas.Denied {
		t.Errorf("keys for a user: %v", err)
	}
	if list, err := c.Keys(ctx); err != nil || len(list) != 3 {
		t.Errorf("%v, %v", list, err)
	}
	if err := c.DeleteKey(ctx, "ci"); err != nil {
		t.Fatal(err)
	}
	if _, err := other.Node(ctx); faas.KindOf(err) != faas.Denied {
		t.Errorf("deleted key: %v", err)
	}
	if err := other.Ready(ctx); err != nil {
		t.Error(err)
	}
}

// TestRetries checks which calls are made again: the server turns away the
// first of each kind.
func TestRetries(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		status int
		retry  string
		post   bool
		calls  int32
	}{
		{"read, busy", 429, "1", false, 2},
		{"write, busy", 429, "1", true, 2},
		{"write, busy without a time", 429, "", true, 1},
		{"read, unavailable", 503, "", false, 2},
		{"read, gateway down", 502, "", false, 2},
		{"write, unavailable", 503, "1", true, 1},
		{"read, internal", 500, "", false, 1},
		{"busy for long", 429, "3600", false, 1},
		{"denied", 401, "", false, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var calls atomic.Int32
			srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				io.Copy(io.Discard, r.Body)
				if calls.Add(1) > 1 {
					io.WriteString(w, `{}`)
					return
				}
				if c.retry != "" {
					w.Header().Set("Retry-After", c.retry)
				}
				http.Error(w, "no", c.status)
			}))
			defer srv.Close()
			cl, err := client.New(client.Options{URL: srv.URL, HTTPClient: srv.Client()})
			if err != nil {
				t.Fatal(err)
			}
			if c.post {
				_, err = cl.CreateKey(t.Context(), "x", false)
			} else {
				_, err = cl.Node(t.Context())
			}
			if calls.Load() != c.calls || (err == nil) != (c.calls == 2) {
				t.Errorf("%d calls, want %d: %v", calls.Load(), c.calls, err)
			}
			if err != nil && faas.KindOf(err) != api.KindOfStatus(c.status) {
				t.Errorf("kind of %v", err)
			}
		})
	}
}

func TestUnreachable(t *testing.T) {
	t.Parallel()
	srv := httptest.NewServer(http.NotFoundHandler())
	srv.Close()
	c, err := client.New(client.Options{URL: srv.URL})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_, err = c.Execute(t.Context(), request("true"))
	if faas.KindOf(err) != faas.Unavailable || !strings.Contains(err.Error(), "is it up") {
		t.Errorf("%v", err)
	}
	if _, err := c.Stream(t.Context(), request("true"), faas.Attachment{}); faas.KindOf(err) != faas.Unavailable {
		t.Errorf("%v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.Node(ctx); faas.KindOf(err) != faas.Canceled {
		t.Errorf("%v", err)
	}
}
