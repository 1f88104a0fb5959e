package image

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/sync/errgroup"

	"faas"
)

const (
	maxDownloads = 3 // layers at once
	maxAttempts  = 5 // without any progress
	firstBackoff = 200 * time.Millisecond
)

// layers downloads what is not here yet. Whole and partial blobs stay in the
// store until the image is ready, so that a pull that was cut off goes on where
// it was.
func (r *repository) layers(ctx context.Context, p *plan, got func(int64)) ([]io.ReadCloser, error) {
	opened := make([]io.ReadCloser, len(p.layers))
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(maxDownloads)
	for i, l := range p.layers {
		g.Go(func() error {
			f, err := r.blob(gctx, l, got)
			if err != nil {
				return fmt.Errorf("layer %d (%s): %w", i, short(l.Digest.String()), err)
			}
			opened[i] = f
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return nil, errors.Join(err, closeAll(opened))
	}
	return opened, nil
}

func closeAll(cs []io.ReadCloser) error {
	var errs []error
	for _, c := range cs {
		if c != nil {
			errs = append(errs, c.Close())
		}
	}
	return errors.Join(errs...)
}

// blob returns the layer's whole and verified blob, which it downloads first if
// it must. One process and goroutine at a time downloads a blob.
func (r *repository) blob(ctx context.Context, l faas.ImageLayer, got func(int64)) (*os.File, error) {
	path := filepath.Join(r.store.dir("blobs"), l.Digest.Hex())
	if f, err := os.Open(path); err == nil {
		got(l.Size)
		return f, nil
	}
	part, err := lockFile(ctx, path+".part")
	if err != nil {
		return nil, err
	}
	if f, err := os.Open(path); err == nil { // somebody else was faster
		got(l.Size)
		return f, errors.Join(os.Remove(part.Name()), part.Close())
	}
	d := &download{repo: r, layer: l, file: part, sum: sha256.New(), got: got}
	if err := d.run(ctx); err != nil {
		return nil, errors.Join(err, part.Close())
	}
	if err := os.Rename(part.Name(), path); err != nil {
		return nil, errors.Join(writeError(err), part.Close())
	}
	_, err = part.Seek(0, io.SeekStart)
	return part, writeError(err)
}

// download is one blob on its way.
type download struct {
	repo  *repository
	layer faas.ImageLayer
	file  *os.File // locked
	sum   hash.Hash
	have  int64 // bytes in file and sum
	got   func(int64)
	told  int64
}

// run fetches until the blob is whole. It goes on after a broken connection as
// long as bytes keep coming, and begins once more when what an earlier process
// left turns out to be wrong.
func (d *download) run(ctx context.Context) error {
	if err := d.adopt(ctx); err != nil {
		return err
	}
	resumed := d.have > 0
	for attempt, wait := 1, firstBackoff; ; {
		before := d.told
		err := d.fetch(ctx)
		if err == nil && d.whole() {
			return nil // not synced: conversion verifies what it reads
		}
		if err == nil {
			err = faas.Errorf(faas.Invalid, "the registry sent %d bytes that do not have the digest %s", d.have, d.layer.Digest)
			if rerr := d.restart(); rerr != nil {
				return rerr
			}
			if !resumed {
				return err
			}
			resumed = false
			continue
		}
		if ctx.Err() != nil || faas.KindOf(err) != faas.Unavailable {
			return err
		}
		if d.told > before { // more than ever: a server that always breaks off early ends this
			attempt, wait = 1, firstBackoff
		}
		if attempt++; attempt > maxAttempts {
			return err
		}
		d.repo.store.opts.Log.Warn("download of a layer broke off, going on", "digest", d.layer.Digest.String(), "have", d.have, "of", d.layer.Size, "err", err)
		if err := pause(ctx, wait); err != nil {
			return err
		}
		wait *= 2
	}
}

func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

func (d *download) whole() bool {
	return d.have == d.layer.Size && faas.Digest(d.sum.Sum(nil)) == d.layer.Digest
}

// adopt takes over what an earlier attempt left.
func (d *download) adopt(ctx context.Context) error {
	n, err := io.Copy(d.sum, readerFunc(func(p []byte) (int, error) {
		if ctx.Err() != nil {
			return 0, ctx.Err()
		}
		return d.file.Read(p)
	}))
	if err != nil {
		return writeError(err)
	}
	if n > d.layer.Size {
		return d.restart()
	}
	d.have = n
	d.tell()
	return nil
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

func (d *download) restart() error {
	d.have = 0
	d.sum.Reset()
	return writeError(d.file.Truncate(0))
}

// tell reports progress, which never falls, also when a download begins anew.
func (d *download) tell() {
	if d.have > d.told {
		d.got(d.have - d.told)
		d.told = d.have
	}
}

// fetch appends what is missing to the file.
func (d *download) fetch(ctx context.Context) error {
	if d.have == d.layer.Size && d.have > 0 {
		return nil
	}
	resp, err := d.repo.get(ctx, "blobs", d.layer.Digest.String(), d.have)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if d.have > 0 && !continues(resp, d.have) {
		if err := d.restart(); err != nil {
			return err
		}
		if resp.StatusCode != http.StatusOK {
			return faas.Errorf(faas.Unavailable, "the registry does not continue a download (status %d)", resp.StatusCode)
		}
	}
	return d.copy(ctx, resp.Body)
}

// continues reports whether the answer goes on at byte n.
func continues(resp *http.Response, n int64) bool {
	var first int64
	_, err := fmt.Sscanf(resp.Header.Get("Content-Range"), "bytes %d-", &first)
	return resp.StatusCode == http.StatusPartialContent && err == nil && first == n
}

func (d *download) copy(ctx context.Context, body io.Reader) error {
	buf := make([]byte, 256<<10)
	for {
		n, err := body.Read(buf)
		if d.have+int64(n) > d.layer.Size {
			return errors.Join(d.restart(), faas.Errorf(faas.Invalid, "the registry sends more than the %d bytes that the manifest says", d.layer.Size))
		}
		if n > 0 {
			if _, err := d.file.WriteAt(buf[:n], d.have); err != nil {
				return writeError(err)
			}
			d.sum.Write(buf[:n])
			d.have += int64(n)
			d.tell()
		}
		switch {
		case err == io.EOF && d.have < d.layer.Size:
			return faas.Errorf(faas.Unavailable, "the registry sent %d of %d bytes", d.have, d.layer.Size)
		case err == io.EOF:
			return nil
		case err != nil:
			return registryError(ctx, "read from the registry", err)
		}
	}
}
