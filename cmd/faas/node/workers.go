package node

import (
	"context"
	"errors"
	"log/slog"
	"sync"
)

// workers owns the goroutines of a node's parts. The first that fails on its
// own closes failed.
type workers struct {
	log    *slog.Logger
	failed chan struct{}
	once   sync.Once
}

func newWorkers(log *slog.Logger) *workers {
	return &workers{log: log, failed: make(chan struct{})}
}

// start runs f until the returned stop ends its context and waits for it; stop
// returns f's error unless that is the end of its context.
func (w *workers) start(what string, f func(context.Context) error) (stop func() error) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		err := f(ctx)
		if ctx.Err() != nil && errors.Is(err, context.Canceled) {
			err = nil
		}
		if err != nil {
			w.log.Error("a part of the node failed", "part", what, "err", err)
		}
		if ctx.Err() == nil {
			w.once.Do(func() { close(w.failed) })
		}
		done <- err
	}()
	return func() error { cancel(); return <-done }
}
