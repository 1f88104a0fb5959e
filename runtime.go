package faas

import (
	"context"
	"io"
	"net"
	"time"
)

// Image is an OCI image made ready to run on this node.
type Image struct {
	Ref        string    `json:"ref"`    // the name it is known by; may be empty
	Digest     Digest    `json:"digest"` // of its manifest
	RootFS     string    `json:"-"`      // host path of its EROFS file; read-only, shared by all sandboxes
	RootFSSum  Digest    `json:"-"`      // sha256 of that file
	Size       int64     `json:"size"`   // bytes of that file
	Env        []string  `json:"env,omitempty"`
	Entrypoint []string  `json:"entrypoint,omitempty"`
	Cmd        []string  `json:"cmd,omitempty"`
	WorkingDir string    `json:"workingDir,omitempty"`
	User       string    `json:"user,omitempty"`
	Created    time.Time `json:"created,omitzero"` // when it became ready here
}

// SandboxSpec is what a sandbox is made of.
type SandboxSpec struct {
	ID       string // names the sandbox on this node, [a-z0-9_]+; empty: the runtime picks one
	Image    Image
	Limits   Limits // all set
	Egress   bool   // outbound network; never to the host, link-local addresses or other sandboxes
	Hostname string // empty: the runtime's default
	// Env is what programs inside are told about where they are, KEY=VALUE each,
	// for example FAAS_BRANCH=try-3. It is part of the environment of every
	// program started, and the lines of EnvFile, which is replaced by rename
	// when a restored sandbox gets its own: a program that was running already
	// sees that with inotify on the file's directory.
	Env []string
	// Files is the host path of a tar in the form of FilesPart that is put over
	// the image before the init starts; empty: none. Create only.
	Files string
	// Blank asks for a sandbox that only waits to be restored into: no init runs
	// in it and no program can be started. What it is called and is told comes
	// with Restore, so Hostname, Env and Files are empty. Create only.
	Blank bool
}

// What every sandbox has inside, whatever its image.
const (
	EnvFile   = "/.faas/env"   // lines of SandboxSpec.Env
	GuestPath = "/.faas/guest" // the program that works on files inside; see cmd/faas-guest
)

// Runtime makes sandboxes. Implementations pass the conformance suite in
// internal/runtimetest. All methods may be called from any goroutine.
type Runtime interface {
	// Name says which runtime and version this is, for example
	// "gvisor/0.0.0-20260905035102"; snapshots record it.
	Name() string
	// Create returns a running sandbox with no process but its idle init, or a
	// blank one. On error, and on a context that ends, nothing is left behind.
	Create(ctx context.Context, spec SandboxSpec) (Sandbox, error)
	// Restore returns a running sandbox whose programs go on where the
	// checkpoint in dir was taken, with the spec's hostname, Env and a fresh
	// network of its own. The image is the one it was taken with. dir is only
	// read, and many restores may read it at once. Programs that were started
	// before have no standard streams any more. A spec with the ID of a blank
	// sandbox that this process made of the same image, limits and egress restores
	// into that, which is then the sandbox returned, or closed. On error, and on a
	// context that ends, nothing is left behind.
	Restore(ctx context.Context, spec SandboxSpec, dir string) (Sandbox, error)
	// Restorable is nil if a checkpoint can be restored on this machine, else
	// a Conflict that says what is missing.
	Restorable(c CheckpointFor) error
	// Adopt returns a sandbox that an earlier process of this node created and
	// that still runs; NotFound if there is none. Blank ones are not adopted.
	Adopt(ctx context.Context, id string) (Sandbox, error)
	// Sweep destroys every sandbox of this node whose id keep refuses, with all
	// it holds, and returns how many it destroyed. Call it once at start,
	// before Create.
	Sweep(ctx context.Context, keep func(id string) bool) (int, error)
	// Close releases the runtime. Sandboxes not closed go on running, to be
	// adopted by the next process, but for blank ones.
	Close() error
}

