package gateway

import (
	"container/list"
	"strconv"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"faas"
)

// maxLimiters bounds the memory of a set of buckets. Who is pushed out starts
// with a full bucket again, which costs an attacker as many addresses.
const maxLimiters = 8192

// limiters is one token bucket per name, the least recently used ones dropped.
type limiters struct {
	limit     rate.Limit
	burst     int
	limitText string

	mu     sync.Mutex
	byName map[string]*list.Element
	recent *list.List // of *bucket, the most recent first
}

type bucket struct {
	name string
	*rate.Limiter
}

func newLimiters(perSecond float64, burst int) *limiters {
	return &limiters{
		limit: rate.Limit(perSecond), burst: burst, limitText: strconv.Itoa(burst),
		byName: map[string]*list.Element{}, recent: list.New(),
	}
}

// take takes one token of name. It returns how many are left, and if there was
// none how long until there is one.
func (l *limiters) take(name string) (ok bool, left int, wait time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	b := l.bucket(name)
	ok = b.AllowN(now, 1)
	tokens := b.TokensAt(now)
	if !ok && l.limit > 0 {
		wait = time.Duration((1 - tokens) / float64(l.limit) * float64(time.Second))
	}
	return ok, max(0, int(tokens)), max(wait, 0)
}

func (l *limiters) bucket(name string) *rate.Limiter {
	if e, ok := l.byName[name]; ok {
		l.recent.MoveToFront(e)
		return e.Value.(*bucket).Limiter
	}
	if l.recent.Len() >= maxLimiters {
		oldest := l.recent.Back()
		delete(l.byName, l.recent.Remove(oldest).(*bucket).name)
	}
	b := &bucket{name, rate.NewLimiter(l.limit, l.burst)}
	l.byName[name] = l.recent.PushFront(b)
	return b.Limiter
}

// refill is how long a bucket with left tokens takes to be full.
func (l *limiters) refill(left int) time.Duration {
	return time.Duration(float64(l.burst-left) / float64(l.limit) * float64(time.Second))
}

// streamCap bounds how many streams are open, in all and per key.
type streamCap struct {
	mu     sync.Mutex
	all    int
	most   int
	perKey int
	byKey  map[string]int
	closed bool
	idle   chan struct{} // closed when closed is set and all streams have ended
}

func newStreamCap(most, perKey int) *streamCap {
	return &streamCap{most: most, perKey: perKey, byKey: map[string]int{}, idle: make(chan struct{})}
}

// acquire counts a stream until release is called; Exhausted if there are too
// many, Unavailable after close.
func (c *streamCap) acquire(key string) (release func(), err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.closed:
		return nil, faas.Errorf(faas.Unavailable, "the node is shutting down: try again in a moment")
	case c.all >= c.most:
		return nil, faas.Errorf(faas.Exhausted, "%d streams are open, the most this node serves: try again when one has ended", c.all)
	case c.byKey[key] >= c.perKey:
		return nil, faas.Errorf(faas.Exhausted, "key %q has %d streams open, the most one key may have: end one first", key, c.byKey[key])
	}
	c.all++
	c.byKey[key]++
	return sync.OnceFunc(func() { c.release(key) }), nil
}

func (c *streamCap) release(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.all--
	if c.byKey[key]--; c.byKey[key] == 0 {
		delete(c.byKey, key)
	}
	if c.closed && c.all == 0 {
		close(c.idle)
	}
}

// close refuses new streams and returns a channel that is closed once there
// are none.
func (c *streamCap) close() <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.closed {
		c.closed = true
		if c.all == 0 {
			close(c.idle)
		}
	}
	return c.idle
}

// closing reports whether close was called.
func (c *streamCap) closing() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.closed
}

func (c *streamCap) open() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.all
}
