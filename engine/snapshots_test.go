package engine_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

func take(t *testing.T, n *node, i faas.Instance, name string) faas.Snapshot {
	t.Helper()
	s, err := n.CreateSnapshot(t.Context(), i.Owner, i.ID.String(), faas.SnapshotSpec{Name: name})
	if err != nil {
		t.Fatalf("CreateSnapshot: %v", err)
	}
	return s
}

func startFrom(t *testing.T, n *node, s faas.Snapshot, filesOnly bool) faas.Instance {
	t.Helper()
	i, err := n.StartInstance(t.Context(), "ann", faas.InstanceSpec{From: s.ID, FilesOnly: filesOnly})
	if err != nil {
		t.Fatalf("StartInstance: %v", err)
	}
	if i.From != s.ID || i.Base != s.ID || i.Ref != s.Ref || i.Image != s.Image || i.Limits != s.Limits {
		t.Errorf("started from %s: %+v", s.ID, i)
	}
	return i
}

func TestSnapshots(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	run(t, n, i, "echo one > /f")
	first := take(t, n, i, "first")
	run(t, n, i, "echo two > /f")
	second := take(t, n, i, "")
	if len(first.Parents) != 0 || !slices.Equal(second.Parents, []faas.SnapshotID{first.ID}) || second.Ref != "test" ||
		second.Image != testImage.Digest || second.Kind != faas.SnapshotMemory || second.Checkpoint.Runtime == "" {
		t.Errorf("snapshots %+v and %+v", first, second)
	}
	if got := state(t, n, i); got.Base != second.ID || got.State != faas.InstanceRunning {
		t.Errorf("the instance: %+v", got)
	}
	pause(t, n, i)
	third := take(t, n, i, "third") // of a paused one
	if got := state(t, n, i); got.Base != third.ID || got.State != faas.InstancePaused || !slices.Equal(third.Parents, []faas.SnapshotID{second.ID}) {
		t.Errorf("snapshot of a paused one: %+v, %+v", got, third)
	}
	resume(t, n, i)
	run(t, n, i, "echo three > /f")
	for _, c := range []struct {
		s     faas.Snapshot
		files bool
		want  string
	}{{first, false, "one\n"}, {second, false, "two\n"}, {third, false, "two\n"}, {first, true, "one\n"}} {
		j := startFrom(t, n, c.s, c.files)
		if out := run(t, n, j, "cat /f"); out != c.want {
			t.Errorf("from %s: %q, want %q", c.s.ID, out, c.want)
		}
		stopInstance(t, n, j)
	}
	if out := run(t, n, i, "cat /f"); out != "three\n" {
		t.Errorf("the instance itself: %q", out)
	}
	stopInstance(t, n, i)
}

