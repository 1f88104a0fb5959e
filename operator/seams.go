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
// handlers.go. Deadlines that other operators let pass are watched in
// overdue.go.
package operator

import (
	"context"
	"io"

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
	// completed, was given to another, or its service ended. It sends a result
	// only while the chain has the block that it names, and withdraws what is
	// still on its way when a reorganisation takes that block.
	Submit(ctx context.Context, results []faas.Result) []error
	// DeriveID is the id of what a call makes, known from the moment of the
	// call: of its snapshot or instance, or of its branches, by index.
	DeriveID(c faas.Call, index ...uint64) faas.ID
	// Status reads a call from the contract now.
	Status(ctx context.Context, c faas.Call) (faas.CallStatus, error)
}

// Reassigner is how an operator sees to it that calls of others do not wait for
// ever: after a call's deadline anyone may have the contract give it to another
// operator.
type Reassigner interface {
	// Open lists the calls that wait for a result now, whoever has them, with
	// their operators and deadlines; inputs may be left out.
	Open(ctx context.Context) ([]faas.Job, error)
	// Reassign takes a call whose deadline has passed from its operator.
	// Exhausted when nobody has room for it now, Conflict when it is not
	// overdue any more.
	Reassign(ctx context.Context, c faas.Call) error
}

// Codec translates between a job's ABI bytes and the nouns: faas.Request and
// faas.Execution for jobs 0 and 1, the types in the root package's jobio.go for
// the others.
type Codec interface {
	// DecodeInputs decodes a job's inputs; Invalid if malformed.
	DecodeInputs(kind faas.JobID, inputs []byte) (any, error)
	// EncodeOutput encodes a job's output, streams cut to the inline limit.
	EncodeOutput(kind faas.JobID, output any) ([]byte, error)
	// Failure encodes the output of a job that could not be run, so that
	// whoever waits for it learns why.
	Failure(kind faas.JobID, reason string) ([]byte, error)
}

// Engine runs requests.
type Engine interface {
	Execute(ctx context.Context, owner string, r faas.Request, a faas.Attachment) (faas.Execution, error)
}

// Stateful is the part of an engine that jobs 2 to 11 are about. Ids are given
// in their text form.
type Stateful interface {
	Instances
	Snapshots
}

// Instances is what jobs about instances call.
type Instances interface {
	StartInstance(ctx context.Context, owner string, s faas.InstanceSpec) (faas.Instance, error)
	StopInstance(ctx context.Context, owner, id string) error
	PauseInstance(ctx context.Context, owner, id string, as faas.SnapshotID) (faas.Instance, error)
	ResumeInstance(ctx context.Context, owner, id string) (faas.Instance, error)
	Instance(ctx context.Context, owner, id string) (faas.Instance, error)
	ExposePort(ctx context.Context, owner, id string, p faas.PortSpec) (faas.Port, string, error)
	PutFiles(ctx context.Context, owner, id, dir string, tar io.Reader) (files int, bytes int64, err error)
}

// Snapshots is what jobs about snapshots and branches call.
type Snapshots interface {
	CreateSnapshot(ctx context.Context, owner, instance string, s faas.SnapshotSpec) (faas.Snapshot, error)
	Snapshot(ctx context.Context, owner, id string) (faas.Snapshot, error)
	Branch(ctx context.Context, owner string, s faas.BranchSpec) ([]faas.Branch, error)
	Merge(ctx context.Context, owner string, s faas.MergeSpec) (faas.MergeResult, error)
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
