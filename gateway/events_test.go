package gateway_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"faas"
	"faas/api"
	"faas/gateway"
	"faas/internal/gatewaytest"
	"faas/internal/memruntime"
)

// event is one server-sent event; a comment has no name.
type event struct{ name, data string }

type eventReader struct{ *bufio.Scanner }

func readEvents(r io.Reader) eventReader {
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	return eventReader{s}
}

func (r eventReader) next(t *testing.T) (e event, ok bool) {
	t.Helper()
	for r.Scan() {
		line := r.Text()
		switch {
		case line == "":
			return e, true
		case strings.HasPrefix(line, "event: "):
			e.name = line[len("event: "):]
		case strings.HasPrefix(line, "data: "):
			e.data += line[len("data: "):]
		case strings.HasPrefix(line, ":"):
			e.data = line
		default:
			t.Fatalf("line %q", line)
		}
	}
	return e, false
}

// pieces writes bytes in the pieces that its arguments are, quoted as in Go,
// and waits for the end of its input between them so that they stay apart.
func pieces(_ context.Context, c *memruntime.Call) int {
	for _, p := range c.Args[1:] {
		b := []byte(nil)
		for _, part := range strings.Split(p, ",") {
			var v byte
			if _, err := fmt.Sscanf(part, "%x", &v); err != nil {
				return 2
			}
			b = append(b, v)
		}
		if _, err := c.Stdout.Write(b); err != nil {
			return 1
		}
	}
	return 0
}

func TestEvents(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Programs: map[string]memruntime.Program{"pieces": pieces}})
	for _, c := range []struct {
		name, body     string
		stdout, stderr string
		binary         bool
		code           int32
	}{
		{"both", `{"image":"test","command":["sh","-c","echo out; echo err >&2; exit 4"]}`, "out\n", "err\n", false, 4},
		{"stdin", `{"image":"test","command":["cat"],"stdin":"a\nb"}`, "a\nb", "", false, 0},
		{"split characters", `{"image":"test","command":["pieces","c3","bc,e2,82","ac"]}`, "ü€", "", false, 0},
		{"half a character at the end", `{"image":"test","command":["pieces","61","c3"]}`, "a\xc3", "", true, 0},
		{"bytes", `{"image":"test","command":["pieces","00,ff,80"]}`, "\x00\xff\x80", "", true, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			res := open(t, n, n.User, "POST", "/v1/executions", c.body, "Accept", "text/event-stream")
			defer res.Body.Close()
			if res.StatusCode != 200 || res.Header.Get("Content-Type") != "text/event-stream" {
				t.Fatalf("%d %v", res.StatusCode, res.Header)
			}
			r := readEvents(res.Body)
			out := map[string]string{}
			var begun api.Begun
			var end api.Execution
			binary := false
			for {
				e, ok := r.next(t)
				if !ok {
					t.Fatal("the stream ended without exit")
				}
				switch e.name {
				case "begun":
					parse(t, e.data, &begun)
				case "stdout", "stderr":
					var chunk api.Chunk
					parse(t, e.data, &chunk)
					b, err := api.DecodeText(chunk.Data, chunk.Encoding)
					if err != nil {
						t.Fatal(err)
					}
					binary = binary || chunk.Encoding != ""
					out[e.name] += string(b)
				case "exit":
					parse(t, e.data, &end)
				}
				if e.name == "exit" {
					break
				}
			}
			if e, more := r.next(t); more {
				t.Errorf("after exit: %+v", e)
			}
			if out["stdout"] != c.stdout || out["stderr"] != c.stderr || binary != c.binary {
				t.Errorf("%q, binary %v", out, binary)
			}
			if begun.ID != end.ID || *end.ExitCode != c.code {
				t.Errorf("begun %s, end %+v", begun.ID, end)
			}
		})
	}
}

func parse(t *testing.T, data string, v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(data), v); err != nil {
		t.Fatalf("%q: %v", data, err)
	}
}

func TestEventsOfWhatCannotBegin(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	do(t, n, n.User, "POST", "/v1/executions", `{"image":"test","env":["no equals sign"]}`, "Accept", "text/event-stream").problem(t, 400)
	do(t, n, n.User, "POST", "/v1/executions", `{"image":""}`, "Accept", "text/event-stream").problem(t, 400)
	do(t, n, n.User, "POST", "/v1/instances/ins_aaaa/executions", `{"command":["true"]}`, "Accept", "text/event-stream").problem(t, 404)
}

// running waits for the first event and returns the execution's id.
func running(t *testing.T, r eventReader) string {
	t.Helper()
	e, ok := r.next(t)
	var begun api.Begun
	if !ok || e.name != "begun" {
		t.Fatalf("first event %+v", e)
	}
	parse(t, e.data, &begun)
	return begun.ID.String()
}

