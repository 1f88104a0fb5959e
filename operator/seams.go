// Package operator turns chain jobs into engine runs and engine runs into chain
// results: it takes only jobs that the contract assigned to it, keeps a journal
// so that a kill at any point gives each job exactly one accepted result, and
// submits in batches.
//
// What to do is decided by the machine in machine.go, which knows nothing of
// time, goroutines or failures; operator.go carries its actions out on one
// coordinating goroutine. A job is in the journal before it runs, and its
// output is in the journal before it is submitted; that the contract accepts
// one result per call does the rest. How a job is run is the table in
// handlers.go.
package operator

import (
	"context"

	"faas"
)

// Chain is one blueprint's service contract as one operator sees it.
type Chain interface {
	// Operator is the address whose key signs.
	Operator() faas.Address
	// Head is the newest block it knows of, confirmed or not.
	Head() uint64
	// Follow calls handle with what happened after the cursor, in chain order
	// and at the configured confirmation depth, until ctx ends or handle fails.
	// It outlives an RPC endpoint that goes away. A batch whose cursor is not
	// above the previous one reports a reorganisation: the cursor is the common
	// ancestor, everything above it is void, and the batches that follow tell
	// it anew as far as the chain still has it.
	Follow(ctx context.Context, after faas.Cursor, handle func(context.Context, faas.Batch) error) error
	// Submit sends results, several in one transaction when it can, and returns
	// one error per result once the outcome is known: nil when it was accepted,
	// Conflict when the call needs no result of this operator any more: it is
	// completed, was given to another, or its service ended.
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
	// Failure encodes the output of a job that could not be run, so that
	// whoever waits for it learns why.
	Failure(kind faas.JobID, reason string) ([]byte, error)
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
