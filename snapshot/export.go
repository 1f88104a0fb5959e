package snapshot

import (
	"archive/tar"
	"context"
	"io"
	"os"

	"github.com/klauspost/compress/zstd"

	"faas"
)

// An archive is a tar compressed with zstd: the manifest, the image's file if
// there is one, and the packs in the order of the manifest.
const (
	manifestEntry = "manifest.json"
	imageEntry    = "rootfs.erofs"
	packEntries   = "packs/"
)

// Export implements engine.Snapshots.
func (s *Store) Export(ctx context.Context, id faas.SnapshotID, w io.Writer) error {
	r, unpin, err := s.loadPinned(ctx, id)
	if err != nil {
		return err
	}
	defer unpin()
	image, err := s.imageFile(ctx, r.manifest.Snapshot.RootFS)
	if err != nil {
		return faas.Errorf(faas.KindOf(err), "the image of snapshot %s: %w", id, err)
	}
	z, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(s.workers), zstd.WithWindowSize(archiveWindow))
	if err != nil {
		return faas.Errorf(faas.Internal, "export snapshot %s: %w", id, err)
	}
	defer z.Close() // a second time after a success, which does nothing
	t := tar.NewWriter(z)
	if err := s.export(ctx, r, image, t); err != nil {
		return faas.Errorf(faas.KindOf(err), "export snapshot %s: %w", id, err)
	}
	if err := t.Close(); err != nil {
		return faas.Errorf(faas.KindOf(err), "export snapshot %s: %w", id, err)
	}
	if err := z.Close(); err != nil {
		return faas.Errorf(faas.KindOf(err), "export snapshot %s: %w", id, err)
	}
	return nil
}

func (s *Store) export(ctx context.Context, r *record, image string, t *tar.Writer) error {
	entry := func(name string, size int64) error {
		return t.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: name, Size: size, Mode: 0o600, ModTime: r.manifest.Snapshot.Created})
	}
	if err := entry(manifestEntry, int64(len(r.Manifest))); err != nil {
		return err
	}
	if _, err := t.Write(r.Manifest); err != nil {
		return err
	}
	if image != "" {
		f, err := os.Open(image)
		if err != nil {
			return diskError(err, "open the image file")
		}
		defer f.Close()
		fi, err := f.Stat()
		if err != nil {
			return diskError(err, "open the image file")
		}
		if err := entry(imageEntry, fi.Size()); err != nil {
			return err
		}
		if _, err := io.Copy(t, &ctxReader{ctx, f}); err != nil {
			return err
		}
	}
	for _, p := range r.manifest.Packs {
		if err := entry(packEntries+p.Digest.Hex(), p.Size); err != nil {
			return err
		}
		if err := s.exportPack(ctx, &p, t); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) exportPack(ctx context.Context, p *pack, w io.Writer) error {
	r, _, err := s.bucket.Get(ctx, p.Digest)
	if err != nil {
		return err
	}
	defer r.Close()
	_, err = io.Copy(w, &ctxReader{ctx, r})
	return err
}
