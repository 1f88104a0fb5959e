package engine_test

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

func tarOf(t *testing.T, files ...string) *bytes.Reader {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		err := w.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: files[i], Mode: 0o644, Size: int64(len(files[i+1]))})
		_, werr := io.WriteString(w, files[i+1])
		if err := errors.Join(err, werr); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return bytes.NewReader(b.Bytes())
}

func TestFiles(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	defer stopInstance(t, n, i)
	id, ctx := i.ID.String(), t.Context()
	if files, size, err := n.PutFiles(ctx, "ann", id, "/tmp/in", tarOf(t, "a", "hello", "sub/b", "b")); err != nil || files != 2 || size != 6 {
		t.Fatalf("%d files, %d bytes, %v", files, size, err)
	}
	list, err := n.ListFiles(ctx, "ann", id, "/tmp/in", true)
	if err != nil || len(list) != 3 || list[0].Path != "/tmp/in/a" || list[1].Type != "dir" {
		t.Errorf("%+v, %v", list, err)
	}
	if err := n.MoveFile(ctx, "ann", id, "/tmp/in/a", "/tmp/in/c"); err != nil {
		t.Error(err)
	}
	var b bytes.Buffer
	if err := n.ReadFile(ctx, "ann", id, "/tmp/in/c", &b); err != nil || b.String() != "hello" {
		t.Errorf("%q, %v", &b, err)
	}
	b.Reset()
	if err := n.GetFiles(ctx, "ann", id, "/tmp/in", &b); err != nil {
		t.Error(err)
	}
	if h, err := tar.NewReader(&b).Next(); err != nil || h.Name != "in/c" {
		t.Errorf("%+v, %v", h, err)
	}
	if err := n.RemoveFiles(ctx, "ann", id, "/tmp/in", true); err != nil {
		t.Error(err)
	}
	if _, err := n.StatFile(ctx, "ann", id, "/tmp/in/c"); faas.KindOf(err) != faas.NotFound {
		t.Errorf("after the end of it: %v", err)
	}
}

type broken struct{ err error }

func (f broken) Read([]byte) (int, error)  { return 0, f.err }
func (f broken) Write([]byte) (int, error) { return 0, f.err }

func TestFilesRefusals(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	defer stopInstance(t, n, i)
	id, ctx := i.ID.String(), t.Context()
	put := func(owner, dir string, r io.Reader) error {
		_, _, err := n.PutFiles(ctx, owner, id, dir, r)
		return err
	}
	gone := faas.Errorf(faas.Canceled, "gone")
	for name, c := range map[string]struct {
		err  error
		kind faas.Kind
		text string
	}{
		"foreign":         {put("bob", "/tmp", tarOf(t)), faas.NotFound, ""},
		"relative":        {put("ann", "tmp", tarOf(t)), faas.Invalid, "absolute"},
		"zero byte":       {put("ann", "/tmp/\x00", tarOf(t)), faas.Invalid, "zero byte"},
		"long":            {put("ann", "/"+strings.Repeat("x", 5000), tarOf(t)), faas.Invalid, "at most"},
		"no parent":       {put("ann", "/none/there", tarOf(t)), faas.NotFound, "neither"},
		"climbs":          {put("ann", "/tmp", tarOf(t, "../etc/passwd", "x")), faas.Invalid, "../etc"},
		"no tar":          {put("ann", "/tmp", strings.NewReader(strings.Repeat("x", 2000))), faas.Invalid, ""},
		"broken upload":   {put("ann", "/tmp", io.MultiReader(tarOf(t, "a", "a"), broken{gone})), faas.Canceled, "gone"},
		"broken download": {n.ReadFile(ctx, "ann", id, "/etc/passwd", broken{gone}), faas.Canceled, "gone"},
		"missing":         {n.ReadFile(ctx, "ann", id, "/none", io.Discard), faas.NotFound, "/none"},
		"not empty":       {n.RemoveFiles(ctx, "ann", id, "/etc", false), faas.Conflict, "recursive"},
	} {
		if c.err == nil || faas.KindOf(c.err) != c.kind || !strings.Contains(c.err.Error(), c.text) {
			t.Errorf("%s: %v (%v)", name, c.err, faas.KindOf(c.err))
		}
	}
}

func TestFilesOnAFullDisk(t *testing.T) {
	n := newNode(t, nil)
	i, err := n.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "test", Limits: faas.Limits{Disk: 4 << 20}})
	if err != nil {
		t.Fatal(err)
	}
	defer stopInstance(t, n, i)
	files, size, err := n.PutFiles(t.Context(), "ann", i.ID.String(), "/tmp", tarOf(t, "small", "x", "big", strings.Repeat("x", 5<<20)))
	if faas.KindOf(err) != faas.Exhausted || files != 1 || size != 1 || !strings.Contains(err.Error(), "after 1 files") {
		t.Errorf("%d files, %d bytes, %v", files, size, err)
	}
}

func TestWatchFiles(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	defer stopInstance(t, n, i)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	events, ended := make(chan faas.FileEvent, 10), make(chan error, 1)
	go func() {
		ended <- n.WatchFiles(ctx, "ann", i.ID.String(), "/etc", func(e faas.FileEvent) error { events <- e; return nil })
	}()
	if e := <-events; e.Kind != faas.FileWatching {
		t.Errorf("first %+v", e)
	}
	if _, err := n.ExecInstance(t.Context(), "ann", i.ID.String(), request("sh", "-c", "echo x > /etc/new"), faas.Attachment{}); err != nil {
		t.Error(err)
	}
	if e := <-events; e != (faas.FileEvent{Path: "/etc/new", Kind: faas.FileCreated}) {
		t.Errorf("%+v", e)
	}
	stop()
	if err := <-ended; faas.KindOf(err) != faas.Canceled {
		t.Errorf("%v", err)
	}
	enough := errors.New("enough")
	if err := n.WatchFiles(t.Context(), "ann", i.ID.String(), "/etc", func(faas.FileEvent) error { return enough }); !errors.Is(err, enough) {
		t.Errorf("%v", err)
	}
}

// TestGuestProgramIsHostile has something else in the guest program's place.
func TestGuestProgramIsHostile(t *testing.T) {
	answers := map[string]faas.Kind{
		"":                          faas.Conflict,
		"sh: not a shell\n":         faas.Conflict,
		"faas-guest/2\n":            faas.Conflict,
		"faas-guest/1\nD":           faas.Conflict,
		"faas-guest/1\nR\xff\xff..": faas.Conflict,
		"faas-guest/1\nR\x00\x00\x00\x01xE\x00\x00\x00\x02{}": faas.Conflict,
		"faas-guest/1\nE\x00\x00\x00\x02{}":                   faas.Conflict, // no file told
	}
	for _, out := range slices.Sorted(func(yield func(string) bool) {
		for a := range answers {
			if !yield(a) {
				return
			}
		}
	}) {
		n := newNode(t, func(_ *engine.Config, o *memruntime.Options) {
			o.Programs = map[string]memruntime.Program{faas.GuestPath: func(_ context.Context, c *memruntime.Call) int {
				if _, err := io.WriteString(c.Stdout, out); err != nil {
					return 1
				}
				return 0
			}}
		})
		i := startInstance(t, n, "ann")
		if _, err := n.StatFile(t.Context(), "ann", i.ID.String(), "/etc/passwd"); err == nil || faas.KindOf(err) != answers[out] {
			t.Errorf("%q: %v (%v)", out, err, faas.KindOf(err))
		}
		stopInstance(t, n, i)
	}
}
