package api

import (
	"time"

	"faas"
)

// ImageList is all images on the node.
type ImageList struct {
	Images []faas.Image `json:"images" nullable:"false"`
}

// PullRequest is the body of POST /v1/images.
type PullRequest struct {
	Ref string `json:"ref" minLength:"1" maxLength:"512" doc:"OCI reference." example:"docker.io/library/busybox:1.36"`
}

// Key is an API key as it is listed: never the secret.
type Key struct {
	Name    string    `json:"name" doc:"Who this is; the owner of what it starts."`
	Admin   bool      `json:"admin" doc:"May see and stop what others own, and manage images and keys."`
	Created time.Time `json:"created"`
}

// KeyList is all API keys.
type KeyList struct {
	Keys []Key `json:"keys" nullable:"false"`
}

// KeyRequest is the body of POST /v1/keys.
type KeyRequest struct {
	Name  string `json:"name" minLength:"1" maxLength:"64" pattern:"^[A-Za-z0-9][A-Za-z0-9._-]*$" doc:"Who this is; the owner of what it starts." example:"ci"`
	Admin bool   `json:"admin,omitempty" doc:"May see and stop what others own, and manage images and keys."`
}

// NewKey is a key just made, with its secret.
type NewKey struct {
	Key
	Secret string `json:"secret" doc:"Shown this once: the node keeps only its hash."`
}

// Limits is one limit of each kind, in people's units.
type Limits struct {
	MemoryMB       float64 `json:"memoryMb"`
	CPU            float64 `json:"cpu"`
	Pids           uint32  `json:"pids"`
	DiskMB         float64 `json:"diskMb"`
	TimeoutSeconds float64 `json:"timeoutSeconds"`
	OutputBytes    int64   `json:"outputBytes"`
}

// NewLimits returns l as the API says it.
func NewLimits(l faas.Limits) Limits {
	s := sandboxOf(l, false)
	return Limits{MemoryMB: s.MemoryMB, CPU: s.CPU, Pids: s.Pids, DiskMB: s.DiskMB, TimeoutSeconds: l.Timeout.Seconds(), OutputBytes: l.Output}
}

// Node says what the node is and what it allows.
type Node struct {
	Version  string   `json:"version"`
	Runtime  string   `json:"runtime" doc:"What isolates programs, for example gvisor/…"`
	Defaults Limits   `json:"defaults" doc:"What a request gets that does not say."`
	Maximum  Limits   `json:"maximum" doc:"The most that a request may ask for; 0: no limit."`
	Egress   bool     `json:"egress" doc:"Whether the operator allows outbound network."`
	Modes    []string `json:"modes" nullable:"false" doc:"The modes it can run."`
	Features []string `json:"features" nullable:"false"`
	MaxBody  int64    `json:"maxBodyBytes" doc:"Largest JSON body it takes."`
	Load     Load     `json:"load"`
}

// Load is what the node is doing.
type Load struct {
	Running      int     `json:"running"`
	Queued       int     `json:"queued"`
	Concurrency  int     `json:"concurrency"`
	QueueLimit   int     `json:"queueLimit"`
	Instances    int     `json:"instances" doc:"Running ones."`
	Paused       int     `json:"paused" doc:"Paused instances."`
	Pooled       int     `json:"pooled" doc:"Sandboxes booted and ready."`
	RetryAfterMs float64 `json:"retryAfterMs,omitempty" doc:"Estimate until there is room in the queue."`
}

// NewLoad returns s as the API says it.
func NewLoad(s faas.NodeStats) Load {
	return Load{
		Running: s.Running, Queued: s.Queued, Concurrency: s.Concurrency, QueueLimit: s.QueueLimit,
		Instances: s.Instances, Paused: s.Paused, Pooled: s.Pool.Idle, RetryAfterMs: ms(s.RetryAfter),
	}
}

// Health is the body of /healthz and /readyz.
type Health struct {
	OK     bool          `json:"ok"`
	Checks []HealthCheck `json:"checks,omitempty" nullable:"false"`
}

// HealthCheck is one reason to be ready or not.
type HealthCheck struct {
	Name  string `json:"name"`
	OK    bool   `json:"ok"`
	Error string `json:"error,omitempty"`
}
