// Package memruntime is the trivial real implementation of faas.Runtime: its
// sandboxes live in this process and run small built-in programs (echo, cat,
// sleep, sh -c with a few operators, …) written in Go. Engine, pool and gateway
// tests use it where a gVisor sandbox would add nothing but time. It isolates
// nothing, so it is for tests only.
//
// Every wait in it is a channel or a timer, so it works inside a
// testing/synctest bubble.
package memruntime

import (
	"context"
	"crypto/rand"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"faas"
)

// Host is the machine that sandboxes live on. It outlives a Runtime as a
// machine outlives the daemon: a second Runtime on it can adopt or sweep what
// the first one left.
type Host struct {
	mu     sync.Mutex
	boxes  map[string]*Sandbox
	booted int
}

// NewHost returns an empty machine.
func NewHost() *Host { return &Host{boxes: map[string]*Sandbox{}} }

// IDs lists the sandboxes that hold resources, dead ones that nobody closed
// included, in order.
func (h *Host) IDs() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Sorted(maps.Keys(h.boxes))
}

// Booted counts the sandboxes ever created.
func (h *Host) Booted() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.booted
}

// Kill ends a sandbox from outside, as a crash of its kernel would; false if
// there is none of that id.
func (h *Host) Kill(id string) bool {
	h.mu.Lock()
	s := h.boxes[id]
	h.mu.Unlock()
	if s == nil {
		return false
	}
	s.end(faas.Killed, faas.Errorf(faas.Internal, "sandbox %s was killed", id))
	return true
}

// Options adjust a Runtime; the zero value is good.
type Options struct {
	Boot     time.Duration // that Create takes
	Teardown time.Duration // that Sandbox.Close takes
	// Checkpoint is what a checkpoint takes.
	Checkpoint time.Duration
	// Fault, if set, is asked before each Create; its error becomes Create's.
	Fault func(faas.SandboxSpec) error
	// Programs are found in every sandbox beside the built-in ones.
	Programs map[string]Program
}

// Runtime implements faas.Runtime.
type Runtime struct {
	host     *Host
	opts     Options
	programs map[string]Program

	mu     sync.Mutex
	closed bool
}

// New returns a runtime whose sandboxes live on host; nil makes a host of its own.
func New(host *Host, opts Options) *Runtime {
	if host == nil {
		host = NewHost()
	}
	ps := builtins()
	maps.Copy(ps, opts.Programs)
	return &Runtime{host: host, opts: opts, programs: ps}
}

// Host returns the machine that the sandboxes live on.
func (r *Runtime) Host() *Host { return r.host }

// Name returns "memory/1".
func (r *Runtime) Name() string { return "memory/1" }

// Create implements faas.Runtime.
func (r *Runtime) Create(ctx context.Context, spec faas.SandboxSpec) (faas.Sandbox, error) {
	if spec.Blank && (spec.Hostname != "" || len(spec.Env) > 0 || spec.Files != "") {
		return nil, faas.Errorf(faas.Invalid, "create sandbox: a blank one has no host name, environment or files")
	}
	s, err := r.create(ctx, spec)
	if err != nil {
		return nil, err
	}
	return s, nil
}

func (r *Runtime) create(ctx context.Context, spec faas.SandboxSpec) (*Sandbox, error) {
	r.mu.Lock()
	closed := r.closed
	r.mu.Unlock()
	if closed {
		return nil, faas.Errorf(faas.Unavailable, "create sandbox: the runtime is closed")
	}
	if spec.ID == "" {
		spec.ID = strings.ToLower(rand.Text())
	}
	if strings.Trim(spec.ID, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" {
		return nil, faas.Errorf(faas.Invalid, "create sandbox: id %q has characters outside a-z, 0-9 and _", spec.ID)
	}
	if err := wait(ctx, r.opts.Boot); err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "create sandbox %s: %w", spec.ID, err)
	}
	s, err := r.make(spec)
	if err != nil {
		return nil, err
	}
	r.host.mu.Lock()
	defer r.host.mu.Unlock()
	if r.host.boxes[spec.ID] != nil {
		return nil, faas.Errorf(faas.Conflict, "create sandbox: id %s is in use", spec.ID)
	}
	r.host.boxes[spec.ID] = s
	r.host.booted++
	return s, nil
}

// become makes a blank sandbox what spec says; nil if spec does not name one.
// The blank one is gone in any case.
func (r *Runtime) become(ctx context.Context, spec faas.SandboxSpec) (*Sandbox, error) {
	r.host.mu.Lock()
	b := r.host.boxes[spec.ID]
	if b == nil || !b.spec.Blank {
		r.host.mu.Unlock()
		return nil, nil
	}
	delete(r.host.boxes, spec.ID)
	r.host.mu.Unlock()
	err := b.use(ctx, "restore into")
	b.end(faas.Killed, nil)
	if err == nil && (b.spec.Image.RootFS != spec.Image.RootFS || b.spec.Limits != spec.Limits || b.spec.Egress != spec.Egress) {
		err = faas.Errorf(faas.Invalid, "restore into sandbox %s: it was made blank for another image, limits or network", spec.ID)
	}
	if err != nil {
		return nil, err
	}
	s, err := r.make(spec)
	if err != nil {
		return nil, err
	}
	r.host.mu.Lock()
	defer r.host.mu.Unlock()
	r.host.boxes[spec.ID] = s
	return s, nil
}

// make returns a sandbox that is not on the host yet.
func (r *Runtime) make(spec faas.SandboxSpec) (*Sandbox, error) {
	if r.opts.Fault != nil {
		if err := r.opts.Fault(spec); err != nil {
			return nil, err
		}
	}
	s := newSandbox(r, spec)
	if spec.Files != "" {
		if err := s.putFiles(spec.Files); err != nil {
			return nil, err
		}
	}
	if len(spec.Env) > 0 {
		s.files[faas.EnvFile] = []byte(strings.Join(spec.Env, "\n") + "\n")
	}
	return s, nil
}

// Adopt implements faas.Runtime.
func (r *Runtime) Adopt(ctx context.Context, id string) (faas.Sandbox, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.host.mu.Lock()
	s := r.host.boxes[id]
	r.host.mu.Unlock()
	if s == nil || s.dead() || s.spec.Blank {
		return nil, faas.Errorf(faas.NotFound, "adopt sandbox %s: not running on this node", id)
	}
	return s, nil
}

// Sweep implements faas.Runtime.
func (r *Runtime) Sweep(ctx context.Context, keep func(id string) bool) (int, error) {
	n := 0
	for _, id := range r.host.IDs() {
		if err := ctx.Err(); err != nil {
			return n, err
		}
		r.host.mu.Lock()
		s := r.host.boxes[id]
		r.host.mu.Unlock()
		if s == nil || keep(id) && !s.dead() {
			continue
		}
		if err := s.Close(); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

// Close implements faas.Runtime.
func (r *Runtime) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	return nil
}

// wait returns after d, or with ctx's error when that ends first.
func wait(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
