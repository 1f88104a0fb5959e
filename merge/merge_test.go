package merge

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"faas"
)

func reg(text string) file { return file{kind: tar.TypeReg, mode: 0o644, text: text, mtime: 1000} }
func dir() file            { return file{kind: tar.TypeDir, mode: 0o755, mtime: 1000} }
func ln(target string) file {
	return file{kind: tar.TypeSymlink, mode: 0o777, text: target, mtime: 1000}
}
func (f file) at(t int64) file { f.mtime = t; return f }
func (f file) perm(m int64) file {
	f.mode = m
	return f
}
func (f file) attr(x string) file {
	f.xattr = x
	return f
}

// tree makes a tree of pairs of path and file; nil entries are left out.
func tree(pairs ...any) files {
	f := files{"": dir()}
	for i := 0; i < len(pairs); i += 2 {
		p := pairs[i].(string)
		for j := range p {
			if p[j] == '/' && f[p[:j]].kind == 0 {
				f[p[:j]] = dir()
			}
		}
		f[p] = pairs[i+1].(file)
	}
	return f
}

const text = "one\ntwo\nthree\nfour\nfive\nsix\n"

func TestCases(t *testing.T) {
	edited := func(from, to string) file { return reg(strings.Replace(text, from, to, 1)) }
	root := tree()
	cases := []struct {
		name      string
		img, base files // base: nil is the image
		branches  []files
		strategy  faas.Strategy
		take      map[string]string
		conflicts string
		want      files
		merged    int
	}{
		{name: "different files", img: tree("f", reg("0")), branches: []files{tree("f", reg("0"), "a", reg("1")), tree("f", reg("2"))}, want: tree("a", reg("1"), "f", reg("2")), merged: 2},
		{name: "same edit", img: tree("f", reg("0")), branches: []files{tree("f", reg("1")), tree("f", reg("1"))}, want: tree("f", reg("1")), merged: 1},
		{name: "both delete", img: tree("f", reg("0")), branches: []files{root, root}, want: root, merged: 1},
		{name: "content", img: tree("f", reg("0")), branches: []files{tree("f", reg("1")), tree("f", reg("2"))}, conflicts: "/f content [a b] "},
		{name: "ours", img: tree("f", reg("0")), branches: []files{tree("f", reg("1")), tree("f", reg("2").at(9))}, strategy: faas.Ours, conflicts: "/f content [a b] a", want: tree("f", reg("1")), merged: 1},
		{name: "latest", img: tree("f", reg("0")), branches: []files{tree("f", reg("1")), tree("f", reg("2").at(2000)), tree("f", reg("0"))}, strategy: faas.Latest, conflicts: "/f content [a b] b", want: tree("f", reg("2")), merged: 1},
		{name: "latest, a deletion", img: tree("f", reg("0")), branches: []files{tree("f", reg("1")), root}, strategy: faas.Latest, conflicts: "/f modify/delete [a b] b", want: root, merged: 1},
		{name: "intersection", img: tree("f", reg("0"), "g", reg("0")), branches: []files{tree("f", reg("1"), "g", reg("1")), tree("f", reg("1"), "g", reg("2"), "h", reg("3"))}, strategy: faas.Intersection, want: tree("f", reg("1"), "g", reg("0")), merged: 1},
		{name: "intersection below a directory not alike", img: root, branches: []files{tree("d", dir(), "d/f", reg("1")), tree("d", dir().perm(0o700), "d/f", reg("1"))}, strategy: faas.Intersection, want: root},
		{name: "take", img: tree("f", reg("0")), branches: []files{tree("f", reg("1")), tree("f", reg("2"))}, take: map[string]string{"/f": "b"}, want: tree("f", reg("2")), merged: 1},
		{name: "take a directory", img: tree("d", dir(), "d/f", reg("0")), branches: []files{tree("d/f", reg("1"), "d/g", reg("1")), tree("d/f", reg("2"), "d/h", reg("2"))}, take: map[string]string{"d/": "b", "/d/g": "a"}, want: tree("d/f", reg("2"), "d/g", reg("1"), "d/h", reg("2")), merged: 3},
		{name: "added twice", img: root, branches: []files{tree("f", reg("1")), tree("f", reg("2"))}, conflicts: "/f content [a b] "},
		{name: "added alike", img: root, branches: []files{tree("f", reg("1")), tree("f", reg("1").at(5))}, want: tree("f", reg("1")), merged: 1},
		{name: "modify and delete", img: tree("f", reg("0")), branches: []files{root, tree("f", reg("2"))}, conflicts: "/f modify/delete [a b] "},
		{name: "type", img: tree("f", reg("0")), branches: []files{tree("f", ln("x")), tree("f/g", reg("2"))}, conflicts: "/f type [a b] "},
		{name: "link targets", img: tree("f", ln("0")), branches: []files{tree("f", ln("1")), tree("f", ln("2"))}, conflicts: "/f content [a b] "},
		{name: "a link in place of a directory in which another works", img: tree("d/f", reg("0")), branches: []files{tree("d", ln("/etc")), tree("d/f", reg("0"), "d/passwd", reg("2"))}, conflicts: "/d type [a b] "},
		{name: "ours, the link", img: tree("d/f", reg("0")), branches: []files{tree("d", ln("/etc")), tree("d/f", reg("0"), "d/passwd", reg("2"))}, strategy: faas.Ours, conflicts: "/d type [a b] a", want: tree("d", ln("/etc")), merged: 2},
		{name: "ours, the directory", img: tree("d/f", reg("0")), branches: []files{tree("d/f", reg("0"), "d/passwd", reg("2")), tree("d", ln("/etc"))}, strategy: faas.Ours, conflicts: "/d type [a b] a", want: tree("d/passwd", reg("2")), merged: 2},
		{name: "chmod and edit", img: tree("f", reg("0")), branches: []files{tree("f", reg("0").perm(0o755)), tree("f", reg("2"))}, want: tree("f", reg("2").perm(0o755)), merged: 1},
		{name: "chmod, chown, attribute and edit", img: tree("f", reg("0")),
			branches: []files{tree("f", reg("0").perm(0o755)), tree("f", file{kind: tar.TypeReg, mode: 0o644, uid: 7, text: "0"}), tree("f", reg("0").attr("v")), tree("f", reg("3"))},
			want:     tree("f", file{kind: tar.TypeReg, mode: 0o755, uid: 7, text: "3", xattr: "v"}), merged: 1},
		{name: "mode", img: tree("f", reg("0")), branches: []files{tree("f", reg("0").perm(0o755)), tree("f", reg("0").perm(0o600))}, conflicts: "/f mode [a b] "},
		{name: "mode of a directory", img: tree("f", dir()), branches: []files{tree("f", dir().perm(0o700)), tree("f", dir().perm(0o711))}, strategy: faas.Ours, conflicts: "/f mode [a b] a", want: tree("f", dir().perm(0o700)), merged: 1},
		{name: "attribute", img: tree("f", reg("0")), branches: []files{tree("f", reg("0").attr("1")), tree("f", reg("0").attr("2"))}, strategy: faas.Ours, conflicts: "/f mode [a b] a", want: tree("f", reg("0").attr("1")), merged: 1},
		{name: "attribute removed and changed", base: tree("f", reg("0").attr("0")), img: root, branches: []files{tree("f", reg("0")), tree("f", reg("0").attr("2"))}, strategy: faas.Latest, conflicts: "/f mode [a b] a", want: tree("f", reg("0")), merged: 1},
		{name: "mode and content", img: tree("f", reg("0")), branches: []files{tree("f", reg("1").perm(0o755)), tree("f", reg("2").perm(0o600)), tree("f", reg("2"))}, strategy: faas.Ours, conflicts: "/f mode [a b] a, /f content [a b c] a", want: tree("f", reg("1").perm(0o755)), merged: 1},
		{name: "lines", img: tree("f", reg(text)), branches: []files{tree("f", edited("one", "ONE")), tree("f", edited("three", "THREE")), tree("f", edited("six\n", "six\nseven\n"))}, want: tree("f", reg("ONE\ntwo\nTHREE\nfour\nfive\nsix\nseven\n")), merged: 1},
		{name: "lines of the base archive", img: root, base: tree("f", reg(text)), branches: []files{tree("f", edited("one", "ONE")), tree("f", edited("five\n", ""))}, want: tree("f", reg("ONE\ntwo\nthree\nfour\nsix\n")), merged: 1},
		{name: "same line", img: tree("f", reg(text)), branches: []files{tree("f", edited("two", "2")), tree("f", edited("two", "II"))}, conflicts: "/f content [a b] "},
		{name: "neighbouring lines", img: tree("f", reg(text)), branches: []files{tree("f", edited("two", "2")), tree("f", edited("three", "III"))}, conflicts: "/f content [a b] "},
		{name: "binary", img: tree("f", reg("\x00"+text)), branches: []files{tree("f", reg("\x00ONE\ntwo\n")), tree("f", reg("\x00"+text+"seven\n"))}, conflicts: "/f content [a b] "},
		{name: "rename and edit elsewhere", img: tree("f", reg(text), "g", reg("0")), branches: []files{tree("h", reg(text), "g", reg("0")), tree("f", reg(text), "g", reg("1"))}, want: tree("h", reg(text), "g", reg("1")), merged: 3},
		{name: "rename and edit", img: tree("f", reg(text)), branches: []files{tree("h", reg(text)), tree("f", edited("one", "1"))}, conflicts: "/f modify/delete [a b] "},
		{name: "directory deleted, added to", img: tree("d/f", reg("0"), "d/e/g", reg("0")), branches: []files{root, tree("d/f", reg("0"), "d/e/g", reg("0"), "d/new", reg("2"))}, want: tree("d/new", reg("2")), merged: 3},
		{name: "directory deleted, file in it changed", img: tree("d/f", reg("0"), "d/g", reg("0")), branches: []files{root, tree("d/f", reg("2"), "d/g", reg("0"))}, conflicts: "/d/f modify/delete [a b] "},
		{name: "directory made anew, file in it changed", img: tree("d/f", reg("0"), "d/g", reg("0")), branches: []files{tree("d", file{kind: tar.TypeDir, mode: 0o755, hideAll: true}, "d/h", reg("1")), tree("d/f", reg("2"), "d/g", reg("0"))}, conflicts: "/d/f modify/delete [a b] "},
		{name: "directory made anew, added to", img: tree("d/f", reg("0"), "d/g", reg("0")), branches: []files{tree("d", file{kind: tar.TypeDir, mode: 0o755, hideAll: true}, "d/h", reg("1")), tree("d/f", reg("0"), "d/g", reg("0"), "d/i", reg("2"))}, want: tree("d/h", reg("1"), "d/i", reg("2")), merged: 4},
		{name: "both made it anew, intersection keeps the image's file", img: tree("d/f", reg("0"), "d/g", reg("0")),
			branches: []files{tree("d", file{kind: tar.TypeDir, mode: 0o755, hideAll: true}, "d/f", reg("1")), tree("d", file{kind: tar.TypeDir, mode: 0o755, hideAll: true}, "d/f", reg("2"))},
			strategy: faas.Intersection, want: tree("d/f", reg("0")), merged: 1},
		{name: "file deleted, directory changed", img: tree("d/f", reg("0")), branches: []files{tree("d", dir()), tree("d", dir().perm(0o700), "d/f", reg("0"))}, want: tree("d", dir().perm(0o700)), merged: 2},
		{name: "image's own directory taken whole", img: tree("d/f", reg("0")), branches: []files{root, tree("d", dir().perm(0o700), "d/f", reg("0"))}, take: map[string]string{"/d": "b"}, want: tree("d", dir().perm(0o700), "d/f", reg("0")), merged: 1},
		{name: "the node's own directory", img: root, branches: []files{tree(".faas/env", reg("1")), tree(".faas/env", reg("2"), "f", reg("0"))}, want: tree("f", reg("0")), merged: 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if c.base == nil {
				c.base = c.img
			}
			in := input(t, c.img, c.base, c.branches...)
			in.Strategy, in.Take = c.strategy, c.take
			r, b := run(t, in)
			var conflicts []string
			for _, x := range r.Conflicts() {
				conflicts = append(conflicts, fmt.Sprint(x.Path, " ", x.Kind, " ", x.Branches, " ", x.Taken))
			}
			if got := strings.Join(conflicts, ", "); got != c.conflicts {
				t.Fatalf("conflicts %q, want %q", got, c.conflicts)
			}
			if c.want == nil {
				if b != nil || r.Open() == 0 {
					t.Fatal("conflicts, and yet something came out")
				}
				var e *faas.Error
				if err := r.Write(context.Background(), &bytes.Buffer{}); !errors.As(err, &e) || e.Kind != faas.Conflict {
					t.Fatalf("writing it: %v", err)
				}
				return
			}
			equal(t, c.want.timeless(), over(t, c.img, b).timeless())
			if r.Merged() != c.merged {
				t.Errorf("%d paths differ, want %d", r.Merged(), c.merged)
			}
		})
	}
}

