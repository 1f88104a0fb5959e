package evm

import (
	"encoding/json"
	"fmt"

	"faas"

	"github.com/ethereum/go-ethereum/accounts/abi"
)

// tuple is how one job's inputs and output are encoded. The types of the root
// package stand on one side, the ABI's fields on the other.
type tuple struct {
	offsetFirst bool // the inputs start with an offset, whose first byte is zero
	in, out     abi.Arguments
	input       func(*abiReader) (any, error)
	inputs      func(any) ([]any, bool)
	parse       func(*json.Decoder) (any, error)
	output      func(*abiReader) (any, error)
	outputs     func(any) ([]any, bool)
}

// tuples is the table of jobs, as design and contract have it.
var tuples = map[faas.JobID]tuple{
	faas.JobExecute: {offsetFirst: true, in: executeInputs, out: executionTuple,
		input: func(r *abiReader) (any, error) { return decodeRequest(faas.JobExecute, r) }},
	faas.JobExecuteAdvanced: {offsetFirst: true, in: advancedInputs, out: executionTuple,
		input: func(r *abiReader) (any, error) { return decodeRequest(faas.JobExecuteAdvanced, r) }},
	faas.JobCreateSnapshot: {
		in: arguments("bytes32", "string", "string"), out: arguments("bytes32", "bytes32", "uint64"),
		input: decoder(func(f *fields) (v faas.CreateSnapshotInput) {
			v.Instance, v.Name, v.Description = faas.InstanceID(f.id()), f.string(), f.string()
			return v
		}),
		parse: parser[faas.CreateSnapshotInput],
		inputs: encoder(func(v faas.CreateSnapshotInput) []any {
			return []any{[32]byte(v.Instance), v.Name, v.Description}
		}),
		output: decoder(func(f *fields) (v faas.CreateSnapshotOutput) {
			v.Snapshot, v.Digest, v.SizeBytes = faas.SnapshotID(f.id()), faas.Digest(f.id()), f.uint(64)
			return v
		}),
		outputs: encoder(func(v faas.CreateSnapshotOutput) []any {
			return []any{[32]byte(v.Snapshot), [32]byte(v.Digest), v.SizeBytes}
		}),
	},
	faas.JobRestoreSnapshot: {
		in: oneID, out: oneID,
		input: decoder(func(f *fields) faas.RestoreSnapshotInput {
			return faas.RestoreSnapshotInput{Snapshot: faas.SnapshotID(f.id())}
		}),
		parse:  parser[faas.RestoreSnapshotInput],
		inputs: encoder(func(v faas.RestoreSnapshotInput) []any { return []any{[32]byte(v.Snapshot)} }),
		output: decoder(instanceOutput), outputs: encoder(instanceOutputFields),
	},
	faas.JobCreateBranch: {
		in: arguments("bytes32", "string", "uint16"), out: arguments("bytes32[]"),
		input: decoder(func(f *fields) (v faas.CreateBranchInput) {
			v.Snapshot, v.Name, v.Count = faas.SnapshotID(f.id()), f.string(), uint16(f.uint(16))
			return v
		}),
		parse:  parser[faas.CreateBranchInput],
		inputs: encoder(func(v faas.CreateBranchInput) []any { return []any{[32]byte(v.Snapshot), v.Name, v.Count} }),
		output: decoder(func(f *fields) faas.CreateBranchOutput {
			return faas.CreateBranchOutput{Instances: f.instances()}
		}),
		outputs: encoder(func(v faas.CreateBranchOutput) []any { return []any{words32(v.Instances)} }),
	},
	faas.JobMergeBranches: {
		offsetFirst: true,
		in:          arguments("bytes32[]", "uint8", "string"), out: arguments("bytes32", "bytes32", "uint32", "uint32"),
		input: decoder(func(f *fields) (v faas.MergeBranchesInput) {
			v.Instances, v.Strategy, v.Name = f.instances(), f.strategy(), f.string()
			return v
		}),
		parse: parser[faas.MergeBranchesInput],
		inputs: encoder(func(v faas.MergeBranchesInput) []any {
			return []any{words32(v.Instances), uint8(v.Strategy), v.Name}
		}),
		output: decoder(func(f *fields) (v faas.MergeBranchesOutput) {
			v.Snapshot, v.Digest = faas.SnapshotID(f.id()), faas.Digest(f.id())
			v.PathsMerged, v.Conflicts = uint32(f.uint(32)), uint32(f.uint(32))
			return v
		}),
		outputs: encoder(func(v faas.MergeBranchesOutput) []any {
			return []any{[32]byte(v.Snapshot), [32]byte(v.Digest), v.PathsMerged, v.Conflicts}
		}),
	},
	faas.JobStartInstance: {
		in: arguments("bytes32", "string", "uint32", "uint32", "uint32", "bool"), out: oneID,
		input: decoder(func(f *fields) (v faas.StartInstanceInput) {
			v.Snapshot, v.Image = faas.SnapshotID(f.id()), f.string()
			v.CPUCores, v.MemoryMB, v.DiskGB = uint32(f.uint(32)), uint32(f.uint(32)), uint32(f.uint(32))
			v.SSH = f.bool()
			return v
		}),
		parse: parser[faas.StartInstanceInput],
		inputs: encoder(func(v faas.StartInstanceInput) []any {
			return []any{[32]byte(v.Snapshot), v.Image, v.CPUCores, v.MemoryMB, v.DiskGB, v.SSH}
		}),
		output: decoder(instanceOutput), outputs: encoder(instanceOutputFields),
	},
	faas.JobStopInstance: {
		in: oneID, out: arguments("bool"), input: decoder(instanceInput), inputs: encoder(instanceInputFields), parse: parser[faas.InstanceInput],
		output:  decoder(func(f *fields) faas.StopInstanceOutput { return faas.StopInstanceOutput{Stopped: f.bool()} }),
		outputs: encoder(func(v faas.StopInstanceOutput) []any { return []any{v.Stopped} }),
	},
	faas.JobPauseInstance: {
		in: oneID, out: oneID, input: decoder(instanceInput), inputs: encoder(instanceInputFields), parse: parser[faas.InstanceInput],
		output: decoder(func(f *fields) faas.PauseInstanceOutput {
			return faas.PauseInstanceOutput{Snapshot: faas.SnapshotID(f.id())}
		}),
		outputs: encoder(func(v faas.PauseInstanceOutput) []any { return []any{[32]byte(v.Snapshot)} }),
	},
	faas.JobResumeInstance: {
		in: oneID, out: oneID, input: decoder(instanceInput), inputs: encoder(instanceInputFields), parse: parser[faas.InstanceInput],
		output: decoder(instanceOutput), outputs: encoder(instanceOutputFields),
	},
	faas.JobExposePort: {
		in: arguments("bytes32", "uint16", "string", "string"), out: arguments("string"),
		input: decoder(func(f *fields) (v faas.ExposePortInput) {
			v.Instance, v.Port, v.Protocol, v.Subdomain = faas.InstanceID(f.id()), uint16(f.uint(16)), f.string(), f.string()
			return v
		}),
		parse: parser[faas.ExposePortInput],
		inputs: encoder(func(v faas.ExposePortInput) []any {
			return []any{[32]byte(v.Instance), v.Port, v.Protocol, v.Subdomain}
		}),
		output:  decoder(func(f *fields) faas.ExposePortOutput { return faas.ExposePortOutput{URL: f.string()} }),
		outputs: encoder(func(v faas.ExposePortOutput) []any { return []any{v.URL} }),
	},
	faas.JobUploadFiles: {
		in: arguments("bytes32", "string", "bytes"), out: arguments("uint64", "uint32"),
		input: decoder(func(f *fields) (v faas.UploadFilesInput) {
			v.Instance, v.TargetPath, v.Tar = faas.InstanceID(f.id()), f.string(), f.bytes()
			return v
		}),
		parse:  parser[faas.UploadFilesInput],
		inputs: encoder(func(v faas.UploadFilesInput) []any { return []any{[32]byte(v.Instance), v.TargetPath, v.Tar} }),
		output: decoder(func(f *fields) (v faas.UploadFilesOutput) {
			v.Bytes, v.Files = f.uint(64), uint32(f.uint(32))
			return v
		}),
		outputs: encoder(func(v faas.UploadFilesOutput) []any { return []any{v.Bytes, v.Files} }),
	},
}

