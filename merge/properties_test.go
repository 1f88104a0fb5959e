package merge

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"sync/atomic"
	"testing"

	"faas"
)

// each runs a property over random trees; the seed is in the name of a failure.
func each(t *testing.T, n int, f func(t *testing.T, g gen, img, base files)) {
	// A group of its own, so that the caller goes on when all are done.
	t.Run("trees", func(t *testing.T) { eachTree(t, n, f) })
}

func eachTree(t *testing.T, n int, f func(t *testing.T, g gen, img, base files)) {
	for seed := range n {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			g := gen{rand.New(rand.NewPCG(uint64(seed), 7))}
			img := g.tree()
			f(t, g, img, g.change(g.change(img)))
		})
	}
}

func dump(t *testing.T, img, base files, branches ...files) {
	t.Logf("image:\n%sbase:\n%s", img, base)
	for i, b := range branches {
		t.Logf("branch %c:\n%s", 'a'+i, b)
	}
}

func equal(t *testing.T, want, got files) bool {
	t.Helper()
	for _, f := range []files{want, got} {
		for p, x := range f {
			x.hideAll = false
			f[p] = x
		}
	}
	if maps.Equal(want, got) {
		return true
	}
	t.Errorf("want:\n%sgot:\n%s", want, got)
	return false
}

func TestArchivesOfTheModel(t *testing.T) {
	each(t, 300, func(t *testing.T, g gen, img, base files) {
		if !equal(t, base.clone(), over(t, img, archiveBytes(t, img, base))) {
			dump(t, img, base)
		}
	})
}

func TestWhatOneBranchDidIsTheResult(t *testing.T) {
	each(t, 250, func(t *testing.T, g gen, img, base files) {
		x := g.change(base)
		for name, in := range map[string]Input{
			"x and base":   input(t, img, base, x, base),
			"base and x":   input(t, img, base, base, x),
			"x and x":      input(t, img, base, x, x),
			"x":            input(t, img, base, x),
			"intersection": input(t, img, base, x, x),
		} {
			if name == "intersection" {
				in.Strategy = faas.Intersection
			}
			r, b := run(t, in)
			if r.Open() > 0 || !equal(t, x.clone(), over(t, img, b)) {
				t.Errorf("%s: conflicts %v", name, r.Conflicts())
				dump(t, img, base, x)
			}
		}
		in := input(t, img, base, x, base)
		in.Strategy = faas.Intersection
		if _, b := run(t, in); !equal(t, base.clone().timeless(), over(t, img, b).timeless()) {
			dump(t, img, base, x)
		}
	})
}

func conflictSet(r *Result) []string {
	var all []string
	for _, c := range r.Conflicts() {
		slices.Sort(c.Branches)
		all = append(all, fmt.Sprint(c.Path, c.Kind, c.Branches))
	}
	return all
}

func TestOrderDoesNotMatter(t *testing.T) {
	each(t, 250, func(t *testing.T, g gen, img, base files) {
		branches := []files{g.change(base), g.change(base), g.change(base)}
		in := input(t, img, base, branches...)
		r, b := run(t, in)
		g.Shuffle(3, func(i, j int) { in.Branches[i], in.Branches[j] = in.Branches[j], in.Branches[i] })
		r2, b2 := run(t, in)
		if a, b := conflictSet(r), conflictSet(r2); !slices.Equal(a, b) {
			t.Errorf("conflicts %v and %v", a, b)
			dump(t, img, base, branches...)
		}
		if r.Merged() != r2.Merged() || !bytes.Equal(b, b2) {
			t.Errorf("%d and %d paths, %d and %d bytes", r.Merged(), r2.Merged(), len(b), len(b2))
			dump(t, img, base, branches...)
		}
	})
}

// A path that one branch changed is in the result as that branch has it, but for
// directories, which may have to stay.
func TestNoChangeIsLost(t *testing.T) {
	each(t, 250, func(t *testing.T, g gen, img, base files) {
		branches := []files{g.change(base), g.change(base)}
		r, b := run(t, input(t, img, base, branches...))
		if r.Open() > 0 {
			return
		}
		got := over(t, img, b).timeless()
		was := base.timeless()
		all := was.clone()
		for _, f := range branches {
			maps.Copy(all, f)
		}
		merged := 0
		for p := range all {
			var changed []file
			for _, f := range branches {
				if x := f.timeless()[p]; x != was[p] {
					changed = append(changed, x)
				}
			}
			if got[p] != was[p] {
				merged++
			}
			switch {
			case len(changed) == 0 && got[p] != was[p], len(changed) == 1 && got[p] != changed[0] && (changed[0].kind != 0 || got[p].kind != '5'):
				t.Errorf("/%s: want %v or %v, got %v", p, changed, was[p], got[p])
				dump(t, img, base, branches...)
			}
		}
		if r.Merged() > merged {
			t.Errorf("%d paths are said to differ, %d do", r.Merged(), merged)
		}
	})
}

