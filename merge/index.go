package merge

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"faas"
)

// Limits bounds what a merge holds in memory. Zero fields are the defaults.
type Limits struct {
	Entries  int64 // in all archives; a million
	Metadata int64 // bytes of names, link targets and attributes in all archives; 128 MiB
	Cells    int   // paths times trees that are compared; 8 million
	Text     int64 // size up to which a file is merged and compared by lines; 1 MiB
}

func (l Limits) orDefaults() Limits {
	or(&l.Entries, 1_000_000)
	or(&l.Metadata, 128<<20)
	or(&l.Cells, 8<<20)
	or(&l.Text, 1<<20)
	return l
}

func or[T int | int64](v *T, d T) {
	if *v == 0 {
		*v = d
	}
}

// Tree is the index of one archive of changes. It is immutable.
type Tree struct {
	r       io.ReaderAt
	entries []*entry // sorted by path, so that what is in a directory follows it
	ends    []int32  // for each entry the index after the last one below it
}

// entry is a name of a tree, or of several that have the same there.
type entry struct {
	path string // without leading or trailing slash; "" is the root
	state
}

// own is the directory that the node itself keeps in every sandbox. It says who a
// branch is and so differs in each; no merge or comparison sees it.
var own = strings.TrimPrefix(path.Dir(faas.EnvFile), "/")

const (
	blockSize     = 512
	maxPath       = 4096 // PATH_MAX of Linux
	maxName       = 255
	maxXattrName  = 255
	maxXattrValue = 64 << 10
	xattrRecord   = "SCHILY.xattr."
	maxDevice     = math.MaxUint32
)

// Archive is a tar of changes to index. R is read again when the tree is merged or
// compared, or one that was indexed together with it, from several goroutines,
// until when it must stay as it is.
type Archive struct {
	Name string // in errors
	R    io.ReaderAt
	Size int64
}

// Index reads archives, on all cores. The last is read first: where others have
// the very bytes of its entries, in the same order, they are not parsed again.
func Index(ctx context.Context, limits Limits, archives ...Archive) ([]*Tree, error) {
	trees := make([]*Tree, len(archives))
	left := &budget{limits: limits.orDefaults()}
	one := func(ctx context.Context, i int, x indexer) error {
		t, err := x.index(ctx, archives[i])
		if err != nil {
			return faas.Errorf(faas.KindOf(err), "changes of %s: %w", archives[i].Name, err)
		}
		trees[i] = t
		return nil
	}
	last := len(archives) - 1
	if last < 0 {
		return nil, nil
	}
	var ref *reference
	if last > 0 {
		ref = &reference{}
	}
	if err := one(ctx, last, indexer{left: left, made: ref}); err != nil {
		return nil, err
	}
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i := range last {
		g.Go(func() error { return one(ctx, i, indexer{left: left, like: ref}) })
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	return trees, nil
}

// budget is what archives that are indexed together have used of their limits.
type budget struct {
	limits         Limits
	entries, bytes atomic.Int64
}

func (b *budget) take(bytes int64) error {
	if b.entries.Add(1) > b.limits.Entries {
		return refuse("more than %d entries in all archives together", b.limits.Entries)
	}
	if b.bytes.Add(bytes) > b.limits.Metadata {
		return refuse("more than %d bytes of names and attributes in all archives together", b.limits.Metadata)
	}
	return nil
}

// index reads one archive.
func (x *indexer) index(ctx context.Context, a Archive) (*Tree, error) {
	x.tree = &Tree{r: a.R, entries: make([]*entry, 0, min(a.Size/(4*blockSize)+1, 16<<10))}
	x.in = &cursor{r: a.R, size: a.Size, buf: make([]byte, 2*chunk)}
	if err := x.checkEnd(); err != nil {
		return nil, err
	}
	for n := 0; ; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return nil, faas.Errorf(faas.KindOf(ctx.Err()), "reading the archive: %w", context.Cause(ctx))
		}
		if err := x.toHeader(); err != nil {
			return nil, x.readError(err)
		}
		if e := x.known(); e != nil {
			if err := x.put(e, x.like.sizes[x.place-1]); err != nil {
				return nil, err
			}
			continue
		}
		at := x.in.pos
		h, err := x.next()
		if err == io.EOF {
			return x.finish()
		}
		if err != nil {
			return nil, x.readError(err)
		}
		if err := x.add(h, at); err != nil {
			return nil, err
		}
	}
}

