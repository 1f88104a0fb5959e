package image

import (
	"archive/tar"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"

	v1 "github.com/google/go-containerregistry/pkg/v1"

	"faas"
)

const (
	maxMembers = 16 << 10 // files in an archive
	maxLinks   = 8        // from one name to the file that it means
)

// archive is an archive of images, read once from a stream: its members' bytes
// one after the other in one file of the store, under no name that the archive
// chose. It is a container.
type archive struct {
	store   *Store
	spool   *os.File
	size    int64
	members map[string]member
	links   map[string]string
	digests map[string]member // by hex digits
}

type member struct {
	offset, size int64
	digest       v1.Hash
}

func (s *Store) readArchive(ctx context.Context, r io.Reader, report reporter) (*archive, error) {
	spool, err := s.tempFile()
	if err != nil {
		return nil, err
	}
	a := &archive{store: s, spool: spool, members: map[string]member{}, links: map[string]string{}, digests: map[string]member{}}
	// No name leads to it from here on, so that nothing is left after a crash.
	if err := os.Remove(spool.Name()); err != nil {
		return nil, errors.Join(writeError(err), a.close())
	}
	if err := a.read(ctx, r, report); err != nil {
		return nil, errors.Join(err, a.close())
	}
	return a, nil
}

func (a *archive) close() error { return writeError(a.spool.Close()) }

func (a *archive) read(ctx context.Context, r io.Reader, report reporter) error {
	l := a.store.opts.Limits
	m := &meter{report: report}
	m.phase(faas.ImageDownloading)
	in := readerFunc(func(p []byte) (int, error) {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		n, err := r.Read(p)
		m.add(int64(n))
		return n, err
	})
	plain, err := decompress(in, l.CompressedBytes+l.ManifestBytes+maxMembers*4096, l.Ratio)
	if err != nil {
		return archiveError(err)
	}
	tr := tar.NewReader(plain)
	for n := 0; ; n++ {
		h, err := tr.Next()
		if err == io.EOF {
			// Read on, so that who writes into a pipe does not die of it.
			_, err := io.Copy(io.Discard, plain)
			return errors.Join(err, plain.Close())
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
			return errors.Join(archiveError(err), plain.Close())
		}
		if n == maxMembers {
			return errors.Join(faas.Errorf(faas.Invalid, "the archive has more than %d members", maxMembers), plain.Close())
		}
		if err := a.member(h, tr); err != nil {
			return errors.Join(archiveError(err), plain.Close())
		}
	}
}

func archiveError(err error) error {
	var ours *faas.Error
	if errors.As(err, &ours) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return faas.Errorf(faas.Invalid, "import: this is not a whole archive of `docker save` or an OCI layout: %w", err)
}

// member keeps one member. Its name is only ever a key: "/" + name, cleaned,
// cannot lead anywhere.
func (a *archive) member(h *tar.Header, data io.Reader) error {
	name := path.Clean("/" + h.Name)
	switch h.Typeflag {
	case tar.TypeReg:
	case tar.TypeSymlink: // docker links equal layers to each other
		a.links[name] = path.Clean("/" + path.Join(path.Dir(name), h.Linkname))
		return nil
	case tar.TypeLink:
		a.links[name] = path.Clean("/" + h.Linkname)
		return nil
	default:
		return nil
	}
	if a.size+h.Size > a.store.opts.Limits.CompressedBytes {
		return faas.Errorf(faas.Invalid, "import: the archive holds more than %d bytes (limit CompressedBytes)", a.store.opts.Limits.CompressedBytes)
	}
	sum := sha256.New()
	n, err := io.Copy(spoolWriter{a, sum}, data)
	if err != nil {
		return err
	}
	m := member{offset: a.size - n, size: n, digest: v1.Hash{Algorithm: "sha256", Hex: hex.EncodeToString(sum.Sum(nil))}}
	a.members[name] = m
	a.digests[m.digest.Hex] = m
	return nil
}

// spoolWriter tells a full disk from a broken stream.
type spoolWriter struct {
	a   *archive
	sum hash.Hash
}

func (w spoolWriter) Write(p []byte) (int, error) {
	n, err := w.a.spool.WriteAt(p, w.a.size)
	w.a.size += int64(n)
	w.sum.Write(p[:n])
	return n, writeError(err)
}

func (a *archive) find(name string) (member, error) {
	name = path.Clean("/" + name)
	for range maxLinks {
		if m, ok := a.members[name]; ok {
			return m, nil
		}
		to, ok := a.links[name]
		if !ok {
			break
		}
		name = to
	}
	return member{}, &fs.PathError{Op: "find", Path: strings.TrimPrefix(name, "/"), Err: fs.ErrNotExist}
}

func (a *archive) reader(m member) io.ReadCloser {
	return io.NopCloser(io.NewSectionReader(a.spool, m.offset, m.size))
}

func (a *archive) file(name string) ([]byte, error) {
	m, err := a.find(name)
	if err != nil {
		return nil, err
	}
	return a.store.readSmall(context.Background(), a.reader(m))
}

func (a *archive) stat(name string) (v1.Hash, int64, error) {
	m, err := a.find(name)
	return m.digest, m.size, err
}

func (a *archive) small(ctx context.Context, d v1.Descriptor) ([]byte, error) {
	m, ok := a.digests[d.Digest.Hex]
	if !ok {
		return nil, faas.Errorf(faas.Invalid, "the archive lacks %s", d.Digest)
	}
	return a.store.readSmall(ctx, a.reader(m))
}

func (a *archive) layers(_ context.Context, p *plan, got func(int64)) ([]io.ReadCloser, error) {
	var opened []io.ReadCloser
	for i, l := range p.layers {
		m, ok := a.digests[l.Digest.Hex()]
		if !ok {
			return nil, faas.Errorf(faas.Invalid, "layer %d: the archive lacks %s", i, l.Digest)
		}
		opened = append(opened, a.reader(m))
		got(l.Size)
	}
	return opened, nil
}
