package engine_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

func run(t *testing.T, n *node, i faas.Instance, script string) string {
	t.Helper()
	x, err := n.ExecInstance(t.Context(), i.Owner, i.ID.String(), faas.Request{Command: []string{"sh", "-c", script}}, faas.Attachment{})
	if err != nil || x.State != faas.Finished || x.ExitCode != 0 {
		t.Errorf("%q: %s, exit %d, %s, %v", script, x.State, x.ExitCode, x.Error, err)
	}
	return string(x.Stdout.Data)
}

func pause(t *testing.T, n *node, i faas.Instance) faas.Instance {
	t.Helper()
	got, err := n.PauseInstance(t.Context(), i.Owner, i.ID.String(), faas.SnapshotID{})
	if err != nil {
		t.Fatalf("PauseInstance: %v", err)
	}
	if got.State != faas.InstancePaused || got.Sandbox != "" || faas.ID(got.Paused).IsZero() {
		t.Errorf("after PauseInstance: %+v", got)
	}
	return got
}

func resume(t *testing.T, n *node, i faas.Instance) faas.Instance {
	t.Helper()
	got, err := n.ResumeInstance(t.Context(), i.Owner, i.ID.String())
	if err != nil {
		t.Fatalf("ResumeInstance: %v", err)
	}
	if got.State != faas.InstanceRunning || got.Sandbox == "" || !faas.ID(got.Paused).IsZero() {
		t.Errorf("after ResumeInstance: %+v", got)
	}
	return got
}

