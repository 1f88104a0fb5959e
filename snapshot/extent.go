package snapshot

import (
	"encoding/binary"

	"faas"
)

// Bounds on what a map may hold, so that a hostile one costs bounded memory.
const (
	maxExtents  = 4 << 20
	maxMap      = 128 << 20 // bytes of the encoded map
	maxParts    = 64
	maxPartSize = 1 << 40
)

// zeroPack is the pack of an extent that is all zeros.
const zeroPack = -1

// extent says where the next bytes of a part are: length bytes at offset in
// what the frames of a pack hold, the whole of it repeat times over.
type extent struct {
	pack   int32
	repeat uint32
	length int64
	offset int64
}

func (e extent) total() int64 { return e.length * int64(e.repeat) }

// extents is the map of one part.
type extents []extent

// add appends a chunk, merging it with what is there.
func (x *extents) add(pack int32, offset, length int64) {
	if n := len(*x); n > 0 {
		last := &(*x)[n-1]
		switch {
		case last.pack != pack:
		case pack == zeroPack, last.repeat == 1 && last.offset+last.length == offset:
			last.length += length
			return
		case last.offset == offset && last.length == length && length >= pageSize && last.repeat < 1<<31:
			last.repeat++
			return
		}
	}
	*x = append(*x, extent{pack: pack, repeat: 1, length: length, offset: offset})
}

// encodeMap writes the maps of all parts. Offsets are relative to the end of
// the extent before in the same pack, which keeps most of them at one byte.
func encodeMap(parts []extents) []byte {
	b := binary.AppendUvarint(nil, uint64(len(parts)))
	for _, p := range parts {
		b = binary.AppendUvarint(b, uint64(len(p)))
		ends := map[int32]int64{}
		for _, e := range p {
			// 0 is zeros; else the pack and whether a repeat count follows.
			if e.pack == zeroPack {
				b = binary.AppendUvarint(b, 0)
				b = binary.AppendUvarint(b, uint64(e.length))
				continue
			}
			head := (uint64(e.pack) + 1) << 1
			if e.repeat != 1 {
				head |= 1
			}
			b = binary.AppendUvarint(b, head)
			b = binary.AppendUvarint(b, uint64(e.length))
			b = binary.AppendVarint(b, e.offset-ends[e.pack])
			if e.repeat != 1 {
				b = binary.AppendUvarint(b, uint64(e.repeat))
			}
			ends[e.pack] = e.offset + e.length
		}
	}
	return b
}

// decodeMap reads what encodeMap wrote and checks it: sizes[i] is how long part
// i must be, and raw[j] how many bytes pack j holds.
func decodeMap(b []byte, sizes, raw []int64) ([]extents, error) {
	r := reader{b: b}
	if n := r.uvarint(); r.err == nil && n != uint64(len(sizes)) {
		r.fail("%d parts instead of %d", n, len(sizes))
	}
	left := maxExtents
	parts := make([]extents, len(sizes))
	for i := range parts {
		n := r.uvarint()
		// Each extent takes at least two bytes, so the count cannot ask for more
		// memory than the bytes justify.
		if n > uint64(left) || n > uint64(len(r.b)/2) {
			r.fail("%d extents", n)
		}
		if r.err != nil {
			return nil, r.err
		}
		left -= int(n)
		parts[i] = r.extents(int(n), sizes[i], raw)
	}
	if r.err == nil && len(r.b) != 0 {
		r.fail("%d bytes too many", len(r.b))
	}
	return parts, r.err
}

func (r *reader) extents(n int, size int64, raw []int64) extents {
	x := make(extents, 0, n)
	ends := make([]int64, len(raw))
	var at int64
	for range n {
		e := extent{pack: zeroPack, repeat: 1}
		head := r.uvarint()
		length := r.uvarint()
		if length == 0 || length > maxPartSize {
			r.fail("an extent of %d bytes", length)
			return nil
		}
		e.length = int64(length)
		if head != 0 && !r.place(&e, head, raw, ends) {
			return nil
		}
		if r.err != nil || e.length > (size-at)/int64(e.repeat) {
			r.fail("extents beyond the part's %d bytes", size)
			return nil
		}
		at += e.total()
		x = append(x, e)
	}
	if at != size {
		r.fail("extents of %d bytes for a part of %d", at, size)
	}
	return x
}

// place reads where in a pack an extent is.
func (r *reader) place(e *extent, head uint64, raw, ends []int64) bool {
	pack := head>>1 - 1
	delta := r.varint()
	if head&1 != 0 {
		n := r.uvarint()
		if n < 2 || n > 1<<31 {
			r.fail("an extent repeated %d times", n)
			return false
		}
		e.repeat = uint32(n)
	}
	if r.err != nil {
		return false
	}
	if e.repeat > 1 && e.length < pageSize { // would make writes tiny and many
		r.fail("%d bytes repeated %d times", e.length, e.repeat)
		return false
	}
	if head < 2 || pack >= uint64(len(raw)) {
		r.fail("pack %d of %d", pack, len(raw))
		return false
	}
	e.pack = int32(pack)
	e.offset = ends[pack] + delta // a sum that overflows is negative
	if e.offset < 0 || e.offset > raw[pack] || e.length > raw[pack]-e.offset {
		r.fail("bytes %d+%d of a pack that holds %d", e.offset, e.length, raw[pack])
		return false
	}
	ends[pack] = e.offset + e.length
	return true
}

// reader takes varints off hostile bytes; the first error stays.
type reader struct {
	b   []byte
	err error
}

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = faas.Errorf(faas.Invalid, "malformed: "+format, args...)
	}
}

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.fail("cut short")
		r.b = nil
		return 0
	}
	r.b = r.b[n:]
	return v
}

func (r *reader) varint() int64 {
	v, n := binary.Varint(r.b)
	if n <= 0 {
		r.fail("cut short")
		r.b = nil
		return 0
	}
	r.b = r.b[n:]
	return v
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.fail("cut short")
		r.b = nil
		return nil
	}
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}
