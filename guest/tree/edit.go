package tree

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"

	"faas"
)

// Cat writes what is in a file, links followed.
func Cat(w io.Writer, name string) (int64, error) {
	f, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return 0, errorf(err, "%s", name)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0, errorf(err, "%s", name)
	}
	if !info.Mode().IsRegular() {
		return 0, faas.Errorf(faas.Conflict, "%s is a %s and not a file", name, typeOf(info.Mode()))
	}
	n, err := io.CopyBuffer(struct{ io.Writer }{w}, struct{ io.Reader }{f}, make([]byte, 64<<10))
	if err != nil {
		return n, errorf(err, "read %s", name)
	}
	return n, nil
}

// Remove removes a file, a link or an empty directory or, with recursive, a
// whole tree.
func Remove(name string, recursive bool) error {
	if path.Clean(name) == "/" {
		return faas.Errorf(faas.Invalid, "/ can not be removed")
	}
	if _, err := os.Lstat(name); err != nil {
		return errorf(err, "%s", name)
	}
	if recursive {
		if err := os.RemoveAll(name); err != nil {
			return errorf(err, "remove %s", name)
		}
		return nil
	}
	err := os.Remove(name)
	if errors.Is(err, syscall.ENOTEMPTY) {
		return faas.Errorf(faas.Conflict, "%s is a directory with files in it: ask for recursive to remove them too", name)
	}
	if err != nil {
		return errorf(err, "remove %s", name)
	}
	return nil
}

// Move gives a file or a tree another name. If that is a directory, or ends in
// a slash, it goes there under its own name. A file that has the new name is
// replaced. Between file systems it is copied, then removed.
func Move(from, to string) error {
	if path.Clean(from) == "/" {
		return faas.Errorf(faas.Invalid, "/ can not be moved")
	}
	if _, err := os.Lstat(from); err != nil {
		return errorf(err, "%s", from)
	}
	if info, err := os.Stat(to); err == nil && info.IsDir() {
		to = path.Join(to, path.Base(path.Clean(from)))
	} else if strings.HasSuffix(to, "/") {
		return faas.Errorf(faas.NotFound, "%s is no directory", to)
	}
	err := os.Rename(from, to)
	if errors.Is(err, syscall.EXDEV) {
		err = moveAcross(from, to)
	}
	if err != nil {
		return errorf(err, "move %s to %s", from, to)
	}
	return nil
}

// moveAcross copies by way of a tar. What is at the target already is added to
// as by Unpack, which a rename would refuse for a directory that is not empty.
func moveAcross(from, to string) error {
	if info, err := os.Lstat(to); err == nil && info.IsDir() {
		return faas.Errorf(faas.Conflict, "there is a directory already")
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	root, err := os.OpenRoot(path.Dir(path.Clean(to)))
	if err != nil {
		return err
	}
	defer root.Close()
	r, w := io.Pipe()
	packed := make(chan struct{})
	go func() {
		defer close(packed)
		_, err := Pack(w, from, PackOptions{As: path.Base(to), Owners: true})
		w.CloseWithError(err)
	}()
	_, err = Unpack(root, r, UnpackOptions{Owners: true, Setid: true, LinksOut: true})
	r.CloseWithError(err)
	<-packed
	if err != nil {
		return errors.Join(err, os.RemoveAll(to))
	}
	return os.RemoveAll(from)
}
