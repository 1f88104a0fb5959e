package engine_test

import (
	"context"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"faas"
	"faas/internal/memruntime"
)

// An instance whose sandbox dies comes back from its last snapshot if its
// policy says so, but not for ever.
func TestLostInstancesComeBack(t *testing.T) {
	for _, c := range []struct {
		name     string
		restore  bool
		snapshot bool
		age      time.Duration
		want     faas.InstanceState
	}{
		{"as it wants", true, true, time.Hour, faas.InstanceRunning},
		{"it does not want", false, true, time.Hour, faas.InstanceLost},
		{"no snapshot", true, false, time.Hour, faas.InstanceLost},
		{"it died at once", true, true, time.Second, faas.InstanceLost},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				n := newNode(t, nil)
				i := startWith(t, n, faas.Policy{Restore: c.restore})
				run(t, n, i, "echo then > /f")
				if c.snapshot {
					take(t, n, i, "")
				}
				run(t, n, i, "echo later > /f")
				time.Sleep(c.age)
				n.host.Kill(i.Sandbox)
				synctest.Wait()
				got := state(t, n, i)
				if got.State != c.want || got.Reason == "" {
					t.Errorf("%s (%s)", got.State, got.Reason)
				}
				if got.State == faas.InstanceRunning {
					if out := run(t, n, i, "cat /f"); out != "then\n" || !strings.Contains(got.Reason, "restored from snapshot") {
						t.Errorf("%q, %s", out, got.Reason)
					}
				}
				stopInstance(t, n, i)
			})
		})
	}
}

// After the end of the machine.
func TestAMachineRestart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		back, forth := startWith(t, n, faas.Policy{Restore: true}), startWith(t, n, faas.Policy{})
		asleep := startWith(t, n, faas.Policy{})
		for _, i := range []faas.Instance{back, forth, asleep} {
			run(t, n, i, "echo kept > /f")
			take(t, n, i, "")
		}
		pause(t, n, asleep)
		n.close(t)
		for _, id := range n.host.IDs() {
			n.host.Kill(id)
		}
		n.Engine = n.start(t, nil)
		synctest.Wait()
		for _, c := range []struct {
			faas.Instance
			want faas.InstanceState
		}{{back, faas.InstanceRunning}, {forth, faas.InstanceLost}, {asleep, faas.InstancePaused}} {
			if got := state(t, n, c.Instance); got.State != c.want {
				t.Errorf("%s (%s), want %s", got.State, got.Reason, c.want)
			}
			if c.want != faas.InstanceLost {
				if out := run(t, n, c.Instance, "cat /f"); out != "kept\n" {
					t.Errorf("%q", out)
				}
			}
			stopInstance(t, n, c.Instance)
		}
	})
}

// A restore that fails leaves the instance paused in its last snapshot.
func TestAComebackThatFails(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n, f := newFaultyNode(t, nil)
		i := startWith(t, n, faas.Policy{Restore: true})
		s := take(t, n, i, "")
		f.set(failAt("Restore", faas.Errorf(faas.Exhausted, "no memory")))
		time.Sleep(time.Hour)
		n.host.Kill(i.Sandbox)
		synctest.Wait()
		if got := state(t, n, i); got.State != faas.InstancePaused || got.Paused != s.ID {
			t.Errorf("%s in %s", got.State, got.Paused)
		}
		f.set(nil)
		run(t, n, i, "echo")
		synctest.Wait()
		if got := state(t, n, i); got.Base != s.ID || len(snapshots(t, n)) != 1 {
			t.Errorf("its snapshot is gone: %+v", got)
		}
		stopInstance(t, n, i)
	})
}

// A snapshot whose instance's record a crash kept from being saved is found
// again: what comes later descends from it.
func TestTheBaseAfterACrash(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n, f := newFaultyNode(t, nil)
		i := startInstance(t, n, "ann")
		first := take(t, n, i, "")
		f.set(func(_ context.Context, p string) error {
			if p == "Create done" {
				f.dead.Store(true)
				return errDead
			}
			return nil
		})
		if _, err := n.CreateSnapshot(t.Context(), "ann", i.ID.String(), faas.SnapshotSpec{Name: "second"}); err == nil {
			t.Error("a dead process answered")
		}
		restart(t, n)
		second, err := n.Snapshot(t.Context(), "ann", "second")
		if err != nil || len(second.Parents) != 1 || second.Parents[0] != first.ID {
			t.Fatalf("%+v, %v", second, err)
		}
		if got := state(t, n, i); got.Base != second.ID || got.State != faas.InstanceRunning {
			t.Errorf("%s at %s, want %s", got.State, got.Base, second.ID)
		}
		stopInstance(t, n, i)
	})
}

// A sandbox that dies while its state is taken is a lost instance, and nothing
// of the attempt is left.
func TestDeathInTheMiddle(t *testing.T) {
	for _, point := range []string{"Checkpoint", "Checkpoint done", "Create"} {
		for _, what := range []string{"pause", "snapshot"} {
			t.Run(what+"/"+point, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					n, f := newFaultyNode(t, nil)
					i := startInstance(t, n, "ann")
					run(t, n, i, "echo kept > /f")
					f.set(func(_ context.Context, p string) error {
						if p == point {
							n.host.Kill(i.Sandbox)
						}
						return nil
					})
					var err error
					if what == "pause" {
						_, err = n.PauseInstance(t.Context(), "ann", i.ID.String(), faas.SnapshotID{})
					} else {
						_, err = n.CreateSnapshot(t.Context(), "ann", i.ID.String(), faas.SnapshotSpec{})
					}
					f.set(nil)
					synctest.Wait()
					got := state(t, n, i)
					switch {
					case err != nil && (got.State != faas.InstanceLost || len(snapshots(t, n)) != 0):
						t.Errorf("after %v: %s, %d snapshots", err, got.State, len(snapshots(t, n)))
					case err == nil && what == "pause":
						// Its state was taken whole before it died.
						if out := run(t, n, i, "cat /f"); out != "kept\n" {
							t.Errorf("%s, %q", got.State, out)
						}
					case err == nil && len(snapshots(t, n)) != 1:
						t.Errorf("%d snapshots", len(snapshots(t, n)))
					}
					stopInstance(t, n, i)
				})
			})
		}
	}
}

// A sandbox that a crash left standing still goes on when it is adopted.
func TestAdoptionOfAFrozenSandbox(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	n.close(t)
	box, err := memruntime.New(n.host, memruntime.Options{}).Adopt(t.Context(), i.Sandbox)
	if err != nil {
		t.Fatal(err)
	}
	if err := box.Pause(t.Context()); err != nil {
		t.Fatal(err)
	}
	n.Engine = n.start(t, nil)
	run(t, n, i, "echo")
	stopInstance(t, n, i)
}
