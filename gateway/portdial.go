package gateway

import (
	"context"
	"errors"
	"net"
	"sync"
	"time"

	"faas"
)

// Ports is the part of Engine about exposed ports.
type Ports interface {
	// ExposePort returns the token of a port with token access this once.
	ExposePort(ctx context.Context, owner, instance string, p faas.PortSpec) (faas.Port, string, error)
	ClosePort(ctx context.Context, owner, instance string, port uint16) error
	// PortBySubdomain is asked for each request, so it reads memory only.
	PortBySubdomain(ctx context.Context, subdomain string) (faas.Instance, faas.Port, error)
	PortDialer
}

// PortDialer connects to what listens in an instance.
type PortDialer interface {
	// DialInstance wakes a paused instance, which counts as used until the
	// connection is closed. A Conflict that wraps faas.ErrNotListening says that
	// nobody listens (yet).
	DialInstance(ctx context.Context, id faas.InstanceID, port uint16) (net.Conn, error)
}

const (
	firstProbe = 5 * time.Millisecond
	lastProbe  = 100 * time.Millisecond
)

// patientDialer gives a program that has just started, or been woken, a while
// until it listens. Of all who wait for one port only one asks at a time: each
// question is a call into the sandbox's kernel.
type patientDialer struct {
	PortDialer
	wait time.Duration

	mu     sync.Mutex
	queues map[portKey]*portQueue
}

type portKey struct {
	id   faas.InstanceID
	port uint16
}

type portQueue struct {
	turn    chan struct{}
	waiting int
}

func newPatientDialer(d PortDialer, wait time.Duration) *patientDialer {
	return &patientDialer{PortDialer: d, wait: wait, queues: map[portKey]*portQueue{}}
}

func (d *patientDialer) DialInstance(ctx context.Context, id faas.InstanceID, port uint16) (net.Conn, error) {
	c, err := d.PortDialer.DialInstance(ctx, id, port)
	if !errors.Is(err, faas.ErrNotListening) {
		return c, err
	}
	patience, cancel := context.WithTimeout(ctx, d.wait)
	defer cancel()
	leave, ok := d.queue(patience, portKey{id, port})
	if !ok {
		return nil, err
	}
	defer leave()
	for pause := firstProbe; ; pause = min(2*pause, lastProbe) {
		c, again := d.PortDialer.DialInstance(patience, id, port)
		switch {
		case again == nil:
			return c, nil
		case patience.Err() != nil:
			return nil, err // the first answer says more than "timed out"
		case !errors.Is(again, faas.ErrNotListening):
			return nil, again
		}
		if !after(patience, pause) {
			return nil, err
		}
	}
}

// after waits; false if ctx ended first.
func after(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// queue waits for its turn at a port; not ok: ctx ended first.
func (d *patientDialer) queue(ctx context.Context, k portKey) (leave func(), ok bool) {
	d.mu.Lock()
	q := d.queues[k]
	if q == nil {
		q = &portQueue{turn: make(chan struct{}, 1)}
		d.queues[k] = q
	}
	q.waiting++
	d.mu.Unlock()
	gone := func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		if q.waiting--; q.waiting == 0 {
			delete(d.queues, k)
		}
	}
	select {
	case q.turn <- struct{}{}:
		return func() { <-q.turn; gone() }, true
	case <-ctx.Done():
		gone()
		return nil, false
	}
}
