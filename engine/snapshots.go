package engine

import (
	"bytes"
	"context"
	"io"
	"slices"
	"time"

	"faas"
)

// collectEvery is how often bytes that no snapshot needs are looked for when
// no snapshot was deleted meanwhile.
const collectEvery = 10 * time.Minute

// CreateSnapshot takes a snapshot of an instance and makes it the instance's
// Base. A running one stands still only for the checkpoint; one that is paused
// stays so, and its state is copied. A failed snapshot leaves nothing behind
// and the instance as it was. The call with a given id is idempotent.
// Conflict: the instance is lost.
func (e *Engine) CreateSnapshot(ctx context.Context, owner, instance string, spec faas.SnapshotSpec) (faas.Snapshot, error) {
	if err := checkSnapshotSpec(spec); err != nil {
		return faas.Snapshot{}, err
	}
	if e.cfg.Snapshots == nil {
		return faas.Snapshot{}, errNoSnapshots()
	}
	if err := e.enter(); err != nil {
		return faas.Snapshot{}, err
	}
	defer e.work.Done()
	i, err := e.findInstance(owner, instance)
	if err != nil {
		return faas.Snapshot{}, err
	}
	if snap, ok, err := e.snapshotMade(ctx, i, spec.ID); ok || err != nil {
		return snap, err
	}
	t, err := e.instances.begin(ctx, i, toSnapshot, nil)
	if err != nil {
		return faas.Snapshot{}, err
	}
	snap, err := e.snapshot(ctx, i, t, spec)
	e.instances.finish(i, t, t.from, err)
	if err != nil {
		return snap, faas.Errorf(faas.KindOf(err), "snapshot of instance %s: %w", i.id, err)
	}
	return snap, nil
}

func checkSnapshotSpec(s faas.SnapshotSpec) error {
	if s.Name != "" {
		if err := checkName("snapshot", s.Name); err != nil {
			return err
		}
	}
	if len(s.Description) > maxDescriptionLength || hasNUL(s.Description) {
		return faas.Errorf(faas.Invalid, "the description has more than %d bytes, or a NUL among them", maxDescriptionLength)
	}
	return nil
}

// snapshotMade returns what an earlier call with the same id made.
func (e *Engine) snapshotMade(ctx context.Context, i *instance, id faas.SnapshotID) (faas.Snapshot, bool, error) {
	if faas.ID(id).IsZero() {
		return faas.Snapshot{}, false, nil
	}
	snap, err := e.cfg.Snapshots.Snapshot(ctx, id)
	switch {
	case err == nil && snap.Instance == i.id:
		return snap, true, nil
	case err == nil:
		return faas.Snapshot{}, false, faas.Errorf(faas.Conflict, "snapshot %s is there already", id)
	case faas.KindOf(err) == faas.NotFound:
		return faas.Snapshot{}, false, nil
	}
	return faas.Snapshot{}, false, err
}

func (e *Engine) snapshot(ctx context.Context, i *instance, t *transition, spec faas.SnapshotSpec) (faas.Snapshot, error) {
	if err := e.checkpoints.take(ctx); err != nil {
		return faas.Snapshot{}, err
	}
	defer e.checkpoints.giveBack()
	rec := e.viewOf(i)
	s := snapshotRecord(rec, spec.ID)
	if faas.ID(s.ID).IsZero() {
		s.ID = faas.SnapshotID(faas.NewID())
	}
	s.Name, s.Description = spec.Name, spec.Description
	var err error
	if t.from == paused {
		s, err = e.copySnapshot(ctx, rec.Paused, s)
	} else {
		s, err = e.snapshotRunning(ctx, rec, i.stay, s)
	}
	if err != nil {
		return faas.Snapshot{}, err
	}
	if _, err := e.save(ctx, i, func(r *faas.Instance) { r.Base = s.ID }); err != nil {
		e.discard(ctx, s.ID, "its instance could not be recorded as descending from it")
		return faas.Snapshot{}, err
	}
	return s, nil
}

func (e *Engine) snapshotRunning(ctx context.Context, rec faas.Instance, st *stay, s faas.Snapshot) (faas.Snapshot, error) {
	img, done, err := e.imageFile(ctx, rec)
	if err != nil {
		return s, err
	}
	defer e.letGo(done)
	if err := st.gate.close(ctx); err != nil {
		return s, err
	}
	dir, info, err := e.checkpoint(ctx, st.box, false)
	st.gate.open()
	if err != nil {
		return s, err
	}
	s.Checkpoint = info.For
	s, err = e.publish(ctx, s, img, dir)
	s.Paused = info.Paused
	return s, err
}

// copySnapshot makes s of what another snapshot holds.
func (e *Engine) copySnapshot(ctx context.Context, of faas.SnapshotID, s faas.Snapshot) (faas.Snapshot, error) {
	old, err := e.cfg.Snapshots.Snapshot(ctx, of)
	if err != nil {
		return s, err
	}
	o, err := e.cfg.Snapshots.Open(ctx, of, false)
	if err != nil {
		return s, err
	}
	defer e.letGo(o.Close)
	dir, err := e.scratch()
	if err != nil {
		return s, err
	}
	if err := copyParts(ctx, dir, o.Dir); err != nil {
		if derr := e.dropScratch(dir); derr != nil {
			e.log.Error("a copy that failed is left", "err", derr)
		}
		return s, err
	}
	s.Kind, s.Checkpoint = old.Kind, old.Checkpoint
	return e.publish(ctx, s, o.Image, dir)
}

