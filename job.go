package faas

import (
	"encoding/hex"
	"fmt"
	"strings"
	"time"
)

// JobID is a job's index in the blueprint: what the contract's callers name.
type JobID uint8

// The jobs of the blueprint. Ids from 12 up are accepted by the contract and
// recorded as opaque.
const (
	JobExecute JobID = iota
	JobExecuteAdvanced
	JobCreateSnapshot
	JobRestoreSnapshot
	JobCreateBranch
	JobMergeBranches
	JobStartInstance
	JobStopInstance
	JobPauseInstance
	JobResumeInstance
	JobExposePort
	JobUploadFiles
)

var jobNames = [...]string{"execute", "execute-advanced", "create-snapshot", "restore-snapshot", "create-branch", "merge-branches",
	"start-instance", "stop-instance", "pause-instance", "resume-instance", "expose-port", "upload-files"}

// String returns the job's name, for example "execute-advanced".
func (j JobID) String() string {
	if int(j) < len(jobNames) {
		return jobNames[j]
	}
	return fmt.Sprintf("job-%d", uint8(j))
}

// ParseJobID reads a job's name or its number; false if there is no such job.
func ParseJobID(text string) (JobID, bool) {
	for i, name := range jobNames {
		if text == name || text == fmt.Sprint(i) {
			return JobID(i), true
		}
	}
	return 0, false
}

// Address is an EVM account.
type Address [20]byte

// String returns the address as 0x and 40 lower-case hex digits.
func (a Address) String() string { return "0x" + hex.EncodeToString(a[:]) }

// IsZero reports whether the address is 0x0.
func (a Address) IsZero() bool { return a == Address{} }

// MarshalText returns the 0x form.
func (a Address) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText parses 0x and 40 hex digits of either case; no checksum is asked for.
func (a *Address) UnmarshalText(b []byte) error {
	h, ok := strings.CutPrefix(string(b), "0x")
	if !ok || len(h) != 2*len(a) {
		return Errorf(Invalid, "address %q is not 0x followed by 40 hex digits", b)
	}
	if _, err := hex.Decode(a[:], []byte(h)); err != nil {
		return Errorf(Invalid, "address %q: %w", b, err)
	}
	return nil
}

// Call names one job call of one service on one chain.
type Call struct {
	Service uint64 `json:"service"`
	Call    uint64 `json:"call"`
}

// String returns "service/call".
func (c Call) String() string { return fmt.Sprintf("%d/%d", c.Service, c.Call) }

// Job is a call that the contract assigned to an operator. Inputs are the
// caller's bytes, unread and hostile.
type Job struct {
	Call
	Kind      JobID     `json:"kind"`
	Caller    Address   `json:"caller"`
	Operator  Address   `json:"operator"` // the assignee
	Inputs    []byte    `json:"inputs"`
	Block     uint64    `json:"block"`     // of the assignment
	BlockHash ID        `json:"blockHash"` // zero: not known
	Deadline  time.Time `json:"deadline"`  // zero: none
}

// Outcome is what the contract accepted for a call.
type Outcome struct {
	Call
	Operator Address `json:"operator"` // who was accepted
	Success  bool    `json:"success"`
	Block    uint64  `json:"block"`
	Tx       ID      `json:"tx"`     // transaction hash
	Output   []byte  `json:"output"` // as submitted
}

// Cursor is a place in a chain: everything up to and including Block has been
// handled. Hash detects that the chain was reorganised beneath it.
type Cursor struct {
	Block uint64 `json:"block"`
	Hash  ID     `json:"hash"`
}

// Batch is what one range of blocks brought.
type Batch struct {
	Cursor    Cursor    // everything up to here is handled when handle returns nil
	Time      time.Time // of the cursor's block, by the chain's clock; zero: not told
	Assigned  []Job     // to any operator
	Completed []Outcome // by any operator
}

// Result is an encoded output for one call. Calls are numbered, and after a
// reorganisation a number may be another job's: a result holds only on a chain
// that has the block of its job's assignment.
type Result struct {
	Call
	Output   []byte
	Assigned Cursor // that block; without a hash: any chain
}

// CallStatus is a call's place in the contract.
type CallStatus struct {
	Exists    bool
	Completed bool
	Assignee  Address
	Deadline  time.Time // of the assignee; zero: none
}

// JournalEntry is one job in the journal: accepted work without Output is to be run,
// with Output to be submitted.
type JournalEntry struct {
	Job    Job    `json:"job"`
	Output []byte `json:"output,omitempty"`
	Done   bool   `json:"done,omitempty"` // accepted on chain; kept until the cursor is well past it
}
