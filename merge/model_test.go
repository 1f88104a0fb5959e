package merge

import (
	"archive/tar"
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"faas"
)

// The model: a file tree as a map, archives written from it and read back by an
// overlay of the simplest kind, both written apart from the code under test.

type file struct {
	kind    byte // tar's
	mode    int64
	uid     int
	text    string // content or target
	xattr   string
	mtime   int64
	link    string // the first of its names; "" if it has only one
	hideAll bool   // a directory that is written opaque over the image's
}

type files map[string]file

func (f files) clone() files { return maps.Clone(f) }

func (f files) sorted() []string {
	names := slices.Collect(maps.Keys(f))
	slices.SortFunc(names, comparePaths)
	return names
}

// without removes p and all below.
func (f files) without(p string) {
	delete(f, p)
	maps.DeleteFunc(f, func(q string, _ file) bool { return isBelow(q, p) })
}

func (f files) String() string {
	var b strings.Builder
	for _, p := range f.sorted() {
		x := f[p]
		fmt.Fprintf(&b, "/%s %c %o %d %q %q %q @%d\n", p, x.kind, x.mode, x.uid, x.text, x.xattr, x.link, x.mtime)
	}
	return b.String()
}

// timeless drops what is no change by itself.
func (f files) timeless() files {
	g := files{}
	for p, x := range f {
		x.mtime, x.hideAll = 0, false
		g[p] = x
	}
	return g
}

// Image.

func (f files) Stat(p string) (faas.FileInfo, error) {
	x, ok := f[p]
	if !ok {
		return faas.FileInfo{}, faas.Errorf(faas.NotFound, "no %s", p)
	}
	i := faas.FileInfo{Path: p, Mode: uint32(x.mode), UID: uint32(x.uid), Modified: time.Unix(x.mtime, 0)}
	switch x.kind {
	case tar.TypeReg:
		i.Type, i.Size = "file", int64(len(x.text))
	case tar.TypeDir:
		i.Type = "dir"
	case tar.TypeSymlink:
		i.Type, i.Target = "symlink", x.text
	case tar.TypeFifo:
		i.Type = "fifo"
	}
	return i, nil
}

func (f files) List(p string) ([]string, error) {
	var names []string
	for q := range f {
		if q != "" && parent(q) == p {
			names = append(names, path.Base(q))
		}
	}
	slices.Sort(names)
	return names, nil
}

func (f files) ReadAt(p string, b []byte, off int64) (int, error) {
	return strings.NewReader(f[p].text).ReadAt(b, off)
}

// archive writes what makes f of the image.
func archive(t testing.TB, img, f files) *Tree {
	t.Helper()
	return indexed(t, archiveBytes(t, img, f))
}

func indexed(t testing.TB, b []byte) *Tree {
	t.Helper()
	x, err := Index(context.Background(), Limits{}, Archive{"test", bytes.NewReader(b), int64(len(b))})
	if err != nil {
		t.Fatal(err)
	}
	return x[0]
}

