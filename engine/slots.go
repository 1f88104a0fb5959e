package engine

import (
	"context"
	"sync"
	"time"
)

// slots hands out the right to run: for one owner in the order in which their
// images were ready, and in turn between owners, so that one owner's thousand
// requests do not hold up another's one.
type slots struct {
	mu      sync.Mutex
	total   int
	free    int
	queues  map[string][]*waiter // of owners that wait; no empty queues
	turn    []string             // those owners, whose turn comes first at the front
	waiting int
	meanNS  float64 // moving average of how long a slot is held
}

type waiter struct {
	ready chan struct{} // closed when the slot is its own
}

func newSlots(n int) *slots {
	return &slots{total: n, free: n, queues: map[string][]*waiter{}}
}

// acquire waits for a slot. The returned function gives it back; it must be
// called once.
func (s *slots) acquire(ctx context.Context, owner string) (release func(), err error) {
	s.mu.Lock()
	if s.free > 0 {
		s.free--
		s.mu.Unlock()
		return s.releaser(), nil
	}
	w := &waiter{ready: make(chan struct{})}
	if len(s.queues[owner]) == 0 {
		s.turn = append(s.turn, owner)
	}
	s.queues[owner] = append(s.queues[owner], w)
	s.waiting++
	s.mu.Unlock()
	select {
	case <-w.ready:
		return s.releaser(), nil
	case <-ctx.Done():
	}
	if !s.withdraw(owner, w) {
		s.hand() // it was granted just now: pass it on
	}
	return nil, context.Cause(ctx)
}

func (s *slots) releaser() func() {
	start := time.Now()
	return func() {
		held := float64(time.Since(start))
		s.mu.Lock()
		if s.meanNS == 0 {
			s.meanNS = held
		}
		s.meanNS += (held - s.meanNS) / 16
		s.mu.Unlock()
		s.hand()
	}
}

// hand gives a slot to whose turn it is, or makes it free.
func (s *slots) hand() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.turn) == 0 {
		s.free++
		return
	}
	owner := s.turn[0]
	s.turn = s.turn[1:]
	q := s.queues[owner]
	if len(q) > 1 {
		s.queues[owner] = q[1:]
		s.turn = append(s.turn, owner)
	} else {
		delete(s.queues, owner)
	}
	s.waiting--
	close(q[0].ready)
}

// withdraw takes a waiter out; it reports false when it has its slot already.
func (s *slots) withdraw(owner string, w *waiter) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	q := s.queues[owner]
	for i := range q {
		if q[i] != w {
			continue
		}
		s.waiting--
		if len(q) == 1 {
			delete(s.queues, owner)
			s.turn = without(s.turn, owner)
			return true
		}
		s.queues[owner] = without(q, w)
		return true
	}
	return false
}

func without[T comparable](list []T, v T) []T {
	out := make([]T, 0, len(list))
	for _, x := range list {
		if x != v {
			out = append(out, x)
		}
	}
	return out
}

func (s *slots) running() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.total - s.free
}

// The least and the most that a caller is asked to wait.
const (
	minRetryAfter = time.Second
	maxRetryAfter = 5 * time.Minute
)

// estimate says when a place in a full queue is likely to be had: half a queue
// from now, so that callers do not all come back for the first place.
func (s *slots) estimate() time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := time.Duration(s.meanNS * float64(s.waiting) / float64(2*s.total))
	return min(max(d, minRetryAfter), maxRetryAfter)
}
