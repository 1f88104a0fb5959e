package evm

import (
	"bytes"
	"fmt"
	"math"
	"time"

	"faas"

	"github.com/ethereum/go-ethereum/accounts/abi"
)

const (
	// DefaultInline is how much of each output stream goes on chain.
	DefaultInline = 8 << 10
	// maxInputs bounds what the codec looks at; chains carry less.
	maxInputs = 4 << 20
)

// Codec translates between the ABI bytes of jobs and the nouns. Tuples are
// encoded as their separate fields, abi.encode(a, b, …), without the offset
// word of an outer tuple.
//
// Room is kept for envelopes, such as sealed inputs: inputs that start with
// another byte than zero where the tuple starts with an offset, and inputs
// whose length is no multiple of a word where it starts with an id. No version
// of them is defined yet and they are Invalid.
type Codec struct {
	// Inline is how many bytes of stdout and of stderr an output holds; zero:
	// DefaultInline. What is above it is in the output object off chain.
	Inline int
}

var (
	executeInputs  = arguments("string", "string[]", "string[]", "bytes")
	advancedInputs = arguments("string", "string[]", "string[]", "bytes", "uint8", "bytes32", "uint32")
	executionTuple = arguments("int32", "uint64", "bool", "bytes32", "bytes", "bytes", "bytes32")
)

func arguments(names ...string) abi.Arguments {
	args := make(abi.Arguments, 0, len(names))
	for _, n := range names {
		t, err := abi.NewType(n, "", nil)
		if err != nil {
			panic(fmt.Sprintf("evm: ABI type %s: %v", n, err)) // a constant of this file
		}
		args = append(args, abi.Argument{Type: t})
	}
	return args
}

// Request decodes the inputs of jobs 0 and 1, as DecodeInputs does.
func (c Codec) Request(kind faas.JobID, inputs []byte) (faas.Request, error) {
	if kind != faas.JobExecute && kind != faas.JobExecuteAdvanced {
		return faas.Request{}, faas.Errorf(faas.Invalid, "job %d (%s) carries no request to run", uint8(kind), kind)
	}
	v, err := c.DecodeInputs(kind, inputs)
	if err != nil {
		return faas.Request{}, err
	}
	return v.(faas.Request), nil
}

func decodeRequest(kind faas.JobID, r *abiReader) (req faas.Request, err error) {
	if req.Image, err = r.string(0); err != nil {
		return req, fmt.Errorf("image: %w", err)
	}
	if req.Command, err = r.strings(1); err != nil {
		return req, fmt.Errorf("command: %w", err)
	}
	if req.Env, err = r.strings(2); err != nil {
		return req, fmt.Errorf("env: %w", err)
	}
	if req.Payload, err = r.bytes(3); err != nil {
		return req, fmt.Errorf("payload: %w", err)
	}
	if kind == faas.JobExecute {
		return req, nil
	}
	mode, err := r.uint(4, 8)
	if err != nil {
		return req, fmt.Errorf("mode: %w", err)
	}
	if mode >= uint64(len(faas.Modes())) {
		return req, fmt.Errorf("mode %d is unknown", mode)
	}
	req.Mode = faas.Mode(mode)
	from, err := r.bytes32(5)
	if err != nil {
		return req, fmt.Errorf("from: %w", err)
	}
	req.From = faas.ID(from)
	secs, err := r.uint(6, 32)
	if err != nil {
		return req, fmt.Errorf("timeoutSecs: %w", err)
	}
	req.Limits.Timeout = time.Duration(secs) * time.Second
	return req, nil
}

// Inputs encodes a request as inputs of job 0, or of job 1 where job 0 can not
// say it. Invalid if neither can: what a job does not carry must not get lost
// in silence.
func (c Codec) Inputs(r faas.Request) (faas.JobID, []byte, error) {
	carried := faas.Request{Image: r.Image, Command: r.Command, Env: r.Env, Payload: r.Payload, Mode: r.Mode, From: r.From}
	carried.Limits.Timeout = r.Limits.Timeout
	if err := sameRequest(r, carried); err != nil {
		return 0, nil, err
	}
	secs := (r.Limits.Timeout + time.Second - 1) / time.Second
	if secs < 0 || secs > math.MaxUint32 {
		return 0, nil, faas.Errorf(faas.Invalid, "timeout %v does not fit in 32 bits of seconds", r.Limits.Timeout)
	}
	kind, args := faas.JobExecute, executeInputs
	fields := []any{r.Image, orEmpty(r.Command), orEmpty(r.Env), r.Payload}
	if r.Mode != faas.Ephemeral || !r.From.IsZero() || secs != 0 {
		kind, args = faas.JobExecuteAdvanced, advancedInputs
		fields = append(fields, uint8(r.Mode), [32]byte(r.From), uint32(secs))
	}
	inputs, err := args.Pack(fields...)
	if err != nil {
		return 0, nil, faas.Errorf(faas.Internal, "encode inputs of job %d: %w", kind, err)
	}
	return kind, inputs, nil
}

