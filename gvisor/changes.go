package gvisor

import (
	"archive/tar"
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/pkg/sentry/control"
	"gvisor.dev/gvisor/pkg/urpc"
	"gvisor.dev/gvisor/runsc/boot"

	"faas"
)

// changes are what a sandbox changed, in a file without a name. The kernel has
// the files of a directory in no order, so they are put in one afterwards, when
// programs go on: stores share the equal bytes of equal changes, and merges read
// them front to back.
type changes struct {
	file    *os.File
	members []member
	buf     []byte // to copy content through
}

// member is an entry of the tar in the file, with its headers.
type member struct {
	name     string // "./a/b"; a directory's has a slash at its end
	link     string // of a hard link: what it names
	from, to int64
}

// newChanges makes room for changes on the disk of a directory.
func newChanges(dir string) (*changes, error) {
	f, err := os.CreateTemp(dir, "changes")
	if err != nil {
		return nil, err
	}
	if err := os.Remove(f.Name()); err != nil {
		f.Close()
		return nil, err
	}
	return &changes{file: f, buf: make([]byte, 64<<10)}, nil
}

func (c *changes) close() { c.file.Close() }

// readChanges takes the changes over from the kernel while programs stand still.
func (b *box) readChanges(ctx context.Context, c *changes) error {
	r, pw, err := os.Pipe()
	if err != nil {
		return err
	}
	_, _ = unix.FcntlInt(r.Fd(), unix.F_SETPIPE_SZ, 1<<20) // a smaller one only takes longer
	filtered := make(chan error, 1)
	go func() {
		err := c.filter(bufio.NewReaderSize(r, 256<<10), b.own)
		r.Close() // a kernel that still writes gets an error
		filtered <- err
	}()
	err = b.callContext(ctx, boot.FsTarRootfsUpperLayer, &control.TarRootfsUpperLayerOpts{
		ContainerID: b.id, FilePayload: urpc.FilePayload{Files: []*os.File{pw}},
	}, nil)
	pw.Close()
	if ferr := <-filtered; ferr != nil && (err == nil || kindOf(ferr) == faas.Exhausted) {
		err = ferr // if there was no room, the kernel only knows that nobody reads on
	}
	return err
}

// filter copies gVisor's tar of a sandbox's upper layer without what this package
// put there and nobody changed.
func (c *changes) filter(r io.Reader, own ownFiles) error {
	buf := bufio.NewWriterSize(c.file, 256<<10)
	to := &counter{w: buf}
	tw := tar.NewWriter(to)
	deleted := map[string]bool{}
	for tr := tar.NewReader(r); ; {
		h, err := tr.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return faas.Errorf(faas.Internal, "read changes: %w", err)
		}
		if h.Typeflag == tar.TypeChar && h.Devmajor == 0 && h.Devminor == 0 || h.Typeflag == tar.TypeLink && deleted[h.Linkname] {
			// All deletions of an overlay are one file, and links to the first.
			deleted[h.Name] = true
			h.Typeflag, h.Linkname = tar.TypeChar, ""
		}
		if strings.HasPrefix(h.Name, faasName) || h.Typeflag == tar.TypeLink && strings.HasPrefix(h.Linkname, faasName) {
			continue // this package's, or another name for it
		}
		body, err := own.unlessOwn(h, tr)
		if err != nil {
			return err
		}
		if body == nil {
			continue
		}
		if err := c.add(tw, to, h, body); err != nil {
			return faas.Errorf(faas.Internal, "write changes: %w", err)
		}
	}
	if err := errors.Join(tw.Flush(), buf.Flush()); err != nil {
		return faas.Errorf(faas.Internal, "write changes: %w", err)
	}
	return nil
}

// unlessOwn returns the content of an entry, or nil if it is a file that this
// package put there and nobody changed. A link to one becomes that file.
func (own ownFiles) unlessOwn(h *tar.Header, r io.Reader) (io.Reader, error) {
	if text, ours := own[h.Name]; ours && h.Typeflag == tar.TypeReg && h.Size == int64(len(text)) {
		have, err := io.ReadAll(r)
		if err != nil {
			return nil, faas.Errorf(faas.Internal, "read changes: %w", err)
		}
		if string(have) == text && h.Mode&0o7777 == 0o644 && h.Uid == 0 && h.Gid == 0 {
			return nil, nil
		}
		return strings.NewReader(string(have)), nil
	}
	if text, ours := own[h.Linkname]; ours && h.Typeflag == tar.TypeLink {
		h.Typeflag, h.Linkname, h.Size = tar.TypeReg, "", int64(len(text))
		return strings.NewReader(text), nil
	}
	return r, nil
}

