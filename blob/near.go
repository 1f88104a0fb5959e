package blob

import (
	"cmp"
	"context"
	"io"
	"os"
	"slices"
	"sync"
	"time"

	"faas"
)

// near is a directory of copies of blobs, bounded in bytes. What was used
// longest ago goes first; a file that is open stays readable all the same.
type near struct {
	dir *Dir
	max int64

	mu      sync.Mutex
	copies  map[faas.Digest]*copied
	size    int64
	clock   uint64
	fetches map[faas.Digest]chan struct{} // closed when the fetch has ended
}

type copied struct {
	size int64
	used uint64
}

func openNear(o BucketOptions) (*near, error) {
	if o.Near == "" {
		return nil, faas.Errorf(faas.Invalid, "a bucket needs a directory for copies")
	}
	dir, err := OpenDir(o.Near)
	if err != nil {
		return nil, err
	}
	n := &near{dir: dir, max: cmp.Or(o.Bytes, DefaultNear), copies: map[faas.Digest]*copied{}, fetches: map[faas.Digest]chan struct{}{}}
	type found struct {
		id   faas.Digest
		size int64
		put  time.Time
	}
	var all []found
	if err := dir.List(context.Background(), func(id faas.Digest, size int64, put time.Time) error {
		all = append(all, found{id, size, put})
		return nil
	}); err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(a, b found) int { return a.put.Compare(b.put) })
	for _, f := range all {
		if err := n.added(context.Background(), f.id, f.size); err != nil {
			return nil, err
		}
	}
	return n, nil
}

// added counts a copy and makes room for it.
func (n *near) added(ctx context.Context, id faas.Digest, size int64) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if c := n.copies[id]; c != nil {
		n.size -= c.size
	}
	n.clock++
	n.copies[id] = &copied{size: size, used: n.clock}
	n.size += size
	for n.size > n.max && len(n.copies) > 1 {
		oldest := id
		for d, c := range n.copies {
			if c.used < n.copies[oldest].used {
				oldest = d
			}
		}
		if err := n.remove(ctx, oldest); err != nil {
			return err
		}
	}
	return nil
}

// remove deletes a copy. mu is locked.
func (n *near) remove(ctx context.Context, id faas.Digest) error {
	if c := n.copies[id]; c != nil {
		n.size -= c.size
		delete(n.copies, id)
	}
	return n.dir.Delete(context.WithoutCancel(ctx), id)
}

func (n *near) forget(ctx context.Context, id faas.Digest) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.remove(ctx, id)
}

// put stores bytes that are to be sent away and opens them.
func (n *near) put(ctx context.Context, r io.Reader) (id faas.Digest, size int64, f *os.File, err error) {
	if id, size, err = n.dir.Put(ctx, r, false); err != nil {
		return id, 0, nil, err
	}
	if f, err = n.dir.File(ctx, id); err != nil {
		return id, 0, nil, err
	}
	if err := n.added(ctx, id, size); err != nil {
		f.Close()
		return id, 0, nil, err
	}
	return id, size, f, nil
}

// open opens a copy; NotFound if there is none.
func (n *near) open(ctx context.Context, id faas.Digest) (*os.File, error) {
	f, err := n.dir.File(ctx, id)
	if err == nil {
		n.mu.Lock()
		defer n.mu.Unlock()
		if c := n.copies[id]; c != nil {
			n.clock++
			c.used = n.clock
		}
	}
	return f, err
}

// fetch opens a copy, made first from what get reads if there is none. Fetches
// of one blob at the same time are one.
func (n *near) fetch(ctx context.Context, id faas.Digest, get func(context.Context) (io.ReadCloser, error)) (*os.File, error) {
	for {
		f, err := n.open(ctx, id)
		if faas.KindOf(err) != faas.NotFound {
			return f, err
		}
		n.mu.Lock()
		busy := n.fetches[id]
		if busy == nil {
			n.fetches[id] = make(chan struct{})
		}
		n.mu.Unlock()
		if busy == nil {
			return n.fetchNow(ctx, id, get)
		}
		select {
		case <-busy:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

func (n *near) fetchNow(ctx context.Context, id faas.Digest, get func(context.Context) (io.ReadCloser, error)) (*os.File, error) {
	defer func() {
		n.mu.Lock()
		defer n.mu.Unlock()
		close(n.fetches[id])
		delete(n.fetches, id)
	}()
	r, err := get(ctx)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	got, size, err := n.dir.Put(ctx, r, false)
	if err != nil {
		return nil, farError(err, "fetch blob %s", id)
	}
	if got != id {
		if err := n.dir.Delete(ctx, got); err != nil {
			return nil, err
		}
		return nil, faas.Errorf(faas.Internal, "blob %s is damaged in the bucket: its bytes have another digest; restore the object from a copy", id)
	}
	f, err := n.dir.File(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := n.added(ctx, id, size); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}
