package api

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"faas"
)

// Sandbox is what a caller may ask of the sandbox, for a run and for an
// instance alike. Zero fields mean the node's defaults.
type Sandbox struct {
	MemoryMB float64 `json:"memoryMb,omitempty" minimum:"0" maximum:"1048576" doc:"Memory in MiB, the sandbox's own kernel included." example:"256"`
	CPU      float64 `json:"cpu,omitempty" minimum:"0" maximum:"1024" doc:"Cores, for example 0.5." example:"0.5"`
	Pids     uint32  `json:"pids,omitempty" doc:"Processes and threads inside." example:"64"`
	DiskMB   float64 `json:"diskMb,omitempty" minimum:"0" maximum:"16777216" doc:"MiB that may be written to the root file system." example:"100"`
	Egress   bool    `json:"egress,omitempty" doc:"Ask for outbound network. The operator must allow it; it never reaches the host or other sandboxes."`
}

// Run is what a caller may ask of one run in a sandbox that exists.
type Run struct {
	Command        []string `json:"command,omitempty" nullable:"false" maxItems:"4096" doc:"The whole argv; when left out, the image's entrypoint and command." example:"[\"echo\",\"hi\"]"`
	Env            Env      `json:"env,omitempty"`
	Stdin          string   `json:"stdin,omitempty" doc:"Standard input as text. For other bytes use payload."`
	Payload        []byte   `json:"payload,omitempty" doc:"Standard input as base64."`
	Dir            string   `json:"dir,omitempty" maxLength:"4096" doc:"Working directory; when left out, the image's."`
	User           string   `json:"user,omitempty" maxLength:"256" doc:"Name or uid[:gid] inside the image; when left out, the image's."`
	TimeoutSeconds float64  `json:"timeoutSeconds,omitempty" minimum:"0" maximum:"31536000" doc:"Wall time after which the program is stopped; exit code 124." example:"10"`
	OutputBytes    int64    `json:"outputBytes,omitempty" minimum:"0" doc:"Bytes kept of stdout and of stderr, each."`
}

// ExecuteRequest is the body of POST /v1/executions.
type ExecuteRequest struct {
	Image string `json:"image,omitempty" maxLength:"512" doc:"OCI reference, or a unique prefix of a local image's digest. With from it is the snapshot's: leave it out." example:"busybox"`
	Run
	Sandbox
	Mode     faas.Mode `json:"mode,omitempty" doc:"What becomes of the sandbox and its result."`
	From     string    `json:"from,omitempty" maxLength:"128" doc:"The snapshot to start from, in place of image, by id (snp_…), unique prefix or name."`
	CacheKey string    `json:"cacheKey,omitempty" maxLength:"256" doc:"With mode cached: your own key in place of the one derived from everything that can change the result."`
}

// InstanceExecuteRequest is the body of POST /v1/instances/{id}/executions.
type InstanceExecuteRequest struct {
	Run
}

// Env is KEY=VALUE entries. In JSON it is such a list or an object of strings.
type Env []string

// UnmarshalJSON accepts {"KEY":"VALUE"} and ["KEY=VALUE"]. An object's entries
// come out sorted, so that equal environments give equal cache keys.
func (e *Env) UnmarshalJSON(b []byte) error {
	trimmed := strings.TrimLeft(string(b), " \t\r\n")
	if !strings.HasPrefix(trimmed, "{") {
		var list []string
		if err := json.Unmarshal(b, &list); err != nil {
			return faas.Errorf(faas.Invalid, "env is neither an object of strings nor a list of KEY=VALUE: %w", err)
		}
		*e = list
		return nil
	}
	var m map[string]string
	if err := json.Unmarshal(b, &m); err != nil {
		return faas.Errorf(faas.Invalid, "env is not an object of strings: %w", err)
	}
	list := make([]string, 0, len(m))
	for k, v := range m {
		if strings.ContainsRune(k, '=') {
			return faas.Errorf(faas.Invalid, "env: the name %q contains =", k)
		}
		list = append(list, k+"="+v)
	}
	slices.Sort(list)
	*e = list
	return nil
}

const mib = 1 << 20

func (s Sandbox) limits() (l faas.Limits, err error) {
	if err := inRange("memoryMb", s.MemoryMB, 1<<20); err != nil {
		return l, err
	}
	if err := inRange("diskMb", s.DiskMB, 1<<24); err != nil {
		return l, err
	}
	if err := inRange("cpu", s.CPU, 1024); err != nil {
		return l, err
	}
	l.Memory = int64(math.Round(s.MemoryMB * mib))
	l.Disk = int64(math.Round(s.DiskMB * mib))
	l.MilliCPU = uint32(math.Round(s.CPU * 1000))
	l.Pids = s.Pids
	return l, nil
}

