package enginetest

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"faas"
	"faas/internal/testimage"
)

// startOne returns a running instance of the busybox image.
func startOne(t *testing.T, e interface {
	StartInstance(context.Context, string, faas.InstanceSpec) (faas.Instance, error)
	StopInstance(context.Context, string, string) error
}, l faas.Limits) string {
	t.Helper()
	i, err := e.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "busybox", Limits: l})
	must(t, err)
	t.Cleanup(func() {
		if err := e.StopInstance(context.Background(), "ann", i.ID.String()); err != nil {
			t.Errorf("stop: %v", err)
		}
	})
	return i.ID.String()
}

func TestFilesOfAnInstance(t *testing.T) {
	e := newEngine(t, 0)
	id, ctx := startOne(t, e, faas.Limits{}), t.Context()
	in := func(script string) string {
		t.Helper()
		x, err := e.ExecInstance(ctx, "ann", id, faas.Request{Command: []string{"sh", "-c", script}}, faas.Attachment{})
		must(t, err)
		return string(x.Stdout.Data) + string(x.Stderr.Data)
	}
	suid := testimage.File("sub/tool", 0o4755, "#!/bin/sh\n")
	suid.Uid, suid.Gid = 1000, 1000
	files, size, err := e.PutFiles(ctx, "ann", id, "/new", bytes.NewReader(testimage.Tar(t, testimage.Dir("sub/", 0o750), suid,
		testimage.File("sub/text", 0o640, "hello\n"), testimage.Symlink("link", "/etc/passwd"), testimage.Hardlink("hard", "sub/text"))))
	if err != nil || files != 4 || size != 16 {
		t.Fatalf("%d files, %d bytes, %v", files, size, err)
	}
	if got := in("stat -c '%a %u' /new/sub /new/sub/tool; cat /new/hard; readlink /new/link"); got != "750 0\n4755 1000\nhello\n/etc/passwd\n" {
		t.Errorf("inside: %q", got)
	}
	list, err := e.ListFiles(ctx, "ann", id, "/new", true)
	if err != nil || len(list) != 5 || list[1].Target != "/etc/passwd" || list[3].Mode != 0o640 && list[4].Mode != 0o640 {
		t.Errorf("%+v, %v", list, err)
	}
	must(t, e.MoveFile(ctx, "ann", id, "/new/sub/text", "/dev/shm/"))
	var b bytes.Buffer
	if err := e.ReadFile(ctx, "ann", id, "/dev/shm/text", &b); err != nil || b.String() != "hello\n" {
		t.Errorf("moved to another file system: %q, %v", &b, err)
	}
	b.Reset()
	must(t, e.GetFiles(ctx, "ann", id, "/new/", &b))
	var names []string
	for r := tar.NewReader(&b); ; {
		h, err := r.Next()
		if err != nil {
			break
		}
		names = append(names, h.Name)
	}
	if strings.Join(names, " ") != "new/ new/hard new/link new/sub/ new/sub/tool" {
		t.Errorf("packed: %q", names)
	}
	// The whole file system, without what is no file of it.
	b.Reset()
	must(t, e.GetFiles(ctx, "ann", id, "/", &b))
	if b.Len() < 1<<20 || bytes.Contains(b.Bytes(), []byte("faas/guest")) {
		t.Errorf("a tar of everything has %d bytes", b.Len())
	}
	must(t, e.RemoveFiles(ctx, "ann", id, "/new", true))
	for name, c := range map[string]struct {
		err  error
		kind faas.Kind
	}{
		"gone":            {e.ReadFile(ctx, "ann", id, "/new/hard", io.Discard), faas.NotFound},
		"a directory":     {e.ReadFile(ctx, "ann", id, "/etc", io.Discard), faas.Conflict},
		"read-only":       {put(e, ctx, id, "/sys/new", testimage.Tar(t)), faas.Conflict},
		"read-only below": {put(e, ctx, id, "/sys", testimage.Tar(t, testimage.File("x", 0o644, "x"))), faas.Conflict},
		"process files":   {put(e, ctx, id, "/proc", testimage.Tar(t, testimage.File("x", 0o644, "x"))), faas.Denied},
		"missing parent":  {put(e, ctx, id, "/none/there", testimage.Tar(t)), faas.NotFound},
		"a file":          {put(e, ctx, id, "/etc/passwd", testimage.Tar(t)), faas.Conflict},
		"the sandbox's":   {e.RemoveFiles(ctx, "ann", id, "/.faas", true), faas.Denied},
	} {
		if c.err == nil || faas.KindOf(c.err) != c.kind {
			t.Errorf("%s: %v (%v, want %v)", name, c.err, faas.KindOf(c.err), c.kind)
		}
	}
}

