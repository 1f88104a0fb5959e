package enginetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"faas"
	"faas/blob"
	"faas/engine"
	"faas/gvisor"
	"faas/image"
	"faas/internal/leakcheck"
	"faas/internal/testimage"
	"faas/jetstream"
	"faas/pool"
	"faas/snapshot"
)

// sandboxBinary is built once for all tests.
var sandboxBinary string

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	if os.Getenv(killed) != "" {
		sandboxBinary = os.Getenv(killed + "_SANDBOX")
		return m.Run()
	}
	dir, err := os.MkdirTemp("", "faas-engine-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	sandboxBinary = filepath.Join(dir, "faas-sandbox")
	build := exec.Command("go", "build", "-o", sandboxBinary, "faas/cmd/faas-sandbox")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "build the sandbox program: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

type oneImage struct{ faas.Image }

func (i oneImage) Resolve(_ context.Context, ref string) (faas.Image, error) {
	if i.RootFS == "" {
		return i.Image, faas.Errorf(faas.NotFound, "no image %s on this node", ref)
	}
	return i.Image, nil
}

// newEngine returns an engine over gVisor and stores on disk. At the end of the
// test nothing of it may be left on the machine.
func newEngine(t testing.TB, warm int, more ...image.File) *engine.Engine {
	t.Helper()
	return newNode(t, warm, more...).Engine
}

// node is an engine and where its state is.
type node struct {
	*engine.Engine
	snaps  *snapshot.Store
	dir    string
	img    faas.Image // the only one; none: it can only restore
	bucket string     // URL of the one that nodes share; empty: a directory of its own
	warm   int
	death  *deathAt // it kills the process; nil: not
	close  func()
}

func newNode(t testing.TB, warm int, more ...image.File) *node {
	t.Helper()
	return newNodeIn(t, t.TempDir(), warm, more...)
}

// newNodeIn returns a node that has its state in a directory.
func newNodeIn(t testing.TB, dir string, warm int, more ...image.File) *node {
	t.Helper()
	path, mode, init, err := gvisor.InitFile(runtime.GOARCH)
	must(t, err)
	n := &node{dir: dir, warm: warm}
	n.img = testimage.RootFS(t, append(more, image.File{Path: path, Mode: mode, Data: init}, testimage.Guest(t))...)
	n.img.Ref = "busybox"
	return n.setUp(t)
}

// setUp opens a node until the end of the test.
func (n *node) setUp(t testing.TB) *node {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("sandboxes need root")
	}
	leakcheck.Check(t, leakcheck.Scope{Names: []string{sandboxBinary, n.dir}})
	n.open(t)
	t.Cleanup(func() { n.close() })
	return n
}

// restart puts a new process in the place of the engine's; its sandboxes stay.
func (n *node) restart(t testing.TB) {
	t.Helper()
	n.close()
	n.open(t)
}

