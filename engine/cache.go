package engine

import (
	"container/list"
	"context"
	"encoding/binary"
	"sync"
	"time"

	"faas"
)

// cachedInMemory is how many cached results are at hand without asking the
// records.
const cachedInMemory = 1024

// cacheKey is the key of a cached result: the sha256 of everything that can
// change it, each part with its length, so that no two requests share an
// encoding.
//
// The owner is part of it unless the node shares its cache. A shared cache
// gives away two things: that somebody has run exactly this before, which lets
// a tenant guess at another's secrets in env or payload one by one, and the
// output of programs that do not only depend on their input, a generated key
// for instance. A caller's own key is always scoped by owner, since it says
// nothing about the content.
func cacheKey(owner string, share bool, r faas.Request, img faas.Image) faas.Digest {
	if r.CacheKey != "" {
		b := appendBytes([]byte("faas cache, caller's key, 1"), owner)
		return faas.Sum(appendBytes(b, r.CacheKey))
	}
	b := []byte("faas cache, derived key, 1")
	if !share {
		b = append(b, 1)
		b = appendBytes(b, owner)
	}
	b = append(b, img.Digest[:]...)
	b = appendList(b, r.Command)
	b = appendList(b, r.Env)
	b = appendBytes(b, r.Dir)
	b = appendBytes(b, r.User)
	b = appendBytes(b, r.Payload)
	b = append(b, r.From[:]...)
	for _, n := range []uint64{uint64(r.Limits.MilliCPU), uint64(r.Limits.Memory), uint64(r.Limits.Pids),
		uint64(r.Limits.Disk), uint64(r.Limits.Timeout), uint64(r.Limits.Output)} {
		b = binary.BigEndian.AppendUint64(b, n)
	}
	if r.Egress {
		b = append(b, 1)
	}
	return faas.Sum(b)
}

func appendList(to []byte, list []string) []byte {
	to = binary.BigEndian.AppendUint64(to, uint64(len(list)))
	for _, s := range list {
		to = appendBytes(to, s)
	}
	return to
}

// cache finds results that are there already, or about to be.
type cache struct {
	records Records
	maxAge  time.Duration // zero: no bound

	mu      sync.Mutex
	recent  *list.List // of *kept, the last used in front
	byKey   map[faas.Digest]*list.Element
	flights map[faas.Digest]*flight
}

type kept struct {
	key    faas.Digest
	result faas.Execution
}

// flight is a run that equal requests share.
type flight struct {
	waiters  int
	watchers []func(begun)
	began    *begun
	landed   bool
	cancel   context.CancelCauseFunc
	done     chan struct{} // closed when outcome is set
	outcome  outcome
}

func newCache(r Records, maxAge time.Duration) *cache {
	return &cache{records: r, maxAge: maxAge, recent: list.New(), byKey: map[faas.Digest]*list.Element{}, flights: map[faas.Digest]*flight{}}
}

// get returns the result kept under key, from memory or from the records.
func (c *cache) get(ctx context.Context, key faas.Digest) (faas.Execution, bool, error) {
	c.mu.Lock()
	if el := c.byKey[key]; el != nil {
		x := el.Value.(*kept).result
		if c.current(x) {
			c.recent.MoveToFront(el)
			c.mu.Unlock()
			return x, true, nil
		}
		c.recent.Remove(el)
		delete(c.byKey, key)
	}
	c.mu.Unlock()
	x, err := c.records.Cached(ctx, key)
	switch {
	case err == nil && !c.current(x):
		return x, false, nil
	case err == nil:
		c.remember(key, x)
		return x, true, nil
	case faas.KindOf(err) == faas.NotFound:
		return x, false, nil
	}
	return x, false, err
}

// current reports whether a result is not past its age.
func (c *cache) current(x faas.Execution) bool {
	return c.maxAge == 0 || time.Since(x.Created) < c.maxAge
}

func (c *cache) remember(key faas.Digest, x faas.Execution) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if el := c.byKey[key]; el != nil {
		el.Value.(*kept).result = x
		c.recent.MoveToFront(el)
		return
	}
	c.byKey[key] = c.recent.PushFront(&kept{key, x})
	if c.recent.Len() > cachedInMemory {
		delete(c.byKey, c.recent.Remove(c.recent.Back()).(*kept).key)
	}
}

// forget drops from memory what has one of the outputs.
func (c *cache) forget(outputs map[faas.Digest]bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for el := c.recent.Front(); el != nil; {
		next := el.Next()
		if k := el.Value.(*kept); outputs[k.result.OutputDigest] {
			c.recent.Remove(el)
			delete(c.byKey, k.key)
		}
		el = next
	}
}

func (c *cache) remembers(key faas.Digest) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.byKey[key] != nil
}

