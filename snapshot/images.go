package snapshot

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"

	"faas"
)

// images is a directory of EROFS files named by their sha256: links to those of
// the image store, or copies.
type images struct {
	dir   string
	fetch sync.Mutex // held while one is fetched

	mu sync.Mutex
	// known are the files whose bytes this process has seen to be right, or
	// linked from the image store that had.
	known map[faas.Digest]stamp
	// given are those that something was told the path of: they stay as long as
	// this process, since an instance may run from one whose snapshot is gone.
	given map[faas.Digest]bool
}

func openImages(dir string) (*images, error) {
	if err := makeDir(dir, false); err != nil {
		return nil, err
	}
	left, err := filepath.Glob(filepath.Join(dir, "tmp-*"))
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "list %s: %w", dir, err)
	}
	for _, p := range left {
		if err := os.RemoveAll(p); err != nil {
			return nil, diskError(err, "remove a half-written image")
		}
	}
	return &images{dir: dir, known: map[faas.Digest]stamp{}, given: map[faas.Digest]bool{}}, nil
}

const imageSuffix = ".erofs"

func (im *images) path(d faas.Digest) string { return filepath.Join(im.dir, d.Hex()+imageSuffix) }

func (im *images) tmp() string { return filepath.Join(im.dir, fmt.Sprintf("tmp-%x", faas.NewID())) }

// give returns the path of an image file whose bytes are right.
func (im *images) give(ctx context.Context, d faas.Digest) (string, error) {
	// First, so that it is not removed in between.
	im.mu.Lock()
	im.given[d] = true
	im.mu.Unlock()
	if err := im.check(ctx, d); err != nil {
		return "", err
	}
	return im.path(d), nil
}

// check makes sure that an image file is there and its bytes are right, which
// takes reading it the first time in a process.
func (im *images) check(ctx context.Context, d faas.Digest) error {
	path := im.path(d)
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return faas.Errorf(faas.NotFound, "the image file %s is not on this node", d)
	}
	if err != nil {
		return diskError(err, "open image file %s", d)
	}
	defer f.Close()
	now, err := stampOf(f)
	if err != nil {
		return diskError(err, "open image file %s", d)
	}
	im.mu.Lock()
	known, ok := im.known[d]
	im.mu.Unlock()
	if !ok || !known.sameContent(now) {
		h := sha256.New()
		if _, err := io.Copy(h, &ctxReader{ctx, f}); err != nil {
			return diskError(err, "read image file %s", d)
		}
		if faas.Digest(h.Sum(nil)) != d {
			return faas.Errorf(faas.Internal, "image file %s is damaged on disk: its bytes have another digest; remove it and pull the image again", path)
		}
	}
	im.mu.Lock()
	defer im.mu.Unlock()
	im.known[d] = now
	return nil
}

// link makes sure that the file of an image stays, as a link or a copy.
func (im *images) link(ctx context.Context, d faas.Digest, from string) error {
	if im.check(ctx, d) == nil { // else it is made, or replaced
		return nil
	}
	tmp := im.tmp()
	defer os.Remove(tmp) // gone already if it was renamed
	err := os.Link(from, tmp)
	if errors.Is(err, syscall.EXDEV) || errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.EMLINK) {
		err = copyFile(ctx, from, tmp, d)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return faas.Errorf(faas.NotFound, "the file of image %s is gone: %w; pull the image again", d, err)
	}
	if err != nil {
		return diskError(err, "keep the image file %s", d)
	}
	return im.publish(tmp, d)
}

// publish gives a complete file its name, durably.
func (im *images) publish(tmp string, d faas.Digest) error {
	f, err := os.Open(tmp)
	if err != nil {
		return diskError(err, "keep the image file %s", d)
	}
	defer f.Close()
	st, err := stampOf(f)
	if err != nil {
		return diskError(err, "keep the image file %s", d)
	}
	if err := os.Rename(tmp, im.path(d)); err != nil {
		return diskError(err, "keep the image file %s", d)
	}
	if err := syncDir(im.dir); err != nil {
		return diskError(err, "keep the image file %s", d)
	}
	im.mu.Lock()
	defer im.mu.Unlock()
	im.known[d] = st
	return nil
}

// copyFile copies a file whose digest must be d, durably.
func copyFile(ctx context.Context, from, to string, d faas.Digest) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o400)
	if err != nil {
		return err
	}
	defer out.Close()
	h := sha256.New()
	if _, err := io.Copy(io.MultiWriter(out, h), &ctxReader{ctx, in}); err != nil {
		return err
	}
	if faas.Digest(h.Sum(nil)) != d {
		return faas.Errorf(faas.Internal, "image file %s is damaged: its bytes have another digest than %s; pull the image again", from, d)
	}
	return out.Sync()
}

// list returns the files that are there.
func (im *images) list() (ds []faas.Digest, err error) {
	entries, err := os.ReadDir(im.dir)
	if err != nil {
		return nil, diskError(err, "list image files")
	}
	for _, e := range entries {
		hex, ok := strings.CutSuffix(e.Name(), imageSuffix)
		if d, err := faas.ParseDigest("sha256:" + hex); ok && err == nil {
			ds = append(ds, d)
		}
	}
	return ds, nil
}

// remove deletes a file unless something was told its path. It returns the bytes
// that this frees: none if the image store has the file too.
func (im *images) remove(d faas.Digest) (int64, error) {
	im.mu.Lock()
	defer im.mu.Unlock()
	if im.given[d] {
		return 0, nil
	}
	var st syscall.Stat_t
	if err := syscall.Lstat(im.path(d), &st); errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	} else if err != nil {
		return 0, diskError(err, "look at image file %s", d)
	}
	delete(im.known, d)
	if err := os.Remove(im.path(d)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return 0, diskError(err, "remove image file %s", d)
	}
	if st.Nlink > 1 {
		return 0, nil
	}
	return st.Size, nil
}

// sumFile digests a file.
func sumFile(ctx context.Context, path string) (d faas.Digest, err error) {
	f, err := os.Open(path)
	if err != nil {
		return d, diskError(err, "open image file")
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, &ctxReader{ctx, f}); err != nil {
		return d, diskError(err, "read image file %s", path)
	}
	return faas.Digest(h.Sum(nil)), nil
}

func syncDir(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}

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
