package operator

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"faas"
)

// The defaults of Config.
const (
	DefaultConcurrency = 16
	DefaultBatch       = 32
	DefaultKeep        = 512
	stride             = 64
)

// Config is what an operator is made of.
type Config struct {
	Chain       Chain
	Codec       Codec
	Engine      Engine
	Stateful    Stateful // nil: jobs 2 to 11 are answered as not supported
	Journal     Journal
	Reassigner  Reassigner   // nil: overdue calls of other operators are left to others
	Log         *slog.Logger // nil: discard
	Concurrency int          // jobs in the engine at once; zero: DefaultConcurrency
	Batch       int          // results in one submission; zero: DefaultBatch
	// Keep is how many blocks an answered job stays in the journal, so that a
	// reorganisation of that depth does not run it anew; zero: DefaultKeep.
	Keep uint64
}

// Operator serves one key's jobs. Run does the work; Stats may be called at any
// time.
type Operator struct {
	cfg   Config
	log   *slog.Logger
	table map[faas.JobID]handler
	stats atomic.Pointer[Stats]

	// Owned by Run's goroutine.
	m       *machine
	count   Stats
	late    *overdue
	cancels map[uint64]context.CancelFunc // by run
	works   sync.WaitGroup
	ended   chan ran
	sent    chan sent
	open    chan []faas.Job // once
	taken   chan reassigned
}

// Stats is what an operator is doing and has done since it started.
type Stats struct {
	Operator  faas.Address `json:"operator"`
	Block     uint64       `json:"block"`     // handled up to here
	Head      uint64       `json:"head"`      // newest block known
	Lag       uint64       `json:"lag"`       // blocks between the two
	Journal   int          `json:"journal"`   // entries, answered ones included
	Waiting   int          `json:"waiting"`   // jobs to be run
	Running   int          `json:"running"`   // jobs in the engine
	Ready     int          `json:"ready"`     // results to be submitted or under way
	Accepted  uint64       `json:"accepted"`  // results that the contract took
	Refused   uint64       `json:"refused"`   // results that it did not need
	Failed    uint64       `json:"failed"`    // submissions to be tried again
	Reorgs    uint64       `json:"reorgs"`    // reorganisations seen
	Overdue   uint64       `json:"overdue"`   // calls taken from operators that let their deadline pass
	LastError string       `json:"lastError"` // of the newest failure of journal or chain; empty after the next success
}

// New returns an operator.
func New(cfg Config) (*Operator, error) {
	if cfg.Chain == nil || cfg.Codec == nil || cfg.Engine == nil || cfg.Journal == nil {
		return nil, faas.Errorf(faas.Invalid, "an operator needs a chain, a codec, an engine and a journal")
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	if cfg.Concurrency == 0 {
		cfg.Concurrency = DefaultConcurrency
	}
	if cfg.Batch == 0 {
		cfg.Batch = DefaultBatch
	}
	if cfg.Keep == 0 {
		cfg.Keep = DefaultKeep
	}
	o := &Operator{cfg: cfg, log: cfg.Log.With("operator", cfg.Chain.Operator().String())}
	o.table = o.handlers()
	o.stats.Store(&Stats{Operator: cfg.Chain.Operator()})
	return o, nil
}

// Stats returns what the operator is doing and has done.
func (o *Operator) Stats() Stats {
	s := *o.stats.Load()
	s.Head = max(o.cfg.Chain.Head(), s.Block)
	s.Lag = s.Head - s.Block
	return s
}

// followed is a batch and where to say that it is handled.
type followed struct {
	batch faas.Batch
	done  chan struct{}
}

// Run takes up the journal, follows the chain and serves jobs until ctx ends,
// and returns when everything it started has stopped. Jobs that run are
// stopped and run anew by the next Run on the same journal. A journal that
// fails is tried again; any other error means that the operator can not go on.
// Run must not be called twice at the same time.
func (o *Operator) Run(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if err := o.recover(ctx); err != nil {
		return err
	}
	batches, follows := make(chan followed), make(chan error, 1)
	o.works.Go(func() { follows <- o.follow(ctx, batches) })
	defer o.works.Wait() // after cancel
	defer cancel()
	if o.cfg.Reassigner != nil {
		o.works.Go(func() { o.findOpen(ctx) })
	}
	if err := o.carryOut(ctx, o.m.next(time.Now())); err != nil {
		return err
	}
	return o.coordinate(ctx, batches, follows)
}

// recover reads the journal.
func (o *Operator) recover(ctx context.Context) error {
	var cursor faas.Cursor
	var entries []faas.JournalEntry
	err := o.insist(ctx, "read the journal", func() (err error) {
		if cursor, err = o.cfg.Journal.Cursor(ctx); err == nil {
			entries, err = o.cfg.Journal.Entries(ctx)
		}
		return err
	})
	if err != nil {
		return err
	}
	l := limits{concurrency: o.cfg.Concurrency, batch: o.cfg.Batch, keep: o.cfg.Keep, stride: stride}
	o.m = newMachine(o.cfg.Chain.Operator(), l, cursor, entries)
	o.count = Stats{Operator: o.cfg.Chain.Operator()}
	o.cancels = map[uint64]context.CancelFunc{}
	o.ended, o.sent = make(chan ran), make(chan sent)
	o.late, o.open, o.taken = newOverdue(o.cfg.Chain.Operator()), make(chan []faas.Job), make(chan reassigned)
	o.log.Info("operator starts", "block", cursor.Block, "journal", len(entries))
	return nil
}

// follow hands batches to the coordinator, one at a time.
func (o *Operator) follow(ctx context.Context, out chan<- followed) error {
	return o.cfg.Chain.Follow(ctx, o.m.cursor, func(ctx context.Context, b faas.Batch) error {
		f := followed{batch: b, done: make(chan struct{})}
		select {
		case out <- f:
		case <-ctx.Done():
			return ctx.Err()
		}
		select {
		case <-f.done:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	})
}

// coordinate is the one place where things that happen meet the machine.
func (o *Operator) coordinate(ctx context.Context, batches <-chan followed, follows <-chan error) error {
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		var acts []action
		var handled chan struct{}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case err := <-follows:
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return fmt.Errorf("follow the chain: %w", err)
		case f := <-batches:
			head := o.cfg.Chain.Head()
			acts, handled = o.m.followed(f.batch, head), f.done
			o.late.followed(f.batch, head)
		case r := <-o.ended:
			delete(o.cancels, r.run)
			acts = o.m.ended(r, time.Now())
		case s := <-o.sent:
			o.tally(s)
			acts = o.m.submitted(s, time.Now())
		case open := <-o.open:
			o.late.found(open)
		case r := <-o.taken:
			if r.err == nil {
				o.count.Overdue++
			}
			o.late.ended(r, time.Now())
		case <-timer.C:
		}
		now := time.Now()
		// What the machine wants kept must be kept before anything new starts.
		if err := o.carryOut(ctx, acts); err != nil {
			return err
		}
		acts = append(o.m.next(now), o.m.checkpoint()...)
		if o.cfg.Reassigner != nil {
			acts = append(acts, o.late.next(now)...)
		}
		if err := o.carryOut(ctx, acts); err != nil {
			return err
		}
		if handled != nil {
			close(handled)
		}
		o.publish()
		if at := earliest(o.m.wake(now), o.late.wake(now)); !at.IsZero() {
			timer.Reset(max(time.Until(at), 0))
		}
	}
}

