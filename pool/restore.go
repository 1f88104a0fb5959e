package pool

import (
	"context"
	"time"

	"faas"
)

// Restore implements faas.Runtime: into a blank sandbox, if one of the image and
// limits is ready. The sandbox it returns is faas.Prebooted. A spec with an ID of
// its own is never served from the pool.
func (p *Pool) Restore(ctx context.Context, spec faas.SandboxSpec, dir string) (faas.Sandbox, error) {
	if w := p.take(blankFor(spec), spec.Image, poolable(spec) && ctx.Err() == nil); w != nil {
		s, err := p.fill(ctx, w, spec, dir)
		if s != nil || err != nil {
			return p.handOut(s, spec, true, err)
		}
	}
	s, err := p.inner.Restore(ctx, spec, dir)
	return p.handOut(s, spec, false, err)
}

// blankFor is the kind of blank sandbox that a spec can be restored into.
func blankFor(spec faas.SandboxSpec) key {
	return key{image: spec.Image.Digest, rootFS: spec.Image.RootFS, egress: spec.Egress, blank: spec.Limits}
}

// fill restores into a taken sandbox. One in which that fails is discarded: an
// ordinary restore will tell whether it can be done at all. An error means that
// the caller is gone.
func (p *Pool) fill(ctx context.Context, w *warm, spec faas.SandboxSpec, dir string) (faas.Sandbox, error) {
	defer p.work.Done()
	spec.ID = w.ID()
	s, err := p.inner.Restore(ctx, spec, dir)
	if err == nil {
		return s, nil
	}
	if gone := p.reject(ctx, w); gone != nil {
		return nil, faas.Errorf(faas.KindOf(gone), "restore sandbox: %w", gone)
	}
	p.opts.Log.Debug("a blank sandbox could not be restored into; booting another", "sandbox", w.ID(), "err", err)
	return nil, nil
}

// Checkpoint implements faas.Sandbox. What it was made of is likely to be
// restored, soon or often, so a blank sandbox of the kind is kept ready.
func (s *sandbox) Checkpoint(ctx context.Context, dir string, freeze bool) (faas.CheckpointInfo, error) {
	info, err := s.Sandbox.Checkpoint(ctx, dir, freeze)
	if err == nil {
		s.pool.expectRestore(s.spec)
	}
	return info, err
}

func (p *Pool) expectRestore(spec faas.SandboxSpec) {
	spec.ID = "" // that of the restored one is another
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed || p.opts.Size < 0 || !poolable(spec) {
		return
	}
	p.stockOf(blankFor(spec), spec.Image).asked = time.Now()
	p.poke()
}

// Restorable implements faas.Runtime.
func (p *Pool) Restorable(c faas.CheckpointFor) error { return p.inner.Restorable(c) }
