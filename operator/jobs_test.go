package operator_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"faas"
	"faas/operator"
)

// memoryState is a node that remembers by id what was made, as an engine does.
type memoryState struct {
	mu        sync.Mutex
	instances map[string]faas.Instance
	snapshots map[string]faas.Snapshot
	calls     []string
	fail      error // of the next call
}

func newMemoryState() *memoryState {
	return &memoryState{instances: map[string]faas.Instance{}, snapshots: map[string]faas.Snapshot{}}
}

// do is one call: it is noted, and fails once if it was told to.
func (m *memoryState) do(format string, args ...any) error {
	m.calls = append(m.calls, fmt.Sprintf(format, args...))
	err := m.fail
	m.fail = nil
	return err
}

func (m *memoryState) StartInstance(_ context.Context, owner string, s faas.InstanceSpec) (faas.Instance, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.do("start %s%s", s.Image, s.From); err != nil {
		return faas.Instance{}, err
	}
	if _, taken := m.instances[s.ID.String()]; taken {
		return faas.Instance{}, faas.Errorf(faas.Conflict, "instance %s exists", s.ID)
	}
	i := faas.Instance{ID: s.ID, Owner: owner, State: faas.InstanceRunning, Limits: s.Limits, SSH: s.SSH}
	m.instances[s.ID.String()] = i
	return i, nil
}

func (m *memoryState) StopInstance(_ context.Context, _, id string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, ok := m.instances[id]; !ok {
		return faas.Errorf(faas.NotFound, "no instance %s", id)
	}
	delete(m.instances, id)
	return m.do("stop")
}

func (m *memoryState) move(id string, from, to faas.InstanceState, paused faas.SnapshotID) (faas.Instance, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	i, ok := m.instances[id]
	if !ok {
		return i, faas.Errorf(faas.NotFound, "no instance %s", id)
	}
	if i.State != from {
		return faas.Instance{}, faas.Errorf(faas.Conflict, "instance %s is %s", id, i.State)
	}
	i.State, i.Paused = to, paused
	m.instances[id] = i
	return i, m.do("move to %s", to)
}

func (m *memoryState) PauseInstance(_ context.Context, _, id string, as faas.SnapshotID) (faas.Instance, error) {
	return m.move(id, faas.InstanceRunning, faas.InstancePaused, as)
}

func (m *memoryState) ResumeInstance(_ context.Context, _, id string) (faas.Instance, error) {
	return m.move(id, faas.InstancePaused, faas.InstanceRunning, faas.SnapshotID{})
}

func (m *memoryState) Instance(_ context.Context, _, id string) (faas.Instance, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	i, ok := m.instances[id]
	if !ok {
		return i, faas.Errorf(faas.NotFound, "no instance %s", id)
	}
	return i, nil
}

func (m *memoryState) ExposePort(_ context.Context, _, id string, p faas.PortSpec) (faas.Port, string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	i := m.instances[id]
	for _, q := range i.Ports {
		if q.Port == p.Port {
			return faas.Port{}, "", faas.Errorf(faas.Conflict, "port %d is exposed", p.Port)
		}
	}
	port := faas.Port{PortSpec: p, URL: "http://" + p.Subdomain + ".localhost/"}
	i.Ports = append(i.Ports, port)
	m.instances[id] = i
	return port, "", m.do("expose %d %s", p.Port, p.Access)
}