// sameRequest refuses a request of which a job carries only a part.
func sameRequest(r, carried faas.Request) error {
	switch {
	case r.Limits != carried.Limits:
		return faas.Errorf(faas.Invalid, "a job on chain carries no limits but the timeout: the operator's defaults hold")
	case r.Dir != "" || r.User != "":
		return faas.Errorf(faas.Invalid, "a job on chain carries no working directory and no user: the image's hold")
	case r.Egress:
		return faas.Errorf(faas.Invalid, "a job on chain can not ask for outbound network")
	case r.CacheKey != "":
		return faas.Errorf(faas.Invalid, "a job on chain carries no cache key")
	}
	return nil
}

func orEmpty(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// Execution encodes the output of jobs 0 and 1, each stream cut to Inline
// bytes. An execution that failed is one that exits 125 and says why on its
// standard error.
func (c Codec) Execution(e faas.Execution) ([]byte, error) {
	code, stdout, stderr := e.ExitCode, e.Stdout.Data, e.Stderr.Data
	if e.State == faas.Failed {
		code, stderr = faas.ExitNotStarted, append(append([]byte{}, stderr...), "faas: "+e.Error+"\n"...)
	}
	ms := max(e.SandboxTime.Milliseconds(), 0)
	out, err := executionTuple.Pack(code, uint64(ms), e.CacheHit, [32]byte(e.Ref), c.cut(stdout), c.cut(stderr), [32]byte(e.OutputDigest))
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "encode execution %s: %w", e.ID, err)
	}
	return out, nil
}

// Failure encodes the answer to a job that could not be run. For jobs 0 and 1
// it is an execution that exits 125 with the reason on its standard error. The
// outputs of other jobs have no place for a reason, and whatever had their form
// could be taken for a success: theirs is Solidity's Error(string), which no
// tuple's encoding can be confused with because its length is not a multiple of
// a word.
func (c Codec) Failure(kind faas.JobID, reason string) ([]byte, error) {
	if kind == faas.JobExecute || kind == faas.JobExecuteAdvanced {
		return c.Execution(faas.Execution{State: faas.Failed, Error: reason})
	}
	e := newError("Error", "string")
	args, err := e.Inputs.Pack(string(c.cut([]byte(reason))))
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "encode failure of job %d: %w", kind, err)
	}
	return append(e.ID[:4:4], args...), nil
}

// FailureReason returns the reason in the output of a job that could not be
// run; ok is false if the output is something else.
func (c Codec) FailureReason(output []byte) (reason string, ok bool) {
	e := newError("Error", "string")
	if len(output) < 4 || !bytes.Equal(output[:4], e.ID[:4]) {
		return "", false
	}
	reason, err := newABIReader(output[4:]).string(0)
	return reason, err == nil
}

func (c Codec) cut(b []byte) []byte {
	limit := c.Inline
	if limit == 0 {
		limit = DefaultInline
	}
	return b[:min(len(b), limit)]
}

// Output decodes what an operator submitted for job 0 or 1. The sizes of the
// streams are those on chain; OutputDigest names the whole output.
func (c Codec) Output(output []byte) (faas.Execution, error) {
	e, err := decodeExecution(newABIReader(output))
	if err != nil {
		return faas.Execution{}, faas.Errorf(faas.Invalid, "output of an execution: %w", err)
	}
	return e, nil
}

func decodeExecution(r *abiReader) (e faas.Execution, err error) {
	e.State = faas.Finished
	if e.ExitCode, err = r.int32(0); err != nil {
		return e, fmt.Errorf("exitCode: %w", err)
	}
	ms, err := r.uint(1, 64)
	if err != nil {
		return e, fmt.Errorf("executionTimeMs: %w", err)
	}
	if ms > math.MaxInt64/uint64(time.Millisecond) {
		return e, fmt.Errorf("executionTimeMs: %d is longer than 292 years", ms)
	}
	e.SandboxTime = time.Duration(ms) * time.Millisecond
	if e.CacheHit, err = r.bool(2); err != nil {
		return e, fmt.Errorf("cacheHit: %w", err)
	}
	ref, err := r.bytes32(3)
	if err != nil {
		return e, fmt.Errorf("ref: %w", err)
	}
	e.Ref = faas.ID(ref)
	if e.Stdout.Data, err = r.bytes(4); err != nil {
		return e, fmt.Errorf("stdout: %w", err)
	}
	if e.Stderr.Data, err = r.bytes(5); err != nil {
		return e, fmt.Errorf("stderr: %w", err)
	}
	digest, err := r.bytes32(6)
	if err != nil {
		return e, fmt.Errorf("outputDigest: %w", err)
	}
	e.OutputDigest = faas.Digest(digest)
	e.Stdout.Size, e.Stderr.Size = int64(len(e.Stdout.Data)), int64(len(e.Stderr.Data))
	return e, nil
}
