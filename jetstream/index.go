package jetstream

import (
	"bytes"
	"cmp"
	"slices"
	"sync"

	"faas"
)

// row is what a subject says about its message.
type row struct {
	subject string
	time    int64 // Unix nanoseconds: when it was created or saved
	id      faas.ID
	owner   uint64 // hash of the owner's name
	output  faas.Digest
	seq     uint64 // of the message in its stream
	open    bool   // an execution that is not terminal
}

func oldestFirst(a, b *row) int {
	return cmp.Or(cmp.Compare(a.time, b.time), bytes.Compare(a.id[:], b.id[:]))
}

// references counts how many rows name each output.
type references struct {
	mu    sync.Mutex
	count map[faas.Digest]int
}

func newReferences() *references { return &references{count: map[faas.Digest]int{}} }

func (r *references) add(d faas.Digest) {
	if d.IsZero() {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.count[d]++
}

// drop takes a reference away and reports whether it was the last.
func (r *references) drop(d faas.Digest) bool {
	if d.IsZero() {
		return false
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.count[d]--
	if r.count[d] > 0 {
		return false
	}
	delete(r.count, d)
	return true
}

func (r *references) has(d faas.Digest) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.count[d] > 0
}

// index finds the rows of one stream.
type index struct {
	outputs *references

	mu   sync.RWMutex
	byID map[faas.ID]*row
	list []*row // oldest first
}

func newIndex(outputs *references) *index {
	return &index{outputs: outputs, byID: map[faas.ID]*row{}}
}

func (x *index) get(id faas.ID) *row {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.byID[id]
}

// put enters a row and returns the one of the same id that it replaces.
func (x *index) put(r *row) (old *row) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if old = x.byID[r.id]; old != nil {
		x.remove(old)
	}
	x.byID[r.id] = r
	i := len(x.list) // nearly always the newest
	for i > 0 && oldestFirst(x.list[i-1], r) > 0 {
		i--
	}
	x.list = slices.Insert(x.list, i, r)
	x.outputs.add(r.output)
	return old
}

// load enters rows in bulk; of one id the later in time, and of one time the
// closed one, is kept and the others are returned.
func (x *index) load(rows []*row) (stale []*row) {
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, r := range rows {
		old := x.byID[r.id]
		if old != nil && (old.time > r.time || old.time == r.time && r.open) {
			stale = append(stale, r)
			continue
		}
		if old != nil {
			stale = append(stale, old)
		}
		x.byID[r.id] = r
	}
	x.list = x.list[:0]
	for _, r := range x.byID {
		x.list = append(x.list, r)
		x.outputs.add(r.output)
	}
	slices.SortFunc(x.list, oldestFirst)
	return stale
}

func (x *index) remove(r *row) (last bool) {
	delete(x.byID, r.id)
	i, ok := slices.BinarySearchFunc(x.list, r, oldestFirst)
	if ok {
		x.list = slices.Delete(x.list, i, i+1)
	}
	return x.outputs.drop(r.output)
}

// drop takes rows out, if they are still the ones of their ids, and returns the
// outputs that nothing names any more.
func (x *index) drop(rows []*row) (orphans []faas.Digest) {
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, r := range rows {
		if x.byID[r.id] == r && x.remove(r) {
			orphans = append(orphans, r.output)
		}
	}
	return orphans
}

// older calls f with the rows strictly older than (time, id), newest first,
// until it returns false. A zero time means all.
func (x *index) older(time int64, id faas.ID, f func(*row) bool) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	end := len(x.list)
	if time != 0 {
		end, _ = slices.BinarySearchFunc(x.list, &row{time: time, id: id}, oldestFirst)
	}
	for i := end - 1; i >= 0; i-- {
		if !f(x.list[i]) {
			return
		}
	}
}

// beyond returns the rows that are not open and either not among the newest
// count or from before the time; zero sets no bound. Of the rows that are not
// open only such have a sequence number below bound: in a busy node nearly all
// of them.
func (x *index) beyond(count int, before int64) (rows []*row, bound uint64) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	i := 0
	for ; i < len(x.list); i++ {
		r := x.list[i]
		if tooMany := count > 0 && len(x.list)-i > count; !tooMany && r.time >= before {
			break
		}
		if !r.open {
			rows = append(rows, r)
			bound = max(bound, r.seq+1)
		}
	}
	for _, r := range x.list[i:] {
		if !r.open {
			bound = min(bound, r.seq)
		}
	}
	return rows, bound
}