// Unchanged returns the tree of an image with nothing over it.
func Unchanged() *Tree {
	return &Tree{r: bytes.NewReader(nil)}
}

type indexer struct {
	left *budget
	slow bool       // all of it with archive/tar
	like *reference // nil, or what the archive is likely to have much of
	made *reference // nil, or what becomes one of the archive

	tree    *Tree
	in      *cursor
	seen    map[string]int32 // path to place in the archive; nil until there is a link
	links   int32
	place   int        // in like, of what is likely to come
	dataEnd int64      // where the next header is
	header  tar.Header // of the present entry
	room    []entry    // for the next ones
}

func refuse(format string, args ...any) error {
	return faas.Errorf(faas.Invalid, format, args...)
}

func (x *indexer) readError(err error) error {
	if x.in.err != nil { // of the disk, not of the archive
		return faas.Errorf(faas.Internal, "reading the archive: %w", x.in.err)
	}
	return refuse("not a tar archive beyond byte %d: %w", x.in.pos, err)
}

// checkEnd refuses an archive that was cut off, which the tar reader would take
// for a shorter one.
func (x *indexer) checkEnd() error {
	var end [2 * blockSize]byte
	if x.in.size < int64(len(end)) {
		return refuse("%d bytes are no tar archive", x.in.size)
	}
	if _, err := x.in.r.ReadAt(end[:], x.in.size-int64(len(end))); err != nil && err != io.EOF {
		return faas.Errorf(faas.Internal, "reading the archive: %w", err)
	}
	if end != [len(end)]byte{} {
		return refuse("the archive is cut off: its end mark is missing")
	}
	return nil
}

func (x *indexer) add(h *tar.Header, at int64) error {
	p, err := cleanName(h.Name)
	if err != nil {
		return err
	}
	if p == own || strings.HasPrefix(p, own+"/") {
		return nil
	}
	size := int64(len(p) + len(h.Linkname))
	for k, v := range h.PAXRecords {
		size += int64(len(k) + len(v))
	}
	var s state
	if h.Typeflag == tar.TypeLink {
		s, err = x.link(h)
	} else {
		s, err = x.state(h)
	}
	if err != nil {
		return err
	}
	if p == "" && s.kind != directory {
		return refuse("%q is no directory", h.Name)
	}
	e := x.newEntry(p, s)
	if err := x.put(e, size); err != nil {
		return err
	}
	x.remember(e, size, at, h.Typeflag != tar.TypeLink && s.kind != absent)
	x.follow(p)
	return nil
}

// newEntry takes entries from larger pieces of memory, as there are many.
func (x *indexer) newEntry(p string, s state) *entry {
	if len(x.room) == 0 {
		x.room = make([]entry, min(max(len(x.tree.entries), 8), 256))
	}
	e := &x.room[0]
	x.room = x.room[1:]
	e.path, e.state = p, s
	return e
}

func (x *indexer) put(e *entry, size int64) error {
	if err := x.left.take(size); err != nil {
		return err
	}
	if x.seen != nil {
		x.seen[e.path] = int32(len(x.tree.entries))
	}
	x.tree.entries = append(x.tree.entries, e)
	return nil
}

