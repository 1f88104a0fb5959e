package engine

import (
	"context"

	"faas"
)

// ExecInstance runs a program in an instance, as Execute does otherwise. A
// paused instance is resumed first. Of the limits only Timeout and Output are
// the program's own; the record's Ref names the instance. If the instance is
// paused meanwhile the execution is Failed with a Conflict that says so, and
// the program goes on in it after the resume, without streams.
func (e *Engine) ExecInstance(ctx context.Context, owner, id string, r faas.Request, a faas.Attachment) (faas.Execution, error) {
	if err := e.enter(); err != nil {
		return faas.Execution{}, err
	}
	defer e.work.Done()
	i, err := e.findInstance(owner, id)
	if err != nil {
		return faas.Execution{}, err
	}
	rec := e.viewOf(i)
	if r, err = e.checkInstanceProgram(r, rec); err != nil {
		return faas.Execution{}, err
	}
	if err := e.ledger.admit(ctx); err != nil {
		return faas.Execution{}, err
	}
	u, err := e.use(ctx, i)
	if err != nil {
		return faas.Execution{}, err
	}
	defer u.release()
	img, err := u.image(ctx)
	if err != nil {
		return faas.Execution{}, err
	}
	cmd, err := command(r, img, hostname(rec), a.Terminal)
	if err != nil {
		return faas.Execution{}, err
	}
	select {
	case e.execs <- struct{}{}:
		defer func() { <-e.execs }()
	default:
		return faas.Execution{}, faas.WithRetryAfter(faas.Errorf(faas.Exhausted, "%d programs run in instances already; try again later", cap(e.execs)), minRetryAfter)
	}
	to := attach(a)
	defer to.finish()
	t := e.newTask(owner, r)
	t.recordLate()
	if a.Begun != nil {
		a.Begun(t.exec.ID)
	}
	var p *logged
	j := &job{owner: owner, req: r, to: to, stays: true, began: func(b begun) { t.apply(b) }, follow: func(stdout, stderr *capture) { p = i.logs.begin(t, stdout, stderr) }}
	e.work.Go(func() {
		o := e.program(t.ctx, u, cmd, j, begun{image: img.Digest, warm: true})
		o.ref = faas.ID(i.id)
		// How a program of a sandbox that was taken away ended is not known.
		if why := u.interrupted(); why != nil && (o.exit.Reason == faas.Killed || o.err != nil && o.stopped == stopNone) {
			o.err = why
		}
		t.apply(o)
		i.logs.end(p)
		e.pins.unpin(o.digest)
	})
	return e.await(ctx, t, to)
}

func (e *Engine) checkInstanceProgram(r faas.Request, i faas.Instance) (faas.Request, error) {
	switch {
	case r.Mode != faas.Ephemeral || !r.From.IsZero() || !r.Ref.IsZero() || r.CacheKey != "":
		return r, faas.Errorf(faas.Invalid, "a program in an instance has no mode, snapshot or cache key of its own: leave them out")
	case r.Egress && !i.Egress:
		return r, faas.Errorf(faas.Invalid, "instance %s was started without outbound network: start one with egress", i.ID)
	}
	r.Image, r.Egress = i.Ref, false
	r, err := e.checkProgram(r)
	l := i.Limits
	l.Timeout, l.Output = r.Limits.Timeout, r.Limits.Output
	r.Limits, r.Egress = l, i.Egress
	return r, err
}
