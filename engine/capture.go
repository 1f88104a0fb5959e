package engine

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"io"
	"os"
	"sync"

	"faas"
)

// spoolAbove is up to where one stream's output is kept in memory.
const spoolAbove = 256 << 10

// capture keeps one stream of a program up to a limit: at first in memory, then
// in a file that has no name and so cannot outlive us. Beyond the limit it
// goes on reading, so that the program does, and drops. Bytes kept are
// delivered live as well.
type capture struct {
	limit int64
	dir   string
	live  *pump  // nil: nobody is attached
	grew  func() // nil: nobody follows

	mu        sync.Mutex
	readers   int // that follow
	mem       []byte
	file      *os.File // nil until mem is full; then it holds everything
	size      int64
	truncated bool
	sealed    bool
	err       error // the output can not be kept
}

func newCapture(limit int64, dir string, live *pump) *capture {
	return &capture{limit: limit, dir: dir, live: live}
}

// Write implements io.Writer. It never fails: what can not be kept is told by
// output, once the program has ended.
func (c *capture) Write(p []byte) (int, error) {
	kept := c.keep(p)
	if c.live != nil && len(kept) > 0 {
		c.live.send(kept)
	}
	if c.grew != nil && len(kept) > 0 {
		c.grew()
	}
	return len(p), nil
}

func (c *capture) keep(p []byte) []byte {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.sealed {
		return nil
	}
	if room := c.limit - c.size; int64(len(p)) > room {
		c.truncated = true
		p = p[:room]
	}
	if c.err != nil || len(p) == 0 {
		return nil
	}
	if c.file == nil && len(c.mem)+len(p) <= spoolAbove {
		c.mem = append(c.mem, p...)
		c.size += int64(len(p))
		return p
	}
	if c.err = c.spool(p); c.err != nil {
		return nil
	}
	c.size += int64(len(p))
	return p
}

func (c *capture) spool(p []byte) error {
	if c.file == nil {
		f, err := os.CreateTemp(c.dir, "faas-output-*")
		if err != nil {
			return faas.Errorf(diskKind(err), "spool output in %s: %w", c.dir, err)
		}
		c.file = f
		if err := os.Remove(f.Name()); err != nil {
			return faas.Errorf(faas.Internal, "spool output: %w", err)
		}
		if _, err := f.Write(c.mem); err != nil {
			return faas.Errorf(diskKind(err), "spool output in %s: %w", c.dir, err)
		}
		c.mem = nil
	}
	if _, err := c.file.Write(p); err != nil {
		return faas.Errorf(diskKind(err), "spool output in %s: %w", c.dir, err)
	}
	return nil
}

// seal ends the stream: what a left-over child writes later is dropped. The
// methods below are for a sealed stream.
func (c *capture) seal() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.sealed = true
}

// reader returns what was kept, from the start.
func (c *capture) reader() io.Reader {
	if c.file != nil {
		return io.NewSectionReader(c.file, 0, c.size)
	}
	return bytes.NewReader(c.mem)
}

// output describes what was kept, its first bytes included.
func (c *capture) output(inline int) (faas.Output, error) {
	o := faas.Output{Size: c.size, Truncated: c.truncated}
	if c.err != nil {
		return o, c.err
	}
	data := make([]byte, min(c.size, int64(inline)))
	if _, err := io.ReadFull(c.reader(), data); err != nil {
		return o, faas.Errorf(faas.Internal, "read spooled output: %w", err)
	}
	o.Data = data
	return o, nil
}

// close lets go of the stream; who follows it may go on.
func (c *capture) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.readers--; c.readers < 0 && c.file != nil {
		c.file.Close() // it has no name: nothing is left
	}
}

// follow lets one more read the stream, until it calls close.
func (c *capture) follow() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.readers++
}

// readAt reads what there is from off on, sealed or not; 0: nothing yet.
func (c *capture) readAt(b []byte, off int64) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	b = b[:min(int64(len(b)), c.size-off)]
	if c.file == nil || len(b) == 0 {
		return copy(b, c.mem[min(off, int64(len(c.mem))):]), nil
	}
	n, err := c.file.ReadAt(b, off)
	if err != nil {
		return n, faas.Errorf(faas.Internal, "read spooled output: %w", err)
	}
	return n, nil
}

// store puts the output object of two ended streams among the blobs. The
// digest is pinned; the caller unpins it. A large object is synced to disk; a
// small one is whole in the record too, which is.
func (e *Engine) store(ctx context.Context, stdout, stderr *capture) (faas.Digest, error) {
	object := func() io.Reader { return faas.OutputObject(stdout.size, stdout.reader(), stderr.reader()) }
	d, err := sum(object())
	if err != nil {
		return faas.Digest{}, faas.Errorf(faas.Internal, "read spooled output: %w", err)
	}
	durable := stdout.size > int64(e.cfg.InlineOutput) || stderr.size > int64(e.cfg.InlineOutput)
	e.pins.pin(d)
	stored, _, err := e.cfg.Blobs.Put(ctx, object(), durable)
	if err == nil && stored != d {
		err = faas.Errorf(faas.Internal, "spooled output changed while it was stored")
	}
	if err != nil {
		e.pins.unpin(d)
		return faas.Digest{}, faas.Errorf(faas.KindOf(err), "store the output: %w", err)
	}
	return d, nil
}

func sum(r io.Reader) (d faas.Digest, err error) {
	h := sha256.New()
	if _, err := io.Copy(h, r); err != nil {
		return d, err
	}
	h.Sum(d[:0])
	return d, nil
}

// appendBytes appends b with its length, so that no two lists of strings have
// the same encoding.
func appendBytes[T ~string | ~[]byte](to []byte, b T) []byte {
	to = binary.BigEndian.AppendUint64(to, uint64(len(b)))
	return append(to, b...)
}
