package enginetest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"faas"
	"faas/engine"
	"faas/gvisor"
	"faas/image"
	"faas/internal/s3test"
	"faas/internal/testimage"
)

// counterServer counts the requests of /add in memory. It returns when it
// listens, and a child of it serves.
const counterServer = `
import http.server, os, threading

count, lock = 0, threading.Lock()

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        global count
        with lock:
            if self.path == "/add":
                count += 1
            body = b"%d" % count
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass

server = http.server.ThreadingHTTPServer(("", 8080), Handler)
if os.fork() == 0:
    os.setsid()
    null = os.open(os.devnull, os.O_RDWR)
    for fd in range(3):
        os.dup2(null, fd)
    server.serve_forever()
`

// get asks the server in an instance and returns the counter.
func get(t *testing.T, e *engine.Engine, i faas.Instance, path string) int {
	t.Helper()
	transport := &http.Transport{DisableKeepAlives: true, DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return e.DialInstance(ctx, i.ID, 8080)
	}}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://instance"+path, nil)
	must(t, err)
	res, err := transport.RoundTrip(req)
	must(t, err)
	body, err := io.ReadAll(res.Body)
	must(t, errors.Join(err, res.Body.Close()))
	n, err := strconv.Atoi(string(body))
	must(t, err)
	return n
}

func wants(t *testing.T, what string, got, want int) {
	t.Helper()
	if got != want {
		t.Errorf("%s: the counter is %d, want %d", what, got, want)
	}
}

// TestPythonServer follows Debian's python3 with a web server in it, which
// counts in memory, through a pause, to another node by way of S3, and into
// branches that go their own ways.
func TestPythonServer(t *testing.T) {
	path, mode, init, err := gvisor.InitFile(runtime.GOARCH)
	must(t, err)
	img := testimage.Ready(t, testimage.Python(t, testimage.File("srv/counter.py", 0o644, counterServer)),
		image.File{Path: path, Mode: mode, Data: init}, testimage.Guest(t))
	img.Ref = "python"
	bucket := s3test.Start(t).Bucket(t, "snapshots")
	here := (&node{dir: t.TempDir(), img: img, bucket: bucket}).setUp(t)
	there := (&node{dir: t.TempDir(), bucket: bucket}).setUp(t) // which has no image

	i := startInstance(t, here.Engine, faas.InstanceSpec{Image: "python", Limits: faas.Limits{Memory: 512 << 20}})
	x, err := here.ExecInstance(t.Context(), "ann", i.ID.String(), faas.Request{Command: []string{"python3", "/srv/counter.py"}}, faas.Attachment{})
	if err != nil || x.ExitCode != 0 {
		t.Fatalf("start the server: %v, %+v", err, x)
	}
	for n := range 3 {
		wants(t, "at first", get(t, here.Engine, i, "/add"), n+1)
	}
	for n := range 2 {
		_, err = here.PauseInstance(t.Context(), "ann", i.ID.String(), faas.SnapshotID{})
		must(t, err)
		if n == 0 {
			_, err = here.ResumeInstance(t.Context(), "ann", i.ID.String())
			must(t, err)
		} // else the request wakes it
		wants(t, "after a pause", get(t, here.Engine, i, "/add"), 4+n)
	}
	s, err := here.CreateSnapshot(t.Context(), "ann", i.ID.String(), faas.SnapshotSpec{Name: "counted"})
	must(t, err)
	wants(t, "where it came from", get(t, here.Engine, i, "/add"), 6)

	found, err := there.Snapshot(t.Context(), "ann", "counted")
	if err != nil || found.ID != s.ID || found.Digest != s.Digest {
		t.Fatalf("on the other node: %v, %+v", err, found)
	}
	moved := startInstance(t, there.Engine, faas.InstanceSpec{From: s.ID})
	wants(t, "on the other node", get(t, there.Engine, moved, "/add"), 6)
	wants(t, "on the other node", get(t, there.Engine, moved, "/add"), 7)

	branches, err := there.Branch(t.Context(), "ann", faas.BranchSpec{Snapshot: s.ID, Name: "try", Count: 8})
	must(t, err)
	for k, b := range branches {
		if b.Error != "" {
			t.Fatalf("branch %d: %s", k, b.Error)
		}
		for range k {
			get(t, there.Engine, b.Instance, "/add")
		}
	}
	var counts, differ []string
	for k, b := range branches {
		counts = append(counts, fmt.Sprint(get(t, there.Engine, b.Instance, "/")))
		differ = append(differ, fmt.Sprint(5+k))
	}
	if got, want := strings.Join(counts, " "), strings.Join(differ, " "); got != want {
		t.Errorf("the branches counted to %s, want %s", got, want)
	}
	wants(t, "the first one", get(t, here.Engine, i, "/"), 6)
	stopAll(t, here.Engine)
	stopAll(t, there.Engine)
}
