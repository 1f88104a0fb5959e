package operator

import (
	"bytes"
	"context"
	"math"

	"faas"
)

// made returns what an earlier attempt at this job made, if its work was done:
// the ids of what jobs make are derived from the call, so nobody else's thing
// can have one.
func made[T any](a assignment, err error, look func() (T, error)) (T, error) {
	var none T
	if !a.again || faas.KindOf(err) != faas.Conflict {
		return none, err
	}
	if v, lookErr := look(); lookErr == nil {
		return v, nil
	}
	return none, err
}

func (o *Operator) createSnapshot(ctx context.Context, a assignment, in faas.CreateSnapshotInput) (out faas.CreateSnapshotOutput, err error) {
	id := faas.SnapshotID(o.cfg.Chain.DeriveID(a.Call))
	s, err := o.cfg.Stateful.CreateSnapshot(ctx, a.owner(), in.Instance.String(),
		faas.SnapshotSpec{ID: id, Name: in.Name, Description: in.Description})
	if err != nil {
		s, err = made(a, err, func() (faas.Snapshot, error) { return o.cfg.Stateful.Snapshot(ctx, a.owner(), id.String()) })
	}
	if err != nil {
		return out, err
	}
	return faas.CreateSnapshotOutput{Snapshot: s.ID, Digest: s.Digest, SizeBytes: uint64(max(s.Size, 0))}, nil
}

func (o *Operator) restoreSnapshot(ctx context.Context, a assignment, in faas.RestoreSnapshotInput) (faas.InstanceOutput, error) {
	return o.startFrom(ctx, a, faas.InstanceSpec{From: in.Snapshot})
}

func (o *Operator) startInstance(ctx context.Context, a assignment, in faas.StartInstanceInput) (out faas.InstanceOutput, err error) {
	if uint64(in.CPUCores)*1000 > math.MaxUint32 {
		return out, faas.Errorf(faas.Invalid, "%d cpu cores: no machine has as many", in.CPUCores)
	}
	spec := faas.InstanceSpec{From: in.Snapshot, Image: in.Image, SSH: in.SSH, Limits: faas.Limits{
		MilliCPU: in.CPUCores * 1000, Memory: int64(in.MemoryMB) << 20, Disk: int64(in.DiskGB) << 30,
	}}
	return o.startFrom(ctx, a, spec)
}

func (o *Operator) startFrom(ctx context.Context, a assignment, spec faas.InstanceSpec) (out faas.InstanceOutput, err error) {
	spec.ID = faas.InstanceID(o.cfg.Chain.DeriveID(a.Call))
	i, err := o.cfg.Stateful.StartInstance(ctx, a.owner(), spec)
	if err != nil {
		i, err = made(a, err, func() (faas.Instance, error) { return o.cfg.Stateful.Instance(ctx, a.owner(), spec.ID.String()) })
	}
	return faas.InstanceOutput{Instance: i.ID}, err
}

// createBranch answers with the branches that there are; only when there is
// none the job has failed.
func (o *Operator) createBranch(ctx context.Context, a assignment, in faas.CreateBranchInput) (out faas.CreateBranchOutput, err error) {
	spec := faas.BranchSpec{Snapshot: in.Snapshot, Name: in.Name, Count: int(in.Count)}
	for i := range uint64(in.Count) {
		spec.IDs = append(spec.IDs, faas.InstanceID(o.cfg.Chain.DeriveID(a.Call, i)))
	}
	branches, err := o.cfg.Stateful.Branch(ctx, a.owner(), spec)
	if err != nil {
		return out, err
	}
	var failure error
	alive := 0
	out.Instances = make([]faas.InstanceID, len(branches))
	for i, b := range branches {
		if b.Error != "" {
			failure = faas.Errorf(b.ErrorKind, "branch %d: %s", i, b.Error)
			_, failure = made(a, failure, func() (faas.Instance, error) {
				return o.cfg.Stateful.Instance(ctx, a.owner(), spec.IDs[i].String())
			})
			if failure != nil {
				continue
			}
		}
		out.Instances[i] = spec.IDs[i]
		alive++
	}
	if alive == 0 {
		return out, failure
	}
	return out, nil
}