func (c *changes) add(tw *tar.Writer, to *counter, h *tar.Header, body io.Reader) error {
	if err := tw.Flush(); err != nil { // of the entry before
		return err
	}
	m := member{name: h.Name, from: to.n}
	if h.Typeflag == tar.TypeLink {
		m.link = h.Linkname
	}
	if err := tw.WriteHeader(h); err != nil {
		return err
	}
	if h.Typeflag == tar.TypeReg {
		if _, err := io.CopyBuffer(tw, body, c.buf); err != nil {
			return err
		}
	}
	m.to = to.n + padding(h.Size)
	c.members = append(c.members, m)
	return nil
}

// padding is what a tar has behind a file of that size.
func padding(size int64) int64 { return -size & 511 }

// counter counts what is written through it.
type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	return n, err
}

// write writes the tar in the order of the paths.
func (c *changes) write(ctx context.Context, w io.Writer) error {
	buf := bufio.NewWriterSize(contextWriter{ctx, w}, 256<<10)
	heads, err := c.heads()
	if err != nil {
		return err
	}
	slices.SortFunc(c.members, func(a, b member) int { return comparePaths(a.name, b.name) })
	for _, m := range c.members {
		if head := heads[m.name]; head != nil {
			err = c.writeLink(buf, m, head)
		} else {
			_, err = io.Copy(buf, io.NewSectionReader(c.file, m.from, m.to-m.from))
		}
		if err != nil {
			return faas.Errorf(kindOf(err), "write changes: %w", err)
		}
	}
	if err := tar.NewWriter(buf).Close(); err != nil { // the end mark
		return faas.Errorf(kindOf(err), "write changes: %w", err)
	}
	if err := buf.Flush(); err != nil {
		return faas.Errorf(kindOf(err), "write changes: %w", err)
	}
	return nil
}

// head is the name of a file that has several, of which it is the first.
type head struct {
	name string
	file member // where its content is
}

// heads returns for each name of a file with several which is the first. Which
// of them the kernel had first is chance.
func (c *changes) heads() (map[string]*head, error) {
	groups := map[string]*head{} // by the name that the kernel had first
	for _, m := range c.members {
		if m.link != "" && groups[m.link] == nil {
			groups[m.link] = &head{name: m.link}
		}
	}
	heads := map[string]*head{}
	for _, m := range c.members {
		name := m.name
		if m.link != "" {
			name = m.link
		}
		h := groups[name]
		if h == nil {
			continue
		}
		if heads[m.name] = h; comparePaths(m.name, h.name) < 0 {
			h.name = m.name
		}
		if m.link == "" {
			h.file = m
		}
	}
	for name, h := range groups {
		if h.file.to == 0 {
			return nil, faas.Errorf(faas.Internal, "write changes: there are links to %q and not the file", name)
		}
	}
	return heads, nil
}

// writeLink writes a file with several names under the first of them, and under
// the others links to that.
func (c *changes) writeLink(w io.Writer, m member, of *head) error {
	r := tar.NewReader(io.NewSectionReader(c.file, of.file.from, of.file.to-of.file.from))
	h, err := r.Next()
	if err != nil {
		return err
	}
	h.Name = m.name
	tw := tar.NewWriter(w)
	if m.name != of.name {
		return errors.Join(tw.WriteHeader(&tar.Header{Typeflag: tar.TypeLink, Name: h.Name, Linkname: of.name, Mode: h.Mode, Uid: h.Uid, Gid: h.Gid, ModTime: h.ModTime}), tw.Flush())
	}
	if err := tw.WriteHeader(h); err != nil {
		return err
	}
	if h.Typeflag == tar.TypeReg {
		if _, err := io.Copy(tw, r); err != nil {
			return err
		}
	}
	return tw.Flush()
}

// comparePaths orders paths so that a directory is followed by all that is in it.
func comparePaths(a, b string) int {
	for i := range min(len(a), len(b)) {
		switch {
		case a[i] == b[i]:
		case a[i] == '/':
			return -1
		case b[i] == '/':
			return 1
		default:
			return int(a[i]) - int(b[i])
		}
	}
	return len(a) - len(b)
}
