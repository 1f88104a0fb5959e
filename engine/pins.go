package engine

import (
	"sync"

	"faas"
)

// pins keep output objects that no saved record names yet from being deleted,
// and whoever is about to store one from meeting its deletion half way.
type pins struct {
	mu       sync.Mutex
	count    map[faas.Digest]int
	deleting map[faas.Digest]chan struct{} // closed when the deletion is over
}

func newPins() *pins {
	return &pins{count: map[faas.Digest]int{}, deleting: map[faas.Digest]chan struct{}{}}
}

// pin must come before the object is stored, and each pin have its unpin.
func (p *pins) pin(d faas.Digest) {
	for {
		p.mu.Lock()
		busy := p.deleting[d]
		if busy == nil {
			p.count[d]++
			p.mu.Unlock()
			return
		}
		p.mu.Unlock()
		<-busy
	}
}

func (p *pins) unpin(d faas.Digest) {
	if d.IsZero() {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.count[d]--; p.count[d] <= 0 {
		delete(p.count, d)
	}
}

// delete calls remove unless d is pinned.
func (p *pins) delete(d faas.Digest, remove func() error) error {
	p.mu.Lock()
	if p.count[d] > 0 || p.deleting[d] != nil {
		p.mu.Unlock()
		return nil
	}
	over := make(chan struct{})
	p.deleting[d] = over
	p.mu.Unlock()
	err := remove()
	p.mu.Lock()
	delete(p.deleting, d)
	p.mu.Unlock()
	close(over)
	return err
}
