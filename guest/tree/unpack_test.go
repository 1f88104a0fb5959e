package tree_test

import (
	"archive/tar"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"faas"
	"faas/guest/tree"
)

// entry is one file of an archive; the name decides what is left out.
type entry struct {
	tar.Header
	data string
}

func file(name, data string) entry {
	return entry{tar.Header{Typeflag: tar.TypeReg, Name: name, Mode: 0o644, Size: int64(len(data))}, data}
}

func special(kind byte, name, to string) entry {
	return entry{tar.Header{Typeflag: kind, Name: name, Linkname: to, Mode: 0o755}, ""}
}

func archive(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, e := range entries {
		if err := w.WriteHeader(&e.Header); err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, e.data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// target is a directory to unpack into beside one that must stay as it is.
type target struct {
	root    *os.Root
	dir     string
	outside string
}

func newTarget(t testing.TB) target {
	t.Helper()
	top := t.TempDir()
	x := target{dir: filepath.Join(top, "in"), outside: filepath.Join(top, "out")}
	for _, d := range []string{x.dir, x.outside} {
		if err := os.Mkdir(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(x.outside, "kept"), []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(x.dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	x.root = root
	return x
}

// untouched fails the test if anything outside has changed.
func (x target) untouched(t testing.TB) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(x.outside, "kept"))
	info, serr := os.Stat(filepath.Join(x.outside, "kept"))
	entries, rerr := os.ReadDir(x.outside)
	above, aerr := os.ReadDir(filepath.Dir(x.dir))
	if err != nil || serr != nil || rerr != nil || aerr != nil || string(b) != "kept" || info.Mode() != 0o600 || len(entries) != 1 || len(above) != 2 {
		t.Errorf("the outside was changed: %q %v %v %v %v %v", b, info, entries, above, err, rerr)
	}
	if st := info.Sys().(*syscall.Stat_t); st.Nlink != 1 {
		t.Errorf("what is outside has %d names", st.Nlink)
	}
}

var insideOptions = tree.UnpackOptions{Setid: true, LinksOut: true}

func TestUnpack(t *testing.T) {
	x := newTarget(t)
	when := time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)
	dir := special(tar.TypeDir, "d/", "")
	dir.Mode, dir.ModTime = 0o555, when
	suid := file("d/suid", "x")
	suid.Mode, suid.ModTime = 0o4750, when
	counts, err := tree.Unpack(x.root, bytes.NewReader(archive(t,
		special(tar.TypeDir, "./", ""), dir, suid, file("./deep/er/file", "hello"), special(tar.TypeSymlink, "link", "d/suid"),
		special(tar.TypeSymlink, "out", "/etc/passwd"), special(tar.TypeLink, "hard", "deep/er/file"), file("twice", "one"), file("twice", "two"),
		entry{tar.Header{Typeflag: tar.TypeXGlobalHeader, Name: "pax_global_header", PAXRecords: map[string]string{"comment": "x"}}, ""})), insideOptions)
	if err != nil || counts.Files != 7 || counts.Bytes != 12 {
		t.Fatalf("%+v, %v", counts, err)
	}
	info, err := os.Stat(filepath.Join(x.dir, "d/suid"))
	if err != nil || info.Mode() != 0o750|fs.ModeSetuid || !info.ModTime().Equal(when) {
		t.Errorf("%v, %v", info, err)
	}
	if info, err := os.Stat(filepath.Join(x.dir, "d")); err != nil || info.Mode().Perm() != 0o555 || !info.ModTime().Equal(when) {
		t.Errorf("%v, %v", info, err)
	}
	for name, want := range map[string]string{"hard": "hello", "twice": "two", "link": "x"} {
		if b, err := os.ReadFile(filepath.Join(x.dir, name)); err != nil || string(b) != want {
			t.Errorf("%s: %q, %v", name, b, err)
		}
	}
	x.untouched(t)
}

func TestUnpackReplaces(t *testing.T) {
	x := newTarget(t)
	old := filepath.Join(x.dir, "old")
	if err := os.WriteFile(old, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, do := range map[string]func(string) error{
		"hard":     func(p string) error { return os.Link(old, p) },
		"soft":     func(p string) error { return os.Symlink(old, p) },
		"outward":  func(p string) error { return os.Symlink(x.outside+"/kept", p) },
		"dir":      func(p string) error { return os.Mkdir(p, 0o700) },
		"linkdir":  func(p string) error { return os.Symlink("dir", p) },
		"filedir":  func(p string) error { return os.WriteFile(p, nil, 0o600) },
		"fulllink": func(p string) error { return os.Symlink("dir", p) },
	} {
		if err := do(filepath.Join(x.dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	_, err := tree.Unpack(x.root, bytes.NewReader(archive(t,
		file("hard", "new"), file("soft", "new"), file("outward", "new"), special(tar.TypeDir, "dir/", ""), file("dir/a", "a"),
		special(tar.TypeDir, "linkdir/", ""), file("linkdir/b", "b"), special(tar.TypeDir, "filedir/", ""), file("filedir/c", "c"),
		special(tar.TypeSymlink, "fulllink", "filedir"))), insideOptions)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"old": "old", "hard": "new", "soft": "new", "outward": "new", "dir/a": "a", "dir/b": "b", "filedir/c": "c", "fulllink/c": "c"} {
		if b, err := os.ReadFile(filepath.Join(x.dir, name)); err != nil || string(b) != want {
			t.Errorf("%s: %q, %v", name, b, err)
		}
	}
	if info, err := os.Stat(filepath.Join(x.dir, "dir")); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("a directory that was there has mode %v (%v)", info.Mode(), err)
	}
	for _, clash := range []entry{file("dir", "x"), special(tar.TypeSymlink, "dir", "old"), special(tar.TypeLink, "dir", "old")} {
		if _, err := tree.Unpack(x.root, bytes.NewReader(archive(t, clash)), insideOptions); faas.KindOf(err) != faas.Conflict {
			t.Errorf("a %c in place of a directory: %v", clash.Typeflag, err)
		}
	}
	x.untouched(t)
}

// hostileArchives try to leave the target or to make what must not be made.
func hostileArchives(t testing.TB, outside string) map[string][]byte {
	t.Helper()
	device := special(tar.TypeChar, "null", "")
	device.Devmajor, device.Devminor = 1, 3
	deep := strings.Repeat("d/", 3000) + "f"
	nest := []entry{}
	for i := range 60 { // links that double the path with each step
		nest = append(nest, special(tar.TypeSymlink, fmt.Sprintf("l%d", i+1), fmt.Sprintf("l%d/l%d", i, i)))
	}
	return map[string][]byte{
		"climbs":                     archive(t, file("../out/kept", "bad")),
		"climbs from below":          archive(t, file("a/../../out/kept", "bad")),
		"climbs and comes back":      archive(t, file("a/../b", "bad")),
		"absolute":                   archive(t, file(outside+"/kept", "bad")),
		"absolute directory":         archive(t, special(tar.TypeDir, outside+"/new/", "")),
		"no name":                    archive(t, file(".", "bad")),
		"through a link":             archive(t, special(tar.TypeSymlink, "l", outside), file("l/kept", "bad")),
		"through a climbing link":    archive(t, special(tar.TypeSymlink, "l", "../out"), file("l/kept", "bad")),
		"through two links":          archive(t, special(tar.TypeSymlink, "a", ".."), special(tar.TypeSymlink, "b", "a/out"), file("b/kept", "bad")),
		"a directory through a link": archive(t, special(tar.TypeSymlink, "l", outside), special(tar.TypeDir, "l/new/", "")),
		"mode through a link":        archive(t, special(tar.TypeSymlink, "l", outside), special(tar.TypeDir, "l/", "")),
		"link over a link":           archive(t, special(tar.TypeSymlink, "l", outside), special(tar.TypeSymlink, "l/kept", "/etc/passwd")),
		"hard link out":              archive(t, special(tar.TypeLink, "h", "../out/kept"), file("h", "bad")),
		"absolute hard link":         archive(t, special(tar.TypeLink, "h", outside+"/kept")),
		"hard link through a link":   archive(t, special(tar.TypeSymlink, "l", outside), special(tar.TypeLink, "h", "l/kept")),
		"hard link to a link":        archive(t, special(tar.TypeSymlink, "l", outside), special(tar.TypeLink, "h", "l"), file("h/kept", "bad")),
		"hard link to nothing":       archive(t, special(tar.TypeLink, "h", "nothing")),
		"device":                     archive(t, device),
		"block device":               archive(t, special(tar.TypeBlock, "sda", "")),
		"fifo":                       archive(t, special(tar.TypeFifo, "f", "")),
		"unknown type":               archive(t, special('Z', "z", "")),
		"name too long":              archive(t, file(strings.Repeat("n", 300), "bad")),
		"path too long":              archive(t, file(deep, "bad")),
		"link loop":                  archive(t, special(tar.TypeSymlink, "a", "b"), special(tar.TypeSymlink, "b", "a"), file("a/x", "bad")),
		"link maze":                  archive(t, append(nest, file("l60/x", "bad"))...),
		"file as a directory":        archive(t, file("f", "x"), file("f/x", "bad")),
		"breaks off":                 archive(t, file("f", strings.Repeat("x", 5000)))[:2000],
		"breaks off in a header":     archive(t, file("f", ""))[:100],
		"no tar":                     []byte(strings.Repeat("this is no tar ", 100)),
		"compressed":                 append([]byte{0x1f, 0x8b, 8, 0}, bytes.Repeat([]byte{7}, 2000)...),
	}
}

func TestUnpackHostile(t *testing.T) {
	for _, o := range []tree.UnpackOptions{insideOptions, {}, {As: "other"}} {
		for name := range hostileArchives(t, "") {
			x := newTarget(t)
			b := hostileArchives(t, x.outside)[name]
			_, err := tree.Unpack(x.root, bytes.NewReader(b), o)
			kind := faas.KindOf(err)
			if o.As != "" && err == nil {
				continue // what was wrong was the name
			}
			if err == nil || !slices.Contains([]faas.Kind{faas.Invalid, faas.Conflict, faas.NotFound}, kind) {
				t.Errorf("%s %+v: %v (%v)", name, o, err, kind)
			}
			x.untouched(t)
		}
	}
}

// TestUnpackThroughLinksThatAreThere has the links in the target already, as
// when a program in the sandbox waits for an upload.
func TestUnpackThroughLinksThatAreThere(t *testing.T) {
	x := newTarget(t)
	if err := os.Symlink(x.outside, filepath.Join(x.dir, "l")); err != nil {
		t.Fatal(err)
	}
	for _, e := range []entry{file("l/kept", "bad"), file("l/new", "bad"), special(tar.TypeDir, "l/new/", ""), special(tar.TypeDir, "l/", ""),
		special(tar.TypeSymlink, "l/kept", "/"), special(tar.TypeLink, "h", "l/kept")} {
		if _, err := tree.Unpack(x.root, bytes.NewReader(archive(t, e)), insideOptions); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%s: %v", e.Name, err)
		}
		x.untouched(t)
	}
	// The link itself may be replaced.
	if _, err := tree.Unpack(x.root, bytes.NewReader(archive(t, file("l", "file"))), insideOptions); err != nil {
		t.Error(err)
	}
	x.untouched(t)
}

func TestUnpackForPeople(t *testing.T) {
	x := newTarget(t)
	suid := file("a/suid", "x")
	suid.Mode = 0o6755
	counts, err := tree.Unpack(x.root, bytes.NewReader(archive(t, special(tar.TypeDir, "a/", ""), suid, special(tar.TypeSymlink, "a/l", "suid"),
		special(tar.TypeLink, "a/h", "a/suid"))), tree.UnpackOptions{As: "b"})
	if err != nil || counts.Files != 3 {
		t.Fatalf("%+v, %v", counts, err)
	}
	if info, err := os.Stat(filepath.Join(x.dir, "b/h")); err != nil || info.Mode() != 0o755 {
		t.Errorf("%v, %v", info, err)
	}
	for _, to := range []string{"/etc/passwd", "../../out/kept", ".."} {
		if _, err := tree.Unpack(x.root, bytes.NewReader(archive(t, special(tar.TypeSymlink, "l", to))), tree.UnpackOptions{}); faas.KindOf(err) != faas.Invalid {
			t.Errorf("a link to %s: %v", to, err)
		}
	}
}

// limited is a file system of so many bytes.
func limited(t *testing.T, size string) string {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("a small file system takes root")
	}
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("mount: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestUnpackToAFullDisk(t *testing.T) {
	dir := limited(t, "1m")
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	counts, err := tree.Unpack(root, bytes.NewReader(archive(t, file("first", "x"), file("second", strings.Repeat("x", 2<<20)))), insideOptions)
	if faas.KindOf(err) != faas.Exhausted || counts.Files != 1 || !strings.Contains(err.Error(), "after 1 files with 1 bytes") {
		t.Errorf("%+v, %v", counts, err)
	}
	if _, err := os.Stat(filepath.Join(dir, "second")); err == nil {
		t.Error("half a file was left")
	}
	// A terabyte of nothing in a few bytes of archive.
	if _, err := tree.Unpack(root, bytes.NewReader(sparse(1<<40)), insideOptions); faas.KindOf(err) != faas.Exhausted {
		t.Errorf("a sparse bomb: %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("%v, %v", left, err)
	}
}

// sparse is a tar in GNU's old format of one file with a hole of that size.
func sparse(size int64) []byte {
	var h [512]byte
	copy(h[:], "bomb")
	copy(h[100:], "0000644\x00")
	copy(h[108:], "0000000\x000000000\x00")
	copy(h[124:], "00000000000\x00")
	copy(h[136:], "00000000000\x00")
	h[156] = tar.TypeGNUSparse
	copy(h[257:], "ustar  \x00")
	number := func(at int, n int64) {
		h[at] = 0x80
		for i := range 8 {
			h[at+11-i] = byte(n >> (8 * i))
		}
	}
	number(386, size) // where the only fragment is: at the end, with nothing in it
	number(398, 0)
	number(483, size)
	sum := 8 * int64(' ')
	for i, b := range h {
		if i < 148 || i >= 156 {
			sum += int64(b)
		}
	}
	copy(h[148:], fmt.Sprintf("%06o\x00 ", sum))
	return append(h[:], make([]byte, 1024)...)
}

func FuzzUnpack(f *testing.F) {
	x := newTarget(f)
	for _, b := range hostileArchives(f, x.outside) {
		f.Add(b)
	}
	f.Add(sparse(1 << 20))
	f.Fuzz(func(t *testing.T, b []byte) {
		x := newTarget(t)
		for _, o := range []tree.UnpackOptions{insideOptions, {As: "as"}} {
			// Whatever comes of it, nothing outside is touched.
			if _, err := tree.Unpack(x.root, io.LimitReader(bytes.NewReader(b), 1<<20), o); err != nil && faas.KindOf(err) == faas.Internal {
				t.Logf("internal error: %v", err)
			}
			x.untouched(t)
		}
	})
}
