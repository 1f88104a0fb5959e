package image

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"faas"
)

// ratioFree is how much any stream may expand to before the limit on the ratio
// counts: short streams of zeros are common and harmless.
const ratioFree = 64 << 20

// zstdWindow bounds the decoder's memory; the format's recommended minimum that
// every decoder supports is 8 MiB, and registries' layers stay below it.
const zstdWindow = 64 << 20

// decompress returns the content of r, which may be plain or compressed with
// gzip or zstd (told by its first bytes), and fails with a clear error when it
// grows beyond maxBytes or beyond ratio times what was read. Close the result.
func decompress(r io.Reader, maxBytes int64, ratio int) (io.ReadCloser, error) {
	in := &countingReader{r: r}
	br := bufio.NewReaderSize(in, 256<<10)
	head, err := br.Peek(4)
	if err != nil && err != io.EOF {
		return nil, err
	}
	out := &boundedReader{in: in, max: maxBytes, ratio: int64(ratio), stop: func() {}}
	switch {
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(br)
		if err != nil {
			return nil, badStream(err)
		}
		out.r, out.compressed = z, true
	case isZstd(head):
		z, err := zstd.NewReader(br, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(zstdWindow))
		if err != nil {
			return nil, badStream(err)
		}
		out.r, out.stop, out.compressed = z, z.Close, true
	default:
		out.r = br
	}
	return out, nil
}

// isZstd knows zstd's frames and its skippable frames, with which some streams
// begin.
func isZstd(b []byte) bool {
	return bytes.HasPrefix(b, []byte{0x28, 0xb5, 0x2f, 0xfd}) ||
		len(b) == 4 && b[0]&0xf0 == 0x50 && bytes.Equal(b[1:], []byte{0x2a, 0x4d, 0x18})
}

func badStream(err error) error {
	var ours *faas.Error
	if errors.As(err, &ours) {
		return err
	}
	return faas.Errorf(faas.Invalid, "the compressed data is damaged: %w", err)
}

type countingReader struct {
	r io.Reader
	n int64
}

func (c *countingReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

type boundedReader struct {
	r          io.Reader
	in         *countingReader
	n          int64
	max, ratio int64
	compressed bool
	stop       func()
}

func (b *boundedReader) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	b.n += int64(n)
	switch {
	case b.n > b.max:
		return 0, faas.Errorf(faas.Invalid, "the data unpacks to more than %d bytes", b.max)
	case b.compressed && b.n > ratioFree && b.n/b.ratio > b.in.n:
		return 0, faas.Errorf(faas.Invalid, "the data unpacks to more than %d times its size: it looks like a decompression bomb (limit Ratio)", b.ratio)
	case err != nil && err != io.EOF && b.compressed:
		return n, badStream(err)
	}
	return n, err
}

func (b *boundedReader) Close() error {
	b.stop()
	return nil
}
