package merge

import (
	"context"
	"maps"
	"math/bits"
	"slices"

	"faas"
)

// set is a set of branches by number.
type set uint64

const maxBranches = 64

func (s set) has(i int) bool { return s&(1<<i) != 0 }
func (s *set) add(i int)     { *s |= 1 << i }
func (s set) len() int       { return bits.OnesCount64(uint64(s)) }

func (s set) each(f func(i int)) {
	for ; s != 0; s &= s - 1 {
		f(bits.TrailingZeros64(uint64(s)))
	}
}

// none is where a branch is asked for and there is none.
const none = -1

type conflict struct {
	kind  faas.ConflictKind
	by    set
	taken int
}

// result is what becomes of a cell.
type result struct {
	final     *state
	changed   set // branches that changed it
	conflicts []conflict
	emit      bool
	emitLink  int32 // the cell that it is a hard link to; 0: none
}

// decide settles each cell by itself.
type decider struct {
	ctx   context.Context
	in    *Input
	limit int64 // size of text
}

// branch returns what branch i has at c.
func (c *cell) branch(i int) *state { return c.states[i+1] }

func (d *decider) decide(c *cell, take int, b *buffers) error {
	n := len(c.states) - 1
	if take != none {
		c.final = c.branch(take)
		same, err := d.same(c, c.base(), c.final, b)
		if !same {
			c.changed.add(take)
		}
		return err
	}
	base := c.base()
	for i := range n {
		same, err := d.same(c, base, c.branch(i), b)
		if err != nil {
			return err
		}
		if !same {
			c.changed.add(i)
		}
	}
	if c.changed == 0 {
		c.final = untouched(c)
		return nil
	}
	alike, newestOne, err := d.alike(c, b)
	if err != nil {
		return err
	}
	switch {
	case d.in.Strategy == faas.Intersection && (!alike || c.changed.len() < n):
		c.final, c.changed = base, 0
		return nil
	case alike:
		c.final = newestOne
		return nil
	}
	return d.differ(c, b)
}

// untouched returns what stays, with the newest of the times that branches gave it.
func untouched(c *cell) *state {
	var touched *state
	for _, s := range c.states[1:] {
		if s.kind != absent && !s.mtime.Equal(c.base().mtime) && (touched == nil || s.mtime.After(touched.mtime)) {
			touched = s
		}
	}
	if touched != nil {
		return touched
	}
	return c.base()
}

// alike reports whether all branches that changed c made the same of it, and
// returns the newest of their states.
func (d *decider) alike(c *cell, b *buffers) (bool, *state, error) {
	var first, last *state
	for i := range len(c.states) - 1 {
		if !c.changed.has(i) {
			continue
		}
		s := c.branch(i)
		if first == nil {
			first, last = s, s
			continue
		}
		same, err := d.same(c, first, s, b)
		if !same || err != nil {
			return false, nil, err
		}
		if s.mtime.After(last.mtime) {
			last = s
		}
	}
	return true, last, nil
}

// differ settles a cell that branches changed in different ways.
func (d *decider) differ(c *cell, b *buffers) error {
	kinds := map[kind]bool{}
	c.changed.each(func(i int) { kinds[c.branch(i).kind] = true })
	switch {
	case len(kinds) == 1:
		return d.fields(c, c.changed, b)
	case kinds[absent]:
		d.settle(c, faas.ConflictModifyDelete, c.changed)
	default:
		d.settle(c, faas.ConflictType, c.changed)
	}
	return nil
}

// settle records a conflict over the whole of c and takes what the strategy says.
func (d *decider) settle(c *cell, k faas.ConflictKind, by set) int {
	w := d.winner(c, by)
	c.conflicts = append(c.conflicts, conflict{k, by, w})
	if c.final = c.base(); w != none {
		c.final = c.branch(w)
	}
	return w
}

// winner returns the branch that settles a conflict, or none.
func (d *decider) winner(c *cell, by set) int {
	w := none
	by.each(func(i int) {
		switch {
		case d.in.Strategy == faas.Ours && w == none,
			d.in.Strategy == faas.Latest && (w == none || c.branch(i).mtime.After(c.branch(w).mtime)):
			w = i
		}
	})
	return w
}

// field merges one field: the value that branches changed it to. who has changed
// it; ok is false if they disagree.
func field[T comparable](c *cell, of set, hasBase bool, get func(*state) T) (value T, who set, ok bool) {
	base := get(c.base())
	value, ok = base, true
	of.each(func(i int) {
		v := get(c.branch(i))
		if hasBase && v == base {
			return
		}
		ok = ok && (who == 0 || v == value)
		if who == 0 {
			value = v
		}
		who.add(i)
	})
	return value, who, ok
}

// fields merges c field by field over the branches of, in all of which it has one
// type.
func (d *decider) fields(c *cell, of set, b *buffers) error {
	var m state
	of.each(func(i int) {
		if m.kind == absent {
			m = *c.branch(i)
		}
		m.mtime = newest(m.mtime, c.branch(i).mtime)
	})
	m.link = 0
	hasBase := c.base().kind == m.kind
	var disputed set
	merge := func(who set, ok bool) {
		if !ok {
			disputed |= who
		}
	}
	var who set
	var ok bool
	m.mode, who, ok = field(c, of, hasBase, func(s *state) uint32 { return s.mode })
	merge(who, ok)
	m.uid, who, ok = field(c, of, hasBase, func(s *state) uint32 { return s.uid })
	merge(who, ok)
	m.gid, who, ok = field(c, of, hasBase, func(s *state) uint32 { return s.gid })
	merge(who, ok)
	m.xattrs, who = mergeXattrs(c, of, hasBase)
	merge(who, who == 0)
	if disputed != 0 {
		w := d.winner(c, disputed)
		c.conflicts = append(c.conflicts, conflict{faas.ConflictMode, disputed, w})
		d.takeDisputed(c, &m, of, hasBase, w)
	}
	if err := d.content(c, &m, of, hasBase, b); err != nil {
		return err
	}
	c.final = &m
	return nil
}

