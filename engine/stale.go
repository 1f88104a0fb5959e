package engine

import (
	"context"
	"slices"

	"faas"
)

// dropPause deletes the snapshot of a pause that is over, unless it has become
// part of the history of something else. What fails is tried again later.
func (e *Engine) dropPause(i *instance, id faas.SnapshotID) {
	s := &e.instances
	done, ok := e.snapUse.remove(id)
	if !ok { // something is being started from it
		s.markStale(id, i)
		return
	}
	defer done()
	s.mu.Lock()
	needed, unsure := i.rec.Base == id || i.rec.Paused == id, i.unsaved
	s.mu.Unlock()
	if unsure { // its record may name it
		s.markStale(id, i)
		return
	}
	if needed || e.isShared(i, id) {
		return
	}
	children, err := e.hasChildren(e.ctx, id)
	if children {
		return
	}
	if err == nil {
		err = e.cfg.Snapshots.Delete(e.ctx, id)
	}
	e.collectSoon.Store(true)
	if err == nil || faas.KindOf(err) == faas.NotFound {
		return
	}
	e.log.Warn("the snapshot of a pause that is over is not deleted; it is tried again", "snapshot", id, "err", err)
	s.markStale(id, i)
}

func (s *instances) markStale(id faas.SnapshotID, i *instance) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stale == nil {
		s.stale = map[faas.SnapshotID]*instance{}
	}
	s.stale[id] = i
}

// dropStale tries again to delete what dropPause could not.
func (e *Engine) dropStale() {
	s := &e.instances
	s.mu.Lock()
	stale := s.stale
	s.stale = nil
	s.mu.Unlock()
	for id, i := range stale {
		e.dropPause(i, id)
	}
}

func (e *Engine) hasChildren(ctx context.Context, id faas.SnapshotID) (bool, error) {
	list, err := e.cfg.Snapshots.List(ctx, "")
	if err != nil {
		return false, faas.Errorf(faas.KindOf(err), "look for what descends from snapshot %s: %w", id, err)
	}
	for _, s := range list {
		if slices.Contains(s.Parents, id) {
			return true, nil
		}
	}
	return false, nil
}
