package merge

import (
	"context"
	"runtime"
	"slices"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"faas"
)

// Branch is one of the trees that are merged.
type Branch struct {
	Name string // as conflicts and Take call it
	Tree *Tree
}

// Input is what a merge starts from.
type Input struct {
	Image    Image // that all trees are changes of
	Base     *Tree // the common ancestor
	Branches []Branch
	Strategy faas.Strategy
	// Take names for paths the branch whose version is taken as it is, whatever
	// the strategy, with all that is below them. A path inside another goes by
	// its own entry.
	Take   map[string]string
	Limits Limits
}

// Result is a merge that was worked out and not written yet.
type Result struct {
	in        *Input
	cells     []cell
	conflicts []faas.MergeConflict
	merged    int
	open      int
	survey    *survey
}

// Merge works a merge out. It fails only for what it was given: conflicts are in
// the result. Of two runs over the same trees all is equal, also if the branches
// come in another order, but for what faas.Ours and ties of faas.Latest choose.
func Merge(ctx context.Context, in Input) (*Result, error) {
	in.Limits = in.Limits.orDefaults()
	if err := in.check(); err != nil {
		return nil, err
	}
	s := &survey{ctx: ctx, img: in.Image, trees: []*Tree{in.Base}, limit: in.Limits.Cells}
	for _, b := range in.Branches {
		s.trees = append(s.trees, b.Tree)
	}
	if err := s.run(); err != nil {
		return nil, err
	}
	takes, err := in.takes(s.cells)
	if err != nil {
		return nil, err
	}
	d := &decider{ctx: ctx, in: &in, limit: in.Limits.Text}
	if err := eachCell(ctx, s.cells, func(i int, b *buffers) error { return d.decide(&s.cells[i], takes[i], b) }); err != nil {
		return nil, err
	}
	r := &Result{in: &in, cells: s.cells, survey: s}
	if err := r.join(d, takes); err != nil {
		return nil, err
	}
	return r, r.finish(d)
}

func (in *Input) check() error {
	switch {
	case in.Image == nil || in.Base == nil:
		return faas.Errorf(faas.Invalid, "a merge needs an image and a base")
	case len(in.Branches) == 0:
		return faas.Errorf(faas.Invalid, "nothing to merge: name at least one branch")
	case len(in.Branches) > maxBranches:
		return faas.Errorf(faas.Invalid, "%d branches are too many: at most %d merge at once", len(in.Branches), maxBranches)
	case int(in.Strategy) >= len(faas.Strategies()):
		return faas.Errorf(faas.Invalid, "unknown merge strategy %d", in.Strategy)
	}
	names := map[string]bool{}
	for _, b := range in.Branches {
		if b.Name == "" || names[b.Name] {
			return faas.Errorf(faas.Invalid, "branch %q is named twice or not at all", b.Name)
		}
		names[b.Name] = true
	}
	return nil
}

// takes returns for each cell the branch that Take says, or none.
func (in *Input) takes(cells []cell) ([]int, error) {
	take := map[string]int{}
	for p, name := range in.Take {
		i := slices.IndexFunc(in.Branches, func(b Branch) bool { return b.Name == name })
		if i < 0 {
			return nil, faas.Errorf(faas.Invalid, "%s cannot be taken of %q, which is none of the branches", p, name)
		}
		if _, twice := take[clean(p)]; twice {
			return nil, faas.Errorf(faas.Invalid, "%s is taken twice", display(clean(p)))
		}
		take[clean(p)] = i
	}
	by := make([]int, len(cells))
	for i := range cells {
		by[i] = none
		if up := cells[i].up; up >= 0 {
			by[i] = by[up]
		}
		if b, ok := take[cells[i].path]; ok {
			by[i] = b
			delete(take, cells[i].path)
		}
	}
	for p := range take {
		return nil, faas.Errorf(faas.Invalid, "%s cannot be taken of a branch: none changed it", display(p))
	}
	return by, nil
}

