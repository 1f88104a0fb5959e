package engine

import (
	"context"
	"sync"
	"time"

	"faas"
)

// recordRunningAfter is how long a run goes on before it is recorded as
// running: shorter ones cost one write instead of two.
const recordRunningAfter = 250 * time.Millisecond

// task is one execution from its admission to its end.
type task struct {
	e      *Engine
	ctx    context.Context // ends when the execution is canceled
	cancel context.CancelCauseFunc
	done   chan struct{} // closed when it is terminal and can be found in the ledger

	mu   sync.Mutex
	exec faas.Execution
	late *time.Timer
}

func (e *Engine) newTask(owner string, r faas.Request) *task {
	t := &task{e: e, done: make(chan struct{})}
	t.ctx, t.cancel = context.WithCancelCause(e.ctx)
	r.Payload = nil
	t.exec = faas.Execution{ID: faas.ExecutionID(faas.NewID()), Owner: owner, Request: r, State: faas.Queued, Created: now()}
	e.tasks.add(t)
	e.cfg.Observe(t.exec)
	return t
}

func (t *task) snapshot() faas.Execution {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.exec
}

// recordLate records the task as unfinished if it is not over soon.
func (t *task) recordLate() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.exec.State.Terminal() {
		return
	}
	t.late = time.AfterFunc(recordRunningAfter, func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		if !t.exec.State.Terminal() {
			t.e.ledger.put(t.exec)
		}
	})
}

// apply moves the task on. A terminal state is in the ledger when it returns.
func (t *task) apply(ev event) {
	t.mu.Lock()
	defer t.mu.Unlock()
	after, err := next(t.exec, ev, now())
	if err != nil {
		if _, late := ev.(begun); late {
			return // its caller gave up before the run that others share began
		}
		t.e.log.Error("execution cannot move on", "execution", t.exec.ID, "err", err)
		return
	}
	t.exec = after
	t.e.cfg.Observe(after)
	if !after.State.Terminal() {
		return
	}
	if t.late != nil {
		t.late.Stop()
	}
	t.e.count(after)
	if !after.OutputDigest.IsZero() {
		t.e.pins.pin(after.OutputDigest) // until the record that names it is saved
	}
	t.e.ledger.put(after)
	t.e.tasks.remove(after.ID)
	close(t.done)
	t.cancel(nil)
}

func (e *Engine) count(x faas.Execution) {
	c := &e.counts
	switch {
	case x.State == faas.Failed && x.ErrorKind == faas.Canceled:
		c.canceled.Add(1)
	case x.State == faas.Failed:
		c.failed.Add(1)
	case x.Reason == faas.TimedOut:
		c.timedOut.Add(1)
	case x.Reason == faas.OutOfMemory:
		c.oom.Add(1)
	case x.Reason == faas.Killed:
		c.killed.Add(1)
	default:
		c.finished.Add(1)
		if x.ExitCode != 0 {
			c.nonZero.Add(1)
		}
	}
}

// taskTable finds the tasks that are not over.
type taskTable struct {
	mu sync.Mutex
	m  map[faas.ExecutionID]*task
}

func (tt *taskTable) add(t *task) {
	tt.mu.Lock()
	defer tt.mu.Unlock()
	if tt.m == nil {
		tt.m = map[faas.ExecutionID]*task{}
	}
	tt.m[t.exec.ID] = t
}

func (tt *taskTable) remove(id faas.ExecutionID) {
	tt.mu.Lock()
	defer tt.mu.Unlock()
	delete(tt.m, id)
}

func (tt *taskTable) get(id faas.ExecutionID) *task {
	tt.mu.Lock()
	defer tt.mu.Unlock()
	return tt.m[id]
}

func (tt *taskTable) len() int {
	tt.mu.Lock()
	defer tt.mu.Unlock()
	return len(tt.m)
}

func (tt *taskTable) all() []*task {
	tt.mu.Lock()
	defer tt.mu.Unlock()
	ts := make([]*task, 0, len(tt.m))
	for _, t := range tt.m {
		ts = append(ts, t)
	}
	return ts
}
