package faas

import (
	"errors"
	"time"
)

// InstanceSpec is what an instance is started from: an image, or a snapshot.
type InstanceSpec struct {
	Image     string     `json:"image,omitempty"` // OCI reference; empty with From
	From      SnapshotID `json:"from,omitzero"`   // snapshot to start from; its limits are the defaults
	ID        InstanceID `json:"id,omitzero"`     // as the chain derived it; zero: random
	Name      string     `json:"name,omitempty"`  // for people; also a branch's name
	Limits    Limits     `json:"limits,omitzero"`
	Egress    bool       `json:"egress,omitempty"`
	SSH       bool       `json:"ssh,omitempty"`       // reachable over the gateway's SSH
	FilesOnly bool       `json:"filesOnly,omitempty"` // From: restore the files only and boot, whatever the snapshot holds
	Policy    Policy     `json:"policy,omitzero"`
}

// Policy says what becomes of an instance that nobody uses, or that is lost.
type Policy struct {
	// IdleTimeout pauses an instance that ran no program for a caller and
	// served no request for so long; zero: the node's default, negative: never.
	IdleTimeout time.Duration `json:"idleTimeout,omitempty"`
	// Restore brings an instance that is lost, by the end of the machine for
	// instance, back from its last snapshot, if it has one. Otherwise it is
	// reported lost.
	Restore bool `json:"restore,omitempty"`
}

// Instance is a sandbox that stays until it is stopped.
type Instance struct {
	ID       InstanceID    `json:"id"`
	Owner    string        `json:"owner,omitempty"`
	Name     string        `json:"name,omitempty"`
	Ref      string        `json:"ref"`             // the image reference it was started from
	Image    Digest        `json:"image"`           // what that resolved to
	From     SnapshotID    `json:"from,omitzero"`   // the snapshot it was started from
	Base     SnapshotID    `json:"base,omitzero"`   // the newest snapshot that its state descends from: From, or one taken since
	Index    int           `json:"index,omitempty"` // among the branches of one call
	Limits   Limits        `json:"limits"`
	Egress   bool          `json:"egress,omitempty"`
	SSH      bool          `json:"ssh,omitempty"`
	Policy   Policy        `json:"policy,omitzero"`
	State    InstanceState `json:"state"`
	Reason   string        `json:"reason,omitempty"`  // why it is lost
	Paused   SnapshotID    `json:"paused,omitzero"`   // InstancePaused: what Resume restores
	Pauses   int           `json:"pauses,omitempty"`  // how often it was paused
	PauseAs  SnapshotID    `json:"pauseAs,omitzero"`  // the snapshot of the last pause that was given an id for it; that may be half done
	Sandbox  string        `json:"sandbox,omitempty"` // the runtime's id; empty when paused or lost
	Ports    []Port        `json:"ports,omitempty"`   // exposed ones
	Created  time.Time     `json:"created"`
	LastUsed time.Time     `json:"lastUsed,omitzero"`
}

// InstanceState is where an instance stands.
type InstanceState string

// An instance runs or is paused until it is stopped, which deletes its record,
// or lost.
const (
	InstanceRunning InstanceState = "running"
	InstancePaused  InstanceState = "paused" // in storage; it holds no memory and no cpu
	InstanceLost    InstanceState = "lost"   // its sandbox died; Reason says why
)

// BranchSpec asks for running branches of one snapshot.
type BranchSpec struct {
	Snapshot SnapshotID   `json:"snapshot"`
	Name     string       `json:"name,omitempty"` // branch i is Name-i; empty: "branch"
	Count    int          `json:"count"`
	IDs      []InstanceID `json:"ids,omitempty"` // as the chain derived them; empty: random
}

// Branch is one of the branches that a call made, or why it could not be made.
type Branch struct {
	Instance  Instance `json:"instance,omitzero"`
	Error     string   `json:"error,omitempty"`
	ErrorKind Kind     `json:"errorKind,omitempty"`
}

// Access says who may use an exposed port.
type Access string

// Who may use an exposed port.
const (
	AccessPublic Access = "public" // everybody
	AccessToken  Access = "token"  // who has the port's token
	AccessOwner  Access = "owner"  // the owner's API key
)

// PortSpec asks for a port to be exposed.
type PortSpec struct {
	Port      uint16 `json:"port"`
	Protocol  string `json:"protocol,omitempty"`  // "http" (default) or "tcp"
	Subdomain string `json:"subdomain,omitempty"` // one DNS label; empty: derived from the instance's id and the port
	Access    Access `json:"access,omitempty"`    // empty: public
}

// Port is an exposed port of an instance.
type Port struct {
	PortSpec
	URL     string    `json:"url"`
	Token   Digest    `json:"token,omitzero"`   // AccessToken: sha256 of the token, which only the call that exposed it tells
	Listen  uint16    `json:"listen,omitempty"` // tcp: allocated port of the gateway
	Created time.Time `json:"created"`
}

// PortTokenPrefix starts the token of a port with AccessToken.
const PortTokenPrefix = "faasport_"

// ErrNotListening is what the Conflict of a port that no program inside
// listens on (yet) wraps.
var ErrNotListening = errors.New("nothing listens there")

// APIKey is a caller's credential as it is kept: never the secret itself.
type APIKey struct {
	Name    string    `json:"name"`  // who this is; the owner of what it starts
	Hash    Digest    `json:"hash"`  // sha256 of the 256-bit random secret
	Admin   bool      `json:"admin"` // may see and stop what others own, and manage images
	Created time.Time `json:"created"`
}

// SSHKey is a public key that its owner may reach instances with over SSH.
type SSHKey struct {
	Owner       string    `json:"owner"`
	Name        string    `json:"name,omitempty"` // for people: the comment of the key's line
	Key         string    `json:"key"`            // a line of authorized_keys without options
	Fingerprint string    `json:"fingerprint"`    // "SHA256:…", as ssh-keygen -l prints it
	Created     time.Time `json:"created"`
}

// LogEvent is something that a program did that a caller runs in an instance.
type LogEvent struct {
	Kind      LogKind
	Execution Execution // what is run; without output until it has ended
	Data      []byte    // of LogStdout and LogStderr: the next bytes
}

// LogKind says what a LogEvent is.
type LogKind string

// What programs in an instance do.
const (
	LogFollowing LogKind = "following" // the first event, without an execution: what happens from here on is told
	LogBegun     LogKind = "begun"     // it runs, or ran already
	LogStdout    LogKind = "stdout"
	LogStderr    LogKind = "stderr"
	LogExit      LogKind = "exit" // it has ended, and all its output was told
)
