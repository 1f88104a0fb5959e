package operator

import (
	"bytes"
	"cmp"
	"slices"
	"time"

	"faas"
)

// phase is where a job of ours stands.
type phase uint8

const (
	waiting    phase = iota // to be run
	running                 // in the engine
	ready                   // has an output, to be submitted
	submitting              // in a transaction
	settling                // the contract needs nothing more, says the chain's head; its event is yet to come
	done                    // says the followed chain; kept for the reach of a reorganisation
)

// entry is a job of ours. It is live while the followed chain reaches its
// assignment: after a reorganisation, or a crash between writing it and writing
// the cursor, an entry lies above the cursor until the chain tells it anew.
type entry struct {
	faas.JournalEntry
	phase   phase
	run     uint64    // numbers the runs, so that a late one is known as such
	tries   int       // failed ones since the last progress
	refusal int       // times in a row that the chain said it needs nothing
	after   time.Time // no try before
	upTo    uint64    // settling: the event must have come by this block; done: the block it came at
	fresh   bool      // just assigned: no need to ask the chain before running it
}

// action is something to do, in the order given.
type action any

type (
	put       struct{ faas.JournalEntry }
	remove    struct{ faas.Call }
	setCursor struct{ faas.Cursor }
	// start runs a job; check asks the chain first whether it is still to be run.
	start struct {
		job   faas.Job
		run   uint64
		tries int // failed ones before
		check bool
	}
	halt   struct{ run uint64 }
	submit struct{ results []faas.Result }
)

// limits of the machine.
type limits struct {
	concurrency int    // jobs in the engine at once
	batch       int    // results in one submission
	keep        uint64 // blocks that done entries are kept
	stride      uint64 // blocks without anything of ours after which the cursor is written
}

// machine decides. Each method takes something that happened and returns what
// to do about it; the caller carries it out in order, and tells what came of
// runs and submissions. It belongs to one goroutine.
type machine struct {
	self    faas.Address
	limits  limits
	cursor  faas.Cursor
	written uint64 // block of the cursor in the journal
	dirty   bool   // the cursor should be written
	entries map[faas.Call]*entry
	orphans map[faas.Call]orphan
	runs    uint64
	running int
	sending bool
	reorgs  uint64
}

// orphan is what was worked out for a job that a reorganisation took away.
type orphan struct {
	job    faas.Job
	output []byte
	until  uint64 // forgotten after this block
}

// newMachine takes up what the journal holds.
func newMachine(self faas.Address, l limits, cursor faas.Cursor, journal []faas.JournalEntry) *machine {
	m := &machine{self: self, limits: l, cursor: cursor, written: cursor.Block, entries: map[faas.Call]*entry{}, orphans: map[faas.Call]orphan{}}
	for _, j := range journal {
		e := &entry{JournalEntry: j}
		e.rest()
		e.upTo = cursor.Block
		m.entries[j.Job.Call] = e
	}
	return m
}

// rest puts an entry in the phase that its journalled part says.
func (e *entry) rest() {
	switch {
	case e.Done:
		e.phase = done
	case e.Output != nil:
		e.phase = ready
	default:
		e.phase = waiting
	}
}

// next fills the engine and the transaction with what is due now, the oldest
// first.
func (m *machine) next(now time.Time) (acts []action) {
	var results []faas.Result
	for _, e := range m.pick(func(e *entry) bool {
		return (e.phase == waiting || e.phase == ready) && e.Job.Block <= m.cursor.Block && !e.after.After(now)
	}) {
		switch {
		case e.phase == waiting && m.running < m.limits.concurrency:
			m.running++
			m.runs++
			e.phase, e.run = running, m.runs
			acts = append(acts, start{job: e.Job, run: e.run, tries: e.tries, check: !e.fresh})
			e.fresh = false
		case e.phase == ready && !m.sending && len(results) < m.limits.batch:
			e.phase = submitting
			results = append(results, faas.Result{Call: e.Job.Call, Output: e.Output, Assigned: faas.Cursor{Block: e.Job.Block, Hash: e.Job.BlockHash}})
		}
	}
	if len(results) > 0 {
		m.sending = true
		acts = append(acts, submit{results})
	}
	return acts
}

// wake returns when the next entry is due that is not due now; zero: none.
func (m *machine) wake(now time.Time) (at time.Time) {
	for _, e := range m.entries {
		if (e.phase == waiting || e.phase == ready) && e.after.After(now) && (at.IsZero() || e.after.Before(at)) {
			at = e.after
		}
	}
	return at
}

