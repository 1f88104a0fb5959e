package engine

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"faas"
	"faas/merge"
)

const (
	maxMergeBranches = 64
	maxTakes         = 10_000
	// maxKeptConflicts is how many of a merge's conflicts its snapshot remembers.
	maxKeptConflicts = 1000
	// concurrentMerges bounds the memory that indices take.
	concurrentMerges = 2
)

// Merge brings together what branches changed in their files since their common
// ancestor, and makes a snapshot of it, which boots. Branches are instances,
// running or paused, and snapshots. The ancestor is the nearest snapshot that all
// descend from, and without one the image, if they have the same: Base is zero
// then. Which paths conflict and what a strategy does about it is package merge's
// to say.
//
// A conflict that nothing settles is a Conflict error, and the result lists it;
// there is no snapshot then. A dry run answers as the merge would and makes none
// either. The call with a given id is idempotent. On error nothing is left.
//
// The new snapshot's parents are the branches that are snapshots and what those
// descend from that are instances; limits and network are the first branch's.
func (e *Engine) Merge(ctx context.Context, owner string, spec faas.MergeSpec) (faas.MergeResult, error) {
	if err := checkMergeSpec(spec); err != nil {
		return faas.MergeResult{}, err
	}
	if e.cfg.Snapshots == nil {
		return faas.MergeResult{}, errNoSnapshots()
	}
	if err := e.enter(); err != nil {
		return faas.MergeResult{}, err
	}
	defer e.work.Done()
	if r, ok, err := e.merged(ctx, owner, spec.ID); ok || err != nil {
		return r, err
	}
	d, err := e.newDesk(ctx)
	if err != nil {
		return faas.MergeResult{}, err
	}
	defer d.clear()
	if err := d.put(ctx, owner, spec.Branches...); err != nil {
		return faas.MergeResult{}, err
	}
	if err := d.openImage(); err != nil {
		return faas.MergeResult{}, err
	}
	return d.merge(ctx, owner, spec)
}

func checkMergeSpec(s faas.MergeSpec) error {
	switch {
	case len(s.Branches) == 0:
		return faas.Errorf(faas.Invalid, "nothing to merge: name at least one instance or snapshot")
	case len(s.Branches) > maxMergeBranches:
		return faas.Errorf(faas.Invalid, "%d branches are too many: at most %d merge at once", len(s.Branches), maxMergeBranches)
	case len(s.Take) > maxTakes:
		return faas.Errorf(faas.Invalid, "%d paths are taken of branches; at most %d", len(s.Take), maxTakes)
	case int(s.Strategy) >= len(faas.Strategies()):
		return faas.Errorf(faas.Invalid, "unknown merge strategy %d: want one of %s", s.Strategy, strings.Join(faas.Strategies(), ", "))
	case s.Name != "":
		return checkName("snapshot", s.Name)
	}
	return nil
}

// merged returns what an earlier call with the same id did.
func (e *Engine) merged(ctx context.Context, owner string, id faas.SnapshotID) (faas.MergeResult, bool, error) {
	if faas.ID(id).IsZero() {
		return faas.MergeResult{}, false, nil
	}
	s, err := e.cfg.Snapshots.Snapshot(ctx, id)
	switch {
	case err == nil && s.Merge != nil && (owner == "" || s.Owner == owner):
		return faas.MergeResult{Snapshot: s, Base: s.Merge.Base, Merged: s.Merge.Merged, Conflicts: s.Merge.Conflicts}, true, nil
	case err == nil:
		return faas.MergeResult{}, false, faas.Errorf(faas.Conflict, "snapshot %s is there already", id)
	case faas.KindOf(err) == faas.NotFound:
		return faas.MergeResult{}, false, nil
	}
	return faas.MergeResult{}, false, err
}

// merge merges the sides on the desk.
func (d *desk) merge(ctx context.Context, owner string, spec faas.MergeSpec) (faas.MergeResult, error) {
	n := len(d.sides)
	base, err := d.putBase(ctx, owner)
	if err != nil {
		return faas.MergeResult{}, err
	}
	trees, err := d.trees(ctx)
	if err != nil {
		return faas.MergeResult{}, err
	}
	in := merge.Input{Image: d.files, Base: merge.Unchanged(), Strategy: spec.Strategy, Take: spec.Take}
	for i, t := range trees[:n] {
		in.Branches = append(in.Branches, merge.Branch{Name: d.sides[i].name, Tree: t})
	}
	if len(trees) > n {
		in.Base = trees[n]
	}
	m, err := merge.Merge(ctx, in)
	if err != nil {
		return faas.MergeResult{}, err
	}
	r := faas.MergeResult{Base: base, Merged: m.Merged(), Conflicts: m.Conflicts()}
	if m.Open() > 0 {
		return r, faas.Errorf(faas.Conflict, "%d conflicts are open, the first over %s: take a branch's version of each with --take PATH=BRANCH, choose a strategy, or resolve them in a branch of the ancestor",
			m.Open(), firstOpen(r.Conflicts))
	}
	if spec.DryRun {
		return r, nil
	}
	r.Snapshot, err = d.publish(ctx, owner, spec, r, m)
	if err != nil {
		return faas.MergeResult{}, faas.Errorf(faas.KindOf(err), "merge: %w", err)
	}
	return r, nil
}

