package image

import (
	"archive/tar"
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"faas"
)

// install makes the planned image ready unless it already is. Callers in this
// process share one run, with the first one's source.
func (s *Store) install(ctx context.Context, src source, p *plan, report reporter) (record, error) {
	return s.installs.do(ctx, p.digest.Hex(), report, func(ctx context.Context, report reporter) (record, error) {
		return s.installAlone(ctx, src, p, report)
	})
}

// installOwn is install for a source that ends with the call: the run is not
// shared, and is over on return.
func (s *Store) installOwn(ctx context.Context, src source, p *plan, report reporter) (record, error) {
	key := fmt.Sprintf("%p", src)
	rec, err := s.installs.do(context.WithoutCancel(ctx), key, report, func(work context.Context, report reporter) (record, error) {
		work, cancel := context.WithCancel(work)
		defer cancel()
		defer context.AfterFunc(ctx, cancel)()
		return s.installAlone(work, src, p, report)
	})
	if err != nil && ctx.Err() != nil {
		err = ctx.Err()
	}
	return rec, err
}

// installAlone waits while another process or goroutine makes the same image.
func (s *Store) installAlone(ctx context.Context, src source, p *plan, report reporter) (record, error) {
	lock, err := lockFile(ctx, filepath.Join(s.dir("tmp"), s.variant(p.digest).Hex()+".lock"))
	if err != nil {
		return record{}, err
	}
	rec, err := s.installLocked(ctx, src, p, report)
	return rec, errors.Join(err, os.Remove(lock.Name()), lock.Close())
}

func (s *Store) installLocked(ctx context.Context, src source, p *plan, report reporter) (record, error) {
	idx, err := s.load()
	if err != nil {
		return record{}, err
	}
	if rec, ok := s.byDigest(idx, p.digest); ok {
		return rec, nil
	}
	progress := &meter{report: report, p: faas.ImageProgress{Digest: p.digest, Layers: len(p.layers), Total: p.size}}
	progress.phase(faas.ImageDownloading)
	opened, err := src.layers(ctx, p, progress.add)
	if err != nil {
		return record{}, err
	}
	progress.phase(faas.ImageConverting)
	rec, err := s.convert(ctx, p, opened, progress)
	return rec, errors.Join(err, closeAll(opened))
}

// convert makes the image's file from its layers and publishes it: the file is
// whole and durable before its record is.
func (s *Store) convert(ctx context.Context, p *plan, layers []io.ReadCloser, progress *meter) (record, error) {
	tmp, err := s.tempFile()
	if err != nil {
		return record{}, err
	}
	stats, err := s.build(ctx, tmp, p, layers, progress)
	var sum faas.Digest
	if err == nil {
		sum, err = sumOf(ctx, tmp, stats.size)
	}
	if err != nil {
		return record{}, errors.Join(err, os.Remove(tmp.Name()), tmp.Close())
	}
	rec := s.newRecord(p, stats)
	rec.Sum = sum
	err = s.update(ctx, func(idx *index) error {
		if err := os.Rename(tmp.Name(), s.rootfs(rec.Variant.Hex())); err != nil {
			return writeError(err)
		}
		if err := syncDir(s.dir("rootfs")); err != nil {
			return err
		}
		idx.Images[rec.Variant.Hex()] = rec
		return nil
	})
	if err != nil {
		// One of the two names is there, or neither when Rename failed late.
		_ = os.Remove(tmp.Name())
		return record{}, errors.Join(err, tmp.Close())
	}
	return rec, tmp.Close()
}

// sumOf digests a file of this size that was written a moment ago. It can not
// be done while it is written, which is not from its start to its end.
func sumOf(ctx context.Context, f *os.File, size int64) (faas.Digest, error) {
	h := sha256.New()
	buf := make([]byte, 1<<20)
	for r := io.NewSectionReader(f, 0, size); ; {
		if err := ctx.Err(); err != nil {
			return faas.Digest{}, err
		}
		n, err := r.Read(buf)
		h.Write(buf[:n])
		if errors.Is(err, io.EOF) {
			return faas.Digest(h.Sum(nil)), nil
		}
		if err != nil {
			return faas.Digest{}, faas.Errorf(faas.Internal, "read the image's file back: %w", err)
		}
	}
}

