package image

import (
	"archive/tar"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"strings"

	"faas"
)

const (
	whiteoutPrefix = ".wh."
	whiteoutMeta   = ".wh..wh." // aufs' own bookkeeping, but for the next one
	whiteoutOpaque = ".wh..wh..opq"
	xattrRecord    = "SCHILY.xattr." // of PAX headers, before an attribute's name
)

// builder turns layers, lowest first, into one image.
type builder struct {
	w      *erofsWriter
	root   *node // of the layers so far
	limits Limits
	xattrs bool // keep extended attributes
	used   struct {
		entries int
		text    int64 // bytes of names, link targets and attributes
		data    int64 // bytes of files, in whole blocks
	}
}

func newBuilder(out *os.File, limits Limits, xattrs bool) *builder {
	return &builder{w: newErofsWriter(out), root: newDir(), limits: limits, xattrs: xattrs}
}

// layer adds the layer that the tar archive r describes. On error the builder
// is of no further use.
func (b *builder) layer(ctx context.Context, r io.Reader) error {
	upper := newDir()
	upper.dir.real = true
	tr := tar.NewReader(r)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		h, err := tr.Next()
		if err == io.EOF {
			break
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) { // checked below
			return tarError(err)
		}
		if err := b.entry(upper, h, tr); err != nil {
			return err
		}
	}
	b.root = merge(b.root, upper)
	return nil
}

// tarError says what a failure to read the archive means. Errors of ours from
// beneath (limits, cancellation) pass as they are.
func tarError(err error) error {
	var ours *faas.Error
	if errors.As(err, &ours) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return faas.Errorf(faas.Invalid, "the layer is not a whole tar archive: %w", err)
}

// entry adds one entry of a layer to the layer's tree.
func (b *builder) entry(upper *node, h *tar.Header, data io.Reader) error {
	if h.Typeflag == tar.TypeXGlobalHeader {
		return nil
	}
	path, err := b.splitName(h.Name)
	if err != nil {
		return err
	}
	if err := b.count(1, len(h.Name)); err != nil {
		return err
	}
	for i, name := range path {
		if !strings.HasPrefix(name, whiteoutPrefix) {
			continue
		}
		if strings.HasPrefix(name, whiteoutMeta) && name != whiteoutOpaque {
			return nil
		}
		if i < len(path)-1 {
			return faas.Errorf(faas.Invalid, "layer entry %q is below a name that means a deletion", h.Name)
		}
		return b.whiteout(upper, path, h.Name)
	}
	return b.add(upper, path, h, data)
}

// splitName returns the parts of an entry's name. The tree has only one root, so
// a leading slash means nothing; a way up out of it is an attack or a mistake.
func (b *builder) splitName(name string) ([]string, error) {
	bad := func(why string) error {
		return faas.Errorf(faas.Invalid, "layer entry %.200q: %s", name, why)
	}
	switch {
	case name == "":
		return nil, faas.Errorf(faas.Invalid, "a layer entry has no name")
	case len(name) > b.limits.PathBytes:
		return nil, bad(fmt.Sprintf("the name is longer than %d bytes", b.limits.PathBytes))
	case strings.IndexByte(name, 0) >= 0:
		return nil, bad("the name contains a zero byte")
	}
	parts := strings.Split(name, "/")
	path := parts[:0]
	for _, p := range parts {
		switch {
		case p == "" || p == ".":
			continue
		case p == "..":
			return nil, bad(`the name leads out of the image with ".."`)
		case len(p) > maxNameBytes:
			return nil, bad(fmt.Sprintf("a part of the name is longer than %d bytes", maxNameBytes))
		}
		path = append(path, p)
	}
	if len(path) > b.limits.Depth {
		return nil, bad(fmt.Sprintf("it is more than %d directories deep", b.limits.Depth))
	}
	return path, nil
}

