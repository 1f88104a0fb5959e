package engine

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"math"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"faas"
)

// Config is what an engine is made of.
type Config struct {
	Runtime faas.Runtime
	Images  Images
	Records Records
	// Blobs holds the output objects and nothing else: Recover deletes what no
	// record names.
	Blobs faas.Blobs
	// Snapshots keeps what pauses, snapshots and merges make; nil: this node
	// does none of that.
	Snapshots Snapshots
	// OpenImage opens the files of an image that is on this node; nil: this node
	// merges and compares nothing.
	OpenImage func(faas.Image) (ImageFiles, error)

	Defaults faas.Limits // for what a request leaves open; zero fields: DefaultLimits
	Maximum  faas.Limits // most that a request may ask for; zero fields: no bound but the type's

	Concurrency  int // runs at once; zero: 16 per core
	Queue        int // runs that wait for their turn; zero: 1024
	MaxInstances int // that run; zero: 256
	MaxPaused    int // instances that are paused or lost; zero: 4096
	MaxBranches  int // of one call; zero: 256
	InlineOutput int // bytes of each stream kept in the record itself; zero: 8 KiB
	MaxPayload   int // bytes of a request's payload; zero: 8 MiB

	// IdleTimeout pauses an instance that nobody uses for so long, unless its
	// policy says something else; zero: never.
	IdleTimeout time.Duration

	AllowEgress bool           // requests may ask for outbound network
	ShareCache  bool           // owners share derived cache keys; see cacheKey for what that gives away
	Grace       time.Duration  // between SIGTERM and SIGKILL; zero: 2 s
	Keep        faas.Retention // zero fields: DefaultRetention; a negative field sets no bound
	SpoolDir    string         // where large output and checkpoints go until they are stored; empty: the system's temporary directory

	Forwarder Forwarder              // listens for tcp ports; nil: none can be exposed
	PortURL   func(faas.Port) string // where an exposed port is reached; nil: not known

	Log *slog.Logger // nil: none
	// Observe, if set, is called with every new state of every execution, in
	// order. It must be quick and may not call the engine.
	Observe func(faas.Execution)
	// PoolStats, if set, is read into Stats.
	PoolStats func() faas.PoolStats
}

var defaultLimits = faas.Limits{
	MilliCPU: 1000,
	Memory:   256 << 20,
	Pids:     256,
	Disk:     256 << 20,
	Timeout:  time.Minute,
	Output:   1 << 20,
}

var defaultRetention = faas.Retention{Age: 7 * 24 * time.Hour, Count: 10_000, CachedAge: 7 * 24 * time.Hour, CachedCount: 10_000}

// DefaultLimits returns the limits of a request that names none, on a node that
// sets no defaults of its own.
func DefaultLimits() faas.Limits { return defaultLimits }

// DefaultRetention returns what is kept on a node that says nothing else.
func DefaultRetention() faas.Retention { return defaultRetention }

const (
	// instanceExecsPerSlot bounds programs started in instances. They hold no
	// slot: a server that runs for days in an instance must not starve the rest.
	instanceExecsPerSlot = 16
	closeBacklogPerSlot  = 1 // sandboxes being taken down, per slot
)

// The bounds of a node that sets none of its own.
const (
	DefaultMaxInstances = 256
	DefaultMaxPaused    = 4096
	DefaultMaxBranches  = 256
)

