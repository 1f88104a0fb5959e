package engine

import (
	"context"

	"faas"
)

// recoverInstances adopts the instances of an earlier process, or settles what
// has become of them, and returns how many sandboxes it swept that are no
// instance's.
func (e *Engine) recoverInstances(ctx context.Context) (swept int, err error) {
	recs, err := e.cfg.Records.Instances(ctx)
	if err != nil {
		return 0, faas.Errorf(faas.KindOf(err), "read instance records: %w", err)
	}
	wanted := map[string]bool{}
	for _, r := range recs {
		if r.State == faas.InstanceRunning {
			wanted[r.Sandbox] = true
		}
	}
	swept, err = e.cfg.Runtime.Sweep(ctx, func(id string) bool { return wanted[id] })
	if err != nil {
		return 0, faas.Errorf(faas.KindOf(err), "sweep sandboxes of an earlier process: %w", err)
	}
	snaps, err := e.recoverSnapshots(ctx)
	if err != nil {
		return swept, err
	}
	for _, r := range recs {
		i, err := e.recoverInstance(ctx, r, snaps)
		if err != nil {
			return swept, err
		}
		e.reopenPorts(ctx, i.rec)
		switch {
		case i.rec.State == faas.InstancePaused && !isPause(i.rec):
			// It was lost and is to come back; not in the way of the start.
			e.work.Go(func() { e.bringBack(i) })
		case i.rec.State == faas.InstanceLost && isPause(i.rec) && snaps != nil:
			if err := e.stopInstance(ctx, i); err != nil {
				e.log.Error("a stop that was interrupted is not ended; stop the instance again", "instance", i.id, "err", err)
			}
		}
	}
	return swept, e.clearPauses(ctx, recs)
}

// history is what is known of the snapshots that are there: nil if this node
// keeps none.
type history map[faas.SnapshotID]faas.Snapshot

func (e *Engine) recoverSnapshots(ctx context.Context) (history, error) {
	if e.cfg.Snapshots == nil {
		return nil, nil
	}
	list, err := e.cfg.Snapshots.List(ctx, "")
	if err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "read snapshots: %w", err)
	}
	h := history{}
	for _, s := range list {
		h[s.ID] = s
	}
	return h, nil
}

// latest follows the snapshots taken of an instance from its base: a crash may
// have come between a snapshot and the record that names it. Those of its
// pauses do not count.
func (h history) latest(rec faas.Instance) faas.SnapshotID {
	pauses := map[faas.SnapshotID]bool{pauseID(rec.ID, rec.Pauses): true, pauseID(rec.ID, rec.Pauses+1): true, rec.PauseAs: true}
	base := rec.Base
	for range h {
		next := base
		for id, s := range h {
			if s.Instance == rec.ID && !pauses[id] && !s.Created.Before(rec.Created) && descends(s, base) {
				next = id
			}
		}
		if next == base {
			break
		}
		base = next
	}
	return base
}

func descends(s faas.Snapshot, base faas.SnapshotID) bool {
	if faas.ID(base).IsZero() {
		return len(s.Parents) == 0
	}
	return len(s.Parents) == 1 && s.Parents[0] == base && s.ID != base
}

// recoverInstance enters an instance of an earlier process as it is now.
func (e *Engine) recoverInstance(ctx context.Context, r faas.Instance, snaps history) (*instance, error) {
	was := r
	if snaps != nil {
		was.Base = snaps.latest(r)
	}
	rec := was
	var box faas.Sandbox
	switch r.State {
	case faas.InstanceRunning:
		var err error
		if box, err = e.adopt(ctx, r); err != nil {
			if ctx.Err() != nil {
				return nil, faas.Errorf(faas.KindOf(ctx.Err()), "adopt instance %s: %w", r.ID, err)
			}
			_, there := snaps[rec.Base]
			rec = lostRecord(rec, cutText("its sandbox did not outlive a restart of the node: "+err.Error()), there)
		}
	case faas.InstancePaused:
		if _, there := snaps[r.Paused]; snaps != nil && !there {
			rec = lostRecord(rec, "the snapshot that it was paused in, "+r.Paused.String()+", is gone", false)
		}
	}
	if rec.State != r.State || rec.Base != r.Base {
		if rec.State != r.State {
			e.log.Warn("instance lost", "instance", r.ID, "reason", rec.Reason)
		}
		if err := e.cfg.Records.SaveInstance(ctx, rec); err != nil {
			return nil, faas.Errorf(faas.KindOf(err), "record what became of instance %s: %w", r.ID, err)
		}
	}
	i := newInstance(rec)
	if box != nil {
		i.stay = newStay(box, faas.Image{})
	}
	e.enterInstance(i)
	return i, nil
}

// adopt takes over a running instance's sandbox. A crash in the middle of a
// pause leaves it standing still.
func (e *Engine) adopt(ctx context.Context, r faas.Instance) (faas.Sandbox, error) {
	box, err := e.cfg.Runtime.Adopt(ctx, r.Sandbox)
	if err != nil {
		return nil, err
	}
	if err := box.Resume(ctx); err != nil && faas.KindOf(err) != faas.Conflict {
		e.takeDown(box)
		return nil, err
	}
	return box, nil
}

// clearPauses deletes the snapshots of pauses that a crash kept from being
// recorded, or from being dropped after the resume.
func (e *Engine) clearPauses(ctx context.Context, recs []faas.Instance) error {
	if e.cfg.Snapshots == nil {
		return nil
	}
	for _, r := range recs {
		e.instances.mu.Lock()
		i := e.instances.m[r.ID]
		e.instances.mu.Unlock()
		stale := []faas.SnapshotID{pauseID(r.ID, r.Pauses+1)}
		if i == nil {
			continue // its stop was ended
		}
		if faas.ID(r.Paused).IsZero() && r.Pauses > 0 {
			stale = append(stale, pauseID(r.ID, r.Pauses))
		}
		if !faas.ID(r.PauseAs).IsZero() && r.PauseAs != r.Paused {
			stale = append(stale, r.PauseAs)
		}
		for _, id := range stale {
			_, err := e.cfg.Snapshots.Snapshot(ctx, id)
			if err == nil {
				e.dropPause(i, id)
			} else if faas.KindOf(err) != faas.NotFound {
				return faas.Errorf(faas.KindOf(err), "look for snapshots of pauses: %w", err)
			}
		}
	}
	return nil
}
