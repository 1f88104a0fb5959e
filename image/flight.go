package image

import (
	"context"
	"sync"

	"faas"
)

// reporter takes progress. It is never called after the call it was given to
// returned.
type reporter func(faas.ImageProgress)

// flights lets callers who want the same thing at the same time share the work.
// The work stops when the last of them has given up, and only then.
type flights[T any] struct {
	ctx  context.Context // ends all work
	wg   *sync.WaitGroup // owns the goroutines
	mu   sync.Mutex
	open map[string]*flight[T] // nil once closed
}

type flight[T any] struct {
	cancel context.CancelFunc
	done   chan struct{} // closed after value and err are set
	value  T
	err    error

	mu     sync.Mutex
	last   faas.ImageProgress
	aboard map[*reporter]struct{}
}

func newFlights[T any](ctx context.Context, wg *sync.WaitGroup) *flights[T] {
	return &flights[T]{ctx: ctx, wg: wg, open: map[string]*flight[T]{}}
}

// do runs work under key, or joins the run that is under way.
func (f *flights[T]) do(ctx context.Context, key string, report reporter, work func(context.Context, reporter) (T, error)) (T, error) {
	me := &report
	c := f.board(key, me, work)
	select {
	case <-c.done:
		c.leave(me)
		return c.value, c.err
	case <-ctx.Done():
		f.giveUp(key, c, me)
		var none T
		return none, ctx.Err()
	}
}

func (f *flights[T]) board(key string, me *reporter, work func(context.Context, reporter) (T, error)) *flight[T] {
	f.mu.Lock()
	defer f.mu.Unlock()
	if c, ok := f.open[key]; ok {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.aboard[me] = struct{}{}
		if *me != nil && c.last.Phase != "" {
			(*me)(c.last)
		}
		return c
	}
	ctx, cancel := context.WithCancel(f.ctx)
	c := &flight[T]{cancel: cancel, done: make(chan struct{}), aboard: map[*reporter]struct{}{me: {}}}
	if f.open == nil {
		c.err = faas.Errorf(faas.Canceled, "the image store is closed")
		cancel()
		close(c.done)
		return c
	}
	f.open[key] = c
	f.wg.Go(func() {
		defer cancel()
		c.value, c.err = work(ctx, c.tell)
		f.mu.Lock()
		if f.open[key] == c {
			delete(f.open, key)
		}
		f.mu.Unlock()
		close(c.done)
	})
	return c
}

// giveUp leaves; the last one to leave stops the work, and who comes after that
// starts anew.
func (f *flights[T]) giveUp(key string, c *flight[T], me *reporter) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if c.leave(me) == 0 {
		c.cancel()
		if f.open[key] == c {
			delete(f.open, key)
		}
	}
}

// close lets no more work begin; what is under way ends with the context.
func (f *flights[T]) close() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.open = nil
}

func (c *flight[T]) leave(me *reporter) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.aboard, me)
	return len(c.aboard)
}

func (c *flight[T]) tell(p faas.ImageProgress) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last = p
	for r := range c.aboard {
		if *r != nil {
			(*r)(p)
		}
	}
}