// pick returns the entries that pass, the oldest first.
func (m *machine) pick(pass func(*entry) bool) []*entry {
	var es []*entry
	for _, e := range m.entries {
		if pass(e) {
			es = append(es, e)
		}
	}
	slices.SortFunc(es, func(a, b *entry) int {
		return cmp.Or(cmp.Compare(a.Job.Block, b.Job.Block), cmp.Compare(a.Job.Service, b.Job.Service), cmp.Compare(a.Job.Call.Call, b.Job.Call.Call))
	})
	return es
}

// followed takes a batch of the chain; head is the newest block known.
func (m *machine) followed(b faas.Batch, head uint64) []action {
	var acts []action
	if b.Cursor.Block < m.cursor.Block || b.Cursor.Block == m.cursor.Block && m.cursor.Hash != (faas.ID{}) && b.Cursor.Hash != m.cursor.Hash {
		acts = m.rewind(b.Cursor)
	}
	told := map[faas.Call]bool{}
	for _, j := range b.Assigned {
		if j.Operator == m.self {
			told[j.Call] = true
			acts = append(acts, m.assigned(j, head <= b.Cursor.Block+freshness)...)
		} else if _, ours := m.entries[j.Call]; ours {
			acts = append(acts, m.forget(j.Call)...) // given to another
		}
	}
	for _, e := range m.pick(func(e *entry) bool {
		return e.Job.Block > m.cursor.Block && e.Job.Block <= b.Cursor.Block && !told[e.Job.Call]
	}) {
		// The chain tells this range of blocks without it: it was never assigned
		// there, or is not any more. Most often its transaction comes again in a
		// later block, so what was worked out is remembered, though not for ever
		// and not by the journal.
		if e.Output != nil {
			m.orphans[e.Job.Call] = orphan{e.Job, e.Output, b.Cursor.Block + m.limits.keep}
		}
		acts = append(acts, m.forget(e.Job.Call)...)
	}
	for _, o := range b.Completed {
		if e, ok := m.entries[o.Call]; ok {
			acts = append(acts, m.finish(e, b.Cursor.Block)...)
		}
	}
	m.dirty = m.dirty || len(acts) > 0
	m.cursor = b.Cursor
	acts = append(acts, m.settle()...)
	return append(acts, m.prune()...)
}

// checkpoint writes the cursor when that saves something: after a batch with
// anything of ours, or many without. It comes after what the batch made start:
// a cursor that lags only makes the chain tell things twice.
func (m *machine) checkpoint() []action {
	if !m.dirty && m.cursor.Block < m.written+m.limits.stride {
		return nil
	}
	m.dirty, m.written = false, m.cursor.Block
	return []action{setCursor{m.cursor}}
}

// freshness is how many blocks an assignment may lie below the head and still
// be run without asking whether it was answered meanwhile.
const freshness = 2

// assigned takes an assignment to us.
func (m *machine) assigned(j faas.Job, fresh bool) []action {
	e, ok := m.entries[j.Call]
	switch {
	case !ok:
		e = &entry{JournalEntry: faas.JournalEntry{Job: j}, fresh: fresh}
		if was, ok := m.orphans[j.Call]; ok && sameJob(was.job, j) {
			e.Output = was.output
			e.rest()
		}
		delete(m.orphans, j.Call)
		m.entries[j.Call] = e
		return []action{put{e.JournalEntry}}
	case !sameJob(e.Job, j):
		acts := m.stop(e)
		*e = entry{JournalEntry: faas.JournalEntry{Job: j}, fresh: fresh}
		return append(acts, put{e.JournalEntry})
	case e.Job.Block != j.Block || e.Job.BlockHash != j.BlockHash:
		// Told anew at another place, or given back to us: what was worked out
		// holds, what was accepted may not.
		e.Job, e.Done = j, false
		if e.phase == done || e.phase == settling {
			e.rest()
			e.refusal = 0
		}
		return []action{put{e.JournalEntry}}
	}
	return nil
}

// sameJob reports whether two assignments ask for the same work.
func sameJob(a, b faas.Job) bool {
	return a.Call == b.Call && a.Kind == b.Kind && a.Caller == b.Caller && a.Operator == b.Operator && bytes.Equal(a.Inputs, b.Inputs)
}