func sandboxOf(l faas.Limits, egress bool) Sandbox {
	return Sandbox{
		MemoryMB: float64(l.Memory) / mib, DiskMB: float64(l.Disk) / mib,
		CPU: float64(l.MilliCPU) / 1000, Pids: l.Pids, Egress: egress,
	}
}

// The zero value stands for "the default", so a positive number that rounds
// to nothing would silently ask for the default instead of very little.
func inRange(name string, v, most float64) error {
	if math.IsNaN(v) || v < 0 || v > most {
		return faas.Errorf(faas.Invalid, "%s is %v: want a number from 0 (the default) to %v", name, v, most)
	}
	if v > 0 && v < 1e-3 {
		return faas.Errorf(faas.Invalid, "%s is %v: want at least 0.001, or 0 for the default", name, v)
	}
	return nil
}

func (r Run) request() (q faas.Request, err error) {
	if r.Stdin != "" && len(r.Payload) > 0 {
		return q, faas.Errorf(faas.Invalid, "stdin and payload are both given: want one of them")
	}
	if err := inRange("timeoutSeconds", r.TimeoutSeconds, 31536000); err != nil {
		return q, err
	}
	if r.OutputBytes < 0 {
		return q, faas.Errorf(faas.Invalid, "outputBytes is %d: want a positive number", r.OutputBytes)
	}
	q = faas.Request{Command: r.Command, Env: r.Env, Payload: r.Payload, Dir: r.Dir, User: r.User}
	if r.Stdin != "" {
		q.Payload = []byte(r.Stdin)
	}
	q.Limits.Timeout = time.Duration(math.Round(r.TimeoutSeconds * float64(time.Second)))
	q.Limits.Output = r.OutputBytes
	return q, nil
}

func runOf(q faas.Request) Run {
	r := Run{
		Command: q.Command, Env: q.Env, Dir: q.Dir, User: q.User,
		TimeoutSeconds: q.Limits.Timeout.Seconds(), OutputBytes: q.Limits.Output,
	}
	if utf8.Valid(q.Payload) {
		r.Stdin = string(q.Payload)
	} else {
		r.Payload = q.Payload
	}
	return r
}

// Request returns the noun; Invalid for numbers out of range and contradictions.
func (r ExecuteRequest) Request() (faas.Request, error) {
	q, err := r.Run.request()
	if err != nil {
		return q, err
	}
	l, err := r.Sandbox.limits()
	if err != nil {
		return q, err
	}
	q.Image, q.Mode, q.CacheKey, q.Egress = r.Image, r.Mode, r.CacheKey, r.Egress
	q.Limits = q.Limits.Or(l)
	if r.From != "" {
		var from faas.SnapshotID
		if err := from.UnmarshalText([]byte(r.From)); err != nil {
			return q, faas.Errorf(faas.Invalid, "from: %w", err)
		}
		q.From = faas.ID(from)
	}
	return q, nil
}

// NewExecuteRequest is the inverse of ExecuteRequest.Request. An id for what
// the mode leaves behind does not travel: ids are the node's.
func NewExecuteRequest(q faas.Request) ExecuteRequest {
	r := ExecuteRequest{
		Image: q.Image, Run: runOf(q), Sandbox: sandboxOf(q.Limits, q.Egress),
		Mode: q.Mode, CacheKey: q.CacheKey,
	}
	if !q.From.IsZero() {
		r.From = faas.SnapshotID(q.From).String()
	}
	return r
}

// Request returns the noun, without an image.
func (r InstanceExecuteRequest) Request() (faas.Request, error) { return r.Run.request() }

// NewInstanceExecuteRequest is the inverse of InstanceExecuteRequest.Request. It refuses what a run in
// an instance can not have: what belongs to the sandbox was fixed at its start.
func NewInstanceExecuteRequest(q faas.Request) (InstanceExecuteRequest, error) {
	rest := q
	rest.Command, rest.Env, rest.Payload, rest.Dir, rest.User = nil, nil, nil, "", ""
	rest.Limits.Timeout, rest.Limits.Output = 0, 0
	if rest.Image != "" || rest.Mode != faas.Ephemeral || !rest.From.IsZero() || rest.Egress || rest.CacheKey != "" || rest.Limits != (faas.Limits{}) {
		return InstanceExecuteRequest{}, faas.Errorf(faas.Invalid, "a run in an instance takes command, env, stdin, dir, user, timeout and output limit only: the rest was fixed when the instance was started")
	}
	return InstanceExecuteRequest{Run: runOf(q)}, nil
}