// Snapshot returns a snapshot by its id, any unique prefix of it, or a name.
func (e *Engine) Snapshot(ctx context.Context, owner, id string) (faas.Snapshot, error) {
	if e.cfg.Snapshots == nil {
		return faas.Snapshot{}, errNoSnapshots()
	}
	return e.cfg.Snapshots.Find(ctx, owner, id)
}

// Snapshots lists an owner's snapshots, or everybody's, the newest first.
func (e *Engine) Snapshots(ctx context.Context, owner string) ([]faas.Snapshot, error) {
	if e.cfg.Snapshots == nil {
		return nil, errNoSnapshots()
	}
	list, err := e.cfg.Snapshots.List(ctx, owner)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(list, func(a, b faas.Snapshot) int {
		if c := b.Created.Compare(a.Created); c != 0 {
			return c
		}
		return bytes.Compare(a.ID[:], b.ID[:])
	})
	return list, nil
}

// RemoveSnapshot deletes a snapshot and the names that it has. Conflict: an
// instance is paused in it or descends from it, or something is being started
// from it. Snapshots that descend from it stay whole; only merges of what has
// no other ancestor in common are no longer possible.
func (e *Engine) RemoveSnapshot(ctx context.Context, owner, id string) error {
	if err := e.enter(); err != nil {
		return err
	}
	defer e.work.Done()
	snap, err := e.Snapshot(ctx, owner, id)
	if err != nil {
		return err
	}
	done, ok := e.snapUse.remove(snap.ID)
	if !ok {
		return faas.Errorf(faas.Conflict, "snapshot %s is being started from, or removed: try again", snap.ID)
	}
	defer done()
	if err := e.neededBy(snap.ID); err != nil {
		return err
	}
	if err := e.cfg.Snapshots.Delete(ctx, snap.ID); err != nil {
		return err
	}
	e.collectSoon.Store(true)
	return nil
}

// neededBy returns a Conflict that names an instance which needs a snapshot.
func (e *Engine) neededBy(id faas.SnapshotID) error {
	s := &e.instances
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, i := range s.m {
		switch {
		case i.rec.Paused == id:
			return faas.Errorf(faas.Conflict, "snapshot %s is what instance %s is paused in: resume or stop that first", id, i.id)
		case i.rec.Base == id:
			return faas.Errorf(faas.Conflict, "instance %s descends from snapshot %s, which merges and restores of it need: stop it, or take another snapshot of it, first", i.id, id)
		}
	}
	return nil
}

// TagSnapshot gives a snapshot a name, or moves the name there. Conflict: the
// snapshot is the state of a paused instance and goes when that is resumed.
func (e *Engine) TagSnapshot(ctx context.Context, owner, id, name string) error {
	if err := checkName("snapshot", name); err != nil {
		return err
	}
	snap, err := e.Snapshot(ctx, owner, id)
	if err != nil {
		return err
	}
	e.instances.mu.Lock()
	i := e.instances.m[snap.Instance]
	passing := i != nil && i.rec.Paused == snap.ID && isPause(i.rec)
	e.instances.mu.Unlock()
	if passing {
		return faas.Errorf(faas.Conflict, "snapshot %s goes when instance %s is resumed: take a snapshot of the instance and name that", snap.ID, snap.Instance)
	}
	return e.cfg.Snapshots.Tag(ctx, snap.Owner, name, snap.ID)
}

// ExportSnapshot writes a snapshot and its image as one archive.
func (e *Engine) ExportSnapshot(ctx context.Context, owner, id string, w io.Writer) error {
	if err := e.enter(); err != nil {
		return err
	}
	defer e.work.Done()
	snap, err := e.Snapshot(ctx, owner, id)
	if err != nil {
		return err
	}
	if err := e.snapUse.pin(snap.ID); err != nil {
		return err
	}
	defer e.snapUse.unpin(snap.ID)
	return e.cfg.Snapshots.Export(ctx, snap.ID, w)
}

// ImportSnapshot makes a snapshot of an archive that ExportSnapshot wrote.
func (e *Engine) ImportSnapshot(ctx context.Context, owner string, r io.Reader) (faas.Snapshot, error) {
	if e.cfg.Snapshots == nil {
		return faas.Snapshot{}, errNoSnapshots()
	}
	if err := e.enter(); err != nil {
		return faas.Snapshot{}, err
	}
	defer e.work.Done()
	return e.cfg.Snapshots.Import(ctx, owner, r)
}

// collect removes the bytes that no snapshot needs, if it is time to.
func (e *Engine) collect(ctx context.Context) {
	if e.cfg.Snapshots == nil || !e.collectSoon.Swap(false) && time.Since(e.collected) < collectEvery {
		return
	}
	e.collected = time.Now()
	freed, err := e.cfg.Snapshots.Collect(ctx)
	switch {
	case err != nil && ctx.Err() == nil:
		e.log.Error("what no snapshot needs is not removed", "err", err)
	case freed > 0:
		e.log.Info("removed what no snapshot needs", "bytes", freed)
	}
}
