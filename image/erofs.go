package image

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// EROFS on disk, from https://docs.kernel.org/filesystems/erofs.html. Blocks
// are 4 KiB, inodes are the extended ones, data is never compressed, and regular
// files always start at a block of their own: gVisor maps files into programs
// straight from the image and cannot do that with data inside the metadata.
const (
	blockBits       = 12
	blockSize       = 1 << blockBits
	superOffset     = 1024
	erofsMagic      = 0xe0f5e1e2
	featureChecksum = 0x1
	inodeSize       = 64
	nidBits         = 5 // inodes are counted in slots of 32 bytes
	rootPos         = 64
	direntSize      = 12
	layoutPlain     = 0
	layoutInline    = 2
	xattrHeaderSize = 12
)

// blocks returns how many blocks n bytes take.
func blocks(n int64) int64 { return (n + blockSize - 1) >> blockBits }

// erofsWriter makes one image: first the data of files, as it comes, then in
// finish the tree that names it.
type erofsWriter struct {
	out  *os.File
	next int64 // first free block
	buf  []byte
}

func newErofsWriter(out *os.File) *erofsWriter {
	return &erofsWriter{out: out, next: 1, buf: make([]byte, 64*blockSize)}
}

// data stores exactly size bytes of r and returns the first block. Stretches of
// zeros are left as holes.
func (w *erofsWriter) data(r io.Reader, size int64) (uint32, error) {
	first := w.next
	pos := first << blockBits
	for left := size; left > 0; {
		b := w.buf[:min(left, int64(len(w.buf)))]
		n, err := io.ReadFull(r, b)
		if err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return 0, err
		}
		if !zero(b) {
			if _, err := w.out.WriteAt(b, pos); err != nil {
				return 0, writeError(err)
			}
		}
		pos += int64(n)
		left -= int64(n)
	}
	w.next += blocks(size)
	return uint32(first), nil
}

func zero(b []byte) bool { return b[0] == 0 && bytes.Equal(b[:len(b)-1], b[1:]) }

// treeStats is what finish wrote.
type treeStats struct {
	names   int   // entries of the tree, the root included
	dropped int   // device nodes left out
	bytes   int64 // of regular files, each inode once
	size    int64 // of the image
}

// erofsTree is the state of writing one tree.
type erofsTree struct {
	w       *erofsWriter
	ctx     context.Context
	stats   treeStats
	inodes  uint64
	pos     int64 // next free byte of the metadata
	extents []extent
	meta    *bufio.Writer
	written int64 // bytes of metadata
}

type extent struct{ first, count int64 }

// finish writes the tree and the superblock, frees the blocks of data that no
// name leads to any more, and syncs the file.
func (w *erofsWriter) finish(ctx context.Context, root *node, uuid [16]byte) (treeStats, error) {
	t := &erofsTree{w: w, ctx: ctx, pos: rootPos}
	dataEnd := w.next
	if err := t.plan(root); err != nil {
		return t.stats, err
	}
	if err := t.freeUnused(dataEnd); err != nil {
		return t.stats, err
	}
	metaBlock := w.next
	if err := t.writeBodies(root, dataEnd); err != nil {
		return t.stats, err
	}
	t.meta = bufio.NewWriterSize(io.NewOffsetWriter(w.out, metaBlock<<blockBits), 1<<20)
	if err := t.writeInodes(root, root.ino.nid); err != nil {
		return t.stats, err
	}
	if err := t.meta.Flush(); err != nil {
		return t.stats, writeError(err)
	}
	w.next += blocks(t.pos + inodeSize) // fsck.erofs looks behind the last inode
	t.stats.size = w.next << blockBits
	if err := w.out.Truncate(t.stats.size); err != nil {
		return t.stats, writeError(err)
	}
	if err := t.writeSuper(metaBlock, uuid); err != nil {
		return t.stats, err
	}
	return t.stats, writeError(w.out.Sync())
}

// plan gives every inode its place, in the order in which it will be written.
func (t *erofsTree) plan(n *node) error {
	if t.stats.names++; t.stats.names%4096 == 0 && t.ctx.Err() != nil {
		return t.ctx.Err()
	}
	ino := n.ino
	if ino.links++; ino.nid != 0 {
		return nil
	}
	t.inodes++
	switch ino.kind() {
	case modeDir:
		t.stats.dropped += n.dir.sorted()
		ino.size = direntBytes(n.dir.names)
		ino.links = 2
		t.place(ino)
		for _, name := range n.dir.names {
			c := n.dir.children[name]
			if err := t.plan(c); err != nil {
				return err
			}
			if c.dir != nil {
				ino.links++
			}
		}
		return nil
	case modeSymlink:
		ino.size = int64(len(ino.target))
	case modeRegular:
		t.stats.bytes += ino.size
		if ino.size > 0 {
			t.extents = append(t.extents, extent{int64(ino.block), blocks(ino.size)})
		}
	}
	t.place(ino)
	return nil
}