// earliest is the earlier of two times, of which zero means never.
func earliest(a, b time.Time) time.Time {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// carryOut does what the machine wants, in order.
func (o *Operator) carryOut(ctx context.Context, acts []action) error {
	for _, a := range acts {
		var err error
		switch a := a.(type) {
		case put:
			err = o.insist(ctx, "write to the journal", func() error { return o.cfg.Journal.Put(ctx, a.JournalEntry) })
		case remove:
			err = o.insist(ctx, "write to the journal", func() error { return o.cfg.Journal.Delete(ctx, a.Call) })
		case setCursor:
			err = o.insist(ctx, "write to the journal", func() error { return o.cfg.Journal.SetCursor(ctx, a.Cursor) })
		case start:
			o.start(ctx, a)
		case halt:
			o.cancels[a.run]()
			delete(o.cancels, a.run)
		case submit:
			o.works.Go(func() { o.submit(ctx, a.results) })
		case reassign:
			o.works.Go(func() { o.takeAway(ctx, a) })
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// insist tries until f succeeds or ctx ends: nothing may go on that is not in
// the journal. What can never work is returned.
func (o *Operator) insist(ctx context.Context, what string, f func() error) error {
	for tries := 0; ; tries++ {
		err := f()
		switch {
		case err == nil:
			o.count.LastError = ""
			return nil
		case ctx.Err() != nil:
			return ctx.Err()
		case faas.KindOf(err) == faas.Invalid:
			return faas.Errorf(faas.Invalid, "%s: %w", what, err)
		}
		o.log.Error("the operator can not "+what+"; will try again", "error", err)
		o.count.LastError = err.Error()
		o.publish()
		t := time.NewTimer(pause(tries))
		select {
		case <-ctx.Done():
			t.Stop()
			return ctx.Err()
		case <-t.C:
		}
	}
}

// start runs a job on a goroutine of its own.
func (o *Operator) start(ctx context.Context, s start) {
	ctx, cancel := context.WithCancel(ctx)
	o.cancels[s.run] = cancel
	o.works.Go(func() {
		defer cancel()
		r := o.work(ctx, s)
		select {
		case o.ended <- r:
		case <-ctx.Done(): // nobody waits for it any more
		}
	})
}

// submit sends results and reports what the chain made of them.
func (o *Operator) submit(ctx context.Context, results []faas.Result) {
	s := sent{kinds: make([]fate, len(results))}
	errs := o.cfg.Chain.Submit(ctx, results)
	for i, r := range results {
		s.calls = append(s.calls, r.Call)
		switch err := errs[i]; {
		case err == nil:
		case faas.KindOf(err) == faas.Conflict:
			s.kinds[i] = refused
			o.log.Info("result not needed", "call", r.Call.String(), "reason", err)
		default:
			s.kinds[i] = failed
			if !errors.Is(err, context.Canceled) {
				o.log.Warn("result could not be submitted; will try again", "call", r.Call.String(), "error", err)
			}
		}
	}
	s.head, s.errs = o.cfg.Chain.Head(), errs
	select {
	case o.sent <- s:
	case <-ctx.Done():
	}
}

// publish makes the numbers of the moment readable.
func (o *Operator) publish() {
	s := o.count
	s.Block, s.Journal, s.Reorgs = o.m.cursor.Block, len(o.m.entries), o.m.reorgs
	for _, e := range o.m.entries {
		switch e.phase {
		case waiting:
			s.Waiting++
		case running:
			s.Running++
		case ready, submitting:
			s.Ready++
		}
	}
	o.stats.Store(&s)
}

// tally counts what came of a submission.
func (o *Operator) tally(s sent) {
	for i, k := range s.kinds {
		switch k {
		case accepted:
			o.count.Accepted++
			o.count.LastError = ""
		case refused:
			o.count.Refused++
		case failed:
			o.count.Failed++
			o.count.LastError = s.errs[i].Error()
		}
	}
}
