package engine_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"faas"
)

// operation is a call whose every step is made to fail, to be given up, or to
// be the last of its process.
type operation struct {
	name   string
	paused bool // the instance is, beforehand
	call   func(ctx context.Context, n *node, i faas.Instance, s faas.Snapshot) error
}

var operations = []operation{
	{"pause", false, func(ctx context.Context, n *node, i faas.Instance, _ faas.Snapshot) error {
		_, err := n.PauseInstance(ctx, "ann", i.ID.String(), faas.SnapshotID{})
		return err
	}},
	{"pause into a given snapshot", false, func(ctx context.Context, n *node, i faas.Instance, _ faas.Snapshot) error {
		_, err := n.PauseInstance(ctx, "ann", i.ID.String(), faas.SnapshotID{1, 2, 3})
		return err
	}},
	{"resume", true, func(ctx context.Context, n *node, i faas.Instance, _ faas.Snapshot) error {
		_, err := n.ResumeInstance(ctx, "ann", i.ID.String())
		return err
	}},
	{"wake", true, func(ctx context.Context, n *node, i faas.Instance, _ faas.Snapshot) error {
		_, err := n.ExecInstance(ctx, "ann", i.ID.String(), request("echo"), faas.Attachment{})
		return err
	}},
	{"snapshot", false, snapshotOp}, {"snapshot of a paused one", true, snapshotOp},
	{"start", false, func(ctx context.Context, n *node, _ faas.Instance, s faas.Snapshot) error {
		_, err := n.StartInstance(ctx, "ann", faas.InstanceSpec{From: s.ID, Name: "new"})
		return err
	}},
	{"branch", false, func(ctx context.Context, n *node, _ faas.Instance, s faas.Snapshot) error {
		bs, err := n.Branch(ctx, "ann", faas.BranchSpec{Snapshot: s.ID, Count: 2})
		for _, b := range bs {
			if b.Error != "" {
				err = faas.Errorf(b.ErrorKind, "%s", b.Error)
			}
		}
		return err
	}},
	{"stop", false, stopOp}, {"stop of a paused one", true, stopOp},
}

func snapshotOp(ctx context.Context, n *node, i faas.Instance, _ faas.Snapshot) error {
	_, err := n.CreateSnapshot(ctx, "ann", i.ID.String(), faas.SnapshotSpec{Name: "new"})
	return err
}

func stopOp(ctx context.Context, n *node, i faas.Instance, _ faas.Snapshot) error {
	return n.StopInstance(ctx, "ann", i.ID.String())
}

// What can come over a step. "done" means that it was carried out, and whoever
// asked for it does not learn so.
const (
	failing    = "fails"
	doneFails  = "is done and fails"
	canceled   = "ends with its caller"
	killed     = "is the last before kill -9"
	doneKilled = "is done, then kill -9"
)

// A sandbox that cannot be closed stays until the next start sweeps it up; what
// else its instance is, is as if it were gone. So that step is not made to fail.

// mayFailDone are the points whose outcome is unknown after an error; the
// others promise that nothing has happened.
var mayFailDone = map[string]bool{"SaveInstance done": true, "DeleteInstance done": true, "Delete done": true}

// TestEveryStepOfEveryOperation breaks each operation at each step in each
// way, and then everything is either there or not.
func TestEveryStepOfEveryOperation(t *testing.T) {
	for _, op := range operations {
		for _, how := range []string{failing, doneFails, canceled, killed, doneKilled} {
			t.Run(op.name+"/"+how, func(t *testing.T) {
				steps := 0
				for step := 1; breakAt(t, op, how, step); step++ {
					steps++
				}
				if steps == 0 && how != doneFails && how != canceled {
					t.Error("nothing was broken: the points are not asked")
				}
			})
		}
	}
}

