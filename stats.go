package faas

import (
	"context"
	"time"
)

// NodeStats is what a node is doing and has done since it started. Counters
// only grow; the rest are readings of the moment.
type NodeStats struct {
	Running     int `json:"running"`     // executions in a sandbox now
	Queued      int `json:"queued"`      // executions waiting for their turn
	Concurrency int `json:"concurrency"` // most that run at once
	QueueLimit  int `json:"queueLimit"`  // most that wait
	Instances   int `json:"instances"`   // running ones
	Paused      int `json:"paused"`      // paused or lost ones

	Finished    uint64 `json:"finished"`    // ended by themselves, whatever the exit code
	NonZero     uint64 `json:"nonZero"`     // of those, with another exit code than 0
	TimedOut    uint64 `json:"timedOut"`    // stopped at their wall-time limit
	OutOfMemory uint64 `json:"outOfMemory"` // killed at their memory limit
	Killed      uint64 `json:"killed"`      // ended from outside
	Failed      uint64 `json:"failed"`      // could not be run
	Canceled    uint64 `json:"canceled"`    // given up by their caller
	Rejected    uint64 `json:"rejected"`    // turned away because the queue was full

	CacheHits   uint64 `json:"cacheHits"`
	CacheMisses uint64 `json:"cacheMisses"`
	Shared      uint64 `json:"shared"` // joined an equal run that was under way
	Warm        uint64 `json:"warm"`   // served by a sandbox that was booted before
	Cold        uint64 `json:"cold"`   // had to boot one

	Unsaved    int           `json:"unsaved"`    // ended executions whose record is not on disk yet
	Closing    int           `json:"closing"`    // sandboxes being taken down
	RetryAfter time.Duration `json:"retryAfter"` // estimate until there is room in the queue; zero: there is
	Pool       PoolStats     `json:"pool"`
}

// PoolStats is what the pool of booted sandboxes holds and has given.
type PoolStats struct {
	Idle     int    `json:"idle"`     // ready to be taken
	Starting int    `json:"starting"` // being booted
	Wanted   int    `json:"wanted"`   // that should be ready, by the demand there was
	Hits     uint64 `json:"hits"`     // taken from the pool
	Misses   uint64 `json:"misses"`   // found it empty
	Failed   uint64 `json:"failed"`   // boots ahead of a request that failed
	Died     uint64 `json:"died"`     // ready ones that died before they were taken
	Memory   int64  `json:"memory"`   // bytes the ready ones use
}

// Prebooted is implemented by a Sandbox of a pooling Runtime: it reports
// whether the sandbox was booted before it was asked for. Executions record
// the answer as Warm.
type Prebooted interface {
	Prebooted() bool
}

// Primer is implemented by a Sandbox that can do ahead of time what its first
// program would otherwise wait for. A pool calls it before anybody waits.
type Primer interface {
	Prime(ctx context.Context) error
}
