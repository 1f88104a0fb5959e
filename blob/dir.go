// Package blob stores bytes under their own sha256: a directory on this
// machine. A blob is either there whole or not at all, also after a crash, and
// is checked against its digest whenever it is read to the end.
package blob

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"faas"
)

// smallBlob is up to where a blob is hashed before a file is made: one that is
// there already costs no write.
const smallBlob = 64 << 10

// Dir is a directory of blobs: sha256/ab/abcd…, and tmp/ for what is being
// written. Several processes may use one directory.
type Dir struct {
	root string
	tmp  string
}

var _ faas.Blobs = (*Dir)(nil)

// OpenDir opens the directory, making it if need be, and removes what writers
// that died have left half done.
func OpenDir(dir string) (*Dir, error) {
	d := &Dir{root: filepath.Join(dir, "sha256"), tmp: filepath.Join(dir, "tmp")}
	for _, p := range []string{d.root, d.tmp} {
		if err := os.MkdirAll(p, 0o700); err != nil {
			return nil, diskError(err, "open the blob directory %s", dir)
		}
	}
	if err := d.removeStale(); err != nil {
		return nil, err
	}
	return d, nil
}

// removeStale removes temporary files whose writer is gone. A writer holds a
// lock on its file for as long as it lives.
func (d *Dir) removeStale() error {
	names, err := os.ReadDir(d.tmp)
	if err != nil {
		return diskError(err, "list half-written blobs in %s", d.tmp)
	}
	for _, n := range names {
		if err := removeIfUnlocked(filepath.Join(d.tmp, n.Name())); err != nil {
			return diskError(err, "remove a half-written blob")
		}
	}
	return nil
}

func removeIfUnlocked(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil // its writer lives
	}
	if err != nil {
		return fmt.Errorf("lock %s: %w", path, err)
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

func (d *Dir) path(id faas.Digest) string {
	h := id.Hex()
	return filepath.Join(d.root, h[:2], h)
}

// Put implements faas.Blobs.
func (d *Dir) Put(ctx context.Context, r io.Reader, durable bool) (faas.Digest, int64, error) {
	src := &ctxReader{ctx, r}
	head := make([]byte, smallBlob)
	n, err := io.ReadFull(src, head)
	head = head[:n]
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		id := faas.Sum(head)
		if !durable && d.touch(id, int64(n)) {
			return id, int64(n), nil
		}
		return d.write(bytes.NewReader(head), durable)
	case err != nil:
		return faas.Digest{}, 0, fmt.Errorf("read the blob to store: %w", err)
	}
	return d.write(io.MultiReader(bytes.NewReader(head), src), durable)
}

// touch renews the time of a blob that is there whole, and reports whether it is.
func (d *Dir) touch(id faas.Digest, size int64) bool {
	p := d.path(id)
	fi, err := os.Stat(p)
	if err != nil || fi.Size() != size {
		return false
	}
	now := time.Now()
	return os.Chtimes(p, now, now) == nil
}

// write makes the blob as a temporary file and gives it its name.
func (d *Dir) write(r io.Reader, durable bool) (id faas.Digest, size int64, err error) {
	f, err := d.createTemp()
	if err != nil {
		return id, 0, diskError(err, "make a temporary blob")
	}
	published := false
	defer func() {
		f.Close() // after the data is synced or need not be, there is nothing it could lose
		if !published {
			os.Remove(f.Name())
		}
	}()
	h := sha256.New()
	if size, err = io.Copy(io.MultiWriter(f, h), r); err != nil {
		return id, 0, diskError(err, "write a blob")
	}
	h.Sum(id[:0])
	if !durable && d.touch(id, size) {
		// The one that is there may have been synced; this one was not.
		return id, size, nil
	}
	if durable {
		if err := f.Sync(); err != nil {
			return faas.Digest{}, 0, diskError(err, "sync blob %s", id)
		}
	}
	if err := d.publish(f.Name(), id, durable); err != nil {
		return faas.Digest{}, 0, err
	}
	published = true
	return id, size, nil
}

