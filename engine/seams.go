// Package engine holds the use cases: it runs a request in each mode, keeps
// instances, and owns the state machine of executions. It knows images,
// sandboxes and records only through the interfaces below and the root
// package's seams.
package engine

import (
	"context"

	"faas"
)

// Images resolves references to images that are ready to run.
type Images interface {
	// Resolve returns the image that ref names, pulling it first when it is not
	// on this node and the node's policy allows. Concurrent calls for one
	// image share one pull. NotFound, Denied or Unavailable say why not.
	Resolve(ctx context.Context, ref string) (faas.Image, error)
}

// Records is the engine's durable memory. A Save that returned nil survives a
// power cut. Getters return NotFound.
type Records interface {
	SaveExecution(ctx context.Context, e faas.Execution) error
	Execution(ctx context.Context, id faas.ExecutionID) (faas.Execution, error)
	// Executions lists the newest first: at most limit, older than before
	// unless that is zero.
	Executions(ctx context.Context, before faas.ExecutionID, limit int) ([]faas.Execution, error)
	// Cached is the result kept under key; SaveCached replaces it.
	Cached(ctx context.Context, key faas.Digest) (faas.Execution, error)
	SaveCached(ctx context.Context, key faas.Digest, e faas.Execution) error
	SaveInstance(ctx context.Context, i faas.Instance) error
	DeleteInstance(ctx context.Context, id faas.InstanceID) error
	Instances(ctx context.Context) ([]faas.Instance, error)
}
