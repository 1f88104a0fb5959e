package snapshot

import (
	"context"
	"errors"
	"strings"
	"time"

	"faas"
)

// mtimeSlack is by how much the time of an object may lag behind the clock.
const mtimeSlack = 2 * time.Second

// Delete implements engine.Snapshots.
func (s *Store) Delete(ctx context.Context, id faas.SnapshotID) error {
	b, err := s.bucket.ReadName(ctx, recordName(id), maxRecord)
	if faas.KindOf(err) == faas.NotFound {
		return faas.Errorf(faas.NotFound, "no snapshot %s", id)
	}
	if err != nil && faas.KindOf(err) != faas.Invalid {
		return faas.Errorf(faas.KindOf(err), "read snapshot %s: %w", id, err)
	}
	r, decodeErr := decodeRecord(id, b) // one that is damaged can be removed all the same
	if s.opts.Shared && decodeErr == nil {
		// Another node may be making a child of it, which relies on its packs.
		if err := s.bucket.WriteName(ctx, goneName(id), b, false); err != nil {
			return faas.Errorf(faas.KindOf(err), "delete snapshot %s: %w", id, err)
		}
	}
	if err := s.bucket.DeleteName(ctx, recordName(id)); err != nil {
		return faas.Errorf(faas.KindOf(err), "delete snapshot %s: %w", id, err)
	}
	s.records.forget(id)
	s.cache.forget(id)
	if decodeErr != nil {
		return nil // Collect finds its refs
	}
	for _, owner := range []string{r.Owner, ""} {
		err := s.dropRefs(ctx, ownerFolder(owner), func(x ref, _ time.Time) bool { return s.means(ctx, x, id) })
		if err != nil {
			return err
		}
	}
	return nil
}

// means reports whether a ref meant id when that existed.
func (s *Store) means(ctx context.Context, x ref, id faas.SnapshotID) bool {
	for _, c := range x.Candidates {
		if c == id {
			return true
		}
		if _, err := s.load(ctx, c); faas.KindOf(err) != faas.NotFound {
			return false
		}
	}
	return false
}

// roots are the digests that something needs.
type roots map[faas.Digest]bool

func (rs roots) add(r *record) {
	for _, d := range r.needs() {
		rs[d] = true
	}
}

// Collect implements engine.Snapshots. What is removed was not needed when the
// listing of records began, is not held by anything in this process, was not
// written by work that is under way, and is older than the grace period.
func (s *Store) Collect(ctx context.Context) (freed int64, err error) {
	s.collect.Lock()
	defer s.collect.Unlock()
	// The order matters: what was written after the list of blobs is not in it,
	// and what has ended after oldest was read has its record in the scan.
	sizes := map[faas.Digest]int64{}
	written := map[faas.Digest]time.Time{}
	err = s.bucket.List(ctx, func(d faas.Digest, n int64, t time.Time) error {
		sizes[d], written[d] = n, t
		return nil
	})
	if err != nil {
		return 0, faas.Errorf(faas.KindOf(err), "collect: %w", err)
	}
	before := time.Now().Add(-s.opts.Grace)
	if oldest, any := s.pins.oldest(); any && oldest.Add(-mtimeSlack).Before(before) {
		before = oldest.Add(-mtimeSlack)
	}
	needed, err := s.findRoots(ctx)
	if err != nil {
		return 0, err
	}
	var unneeded []faas.Digest
	for d := range sizes {
		if !needed[d] && written[d].Before(before) {
			unneeded = append(unneeded, d)
		}
	}
	if err := s.removeSharedImages(ctx, needed); err != nil {
		return 0, err
	}
	n, err := s.removeBlobs(ctx, unneeded, sizes)
	freed += n
	if err != nil {
		return freed, err
	}
	n, err = s.removeImages(ctx, needed)
	freed += n
	if err != nil {
		return freed, err
	}
	return freed, s.dropDeadRefs(ctx)
}

// findRoots reads every record and every tombstone within its time. If one
// cannot be read nothing may be collected, since what it needs is unknown.
func (s *Store) findRoots(ctx context.Context) (roots, error) {
	needed := roots{}
	rs, damaged, err := s.scan(ctx, recordPrefix+faas.SnapshotPrefix)
	if err != nil {
		return nil, err
	}
	if len(damaged) > 0 {
		return nil, faas.Errorf(faas.Conflict, "nothing is collected while %d snapshots are damaged, %s among them: remove them first", len(damaged), damaged[0])
	}
	for _, r := range rs {
		needed.add(r)
	}
	if err := s.addTombstones(ctx, needed); err != nil {
		return nil, err
	}
	return needed, s.addImages(ctx, needed)
}