func TestMergingInStepsIsMergingAtOnce(t *testing.T) {
	var compared atomic.Int64
	each(t, 500, func(t *testing.T, g gen, img, base files) {
		x, y, z := g.change(base), g.change(base), g.change(base)
		_, atOnce := run(t, input(t, img, base, x, y, z))
		_, xy := run(t, input(t, img, base, x, y))
		if atOnce == nil || xy == nil {
			return
		}
		in := input(t, img, base, x, z)
		in.Branches[0] = Branch{"xy", indexed(t, xy)}
		_, steps := run(t, in)
		if steps == nil {
			return
		}
		compared.Add(1)
		if !equal(t, over(t, img, atOnce).timeless(), over(t, img, steps).timeless()) {
			dump(t, img, base, x, y, z)
		}
	})
	if n := compared.Load(); n < 50 {
		t.Errorf("only %d merges had no conflict", n)
	}
}

func TestTakeSettlesConflicts(t *testing.T) {
	each(t, 250, func(t *testing.T, g gen, img, base files) {
		branches := []files{g.change(base), g.change(base), g.change(base)}
		in := input(t, img, base, branches...)
		in.Take = map[string]string{}
		for round := 0; ; round++ {
			r, b := run(t, in)
			if r.Open() == 0 {
				checkTaken(t, in, branches, over(t, img, b))
				return
			}
			if round == 10 {
				t.Fatalf("still open: %v", r.Conflicts())
			}
			// From above: what is taken above settles what is below.
			c := slices.MinFunc(r.Conflicts(), func(a, b faas.MergeConflict) int { return cmp.Compare(len(a.Path), len(b.Path)) })
			maps.DeleteFunc(in.Take, func(p, _ string) bool { return isBelow(clean(p), clean(c.Path)) })
			in.Take[c.Path] = c.Branches[g.IntN(len(c.Branches))]
		}
	})
}

func checkTaken(t *testing.T, in Input, branches []files, got files) {
	t.Helper()
	for p, name := range in.Take {
		want := branches[name[0]-'a']
		for q := range want {
			if (q == clean(p) || isBelow(q, clean(p))) && want.timeless()[q] != got.timeless()[q] {
				t.Errorf("%s taken of %s: /%s is %v, want %v", p, name, q, got[q], want[q])
			}
		}
	}
}

func TestStrategiesSettleEverything(t *testing.T) {
	each(t, 250, func(t *testing.T, g gen, img, base files) {
		branches := []files{g.change(base), g.change(base), g.change(base)}
		in := input(t, img, base, branches...)
		for _, s := range []faas.Strategy{faas.Intersection, faas.Latest, faas.Ours} {
			in.Strategy = s
			r, b := run(t, in)
			if b == nil {
				t.Errorf("%s leaves %v", s, r.Conflicts())
				dump(t, img, base, branches...)
				continue
			}
			over(t, img, b)
			for _, c := range r.Conflicts() {
				if !slices.Contains(c.Branches, c.Taken) || s == faas.Intersection {
					t.Errorf("%s: %v", s, c)
				}
			}
		}
	})
}

func TestDiffFindsWhatDiffers(t *testing.T) {
	each(t, 300, func(t *testing.T, g gen, img, base files) {
		x := g.change(g.change(base))
		want := []string{}
		all := base.clone()
		maps.Copy(all, x)
		for _, p := range all.sorted() {
			a, is := base.timeless()[p]
			switch b, will := x.timeless()[p]; {
			case a == b:
			case !is:
				want = append(want, display(p)+" added")
			case !will:
				want = append(want, display(p)+" deleted")
			default:
				want = append(want, display(p)+" modified")
			}
		}
		changes, err := Diff(context.Background(), img, archive(t, img, base), archive(t, img, x), Limits{}, true)
		if err != nil {
			t.Fatal(err)
		}
		got := []string{}
		for _, c := range changes {
			got = append(got, c.Path+" "+string(c.Kind))
			if (c.Added+c.Removed > 0) != (c.Patch != "") {
				t.Errorf("%+v", c)
			}
		}
		if !slices.Equal(want, got) {
			t.Errorf("want %q, got %q", want, got)
			dump(t, img, base, x)
		}
	})
}
