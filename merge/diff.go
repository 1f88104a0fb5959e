package merge

import (
	"context"
	"strings"

	"faas"
)

// Diff returns what changed from tree a to tree b, both over the image img, by
// path. Lines are counted in text of at most the limits' size; withPatch adds
// unified diffs of it. A change of times alone is none.
func Diff(ctx context.Context, img Image, a, b *Tree, limits Limits, withPatch bool) ([]faas.Change, error) {
	limits = limits.orDefaults()
	s := &survey{ctx: ctx, img: img, trees: []*Tree{a, b}, limit: limits.Cells, deep: true}
	if err := s.run(); err != nil {
		return nil, err
	}
	d := &decider{ctx: ctx, in: &Input{Image: img}, limit: limits.Text}
	found := make([]*faas.Change, len(s.cells))
	err := eachCell(ctx, s.cells, func(i int, buf *buffers) error {
		c := &s.cells[i]
		same, err := d.same(c, c.states[0], c.states[1], buf)
		if same || err != nil {
			return err
		}
		found[i], err = d.change(c, withPatch)
		return err
	})
	if err != nil {
		return nil, err
	}
	var changes []faas.Change
	for _, c := range found {
		if c != nil {
			changes = append(changes, *c)
		}
	}
	return changes, nil
}

// maxPatch bounds the unified diffs of one answer; beyond it a change has its
// counts only.
const maxPatch = 1 << 20

func (d *decider) change(c *cell, withPatch bool) (*faas.Change, error) {
	before, after := c.states[0], c.states[1]
	x := &faas.Change{Path: display(c.path), Kind: faas.Modified}
	switch absent {
	case before.kind:
		x.Kind = faas.Added
	case after.kind:
		x.Kind = faas.Deleted
	}
	old, isOld, err := d.text(c.path, before)
	if err != nil {
		return nil, err
	}
	now, isNow, err := d.text(c.path, after)
	if err != nil {
		return nil, err
	}
	if !isOld || !isNow {
		x.Binary = before.kind == regular || after.kind == regular
		return x, nil
	}
	if old == now {
		return x, nil
	}
	p, added, removed, err := patch(x.Path, old, now)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "comparing %s: %w", x.Path, err)
	}
	x.Added, x.Removed = added, removed
	if withPatch && len(p) <= maxPatch {
		x.Patch = header(p, x.Kind)
	}
	return x, nil
}

// header names nothing where there is nothing, as patch programs want it.
func header(p string, k faas.ChangeKind) string {
	l := strings.SplitN(p, "\n", 3)
	if len(l) < 3 {
		return p
	}
	switch k {
	case faas.Added:
		l[0] = "--- /dev/null"
	case faas.Deleted:
		l[1] = "+++ /dev/null"
	}
	return strings.Join(l, "\n")
}

// text returns what is compared by lines; what is not there is empty. ok is false
// for what is no text.
func (d *decider) text(p string, s *state) (text string, ok bool, err error) {
	if s.kind != regular {
		return "", true, nil
	}
	if s.size > d.limit {
		return "", false, nil
	}
	b, err := d.in.read(p, s)
	if err != nil || !isText(b) {
		return "", false, err
	}
	return string(b), true, nil
}
