package image

import (
	"encoding/binary"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"faas"
)

const (
	maxDirectory = 64 << 20 // bytes of one; a million names
	maxTarget    = 4096     // of a symbolic link
)

// Files reads the files of an image as this package writes them. The images of
// snapshots may come from other nodes, so nothing in one is trusted: what does not
// add up is an error. All methods may be called from any goroutine.
type Files struct {
	f    *os.File
	size int64
	meta int64 // where inodes are counted from
	root uint64

	mu   sync.Mutex
	dirs map[uint64]*listing
}

// listing is a directory, in byte order of its names.
type listing struct {
	names  []string
	inodes []uint64
}

// OpenFiles opens the EROFS file of an image. The caller closes it.
func OpenFiles(rootfs string) (*Files, error) {
	f, err := os.Open(rootfs)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "open an image's files: %w", err)
	}
	x := &Files{f: f, dirs: map[uint64]*listing{}}
	if err := x.readSuper(); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return x, nil
}

func (x *Files) readSuper() error {
	info, err := x.f.Stat()
	if err != nil {
		return faas.Errorf(faas.Internal, "read an image's files: %w", err)
	}
	x.size = info.Size()
	sb, err := x.bytes(superOffset, 128)
	if err != nil {
		return err
	}
	le := binary.LittleEndian
	if le.Uint32(sb) != erofsMagic || sb[12] != blockBits {
		return damaged("it does not begin as one")
	}
	x.root = uint64(le.Uint16(sb[14:]))
	x.meta = int64(le.Uint32(sb[40:])) << blockBits
	return nil
}

// Close lets go of the image's file.
func (x *Files) Close() error { return x.f.Close() }

func damaged(format string, args ...any) error {
	return faas.Errorf(faas.Internal, "the image's file is damaged: "+format, args...)
}

func (x *Files) bytes(off int64, n int) ([]byte, error) {
	b := make([]byte, n)
	return b, x.fill(b, off)
}

func (x *Files) fill(b []byte, off int64) error {
	if off < 0 || off > x.size-int64(len(b)) {
		return damaged("byte %d is beyond its end", off)
	}
	if _, err := x.f.ReadAt(b, off); err != nil {
		return faas.Errorf(faas.Internal, "read an image's files: %w", err)
	}
	return nil
}

// diskInode is an inode as it is read.
type diskInode struct {
	inode
	tail int64 // where its inline content is
}

func (x *Files) inode(nid uint64) (*diskInode, error) {
	if nid > 1<<40 {
		return nil, damaged("inode %d is beyond its end", nid)
	}
	at := x.meta + int64(nid)<<nidBits
	b, err := x.bytes(at, inodeSize)
	if err != nil {
		return nil, err
	}
	le := binary.LittleEndian
	format := le.Uint16(b)
	layout := format >> 1
	if format&1 != 1 || layout != layoutPlain && layout != layoutInline {
		return nil, damaged("inode %d has the format %#x, which no image here has", nid, format)
	}
	i := &diskInode{inode: inode{mode: le.Uint16(b[4:]), uid: le.Uint32(b[24:]), gid: le.Uint32(b[28:]), mtime: le.Uint64(b[32:]), nsec: le.Uint32(b[40:]), links: le.Uint32(b[44:]),
		block: le.Uint32(b[16:]), inline: layout == layoutInline, size: int64(le.Uint64(b[8:])), nid: nid}}
	i.tail = at + inodeSize
	if n := le.Uint16(b[2:]); n > 0 {
		i.tail += xattrHeaderSize + 4*int64(n-1)
	}
	if i.size < 0 || i.size > x.size {
		return nil, damaged("inode %d says to be %d bytes large", nid, i.size)
	}
	return i, nil
}

// content fills b with what an inode holds from off on.
func (x *Files) content(i *diskInode, b []byte, off int64) error {
	blocksEnd := i.size
	if i.inline {
		blocksEnd = i.size &^ (blockSize - 1)
	}
	if off < blocksEnd {
		n := min(int64(len(b)), blocksEnd-off)
		if err := x.fill(b[:n], int64(i.block)<<blockBits+off); err != nil {
			return err
		}
		b, off = b[n:], off+n
	}
	if len(b) == 0 {
		return nil
	}
	return x.fill(b, i.tail+off-blocksEnd)
}

