package operator

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"faas"
)

var epoch = time.Unix(1_800_000_000, 0)

func lateAt(call uint64, who faas.Address, deadline time.Time) faas.Job {
	j := jobAt(1, call, who)
	j.Deadline = deadline
	return j
}

// told is a batch at a time of the chain.
func told(block uint64, at time.Time, assigned ...faas.Job) faas.Batch {
	return faas.Batch{Cursor: cursorAt(block, 0), Time: at, Assigned: assigned}
}

// due returns the calls that are taken away at a moment, one after the other.
func due(w *overdue, now time.Time) (calls []uint64) {
	for acts := w.next(now); len(acts) > 0; acts = w.next(now) {
		r := acts[0].(reassign)
		calls = append(calls, r.call.Call)
		w.ended(reassigned{reassign: r}, now)
	}
	slices.Sort(calls)
	return calls
}

// everyTurn is past a deadline and all turns.
const everyTurn = turns * turn

func TestOverdueTakesWhatOthersLetPass(t *testing.T) {
	t.Parallel()
	deadline := epoch.Add(10 * time.Minute)
	for name, tc := range map[string]struct {
		batches []faas.Batch
		open    []faas.Job
		head    uint64
		want    []uint64
	}{
		"in time":              {batches: []faas.Batch{told(1, epoch, lateAt(1, stranger, deadline)), told(2, deadline)}, head: 2},
		"late":                 {batches: []faas.Batch{told(1, epoch, lateAt(1, stranger, deadline)), told(2, deadline.Add(everyTurn))}, head: 2, want: []uint64{1}},
		"its own":              {batches: []faas.Batch{told(1, epoch, lateAt(1, self, deadline)), told(2, deadline.Add(everyTurn))}, head: 2},
		"no deadline":          {batches: []faas.Batch{told(1, epoch, jobAt(1, 1, stranger)), told(2, deadline.Add(everyTurn))}, head: 2},
		"answered":             {batches: []faas.Batch{told(1, epoch, lateAt(1, stranger, deadline)), {Cursor: cursorAt(2, 0), Time: deadline.Add(everyTurn), Completed: []faas.Outcome{{Call: faas.Call{Call: 1}}}}}, head: 2},
		"given to this one":    {batches: []faas.Batch{told(1, epoch, lateAt(1, stranger, deadline)), told(2, deadline.Add(everyTurn), lateAt(1, self, deadline))}, head: 2},
		"given to another":     {batches: []faas.Batch{told(1, epoch, lateAt(1, stranger, deadline)), told(2, deadline.Add(everyTurn), lateAt(1, faas.Address{3}, deadline.Add(time.Hour)))}, head: 2},
		"far below the head":   {batches: []faas.Batch{told(1, epoch, lateAt(1, stranger, deadline)), told(2, deadline.Add(everyTurn))}, head: 200},
		"from before":          {batches: []faas.Batch{told(2, deadline.Add(everyTurn))}, open: []faas.Job{lateAt(7, stranger, deadline), lateAt(8, self, deadline)}, head: 2, want: []uint64{7}},
		"known better":         {batches: []faas.Batch{told(2, deadline.Add(everyTurn), lateAt(7, stranger, deadline.Add(time.Hour)))}, open: []faas.Job{lateAt(7, stranger, deadline)}, head: 2},
		"a time not told":      {batches: []faas.Batch{told(1, epoch, lateAt(1, stranger, deadline)), told(2, time.Time{})}, head: 2},
		"several, all of them": {batches: []faas.Batch{told(1, deadline.Add(everyTurn), lateAt(1, stranger, deadline), lateAt(2, stranger, deadline), lateAt(3, self, deadline))}, head: 1, want: []uint64{1, 2}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newOverdue(self)
			for _, b := range tc.batches {
				w.followed(b, tc.head)
			}
			w.found(tc.open)
			if got := due(w, epoch); !slices.Equal(got, tc.want) {
				t.Errorf("got %v, want %v", got, tc.want)
			}
			if got := due(w, epoch); len(got) > 0 {
				t.Errorf("takes %v a second time", got)
			}
		})
	}
}

