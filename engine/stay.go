package engine

import (
	"context"
	"io"
	"net"
	"time"

	"faas"
)

// stay is the time of one sandbox as an instance: from its boot, restore or
// adoption until it is paused, stopped or dead.
type stay struct {
	box   faas.Sandbox
	gate  *gate
	leave chan struct{} // closed when its watcher is to leave it alone
	begun time.Time

	// Guarded by instances.mu.
	image faas.Image // zero until needed, after an adoption
	users int        // pins against the idle time-out
	moved error      // it went to storage, as this error tells; nil: it did not
}

func newStay(box faas.Sandbox, img faas.Image) *stay {
	return &stay{box: box, image: img, gate: newGate(), leave: make(chan struct{}), begun: time.Now()}
}

// enterInstance makes i known and, if it runs, watches it.
func (e *Engine) enterInstance(i *instance) {
	s := &e.instances
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.m == nil {
		s.m = map[faas.InstanceID]*instance{}
	}
	s.m[i.id] = i
	if i.stay != nil {
		e.watchLocked(i, i.stay)
	}
}

// occupy gives an instance, in flight to running, its sandbox.
func (e *Engine) occupy(i *instance, st *stay) {
	e.instances.mu.Lock()
	defer e.instances.mu.Unlock()
	i.stay, i.used = st, now()
	e.watchLocked(i, st)
}

func (e *Engine) watchLocked(i *instance, st *stay) {
	idle := e.idleTimeout(i)
	e.instances.watchers.Go(func() { e.watch(i, st, idle) })
}

// watch waits for the end of a stay, and ends it when nobody uses it.
func (e *Engine) watch(i *instance, st *stay, idle time.Duration) {
	timer := time.NewTimer(idle)
	defer timer.Stop()
	if idle <= 0 {
		timer.Stop()
	}
	for {
		select {
		case <-st.leave:
			return
		case <-st.box.Done():
			e.lose(i, st)
			return
		case <-timer.C:
			if wait := e.idleFor(i, st, idle); wait > 0 {
				timer.Reset(wait)
				continue
			}
			if !e.pauseIdle(i, st, idle) {
				timer.Reset(max(idle, time.Minute))
			}
		}
	}
}

// release leaves every instance running, for the next process to adopt.
func (s *instances) release() {
	s.mu.Lock()
	for _, i := range s.m {
		if i.stay != nil {
			close(i.stay.leave)
		}
	}
	s.m = nil
	s.mu.Unlock()
	s.watchers.Wait()
}

// inUse is a running instance at somebody's disposal. It is the sandbox, but
// for Start, Dial and Changes, which wait while a checkpoint is taken.
type inUse struct {
	faas.Sandbox
	e    *Engine
	i    *instance
	st   *stay
	once bool // released; guarded by instances.mu
}

// use makes an instance ready to be worked with and keeps it so: a paused one
// is resumed first, once for all who ask at the same time, and the idle time-out
// does not count until release is called, which it must be, once the work, the
// connection or the stream is over. An explicit pause or stop takes the
// instance away all the same; interrupted then says so. Conflict: it is lost or
// being stopped. Use holds nothing that Close waits for: long work in the
// background is to enter as well.
func (e *Engine) use(ctx context.Context, i *instance) (*inUse, error) {
	if err := e.enter(); err != nil {
		return nil, err
	}
	defer e.work.Done()
	for {
		var u *inUse
		mine, other, err := e.instances.try(i, toUse, nil, func() {
			i.stay.users++
			i.used = now()
			u = &inUse{Sandbox: i.stay.box, e: e, i: i, st: i.stay}
		})
		switch {
		case u != nil || err != nil:
			return u, err
		case e.ctx.Err() != nil:
			if mine != nil {
				e.instances.finish(i, mine, paused, errClosed())
			}
			return nil, errClosed()
		case mine != nil: // paused: wake it, for whoever waits
			e.work.Go(func() { e.resume(e.ctx, i, mine) })
			other = mine
		}
		if err := waitFor(ctx, other.over); err != nil {
			return nil, faas.Errorf(faas.KindOf(err), "instance %s: %w", i.id, err)
		}
		if wakes := other.by == toUse || other.by == toResume; wakes && other.err != nil && faas.KindOf(other.err) != faas.Canceled {
			return nil, faas.Errorf(faas.KindOf(other.err), "instance %s could not be woken and stays paused: %w", i.id, other.err)
		}
	}
}

// release ends the use. More than one call is no harm.
func (u *inUse) release() {
	s := &u.e.instances
	s.mu.Lock()
	defer s.mu.Unlock()
	if u.once {
		return
	}
	u.once = true
	u.st.users--
	u.i.used = now()
}

// interrupted returns the Conflict that says that the instance was paused while
// it was in use; nil: it was not.
func (u *inUse) interrupted() error {
	u.e.instances.mu.Lock()
	defer u.e.instances.mu.Unlock()
	return u.st.moved
}

// image returns the instance's image.
func (u *inUse) image(ctx context.Context) (faas.Image, error) { return u.e.imageOf(ctx, u.i, u.st) }

// Start implements faas.Sandbox.
func (u *inUse) Start(ctx context.Context, cmd faas.Command) (faas.Process, error) {
	if err := u.st.gate.enter(ctx); err != nil {
		return nil, err
	}
	defer u.st.gate.leave()
	return u.Sandbox.Start(ctx, cmd)
}

// Dial implements faas.Sandbox. A checkpoint does not wait for it: a port may
// take long to answer, so it is tried again once the sandbox goes on.
func (u *inUse) Dial(ctx context.Context, port uint16) (net.Conn, error) {
	for {
		if err := u.st.gate.enter(ctx); err != nil {
			return nil, err
		}
		round := u.st.gate.round()
		u.st.gate.leave()
		c, err := u.Sandbox.Dial(ctx, port)
		if err == nil || faas.KindOf(err) != faas.Unavailable || u.st.gate.round() == round {
			return c, err
		}
	}
}

// Changes implements faas.Sandbox.
func (u *inUse) Changes(ctx context.Context, w io.Writer) error {
	if err := u.st.gate.close(ctx); err != nil {
		return err
	}
	defer u.st.gate.open()
	return u.Sandbox.Changes(ctx, w)
}

// imageOf returns what a running instance's image says. After an adoption it
// is asked for when it is first needed.
func (e *Engine) imageOf(ctx context.Context, i *instance, st *stay) (faas.Image, error) {
	e.instances.mu.Lock()
	img, rec := st.image, i.rec
	e.instances.mu.Unlock()
	if !img.Digest.IsZero() {
		return img, nil
	}
	img, done, err := e.imageFile(ctx, rec)
	if err != nil {
		return img, err
	}
	e.instances.mu.Lock()
	st.image = img
	e.instances.mu.Unlock()
	return img, done()
}

// imageFile returns an instance's image with its file readable until done is
// called. The image may have come to this node with a snapshot only.
func (e *Engine) imageFile(ctx context.Context, rec faas.Instance) (img faas.Image, done func() error, err error) {
	img, err = e.cfg.Images.Resolve(ctx, rec.Image.String())
	if err == nil {
		return img, func() error { return nil }, nil
	}
	if e.cfg.Snapshots != nil && !faas.ID(rec.Base).IsZero() && ctx.Err() == nil {
		if o, oerr := e.cfg.Snapshots.Open(ctx, rec.Base, true); oerr == nil {
			return o.Image, o.Close, nil
		}
	}
	return img, nil, faas.Errorf(faas.KindOf(err), "the image of instance %s: %w", rec.ID, err)
}