func TestHardLinks(t *testing.T) {
	linked := func(text string, names ...string) files {
		f := tree()
		for _, n := range names {
			x := reg(text)
			if len(names) > 1 {
				x.link = names[0]
			}
			f[n] = x
		}
		return f
	}
	join := func(fs ...files) files {
		all := files{}
		for _, f := range fs {
			maps.Copy(all, f)
		}
		return all
	}
	cases := []struct {
		name           string
		base           files
		a, b           files
		want           files
		otherTextAfter string
	}{
		{name: "kept", base: linked("0", "p", "q"), a: linked("1", "p", "q"), b: join(linked("0", "p", "q"), linked("n", "z")), want: join(linked("1", "p", "q"), linked("n", "z"))},
		{name: "parted", base: linked("0", "p", "q"), a: join(linked("0", "p"), linked("0", "q")), b: linked("0", "p", "q"), want: join(linked("0", "p"), linked("0", "q"))},
		{name: "joined by two", base: join(linked("0", "p"), linked("0", "q"), linked("0", "r")), a: join(linked("0", "p", "q"), linked("0", "r")), b: join(linked("0", "q", "r"), linked("0", "p")), want: linked("0", "p", "q", "r")},
		{name: "first name deleted", base: linked("0", "p", "q", "r"), a: linked("0", "q", "r"), b: linked("0", "p", "q", "r"), want: linked("0", "q", "r")},
		{name: "edited through one name that was parted", base: linked("0", "p", "q"), a: join(linked("1", "p"), linked("0", "q")), b: linked("0", "p", "q"), want: join(linked("1", "p"), linked("0", "q"))},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			img := tree()
			in := input(t, img, c.base, c.a, c.b)
			_, b := run(t, in)
			equal(t, c.want, over(t, img, b))
			slices.Reverse(in.Branches)
			if _, again := run(t, in); !bytes.Equal(b, again) {
				t.Error("another order, another result")
			}
		})
	}
}

