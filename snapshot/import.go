package snapshot

import (
	"archive/tar"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"

	"faas"
)

const (
	archiveWindow = 4 << 20  // of the compression, which reading takes in memory
	maxImage      = 64 << 30 // bytes of an image file in an archive
	maxArchive    = 64 << 30 // bytes of all packs in an archive
)

// ImportedID is the id under which an owner gets a snapshot that was made as id
// elsewhere. It is derived, so that nobody can take an id that another caller is
// about to be given, and importing twice gives one snapshot.
func ImportedID(owner string, id faas.SnapshotID) faas.SnapshotID {
	h := sha256.New()
	io.WriteString(h, "faas imported snapshot\n") // a hash never fails
	h.Write(id[:])
	io.WriteString(h, owner)
	return faas.SnapshotID(h.Sum(nil))
}

// importing is an import under way.
type importing struct {
	*Store
	owner string
	tar   *tar.Reader
	r     *record
	place *room
	fresh []faas.Digest // packs that were not there before
}

// Import implements engine.Snapshots.
func (s *Store) Import(ctx context.Context, owner string, src io.Reader) (out faas.Snapshot, err error) {
	ctx, end, err := s.begin(ctx)
	if err != nil {
		return out, err
	}
	defer end()
	z, err := zstd.NewReader(&ctxReader{ctx, src}, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(archiveWindow), zstd.WithDecoderMaxMemory(2*archiveWindow))
	if err != nil {
		return out, archiveError(err)
	}
	defer z.Close()
	in := &importing{Store: s, owner: owner, tar: tar.NewReader(z)}
	if err := in.readManifest(); err != nil {
		return out, archiveError(err)
	}
	if have, err := in.existing(ctx); have != nil || err != nil {
		if err != nil {
			return out, err
		}
		return have.snapshot(), nil
	}
	release, err := s.pins.hold(ctx, in.r.needs()...)
	if err != nil {
		return out, err
	}
	err = in.bring(ctx)
	release()
	if err != nil {
		return out, errors.Join(archiveError(err), in.giveUp(ctx, err))
	}
	return in.r.snapshot(), nil
}

// archiveError is Invalid for whatever is wrong with the bytes themselves.
func archiveError(err error) error {
	var known *faas.Error
	if errors.As(err, &known) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return faas.Errorf(faas.KindOf(err), "import: %w", err)
	}
	return faas.Errorf(faas.Invalid, "import: this is no snapshot archive, or it is cut short or damaged: %w", err)
}

// next returns the next entry, which must be the named one.
func (in *importing) next(name string, limit int64) (*tar.Header, error) {
	h, err := in.tar.Next()
	if errors.Is(err, io.EOF) {
		return nil, faas.Errorf(faas.Invalid, "the archive ends before %s", name)
	}
	if err != nil {
		return nil, err
	}
	if h.Name != name || h.Typeflag != tar.TypeReg {
		return nil, faas.Errorf(faas.Invalid, "entry %q where %s belongs", h.Name, name)
	}
	if h.Size < 0 || h.Size > limit {
		return nil, faas.Errorf(faas.Invalid, "%s has %d bytes; at most %d", name, h.Size, limit)
	}
	return h, nil
}

func (in *importing) readManifest() error {
	if _, err := in.next(manifestEntry, maxRecord/2); err != nil {
		return err
	}
	b, err := io.ReadAll(in.tar)
	if err != nil {
		return err
	}
	in.r = &record{Owner: in.owner, Manifest: b}
	if err := in.r.complete(); err != nil {
		return err
	}
	if m := &in.r.manifest; m.Snapshot.Owner != "" || m.Snapshot.Stored != 0 || !m.Snapshot.Digest.IsZero() {
		return faas.Errorf(faas.Invalid, "the manifest has fields that only a store sets")
	}
	in.r.ID = ImportedID(in.owner, in.r.manifest.Snapshot.ID)
	return nil
}

// existing returns the snapshot if the owner has it already.
func (in *importing) existing(ctx context.Context) (*record, error) {
	for _, id := range []faas.SnapshotID{in.r.manifest.Snapshot.ID, in.r.ID} {
		have, err := in.load(ctx, id)
		switch {
		case err == nil && have.Owner == in.owner && have.digest == in.r.digest:
			return have, nil
		case err == nil && id == in.r.ID:
			return nil, faas.Errorf(faas.Conflict, "snapshot %s was imported already, with another content; remove it first", id)
		case err != nil && faas.KindOf(err) != faas.NotFound:
			return nil, err
		}
	}
	return nil, nil
}

