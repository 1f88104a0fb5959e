package engine_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"faas"
	"faas/blob"
	"faas/engine"
	"faas/internal/memruntime"
	"faas/jetstream"
	"faas/snapshot"
)

// durableInstances is an engine over files, snapshots included, and how to
// close it. Its sandboxes end with the process, as by the end of the machine.
func durableInstances(ctx context.Context, dir string) (e *engine.Engine, snaps *snapshot.Store, stop func(context.Context) error, err error) {
	spool := filepath.Join(dir, "spool")
	if err := errors.Join(os.RemoveAll(spool), os.MkdirAll(spool, 0o700)); err != nil {
		return nil, nil, nil, err
	}
	store, err := jetstream.Open(ctx, jetstream.Options{Dir: filepath.Join(dir, "nats")})
	if err != nil {
		return nil, nil, nil, err
	}
	outputs, err := blob.OpenDir(filepath.Join(dir, "blobs"))
	if err != nil {
		return nil, nil, nil, err
	}
	bucket, err := blob.OpenDir(filepath.Join(dir, "bucket"))
	if err != nil {
		return nil, nil, nil, err
	}
	if snaps, err = snapshot.Open(snapshot.Options{Bucket: bucket, Dir: filepath.Join(dir, "snapshots")}); err != nil {
		return nil, nil, nil, err
	}
	e, err = engine.New(engine.Config{Runtime: memruntime.New(nil, memruntime.Options{}), Images: images{}, Records: store, Blobs: outputs,
		Snapshots: snaps, SpoolDir: spool})
	if err != nil {
		return nil, nil, nil, err
	}
	stop = func(ctx context.Context) error { return errors.Join(e.Close(ctx), snaps.Close(), store.Close()) }
	return e, snaps, stop, e.Recover(ctx)
}

// workOnInstancesUntilKilled says what its callers were told.
func workOnInstancesUntilKilled(dir string) error {
	ctx := context.Background()
	e, _, _, err := durableInstances(ctx, dir)
	if err != nil {
		return err
	}
	errs := make(chan error)
	for w := range 3 {
		go func() { errs <- liveOnInstances(ctx, e, w) }()
	}
	return <-errs
}

func liveOnInstances(ctx context.Context, e *engine.Engine, w int) error {
	i, err := e.StartInstance(ctx, "ann", faas.InstanceSpec{Image: "test", Policy: faas.Policy{Restore: true}})
	if err != nil {
		return err
	}
	id := i.ID.String()
	for n := 0; ; n++ {
		r := request("sh", "-c", fmt.Sprintf("echo %d > /n", n))
		if x, err := e.ExecInstance(ctx, "ann", id, r, faas.Attachment{}); err != nil || x.State != faas.Finished {
			return fmt.Errorf("exec: %s, %w", x.Error, err)
		}
		s, err := e.CreateSnapshot(ctx, "ann", id, faas.SnapshotSpec{Name: fmt.Sprintf("w%d-%d", w, n)})
		if err != nil {
			return fmt.Errorf("snapshot: %w", err)
		}
		fmt.Println("snapshot", s.ID, n)
		fmt.Println("instance", id, n)
		if _, err := e.PauseInstance(ctx, "ann", id, faas.SnapshotID{}); err != nil {
			return fmt.Errorf("pause: %w", err)
		}
		bs, err := e.Branch(ctx, "ann", faas.BranchSpec{Snapshot: s.ID, Count: 2})
		if err != nil {
			return fmt.Errorf("branch: %w", err)
		}
		for _, b := range bs {
			if err := e.StopInstance(ctx, "ann", b.Instance.ID.String()); err != nil {
				return fmt.Errorf("stop: %w", err)
			}
			fmt.Println("stopped", b.Instance.ID)
		}
		if _, err := e.ResumeInstance(ctx, "ann", id); err != nil {
			return fmt.Errorf("resume: %w", err)
		}
	}
}

// The node is killed again and again, and each time what callers were told is
// there, and nothing else is left.
func TestKilledNodeWithInstances(t *testing.T) {
	dir := t.TempDir()
	snapshots, instances, stopped := map[string]string{}, map[string]string{}, map[string]string{}
	for range 4 {
		for _, words := range killAfter(t, dir, 20+rand.IntN(40)) {
			switch words[0] {
			case "snapshot":
				snapshots[words[1]] = words[2]
			case "instance":
				instances[words[1]] = words[2]
			case "stopped":
				stopped[words[1]] = ""
			}
		}
	}
	e, snaps, stop, err := durableInstances(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := stop(context.Background()); err != nil {
			t.Errorf("Close: %v", err)
		}
	}()
	checkSnapshotsHold(t, e, snapshots)
	list, err := e.Instances(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	pauses := map[faas.SnapshotID]bool{}
	for _, i := range list {
		pauses[i.Paused] = true
		if _, gone := stopped[i.ID.String()]; gone {
			t.Errorf("instance %s was stopped and is %s", i.ID, i.State)
		}
	}
	for id, n := range instances {
		x, err := e.ExecInstance(t.Context(), "ann", id, request("cat", "/n"), faas.Attachment{})
		if got := string(x.Stdout.Data); err != nil || got != n+"\n" && got != next(n)+"\n" {
			t.Errorf("instance %s holds %q, and was last known at %s: %v", id, got, n, err)
		}
	}
	all, err := e.Snapshots(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if strings.HasPrefix(s.Description, "the state of paused") && !pauses[s.ID] && !descended(all, s.ID) {
			t.Errorf("snapshot %s of a pause is left", s.ID)
		}
	}
	if _, err := snaps.Collect(t.Context()); err != nil {
		t.Errorf("Collect: %v", err)
	}
	checkSnapshotsHold(t, e, snapshots)
	t.Logf("%d snapshots, %d instances, %d stopped", len(snapshots), len(instances), len(stopped))
}

func next(n string) string {
	var k int
	if _, err := fmt.Sscan(n, &k); err != nil {
		return ""
	}
	return fmt.Sprint(k + 1)
}

func descended(all []faas.Snapshot, id faas.SnapshotID) bool {
	for _, s := range all {
		for _, p := range s.Parents {
			if p == id {
				return true
			}
		}
	}
	return false
}

func checkSnapshotsHold(t *testing.T, e *engine.Engine, snapshots map[string]string) {
	t.Helper()
	for id, n := range snapshots {
		s, err := e.Snapshot(t.Context(), "ann", id)
		if err != nil {
			t.Errorf("snapshot %s: %v", id, err)
			continue
		}
		r := faas.Request{From: faas.ID(s.ID), Command: []string{"cat", "/n"}}
		x, err := e.Execute(t.Context(), "ann", r, faas.Attachment{})
		if err != nil || string(x.Stdout.Data) != n+"\n" {
			t.Errorf("snapshot %s of state %s holds %q: %s, %v", id, n, x.Stdout.Data, x.Error, err)
		}
	}
}

// killAfter runs the process that works on instances, kills it after so many
// lines, and returns what it said.
func killAfter(t *testing.T, dir string, lines int) (said [][]string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), crashDir+"="+dir, crashWork+"=instances")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for in := bufio.NewScanner(out); in.Scan(); {
		if words := strings.Fields(in.Text()); words[0] == "error" {
			t.Errorf("the node says %q", in.Text())
		} else {
			said = append(said, words)
		}
		if len(said) == lines {
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := cmd.Wait(); err == nil {
		t.Fatal("the node ended by itself")
	}
	return said
}
