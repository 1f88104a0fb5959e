package engine

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"faas"
)

// instances are the sandboxes that stay.
type instances struct {
	mu       sync.Mutex
	m        map[faas.InstanceID]*instance
	starting int
	watchers sync.WaitGroup
}

type instance struct {
	rec      faas.Instance
	box      faas.Sandbox  // nil: lost
	image    faas.Image    // zero until needed, after a restart
	stopping bool          // being stopped on purpose
	leave    chan struct{} // closed when its watcher is to leave it running
}

func (s *instances) running() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := 0
	for _, i := range s.m {
		if i.box != nil {
			n++
		}
	}
	return n
}

// release leaves every instance running, for the next process to adopt.
func (s *instances) release() {
	s.mu.Lock()
	for _, i := range s.m {
		if i.box != nil {
			close(i.leave)
		}
	}
	s.m = nil
	s.mu.Unlock()
	s.watchers.Wait()
}

// StartInstance boots a sandbox that stays until it is stopped, also across
// restarts of the daemon. Its record is on disk when StartInstance returns.
func (e *Engine) StartInstance(ctx context.Context, owner string, spec faas.InstanceSpec) (faas.Instance, error) {
	r, err := e.check(faas.Request{Image: spec.Image, Limits: spec.Limits, Egress: spec.Egress}, faas.Attachment{})
	if err != nil {
		return faas.Instance{}, err
	}
	if err := e.enter(); err != nil {
		return faas.Instance{}, err
	}
	defer e.work.Done()
	if err := e.reserveInstance(); err != nil {
		return faas.Instance{}, err
	}
	defer e.unreserveInstance()
	img, err := e.cfg.Images.Resolve(ctx, spec.Image)
	if err != nil {
		return faas.Instance{}, err
	}
	rec := faas.Instance{ID: faas.InstanceID(faas.NewID()), Owner: owner, Ref: spec.Image, Image: img.Digest, Limits: r.Limits,
		Egress: spec.Egress, State: faas.InstanceRunning, Created: now()}
	box, err := e.cfg.Runtime.Create(ctx, faas.SandboxSpec{ID: rec.ID.String(), Image: img, Limits: r.Limits, Egress: spec.Egress})
	if err != nil {
		return faas.Instance{}, err
	}
	rec.Sandbox = box.ID()
	if err := e.cfg.Records.SaveInstance(ctx, rec); err != nil {
		if cerr := box.Close(); cerr != nil {
			e.log.Error("sandbox could not be taken down; the next start sweeps it up", "sandbox", box.ID(), "err", cerr)
		}
		return faas.Instance{}, err
	}
	e.addInstance(&instance{rec: rec, box: box, image: img})
	return rec, nil
}

func (e *Engine) reserveInstance() error {
	s := &e.instances
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.m)+s.starting >= e.cfg.MaxInstances {
		return faas.Errorf(faas.Exhausted, "this node has %d instances already, its most: stop one", e.cfg.MaxInstances)
	}
	s.starting++
	return nil
}

func (e *Engine) unreserveInstance() {
	e.instances.mu.Lock()
	e.instances.starting--
	e.instances.mu.Unlock()
}

// addInstance enters an instance and, if it runs, watches it.
func (e *Engine) addInstance(i *instance) {
	s := &e.instances
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.m == nil {
		s.m = map[faas.InstanceID]*instance{}
	}
	s.m[i.rec.ID] = i
	if i.box == nil {
		return
	}
	i.leave = make(chan struct{})
	box := i.box
	s.watchers.Go(func() {
		select {
		case <-box.Done():
			e.loseInstance(i, box)
		case <-i.leave:
		}
	})
}

// loseInstance records that an instance's sandbox has died.
func (e *Engine) loseInstance(i *instance, box faas.Sandbox) {
	s := &e.instances
	s.mu.Lock()
	if i.stopping || s.m[i.rec.ID] != i {
		s.mu.Unlock()
		return
	}
	i.box = nil
	i.rec.State, i.rec.Reason = faas.InstanceLost, "its sandbox died"
	if err := box.Err(); err != nil {
		i.rec.Reason = cutText("its sandbox died: " + err.Error())
	}
	rec := i.rec
	s.mu.Unlock()
	e.log.Warn("instance lost", "instance", rec.ID, "reason", rec.Reason)
	// If this is not saved, the next start finds it out again.
	if err := e.cfg.Records.SaveInstance(context.WithoutCancel(e.ctx), rec); err != nil {
		e.log.Error("instance record not saved", "instance", rec.ID, "err", err)
	}
	if err := box.Close(); err != nil {
		e.log.Error("dead sandbox could not be cleared away; the next start sweeps it up", "sandbox", box.ID(), "err", err)
	}
}

// StopInstance takes an instance down and forgets it.
func (e *Engine) StopInstance(ctx context.Context, owner, id string) error {
	if err := e.enter(); err != nil {
		return err
	}
	defer e.work.Done()
	i, err := e.findInstance(owner, id)
	if err != nil {
		return err
	}
	s := &e.instances
	s.mu.Lock()
	if i.stopping {
		s.mu.Unlock()
		return faas.Errorf(faas.Conflict, "instance %s is being stopped", i.rec.ID)
	}
	i.stopping = true
	box := i.box
	s.mu.Unlock()
	if err := e.removeInstance(ctx, i, box); err != nil {
		s.mu.Lock()
		i.stopping = false
		s.mu.Unlock()
		return err
	}
	return nil
}

