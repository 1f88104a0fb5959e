package engine

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"faas"
)

// instances are the sandboxes that stay. No I/O is done under mu: who moves an
// instance puts it into a phase in flight, works, and ends that.
type instances struct {
	mu       sync.Mutex
	m        map[faas.InstanceID]*instance
	starting map[faas.InstanceID]bool      // a place is taken, and the id
	stale    map[faas.SnapshotID]*instance // of pauses that are over; to be deleted
	watchers sync.WaitGroup
}

// instance is one instance. What follows id is guarded by instances.mu.
type instance struct {
	id     faas.InstanceID
	rec    faas.Instance // as it is on disk, unless unsaved
	used   time.Time
	phase  phase
	flight *transition // of a phase in flight
	stay   *stay       // nil: it has no sandbox
	saving places      // a token: one save of the record at a time
	// deleted says that the record is deleted for good; guarded by saving.
	deleted bool
	// unsaved says that the last save failed: the record may be on disk or not.
	unsaved bool
	logs    logs
}

func newInstance(rec faas.Instance) *instance {
	i := &instance{id: rec.ID, rec: rec, used: rec.LastUsed, saving: make(places, 1)}
	switch rec.State {
	case faas.InstancePaused:
		i.phase = paused
	case faas.InstanceLost:
		i.phase = lost
		i.logs.close()
	}
	return i
}

// view is the record as callers see it. instances.mu is held.
func (i *instance) view() faas.Instance {
	rec := i.rec
	rec.LastUsed = i.used
	rec.Ports = slices.Clone(rec.Ports)
	return rec
}

// transition is a phase in flight.
type transition struct {
	by   verb
	from phase
	over chan struct{} // closed when err is set and the phase is over
	err  error
}

// try asks the state machine, in one step with what comes of it: shared is
// called when v goes on beside what is under way; mine is to be carried out by
// the caller and ended with finish; after other is over the caller asks again.
// ready, if set, is asked first, and its error is the answer.
func (s *instances) try(i *instance, v verb, ready func() error, shared func()) (mine, other *transition, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if ready != nil {
		if err := ready(); err != nil {
			return nil, nil, err
		}
	}
	a := decide(i.phase, v)
	switch a.do {
	case share:
		shared()
		return nil, nil, nil
	case wait:
		return nil, i.flight, nil
	case enter:
		t := &transition{by: v, from: i.phase, over: make(chan struct{})}
		i.phase, i.flight = a.to, t
		return t, nil, nil
	}
	return nil, nil, refusal(i.id, i.phase, a, i.rec.Reason)
}

// begin puts an instance into the phase that v asks for, once what is in the
// way is over. It is not for verbs that share.
func (s *instances) begin(ctx context.Context, i *instance, v verb, ready func() error) (*transition, error) {
	for {
		mine, other, err := s.try(i, v, ready, nil)
		if mine != nil || err != nil {
			return mine, err
		}
		if err := waitFor(ctx, other.over); err != nil {
			return nil, err
		}
	}
}

