package snapshot

import (
	"context"
	"io"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/sync/errgroup"

	"faas"
)

// packer writes a pack: chunks are added by one goroutine, frames compressed by
// several and written in order by one more.
type packer struct {
	out    *counter
	encode *zstd.Encoder

	group *errgroup.Group
	ctx   context.Context
	queue chan *job // in the order of the pack
	work  chan *job

	raw    int64 // bytes added
	cur    []byte
	chunks []chunk
	frames []frame // of the writer until the group has ended
}

// job is a frame on its way.
type job struct {
	raw    int
	in     []byte
	packed chan []byte // one value
}

// newPacker starts a pack that is written to w. finish or abort must be called.
func newPacker(ctx context.Context, w io.Writer, enc *zstd.Encoder, workers int) *packer {
	p := &packer{out: &counter{w: w}, encode: enc, queue: make(chan *job, 2*workers), work: make(chan *job, 2*workers)}
	p.group, p.ctx = errgroup.WithContext(ctx)
	p.group.Go(p.write)
	for range workers {
		p.group.Go(func() error {
			for j := range p.work {
				j.packed <- p.encode.EncodeAll(j.in, nil)
			}
			return nil
		})
	}
	return p
}

// write writes the frames in order.
func (p *packer) write() error {
	for j := range p.queue {
		var b []byte
		select {
		case b = <-j.packed:
		case <-p.ctx.Done():
			return context.Cause(p.ctx)
		}
		f := frame{at: p.out.n, packed: len(b), raw: j.raw, sum: faas.Sum(b)}
		if _, err := p.out.Write(b); err != nil {
			return err
		}
		p.frames = append(p.frames, f)
	}
	return nil
}

// add appends a chunk and returns where it is in the raw bytes of the pack.
func (p *packer) add(b []byte, h chunkHash) (int64, error) {
	if p.cur == nil {
		p.cur = make([]byte, 0, maxFrame)
	}
	at := p.raw
	p.cur = append(p.cur, b...)
	p.raw += int64(len(b))
	p.chunks = append(p.chunks, chunk{h, uint32(len(b))})
	if len(p.cur) >= frameSize {
		return at, p.flush()
	}
	return at, nil
}

// flush sends the frame that is being filled on its way.
func (p *packer) flush() error {
	if len(p.cur) == 0 {
		return nil
	}
	j := &job{raw: len(p.cur), in: p.cur, packed: make(chan []byte, 1)}
	p.cur = nil
	for _, c := range []chan *job{p.work, p.queue} {
		select {
		case c <- j:
		case <-p.ctx.Done():
			return context.Cause(p.ctx)
		}
	}
	return nil
}

// abort ends the goroutines; the pack is of no use.
func (p *packer) abort() {
	close(p.queue)
	close(p.work)
	_ = p.group.Wait() // its error, if any, is what the caller is aborting for
}

// finish writes the sections, the map last, and describes the pack.
func (p *packer) finish(parts []extents) (pk pack, m section, err error) {
	if err := p.flush(); err != nil {
		p.abort()
		return pk, m, err
	}
	close(p.queue)
	close(p.work)
	if err := p.group.Wait(); err != nil {
		return pk, m, err
	}
	pk.Raw = p.raw
	if pk.Frames, err = p.section(encodeFrames(p.frames)); err != nil {
		return pk, m, err
	}
	if pk.Chunks, err = p.section(encodeChunks(p.chunks)); err != nil {
		return pk, m, err
	}
	packed := p.encode.EncodeAll(encodeMap(parts), nil)
	if m, err = p.section(packed); err != nil {
		return pk, m, err
	}
	pk.Size = p.out.n
	return pk, m, nil
}

func (p *packer) section(b []byte) (section, error) {
	if len(b) > maxSection {
		return section{}, faas.Errorf(faas.Exhausted, "a snapshot this large cannot be stored: one of its tables takes %d bytes of at most %d", len(b), maxSection)
	}
	s := section{At: p.out.n, Length: int64(len(b)), Digest: faas.Sum(b)}
	_, err := p.out.Write(b)
	return s, err
}

// counter counts what is written through it.
type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	return n, err
}

// readSection reads a piece of a pack and checks it.
func readSection(r io.ReaderAt, p *pack, s section, what string) ([]byte, error) {
	b := make([]byte, s.Length)
	if _, err := r.ReadAt(b, s.At); err != nil {
		return nil, faas.Errorf(faas.Internal, "read the %s of pack %s: %w", what, p.Digest, err)
	}
	if faas.Sum(b) != s.Digest {
		return nil, damagedPack(p, what)
	}
	return b, nil
}

// damagedError marks an error that fetching the pack anew may mend.
type damagedError struct {
	error
	pack faas.Digest
}

func (e *damagedError) Unwrap() error { return e.error }

func damagedPack(p *pack, what string) error {
	return &damagedError{faas.Errorf(faas.Internal, "pack %s is damaged: its %s has another digest; restore the object from a copy, or remove the snapshots that need it", p.Digest, what), p.Digest}
}
