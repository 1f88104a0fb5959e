package blob

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"faas"
)

// namesDir holds the named objects of a Dir, beside sha256/ and tmp/.
const namesDir = "names"

// checkName refuses names that could mean anything but a file below a folder,
// on any store: segments of [a-z0-9._-] that do not start with a dot.
func checkName(name string) error {
	if len(name) > 512 {
		return faas.Errorf(faas.Invalid, "object name of %d bytes; at most 512", len(name))
	}
	for seg := range strings.SplitSeq(name, "/") {
		ok := seg != "" && len(seg) <= 200 && seg[0] != '.' && seg[0] != '-'
		for _, c := range []byte(seg) {
			ok = ok && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-')
		}
		if !ok {
			return faas.Errorf(faas.Invalid, "object name %q: each part is lower-case letters, digits, '.', '_' and '-'", name)
		}
	}
	return nil
}

func (d *Dir) named(name string) string {
	return filepath.Join(filepath.Dir(d.root), namesDir, filepath.FromSlash(name))
}

// File opens a blob as a file, for reading at any place. Its bytes are not
// checked: the caller does that. NotFound if it is absent.
func (d *Dir) File(ctx context.Context, id faas.Digest) (*os.File, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	f, err := os.Open(d.path(id))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, faas.Errorf(faas.NotFound, "no blob %s on this node", id)
	}
	if err != nil {
		return nil, diskError(err, "open blob %s", id)
	}
	return f, nil
}

// ReadName returns the bytes of a named object; NotFound if there is none, and
// Invalid if it has more than limit bytes.
func (d *Dir) ReadName(ctx context.Context, name string, limit int64) ([]byte, error) {
	if err := errors.Join(ctx.Err(), checkName(name)); err != nil {
		return nil, err
	}
	f, err := os.Open(d.named(name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, faas.Errorf(faas.NotFound, "no object %s", name)
	}
	if err != nil {
		return nil, diskError(err, "open object %s", name)
	}
	defer f.Close()
	return readLimited(f, name, limit)
}

// readLimited reads a named object, refusing one that is larger than limit.
func readLimited(r io.Reader, name string, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, diskError(err, "read object %s", name)
	}
	if int64(len(b)) > limit {
		return nil, faas.Errorf(faas.Invalid, "object %s has more than %d bytes", name, limit)
	}
	return b, nil
}

// WriteName stores b under a name, durably and at once: a reader, and whoever
// looks after a crash, finds the old bytes or the new ones. With create it is a
// Conflict if the name is taken.
func (d *Dir) WriteName(ctx context.Context, name string, b []byte, create bool) error {
	if err := errors.Join(ctx.Err(), checkName(name)); err != nil {
		return err
	}
	f, err := d.createTemp()
	if err != nil {
		return diskError(err, "make a temporary object")
	}
	defer os.Remove(f.Name()) // gone already if it was renamed
	defer f.Close()
	if _, err := f.Write(b); err != nil {
		return diskError(err, "write object %s", name)
	}
	if err := f.Sync(); err != nil {
		return diskError(err, "sync object %s", name)
	}
	dst := d.named(name)
	if err := d.mkdirSynced(filepath.Dir(dst)); err != nil {
		return diskError(err, "make the folder of object %s", name)
	}
	publish := os.Rename
	if create {
		publish = os.Link
	}
	if err := publish(f.Name(), dst); errors.Is(err, fs.ErrExist) {
		return faas.Errorf(faas.Conflict, "object %s exists already", name)
	} else if err != nil {
		return diskError(err, "publish object %s", name)
	}
	if err := syncDir(filepath.Dir(dst)); err != nil {
		return diskError(err, "sync the folder of object %s", name)
	}
	return nil
}

// mkdirSynced makes a directory and its parents such that they survive a power
// cut.
func (d *Dir) mkdirSynced(dir string) error {
	err := os.Mkdir(dir, 0o700)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		if err := d.mkdirSynced(filepath.Dir(dir)); err != nil {
			return err
		}
		err = os.Mkdir(dir, 0o700)
	}
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return syncDir(filepath.Dir(dir))
}

// DeleteName removes a named object, durably; a missing one is no error.
func (d *Dir) DeleteName(ctx context.Context, name string) error {
	if err := errors.Join(ctx.Err(), checkName(name)); err != nil {
		return err
	}
	dst := d.named(name)
	err := os.Remove(dst)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return diskError(err, "delete object %s", name)
	}
	if err := syncDir(filepath.Dir(dst)); err != nil {
		return diskError(err, "sync the folder of object %s", name)
	}
	return nil
}

// Names calls f for each named object whose name starts with prefix, with the
// time it was written. Those that come or go meanwhile may be left out.
func (d *Dir) Names(ctx context.Context, prefix string, f func(name string, written time.Time) error) error {
	root := d.named("")
	start := root
	if i := strings.LastIndexByte(prefix, '/'); i >= 0 {
		if err := checkName(prefix[:i]); err != nil {
			return err
		}
		start = d.named(prefix[:i])
	}
	return filepath.WalkDir(start, func(path string, e fs.DirEntry, err error) error {
		if ctxErr := ctx.Err(); ctxErr != nil {
			return ctxErr
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return diskError(err, "list objects")
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return fmt.Errorf("list objects: %w", err)
		}
		name := filepath.ToSlash(rel)
		if e.IsDir() || !strings.HasPrefix(name, prefix) {
			return nil
		}
		fi, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return diskError(err, "list object %s", name)
		}
		return f(name, fi.ModTime())
	})
}
