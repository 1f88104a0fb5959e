package engine

import (
	"bytes"
	"context"

	"faas"
)

// lineage is the snapshots that something descends from, itself included if it is
// one, with their records. One that was removed is not among them, and nothing
// above it is known.
type lineage map[faas.SnapshotID]faas.Snapshot

// maxLineage bounds how many snapshots are walked for one merge.
const maxLineage = 100_000

// walk returns the lineage of a snapshot. get is asked once for each.
func walk(ctx context.Context, from faas.SnapshotID, get func(context.Context, faas.SnapshotID) (faas.Snapshot, error)) (lineage, error) {
	l := lineage{}
	if faas.ID(from).IsZero() {
		return l, nil
	}
	missing := map[faas.SnapshotID]bool{}
	for todo := []faas.SnapshotID{from}; len(todo) > 0; {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if _, seen := l[id]; seen || missing[id] {
			continue
		}
		s, err := get(ctx, id)
		if faas.KindOf(err) == faas.NotFound {
			missing[id] = true
			continue
		}
		if err != nil {
			return nil, err
		}
		if l[id] = s; len(l) > maxLineage {
			return nil, faas.Errorf(faas.Exhausted, "snapshot %s descends from more than %d others", from, maxLineage)
		}
		todo = append(todo, s.Parents...)
	}
	return l, nil
}

// lowest returns the snapshot that all descend from and that is nearest to them:
// of those in all lineages, one that no other of them descends from. If several
// are, as after merges of merges, it is the newest, or of equally old ones the
// one with the smallest id. ok is false if there is none.
func lowest(ls []lineage) (low faas.Snapshot, ok bool) {
	if len(ls) == 0 {
		return low, false
	}
	common := lineage{}
	for id, s := range ls[0] {
		all := true
		for _, l := range ls[1:] {
			_, has := l[id]
			all = all && has
		}
		if all {
			common[id] = s
		}
	}
	above := map[faas.SnapshotID]bool{} // what another common one descends from
	for _, s := range common {
		// All that is above a common one is common too, so its parents are enough.
		for _, p := range s.Parents {
			above[p] = true
		}
	}
	for id, s := range common {
		if above[id] {
			continue
		}
		c := s.Created.Compare(low.Created)
		if !ok || c > 0 || c == 0 && bytes.Compare(id[:], low.ID[:]) < 0 {
			low, ok = s, true
		}
	}
	return low, ok
}
