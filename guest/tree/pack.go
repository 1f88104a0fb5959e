package tree

import (
	"archive/tar"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"

	"faas"
)

// PackOptions say what goes into an archive.
type PackOptions struct {
	As     string // name of the file or directory in the archive; empty: its own, "." for a path that ends in "/."
	Owners bool   // numeric owners; else everything is root's
	Except string // path below which nothing is taken
}

// maxLinks bounds how many files with several names are remembered, so that
// the second name becomes a hard link; beyond that their bytes come again.
const maxLinks = 1 << 16

// Pack writes a tar of a file or a tree and returns what is in it. A path that
// ends in a slash must be a directory, maybe through a link; any other link is
// packed as one. Sockets, pipes and devices are left out, as is what is mounted
// below. A file that shrinks while it is read is a Conflict.
func Pack(w io.Writer, name string, o PackOptions) (Counts, error) {
	p := &packer{w: tar.NewWriter(w), o: o, links: map[inode]string{}, buf: make([]byte, 256<<10)}
	err := p.run(name)
	if err == nil {
		err = p.w.Close()
	}
	return p.counts, err
}

type inode struct{ dev, ino uint64 }

type packer struct {
	w      *tar.Writer
	o      PackOptions
	links  map[inode]string
	counts Counts
	buf    []byte
}

func (p *packer) run(name string) error {
	clean, as := path.Clean(name), p.o.As
	stat := os.Lstat
	if strings.HasSuffix(name, "/") || strings.HasSuffix(name, "/.") {
		stat = os.Stat
	}
	if as == "" {
		if as = path.Base(clean); clean == "/" || strings.HasSuffix(name, "/.") {
			as = "."
		}
	}
	info, err := stat(clean)
	if err != nil {
		return errorf(err, "%s", name)
	}
	if !info.IsDir() {
		if strings.HasSuffix(name, "/") || strings.HasSuffix(name, "/.") {
			return faas.Errorf(faas.Conflict, "%s is no directory", clean)
		}
		dir, err := os.OpenRoot(path.Dir(clean))
		if err != nil {
			return errorf(err, "%s", name)
		}
		defer dir.Close()
		if skipped(info) {
			return faas.Errorf(faas.Conflict, "%s is a %s: only files, directories and links can be copied", clean, typeOf(info.Mode()))
		}
		return p.add(dir, path.Base(clean), as, info)
	}
	root, err := os.OpenRoot(clean)
	if err != nil {
		return errorf(err, "%s", name)
	}
	defer root.Close()
	if err := p.add(root, ".", as, info); err != nil {
		return err
	}
	walk := &walker{device: device(info), except: p.o.Except, each: func(at *os.Root, base, name string, info fs.FileInfo) error {
		if skipped(info) {
			return nil
		}
		rel := name
		if clean != "." {
			rel = strings.TrimPrefix(name, clean)
		}
		return p.add(at, base, path.Join(as, rel), info)
	}}
	return walk.below(root, clean)
}

func skipped(info fs.FileInfo) bool {
	return info.Mode()&(fs.ModeNamedPipe|fs.ModeSocket|fs.ModeDevice|fs.ModeCharDevice|fs.ModeIrregular) != 0
}

// add writes the entry of dir's file base under name.
func (p *packer) add(dir *os.Root, base, name string, info fs.FileInfo) error {
	h := &tar.Header{Name: name, Mode: int64(unixMode(info.Mode())), ModTime: info.ModTime()}
	st, _ := info.Sys().(*syscall.Stat_t)
	if p.o.Owners && st != nil {
		h.Uid, h.Gid = int(st.Uid), int(st.Gid)
	}
	switch {
	case info.IsDir():
		h.Typeflag, h.Name = tar.TypeDir, name+"/"
		return p.header(h)
	case info.Mode()&fs.ModeSymlink != 0:
		target, err := dir.Readlink(base)
		if err != nil {
			return errorf(err, "read the link %s", name)
		}
		h.Typeflag, h.Linkname = tar.TypeSymlink, target
		p.counts.Files++
		return p.header(h)
	}
	if st != nil && st.Nlink > 1 {
		id := inode{uint64(st.Dev), st.Ino}
		if first, ok := p.links[id]; ok {
			h.Typeflag, h.Linkname = tar.TypeLink, first
			p.counts.Files++
			return p.header(h)
		}
		if len(p.links) < maxLinks {
			p.links[id] = name
		}
	}
	return p.file(dir, base, h)
}

func (p *packer) header(h *tar.Header) error {
	if err := p.w.WriteHeader(h); err != nil {
		return errorf(err, "pack %s", h.Name)
	}
	return nil
}

func (p *packer) file(dir *os.Root, base string, h *tar.Header) error {
	// Not to wait for the other end, should it be a pipe by now.
	f, err := dir.OpenFile(base, os.O_RDONLY|syscall.O_NONBLOCK|syscall.O_NOFOLLOW, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // gone since its name was read
	}
	if err != nil {
		return errorf(err, "open %s", h.Name)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return errorf(err, "look at %s", h.Name)
	}
	if !info.Mode().IsRegular() {
		return nil // something else has taken its place
	}
	h.Typeflag, h.Size = tar.TypeReg, info.Size()
	if err := p.header(h); err != nil {
		return err
	}
	n, err := io.CopyBuffer(struct{ io.Writer }{p.w}, struct{ io.Reader }{io.LimitReader(f, h.Size)}, p.buf)
	if err != nil {
		return errorf(err, "pack %s", h.Name)
	}
	if n < h.Size {
		return faas.Errorf(faas.Conflict, "%s shrank from %d to %d bytes while it was read: try again", h.Name, h.Size, n)
	}
	p.counts.Files++
	p.counts.Bytes += n
	return nil
}