func (m *memoryState) PutFiles(_ context.Context, _, _, dir string, tar io.Reader) (int, int64, error) {
	b, err := io.ReadAll(tar)
	if err != nil {
		return 0, 0, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	return 1, int64(len(b)), m.do("put %s", dir)
}

func (m *memoryState) CreateSnapshot(_ context.Context, _, instance string, s faas.SnapshotSpec) (faas.Snapshot, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, ok := m.instances[instance]; !ok {
		return faas.Snapshot{}, faas.Errorf(faas.NotFound, "no instance %s", instance)
	}
	return m.keep(s.ID, s.Name)
}

// keep makes a snapshot; the caller holds mu.
func (m *memoryState) keep(id faas.SnapshotID, name string) (faas.Snapshot, error) {
	if _, taken := m.snapshots[id.String()]; taken {
		return faas.Snapshot{}, faas.Errorf(faas.Conflict, "snapshot %s exists", id)
	}
	s := faas.Snapshot{ID: id, Name: name, Digest: faas.Sum([]byte(name)), Size: 42}
	m.snapshots[id.String()] = s
	return s, m.do("snapshot %s", name)
}

func (m *memoryState) Snapshot(_ context.Context, _, id string) (faas.Snapshot, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	s, ok := m.snapshots[id]
	if !ok {
		return s, faas.Errorf(faas.NotFound, "no snapshot %s", id)
	}
	return s, nil
}

// Branch makes all but the branch with index 1.
func (m *memoryState) Branch(ctx context.Context, owner string, s faas.BranchSpec) (out []faas.Branch, err error) {
	for i := range s.Count {
		var b faas.Branch
		if i == 1 {
			err = faas.Errorf(faas.Exhausted, "no room")
		} else {
			b.Instance, err = m.StartInstance(ctx, owner, faas.InstanceSpec{ID: s.IDs[i], From: s.Snapshot})
		}
		if err != nil {
			b.Error, b.ErrorKind = err.Error(), faas.KindOf(err)
		}
		out = append(out, b)
	}
	return out, nil
}

// Merge fails over one conflict unless the strategy is ours.
func (m *memoryState) Merge(_ context.Context, _ string, s faas.MergeSpec) (faas.MergeResult, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if s.Strategy != faas.Ours {
		return faas.MergeResult{Merged: 3, Conflicts: []faas.MergeConflict{{Path: "/a"}}}, faas.Errorf(faas.Conflict, "1 conflict")
	}
	snapshot, err := m.keep(s.ID, s.Name)
	return faas.MergeResult{Snapshot: snapshot, Merged: 3}, err
}

// valueCodec has inputs that stand for values of the root package, and outputs
// that are JSON.
type valueCodec struct{ inputs map[string]any }

func (c valueCodec) DecodeInputs(_ faas.JobID, inputs []byte) (any, error) {
	return c.inputs[string(inputs)], nil
}

func (valueCodec) EncodeOutput(_ faas.JobID, out any) ([]byte, error) { return json.Marshal(out) }

func (valueCodec) Failure(_ faas.JobID, reason string) ([]byte, error) { return []byte(reason), nil }

func TestStatefulJobs(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := newMemoryChain()
		id := func(call uint64, index ...uint64) faas.ID {
			return view{c, me}.DeriveID(faas.Call{Call: call}, index...)
		}
		ins, snp := faas.InstanceID(id(0)), faas.SnapshotID(id(1))
		steps := []struct {
			kind faas.JobID
			in   any
			want any // the output, or a part of the failure's text
		}{
			{faas.JobStartInstance, faas.StartInstanceInput{Image: "busybox", CPUCores: 2, MemoryMB: 3, DiskGB: 1, SSH: true}, faas.InstanceOutput{Instance: ins}},
			{faas.JobCreateSnapshot, faas.CreateSnapshotInput{Instance: ins, Name: "s"}, faas.CreateSnapshotOutput{Snapshot: snp, Digest: faas.Sum([]byte("s")), SizeBytes: 42}},
			{faas.JobRestoreSnapshot, faas.RestoreSnapshotInput{Snapshot: snp}, faas.InstanceOutput{Instance: faas.InstanceID(id(2))}},
			{faas.JobCreateBranch, faas.CreateBranchInput{Snapshot: snp, Count: 3}, faas.CreateBranchOutput{
				Instances: []faas.InstanceID{faas.InstanceID(id(3, 0)), {}, faas.InstanceID(id(3, 2))}}},
			{faas.JobMergeBranches, faas.MergeBranchesInput{Instances: []faas.InstanceID{ins}}, faas.MergeBranchesOutput{PathsMerged: 3, Conflicts: 1}},
			{faas.JobMergeBranches, faas.MergeBranchesInput{Instances: []faas.InstanceID{ins}, Strategy: faas.Ours, Name: "m"},
				faas.MergeBranchesOutput{Snapshot: faas.SnapshotID(id(5)), Digest: faas.Sum([]byte("m")), PathsMerged: 3}},
			{faas.JobPauseInstance, faas.InstanceInput{Instance: ins}, faas.PauseInstanceOutput{Snapshot: faas.SnapshotID(id(6))}},
			{faas.JobPauseInstance, faas.InstanceInput{Instance: ins}, "is paused"},
			{faas.JobResumeInstance, faas.InstanceInput{Instance: ins}, faas.InstanceOutput{Instance: ins}},
			{faas.JobExposePort, faas.ExposePortInput{Instance: ins, Port: 80, Subdomain: "shop"}, faas.ExposePortOutput{URL: "http://shop.localhost/"}},
			{faas.JobUploadFiles, faas.UploadFilesInput{Instance: ins, TargetPath: "/srv", Tar: []byte("tar")}, faas.UploadFilesOutput{Bytes: 3, Files: 1}},
			{faas.JobStopInstance, faas.InstanceInput{Instance: ins}, faas.StopInstanceOutput{Stopped: true}},
			{faas.JobStopInstance, faas.InstanceInput{Instance: ins}, "no instance"},
			{12, nil, "not supported"},
		}
		codec := valueCodec{map[string]any{}}
		for i, s := range steps {
			codec.inputs[fmt.Sprint(i)] = s.in
		}
		state := newMemoryState()
		_, stop := run(t, operator.Config{Chain: view{c, me}, Journal: newMemoryJournal(), Engine: engine(echo), Stateful: state, Codec: codec})
		for i, s := range steps {
			c.assign(faas.Job{Call: faas.Call{Call: uint64(i)}, Kind: s.kind, Operator: me, Inputs: fmt.Append(nil, i)})
			synctest.Wait()
			got := c.output(uint64(i))
			if text, ok := s.want.(string); ok {
				if !strings.Contains(got, text) {
					t.Errorf("step %d: answered %q, want something with %q", i, got, text)
				}
				continue
			}
			want, err := json.Marshal(s.want)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("step %d (%s): answered %s, want %s", i, s.kind, got, want)
			}
		}
		stop()
	})
}

