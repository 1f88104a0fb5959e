package engine

import (
	"context"
	"time"

	"faas"
)

const (
	// retainEvery is how often records past their age are looked for, and
	// retainAfter how many new records make it look sooner.
	retainEvery = time.Minute
	retainAfter = 256
)

// Recover brings a node's state in order after a start, before the first
// request: executions that an earlier process left unfinished are Failed,
// instances adopted or marked lost, sandboxes and outputs that no record names
// removed.
func (e *Engine) Recover(ctx context.Context) error {
	if err := e.failInterrupted(ctx); err != nil {
		return err
	}
	swept, err := e.recoverInstances(ctx)
	if err != nil {
		return err
	}
	removed, err := e.sweepOutputs(ctx)
	if err != nil {
		return err
	}
	if swept+removed > 0 {
		e.log.Info("cleared what an earlier process left behind", "sandboxes", swept, "outputs", removed)
	}
	return nil
}

func (e *Engine) failInterrupted(ctx context.Context) error {
	open, err := e.cfg.Records.Unfinished(ctx)
	if err != nil {
		return faas.Errorf(faas.KindOf(err), "read unfinished executions: %w", err)
	}
	ended := now()
	for i, x := range open {
		was := x.State
		o := outcome{err: faas.Errorf(faas.Unavailable, "interrupted: the node stopped while the execution was %s; run it again", was), warm: x.Warm}
		if open[i], err = next(x, o, ended); err != nil {
			return err
		}
		e.count(open[i])
		e.cfg.Observe(open[i])
	}
	if len(open) == 0 {
		return nil
	}
	if err := e.cfg.Records.SaveExecutions(ctx, open); err != nil {
		return faas.Errorf(faas.KindOf(err), "record interrupted executions: %w", err)
	}
	e.log.Warn("executions were interrupted by the end of an earlier process", "executions", len(open))
	return nil
}

// sweepOutputs deletes output objects that no record names: their executions
// ended in a crash before they were recorded.
func (e *Engine) sweepOutputs(ctx context.Context) (removed int, err error) {
	var stray []faas.Digest
	err = e.cfg.Blobs.List(ctx, func(d faas.Digest, _ int64, _ time.Time) error {
		refers, err := e.cfg.Records.Refers(ctx, d)
		if err == nil && !refers {
			stray = append(stray, d)
		}
		return err
	})
	if err != nil {
		return 0, faas.Errorf(faas.KindOf(err), "look for stray outputs: %w", err)
	}
	for _, d := range stray {
		if err := e.cfg.Blobs.Delete(ctx, d); err != nil {
			return removed, faas.Errorf(faas.KindOf(err), "delete a stray output: %w", err)
		}
		removed++
	}
	return removed, nil
}

// retain drops what is past its retention until ctx ends.
func (e *Engine) retain(ctx context.Context) {
	tick := time.NewTicker(retainEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		case <-e.ledger.many:
		}
		if err := e.Prune(ctx); err != nil && ctx.Err() == nil {
			e.log.Error("records past their retention are not dropped", "err", err)
		}
		if err := e.saveAgain(ctx); err != nil && ctx.Err() == nil {
			e.log.Error("instance records are still not saved", "err", err)
		}
		e.dropStale()
		e.collect(ctx)
	}
}

// Prune drops executions and cached results past their retention, and the
// outputs that only they named. The engine does so by itself.
func (e *Engine) Prune(ctx context.Context) error {
	orphans, err := e.cfg.Records.Prune(ctx, e.cfg.Keep, time.Now())
	if len(orphans) == 0 {
		return err
	}
	set := make(map[faas.Digest]bool, len(orphans))
	for _, d := range orphans {
		set[d] = true
	}
	e.cache.forget(set)
	for d := range set {
		derr := e.pins.delete(d, func() error { return e.deleteOutput(ctx, d) })
		if derr != nil && err == nil {
			err = derr
		}
	}
	return err
}

// deleteOutput deletes an output unless a record has come to name it since.
func (e *Engine) deleteOutput(ctx context.Context, d faas.Digest) error {
	refers, err := e.cfg.Records.Refers(ctx, d)
	if err != nil || refers {
		return err
	}
	return e.cfg.Blobs.Delete(ctx, d)
}
