package merge

// reference is what of an archive others may have too: its entries in the order of
// the archive, each with the fingerprint of all its bytes, headers included. Most
// of what branches are is what they descend from, and taking an entry over costs a
// fraction of parsing it; merging what they share then costs next to nothing.
type reference struct {
	entries []*entry
	prints  []fingerprint // none: the entry has to be parsed
	lengths []int32       // in the archive
	sizes   []int64       // in the budget
}

// remember makes the entry whose headers began at at one of the reference.
func (x *indexer) remember(e *entry, size, at int64, same bool) {
	r := x.made
	if r == nil {
		return
	}
	var print fingerprint
	length := x.dataEnd - at
	if same && length <= int64(len(x.in.buf)) {
		pos := x.in.pos
		x.in.pos = at
		if b := x.in.peek(int(length)); b != nil {
			print = fingerprintOf(b)
		}
		x.in.pos = pos
	}
	r.entries = append(r.entries, e)
	r.prints = append(r.prints, print)
	r.lengths = append(r.lengths, int32(min(length, 1<<30)))
	r.sizes = append(r.sizes, size)
}

// seal ends the making of a reference. What is linked has a number that is its
// archive's own.
func (r *reference) seal() {
	for i, e := range r.entries {
		if e.link != 0 {
			r.prints[i] = fingerprint{}
		}
	}
}

// known returns the entry of the reference that is likely to come, if the bytes
// of it are what comes, and goes on to the next.
func (x *indexer) known() *entry {
	r := x.like
	if r == nil || x.place >= len(r.entries) || r.prints[x.place] == (fingerprint{}) {
		return nil
	}
	length := int64(r.lengths[x.place])
	b := x.in.peek(int(length))
	if b == nil || fingerprintOf(b) != r.prints[x.place] {
		return nil
	}
	x.in.pos += length
	x.dataEnd = x.in.pos
	x.place++
	return r.entries[x.place-1]
}

// follow goes to the place of the reference behind a path that was parsed.
func (x *indexer) follow(p string) {
	if x.like == nil {
		return
	}
	for x.place < len(x.like.entries) && comparePaths(x.like.entries[x.place].path, p) <= 0 {
		x.place++
	}
}
