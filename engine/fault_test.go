package engine_test

import (
	"context"
	"os"
	"sync"
	"sync/atomic"
	"testing"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

// faults are asked before and after each piece of a node's work that concerns
// instances: calls of its snapshot store, its sandboxes and its records, by name,
// with " done" once it has been carried out. The zero value lets all pass.
type faults struct {
	mu   sync.Mutex
	at   func(ctx context.Context, point string) error
	dead atomic.Bool // the process is killed: nothing more is carried out
}

var errDead = faas.Errorf(faas.Internal, "the process is dead")

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

func (f *faults) do(ctx context.Context, point string, work func() error) error {
	if f.dead.Load() {
		return errDead
	}
	if err := f.ask(ctx, point); err != nil {
		return err
	}
	if f.dead.Load() {
		return errDead
	}
	if err := work(); err != nil {
		return err
	}
	return f.ask(ctx, point+" done")
}

// newFaultyNode returns a node whose every part asks the faults.
func newFaultyNode(t *testing.T, change func(*engine.Config, *memruntime.Options)) (*node, *faults) {
	t.Helper()
	f := &faults{}
	return newNodeWith(t, func(n *node) func(*engine.Config, *memruntime.Options) { return f.under(n, change) }), f
}

func (f *faults) under(n *node, change func(*engine.Config, *memruntime.Options)) func(*engine.Config, *memruntime.Options) {
	return func(c *engine.Config, o *memruntime.Options) {
		if change != nil {
			change(c, o)
		}
		c.Runtime = faultyRuntime{memruntime.New(n.host, *o), f}
		c.Records = faultyRecords{n.records, f}
		c.Snapshots = faultySnapshots{n.snaps, f}
	}
}

type faultyRecords struct {
	engine.Records
	f *faults
}

func (r faultyRecords) SaveInstance(ctx context.Context, i faas.Instance) error {
	return r.f.do(ctx, "SaveInstance", func() error { return r.Records.SaveInstance(ctx, i) })
}

func (r faultyRecords) DeleteInstance(ctx context.Context, id faas.InstanceID) error {
	return r.f.do(ctx, "DeleteInstance", func() error { return r.Records.DeleteInstance(ctx, id) })
}

type faultySnapshots struct {
	engine.Snapshots
	f *faults
}

func (s faultySnapshots) Create(ctx context.Context, snap faas.Snapshot, img faas.Image, dir string) (made faas.Snapshot, err error) {
	err = s.f.do(ctx, "Create", func() error { made, err = s.Snapshots.Create(ctx, snap, img, dir); return err })
	if rerr := os.RemoveAll(dir); err == nil {
		err = rerr // it is the store's, whatever comes of it
	}
	return made, err
}

func (s faultySnapshots) Open(ctx context.Context, id faas.SnapshotID, filesOnly bool) (o faas.OpenedSnapshot, err error) {
	err = s.f.do(ctx, "Open", func() error { o, err = s.Snapshots.Open(ctx, id, filesOnly); return err })
	if err != nil && o.Close != nil {
		o.Close()
	}
	return o, err
}

func (s faultySnapshots) Snapshot(ctx context.Context, id faas.SnapshotID) (snap faas.Snapshot, err error) {
	err = s.f.do(ctx, "Snapshot", func() error { snap, err = s.Snapshots.Snapshot(ctx, id); return err })
	return snap, err
}

func (s faultySnapshots) List(ctx context.Context, owner string) (list []faas.Snapshot, err error) {
	err = s.f.do(ctx, "List", func() error { list, err = s.Snapshots.List(ctx, owner); return err })
	return list, err
}

func (s faultySnapshots) Delete(ctx context.Context, id faas.SnapshotID) error {
	return s.f.do(ctx, "Delete", func() error { return s.Snapshots.Delete(ctx, id) })
}

type faultyRuntime struct {
	faas.Runtime
	f *faults
}

func (r faultyRuntime) Create(ctx context.Context, spec faas.SandboxSpec) (box faas.Sandbox, err error) {
	err = r.f.do(ctx, "Boot", func() error { box, err = r.Runtime.Create(ctx, spec); return err })
	return r.wrap(box, err)
}

func (r faultyRuntime) Restore(ctx context.Context, spec faas.SandboxSpec, dir string) (box faas.Sandbox, err error) {
	err = r.f.do(ctx, "Restore", func() error { box, err = r.Runtime.Restore(ctx, spec, dir); return err })
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

func (s faultySandbox) Checkpoint(ctx context.Context, dir string, freeze bool) (info faas.CheckpointInfo, err error) {
	err = s.f.do(ctx, "Checkpoint", func() error { info, err = s.Sandbox.Checkpoint(ctx, dir, freeze); return err })
	return info, err
}

func (s faultySandbox) Resume(ctx context.Context) error {
	return s.f.do(ctx, "Thaw", func() error { return s.Sandbox.Resume(ctx) })
}

func (s faultySandbox) Close() error {
	return s.f.do(context.Background(), "Close", s.Sandbox.Close)
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
