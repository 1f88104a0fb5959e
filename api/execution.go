package api

import (
	"encoding/base64"
	"time"
	"unicode/utf8"

	"faas"
)

// The encodings of bytes in JSON strings.
const (
	EncodingUTF8   = "utf-8"
	EncodingBase64 = "base64"
)

// EncodeText returns b as it is when it is UTF-8, else as base64, and says which.
func EncodeText(b []byte) (data, encoding string) {
	if utf8.Valid(b) {
		return string(b), EncodingUTF8
	}
	return base64.StdEncoding.EncodeToString(b), EncodingBase64
}

// DecodeText is the inverse of EncodeText; an empty encoding means UTF-8.
func DecodeText(data, encoding string) ([]byte, error) {
	switch encoding {
	case EncodingUTF8, "":
		if data == "" {
			return nil, nil
		}
		return []byte(data), nil
	case EncodingBase64:
		b, err := base64.StdEncoding.DecodeString(data)
		if err != nil {
			return nil, faas.Errorf(faas.Invalid, "data is not base64: %w", err)
		}
		return b, nil
	}
	return nil, faas.Errorf(faas.Invalid, "unknown encoding %q: want %s or %s", encoding, EncodingUTF8, EncodingBase64)
}

// Output is one captured stream.
type Output struct {
	Data      string `json:"data" doc:"The stream, or its beginning when partial is set."`
	Encoding  string `json:"encoding" enum:"utf-8,base64" doc:"How data stands for bytes: as text when they are UTF-8, else base64."`
	Size      int64  `json:"size" doc:"Bytes kept in all."`
	Partial   bool   `json:"partial,omitempty" doc:"data is only the beginning; the whole is under the execution's /stdout or /stderr."`
	Truncated bool   `json:"truncated,omitempty" doc:"The program wrote more than outputBytes; the rest is lost."`
}

func newOutput(o faas.Output) Output {
	b, partial := o.Data, int64(len(o.Data)) < o.Size
	if partial {
		// The inline limit knows nothing of characters; a half one at the
		// end would turn readable text into base64.
		b = b[:len(b)-cutRune(b)]
	}
	w := Output{Size: o.Size, Truncated: o.Truncated, Partial: partial}
	w.Data, w.Encoding = EncodeText(b)
	return w
}

func (o Output) output() (faas.Output, error) {
	b, err := DecodeText(o.Data, o.Encoding)
	return faas.Output{Data: b, Size: o.Size, Truncated: o.Truncated}, err
}

// cutRune returns how many bytes at the end of b are the beginning of a UTF-8
// character whose rest is missing; 0 to 3.
func cutRune(b []byte) int {
	for i := 1; i <= min(len(b), utf8.UTFMax-1); i++ {
		if c := b[len(b)-i]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-i:]) {
				return i
			}
			return 0
		}
	}
	return 0
}

// Failure says why something could not be done.
type Failure struct {
	Kind    faas.Kind `json:"kind" doc:"Class of the failure."`
	Message string    `json:"message" doc:"What happened, to what, and what to do."`
}

// newFailure keeps the message of an internal failure in the node's log: it may
// name files and addresses of the host.
func newFailure(kind faas.Kind, message string) *Failure {
	if kind == faas.Internal {
		message = InternalDetail
	}
	return &Failure{Kind: kind, Message: message}
}

