package image

import (
	"maps"
	"slices"
)

// The type bits of a mode, as Linux and EROFS have them.
const (
	modeType    = 0o170000
	modeFIFO    = 0o010000
	modeChar    = 0o020000
	modeDir     = 0o040000
	modeBlock   = 0o060000
	modeRegular = 0o100000
	modeSymlink = 0o120000
	modePerm    = 0o007777
)

// inode is one file; several names share it when they are hard links.
type inode struct {
	mode     uint16
	uid, gid uint32
	mtime    uint64 // seconds; times before 1970 become 0
	nsec     uint32
	links    uint32 // names, counted when the tree is written
	block    uint32 // first block of its data
	inline   bool   // the last partial block follows the inode
	size     int64
	nid      uint64            // its place in the image; 0 until assigned
	target   string            // of a symbolic link
	xattrs   map[string]string // nil unless they are kept
}

func (i *inode) kind() uint16 { return i.mode & modeType }

// device reports whether the inode is a device node. Those stay in the tree,
// because they hide what lower layers have under their name, but are never
// written.
func (i *inode) device() bool { return i.kind() == modeChar || i.kind() == modeBlock }

// node is a name in the tree. dir is set for directories only.
type node struct {
	ino *inode
	dir *directory
}

type directory struct {
	children map[string]*node
	explicit bool                // an entry described it, so its attributes count
	real     bool                // something other than a whiteout made it
	opaque   bool                // it hides all that lower layers have in it
	hidden   map[string]struct{} // names that it hides in lower layers
	names    []string            // sorted, of the children that are written
}

// newDir returns a directory as a path to a deeper entry implies it.
func newDir() *node {
	return &node{ino: &inode{mode: modeDir | 0o755}, dir: &directory{}}
}

func (d *directory) set(name string, n *node) {
	if d.children == nil {
		d.children = map[string]*node{}
	}
	d.children[name] = n
}

// lookup follows path below n literally: symbolic links are data, not ways.
// stopped reports that a name on the way is something other than a directory.
func (n *node) lookup(path []string) (found *node, stopped bool) {
	for _, name := range path {
		if n.dir == nil {
			return nil, true
		}
		c, ok := n.dir.children[name]
		if !ok {
			return nil, false
		}
		n = c
	}
	return n, false
}

// merge lays an upper layer's node over what lower layers have under the same
// name and returns the result; either may be nil. It takes both apart.
//
// A directory over a directory keeps what the upper one does not hide; anything
// over anything else replaces it, so that a directory in place of a lower
// layer's symbolic link is a directory and nothing is written through the link.
func merge(lower, upper *node) *node {
	switch {
	case upper.dir == nil:
		return upper
	case lower == nil || lower.dir == nil:
		if !upper.dir.real {
			return lower
		}
		lower = &node{ino: upper.ino, dir: &directory{}}
	case upper.dir.explicit:
		lower.ino = upper.ino
	}
	if upper.dir.opaque {
		lower.dir.children = nil
	}
	for name := range upper.dir.hidden {
		delete(lower.dir.children, name)
	}
	for name, c := range upper.dir.children {
		if m := merge(lower.dir.children[name], c); m != nil {
			lower.dir.set(name, m)
		}
	}
	return lower
}

// sorted fixes the order in which the directory's children are written and
// returns how many were left out as device nodes.
func (d *directory) sorted() (dropped int) {
	d.names = make([]string, 0, len(d.children))
	for name, c := range d.children {
		if c.ino.device() {
			dropped++
			continue
		}
		d.names = append(d.names, name)
	}
	slices.Sort(d.names)
	return dropped
}

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
