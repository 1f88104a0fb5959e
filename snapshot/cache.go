package snapshot

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"faas"
)

// cache is a directory of snapshots whose parts are plain files. What is open
// stays; of the rest, what was used longest ago goes when room is needed.
type cache struct {
	dir string
	max int64

	mu      sync.Mutex
	entries map[entryKey]*entry
	size    int64  // bytes of all entries, removed ones included while they are open
	clock   uint64 // counts uses
}

type entryKey struct {
	id        faas.SnapshotID
	filesOnly bool
}

// entry is one directory. Its fields belong to cache.mu, but dir, key and made.
type entry struct {
	key    entryKey
	dir    string
	made   chan struct{} // closed when it is ready, or err says why not
	err    error
	stamps stamps
	size   int64
	users  int    // that have it open, or wait for it
	used   uint64 // by the cache's clock
	gone   bool   // not in entries any more: removed with its last user
	cancel context.CancelFunc
}

func openCache(dir string, limit int64) (*cache, error) {
	if err := makeDir(dir, true); err != nil {
		return nil, err
	}
	return &cache{dir: dir, max: limit, entries: map[entryKey]*entry{}}, nil
}

// close removes everything, what is open too: programs that have files open go
// on reading them.
func (c *cache) close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	clear(c.entries)
	if err := os.RemoveAll(c.dir); err != nil {
		return diskError(err, "remove what was open of snapshots")
	}
	return nil
}

func (c *cache) newDir() string { return filepath.Join(c.dir, fmt.Sprintf("%x", faas.NewID())) }

// lookup returns a ready or coming entry, open for one more user.
func (c *cache) lookup(key entryKey) *entry {
	keys := []entryKey{key}
	if key.filesOnly {
		keys = []entryKey{{id: key.id}, key} // the whole has the files too
	}
	for _, k := range keys {
		e := c.entries[k]
		if e == nil {
			continue
		}
		if e.ready() {
			if !e.stamps.hold(e.dir) { // something changed the files
				c.drop(e)
				continue
			}
		} else if k != key {
			continue // coming, but takes longer than the files alone
		}
		c.clock++
		e.users, e.used = e.users+1, c.clock
		return e
	}
	return nil
}

func (e *entry) ready() bool {
	select {
	case <-e.made:
		return true
	default:
		return false
	}
}

// start adds an entry that is being made, open for one user.
func (c *cache) start(ctx context.Context, key entryKey) (*entry, context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	c.clock++
	e := &entry{key: key, dir: c.newDir(), made: make(chan struct{}), users: 1, used: c.clock, cancel: cancel}
	c.entries[key] = e
	return e, ctx
}

// finish ends the making of an entry.
func (c *cache) finish(e *entry, ss stamps, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e.stamps, e.err = ss, err
	e.cancel()
	close(e.made)
	if err != nil {
		c.drop(e)
	}
}

// release lets go of an entry. The last one to give up stops its making.
func (c *cache) release(e *entry) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	e.users--
	if e.users > 0 {
		return nil
	}
	if !e.ready() {
		e.cancel()
		return nil // finish removes it
	}
	if e.gone {
		return c.remove(e)
	}
	return nil
}

// drop takes an entry out of the cache; its files go with its last user.
func (c *cache) drop(e *entry) {
	if e.gone {
		return
	}
	e.gone = true
	if c.entries[e.key] == e {
		delete(c.entries, e.key)
	}
	if e.users == 0 || e.err != nil {
		_ = c.remove(e) // what cannot be removed now goes when the next process starts
	}
}

func (c *cache) remove(e *entry) error {
	c.size -= e.size
	e.size = 0
	if err := os.RemoveAll(e.dir); err != nil {
		return diskError(err, "remove what was open of a snapshot")
	}
	return nil
}

// forget drops what there is of a snapshot that was deleted.
func (c *cache) forget(id faas.SnapshotID) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, k := range []entryKey{{id: id}, {id: id, filesOnly: true}} {
		if e := c.entries[k]; e != nil && e.ready() {
			c.drop(e)
		}
	}
}

// reserve books n bytes for an entry, removing others that nothing has open.
func (c *cache) reserve(e *entry, n int64) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.room(n); err != nil {
		return err
	}
	e.size = n
	c.size += n
	return nil
}

func (c *cache) room(n int64) error {
	if n > c.max {
		return faas.Errorf(faas.Exhausted, "opening the snapshot takes %d bytes and the snapshot cache has %d: raise --snapshot-cache", n, c.max)
	}
	if c.size+n <= c.max {
		return nil
	}
	var idle []*entry
	for _, e := range c.entries {
		if e.users == 0 && e.ready() {
			idle = append(idle, e)
		}
	}
	slices.SortFunc(idle, func(a, b *entry) int { return int(int64(a.used) - int64(b.used)) })
	for _, e := range idle {
		if c.size+n <= c.max {
			return nil
		}
		c.drop(e)
	}
	if c.size+n > c.max {
		return faas.Errorf(faas.Exhausted, "opening the snapshot takes %d bytes and %d of the snapshot cache's %d are in use: wait, or raise --snapshot-cache", n, c.size, c.max)
	}
	return nil
}

// adopt makes a directory whose files were just stored an entry, if there is
// room and the files are still those that were read.
func (c *cache) adopt(id faas.SnapshotID, dir string, ss stamps, log *slog.Logger) {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := entryKey{id: id}
	n := ss.bytes()
	if c.entries[key] != nil || !ss.hold(dir) || n > c.max/2 || c.room(n) != nil {
		return
	}
	c.clock++
	e := &entry{key: key, dir: c.newDir(), made: make(chan struct{}), stamps: ss, size: n, used: c.clock, cancel: func() {}}
	close(e.made)
	if err := os.Rename(dir, e.dir); err != nil {
		log.Debug("a new snapshot is not kept open", "snapshot", id, "error", err) // another file system
		return
	}
	c.entries[key] = e
	c.size += n
}
