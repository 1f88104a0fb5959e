package snapshot

import (
	"crypto/sha256"
	"encoding/binary"

	"faas"
)

const (
	frameSize = 256 << 10            // raw bytes after which a frame is closed
	maxChunk  = 64 << 10             // raw bytes of a chunk
	maxFrame  = frameSize + maxChunk // raw bytes of a frame
	// maxPacked bounds a compressed frame: what does not compress grows a little.
	maxPacked = maxFrame + 4<<10
	// maxSection bounds each table of a pack in memory.
	maxSection = 256 << 20

	hashSize = 16
)

// frame is a compressed run of a pack's bytes.
type frame struct {
	at     int64       // in the pack
	packed int         // bytes there
	raw    int         // bytes when decompressed
	start  int64       // of those, in all that the pack holds
	sum    faas.Digest // of the compressed bytes
}

func encodeFrames(fs []frame) []byte {
	b := binary.AppendUvarint(nil, uint64(len(fs)))
	for _, f := range fs {
		b = binary.AppendUvarint(b, uint64(f.packed))
		b = binary.AppendUvarint(b, uint64(f.raw))
		b = append(b, f.sum[:]...)
	}
	return b
}

// decodeFrames reads what encodeFrames wrote. Together the frames must take
// exactly packed bytes and hold exactly raw.
func decodeFrames(b []byte, packed, raw int64) ([]frame, error) {
	r := reader{b: b}
	n := r.uvarint()
	if n > uint64(len(r.b)/(2+sha256.Size)) {
		r.fail("%d frames", n)
	}
	if r.err != nil {
		return nil, r.err
	}
	fs := make([]frame, n)
	var at, start int64
	for i := range fs {
		p, w := r.uvarint(), r.uvarint()
		if p == 0 || p > maxPacked || w == 0 || w > maxFrame {
			r.fail("a frame of %d bytes that holds %d", p, w)
			return nil, r.err
		}
		fs[i] = frame{at: at, packed: int(p), raw: int(w), start: start}
		copy(fs[i].sum[:], r.take(sha256.Size))
		at, start = at+int64(p), start+int64(w)
	}
	if r.err == nil && (len(r.b) != 0 || at != packed || start != raw) {
		r.fail("frames of %d bytes that hold %d, instead of %d and %d", at, start, packed, raw)
	}
	return fs, r.err
}

// chunkHash names a chunk by its content.
type chunkHash [hashSize]byte

func hashOf(b []byte) chunkHash {
	s := sha256.Sum256(b)
	return chunkHash(s[:hashSize])
}

// chunk is an entry of a pack's table of chunks.
type chunk struct {
	hash   chunkHash
	length uint32
}

func encodeChunks(cs []chunk) []byte {
	b := make([]byte, 0, len(cs)*(hashSize+2)+binary.MaxVarintLen64)
	b = binary.AppendUvarint(b, uint64(len(cs)))
	for _, c := range cs {
		b = binary.AppendUvarint(b, uint64(c.length))
		b = append(b, c.hash[:]...)
	}
	return b
}

// decodeChunks calls f for each chunk of a table with its place in the raw bytes
// of the pack, of which there are exactly raw.
func decodeChunks(b []byte, raw int64, f func(c chunk, offset int64)) error {
	r := reader{b: b}
	n := r.uvarint()
	if n > uint64(len(r.b)/(1+hashSize)) {
		r.fail("%d chunks", n)
	}
	var offset int64
	for i := uint64(0); i < n && r.err == nil; i++ {
		length := r.uvarint()
		if length == 0 || length > maxChunk {
			r.fail("a chunk of %d bytes", length)
			break
		}
		c := chunk{length: uint32(length)}
		copy(c.hash[:], r.take(hashSize))
		if r.err == nil {
			f(c, offset)
		}
		offset += int64(length)
	}
	if r.err == nil && (len(r.b) != 0 || offset != raw) {
		r.fail("chunks of %d bytes in a pack that holds %d", offset, raw)
	}
	return r.err
}