func state(t *testing.T, n *node, i faas.Instance) faas.Instance {
	t.Helper()
	got, err := n.Instance(t.Context(), i.Owner, i.ID.String())
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// snapshots lists all there are.
func snapshots(t *testing.T, n *node) []faas.Snapshot {
	t.Helper()
	list, err := n.Snapshots(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestPauseAndResume(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		i := startInstance(t, n, "ann")
		run(t, n, i, "echo state > /tmp/f")
		for round := 1; round <= 3; round++ {
			p := pause(t, n, i)
			if left := n.host.IDs(); len(left) != 0 {
				t.Fatalf("a paused instance holds sandboxes: %v", left)
			}
			if s := n.Stats(); s.Instances != 0 || s.Paused != 1 {
				t.Errorf("Stats: %+v", s)
			}
			if stats, err := n.InstanceStats(t.Context(), "ann", i.ID.String()); err != nil || stats != (faas.Stats{}) {
				t.Errorf("InstanceStats of a paused one: %+v, %v", stats, err)
			}
			s, err := n.Snapshot(t.Context(), "ann", p.Paused.String())
			if err != nil || s.Instance != i.ID || s.Kind != faas.SnapshotMemory || s.Owner != "ann" {
				t.Errorf("the pause's snapshot: %+v, %v", s, err)
			}
			r := resume(t, n, i)
			if out := run(t, n, i, "cat /tmp/f"); out != "state\n" || r.Pauses != round || !faas.ID(r.Base).IsZero() {
				t.Errorf("after %d rounds: %q, %+v", round, out, r)
			}
			synctest.Wait()
			if left := snapshots(t, n); len(left) != 0 {
				t.Errorf("%d snapshots of pauses that are over", len(left))
			}
		}
		if stats, err := n.InstanceStats(t.Context(), "ann", i.ID.String()); err != nil || stats.Processes == 0 {
			t.Errorf("InstanceStats: %+v, %v", stats, err)
		}
		stopInstance(t, n, i)
	})
}

func TestPauseAndResumeByOthersAndAtTheWrongTime(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	id := i.ID.String()
	check := func(what string, err error, kind faas.Kind, says string) {
		t.Helper()
		if err == nil || faas.KindOf(err) != kind || !strings.Contains(err.Error(), says) {
			t.Errorf("%s = %v; want %s with %q", what, err, kind, says)
		}
	}
	_, err := n.PauseInstance(t.Context(), "bob", id, faas.SnapshotID{})
	check("bob's pause", err, faas.NotFound, "no instance")
	_, err = n.ResumeInstance(t.Context(), "ann", id)
	check("resume of a running one", err, faas.Conflict, "is running already")
	pause(t, n, i)
	_, err = n.PauseInstance(t.Context(), "ann", id, faas.SnapshotID{})
	check("second pause", err, faas.Conflict, "is paused already")
	_, err = n.ResumeInstance(t.Context(), "bob", id)
	check("bob's resume", err, faas.NotFound, "no instance")
	resume(t, n, i)
	_, err = n.ResumeInstance(t.Context(), "ann", id)
	check("second resume", err, faas.Conflict, "is running already")
	stopInstance(t, n, i)
	_, err = n.PauseInstance(t.Context(), "ann", id, faas.SnapshotID{})
	check("pause of a stopped one", err, faas.NotFound, "no instance")
}

// A pause that is given its snapshot's id, as the chain derived it.
func TestPauseIntoAGivenSnapshot(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		i := startInstance(t, n, "ann")
		run(t, n, i, "echo kept > /f")
		taken := take(t, n, i, "taken")
		given := faas.SnapshotID{4, 2}
		into := func(id faas.SnapshotID) error {
			_, err := n.PauseInstance(t.Context(), "ann", i.ID.String(), id)
			return err
		}
		if err := into(taken.ID); faas.KindOf(err) != faas.Conflict || !strings.Contains(err.Error(), "is there already") {
			t.Errorf("pause into another snapshot: %v", err)
		}
		for range 2 { // once more when its snapshot is gone
			if err := into(given); err != nil || state(t, n, i).Paused != given {
				t.Fatalf("pause into %s: %v, %+v", given, err, state(t, n, i))
			}
			resume(t, n, i)
			synctest.Wait()
			if left := snapshots(t, n); len(left) != 1 || left[0].ID != taken.ID {
				t.Errorf("after a pause into %s: %v", given, left)
			}
		}
		if err := into(given); err != nil {
			t.Fatal(err)
		}
		made, err := n.Snapshot(t.Context(), "ann", given.String())
		if err != nil {
			t.Fatal(err)
		}
		b := startFrom(t, n, made, false)
		resume(t, n, i)
		synctest.Wait()
		if err := into(given); faas.KindOf(err) != faas.Conflict {
			t.Errorf("pause into a snapshot that something was started from: %v", err)
		}
		pause(t, n, i) // into one of the engine's
		for _, j := range []faas.Instance{i, b} {
			if out := run(t, n, j, "cat /f"); out != "kept\n" {
				t.Errorf("instance %s holds %q", j.ID, out)
			}
		}
		if err := into(faas.SnapshotID{5}); err != nil {
			t.Fatal(err)
		}
		stopInstance(t, n, i)
		if _, err := n.Snapshot(t.Context(), "ann", faas.SnapshotID{5}.String()); faas.KindOf(err) != faas.NotFound {
			t.Errorf("the snapshot of a stopped instance's pause: %v", err)
		}
		stopInstance(t, n, b)
	})
}

