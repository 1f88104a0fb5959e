package merge

import (
	"archive/tar"
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"faas"
)

// Trees that are indexed together share what they have in common; nobody can tell.
func TestIndexedTogether(t *testing.T) {
	shared := 0
	each(t, 400, func(t *testing.T, g gen, img, base files) {
		base = g.link(base)
		branches := []files{g.change(base), g.link(g.change(base)), g.change(g.link(base))}
		var archives []Archive
		for i, f := range append(branches, base) {
			b := archiveBytes(t, img, f)
			if g.IntN(4) == 0 {
				b = other(t, b)
			}
			archives = append(archives, Archive{fmt.Sprint(i), bytes.NewReader(b), int64(len(b))})
		}
		together, err := Index(context.Background(), Limits{}, archives...)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range []faas.Strategy{faas.Union, faas.Latest} {
			apart := input(t, img, base, branches...)
			apart.Strategy = s
			in := apart
			in.Base, in.Branches = together[3], nil
			for i, b := range apart.Branches {
				in.Branches = append(in.Branches, Branch{b.Name, together[i]})
			}
			want, wantBytes := run(t, apart)
			got, gotBytes := run(t, in)
			if !bytes.Equal(got.bytes(gotBytes), want.bytes(wantBytes)) || !slices.Equal(conflictSet(got), conflictSet(want)) || got.Merged() != want.Merged() {
				t.Errorf("%d and %d merged, conflicts %v and %v", got.Merged(), want.Merged(), got.Conflicts(), want.Conflicts())
				dump(t, img, base, branches...)
			}
		}
	})
	for seed := range uint64(20) {
		g := gen{rand.New(rand.NewPCG(seed, 9))}
		f := g.tree()
		b := archiveBytes(t, files{"": {}}, f)
		two, err := Index(context.Background(), Limits{}, Archive{"a", bytes.NewReader(b), int64(len(b))}, Archive{"b", bytes.NewReader(b), int64(len(b))})
		if err != nil {
			t.Fatal(err)
		}
		for i, e := range two[0].entries {
			if e == two[1].entries[i] {
				shared++
			}
		}
	}
	if shared < 50 {
		t.Errorf("only %d entries of equal archives are shared", shared)
	}
}

func (r *Result) bytes(b []byte) []byte { return append([]byte(fmt.Sprint(r.Open())), b...) }

// link makes two files of f names of one.
func (g gen) link(f files) files {
	f = f.clone()
	var regular []string
	for _, p := range f.sorted() {
		if f[p].kind == tar.TypeReg {
			regular = append(regular, p)
		}
	}
	if len(regular) > 1 && g.IntN(2) == 0 {
		i := 1 + g.IntN(len(regular)-1)
		x := f[regular[0]]
		x.link = regular[0]
		f[regular[0]], f[regular[i]] = x, x
	}
	return f
}

// other returns an archive of the same in the format with extended headers, whose
// bytes are others.
func other(t testing.TB, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	for r := tar.NewReader(bytes.NewReader(b)); ; {
		h, err := r.Next()
		if err != nil {
			break
		}
		if h.Format = tar.FormatPAX; h.PAXRecords == nil {
			h.PAXRecords = map[string]string{}
		}
		h.PAXRecords["FAAS.other"] = "x"
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(w, r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestHeadersAreThoseOfArchiveTar(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	number := func() int64 { return r.Int64() >> r.IntN(64) }
	text := func() string {
		b := make([]byte, 1+r.IntN(120))
		for i := range b {
			b[i] = 'a' + byte(r.IntN(26))
		}
		if r.IntN(10) == 0 {
			b[0] = 0xc3
		}
		return string(b)
	}
	plainOnes := 0
	for range 20_000 {
		h := tar.Header{Name: "./" + text(), Mode: int64(r.IntN(0o10000)), Uid: int(number() & 0xffffffff), Gid: int(number() & 0xfffff), ModTime: time.Unix(number()&0x1ffffffff, 0)}
		switch h.Typeflag = "0512346"[r.IntN(7)]; h.Typeflag {
		case tar.TypeReg:
			h.Size = number()
		case tar.TypeDir:
			h.Name += "/"
		case tar.TypeLink, tar.TypeSymlink:
			h.Linkname = text()
		case tar.TypeChar, tar.TypeBlock:
			h.Devmajor, h.Devminor = number()&0xffffffff, number()&0xffffffff
		}
		var own [blockSize]byte
		if !putPlain(&own, &h) {
			continue
		}
		plainOnes++
		var want bytes.Buffer
		if err := tar.NewWriter(&want).WriteHeader(&h); err != nil || !bytes.Equal(own[:], want.Bytes()) {
			t.Fatalf("%+v: %q, and by archive/tar %q, %v", h, own[:], want.Bytes(), err)
		}
	}
	if plainOnes < 2000 {
		t.Errorf("only %d headers were plain", plainOnes)
	}
}
