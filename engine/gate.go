package engine

import (
	"context"
	"sync"

	"faas"
)

// gate lets calls into a sandbox pass, and holds them back while the sandbox
// is checkpointed: a program that is half started is in no checkpoint.
type gate struct {
	mu      sync.Mutex
	inside  int
	shut    bool
	shuts   int           // how often it was shut
	ended   error         // for ever shut, and why
	changed chan struct{} // closed, and made anew, when one of these changes
}

func newGate() *gate { return &gate{changed: make(chan struct{})} }

func (g *gate) signal() {
	close(g.changed)
	g.changed = make(chan struct{})
}

// enter waits while the gate is shut. Each enter has its leave.
func (g *gate) enter(ctx context.Context) error {
	for {
		g.mu.Lock()
		switch {
		case g.ended != nil:
			defer g.mu.Unlock()
			return g.ended
		case !g.shut:
			g.inside++
			g.mu.Unlock()
			return nil
		}
		changed := g.changed
		g.mu.Unlock()
		if err := waitFor(ctx, changed); err != nil {
			return err
		}
	}
}

func (g *gate) leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.inside--
	g.signal()
}

// close shuts the gate and returns when nobody is inside, or leaves it open
// and says why.
func (g *gate) close(ctx context.Context) error {
	for mine := false; ; {
		g.mu.Lock()
		if g.ended != nil {
			defer g.mu.Unlock()
			return g.ended
		}
		if !g.shut && !mine {
			g.shut, mine = true, true
			g.shuts++
			g.signal()
		}
		done := mine && g.inside == 0
		changed := g.changed
		g.mu.Unlock()
		if done {
			return nil
		}
		if err := waitFor(ctx, changed); err != nil {
			if mine {
				g.open()
			}
			return err
		}
	}
}

func (g *gate) open() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.shut = false
	g.signal()
}

// end shuts the gate for ever; whoever waits at it gets err.
func (g *gate) end(err error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.shut, g.ended = true, err
	g.shuts++
	g.signal()
}

// round tells one time that the gate is open from another.
func (g *gate) round() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.shuts
}

// over returns why the gate is shut for ever; nil: it is not.
func (g *gate) over() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.ended
}

// waitFor waits for c to be closed or for the end of ctx.
func waitFor(ctx context.Context, c <-chan struct{}) error {
	select {
	case <-c:
		return nil
	case <-ctx.Done():
		return faas.Errorf(faas.KindOf(ctx.Err()), "gave up waiting: %w", context.Cause(ctx))
	}
}

// places bounds how many of something are under way at once.
type places chan struct{}

func (p places) take(ctx context.Context) error {
	select {
	case p <- struct{}{}:
		return nil
	case <-ctx.Done():
		return faas.Errorf(faas.KindOf(ctx.Err()), "gave up waiting for its turn: %w", context.Cause(ctx))
	}
}

func (p places) giveBack() { <-p }
