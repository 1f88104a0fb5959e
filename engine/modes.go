package engine

import (
	"context"

	"faas"
)

// modes says how each mode runs, and which need a store of snapshots.
var modes = map[faas.Mode]struct {
	run       func(*Engine, context.Context, *job) outcome
	snapshots bool
}{
	faas.Ephemeral:    {run: (*Engine).ephemeral},
	faas.Cached:       {run: (*Engine).cached},
	faas.Checkpointed: {run: (*Engine).checkpointed, snapshots: true},
	faas.Branched:     {run: (*Engine).persistent, snapshots: true},
	faas.Persistent:   {run: (*Engine).persistent},
}

// ephemeral runs in a fresh sandbox that is gone afterwards.
func (e *Engine) ephemeral(ctx context.Context, j *job) outcome {
	return e.fresh(ctx, j, faas.SandboxSpec{Limits: j.req.Limits, Egress: j.req.Egress}, nil)
}

// checkpointed takes a snapshot of the sandbox once the program has ended, also
// one that was stopped at its time limit. A sandbox that died has none.
func (e *Engine) checkpointed(ctx context.Context, j *job) outcome {
	spec := faas.SandboxSpec{Limits: j.req.Limits, Egress: j.req.Egress}
	return e.fresh(ctx, j, spec, func(src *source, box faas.Sandbox, o *outcome) bool {
		snap, err := e.snapshotAfter(ctx, j, src, box)
		o.ref, o.err = faas.ID(snap.ID), err
		return false
	})
}

func (e *Engine) snapshotAfter(ctx context.Context, j *job, src *source, box faas.Sandbox) (faas.Snapshot, error) {
	rec := faas.Instance{Owner: j.owner, Ref: src.img.Ref, Image: src.img.Digest, Base: src.snap.ID, Limits: j.req.Limits, Egress: j.req.Egress}
	s := snapshotRecord(rec, faas.SnapshotID(j.req.Ref))
	if j.req.Ref.IsZero() {
		s.ID = faas.SnapshotID(faas.NewID())
	} else if err := e.clearSnapshot(ctx, j.owner, s.ID); err != nil {
		return faas.Snapshot{}, err
	}
	if err := e.checkpoints.take(ctx); err != nil {
		return faas.Snapshot{}, err
	}
	defer e.checkpoints.giveBack()
	dir, info, err := e.checkpoint(ctx, box, true)
	if err != nil {
		return faas.Snapshot{}, err
	}
	s.Checkpoint = info.For
	return e.publish(ctx, s, src.img, dir)
}

// clearSnapshot removes what an earlier run for the same id left: nobody was
// told of it, or this run would not be.
func (e *Engine) clearSnapshot(ctx context.Context, owner string, id faas.SnapshotID) error {
	err := e.RemoveSnapshot(ctx, owner, id.String())
	if err != nil && faas.KindOf(err) == faas.NotFound {
		return nil
	}
	return err
}

// persistent leaves the sandbox running as an instance: a branch, if it was
// started from a snapshot. A run that fails leaves nothing.
func (e *Engine) persistent(ctx context.Context, j *job) outcome {
	img, err := j.origin.image(ctx)
	if err != nil {
		return failed(ctx, err)
	}
	rec := faas.Instance{ID: faas.InstanceID(j.req.Ref), Owner: j.owner, Ref: img.Ref, Image: img.Digest, From: j.origin.from, Base: j.origin.from,
		Limits: j.req.Limits, Egress: j.req.Egress}
	if j.req.Image != "" {
		rec.Ref = j.req.Image
	}
	if j.req.Ref.IsZero() {
		rec.ID = faas.InstanceID(faas.NewID())
	} else if _, ok := e.instanceOf(j.owner, rec.ID); ok {
		e.undoStart(ctx, rec.ID) // of an earlier run that nobody was told of
	}
	if err := e.reserve(rec.ID); err != nil {
		return failed(ctx, err)
	}
	defer e.unreserve(rec.ID)
	return e.fresh(ctx, j, sandboxSpec(rec), func(src *source, box faas.Sandbox, o *outcome) bool {
		if _, err := e.settle(ctx, rec, box, src.img); err != nil {
			o.err = failed(ctx, err).err // and the sandbox is gone
			return true
		}
		o.ref = faas.ID(rec.ID)
		return true
	})
}
