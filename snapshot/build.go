package snapshot

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"

	"faas"
)

// batchSize is how much of a part is read and hashed at a time.
const batchSize = 4 << 20

// built is a pack that is in the bucket, and what a manifest says of it.
type built struct {
	packs  []pack
	mapped section
	parts  []faas.Part
	size   int64
	stored int64
}

// build stores the files in dir, which share what src has, as one pack of at
// most limit bytes.
func (s *Store) build(ctx context.Context, dir string, names []string, src *sources, limit int64) (built, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	pr, pw := io.Pipe()
	var digest faas.Digest
	var putErr error
	var wg sync.WaitGroup
	wg.Go(func() {
		digest, _, putErr = s.bucket.Put(ctx, pr, true)
		pr.CloseWithError(errors.Join(putErr, io.ErrClosedPipe)) // a writer that goes on gets the cause
	})
	b, err := s.pack(ctx, &limited{w: pw, left: limit}, dir, names, src)
	pw.CloseWithError(err) // nil: the end
	wg.Wait()
	if err != nil {
		return b, faas.Errorf(faas.KindOf(err), "store the snapshot: %w", err)
	}
	if putErr != nil {
		return b, faas.Errorf(faas.KindOf(putErr), "store the snapshot: %w", putErr)
	}
	b.packs[0].Digest = digest
	return b, nil
}

// limited fails when more is written than a quota leaves.
type limited struct {
	w    io.Writer
	left int64
}

var errOverQuota = errors.New("the snapshot takes more bytes than the owner's quota leaves")

func (l *limited) Write(b []byte) (int, error) {
	if int64(len(b)) > l.left {
		return 0, errOverQuota
	}
	n, err := l.w.Write(b)
	l.left -= int64(n)
	return n, err
}

// pack writes the pack of the files.
func (s *Store) pack(ctx context.Context, w io.Writer, dir string, names []string, src *sources) (b built, err error) {
	p := newPacker(ctx, w, s.encode, s.workers)
	c := &cutting{packer: p, src: src, own: map[chunkHash]place{}, used: make([]int64, len(src.packs)+1)}
	maps := make([]extents, 0, len(names))
	for _, name := range names {
		part, m, err := c.part(ctx, filepath.Join(dir, name), name)
		if err != nil {
			p.abort()
			return b, err
		}
		b.parts = append(b.parts, part)
		b.size += part.Size
		maps = append(maps, m)
	}
	packs := c.renumber(maps)
	own, m, err := p.finish(maps)
	if err != nil {
		return b, err
	}
	// A nonce makes each pack an object of its own: collecting an old one can
	// never meet a new one of the same bytes.
	nonce := make([]byte, 16)
	rand.Read(nonce) // never fails
	if _, err := p.out.Write(nonce); err != nil {
		return b, err
	}
	own.Size, own.Used = p.out.n, c.used[0]
	b.packs = append([]pack{own}, packs...)
	b.mapped, b.stored = m, own.Size
	return b, nil
}

// cutting cuts parts into chunks and puts the new ones into a pack.
type cutting struct {
	packer *packer
	src    *sources
	own    map[chunkHash]place
	used   []int64 // bytes referred to in each pack; 0 is the new one
}

// renumber leaves out the sources that no extent refers to and makes the maps
// count those that are left.
func (c *cutting) renumber(maps []extents) (packs []pack) {
	to := make([]int32, len(c.used))
	for i, used := range c.used[1:] {
		if used > 0 {
			p := c.src.packs[i]
			p.Used = used
			packs = append(packs, p)
			to[i+1] = int32(len(packs))
		}
	}
	for _, m := range maps {
		for i := range m {
			if m[i].pack != zeroPack {
				m[i].pack = to[m[i].pack]
			}
		}
	}
	return packs
}

