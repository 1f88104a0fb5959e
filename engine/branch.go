package engine

import (
	"context"
	"fmt"
	"runtime"
	"sync"

	"faas"
)

// restoresAtOnce is how many restores of one node are under way at once: more
// only wait for the CPUs, and each may bring its memory with it.
func restoresAtOnce() int { return max(4, 2*runtime.NumCPU()) }

// Branch starts running instances from one snapshot, each with an identity of
// its own (host name, FAAS_INSTANCE, FAAS_BRANCH, FAAS_BRANCH_INDEX). What
// cannot be started is reported in its place; the error is for what concerns
// all, and then nothing was started. A caller that gives up half way leaves no
// branch behind. Calls with given ids are idempotent.
func (e *Engine) Branch(ctx context.Context, owner string, spec faas.BranchSpec) ([]faas.Branch, error) {
	if err := e.checkBranches(&spec); err != nil {
		return nil, err
	}
	if err := e.enter(); err != nil {
		return nil, err
	}
	defer e.work.Done()
	snap, err := e.snapshotOf(ctx, owner, spec.Snapshot)
	if err != nil {
		return nil, err
	}
	recs, there, err := e.branchRecords(owner, spec, snap)
	if err != nil {
		return nil, err
	}
	ids := make([]faas.InstanceID, 0, len(recs))
	for _, r := range recs {
		if there[r.ID] == nil {
			ids = append(ids, r.ID)
		}
	}
	if err := e.reserve(ids...); err != nil {
		return nil, err
	}
	defer e.unreserve(ids...)
	src, err := e.snapshotSource(ctx, snap, false)
	if err != nil {
		return nil, err
	}
	defer src.close()
	return e.startBranches(ctx, src, recs, there)
}

func (e *Engine) checkBranches(s *faas.BranchSpec) error {
	switch {
	case s.Count < 1:
		return faas.Errorf(faas.Invalid, "%d branches asked for: want at least 1", s.Count)
	case s.Count > e.cfg.MaxBranches:
		return faas.Errorf(faas.Invalid, "%d branches asked for, more than the %d that this node makes in one call", s.Count, e.cfg.MaxBranches)
	case len(s.IDs) > 0 && len(s.IDs) != s.Count:
		return faas.Errorf(faas.Invalid, "%d ids are given for %d branches", len(s.IDs), s.Count)
	}
	seen := map[faas.InstanceID]bool{}
	for _, id := range s.IDs {
		if faas.ID(id).IsZero() || seen[id] {
			return faas.Errorf(faas.Invalid, "the branches' ids are not all different, or one is zero")
		}
		seen[id] = true
	}
	if s.Name == "" {
		s.Name = "branch"
	}
	return checkName("branches", fmt.Sprintf("%s-%d", s.Name, s.Count-1))
}

// branchRecords returns the records to be, and those of an earlier call with
// the same ids.
func (e *Engine) branchRecords(owner string, spec faas.BranchSpec, snap faas.Snapshot) ([]faas.Instance, map[faas.InstanceID]*faas.Instance, error) {
	recs := make([]faas.Instance, spec.Count)
	there := map[faas.InstanceID]*faas.Instance{}
	for n := range recs {
		s := faas.InstanceSpec{From: snap.ID, Name: fmt.Sprintf("%s-%d", spec.Name, n)}
		if len(spec.IDs) > 0 {
			s.ID = spec.IDs[n]
		}
		rec, err := e.instanceRecord(owner, s, snap)
		if err != nil {
			return nil, nil, err
		}
		rec.Index = n
		if old, ok := e.instanceOf(owner, rec.ID); ok {
			there[rec.ID] = &old
		}
		recs[n] = rec
	}
	return recs, there, nil
}

func (e *Engine) startBranches(ctx context.Context, src *source, recs []faas.Instance, there map[faas.InstanceID]*faas.Instance) ([]faas.Branch, error) {
	branches := make([]faas.Branch, len(recs))
	turn := make(places, restoresAtOnce())
	var wg sync.WaitGroup
	for n, rec := range recs {
		if old := there[rec.ID]; old != nil {
			branches[n].Instance = *old
			continue
		}
		wg.Go(func() {
			err := turn.take(ctx)
			if err == nil {
				defer turn.giveBack()
				branches[n].Instance, err = e.startFrom(ctx, src, rec)
			}
			if err != nil {
				branches[n] = faas.Branch{Error: cutText(err.Error()), ErrorKind: faas.KindOf(err)}
			}
		})
	}
	wg.Wait()
	if ctx.Err() == nil {
		return branches, nil
	}
	for n, b := range branches {
		if b.Error == "" && there[recs[n].ID] == nil {
			e.undoStart(ctx, b.Instance.ID)
		}
	}
	return nil, faas.Errorf(faas.KindOf(ctx.Err()), "the branches of snapshot %s were given up: %w", src.snap.ID, context.Cause(ctx))
}

// undoStart stops an instance that nobody was told of.
func (e *Engine) undoStart(ctx context.Context, id faas.InstanceID) {
	e.instances.mu.Lock()
	i := e.instances.m[id]
	e.instances.mu.Unlock()
	if i == nil {
		return
	}
	if err := e.stopInstance(context.WithoutCancel(ctx), i); err != nil {
		e.log.Error("an instance that its caller gave up is left", "instance", id, "err", err)
	}
}
