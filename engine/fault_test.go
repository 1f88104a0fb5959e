package engine_test

import (
	"context"
	"sync"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

// faults are asked at points of a node's work: the methods of its snapshot
// store, of its sandboxes and of its records. The zero value lets all pass.
type faults struct {
	mu sync.Mutex
	at func(ctx context.Context, point string) error
}

func (f *faults) set(at func(ctx context.Context, point string) error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.at = at
}

func (f *faults) ask(ctx context.Context, point string) error {
	f.mu.Lock()
	at := f.at
	f.mu.Unlock()
	if at == nil {
		return nil
	}
	return at(ctx, point)
}

// apply makes every part of a node ask the faults first.
func (f *faults) apply(n *node) func(*engine.Config, *memruntime.Options) {
	n.snaps.Fault = f.ask
	return func(c *engine.Config, o *memruntime.Options) {
		c.Runtime = faultyRuntime{memruntime.New(n.host, *o), f}
		c.Records = faultyRecords{n.records, f}
	}
}

type faultyRecords struct {
	engine.Records
	f *faults
}

func (r faultyRecords) SaveInstance(ctx context.Context, i faas.Instance) error {
	if err := r.f.ask(ctx, "SaveInstance"); err != nil {
		return err
	}
	return r.Records.SaveInstance(ctx, i)
}

func (r faultyRecords) DeleteInstance(ctx context.Context, id faas.InstanceID) error {
	if err := r.f.ask(ctx, "DeleteInstance"); err != nil {
		return err
	}
	return r.Records.DeleteInstance(ctx, id)
}

type faultyRuntime struct {
	faas.Runtime
	f *faults
}

func (r faultyRuntime) Create(ctx context.Context, spec faas.SandboxSpec) (faas.Sandbox, error) {
	if err := r.f.ask(ctx, "Boot"); err != nil {
		return nil, err
	}
	box, err := r.Runtime.Create(ctx, spec)
	return r.wrap(box, err)
}

func (r faultyRuntime) Restore(ctx context.Context, spec faas.SandboxSpec, dir string) (faas.Sandbox, error) {
	if err := r.f.ask(ctx, "Restore"); err != nil {
		return nil, err
	}
	box, err := r.Runtime.Restore(ctx, spec, dir)
	return r.wrap(box, err)
}

func (r faultyRuntime) Adopt(ctx context.Context, id string) (faas.Sandbox, error) {
	box, err := r.Runtime.Adopt(ctx, id)
	return r.wrap(box, err)
}

func (r faultyRuntime) wrap(box faas.Sandbox, err error) (faas.Sandbox, error) {
	if err != nil {
		return nil, err
	}
	return faultySandbox{box, r.f}, nil
}

type faultySandbox struct {
	faas.Sandbox
	f *faults
}

func (s faultySandbox) Checkpoint(ctx context.Context, dir string, freeze bool) (faas.CheckpointInfo, error) {
	if err := s.f.ask(ctx, "Checkpoint"); err != nil {
		return faas.CheckpointInfo{}, err
	}
	return s.Sandbox.Checkpoint(ctx, dir, freeze)
}

func (s faultySandbox) Resume(ctx context.Context) error {
	if err := s.f.ask(ctx, "Thaw"); err != nil {
		return err
	}
	return s.Sandbox.Resume(ctx)
}

// failAt fails one point, every time.
func failAt(point string, err error) func(context.Context, string) error {
	return func(_ context.Context, p string) error {
		if p == point {
			return err
		}
		return nil
	}
}