// Execution is the record of one run.
type Execution struct {
	ID           faas.ExecutionID `json:"id" doc:"exe_…; any unique prefix of it works where an id is asked for."`
	Owner        string           `json:"owner,omitempty" doc:"Who asked: an API key's name or a chain address."`
	State        faas.State       `json:"state" enum:"queued,running,finished,failed" doc:"finished: the program ran and ended. failed: it could not be run, or was canceled; error says why."`
	ExitCode     *int32           `json:"exitCode,omitempty" doc:"Set once the state is finished or failed. 124 timeout, 125 not started, 126 not executable, 127 not found, 137 killed."`
	Reason       faas.Reason      `json:"reason,omitempty" enum:"timeout,oom,killed" doc:"Why the program ended, if not by itself."`
	Error        *Failure         `json:"error,omitempty"`
	CacheHit     bool             `json:"cacheHit,omitempty"`
	Warm         bool             `json:"warm,omitempty" doc:"Served by a sandbox that was booted before."`
	Ref          string           `json:"ref,omitempty" doc:"The snapshot (snp_…) or instance (ins_…) that the mode left behind."`
	Stdout       Output           `json:"stdout"`
	Stderr       Output           `json:"stderr"`
	OutputDigest faas.Digest      `json:"outputDigest,omitzero" doc:"Digest of the output object; see /v1/outputs/{digest}."`
	ImageDigest  faas.Digest      `json:"imageDigest,omitzero" doc:"What the request's image resolved to."`
	Created      time.Time        `json:"created"`
	Started      time.Time        `json:"started,omitzero"`
	Ended        time.Time        `json:"ended,omitzero"`
	SandboxMs    float64          `json:"sandboxMs" doc:"Milliseconds from the program's start to its end."`
	TotalMs      float64          `json:"totalMs,omitempty" doc:"Milliseconds from the request to the end."`
	Request      ExecuteRequest   `json:"request" doc:"What was asked for, standard input left out."`
}

// ExecutionList is one page, newest first.
type ExecutionList struct {
	Executions []Execution       `json:"executions" nullable:"false"`
	Next       *faas.ExecutionID `json:"next,omitempty" doc:"Pass it as before to get the next page; absent on the last one."`
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// NewExecution returns e as the API says it.
func NewExecution(e faas.Execution) Execution {
	w := Execution{
		ID: e.ID, Owner: e.Owner, State: e.State, Reason: e.Reason, CacheHit: e.CacheHit, Warm: e.Warm,
		Ref:    refText(e.Request.Mode, e.Ref),
		Stdout: newOutput(e.Stdout), Stderr: newOutput(e.Stderr),
		OutputDigest: e.OutputDigest, ImageDigest: e.Image,
		Created: e.Created, Started: e.Started, Ended: e.Ended, SandboxMs: ms(e.SandboxTime),
	}
	e.Request.Payload = nil
	w.Request = NewExecuteRequest(e.Request)
	if e.State.Terminal() {
		w.ExitCode = &e.ExitCode
		w.TotalMs = ms(e.Ended.Sub(e.Created))
	}
	if e.State == faas.Failed {
		w.Error = newFailure(e.ErrorKind, e.Error)
	}
	return w
}

// Execution returns the noun.
func (w Execution) Execution() (e faas.Execution, err error) {
	e = faas.Execution{
		ID: w.ID, Owner: w.Owner, State: w.State, Reason: w.Reason, CacheHit: w.CacheHit, Warm: w.Warm,
		OutputDigest: w.OutputDigest, Image: w.ImageDigest,
		Created: w.Created, Started: w.Started, Ended: w.Ended,
		SandboxTime: time.Duration(w.SandboxMs * float64(time.Millisecond)),
	}
	if w.ExitCode != nil {
		e.ExitCode = *w.ExitCode
	}
	if w.Error != nil {
		e.Error, e.ErrorKind = w.Error.Message, w.Error.Kind
	}
	if e.Ref, err = parseRef(w.Ref); err != nil {
		return e, err
	}
	if e.Stdout, err = w.Stdout.output(); err != nil {
		return e, faas.Errorf(faas.Invalid, "stdout: %w", err)
	}
	if e.Stderr, err = w.Stderr.output(); err != nil {
		return e, faas.Errorf(faas.Invalid, "stderr: %w", err)
	}
	e.Request, err = w.Request.Request()
	return e, err
}

func refText(m faas.Mode, id faas.ID) string {
	switch {
	case id.IsZero():
		return ""
	case m == faas.Checkpointed:
		return faas.SnapshotID(id).String()
	}
	return faas.InstanceID(id).String()
}

func parseRef(s string) (faas.ID, error) {
	if s == "" {
		return faas.ID{}, nil
	}
	var snap faas.SnapshotID
	if snap.UnmarshalText([]byte(s)) == nil {
		return faas.ID(snap), nil
	}
	var ins faas.InstanceID
	err := ins.UnmarshalText([]byte(s))
	return faas.ID(ins), err
}