// Sandbox is an isolated machine for untrusted programs.
type Sandbox interface {
	// ID names the sandbox on this node, also after a restart of the daemon.
	ID() string
	// Start starts a program. A command that is not there or not executable is
	// no error: the process exits 127 or 126 with a line on its stderr, as from
	// a shell. When ctx ends the program and its children are killed.
	Start(ctx context.Context, cmd Command) (Process, error)
	// SetLimits changes the limits of a running sandbox; a limit that can not
	// be changed is an Invalid error and changes nothing.
	SetLimits(ctx context.Context, l Limits) error
	// Pause stops every process where it is and Resume lets them go on.
	// Pausing a paused sandbox, or resuming a running one, is a Conflict.
	Pause(ctx context.Context) error
	Resume(ctx context.Context) error
	// Checkpoint writes the state of everything in the sandbox into the empty
	// directory dir, FilesPart included, for Restore. Programs stand still only
	// while it is taken and then go on, also after an error; with freeze they
	// stay paused, so that nothing happens between the checkpoint and Close. A
	// paused sandbox can be checkpointed and stays paused. Connections of Dial
	// go on, but those in the middle of a large transfer may end; a copy has
	// none. On error dir's content is undefined.
	Checkpoint(ctx context.Context, dir string, freeze bool) (CheckpointInfo, error)
	// Changes writes a tar of what differs from the image, as FilesPart has it.
	// Programs stand still meanwhile. Equal files are equal bytes.
	Changes(ctx context.Context, w io.Writer) error
	// Dial connects to a TCP port that a program inside listens on. Each
	// direction of the connection ends on its own, this one by CloseWrite.
	// Conflict: nobody listens there (yet). Unavailable: the sandbox is paused.
	Dial(ctx context.Context, port uint16) (net.Conn, error)
	// Stats reads what the sandbox uses now.
	Stats(ctx context.Context) (Stats, error)
	// Done is closed when the sandbox has died or was closed; Err then says why:
	// nil after Close, an Exhausted error after an OOM kill.
	Done() <-chan struct{}
	Err() error
	// Close kills everything in the sandbox and returns when its processes,
	// mounts, namespaces, cgroups and files are gone. Later calls return the
	// first one's result.
	Close() error
}

// Command is a program to start in a sandbox.
type Command struct {
	Args     []string
	Env      []string // whole environment, KEY=VALUE
	Dir      string   // empty: /
	User     string   // name or uid[:gid], resolved inside the image; empty: root
	Stdin    io.Reader
	Stdout   io.Writer // streamed as it comes; a slow writer blocks the program
	Stderr   io.Writer
	Terminal *Window // non-nil: a pty of that size; Stderr is not used
}

// Process is a program running in a sandbox.
type Process interface {
	// Wait returns when the program has ended and all it wrote has been
	// delivered. A background child that holds the output open is not waited
	// for beyond a short drain.
	Wait() (Exit, error)
	// Signal sends a Linux signal to the program; NotFound if it has ended.
	Signal(sig int) error
	// Resize sets the size of its terminal; Invalid if it has none.
	Resize(w Window) error
}

// Exit is how a program ended: Code as a shell reports it (128+n for signal n).
type Exit struct {
	Code   int
	Reason Reason // Exited, OutOfMemory or Killed
}

// CheckpointInfo is what Sandbox.Checkpoint tells.
type CheckpointInfo struct {
	For    CheckpointFor
	Paused time.Duration // how long programs stood still
}

// Stats is what a sandbox uses.
type Stats struct {
	CPU       time.Duration `json:"cpu"`       // consumed since creation
	Memory    int64         `json:"memory"`    // bytes charged to its cgroup now
	Processes int           `json:"processes"` // inside the sandbox, its init included
	Disk      int64         `json:"disk"`      // bytes of its writable layer
}

// Blobs is a store of bytes under their own sha256. Implementations pass the
// conformance suite in internal/blobtest.
type Blobs interface {
	// Put stores what r gives and returns its digest and size. It is atomic:
	// the blob is either there whole or not at all. durable asks that it
	// survives a power cut once Put returns.
	Put(ctx context.Context, r io.Reader, durable bool) (Digest, int64, error)
	// Get opens a blob; NotFound if it is absent. Reading to the end verifies
	// the digest: bytes that do not match give an error before io.EOF.
	Get(ctx context.Context, d Digest) (io.ReadCloser, int64, error)
	// Delete removes a blob; a missing one is no error.
	Delete(ctx context.Context, d Digest) error
	// List calls f for each blob with its size and the time of its last Put.
	List(ctx context.Context, f func(Digest, int64, time.Time) error) error
}
