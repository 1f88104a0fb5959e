package snapshot

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/klauspost/compress/zstd"

	"faas"
)

// Quota bounds what one owner keeps. A zero field sets no bound.
type Quota struct {
	Count int   // snapshots
	Bytes int64 // in the packs that its snapshots need
}

// Options of a store.
type Options struct {
	Bucket Bucket
	// Dir is for this process alone: the parts of snapshots that are open, and
	// image files. What is open does not outlive the process.
	Dir string
	// Cache is how many bytes of parts are kept in Dir; zero: DefaultCache. What
	// is open counts and is never removed.
	Cache int64
	// Shared says that other nodes use the bucket too: images are stored there as
	// well, and nothing is collected before Grace has passed.
	Shared bool
	Grace  time.Duration // zero: DefaultGrace
	Quota  Quota         // of each owner
	Log    *slog.Logger  // nil: none
}

// Defaults of Options.
const (
	DefaultCache = 4 << 30
	DefaultGrace = time.Hour
)

// Store keeps snapshots in a bucket. All methods may be called from any
// goroutine.
type Store struct {
	opts    Options
	bucket  Bucket
	log     *slog.Logger
	workers int
	encode  *zstd.Encoder
	// Frames and maps have bounds of their own.
	decodeFrame, decodeMap *zstd.Decoder

	pins    *pins
	records *records
	cache   *cache
	images  *images
	quota   *quota

	refs    sync.Mutex // held while a ref is read and written again
	collect sync.Mutex // held by Collect
	ctx     context.Context
	cancel  context.CancelFunc
	wg      sync.WaitGroup // materialisations
}

// Open returns the store over a bucket. What an earlier process had open in
// Options.Dir is removed.
func Open(o Options) (*Store, error) {
	if o.Bucket == nil || o.Dir == "" {
		return nil, faas.Errorf(faas.Invalid, "a snapshot store needs a bucket and a directory")
	}
	if o.Cache == 0 {
		o.Cache = DefaultCache
	}
	if o.Grace == 0 {
		o.Grace = DefaultGrace
	}
	if !o.Shared {
		o.Grace = 0
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	s := &Store{
		opts: o, bucket: o.Bucket, log: o.Log, workers: runtime.GOMAXPROCS(0),
		pins: newPins(), records: newRecords(), quota: newQuota(o.Quota),
	}
	var err error
	if s.encode, err = zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(s.workers), zstd.WithEncoderCRC(false)); err != nil {
		return nil, faas.Errorf(faas.Internal, "compressor: %w", err)
	}
	if s.decodeFrame, err = newDecoder(s.workers, 2*maxFrame); err != nil {
		return nil, err
	}
	if s.decodeMap, err = newDecoder(1, maxMap); err != nil {
		return nil, err
	}
	if s.cache, err = openCache(filepath.Join(o.Dir, "open"), o.Cache); err != nil {
		return nil, err
	}
	if s.images, err = openImages(filepath.Join(o.Dir, "images")); err != nil {
		return nil, err
	}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	return s, nil
}

func newDecoder(workers int, limit uint64) (*zstd.Decoder, error) {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(workers), zstd.WithDecoderMaxMemory(limit))
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "decompressor: %w", err)
	}
	return d, nil
}

// Close stops what is under way and removes what is open.
func (s *Store) Close() error {
	s.cancel()
	s.wg.Wait()
	s.decodeFrame.Close()
	s.decodeMap.Close()
	if err := s.encode.Close(); err != nil {
		return faas.Errorf(faas.Internal, "close the compressor: %w", err)
	}
	return s.cache.close()
}

// records is the memory of what was read: a record never changes.
type records struct {
	mu sync.Mutex
	m  map[faas.SnapshotID]*record
}

func newRecords() *records { return &records{m: map[faas.SnapshotID]*record{}} }

func (r *records) get(id faas.SnapshotID) *record {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.m[id]
}

func (r *records) put(x *record) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.m[x.ID] = x
}

func (r *records) forget(id faas.SnapshotID) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.m, id)
}

// keep forgets all but the given ones, as a full listing found them.
func (r *records) keep(ids map[faas.SnapshotID]bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for id := range r.m {
		if !ids[id] {
			delete(r.m, id)
		}
	}
}

// makeDir makes a directory of ours, empty if fresh.
func makeDir(path string, fresh bool) error {
	if fresh {
		if err := os.RemoveAll(path); err != nil {
			return diskError(err, "empty %s", path)
		}
	}
	if err := os.MkdirAll(path, 0o700); err != nil {
		return diskError(err, "make %s", path)
	}
	return nil
}