func archiveBytes(t testing.TB, img, f files) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	put := func(h *tar.Header, text string) {
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	hidden := map[string]bool{} // directories below which the image does not show
	all := img.clone()
	maps.Copy(all, f)
	needed := map[string]bool{"": true}
	for p := range all {
		if f[p] != img[p] {
			for q := p; q != ""; q = parent(q) {
				needed[q] = true
			}
		}
	}
	written := map[string]string{} // link group to its first name
	for _, p := range all.sorted() {
		x, is := f[p]
		_, was := img[p]
		up := hidden[parent(p)] && p != ""
		if !needed[p] && !up {
			continue
		}
		if !is {
			if was && !up {
				if _, above := f[parent(p)]; above && f[parent(p)].kind == tar.TypeDir {
					put(&tar.Header{Name: "./" + p, Typeflag: tar.TypeChar, ModTime: time.Unix(5000, 0)}, "")
				}
			}
			continue
		}
		h := &tar.Header{Name: "./" + p, Typeflag: x.kind, Mode: x.mode, Uid: x.uid, ModTime: time.Unix(x.mtime, 0), PAXRecords: map[string]string{}}
		if x.xattr != "" {
			h.PAXRecords["SCHILY.xattr.user.x"] = x.xattr
		}
		switch x.kind {
		case tar.TypeDir:
			if p != "" {
				h.Name += "/"
			}
			replaces := !was || img[p].kind != tar.TypeDir
			if !up && (x.hideAll || replaces) {
				h.PAXRecords[faas.OpaqueRecord] = "y"
			}
			hidden[p] = up || x.hideAll || replaces
		case tar.TypeSymlink:
			h.Linkname = x.text
		case tar.TypeReg:
			if first, ok := written[x.link]; x.link != "" && ok {
				put(&tar.Header{Name: "./" + p, Typeflag: tar.TypeLink, Linkname: first}, "")
				continue
			}
			written[x.link] = h.Name
			h.Size = int64(len(x.text))
			put(h, x.text)
			continue
		}
		put(h, "")
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// over applies an archive to the image as an overlay does.
func over(t testing.TB, img files, b []byte) files {
	t.Helper()
	f := img.clone()
	r := tar.NewReader(bytes.NewReader(b))
	for {
		h, err := r.Next()
		if err == io.EOF {
			return f
		}
		if err != nil {
			t.Fatal(err)
		}
		p := strings.TrimSuffix(strings.TrimPrefix(h.Name, "./"), "/")
		if p != "" && f[parent(p)].kind != tar.TypeDir {
			t.Fatalf("%s is written where no directory is", h.Name)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		x := file{kind: h.Typeflag, mode: h.Mode, uid: h.Uid, text: string(text) + h.Linkname, mtime: h.ModTime.Unix(), xattr: h.PAXRecords["SCHILY.xattr.user.x"]}
		if x.kind != tar.TypeDir || f[p].kind != tar.TypeDir || h.PAXRecords[faas.OpaqueRecord] == "y" {
			f.without(p)
		}
		switch {
		case x.kind == tar.TypeChar && h.Devmajor == 0 && h.Devminor == 0:
			continue
		case x.kind == tar.TypeLink:
			to := strings.TrimPrefix(h.Linkname, "./")
			x = f[to]
			x.link = to
			if f[to].link == "" {
				y := f[to]
				y.link = to
				f[to] = y
			}
		}
		f[p] = x
	}
}

// run merges archives and returns the result and, if nothing is open, its bytes.
func run(t testing.TB, in Input) (*Result, []byte) {
	t.Helper()
	r, err := Merge(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	if r.Open() > 0 {
		return r, nil
	}
	var b bytes.Buffer
	if err := r.Write(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	indexed(t, b.Bytes()) // what comes out may go in
	return r, b.Bytes()
}

// input makes an input of trees named a, b, c and so on.
func input(t testing.TB, img, base files, branches ...files) Input {
	t.Helper()
	in := Input{Image: img, Base: archive(t, img, base)}
	for i, f := range branches {
		in.Branches = append(in.Branches, Branch{string(rune('a' + i)), archive(t, img, f)})
	}
	return in
}

// Random trees: few names, so that branches meet.

var names = []string{"a", "b", "c", "a.d"}

type gen struct{ *rand.Rand }

func (g gen) path(depth int) string {
	p := names[g.IntN(len(names))]
	for range g.IntN(depth) {
		p += "/" + names[g.IntN(len(names))]
	}
	return p
}

func (g gen) file() file {
	f := file{mode: int64([]int{0o644, 0o755, 0o4755}[g.IntN(3)]), uid: g.IntN(2), mtime: int64(1000 + g.IntN(1000))}
	switch g.IntN(10) {
	case 0, 1, 2:
		f.kind, f.hideAll = tar.TypeDir, g.IntN(2) == 0
	case 3:
		f.kind, f.text, f.mode = tar.TypeSymlink, "/"+g.path(2), 0o777
	case 4:
		f.kind = tar.TypeFifo
	default:
		f.kind, f.text = tar.TypeReg, g.text()
	}
	return f
}

// text has ten lines of its own, so that edits of one may meet or not.
func (g gen) text() string {
	var b strings.Builder
	for i := range 10 {
		fmt.Fprintf(&b, "line %d %d\n", i, g.IntN(8)/7)
	}
	return b.String()
}

// put makes p a file, with directories above it.
func (f files) put(p string, x file) {
	for i := range p {
		if q := p[:i]; p[i] == '/' && f[q].kind != tar.TypeDir {
			f.without(q)
			f[q] = file{kind: tar.TypeDir, mode: 0o755, mtime: 900, hideAll: true}
		}
	}
	f.without(p)
	f[p] = x
}

func (g gen) tree() files {
	f := files{"": {kind: tar.TypeDir, mode: 0o755, mtime: 1}}
	for range g.IntN(12) {
		f.put(g.path(3), g.file())
	}
	return f
}

// change returns a branch of f.
func (g gen) change(f files) files {
	f = f.clone()
	for range g.IntN(5) {
		some := f.sorted()
		p := some[g.IntN(len(some))]
		if p == "" || g.IntN(3) == 0 {
			p = g.path(3)
		}
		x, is := f[p]
		x.mtime = int64(2000 + g.IntN(1000))
		switch op := g.IntN(6); {
		case op == 0:
			f.without(p)
		case op == 1 && is && x.kind != tar.TypeSymlink:
			x.mode ^= 0o111
			f[p] = x
		case op == 2 && is:
			x.uid++
			f[p] = x
		case op <= 4 && is && x.kind == tar.TypeReg:
			l := strings.SplitAfter(x.text, "\n")
			l[g.IntN(len(l))] = fmt.Sprintf("edit %d\n", g.IntN(3))
			x.text = strings.Join(l, "")
			f[p] = x
		default:
			f.put(p, g.file())
		}
	}
	return f
}
