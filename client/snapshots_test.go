package client_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"faas"
	"faas/client"
	"faas/internal/gatewaytest"
)

func start(t *testing.T, n *gatewaytest.Node, c *client.Client, s faas.InstanceSpec) faas.Instance {
	t.Helper()
	i, err := c.StartInstance(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	stopAfter(t, n, i)
	return i
}

func stopAfter(t *testing.T, n *gatewaytest.Node, i faas.Instance) {
	t.Cleanup(func() {
		if err := n.Engine.StopInstance(context.Background(), "", i.ID.String()); err != nil && faas.KindOf(err) != faas.NotFound {
			t.Errorf("stop %s: %v", i.ID, err)
		}
	})
}

func shell(t *testing.T, c *client.Client, i faas.Instance, script string) string {
	t.Helper()
	e, err := c.ExecInstance(t.Context(), i.ID.String(), faas.Request{Command: []string{"sh", "-c", script}})
	if err != nil || e.ExitCode != 0 {
		t.Fatalf("%s: %+v, %v", script, e, err)
	}
	return strings.TrimSpace(string(e.Stdout.Data))
}

func TestPauseAndUsage(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c, ctx := dial(t, n, n.User), t.Context()
	i := start(t, n, c, faas.InstanceSpec{Image: "test", Name: "one", Policy: faas.Policy{Restore: true}})
	shell(t, c, i, "echo kept > /tmp/f")
	if u, err := c.InstanceUsage(ctx, "one"); err != nil || u.Usage == nil || u.Instance.ID != i.ID || !u.Instance.Policy.Restore {
		t.Errorf("%+v, %v", u, err)
	}
	if all, err := c.InstancesUsage(ctx); err != nil || len(all) != 1 || all[0].Usage == nil || all[0].Usage.Processes == 0 {
		t.Errorf("%+v, %v", all, err)
	}
	if p, err := c.PauseInstance(ctx, "one"); err != nil || p.State != faas.InstancePaused {
		t.Errorf("%+v, %v", p, err)
	}
	if _, err := c.PauseInstance(ctx, "one"); faas.KindOf(err) != faas.Conflict {
		t.Errorf("again: %v", err)
	}
	if s, err := c.InstanceStats(ctx, "one"); err != nil || s != (faas.Stats{}) {
		t.Errorf("a paused one uses %+v, %v", s, err)
	}
	if all, err := c.InstancesUsage(ctx); err != nil || len(all) != 1 || all[0].Usage != nil {
		t.Errorf("%+v, %v", all, err)
	}
	if r, err := c.ResumeInstance(ctx, "one"); err != nil || r.State != faas.InstanceRunning || r.Pauses != 1 {
		t.Errorf("%+v, %v", r, err)
	}
	if s, err := c.InstanceStats(ctx, "one"); err != nil || s.Processes == 0 {
		t.Errorf("%+v, %v", s, err)
	}
	if out := shell(t, c, i, "cat /tmp/f"); out != "kept" {
		t.Errorf("%q", out)
	}
	if list, err := c.InstanceExecutions(ctx, "one", 10); err != nil || len(list) != 2 {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestSnapshotsAndBranches(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Fault: func(s faas.SandboxSpec) error {
		if s.Hostname == "try-1" {
			return faas.Errorf(faas.Exhausted, "no memory left")
		}
		return nil
	}})
	c, ctx := dial(t, n, n.User), t.Context()
	i := start(t, n, c, faas.InstanceSpec{Image: "test"})
	shell(t, c, i, "echo first > /tmp/f")
	s, err := c.CreateSnapshot(ctx, i.ID.String(), faas.SnapshotSpec{Name: "prepared", Description: "d"})
	if err != nil || s.Instance != i.ID || s.Size == 0 || s.Description != "d" {
		t.Fatalf("%+v, %v", s, err)
	}
	if got, err := c.Snapshot(ctx, "prepared"); err != nil || got.ID != s.ID || got.Digest != s.Digest || got.Checkpoint.Runtime != s.Checkpoint.Runtime {
		t.Errorf("%+v, %v", got, err)
	}
	if err := c.TagSnapshot(ctx, "prepared", "released"); err != nil {
		t.Error(err)
	}
	if list, err := c.Snapshots(ctx); err != nil || len(list) != 1 || list[0].ID != s.ID {
		t.Errorf("%+v, %v", list, err)
	}
	restored := start(t, n, c, faas.InstanceSpec{From: s.ID, Name: "again"})
	if out := shell(t, c, restored, "cat /tmp/f"); out != "first" || restored.From != s.ID {
		t.Errorf("%q, %+v", out, restored)
	}
	branches, err := c.Branch(ctx, faas.BranchSpec{Snapshot: s.ID, Name: "try", Count: 3})
	if err != nil || len(branches) != 3 || branches[1].ErrorKind != faas.Exhausted || branches[1].Error == "" {
		t.Fatalf("%+v, %v", branches, err)
	}
	for _, k := range []int{0, 2} {
		b := branches[k].Instance
		stopAfter(t, n, b)
		if b.Index != k || b.Name == "" || branches[k].Error != "" || shell(t, c, b, "cat /tmp/f") != "first" {
			t.Errorf("%+v", branches[k])
		}
	}
	if _, err := c.Branch(ctx, faas.BranchSpec{Snapshot: faas.SnapshotID{1}, Count: 1}); faas.KindOf(err) != faas.NotFound {
		t.Errorf("branches of nothing: %v", err)
	}
	if err := c.RemoveSnapshot(ctx, "released"); faas.KindOf(err) != faas.Conflict {
		t.Errorf("removed under its instances: %v", err)
	}
}

// full is a file on a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) {
	return 0, faas.Errorf(faas.Exhausted, "no space left on device")
}

func TestExportAndImport(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c, admin, ctx := dial(t, n, n.User), dial(t, n, n.Admin), t.Context()
	i := start(t, n, c, faas.InstanceSpec{Image: "test"})
	s, err := c.CreateSnapshot(ctx, i.ID.String(), faas.SnapshotSpec{Name: "prepared"})
	if err != nil {
		t.Fatal(err)
	}
	var archive bytes.Buffer
	if err := c.ExportSnapshot(ctx, "prepared", &archive); err != nil {
		t.Fatal(err)
	}
	got, err := admin.ImportSnapshot(ctx, bytes.NewReader(archive.Bytes()))
	if err != nil || got.Owner != "root" || got.Size != s.Size || got.ID == s.ID {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := admin.ImportSnapshot(ctx, strings.NewReader("rubbish")); faas.KindOf(err) != faas.Invalid {
		t.Errorf("rubbish: %v", err)
	}
	if _, err := admin.ImportSnapshot(ctx, io.MultiReader(strings.NewReader("{"), brokenReader{})); err == nil || !strings.Contains(err.Error(), "disk on fire") {
		t.Errorf("broken source: %v", err)
	}
	if err := c.ExportSnapshot(ctx, "prepared", full{}); faas.KindOf(err) != faas.Exhausted {
		t.Errorf("full disk: %v", err)
	}
	if err := c.ExportSnapshot(ctx, "nothing", io.Discard); faas.KindOf(err) != faas.NotFound {
		t.Errorf("unknown: %v", err)
	}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("disk on fire") }