// breakAt breaks the n-th step of an operation; false if it has fewer.
func breakAt(t *testing.T, op operation, how string, step int) (broken bool) {
	synctest.Test(t, func(t *testing.T) {
		n, f := newFaultyNode(t, nil)
		i := startInstance(t, n, "ann")
		run(t, n, i, "echo kept > /f")
		s := take(t, n, i, "base")
		if op.paused {
			pause(t, n, i)
		}
		before := state(t, n, i)
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		var mu sync.Mutex // branches are made at once
		where, count := "", 0
		f.set(func(_ context.Context, p string) error {
			done := strings.HasSuffix(p, " done")
			if done != strings.HasPrefix(how, "is done") || how == doneFails && !mayFailDone[p] || how == failing && p == "Close" {
				return nil
			}
			mu.Lock()
			defer mu.Unlock()
			if count++; count != step {
				return nil
			}
			where, broken = p, true
			switch how {
			case canceled:
				cancel()
				return nil
			case killed, doneKilled:
				f.dead.Store(true)
				return errDead
			}
			if done {
				return faas.Errorf(faas.Unavailable, "nobody answers")
			}
			return faas.Errorf(faas.Exhausted, "no space left on device")
		})
		err := op.call(ctx, n, i, s)
		synctest.Wait()
		f.set(nil)
		if f.dead.Load() {
			restart(t, n)
			err = nil // whoever asked was told nothing
		}
		checkWhole(t, n, before, fmt.Sprintf("%s, step %d (%s) %s", op.name, step, where, how), err)
	})
	return broken
}

// restart puts a new process in the place of a dead one.
func restart(t *testing.T, n *node) {
	t.Helper()
	n.close(t)
	// As a node does at its start.
	left, err := filepath.Glob(filepath.Join(n.spool, "checkpoint-*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range left {
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
	}
	n.Engine = n.start(t, (&faults{}).under(n, nil))
	synctest.Wait()
}

// checkWhole checks that everything of a node is whole: instances run or are
// paused with their state, snapshots can be started from, and nothing is left
// that nobody has. before is the instance as it was before an operation, and
// failed is the operation's error.
func checkWhole(t *testing.T, n *node, before faas.Instance, what string, failed error) {
	t.Helper()
	time.Sleep(2 * retainEvery) // records that could not be saved are saved by now
	synctest.Wait()
	list, err := n.Instances(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	saved, err := n.records.Instances(t.Context())
	if err != nil || len(saved) != len(list) {
		t.Errorf("%s: %d instances and %d records, %v", what, len(list), len(saved), err)
	}
	boxes, pauses := 0, map[faas.SnapshotID]bool{}
	for _, i := range list {
		switch i.State {
		case faas.InstanceRunning:
			boxes++
		case faas.InstancePaused:
			pauses[i.Paused] = true
		default:
			if failed == nil || !strings.Contains(i.Reason, "is being stopped") {
				t.Errorf("%s: an instance is %s (%s)", what, i.State, i.Reason)
			}
			pauses[i.Paused] = true
			continue
		}
		if wakes := strings.HasPrefix(what, "wake"); failed != nil && !wakes && i.ID == before.ID && (i.State != before.State || i.Base != before.Base) {
			t.Errorf("%s: the instance was %s at %s and is %s at %s after an error: %v", what, before.State, before.Base, i.State, i.Base, failed)
		}
	}
	if ids := n.host.IDs(); len(ids) != boxes {
		t.Errorf("%s: %d sandboxes for %d running instances", what, len(ids), boxes)
	}
	for _, s := range snapshots(t, n) {
		if strings.HasPrefix(s.Description, "the state of paused") && !pauses[s.ID] {
			t.Errorf("%s: the snapshot of a pause is left", what)
		}
		if failed != nil && s.Name == "new" {
			t.Errorf("%s: a snapshot is left by what failed: %v", what, failed)
		}
		j := startFrom(t, n, s, false)
		if out := run(t, n, j, "cat /f"); out != "kept\n" {
			t.Errorf("%s: snapshot %q holds %q", what, s.Name, out)
		}
		stopInstance(t, n, j)
	}
	for _, i := range list {
		if i.State == faas.InstanceLost {
			stopInstance(t, n, i)
			continue
		}
		if out := run(t, n, i, "cat /f"); out != "kept\n" { // wakes it, if it is paused
			t.Errorf("%s: the instance, %s, holds %q", what, i.State, out)
		}
		stopInstance(t, n, i)
	}
	if left, err := n.records.Instances(t.Context()); err != nil || len(left) != 0 {
		t.Errorf("%s: %d records left, %v", what, len(left), err)
	}
}

const retainEvery = time.Minute
