package engine

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"faas"
)

const (
	// maxUnsaved is how many records may wait for the disk before new
	// executions wait too.
	maxUnsaved = 4096
	saveBatch  = 512
	// Between attempts while records cannot be saved.
	minSaveRetry = 100 * time.Millisecond
	maxSaveRetry = 5 * time.Second
)

// ledger holds records until they are on disk. One goroutine saves whatever
// has gathered, so that the cost of a sync is shared.
type ledger struct {
	records Records
	log     *slog.Logger
	saved   func(faas.Digest) // called with the output of each terminal record that is on disk
	wake    chan struct{}
	many    chan struct{} // gets a token when many records were saved since the last

	mu      sync.Mutex
	unsaved map[faas.ExecutionID]*entry
	order   []faas.ExecutionID // each once, next to be saved at the front
	failing error              // of the last attempt; nil: it went well
	room    chan struct{}      // closed, and made anew, when entries leave
	fresh   int                // terminal records saved since the last token in many
}

type entry struct {
	exec    faas.Execution
	queued  bool // its id is in order
	waiters []chan error
}

func newLedger(r Records, log *slog.Logger, saved func(faas.Digest)) *ledger {
	return &ledger{records: r, log: log, saved: saved, wake: make(chan struct{}, 1), many: make(chan struct{}, 1),
		unsaved: map[faas.ExecutionID]*entry{}, room: make(chan struct{})}
}

// admit waits until there is room for another record.
func (l *ledger) admit(ctx context.Context) error {
	for {
		l.mu.Lock()
		full, failing, room := len(l.unsaved) >= maxUnsaved, l.failing, l.room
		l.mu.Unlock()
		switch {
		case !full:
			return nil
		case failing != nil:
			return faas.Errorf(faas.Unavailable, "records cannot be saved, so nothing new is run: %w", failing)
		}
		select {
		case <-room:
		case <-ctx.Done():
			return faas.Errorf(faas.Canceled, "gave up while waiting for records to be saved: %w", context.Cause(ctx))
		}
	}
}

// put hands a record over; it never blocks.
func (l *ledger) put(x faas.Execution) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.putLocked(x)
}

func (l *ledger) putLocked(x faas.Execution) *entry {
	n := l.unsaved[x.ID]
	if n == nil {
		n = &entry{}
		l.unsaved[x.ID] = n
	}
	n.exec = x
	if !n.queued {
		n.queued = true
		l.order = append(l.order, x.ID)
	}
	select {
	case l.wake <- struct{}{}:
	default: // it is awake
	}
	return n
}

// save hands a record over and returns when it is on disk, or cannot be; then
// it is forgotten.
func (l *ledger) save(ctx context.Context, x faas.Execution) error {
	ch := make(chan error, 1)
	l.mu.Lock()
	n := l.putLocked(x)
	n.waiters = append(n.waiters, ch)
	l.mu.Unlock()
	select {
	case err := <-ch:
		return err
	case <-ctx.Done():
		// It may get to the disk all the same; the caller ends the execution,
		// and that record follows.
		return faas.Errorf(faas.Canceled, "gave up while waiting for the record of %s: %w", x.ID, context.Cause(ctx))
	}
}

func (l *ledger) write(ctx context.Context) {
	retry := minSaveRetry
	for {
		if l.saveOnce(context.WithoutCancel(ctx)) {
			retry = minSaveRetry
			select {
			case <-l.wake:
				continue
			case <-ctx.Done():
				return
			}
		}
		select {
		case <-time.After(retry):
			retry = min(2*retry, maxSaveRetry)
		case <-ctx.Done():
			return
		}
	}
}

// saveOnce saves what has gathered, batch by batch; false if that failed.
func (l *ledger) saveOnce(ctx context.Context) bool {
	for {
		batch := l.take()
		if len(batch) == 0 {
			return true
		}
		err := l.records.SaveExecutions(ctx, batch)
		l.settle(batch, err)
		if err != nil {
			return false
		}
	}
}

func (l *ledger) take() []faas.Execution {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := min(len(l.order), saveBatch)
	batch := make([]faas.Execution, 0, n)
	for _, id := range l.order[:n] {
		if x := l.unsaved[id]; x != nil {
			x.queued = false
			batch = append(batch, x.exec)
		}
	}
	l.order = append(l.order[:0:0], l.order[n:]...)
	return batch
}

func (l *ledger) settle(batch []faas.Execution, err error) {
	l.mu.Lock()
	if err != nil && l.failing == nil {
		l.log.Error("records cannot be saved; they are kept in memory and tried again", "unsaved", len(l.unsaved), "err", err)
	}
	if err == nil && l.failing != nil {
		l.log.Info("records are saved again")
	}
	l.failing = err
	var outputs []faas.Digest
	for _, x := range batch {
		n := l.unsaved[x.ID]
		forget := err != nil && len(n.waiters) > 0 // who waits is told, and ends it
		for _, w := range n.waiters {
			w <- err
		}
		n.waiters = nil
		switch {
		case n.queued: // a newer state came meanwhile
		case err == nil || forget:
			delete(l.unsaved, x.ID)
		default:
			n.queued = true
			l.order = append(l.order, x.ID)
		}
		if err == nil && x.State.Terminal() {
			l.fresh++
			outputs = append(outputs, x.OutputDigest)
		}
	}
	if l.fresh >= retainAfter {
		l.fresh = 0
		select {
		case l.many <- struct{}{}:
		default: // it is on its way
		}
	}
	close(l.room)
	l.room = make(chan struct{})
	l.mu.Unlock()
	for _, d := range outputs {
		l.saved(d)
	}
}

// flush saves what is left once the writer has stopped.
func (l *ledger) flush(ctx context.Context) error {
	if l.saveOnce(ctx) {
		return nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return faas.Errorf(faas.KindOf(l.failing), "%d records of executions are lost: they could not be saved before the end: %w", len(l.unsaved), l.failing)
}

func (l *ledger) get(id faas.ExecutionID) (faas.Execution, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := l.unsaved[id]
	if n == nil {
		return faas.Execution{}, false
	}
	return n.exec, true
}

func (l *ledger) all() []faas.Execution {
	l.mu.Lock()
	defer l.mu.Unlock()
	xs := make([]faas.Execution, 0, len(l.unsaved))
	for _, n := range l.unsaved {
		xs = append(xs, n.exec)
	}
	return xs
}

func (l *ledger) unsavedCount() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.unsaved)
}