func TestFindingAndNamingSnapshots(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	s := take(t, n, i, "mine")
	other := take(t, n, startInstance(t, n, "bob"), "mine") // a name is its owner's
	id := s.ID.String()
	for _, name := range []string{id, id[:16], "mine"} {
		if got, err := n.Snapshot(t.Context(), "ann", name); err != nil || got.ID != s.ID {
			t.Errorf("Snapshot(%s) = %s, %v", name, got.ID, err)
		}
	}
	if err := n.TagSnapshot(t.Context(), "ann", "mine", "yours"); err != nil {
		t.Error(err)
	}
	if got, err := n.Snapshot(t.Context(), "ann", "yours"); err != nil || got.ID != s.ID {
		t.Errorf("by the second name: %s, %v", got.ID, err)
	}
	if list, err := n.Snapshots(t.Context(), "ann"); err != nil || len(list) != 1 || list[0].ID != s.ID {
		t.Errorf("ann's: %v, %v", list, err)
	}
	var out bytes.Buffer
	for what, err := range map[string]error{
		"Snapshot":       func() error { _, err := n.Snapshot(t.Context(), "bob", id); return err }(),
		"RemoveSnapshot": n.RemoveSnapshot(t.Context(), "bob", id),
		"TagSnapshot":    n.TagSnapshot(t.Context(), "bob", id, "x"),
		"ExportSnapshot": n.ExportSnapshot(t.Context(), "bob", id, &out),
		"StartInstance": func() error {
			_, err := n.StartInstance(t.Context(), "bob", faas.InstanceSpec{From: s.ID})
			return err
		}(),
		"Branch": func() error {
			_, err := n.Branch(t.Context(), "bob", faas.BranchSpec{Snapshot: s.ID, Count: 1})
			return err
		}(),
		"CreateSnapshot": func() error {
			_, err := n.CreateSnapshot(t.Context(), "bob", i.ID.String(), faas.SnapshotSpec{})
			return err
		}(),
	} {
		if faas.KindOf(err) != faas.NotFound || err == nil {
			t.Errorf("%s of another's = %v; want NotFound", what, err)
		}
	}
	for _, name := range []string{"", "a b", "-x", "../x", "snp_x", strings.Repeat("x", 64)} {
		if err := n.TagSnapshot(t.Context(), "ann", id, name); faas.KindOf(err) != faas.Invalid {
			t.Errorf("name %q = %v; want Invalid", name, err)
		}
	}
	if _, err := n.CreateSnapshot(t.Context(), "ann", i.ID.String(), faas.SnapshotSpec{Description: strings.Repeat("x", 5000)}); faas.KindOf(err) != faas.Invalid {
		t.Errorf("a long description = %v", err)
	}
	stopInstance(t, n, i)
	bobs, err := n.Instance(t.Context(), "bob", other.Instance.String())
	if err != nil {
		t.Fatal(err)
	}
	stopInstance(t, n, bobs)
}

func TestSnapshotsOfWhatDoesNotRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		i := startInstance(t, n, "ann")
		n.host.Kill(i.Sandbox)
		synctest.Wait()
		if _, err := n.CreateSnapshot(t.Context(), "ann", i.ID.String(), faas.SnapshotSpec{}); faas.KindOf(err) != faas.Conflict || !strings.Contains(err.Error(), "is lost") {
			t.Errorf("of a lost one = %v", err)
		}
		stopInstance(t, n, i)
		if _, err := n.CreateSnapshot(t.Context(), "ann", i.ID.String(), faas.SnapshotSpec{}); faas.KindOf(err) != faas.NotFound {
			t.Errorf("of a stopped one = %v", err)
		}
	})
}

// The chain calls with ids that it derived, and may call again.
func TestGivenIDs(t *testing.T) {
	n := newNode(t, nil)
	spec := faas.InstanceSpec{Image: "test", ID: faas.InstanceID{1}}
	i, err := n.StartInstance(t.Context(), "ann", spec)
	again, err2 := n.StartInstance(t.Context(), "ann", spec)
	if err != nil || err2 != nil || i.ID != spec.ID || again.ID != i.ID || !again.Created.Equal(i.Created) || n.host.Booted() != 1 {
		t.Errorf("%v, %v, %v, %v", i.ID, err, again.ID, err2)
	}
	if _, err := n.StartInstance(t.Context(), "bob", spec); faas.KindOf(err) != faas.Conflict {
		t.Errorf("bob's with the same id = %v", err)
	}
	s, err := n.CreateSnapshot(t.Context(), "ann", i.ID.String(), faas.SnapshotSpec{ID: faas.SnapshotID{2}})
	s2, err2 := n.CreateSnapshot(t.Context(), "ann", i.ID.String(), faas.SnapshotSpec{ID: faas.SnapshotID{2}})
	if err != nil || err2 != nil || s.ID != s2.ID || s.Digest != s2.Digest || s.ID != (faas.SnapshotID{2}) {
		t.Errorf("%v, %v", err, err2)
	}
	other := startInstance(t, n, "ann")
	if _, err := n.CreateSnapshot(t.Context(), "ann", other.ID.String(), faas.SnapshotSpec{ID: faas.SnapshotID{2}}); faas.KindOf(err) != faas.Conflict {
		t.Errorf("another instance's snapshot with the same id = %v", err)
	}
	branch := faas.BranchSpec{Snapshot: s.ID, Count: 2, IDs: []faas.InstanceID{{3}, {4}}}
	booted := n.host.Booted()
	for range 2 {
		bs, err := n.Branch(t.Context(), "ann", branch)
		if err != nil || len(bs) != 2 || bs[0].Instance.ID != branch.IDs[0] || bs[1].Instance.ID != branch.IDs[1] || n.host.Booted() != booted+2 {
			t.Errorf("%+v, %v", bs, err)
		}
	}
	for _, id := range []faas.InstanceID{i.ID, other.ID, {3}, {4}} {
		if err := n.StopInstance(t.Context(), "ann", id.String()); err != nil {
			t.Error(err)
		}
	}
}

