package gvisor

import (
	"context"
	"io"

	"faas"
)

var errNotYet = faas.Errorf(faas.Unavailable, "this runtime takes no checkpoints")

// Restore implements faas.Runtime.
func (r *Runtime) Restore(context.Context, faas.SandboxSpec, string) (faas.Sandbox, error) {
	return nil, errNotYet
}

// Restorable implements faas.Runtime.
func (r *Runtime) Restorable(faas.CheckpointFor) error { return errNotYet }

// Checkpoint implements faas.Sandbox.
func (b *box) Checkpoint(context.Context, string, bool) (faas.CheckpointInfo, error) {
	return faas.CheckpointInfo{}, errNotYet
}

// Changes implements faas.Sandbox.
func (b *box) Changes(context.Context, io.Writer) error { return errNotYet }
