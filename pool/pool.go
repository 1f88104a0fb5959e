// Package pool keeps booted sandboxes ready, so that a run does not wait for a
// boot. A Pool is a faas.Runtime around another one: Create hands out a ready
// sandbox of the image when there is one, Restore restores into a blank one, and
// otherwise both go straight to the runtime, so that a cold start never waits
// for the pool.
//
// How many are kept per image follows demand (see demand): one after the first
// request, a checkpoint being one for a blank sandbox, more as requests come
// faster or find the pool empty, none once the image has not been asked for
// during Options.Idle. One goroutine refills and
// trims, one sandbox at a time, and holds back while requests use the CPUs.
package pool

import (
	"cmp"
	"context"
	"crypto/rand"
	"log/slog"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"faas"
)

// IDPrefix starts the id of every sandbox that was booted ahead of its request.
const IDPrefix = "warm_"

// Options adjust a Pool; zero fields get the defaults named here.
type Options struct {
	Size      int           // most ready per image, and most blank ones per image and limits; 8; negative: none
	MaxTotal  int           // most ready of all images; 32
	MaxMemory int64         // bytes all ready sandboxes may use, as measured; 1 GiB
	Idle      time.Duration // an image not asked for during it loses its ready sandboxes; 5 min
	CPUs      int           // requests in flight at which refilling holds back; runtime.NumCPU
	Defaults  faas.Limits   // of sandboxes booted ahead; other limits are set when one is taken
	Log       *slog.Logger  // nil: silent
}

func (o Options) withDefaults() Options {
	o.Size = cmp.Or(o.Size, 8)
	o.MaxTotal = cmp.Or(o.MaxTotal, 32)
	o.MaxMemory = cmp.Or(o.MaxMemory, 1<<30)
	o.Idle = cmp.Or(o.Idle, 5*time.Minute)
	o.CPUs = cmp.Or(o.CPUs, runtime.NumCPU())
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}

// key is what two sandboxes must have in common to stand in for each other:
// all that can not be changed once a sandbox runs.
type key struct {
	image  faas.Digest
	rootFS string // where it is; another path may be another file
	egress bool
	disk   int64
	blank  faas.Limits // of a blank sandbox; zero: programs can run in it
}

// Pool implements faas.Runtime.
type Pool struct {
	inner faas.Runtime
	opts  Options
	ctx   context.Context // ends with Close
	stop  context.CancelFunc
	wake  chan struct{} // something changed that the refiller should look at
	work  sync.WaitGroup

	mu      sync.Mutex
	closed  bool
	keys    map[key]*stock
	booting int // cold boots under way for callers
	recent  map[*sandbox]time.Time
	memory  int64 // of all ready sandboxes
	idle    int
	stats   faas.PoolStats // its counters; Idle is kept above

	closeOnce sync.Once
	closeErr  error
}

// stock is what the pool holds of one kind.
type stock struct {
	demand
	image    faas.Image // as last asked for: where its root file system is now
	ready    []*warm    // oldest first
	starting bool
	failures int       // boots failed in a row
	retry    time.Time // no boot before
	err      error     // of the last boot
	changed  chan struct{}
}

// warm is a ready sandbox that nobody has asked for yet.
type warm struct {
	faas.Sandbox
	kind   key
	memory int64
	left   chan struct{} // closed when it leaves the pool
}

// New returns a pool around rt. Closing the pool closes rt.
func New(rt faas.Runtime, o Options) *Pool {
	p := &Pool{
		inner: rt, opts: o.withDefaults(), wake: make(chan struct{}, 1),
		keys: map[key]*stock{}, recent: map[*sandbox]time.Time{},
	}
	p.ctx, p.stop = context.WithCancel(context.Background())
	p.work.Go(p.refill)
	return p
}

// Name returns the runtime's own name: a pool changes nothing in a sandbox.
func (p *Pool) Name() string { return p.inner.Name() }

// Create implements faas.Runtime. The sandbox it returns is faas.Prebooted. A
// spec with an ID, Hostname, Env or Files of its own is never served from the pool.
func (p *Pool) Create(ctx context.Context, spec faas.SandboxSpec) (faas.Sandbox, error) {
	if err := ctx.Err(); err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "create sandbox: %w", err)
	}
	k := key{image: spec.Image.Digest, rootFS: spec.Image.RootFS, egress: spec.Egress, disk: spec.Limits.Disk}
	if w := p.take(k, spec.Image, poolable(spec) && spec.Hostname == "" && len(spec.Env) == 0 && spec.Files == ""); w != nil {
		ok, err := p.fit(ctx, w, spec.Limits)
		if ok || err != nil {
			return p.handOut(w.Sandbox, spec, true, err)
		}
	}
	s, err := p.inner.Create(ctx, spec)
	return p.handOut(s, spec, false, err)
}

