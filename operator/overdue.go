package operator

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"hash/fnv"
	"slices"
	"time"

	"faas"
)

// Operators wait in turns before they take an overdue call from another, so
// that not all of them pay for the same transaction: turns of this length, by
// the chain's clock, in an order that differs from call to call.
const (
	turns = 8
	turn  = 5 * time.Second
)

// watched is a call that another operator has.
type watched struct {
	deadline time.Time
	after    time.Time // no try before, by this machine's clock
	tries    int       // failed ones in a row
}

// overdue watches the deadlines of other operators' calls. Whatever it gets
// wrong is harmless: the contract takes a call from its operator only when it
// is late, and a call that is not is forgotten here until the chain tells of it
// again. It belongs to one goroutine.
type overdue struct {
	self  faas.Address
	calls map[faas.Call]*watched
	now   time.Time // the followed chain's
	near  bool      // the followed chain is near the head
	busy  bool      // a call is being reassigned
}

func newOverdue(self faas.Address) *overdue {
	return &overdue{self: self, calls: map[faas.Call]*watched{}}
}

// followed takes a batch of the chain; head is the newest block known.
func (w *overdue) followed(b faas.Batch, head uint64) {
	for _, j := range b.Assigned {
		delete(w.calls, j.Call)
		w.add(j)
	}
	for _, o := range b.Completed {
		delete(w.calls, o.Call)
	}
	w.now, w.near = b.Time, head <= b.Cursor.Block+freshness
}

// found takes the calls that were open when the operator started, which no
// batch may tell any more.
func (w *overdue) found(open []faas.Job) {
	for _, j := range open {
		if _, known := w.calls[j.Call]; !known {
			w.add(j)
		}
	}
}

// add watches a call, unless it is this operator's own or has no deadline.
func (w *overdue) add(j faas.Job) {
	if j.Operator != w.self && !j.Deadline.IsZero() {
		w.calls[j.Call] = &watched{deadline: j.Deadline}
	}
}

// reassign is a call to take from its operator.
type reassign struct {
	call     faas.Call
	deadline time.Time // that passed
}

// next returns the call to reassign now, one at a time.
func (w *overdue) next(now time.Time) []action {
	if w.busy || !w.near {
		return nil
	}
	var due []reassign
	for c, e := range w.calls {
		if w.now.After(e.deadline.Add(w.delay(c))) && !e.after.After(now) {
			due = append(due, reassign{c, e.deadline})
		}
	}
	if len(due) == 0 {
		return nil
	}
	w.busy = true
	// The own turn first: operators that come late begin with different calls.
	return []action{slices.MinFunc(due, func(a, b reassign) int {
		return cmp.Or(cmp.Compare(w.delay(a.call), w.delay(b.call)), cmp.Compare(a.call.Service, b.call.Service), cmp.Compare(a.call.Call, b.call.Call))
	})}
}

// delay is how long this operator leaves a late call to the others.
func (w *overdue) delay(c faas.Call) time.Duration {
	h := fnv.New64a()
	h.Write(w.self[:])
	h.Write(binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, c.Service), c.Call))
	return time.Duration(h.Sum64()%turns) * turn
}

// reassigned is what came of a reassign.
type reassigned struct {
	reassign
	err error
}

// ended takes what came of a reassign. A call that could not be given away now
// is tried again; any other is left to what the chain tells of it.
func (w *overdue) ended(r reassigned, now time.Time) {
	w.busy = false
	e, ok := w.calls[r.call]
	switch {
	case !ok || !e.deadline.Equal(r.deadline):
		return // told anew meanwhile
	case r.err != nil && transient(faas.KindOf(r.err)):
		e.after = now.Add(pause(e.tries))
		e.tries++
	default:
		delete(w.calls, r.call)
	}
}

// wake returns when a call that could not be given away is due again; zero:
// nothing waits for this machine's clock.
func (w *overdue) wake(now time.Time) (at time.Time) {
	for _, e := range w.calls {
		if e.after.After(now) && (at.IsZero() || e.after.Before(at)) {
			at = e.after
		}
	}
	return at
}

// findOpen asks the contract for the calls that are open now, until it answers.
func (o *Operator) findOpen(ctx context.Context) {
	for tries := 0; ; tries++ {
		open, err := o.cfg.Reassigner.Open(ctx)
		if err == nil {
			select {
			case o.open <- open:
			case <-ctx.Done():
			}
			return
		}
		if ctx.Err() == nil {
			o.log.Warn("the contract does not say which calls are open; will ask again", "error", err)
		}
		t := time.NewTimer(pause(tries))
		select {
		case <-ctx.Done():
			t.Stop()
			return
		case <-t.C:
		}
	}
}

// takeAway reassigns a call and reports what came of it.
func (o *Operator) takeAway(ctx context.Context, r reassign) {
	err := o.cfg.Reassigner.Reassign(ctx, r.call)
	switch {
	case err == nil:
		o.log.Info("overdue call taken from its operator", "call", r.call.String(), "deadline", r.deadline)
	case !errors.Is(err, context.Canceled):
		o.log.Info("overdue call not reassigned", "call", r.call.String(), "reason", err)
	}
	select {
	case o.taken <- reassigned{r, err}:
	case <-ctx.Done():
	}
}
