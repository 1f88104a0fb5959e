package snapshot

import (
	"bytes"
	"math/rand/v2"
)

const (
	pageSize = 4 << 10
	minChunk = 4 << 10
)

// A cutter says where the next chunk of b ends. last: b is all that is left.
// Zero means that it takes more bytes to tell.
type cutter func(b []byte, last bool) int

// cutPages cuts memory: programs change it page by page.
func cutPages(b []byte, last bool) int {
	if len(b) >= pageSize {
		return pageSize
	}
	if last {
		return len(b)
	}
	return 0
}

// gear gives each byte value a random number. It is part of how good
// deduplication is, not of the format: any cuts can be read.
var gear = func() (g [256]uint64) {
	r := rand.NewChaCha8([32]byte([]byte("where content is cut into chunks")))
	for i := range g {
		g[i] = r.Uint64()
	}
	return g
}()

// cutMask makes a cut every 16 KiB on average; the high bits of the rolling sum
// depend on the last 64 bytes.
const cutMask = (1<<14 - 1) << 50

// cutContent cuts where a rolling sum of the content has a pattern, so that the
// same content is cut alike wherever it stands.
func cutContent(b []byte, last bool) int {
	n := min(len(b), maxChunk)
	var sum uint64
	for i := min(minChunk, n) - 1; i >= 0 && i < n; i++ {
		sum = sum<<1 + gear[b[i]]
		if sum&cutMask == 0 && i+1 >= minChunk {
			return i + 1
		}
	}
	if n == maxChunk || last {
		return n
	}
	return 0
}

var zeros [maxChunk]byte

func isZero(b []byte) bool { return bytes.Equal(b, zeros[:len(b)]) }
