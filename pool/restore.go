package pool

import (
	"context"

	"faas"
)

// Restore implements faas.Runtime; the pool holds nothing that could serve it.
func (p *Pool) Restore(ctx context.Context, spec faas.SandboxSpec, dir string) (faas.Sandbox, error) {
	return p.inner.Restore(ctx, spec, dir)
}

// Restorable implements faas.Runtime.
func (p *Pool) Restorable(c faas.CheckpointFor) error { return p.inner.Restorable(c) }
