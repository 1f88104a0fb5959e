package engine

import (
	"context"
	"time"

	"faas"
)

// diesAgain is how young a sandbox that dies must not be for its instance to
// be brought back: one that dies at once would do so for ever.
const diesAgain = time.Minute

// StopInstance takes an instance down and forgets it, and with it the snapshot
// of its pause. Once its record is deleted it is stopped, whatever happens:
// what a crash leaves is swept up by the next start.
func (e *Engine) StopInstance(ctx context.Context, owner, id string) error {
	if err := e.enter(); err != nil {
		return err
	}
	defer e.work.Done()
	i, err := e.findInstance(owner, id)
	if err != nil {
		return err
	}
	return e.stopInstance(ctx, i)
}

func (e *Engine) stopInstance(ctx context.Context, i *instance) (err error) {
	t, err := e.instances.begin(ctx, i, toStop, nil)
	if err != nil {
		return err
	}
	defer func() { e.instances.finish(i, t, gone, err) }()
	rec, st := e.viewOf(i), i.stay
	if isPause(rec) {
		if err := e.forgetPause(ctx, i, t, rec.Paused); err != nil {
			return err
		}
	}
	if err := e.deleteRecord(ctx, i); err != nil {
		return err
	}
	e.withdraw(i.id, e.viewOf(i).Ports...)
	if st != nil {
		e.vacate(i, st, faas.Errorf(faas.Conflict, "instance %s was stopped", i.id))
	}
	return nil
}

// isPause reports whether what an instance is paused in was made by its pause:
// else it is a snapshot that it is to come back from.
func isPause(rec faas.Instance) bool {
	return !faas.ID(rec.Paused).IsZero() && (rec.Paused == pauseID(rec.ID, rec.Pauses) || rec.Paused == rec.PauseAs)
}

// beingStopped is the reason of a lost instance that still names the snapshot of
// its pause: a stop has begun, and the next start or another stop ends it.
const beingStopped = "it was paused and is being stopped: stop it again"

// forgetPause deletes the snapshot of a pause. That is recorded first, so that
// whatever happens somebody knows of the snapshot as long as it is there.
func (e *Engine) forgetPause(ctx context.Context, i *instance, t *transition, id faas.SnapshotID) error {
	done, ok := e.snapUse.remove(id)
	if !ok {
		return nil // something is being started from it: it stays
	}
	defer done()
	if e.isShared(i, id) {
		return nil
	}
	if children, err := e.hasChildren(ctx, id); children || err != nil {
		return err
	}
	if _, err := e.save(ctx, i, func(r *faas.Instance) { r.State, r.Reason = faas.InstanceLost, beingStopped }); err != nil {
		return err
	}
	t.from = lost // where it is if it cannot be stopped now
	if err := e.cfg.Snapshots.Delete(ctx, id); err != nil && faas.KindOf(err) != faas.NotFound {
		return faas.Errorf(faas.KindOf(err), "instance %s is not stopped, since the snapshot of its pause cannot be deleted: %w", i.id, err)
	}
	e.collectSoon.Store(true)
	return nil
}

// deleteRecord ends an instance for good. After an error nobody knows whether
// its record is there: it is saved again later.
func (e *Engine) deleteRecord(ctx context.Context, i *instance) error {
	if err := i.saving.take(ctx); err != nil {
		return err
	}
	defer i.saving.giveBack()
	err := e.cfg.Records.DeleteInstance(ctx, i.id)
	if err == nil {
		i.deleted = true
		return nil
	}
	e.instances.mu.Lock()
	i.unsaved = true
	e.instances.mu.Unlock()
	return faas.Errorf(faas.KindOf(err), "instance %s is not stopped, since its record cannot be deleted: %w", i.id, err)
}

// lose records that a stay's sandbox has died by itself. By its policy the
// instance comes back from its last snapshot.
func (e *Engine) lose(i *instance, st *stay) {
	t, err := e.instances.begin(e.ctx, i, toLose, func() error {
		if i.stay != st {
			return faas.Errorf(faas.Conflict, "instance %s has left that sandbox", i.id)
		}
		return nil
	})
	if err != nil {
		return // it was closed on purpose
	}
	reason := "its sandbox died"
	if err := st.box.Err(); err != nil {
		reason = cutText("its sandbox died: " + err.Error())
	}
	back := time.Since(st.begun) >= diesAgain
	e.vacate(i, st, faas.Errorf(faas.Conflict, "instance %s is lost: %s", i.id, reason))
	e.settleLoss(i, t, reason, back)
}

// settleLoss ends t, the loss of an instance for a reason; back says whether it
// may come back, if its policy wants that.
func (e *Engine) settleLoss(i *instance, t *transition, reason string, back bool) {
	rec := e.viewOf(i)
	after := lostRecord(rec, reason, back && e.cfg.Snapshots != nil)
	e.log.Warn("instance lost", "instance", i.id, "reason", after.Reason, "restored from", after.Paused)
	// If this is not saved, the next start finds it out again.
	if _, err := e.save(context.WithoutCancel(e.ctx), i, func(r *faas.Instance) {
		r.State, r.Reason, r.Paused, r.Sandbox = after.State, after.Reason, after.Paused, ""
	}); err != nil {
		e.log.Error("instance record not saved", "instance", i.id, "err", err)
		e.instances.mu.Lock()
		i.rec = after
		e.instances.mu.Unlock()
	}
	if after.State == faas.InstanceLost {
		e.instances.finish(i, t, lost, nil)
		return
	}
	e.instances.finish(i, t, paused, nil)
	if e.enter() != nil {
		return // the next start brings it back
	}
	defer e.work.Done()
	e.bringBack(i)
}

// lostRecord is what becomes of the record of an instance whose sandbox is
// gone: lost, or paused in its last snapshot, from which it is then brought
// back. So a restore that fails leaves it paused, to be resumed by hand.
func lostRecord(rec faas.Instance, reason string, back bool) faas.Instance {
	rec.State, rec.Reason, rec.Sandbox, rec.Paused = faas.InstanceLost, reason, "", faas.SnapshotID{}
	if back && rec.Policy.Restore && !faas.ID(rec.Base).IsZero() {
		rec.State, rec.Paused = faas.InstancePaused, rec.Base
		rec.Reason = cutText("restored from snapshot " + rec.Base.String() + " after it was lost: " + reason)
	}
	return rec
}

// bringBack resumes an instance that was lost and is paused in its last
// snapshot.
func (e *Engine) bringBack(i *instance) {
	t, err := e.instances.begin(e.ctx, i, toResume, nil)
	if err != nil {
		return // somebody was quicker
	}
	if err := e.resume(e.ctx, i, t); err != nil {
		e.log.Error("a lost instance could not be restored; it is paused in its last snapshot", "instance", i.id, "err", err)
	}
}
