package engine_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

func copyDir(t *testing.T, to, from string) {
	t.Helper()
	if err := os.CopyFS(filepath.Join(to, "parts"), os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadDir(filepath.Join(to, "parts"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		if err := os.Rename(filepath.Join(to, "parts", f.Name()), filepath.Join(to, f.Name())); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(filepath.Join(to, "parts")); err != nil {
		t.Fatal(err)
	}
}

func TestBranches(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	run(t, n, i, "echo common > /f")
	s := take(t, n, i, "")
	opens := 0
	n.snaps.Fault = func(_ context.Context, method string) error {
		if method == "Open" {
			opens++
		}
		return nil
	}
	bs, err := n.Branch(t.Context(), "ann", faas.BranchSpec{Snapshot: s.ID, Name: "try", Count: 12})
	if err != nil || len(bs) != 12 || opens != 1 {
		t.Fatalf("%d branches, %d opens, %v", len(bs), opens, err)
	}
	for k, b := range bs {
		name := fmt.Sprintf("try-%d", k)
		if b.Error != "" || b.Instance.Name != name || b.Instance.Index != k || b.Instance.From != s.ID || b.Instance.Base != s.ID || b.Instance.State != faas.InstanceRunning {
			t.Errorf("branch %d: %+v", k, b)
		}
		want := fmt.Sprintf("%s\n%d\n%s\n%s\n%s\ncommon\n", name, k, b.Instance.ID, name, name)
		script := fmt.Sprintf("printenv FAAS_BRANCH; printenv FAAS_BRANCH_INDEX; printenv FAAS_INSTANCE; hostname; printenv HOSTNAME; cat /f; echo %d > /f", k)
		if out := run(t, n, b.Instance, script); out != want {
			t.Errorf("branch %d says %q, want %q", k, out, want)
		}
		if got, err := n.Instance(t.Context(), "ann", name); err != nil || got.ID != b.Instance.ID {
			t.Errorf("by name: %v, %v", got.ID, err)
		}
	}
	for k, b := range bs {
		if out := run(t, n, b.Instance, "cat /f"); out != fmt.Sprintln(k) {
			t.Errorf("branch %d has the file of another: %q", k, out)
		}
		stopInstance(t, n, b.Instance)
	}
	if out := run(t, n, i, "cat /f"); out != "common\n" {
		t.Errorf("the source has %q", out)
	}
	stopInstance(t, n, i)
}

func TestBranchesRefused(t *testing.T) {
	n := newNode(t, func(c *engine.Config, _ *memruntime.Options) { c.MaxInstances = 5; c.MaxBranches = 100 })
	i := startInstance(t, n, "ann")
	s := take(t, n, i, "")
	one := []faas.InstanceID{{1}}
	for _, c := range []struct {
		name string
		spec faas.BranchSpec
		kind faas.Kind
		says string
	}{
		{"none", faas.BranchSpec{Snapshot: s.ID}, faas.Invalid, "at least 1"},
		{"fewer than none", faas.BranchSpec{Snapshot: s.ID, Count: -1}, faas.Invalid, "at least 1"},
		{"far too many", faas.BranchSpec{Snapshot: s.ID, Count: 10_000}, faas.Invalid, "more than the 100"},
		{"more than there is room", faas.BranchSpec{Snapshot: s.ID, Count: 5}, faas.Exhausted, "stop or pause some"},
		{"unknown snapshot", faas.BranchSpec{Snapshot: faas.SnapshotID{9}, Count: 1}, faas.NotFound, "no snapshot"},
		{"ids", faas.BranchSpec{Snapshot: s.ID, Count: 2, IDs: one}, faas.Invalid, "1 ids"},
		{"equal ids", faas.BranchSpec{Snapshot: s.ID, Count: 2, IDs: append(one, one...)}, faas.Invalid, "not all different"},
		{"name", faas.BranchSpec{Snapshot: s.ID, Count: 1, Name: "a/b"}, faas.Invalid, "no name"},
	} {
		if _, err := n.Branch(t.Context(), "ann", c.spec); faas.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s = %v; want %s with %q", c.name, err, c.kind, c.says)
		}
	}
	if n.host.Booted() != 1 {
		t.Errorf("%d sandboxes booted", n.host.Booted()-1)
	}
	stopInstance(t, n, i)
}

func TestBranchesThatFailInPart(t *testing.T) {
	n := newNode(t, func(_ *engine.Config, o *memruntime.Options) {
		o.Fault = func(s faas.SandboxSpec) error {
			if strings.HasSuffix(s.Hostname, "-1") || strings.HasSuffix(s.Hostname, "-3") {
				return faas.Errorf(faas.Exhausted, "no memory for %s", s.Hostname)
			}
			return nil
		}
	})
	i := startInstance(t, n, "ann")
	s := take(t, n, i, "")
	bs, err := n.Branch(t.Context(), "ann", faas.BranchSpec{Snapshot: s.ID, Count: 5})
	if err != nil || len(bs) != 5 {
		t.Fatalf("%d branches, %v", len(bs), err)
	}
	for k, b := range bs {
		if failed := k == 1 || k == 3; failed {
			if b.ErrorKind != faas.Exhausted || !strings.Contains(b.Error, fmt.Sprintf("no memory for branch-%d", k)) || !faas.ID(b.Instance.ID).IsZero() {
				t.Errorf("branch %d: %+v", k, b)
			}
			continue
		}
		run(t, n, b.Instance, "echo")
		stopInstance(t, n, b.Instance)
	}
	stopInstance(t, n, i)
	if list, err := n.Instances(t.Context(), ""); err != nil || len(list) != 0 {
		t.Errorf("%d instances left, %v", len(list), err)
	}
}

// A caller that gives up half way leaves no branch behind.
func TestBranchesGivenUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n, f := newFaultyNode(t, nil)
		i := startInstance(t, n, "ann")
		s := take(t, n, i, "")
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		var saves atomic.Int32
		f.set(func(_ context.Context, p string) error {
			if p == "SaveInstance" {
				if saves.Add(1) == 3 {
					cancel()
				}
			}
			return nil
		})
		if _, err := n.Branch(ctx, "ann", faas.BranchSpec{Snapshot: s.ID, Count: 20}); faas.KindOf(err) != faas.Canceled {
			t.Errorf("Branch = %v", err)
		}
		f.set(nil)
		if list, err := n.Instances(t.Context(), ""); err != nil || len(list) != 1 {
			t.Errorf("%d instances, %v", len(list), err)
		}
		stopInstance(t, n, i)
		if saved, err := n.records.Instances(t.Context()); err != nil || len(saved) != 0 {
			t.Errorf("records left: %v, %v", saved, err)
		}
	})
}
