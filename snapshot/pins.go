package snapshot

import (
	"context"
	"sync"
	"time"

	"faas"
)

// pins keeps what is in use from being collected: objects by digest, and all
// objects that were written since a Create began, whose digests are not known
// before they are there.
type pins struct {
	mu        sync.Mutex
	held      map[faas.Digest]int
	condemned map[faas.Digest]bool
	done      chan struct{} // closed when nothing is condemned any more
	begun     map[*time.Time]bool
}

func newPins() *pins {
	return &pins{held: map[faas.Digest]int{}, condemned: map[faas.Digest]bool{}, begun: map[*time.Time]bool{}}
}

// begin protects everything written from now on until end is called.
func (p *pins) begin() (end func()) {
	now := time.Now()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.begun[&now] = true
	return func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		delete(p.begun, &now)
	}
}

// oldest returns when the oldest work under way began.
func (p *pins) oldest() (oldest time.Time, any bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for t := range p.begun {
		if !any || t.Before(oldest) {
			oldest, any = *t, true
		}
	}
	return oldest, any
}

// hold pins objects until release is called. It waits for a removal of one of
// them that has begun, so whoever holds an object checks afterwards that it, or
// a record that needs it, is still there.
func (p *pins) hold(ctx context.Context, ds ...faas.Digest) (release func(), err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for p.anyCondemned(ds) {
		done := p.done
		p.mu.Unlock()
		select {
		case <-done:
		case <-ctx.Done():
		}
		p.mu.Lock()
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	for _, d := range ds {
		p.held[d]++
	}
	return sync.OnceFunc(func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, d := range ds {
			if p.held[d]--; p.held[d] == 0 {
				delete(p.held, d)
			}
		}
	}), nil
}

func (p *pins) anyCondemned(ds []faas.Digest) bool {
	for _, d := range ds {
		if p.condemned[d] {
			return true
		}
	}
	return false
}

// condemn returns those of ds that nothing holds; nothing can hold them until
// pardon. One caller at a time.
func (p *pins) condemn(ds []faas.Digest) (free []faas.Digest, pardon func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done = make(chan struct{})
	for _, d := range ds {
		if p.held[d] == 0 {
			p.condemned[d] = true
			free = append(free, d)
		}
	}
	return free, func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		clear(p.condemned)
		close(p.done)
	}
}
