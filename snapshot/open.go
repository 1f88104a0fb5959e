package snapshot

import (
	"context"
	"errors"
	"sync"

	"faas"
)

// Open implements engine.Snapshots. Callers that open the same snapshot at the
// same time share the work.
func (s *Store) Open(ctx context.Context, id faas.SnapshotID, filesOnly bool) (faas.OpenedSnapshot, error) {
	if err := errors.Join(ctx.Err(), s.ctx.Err()); err != nil {
		return faas.OpenedSnapshot{}, err
	}
	r, unpin, err := s.loadPinned(ctx, id)
	if err != nil {
		return faas.OpenedSnapshot{}, err
	}
	defer unpin()
	img := r.manifest.Image
	if img.RootFS, err = s.imageFile(ctx, r.manifest.Snapshot.RootFS); err != nil {
		return faas.OpenedSnapshot{}, faas.Errorf(faas.KindOf(err), "the image of snapshot %s: %w", id, err)
	}
	img.RootFSSum = r.manifest.Snapshot.RootFS
	e, err := s.openEntry(ctx, entryKey{id, filesOnly})
	if err != nil {
		return faas.OpenedSnapshot{}, err
	}
	release := sync.OnceValue(func() error { return s.cache.release(e) })
	return faas.OpenedSnapshot{Dir: e.dir, Image: img, Close: release}, nil
}

// openEntry returns the directory of a snapshot, made first if need be.
func (s *Store) openEntry(ctx context.Context, key entryKey) (*entry, error) {
	for {
		s.cache.mu.Lock()
		e := s.cache.lookup(key)
		if e == nil {
			var makeCtx context.Context
			e, makeCtx = s.cache.start(s.ctx, key)
			s.wg.Go(func() {
				ss, err := s.materialise(makeCtx, e)
				s.cache.finish(e, ss, err)
			})
		}
		s.cache.mu.Unlock()
		select {
		case <-e.made:
		case <-ctx.Done():
			return nil, errors.Join(ctx.Err(), s.cache.release(e))
		}
		if e.err == nil {
			return e, nil
		}
		if err := errors.Join(s.cache.release(e), ctx.Err()); err != nil {
			return nil, err
		}
		// Its making was stopped when those who had asked for it gave up.
		if errors.Is(e.err, context.Canceled) && s.ctx.Err() == nil {
			continue
		}
		return nil, e.err
	}
}

// materialise makes the files of an entry. A pack that turns out damaged where
// it is only a copy is fetched once more.
func (s *Store) materialise(ctx context.Context, e *entry) (stamps, error) {
	r, unpin, err := s.loadPinned(ctx, e.key.id)
	if err != nil {
		return nil, err
	}
	defer unpin()
	parts := r.manifest.Snapshot.Parts
	if e.key.filesOnly {
		parts = []faas.Part{{Name: faas.FilesPart}}
	}
	ss, err := s.restore(ctx, &r.manifest, parts, e.dir, func(n int64) error { return s.cache.reserve(e, n) })
	var damaged *damagedError
	if near, ok := s.bucket.(forgetter); ok && errors.As(err, &damaged) {
		if err := near.Forget(ctx, damaged.pack); err != nil {
			return nil, err
		}
		ss, err = s.restore(ctx, &r.manifest, parts, e.dir, func(int64) error { return nil })
	}
	if err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "open snapshot %s: %w", e.key.id, err)
	}
	return ss, nil
}