// eachCell calls f for all cells, on all cores.
func eachCell(ctx context.Context, cells []cell, f func(int, *buffers) error) error {
	const batch = 256
	var next atomic.Int64
	g, ctx := errgroup.WithContext(ctx)
	for range runtime.GOMAXPROCS(0) {
		g.Go(func() error {
			b := &buffers{}
			for {
				from := int(next.Add(batch)) - batch
				if from >= len(cells) {
					return nil
				}
				if ctx.Err() != nil {
					return faas.Errorf(faas.KindOf(ctx.Err()), "merging: %w", context.Cause(ctx))
				}
				for i := from; i < min(from+batch, len(cells)); i++ {
					if err := f(i, b); err != nil {
						return err
					}
				}
			}
		})
	}
	return g.Wait()
}

// join makes one tree of what was settled path by path: what is kept below a path
// needs a directory there.
func (r *Result) join(d *decider, takes []int) error {
	kept := make([]set, len(r.cells)) // the branches whose changes are kept below
	holds := make([]bool, len(r.cells))
	b := &buffers{}
	for i := len(r.cells) - 1; i >= 0; i-- {
		c := &r.cells[i]
		if c.final.kind != directory && holds[i] {
			if err := r.hold(d, int32(i), kept[i], takes[i], b); err != nil {
				return err
			}
		}
		if c.final.kind == absent || c.up < 0 {
			continue
		}
		holds[c.up] = true
		kept[c.up] |= kept[i]
		if c.final != c.base() {
			kept[c.up] |= c.changed
		}
	}
	return nil
}

// hold settles a cell that is to be no directory though something below it stays.
func (r *Result) hold(d *decider, i int32, kept set, take int, b *buffers) error {
	c := &r.cells[i]
	if r.in.Strategy == faas.Intersection && take == none {
		r.drop(i) // who does not agree on a directory does not on what is in it
		return nil
	}
	if c.final.kind != absent {
		if take != none {
			return faas.Errorf(faas.Invalid, "%s is taken of %q, which has no directory there, and something below it of another branch",
				display(c.path), r.in.Branches[take].Name)
		}
		// A file in place of the directory in which something was made or kept.
		var files set
		for n := range r.in.Branches {
			if k := c.branch(n).kind; k != directory && k != absent {
				files.add(n)
			}
		}
		for _, x := range c.conflicts {
			kept |= x.by
		}
		c.conflicts = nil
		if w := d.settle(c, faas.ConflictType, files|kept); w == none || files.has(w) {
			r.drop(i)
			return nil
		}
	}
	return d.makeDirectory(c, b)
}

// drop takes all away that is below a cell.
func (r *Result) drop(i int32) {
	for j := i + 1; j < r.cells[i].end; j++ {
		r.cells[j].final, r.cells[j].changed = gone, 0
	}
}

// makeDirectory makes c the directory that those have who have one there.
func (d *decider) makeDirectory(c *cell, b *buffers) error {
	var of set
	for i := range len(c.states) - 1 {
		if c.branch(i).kind == directory {
			of.add(i)
		}
	}
	if of == 0 {
		c.final = c.base()
		if c.final.kind != directory {
			c.final = &state{kind: directory, mode: 0o755}
		}
		return nil
	}
	return d.fields(c, of, b)
}

// finish counts, and collects the conflicts.
func (r *Result) finish(d *decider) error {
	b := &buffers{}
	for i := range r.cells {
		c := &r.cells[i]
		open := false
		for _, x := range c.conflicts {
			m := faas.MergeConflict{Path: display(c.path), Kind: x.kind}
			x.by.each(func(i int) { m.Branches = append(m.Branches, r.in.Branches[i].Name) })
			if x.taken != none {
				m.Taken = r.in.Branches[x.taken].Name
			} else {
				r.open++
				open = true
			}
			r.conflicts = append(r.conflicts, m)
		}
		if open || c.final == c.base() || c.changed == 0 && c.final.kind == c.base().kind {
			continue
		}
		same, err := d.same(c, c.base(), c.final, b)
		if err != nil {
			return err
		}
		if !same {
			r.merged++
		}
	}
	return nil
}

// Merged is how many paths differ from the base. A directory of the image that
// was deleted counts once, with all in it.
func (r *Result) Merged() int { return r.merged }

// Conflicts lists what branches contradict each other in, by path.
func (r *Result) Conflicts() []faas.MergeConflict { return r.conflicts }

// Open is how many of the conflicts nothing settled. With any, there is nothing to
// write.
func (r *Result) Open() int { return r.open }
