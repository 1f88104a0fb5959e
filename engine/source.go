package engine

import (
	"context"
	"path/filepath"
	"sync"

	"faas"
)

// source is what a sandbox is made from: an image, or a snapshot whose parts
// are open until close.
type source struct {
	img   faas.Image
	snap  faas.Snapshot // zero: the image alone
	dir   string        // of the snapshot's parts
	files bool          // boot with the snapshot's files instead of restoring its memory
	close func()
}

// boot makes a sandbox of it. Any number may be made.
func (s *source) boot(ctx context.Context, e *Engine, spec faas.SandboxSpec) (faas.Sandbox, error) {
	spec.Image = s.img
	switch {
	case s.dir == "":
		return e.cfg.Runtime.Create(ctx, spec)
	case s.files:
		spec.Files = filepath.Join(s.dir, faas.FilesPart)
		return e.cfg.Runtime.Create(ctx, spec)
	}
	if err := e.restores.take(ctx); err != nil {
		return nil, err
	}
	defer e.restores.giveBack()
	spec.ID = "" // so that one will do that was booted before
	return e.cfg.Runtime.Restore(ctx, spec, s.dir)
}

// imageSource is the source that an image's reference names.
func (e *Engine) imageSource(ctx context.Context, ref string) (*source, error) {
	img, err := e.cfg.Images.Resolve(ctx, ref)
	return &source{img: img, close: func() {}}, err
}

// snapshotOf returns a snapshot that owner may use.
func (e *Engine) snapshotOf(ctx context.Context, owner string, id faas.SnapshotID) (faas.Snapshot, error) {
	if e.cfg.Snapshots == nil {
		return faas.Snapshot{}, errNoSnapshots()
	}
	s, err := e.cfg.Snapshots.Snapshot(ctx, id)
	if err != nil {
		return faas.Snapshot{}, err
	}
	if owner != "" && s.Owner != owner {
		return faas.Snapshot{}, faas.Errorf(faas.NotFound, "no snapshot %s", id)
	}
	return s, nil
}

func errNoSnapshots() error {
	return faas.Errorf(faas.Unavailable, "this node keeps no snapshots: its operator has to configure a store for them")
}

// snapshotSource opens a snapshot; whether it can be restored here is known
// before.
func (e *Engine) snapshotSource(ctx context.Context, snap faas.Snapshot, filesOnly bool) (*source, error) {
	filesOnly = filesOnly || snap.Kind == faas.SnapshotFiles
	if !filesOnly {
		if err := e.cfg.Runtime.Restorable(snap.Checkpoint); err != nil {
			return nil, faas.Errorf(faas.KindOf(err), "the processes of snapshot %s cannot be restored here, only its files, which a start with --files-only does: %w", snap.ID, err)
		}
	}
	if err := e.snapUse.pin(snap.ID); err != nil {
		return nil, err
	}
	o, err := e.cfg.Snapshots.Open(ctx, snap.ID, filesOnly)
	if err != nil {
		e.snapUse.unpin(snap.ID)
		return nil, faas.Errorf(faas.KindOf(err), "open snapshot %s: %w", snap.ID, err)
	}
	return &source{img: o.Image, snap: snap, dir: o.Dir, files: filesOnly, close: func() {
		e.snapUse.unpin(snap.ID)
		if err := o.Close(); err != nil {
			e.log.Warn("an opened snapshot is not let go of", "snapshot", snap.ID, "err", err)
		}
	}}, nil
}

// snapUse keeps snapshots from being removed while something is started from
// them, until the record of that names them.
type snapUse struct {
	mu       sync.Mutex
	users    map[faas.SnapshotID]int
	removing map[faas.SnapshotID]bool
}

func (u *snapUse) pin(id faas.SnapshotID) error {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.removing[id] {
		return faas.Errorf(faas.NotFound, "no snapshot %s: it is being removed", id)
	}
	if u.users == nil {
		u.users = map[faas.SnapshotID]int{}
	}
	u.users[id]++
	return nil
}

func (u *snapUse) unpin(id faas.SnapshotID) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.users[id]--; u.users[id] <= 0 {
		delete(u.users, id)
	}
}

// remove reports whether nobody uses a snapshot, and then lets nobody until
// done is called.
func (u *snapUse) remove(id faas.SnapshotID) (done func(), ok bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.users[id] > 0 || u.removing[id] {
		return nil, false
	}
	if u.removing == nil {
		u.removing = map[faas.SnapshotID]bool{}
	}
	u.removing[id] = true
	return func() {
		u.mu.Lock()
		defer u.mu.Unlock()
		delete(u.removing, id)
	}, true
}

func (u *snapUse) count(id faas.SnapshotID) int {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.users[id]
}
