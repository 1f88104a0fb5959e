package image

import (
	"archive/tar"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"faas"
)

func openFiles(t testing.TB, file string) *Files {
	t.Helper()
	x, err := OpenFiles(file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	return x
}

// readOwn reads a tree with this package's reader.
func readOwn(t *testing.T, file string) map[string]entry {
	t.Helper()
	x := openFiles(t, file)
	tree := map[string]entry{}
	var walk func(p string)
	walk = func(p string) {
		info, err := x.Stat(p)
		if err != nil {
			t.Fatal(err)
		}
		i, err := x.find(p)
		if err != nil {
			t.Fatal(err)
		}
		e := entry{mode: i.mode, uid: info.UID, gid: info.GID, mtime: uint64(info.Modified.Unix()), nsec: uint32(info.Modified.Nanosecond()),
			links: int(i.links), size: info.Size, id: fmt.Sprint(i.nid)}
		switch info.Type {
		case "file":
			b, err := io.ReadAll(io.NewSectionReader(at{x, p}, 0, info.Size+1))
			if err != nil {
				t.Fatal(err)
			}
			e.sum = sum(b)
		case "symlink":
			e.sum = info.Target
		case "dir":
			names, err := x.List(p)
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range names {
				walk(path.Join(p, n))
			}
		}
		tree[p] = e
	}
	walk("")
	return tree
}

// smallImage has a directory with a file of five bytes and a link.
func smallImage(t testing.TB) string {
	t.Helper()
	file, _, err := convert(t, false, layerOf(t, &tar.Header{Name: "a/", Typeflag: tar.TypeDir, Mode: 0o755}, &tar.Header{Name: "a/f", Size: 5, Mode: 0o4755},
		&tar.Header{Name: "a/l", Typeflag: tar.TypeSymlink, Linkname: "f"}))
	if err != nil {
		t.Fatal(err)
	}
	return file
}

type at struct {
	x *Files
	p string
}

func (a at) ReadAt(b []byte, off int64) (int, error) { return a.x.ReadAt(a.p, b, off) }

func TestFilesOfAnImage(t *testing.T) {
	file := smallImage(t)
	x := openFiles(t, file)
	for p, want := range map[string]faas.Kind{"nope": faas.NotFound, "a/f/below": faas.NotFound, "a/nope/below": faas.NotFound} {
		if _, err := x.Stat(p); faas.KindOf(err) != want {
			t.Errorf("stat %s: %v", p, err)
		}
	}
	if _, err := x.List("a/f"); faas.KindOf(err) != faas.Invalid {
		t.Errorf("list a file: %v", err)
	}
	if _, err := x.ReadAt("a", nil, 0); faas.KindOf(err) != faas.Invalid {
		t.Errorf("read a directory: %v", err)
	}
	b := make([]byte, 10)
	if n, err := x.ReadAt("a/f", b, 3); n != 2 || err != io.EOF || string(b[:n]) != "xx" {
		t.Errorf("read the end: %d, %v", n, err)
	}
	if _, err := x.ReadAt("a/f", b, 5); err != io.EOF {
		t.Errorf("read behind the end: %v", err)
	}
	if _, err := OpenFiles(filepath.Join(t.TempDir(), "nope")); faas.KindOf(err) != faas.Internal {
		t.Errorf("open nothing: %v", err)
	}
}

// FuzzFiles reads images of which anything may be wrong.
func FuzzFiles(f *testing.F) {
	b, err := os.ReadFile(smallImage(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	r := rand.New(rand.NewPCG(5, 6))
	for range 100 {
		c := bytes.Clone(b)
		for range 1 + r.IntN(8) {
			c[superOffset+r.IntN(len(c)-superOffset)] = byte(r.IntN(256))
		}
		f.Add(c)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		file := filepath.Join(t.TempDir(), "image")
		if err := os.WriteFile(file, b, 0o600); err != nil {
			t.Fatal(err)
		}
		x, err := OpenFiles(file)
		if err != nil {
			return
		}
		defer x.Close()
		left := 1000
		var walk func(p string)
		walk = func(p string) {
			if left--; left < 0 || strings.Count(p, "/") > 20 {
				return
			}
			info, err := x.Stat(p)
			if err != nil {
				return
			}
			if _, err := x.ReadAt(p, make([]byte, 100), info.Size/2); err == nil && info.Type != "file" {
				t.Fatalf("read of %s, a %s", p, info.Type)
			}
			names, _ := x.List(p) // an error is an answer too
			for _, n := range names {
				walk(strings.TrimPrefix(p+"/"+n, "/"))
			}
		}
		walk("")
	})
}