type putter interface {
	PutFiles(context.Context, string, string, string, io.Reader) (int, int64, error)
}

func put(e putter, ctx context.Context, id, dir string, archive []byte) error {
	_, _, err := e.PutFiles(ctx, "ann", id, dir, bytes.NewReader(archive))
	return err
}

func TestHostileTarsInASandbox(t *testing.T) {
	e := newEngine(t, 0)
	id, ctx := startOne(t, e, faas.Limits{Disk: 8 << 20}), t.Context()
	fifo := testimage.Device("pipe", 0, 0)
	fifo.Typeflag = tar.TypeFifo
	for name, archive := range map[string][]byte{
		"climbs":            testimage.Tar(t, testimage.File("../etc/passwd", 0o644, "bad")),
		"absolute":          testimage.Tar(t, testimage.File("/etc/passwd", 0o644, "bad")),
		"through a link":    testimage.Tar(t, testimage.Symlink("l", "/etc"), testimage.File("l/passwd", 0o644, "bad")),
		"through two links": testimage.Tar(t, testimage.Symlink("a", ".."), testimage.Symlink("b", "a/etc"), testimage.File("b/passwd", 0o644, "bad")),
		"directory out":     testimage.Tar(t, testimage.Symlink("l", "/etc"), testimage.Dir("l/bad/", 0o777)),
		"hard link out":     testimage.Tar(t, testimage.Hardlink("h", "../etc/passwd"), testimage.File("h", 0o644, "bad")),
		"hard link to link": testimage.Tar(t, testimage.Symlink("l", "/etc/passwd"), testimage.Hardlink("h", "l")),
		"device":            testimage.Tar(t, testimage.Device("null", 1, 3)),
		"fifo":              testimage.Tar(t, fifo),
		"long name":         testimage.Tar(t, testimage.File(strings.Repeat("n", 300), 0o644, "bad")),
		"deep name":         testimage.Tar(t, testimage.File(strings.Repeat("d/", 300)+"f", 0o644, "bad")),
		"no tar":            bytes.Repeat([]byte("x"), 5000),
	} {
		if err := put(e, ctx, id, "/tmp/in", archive); err == nil || faas.KindOf(err) != faas.Invalid && faas.KindOf(err) != faas.Conflict {
			t.Errorf("%s: %v (%v)", name, err, faas.KindOf(err))
		}
	}
	x, err := e.ExecInstance(ctx, "ann", id, faas.Request{Command: []string{"sh", "-c", "cat /etc/passwd; ls /etc; find /tmp/in -type p -o -type c -o -type b"}}, faas.Attachment{})
	must(t, err)
	if out := string(x.Stdout.Data); strings.Contains(out, "bad") || !strings.HasPrefix(out, "root:x:0:0") || strings.Contains(out, "null") {
		t.Errorf("the outside has changed: %q", out)
	}
	big := testimage.Tar(t, testimage.File("small", 0o644, "x"), testimage.File("big", 0o644, strings.Repeat("x", 12<<20)))
	files, size, err := e.PutFiles(ctx, "ann", id, "/tmp/in", bytes.NewReader(big))
	if faas.KindOf(err) != faas.Exhausted || files != 1 || size != 1 || !strings.Contains(fmt.Sprint(err), "after 1 files with 1 bytes") {
		t.Errorf("a full disk: %d files, %d bytes, %v", files, size, err)
	}
	if _, err := e.StatFile(ctx, "ann", id, "/tmp/in/big"); faas.KindOf(err) != faas.NotFound {
		t.Errorf("half a file: %v", err)
	}
}

