package snapshot

import (
	"context"
	"errors"
	"os"
	"slices"
	"time"

	"faas"
)

// Create implements engine.Snapshots.
func (s *Store) Create(ctx context.Context, snap faas.Snapshot, img faas.Image, dir string) (out faas.Snapshot, err error) {
	defer func() {
		if rmErr := os.RemoveAll(dir); rmErr != nil { // it is gone if the cache took it
			err = errors.Join(err, diskError(rmErr, "remove %s", dir))
		}
	}()
	if snap.ID == (faas.SnapshotID{}) {
		snap.ID = faas.SnapshotID(faas.NewID())
	}
	snap.Created = time.Now().UTC()
	ctx, end, err := s.begin(ctx)
	if err != nil {
		return out, err
	}
	defer end()
	names, err := s.admissible(ctx, &snap, dir)
	if err != nil {
		return out, err
	}
	place, err := s.reserve(ctx, snap.Owner)
	if err != nil {
		return out, err
	}
	defer place.release()
	m := manifest{Image: img}
	imageStored, releaseImage, err := s.keepImage(ctx, &img)
	if err != nil {
		return out, err
	}
	defer releaseImage()
	snap.RootFS = img.RootFSSum
	src, release, err := s.openSources(ctx, snap.Owner, snap.Parents)
	if err != nil {
		return out, err
	}
	defer release()
	stamps, err := stampFiles(dir, names)
	if err != nil {
		return out, err
	}
	b, err := s.build(ctx, dir, names, src, place.left)
	if errors.Is(err, errOverQuota) {
		return out, place.exceeded(ctx, s)
	}
	if err != nil {
		return out, err
	}
	defer func() {
		var uncertain *uncertainError
		if err != nil && !errors.As(err, &uncertain) {
			err = errors.Join(err, s.discard(ctx, b.packs[0].Digest))
		}
	}()
	if err := place.take(ctx, s, b.stored); err != nil {
		return out, err
	}
	snap.Parts, snap.Size, snap.Stored = b.parts, b.size, b.stored+imageStored
	m.Packs, m.Map = b.packs, b.mapped
	r, err := newRecord(snap, m)
	if err != nil {
		return out, err
	}
	if err := s.publish(ctx, r, true); err != nil {
		return out, err
	}
	s.cache.adopt(r.ID, dir, stamps, s.log)
	return r.snapshot(), nil
}

// begin protects what is about to be written from being collected: by this
// process until end, by others for the grace period, which ctx is cut to.
func (s *Store) begin(ctx context.Context) (context.Context, func(), error) {
	if err := errors.Join(ctx.Err(), s.ctx.Err()); err != nil {
		return nil, nil, err
	}
	end := s.pins.begin()
	cancel := func() {}
	if s.opts.Shared {
		// Half of it is for clocks that disagree.
		ctx, cancel = context.WithTimeoutCause(ctx, s.opts.Grace/2, faas.Errorf(faas.Timeout,
			"the snapshot took longer to store than half the grace period of %s, after which other nodes may collect it", s.opts.Grace))
	}
	stop := context.AfterFunc(s.ctx, cancel)
	return ctx, func() { stop(); cancel(); end() }, nil
}

// admissible checks what can be checked before any work, and lists the parts.
func (s *Store) admissible(ctx context.Context, snap *faas.Snapshot, dir string) (names []string, err error) {
	if snap.Name != "" {
		if err := checkRef(snap.Name); err != nil {
			return nil, err
		}
	}
	if snap.Kind != faas.SnapshotMemory && snap.Kind != faas.SnapshotFiles {
		return nil, faas.Errorf(faas.Invalid, "snapshot kind %q is not memory or files", snap.Kind)
	}
	if len(snap.Parents) > maxParents {
		return nil, faas.Errorf(faas.Invalid, "a snapshot of %d parents; at most %d", len(snap.Parents), maxParents)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "list the parts of the snapshot: %w", err)
	}
	for _, e := range entries {
		if err := checkPartName(e.Name()); err != nil {
			return nil, err
		}
		names = append(names, e.Name())
	}
	if len(names) > maxParts {
		return nil, faas.Errorf(faas.Invalid, "a snapshot of %d parts; at most %d", len(names), maxParts)
	}
	if !slices.Contains(names, faas.FilesPart) {
		return nil, faas.Errorf(faas.Invalid, "the snapshot has no part %s", faas.FilesPart)
	}
	_, err = s.bucket.ReadName(ctx, recordName(snap.ID), maxRecord)
	if err == nil {
		return nil, faas.Errorf(faas.Conflict, "snapshot %s exists already", snap.ID)
	}
	if faas.KindOf(err) != faas.NotFound {
		return nil, faas.Errorf(faas.KindOf(err), "look for snapshot %s: %w", snap.ID, err)
	}
	return names, nil
}

// discard removes the pack of a snapshot that did not come to be. Nothing else
// can need it: each pack is an object of its own.
func (s *Store) discard(ctx context.Context, d faas.Digest) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), unpublishTime)
	defer cancel()
	return s.bucket.Delete(ctx, d)
}

// publish makes a snapshot exist, and with it the name that it was given. The
// name moves there if something else had it and move says so.
func (s *Store) publish(ctx context.Context, r *record, move bool) error {
	b, err := r.encode()
	if err != nil {
		return err
	}
	name := r.manifest.Snapshot.Name
	if name != "" {
		s.refs.Lock()
		defer s.refs.Unlock()
		if _, err := s.resolve(ctx, r.Owner, name); err == nil && !move {
			name = ""
		}
	}
	takeBack := func() {}
	if name != "" {
		if takeBack, err = s.prepareRef(ctx, r.Owner, name, r.ID); err != nil {
			return err
		}
	}
	err = s.bucket.WriteName(ctx, recordName(r.ID), b, true)
	if faas.KindOf(err) == faas.Conflict {
		takeBack()
		return faas.Errorf(faas.Conflict, "snapshot %s exists already", r.ID)
	}
	if err != nil {
		return s.unpublish(ctx, r, err, takeBack)
	}
	s.records.put(r)
	if name != "" {
		// What the ref had before is not needed any more. If this fails it still
		// means the right snapshot.
		if err := s.writeRef(ctx, r.Owner, name, []faas.SnapshotID{r.ID}); err != nil {
			s.log.Warn("a ref keeps its former meaning for later", "ref", name, "error", err)
		}
	}
	return nil
}

// unpublish makes sure that a record whose write failed is not there, and then
// that its name is not: the write may have got through without an answer.
func (s *Store) unpublish(ctx context.Context, r *record, cause error, takeBack func()) error {
	err := faas.Errorf(faas.KindOf(cause), "publish snapshot %s: %w", r.ID, cause)
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), unpublishTime)
	defer cancel()
	if rmErr := s.bucket.DeleteName(ctx, recordName(r.ID)); rmErr != nil {
		return &uncertainError{faas.Errorf(faas.KindOf(cause), "%w; it may exist all the same: %w", err, rmErr)}
	}
	takeBack()
	return err
}

// uncertainError is about a snapshot that may exist: its bytes must stay.
type uncertainError struct{ error }

func (e *uncertainError) Unwrap() error { return e.error }

// unpublishTime is how long the removal of a record may take that its caller
// does not wait for any more.
const unpublishTime = 10 * time.Second
