package engine_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

// family is a prepared snapshot and instances started from it, with the files of
// memruntime's programs.
func family(t *testing.T, n *node, branches int) (faas.Snapshot, []faas.Instance) {
	t.Helper()
	first := startInstance(t, n, "ann")
	run(t, n, first, "echo zero > shared; echo base > kept")
	s := take(t, n, first, "prepared")
	stopInstance(t, n, first)
	all, err := n.Branch(t.Context(), "ann", faas.BranchSpec{Snapshot: s.ID, Name: "try", Count: branches})
	if err != nil {
		t.Fatal(err)
	}
	var is []faas.Instance
	for _, b := range all {
		if b.Error != "" {
			t.Fatal(b.Error)
		}
		is = append(is, b.Instance)
		t.Cleanup(func() {
			if err := n.StopInstance(context.Background(), "", b.Instance.ID.String()); err != nil && faas.KindOf(err) != faas.NotFound {
				t.Error(err)
			}
		})
	}
	return s, is
}

func TestMergeOfBranches(t *testing.T) {
	n := newNode(t, nil)
	base, is := family(t, n, 3)
	for k, i := range is {
		run(t, n, i, fmt.Sprintf("echo %d > own%d", k, k))
	}
	run(t, n, is[0], "echo one > shared")
	pause(t, n, is[1])
	tip := take(t, n, is[2], "tip")
	dry, err := n.Merge(t.Context(), "ann", faas.MergeSpec{Branches: []string{"try-0", "try-1", "tip"}, DryRun: true})
	if err != nil || dry.Merged != 4 || dry.Base != base.ID || !faas.ID(dry.Snapshot.ID).IsZero() {
		t.Fatalf("dry run: %+v, %v", dry, err)
	}
	before := len(snapshots(t, n))
	r, err := n.Merge(t.Context(), "ann", faas.MergeSpec{Branches: []string{"try-0", "try-1", "tip"}, Name: "merged"})
	if err != nil {
		t.Fatal(err)
	}
	s := r.Snapshot
	if r.Merged != 4 || r.Base != base.ID || len(r.Conflicts) != 0 || s.Kind != faas.SnapshotFiles || s.Owner != "ann" || s.Name != "merged" || s.Image != base.Image ||
		!slices.Equal(s.Parents, []faas.SnapshotID{base.ID, tip.ID}) || s.Merge == nil || s.Merge.Merged != 4 {
		t.Fatalf("%+v", r)
	}
	if len(snapshots(t, n)) != before+1 {
		t.Error("the dry run left a snapshot")
	}
	if got := state(t, n, is[1]); got.State != faas.InstancePaused {
		t.Errorf("the paused branch is %s", got.State)
	}
	i := startFrom(t, n, s, false)
	if got := run(t, n, i, "cat shared; cat kept; cat own0; cat own1; cat own2"); got != "one\nbase\n0\n1\n2\n" {
		t.Errorf("in the merged snapshot: %q", got)
	}
	stopInstance(t, n, i)

	// What was merged is an ancestor now: nothing is new over it.
	again, err := n.Merge(t.Context(), "ann", faas.MergeSpec{Branches: []string{"merged", "tip"}, DryRun: true})
	if err != nil || again.Base != tip.ID || again.Merged != 3 {
		t.Errorf("merging a part again: %+v, %v", again, err)
	}
	d, err := n.Diff(t.Context(), "ann", "prepared", "try-0", true)
	if err != nil || len(d) != 2 || d[1].Kind != faas.Modified || !strings.Contains(d[1].Patch, "-zero\n+one\n") {
		t.Errorf("diff: %+v, %v", d, err)
	}
	if d, err := n.Diff(t.Context(), "ann", "", "prepared", false); err != nil || len(d) == 0 {
		t.Errorf("diff with the image: %+v, %v", d, err)
	}
	if d, err := n.Diff(t.Context(), "ann", "tip", "tip", false); err != nil || len(d) != 0 {
		t.Errorf("diff with itself: %+v, %v", d, err)
	}
}