func (c *Config) setDefaults() {
	c.Defaults = c.Defaults.Or(defaultLimits)
	c.Maximum = c.Maximum.Or(faas.Limits{MilliCPU: math.MaxUint32, Memory: math.MaxInt64, Pids: math.MaxUint32,
		Disk: math.MaxInt64, Timeout: math.MaxInt64, Output: math.MaxInt64})
	orInt(&c.Concurrency, 16*runtime.NumCPU())
	orInt(&c.Queue, 1024)
	orInt(&c.MaxInstances, DefaultMaxInstances)
	orInt(&c.MaxPaused, DefaultMaxPaused)
	orInt(&c.MaxBranches, DefaultMaxBranches)
	orInt(&c.InlineOutput, 8<<10)
	orInt(&c.MaxPayload, 8<<20)
	if c.Grace == 0 {
		c.Grace = 2 * time.Second
	}
	c.Keep = withRetentionDefaults(c.Keep)
	if c.SpoolDir == "" {
		c.SpoolDir = os.TempDir()
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Observe == nil {
		c.Observe = func(faas.Execution) {}
	}
	if c.PortURL == nil {
		c.PortURL = func(faas.Port) string { return "" }
	}
	if c.PoolStats == nil {
		c.PoolStats = func() faas.PoolStats { return faas.PoolStats{} }
	}
}

func withRetentionDefaults(r faas.Retention) faas.Retention {
	orInt(&r.Count, defaultRetention.Count)
	orInt(&r.CachedCount, defaultRetention.CachedCount)
	if r.Age == 0 {
		r.Age = defaultRetention.Age
	}
	if r.CachedAge == 0 {
		r.CachedAge = defaultRetention.CachedAge
	}
	return faas.Retention{Age: max(r.Age, 0), Count: max(r.Count, 0), CachedAge: max(r.CachedAge, 0), CachedCount: max(r.CachedCount, 0)}
}

func orInt(v *int, d int) {
	if *v == 0 {
		*v = d
	}
}

// Engine runs requests. All methods may be called from any goroutine.
type Engine struct {
	cfg    Config
	log    *slog.Logger
	ctx    context.Context // ends when Close has stopped waiting
	cancel context.CancelCauseFunc

	tasks     taskTable
	slots     *slots
	execs     chan struct{} // a token per program in an instance
	closing   chan struct{} // a token per sandbox being taken down
	cache     *cache
	ledger    *ledger
	pins      *pins
	instances instances
	snapUse   snapUse
	ports     ports
	counts    counts

	merges      places // one for each merge or comparison under way
	checkpoints places // one for each checkpoint that is taken and stored
	restores    places
	collectSoon atomic.Bool
	collected   time.Time // of the retention goroutine

	admitMu  sync.Mutex
	admitted int  // runs waiting or running; at most Concurrency + Queue
	closed   bool // nothing new is let in
	work     sync.WaitGroup
	service  sync.WaitGroup // ledger and retention
	stop     context.CancelFunc
	closeOne sync.Once
	closeErr error
}

type counts struct {
	finished, nonZero, timedOut, oom, killed, failed, canceled atomic.Uint64
	rejected, cacheHits, cacheMisses, shared, warm, cold       atomic.Uint64
}

// New returns an engine that is ready for requests. Call Recover before the
// first one, and Close at the end.
func New(cfg Config) (*Engine, error) {
	if cfg.Runtime == nil || cfg.Images == nil || cfg.Records == nil || cfg.Blobs == nil {
		return nil, faas.Errorf(faas.Invalid, "engine: Runtime, Images, Records and Blobs must all be set")
	}
	cfg.setDefaults()
	if err := withinMaximum(cfg.Defaults, cfg.Maximum); err != nil {
		return nil, fmt.Errorf("engine: default limits: %w", err)
	}
	e := &Engine{
		cfg:     cfg,
		log:     cfg.Log,
		slots:   newSlots(cfg.Concurrency),
		execs:   make(chan struct{}, instanceExecsPerSlot*cfg.Concurrency),
		closing: make(chan struct{}, closeBacklogPerSlot*cfg.Concurrency),
		cache:   newCache(cfg.Records, cfg.Keep.CachedAge),
		pins:    newPins(),

		merges:      make(places, concurrentMerges),
		checkpoints: make(places, max(2, runtime.NumCPU())),
		restores:    make(places, restoresAtOnce()),
		collected:   time.Now(),
	}
	e.ctx, e.cancel = context.WithCancelCause(context.Background())
	e.ledger = newLedger(cfg.Records, cfg.Log, e.pins.unpin)
	serviceCtx, stop := context.WithCancel(context.Background())
	e.stop = stop
	e.service.Go(func() { e.ledger.write(serviceCtx) })
	e.service.Go(func() { e.retain(serviceCtx) })
	return e, nil
}

// enter registers work that Close waits for; work.Done ends it.
func (e *Engine) enter() error {
	e.admitMu.Lock()
	defer e.admitMu.Unlock()
	if e.closed {
		return errClosed()
	}
	e.work.Add(1)
	return nil
}

// admit enters and takes a place among the runs that wait or run; leave gives
// it back.
func (e *Engine) admit() error {
	e.admitMu.Lock()
	defer e.admitMu.Unlock()
	if e.closed {
		return errClosed()
	}
	if e.admitted >= e.cfg.Concurrency+e.cfg.Queue {
		e.counts.rejected.Add(1)
		return faas.WithRetryAfter(faas.Errorf(faas.Exhausted,
			"the queue is full: %d executions run or wait; try again later", e.admitted), e.slots.estimate())
	}
	e.admitted++
	e.work.Add(1)
	return nil
}

func (e *Engine) leave() {
	e.admitMu.Lock()
	e.admitted--
	e.admitMu.Unlock()
	e.work.Done()
}

func errClosed() error {
	return faas.Errorf(faas.Unavailable, "this node is shutting down; ask another one")
}

// Close lets nothing new in, waits for what runs until ctx ends, then stops it
// as Cancel does, and returns when every record is saved and every sandbox but
// the instances' is gone.
func (e *Engine) Close(ctx context.Context) error {
	e.closeOne.Do(func() { e.closeErr = e.close(ctx) })
	return e.closeErr
}

func (e *Engine) close(ctx context.Context) error {
	e.admitMu.Lock()
	e.closed = true
	e.admitMu.Unlock()
	done := make(chan struct{})
	go func() { e.work.Wait(); close(done) }()
	select {
	case <-done:
	case <-ctx.Done():
		e.log.Info("stopping executions that still run", "executions", e.tasks.len())
		e.cancel(errClosed())
		<-done
	}
	e.cancel(errClosed())
	e.instances.release()
	e.stop()
	e.service.Wait()
	return e.ledger.flush(context.WithoutCancel(ctx))
}

// Stats reads what the engine is doing and has done.
func (e *Engine) Stats() faas.NodeStats {
	e.admitMu.Lock()
	admitted := e.admitted
	e.admitMu.Unlock()
	running := e.slots.running()
	instances, asleep := e.instances.count()
	s := faas.NodeStats{
		Running:     running + len(e.execs),
		Queued:      max(0, admitted-running),
		Concurrency: e.cfg.Concurrency,
		QueueLimit:  e.cfg.Queue,
		Instances:   instances,
		Paused:      asleep,
		Finished:    e.counts.finished.Load(),
		NonZero:     e.counts.nonZero.Load(),
		TimedOut:    e.counts.timedOut.Load(),
		OutOfMemory: e.counts.oom.Load(),
		Killed:      e.counts.killed.Load(),
		Failed:      e.counts.failed.Load(),
		Canceled:    e.counts.canceled.Load(),
		Rejected:    e.counts.rejected.Load(),
		CacheHits:   e.counts.cacheHits.Load(),
		CacheMisses: e.counts.cacheMisses.Load(),
		Shared:      e.counts.shared.Load(),
		Warm:        e.counts.warm.Load(),
		Cold:        e.counts.cold.Load(),
		Unsaved:     e.ledger.unsavedCount(),
		Closing:     len(e.closing),
		Pool:        e.cfg.PoolStats(),
	}
	if admitted >= e.cfg.Concurrency+e.cfg.Queue {
		s.RetryAfter = e.slots.estimate()
	}
	return s
}

// Output opens an output object by its digest; see faas.OutputObject. Outputs
// are found by content: whoever knows the digest may read it.
func (e *Engine) Output(ctx context.Context, d faas.Digest) (io.ReadCloser, int64, error) {
	r, n, err := e.cfg.Blobs.Get(ctx, d)
	if err != nil && faas.KindOf(err) == faas.NotFound {
		return nil, 0, faas.Errorf(faas.NotFound, "no output %s on this node: it was never here, or its execution is past the retention: %w", d, err)
	}
	return r, n, err
}