// openPart opens a part, which must be an ordinary file, and tells its size.
func openPart(path, name string) (*os.File, int64, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NOFOLLOW|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, 0, faas.Errorf(faas.Internal, "open part %s: %w", name, err)
	}
	fi, err := f.Stat()
	if err == nil && !fi.Mode().IsRegular() {
		err = fs.ErrInvalid
	}
	if err != nil {
		f.Close()
		return nil, 0, faas.Errorf(faas.Invalid, "part %s is no ordinary file: %w", name, err)
	}
	return f, fi.Size(), nil
}

// part puts one file into the pack.
func (c *cutting) part(ctx context.Context, path, name string) (faas.Part, extents, error) {
	f, size, err := openPart(path, name)
	if err != nil {
		return faas.Part{}, nil, err
	}
	defer f.Close()
	if size > maxPartSize {
		return faas.Part{}, nil, faas.Errorf(faas.Invalid, "part %s has %d bytes; at most %d", name, size, int64(maxPartSize))
	}
	cut := cutter(cutContent)
	if size%pageSize == 0 && name != faas.FilesPart {
		cut = cutPages
	}
	sum := sha256.New()
	var m extents
	buf := make([]byte, min(size, batchSize)+maxChunk)
	kept := 0
	for at := int64(0); at < size; {
		if err := ctx.Err(); err != nil {
			return faas.Part{}, nil, err
		}
		n := int(min(size-at, batchSize, int64(len(buf)-kept)))
		if _, err := io.ReadFull(f, buf[kept:kept+n]); err != nil {
			return faas.Part{}, nil, faas.Errorf(faas.Internal, "read part %s: %w", name, err)
		}
		at += int64(n)
		batch := buf[:kept+n]
		rest, err := c.batch(batch, kept, cut, at == size, sum, &m)
		if err != nil {
			return faas.Part{}, nil, err
		}
		kept = copy(buf, batch[rest:])
	}
	if len(m) > maxExtents {
		return faas.Part{}, nil, faas.Errorf(faas.Exhausted, "part %s is scattered over %d places; at most %d", name, len(m), maxExtents)
	}
	return faas.Part{Name: name, Size: size, Digest: faas.Digest(sum.Sum(nil))}, m, nil
}

// piece is a chunk of the batch at hand.
type piece struct {
	b    []byte
	zero bool
	hash chunkHash
}

// batch cuts b, whose first kept bytes the batch before left over, and puts its
// chunks in place. It returns where what it leaves over begins.
func (c *cutting) batch(b []byte, kept int, cut cutter, last bool, sum hash.Hash, m *extents) (rest int, err error) {
	var pieces []piece
	for rest < len(b) {
		n := cut(b[rest:], last)
		if n == 0 {
			break
		}
		pieces = append(pieces, piece{b: b[rest : rest+n]})
		rest += n
	}
	// Hashing is most of the work of a snapshot that changed little.
	var wg sync.WaitGroup
	wg.Go(func() { sum.Write(b[kept:]) }) // a hash never fails
	const share = 128
	for from := 0; from < len(pieces); from += share {
		wg.Go(func() {
			for i := from; i < min(from+share, len(pieces)); i++ {
				p := &pieces[i]
				if p.zero = isZero(p.b); !p.zero {
					p.hash = hashOf(p.b)
				}
			}
		})
	}
	wg.Wait()
	for i := range pieces {
		if err := c.put(&pieces[i], m); err != nil {
			return 0, err
		}
	}
	return rest, nil
}

// put refers to a chunk, adding it to the pack if it is nowhere yet.
func (c *cutting) put(p *piece, m *extents) error {
	n := int64(len(p.b))
	if p.zero {
		m.add(zeroPack, 0, n)
		return nil
	}
	at, ok := c.src.chunks[p.hash]
	if !ok {
		at, ok = c.own[p.hash]
	}
	if !ok {
		offset, err := c.packer.add(p.b, p.hash)
		if err != nil {
			return err
		}
		at = place{offset: offset, length: uint32(n)}
		c.own[p.hash] = at
	}
	c.used[at.pack] += n
	m.add(at.pack, at.offset, n)
	return nil
}