// handOut wraps what a caller gets; a caller that gets an error gets nothing.
// A boot turns into a sandbox at work in one step: the CPU is not free between.
func (p *Pool) handOut(s faas.Sandbox, spec faas.SandboxSpec, booted bool, err error) (faas.Sandbox, error) {
	defer p.poke()
	p.mu.Lock()
	defer p.mu.Unlock()
	if !booted {
		p.booting--
	}
	if err != nil {
		return nil, err
	}
	out := &sandbox{Sandbox: s, pool: p, spec: spec, booted: booted}
	p.recent[out] = time.Now()
	return out, nil
}

// poke tells the refiller to look again.
func (p *Pool) poke() {
	select {
	case p.wake <- struct{}{}:
	default:
	}
}

// take removes a ready sandbox, if there is one that will do, and notes the
// demand. Without one it counts the caller's boot as begun, in the same breath,
// so that the refiller does not get in before it.
func (p *Pool) take(k key, image faas.Image, willDo bool) *warm {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed || p.opts.Size < 0 || !willDo {
		p.booting++
		return nil
	}
	st := p.stockOf(k, image)
	var w *warm
	for len(st.ready) > 0 && w == nil {
		w = st.ready[0]
		p.leave(w)
		if ended(w) {
			p.stats.Died++
			p.discard(w)
			w = nil
		}
	}
	st.ask(time.Now(), w != nil, p.opts.Size)
	if w == nil {
		p.booting++
		p.stats.Misses++
	} else {
		p.stats.Hits++
		p.work.Add(1) // who fits it ends it: Close waits for a sandbox between the pool and its caller
	}
	return w
}

// poolable reports whether a sandbox booted ahead can stand in for one of this
// spec, as long as it does not ask for a name or files from the start. A spec that is
// not complete is for the runtime to refuse.
func poolable(spec faas.SandboxSpec) bool {
	l := spec.Limits
	return spec.ID == "" && !spec.Blank && !spec.Image.Digest.IsZero() &&
		l.MilliCPU > 0 && l.Memory > 0 && l.Pids > 0 && l.Disk > 0
}

// stockOf returns the stock of k, made when there is none. p.mu is held.
func (p *Pool) stockOf(k key, image faas.Image) *stock {
	st := p.keys[k]
	if st == nil {
		st = &stock{changed: make(chan struct{})}
		p.keys[k] = st
	}
	st.image = image
	return st
}

// leave takes w out of its stock; false if it has left before. p.mu is held.
func (p *Pool) leave(w *warm) bool {
	st := p.keys[w.kind]
	if st == nil {
		return false
	}
	i := slices.Index(st.ready, w)
	if i < 0 {
		return false
	}
	st.ready = slices.Delete(st.ready, i, i+1)
	p.memory -= w.memory
	p.idle--
	close(w.left)
	return true
}

func ended(s faas.Sandbox) bool {
	select {
	case <-s.Done():
		return true
	default:
		return false
	}
}

// discard closes a sandbox that has left the pool, in the background.
func (p *Pool) discard(w *warm) {
	p.work.Go(func() {
		if err := w.Close(); err != nil {
			p.opts.Log.Error("ready sandbox could not be taken down; the next start sweeps it up", "sandbox", w.ID(), "err", err)
		}
	})
}

// fit gives a taken sandbox the limits its caller wants. When that can not be
// done it is discarded: a boot with those limits from the start will tell
// whether they can be had at all. An error means that the caller is gone.
func (p *Pool) fit(ctx context.Context, w *warm, l faas.Limits) (ok bool, err error) {
	defer p.work.Done()
	has := p.opts.Defaults
	if has.MilliCPU == l.MilliCPU && has.Memory == l.Memory && has.Pids == l.Pids {
		return true, nil
	}
	err = w.SetLimits(ctx, l)
	if err == nil {
		return true, nil
	}
	if gone := p.reject(ctx, w); gone != nil {
		return false, faas.Errorf(faas.KindOf(gone), "create sandbox: %w", gone)
	}
	p.opts.Log.Debug("limits of a ready sandbox could not be changed; booting another", "sandbox", w.ID(), "err", err)
	return false, nil
}

