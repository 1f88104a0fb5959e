package engine

import (
	"context"
	"slices"
	"sync"

	"faas"
)

// logs are the programs that callers run in an instance, for those who follow.
type logs struct {
	mu      sync.Mutex
	over    bool // nothing more will run: the instance is gone or lost
	running []*logged
	readers map[*logReader]struct{}
}

// logged is a program whose output can be followed.
type logged struct {
	t              *task
	stdout, stderr *capture
}

// logReader is somebody who follows.
type logReader struct {
	of      *logs
	sees    func(faas.Execution) bool
	wake    chan struct{} // has one when there may be something new
	pending []*logPlace   // guarded by of.mu
}

// logPlace is how far a reader is in a program's output.
type logPlace struct {
	*logged
	begun          bool
	stdout, stderr int64
}

// wakeLocked tells the readers to look again.
func (l *logs) wakeLocked() {
	for r := range l.readers {
		select {
		case r.wake <- struct{}{}:
		default: // it will
		}
	}
}

func (l *logs) changed() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.wakeLocked()
}

// begin makes a program one that can be followed, until end is called with it.
func (l *logs) begin(t *task, stdout, stderr *capture) *logged {
	stdout.grew, stderr.grew = l.changed, l.changed
	p := &logged{t, stdout, stderr}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.running = append(l.running, p)
	for r := range l.readers {
		r.addLocked(p)
	}
	l.wakeLocked()
	return p
}

// end is called when the program's task is over.
func (l *logs) end(p *logged) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.running = slices.DeleteFunc(l.running, func(q *logged) bool { return p == q })
	l.wakeLocked()
}

// close says that nothing more will run.
func (l *logs) close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.over = true
	l.wakeLocked()
}

// follow returns a reader of what runs and will run; it is to be closed.
func (l *logs) follow(sees func(faas.Execution) bool) *logReader {
	r := &logReader{of: l, sees: sees, wake: make(chan struct{}, 1)}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.readers == nil {
		l.readers = map[*logReader]struct{}{}
	}
	l.readers[r] = struct{}{}
	for _, p := range l.running {
		r.addLocked(p)
	}
	return r
}

func (r *logReader) addLocked(p *logged) {
	if r.sees(p.t.snapshot()) {
		p.stdout.follow()
		p.stderr.follow()
		r.pending = append(r.pending, &logPlace{logged: p})
	}
}

func (p *logged) close() {
	p.stdout.close()
	p.stderr.close()
}

func (r *logReader) close() {
	r.of.mu.Lock()
	defer r.of.mu.Unlock()
	delete(r.of.readers, r)
	for _, p := range r.pending {
		p.close()
	}
	r.pending = nil
}

func (r *logReader) programs() (ps []*logPlace, over bool) {
	r.of.mu.Lock()
	defer r.of.mu.Unlock()
	return slices.Clone(r.pending), r.of.over && len(r.pending) == 0
}

func (r *logReader) drop(p *logPlace) {
	r.of.mu.Lock()
	defer r.of.mu.Unlock()
	r.pending = slices.DeleteFunc(r.pending, func(q *logPlace) bool { return p == q })
	p.close()
}

// FollowInstance tells what programs that callers run in an instance write, as it
// comes: of those that run now from their beginning, and of those that start
// later. A program's output is told whole up to its limit, each stream in order,
// however slow each is; the program does not wait for it. It returns nil when the
// instance is stopped or lost, and else when ctx ends or each returns an error.
// It neither wakes a paused instance nor keeps one awake.
func (e *Engine) FollowInstance(ctx context.Context, owner, id string, each func(faas.LogEvent) error) error {
	if err := e.enter(); err != nil {
		return err
	}
	defer e.work.Done()
	i, err := e.findInstance(owner, id)
	if err != nil {
		return err
	}
	r := i.logs.follow(func(x faas.Execution) bool { return owner == "" || x.Owner == owner })
	defer r.close()
	if err := each(faas.LogEvent{Kind: faas.LogFollowing}); err != nil {
		return err
	}
	buf := make([]byte, 32<<10)
	for {
		ps, over := r.programs()
		if over {
			return nil
		}
		more := false
		for _, p := range ps {
			told, err := r.tell(p, buf, each)
			if err != nil {
				return err
			}
			more = more || told
		}
		wake := r.wake
		if more {
			wake = closedWake
		}
		select {
		case <-wake:
		case <-ctx.Done():
			return faas.Errorf(faas.KindOf(ctx.Err()), "following instance %s: %w", i.id, context.Cause(ctx))
		case <-e.ctx.Done():
			return errClosed()
		}
	}
}

// closedWake is for who need not wait.
var closedWake = func() chan struct{} { c := make(chan struct{}); close(c); return c }()

// tell tells a piece of each stream of a program, and its end once there is no
// more. It reports whether there may be.
func (r *logReader) tell(p *logPlace, buf []byte, each func(faas.LogEvent) error) (more bool, err error) {
	ended := false
	select {
	case <-p.t.done: // before the streams are looked at: they are whole then
		ended = true
	default:
	}
	x := p.t.snapshot()
	if !p.begun {
		p.begun = true
		if err := each(faas.LogEvent{Kind: faas.LogBegun, Execution: withoutOutput(x)}); err != nil {
			return false, err
		}
	}
	for _, s := range []struct {
		kind faas.LogKind
		from *capture
		at   *int64
	}{{faas.LogStdout, p.logged.stdout, &p.stdout}, {faas.LogStderr, p.logged.stderr, &p.stderr}} {
		n, err := s.from.readAt(buf, *s.at)
		if err != nil {
			return false, err
		}
		if n == 0 {
			continue
		}
		more = true
		*s.at += int64(n)
		if err := each(faas.LogEvent{Kind: s.kind, Execution: withoutOutput(x), Data: buf[:n]}); err != nil {
			return false, err
		}
	}
	if ended && !more {
		r.drop(p)
		return false, each(faas.LogEvent{Kind: faas.LogExit, Execution: x})
	}
	return more, nil
}

func withoutOutput(x faas.Execution) faas.Execution {
	x.Stdout, x.Stderr = faas.Output{}, faas.Output{}
	return x
}
