package engine_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"faas"
	"faas/blob"
	"faas/engine"
	"faas/internal/memruntime"
	"faas/internal/memsnapshot"
	"faas/internal/recordstest"
	"faas/merge"
)

// images knows one image by every name but "missing".
type images struct{}

var testImage = faas.Image{Ref: "test", Digest: faas.Sum([]byte("test image")), Cmd: []string{"echo", "from the image"},
	Env: []string{"A=image", "B=image"}, WorkingDir: "/"}

func (images) Resolve(_ context.Context, ref string) (faas.Image, error) {
	switch ref {
	case "missing":
		return faas.Image{}, faas.Errorf(faas.NotFound, "no image %q here or in its registry", ref)
	case "bare":
		return faas.Image{Ref: ref, Digest: faas.Sum([]byte("bare"))}, nil
	}
	return testImage, nil
}

// scratch is the files of images here: none.
type scratch struct{ merge.Scratch }

func (scratch) Close() error { return nil }

// node is an engine and what is under it.
type node struct {
	*engine.Engine
	host    *memruntime.Host
	records *recordstest.Memory
	blobs   faas.Blobs
	snaps   *memsnapshot.Store
	opened  string // where snaps opens snapshots
	spool   string
}

// newNode returns an engine over memory, closed at the end of the test.
func newNode(t *testing.T, change func(*engine.Config, *memruntime.Options)) *node {
	t.Helper()
	return newNodeWith(t, func(*node) func(*engine.Config, *memruntime.Options) { return change })
}

func newNodeWith(t *testing.T, change func(*node) func(*engine.Config, *memruntime.Options)) *node {
	t.Helper()
	n := &node{host: memruntime.NewHost(), records: &recordstest.Memory{}, spool: t.TempDir(), opened: t.TempDir()}
	n.snaps = memsnapshot.New(n.opened)
	var err error
	if n.blobs, err = blob.OpenDir(t.TempDir()); err != nil {
		t.Fatal(err)
	}
	n.Engine = n.start(t, change(n))
	t.Cleanup(func() {
		n.close(t)
		if left := n.host.IDs(); len(left) > 0 {
			t.Errorf("sandboxes left: %v", left)
		}
		if left, err := os.ReadDir(n.opened); err != nil || len(left) > 0 {
			t.Errorf("snapshots left open: %v, %v", left, err)
		}
		if left, err := os.ReadDir(n.spool); err != nil || len(left) > 0 {
			t.Errorf("spool files left: %v, %v", left, err)
		}
	})
	return n
}

func (n *node) start(t *testing.T, change func(*engine.Config, *memruntime.Options)) *engine.Engine {
	t.Helper()
	cfg := engine.Config{Images: images{}, Records: n.records, Blobs: n.blobs, Snapshots: n.snaps, SpoolDir: n.spool, Concurrency: 4,
		OpenImage: func(faas.Image) (engine.ImageFiles, error) { return scratch{}, nil }}
	opts := memruntime.Options{}
	if change != nil {
		change(&cfg, &opts)
	}
	if cfg.Runtime == nil {
		cfg.Runtime = memruntime.New(n.host, opts)
	}
	e, err := engine.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Recover(t.Context()); err != nil {
		t.Fatal(err)
	}
	return e
}

func (n *node) close(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if err := n.Engine.Close(ctx); err != nil {
		t.Errorf("Close: %v", err)
	}
}

func request(command ...string) faas.Request { return faas.Request{Image: "test", Command: command} }