// hold makes one point wait until release is called.
func hold(f *faults, point string) (release func()) {
	c := make(chan struct{})
	f.set(func(ctx context.Context, p string) error {
		if p != point {
			return nil
		}
		select {
		case <-c:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	})
	return func() { f.set(nil); close(c) }
}

// What happens while a pause, a resume or a snapshot is under way.
func TestCallsInTheMiddle(t *testing.T) {
	type call func(*node, string) error
	pauses := func(n *node, id string) error {
		_, err := n.PauseInstance(context.Background(), "ann", id, faas.SnapshotID{})
		return err
	}
	resumes := func(n *node, id string) error {
		_, err := n.ResumeInstance(context.Background(), "ann", id)
		return err
	}
	takes := func(n *node, id string) error {
		_, err := n.CreateSnapshot(context.Background(), "ann", id, faas.SnapshotSpec{})
		return err
	}
	execs := func(n *node, id string) error {
		x, err := n.ExecInstance(context.Background(), "ann", id, request("echo"), faas.Attachment{})
		if err == nil && x.State != faas.Finished {
			err = faas.Errorf(x.ErrorKind, "%s", x.Error)
		}
		return err
	}
	stops := func(n *node, id string) error { return n.StopInstance(context.Background(), "ann", id) }
	for _, c := range []struct {
		name         string
		paused       bool
		first        call
		point        string
		second       call
		waits        bool
		want         string // of the second's error; empty: it succeeds
		wantsRunning bool   // afterwards
	}{
		{"pause, pause", false, pauses, "Create", pauses, false, "is being paused", false},
		{"pause, resume", false, pauses, "Create", resumes, true, "", true},
		{"pause, exec", false, pauses, "Create", execs, true, "", true},
		{"pause, snapshot", false, pauses, "Create", takes, true, "", false},
		{"resume, resume", true, resumes, "Restore", resumes, false, "is being resumed", true},
		{"resume, pause", true, resumes, "Restore", pauses, true, "", false},
		{"resume, exec", true, resumes, "Restore", execs, true, "", true},
		{"resume, snapshot", true, resumes, "Restore", takes, true, "", true},
		{"snapshot, pause", false, takes, "Create", pauses, true, "", false},
		{"snapshot, snapshot", false, takes, "Create", takes, true, "", true},
		{"snapshot, resume", false, takes, "Create", resumes, false, "is running already", true},
		{"snapshot, exec while it is stored", false, takes, "Create", execs, false, "", true},
		{"snapshot, exec while it is taken", false, takes, "Checkpoint", execs, true, "", true},
		{"copy, resume", true, takes, "Create", resumes, true, "", true},
		{"copy, pause", true, takes, "Create", pauses, false, "is paused already", false},
		{"copy, exec", true, takes, "Create", execs, true, "", true},
		{"pause, stop", false, pauses, "Create", stops, true, "", false},
		{"resume, stop", true, resumes, "Restore", stops, true, "", false},
		{"snapshot, stop", false, takes, "Create", stops, true, "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				n, f := newFaultyNode(t, nil)
				i := startInstance(t, n, "ann")
				if c.paused {
					pause(t, n, i)
				}
				release := hold(f, c.point)
				first, second := make(chan error, 1), make(chan error, 1)
				go func() { first <- c.first(n, i.ID.String()) }()
				synctest.Wait()
				go func() { second <- c.second(n, i.ID.String()) }()
				synctest.Wait()
				if waits := len(second) == 0; waits != c.waits {
					t.Errorf("the second call waits: %v, want %v", waits, c.waits)
				}
				release()
				if err := <-first; err != nil {
					t.Errorf("the first call: %v", err)
				}
				switch err := <-second; {
				case c.want == "" && err != nil, c.want != "" && (faas.KindOf(err) != faas.Conflict || !strings.Contains(err.Error(), c.want)):
					t.Errorf("the second call: %v; want %q", err, c.want)
				}
				got, err := n.Instance(t.Context(), "ann", i.ID.String())
				if faas.KindOf(err) == faas.NotFound && strings.HasSuffix(c.name, "stop") {
					return
				}
				if err != nil || (got.State == faas.InstanceRunning) != c.wantsRunning {
					t.Errorf("in the end it is %s, %v", got.State, err)
				}
				stopInstance(t, n, i)
			})
		})
	}
}

// The streams of a program end with a reason when its instance is paused; the
// program goes on after the resume.
func TestPauseWhileAProgramStreams(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		i := startInstance(t, n, "ann")
		ended := make(chan faas.Execution, 1)
		go func() {
			x, err := n.ExecInstance(t.Context(), "ann", i.ID.String(),
				faas.Request{Command: []string{"sh", "-c", "echo before; sleep 60; echo after > /tmp/f"}}, faas.Attachment{})
			if err != nil {
				t.Error(err)
			}
			ended <- x
		}()
		time.Sleep(time.Second)
		pause(t, n, i)
		x := <-ended
		if x.State != faas.Failed || x.ErrorKind != faas.Conflict || !strings.Contains(x.Error, "was paused") || string(x.Stdout.Data) != "before\n" {
			t.Errorf("the program's execution: %s, %s %q, stdout %q", x.State, x.ErrorKind, x.Error, x.Stdout.Data)
		}
		time.Sleep(time.Hour) // it stands still
		resume(t, n, i)
		time.Sleep(2 * time.Minute)
		if out := run(t, n, i, "cat /tmp/f"); out != "after\n" {
			t.Errorf("the program after the resume left %q", out)
		}
		stopInstance(t, n, i)
	})
}

