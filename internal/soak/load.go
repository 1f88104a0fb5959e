package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"faas"
	"faas/client"
)

// mostFailures ends a soak early: what is wrong is known by then.
const mostFailures = 20

// load makes executions and checks how each comes out.
type load struct {
	client  *client.Client
	image   string
	count   int64
	clients int

	instances []string // that stay while all others come and go
	branching sync.Mutex
	snapshots [stay]faas.SnapshotID // the newest of each that stays; zero: none

	next, done, busy atomic.Int64
	mu               sync.Mutex
	failures         []error
}

// stay is how many instances run from beginning to end.
const stay = 4

// run returns when all executions are done or too many have failed.
func (l *load) run(ctx context.Context) (err error) {
	defer func() { err = errors.Join(err, l.clear(context.WithoutCancel(ctx))) }()
	for range stay {
		i, err := l.client.StartInstance(ctx, faas.InstanceSpec{Image: l.image})
		if err != nil {
			return fmt.Errorf("start an instance: %w", err)
		}
		l.instances = append(l.instances, i.ID.String())
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var workers sync.WaitGroup
	for range l.clients {
		workers.Go(func() {
			for ctx.Err() == nil {
				i := l.next.Add(1) - 1
				if i >= l.count {
					return
				}
				if err := l.one(ctx, i); err != nil && ctx.Err() == nil {
					l.fail(i, err, cancel)
				}
				l.done.Add(1)
			}
		})
	}
	workers.Wait()
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.failures) == 0 {
		return ctx.Err()
	}
	return fmt.Errorf("%d of %d executions came out wrong: %w", len(l.failures), l.done.Load(), errors.Join(l.failures...))
}

// clear removes what stayed.
func (l *load) clear(ctx context.Context) (err error) {
	for _, i := range l.instances {
		err = errors.Join(err, l.client.StopInstance(ctx, i))
	}
	for _, s := range l.snapshots {
		if s != (faas.SnapshotID{}) {
			err = errors.Join(err, l.client.RemoveSnapshot(ctx, s.String()))
		}
	}
	return err
}

func (l *load) fail(i int64, err error, cancel context.CancelFunc) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.failures = append(l.failures, fmt.Errorf("execution %d: %w", i, err))
	if len(l.failures) >= mostFailures {
		cancel()
	}
}

// one makes the i-th execution, waiting when the node asks for it: two of five
// in an instance that stays, the others each in a sandbox of its own.
func (l *load) one(ctx context.Context, i int64) error {
	if i%branchEvery == branchEvery-1 {
		return l.branch(ctx, i)
	}
	r, check := program(l.image, i)
	run := func() (faas.Execution, error) { return l.client.Execute(ctx, r) }
	if i%5 == 2 || i%5 == 4 {
		r.Image = ""
		run = func() (faas.Execution, error) { return l.client.ExecInstance(ctx, l.instances[i%stay], r) }
	}
	for {
		e, err := run()
		if faas.KindOf(err) == faas.Exhausted {
			l.busy.Add(1)
			if err := pause(ctx, max(faas.RetryAfter(err), 100*time.Millisecond)); err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return err
		}
		return check(e)
	}
}

// branchEvery is how often an execution runs in a branch.
const branchEvery = 500

// branch makes the i-th execution in an instance that is started from a new
// snapshot of one that stays. The snapshot before it goes: that of an instance's
// last state does not.
func (l *load) branch(ctx context.Context, i int64) (err error) {
	l.branching.Lock()
	defer l.branching.Unlock()
	of := int(i / branchEvery % stay)
	snap, err := l.client.CreateSnapshot(ctx, l.instances[of], faas.SnapshotSpec{})
	if err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	if old := l.snapshots[of]; old != (faas.SnapshotID{}) {
		if err := l.client.RemoveSnapshot(ctx, old.String()); err != nil {
			return fmt.Errorf("remove a snapshot: %w", err)
		}
	}
	l.snapshots[of] = snap.ID
	branch, err := l.client.StartInstance(ctx, faas.InstanceSpec{From: snap.ID})
	if err != nil {
		return fmt.Errorf("start from a snapshot: %w", err)
	}
	defer func() {
		err = errors.Join(err, l.client.StopInstance(context.WithoutCancel(ctx), branch.ID.String()))
	}()
	r, check := program("", i)
	e, err := l.client.ExecInstance(ctx, branch.ID.String(), r)
	if err != nil {
		return err
	}
	return check(e)
}

func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// bigOutput is beyond what a record holds itself.
const bigOutput = 64 << 10

// program returns the i-th request and what must come of it: mostly a small
// program that answers its input, now and then one of every other way to end.
func program(image string, i int64) (faas.Request, func(faas.Execution) error) {
	r := faas.Request{Image: image, Command: []string{"cat"}, Payload: fmt.Append(nil, "soak ", i, "\n")}
	switch {
	case i%200 == 7 || i%200 == 110: // in an instance that stays, and in a sandbox of its own
		r.Command, r.Limits.Timeout = []string{"sleep", "60"}, 300*time.Millisecond
		return r, func(e faas.Execution) error { return ended(e, faas.ExitTimeout, faas.TimedOut) }
	case i%500 == 11:
		r.Command = []string{"head", "-c", fmt.Sprint(bigOutput), "/dev/zero"}
		return r, func(e faas.Execution) error {
			if e.Stdout.Size != bigOutput || e.OutputDigest.IsZero() {
				return fmt.Errorf("%d bytes of output under %q, want %d", e.Stdout.Size, e.OutputDigest, bigOutput)
			}
			return ended(e, 0, faas.Exited)
		}
	case i%100 == 3:
		r.Command = []string{"sh", "-c", "exit 3"}
		return r, func(e faas.Execution) error { return ended(e, 3, faas.Exited) }
	case i%50 == 1:
		r.Mode = faas.Cached
		r.Payload = fmt.Append(nil, "soak ", i/200, "\n") // some hit, some do not
	case i%100 == 5:
		r.Command = []string{"sh", "-c", "head -c 1000000 /dev/zero > /tmp/x && cat"}
	}
	return r, func(e faas.Execution) error {
		if err := ended(e, 0, faas.Exited); err != nil {
			return err
		}
		if !bytes.Equal(e.Stdout.Data, r.Payload) {
			return fmt.Errorf("%s: answered %q to %q", e.ID, e.Stdout.Data, r.Payload)
		}
		return nil
	}
}

func ended(e faas.Execution, code int32, reason faas.Reason) error {
	if e.State != faas.Finished || e.ExitCode != code || e.Reason != reason {
		return fmt.Errorf("%s: %s, exit code %d, reason %q, error %q, stderr %q; want exit code %d, reason %q",
			e.ID, e.State, e.ExitCode, e.Reason, e.Error, e.Stderr.Data, code, reason)
	}
	return nil
}