func TestRemovingSnapshots(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	a, b := take(t, n, i, "a"), take(t, n, i, "b")
	p := pause(t, n, i)
	for _, c := range []struct{ id, says string }{{"b", "descends from"}, {p.Paused.String(), "is paused in"}} {
		if err := n.RemoveSnapshot(t.Context(), "ann", c.id); faas.KindOf(err) != faas.Conflict || !strings.Contains(err.Error(), c.says) {
			t.Errorf("RemoveSnapshot(%s) = %v; want a Conflict with %q", c.id, err, c.says)
		}
	}
	if err := n.TagSnapshot(t.Context(), "ann", p.Paused.String(), "x"); faas.KindOf(err) != faas.Conflict {
		t.Errorf("a name for the state of a paused instance = %v; want a Conflict", err)
	}
	if err := n.RemoveSnapshot(t.Context(), "ann", "a"); err != nil {
		t.Error(err)
	}
	if _, err := n.Snapshot(t.Context(), "ann", a.ID.String()); faas.KindOf(err) != faas.NotFound {
		t.Errorf("after its removal: %v", err)
	}
	j := startFrom(t, n, b, false) // whose parent is gone
	stopInstance(t, n, j)
	stopInstance(t, n, i)
	if err := n.RemoveSnapshot(t.Context(), "ann", "b"); err != nil {
		t.Error(err)
	}
	if left := snapshots(t, n); len(left) != 0 {
		t.Errorf("%d left", len(left))
	}
}

// What was started from the state of a paused instance keeps it.
func TestThePauseOfOneIsTheOriginOfAnother(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		i := startInstance(t, n, "ann")
		p := pause(t, n, i)
		s, err := n.Snapshot(t.Context(), "ann", p.Paused.String())
		if err != nil {
			t.Fatal(err)
		}
		j := startFrom(t, n, s, false)
		if r := resume(t, n, i); r.Base != s.ID {
			t.Errorf("the resumed one descends from %s, not from what both come from", r.Base)
		}
		synctest.Wait()
		if got := state(t, n, j); len(snapshots(t, n)) != 1 || got.Base != s.ID {
			t.Errorf("the branch: %+v", got)
		}
		stopInstance(t, n, i)
		stopInstance(t, n, j)
		if err := n.RemoveSnapshot(t.Context(), "ann", s.ID.String()); err != nil {
			t.Error(err)
		}
	})
}

