package tree

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"faas"
)

// batch is how many names of a directory are read at once, so that one with
// millions takes no memory.
const batch = 1024

// walker goes through a tree with one open directory per level, so that no
// path is resolved twice.
type walker struct {
	except string // path that is left out, with what is below
	device uint64 // of the tree's root; other file systems below are not entered
	each   func(at *os.Root, base, name string, info fs.FileInfo) error
}

// below visits what is in dir, parents first. name is the path of dir.
func (w *walker) below(dir *os.Root, name string) error {
	f, err := dir.Open(".")
	if err != nil {
		return err
	}
	defer f.Close()
	for {
		entries, err := f.ReadDir(batch)
		slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
		for _, e := range entries {
			if err := w.visit(dir, e.Name(), path.Join(name, e.Name())); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return errorf(err, "read the directory %s", name)
		}
	}
}

func (w *walker) visit(dir *os.Root, base, name string) error {
	if name == w.except {
		return nil
	}
	info, err := dir.Lstat(base)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // gone since its name was read
	}
	if err != nil {
		return errorf(err, "look at %s", name)
	}
	if err := w.each(dir, base, name, info); err != nil {
		return err
	}
	if !info.IsDir() || device(info) != w.device {
		return nil
	}
	sub, err := dir.OpenRoot(base)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return errorf(err, "open the directory %s", name)
	}
	defer sub.Close()
	return w.below(sub, name)
}

// Stat returns what a path leads to; links are followed.
func Stat(name string) (faas.FileInfo, error) {
	info, err := os.Stat(name)
	if err != nil {
		return faas.FileInfo{}, errorf(err, "%s", name)
	}
	return Info(name, info, ""), nil
}

// List tells each file of a directory or, with recursive, of the tree below it,
// except for what is on other file systems and below except. Of a path that is
// no directory it tells that itself. A path that is a link to a directory is
// followed; links below are told as they are.
func List(name string, recursive bool, except string, each func(faas.FileInfo) error) error {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		info, err = os.Lstat(name) // a link that leads nowhere
	}
	if err != nil {
		return errorf(err, "%s", name)
	}
	if !info.IsDir() {
		if info, err = os.Lstat(name); err != nil {
			return errorf(err, "%s", name)
		}
		target := ""
		if info.Mode()&fs.ModeSymlink != 0 {
			if target, err = os.Readlink(name); err != nil {
				return errorf(err, "%s", name)
			}
		}
		return each(Info(name, info, target))
	}
	root, err := os.OpenRoot(name)
	if err != nil {
		return errorf(err, "%s", name)
	}
	defer root.Close()
	w := &walker{except: except, each: func(at *os.Root, base, name string, info fs.FileInfo) error {
		target := ""
		if info.Mode()&fs.ModeSymlink != 0 {
			if target, err = at.Readlink(base); err != nil {
				return errorf(err, "read the link %s", name)
			}
		}
		return each(Info(name, info, target))
	}}
	if recursive {
		w.device = device(info)
	} else {
		w.device = nowhere
	}
	return w.below(root, name)
}

// nowhere is no file system's number: nothing is entered.
const nowhere = ^uint64(0)
