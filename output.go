package faas

import (
	"bytes"
	"encoding/binary"
	"io"
)

// The output object of an execution is what OutputDigest is the sha256 of:
// the length of stdout as 8 bytes big-endian, stdout, then stderr, each as
// kept. Whoever holds the digest, from a receipt on chain for instance, can
// check the whole output that any node serves under it.
const outputHeader = 8

// OutputObject returns a reader of the output object of the two streams.
func OutputObject(stdoutSize int64, stdout, stderr io.Reader) io.Reader {
	h := binary.BigEndian.AppendUint64(nil, uint64(stdoutSize))
	return io.MultiReader(bytes.NewReader(h), io.LimitReader(stdout, stdoutSize), stderr)
}

// SplitOutput reads an output object's header and returns the size of its
// stdout; what follows in r is that many bytes of stdout, then stderr.
// size is the object's whole size; a header that contradicts it is Invalid.
func SplitOutput(r io.Reader, size int64) (stdoutSize int64, err error) {
	var h [outputHeader]byte
	if _, err := io.ReadFull(r, h[:]); err != nil {
		return 0, Errorf(Invalid, "output object: header: %w", err)
	}
	n := binary.BigEndian.Uint64(h[:])
	if size < outputHeader || n > uint64(size-outputHeader) {
		return 0, Errorf(Invalid, "output object of %d bytes claims %d bytes of stdout", size, n)
	}
	return int64(n), nil
}
