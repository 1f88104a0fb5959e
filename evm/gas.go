package evm

import "time"

// gasMemoryLife is how long an estimate is good for others like it: contracts
// change, and so does what they have stored.
const gasMemoryLife = 10 * time.Minute

// gasMemory knows the highest recent estimate of calls that are like each other.
type gasMemory map[string]gasEstimate

type gasEstimate struct {
	gas  uint64
	data int // length of the call's data
	made time.Time
}

// of returns what a call can be tried with; zero: it must be estimated.
func (m gasMemory) of(c Call, now time.Time) uint64 {
	e, ok := m[c.Like]
	if !ok || len(c.Data) > e.data || now.Sub(e.made) > gasMemoryLife {
		return 0
	}
	return e.gas
}

// keep notes an estimate.
func (m *gasMemory) keep(c Call, gas uint64, now time.Time) {
	if c.Like == "" {
		return
	}
	if *m == nil {
		*m = gasMemory{}
	}
	if before := m.of(c, now); before > gas {
		return
	}
	(*m)[c.Like] = gasEstimate{gas, len(c.Data), now}
}

// forget has calls like this one estimated again.
func (m gasMemory) forget(c Call) { delete(m, c.Like) }