// stop ends an entry's run, if it has one.
func (m *machine) stop(e *entry) []action {
	if e.phase != running {
		return nil
	}
	m.running--
	run := e.run
	e.phase, e.run = waiting, 0
	return []action{halt{run}}
}

// forget drops an entry that is not ours any more.
func (m *machine) forget(c faas.Call) []action {
	acts := m.stop(m.entries[c])
	delete(m.entries, c)
	return append(acts, remove{c})
}

// finish marks an entry as accepted.
func (m *machine) finish(e *entry, block uint64) []action {
	if e.phase == done {
		return nil
	}
	acts := m.stop(e)
	e.Done, e.phase, e.upTo = true, done, block
	return append(acts, put{e.JournalEntry})
}

// rewind goes back to a common ancestor. What was accepted may not be accepted
// any more, so it is submitted again; the contract refuses what it has.
func (m *machine) rewind(to faas.Cursor) (acts []action) {
	m.reorgs++
	for _, e := range m.pick(func(*entry) bool { return true }) {
		switch e.phase {
		case done:
			e.Done = false
			e.rest()
			acts = append(acts, put{e.JournalEntry})
		case settling:
			e.rest()
		}
		e.refusal = 0
	}
	m.cursor, m.written = to, to.Block
	return append(acts, setCursor{to})
}

// settle submits anew what the chain's head once took, or refused to need, and
// what the followed chain does not tell.
func (m *machine) settle() (acts []action) {
	for _, e := range m.pick(func(e *entry) bool { return e.phase == settling && m.cursor.Block >= e.upTo }) {
		if e.refusal > maxRefusals {
			// Given up by the contract without an event: its service ended.
			acts = append(acts, m.finish(e, m.cursor.Block)...)
			continue
		}
		e.rest()
	}
	return acts
}

// maxRefusals is how often the chain may say that a call needs no result
// before that is believed without an event.
const maxRefusals = 2

func (m *machine) prune() (acts []action) {
	for c, o := range m.orphans {
		if o.until < m.cursor.Block {
			delete(m.orphans, c)
		}
	}
	for _, e := range m.pick(func(e *entry) bool { return e.phase == done && e.upTo+m.limits.keep < m.cursor.Block }) {
		acts = append(acts, m.forget(e.Job.Call)...)
	}
	return acts
}

// ran is what came of a run.
type ran struct {
	call   faas.Call
	run    uint64
	output []byte
	moot   bool          // the chain says that the call needs no result of ours
	retry  time.Duration // > 0: it could not be run now; try after this
	head   uint64        // newest block known
}

// ended takes what came of a run.
func (m *machine) ended(r ran, now time.Time) []action {
	e, ok := m.entries[r.call]
	if !ok || e.phase != running || e.run != r.run {
		return nil // stopped meanwhile
	}
	m.running--
	switch {
	case r.moot:
		e.phase, e.upTo = settling, r.head
		e.refusal++
		return m.settle()
	case r.retry > 0:
		e.phase, e.after = waiting, now.Add(r.retry)
		e.tries++
		return nil
	}
	e.phase, e.tries, e.after = ready, 0, time.Time{}
	e.Output = r.output
	return []action{put{e.JournalEntry}}
}

// sent is what came of a submission.
type sent struct {
	calls []faas.Call
	kinds []fate  // one per call
	errs  []error // one per call, for people
	head  uint64  // newest block known
}

// fate is what the chain made of a result.
type fate uint8

const (
	accepted fate = iota
	refused       // it needs none
	failed        // it could not be submitted now
)

// submitted takes what came of a submission.
func (m *machine) submitted(s sent, now time.Time) []action {
	m.sending = false
	for i, c := range s.calls {
		e, ok := m.entries[c]
		if !ok || e.phase != submitting {
			continue
		}
		switch s.kinds[i] {
		case accepted:
			e.phase, e.upTo, e.tries, e.refusal = settling, s.head, 0, 0
		case refused:
			e.phase, e.upTo, e.tries = settling, s.head, 0
			e.refusal++
		case failed:
			e.phase = ready
			e.after = now.Add(pause(e.tries))
			e.tries++
		}
	}
	return m.settle()
}

const (
	pauseMin = 100 * time.Millisecond
	pauseMax = 30 * time.Second
)

// pause is how long to wait after a number of failures in a row.
func pause(failures int) time.Duration {
	return min(pauseMin<<min(failures, 16), pauseMax)
}