// count charges entries and text to the limits.
func (b *builder) count(entries, text int) error {
	b.used.entries += entries
	b.used.text += int64(text)
	if b.used.entries > b.limits.Entries {
		return faas.Errorf(faas.Invalid, "the image has more than %d entries (limit Entries)", b.limits.Entries)
	}
	if b.used.text > b.limits.TextBytes {
		return faas.Errorf(faas.Invalid, "the names, link targets and attributes in the image take more than %d bytes (limit TextBytes)", b.limits.TextBytes)
	}
	return nil
}

// parent returns the directory that holds the last part of path, making what is
// missing. Whatever else has the name of a directory on the way is replaced:
// an entry can never be written through a symbolic link.
func (b *builder) parent(upper *node, path []string, real bool) (*directory, error) {
	d := upper.dir
	for _, name := range path[:len(path)-1] {
		n := d.children[name]
		if n == nil || n.dir == nil {
			if n != nil && !real {
				return nil, nil // nothing to hide below a file of this layer
			}
			if err := b.count(1, 0); err != nil {
				return nil, err
			}
			n = newDir()
			d.set(strings.Clone(name), n)
		}
		d = n.dir
		d.real = d.real || real
	}
	return d, nil
}

func (b *builder) whiteout(upper *node, path []string, full string) error {
	d, err := b.parent(upper, path, false)
	if err != nil || d == nil {
		return err
	}
	base := path[len(path)-1]
	if base == whiteoutOpaque {
		d.opaque = true
		return nil
	}
	name := strings.TrimPrefix(base, whiteoutPrefix)
	if name == "" || name == "." || name == ".." {
		return faas.Errorf(faas.Invalid, "layer entry %.200q deletes nothing that can have a name", full)
	}
	if d.hidden == nil {
		d.hidden = map[string]struct{}{}
	}
	d.hidden[strings.Clone(name)] = struct{}{}
	return nil
}

func (b *builder) add(upper *node, path []string, h *tar.Header, data io.Reader) error {
	if h.Typeflag == tar.TypeLink {
		return b.link(upper, path, h)
	}
	ino, err := b.inode(h, data)
	if err != nil {
		return err
	}
	if len(path) == 0 {
		if ino.kind() != modeDir {
			return faas.Errorf(faas.Invalid, "layer entry %q makes the root something other than a directory", h.Name)
		}
		upper.ino, upper.dir.explicit = ino, true
		return nil
	}
	d, err := b.parent(upper, path, true)
	if err != nil {
		return err
	}
	base := path[len(path)-1]
	n := d.children[base]
	if ino.kind() != modeDir {
		d.set(strings.Clone(base), &node{ino: ino})
		return nil
	}
	if n == nil || n.dir == nil {
		n = newDir()
		d.set(strings.Clone(base), n)
	}
	n.ino, n.dir.explicit, n.dir.real = ino, true, true
	return nil
}

// link gives an existing file another name.
func (b *builder) link(upper *node, path []string, h *tar.Header) error {
	target, err := b.splitName(h.Linkname)
	if err != nil {
		return fmt.Errorf("hard link %.200q: %w", h.Name, err)
	}
	if len(path) == 0 {
		return faas.Errorf(faas.Invalid, "layer entry %q makes the root a hard link", h.Name)
	}
	n, stopped := upper.lookup(target)
	if !stopped && (n == nil || n.dir != nil && !n.dir.real) {
		n, _ = b.root.lookup(target)
	}
	if n == nil {
		return faas.Errorf(faas.Invalid, "hard link %.200q: its target %.200q is not in the image", h.Name, h.Linkname)
	}
	if n.dir != nil {
		return faas.Errorf(faas.Invalid, "hard link %.200q: its target %.200q is a directory", h.Name, h.Linkname)
	}
	d, err := b.parent(upper, path, true)
	if err != nil {
		return err
	}
	d.set(strings.Clone(path[len(path)-1]), &node{ino: n.ino})
	return nil
}