func TestUseWakes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		i := startInstance(t, n, "ann")
		pause(t, n, i)
		before := n.host.Booted()
		var wg sync.WaitGroup
		for range 10 {
			wg.Go(func() { run(t, n, i, "echo") })
		}
		wg.Wait()
		if booted := n.host.Booted() - before; booted != 1 {
			t.Errorf("%d sandboxes for one instance", booted)
		}
		stopInstance(t, n, i)
	})
}

func TestAWakeThatFails(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n, f := newFaultyNode(t, nil)
		i := startInstance(t, n, "ann")
		run(t, n, i, "echo kept > /tmp/f")
		pause(t, n, i)
		var tries int
		f.set(func(_ context.Context, p string) error {
			if p == "Restore" {
				tries++
				time.Sleep(time.Second)
				return faas.Errorf(faas.Exhausted, "no memory")
			}
			return nil
		})
		var wg sync.WaitGroup
		for range 10 {
			wg.Go(func() {
				_, err := n.ExecInstance(t.Context(), "ann", i.ID.String(), request("echo"), faas.Attachment{})
				if faas.KindOf(err) != faas.Exhausted || !strings.Contains(err.Error(), "stays paused") {
					t.Errorf("ExecInstance = %v", err)
				}
			})
		}
		wg.Wait()
		if got := state(t, n, i); got.State != faas.InstancePaused || tries != 1 {
			t.Errorf("after %d tries it is %s", tries, got.State)
		}
		f.set(nil)
		if out := run(t, n, i, "cat /tmp/f"); out != "kept\n" {
			t.Errorf("later: %q", out)
		}
		stopInstance(t, n, i)
	})
}

// A caller that gives up does not keep others from the instance it woke.
func TestACallerThatWakesAndGoes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n, f := newFaultyNode(t, nil)
		i := startInstance(t, n, "ann")
		pause(t, n, i)
		release := hold(f, "Restore")
		ctx, cancel := context.WithCancel(t.Context())
		first, second := make(chan error, 1), make(chan error, 1)
		go func() {
			_, err := n.ExecInstance(ctx, "ann", i.ID.String(), request("echo"), faas.Attachment{})
			first <- err
		}()
		synctest.Wait()
		go func() {
			_, err := n.ExecInstance(t.Context(), "ann", i.ID.String(), request("echo"), faas.Attachment{})
			second <- err
		}()
		synctest.Wait()
		cancel()
		if err := <-first; faas.KindOf(err) != faas.Canceled {
			t.Errorf("who gave up: %v", err)
		}
		release()
		if err := <-second; err != nil {
			t.Errorf("who stayed: %v", err)
		}
		stopInstance(t, n, i)
	})
}

func TestPausedInstancesHaveALimitOfTheirOwn(t *testing.T) {
	n := newNode(t, func(c *engine.Config, _ *memruntime.Options) { c.MaxInstances = 1; c.MaxPaused = 1 })
	a := startInstance(t, n, "ann")
	pause(t, n, a)
	b := startInstance(t, n, "ann")
	if _, err := n.ResumeInstance(t.Context(), "ann", a.ID.String()); faas.KindOf(err) != faas.Exhausted || !strings.Contains(err.Error(), "stays paused") {
		t.Errorf("resume beyond the limit = %v", err)
	}
	if _, err := n.PauseInstance(t.Context(), "ann", b.ID.String(), faas.SnapshotID{}); faas.KindOf(err) != faas.Exhausted {
		t.Errorf("pause beyond the limit = %v", err)
	}
	run(t, n, b, "echo")
	stopInstance(t, n, b)
	resume(t, n, a)
	stopInstance(t, n, a)
}

func TestStoppingAPausedInstanceRemovesItsState(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	pause(t, n, i)
	stopInstance(t, n, i)
	if left := snapshots(t, n); len(left) != 0 {
		t.Errorf("%d snapshots left", len(left))
	}
}