func TestExportAndImport(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	run(t, n, i, "echo moved > /f")
	s := take(t, n, i, "")
	stopInstance(t, n, i)
	var archive bytes.Buffer
	if err := n.ExportSnapshot(t.Context(), "ann", s.ID.String(), &archive); err != nil {
		t.Fatal(err)
	}
	bobs, err := n.ImportSnapshot(t.Context(), "bob", &archive)
	if err != nil || bobs.Owner != "bob" || bobs.ID == s.ID {
		t.Fatalf("%+v, %v", bobs, err)
	}
	j, err := n.StartInstance(t.Context(), "bob", faas.InstanceSpec{From: bobs.ID, Name: "moved"})
	if err != nil {
		t.Fatal(err)
	}
	if out := run(t, n, j, "cat /f"); out != "moved\n" {
		t.Errorf("%q", out)
	}
	stopInstance(t, n, j)
	if _, err := n.ImportSnapshot(t.Context(), "bob", strings.NewReader("no archive")); faas.KindOf(err) != faas.Invalid {
		t.Errorf("import of something else = %v", err)
	}
}

// What cannot be restored here says so and names the way out.
func TestAnotherRuntimesSnapshot(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	run(t, n, i, "echo files > /f")
	s := take(t, n, i, "")
	stopInstance(t, n, i)
	o, err := n.snaps.Open(t.Context(), s.ID, false)
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	for name, c := range map[string]faas.CheckpointFor{"version": {Runtime: "memory/0"}, "cpu": {Runtime: "memory/1", CPUFeatures: []string{"avx1024"}}} {
		foreign := s
		foreign.ID, foreign.Checkpoint = faas.SnapshotID(faas.NewID()), c
		dir := t.TempDir()
		copyDir(t, dir, o.Dir)
		if foreign, err = n.snaps.Create(t.Context(), foreign, o.Image, dir); err != nil {
			t.Fatal(err)
		}
		_, err := n.StartInstance(t.Context(), "ann", faas.InstanceSpec{From: foreign.ID})
		_, berr := n.Branch(t.Context(), "ann", faas.BranchSpec{Snapshot: foreign.ID, Count: 2})
		for _, err := range []error{err, berr} {
			if faas.KindOf(err) != faas.Conflict || !strings.Contains(err.Error(), "--files-only") {
				t.Errorf("%s: %v", name, err)
			}
		}
		j := startFrom(t, n, foreign, true)
		if out := run(t, n, j, "cat /f"); out != "files\n" {
			t.Errorf("%s: its files alone: %q", name, out)
		}
		stopInstance(t, n, j)
	}
}

func TestADamagedSnapshotIsRefused(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	run(t, n, i, "echo x > /f")
	s := take(t, n, i, "")
	n.snaps.Damage(s.ID, faas.FilesPart)
	booted := n.host.Booted()
	if _, err := n.StartInstance(t.Context(), "ann", faas.InstanceSpec{From: s.ID}); err == nil || !strings.Contains(err.Error(), "damaged") || n.host.Booted() != booted {
		t.Errorf("StartInstance = %v", err)
	}
	stopInstance(t, n, i)
}

func TestANodeWithoutSnapshots(t *testing.T) {
	n := newNode(t, func(c *engine.Config, _ *memruntime.Options) { c.Snapshots = nil; c.IdleTimeout = 1 })
	i := startInstance(t, n, "ann")
	id := i.ID.String()
	for what, f := range map[string]func() error{
		"PauseInstance":  func() error { _, err := n.PauseInstance(t.Context(), "ann", id, faas.SnapshotID{}); return err },
		"CreateSnapshot": func() error { _, err := n.CreateSnapshot(t.Context(), "ann", id, faas.SnapshotSpec{}); return err },
		"Snapshots":      func() error { _, err := n.Snapshots(t.Context(), "ann"); return err },
		"Branch":         func() error { _, err := n.Branch(t.Context(), "ann", faas.BranchSpec{Count: 1}); return err },
		"StartInstance": func() error {
			_, err := n.StartInstance(t.Context(), "ann", faas.InstanceSpec{From: faas.SnapshotID{1}})
			return err
		},
	} {
		if err := f(); faas.KindOf(err) != faas.Unavailable {
			t.Errorf("%s = %v; want Unavailable", what, err)
		}
	}
	run(t, n, i, "echo")
	stopInstance(t, n, i)
}