func (n *node) open(t testing.TB) {
	t.Helper()
	var rt faas.Runtime
	rt, err := gvisor.New(gvisor.Options{Dir: filepath.Join(n.dir, "sandboxes"), SandboxBinary: sandboxBinary})
	must(t, err)
	if n.warm > 0 {
		rt = pool.New(rt, pool.Options{Size: n.warm})
	}
	store, err := jetstream.Open(t.Context(), jetstream.Options{Dir: filepath.Join(n.dir, "nats")})
	must(t, err)
	blobs, err := blob.OpenDir(filepath.Join(n.dir, "outputs"))
	must(t, err)
	spool := filepath.Join(n.dir, "spool")
	must(t, os.MkdirAll(spool, 0o700))
	o := snapshot.Options{Dir: filepath.Join(n.dir, "snapshots"), Shared: n.bucket != ""}
	closeBucket := func() error { return nil }
	if n.bucket == "" {
		o.Bucket, err = blob.OpenDir(filepath.Join(n.dir, "bucket"))
		must(t, err)
	} else {
		b, err := blob.OpenBucket(t.Context(), n.bucket, blob.BucketOptions{Near: filepath.Join(n.dir, "near")})
		must(t, err)
		o.Bucket, closeBucket = b, b.Close
	}
	snaps, err := snapshot.Open(o)
	must(t, err)
	c := engine.Config{Runtime: rt, Images: oneImage{n.img}, Records: store, Blobs: blobs, Snapshots: snaps, SpoolDir: spool, Concurrency: 8,
		OpenImage: func(img faas.Image) (engine.ImageFiles, error) { return image.OpenFiles(img.RootFS) }}
	if n.death != nil {
		c.Runtime, c.Records, c.Snapshots = mortalRuntime{rt, n.death}, mortalRecords{store, n.death}, mortalSnapshots{snaps, n.death}
	}
	e, err := engine.New(c)
	must(t, err)
	must(t, e.Recover(t.Context()))
	n.Engine, n.snaps = e, snaps
	n.close = func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		if err := e.Close(ctx); err != nil {
			t.Errorf("close the engine: %v", err)
		}
		if err := errors.Join(rt.Close(), snaps.Close(), closeBucket(), store.Close()); err != nil {
			t.Errorf("close what is under the engine: %v", err)
		}
		if left, err := os.ReadDir(spool); err != nil || len(left) > 0 {
			t.Errorf("spool files left: %v, %v", left, err)
		}
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func shell(script string) faas.Request {
	return faas.Request{Image: "busybox", Command: []string{"sh", "-c", script}}
}

func execute(t *testing.T, e *engine.Engine, r faas.Request) faas.Execution {
	t.Helper()
	x, err := e.Execute(t.Context(), "ann", r, faas.Attachment{})
	must(t, err)
	return x
}

func TestPrograms(t *testing.T) {
	e := newEngine(t, 2)
	for _, c := range []struct {
		name           string
		r              faas.Request
		code           int32
		reason         faas.Reason
		stdout, stderr string // parts of them
	}{
		{name: "echo", r: shell("echo out; echo err >&2"), stdout: "out\n", stderr: "err\n"},
		{name: "payload", r: faas.Request{Image: "busybox", Command: []string{"cat"}, Payload: []byte("\xff\x00in")}, stdout: "\xff\x00in"},
		{name: "exit code", r: shell("exit 42"), code: 42},
		{name: "environment", r: shell("echo $HOME $HOSTNAME $(hostname) $PATH"), stdout: "/root sandbox sandbox /usr/local/sbin"},
		{name: "another user's home", r: faas.Request{Image: "busybox", Command: []string{"sh", "-c", "id -u; echo $HOME"}, User: "user"}, stdout: "1000\n/home/user\n"},
		{name: "not found", r: faas.Request{Image: "busybox", Command: []string{"no-such-program"}}, code: faas.ExitNotFound, stderr: "no-such-program"},
		{name: "not executable", r: faas.Request{Image: "busybox", Command: []string{"/etc/passwd"}}, code: faas.ExitNotExecutable, stderr: "/etc/passwd"},
		{name: "timeout", r: limited(shell("echo begun; sleep 100"), faas.Limits{Timeout: time.Second}), code: faas.ExitTimeout, reason: faas.TimedOut, stdout: "begun\n"},
		{name: "ignores SIGTERM", r: limited(shell("trap '' TERM; while true; do sleep 1; done"), faas.Limits{Timeout: time.Second}), code: faas.ExitTimeout, reason: faas.TimedOut},
		{name: "disk bomb", r: limited(shell("dd if=/dev/zero of=/tmp/f bs=1M count=200"), faas.Limits{Disk: 16 << 20}), code: 1, stderr: "No space left"},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := execute(t, e, c.r)
			if x.State != faas.Finished || x.ExitCode != c.code || x.Reason != c.reason {
				t.Errorf("got %s, exit %d, reason %q, error %q, stderr %q", x.State, x.ExitCode, x.Reason, x.Error, x.Stderr.Data)
			}
			if !strings.Contains(string(x.Stdout.Data), c.stdout) || !strings.Contains(string(x.Stderr.Data), c.stderr) {
				t.Errorf("stdout %q, stderr %q", x.Stdout.Data, x.Stderr.Data)
			}
		})
	}
}

func limited(r faas.Request, l faas.Limits) faas.Request {
	r.Limits = l
	return r
}

// At its memory limit a program is killed and the record says so, whether the
// kernel took the program or its whole sandbox.
func TestMemoryBomb(t *testing.T) {
	e := newEngine(t, 0)
	x := execute(t, e, limited(shell("x=x; while true; do x=$x$x; done"), faas.Limits{Memory: 96 << 20}))
	if x.State != faas.Finished || x.ExitCode != faas.ExitKilled || x.Reason != faas.OutOfMemory {
		t.Errorf("got %s, exit %d, reason %q, error %q", x.State, x.ExitCode, x.Reason, x.Error)
	}
	if x = execute(t, e, shell("echo well")); string(x.Stdout.Data) != "well\n" {
		t.Errorf("afterwards: %s %s", x.State, x.Error)
	}
}

// A fork bomb is stopped by the pids limit, its time or its memory; the node
// goes on.
func TestForkBomb(t *testing.T) {
	e := newEngine(t, 0)
	x := execute(t, e, limited(shell("b() { b | b & }; b; sleep 100"), faas.Limits{Pids: 64, Timeout: 3 * time.Second}))
	if x.State != faas.Finished || x.ExitCode == 0 {
		t.Errorf("got %s, exit %d, %s", x.State, x.ExitCode, x.Error)
	}
	if x = execute(t, e, shell("echo well")); string(x.Stdout.Data) != "well\n" {
		t.Errorf("afterwards: %s %s", x.State, x.Error)
	}
}

