package faas

import (
	"io"
	"strings"
	"time"
)

// Mode says what becomes of the sandbox and its result.
type Mode uint8

const (
	// Ephemeral runs in a fresh sandbox that is gone afterwards.
	Ephemeral Mode = iota
	// Cached is Ephemeral with results of exit code 0 kept under a key of
	// everything that can change them; a hit starts no sandbox.
	Cached
	// Checkpointed snapshots the sandbox after the command ends.
	Checkpointed
	// Branched runs in a new branch of the snapshot From.
	Branched
	// Persistent leaves the sandbox running as an instance.
	Persistent
)

var modeNames = [...]string{"ephemeral", "cached", "checkpointed", "branched", "persistent"}

// Modes lists the modes' names in order of their numbers.
func Modes() []string { return append([]string(nil), modeNames[:]...) }

// String returns the mode's name.
func (m Mode) String() string {
	if int(m) < len(modeNames) {
		return modeNames[m]
	}
	return "unknown"
}

// MarshalText returns the mode's name.
func (m Mode) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText parses a mode's name; empty text is ephemeral.
func (m *Mode) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*m = Ephemeral
		return nil
	}
	for i, n := range modeNames {
		if n == string(b) {
			*m = Mode(i)
			return nil
		}
	}
	return Errorf(Invalid, "unknown mode %q: want one of %s", b, strings.Join(modeNames[:], ", "))
}

// Limits bound what one sandbox or one run may use. A zero field means the
// node's default; the node also has a maximum for each.
type Limits struct {
	MilliCPU uint32        `json:"milliCpu,omitempty"` // thousandths of a core
	Memory   int64         `json:"memory,omitempty"`   // bytes, the sandbox's own kernel included
	Pids     uint32        `json:"pids,omitempty"`     // processes and threads inside
	Disk     int64         `json:"disk,omitempty"`     // bytes written to the root file system
	Timeout  time.Duration `json:"timeout,omitempty"`  // wall time of one run
	Output   int64         `json:"output,omitempty"`   // bytes kept of stdout and of stderr, each
}

// Or returns l with each zero field taken from d.
func (l Limits) Or(d Limits) Limits {
	if l.MilliCPU == 0 {
		l.MilliCPU = d.MilliCPU
	}
	if l.Memory == 0 {
		l.Memory = d.Memory
	}
	if l.Pids == 0 {
		l.Pids = d.Pids
	}
	if l.Disk == 0 {
		l.Disk = d.Disk
	}
	if l.Timeout == 0 {
		l.Timeout = d.Timeout
	}
	if l.Output == 0 {
		l.Output = d.Output
	}
	return l
}

// Request is what jobs 0 and 1 ask for.
type Request struct {
	Image    string   `json:"image"`             // OCI reference, or a unique prefix of a local image's digest
	Command  []string `json:"command,omitempty"` // whole argv; empty: the image's entrypoint and cmd
	Env      []string `json:"env,omitempty"`     // KEY=VALUE, over the image's own
	Payload  []byte   `json:"payload,omitempty"` // standard input, unless one is attached
	Dir      string   `json:"dir,omitempty"`     // working directory; empty: the image's
	User     string   `json:"user,omitempty"`    // name or uid[:gid]; empty: the image's
	Mode     Mode     `json:"mode,omitempty"`
	From     ID       `json:"from,omitzero"` // snapshot to start from, instead of Image
	Ref      ID       `json:"ref,omitzero"`  // id of what the mode leaves behind, as the chain derived it; zero: random
	Limits   Limits   `json:"limits,omitzero"`
	Egress   bool     `json:"egress,omitempty"`   // ask for outbound network; the operator must allow it
	CacheKey string   `json:"cacheKey,omitempty"` // cached: the caller's own key instead of the derived one
}

// State is where an execution stands.
type State string

// An execution is queued, then running, then one of the last two for ever.
const (
	Queued   State = "queued"
	Running  State = "running"
	Finished State = "finished" // the program ran and ended; ExitCode and Reason say how
	Failed   State = "failed"   // it could not be run, or was canceled; Error says why
)

// Terminal reports whether the state is final.
func (s State) Terminal() bool { return s == Finished || s == Failed }

// Reason says why a program ended if not by itself.
type Reason string

const (
	// Exited is a program that ended by itself, signals it raised included.
	Exited Reason = ""
	// TimedOut is a program stopped at its wall-time limit; exit code 124.
	TimedOut Reason = "timeout"
	// OutOfMemory is a sandbox killed at its memory limit; exit code 137.
	OutOfMemory Reason = "oom"
	// Killed is a sandbox ended from outside; exit code 137.
	Killed Reason = "killed"
)

// The exit codes that faas itself gives, as shells and container tools do.
const (
	ExitTimeout       = 124 // stopped at the wall-time limit, as timeout(1)
	ExitNotStarted    = 125 // faas could not start it (unknown image, …), as docker run
	ExitNotExecutable = 126 // found but not executable, as a shell
	ExitNotFound      = 127 // command not found, as a shell
	ExitKilled        = 137 // 128 + SIGKILL
)

// Output is one captured stream. Data holds at most the node's inline limit;
// the whole is in the output object that Execution.OutputDigest names.
type Output struct {
	Data      []byte `json:"data,omitempty"`
	Size      int64  `json:"size"`                // bytes kept in all
	Truncated bool   `json:"truncated,omitempty"` // the program wrote more than Limits.Output
}

// Execution is the record of one run.
type Execution struct {
	ID           ExecutionID   `json:"id"`
	Owner        string        `json:"owner,omitempty"` // who asked: an API key's name or a chain address
	Request      Request       `json:"request"`         // payload left out
	State        State         `json:"state"`
	ExitCode     int32         `json:"exitCode"`
	Reason       Reason        `json:"reason,omitempty"`
	Error        string        `json:"error,omitempty"`     // Failed: what happened
	ErrorKind    Kind          `json:"errorKind,omitempty"` // Failed: its kind
	Image        Digest        `json:"image,omitzero"`      // what Request.Image resolved to
	CacheHit     bool          `json:"cacheHit,omitempty"`
	Warm         bool          `json:"warm,omitempty"` // served by a sandbox that was booted before
	Ref          ID            `json:"ref,omitzero"`   // snapshot or instance the mode left behind
	Stdout       Output        `json:"stdout"`
	Stderr       Output        `json:"stderr"`
	OutputDigest Digest        `json:"outputDigest,omitzero"` // of the output object, see OutputObject
	Created      time.Time     `json:"created"`
	Started      time.Time     `json:"started,omitzero"`
	Ended        time.Time     `json:"ended,omitzero"`
	SandboxTime  time.Duration `json:"sandboxTime"` // from the program's start to its end
}

// Attachment connects a live caller to a run. The zero value attaches nothing:
// Request.Payload is the input and the output is only kept.
type Attachment struct {
	Stdin          io.Reader      // nil: Request.Payload
	Stdout, Stderr io.Writer      // called from one goroutine each; nil: only kept. An error stops delivery, not the program
	Terminal       *Window        // non-nil: run on a pty; all output is Stdout
	Control        <-chan Control // resize and signals; nil: none
	// Begun, if set, is called once the id is known and before anything runs.
	Begun func(ExecutionID)
}

// Window is a terminal's size in characters.
type Window struct {
	Rows uint16 `json:"rows"`
	Cols uint16 `json:"cols"`
}

// Control is a message from an attached caller: a resize or a signal.
type Control struct {
	Resize *Window `json:"resize,omitempty"`
	Signal int     `json:"signal,omitempty"` // Linux signal number
}