// TestFilesStreamAndStop moves much without holding it, and kills the guest
// program when its caller goes away.
func TestFilesStreamAndStop(t *testing.T) {
	e := newEngine(t, 0)
	id, ctx := startOne(t, e, faas.Limits{Disk: 512 << 20, Memory: 1 << 30}), t.Context()
	const size = 100 << 20
	r, w := io.Pipe()
	go func() {
		tw := tar.NewWriter(w)
		err := tw.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: "big", Mode: 0o644, Size: size})
		_, cerr := io.CopyN(tw, zeros{}, size)
		w.CloseWithError(errors.Join(err, cerr, tw.Close()))
	}()
	if files, n, err := e.PutFiles(ctx, "ann", id, "/tmp", r); err != nil || files != 1 || n != size {
		t.Fatalf("%d files, %d bytes, %v", files, n, err)
	}
	var got counter
	if err := e.ReadFile(ctx, "ann", id, "/tmp/big", &got); err != nil || got != size {
		t.Errorf("%d bytes, %v", got, err)
	}
	gone := errors.New("gone")
	if err := e.GetFiles(ctx, "ann", id, "/tmp/big", refuser{gone}); !errors.Is(err, gone) {
		t.Errorf("nobody takes it: %v", err)
	}
	up, feed := io.Pipe()
	stopped, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { _, _, err := e.PutFiles(stopped, "ann", id, "/tmp", up); ended <- err }()
	_, err := feed.Write(testimage.Tar(t, testimage.File("half", 0o644, strings.Repeat("x", 5000)))[:2048])
	must(t, err)
	stop()
	if err := <-ended; faas.KindOf(err) != faas.Canceled {
		t.Errorf("a caller who left: %v", err)
	}
	must(t, feed.Close())
	x, err := e.ExecInstance(ctx, "ann", id, faas.Request{Command: []string{"sh", "-c", "ps | grep -c '[f]aas/guest'"}}, faas.Attachment{})
	must(t, err)
	if string(x.Stdout.Data) != "0\n" {
		t.Errorf("guest programs left: %s", x.Stdout.Data)
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { return len(b), nil }

type counter int64

func (c *counter) Write(b []byte) (int, error) { *c += counter(len(b)); return len(b), nil }

type refuser struct{ err error }

func (r refuser) Write([]byte) (int, error) { return 0, r.err }

func TestWatchInASandbox(t *testing.T) {
	e := newEngine(t, 0)
	id := startOne(t, e, faas.Limits{})
	ctx, stop := context.WithCancel(t.Context())
	events, ended := make(chan faas.FileEvent, 100), make(chan error, 1)
	go func() {
		ended <- e.WatchFiles(ctx, "ann", id, "/tmp", func(ev faas.FileEvent) error { events <- ev; return nil })
	}()
	wait := func(want faas.FileEvent) {
		t.Helper()
		for {
			select {
			case ev := <-events:
				if ev == want {
					return
				}
			case err := <-ended:
				t.Fatalf("before %v the watch ended: %v", want, err)
			}
		}
	}
	wait(faas.FileEvent{Path: "/tmp", Kind: faas.FileWatching})
	for _, c := range []struct {
		script string
		want   faas.FileEvent
	}{
		{"mkdir -p /tmp/a/b && echo x > /tmp/a/b/c", faas.FileEvent{Path: "/tmp/a/b/c", Kind: faas.FileCreated}},
		{"echo y >> /tmp/a/b/c", faas.FileEvent{Path: "/tmp/a/b/c", Kind: faas.FileModified}},
		{"rm /tmp/a/b/c", faas.FileEvent{Path: "/tmp/a/b/c", Kind: faas.FileDeleted}},
	} {
		x, err := e.ExecInstance(t.Context(), "ann", id, faas.Request{Command: []string{"sh", "-c", c.script}}, faas.Attachment{})
		must(t, err)
		if x.ExitCode != 0 {
			t.Fatalf("%s: %+v", c.script, x)
		}
		wait(c.want)
	}
	stop()
	if err := <-ended; faas.KindOf(err) != faas.Canceled {
		t.Errorf("%v", err)
	}
}
