package engine_test

import (
	"io"
	"strings"
	"testing"

	"faas"
)

// An abbreviated id that means several of a caller's is refused by everything
// that takes one, names what it may mean, and touches none of them.
func TestAmbiguousIDs(t *testing.T) {
	n := newNode(t, nil)
	var is []faas.Instance
	var snaps []faas.Snapshot
	for b := range byte(2) {
		i, err := n.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "test", ID: faas.InstanceID{1, b}})
		if err != nil {
			t.Fatal(err)
		}
		s, err := n.CreateSnapshot(t.Context(), "ann", i.ID.String(), faas.SnapshotSpec{ID: faas.SnapshotID{1, b}})
		if err != nil {
			t.Fatal(err)
		}
		is, snaps = append(is, i), append(snaps, s)
	}
	bobs, err := n.StartInstance(t.Context(), "bob", faas.InstanceSpec{Image: "test", ID: faas.InstanceID{1, 2}})
	if err != nil {
		t.Fatal(err)
	}
	instance, snapshot := is[0].ID.String()[:6], snaps[0].ID.String()[:6]
	if !strings.HasPrefix(is[1].ID.String(), instance) || !strings.HasPrefix(bobs.ID.String(), instance) || !strings.HasPrefix(snaps[1].ID.String(), snapshot) {
		t.Fatalf("%s and %s mean one each", instance, snapshot)
	}
	ctx := t.Context()
	for what, err := range map[string]error{
		"Instance":       func() error { _, err := n.Instance(ctx, "ann", instance); return err }(),
		"PauseInstance":  func() error { _, err := n.PauseInstance(ctx, "ann", instance, faas.SnapshotID{}); return err }(),
		"StopInstance":   n.StopInstance(ctx, "ann", instance),
		"CreateSnapshot": func() error { _, err := n.CreateSnapshot(ctx, "ann", instance, faas.SnapshotSpec{}); return err }(),
		"ExecInstance": func() error {
			_, err := n.ExecInstance(ctx, "ann", instance, faas.Request{Command: []string{"echo"}}, faas.Attachment{})
			return err
		}(),
		"ExposePort": func() error {
			_, _, err := n.ExposePort(ctx, "ann", instance, faas.PortSpec{Port: 80})
			return err
		}(),
		"Merge of an instance": func() error {
			_, err := n.Merge(ctx, "ann", faas.MergeSpec{Branches: []string{instance}})
			return err
		}(),
		"Snapshot":       func() error { _, err := n.Snapshot(ctx, "ann", snapshot); return err }(),
		"TagSnapshot":    n.TagSnapshot(ctx, "ann", snapshot, "best"),
		"RemoveSnapshot": n.RemoveSnapshot(ctx, "ann", snapshot),
		"ExportSnapshot": n.ExportSnapshot(ctx, "ann", snapshot, io.Discard),
		"Diff":           func() error { _, err := n.Diff(ctx, "ann", "", snapshot, false); return err }(),
		"Merge of a snapshot": func() error {
			_, err := n.Merge(ctx, "ann", faas.MergeSpec{Branches: []string{snapshot}})
			return err
		}(),
	} {
		if faas.KindOf(err) != faas.Conflict {
			t.Errorf("%s = %v; want a Conflict", what, err)
			continue
		}
		want := []string{is[0].ID.String(), is[1].ID.String()}
		if strings.Contains(err.Error(), snapshot) {
			want = []string{snaps[0].ID.String(), snaps[1].ID.String()}
		}
		for _, id := range want {
			if !strings.Contains(err.Error(), id) {
				t.Errorf("%s does not name %s: %v", what, id, err)
			}
		}
		if strings.Contains(err.Error(), bobs.ID.String()) {
			t.Errorf("%s names another's: %v", what, err)
		}
	}
	for _, id := range []string{bobs.ID.String(), instance} { // which is bob's only one
		if got, err := n.Instance(ctx, "bob", id); err != nil || got.ID != bobs.ID {
			t.Errorf("bob's Instance(%s) = %v, %v", id, got.ID, err)
		}
	}
	if got := snapshots(t, n); len(got) != len(snaps) {
		t.Errorf("%d snapshots, there were %d", len(got), len(snaps))
	}
	for _, i := range append(is, bobs) {
		if s := state(t, n, i); s.State != faas.InstanceRunning {
			t.Errorf("%s is %s", i.ID, s.State)
		}
		stopInstance(t, n, i)
	}
}
