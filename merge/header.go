package merge

import (
	"archive/tar"
	"bytes"
	"encoding/binary"
	"errors"
	"hash/maphash"
	"io"
	"time"
)

// next reads the next header. What is plain ustar, as nearly all of an archive is,
// is read here, in a tenth of the time; everything else, from extended headers to
// the end, is left to archive/tar, which sees the archive as if it began there.
// The two agree: FuzzIndex compares them.
func (x *indexer) next() (*tar.Header, error) {
	if !x.slow {
		if b := x.in.peek(blockSize); b != nil && plain(b, &x.header) {
			if _, err := x.in.Seek(blockSize, io.SeekCurrent); err != nil {
				return nil, err
			}
			x.dataEnd = x.in.pos + padded(x.header.Size)
			return &x.header, nil
		}
	}
	h, err := tar.NewReader(x.in).Next()
	if err != nil {
		return nil, err
	}
	x.dataEnd = x.in.pos
	if h.Typeflag == tar.TypeReg {
		x.dataEnd += padded(h.Size)
	} else if h.Size != 0 {
		return nil, errors.New("something other than a file has content")
	}
	return h, nil
}

// toHeader goes on to where the next header is.
func (x *indexer) toHeader() error {
	if rest := x.dataEnd - x.in.pos; rest > 0 {
		_, err := x.in.Seek(rest, io.SeekCurrent)
		return err
	}
	return nil
}

func padded(n int64) int64 { return (n + blockSize - 1) &^ (blockSize - 1) }

// plain reads a header without anything special about it into h, and reports
// whether it is one.
func plain(b []byte, h *tar.Header) bool {
	if string(b[257:265]) != "ustar\x0000" {
		return false
	}
	sum := checksum(b)
	mode, ok1 := octal(b[100:108])
	uid, ok2 := octal(b[108:116])
	gid, ok3 := octal(b[116:124])
	size, ok4 := octal(b[124:136])
	mtime, ok5 := octal(b[136:148])
	check, ok6 := octal(b[148:156])
	if !(ok1 && ok2 && ok3 && ok4 && ok5 && ok6) || check != sum {
		return false
	}
	*h = tar.Header{Typeflag: b[156], Mode: mode, Uid: int(uid), Gid: int(gid), Size: size, ModTime: time.Unix(mtime, 0)}
	name := cString(b[0:100])
	switch h.Typeflag {
	case tar.TypeReg:
		if bytes.HasSuffix(name, []byte("/")) {
			return false
		}
	case tar.TypeDir, tar.TypeSymlink, tar.TypeLink:
		if size != 0 {
			return false
		}
		h.Linkname = string(cString(b[157:257]))
	default:
		return false
	}
	if prefix := cString(b[345:500]); len(prefix) > 0 {
		h.Name = string(prefix) + "/" + string(name)
	} else {
		h.Name = string(name)
	}
	return true
}

// putPlain is the inverse of plain: it makes of b the header that archive/tar would
// write, and reports whether it is one without anything special about it.
func putPlain(b *[blockSize]byte, h *tar.Header) bool {
	seconds := h.ModTime.Unix()
	if len(h.PAXRecords) > 0 || h.ModTime.Nanosecond() != 0 || !isASCII(h.Name) || len(h.Name) > 100 || !isASCII(h.Linkname) || len(h.Linkname) > 100 {
		return false
	}
	clear(b[:])
	copy(b[0:100], h.Name)
	copy(b[157:257], h.Linkname)
	copy(b[257:265], "ustar\x0000")
	b[156] = h.Typeflag
	fits := true
	for _, f := range []struct {
		to []byte
		n  int64
	}{{b[100:108], h.Mode}, {b[108:116], int64(h.Uid)}, {b[116:124], int64(h.Gid)}, {b[124:136], h.Size}, {b[136:148], seconds},
		{b[329:337], h.Devmajor}, {b[337:345], h.Devminor}} {
		fits = putOctal(f.to[:len(f.to)-1], f.n) && fits
	}
	fits = putOctal(b[148:154], checksum(b[:])) && fits
	b[155] = ' '
	return fits
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] == 0 || s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// putOctal fills b with the digits of n, if they fit.
func putOctal(b []byte, n int64) bool {
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = '0' + byte(n&7)
		n >>= 3
	}
	return n == 0
}

// checksum adds up a header's bytes, those of the checksum itself as spaces.
func checksum(b []byte) int64 {
	const even = 0x00ff00ff00ff00ff
	var sums uint64 // four of 16 bits, which 128 bytes each cannot overflow
	for i := 0; i < blockSize; i += 8 {
		w := binary.LittleEndian.Uint64(b[i:])
		sums += w&even + w>>8&even
	}
	sum := int64(sums&0xffff + sums>>16&0xffff + sums>>32&0xffff + sums>>48)
	for _, c := range b[148:156] {
		sum += ' ' - int64(c)
	}
	return sum
}

// cString is a field of text up to its first NUL.
func cString(b []byte) []byte {
	if i := bytes.IndexByte(b, 0); i >= 0 {
		return b[:i]
	}
	return b
}

// octal reads a number of digits only, with a NUL or a space at the end.
func octal(b []byte) (n int64, ok bool) {
	for i, c := range b {
		switch {
		case c >= '0' && c <= '7':
			n = n<<3 | int64(c-'0')
		case (c == 0 || c == ' ') && i > 0:
			for _, c := range b[i:] {
				if c != 0 && c != ' ' {
					return 0, false
				}
			}
			return n, true
		default:
			return 0, false
		}
	}
	return n, true
}

// seeds make the fingerprints of this process. Nobody outside knows them or sees a
// fingerprint, so nobody can make two contents that have the same.
var seeds = [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}

// fingerprint tells contents apart: 128 bits, of which only equality counts. Small
// files get one as they pass through the reader's buffer, which saves opening
// each again; zero is none.
type fingerprint [2]uint64

func (x *indexer) fingerprint(size int64) fingerprint {
	if size == 0 || size > chunk {
		return fingerprint{}
	}
	b := x.in.peek(int(size))
	if b == nil {
		return fingerprint{}
	}
	return fingerprintOf(b)
}

func fingerprintOf(b []byte) fingerprint {
	return fingerprint{maphash.Bytes(seeds[0], b), maphash.Bytes(seeds[1], b) | 1}
}

// peek returns the next n bytes without going on, or nil if they cannot be had;
// reading them tells why.
func (c *cursor) peek(n int) []byte {
	if c.size-c.pos < int64(n) || n > len(c.buf) {
		return nil
	}
	if c.pos < c.from || c.pos+int64(n) > c.to {
		m, err := c.r.ReadAt(c.buf[:min(int64(len(c.buf)), c.size-c.pos)], c.pos)
		if err != nil && err != io.EOF {
			c.err = err
		}
		c.from, c.to = c.pos, c.pos+int64(m)
		if m < n {
			return nil
		}
	}
	return c.buf[c.pos-c.from:][:n]
}
