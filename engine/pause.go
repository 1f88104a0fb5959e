package engine

import (
	"context"
	"encoding/binary"

	"faas"
)

// PauseInstance moves a running instance to storage: its memory and processes
// become a snapshot, which the record names as Paused, and its sandbox is
// closed. as is the snapshot's id, zero: one that the engine chooses. Programs
// of callers that run in it go on after the resume; their executions end here,
// Failed with a Conflict that says so, since a restored program has no streams.
// On error the instance runs on. Conflict: it is not running, or being paused
// by another call, or as is the id of another snapshot.
func (e *Engine) PauseInstance(ctx context.Context, owner, id string, as faas.SnapshotID) (faas.Instance, error) {
	return e.move(ctx, owner, id, toPause, func(i *instance, t *transition) error { return e.pause(ctx, i, t, as) })
}

// move carries out a transition of an instance that somebody asks for, by do,
// which ends it.
func (e *Engine) move(ctx context.Context, owner, id string, v verb, do func(*instance, *transition) error) (faas.Instance, error) {
	if err := e.enter(); err != nil {
		return faas.Instance{}, err
	}
	defer e.work.Done()
	i, err := e.findInstance(owner, id)
	if err != nil {
		return faas.Instance{}, err
	}
	t, err := e.instances.begin(ctx, i, v, nil)
	if err != nil {
		return faas.Instance{}, err
	}
	if err := do(i, t); err != nil {
		return faas.Instance{}, err
	}
	return e.viewOf(i), nil
}

// pauseID is the id of the snapshot that the n-th pause of an instance makes
// when it is not given one. Since it is known beforehand, what a crash leaves
// half way is found again.
func pauseID(id faas.InstanceID, n int) faas.SnapshotID {
	b := append([]byte("faas pause, 1"), id[:]...)
	return faas.SnapshotID(faas.Sum(binary.BigEndian.AppendUint64(b, uint64(n))))
}

// pauseInto returns the id of the snapshot of an instance's next pause, which
// nothing has yet: as, or one that follows. Before there is a snapshot as, the
// record names it, for the same reason.
func (e *Engine) pauseInto(ctx context.Context, i *instance, as faas.SnapshotID) (faas.SnapshotID, error) {
	rec, id := e.viewOf(i), as
	if faas.ID(as).IsZero() {
		id = pauseID(i.id, rec.Pauses+1)
	}
	again := id != as || rec.PauseAs == as
	_, err := e.cfg.Snapshots.Snapshot(ctx, id)
	if err == nil && again {
		e.dropPause(i, id) // an earlier attempt has left it
		_, err = e.cfg.Snapshots.Snapshot(ctx, id)
	}
	switch {
	case err == nil:
		return id, faas.Errorf(faas.Conflict, "snapshot %s is there already", id)
	case faas.KindOf(err) != faas.NotFound:
		return id, err
	case again:
		return id, nil
	}
	_, err = e.save(ctx, i, func(r *faas.Instance) { r.PauseAs = as })
	return id, err
}

// pause carries out t and ends it. In this order: the sandbox is checkpointed
// and stands still, the snapshot is published, the record says paused, the
// sandbox is closed. So a crash finds a running instance and perhaps a
// snapshot too many before the record is written, and after that a paused
// instance and perhaps a sandbox too many.
func (e *Engine) pause(ctx context.Context, i *instance, t *transition, as faas.SnapshotID) (err error) {
	defer func() {
		e.instances.finish(i, t, paused, err)
		if err != nil {
			err = faas.Errorf(faas.KindOf(err), "pause instance %s: %w", i.id, err)
		}
	}()
	if err := e.roomForPaused(); err != nil {
		return err
	}
	id, err := e.pauseInto(ctx, i, as)
	if err != nil {
		return err
	}
	if err := e.snapUse.pin(id); err != nil { // what an earlier pause left is being deleted
		return faas.Errorf(faas.Conflict, "try again: %w", err)
	}
	defer e.snapUse.unpin(id)
	rec, st := e.viewOf(i), i.stay // nobody else changes it while the instance is in flight
	if err := e.freeze(ctx, st, rec, id); err != nil {
		return err
	}
	// From here on it is quicker to end than to undo.
	ctx = context.WithoutCancel(ctx)
	if _, err := e.save(ctx, i, func(r *faas.Instance) {
		r.State, r.Paused, r.Pauses, r.Sandbox = faas.InstancePaused, id, r.Pauses+1, ""
	}); err != nil {
		e.thaw(ctx, st)
		e.unpause(ctx, i, id, err)
		return err
	}
	why := faas.Errorf(faas.Conflict, "instance %s was paused; its programs go on when it is resumed, but without their streams", i.id)
	e.instances.mu.Lock()
	st.moved = why
	e.instances.mu.Unlock()
	e.vacate(i, st, why)
	e.log.Debug("instance paused", "instance", i.id, "snapshot", id)
	return nil
}

// unpause gives up the snapshot of a pause that was not recorded: at once, or
// when the record is known not to name it.
func (e *Engine) unpause(ctx context.Context, i *instance, id faas.SnapshotID, why error) {
	if faas.KindOf(why) != faas.Exhausted {
		if _, err := e.save(ctx, i, func(*faas.Instance) {}); err != nil {
			e.instances.markStale(id, i)
			return
		}
	}
	e.discard(ctx, id, "the pause failed")
}

