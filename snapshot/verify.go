package snapshot

import (
	"context"
	"errors"
	"hash"
	"io"
	"path/filepath"

	"faas"
)

// verify opens the snapshot and checks everything that is said about it: parts as
// a whole, and the chunks that later snapshots would look up.
func (in *importing) verify(ctx context.Context) (dir string, ss stamps, release func(), err error) {
	m := &in.r.manifest
	e := &entry{dir: in.cache.newDir(), gone: true, users: 1, made: make(chan struct{})}
	close(e.made)
	drop := func() {
		if err := in.cache.release(e); err != nil {
			in.log.Warn("an imported snapshot's files stay behind", "error", err)
		}
	}
	defer func() {
		if err != nil {
			drop()
		}
	}()
	if ss, err = in.restore(ctx, m, m.Snapshot.Parts, e.dir, func(n int64) error { return in.cache.reserve(e, n) }); err != nil {
		return "", nil, nil, err
	}
	for _, p := range m.Snapshot.Parts {
		sum, err := sumFile(ctx, filepath.Join(e.dir, p.Name))
		if err != nil {
			return "", nil, nil, err
		}
		if sum != p.Digest {
			return "", nil, nil, faas.Errorf(faas.Invalid, "part %s has another digest than the manifest says", p.Name)
		}
	}
	for i := range m.Packs {
		if err := in.verifyPack(ctx, &m.Packs[i]); err != nil {
			return "", nil, nil, err
		}
	}
	return e.dir, ss, drop, nil
}

// verified passes on size bytes and fails at their end if they have another
// digest, so that whoever stores them does not.
type verified struct {
	r    io.Reader
	want faas.Digest
	size int64
	h    hash.Hash
	what string
	n    int64
}

func (v *verified) Read(p []byte) (int, error) {
	n, err := v.r.Read(p)
	v.h.Write(p[:n]) // a hash never fails
	v.n += int64(n)
	if errors.Is(err, io.EOF) && (v.n != v.size || faas.Digest(v.h.Sum(nil)) != v.want) {
		return n, faas.Errorf(faas.Invalid, "%s in the archive has another digest than %s", v.what, v.want)
	}
	return n, err
}

// verifyPack reads a whole pack and checks its table of chunks.
func (s *Store) verifyPack(ctx context.Context, p *pack) error {
	f, err := s.bucket.File(ctx, p.Digest)
	if err != nil {
		return err
	}
	defer f.Close()
	t := &restoring{s: s, packs: []openPack{{pack: p, file: f}}}
	b, err := readSection(f, p, p.Frames, "table of frames")
	if err != nil {
		return err
	}
	frames, err := decodeFrames(b, p.Frames.At, p.Raw)
	if err != nil {
		return err
	}
	t.packs[0].frames = frames
	if b, err = readSection(f, p, p.Chunks, "table of chunks"); err != nil {
		return err
	}
	check := chunkCheck{t: t}
	if err := decodeChunks(b, p.Raw, func(c chunk, _ int64) { check.chunk(ctx, c) }); err != nil {
		return err
	}
	if check.err == nil && (check.wrong || len(check.out) != 0) {
		return faas.Errorf(faas.Invalid, "the table of chunks of pack %s is not that of its content", p.Digest)
	}
	return check.err
}

// chunkCheck compares a table of chunks with the frames of a pack, in order.
type chunkCheck struct {
	t     *restoring
	next  int    // frame
	in    []byte // a buffer to use again
	out   []byte // what is left of the frame at hand: chunks never straddle frames
	wrong bool
	err   error
}

func (k *chunkCheck) chunk(ctx context.Context, c chunk) {
	if len(k.out) == 0 && k.err == nil && k.next < len(k.t.packs[0].frames) {
		if k.err = ctx.Err(); k.err == nil {
			k.in, k.out, k.err = k.t.read(landing{frame: int32(k.next)}, k.in, nil)
			k.next++
		}
	}
	if k.err != nil || k.wrong {
		return
	}
	if int(c.length) > len(k.out) || hashOf(k.out[:c.length]) != c.hash {
		k.wrong = true
		return
	}
	k.out = k.out[c.length:]
}