func TestMergeConflicts(t *testing.T) {
	n := newNode(t, nil)
	_, is := family(t, n, 2)
	for k, i := range is {
		run(t, n, i, fmt.Sprintf("echo %d > shared", k))
	}
	before := len(snapshots(t, n))
	for _, dry := range []bool{true, false} {
		r, err := n.Merge(t.Context(), "ann", faas.MergeSpec{Branches: []string{"try-0", "try-1"}, DryRun: dry})
		if faas.KindOf(err) != faas.Conflict || len(r.Conflicts) != 1 || r.Conflicts[0].Kind != faas.ConflictContent || !faas.ID(r.Snapshot.ID).IsZero() {
			t.Fatalf("dry %t: %+v, %v", dry, r, err)
		}
	}
	if len(snapshots(t, n)) != before {
		t.Error("a failed merge left a snapshot")
	}
	r, err := n.Merge(t.Context(), "ann", faas.MergeSpec{Branches: []string{"try-0", "try-1"}, Take: map[string]string{"/shared": "try-1"}})
	if err != nil || r.Merged != 1 {
		t.Fatalf("taken: %+v, %v", r, err)
	}
	id := faas.SnapshotID(faas.NewID())
	ours := faas.MergeSpec{Branches: []string{"try-0", "try-1"}, Strategy: faas.Ours, ID: id}
	first, err := n.Merge(t.Context(), "ann", ours)
	if err != nil || first.Snapshot.ID != id || len(first.Conflicts) != 1 || first.Conflicts[0].Taken != "try-0" {
		t.Fatalf("ours: %+v, %v", first, err)
	}
	again, err := n.Merge(t.Context(), "ann", ours)
	if err != nil || again.Snapshot.ID != id || again.Merged != first.Merged || len(again.Conflicts) != 1 {
		t.Errorf("the same id again: %+v, %v", again, err)
	}
	if _, err := n.Merge(t.Context(), "bob", ours); faas.KindOf(err) != faas.Conflict {
		t.Errorf("another's id: %v", err)
	}
	for _, s := range []faas.Snapshot{r.Snapshot, first.Snapshot} {
		i := startFrom(t, n, s, false)
		want := map[faas.SnapshotID]string{r.Snapshot.ID: "1\n", first.Snapshot.ID: "0\n"}[s.ID]
		if got := run(t, n, i, "cat shared"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
		stopInstance(t, n, i)
	}
}

func TestMergeIsRefused(t *testing.T) {
	n := newNode(t, nil)
	_, is := family(t, n, 2)
	bare, err := n.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "bare", Name: "bare"})
	if err != nil {
		t.Fatal(err)
	}
	alone, err := n.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "test", Name: "alone"})
	if err != nil {
		t.Fatal(err)
	}
	both := take(t, n, alone, "alone")
	for _, c := range []struct {
		name, owner, want string
		kind              faas.Kind
		spec              faas.MergeSpec
	}{
		{"nothing", "ann", "at least one", faas.Invalid, faas.MergeSpec{}},
		{"too many", "ann", "at most 64", faas.Invalid, faas.MergeSpec{Branches: make([]string, 65)}},
		{"strategy", "ann", "unknown merge strategy", faas.Invalid, faas.MergeSpec{Branches: []string{"try-0"}, Strategy: 7}},
		{"name", "ann", "no name", faas.Invalid, faas.MergeSpec{Branches: []string{"try-0"}, Name: "../x"}},
		{"unknown", "ann", "no instance and no snapshot nope", faas.NotFound, faas.MergeSpec{Branches: []string{"try-0", "nope"}}},
		{"no id", "ann", "no instance and no snapshot", faas.NotFound, faas.MergeSpec{Branches: []string{"§"}}},
		{"another's", "bob", "no instance and no snapshot", faas.NotFound, faas.MergeSpec{Branches: []string{is[0].ID.String()}}},
		{"twice", "ann", "named twice", faas.Invalid, faas.MergeSpec{Branches: []string{"try-0", is[0].ID.String()}}},
		{"nothing in common", "ann", "nothing in common", faas.Conflict, faas.MergeSpec{Branches: []string{"try-0", "bare"}}},
		{"both", "ann", "is both instance", faas.Conflict, faas.MergeSpec{Branches: []string{"alone"}}},
		{"take of nobody", "ann", "none of the branches", faas.Invalid, faas.MergeSpec{Branches: []string{"try-0"}, Take: map[string]string{"/x": "y"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := n.Merge(t.Context(), c.owner, c.spec)
			if faas.KindOf(err) != c.kind || !strings.Contains(fmt.Sprint(err), c.want) {
				t.Errorf("got %v, want %s with %q", err, c.kind, c.want)
			}
		})
	}
	t.Run("no snapshot in common", func(t *testing.T) {
		r, err := n.Merge(t.Context(), "ann", faas.MergeSpec{Branches: []string{"try-0", both.ID.String()}, DryRun: true})
		if err != nil || !faas.ID(r.Base).IsZero() || r.Merged == 0 {
			t.Errorf("over the image: %+v, %v", r, err)
		}
	})
	t.Run("diff", func(t *testing.T) {
		if _, err := n.Diff(t.Context(), "ann", "", "", false); faas.KindOf(err) != faas.Invalid {
			t.Error(err)
		}
		if _, err := n.Diff(t.Context(), "ann", "try-0", "bare", false); faas.KindOf(err) != faas.Conflict {
			t.Error(err)
		}
	})
	for _, i := range []faas.Instance{bare, alone} {
		stopInstance(t, n, i)
	}
}

