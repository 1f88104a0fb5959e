// Package engine holds the use cases: it runs a request in each mode, keeps
// instances, and owns the state machine of executions. It knows images,
// sandboxes and records only through the interfaces below and the root
// package's seams.
//
// # What is durable when
//
// An execution that was submitted is on disk before Submit returns. An
// execution that a caller waits for is answered first and its record written
// within milliseconds afterwards, by one writer that saves whatever has
// gathered in one go; until then the engine serves it from memory. A run of
// more than a quarter of a second is also recorded while it runs. So a crash
// can lose the record of a run whose caller already has the answer, and
// nothing else; what was recorded as queued or running is found Failed, with
// the crash as its reason, after the next start.
//
// An instance's record says running, paused or lost, and each change of that is
// one write, which comes when either side of it is true: a pause publishes its
// snapshot, then saves the record, then closes the sandbox; a resume restores
// the sandbox, then saves the record, then deletes the snapshot of the pause; a
// stop deletes the record, then closes the sandbox. A crash finds what the
// record says, and what is there besides is cleared away by the next start:
// sandboxes that no record names are swept, and snapshots of pauses have ids
// that follow from the instance's (pauseID), so that half-done ones are found.
// A stop of a paused instance is recorded before its snapshot is deleted, and
// ended by the next start. A save that fails may be on disk all the same: memory
// keeps what was before and saves that again until it is on disk.
//
// A snapshot is on disk, whole, when CreateSnapshot returns, and so is that its
// instance descends from it (Base).
//
// # The life of an instance
//
//	start ──▶ running ──pausing──▶ paused ──▶ stopping ──▶ gone
//	           │ ▲  ▲                │ │
//	           │ │  └────resuming────┘ └─copying─▶ paused (with a snapshot more)
//	           │ └──snapshotting
//	           └──losing──▶ lost, or paused in its last snapshot and resumed
//
// What each wish does in each phase is a table (lifecycle.go), and phases change
// nowhere but in try and finish (instances.go). Who puts an instance into a phase
// in flight has it to itself until it ends that; others wait for that or are
// refused, as the table says. Whoever works in an instance has it by use, which
// wakes it and keeps it from being paused as idle.
//
// # What holds what
//
// A task is one execution until it ends; its state changes in one place (the
// function next in state.go). A run is one program in one sandbox; it serves
// one task, or several when equal cached requests share it, and is stopped
// when no task waits for it any more. A stay is one sandbox's time as an
// instance, and its watcher goroutine notices its death and its idleness; Close
// waits for it and leaves the sandbox running.
//
// Lock order: instances.mu, logs.mu, task.mu, ledger.mu; the other locks are leaves,
// and none is held during I/O. An instance's gate is shut while a checkpoint is taken, and
// its saving token is held while its record is written; both are waited for
// with a context.
package engine

import (
	"context"
	"io"
	"time"

	"faas"
	"faas/merge"
)

// Images resolves references to images that are ready to run.
type Images interface {
	// Resolve returns the image that ref names, pulling it first when it is not
	// on this node and the node's policy allows. Concurrent calls for one
	// image share one pull. NotFound, Denied or Unavailable say why not.
	Resolve(ctx context.Context, ref string) (faas.Image, error)
}

// ImageFiles reads the files of one image, for merges and comparisons.
type ImageFiles interface {
	merge.Image
	io.Closer
}

