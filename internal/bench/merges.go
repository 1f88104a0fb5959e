package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"faas"
	"faas/internal/branchtree"
)

const mergedBranches = 8

// merge10k merges eight branches of an instance with ten thousand files.
func (b *bench) merge10k(ctx context.Context) (Row, error) {
	row := Row{Name: "merge_10k", Unit: "ms", Reach: "<= 200"}
	s, err := b.states(ctx)
	if err != nil {
		return row, err
	}
	instances, snapshots, err := s.editedBranches(ctx)
	if err != nil {
		return row, err
	}
	var samples, running []float64
	for range 20 {
		took, err := timed(func() error { return s.merge(ctx, snapshots) })
		if err != nil {
			return row, err
		}
		samples = append(samples, took)
	}
	var names []string
	for _, i := range instances {
		names = append(names, i.ID.String())
	}
	for range 5 {
		took, err := timed(func() error { return s.merge(ctx, names) })
		if err != nil {
			return row, err
		}
		running = append(running, took)
	}
	row = summarize(row, samples, nil)
	row.note("of snapshots of the branches, to the stored result; of the running branches %.0f ms", quantile(running, 0.5))
	if err := s.stopAll(ctx, instances...); err != nil {
		return row, err
	}
	return row, s.removeSnapshots(ctx)
}

// editedBranches makes branches that have edited the tree, and a snapshot of each.
func (s *states) editedBranches(ctx context.Context) ([]faas.Instance, []string, error) {
	i, err := s.StartInstance(ctx, faas.InstanceSpec{Image: imageName, Limits: limits()})
	if err != nil {
		return nil, nil, err
	}
	if err := s.put(ctx, i, 0, true); err != nil {
		return nil, nil, err
	}
	base, err := s.leave(ctx, i)
	if err != nil {
		return nil, nil, err
	}
	made, err := s.branchesOf(ctx, base.ID, mergedBranches)
	if err != nil {
		return nil, nil, err
	}
	var names []string
	for n, one := range made {
		if err := s.edit(ctx, one, n+1); err != nil {
			return nil, nil, err
		}
		snap, err := s.CreateSnapshot(ctx, one.ID.String(), faas.SnapshotSpec{})
		if err != nil {
			return nil, nil, err
		}
		names = append(names, snap.ID.String())
	}
	return made, names, nil
}

// put writes the tree of a branch, or what it has edited, into an instance.
func (s *states) put(ctx context.Context, i faas.Instance, branch int, all bool) error {
	tree, err := tarOf(func(w io.Writer) error { return branchtree.Write(w, branch, all) })
	if err != nil {
		return err
	}
	_, _, err = s.PutFiles(ctx, i.ID.String(), "/tree", tree)
	return err
}

// edit does to an instance what the branch has done to the tree.
func (s *states) edit(ctx context.Context, i faas.Instance, branch int) error {
	if err := s.put(ctx, i, branch, false); err != nil {
		return err
	}
	for _, name := range branchtree.Deleted(branch) {
		if err := s.RemoveFiles(ctx, i.ID.String(), "/tree/"+name, false); err != nil {
			return err
		}
	}
	return nil
}

func (s *states) merge(ctx context.Context, branches []string) error {
	r, err := s.Merge(ctx, faas.MergeSpec{Branches: branches})
	if err != nil {
		return err
	}
	if want := branchtree.Changed(len(branches)); r.Merged < want {
		return fmt.Errorf("the merge of %s changed %d paths instead of %d", strings.Join(branches, ", "), r.Merged, want)
	}
	return s.RemoveSnapshot(ctx, r.Snapshot.ID.String())
}