// TestOperatorsTakeTurns: of several operators one comes first, and not the
// same one for every call.
func TestOperatorsTakeTurns(t *testing.T) {
	t.Parallel()
	first := map[faas.Address]bool{}
	for call := range uint64(40) {
		var best faas.Address
		var delays []time.Duration
		for i := range byte(4) {
			w := newOverdue(faas.Address{i})
			d := w.delay(faas.Call{Service: 1, Call: call})
			if d < 0 || d >= everyTurn {
				t.Fatalf("a delay of %v", d)
			}
			if len(delays) == 0 || d < slices.Min(delays) {
				best = w.self
			}
			delays = append(delays, d)
		}
		first[best] = true
	}
	if len(first) != 4 {
		t.Errorf("only %d of 4 operators ever come first", len(first))
	}
}

func TestOverdueTriesAgainWhenNobodyHasRoom(t *testing.T) {
	t.Parallel()
	w := newOverdue(self)
	w.followed(told(1, epoch.Add(everyTurn+time.Second), lateAt(1, stranger, epoch)), 1)
	now := epoch
	for tries := range 3 {
		acts := w.next(now)
		if len(acts) != 1 || len(w.next(now)) > 0 {
			t.Fatalf("try %d: got %v, want one call and no second at the same time", tries, acts)
		}
		w.ended(reassigned{acts[0].(reassign), faas.Errorf(faas.Exhausted, "nobody has room")}, now)
		if len(w.next(now)) > 0 {
			t.Fatal("tries again at once")
		}
		if at := w.wake(now); !at.Equal(now.Add(pause(tries))) {
			t.Fatalf("wakes at %v", at)
		}
		now = w.wake(now)
	}
	r := w.next(now)[0].(reassign)
	// While it was under way the chain told of another operator.
	w.followed(told(2, epoch.Add(everyTurn+2*time.Second), lateAt(1, stranger, epoch.Add(time.Hour))), 2)
	w.ended(reassigned{r, faas.Errorf(faas.Conflict, "not late")}, now)
	w.followed(told(3, epoch.Add(2*time.Hour)), 3)
	if got := due(w, now); !slices.Equal(got, []uint64{1}) {
		t.Errorf("the new deadline: got %v", got)
	}
}

// quiet is a chain that tells one batch.
type quiet struct {
	Chain
	batch faas.Batch
}

func (q quiet) Operator() faas.Address { return self }
func (q quiet) Head() uint64           { return q.batch.Cursor.Block }
func (q quiet) Follow(ctx context.Context, _ faas.Cursor, handle func(context.Context, faas.Batch) error) error {
	if err := handle(ctx, q.batch); err != nil {
		return err
	}
	<-ctx.Done()
	return ctx.Err()
}

type empty struct{ Journal }

func (empty) Cursor(context.Context) (faas.Cursor, error)          { return faas.Cursor{}, nil }
func (empty) SetCursor(context.Context, faas.Cursor) error         { return nil }
func (empty) Entries(context.Context) ([]faas.JournalEntry, error) { return nil, nil }

// desk answers reassignments; each call's first try and the first question for
// open calls fail.
type desk struct {
	mu    sync.Mutex
	asked bool
	tried map[uint64]int
	open  []faas.Job
}

func (d *desk) Open(context.Context) ([]faas.Job, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.asked {
		d.asked = true
		return nil, faas.Errorf(faas.Unavailable, "the endpoint is away")
	}
	return d.open, nil
}

func (d *desk) Reassign(_ context.Context, c faas.Call) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.tried[c.Call]++
	if d.tried[c.Call] == 1 {
		return faas.Errorf(faas.Exhausted, "nobody has room")
	}
	return nil
}

type nothing struct {
	Codec
	Engine
}

func TestOperatorSeesToOverdueCalls(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := &desk{tried: map[uint64]int{}, open: []faas.Job{lateAt(4, stranger, epoch), lateAt(6, self, epoch)}}
		chain := quiet{batch: told(3, epoch.Add(time.Hour), lateAt(5, stranger, epoch))}
		op, err := New(Config{Chain: chain, Codec: nothing{}, Engine: nothing{}, Journal: empty{}, Reassigner: d})
		if err != nil {
			t.Fatal(err)
		}
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan error, 1)
		go func() { ended <- op.Run(ctx) }()
		time.Sleep(time.Minute)
		stop()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("Run ended with %v", err)
		}
		if len(d.tried) != 2 || d.tried[4] != 2 || d.tried[5] != 2 || op.Stats().Overdue != 2 {
			t.Errorf("got tries %v, stats %+v", d.tried, op.Stats())
		}
	})
}