func (d *Dir) publish(tmp string, id faas.Digest, durable bool) error {
	dst := d.path(id)
	dir := filepath.Dir(dst)
	err := os.Mkdir(dir, 0o700)
	made := err == nil
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return diskError(err, "publish blob %s", id)
	}
	if err := os.Rename(tmp, dst); err != nil {
		return diskError(err, "publish blob %s", id)
	}
	if !durable {
		return nil
	}
	if err := syncDir(dir); err != nil {
		return diskError(err, "sync the directory of blob %s", id)
	}
	if made {
		if err := syncDir(d.root); err != nil {
			return diskError(err, "sync the directory of blob %s", id)
		}
	}
	return nil
}

// createTemp makes a temporary file and locks it. A cleaner that got hold of it
// between the two has unlinked it by the time the lock is granted.
func (d *Dir) createTemp() (*os.File, error) {
	for {
		f, err := os.CreateTemp(d.tmp, "put-*")
		if err != nil {
			return nil, err
		}
		if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
			f.Close()
			os.Remove(f.Name())
			return nil, fmt.Errorf("lock %s: %w", f.Name(), err)
		}
		var st syscall.Stat_t
		if err := syscall.Fstat(int(f.Fd()), &st); err != nil {
			f.Close()
			os.Remove(f.Name())
			return nil, fmt.Errorf("stat %s: %w", f.Name(), err)
		}
		if st.Nlink > 0 {
			return f, nil
		}
		f.Close()
	}
}

// Get implements faas.Blobs.
func (d *Dir) Get(ctx context.Context, id faas.Digest) (io.ReadCloser, int64, error) {
	if err := ctx.Err(); err != nil {
		return nil, 0, err
	}
	f, err := os.Open(d.path(id))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, 0, faas.Errorf(faas.NotFound, "no blob %s on this node", id)
	}
	if err != nil {
		return nil, 0, diskError(err, "open blob %s", id)
	}
	fi, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, 0, diskError(err, "open blob %s", id)
	}
	return &verifier{ctx: ctx, f: f, id: id, h: sha256.New()}, fi.Size(), nil
}

// Delete implements faas.Blobs.
func (d *Dir) Delete(ctx context.Context, id faas.Digest) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := os.Remove(d.path(id)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return diskError(err, "delete blob %s", id)
	}
	return nil
}

// List implements faas.Blobs. Blobs that come or go meanwhile may be left out.
func (d *Dir) List(ctx context.Context, f func(faas.Digest, int64, time.Time) error) error {
	return filepath.WalkDir(d.root, func(_ string, e fs.DirEntry, err error) error {
		if ctxErr := ctx.Err(); ctxErr != nil {
			return ctxErr
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return diskError(err, "list blobs")
		}
		var id faas.Digest
		if b, err := hex.DecodeString(e.Name()); err != nil || len(b) != len(id) || e.IsDir() {
			return nil
		} else {
			id = faas.Digest(b)
		}
		fi, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return diskError(err, "list blob %s", id)
		}
		return f(id, fi.Size(), fi.ModTime())
	})
}

// verifier reads a blob and refuses to end well when the bytes do not match.
type verifier struct {
	ctx context.Context
	f   *os.File
	id  faas.Digest
	h   hash.Hash
}

func (v *verifier) Read(p []byte) (int, error) {
	if err := v.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := v.f.Read(p)
	v.h.Write(p[:n])
	if errors.Is(err, io.EOF) && faas.Digest(v.h.Sum(nil)) != v.id {
		return n, faas.Errorf(faas.Internal, "blob %s is damaged on disk: its bytes have another digest; delete it and store it anew", v.id)
	}
	return n, err
}

func (v *verifier) Close() error { return v.f.Close() }

// ctxReader stops a copy when its context ends.
type ctxReader struct {
	ctx context.Context
	r   io.Reader
}

func (c *ctxReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}

func syncDir(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}

// diskError gives a file system's error its kind: a full disk or quota is
// Exhausted; an error that has a kind (the reader's own) keeps it.
func diskError(err error, format string, args ...any) error {
	what := fmt.Sprintf(format, args...)
	var known *faas.Error
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return faas.Errorf(faas.Exhausted, "%s: %w; make room or move the data directory", what, err)
	case errors.As(err, &known), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("%s: %w", what, err)
	}
	return faas.Errorf(faas.Internal, "%s: %w", what, err)
}