func TestHundredMegabytes(t *testing.T) {
	e := newEngine(t, 0)
	for _, c := range []struct {
		limit, kept int64
	}{{1 << 20, 1 << 20}, {200 << 20, 100 << 20}} {
		x := execute(t, e, limited(shell("head -c 104857600 /dev/zero; echo end >&2"), faas.Limits{Output: c.limit, Timeout: 5 * time.Minute}))
		if x.ExitCode != 0 || x.Stdout.Size != c.kept || x.Stdout.Truncated != (c.kept == c.limit) || string(x.Stderr.Data) != "end\n" {
			t.Errorf("exit %d, %d bytes, truncated %v, stderr %q, %s", x.ExitCode, x.Stdout.Size, x.Stdout.Truncated, x.Stderr.Data, x.Error)
		}
		r, n, err := e.Output(t.Context(), x.OutputDigest)
		must(t, err)
		if n != 8+c.kept+4 {
			t.Errorf("output object of %d bytes", n)
		}
		r.Close()
	}
}

// A caller that goes away half way stops its program and all it started.
func TestCallerGoesAway(t *testing.T) {
	e := newEngine(t, 0)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	out := &signalWriter{want: "begun", seen: cancel}
	x, err := e.Execute(ctx, "ann", shell("sleep 1000 & sleep 1000 & echo begun; wait"), faas.Attachment{Stdout: out})
	must(t, err)
	if x.State != faas.Failed || x.ErrorKind != faas.Canceled || !strings.HasPrefix(string(x.Stdout.Data), "begun") {
		t.Errorf("got %s, kind %s, stdout %q, %s", x.State, x.ErrorKind, x.Stdout.Data, x.Error)
	}
}

// signalWriter calls seen once it was given what it wants.
type signalWriter struct {
	want string
	seen func()
	mu   sync.Mutex
	got  bytes.Buffer
}

func (w *signalWriter) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.got.Write(p)
	if strings.Contains(w.got.String(), w.want) {
		w.seen()
	}
	return len(p), nil
}

func TestTerminal(t *testing.T) {
	e := newEngine(t, 0)
	control := make(chan faas.Control, 1)
	control <- faas.Control{Resize: &faas.Window{Rows: 33, Cols: 99}}
	var out bytes.Buffer
	x, err := e.Execute(t.Context(), "ann", shell("until stty size | grep -q 99; do sleep 0.1; done; stty size; tty; echo $TERM"),
		faas.Attachment{Terminal: &faas.Window{Rows: 10, Cols: 20}, Stdout: &out, Control: control})
	must(t, err)
	if x.ExitCode != 0 || !strings.Contains(out.String(), "33 99") || !strings.Contains(out.String(), "xterm") {
		t.Errorf("exit %d, %q, %s", x.ExitCode, out.String(), x.Error)
	}
}

func TestInstanceOverGVisor(t *testing.T) {
	e := newEngine(t, 0)
	i, err := e.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "busybox"})
	must(t, err)
	for _, c := range []struct{ script, want string }{{"echo kept > /tmp/f", ""}, {"cat /tmp/f", "kept\n"}} {
		x, err := e.ExecInstance(t.Context(), "ann", i.ID.String(), shell(c.script), faas.Attachment{})
		if err != nil || string(x.Stdout.Data) != c.want {
			t.Errorf("%s: %q, %s, %v", c.script, x.Stdout.Data, x.Error, err)
		}
	}
	r := shell("trap '' TERM; sleep 1000 & while true; do sleep 1; done")
	r.Limits.Timeout = time.Second
	if x, err := e.ExecInstance(t.Context(), "ann", i.ID.String(), r, faas.Attachment{}); err != nil || x.Reason != faas.TimedOut {
		t.Errorf("a program past its time: %q, %s, %v", x.Reason, x.Error, err)
	}
	x, err := e.ExecInstance(t.Context(), "ann", i.ID.String(), shell("ps | grep -c '[s]leep'"), faas.Attachment{})
	if err != nil || string(x.Stdout.Data) != "0\n" {
		t.Errorf("what it left behind: %q, %v", x.Stdout.Data, err)
	}
	must(t, e.StopInstance(t.Context(), "ann", i.ID.String()))
}

func TestCachedOverGVisor(t *testing.T) {
	e := newEngine(t, 0)
	r := shell("date +%N")
	r.Mode = faas.Cached
	first, second := execute(t, e, r), execute(t, e, r)
	if !second.CacheHit || !bytes.Equal(first.Stdout.Data, second.Stdout.Data) {
		t.Errorf("hit %v, %q and %q", second.CacheHit, first.Stdout.Data, second.Stdout.Data)
	}
}
