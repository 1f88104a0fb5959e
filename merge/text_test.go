package merge

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestMergeText(t *testing.T) {
	cases := []struct {
		name     string
		base     string
		versions []string
		want     string // "!" is a conflict
	}{
		{"apart", "a\nb\nc\n", []string{"A\nb\nc\n", "a\nb\nC\n"}, "A\nb\nC\n"},
		{"three", "a\nb\nc\nd\ne\n", []string{"A\nb\nc\nd\ne\n", "a\nb\nC\nd\ne\n", "a\nb\nc\nd\nE\n"}, "A\nb\nC\nd\nE\n"},
		{"alike", "a\nb\n", []string{"a\nB\n", "a\nB\n"}, "a\nB\n"},
		{"alike and apart", "a\nb\nc\n", []string{"a\nb\nC\n", "A\nb\nC\n"}, "A\nb\nC\n"},
		{"same line", "a\nb\nc\n", []string{"a\n1\nc\n", "a\n2\nc\n"}, "!"},
		{"neighbours", "a\nb\n", []string{"A\nb\n", "a\nB\n"}, "!"},
		{"inserted at one place", "a\nb\n", []string{"a\nx\nb\n", "a\ny\nb\n"}, "!"},
		{"inserted alike", "a\nb\n", []string{"a\nx\nb\n", "a\nx\nb\n"}, "a\nx\nb\n"},
		{"deleted and edited", "a\nb\nc\n", []string{"a\nc\n", "a\nB\nc\n"}, "!"},
		{"overlapping deletions", "a\nb\nc\nd\n", []string{"a\nd\n", "a\nb\nd\n"}, "!"},
		{"no line feed at the end", "a\nb\nc", []string{"A\nb\nc", "a\nb\nc\n"}, "A\nb\nc\n"},
		{"appended without line feed", "a\nb\nc", []string{"A\nb\nc", "a\nb\nc\nd"}, "A\nb\nc\nd"},
		{"carriage returns", "a\r\nb\r\nc\r\n", []string{"A\r\nb\r\nc\r\n", "a\r\nb\r\nC\r\n"}, "A\r\nb\r\nC\r\n"},
		{"emptied", "a\nb\n", []string{"", "a\nb\n"}, ""},
		{"from nothing", "", []string{"a\n", "b\n"}, "!"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for range 2 {
				got, ok := mergeText(c.base, c.versions)
				if ok != (c.want != "!") || ok && got != c.want {
					t.Fatalf("got %q, %v; want %q", got, ok, c.want)
				}
				slices.Reverse(c.versions)
			}
		})
	}
}

// An edit in each of two hundred places is more than the library aligns exactly.
func TestManyEditsMerge(t *testing.T) {
	var base, a, b, want strings.Builder
	for i := range 1200 {
		line := func(w *strings.Builder, edited bool) {
			if edited {
				fmt.Fprintf(w, "edited %d\n", i)
			} else {
				fmt.Fprintf(w, "line %d\n", i)
			}
			fmt.Fprintln(w, "}") // a line that is there often
		}
		line(&base, false)
		line(&a, i%6 == 0)
		line(&b, i%6 == 3)
		line(&want, i%3 == 0)
	}
	got, ok := mergeText(base.String(), []string{a.String(), b.String()})
	if !ok || got != want.String() {
		t.Fatalf("merged: %v", ok)
	}
}

func TestTextsOfEqualLinesEnd(t *testing.T) {
	base := strings.Repeat("x\n", maxLines)
	if _, ok := mergeText(base, []string{"y\n" + base, strings.Repeat("x\ny\n", maxLines/2), base + "z\n"}); ok {
		t.Fatal("merged")
	}
	if isText([]byte(base + "\n")) {
		t.Fatal("more lines than are aligned")
	}
}

// applyPatch is what a patch program does.
func applyPatch(t *testing.T, p, base string) string {
	t.Helper()
	old, at := lines(base), 0
	var out strings.Builder
	in := lines(p)[2:]
	for i := 0; i < len(in); i++ {
		body, kind := in[i][1:], in[i][0]
		if i+1 < len(in) && strings.HasPrefix(in[i+1], "\\ ") {
			body = strings.TrimSuffix(body, "\n")
		}
		switch kind {
		case '@':
			var from, n int
			if _, err := fmt.Sscanf(in[i], "@@ -%d,%d", &from, &n); err != nil {
				if _, err := fmt.Sscanf(in[i], "@@ -%d", &from); err != nil {
					t.Fatal(err)
				}
				n = 1
			}
			if n > 0 {
				from--
			}
			for ; at < from; at++ {
				out.WriteString(old[at])
			}
		case ' ', '-':
			if old[at] != body {
				t.Fatalf("the patch has %q, where %q is", body, old[at])
			}
			if at++; kind == ' ' {
				out.WriteString(body)
			}
		case '+':
			out.WriteString(body)
		}
	}
	return out.String() + strings.Join(old[at:], "")
}

func fuzzText(f *testing.F) {
	f.Add("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n")
	f.Add("a\nb", "a\nb\nc", "")
	f.Add("", "x\n", "x\n")
	f.Add("x\nx\nx\ny\n", "x\nx\ny\n", "x\nx\nx\nx\ny\nx\n")
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		line := func() string { return strings.Repeat(string(rune('a'+r.IntN(5)))+"\n", r.IntN(4)) }
		f.Add(line()+line()+line(), line()+line()+line(), line()+line())
	}
}

func FuzzMergeText(f *testing.F) {
	fuzzText(f)
	f.Fuzz(func(t *testing.T, base, a, b string) {
		for _, v := range []string{a, b} {
			old := lines(base)
			if got := apply(old, 0, len(old), align(old, lines(v))); got != v {
				t.Fatalf("the alignment makes %q of %q, want %q", got, base, v)
			}
			for _, versions := range [][]string{{v}, {v, v}, {v, base}, {base, v}} {
				if got, ok := mergeText(base, versions); !ok || got != v {
					t.Fatalf("merge over %q of %q: %q, %v", base, versions, got, ok)
				}
			}
			p, _, _, err := patch("/f", base, v)
			if err != nil {
				t.Fatal(err)
			}
			if base != v {
				if got := applyPatch(t, p, base); got != v {
					t.Fatalf("the patch %q makes %q of %q, want %q", p, got, base, v)
				}
			}
		}
		x, ok := mergeText(base, []string{a, b})
		y, ok2 := mergeText(base, []string{b, a})
		if ok != ok2 || x != y {
			t.Fatalf("order matters: %q %v, %q %v", x, ok, y, ok2)
		}
	})
}
