package merge

import (
	"archive/tar"
	"bufio"
	"context"
	"io"
	"maps"
	"slices"

	"faas"
)

// Write writes the merged changes in the form in which the trees came, sorted by
// path: equal merges give equal bytes.
func (r *Result) Write(ctx context.Context, w io.Writer) error {
	if r.open > 0 {
		return faas.Errorf(faas.Conflict, "%d conflicts are open", r.open)
	}
	if err := r.plan(); err != nil {
		return err
	}
	if err := r.linkNames(); err != nil {
		return err
	}
	sink := &sink{w: w}
	buffered := bufio.NewWriterSize(sink, 256<<10)
	o := &output{r: r, w: buffered, sink: sink, buf: make([]byte, chunk), windows: map[*Tree]*window{}}
	for i := range r.cells {
		if i%1024 == 0 && ctx.Err() != nil {
			return faas.Errorf(faas.KindOf(ctx.Err()), "writing the merged files: %w", context.Cause(ctx))
		}
		if c := &r.cells[i]; c.emit {
			if err := o.write(ctx, c); err != nil {
				return err
			}
		}
	}
	if err := tar.NewWriter(buffered).Close(); err != nil { // the end mark
		return err
	}
	return buffered.Flush()
}

// plan says which cells are written: what differs from the image and the
// directories above. Directories that show nothing of the image's are marked
// opaque, in copies of their states.
func (r *Result) plan() error {
	hidden := make([]bool, len(r.cells)) // nothing of the image's shows at the cell
	for i := range r.cells {
		c := &r.cells[i]
		c.emit, c.emitLink = false, 0
		if c.up >= 0 {
			up := &r.cells[c.up]
			hidden[i] = hidden[c.up] || up.final.kind != directory || up.final.opaque
		}
		if c.final.kind != directory {
			continue
		}
		opaque := false
		if !hidden[i] {
			var err error
			if opaque, err = r.hides(int32(i)); err != nil {
				return err
			}
		}
		if c.final.opaque != opaque {
			d := *c.final
			d.opaque = opaque
			c.final = &d
		}
	}
	for i := len(r.cells) - 1; i >= 0; i-- {
		c := &r.cells[i]
		differs, err := r.differs(c, hidden[i])
		if err != nil {
			return err
		}
		c.emit = c.emit || differs || c.up < 0
		if c.emit && c.up >= 0 {
			r.cells[c.up].emit = true
		}
	}
	return nil
}

// hides reports whether the directory at i, in the image's place, shows nothing of
// the image's.
func (r *Result) hides(i int32) (bool, error) {
	c := &r.cells[i]
	img, err := r.survey.imageAt(c)
	if err != nil {
		return false, err
	}
	if img.kind != directory {
		return true, nil
	}
	if !c.shows {
		return true, nil
	}
	names := 0
	for j := i + 1; j < c.end; j = r.cells[j].end {
		child := &r.cells[j]
		img, err := r.survey.imageAt(child)
		if err != nil {
			return false, err
		}
		if img.kind == absent {
			continue
		}
		if names++; child.final == img || child.final.kind == directory && img.kind == directory {
			return false, nil // a directory may go on showing what is below it
		}
	}
	if names == 0 {
		return false, nil
	}
	list, err := r.survey.img.List(c.path)
	if err != nil {
		return false, err
	}
	if c.path == "" {
		list = slices.DeleteFunc(slices.Clone(list), func(n string) bool { return n == own })
	}
	return names == len(list), nil
}

// differs reports whether c must be written to make of the image what was merged.
func (r *Result) differs(c *cell, hidden bool) (bool, error) {
	if c.final.kind == absent {
		if hidden {
			return false, nil
		}
		img, err := r.survey.imageAt(c)
		return img != nil && img.kind != absent, err
	}
	if c.final.kind != directory {
		return c.final != c.img, nil
	}
	if hidden {
		return true, nil
	}
	img, err := r.survey.imageAt(c)
	if err != nil {
		return false, err
	}
	return c.final.opaque || !sameMeta(c.final, img) || !c.final.mtime.Equal(img.mtime), nil
}

type output struct {
	r       *Result
	w       *bufio.Writer
	sink    *sink
	block   [blockSize]byte
	buf     []byte
	windows map[*Tree]*window
}

// sink remembers the error of its writer, to tell it from those of the format.
type sink struct {
	w   io.Writer
	err error
}