// hit returns the outcome of a result kept under key, with its output pinned.
// Whoever takes an output away forgets it here before it looks at the pins, so
// an output that is still remembered once it is pinned, stays.
func (e *Engine) hit(ctx context.Context, key faas.Digest) (outcome, bool) {
	x, ok, err := e.cache.get(ctx, key)
	if err != nil {
		e.log.Warn("cached results cannot be read; running anew", "err", err)
	}
	if !ok {
		return outcome{}, false
	}
	e.pins.pin(x.OutputDigest)
	if !e.cache.remembers(key) {
		e.pins.unpin(x.OutputDigest)
		return outcome{}, false
	}
	e.counts.cacheHits.Add(1)
	return outcome{hit: true, image: x.Image, exit: faas.Exit{Code: int(x.ExitCode)},
		stdout: x.Stdout, stderr: x.Stderr, digest: x.OutputDigest}, true
}

// cached gives the result kept for an equal request, joins an equal run that is
// under way, or runs and keeps the result.
func (e *Engine) cached(ctx context.Context, j *job) outcome {
	img, err := j.origin.image(ctx)
	if err != nil {
		return failed(ctx, err)
	}
	key := cacheKey(j.owner, e.cfg.ShareCache, j.req, img)
	if o, ok := e.hit(ctx, key); ok {
		return o
	}
	f, leads := e.cache.join(e, key, j)
	select {
	case <-f.done:
	case <-ctx.Done():
		if e.cache.part(key, f, context.Cause(ctx)) {
			return failed(ctx, nil) // the run goes on for others
		}
		<-f.done
	}
	o := f.outcome
	if !leads && o.err == nil {
		o.hit = true
	}
	return o
}

// join returns the flight of a key, started if there is none, and whether the
// caller leads it.
func (c *cache) join(e *Engine, key faas.Digest, j *job) (*flight, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if f := c.flights[key]; f != nil {
		f.waiters++
		f.watchers = append(f.watchers, j.began)
		if f.began != nil {
			j.began(*f.began)
		}
		e.counts.shared.Add(1)
		return f, false
	}
	e.counts.cacheMisses.Add(1)
	ctx, cancel := context.WithCancelCause(e.ctx)
	f := &flight{waiters: 1, watchers: []func(begun){j.began}, cancel: cancel, done: make(chan struct{})}
	c.flights[key] = f
	run := *j
	run.began = func(b begun) { c.begin(f, b) }
	e.work.Go(func() {
		o := e.ephemeral(ctx, &run)
		cancel(nil)
		result, worth := worthKeeping(&run, o)
		if worth {
			c.remember(key, result)
		}
		c.land(e, key, f, o)
		if worth {
			if err := c.records.SaveCached(e.ctx, key, result); err != nil {
				e.log.Warn("a cached result is not saved; it is lost at the next restart", "err", err)
			}
		}
		e.pins.unpin(o.digest)
	})
	return f, true
}

func (c *cache) begin(f *flight, b begun) {
	c.mu.Lock()
	defer c.mu.Unlock()
	f.began = &b
	for _, w := range f.watchers {
		w(b)
	}
}

// part takes a waiter away and reports whether the run goes on without it. The
// last waiter ends the run and has to wait for its end, and one that comes
// when the flight has landed takes its outcome.
func (c *cache) part(key faas.Digest, f *flight, cause error) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if f.landed {
		return false
	}
	if f.waiters > 1 {
		f.waiters--
		return true
	}
	if c.flights[key] == f {
		delete(c.flights, key) // an equal request must not join a run that is ending
	}
	f.cancel(cause)
	return false
}

// land ends a flight, with a pin on the output for each waiter.
func (c *cache) land(e *Engine, key faas.Digest, f *flight, o outcome) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.flights[key] == f {
		delete(c.flights, key)
	}
	if !o.digest.IsZero() {
		for range f.waiters {
			e.pins.pin(o.digest)
		}
	}
	f.landed, f.outcome = true, o
	close(f.done)
}

// worthKeeping returns what may be given again for an equal request: exit code
// 0 and the output whole.
func worthKeeping(j *job, o outcome) (faas.Execution, bool) {
	if o.err != nil || o.stopped != stopNone || o.exit != (faas.Exit{}) || o.stdout.Truncated || o.stderr.Truncated {
		return faas.Execution{}, false
	}
	r := j.req
	r.Payload, r.Command, r.Env = nil, nil, nil // the key stands for them
	return faas.Execution{Owner: j.owner, Request: r, State: faas.Finished, Image: o.image, Stdout: o.stdout, Stderr: o.stderr,
		OutputDigest: o.digest, Created: o.ended, Started: o.started, Ended: o.ended, SandboxTime: o.ended.Sub(o.started)}, true
}