// tempFile returns a locked file in tmp; Prune removes only those that nobody
// has locked.
func (s *Store) tempFile() (*os.File, error) {
	for {
		f, err := os.CreateTemp(s.dir("tmp"), "new-*")
		if err != nil {
			return nil, writeError(err)
		}
		locked, err := tryLock(f)
		if err != nil {
			return nil, errors.Join(err, os.Remove(f.Name()), f.Close())
		}
		if locked && same(f, f.Name()) {
			return f, nil
		}
		// Another process' Prune saw it before it was locked.
		if err := f.Close(); err != nil {
			return nil, writeError(err)
		}
	}
}

func (s *Store) build(ctx context.Context, out *os.File, p *plan, layers []io.ReadCloser, progress *meter) (treeStats, error) {
	b := newBuilder(out, s.opts.Limits, s.opts.Xattrs)
	for i, l := range p.layers {
		if err := s.addLayer(ctx, b, layers[i], l, progress); err != nil {
			return treeStats{}, fmt.Errorf("layer %d (%s): %w", i, short(l.Digest.String()), err)
		}
	}
	if err := b.inject(s.opts.Inject); err != nil {
		return treeStats{}, err
	}
	if err := out.Chmod(0o444); err != nil {
		return treeStats{}, writeError(err)
	}
	variant := s.variant(p.digest)
	return b.w.finish(ctx, b.root, [16]byte(variant[:16]))
}

// addLayer reads a layer to its end and checks both of its digests.
func (s *Store) addLayer(ctx context.Context, b *builder, r io.Reader, l faas.ImageLayer, progress *meter) error {
	blob := sha256.New()
	in := io.TeeReader(readerFunc(func(buf []byte) (int, error) {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		n, err := r.Read(buf)
		progress.add(int64(n))
		return n, err
	}), blob)
	// Each entry takes up to some blocks of headers beside the data.
	most := s.opts.Limits.UnpackedBytes + int64(s.opts.Limits.Entries)*2048 + s.opts.Limits.TextBytes
	plain, err := decompress(in, most, s.opts.Limits.Ratio)
	if err != nil {
		return err
	}
	diff := sha256.New()
	content := io.TeeReader(plain, diff)
	err = b.layer(ctx, content)
	if err == nil { // the digests cover what follows the archive, too
		_, err = io.Copy(io.Discard, content)
	}
	if err == nil {
		_, err = io.Copy(io.Discard, in)
	}
	if err = errors.Join(err, plain.Close()); err != nil {
		return tarError(err)
	}
	if got := faas.Digest(blob.Sum(nil)); got != l.Digest {
		return faas.Errorf(faas.Invalid, "its digest is %s: the data is not what the manifest names", got)
	}
	if got := faas.Digest(diff.Sum(nil)); got != l.DiffID {
		return faas.Errorf(faas.Invalid, "it unpacks to data of digest %s, not to %s as the image's configuration says", got, l.DiffID)
	}
	return nil
}

// inject adds the store's files as a last layer.
func (b *builder) inject(files []File) error {
	upper := newDir()
	upper.dir.real = true
	for _, f := range files {
		h := &tar.Header{Typeflag: tar.TypeReg, Name: f.Path, Mode: int64(f.Mode.Perm()), Size: int64(len(f.Data)), ModTime: time.Unix(0, 0)}
		if err := b.entry(upper, h, bytes.NewReader(f.Data)); err != nil {
			return fmt.Errorf("inject %s: %w", f.Path, err)
		}
	}
	b.root = merge(b.root, upper)
	return nil
}

func (s *Store) newRecord(p *plan, st treeStats) record {
	c := p.config.Config
	rec := record{
		Digest: p.digest, Variant: s.variant(p.digest), Size: st.size,
		Env: c.Env, Entrypoint: c.Entrypoint, Cmd: c.Cmd, WorkingDir: c.WorkingDir, User: c.User,
		Created: time.Now().UTC(), Config: p.conf, OS: p.config.OS, Architecture: p.config.Architecture,
		Author: p.config.Author, Built: p.config.Created.UTC(), Labels: c.Labels, StopSignal: c.StopSignal,
		Layers: p.layers, Entries: st.names, Unpacked: st.bytes, Neutralised: st.dropped,
	}
	for port := range c.ExposedPorts {
		rec.ExposedPorts = append(rec.ExposedPorts, port)
	}
	slices.SortFunc(rec.ExposedPorts, strings.Compare)
	return rec
}
