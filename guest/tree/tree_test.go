package tree_test

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"faas"
	"faas/guest/tree"
)

// grove is a small tree with one of each.
func grove(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "grove")
	for _, d := range []string{"", "sub", "sub/deep", "own"} {
		if err := os.Mkdir(filepath.Join(dir, d), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, data := range map[string]string{"a": "aaa", "sub/b": "bb", "sub/deep/c": "", "own/secret": "x"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o640); err != nil {
			t.Fatal(err)
		}
	}
	err := errors.Join(os.Symlink("a", filepath.Join(dir, "soft")), os.Symlink("sub", filepath.Join(dir, "softdir")), os.Symlink("/nowhere", filepath.Join(dir, "dangling")),
		os.Link(filepath.Join(dir, "a"), filepath.Join(dir, "hard")), syscall.Mkfifo(filepath.Join(dir, "fifo"), 0o600), syscall.Chmod(filepath.Join(dir, "a"), 0o4755))
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func list(t testing.TB, name string, recursive bool, except string) []string {
	t.Helper()
	var all []string
	err := tree.List(name, recursive, except, func(i faas.FileInfo) error {
		all = append(all, i.Type+" "+i.Path)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestList(t *testing.T) {
	dir := grove(t)
	flat := strings.Split(strings.ReplaceAll("file D/a|symlink D/dangling|fifo D/fifo|file D/hard|dir D/own|symlink D/soft|symlink D/softdir|dir D/sub", "D", dir), "|")
	if got := list(t, dir, false, ""); !slices.Equal(got, flat) {
		t.Errorf("%q", got)
	}
	if got := list(t, dir+"/softdir", true, ""); !slices.Equal(got, []string{"file " + dir + "/softdir/b", "dir " + dir + "/softdir/deep", "file " + dir + "/softdir/deep/c"}) {
		t.Errorf("%q", got)
	}
	if got := list(t, dir, true, dir+"/own"); len(got) != 10 || slices.Contains(got, "file "+dir+"/own/secret") {
		t.Errorf("%q", got)
	}
	for name, want := range map[string]string{"/a": "file", "/soft": "symlink", "/dangling": "symlink", "/fifo": "fifo"} {
		if got := list(t, dir+name, true, ""); !slices.Equal(got, []string{want + " " + dir + name}) {
			t.Errorf("%s: %q", name, got)
		}
	}
	if err := tree.List(dir+"/none", false, "", nil); faas.KindOf(err) != faas.NotFound {
		t.Errorf("nothing there: %v", err)
	}
	i, err := tree.Stat(dir + "/soft")
	if err != nil || i.Type != "file" || i.Mode != 0o4755 || i.Size != 3 || i.UID != uint32(os.Getuid()) || i.Modified.IsZero() {
		t.Errorf("%+v, %v", i, err)
	}
	if _, err := tree.Stat(dir + "/dangling"); faas.KindOf(err) != faas.NotFound {
		t.Errorf("%v", err)
	}
}

// names lists a tar: type and name of each entry.
func names(t testing.TB, b []byte) []string {
	t.Helper()
	var all []string
	r := tar.NewReader(bytes.NewReader(b))
	for {
		h, err := r.Next()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		if h.Uid != 0 || h.Uname != "" {
			t.Errorf("%s belongs to %d %q", h.Name, h.Uid, h.Uname)
		}
		all = append(all, string(h.Typeflag)+" "+h.Name)
	}
}

func TestPack(t *testing.T) {
	dir := grove(t)
	for _, c := range []struct {
		path  string
		o     tree.PackOptions
		want  string
		files int
	}{
		{dir + "/sub", tree.PackOptions{}, "5 sub/|0 sub/b|5 sub/deep/|0 sub/deep/c", 2},
		{dir + "/sub/.", tree.PackOptions{}, "5 ./|0 b|5 deep/|0 deep/c", 2},
		{dir + "/softdir", tree.PackOptions{}, "2 softdir", 1},
		{dir + "/softdir/", tree.PackOptions{}, "5 softdir/|0 softdir/b|5 softdir/deep/|0 softdir/deep/c", 2},
		{dir + "/softdir/.", tree.PackOptions{As: "x"}, "5 x/|0 x/b|5 x/deep/|0 x/deep/c", 2},
		{dir + "/a", tree.PackOptions{As: "z"}, "0 z", 1},
		{dir, tree.PackOptions{Except: dir + "/own"}, "5 grove/|0 grove/a|2 grove/dangling|1 grove/hard|2 grove/soft|2 grove/softdir|5 grove/sub/|0 grove/sub/b|5 grove/sub/deep/|0 grove/sub/deep/c", 7},
	} {
		var b bytes.Buffer
		counts, err := tree.Pack(&b, c.path, c.o)
		if got := names(t, b.Bytes()); err != nil || strings.Join(got, "|") != c.want || counts.Files != c.files {
			t.Errorf("%s: %q, %+v, %v", c.path, got, counts, err)
		}
	}
	t.Chdir(dir)
	if err := os.WriteFile(".hidden", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var here bytes.Buffer
	if _, err := tree.Pack(&here, ".", tree.PackOptions{As: "x"}); err != nil || !slices.Contains(names(t, here.Bytes()), "0 x/.hidden") {
		t.Errorf("from here: %q, %v", names(t, here.Bytes()), err)
	}
	for name, kind := range map[string]faas.Kind{"/none": faas.NotFound, "/a/": faas.Conflict, "/fifo": faas.Conflict, "/a/x": faas.Conflict} {
		if _, err := tree.Pack(io.Discard, dir+name, tree.PackOptions{}); faas.KindOf(err) != kind {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPackedUnpacks(t *testing.T) {
	dir := grove(t)
	x := newTarget(t)
	var b bytes.Buffer
	if _, err := tree.Pack(&b, dir, tree.PackOptions{Owners: true, As: "copy"}); err != nil {
		t.Fatal(err)
	}
	o := insideOptions
	o.Owners = os.Getuid() == 0
	if _, err := tree.Unpack(x.root, &b, o); err != nil {
		t.Fatal(err)
	}
	want := list(t, dir, true, dir+"/fifo")
	got := list(t, x.dir+"/copy", true, "")
	for i := range want {
		want[i] = strings.Replace(want[i], dir, x.dir+"/copy", 1)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
	a, err := os.Stat(x.dir + "/copy/a")
	h, herr := os.Stat(x.dir + "/copy/hard")
	if err != nil || herr != nil || !os.SameFile(a, h) {
		t.Errorf("two names of one file became two files: %v %v", err, herr)
	}
}

func TestCatRemoveMove(t *testing.T) {
	dir := grove(t)
	var b bytes.Buffer
	if n, err := tree.Cat(&b, dir+"/soft"); err != nil || n != 3 || b.String() != "aaa" {
		t.Errorf("%d %q %v", n, &b, err)
	}
	for name, kind := range map[string]faas.Kind{"/sub": faas.Conflict, "/fifo": faas.Conflict, "/none": faas.NotFound, "/dangling": faas.NotFound} {
		if _, err := tree.Cat(io.Discard, dir+name); faas.KindOf(err) != kind || err == nil {
			t.Errorf("cat %s: %v", name, err)
		}
	}
	for _, m := range [][2]string{{"/a", "/new"}, {"/new", "/sub"}, {"/sub/new", "/sub/deep/"}, {"/softdir", "/renamed"}} {
		if err := tree.Move(dir+m[0], dir+m[1]); err != nil {
			t.Errorf("move %s to %s: %v", m[0], m[1], err)
		}
	}
	if got := list(t, dir, true, dir+"/own"); !slices.Contains(got, "file "+dir+"/sub/deep/new") || !slices.Contains(got, "symlink "+dir+"/renamed") {
		t.Errorf("%q", got)
	}
	for m, kind := range map[[2]string]faas.Kind{{dir + "/none", dir + "/x"}: faas.NotFound, {dir + "/hard", dir + "/none/x"}: faas.NotFound, {dir + "/hard", dir + "/none/"}: faas.NotFound,
		{dir + "/sub", dir + "/sub/deep"}: faas.Invalid, {"/", dir}: faas.Invalid} {
		if err := tree.Move(m[0], m[1]); faas.KindOf(err) != kind || err == nil {
			t.Errorf("move %v: %v", m, err)
		}
	}
	if err := tree.Remove(dir+"/sub", false); faas.KindOf(err) != faas.Conflict || !strings.Contains(err.Error(), "recursive") {
		t.Errorf("remove: %v", err)
	}
	for name, recursive := range map[string]bool{"/hard": false, "/renamed": true, "/sub": true} {
		if err := tree.Remove(dir+name, recursive); err != nil {
			t.Errorf("remove %s: %v", name, err)
		}
	}
	for _, name := range []string{dir + "/hard", "/"} {
		if err := tree.Remove(name, true); err == nil || faas.KindOf(err) == faas.Internal {
			t.Errorf("remove %s: %v", name, err)
		}
	}
}

func TestMoveAcrossFileSystems(t *testing.T) {
	other := limited(t, "1m")
	dir := grove(t)
	if err := tree.Move(dir, other); err != nil {
		t.Fatal(err)
	}
	if got := list(t, other, true, ""); len(got) != 12 {
		t.Errorf("%q", got)
	}
	if _, err := os.Lstat(dir); err == nil {
		t.Error("the original is still there")
	}
	big := filepath.Join(t.TempDir(), "big")
	if err := os.WriteFile(big, make([]byte, 2<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := tree.Move(big, other); faas.KindOf(err) != faas.Exhausted {
		t.Errorf("to a full disk: %v", err)
	}
	if _, err := os.Lstat(big); err != nil {
		t.Errorf("the original is gone: %v", err)
	}
	if _, err := os.Lstat(other + "/big"); err == nil {
		t.Error("half a file was left")
	}
}

// watchTree returns the events of a watch that has begun.
func watchTree(t *testing.T, name, except string) <-chan faas.FileEvent {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	events, ended := make(chan faas.FileEvent, 1000), make(chan error, 1)
	go func() {
		ended <- tree.Watch(ctx, name, except, func(e faas.FileEvent) error { events <- e; return nil })
		close(events)
	}()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil && !errors.Is(err, context.Canceled) {
			t.Errorf("watch: %v", err)
		}
	})
	if e := <-events; e != (faas.FileEvent{Path: name, Kind: faas.FileWatching}) {
		t.Fatalf("the first event is %+v", e)
	}
	return events
}

// await reads events until one is e.
func await(t *testing.T, events <-chan faas.FileEvent, path, kind string) (before []faas.FileEvent) {
	t.Helper()
	for e := range events {
		before = append(before, e)
		if e == (faas.FileEvent{Path: path, Kind: kind}) {
			return before
		}
	}
	t.Fatalf("the watch ended before %s was %s: %v", path, kind, before)
	return nil
}

func TestWatch(t *testing.T) {
	dir := grove(t)
	events := watchTree(t, dir, dir+"/own")
	if err := os.WriteFile(dir+"/own/secret", []byte("unseen"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dir+"/a", bytes.Repeat([]byte("x"), 100_000), 0o600); err != nil {
		t.Fatal(err)
	}
	seen := await(t, events, dir+"/a", faas.FileModified)
	// A directory that comes with what is in it.
	if err := errors.Join(os.MkdirAll(dir+"/sub/x/y", 0o755), os.WriteFile(dir+"/sub/x/y/z", nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	seen = append(seen, await(t, events, dir+"/sub/x/y/z", faas.FileCreated)...)
	if err := os.Rename(dir+"/sub/x/y/z", dir+"/z"); err != nil {
		t.Fatal(err)
	}
	seen = append(seen, await(t, events, dir+"/z", faas.FileCreated)...)
	if !slices.Contains(seen, faas.FileEvent{Path: dir + "/sub/x/y/z", Kind: faas.FileRenamed}) {
		seen = append(seen, await(t, events, dir+"/sub/x/y/z", faas.FileRenamed)...)
	}
	if err := os.Remove(dir + "/z"); err != nil {
		t.Fatal(err)
	}
	seen = append(seen, await(t, events, dir+"/z", faas.FileDeleted)...)
	if slices.ContainsFunc(seen, func(e faas.FileEvent) bool { return strings.Contains(e.Path, "/own/") }) {
		t.Errorf("what is left out was watched: %v", seen)
	}
	if len(seen) > 15 {
		t.Errorf("%d events, not coalesced: %v", len(seen), seen)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	await(t, events, dir, faas.FileDeleted)
	for range events { // it ends with what it watches
	}
}

func TestWatchOfAFile(t *testing.T) {
	dir := grove(t)
	events := watchTree(t, dir+"/a", "")
	if err := os.WriteFile(dir+"/a", []byte("more"), 0o600); err != nil {
		t.Fatal(err)
	}
	await(t, events, dir+"/a", faas.FileModified)
	if err := tree.Watch(t.Context(), dir+"/none", "", nil); faas.KindOf(err) != faas.NotFound {
		t.Errorf("nothing to watch: %v", err)
	}
}
