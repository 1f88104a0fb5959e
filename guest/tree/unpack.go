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

// UnpackOptions say what of an archive is taken over.
type UnpackOptions struct {
	Owners   bool   // the numeric owners; else everything belongs to who unpacks
	Setid    bool   // setuid and setgid bits
	LinksOut bool   // symbolic links that lead out of the target are made, though never followed; else they are refused
	As       string // if set, takes the place of the first element of each name
}

// maxLateDirs bounds how many directories wait for their mode and time.
const maxLateDirs = 1 << 16

// tailBytes is how much may follow an archive's end: tars are padded to whole
// records.
const tailBytes = 1 << 20

// Unpack writes the archive's files under root and returns what it wrote, also
// on error. A file that is there already is replaced, a directory is added to
// and keeps its mode and owner. Of two entries of one name the last counts.
func Unpack(root *os.Root, archive io.Reader, o UnpackOptions) (Counts, error) {
	u := &unpacker{root: root, o: o, buf: make([]byte, 256<<10)}
	err := u.run(archive)
	err = errors.Join(err, u.finishDirs(), u.closeDir())
	if err != nil && u.counts.Files > 0 {
		err = faas.Errorf(kindOf(err), "after %d files with %d bytes: %w", u.counts.Files, u.counts.Bytes, err)
	}
	return u.counts, err
}

type unpacker struct {
	root   *os.Root
	o      UnpackOptions
	counts Counts
	late   []*tar.Header // new directories that get mode and time at the end
	buf    []byte

	// The directory of the entry before, which most often is that of the next.
	dir     *os.Root
	dirName string
	stale   bool // a link was replaced, maybe one that leads to dir
}

func (u *unpacker) run(archive io.Reader) error {
	r := tar.NewReader(archive)
	for {
		h, err := r.Next()
		if err == io.EOF {
			_, err := io.CopyN(io.Discard, archive, tailBytes)
			if err == io.EOF {
				return nil
			}
			return err
		}
		if errors.Is(err, tar.ErrHeader) {
			return faas.Errorf(faas.Invalid, "this is no tar, or a compressed one: want a plain tar")
		}
		if err != nil {
			return errorf(err, "the archive breaks off or is damaged")
		}
		if err := u.entry(h, r); err != nil {
			return err
		}
	}
}

// entry writes one entry. h.Name and a hard link's h.Linkname are made local.
func (u *unpacker) entry(h *tar.Header, data io.Reader) (err error) {
	if h.Typeflag == tar.TypeXGlobalHeader {
		return nil // a comment, as git writes one
	}
	if h.Name, err = u.name(h.Name); err != nil {
		return err
	}
	if h.Name == "." {
		if h.Typeflag == tar.TypeDir {
			return nil // the target itself, which stays as it is
		}
		return faas.Errorf(faas.Invalid, "the archive has a file without a name")
	}
	if err := u.enter(path.Dir(h.Name)); err != nil {
		return err
	}
	switch h.Typeflag {
	case tar.TypeReg, tar.TypeGNUSparse: // holes are written out: they count against the disk
		return u.file(h, data)
	case tar.TypeDir:
		return u.mkdir(h)
	case tar.TypeSymlink:
		return u.symlink(h)
	case tar.TypeLink:
		return u.link(h)
	case tar.TypeChar, tar.TypeBlock, tar.TypeFifo:
		return faas.Errorf(faas.Invalid, "the archive has %q, a device or a pipe: want files, directories and links", h.Name)
	}
	return faas.Errorf(faas.Invalid, "the archive has %q of the unknown type %q", h.Name, h.Typeflag)
}

func (u *unpacker) name(name string) (string, error) {
	name, err := local(name)
	if err != nil || u.o.As == "" || name == "." {
		return name, err
	}
	_, rest, below := strings.Cut(name, "/")
	if !below {
		return u.o.As, nil
	}
	return path.Join(u.o.As, rest), nil
}

// enter makes dir, with what leads to it, the one that is worked in.
func (u *unpacker) enter(dir string) error {
	if u.dir != nil && u.dirName == dir && !u.stale {
		return nil
	}
	if err := u.closeDir(); err != nil {
		return err
	}
	if err := u.root.MkdirAll(dir, 0o755); err != nil {
		return errorf(err, "make the directory %q", dir)
	}
	d, err := u.root.OpenRoot(dir)
	if err != nil {
		return errorf(err, "open the directory %q", dir)
	}
	u.dir, u.dirName, u.stale = d, dir, false
	return nil
}

func (u *unpacker) closeDir() error {
	if u.dir == nil {
		return nil
	}
	err := u.dir.Close()
	u.dir = nil
	return err
}

// place makes what has to be there anew: in case of something that is not a
// directory, that is removed first, so that nothing is written through a link
// or into a file that has another name as well.
func (u *unpacker) place(h *tar.Header, do func(base string) error) error {
	base := path.Base(h.Name)
	err := do(base)
	if errors.Is(err, fs.ErrExist) {
		if info, lerr := u.dir.Lstat(base); lerr == nil && info.IsDir() {
			return faas.Errorf(faas.Conflict, "write %q: there is a directory of that name", h.Name)
		}
		u.stale = true
		if err = u.dir.Remove(base); err == nil {
			err = do(base)
		}
	}
	if err != nil {
		return errorf(err, "write %q", h.Name)
	}
	return nil
}