func firstOpen(cs []faas.MergeConflict) string {
	i := slices.IndexFunc(cs, func(c faas.MergeConflict) bool { return c.Taken == "" })
	return fmt.Sprintf("%s (%s)", cs[i].Path, cs[i].Kind)
}

// putBase finds what all sides descend from and, unless that is the image, puts
// it on the desk too.
func (d *desk) putBase(ctx context.Context, owner string) (faas.SnapshotID, error) {
	// A record that was imported may claim any parent: those of others are none.
	get := func(ctx context.Context, id faas.SnapshotID) (faas.Snapshot, error) {
		return d.e.snapshotOf(ctx, owner, id)
	}
	var ls []lineage
	for _, c := range d.sides {
		l, err := walk(ctx, c.base, get)
		if err != nil {
			return faas.SnapshotID{}, err
		}
		for id, s := range l {
			if s.Image != c.image.Digest {
				delete(l, id) // of no use, though a record claims it
			}
		}
		ls = append(ls, l)
	}
	base, ok := lowest(ls)
	if !ok {
		return faas.SnapshotID{}, nil
	}
	c, err := d.e.snapshotSide(ctx, base, base.ID, "the common ancestor")
	if err != nil {
		return faas.SnapshotID{}, err
	}
	d.sides = append(d.sides, c)
	return base.ID, nil
}

// publish writes the merged files and makes a snapshot of them.
func (d *desk) publish(ctx context.Context, owner string, spec faas.MergeSpec, r faas.MergeResult, m *merge.Result) (faas.Snapshot, error) {
	dir, err := d.e.scratch()
	if err != nil {
		return faas.Snapshot{}, err
	}
	if err := writeMerged(ctx, filepath.Join(dir, faas.FilesPart), m); err != nil {
		return faas.Snapshot{}, errors.Join(err, d.e.dropScratch(dir))
	}
	first := d.sides[0]
	if owner == "" {
		owner = first.owner
	}
	s := faas.Snapshot{ID: spec.ID, Owner: owner, Name: spec.Name, Description: "merge of " + strings.Join(spec.Branches, ", "), Kind: faas.SnapshotFiles,
		Ref: first.ref, Image: first.image.Digest, Limits: first.limits, Egress: first.egress,
		Merge: &faas.MergeInfo{Base: r.Base, Strategy: spec.Strategy, Merged: r.Merged, Conflicts: r.Conflicts[:min(len(r.Conflicts), maxKeptConflicts)]}}
	if len(s.Description) > maxDescriptionLength {
		s.Description = fmt.Sprintf("merge of %d branches", len(spec.Branches))
	}
	if faas.ID(s.ID).IsZero() {
		s.ID = faas.SnapshotID(faas.NewID())
	}
	for _, c := range d.sides[:len(spec.Branches)] {
		if !faas.ID(c.base).IsZero() && !slices.Contains(s.Parents, c.base) {
			s.Parents = append(s.Parents, c.base)
		}
	}
	return d.e.publish(ctx, s, first.image, dir)
}

func writeMerged(ctx context.Context, file string, m *merge.Result) error {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return faas.Errorf(diskKind(err), "write the merged files: %w", err)
	}
	if err := m.Write(ctx, f); err != nil {
		k := faas.KindOf(err)
		if k == faas.Internal {
			k = diskKind(err)
		}
		return errors.Join(faas.Errorf(k, "write the merged files: %w", err), f.Close())
	}
	if err := f.Close(); err != nil {
		return faas.Errorf(diskKind(err), "write the merged files: %w", err)
	}
	return nil
}

// Diff returns what differs in the files from a to b, instances or snapshots of
// one image, by path; with patch also how, for text. The name of an image's own
// state is "" for either.
func (e *Engine) Diff(ctx context.Context, owner, a, b string, patch bool) ([]faas.Change, error) {
	if a == "" && b == "" {
		return nil, faas.Errorf(faas.Invalid, "nothing to compare: name an instance or a snapshot")
	}
	if err := e.enter(); err != nil {
		return nil, err
	}
	defer e.work.Done()
	d, err := e.newDesk(ctx)
	if err != nil {
		return nil, err
	}
	defer d.clear()
	names := slices.DeleteFunc(slices.Compact([]string{a, b}), func(name string) bool { return name == "" })
	if err := d.put(ctx, owner, names...); err != nil {
		return nil, err
	}
	if err := d.openImage(); err != nil {
		return nil, err
	}
	trees, err := d.trees(ctx)
	if err != nil {
		return nil, err
	}
	from, to := trees[0], trees[len(trees)-1]
	if a == "" {
		from = merge.Unchanged()
	}
	if b == "" {
		to = merge.Unchanged()
	}
	return merge.Diff(ctx, d.files, from, to, merge.Limits{}, patch)
}
