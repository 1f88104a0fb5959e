package engine

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/sync/errgroup"

	"faas"
	"faas/merge"
)

// changes is what one side of a merge or comparison changed of its image: the
// files of a snapshot, or what an instance has now.
type changes struct {
	name   string // as the caller calls it
	image  faas.Image
	base   faas.SnapshotID // what it is or descends from; zero: the image alone
	owner  string
	ref    string
	limits faas.Limits
	egress bool
	file   *os.File
	size   int64
	close  func() // lets go of what file and image need
}

// side opens what a name means: an instance by id, prefix or name, or a snapshot
// by id, prefix or name. An instance that runs stands still while its changes are
// read; one that is paused stays so.
func (e *Engine) side(ctx context.Context, owner, name, spool string) (*changes, error) {
	i, ierr := (*instance)(nil), error(faas.Errorf(faas.NotFound, "no instance %s", name))
	if !strings.HasPrefix(name, faas.SnapshotPrefix) {
		i, ierr = e.findInstance(owner, name)
	}
	s, serr := faas.Snapshot{}, error(faas.Errorf(faas.NotFound, "no snapshot %s", name))
	if !strings.HasPrefix(name, faas.InstancePrefix) {
		s, serr = e.Snapshot(ctx, owner, name)
	}
	switch {
	case ierr == nil && serr == nil:
		return nil, faas.Errorf(faas.Conflict, "%s is both instance %s and snapshot %s: use the id", name, i.id, s.ID)
	case ierr == nil:
		return e.instanceSide(ctx, i, name, spool)
	case serr == nil:
		return e.snapshotSide(ctx, s, s.ID, name)
	}
	for _, err := range []error{ierr, serr} {
		if k := faas.KindOf(err); k != faas.NotFound && k != faas.Invalid {
			return nil, err
		}
	}
	return nil, faas.Errorf(faas.NotFound, "no instance and no snapshot %s", cutText(name))
}

// snapshotSide opens the files of a snapshot.
func (e *Engine) snapshotSide(ctx context.Context, s faas.Snapshot, base faas.SnapshotID, name string) (*changes, error) {
	src, err := e.snapshotSource(ctx, s, true)
	if err != nil {
		return nil, err
	}
	c := &changes{name: name, image: src.img, base: base, owner: s.Owner, ref: s.Ref, limits: s.Limits, egress: s.Egress, close: src.close}
	c.image.Digest = s.Image
	return c, c.open(filepath.Join(src.dir, faas.FilesPart))
}

// instanceSide reads what an instance changed.
func (e *Engine) instanceSide(ctx context.Context, i *instance, name, spool string) (*changes, error) {
	rec := e.viewOf(i)
	if rec.State == faas.InstancePaused {
		s, err := e.snapshotOf(ctx, "", rec.Paused)
		if err != nil {
			return nil, err
		}
		return e.snapshotSide(ctx, s, rec.Base, name)
	}
	u, err := e.use(ctx, i)
	if err != nil {
		return nil, err
	}
	defer u.release()
	rec = e.viewOf(i) // its base as of now: use may have waited
	img, done, err := e.imageFile(ctx, rec)
	if err != nil {
		return nil, err
	}
	c := &changes{name: name, image: img, base: rec.Base, owner: rec.Owner, ref: rec.Ref, limits: rec.Limits, egress: rec.Egress, close: func() { e.letGo(done) }}
	c.image.Digest = rec.Image
	file := filepath.Join(spool, rec.ID.String()+".tar")
	if err := spoolChanges(ctx, u, file); err != nil {
		c.close()
		return nil, faas.Errorf(faas.KindOf(err), "the changes of instance %s: %w", rec.ID, err)
	}
	return c, c.open(file)
}

func spoolChanges(ctx context.Context, u *inUse, file string) error {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return faas.Errorf(faas.Invalid, "the instance is named twice")
	}
	if err != nil {
		return faas.Errorf(diskKind(err), "make room for them: %w", err)
	}
	if err := u.Changes(ctx, f); err != nil {
		k := faas.KindOf(err)
		if k == faas.Internal {
			k = diskKind(err)
		}
		return errors.Join(faas.Errorf(k, "read them: %w", err), f.Close())
	}
	if err := f.Close(); err != nil {
		return faas.Errorf(diskKind(err), "keep them: %w", err)
	}
	return nil
}

// open opens the archive; on error all is let go of.
func (c *changes) open(file string) error {
	f, err := os.Open(file)
	if err != nil {
		c.close()
		return faas.Errorf(faas.Internal, "open the changes of %s: %w", c.name, err)
	}
	info, err := f.Stat()
	if err != nil {
		c.close()
		return errors.Join(faas.Errorf(faas.Internal, "open the changes of %s: %w", c.name, err), f.Close())
	}
	release := c.close
	c.file, c.size = f, info.Size()
	c.close = func() {
		// Read only: there is nothing to lose.
		_ = f.Close()
		release()
	}
	return nil
}

// desk is where a merge or a comparison works: sides that are open, and a
// directory of its own.
type desk struct {
	e     *Engine
	dir   string
	sides []*changes
	files ImageFiles // of the image that all sides have
}

// newDesk makes a desk; clear ends it and leaves nothing.
func (e *Engine) newDesk(ctx context.Context) (*desk, error) {
	if e.cfg.OpenImage == nil {
		return nil, faas.Errorf(faas.Unavailable, "this node cannot read the files of images, which merges and comparisons need")
	}
	if err := e.merges.take(ctx); err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(e.cfg.SpoolDir, "merge-*")
	if err != nil {
		e.merges.giveBack()
		return nil, faas.Errorf(diskKind(err), "make room for a merge in %s: %w", e.cfg.SpoolDir, err)
	}
	return &desk{e: e, dir: dir}, nil
}

func (d *desk) clear() {
	if d.files != nil {
		d.e.letGo(d.files.Close)
	}
	for _, c := range d.sides {
		if c != nil {
			c.close()
		}
	}
	if err := os.RemoveAll(d.dir); err != nil {
		d.e.log.Error("what a merge wrote could not be cleared away", "dir", d.dir, "err", err)
	}
	d.e.merges.giveBack()
}

// put opens the sides that names mean, some at once: running instances are read.
func (d *desk) put(ctx context.Context, owner string, names ...string) error {
	d.sides = make([]*changes, len(names))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i, name := range names {
		g.Go(func() (err error) {
			d.sides[i], err = d.e.side(ctx, owner, name, d.dir)
			return err
		})
	}
	return g.Wait()
}

// openImage opens the image's files. Conflict: the sides have different ones.
func (d *desk) openImage() error {
	first := d.sides[0]
	for _, c := range d.sides[1:] {
		if c.image.Digest != first.image.Digest {
			return faas.Errorf(faas.Conflict, "%s and %s have nothing in common: one is of image %s (%s), the other of %s (%s)",
				first.name, c.name, first.ref, first.image.Digest, c.ref, c.image.Digest)
		}
	}
	f, err := d.e.cfg.OpenImage(first.image)
	if err != nil {
		return err
	}
	d.files = f
	return nil
}

// trees indexes what is on the desk.
func (d *desk) trees(ctx context.Context) ([]*merge.Tree, error) {
	var as []merge.Archive
	for _, c := range d.sides {
		as = append(as, merge.Archive{Name: c.name, R: c.file, Size: c.size})
	}
	return merge.Index(ctx, merge.Limits{}, as...)
}