// Records is the engine's durable memory. What a Save returned nil for survives
// a power cut. Getters return NotFound. Implementations pass the conformance
// suite in internal/recordstest.
type Records interface {
	// SaveExecutions stores each record, replacing earlier ones of the same id.
	// A terminal record is never replaced. It may be slow per call but not per
	// record: callers gather records.
	SaveExecutions(ctx context.Context, es []faas.Execution) error
	Execution(ctx context.Context, id faas.ExecutionID) (faas.Execution, error)
	// Executions lists the newest first, by Created and then id: at most limit,
	// strictly older than before unless that is zero, of one owner unless that
	// is empty.
	Executions(ctx context.Context, owner string, before faas.Position, limit int) ([]faas.Execution, error)
	// ExecutionIDs returns at most limit ids whose text form starts with
	// prefix, of one owner unless that is empty, in any order.
	ExecutionIDs(ctx context.Context, owner, prefix string, limit int) ([]faas.ExecutionID, error)
	// Unfinished returns every execution whose record is not terminal.
	Unfinished(ctx context.Context) ([]faas.Execution, error)

	// Cached is the result kept under key; SaveCached replaces it.
	Cached(ctx context.Context, key faas.Digest) (faas.Execution, error)
	SaveCached(ctx context.Context, key faas.Digest, e faas.Execution) error

	// Prune drops terminal executions and cached results beyond the retention,
	// oldest first, and returns the output digests that no record names any more.
	Prune(ctx context.Context, keep faas.Retention, now time.Time) ([]faas.Digest, error)
	// Refers reports whether a record names the output digest d.
	Refers(ctx context.Context, d faas.Digest) (bool, error)

	// SaveInstance that fails may have saved it all the same. Exhausted: there
	// was no room, and nothing was saved.
	SaveInstance(ctx context.Context, i faas.Instance) error
	DeleteInstance(ctx context.Context, id faas.InstanceID) error
	Instances(ctx context.Context) ([]faas.Instance, error)

	// TakeSubdomain gives a subdomain to owner for good unless it is somebody's
	// already, and returns whose it is. Of many who ask at once, one gets it.
	TakeSubdomain(ctx context.Context, name, owner string) (holder string, err error)
	// Subdomains lists the subdomains of an owner, in no order.
	Subdomains(ctx context.Context, owner string) ([]string, error)
}

// Snapshots is the store of immutable snapshots and of the names that owners
// give them. An owner that is empty may see and use the snapshots of all.
// Implementations pass the conformance suite in internal/snapshottest.
type Snapshots interface {
	// Create publishes s with the files in dir as its parts, faas.FilesPart
	// among them, and returns the completed record: ID if it was zero, Parts,
	// RootFS, Digest, Size, Stored, Created. dir is the store's from then on,
	// whatever comes of it. img is the image s was taken with, which the store
	// keeps readable as long as the snapshot lives. s.Name, if set, becomes a ref
	// of its owner in the same step. On error, and after a crash, nothing of it
	// is there. Conflict: the id is taken. Exhausted: a quota or the disk.
	Create(ctx context.Context, s faas.Snapshot, img faas.Image, dir string) (faas.Snapshot, error)
	Snapshot(ctx context.Context, id faas.SnapshotID) (faas.Snapshot, error)
	// Find returns what name means to its owner: an id, a unique prefix of one,
	// or a ref. NotFound if nothing, Conflict if several; those of others are
	// not found.
	Find(ctx context.Context, owner, name string) (faas.Snapshot, error)
	// List returns the snapshots of an owner, the newest first.
	List(ctx context.Context, owner string) ([]faas.Snapshot, error)
	// Open makes the parts readable as files, every byte checked against its
	// digest. With filesOnly only faas.FilesPart needs to be there.
	Open(ctx context.Context, id faas.SnapshotID, filesOnly bool) (faas.OpenedSnapshot, error)
	// Tag makes name a ref to the snapshot, or moves it there.
	Tag(ctx context.Context, owner, name string, id faas.SnapshotID) error
	// Delete removes a snapshot and the refs to it. Its children stay whole, and
	// so does what is open. Bytes that nothing needs any more go with the next
	// Collect.
	Delete(ctx context.Context, id faas.SnapshotID) error
	// Collect removes the bytes that no snapshot needs, those of half-made
	// snapshots included, and returns how many.
	Collect(ctx context.Context) (freed int64, err error)
	// Export writes a snapshot and its image as one archive, and Import makes it
	// a snapshot of the owner, under an id derived from the owner and its first
	// id. Import trusts nothing in the archive.
	Export(ctx context.Context, id faas.SnapshotID, w io.Writer) error
	Import(ctx context.Context, owner string, r io.Reader) (faas.Snapshot, error)
}