// finish ends a transition: the instance is in phase p, or where it was if err
// is not nil.
func (s *instances) finish(i *instance, t *transition, p phase, err error) {
	if err != nil {
		p = t.from
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if i.phase = p; p == gone {
		delete(s.m, i.id)
	}
	if p == gone || p == lost {
		i.logs.close()
	}
	i.flight, t.err = nil, err
	close(t.over)
}

// reserve takes places for instances that are about to run, with their ids.
func (e *Engine) reserve(ids ...faas.InstanceID) error {
	s := &e.instances
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := s.runningLocked(); n+len(ids) > e.cfg.MaxInstances {
		return faas.Errorf(faas.Exhausted, "%d instances run on this node and %d more is beyond its most, %d: stop or pause some", n, len(ids), e.cfg.MaxInstances)
	}
	for _, id := range ids {
		if s.m[id] != nil || s.starting[id] {
			return faas.Errorf(faas.Conflict, "instance %s is there already", id)
		}
	}
	if s.starting == nil {
		s.starting = map[faas.InstanceID]bool{}
	}
	for _, id := range ids {
		s.starting[id] = true
	}
	return nil
}

func (e *Engine) unreserve(ids ...faas.InstanceID) {
	e.instances.mu.Lock()
	defer e.instances.mu.Unlock()
	for _, id := range ids {
		delete(e.instances.starting, id)
	}
}

// runningLocked counts what holds memory and cpu, or is about to.
func (s *instances) runningLocked() int {
	n := len(s.starting)
	for _, i := range s.m {
		if i.phase.holdsSandbox() && !s.starting[i.id] {
			n++
		}
	}
	return n
}

// count returns how many instances hold a sandbox, and how many are paused or
// lost.
func (s *instances) count() (run, rest int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	run = s.runningLocked() - len(s.starting)
	for _, i := range s.m {
		if i.phase == paused || i.phase == lost || i.phase == copying {
			rest++
		}
	}
	return run, rest
}

// save changes an instance's record, on disk first. An error leaves the record
// in memory as it was, and nobody knows which one is on disk: it is saved
// again later.
func (e *Engine) save(ctx context.Context, i *instance, change func(*faas.Instance)) (faas.Instance, error) {
	if err := i.saving.take(ctx); err != nil {
		return faas.Instance{}, err
	}
	defer i.saving.giveBack()
	if i.deleted {
		return faas.Instance{}, faas.Errorf(faas.NotFound, "no instance %s: it was stopped", i.id)
	}
	s := &e.instances
	s.mu.Lock()
	rec := i.view()
	s.mu.Unlock()
	change(&rec)
	err := e.cfg.Records.SaveInstance(ctx, rec)
	s.mu.Lock()
	defer s.mu.Unlock()
	if i.unsaved = err != nil; err != nil {
		return faas.Instance{}, faas.Errorf(faas.KindOf(err), "record of instance %s not saved: %w", i.id, err)
	}
	i.rec = rec
	return i.view(), nil
}

// saveAgain saves the records whose last save failed.
func (e *Engine) saveAgain(ctx context.Context) error {
	s := &e.instances
	s.mu.Lock()
	var list []*instance
	for _, i := range s.m {
		if i.unsaved && i.flight == nil {
			list = append(list, i)
		}
	}
	s.mu.Unlock()
	for _, i := range list {
		if _, err := e.save(ctx, i, func(*faas.Instance) {}); err != nil {
			return err
		}
	}
	return nil
}

// findInstance takes an id's text form, any unique prefix of it, or a name.
func (e *Engine) findInstance(owner, id string) (*instance, error) {
	s := &e.instances
	s.mu.Lock()
	defer s.mu.Unlock()
	var full faas.InstanceID
	if full.UnmarshalText([]byte(id)) == nil {
		if i := s.m[full]; i != nil && (owner == "" || i.rec.Owner == owner) {
			return i, nil
		}
		return nil, faas.Errorf(faas.NotFound, "no instance %s", id)
	}
	named, prefixed := map[faas.InstanceID]bool{}, map[faas.InstanceID]bool{}
	prefix, perr := idPrefix(faas.InstancePrefix, id)
	for iid, i := range s.m {
		if owner != "" && i.rec.Owner != owner {
			continue
		}
		if id != "" && i.rec.Name == id {
			named[iid] = true
		}
		if perr == nil && strings.HasPrefix(iid.String(), prefix) {
			prefixed[iid] = true
		}
	}
	if len(named) == 0 {
		if perr != nil && checkName("instance", id) != nil {
			return nil, perr
		}
		named = prefixed
	}
	one, err := pick(named, "instance", id)
	return s.m[one], err
}

// Instance returns an instance by its id, any unique prefix of it, or its name.
func (e *Engine) Instance(_ context.Context, owner, id string) (faas.Instance, error) {
	i, err := e.findInstance(owner, id)
	if err != nil {
		return faas.Instance{}, err
	}
	return e.viewOf(i), nil
}

func (e *Engine) viewOf(i *instance) faas.Instance {
	e.instances.mu.Lock()
	defer e.instances.mu.Unlock()
	return i.view()
}

// Instances lists an owner's instances, or everybody's, the newest first.
func (e *Engine) Instances(_ context.Context, owner string) ([]faas.Instance, error) {
	s := &e.instances
	s.mu.Lock()
	defer s.mu.Unlock()
	list := make([]faas.Instance, 0, len(s.m))
	for _, i := range s.m {
		if owner == "" || i.rec.Owner == owner {
			list = append(list, i.view())
		}
	}
	slices.SortFunc(list, func(a, b faas.Instance) int {
		return cmp.Or(b.Created.Compare(a.Created), cmp.Compare(a.Index, b.Index), cmp.Compare(a.ID.String(), b.ID.String()))
	})
	return list, nil
}

// InstanceStats reads what an instance uses now: nothing unless it runs. It
// does not count as use and wakes nobody.
func (e *Engine) InstanceStats(ctx context.Context, owner, id string) (faas.Stats, error) {
	i, err := e.findInstance(owner, id)
	if err != nil {
		return faas.Stats{}, err
	}
	e.instances.mu.Lock()
	st := i.stay
	e.instances.mu.Unlock()
	if st == nil {
		return faas.Stats{}, nil
	}
	stats, err := st.box.Stats(ctx)
	if err != nil && st.gate.over() != nil {
		return faas.Stats{}, nil // it was paused or stopped meanwhile
	}
	return stats, err
}
