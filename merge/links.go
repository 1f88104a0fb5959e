package merge

// linkNames merges the hard links: see the package comment. Of each group in each
// tree, pairs of its first name with the others are looked at, which is enough
// because being linked is transitive.
func (r *Result) linkNames() error {
	root := map[int32]int32{}
	var find func(i int32) int32
	find = func(i int32) int32 {
		up, ok := root[i]
		if !ok || up == i {
			return i
		}
		up = find(up)
		root[i] = up
		return up
	}
	for t := range r.survey.trees {
		first := map[int32]int32{} // group to its first cell
		for i := range r.cells {
			c := &r.cells[i]
			g := c.states[t].link
			if g == 0 || c.states[t].tree == nil {
				continue
			}
			f, ok := first[g]
			if !ok {
				first[g] = int32(i)
				continue
			}
			linked, err := r.linked(&r.cells[f], c)
			if err != nil {
				return err
			}
			if linked {
				a, b := find(f), find(int32(i))
				root[max(a, b)] = min(a, b)
			}
		}
	}
	for i := range root {
		if f := find(i); f != i {
			r.cells[i].emitLink = f
		}
	}
	return nil
}

// linked reports whether two cells are names of one file in the result.
func (r *Result) linked(a, b *cell) (bool, error) {
	if !a.emit || !b.emit || a.final.kind == directory || a.final.kind == absent || !sameMeta(a.final, b.final) {
		return false, nil
	}
	in := func(t int) bool {
		return a.states[t].link != 0 && a.states[t].link == b.states[t].link && a.states[t].tree == b.states[t].tree
	}
	linked := in(0)
	for t := range r.in.Branches {
		if in(t+1) != in(0) {
			linked = !in(0)
		}
	}
	if !linked || a.final.kind != regular {
		return linked, nil
	}
	x, y := a.final, b.final
	if x.size != y.size || x.tree != nil && x.tree == y.tree && x.off == y.off {
		return x.size == y.size, nil
	}
	return r.in.sameBytes(a.path, x, b.path, y, &buffers{})
}
