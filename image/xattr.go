package image

import (
	"encoding/binary"
	"strings"
)

// The limits of Linux on one file's extended attributes.
const (
	maxXattrName  = 255
	maxXattrBytes = 64 << 10
)

// xattrPrefixes are the name spaces that EROFS can store, by its numbers.
var xattrPrefixes = []struct {
	prefix string
	index  byte
	whole  bool // the prefix is the whole name
}{
	{"user.", 1, false},
	{"system.posix_acl_access", 2, true},
	{"system.posix_acl_default", 3, true},
	{"trusted.", 4, false},
	{"security.", 6, false},
}

// splitXattr returns the number of the name's name space and the rest of it;
// ok is false for names that Linux has no place for.
func splitXattr(name string) (index byte, rest string, ok bool) {
	for _, p := range xattrPrefixes {
		if rest, ok := strings.CutPrefix(name, p.prefix); ok && (rest == "") == p.whole {
			return p.index, rest, true
		}
	}
	return 0, "", false
}

// xattrBytes returns the space that the attributes take after an inode.
func xattrBytes(m map[string]string) int {
	if len(m) == 0 {
		return 0
	}
	n := xattrHeaderSize
	for name, value := range m {
		_, rest, _ := splitXattr(name)
		n += (4 + len(rest) + len(value) + 3) &^ 3
	}
	return n
}

func appendXattrs(b []byte, m map[string]string) []byte {
	b = append(b, make([]byte, xattrHeaderSize)...)
	for _, name := range sortedKeys(m) {
		index, rest, _ := splitXattr(name)
		b = append(b, byte(len(rest)), index)
		b = binary.LittleEndian.AppendUint16(b, uint16(len(m[name])))
		b = append(b, rest...)
		b = append(b, m[name]...)
		b = append(b, make([]byte, -len(b)&3)...)
	}
	return b
}