var oneID = arguments("bytes32")

func instanceInput(f *fields) faas.InstanceInput {
	return faas.InstanceInput{Instance: faas.InstanceID(f.id())}
}

func instanceInputFields(v faas.InstanceInput) []any { return []any{[32]byte(v.Instance)} }

func instanceOutput(f *fields) faas.InstanceOutput {
	return faas.InstanceOutput{Instance: faas.InstanceID(f.id())}
}

func instanceOutputFields(v faas.InstanceOutput) []any { return []any{[32]byte(v.Instance)} }

func words32(ids []faas.InstanceID) [][32]byte {
	out := make([][32]byte, len(ids))
	for i, id := range ids {
		out[i] = [32]byte(id)
	}
	return out
}

func parser[T any](d *json.Decoder) (any, error) {
	var v T
	err := d.Decode(&v)
	return v, err
}

// fields reads a tuple's fields in order and keeps the first error.
type fields struct {
	r   *abiReader
	i   int
	err error
}

func take[T any](f *fields, read func(i int) (T, error)) (v T) {
	if f.err != nil {
		return v
	}
	v, err := read(f.i)
	if err != nil {
		f.err = fmt.Errorf("field %d: %w", f.i, err)
	}
	f.i++
	return v
}

func (f *fields) id() [32]byte   { return take(f, f.r.bytes32) }
func (f *fields) string() string { return take(f, f.r.string) }
func (f *fields) bytes() []byte  { return take(f, f.r.bytes) }
func (f *fields) bool() bool     { return take(f, f.r.bool) }