// wantCanceled waits for an execution's end and checks that it was canceled and
// that nothing of it is left.
func wantCanceled(t *testing.T, n *gatewaytest.Node, id string) {
	t.Helper()
	end := do(t, n, n.User, "GET", "/v1/executions/"+id+"?waitSeconds=30", nil).execution(t, 200)
	if end.State != faas.Failed || end.Error.Kind != faas.Canceled {
		t.Errorf("%+v", end)
	}
	gatewaytest.Eventually(t, "sandbox gone", func() bool { return len(n.Host.IDs()) == 0 })
}

func TestDisconnectCancels(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	res := open(t, n, n.User, "POST", "/v1/executions", `{"image":"test","command":["sleep","60"]}`, "Accept", "text/event-stream")
	id := running(t, readEvents(res.Body))
	res.Body.Close()
	wantCanceled(t, n, id)

	// The same for a caller who waits for plain JSON.
	ctx, cancel := context.WithCancel(t.Context())
	req, err := http.NewRequestWithContext(ctx, "POST", n.URL+"/v1/executions", strings.NewReader(`{"image":"test","command":["sleep","60"]}`))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+n.User)
	gone := make(chan error, 1)
	go func() {
		res, err := n.HTTP.Do(req)
		if err == nil {
			res.Body.Close()
		}
		gone <- err
	}()
	gatewaytest.Eventually(t, "run begun", func() bool { return n.Engine.Stats().Running == 1 })
	cancel()
	if err := <-gone; err == nil {
		t.Error("the canceled request got an answer")
	}
	gatewaytest.Eventually(t, "run canceled", func() bool { s := n.Engine.Stats(); return s.Running == 0 && s.Canceled == 2 })
}

func TestKeepAlive(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Limits.KeepAlive = time.Millisecond }})
	res := open(t, n, n.User, "POST", "/v1/executions", `{"image":"test","command":["sleep","60"]}`, "Accept", "text/event-stream")
	defer res.Body.Close()
	r := readEvents(res.Body)
	running(t, r)
	for range 3 {
		if e, ok := r.next(t); !ok || e.data != ": alive" {
			t.Fatalf("%+v", e)
		}
	}
}

// TestStalledClient has a client that reads nothing of an endless output.
func TestStalledClient(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Limits.Stall = 50 * time.Millisecond }})
	conn, err := net.Dial("tcp", strings.TrimPrefix(n.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := conn.(*net.TCPConn).SetReadBuffer(4096); err != nil {
		t.Fatal(err)
	}
	body := `{"image":"test","command":["yes"],"outputBytes":1073741824}`
	fmt.Fprintf(conn, "POST /v1/executions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", n.User, len(body), body)
	gatewaytest.Eventually(t, "run canceled", func() bool { s := n.Engine.Stats(); return s.Running == 0 && s.Canceled == 1 })
}

func TestStreamCaps(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Limits.StreamsPerKey, c.Limits.Streams = 1, 2 }})
	const sleep = `{"image":"test","command":["sleep","60"]}`
	stream := func(key string) *http.Response {
		return open(t, n, key, "POST", "/v1/executions", sleep, "Accept", "text/event-stream")
	}
	first := stream(n.User)
	defer first.Body.Close()
	id := running(t, readEvents(first.Body))
	do(t, n, n.User, "POST", "/v1/executions", sleep, "Accept", "text/event-stream").problem(t, 429)
	second := stream(n.Admin)
	defer second.Body.Close()
	running(t, readEvents(second.Body))
	bob := n.Keys.Add("bob", false)
	gatewaytest.Eventually(t, "third key is known and refused", func() bool {
		return do(t, n, bob, "POST", "/v1/executions", sleep, "Accept", "text/event-stream").status == 429
	})
	first.Body.Close()
	wantCanceledID := func() bool {
		return do(t, n, n.User, "GET", "/v1/executions/"+id, nil).execution(t, 200).State.Terminal()
	}
	gatewaytest.Eventually(t, "first ended", wantCanceledID)
	gatewaytest.Eventually(t, "room for the key", func() bool {
		a := do(t, n, n.User, "POST", "/v1/executions", `{"image":"test"}`, "Accept", "text/event-stream")
		return a.status == 200
	})
}

func TestPullProgress(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	res := open(t, n, n.Admin, "POST", "/v1/images", `{"ref":"fresh"}`, "Accept", "text/event-stream")
	defer res.Body.Close()
	r := readEvents(res.Body)
	var names []string
	for {
		e, ok := r.next(t)
		if !ok {
			break
		}
		names = append(names, e.name)
	}
	if strings.Join(names, " ") != "progress progress done" {
		t.Errorf("%v", names)
	}
}

func TestPullEndsWithItsCaller(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	n.Images.Hold = make(chan struct{})
	res := open(t, n, n.Admin, "POST", "/v1/images", `{"ref":"slow"}`, "Accept", "text/event-stream")
	if e, ok := readEvents(res.Body).next(t); !ok || e.name != "progress" {
		t.Fatalf("%+v", e)
	}
	res.Body.Close()
	// Stop waits for the handler, which waits for the pull.
	if err := n.Stop(); err != nil {
		t.Error(err)
	}
}
