package engine

import (
	"time"

	"faas"
)

// Instance is a sandbox that stays until it is stopped.
type Instance struct {
	ID      faas.InstanceID `json:"id"`
	Owner   string          `json:"owner,omitempty"`
	Image   faas.Digest     `json:"image"`
	Ref     string          `json:"ref"` // the image reference it was started from
	Limits  faas.Limits     `json:"limits"`
	Egress  bool            `json:"egress,omitempty"`
	State   InstanceState   `json:"state"`
	Reason  string          `json:"reason,omitempty"`  // why it is lost
	Sandbox string          `json:"sandbox,omitempty"` // the runtime's id
	Created time.Time       `json:"created"`
}

// InstanceState is where an instance stands.
type InstanceState string

// An instance runs until it is stopped, which deletes its record, or lost.
const (
	InstanceRunning InstanceState = "running"
	InstanceLost    InstanceState = "lost" // its sandbox died; Reason says why
)
