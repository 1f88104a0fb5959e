package chaintest

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"testing"
	"time"

	"faas"
	"faas/evm"
)

// patience is how long a test waits for something that comes sooner or never.
const patience = 4 * time.Minute

// book is what the contracts told of calls, kept by a follower of its own.
type book struct {
	mu      sync.Mutex
	changed chan struct{}
	calls   map[faas.Call]*record
}

type record struct {
	given   []faas.Job // the assignments, the first one first
	results []faas.Outcome
}

func (r *record) holder() faas.Address { return r.given[len(r.given)-1].Operator }

// keepBook follows the chain until the test ends.
func keepBook(t *testing.T, rpc string, at evm.Contracts, key *evm.Key) *book {
	t.Helper()
	c := dial(t, rpc, at, key)
	b := &book{changed: make(chan struct{}), calls: map[faas.Call]*record{}}
	follow(t, c, b.enter)
	return b
}

func dial(t *testing.T, rpc string, at evm.Contracts, key *evm.Key) *evm.Chain {
	t.Helper()
	c, err := evm.Dial(t.Context(), evm.Config{Node: evm.NodeConfig{URLs: []string{rpc}}, Contracts: at, Signer: key})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

// follow hands a chain's batches over until the test ends.
func follow(t *testing.T, c *evm.Chain, handle func(faas.Batch)) {
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() {
		done <- c.Follow(ctx, faas.Cursor{}, func(_ context.Context, b faas.Batch) error {
			handle(b)
			return nil
		})
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Errorf("following ended with %v", err)
		}
	})
}

func (b *book) enter(batch faas.Batch) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, j := range batch.Assigned {
		r := b.calls[j.Call]
		if r == nil {
			r = &record{}
			b.calls[j.Call] = r
		}
		r.given = append(r.given, j)
	}
	for _, o := range batch.Completed {
		b.calls[o.Call].results = append(b.calls[o.Call].results, o)
	}
	close(b.changed)
	b.changed = make(chan struct{})
}

// wait returns once the calls fulfil a condition.
func (b *book) wait(t *testing.T, what string, ok func(calls map[faas.Call]*record) bool) {
	t.Helper()
	deadline := time.After(patience)
	for {
		b.mu.Lock()
		fulfilled, changed := ok(b.calls), b.changed
		b.mu.Unlock()
		if fulfilled {
			return
		}
		select {
		case <-changed:
		case <-deadline:
			t.Fatalf("waited in vain: %s; open: %v", what, b.open())
		}
	}
}

// open lists the calls without a result and who has them.
func (b *book) open() map[faas.Call]faas.Address {
	b.mu.Lock()
	defer b.mu.Unlock()
	out := map[faas.Call]faas.Address{}
	for c, r := range b.calls {
		if len(r.results) == 0 {
			out[c] = r.holder()
		}
	}
	return out
}

// settle waits until what is open is with operators that do not answer, and
// returns it.
func (b *book) settle(t *testing.T, silent ...faas.Address) map[faas.Call]faas.Address {
	t.Helper()
	b.wait(t, "operators that run have answered what they have", func(calls map[faas.Call]*record) bool {
		for _, r := range calls {
			if len(r.results) == 0 && !slices.Contains(silent, r.holder()) {
				return false
			}
		}
		return true
	})
	return b.open()
}

// assignments counts how often each of these calls was given to somebody.
func (b *book) assignments(calls map[faas.Call]faas.Address) map[faas.Call]int {
	b.mu.Lock()
	defer b.mu.Unlock()
	counts := map[faas.Call]int{}
	for c := range calls {
		counts[c] = len(b.calls[c].given)
	}
	return counts
}

// givenAgain waits until each call was given to somebody more often than
// before, or has its result.
func (b *book) givenAgain(t *testing.T, before map[faas.Call]int) {
	t.Helper()
	b.wait(t, "overdue calls are given to others", func(calls map[faas.Call]*record) bool {
		for c, n := range before {
			if r := calls[c]; len(r.given) == n && len(r.results) == 0 {
				return false
			}
		}
		return true
	})
}

// all returns the calls in order.
func (b *book) all() []faas.Call {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.SortedFunc(maps.Keys(b.calls), func(a, c faas.Call) int { return int(a.Call) - int(c.Call) })
}
