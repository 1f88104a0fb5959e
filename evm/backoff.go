package evm

import (
	"context"
	"math/rand/v2"
	"time"
)

const (
	retryMin = 50 * time.Millisecond
	retryMax = 5 * time.Second
)

// backoff is the pause before the next try of something that fails: it doubles
// from retryMin to retryMax and varies by half, so that nodes which lost one
// endpoint together do not come back to it together.
type backoff struct{ last time.Duration }

func (b *backoff) next() time.Duration {
	b.last = min(max(2*b.last, retryMin), retryMax)
	return b.last/2 + rand.N(b.last)
}

func (b *backoff) reset() { b.last = 0 }

// wait pauses; it returns early, with the context's error, when ctx ends.
func (b *backoff) wait(ctx context.Context) error {
	t := time.NewTimer(b.next())
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
