package evm_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"faas"
	"faas/evm"
)

// samples are the inputs and the output of each job from 2 to 11, with the ABI
// of the design beside them.
var samples = map[faas.JobID]struct {
	in, out    any
	inABI, ABI []string
}{
	faas.JobCreateSnapshot: {faas.CreateSnapshotInput{Instance: faas.InstanceID{0xff, 31: 1}, Name: "prepared", Description: "ü"},
		faas.CreateSnapshotOutput{Snapshot: faas.SnapshotID{1}, Digest: faas.Sum(nil), SizeBytes: 1 << 40},
		[]string{"bytes32", "string", "string"}, []string{"bytes32", "bytes32", "uint64"}},
	faas.JobRestoreSnapshot: {faas.RestoreSnapshotInput{Snapshot: faas.SnapshotID{0xaa}}, faas.InstanceOutput{Instance: faas.InstanceID{2}},
		[]string{"bytes32"}, []string{"bytes32"}},
	faas.JobCreateBranch: {faas.CreateBranchInput{Snapshot: faas.SnapshotID{3}, Name: "try", Count: 65535},
		faas.CreateBranchOutput{Instances: []faas.InstanceID{{1}, {}, {3}}}, []string{"bytes32", "string", "uint16"}, []string{"bytes32[]"}},
	faas.JobMergeBranches: {faas.MergeBranchesInput{Instances: []faas.InstanceID{{1}, {2}}, Strategy: faas.Ours, Name: "merged"},
		faas.MergeBranchesOutput{Snapshot: faas.SnapshotID{9}, Digest: faas.Sum(nil), PathsMerged: 7, Conflicts: 2},
		[]string{"bytes32[]", "uint8", "string"}, []string{"bytes32", "bytes32", "uint32", "uint32"}},
	faas.JobStartInstance: {faas.StartInstanceInput{Image: "busybox", CPUCores: 2, MemoryMB: 512, DiskGB: 4, SSH: true}, faas.InstanceOutput{Instance: faas.InstanceID{4}},
		[]string{"bytes32", "string", "uint32", "uint32", "uint32", "bool"}, []string{"bytes32"}},
	faas.JobStopInstance: {faas.InstanceInput{Instance: faas.InstanceID{5}}, faas.StopInstanceOutput{Stopped: true}, []string{"bytes32"}, []string{"bool"}},
	faas.JobPauseInstance: {faas.InstanceInput{Instance: faas.InstanceID{5}}, faas.PauseInstanceOutput{Snapshot: faas.SnapshotID{6}},
		[]string{"bytes32"}, []string{"bytes32"}},
	faas.JobResumeInstance: {faas.InstanceInput{Instance: faas.InstanceID{5}}, faas.InstanceOutput{Instance: faas.InstanceID{5}},
		[]string{"bytes32"}, []string{"bytes32"}},
	faas.JobExposePort: {faas.ExposePortInput{Instance: faas.InstanceID{7}, Port: 8080, Protocol: "http", Subdomain: "shop"}, faas.ExposePortOutput{URL: "http://shop.localhost:8080/"},
		[]string{"bytes32", "uint16", "string", "string"}, []string{"string"}},
	faas.JobUploadFiles: {faas.UploadFilesInput{Instance: faas.InstanceID{8}, TargetPath: "/srv", Tar: []byte{1, 2, 3}}, faas.UploadFilesOutput{Bytes: 3, Files: 1},
		[]string{"bytes32", "string", "bytes"}, []string{"uint64", "uint32"}},
}

func TestJobsRoundTrip(t *testing.T) {
	t.Parallel()
	for kind := faas.JobCreateSnapshot; kind <= faas.JobUploadFiles; kind++ {
		s, ok := samples[kind]
		if !ok {
			t.Errorf("job %d has no sample", kind)
			continue
		}
		in, err := evm.Codec{}.EncodeInputs(kind, s.in)
		if err != nil {
			t.Errorf("job %d: %v", kind, err)
			continue
		}
		if got, err := (evm.Codec{}).DecodeInputs(kind, in); err != nil || !reflect.DeepEqual(got, s.in) {
			t.Errorf("job %d: inputs came back as %+v, %v", kind, got, err)
		}
		if _, err := unpack(s.inABI, in); err != nil {
			t.Errorf("job %d: inputs are not %v: %v", kind, s.inABI, err)
		}
		out, err := evm.Codec{}.EncodeOutput(kind, s.out)
		if err != nil {
			t.Errorf("job %d: %v", kind, err)
			continue
		}
		if got, err := (evm.Codec{}).DecodeOutput(kind, out); err != nil || !reflect.DeepEqual(got, s.out) {
			t.Errorf("job %d: output came back as %+v, %v", kind, got, err)
		}
		if _, err := unpack(s.ABI, out); err != nil {
			t.Errorf("job %d: output is not %v: %v", kind, s.ABI, err)
		}
	}
}