func (f *fields) uint(bits int) uint64 {
	return take(f, func(i int) (uint64, error) { return f.r.uint(i, bits) })
}

func (f *fields) instances() []faas.InstanceID {
	return take(f, func(i int) ([]faas.InstanceID, error) {
		ids, err := f.r.ids(i)
		out := make([]faas.InstanceID, len(ids))
		for j, id := range ids {
			out[j] = faas.InstanceID(id)
		}
		return out, err
	})
}

func (f *fields) strategy() faas.Strategy {
	return take(f, func(i int) (faas.Strategy, error) {
		n, err := f.r.uint(i, 8)
		if err == nil && n >= uint64(len(faas.Strategies())) {
			err = faas.Errorf(faas.Invalid, "merge strategy %d is unknown", n)
		}
		return faas.Strategy(n), err
	})
}

func decoder[T any](read func(*fields) T) func(*abiReader) (any, error) {
	return func(r *abiReader) (any, error) {
		f := fields{r: r}
		v := read(&f)
		return v, f.err
	}
}

func encoder[T any](write func(T) []any) func(any) ([]any, bool) {
	return func(v any) ([]any, bool) {
		t, ok := v.(T)
		if !ok {
			return nil, false
		}
		return write(t), true
	}
}

// DecodeInputs decodes a job's inputs into the type that the root package has
// for them: faas.Request for jobs 0 and 1, faas.CreateSnapshotInput for job 2,
// and so on. Invalid if they are malformed or the job is unknown; memory stays
// within a small multiple of their size.
func (c Codec) DecodeInputs(kind faas.JobID, inputs []byte) (any, error) {
	t, err := tupleOf(kind)
	if err != nil {
		return nil, err
	}
	if len(inputs) > maxInputs {
		return nil, faas.Errorf(faas.Invalid, "inputs of %d bytes: at most %d are read", len(inputs), maxInputs)
	}
	if t.offsetFirst && len(inputs) > 0 && inputs[0] != 0 || !t.offsetFirst && len(inputs)%word != 0 {
		return nil, faas.Errorf(faas.Invalid, "inputs of job %d (%s) are an envelope that this node does not know", uint8(kind), kind)
	}
	v, err := t.input(newABIReader(inputs))
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "inputs of job %d (%s): %w", uint8(kind), kind, err)
	}
	return v, nil
}

// EncodeInputs encodes the inputs of a job from 2 to 11, of the type that
// DecodeInputs returns; jobs 0 and 1 are Inputs's.
func (c Codec) EncodeInputs(kind faas.JobID, in any) ([]byte, error) {
	t, err := tupleOf(kind)
	if err != nil {
		return nil, err
	}
	return pack(kind, "inputs", t.in, t.inputs, in)
}

// EncodeOutput encodes a job's output, of the type that DecodeOutput returns.
func (c Codec) EncodeOutput(kind faas.JobID, out any) ([]byte, error) {
	if e, ok := out.(faas.Execution); ok {
		return c.Execution(e)
	}
	t, err := tupleOf(kind)
	if err != nil {
		return nil, err
	}
	return pack(kind, "output", t.out, t.outputs, out)
}

// DecodeOutput decodes what an operator submitted into the type that the root
// package has for it: faas.Execution for jobs 0 and 1, and so on. An answer
// that says why a job could not be run is an error of kind Conflict with that
// reason; what is neither is Invalid.
func (c Codec) DecodeOutput(kind faas.JobID, output []byte) (any, error) {
	t, err := tupleOf(kind)
	if err != nil {
		return nil, err
	}
	if reason, ok := c.FailureReason(output); ok {
		return nil, faas.Errorf(faas.Conflict, "job %d (%s) could not be run: %s", uint8(kind), kind, reason)
	}
	if t.output == nil {
		return c.Output(output)
	}
	v, err := t.output(newABIReader(output))
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "output of job %d (%s): %w", uint8(kind), kind, err)
	}
	return v, nil
}

func tupleOf(kind faas.JobID) (tuple, error) {
	t, ok := tuples[kind]
	if !ok {
		return t, faas.Errorf(faas.Invalid, "job %d is unknown", uint8(kind))
	}
	return t, nil
}

func pack(kind faas.JobID, what string, args abi.Arguments, fields func(any) ([]any, bool), v any) ([]byte, error) {
	if fields == nil {
		return nil, faas.Errorf(faas.Internal, "the %s of job %d (%s) are encoded elsewhere", what, uint8(kind), kind)
	}
	list, ok := fields(v)
	if !ok {
		return nil, faas.Errorf(faas.Internal, "%s of job %d (%s) can not be a %T", what, uint8(kind), kind, v)
	}
	b, err := args.Pack(list...)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "encode %s of job %d (%s): %w", what, uint8(kind), kind, err)
	}
	return b, nil
}
