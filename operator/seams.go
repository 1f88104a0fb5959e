// Package operator turns chain jobs into engine runs and engine runs into chain
// results: it takes only jobs that the contract assigned to it, keeps a journal
// so that a kill at any point gives each job exactly one accepted result, and
// submits in batches.
package operator

import (
	"context"

	"faas"
)

// Chain is one blueprint's service contract as one operator sees it.
type Chain interface {
	// Operator is the address whose key signs.
	Operator() faas.Address
	// Follow calls handle with what happened after the cursor, in chain order
	// and at the configured confirmation depth, until ctx ends or handle fails.
	// It outlives an RPC endpoint that goes away. A batch whose cursor is not
	// above the previous one reports a reorganisation: its events replace
	// everything above the common ancestor.
	Follow(ctx context.Context, after faas.Cursor, handle func(context.Context, faas.Batch) error) error
	// Submit sends results, several in one transaction when it can, and returns
	// one error per result once the outcome is known: nil when it was accepted,
	// Conflict when the call is already completed or was reassigned.
	Submit(ctx context.Context, results []faas.Result) []error
	// Status reads a call from the contract now.
	Status(ctx context.Context, c faas.Call) (faas.CallStatus, error)
}

// Codec translates between a job's ABI bytes and the nouns.
type Codec interface {
	// Request decodes the inputs of jobs 0 and 1; Invalid if malformed.
	Request(kind faas.JobID, inputs []byte) (faas.Request, error)
	// Execution encodes the output of jobs 0 and 1, streams cut to the inline limit.
	Execution(e faas.Execution) ([]byte, error)
}

// Engine runs requests.
type Engine interface {
	Execute(ctx context.Context, owner string, r faas.Request, a faas.Attachment) (faas.Execution, error)
}

// Journal is the operator's durable memory of its jobs and its place in the
// chain. What Put returned nil for survives a power cut.
type Journal interface {
	Cursor(ctx context.Context) (faas.Cursor, error) // zero if none
	SetCursor(ctx context.Context, c faas.Cursor) error
	Put(ctx context.Context, e faas.JournalEntry) error
	Delete(ctx context.Context, c faas.Call) error
	Entries(ctx context.Context) ([]faas.JournalEntry, error)
}
