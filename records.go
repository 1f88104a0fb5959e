package faas

import "time"

// Position is a place in the list of executions, newest first. The zero
// Position is before the newest.
type Position struct {
	Created time.Time
	ID      ExecutionID
}

// IsZero reports whether the position is before the newest.
func (p Position) IsZero() bool { return p == Position{} }

// Retention says how much is kept. A zero field sets no bound.
type Retention struct {
	Age         time.Duration // of executions, since they were created
	Count       int           // of executions
	CachedAge   time.Duration // of cached results, since they were saved
	CachedCount int           // of cached results
}