func execute(t *testing.T, n *node, r faas.Request) faas.Execution {
	t.Helper()
	x, err := n.Execute(t.Context(), "ann", r, faas.Attachment{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestExecute(t *testing.T) {
	n := newNode(t, nil)
	for _, c := range []struct {
		name           string
		r              faas.Request
		code           int32
		stdout, stderr string
	}{
		{"echo", request("echo", "hello"), 0, "hello\n", ""},
		{"the image's command", faas.Request{Image: "test"}, 0, "from the image\n", ""},
		{"payload is stdin", faas.Request{Image: "test", Command: []string{"cat"}, Payload: []byte("in\xff\x00put")}, 0, "in\xff\x00put", ""},
		{"exit code", request("exit", "7"), 7, "", ""},
		{"not found", request("nope"), faas.ExitNotFound, "", "nope: not found\n"},
		{"not executable", request("/etc/passwd"), faas.ExitNotExecutable, "", "/etc/passwd: permission denied\n"},
		{"image env", request("printenv", "A"), 0, "image\n", ""},
		{"own env wins", faas.Request{Image: "test", Command: []string{"printenv", "A"}, Env: []string{"A=own"}}, 0, "own\n", ""},
		{"default env", request("printenv", "HOME"), 0, "/root\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := execute(t, n, c.r)
			if x.State != faas.Finished || x.ExitCode != c.code || string(x.Stdout.Data) != c.stdout || string(x.Stderr.Data) != c.stderr {
				t.Fatalf("got %s, exit %d, stdout %q, stderr %q, error %q", x.State, x.ExitCode, x.Stdout.Data, x.Stderr.Data, x.Error)
			}
			if x.Image != testImage.Digest || x.Owner != "ann" || x.Request.Payload != nil || x.Started.IsZero() || x.Ended.Before(x.Started) {
				t.Errorf("record %+v", x)
			}
			checkOutput(t, n, x, c.stdout, c.stderr)
		})
	}
}

// checkOutput checks the output object that a record names.
func checkOutput(t *testing.T, n *node, x faas.Execution, stdout, stderr string) {
	t.Helper()
	r, size, err := n.Output(t.Context(), x.OutputDigest)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	split, err := faas.SplitOutput(r, size)
	if err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(rest[:split]); got != stdout {
		t.Errorf("output object: stdout of %d bytes, want %d", len(got), len(stdout))
	}
	if got := string(rest[split:]); got != stderr {
		t.Errorf("output object: stderr of %d bytes, want %d", len(got), len(stderr))
	}
}

func TestFailedRuns(t *testing.T) {
	n := newNode(t, func(_ *engine.Config, o *memruntime.Options) {
		o.Fault = func(s faas.SandboxSpec) error {
			if s.Limits.Pids == 13 {
				return faas.Errorf(faas.Exhausted, "no memory for another sandbox")
			}
			return nil
		}
	})
	for _, c := range []struct {
		name string
		r    faas.Request
		kind faas.Kind
		want string
	}{
		{"unknown image", faas.Request{Image: "missing"}, faas.NotFound, "no image"},
		{"no command at all", faas.Request{Image: "bare"}, faas.Invalid, "no command given"},
		{"sandbox does not boot", faas.Request{Image: "test", Limits: faas.Limits{Pids: 13}}, faas.Exhausted, "no memory"},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := execute(t, n, c.r)
			if x.State != faas.Failed || x.ErrorKind != c.kind || x.ExitCode != faas.ExitNotStarted || !strings.Contains(x.Error, c.want) {
				t.Errorf("got %s, kind %s, exit %d, error %q", x.State, x.ErrorKind, x.ExitCode, x.Error)
			}
		})
	}
}

func TestAttachedStreams(t *testing.T) {
	n := newNode(t, nil)
	var stdout, stderr bytes.Buffer
	var begun faas.ExecutionID
	x, err := n.Execute(t.Context(), "ann", request("sh", "-c", "cat; echo oops >&2"), faas.Attachment{
		Stdin: strings.NewReader("typed"), Stdout: &stdout, Stderr: &stderr, Begun: func(id faas.ExecutionID) { begun = id }})
	if err != nil {
		t.Fatal(err)
	}
	if stdout.String() != "typed" || stderr.String() != "oops\n" || begun != x.ID {
		t.Errorf("stdout %q, stderr %q, begun %v", stdout.String(), stderr.String(), begun)
	}
	checkOutput(t, n, x, "typed", "oops\n")
}