func (e *Engine) roomForPaused() error {
	if e.cfg.Snapshots == nil {
		return errNoSnapshots()
	}
	if _, rest := e.instances.count(); rest >= e.cfg.MaxPaused {
		return faas.Errorf(faas.Exhausted, "%d instances are paused or lost on this node already, its most: stop some", rest)
	}
	return nil
}

// freeze publishes the state of a stay, which stands still from then on, with
// its gate shut. On error it goes on and nothing is left.
func (e *Engine) freeze(ctx context.Context, st *stay, rec faas.Instance, id faas.SnapshotID) error {
	if err := e.checkpoints.take(ctx); err != nil {
		return err
	}
	defer e.checkpoints.giveBack()
	img, done, err := e.imageFile(ctx, rec)
	if err != nil {
		return err
	}
	defer e.letGo(done)
	if err := st.gate.close(ctx); err != nil {
		return err
	}
	dir, info, err := e.checkpoint(ctx, st.box, true)
	if err != nil {
		st.gate.open()
		return err
	}
	s := snapshotRecord(rec, id)
	s.Description = "the state of paused instance " + rec.ID.String()
	s.Checkpoint = info.For
	_, err = e.publish(ctx, s, img, dir)
	if err != nil {
		e.thaw(ctx, st)
	}
	return err
}

// letGo ends the use of an image or of an opened snapshot.
func (e *Engine) letGo(done func() error) {
	if err := done(); err != nil {
		e.log.Warn("an opened snapshot is not let go of", "err", err)
	}
}

// thaw lets a frozen stay go on. One that cannot is closed, and its watcher
// finds it dead.
func (e *Engine) thaw(ctx context.Context, st *stay) {
	if err := st.box.Resume(context.WithoutCancel(ctx)); err != nil {
		e.log.Error("a sandbox does not go on after a checkpoint; its instance is lost", "sandbox", st.box.ID(), "err", err)
		e.takeDown(st.box)
	}
	st.gate.open()
}

// vacate ends a stay: its users are told why, and its sandbox is closed.
func (e *Engine) vacate(i *instance, st *stay, why error) {
	e.instances.mu.Lock()
	i.stay = nil
	close(st.leave) // also if the sandbox cannot be closed, its watcher is done
	e.instances.mu.Unlock()
	st.gate.end(why)
	e.ports.hangUp(i.id)
	e.takeDown(st.box)
}

// ResumeInstance brings a paused instance back: the very same processes go on
// in a new sandbox. On error it stays paused. Conflict: it runs already, or is
// being resumed by another call. The snapshot that the pause made goes, unless
// something was started from it meanwhile.
func (e *Engine) ResumeInstance(ctx context.Context, owner, id string) (faas.Instance, error) {
	return e.move(ctx, owner, id, toResume, func(i *instance, t *transition) error {
		if err := e.resume(ctx, i, t); err != nil {
			return faas.Errorf(faas.KindOf(err), "instance %s stays paused: %w", i.id, err)
		}
		return nil
	})
}

// resume carries out t and ends it. The record says running once the sandbox
// does; a crash before finds the instance paused and perhaps a sandbox too
// many, a crash after it perhaps a snapshot too many.
func (e *Engine) resume(ctx context.Context, i *instance, t *transition) error {
	was := e.viewOf(i)
	err := e.restore(ctx, i, was)
	e.instances.finish(i, t, running, err)
	if err == nil && isPause(was) {
		e.work.Go(func() { e.dropPause(i, was.Paused) })
	}
	return err
}

func (e *Engine) restore(ctx context.Context, i *instance, was faas.Instance) error {
	if run, _ := e.instances.count(); run > e.cfg.MaxInstances { // itself included
		return faas.Errorf(faas.Exhausted, "%d instances run on this node already, its most: stop or pause one", e.cfg.MaxInstances)
	}
	snap, err := e.snapshotOf(ctx, "", was.Paused)
	if err != nil {
		return err
	}
	src, err := e.snapshotSource(ctx, snap, false)
	if err != nil {
		return err
	}
	defer src.close()
	box, err := src.boot(ctx, e, sandboxSpec(was))
	if err != nil {
		return err
	}
	// From here on it is quicker to end than to undo.
	ctx = context.WithoutCancel(ctx)
	_, err = e.save(ctx, i, func(r *faas.Instance) {
		r.State, r.Paused, r.Sandbox, r.LastUsed = faas.InstanceRunning, faas.SnapshotID{}, box.ID(), now()
		if e.isShared(i, was.Paused) {
			r.Base = was.Paused // it stays: others descend from it, and so does this one
		}
	})
	if err != nil {
		e.takeDown(box)
		if _, serr := e.save(ctx, i, func(*faas.Instance) {}); serr != nil {
			e.log.Error("instance record not saved; it is tried again", "instance", i.id, "err", serr)
		}
		return err
	}
	e.occupy(i, newStay(box, src.img))
	return nil
}

// isShared reports whether something other than i was started from a snapshot.
func (e *Engine) isShared(i *instance, id faas.SnapshotID) bool {
	if e.snapUse.count(id) > 1 { // i's own resume is one
		return true
	}
	s := &e.instances
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, o := range s.m {
		if o != i && (o.rec.From == id || o.rec.Base == id || o.rec.Paused == id) {
			return true
		}
	}
	return false
}