// inode makes the inode that a header describes and stores its data.
func (b *builder) inode(h *tar.Header, data io.Reader) (*inode, error) {
	if h.Uid < 0 || h.Gid < 0 || int64(h.Uid) > math.MaxUint32 || int64(h.Gid) > math.MaxUint32 {
		return nil, faas.Errorf(faas.Invalid, "layer entry %.200q: owner %d:%d is not a pair of 32-bit ids", h.Name, h.Uid, h.Gid)
	}
	ino := &inode{mode: uint16(h.Mode & modePerm), uid: uint32(h.Uid), gid: uint32(h.Gid)}
	if s := h.ModTime.Unix(); s >= 0 {
		ino.mtime, ino.nsec = uint64(s), uint32(h.ModTime.Nanosecond())
	}
	if err := b.keepXattrs(ino, h); err != nil {
		return nil, err
	}
	switch h.Typeflag {
	case tar.TypeReg, tar.TypeCont, tar.TypeGNUSparse:
		ino.mode |= modeRegular
		return ino, b.content(ino, h, data)
	case tar.TypeDir:
		ino.mode |= modeDir
	case tar.TypeSymlink:
		ino.mode |= modeSymlink
		if n := len(h.Linkname); n == 0 || n >= maxTargetBytes || strings.IndexByte(h.Linkname, 0) >= 0 {
			return nil, faas.Errorf(faas.Invalid, "symbolic link %.200q: its target must be 1 to %d bytes without a zero byte, not %d bytes", h.Name, maxTargetBytes-1, n)
		}
		ino.target = strings.Clone(h.Linkname)
		return ino, b.count(0, len(ino.target))
	case tar.TypeFifo:
		ino.mode |= modeFIFO
	case tar.TypeChar:
		ino.mode |= modeChar
	case tar.TypeBlock:
		ino.mode |= modeBlock
	default:
		return nil, faas.Errorf(faas.Invalid, "layer entry %.200q is of an unknown type %q", h.Name, h.Typeflag)
	}
	return ino, nil
}

// content stores a regular file's data, unless that would break a limit.
func (b *builder) content(ino *inode, h *tar.Header, data io.Reader) error {
	if h.Size < 0 || h.Size > b.limits.UnpackedBytes {
		return b.tooLarge()
	}
	if b.used.data += blocks(h.Size) << blockBits; b.used.data > b.limits.UnpackedBytes {
		return b.tooLarge()
	}
	ino.size = h.Size
	block, err := b.w.data(data, h.Size)
	if err != nil {
		return fmt.Errorf("layer entry %.200q: %w", h.Name, tarError(err))
	}
	ino.block = block
	return nil
}

func (b *builder) tooLarge() error {
	return faas.Errorf(faas.Invalid, "the image's files take more than %d bytes (limit UnpackedBytes)", b.limits.UnpackedBytes)
}

func (b *builder) keepXattrs(ino *inode, h *tar.Header) error {
	if !b.xattrs {
		return nil
	}
	for record, value := range h.PAXRecords {
		name, ok := strings.CutPrefix(record, xattrRecord)
		if !ok {
			continue
		}
		if _, _, ok := splitXattr(name); !ok {
			continue
		}
		if len(name) > maxXattrName || len(value) > math.MaxUint16 {
			return faas.Errorf(faas.Invalid, "layer entry %.200q: extended attribute %.100q is too long", h.Name, name)
		}
		if ino.xattrs == nil {
			ino.xattrs = map[string]string{}
		}
		ino.xattrs[strings.Clone(name)] = strings.Clone(value)
		if err := b.count(0, len(name)+len(value)); err != nil {
			return err
		}
	}
	if xattrBytes(ino.xattrs) > maxXattrBytes {
		return faas.Errorf(faas.Invalid, "layer entry %.200q: its extended attributes take more than %d bytes", h.Name, maxXattrBytes)
	}
	return nil
}
