package enginetest

import (
	"archive/tar"
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	"faas"
	"faas/engine"
)

// killed names what a process of this test is to be killed in: an operation and
// which of its steps.
const killed = "FAAS_TEST_KILLED"

// deathAt kills the process when a step has begun so many times. It goes on
// with the step until the signal arrives, so that that finds it in the middle.
type deathAt struct {
	step string
	left atomic.Int32
}

func (d *deathAt) begins(step string) {
	if step == d.step && d.left.Add(-1) == 0 {
		fmt.Println("dies")
		go syscall.Kill(os.Getpid(), syscall.SIGKILL) //nolint:errcheck // it does not fail for oneself
	}
}

type mortalRuntime struct {
	faas.Runtime
	*deathAt
}

func (r mortalRuntime) Create(ctx context.Context, s faas.SandboxSpec) (faas.Sandbox, error) {
	r.begins("Boot")
	return r.wrap(r.Runtime.Create(ctx, s))
}

func (r mortalRuntime) Restore(ctx context.Context, s faas.SandboxSpec, dir string) (faas.Sandbox, error) {
	r.begins("Restore")
	return r.wrap(r.Runtime.Restore(ctx, s, dir))
}

func (r mortalRuntime) Adopt(ctx context.Context, id string) (faas.Sandbox, error) {
	return r.wrap(r.Runtime.Adopt(ctx, id))
}

func (r mortalRuntime) wrap(b faas.Sandbox, err error) (faas.Sandbox, error) {
	if err != nil {
		return nil, err
	}
	return mortalSandbox{b, r.deathAt}, nil
}

type mortalSandbox struct {
	faas.Sandbox
	*deathAt
}

func (b mortalSandbox) Checkpoint(ctx context.Context, dir string, freeze bool) (faas.CheckpointInfo, error) {
	b.begins("Checkpoint")
	return b.Sandbox.Checkpoint(ctx, dir, freeze)
}

func (b mortalSandbox) Changes(ctx context.Context, w io.Writer) error {
	b.begins("Changes")
	return b.Sandbox.Changes(ctx, w)
}

func (b mortalSandbox) Close() error {
	b.begins("Close")
	return b.Sandbox.Close()
}

type mortalSnapshots struct {
	engine.Snapshots
	*deathAt
}

func (s mortalSnapshots) Create(ctx context.Context, snap faas.Snapshot, img faas.Image, dir string) (faas.Snapshot, error) {
	s.begins("Create")
	return s.Snapshots.Create(ctx, snap, img, dir)
}

func (s mortalSnapshots) Open(ctx context.Context, id faas.SnapshotID, filesOnly bool) (faas.OpenedSnapshot, error) {
	s.begins("Open")
	return s.Snapshots.Open(ctx, id, filesOnly)
}

func (s mortalSnapshots) Delete(ctx context.Context, id faas.SnapshotID) error {
	s.begins("Delete")
	return s.Snapshots.Delete(ctx, id)
}

type mortalRecords struct {
	engine.Records
	*deathAt
}

func (r mortalRecords) SaveInstance(ctx context.Context, i faas.Instance) error {
	r.begins("SaveInstance")
	return r.Records.SaveInstance(ctx, i)
}

// deadly are the operations and the steps that each is killed in.
var deadly = []struct {
	name  string
	steps []string
	do    func(ctx context.Context, n *node) error
}{
	{"checkpoint", []string{"Checkpoint", "Create", "SaveInstance"}, func(ctx context.Context, n *node) error {
		_, err := n.CreateSnapshot(ctx, "ann", "counter", faas.SnapshotSpec{Name: "new"})
		return err
	}},
	{"pause", []string{"Checkpoint", "Create", "SaveInstance", "Close"}, func(ctx context.Context, n *node) error {
		_, err := n.PauseInstance(ctx, "ann", "counter", faas.SnapshotID{})
		return err
	}},
	{"resume", []string{"Open", "Restore", "SaveInstance", "Delete"}, func(ctx context.Context, n *node) error {
		_, err := n.PauseInstance(ctx, "ann", "counter", faas.SnapshotID{})
		if err != nil && faas.KindOf(err) != faas.Conflict { // it is paused
			return err
		}
		n.death.left.Store(1)
		_, err = n.ResumeInstance(ctx, "ann", "counter")
		return err
	}},
	{"restore", []string{"Open", "Restore", "SaveInstance"}, func(ctx context.Context, n *node) error {
		s, err := n.Snapshot(ctx, "ann", "base")
		if err != nil {
			return err
		}
		_, err = n.StartInstance(ctx, "ann", faas.InstanceSpec{From: s.ID, Name: "copy"})
		return err
	}},
	{"branch", []string{"Restore", "SaveInstance"}, func(ctx context.Context, n *node) error {
		n.death.left.Store(2) // in the second one
		s, err := n.Snapshot(ctx, "ann", "base")
		if err != nil {
			return err
		}
		_, err = n.Branch(ctx, "ann", faas.BranchSpec{Snapshot: s.ID, Name: "copy", Count: 3})
		return err
	}},
	{"merge", []string{"Changes", "Create"}, func(ctx context.Context, n *node) error {
		_, err := n.Merge(ctx, "ann", faas.MergeSpec{Branches: []string{"counter", "other"}, Strategy: faas.Ours, Name: "new"})
		return err
	}},
	{"upload", []string{"upload"}, func(ctx context.Context, n *node) error {
		r, w := io.Pipe()
		go func() {
			tw := tar.NewWriter(w)
			err := errors.Join(tw.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: "whole", Mode: 0o644, Size: 5}), second(io.WriteString(tw, "whole")),
				tw.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: "half", Mode: 0o644, Size: 64 << 20}), second(io.CopyN(tw, zeros{}, 32<<20)))
			n.death.begins("upload")
			w.CloseWithError(errors.Join(err, second(io.CopyN(tw, zeros{}, 32<<20)), tw.Close()))
		}()
		_, _, err := n.PutFiles(ctx, "ann", "counter", "/tmp/in", r)
		return err
	}},
}