func TestFailuresOfJobsSayWhy(t *testing.T) {
	t.Parallel()
	for kind := faas.JobCreateSnapshot; kind <= faas.JobUploadFiles; kind++ {
		out, err := evm.Codec{}.Failure(kind, "no instance ins_x")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := (evm.Codec{}).DecodeOutput(kind, out); faas.KindOf(err) != faas.Conflict || !strings.Contains(err.Error(), "no instance ins_x") {
			t.Errorf("job %d: got %v", kind, err)
		}
	}
}

func TestHostileInputsOfJobsAreInvalid(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		kind faas.JobID
		in   []byte
	}{
		"unknown job":      {12, words(1)},
		"empty":            {faas.JobStopInstance, nil},
		"envelope by size": {faas.JobStopInstance, append(words(1), 7)},
		"envelope by byte": {faas.JobMergeBranches, append([]byte{0xfa}, words(1, 2, 3)[1:]...)},
		"count of 2^16":    {faas.JobCreateBranch, append(words(1, 96, 1<<16), words(0)...)},
		"strategy 4":       {faas.JobMergeBranches, words(96, 4, 128, 0, 0)},
		"array outside":    {faas.JobMergeBranches, words(96, 0, 128, 1<<58, 0)},
		"bool of 2":        {faas.JobStartInstance, words(0, 192, 0, 0, 0, 2, 0)},
		"cores of 2^32":    {faas.JobStartInstance, words(0, 192, 1<<32, 0, 0, 0, 0)},
		"port of 2^16":     {faas.JobExposePort, words(1, 1<<16, 128, 128, 0)},
		"tar outside":      {faas.JobUploadFiles, words(1, 96, 96, 1<<40)},
		"larger than any":  {faas.JobUploadFiles, make([]byte, 5<<20)},
	} {
		if v, err := (evm.Codec{}).DecodeInputs(c.kind, c.in); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%s: got %+v, %v, want an invalid error", name, v, err)
		}
	}
}

func FuzzJobs(f *testing.F) {
	for kind, s := range samples {
		in, _ := evm.Codec{}.EncodeInputs(kind, s.in)
		out, _ := evm.Codec{}.EncodeOutput(kind, s.out)
		f.Add(uint8(kind), in)
		f.Add(uint8(kind), out)
	}
	f.Fuzz(func(t *testing.T, kind uint8, b []byte) {
		id := faas.JobID(kind)
		if v, err := (evm.Codec{}).DecodeInputs(id, b); err != nil {
			if faas.KindOf(err) != faas.Invalid {
				t.Errorf("inputs: got kind %v of %v", faas.KindOf(err), err)
			}
		} else if id >= faas.JobCreateSnapshot {
			again, err := evm.Codec{}.EncodeInputs(id, v)
			if err != nil {
				t.Fatal(err)
			}
			if back, err := (evm.Codec{}).DecodeInputs(id, again); err != nil || !reflect.DeepEqual(back, v) {
				t.Errorf("%+v comes back as %+v, %v", v, back, err)
			}
		}
		if v, err := (evm.Codec{}).DecodeOutput(id, b); err == nil && id >= faas.JobCreateSnapshot {
			again, err := evm.Codec{}.EncodeOutput(id, v)
			if err != nil {
				t.Fatal(err)
			}
			back, err := evm.Codec{}.DecodeOutput(id, again)
			if err != nil || !reflect.DeepEqual(back, v) && !bytes.Equal(again, b) {
				t.Errorf("%+v comes back as %+v, %v", v, back, err)
			}
		} else if err != nil && faas.KindOf(err) != faas.Invalid && faas.KindOf(err) != faas.Conflict {
			t.Errorf("output: got kind %v of %v", faas.KindOf(err), err)
		}
	})
}