// TestJobsDoneBeforeACrash runs jobs whose work an earlier process has done
// without having recorded it: the answer is that of the first time.
func TestJobsDoneBeforeACrash(t *testing.T) {
	t.Parallel()
	call := faas.Call{Call: 3}
	derived := view{newMemoryChain(), me}.DeriveID(call)
	ins, snp := faas.InstanceID(derived), faas.SnapshotID(derived)
	other := faas.InstanceID{1}
	for name, c := range map[string]struct {
		kind   faas.JobID
		in     any
		before func(*memoryState)
		want   any
	}{
		"start": {faas.JobStartInstance, faas.StartInstanceInput{Image: "x"},
			func(m *memoryState) { m.instances[ins.String()] = faas.Instance{ID: ins} }, faas.InstanceOutput{Instance: ins}},
		"snapshot": {faas.JobCreateSnapshot, faas.CreateSnapshotInput{Instance: other}, func(m *memoryState) {
			m.instances[other.String()] = faas.Instance{ID: other}
			m.snapshots[snp.String()] = faas.Snapshot{ID: snp, Size: 9}
		}, faas.CreateSnapshotOutput{Snapshot: snp, SizeBytes: 9}},
		"stop": {faas.JobStopInstance, faas.InstanceInput{Instance: other}, func(*memoryState) {}, faas.StopInstanceOutput{Stopped: true}},
		"pause": {faas.JobPauseInstance, faas.InstanceInput{Instance: other}, func(m *memoryState) {
			m.instances[other.String()] = faas.Instance{ID: other, State: faas.InstancePaused, Paused: snp}
		}, faas.PauseInstanceOutput{Snapshot: snp}},
		"pause by somebody else": {faas.JobPauseInstance, faas.InstanceInput{Instance: other}, func(m *memoryState) {
			m.instances[other.String()] = faas.Instance{ID: other, State: faas.InstancePaused, Paused: faas.SnapshotID{4}}
		}, "instance " + other.String() + " is paused"},
		"resume": {faas.JobResumeInstance, faas.InstanceInput{Instance: other}, func(m *memoryState) {
			m.instances[other.String()] = faas.Instance{ID: other, State: faas.InstanceRunning}
		}, faas.InstanceOutput{Instance: other}},
		"expose": {faas.JobExposePort, faas.ExposePortInput{Instance: other, Port: 80}, func(m *memoryState) {
			m.instances[other.String()] = faas.Instance{ID: other, Ports: []faas.Port{{PortSpec: faas.PortSpec{Port: 80, Subdomain: "s"}, URL: "u"}}}
		}, faas.ExposePortOutput{URL: "u"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				chain, journal, state := newMemoryChain(), newMemoryJournal(), newMemoryState()
				c.before(state)
				job := faas.Job{Call: call, Kind: c.kind, Operator: me, Inputs: []byte("in")}
				if err := journal.Put(t.Context(), faas.JournalEntry{Job: job}); err != nil {
					t.Fatal(err)
				}
				chain.assign(job)
				_, stop := run(t, operator.Config{Chain: view{chain, me}, Journal: journal, Engine: engine(echo), Stateful: state,
					Codec: valueCodec{map[string]any{"in": c.in}}})
				synctest.Wait()
				stop()
				want, ok := c.want.(string) // why the job failed
				if !ok {
					b, err := json.Marshal(c.want)
					if err != nil {
						t.Fatal(err)
					}
					want = string(b)
				}
				if got := chain.output(call.Call); got != want {
					t.Errorf("answered %s, want %s", got, want)
				}
			})
		})
	}
}

// output is what the contract accepted for a call.
func (c *memoryChain) output(call uint64) string {
	for _, o := range c.accepted() {
		if o.Call.Call == call {
			return string(o.Output)
		}
	}
	return ""
}