// addImages adds the packs of all images in the bucket, needed or not: that of
// one which is not goes with a later Collect than the object that names it, so
// that another node's renewal of the object is in time.
func (s *Store) addImages(ctx context.Context, needed roots) error {
	return s.sharedImages(ctx, func(d faas.Digest, _ time.Time) error {
		o, err := s.readImageObject(ctx, d)
		switch {
		case err == nil:
			needed[o.Pack.Digest] = true
		case faas.KindOf(err) == faas.Internal: // damaged: nothing can be read through it
			s.log.Warn("an image in the bucket is damaged", "error", err)
		case faas.KindOf(err) != faas.NotFound:
			return err
		}
		return nil
	})
}

// removeSharedImages removes the objects of images that no snapshot needs.
func (s *Store) removeSharedImages(ctx context.Context, needed roots) error {
	var unneeded []faas.Digest
	err := s.sharedImages(ctx, func(d faas.Digest, written time.Time) error {
		if !needed[d] && time.Since(written) >= s.opts.Grace {
			unneeded = append(unneeded, d)
		}
		return nil
	})
	if err != nil {
		return faas.Errorf(faas.KindOf(err), "collect: %w", err)
	}
	free, pardon := s.pins.condemn(unneeded)
	defer pardon()
	for _, d := range free {
		if err := s.bucket.DeleteName(ctx, imageName(d)); err != nil {
			return faas.Errorf(faas.KindOf(err), "collect: %w", err)
		}
	}
	return nil
}

func (s *Store) addTombstones(ctx context.Context, needed roots) error {
	var young, old []faas.SnapshotID
	err := s.bucket.Names(ctx, gonePrefix, func(name string, written time.Time) error {
		var id faas.SnapshotID
		if id.UnmarshalText([]byte(strings.TrimPrefix(name, gonePrefix))) != nil {
			return nil
		}
		if time.Since(written) < s.opts.Grace {
			young = append(young, id)
		} else {
			old = append(old, id)
		}
		return nil
	})
	if err != nil {
		return faas.Errorf(faas.KindOf(err), "collect: %w", err)
	}
	for _, id := range young {
		b, err := s.bucket.ReadName(ctx, goneName(id), maxRecord)
		if faas.KindOf(err) == faas.NotFound {
			continue
		}
		if err != nil {
			return faas.Errorf(faas.KindOf(err), "collect: %w", err)
		}
		r, err := decodeRecord(id, b)
		if err != nil {
			return faas.Errorf(faas.KindOf(err), "collect: tombstone %s: %w", goneName(id), err)
		}
		needed.add(r)
	}
	for _, id := range old {
		if err := s.bucket.DeleteName(ctx, goneName(id)); err != nil {
			return faas.Errorf(faas.KindOf(err), "collect: %w", err)
		}
	}
	return nil
}

func (s *Store) removeBlobs(ctx context.Context, ds []faas.Digest, sizes map[faas.Digest]int64) (freed int64, err error) {
	free, pardon := s.pins.condemn(ds)
	defer pardon()
	for _, d := range free {
		if err := s.bucket.Delete(ctx, d); err != nil {
			return freed, faas.Errorf(faas.KindOf(err), "collect: %w", err)
		}
		freed += sizes[d]
	}
	return freed, nil
}

func (s *Store) removeImages(ctx context.Context, needed roots) (int64, error) {
	here, err := s.images.list()
	if err != nil {
		return 0, err
	}
	var unneeded []faas.Digest
	for _, d := range here {
		if !needed[d] {
			unneeded = append(unneeded, d)
		}
	}
	free, pardon := s.pins.condemn(unneeded)
	defer pardon()
	var freed int64
	for _, d := range free {
		n, err := s.images.remove(d)
		freed += n
		if err := errors.Join(err, ctx.Err()); err != nil {
			return freed, err
		}
	}
	return freed, nil
}

// dropDeadRefs removes refs of which no candidate exists. A young one may be
// about to get its snapshot.
func (s *Store) dropDeadRefs(ctx context.Context) error {
	return s.dropRefs(ctx, refPrefix, func(x ref, written time.Time) bool {
		if time.Since(written) < s.opts.Grace {
			return false
		}
		for _, id := range x.Candidates {
			if _, err := s.load(ctx, id); faas.KindOf(err) != faas.NotFound {
				return false
			}
		}
		return true
	})
}