// place assigns the inode's position and, for directories and symbolic links,
// that of their content: whole blocks in front of the metadata, the rest beside
// the inode where it fits into one block with it.
func (t *erofsTree) place(ino *inode) {
	head := int64(inodeSize + xattrBytes(ino.xattrs))
	tail := int64(0)
	if k := ino.kind(); k == modeDir || k == modeSymlink {
		tail = ino.size % blockSize
		ino.inline = tail > 0 && head+tail <= blockSize
		if full := ino.size / blockSize; full > 0 || !ino.inline {
			ino.block = uint32(t.w.next)
			t.w.next += full
		}
		if !ino.inline {
			t.w.next += blocks(tail)
			tail = 0
		}
	}
	if room := blockSize - t.pos%blockSize; ino.inline && head+tail > room {
		t.pos += room
	}
	ino.nid = uint64(t.pos >> nidBits)
	t.pos += (head + tail + inodeSize - 1) &^ (inodeSize - 1)
}

// freeUnused gives the blocks back that hold the data of files which later
// entries replaced or deleted: it costs no disk, and what was deleted is gone.
func (t *erofsTree) freeUnused(end int64) error {
	slices.SortFunc(t.extents, func(a, b extent) int { return int(a.first - b.first) })
	at := int64(1)
	for _, e := range append(t.extents, extent{first: end}) {
		if e.first > at {
			if err := t.punch(at, e.first-at); err != nil {
				return err
			}
		}
		at = e.first + e.count
	}
	t.extents = nil
	return nil
}

func (t *erofsTree) punch(first, count int64) error {
	err := unix.Fallocate(int(t.w.out.Fd()), unix.FALLOC_FL_PUNCH_HOLE|unix.FALLOC_FL_KEEP_SIZE, first<<blockBits, count<<blockBits)
	if err == nil {
		return nil
	}
	// The file system cannot make holes: overwrite instead.
	clear(t.w.buf)
	for i := int64(0); i < count; {
		n := min(count-i, int64(len(t.w.buf)>>blockBits))
		if _, err := t.w.out.WriteAt(t.w.buf[:n<<blockBits], (first+i)<<blockBits); err != nil {
			return writeError(err)
		}
		i += n
	}
	return nil
}

// writeBodies writes the whole blocks of directories and long symbolic links,
// in the order in which plan placed them.
func (t *erofsTree) writeBodies(root *node, first int64) error {
	out := bufio.NewWriterSize(io.NewOffsetWriter(t.w.out, first<<blockBits), 1<<20)
	var walk func(n, parent *node) error
	walk = func(n, parent *node) error {
		ino := n.ino
		if ino.kind() == modeSymlink && !ino.inline && int64(ino.block) == first {
			first++ // once, also if several names lead here
			return writePadded(out, []byte(ino.target))
		}
		if n.dir == nil {
			return nil
		}
		full := ino.size / blockSize
		if !ino.inline {
			full = blocks(ino.size)
		}
		first += full
		if err := t.eachDirentBlock(n, parent.ino.nid, func(i int64, b []byte) error {
			if i >= full {
				return nil
			}
			return writePadded(out, b)
		}); err != nil {
			return err
		}
		for _, name := range n.dir.names {
			if err := walk(n.dir.children[name], n); err != nil {
				return err
			}
		}
		return nil
	}
	if err := walk(root, root); err != nil {
		return err
	}
	return writeError(out.Flush())
}

func writePadded(w io.Writer, b []byte) error {
	var pad [blockSize]byte
	if _, err := w.Write(b); err != nil {
		return writeError(err)
	}
	_, err := w.Write(pad[:(blockSize-len(b)%blockSize)%blockSize])
	return writeError(err)
}

// writeInodes writes the metadata of n and all below it.
func (t *erofsTree) writeInodes(n *node, parent uint64) error {
	ino := n.ino
	pos := int64(ino.nid << nidBits)
	if pos < t.written {
		return nil // another name of an inode already written
	}
	if err := t.ctx.Err(); err != nil {
		return err
	}
	if err := t.put(make([]byte, pos-t.written)); err != nil {
		return err
	}
	if err := t.put(encodeInode(ino, n.dir != nil)); err != nil {
		return err
	}
	if ino.inline {
		if err := t.writeTail(n, parent); err != nil {
			return err
		}
	}
	if rest := t.written % inodeSize; rest != 0 {
		if err := t.put(make([]byte, inodeSize-rest)); err != nil {
			return err
		}
	}
	if n.dir == nil {
		return nil
	}
	for _, name := range n.dir.names {
		if err := t.writeInodes(n.dir.children[name], ino.nid); err != nil {
			return err
		}
	}
	return nil
}