func (s *sink) Write(b []byte) (int, error) {
	n, err := s.w.Write(b)
	if err != nil {
		s.err = err
	}
	return n, err
}

func name(c *cell) string {
	switch {
	case c.path == "":
		return "./"
	case c.final.kind == directory:
		return "./" + c.path + "/"
	}
	return "./" + c.path
}

var typeOf = map[kind]byte{absent: tar.TypeChar, regular: tar.TypeReg, directory: tar.TypeDir, symlink: tar.TypeSymlink,
	fifo: tar.TypeFifo, charDevice: tar.TypeChar, blockDevice: tar.TypeBlock}

func (o *output) write(ctx context.Context, c *cell) error {
	s := c.final
	h := &tar.Header{Name: name(c), Typeflag: typeOf[s.kind], Mode: int64(s.mode), Uid: int(s.uid), Gid: int(s.gid),
		ModTime: s.mtime, Linkname: s.target, Devmajor: int64(s.dev[0]), Devminor: int64(s.dev[1])}
	if s.kind == socket {
		return nil // archives have none, and nobody listens on it any more
	}
	if c.emitLink != 0 {
		h.Typeflag, h.Linkname = tar.TypeLink, name(&o.r.cells[c.emitLink])
	} else if s.kind == regular {
		h.Size = s.size
	}
	if h.ModTime.Nanosecond() != 0 {
		h.Format = tar.FormatPAX // else it would be rounded
	}
	if len(s.xattrs) > 0 || s.opaque {
		h.PAXRecords = map[string]string{}
		for _, k := range slices.Sorted(maps.Keys(s.xattrs)) {
			h.PAXRecords[xattrRecord+k] = s.xattrs[k]
		}
		if s.opaque {
			h.PAXRecords[faas.OpaqueRecord] = "y"
		}
	}
	if err := o.header(h); err != nil {
		if o.sink.err != nil {
			return err
		}
		return faas.Errorf(faas.Invalid, "%s cannot be written to an archive: %w", display(c.path), err)
	}
	if h.Typeflag != tar.TypeReg {
		return nil
	}
	if err := o.content(ctx, c, s); err != nil {
		return err
	}
	_, err := o.w.Write(zeroBlock[:padded(s.size)-s.size])
	return err
}

var zeroBlock [blockSize]byte

// header writes a header as archive/tar does, and most without it.
func (o *output) header(h *tar.Header) error {
	if putPlain(&o.block, h) {
		_, err := o.w.Write(o.block[:])
		return err
	}
	return tar.NewWriter(o.w).WriteHeader(h)
}

func (o *output) content(ctx context.Context, c *cell, s *state) error {
	if s.tree != nil && s.text == nil && s.size <= chunk {
		if o.windows[s.tree] == nil {
			o.windows[s.tree] = &window{r: s.tree.r}
		}
		if b := o.windows[s.tree].at(s.off, int(s.size)); b != nil {
			_, err := o.w.Write(b)
			return err
		}
	}
	for off := int64(0); off < s.size; off += chunk {
		if ctx.Err() != nil {
			return faas.Errorf(faas.KindOf(ctx.Err()), "writing the merged files: %w", context.Cause(ctx))
		}
		b := o.buf[:min(chunk, s.size-off)]
		if err := o.r.in.readAt(c.path, s, b, off); err != nil {
			return err
		}
		if _, err := o.w.Write(b); err != nil {
			return err
		}
	}
	return nil
}

// window reads an archive ahead as long as it is asked front to back.
type window struct {
	r        io.ReaderAt
	buf      []byte
	from, to int64 // what of the archive buf holds
	last     int64 // where the last answer ended
}

// at returns n bytes at off, or nil: then they are to be read alone, which also
// tells what is wrong if they cannot be.
func (w *window) at(off int64, n int) []byte {
	ahead := off >= w.last && off-w.last <= chunk
	w.last = off + int64(n)
	if off >= w.from && w.last <= w.to {
		return w.buf[off-w.from:][:n]
	}
	if !ahead {
		return nil
	}
	if w.buf == nil {
		w.buf = make([]byte, 2*chunk)
	}
	m, _ := w.r.ReadAt(w.buf, off) // fewer bytes at the end
	w.from, w.to = off, off+int64(m)
	if m < n {
		return nil
	}
	return w.buf[:n]
}
