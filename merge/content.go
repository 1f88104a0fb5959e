package merge

import (
	"bytes"
	"io"

	"faas"
)

const chunk = 64 << 10

// buffers are what one goroutine compares with.
type buffers struct {
	a, b   []byte
	loaded *state // whose content a has, if it fits
}

// room returns space for n bytes of each side.
func (b *buffers) room(n int64) (x, y []byte) {
	if int64(len(b.a)) < n {
		b.a, b.b, b.loaded = make([]byte, max(n, 4<<10)), make([]byte, max(n, 4<<10)), nil
	}
	return b.a[:n], b.b[:n]
}

// readAt reads exactly len(b) bytes of s, which is at path p.
func (in *Input) readAt(p string, s *state, b []byte, off int64) error {
	var n int
	var err error
	switch {
	case s.text != nil:
		n = copy(b, s.text[off:])
	case s.tree != nil:
		n, err = s.tree.r.ReadAt(b, s.off+off)
	default:
		n, err = in.Image.ReadAt(p, b, off)
	}
	if n == len(b) {
		return nil
	}
	if err == nil || err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return faas.Errorf(faas.Internal, "reading %s: %w", display(p), err)
}

func (in *Input) read(p string, s *state) ([]byte, error) {
	b := make([]byte, s.size)
	return b, in.readAt(p, s, b, 0)
}

// same reports whether two states of c differ in time at most.
func (d *decider) same(c *cell, a, b *state, buf *buffers) (bool, error) {
	if a == b {
		return true, nil
	}
	if !sameMeta(a, b) {
		return false, nil
	}
	return d.sameContent(c, a, b, buf)
}

func (d *decider) sameContent(c *cell, a, b *state, buf *buffers) (bool, error) {
	if a == b || a.kind != regular {
		return true, nil
	}
	if a.size != b.size {
		return false, nil
	}
	if none := (fingerprint{}); a.print != none && b.print != none {
		return a.print == b.print, nil
	}
	if a.size <= chunk {
		x, y := buf.room(a.size)
		if buf.loaded != a {
			buf.loaded = nil
			if err := d.in.readAt(c.path, a, x, 0); err != nil {
				return false, err
			}
			buf.loaded = a
		}
		if err := d.in.readAt(c.path, b, y, 0); err != nil {
			return false, err
		}
		return bytes.Equal(x, y), nil
	}
	return d.in.sameBytes(c.path, a, c.path, b, buf)
}

// sameBytes compares two files of one size in pieces.
func (in *Input) sameBytes(ap string, a *state, bp string, b *state, buf *buffers) (bool, error) {
	buf.loaded = nil
	for off := int64(0); off < a.size; off += chunk {
		x, y := buf.room(min(chunk, a.size-off))
		if err := in.readAt(ap, a, x, off); err != nil {
			return false, err
		}
		if err := in.readAt(bp, b, y, off); err != nil {
			return false, err
		}
		if !bytes.Equal(x, y) {
			return false, nil
		}
	}
	return true, nil
}