// mergeBranches answers a merge that its conflicts failed with their number and
// no snapshot.
func (o *Operator) mergeBranches(ctx context.Context, a assignment, in faas.MergeBranchesInput) (out faas.MergeBranchesOutput, err error) {
	id := faas.SnapshotID(o.cfg.Chain.DeriveID(a.Call))
	spec := faas.MergeSpec{Strategy: in.Strategy, Name: in.Name, ID: id}
	for _, i := range in.Instances {
		spec.Branches = append(spec.Branches, i.String())
	}
	r, err := o.cfg.Stateful.Merge(ctx, a.owner(), spec)
	if err != nil && len(r.Conflicts) == 0 {
		r.Snapshot, err = made(a, err, func() (faas.Snapshot, error) { return o.cfg.Stateful.Snapshot(ctx, a.owner(), id.String()) })
		if err != nil {
			return out, err
		}
	}
	return faas.MergeBranchesOutput{
		Snapshot: r.Snapshot.ID, Digest: r.Snapshot.Digest,
		PathsMerged: uint32(min(r.Merged, math.MaxUint32)), Conflicts: uint32(min(len(r.Conflicts), math.MaxUint32)),
	}, nil
}

func (o *Operator) stopInstance(ctx context.Context, a assignment, in faas.InstanceInput) (faas.StopInstanceOutput, error) {
	err := o.cfg.Stateful.StopInstance(ctx, a.owner(), in.Instance.String())
	if err != nil && a.again && faas.KindOf(err) == faas.NotFound {
		err = nil // the earlier attempt stopped it
	}
	return faas.StopInstanceOutput{Stopped: err == nil}, err
}

func (o *Operator) pauseInstance(ctx context.Context, a assignment, in faas.InstanceInput) (faas.PauseInstanceOutput, error) {
	id, as := in.Instance.String(), faas.SnapshotID(o.cfg.Chain.DeriveID(a.Call))
	i, err := o.cfg.Stateful.PauseInstance(ctx, a.owner(), id, as)
	if err != nil {
		i, err = made(a, err, func() (faas.Instance, error) {
			i, err := o.inState(ctx, a, id, faas.InstancePaused)
			if err == nil && i.Paused != as {
				err = faas.Errorf(faas.Conflict, "instance %s was paused by somebody else", id)
			}
			return i, err
		})
	}
	return faas.PauseInstanceOutput{Snapshot: i.Paused}, err
}

func (o *Operator) resumeInstance(ctx context.Context, a assignment, in faas.InstanceInput) (faas.InstanceOutput, error) {
	id := in.Instance.String()
	i, err := o.cfg.Stateful.ResumeInstance(ctx, a.owner(), id)
	if err != nil {
		i, err = made(a, err, func() (faas.Instance, error) { return o.inState(ctx, a, id, faas.InstanceRunning) })
	}
	return faas.InstanceOutput{Instance: i.ID}, err
}

// inState is the instance if it is where the job was to bring it.
func (o *Operator) inState(ctx context.Context, a assignment, id string, want faas.InstanceState) (faas.Instance, error) {
	i, err := o.cfg.Stateful.Instance(ctx, a.owner(), id)
	if err == nil && i.State != want {
		err = faas.Errorf(faas.Conflict, "instance %s is %s", id, i.State)
	}
	return i, err
}

func (o *Operator) exposePort(ctx context.Context, a assignment, in faas.ExposePortInput) (faas.ExposePortOutput, error) {
	id, spec := in.Instance.String(), faas.PortSpec{Port: in.Port, Protocol: in.Protocol, Subdomain: in.Subdomain, Access: faas.AccessPublic}
	p, _, err := o.cfg.Stateful.ExposePort(ctx, a.owner(), id, spec)
	if err != nil {
		p, err = made(a, err, func() (faas.Port, error) { return o.exposed(ctx, a, id, in) })
	}
	return faas.ExposePortOutput{URL: p.URL}, err
}

// exposed is the port if it is exposed as the job asks.
func (o *Operator) exposed(ctx context.Context, a assignment, id string, in faas.ExposePortInput) (faas.Port, error) {
	i, err := o.cfg.Stateful.Instance(ctx, a.owner(), id)
	if err != nil {
		return faas.Port{}, err
	}
	for _, p := range i.Ports {
		if p.Port == in.Port && (in.Subdomain == "" || p.Subdomain == in.Subdomain) {
			return p, nil
		}
	}
	return faas.Port{}, faas.Errorf(faas.NotFound, "instance %s does not expose port %d", id, in.Port)
}

func (o *Operator) uploadFiles(ctx context.Context, a assignment, in faas.UploadFilesInput) (faas.UploadFilesOutput, error) {
	files, size, err := o.cfg.Stateful.PutFiles(ctx, a.owner(), in.Instance.String(), in.TargetPath, bytes.NewReader(in.Tar))
	if err != nil {
		return faas.UploadFilesOutput{}, err
	}
	return faas.UploadFilesOutput{Bytes: uint64(max(size, 0)), Files: uint32(min(files, math.MaxUint32))}, nil
}
