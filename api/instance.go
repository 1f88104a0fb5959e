package api

import (
	"math"
	"time"

	"faas"
)

// Policy is what becomes of an instance that nobody uses, or that is lost.
type Policy struct {
	IdleTimeoutSeconds float64 `json:"idleTimeoutSeconds,omitempty" minimum:"-1" maximum:"31536000" doc:"Pause it when it ran no program and served no request for so long. 0: the node's default, -1: never." example:"600"`
	Restore            bool    `json:"restore,omitempty" doc:"Bring it back from its last snapshot, if it has one, when it is lost: by the end of the machine, for instance."`
}

// never is Policy.IdleTimeoutSeconds of an instance that is not paused.
const never = -1

func newPolicy(p faas.Policy) Policy {
	w := Policy{IdleTimeoutSeconds: p.IdleTimeout.Seconds(), Restore: p.Restore}
	if p.IdleTimeout < 0 {
		w.IdleTimeoutSeconds = never
	}
	return w
}

func (w Policy) policy() (faas.Policy, error) {
	if w.IdleTimeoutSeconds < 0 {
		return faas.Policy{IdleTimeout: never * time.Second, Restore: w.Restore}, nil
	}
	if err := inRange("idleTimeoutSeconds", w.IdleTimeoutSeconds, 31536000); err != nil {
		return faas.Policy{}, err
	}
	return faas.Policy{IdleTimeout: time.Duration(math.Round(w.IdleTimeoutSeconds * float64(time.Second))), Restore: w.Restore}, nil
}

// InstanceRequest is the body of POST /v1/instances.
type InstanceRequest struct {
	Image     string `json:"image,omitempty" maxLength:"512" doc:"OCI reference, or a unique prefix of a local image's digest. Either this or snapshot." example:"busybox"`
	Snapshot  string `json:"snapshot,omitempty" maxLength:"128" doc:"Snapshot to restore, by id (snp_…), unique prefix or name. Limits that are left out are those of the snapshot."`
	FilesOnly bool   `json:"filesOnly,omitempty" doc:"With snapshot: restore its files only and boot, whatever it holds. Works where its memory can not be restored."`
	Name      string `json:"name,omitempty" maxLength:"63" doc:"For people; also its host name inside. Letters, digits, '-', '_' and '.'." example:"try-1"`
	SSH       bool   `json:"ssh,omitempty" doc:"Let its owner in over the gateway's SSH."`
	Policy
	Sandbox
}

// Spec returns the noun; Invalid for numbers out of range and a snapshot that
// is not a whole id.
func (r InstanceRequest) Spec() (faas.InstanceSpec, error) {
	s := faas.InstanceSpec{Image: r.Image, FilesOnly: r.FilesOnly, Name: r.Name, SSH: r.SSH, Egress: r.Egress}
	var err error
	if s.Limits, err = r.Sandbox.limits(); err != nil {
		return s, err
	}
	if s.Policy, err = r.Policy.policy(); err != nil {
		return s, err
	}
	if r.Snapshot != "" {
		if err := s.From.UnmarshalText([]byte(r.Snapshot)); err != nil {
			return s, faas.Errorf(faas.Invalid, "snapshot: %w", err)
		}
	}
	return s, nil
}

// NewInstanceRequest is the inverse of InstanceRequest.Spec. An id that the
// caller chose does not travel: ids are the node's.
func NewInstanceRequest(s faas.InstanceSpec) InstanceRequest {
	r := InstanceRequest{
		Image: s.Image, FilesOnly: s.FilesOnly, Name: s.Name, SSH: s.SSH,
		Policy: newPolicy(s.Policy), Sandbox: sandboxOf(s.Limits, s.Egress),
	}
	if !faas.ID(s.From).IsZero() {
		r.Snapshot = s.From.String()
	}
	return r
}

// Instance is a sandbox that stays until it is stopped.
type Instance struct {
	ID          faas.InstanceID    `json:"id" doc:"ins_…; any unique prefix of it works where an id is asked for, and so does its name."`
	Owner       string             `json:"owner,omitempty"`
	Name        string             `json:"name,omitempty"`
	Image       string             `json:"image" doc:"The reference it was started from."`
	ImageDigest faas.Digest        `json:"imageDigest,omitzero" doc:"What that resolved to."`
	From        faas.SnapshotID    `json:"from,omitzero" doc:"The snapshot it was started from."`
	Base        faas.SnapshotID    `json:"base,omitzero" doc:"The newest snapshot that its state descends from."`
	Index       int                `json:"index,omitempty" doc:"Its place among the branches of one call."`
	State       faas.InstanceState `json:"state" enum:"running,paused,lost" doc:"paused: in storage, without memory or cpu. lost: its sandbox died; reason says why."`
	Reason      string             `json:"reason,omitempty" doc:"Why it is lost."`
	Paused      faas.SnapshotID    `json:"paused,omitzero" doc:"What a paused one is resumed from."`
	Pauses      int                `json:"pauses,omitempty" doc:"How often it was paused."`
	SSH         bool               `json:"ssh,omitempty"`
	Policy      Policy             `json:"policy"`
	Sandbox     Sandbox            `json:"sandbox" doc:"What it was given."`
	Ports       []Port             `json:"ports,omitempty" nullable:"false" doc:"The exposed ones."`
	Usage       *Usage             `json:"usage,omitempty" doc:"What it uses, if asked for and running."`
	Created     time.Time          `json:"created"`
	LastUsed    time.Time          `json:"lastUsed,omitzero"`
}

