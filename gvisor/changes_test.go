package gvisor

import (
	"archive/tar"
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

// changesOf returns what becomes of a kernel's tar.
func changesOf(t *testing.T, in []byte, own ownFiles) []byte {
	t.Helper()
	c, err := newChanges(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer c.close()
	var out bytes.Buffer
	_, err = c.file.Write(in)
	if err := errors.Join(err, c.find(own), c.write(t.Context(), &out)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// The first deletion of an overlay may be in the node's own directory, and all
// others are links to it.
func TestLinksToWhatIsLeftOut(t *testing.T) {
	var in bytes.Buffer
	w := tar.NewWriter(&in)
	for _, h := range []tar.Header{
		{Name: "./", Typeflag: tar.TypeDir},
		{Name: faasName, Typeflag: tar.TypeDir},
		{Name: faasName + ".env.new", Typeflag: tar.TypeChar},
		{Name: faasName + "x", Typeflag: tar.TypeLink, Linkname: faasName + ".env.new"},
		{Name: faasName + "guest", Typeflag: tar.TypeReg},
		{Name: "./gone", Typeflag: tar.TypeLink, Linkname: faasName + ".env.new"},
		{Name: "./gone2", Typeflag: tar.TypeLink, Linkname: faasName + "x"},
		{Name: "./mine", Typeflag: tar.TypeLink, Linkname: faasName + "guest"},
	} {
		if err := w.WriteHeader(&h); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	out := bytes.NewReader(changesOf(t, in.Bytes(), nil))
	var got []string
	for r := tar.NewReader(out); ; {
		h, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, h.Name+" "+string(h.Typeflag)+h.Linkname)
	}
	if want := []string{"./ 5", "./gone 3", "./gone2 3"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The kernel has the files of a directory in no order, and of the names of a file
// any may be the first.
func TestChangesHaveAnOrder(t *testing.T) {
	content := map[string]string{"./a/x": "of two names", "./b/big": strings.Repeat("big", 1000), "./a.b": "", "./own": "ours"}
	own := ownFiles{"./own": "ours", "./hosts": "known"}
	kernel := func(r *rand.Rand) []byte {
		var b bytes.Buffer
		w := tar.NewWriter(&b)
		first := map[string]string{} // name of what has several
		put := func(h tar.Header, file string) {
			if file != "" && first[file] != "" {
				h.Typeflag, h.Linkname = tar.TypeLink, first[file]
			} else if h.Typeflag == tar.TypeReg {
				h.Size = int64(len(content[file]))
			}
			if file != "" && first[file] == "" {
				first[file] = h.Name
			}
			h.Mode, h.ModTime = 0o644, time.Unix(1000, 0)
			if err := w.WriteHeader(&h); err != nil {
				t.Fatal(err)
			}
			if h.Typeflag == tar.TypeReg {
				if _, err := io.WriteString(w, content[file]); err != nil {
					t.Fatal(err)
				}
			}
		}
		shuffled := func(fs ...func()) {
			for _, i := range r.Perm(len(fs)) {
				fs[i]()
			}
		}
		file := func(name, of string) func() { return func() { put(tar.Header{Name: name, Typeflag: tar.TypeReg}, of) } }
		gone := func(name string) func() {
			return func() { put(tar.Header{Name: name, Typeflag: tar.TypeChar}, "deletion") }
		}
		dir := func(name string, in ...func()) func() {
			return func() { put(tar.Header{Name: name, Typeflag: tar.TypeDir}, ""); shuffled(in...) }
		}
		dir("./", dir("./a/", file("./a/x", "./a/x"), file("./a/y", "./a/x"), gone("./a/gone")), file("./a.b", "./a.b"), file("./own", "./own"), gone("./also"),
			dir("./b/", file("./b/x", "./a/x"), file("./b/big", "./b/big"), file("./b/also", "./b/big"), gone("./b/gone")), dir("./.faas/", gone("./.faas/x")))()
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	var want []byte
	for seed := range uint64(50) {
		got := changesOf(t, kernel(rand.New(rand.NewPCG(seed, 0))), own)
		if want == nil {
			want = got
		}
		if !bytes.Equal(got, want) {
			t.Fatalf("order %d makes other bytes: %q and %q", seed, list(t, got), list(t, want))
		}
	}
	if got := list(t, want); !slices.Equal(got, []string{"./ ", "./a/ ", "./a/gone ", "./a/x of two names", "./a/y = ./a/x", "./a.b ", "./also ", "./b/ ",
		"./b/also " + content["./b/big"], "./b/big = ./b/also", "./b/gone ", "./b/x = ./a/x"}) {
		t.Errorf("%q", got)
	}
}

func list(t *testing.T, b []byte) (all []string) {
	t.Helper()
	for r := tar.NewReader(bytes.NewReader(b)); ; {
		h, err := r.Next()
		if err == io.EOF {
			return all
		}
		text, rerr := io.ReadAll(r)
		if err := errors.Join(err, rerr); err != nil {
			t.Fatal(err)
		}
		if h.Typeflag == tar.TypeLink {
			text = []byte("= " + h.Linkname)
		}
		all = append(all, h.Name+" "+string(text))
	}
}