func (x *indexer) link(h *tar.Header) (state, error) {
	to, err := cleanName(h.Linkname)
	if err != nil {
		return state{}, err
	}
	if x.seen == nil {
		x.seen = map[string]int32{}
		for i, e := range x.tree.entries {
			x.seen[e.path] = int32(i)
		}
	}
	at, ok := x.seen[to]
	if !ok {
		return state{}, refuse("%q is a hard link to %q, which is not there before it", h.Name, h.Linkname)
	}
	target := x.tree.entries[at]
	if target.kind == directory {
		return state{}, refuse("%q is a hard link to %q, which is no file", h.Name, h.Linkname)
	}
	if target.kind == absent {
		return target.state, nil // overlays make all their deletions one file
	}
	if target.link == 0 {
		if target.tree != x.tree { // another has the entry too, and not the link
			target = x.newEntry(target.path, target.state)
			x.tree.entries[at] = target
		}
		x.links++
		target.link = x.links
	}
	return target.state, nil
}

func (x *indexer) state(h *tar.Header) (state, error) {
	s := state{mode: uint32(h.Mode) & 0o7777, mtime: h.ModTime, tree: x.tree}
	if h.Uid < 0 || h.Uid >= math.MaxUint32 || h.Gid < 0 || h.Gid >= math.MaxUint32 {
		return s, refuse("%q belongs to %d:%d, which is no user and group", h.Name, h.Uid, h.Gid)
	}
	s.uid, s.gid = uint32(h.Uid), uint32(h.Gid)
	switch h.Typeflag {
	case tar.TypeReg:
		s.kind, s.size, s.off = regular, h.Size, x.in.pos
		if h.Size < 0 || h.Size > x.in.size-x.in.pos {
			return s, refuse("%q says %d bytes, where the archive has %d left", h.Name, h.Size, x.in.size-x.in.pos)
		}
		s.print = x.fingerprint(h.Size)
	case tar.TypeDir:
		s.kind = directory
	case tar.TypeSymlink:
		s.kind, s.target = symlink, h.Linkname
		if h.Linkname == "" || len(h.Linkname) >= maxPath {
			return s, refuse("%q is a link with a target of %d bytes", h.Name, len(h.Linkname))
		}
	case tar.TypeFifo:
		s.kind = fifo
	case tar.TypeChar, tar.TypeBlock:
		if h.Devmajor < 0 || h.Devmajor > maxDevice || h.Devminor < 0 || h.Devminor > maxDevice {
			return s, refuse("%q has no device numbers: %d/%d", h.Name, h.Devmajor, h.Devminor)
		}
		s.kind, s.dev = charDevice, [2]uint32{uint32(h.Devmajor), uint32(h.Devminor)}
		if h.Typeflag == tar.TypeBlock {
			s.kind = blockDevice
		} else if s.dev == [2]uint32{} {
			s = state{mtime: h.ModTime, tree: x.tree} // deleted
		}
	default:
		return s, refuse("%q has the type %q, which changes never have", h.Name, string(h.Typeflag))
	}
	return s, s.setRecords(h)
}

// setRecords takes the extended attributes over.
func (s *state) setRecords(h *tar.Header) error {
	for k, v := range h.PAXRecords {
		if strings.HasPrefix(k, "GNU.sparse.") {
			return refuse("%q is sparse, which changes never are", h.Name)
		}
		name, ok := strings.CutPrefix(k, xattrRecord)
		if !ok || s.kind == absent {
			continue
		}
		if k == faas.OpaqueRecord {
			if s.kind != directory {
				return refuse("%q is marked opaque and no directory", h.Name)
			}
			s.opaque = v == "y"
			continue
		}
		if name == "" || len(name) > maxXattrName || len(v) > maxXattrValue {
			return refuse("%q has an attribute of %d bytes named by %d", h.Name, len(v), len(name))
		}
		if s.xattrs == nil {
			s.xattrs = map[string]string{}
		}
		s.xattrs[name] = v
	}
	return nil
}