// InstanceList is all instances that the caller may see.
type InstanceList struct {
	Instances []Instance `json:"instances" nullable:"false"`
}

// NewInstance returns i as the API says it.
func NewInstance(i faas.Instance) Instance {
	w := Instance{
		ID: i.ID, Owner: i.Owner, Name: i.Name, Image: i.Ref, ImageDigest: i.Image, From: i.From, Base: i.Base, Index: i.Index,
		State: i.State, Reason: i.Reason, Paused: i.Paused, Pauses: i.Pauses, SSH: i.SSH, Policy: newPolicy(i.Policy),
		Sandbox: sandboxOf(i.Limits, i.Egress), Created: i.Created, LastUsed: i.LastUsed,
	}
	for _, p := range i.Ports {
		w.Ports = append(w.Ports, NewPort(p))
	}
	return w
}

// Instance returns the noun.
func (w Instance) Instance() (i faas.Instance, err error) {
	i = faas.Instance{
		ID: w.ID, Owner: w.Owner, Name: w.Name, Ref: w.Image, Image: w.ImageDigest, From: w.From, Base: w.Base, Index: w.Index,
		State: w.State, Reason: w.Reason, Paused: w.Paused, Pauses: w.Pauses, SSH: w.SSH, Egress: w.Sandbox.Egress, Created: w.Created, LastUsed: w.LastUsed,
	}
	for _, p := range w.Ports {
		i.Ports = append(i.Ports, p.Exposed())
	}
	if i.Limits, err = w.Sandbox.limits(); err != nil {
		return i, err
	}
	i.Policy, err = w.Policy.policy()
	return i, err
}

// Usage is what a running instance uses.
type Usage struct {
	CPUMs       float64 `json:"cpuMs" doc:"Milliseconds of cpu time consumed since its sandbox was made."`
	MemoryBytes int64   `json:"memoryBytes" doc:"Memory charged to it now, the sandbox's own kernel included."`
	Processes   int     `json:"processes" doc:"Processes inside, its init included."`
	DiskBytes   int64   `json:"diskBytes" doc:"What its writable layer holds."`
}

// NewUsage returns s as the API says it.
func NewUsage(s faas.Stats) Usage {
	return Usage{CPUMs: ms(s.CPU), MemoryBytes: s.Memory, Processes: s.Processes, DiskBytes: s.Disk}
}

// Stats returns the noun.
func (u Usage) Stats() faas.Stats {
	return faas.Stats{CPU: time.Duration(math.Round(u.CPUMs * float64(time.Millisecond))), Memory: u.MemoryBytes, Processes: u.Processes, Disk: u.DiskBytes}
}

// Port is an exposed port of an instance. The token of one with access token
// is told once, when it is exposed, and never here.
type Port struct {
	Port      uint16      `json:"port" doc:"What the program inside listens on."`
	Protocol  string      `json:"protocol" enum:"http,tcp"`
	Subdomain string      `json:"subdomain,omitempty" doc:"The first label of its host name."`
	Access    faas.Access `json:"access" enum:"public,token,owner" doc:"Who may use it."`
	URL       string      `json:"url"`
	Listen    uint16      `json:"listen,omitempty" doc:"tcp: the port of the gateway that leads to it."`
	Created   time.Time   `json:"created"`
}

// NewPort returns p as the API says it.
func NewPort(p faas.Port) Port {
	return Port{Port: p.Port, Protocol: p.Protocol, Subdomain: p.Subdomain, Access: p.Access, URL: p.URL, Listen: p.Listen, Created: p.Created}
}

// Exposed returns the noun, without the token's hash.
func (w Port) Exposed() faas.Port {
	return faas.Port{
		PortSpec: faas.PortSpec{Port: w.Port, Protocol: w.Protocol, Subdomain: w.Subdomain, Access: w.Access},
		URL:      w.URL, Listen: w.Listen, Created: w.Created,
	}
}

// PortRequest is the body of POST /v1/instances/{id}/ports.
type PortRequest struct {
	Port      uint16      `json:"port" minimum:"1" doc:"What the program inside listens on." example:"8080"`
	Protocol  string      `json:"protocol,omitempty" enum:"http,tcp" doc:"http, the default: reached by a subdomain and by path. tcp: reached by a port of the gateway."`
	Subdomain string      `json:"subdomain,omitempty" maxLength:"63" doc:"http: one DNS label, which is its first taker's for good. Left out: one that is derived from the instance's id." example:"shop"`
	Access    faas.Access `json:"access,omitempty" enum:"public,token,owner" doc:"Who may use it: everybody (the default), who has the port's token, or the owner with an API key. tcp: public."`
}

// Spec returns the noun.
func (r PortRequest) Spec() faas.PortSpec {
	return faas.PortSpec{Port: r.Port, Protocol: r.Protocol, Subdomain: r.Subdomain, Access: r.Access}
}

// NewPortRequest is the inverse of PortRequest.Spec.
func NewPortRequest(p faas.PortSpec) PortRequest {
	return PortRequest{Port: p.Port, Protocol: p.Protocol, Subdomain: p.Subdomain, Access: p.Access}
}

// NewExposedPort is a port just exposed.
type NewExposedPort struct {
	Port
	Token string `json:"token,omitempty" doc:"Of a port with access token; shown this once: the node keeps only its hash."`
}

// PortList is all exposed ports of an instance.
type PortList struct {
	Ports []Port `json:"ports" nullable:"false"`
}