func (u *unpacker) file(h *tar.Header, data io.Reader) error {
	var f *os.File
	err := u.place(h, func(base string) (err error) {
		f, err = u.dir.OpenFile(base, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		return err
	})
	if err != nil {
		return err
	}
	n, err := io.CopyBuffer(struct{ io.Writer }{f}, struct{ io.Reader }{data}, u.buf)
	if err == nil && u.o.Owners {
		err = f.Chown(h.Uid, h.Gid) // before the mode: it takes setuid away
	}
	if err == nil {
		err = f.Chmod(fileMode(h.Mode, u.o.Setid))
	}
	err = errors.Join(err, f.Close())
	base := path.Base(h.Name)
	if err == nil {
		err = u.dir.Chtimes(base, timeOr(h.ModTime), timeOr(h.ModTime))
	}
	if err != nil {
		// Half a file is worse than none.
		return errorf(errors.Join(err, u.dir.Remove(base)), "write %q", h.Name)
	}
	u.counts.Files++
	u.counts.Bytes += n
	return nil
}

func (u *unpacker) mkdir(h *tar.Header) error {
	base := path.Base(h.Name)
	// Never looser than asked, and open to who unpacks until the end.
	err := u.dir.Mkdir(base, fileMode(h.Mode, false).Perm()|0o700)
	if errors.Is(err, fs.ErrExist) {
		info, err := u.dir.Lstat(base)
		if err == nil && info.Mode()&fs.ModeSymlink != 0 {
			info, err = u.root.Stat(h.Name) // /lib may well be a link to usr/lib
		}
		switch {
		case err != nil:
			return errorf(err, "make the directory %q", h.Name)
		case info.IsDir():
			return nil
		}
		u.stale = true
		if err := u.dir.Remove(base); err != nil {
			return errorf(err, "make the directory %q", h.Name)
		}
		err = u.dir.Mkdir(base, fileMode(h.Mode, false).Perm()|0o700)
		if err != nil {
			return errorf(err, "make the directory %q", h.Name)
		}
	} else if err != nil {
		return errorf(err, "make the directory %q", h.Name)
	}
	if u.late = append(u.late, h); len(u.late) > maxLateDirs {
		return u.finishDirs()
	}
	return nil
}

// finishDirs gives directories what their files would have changed or been
// kept out by.
func (u *unpacker) finishDirs() error {
	for len(u.late) > 0 {
		h := u.late[len(u.late)-1]
		u.late = u.late[:len(u.late)-1]
		if info, err := u.root.Lstat(h.Name); err != nil || !info.IsDir() {
			continue // a later entry took its place
		}
		var err error
		if u.o.Owners {
			err = u.root.Chown(h.Name, h.Uid, h.Gid)
		}
		if err == nil {
			err = u.root.Chmod(h.Name, fileMode(h.Mode, u.o.Setid))
		}
		if err == nil {
			err = u.root.Chtimes(h.Name, timeOr(h.ModTime), timeOr(h.ModTime))
		}
		if err != nil {
			return errorf(err, "finish the directory %q", h.Name)
		}
	}
	return nil
}

func (u *unpacker) symlink(h *tar.Header) error {
	if !u.o.LinksOut && leadsOut(h.Name, h.Linkname) {
		return faas.Errorf(faas.Invalid, "the archive has the link %q to %q, which leads out of the target", h.Name, h.Linkname)
	}
	err := u.place(h, func(base string) error { return u.dir.Symlink(h.Linkname, base) })
	if err != nil {
		return err
	}
	if u.o.Owners {
		if err := u.dir.Lchown(path.Base(h.Name), h.Uid, h.Gid); err != nil {
			return errorf(err, "give the link %q to its owner", h.Name)
		}
	}
	u.counts.Files++
	return nil
}

func leadsOut(name, target string) bool {
	if path.IsAbs(target) {
		return true
	}
	to := path.Join(path.Dir(name), target)
	return to == ".." || strings.HasPrefix(to, "../")
}

// link makes a hard link to what the archive brought or the target had.
func (u *unpacker) link(h *tar.Header) error {
	to, err := u.name(h.Linkname)
	if err != nil {
		return err
	}
	if to == h.Name {
		return nil
	}
	info, err := u.root.Lstat(to)
	if err != nil {
		return errorf(err, "link %q to %q", h.Name, to)
	}
	if !info.Mode().IsRegular() {
		// A second name for a link or a device that was there could be
		// followed where the first can not.
		return faas.Errorf(faas.Invalid, "the archive has the hard link %q to %q, which is no file", h.Name, to)
	}
	err = u.place(h, func(string) error { return u.root.Link(to, h.Name) })
	if errors.Is(err, syscall.EXDEV) {
		return faas.Errorf(faas.Conflict, "link %q to %q: they are on different file systems", h.Name, to)
	}
	if err == nil {
		u.counts.Files++
	}
	return err
}