func second[T any](_ T, err error) error { return err }

// TestKilledInTheMiddle kills a node with kill -9 in the middle of what it does,
// one process after the other over one state directory, which each finds whole.
func TestKilledInTheMiddle(t *testing.T) {
	if what := os.Getenv(killed); what != "" {
		beKilled(t, what)
		return
	}
	n := newNode(t, 0)
	t.Cleanup(func() { stopAll(t, n.Engine) }) // nothing, if the test went well
	i, err := n.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "busybox", Name: "counter"})
	must(t, err)
	in(t, n.Engine, i, counting)
	_, err = n.CreateSnapshot(t.Context(), "ann", "counter", faas.SnapshotSpec{Name: "base"})
	must(t, err)
	_, err = n.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "busybox", Name: "other"})
	must(t, err)
	for _, op := range deadly {
		for _, step := range op.steps {
			n.close()
			kill(t, n, op.name+" "+step)
			must(t, os.RemoveAll(filepath.Join(n.dir, "spool"))) // as a node does at its start
			n.open(t)
			checkWhole(t, n, op.name+", "+step)
			if t.Failed() {
				return
			}
		}
	}
	stopAll(t, n.Engine)
	list, err := n.Snapshots(t.Context(), "")
	must(t, err)
	for _, s := range list {
		must(t, n.RemoveSnapshot(t.Context(), "ann", s.ID.String()))
	}
	if left := state(t, n); left != "" {
		t.Errorf("left in the end:\n%s", left)
	}
}

// kill runs a process of this test that is killed in the middle of a step.
func kill(t *testing.T, n *node, what string) {
	t.Helper()
	img, err := json.Marshal(n.img)
	must(t, err)
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilledInTheMiddle$", "-test.count=1")
	cmd.Env = append(os.Environ(), killed+"="+what, killed+"_DIR="+n.dir, killed+"_SANDBOX="+sandboxBinary, killed+"_IMAGE="+string(img), killed+"_ROOTFS="+n.img.RootFS)
	out, err := cmd.StdoutPipe()
	must(t, err)
	cmd.Stderr = os.Stderr
	must(t, cmd.Start())
	var said []string
	for lines := bufio.NewScanner(out); lines.Scan(); {
		said = append(said, lines.Text())
	}
	err = cmd.Wait()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL || len(said) == 0 || said[len(said)-1] != "dies" {
		t.Fatalf("%s: it was not killed there, but ended with %v: %q", what, err, said)
	}
}

// beKilled is the process that is.
func beKilled(t *testing.T, what string) {
	name, step, _ := strings.Cut(what, " ")
	n := &node{dir: os.Getenv(killed + "_DIR"), death: &deathAt{step: step}}
	must(t, json.Unmarshal([]byte(os.Getenv(killed+"_IMAGE")), &n.img))
	n.img.RootFS = os.Getenv(killed + "_ROOTFS") // which is left out of the other
	n.open(t)
	for _, op := range deadly {
		if op.name == name {
			n.death.left.Store(1)
			err := op.do(t.Context(), n)
			if err == nil { // the signal is on its way, or what kills it is still to come
				n.close()
			}
			t.Fatalf("%s went on to its end: %v", what, err)
		}
	}
}

// checkWhole checks that everything on a node is there or not there at all.
func checkWhole(t *testing.T, n *node, what string) {
	t.Helper()
	list, err := n.Instances(t.Context(), "")
	must(t, err)
	boxes, pauses := 0, map[faas.SnapshotID]bool{}
	for _, i := range list {
		pauses[i.Paused] = true
		switch i.State {
		case faas.InstanceRunning:
			boxes++
		case faas.InstanceLost:
			t.Errorf("%s: instance %s is lost: %s", what, i.Name, i.Reason)
		}
	}
	dirs, err := filepath.Glob(filepath.Join(n.dir, "sandboxes", "*", "state.json"))
	if err != nil || len(dirs) != boxes {
		t.Errorf("%s: %d sandboxes for %d running instances, %v", what, len(dirs), boxes, err)
	}
	snaps, err := n.Snapshots(t.Context(), "")
	must(t, err)
	for _, s := range snaps {
		if strings.HasPrefix(s.Description, "the state of paused") && !pauses[s.ID] {
			t.Errorf("%s: the snapshot of a pause is left", what)
		}
		must(t, n.ExportSnapshot(t.Context(), "ann", s.ID.String(), io.Discard)) // which reads all of it
	}
	for _, i := range list {
		if i.Name == "other" {
			in(t, n.Engine, i, "true")
			continue
		}
		goesOn(t, n.Engine, i, count(t, n.Engine, i)) // wakes it, if it is paused
		if i.Name != "counter" {
			stop(t, n.Engine, i)
			continue
		}
		// The program that unpacks learns that its node is gone.
		in(t, n.Engine, i, "while ps | grep -q '[f]aas/guest'; do usleep 10000; done; [ ! -e /tmp/in/half ] && { [ ! -e /tmp/in ] || [ $(cat /tmp/in/whole) = whole ]; }; rm -rf /tmp/in")
	}
}
