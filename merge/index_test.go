package merge

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
)

// raw writes entries as they are given.
func raw(t testing.TB, hs ...tar.Header) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, h := range append([]tar.Header{{Name: "./", Typeflag: tar.TypeDir}}, hs...) {
		if h.Typeflag == 0 {
			h.Typeflag = tar.TypeReg
		}
		if err := w.WriteHeader(&h); err != nil {
			t.Fatal(err)
		}
		if _, err := io.CopyN(w, zeros{}, h.Size); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

func TestHostileArchives(t *testing.T) {
	f := func(name string) tar.Header { return tar.Header{Name: name} }
	d := func(name string) tar.Header { return tar.Header{Name: name, Typeflag: tar.TypeDir} }
	records := map[string]string{}
	for i := range 20 {
		records[fmt.Sprintf("SCHILY.xattr.user.%d", i)] = strings.Repeat("x", 1000)
	}
	cases := []struct {
		name, want string
		archive    []byte
		limits     Limits
	}{
		{name: "dot dot", want: "is refused", archive: raw(t, f("./../x"))},
		{name: "dot dot at the end", want: "is refused", archive: raw(t, f("./a/.."))},
		{name: "dot inside", want: "is refused", archive: raw(t, f("./a/./b"))},
		{name: "absolute", want: "is refused", archive: raw(t, f("/etc/passwd"))},
		{name: "absolute behind the dot", want: "is refused", archive: raw(t, f(".//etc"))},
		{name: "long name", want: "is refused", archive: raw(t, f("./"+strings.Repeat("n", 256)))},
		{name: "long path", want: "bytes", archive: raw(t, d("./"+strings.Repeat("n/", 3000)))},
		{name: "twice", want: "twice", archive: raw(t, f("./a"), f("./a"))},
		{name: "twice, once without dot", want: "twice", archive: raw(t, f("./a"), f("a"))},
		{name: "no root", want: "nothing in the archive is its directory", archive: raw(t, f("root"))[blockSize:]},
		{name: "orphan", want: "nothing in the archive is its directory", archive: raw(t, f("./a/b"))},
		{name: "below a file", want: "is no directory", archive: raw(t, f("./a"), f("./a/b"))},
		{name: "below a link", want: "is no directory", archive: raw(t, tar.Header{Name: "./a", Typeflag: tar.TypeSymlink, Linkname: "/etc"}, f("./a/passwd"))},
		{name: "below a deletion", want: "is no directory", archive: raw(t, tar.Header{Name: "./a", Typeflag: tar.TypeChar}, f("./a/b"))},
		{name: "link to nothing", want: "not there before it", archive: raw(t, tar.Header{Name: "./a", Typeflag: tar.TypeLink, Linkname: "./b"}, f("./b"))},
		{name: "link to a directory", want: "no file", archive: raw(t, d("./b/"), tar.Header{Name: "./a", Typeflag: tar.TypeLink, Linkname: "./b"})},
		{name: "link to the outside", want: "is refused", archive: raw(t, tar.Header{Name: "./a", Typeflag: tar.TypeLink, Linkname: "../../etc/passwd"})},
		{name: "symlink to nothing", want: "target of 0 bytes", archive: raw(t, tar.Header{Name: "./a", Typeflag: tar.TypeSymlink})},
		{name: "long target", want: "target of 4096", archive: raw(t, tar.Header{Name: "./a", Typeflag: tar.TypeSymlink, Linkname: strings.Repeat("x", 4096)})},
		{name: "odd type", want: "the type", archive: raw(t, tar.Header{Name: "./a", Typeflag: tar.TypeCont})},
		{name: "global header", want: "the type", archive: raw(t, tar.Header{Typeflag: tar.TypeXGlobalHeader, Name: "a", PAXRecords: map[string]string{"path": "./x"}})},
		{name: "owner", want: "no user", archive: raw(t, tar.Header{Name: "./a", Uid: 1 << 32})},
		{name: "negative owner", want: "no user", archive: raw(t, tar.Header{Name: "./a", Gid: -1, Format: tar.FormatGNU})},
		{name: "opaque file", want: "no directory", archive: raw(t, tar.Header{Name: "./a", PAXRecords: map[string]string{faas.OpaqueRecord: "y"}})},
		{name: "large attribute", want: "attribute", archive: raw(t, tar.Header{Name: "./a", PAXRecords: map[string]string{"SCHILY.xattr.user.a": strings.Repeat("x", 65<<10)}})},
		{name: "many records", want: "bytes of names and attributes", archive: raw(t, tar.Header{Name: "./a", PAXRecords: records}), limits: Limits{Metadata: 10_000}},
		{name: "many entries", want: "more than 3 entries", archive: raw(t, f("./a"), f("./b"), f("./c")), limits: Limits{Entries: 3}},
		{name: "cut off", want: "cut off", archive: raw(t, tar.Header{Name: "./a", Size: 10})[:2*blockSize+5]},
		{name: "cut off between entries", want: "cut off", archive: raw(t, f("./a"), f("./b"))[:3*blockSize]},
		{name: "nothing", want: "no tar archive", archive: nil},
		{name: "noise", want: "not a tar archive", archive: append(bytes.Repeat([]byte("noise"), 1000), make([]byte, 1024)...)},
		{name: "size that lies", want: "bytes", archive: lie(t)},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := Index(context.Background(), c.limits, Archive{c.name, bytes.NewReader(c.archive), int64(len(c.archive))})
			if faas.KindOf(err) != faas.Invalid || !strings.Contains(fmt.Sprint(err), c.want) {
				t.Fatalf("got %v, want an Invalid error with %q", err, c.want)
			}
		})
	}
}

