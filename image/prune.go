package image

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"faas"
)

// Prune removes what has no use any more: files that a crash left behind,
// blobs of pulls that nobody continued, and records whose file is gone.
// Whatever another goroutine or process works on is locked and stays.
func (s *Store) Prune(ctx context.Context) error {
	if err := s.sweep(ctx, s.dir("tmp"), 0); err != nil {
		return err
	}
	if err := s.sweep(ctx, s.dir("blobs"), s.opts.KeepPartly); err != nil {
		return err
	}
	idx, err := s.load()
	if err != nil {
		return err
	}
	if ok, err := s.consistent(idx); ok || err != nil {
		return err
	}
	return s.update(ctx, s.reconcile)
}

// sweep removes the files that are older than that and that nobody has locked.
func (s *Store) sweep(ctx context.Context, dir string, age time.Duration) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return faas.Errorf(faas.Internal, "image store: %w", err)
	}
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := removeUnlocked(filepath.Join(dir, e.Name()), age); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return faas.Errorf(faas.Internal, "remove a left-over file of the image store: %w", err)
		}
	}
	return nil
}

func removeUnlocked(path string, age time.Duration) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil || time.Since(info.ModTime()) < age {
		return errors.Join(err, f.Close())
	}
	free, err := tryLock(f)
	if free && same(f, path) {
		err = os.RemoveAll(path)
	}
	return errors.Join(err, f.Close())
}

// consistent reports whether the index and the files of images fit together.
func (s *Store) consistent(idx *index) (bool, error) {
	entries, err := os.ReadDir(s.dir("rootfs"))
	if err != nil {
		return false, faas.Errorf(faas.Internal, "image store: %w", err)
	}
	for _, e := range entries {
		variant, _ := strings.CutSuffix(e.Name(), ".erofs")
		if !s.intact(idx.Images[variant]) {
			return false, nil
		}
	}
	for _, d := range idx.Refs {
		if !idx.has(d) {
			return false, nil
		}
	}
	return len(entries) == len(idx.Images), nil
}

func (x *index) has(d faas.Digest) bool {
	for _, rec := range x.Images {
		if rec.Digest == d {
			return true
		}
	}
	return false
}

// intact reports whether a record's file is there and of its size.
func (s *Store) intact(rec record) bool {
	info, err := os.Stat(s.rootfs(rec.Variant.Hex()))
	return err == nil && info.Size() == rec.Size && info.Mode().IsRegular()
}

// reconcile makes the index and the files fit, under the store's lock: a file
// is only ever put there together with its record.
func (s *Store) reconcile(idx *index) error {
	for variant, rec := range idx.Images {
		if !s.intact(rec) {
			s.opts.Log.Warn("an image's file is missing or cut off, forgetting the image", "digest", rec.Digest.String())
			delete(idx.Images, variant)
		}
	}
	for name, d := range idx.Refs {
		if !idx.has(d) {
			delete(idx.Refs, name)
		}
	}
	entries, err := os.ReadDir(s.dir("rootfs"))
	if err != nil {
		return faas.Errorf(faas.Internal, "image store: %w", err)
	}
	for _, e := range entries {
		variant, _ := strings.CutSuffix(e.Name(), ".erofs")
		if _, ok := idx.Images[variant]; ok {
			continue
		}
		if err := os.Remove(filepath.Join(s.dir("rootfs"), e.Name())); err != nil {
			return faas.Errorf(faas.Internal, "remove a left-over image file: %w", err)
		}
	}
	return nil
}
