package engine

import (
	"context"
	"io"

	"faas"
)

// Execute runs a request to its end and returns its record. The error is only
// for what has no record: a request that is Invalid or Denied, a full queue
// (Exhausted, see faas.RetryAfter), a node that shuts down. All else that
// goes wrong, an unknown image for instance, is a record in state Failed.
//
// When ctx ends the program gets SIGTERM, after the grace time SIGKILL, and the
// record is Failed with kind Canceled.
//
// What is attached gets each stream up to Limits.Output, as it comes. A writer
// that is slow holds the program up; one that fails is left alone. Execute
// returns when neither writer is used any more, so a writer must not hang
// once its caller is gone. A read of Stdin that is under way may outlive the
// call. In cached mode attached input is read to its end first, since it is
// part of the key, and a hit delivers the output at once.
func (e *Engine) Execute(ctx context.Context, owner string, r faas.Request, a faas.Attachment) (faas.Execution, error) {
	from := e.originOf(owner, r)
	r, err := e.check(from.limits(ctx, r), a)
	if err != nil {
		return faas.Execution{}, err
	}
	if r.Mode == faas.Cached && a.Stdin != nil {
		if r.Payload, err = readPayload(a.Stdin, e.cfg.MaxPayload); err != nil {
			return faas.Execution{}, err
		}
		a.Stdin = nil
	}
	if err := e.ledger.admit(ctx); err != nil {
		return faas.Execution{}, err
	}
	to := attach(a)
	defer to.finish()
	if r.Mode == faas.Cached {
		if x, ok, err := e.executeHit(ctx, owner, r, to, from); ok || err != nil {
			return x, err
		}
	}
	if err := e.admit(); err != nil {
		return faas.Execution{}, err
	}
	t := e.newTask(owner, r)
	t.recordLate()
	if a.Begun != nil {
		a.Begun(t.exec.ID)
	}
	j := &job{owner: owner, req: r, to: to, origin: from, began: func(b begun) { t.apply(b) }}
	go e.drive(t, j)
	return e.await(ctx, t, to)
}

// drive runs a task's job to the end. Its place was taken by admit.
func (e *Engine) drive(t *task, j *job) {
	defer e.leave()
	o := modes[j.req.Mode].run(e, t.ctx, j)
	t.apply(o)
	e.pins.unpin(o.digest)
}

func (e *Engine) await(ctx context.Context, t *task, to *attached) (faas.Execution, error) {
	select {
	case <-t.done:
	case <-ctx.Done():
		t.cancel(faas.Errorf(faas.Canceled, "its caller is gone: %w", context.Cause(ctx)))
		<-t.done
	}
	x := t.snapshot()
	if x.CacheHit {
		if err := e.replay(ctx, x, to); err != nil {
			e.log.Warn("the output of a shared run cannot be delivered", "execution", x.ID, "err", err)
		}
	}
	return x, nil
}

// executeHit answers a cached request whose result is there, without a place
// in the queue: hits are given also when the node is full.
func (e *Engine) executeHit(ctx context.Context, owner string, r faas.Request, to *attached, from *origin) (faas.Execution, bool, error) {
	img, err := from.image(ctx)
	if err != nil {
		return faas.Execution{}, false, nil // the task meets the same error and records it
	}
	if err := e.enter(); err != nil {
		return faas.Execution{}, false, err
	}
	defer e.work.Done()
	o, ok := e.hit(ctx, cacheKey(owner, e.cfg.ShareCache, r, img))
	if !ok {
		return faas.Execution{}, false, nil
	}
	t := e.newTask(owner, r)
	if to.Begun != nil {
		to.Begun(t.exec.ID)
	}
	t.apply(o)
	e.pins.unpin(o.digest)
	x, err := e.await(ctx, t, to)
	return x, true, err
}

func readPayload(r io.Reader, most int) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, int64(most)+1))
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "read standard input: %w", err)
	}
	if len(b) > most {
		return nil, faas.Errorf(faas.Invalid, "standard input has more than %d bytes, which is the most in mode cached", most)
	}
	return b, nil
}

// Submit queues a request that nobody waits for and returns its record once
// that is on disk. A full queue is Exhausted. Cancel stops it.
func (e *Engine) Submit(ctx context.Context, owner string, r faas.Request) (faas.Execution, error) {
	from := e.originOf(owner, r)
	r, err := e.check(from.limits(ctx, r), faas.Attachment{})
	if err != nil {
		return faas.Execution{}, err
	}
	if err := e.ledger.admit(ctx); err != nil {
		return faas.Execution{}, err
	}
	if err := e.admit(); err != nil {
		return faas.Execution{}, err
	}
	t := e.newTask(owner, r)
	queued := t.exec
	if err := e.ledger.save(ctx, queued); err != nil {
		t.apply(outcome{err: err})
		e.leave()
		return faas.Execution{}, err
	}
	go e.drive(t, &job{owner: owner, req: r, to: attach(faas.Attachment{}), origin: from, began: func(b begun) { t.apply(b) }})
	return queued, nil
}