func TestMergeThatFailsLeavesNothing(t *testing.T) {
	for point, kind := range map[string]faas.Kind{"Create": faas.Exhausted, "Open": faas.Unavailable} {
		t.Run(point, func(t *testing.T) {
			n := newNode(t, nil)
			_, is := family(t, n, 2)
			before := len(snapshots(t, n))
			n.snaps.Fault = func(_ context.Context, method string) error {
				if method == point {
					return faas.Errorf(kind, "on purpose")
				}
				return nil
			}
			_, err := n.Merge(t.Context(), "ann", faas.MergeSpec{Branches: []string{"try-0", "try-1"}, Strategy: faas.Ours})
			n.snaps.Fault = nil
			if faas.KindOf(err) != kind {
				t.Errorf("got %v", err)
			}
			if left, err := os.ReadDir(n.spool); err != nil || len(left) != 0 {
				t.Errorf("left: %v, %v", left, err)
			}
			if got := len(snapshots(t, n)); got != before {
				t.Errorf("%d snapshots, there were %d", got, before)
			}
			for _, i := range is {
				if s := state(t, n, i); s.State != faas.InstanceRunning {
					t.Errorf("a branch is %s", s.State)
				}
			}
		})
	}
}

func TestMergeOnAFullDisk(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("needs root, for a small disk")
	}
	n := newNode(t, nil)
	_, is := family(t, n, 1)
	run(t, n, is[0], "fill 512k")
	big := take(t, n, is[0], "big")
	stopInstance(t, n, is[0])
	small := t.TempDir()
	if err := syscall.Mount("tmpfs", small, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("no small disk: %v", err)
	}
	defer func() {
		if err := syscall.Unmount(small, 0); err != nil {
			t.Error(err)
		}
	}()
	e := n.start(t, func(c *engine.Config, _ *memruntime.Options) { c.SpoolDir = small })
	defer func() {
		if err := e.Close(context.Background()); err != nil {
			t.Error(err)
		}
	}()
	before := len(snapshots(t, n))
	_, err := e.Merge(t.Context(), "ann", faas.MergeSpec{Branches: []string{big.ID.String()}})
	if faas.KindOf(err) != faas.Exhausted || !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("got %v, want Exhausted for want of space", err)
	}
	if left, err := os.ReadDir(small); err != nil || len(left) != 0 || len(snapshots(t, n)) != before {
		t.Errorf("left: %v, %v", left, err)
	}
}