// lie returns an archive whose only file says to be larger than all.
func lie(t testing.TB) []byte {
	b := raw(t, tar.Header{Name: "./a"})
	h := b[blockSize : 2*blockSize]
	copy(h[124:], "77777777777\x00")
	copy(h[148:], "        ")
	sum := 0
	for _, c := range h {
		sum += int(c)
	}
	copy(h[148:], fmt.Sprintf("%06o\x00 ", sum))
	return b
}

type broken struct{ io.ReaderAt }

var errDisk = errors.New("input/output error")

func (b broken) ReadAt(p []byte, off int64) (int, error) {
	if off == 0 {
		return 0, errDisk
	}
	return b.ReaderAt.ReadAt(p, off)
}

func TestDiskErrorsAreNotTheArchives(t *testing.T) {
	b := raw(t)
	_, err := Index(context.Background(), Limits{}, Archive{"a", broken{bytes.NewReader(b)}, int64(len(b))})
	if faas.KindOf(err) != faas.Internal || !errors.Is(err, errDisk) {
		t.Fatalf("got %v", err)
	}
}

// Overlays make all their deletions names of one device, which archives then have
// as hard links.
func TestDeletionsThatAreLinks(t *testing.T) {
	img := tree("a", reg("0"), "b", reg("0"), "c", reg("0"))
	x := indexed(t, raw(t, tar.Header{Name: "./b", Typeflag: tar.TypeChar}, tar.Header{Name: "./a", Typeflag: tar.TypeLink, Linkname: "./b"}))
	_, b := run(t, Input{Image: img, Base: Unchanged(), Branches: []Branch{{"a", x}}})
	if got := over(t, img, b); len(got) != 2 || got["c"].text != "0" {
		t.Errorf("left: %v", got)
	}
}

func TestEmptyArchiveIsTheImage(t *testing.T) {
	x := indexed(t, make([]byte, 1024))
	img := tree("f", reg("0"))
	_, b := run(t, Input{Image: img, Base: x, Branches: []Branch{{"a", Unchanged()}}})
	equal(t, img, over(t, img, b))
}

// slowly indexes an archive with archive/tar alone.
func slowly(b []byte) (*Tree, error) {
	x := indexer{left: &budget{limits: Limits{Entries: 1000, Metadata: 1 << 20}}, slow: true}
	return x.index(context.Background(), Archive{"a", bytes.NewReader(b), int64(len(b))})
}

// FuzzIndex feeds archives: what is accepted must merge with itself, come out
// again, and have no name outside the tree.
func FuzzIndex(f *testing.F) {
	img := tree("a", reg("0"), "d/f", reg("1"))
	f.Add(raw(f, tar.Header{Name: "./a", Size: 3}, tar.Header{Name: "./d/", Typeflag: tar.TypeDir, PAXRecords: map[string]string{faas.OpaqueRecord: "y"}}))
	f.Add(raw(f, tar.Header{Name: "./a", Typeflag: tar.TypeChar}, tar.Header{Name: "./b", Typeflag: tar.TypeSymlink, Linkname: "../x"}))
	f.Add(raw(f, tar.Header{Name: "./a", Size: 3}, tar.Header{Name: "./b", Typeflag: tar.TypeLink, Linkname: "./a"}))
	f.Add(lie(f))
	f.Add(make([]byte, 1024))
	f.Fuzz(func(t *testing.T, b []byte) {
		xs, err := Index(context.Background(), Limits{Entries: 1000, Metadata: 1 << 20}, Archive{"a", bytes.NewReader(b), int64(len(b))})
		if err != nil {
			if faas.KindOf(err) != faas.Invalid {
				t.Fatal(err)
			}
			if _, serr := slowly(b); serr == nil {
				t.Fatalf("archive/tar alone reads it: %v", err)
			}
			return
		}
		x := xs[0]
		slow, err := slowly(b)
		if err != nil || len(slow.entries) != len(x.entries) {
			t.Fatalf("archive/tar alone: %v", err)
		}
		for i := range x.entries {
			p, q := x.entries[i], slow.entries[i]
			if p.path != q.path || !sameMeta(&p.state, &q.state) || !p.mtime.Equal(q.mtime) || p.size != q.size || p.off != q.off || p.link != q.link || p.print != q.print || p.opaque != q.opaque {
				t.Fatalf("%+v, and with archive/tar %+v", p, q)
			}
		}
		r, err := Merge(context.Background(), Input{Image: img, Base: Unchanged(), Branches: []Branch{{"a", x}, {"b", x}}})
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := r.Write(context.Background(), &out); err != nil {
			if faas.KindOf(err) != faas.Invalid {
				t.Fatal(err)
			}
			return
		}
		over(t, img, out.Bytes())
		if d, err := Diff(context.Background(), img, x, indexed(t, out.Bytes()), Limits{}, false); err != nil || len(d) > 0 {
			t.Fatalf("a tree merged with itself differs: %v, %v", d, err)
		}
	})
}