func (t *erofsTree) writeTail(n *node, parent uint64) error {
	if n.dir == nil {
		return t.put([]byte(n.ino.target))
	}
	last := n.ino.size / blockSize
	return t.eachDirentBlock(n, parent, func(i int64, b []byte) error {
		if i < last {
			return nil
		}
		return t.put(b)
	})
}

func (t *erofsTree) put(b []byte) error {
	n, err := t.meta.Write(b)
	t.written += int64(n)
	return writeError(err)
}

func encodeInode(ino *inode, dir bool) []byte {
	le := binary.LittleEndian
	b := make([]byte, inodeSize, inodeSize+xattrBytes(ino.xattrs))
	layout := uint16(layoutPlain)
	if ino.inline {
		layout = layoutInline
	}
	le.PutUint16(b[0:], 1|layout<<1)
	le.PutUint16(b[4:], ino.mode)
	le.PutUint64(b[8:], uint64(ino.size))
	if dir || ino.kind() != modeFIFO {
		le.PutUint32(b[16:], ino.block)
	}
	le.PutUint32(b[20:], uint32(ino.nid))
	le.PutUint32(b[24:], ino.uid)
	le.PutUint32(b[28:], ino.gid)
	le.PutUint64(b[32:], ino.mtime)
	le.PutUint32(b[40:], ino.nsec)
	le.PutUint32(b[44:], ino.links)
	if n := xattrBytes(ino.xattrs); n > 0 {
		le.PutUint16(b[2:], uint16((n-xattrHeaderSize)/4+1))
		b = appendXattrs(b, ino.xattrs)
	}
	return b
}

// writeSuper writes the block that makes the file an image, last of all.
func (t *erofsTree) writeSuper(metaBlock int64, uuid [16]byte) error {
	if t.w.next > 1<<32-1 {
		return fmt.Errorf("the image needs %d blocks, more than EROFS can count", t.w.next)
	}
	le := binary.LittleEndian
	b := make([]byte, blockSize)
	sb := b[superOffset:]
	le.PutUint32(sb[0:], erofsMagic)
	le.PutUint32(sb[8:], featureChecksum)
	sb[12] = blockBits
	le.PutUint16(sb[14:], rootPos>>nidBits)
	le.PutUint64(sb[16:], t.inodes)
	le.PutUint32(sb[36:], uint32(t.w.next))
	le.PutUint32(sb[40:], uint32(metaBlock))
	copy(sb[48:64], uuid[:])
	le.PutUint32(sb[4:], ^crc32.Checksum(sb, crc32.MakeTable(crc32.Castagnoli)))
	_, err := t.w.out.WriteAt(b, 0)
	return writeError(err)
}

// The directory format: blocks that each begin with fixed-size entries, in
// byte order of their names over the whole directory, followed by those names.

// withDots returns names with "." and ".." where they belong in byte order.
func withDots(names []string) []string {
	all := make([]string, 0, len(names)+2)
	for _, dot := range []string{".", ".."} {
		i, _ := slices.BinarySearch(names, dot)
		all = append(append(all, names[:i]...), dot)
		names = names[i:]
	}
	return append(all, names...)
}

// direntRuns calls f with the names of each block.
func direntRuns(all []string, f func(run []string, used int) error) error {
	for len(all) > 0 {
		n, used := 0, 0
		for n < len(all) && used+direntSize+len(all[n]) <= blockSize {
			used += direntSize + len(all[n])
			n++
		}
		if err := f(all[:n], used); err != nil {
			return err
		}
		all = all[n:]
	}
	return nil
}

// direntBytes returns the size of a directory: whole blocks but for the last.
func direntBytes(names []string) (size int64) {
	// The callback never fails.
	_ = direntRuns(withDots(names), func(_ []string, used int) error {
		size = (size+blockSize-1)&^(blockSize-1) + int64(used)
		return nil
	})
	return size
}

func (t *erofsTree) eachDirentBlock(n *node, parent uint64, f func(i int64, b []byte) error) error {
	i := int64(0)
	return direntRuns(withDots(n.dir.names), func(run []string, used int) error {
		b := make([]byte, 0, used)
		off := direntSize * len(run)
		for _, name := range run {
			nid, kind := n.ino.nid, byte(2)
			switch name {
			case ".":
			case "..":
				nid = parent
			default:
				c := n.dir.children[name]
				nid, kind = c.ino.nid, direntKind(c.ino.kind())
			}
			b = binary.LittleEndian.AppendUint64(b, nid)
			b = binary.LittleEndian.AppendUint16(b, uint16(off))
			b = append(b, kind, 0)
			off += len(name)
		}
		b = append(b, strings.Join(run, "")...)
		i++
		return f(i-1, b)
	})
}

func direntKind(mode uint16) byte {
	switch mode {
	case modeRegular:
		return 1
	case modeDir:
		return 2
	case modeFIFO:
		return 5
	case modeSymlink:
		return 7
	}
	return 0
}