// bring stores what the archive has, checks it and publishes the snapshot.
func (in *importing) bring(ctx context.Context) (err error) {
	if in.place, err = in.reserve(ctx, in.owner); err != nil {
		return err
	}
	defer in.place.release()
	m := &in.r.manifest
	bytes := packBytes([]*record{in.r})
	if bytes > maxArchive {
		return faas.Errorf(faas.Invalid, "the archive claims %d bytes of packs; at most %d", bytes, int64(maxArchive))
	}
	if bytes > in.place.left {
		return in.place.exceeded(ctx, in.Store)
	}
	if err := in.place.take(ctx, in.Store, bytes); err != nil {
		return err
	}
	if err := in.image(ctx, m.Snapshot.RootFS); err != nil {
		return err
	}
	for i := range m.Packs {
		if err := in.pack(ctx, &m.Packs[i]); err != nil {
			return err
		}
	}
	if _, err := in.tar.Next(); !errors.Is(err, io.EOF) {
		return errors.Join(err, faas.Errorf(faas.Invalid, "the archive goes on after its last pack"))
	}
	dir, ss, release, err := in.verify(ctx)
	if err != nil {
		return err
	}
	defer release()
	if err := in.parents(ctx); err != nil {
		return err
	}
	in.r.Stored += in.storedBytes()
	if err := in.publish(ctx, in.r, false); err != nil {
		return err
	}
	in.cache.adopt(in.r.ID, dir, ss, in.log)
	return nil
}

func (in *importing) storedBytes() (n int64) {
	for _, d := range in.fresh {
		for _, p := range in.r.manifest.Packs {
			if p.Digest == d {
				n += p.Size
			}
		}
	}
	return n
}

// image keeps the image's file, unless it is here.
func (in *importing) image(ctx context.Context, d faas.Digest) error {
	if d.IsZero() {
		return nil
	}
	h, err := in.next(imageEntry, maxImage)
	if err != nil {
		return err
	}
	if in.images.check(ctx, d) != nil {
		tmp := in.images.tmp()
		defer os.Remove(tmp) // gone already if it was renamed
		if err := writeFile(tmp, &verified{r: in.tar, want: d, size: h.Size, h: sha256.New(), what: imageEntry}); err != nil {
			return err
		}
		if err := in.images.publish(tmp, d); err != nil {
			return err
		}
	}
	if in.opts.Shared {
		n, err := in.shareImage(ctx, d)
		in.r.Stored += n
		return err
	}
	return nil
}

// writeFile writes a new file, durably.
func writeFile(path string, r io.Reader) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o400)
	if err != nil {
		return diskError(err, "write %s", filepath.Base(path))
	}
	defer f.Close()
	if _, err := io.Copy(f, r); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return diskError(err, "write %s", filepath.Base(path))
	}
	return nil
}

// pack stores a pack. What was there before under its digest is replaced.
func (in *importing) pack(ctx context.Context, p *pack) error {
	h, err := in.next(packEntries+p.Digest.Hex(), maxPartSize)
	if err != nil {
		return err
	}
	if h.Size != p.Size {
		return faas.Errorf(faas.Invalid, "pack %s has %d bytes instead of %d", p.Digest, h.Size, p.Size)
	}
	f, err := in.bucket.File(ctx, p.Digest)
	switch {
	case err == nil:
		f.Close()
	case faas.KindOf(err) == faas.NotFound:
		in.fresh = append(in.fresh, p.Digest)
	}
	_, _, err = in.bucket.Put(ctx, &verified{r: in.tar, want: p.Digest, size: h.Size, h: sha256.New(), what: "pack"}, true)
	return err
}

// parents keeps those parents that the owner has here, under the ids they have
// here: what belongs to others must not become an ancestor.
func (in *importing) parents(ctx context.Context) error {
	for _, p := range in.r.manifest.Snapshot.Parents {
		for _, id := range []faas.SnapshotID{p, ImportedID(in.owner, p)} {
			r, err := in.load(ctx, id)
			if err != nil && faas.KindOf(err) != faas.NotFound {
				return err
			}
			if err == nil && r.Owner == in.owner {
				in.r.Parents = append(in.r.Parents, id)
				break
			}
		}
	}
	return nil
}

// giveUp removes the packs of an import that failed, unless something else
// needs them by now. In a shared bucket Collect does that.
func (in *importing) giveUp(ctx context.Context, cause error) error {
	var uncertain *uncertainError
	if in.opts.Shared || len(in.fresh) == 0 || errors.As(cause, &uncertain) {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), unpublishTime)
	defer cancel()
	in.collect.Lock()
	defer in.collect.Unlock()
	needed, err := in.findRoots(ctx)
	if err != nil {
		return err
	}
	var unneeded []faas.Digest
	for _, d := range in.fresh {
		if !needed[d] {
			unneeded = append(unneeded, d)
		}
	}
	_, err = in.removeBlobs(ctx, unneeded, nil)
	return err
}