// cleanName returns an archive's name without "./" and trailing slash.
func cleanName(name string) (string, error) {
	p := strings.TrimSuffix(name, "/")
	if p == "." {
		return "", nil
	}
	p = strings.TrimPrefix(p, "./")
	if len(p) >= maxPath {
		return "", refuse("a name of %d bytes", len(p))
	}
	for part := range strings.SplitSeq(p, "/") {
		if part == "" || part == "." || part == ".." || len(part) > maxName || strings.IndexByte(part, 0) >= 0 {
			return "", refuse("the name %q is refused: it must be ./ and a path with nothing empty, too long, . or .. in it", shorten(name))
		}
	}
	return p, nil
}

func shorten(s string) string {
	if len(s) > 200 {
		return s[:200] + "…"
	}
	return s
}

// finish puts the entries in order and checks that they are a tree.
func (x *indexer) finish() (*Tree, error) {
	if x.made != nil {
		x.made.seal()
	}
	es := x.tree.entries
	slices.SortFunc(es, func(a, b *entry) int { return comparePaths(a.path, b.path) })
	ends := make([]int32, len(es))
	var open []int32 // the directories above the present entry
	for i, e := range es {
		if i > 0 && e.path == es[i-1].path {
			return nil, refuse("./%s is there twice", e.path)
		}
		for len(open) > 0 && !isBelow(e.path, es[open[len(open)-1]].path) {
			ends[open[len(open)-1]] = int32(i)
			open = open[:len(open)-1]
		}
		if e.path != "" {
			if len(open) == 0 || es[open[len(open)-1]].path != parent(e.path) {
				return nil, refuse("./%s: nothing in the archive is its directory", e.path)
			}
			above := es[open[len(open)-1]]
			if above.kind != directory {
				return nil, refuse("./%s: ./%s above it is no directory", e.path, above.path)
			}
			if e.kind == absent {
				// Deletions that are one file have the time of the first.
				e.mtime = newest(e.mtime, above.mtime)
			}
		}
		open = append(open, int32(i))
	}
	for _, i := range open {
		ends[i] = int32(len(es))
	}
	x.tree.ends = ends
	return x.tree, nil
}

// comparePaths orders paths so that a directory is followed by all that is in it.
func comparePaths(a, b string) int {
	if a == b { // often the very same string
		return 0
	}
	n := min(len(a), len(b))
	for i := range n {
		if a[i] == b[i] {
			continue
		}
		switch {
		case a[i] == '/':
			return -1
		case b[i] == '/':
			return 1
		}
		return int(a[i]) - int(b[i])
	}
	return len(a) - len(b)
}

// isBelow reports whether p is in the directory dir, at any depth.
func isBelow(p, dir string) bool {
	return dir == "" && p != "" || len(p) > len(dir) && p[len(dir)] == '/' && strings.HasPrefix(p, dir)
}

func parent(p string) string {
	if i := strings.LastIndexByte(p, '/'); i >= 0 {
		return p[:i]
	}
	return ""
}

// cursor reads an archive front to back and seeks over what is in its files.
type cursor struct {
	r         io.ReaderAt
	pos, size int64
	buf       []byte
	from, to  int64 // what of the archive buf holds
	err       error // the first that is not the archive's fault
}

func (c *cursor) Read(b []byte) (int, error) {
	if c.pos >= c.size {
		return 0, io.EOF
	}
	if c.pos < c.from || c.pos >= c.to {
		n, err := c.r.ReadAt(c.buf[:min(int64(len(c.buf)), c.size-c.pos)], c.pos)
		if n == 0 {
			if err == nil || err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			c.err = err
			return 0, err
		}
		c.from, c.to = c.pos, c.pos+int64(n)
	}
	n := copy(b, c.buf[c.pos-c.from:c.to-c.from])
	c.pos += int64(n)
	return n, nil
}

// Seek knows what the tar reader asks for.
func (c *cursor) Seek(offset int64, whence int) (int64, error) {
	if whence != io.SeekCurrent || offset < 0 {
		return 0, errors.ErrUnsupported
	}
	if offset > c.size-c.pos {
		return 0, io.ErrUnexpectedEOF
	}
	c.pos += offset
	return c.pos, nil
}

// newest returns the later of two times.
func newest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}