func (e *Engine) removeInstance(ctx context.Context, i *instance, box faas.Sandbox) error {
	if box != nil {
		if err := box.Close(); err != nil {
			return faas.Errorf(faas.KindOf(err), "stop instance %s: %w", i.rec.ID, err)
		}
	}
	if err := e.cfg.Records.DeleteInstance(ctx, i.rec.ID); err != nil {
		return faas.Errorf(faas.KindOf(err), "instance %s is stopped, but its record is still there: %w", i.rec.ID, err)
	}
	s := &e.instances
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.m, i.rec.ID)
	return nil
}

// findInstance takes an id's text form or any unique prefix of it.
func (e *Engine) findInstance(owner, id string) (*instance, error) {
	prefix, err := idPrefix(faas.InstancePrefix, id)
	if err != nil {
		return nil, err
	}
	s := &e.instances
	s.mu.Lock()
	defer s.mu.Unlock()
	found := map[faas.InstanceID]bool{}
	for iid, i := range s.m {
		if (owner == "" || i.rec.Owner == owner) && strings.HasPrefix(iid.String(), prefix) {
			found[iid] = true
		}
	}
	one, err := pick(found, "instance", id)
	if err != nil {
		return nil, err
	}
	return s.m[one], nil
}

// Instance returns an instance by its id or any unique prefix of it.
func (e *Engine) Instance(_ context.Context, owner, id string) (faas.Instance, error) {
	i, err := e.findInstance(owner, id)
	if err != nil {
		return faas.Instance{}, err
	}
	e.instances.mu.Lock()
	defer e.instances.mu.Unlock()
	return i.rec, nil
}

// Instances lists an owner's instances, or everybody's, the newest first.
func (e *Engine) Instances(_ context.Context, owner string) ([]faas.Instance, error) {
	s := &e.instances
	s.mu.Lock()
	defer s.mu.Unlock()
	list := make([]faas.Instance, 0, len(s.m))
	for _, i := range s.m {
		if owner == "" || i.rec.Owner == owner {
			list = append(list, i.rec)
		}
	}
	slices.SortFunc(list, func(a, b faas.Instance) int {
		return cmp.Or(b.Created.Compare(a.Created), cmp.Compare(a.ID.String(), b.ID.String()))
	})
	return list, nil
}

// ExecInstance runs a program in an instance, as Execute does otherwise. Of the
// limits only Timeout and Output are the program's own; the record's Ref names
// the instance.
func (e *Engine) ExecInstance(ctx context.Context, owner, id string, r faas.Request, a faas.Attachment) (faas.Execution, error) {
	i, err := e.findInstance(owner, id)
	if err != nil {
		return faas.Execution{}, err
	}
	box, img, err := e.enterInstance(ctx, i)
	if err != nil {
		return faas.Execution{}, err
	}
	r, err = e.checkInstanceProgram(r, i)
	if err != nil {
		return faas.Execution{}, err
	}
	cmd, err := command(r, img, a.Terminal)
	if err != nil {
		return faas.Execution{}, err
	}
	if err := e.ledger.admit(ctx); err != nil {
		return faas.Execution{}, err
	}
	if err := e.enter(); err != nil {
		return faas.Execution{}, err
	}
	defer e.work.Done()
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
	j := &job{owner: owner, req: r, to: to, stays: true, began: func(b begun) { t.apply(b) }}
	e.work.Go(func() {
		o := e.program(t.ctx, box, cmd, j, begun{image: img.Digest, warm: true})
		o.ref = faas.ID(i.rec.ID)
		t.apply(o)
		e.pins.unpin(o.digest)
	})
	return e.await(ctx, t, to)
}

func (e *Engine) checkInstanceProgram(r faas.Request, i *instance) (faas.Request, error) {
	switch {
	case r.Mode != faas.Ephemeral || !r.From.IsZero() || r.CacheKey != "":
		return r, faas.Errorf(faas.Invalid, "a program in an instance has no mode, snapshot or cache key of its own: leave them out")
	case r.Egress && !i.rec.Egress:
		return r, faas.Errorf(faas.Invalid, "instance %s was started without outbound network: start one with egress", i.rec.ID)
	}
	r.Image, r.Egress = i.rec.Ref, false
	r, err := e.checkProgram(r)
	l := i.rec.Limits
	l.Timeout, l.Output = r.Limits.Timeout, r.Limits.Output
	r.Limits, r.Egress = l, i.rec.Egress
	return r, err
}

// enterInstance returns a running instance's sandbox and image.
func (e *Engine) enterInstance(ctx context.Context, i *instance) (faas.Sandbox, faas.Image, error) {
	e.instances.mu.Lock()
	rec, box, img := i.rec, i.box, i.image
	e.instances.mu.Unlock()
	if box == nil {
		return nil, img, faas.Errorf(faas.Conflict, "instance %s is lost (%s): stop it and start another", rec.ID, rec.Reason)
	}
	if !img.Digest.IsZero() {
		return box, img, nil
	}
	// It was adopted: what its image says is needed only now.
	img, err := e.cfg.Images.Resolve(ctx, rec.Image.String())
	if err != nil {
		return nil, img, faas.Errorf(faas.KindOf(err), "the image of instance %s: %w", rec.ID, err)
	}
	e.instances.mu.Lock()
	i.image = img
	e.instances.mu.Unlock()
	return box, img, nil
}