// reject discards a taken sandbox that does not do: it was a miss, and a boot
// follows, unless the caller is gone, which is the error.
func (p *Pool) reject(ctx context.Context, w *warm) error {
	gone := ctx.Err()
	p.mu.Lock()
	p.stats.Hits--
	p.stats.Misses++
	if gone == nil {
		p.booting++
	}
	p.mu.Unlock()
	p.discard(w)
	return gone
}

// Prewarm boots sandboxes of an image until n are ready (at most Options.Size)
// and returns when they are, or with the error of a boot. They stay as long as
// the image is asked for. It waits while the pool is full.
func (p *Pool) Prewarm(ctx context.Context, image faas.Image, n int) error {
	n = min(n, p.opts.Size, p.opts.MaxTotal)
	k := key{image: image.Digest, rootFS: image.RootFS, disk: p.opts.Defaults.Disk}
	p.mu.Lock()
	st := p.stockOf(k, image)
	st.asked, st.floor, st.err, st.retry = time.Now(), n, nil, time.Time{}
	p.mu.Unlock()
	p.poke()
	for {
		p.mu.Lock()
		have, err, changed, closed := len(st.ready), st.err, st.changed, p.closed
		p.mu.Unlock()
		switch {
		case have >= n:
			return nil
		case closed:
			return faas.Errorf(faas.Unavailable, "prewarm %s: the pool is closed", image.Digest)
		case err != nil:
			return faas.Errorf(faas.KindOf(err), "prewarm %s: %w", image.Digest, err)
		}
		select {
		case <-changed:
		case <-p.ctx.Done():
		case <-ctx.Done():
			return faas.Errorf(faas.KindOf(ctx.Err()), "prewarm %s: %d of %d ready: %w", image.Digest, have, n, ctx.Err())
		}
	}
}

// Forget closes the ready sandboxes of an image and keeps no more of it until
// it is asked for again; call it when the image is removed.
func (p *Pool) Forget(image faas.Digest) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for k, st := range p.keys {
		if k.image == image {
			p.empty(k, st)
		}
	}
}

// empty discards all that is ready of a kind and forgets it. p.mu is held.
func (p *Pool) empty(k key, st *stock) {
	for len(st.ready) > 0 {
		w := st.ready[0]
		p.leave(w)
		p.discard(w)
	}
	delete(p.keys, k)
}

// Stats counts what the pool holds and has given.
func (p *Pool) Stats() faas.PoolStats {
	p.mu.Lock()
	defer p.mu.Unlock()
	s := p.stats
	s.Idle, s.Memory = p.idle, p.memory
	now := time.Now()
	for _, st := range p.keys {
		s.Wanted += st.target(now, p.opts.Size)
		if st.starting {
			s.Starting++
		}
	}
	return s
}

// Adopt implements faas.Runtime.
func (p *Pool) Adopt(ctx context.Context, id string) (faas.Sandbox, error) {
	return p.inner.Adopt(ctx, id)
}

// Sweep implements faas.Runtime. What an earlier process booted ahead is
// destroyed like everything else keep refuses; this pool's own is not.
func (p *Pool) Sweep(ctx context.Context, keep func(id string) bool) (int, error) {
	return p.inner.Sweep(ctx, func(id string) bool { return keep(id) || p.holds(id) })
}

func (p *Pool) holds(id string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, st := range p.keys {
		if slices.ContainsFunc(st.ready, func(w *warm) bool { return w.ID() == id }) {
			return true
		}
	}
	return false
}

// Close stops refilling, closes every ready sandbox and waits until they are
// gone, then closes the runtime. Sandboxes handed out go on running.
func (p *Pool) Close() error {
	p.closeOnce.Do(func() {
		p.stop()
		p.mu.Lock()
		p.closed = true
		for k, st := range p.keys {
			p.empty(k, st)
		}
		p.mu.Unlock()
		p.work.Wait()
		p.closeErr = p.inner.Close()
	})
	return p.closeErr
}

func newID() string { return IDPrefix + strings.ToLower(rand.Text()[:16]) }

// sandbox is one that was handed out.
type sandbox struct {
	faas.Sandbox
	pool   *Pool
	spec   faas.SandboxSpec
	booted bool
	over   bool // closed
}

// Prebooted implements faas.Prebooted.
func (s *sandbox) Prebooted() bool { return s.booted }

// Close implements faas.Sandbox.
func (s *sandbox) Close() error {
	err := s.Sandbox.Close()
	s.pool.mu.Lock()
	s.over = true
	s.pool.mu.Unlock()
	s.pool.poke()
	return err
}