func TestWhatIsAskedWrongly(t *testing.T) {
	img := tree("d/f", reg("0"))
	good := func() Input { return input(t, img, img, tree("d/f", reg("1")), tree("d/f", reg("2"))) }
	many := good()
	for len(many.Branches) <= maxBranches {
		many.Branches = append(many.Branches, Branch{fmt.Sprint(len(many.Branches)), many.Base})
	}
	cases := []struct {
		name, want string
		in         func() Input
	}{
		{"no branch", "at least one", func() Input { in := good(); in.Branches = nil; return in }},
		{"too many", "at most 64", func() Input { return many }},
		{"no image", "needs an image", func() Input { in := good(); in.Image = nil; return in }},
		{"no base", "needs an image", func() Input { in := good(); in.Base = nil; return in }},
		{"strategy", "unknown merge strategy 9", func() Input { in := good(); in.Strategy = 9; return in }},
		{"twice", `"a" is named twice`, func() Input { in := good(); in.Branches[1].Name = "a"; return in }},
		{"take of nobody", "none of the branches", func() Input { in := good(); in.Take = map[string]string{"/d/f": "x"}; return in }},
		{"take of what nobody changed", "/nope cannot be taken", func() Input { in := good(); in.Take = map[string]string{"/nope": "a"}; return in }},
		{"taken twice", "/d/f is taken twice", func() Input { in := good(); in.Take = map[string]string{"/d/f": "a", "d/f/": "b"}; return in }},
		{"too much to compare", "more than", func() Input { in := good(); in.Limits.Cells = 4; return in }},
		{"take that does not fit", "has no directory there", func() Input {
			in := input(t, img, img, tree("d", reg("1")), tree("d/f", reg("2")))
			in.Take = map[string]string{"/d": "a", "/d/f": "b"}
			return in
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := Merge(context.Background(), c.in())
			if faas.KindOf(err) != faas.Invalid || !strings.Contains(fmt.Sprint(err), c.want) {
				t.Fatalf("got %v, want an Invalid error with %q", err, c.want)
			}
		})
	}
	t.Run("canceled", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if _, err := Merge(ctx, good()); faas.KindOf(err) != faas.Canceled {
			t.Fatalf("got %v", err)
		}
	})
}