// takeDisputed gives m those of the fields in dispute that w has; without w, the
// base's.
func (d *decider) takeDisputed(c *cell, m *state, of set, hasBase bool, w int) {
	from := c.base()
	if w != none {
		from = c.branch(w)
	} else if !hasBase {
		return
	}
	if _, _, ok := field(c, of, hasBase, func(s *state) uint32 { return s.mode }); !ok {
		m.mode = from.mode
	}
	if _, _, ok := field(c, of, hasBase, func(s *state) uint32 { return s.uid }); !ok {
		m.uid = from.uid
	}
	if _, _, ok := field(c, of, hasBase, func(s *state) uint32 { return s.gid }); !ok {
		m.gid = from.gid
	}
	for _, k := range xattrNames(c, of) {
		if _, _, ok := field(c, of, hasBase, xattr(k)); ok {
			continue
		}
		if v, has := from.xattrs[k]; has {
			if m.xattrs == nil {
				m.xattrs = map[string]string{}
			}
			m.xattrs[k] = v
		} else {
			delete(m.xattrs, k)
		}
	}
}

func xattr(name string) func(*state) [2]string {
	return func(s *state) [2]string {
		if v, ok := s.xattrs[name]; ok {
			return [2]string{v, "set"}
		}
		return [2]string{}
	}
}

func xattrNames(c *cell, of set) []string {
	names := map[string]bool{}
	for k := range c.base().xattrs {
		names[k] = true
	}
	of.each(func(i int) {
		for k := range c.branch(i).xattrs {
			names[k] = true
		}
	})
	return slices.Sorted(maps.Keys(names))
}

// mergeXattrs merges each attribute by itself; disputed has the branches that
// disagree over one.
func mergeXattrs(c *cell, of set, hasBase bool) (merged map[string]string, disputed set) {
	for _, k := range xattrNames(c, of) {
		v, who, ok := field(c, of, hasBase, xattr(k))
		if !ok {
			disputed |= who
		}
		if v[1] != "" {
			if merged == nil {
				merged = map[string]string{}
			}
			merged[k] = v[0]
		}
	}
	return merged, disputed
}

// content merges what m holds: a link's target, device numbers, a file's bytes.
func (d *decider) content(c *cell, m *state, of set, hasBase bool, b *buffers) error {
	type value struct {
		target string
		dev    [2]uint32
	}
	take := func(s *state) {
		m.target, m.dev = s.target, s.dev
		m.size, m.off, m.tree, m.text, m.print = s.size, s.off, s.tree, s.text, s.print
	}
	if m.kind != regular {
		v, who, ok := field(c, of, hasBase, func(s *state) value { return value{s.target, s.dev} })
		m.target, m.dev = v.target, v.dev
		if !ok {
			d.contentConflict(c, who, hasBase, take)
		}
		return nil
	}
	var who set
	var distinct []int // a branch for each different content
	for i := range len(c.states) - 1 {
		if !of.has(i) {
			continue
		}
		if hasBase {
			same, err := d.sameContent(c, c.base(), c.branch(i), b)
			if err != nil {
				return err
			}
			if same {
				continue
			}
		}
		who.add(i)
		known := false
		for _, j := range distinct {
			same, err := d.sameContent(c, c.branch(j), c.branch(i), b)
			if err != nil {
				return err
			}
			known = known || same
		}
		if !known {
			distinct = append(distinct, i)
		}
	}
	switch {
	case len(distinct) == 0: // m has the content of one of them, which is the base's
		return nil
	case len(distinct) == 1:
		take(c.branch(distinct[0]))
		return nil
	}
	if hasBase {
		merged, err := d.mergeLines(c, m, distinct)
		if merged || err != nil {
			return err
		}
	}
	d.contentConflict(c, who, hasBase, take)
	return nil
}

func (d *decider) contentConflict(c *cell, who set, hasBase bool, take func(*state)) {
	w := d.winner(c, who)
	c.conflicts = append(c.conflicts, conflict{faas.ConflictContent, who, w})
	if w != none {
		take(c.branch(w))
	} else if hasBase {
		take(c.base())
	}
}

// mergeLines gives m the three-way merge of the base and the branches' texts, if
// they are text and it works out.
func (d *decider) mergeLines(c *cell, m *state, branches []int) (bool, error) {
	if d.ctx.Err() != nil {
		return false, faas.Errorf(faas.KindOf(d.ctx.Err()), "merging: %w", context.Cause(d.ctx))
	}
	var versions []string
	for _, i := range append([]int{none}, branches...) {
		s := c.states[i+1]
		if s.size > d.limit {
			return false, nil
		}
		text, err := d.in.read(c.path, s)
		if err != nil || !isText(text) {
			return false, err
		}
		versions = append(versions, string(text))
	}
	text, ok := mergeText(versions[0], versions[1:])
	if !ok || int64(len(text)) > d.limit*int64(len(versions)) {
		return false, nil
	}
	m.text, m.size, m.tree, m.off, m.print = []byte(text), int64(len(text)), nil, 0, fingerprint{}
	return true, nil
}