// list reads a directory once.
func (x *Files) list(i *diskInode) (*listing, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if l := x.dirs[i.nid]; l != nil {
		return l, nil
	}
	if i.size > maxDirectory {
		return nil, damaged("a directory of %d bytes", i.size)
	}
	b := make([]byte, i.size)
	if err := x.content(i, b, 0); err != nil {
		return nil, err
	}
	l := &listing{}
	for len(b) > 0 {
		n := min(len(b), blockSize)
		if err := l.add(b[:n]); err != nil {
			return nil, err
		}
		b = b[n:]
	}
	if !slices.IsSorted(l.names) {
		return nil, damaged("a directory is out of order")
	}
	x.dirs[i.nid] = l
	return l, nil
}

// add takes the names of one block over.
func (l *listing) add(b []byte) error {
	le := binary.LittleEndian
	if len(b) < direntSize {
		return damaged("a directory ends within an entry")
	}
	first := int(le.Uint16(b[8:]))
	if first < direntSize || first%direntSize != 0 || first > len(b) {
		return damaged("a directory's names begin at byte %d of %d", first, len(b))
	}
	for at := 0; at < first; at += direntSize {
		from, to := int(le.Uint16(b[at+8:])), len(b)
		if at+direntSize < first {
			to = int(le.Uint16(b[at+direntSize+8:]))
		}
		if from < first || to > len(b) || from >= to {
			return damaged("a directory's entry names the bytes %d to %d", from, to)
		}
		name := strings.TrimRight(string(b[from:to]), "\x00")
		if name == "." || name == ".." {
			continue
		}
		if name == "" || strings.Contains(name, "/") {
			return damaged("a directory has the name %q", name)
		}
		l.names = append(l.names, name)
		l.inodes = append(l.inodes, le.Uint64(b[at:]))
	}
	return nil
}

// find returns what is at a path, which has no slash at either end.
func (x *Files) find(p string) (*diskInode, error) {
	i, err := x.inode(x.root)
	if err != nil || p == "" {
		return i, err
	}
	for name := range strings.SplitSeq(p, "/") {
		if i.kind() != modeDir {
			return nil, faas.Errorf(faas.NotFound, "the image has no /%s", p)
		}
		l, err := x.list(i)
		if err != nil {
			return nil, err
		}
		at, ok := slices.BinarySearch(l.names, name)
		if !ok {
			return nil, faas.Errorf(faas.NotFound, "the image has no /%s", p)
		}
		if i, err = x.inode(l.inodes[at]); err != nil {
			return nil, err
		}
	}
	return i, nil
}

var typeNames = map[uint16]string{modeRegular: "file", modeDir: "dir", modeSymlink: "symlink", modeFIFO: "fifo", modeChar: "char", modeBlock: "block", 0o140000: "socket"}

// Stat says what is at a path, without following links: NotFound if nothing. Paths
// have no slash at either end; "" is the root.
func (x *Files) Stat(p string) (faas.FileInfo, error) {
	i, err := x.find(p)
	if err != nil {
		return faas.FileInfo{}, err
	}
	info := faas.FileInfo{Path: "/" + p, Type: typeNames[i.kind()], Mode: uint32(i.mode & modePerm), UID: i.uid, GID: i.gid,
		Modified: time.Unix(int64(i.mtime), int64(i.nsec))}
	switch i.kind() {
	case modeRegular:
		info.Size = i.size
	case modeSymlink:
		if i.size > maxTarget {
			return info, damaged("a link's target has %d bytes", i.size)
		}
		b := make([]byte, i.size)
		if err := x.content(i, b, 0); err != nil {
			return info, err
		}
		info.Target = string(b)
	}
	return info, nil
}

// List returns the names in a directory, in byte order.
func (x *Files) List(p string) ([]string, error) {
	i, err := x.find(p)
	if err != nil {
		return nil, err
	}
	if i.kind() != modeDir {
		return nil, faas.Errorf(faas.Invalid, "/%s of the image is no directory", p)
	}
	l, err := x.list(i)
	if err != nil {
		return nil, err
	}
	return slices.Clone(l.names), nil
}

// ReadAt reads a regular file as io.ReaderAt does.
func (x *Files) ReadAt(p string, b []byte, off int64) (int, error) {
	i, err := x.find(p)
	if err != nil {
		return 0, err
	}
	if i.kind() != modeRegular {
		return 0, faas.Errorf(faas.Invalid, "/%s of the image is no file", p)
	}
	if off < 0 || off >= i.size {
		return 0, io.EOF
	}
	n := min(int64(len(b)), i.size-off)
	if err := x.content(i, b[:n], off); err != nil {
		return 0, err
	}
	if n < int64(len(b)) {
		return int(n), io.EOF
	}
	return int(n), nil
}