type full struct{ left int }

var errFull = errors.New("no space left")

func (f *full) Write(b []byte) (int, error) {
	if f.left -= len(b); f.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWriteReportsItsWriter(t *testing.T) {
	in := input(t, tree(), tree(), tree("f", reg(strings.Repeat("x", 1<<20))))
	r, err := Merge(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Write(context.Background(), &full{100 << 10}); !errors.Is(err, errFull) {
		t.Fatalf("got %v", err)
	}
}

func TestDiff(t *testing.T) {
	img := tree("f", reg(text), "b", reg("\x00"), "gone", reg("x\n"), "m", reg("0"))
	x := tree("f", reg(strings.Replace(text, "two\n", "2\nII\n", 1)), "b", reg("\x01\x00"), "new", reg("y"), "m", reg("0").perm(0o600))
	got, err := Diff(context.Background(), img, Unchanged(), archive(t, img, x), Limits{}, true)
	if err != nil {
		t.Fatal(err)
	}
	want := []faas.Change{
		{Path: "/b", Kind: faas.Modified, Binary: true},
		{Path: "/f", Kind: faas.Modified, Added: 2, Removed: 1, Patch: "--- a/f\n+++ b/f\n@@ -1,5 +1,6 @@\n one\n-two\n+2\n+II\n three\n four\n five\n"},
		{Path: "/gone", Kind: faas.Deleted, Removed: 1, Patch: "--- a/gone\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"},
		{Path: "/m", Kind: faas.Modified},
		{Path: "/new", Kind: faas.Added, Added: 1, Patch: "--- /dev/null\n+++ b/new\n@@ -0,0 +1 @@\n+y\n\\ No newline at end of file\n"},
	}
	if !slices.Equal(got, want) {
		t.Fatalf("got  %+v\nwant %+v", got, want)
	}
}
