package faas

import "time"

// InstanceSpec is what an instance is started from.
type InstanceSpec struct {
	Image  string `json:"image"` // OCI reference
	Limits Limits `json:"limits,omitzero"`
	Egress bool   `json:"egress,omitempty"`
}

// Instance is a sandbox that stays until it is stopped.
type Instance struct {
	ID      InstanceID    `json:"id"`
	Owner   string        `json:"owner,omitempty"`
	Ref     string        `json:"ref"`   // the image reference it was started from
	Image   Digest        `json:"image"` // what that resolved to
	Limits  Limits        `json:"limits"`
	Egress  bool          `json:"egress,omitempty"`
	State   InstanceState `json:"state"`
	Reason  string        `json:"reason,omitempty"`  // why it is lost
	Sandbox string        `json:"sandbox,omitempty"` // the runtime's id
	Created time.Time     `json:"created"`
}

// InstanceState is where an instance stands.
type InstanceState string

// An instance runs until it is stopped, which deletes its record, or lost.
const (
	InstanceRunning InstanceState = "running"
	InstanceLost    InstanceState = "lost" // its sandbox died; Reason says why
)

// APIKey is a caller's credential as it is kept: never the secret itself.
type APIKey struct {
	Name    string    `json:"name"`  // who this is; the owner of what it starts
	Hash    Digest    `json:"hash"`  // sha256 of the 256-bit random secret
	Admin   bool      `json:"admin"` // may see and stop what others own, and manage images
	Created time.Time `json:"created"`
}
