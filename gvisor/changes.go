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

	"gvisor.dev/gvisor/pkg/sentry/control"
	"gvisor.dev/gvisor/pkg/urpc"
	"gvisor.dev/gvisor/runsc/boot"

	"faas"
)

// changes are what a sandbox changed: the kernel's tar, in a file without a name,
// and what of it counts. The kernel has the files of a directory in no order, so
// they are put in one, when programs go on already: stores share the equal bytes
// of equal changes, and merges read them front to back.
type changes struct {
	file    *os.File
	members []member
}

// member is an entry of the tar in the file, with its headers.
type member struct {
	name     string // "./a/b"; a directory's has a slash at its end
	link     string // of a hard link: what it names
	from, to int64

	header *tar.Header // nil: it is written as it is; else this and text are
	text   string
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
	return &changes{file: f}, nil
}

func (c *changes) close() { c.file.Close() }

// readChanges has the kernel write its tar while programs stand still.
func (b *box) readChanges(ctx context.Context, c *changes) error {
	return brief(b.callContext(ctx, boot.FsTarRootfsUpperLayer, &control.TarRootfsUpperLayerOpts{
		ContainerID: b.id, FilePayload: urpc.FilePayload{Files: []*os.File{c.file}},
	}, nil))
}

// find finds the entries, without what this package put there and nobody changed.
func (c *changes) find(own ownFiles) error {
	if _, err := c.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	in := &counter{r: bufio.NewReaderSize(c.file, 256<<10)}
	deleted := map[string]bool{}
	end := int64(0)
	for tr := tar.NewReader(in); ; {
		h, err := tr.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return faas.Errorf(faas.Internal, "read changes: %w", err)
		}
		m := member{name: h.Name, from: end, to: in.n}
		if h.Typeflag == tar.TypeReg {
			m.to += h.Size + -h.Size&511
		}
		end = m.to
		if h.Typeflag == tar.TypeLink && deleted[h.Linkname] {
			// All deletions of an overlay are one file, and links to the first.
			h.Typeflag, h.Linkname = tar.TypeChar, ""
			m.header = h
		}
		if h.Typeflag == tar.TypeChar && h.Devmajor == 0 && h.Devminor == 0 {
			deleted[h.Name] = true
		}
		if strings.HasPrefix(h.Name, faasName) || h.Typeflag == tar.TypeLink && strings.HasPrefix(h.Linkname, faasName) {
			continue // this package's, or another name for it
		}
		if text, ours := own[h.Name]; ours && h.Typeflag == tar.TypeReg && h.Size == int64(len(text)) && h.Mode&0o7777 == 0o644 && h.Uid == 0 && h.Gid == 0 {
			have, err := io.ReadAll(tr)
			if err != nil {
				return faas.Errorf(faas.Internal, "read changes: %w", err)
			}
			if string(have) == text {
				continue
			}
		}
		if text, ours := own[h.Linkname]; ours && h.Typeflag == tar.TypeLink {
			// A link to a file that is left out becomes that file.
			h.Typeflag, h.Linkname, h.Size = tar.TypeReg, "", int64(len(text))
			m.header, m.text = h, text
		}
		if h.Typeflag == tar.TypeLink {
			m.link = h.Linkname
		}
		c.members = append(c.members, m)
	}
}

// counter counts what is read through it.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
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
		} else if m.header != nil {
			err = writeEntry(buf, m.header, strings.NewReader(m.text))
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
	if m.name != of.name {
		h = &tar.Header{Typeflag: tar.TypeLink, Name: h.Name, Linkname: of.name, Mode: h.Mode, Uid: h.Uid, Gid: h.Gid, ModTime: h.ModTime}
	}
	return writeEntry(w, h, r)
}

// writeEntry writes an entry, and if it is a file what is in it.
func writeEntry(w io.Writer, h *tar.Header, content io.Reader) error {
	tw := tar.NewWriter(w)
	if err := tw.WriteHeader(h); err != nil {
		return err
	}
	if h.Typeflag == tar.TypeReg {
		if _, err := io.Copy(tw, content); err != nil {
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
