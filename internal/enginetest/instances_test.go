package enginetest

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"

	"faas"
	"faas/engine"
)

// counting is a program that counts in memory and writes what it has, and goes
// on when whoever started it is gone.
const counting = `(i=0; while :; do i=$((i+1)); echo $i > /tmp/.n && mv /tmp/.n /tmp/n; usleep 20000; done) </dev/null >/dev/null 2>&1 &
echo $! > /tmp/pid; while [ ! -s /tmp/n ]; do usleep 10000; done`

func in(t *testing.T, e *engine.Engine, i faas.Instance, script string) string {
	t.Helper()
	x, err := e.ExecInstance(t.Context(), i.Owner, i.ID.String(), faas.Request{Command: []string{"sh", "-c", script}}, faas.Attachment{})
	if err != nil || x.State != faas.Finished || x.ExitCode != 0 {
		t.Fatalf("%q: %s, exit %d, %s %s, %v", script, x.State, x.ExitCode, x.Error, x.Stderr.Data, err)
	}
	return strings.TrimSpace(string(x.Stdout.Data))
}

func count(t *testing.T, e *engine.Engine, i faas.Instance) int {
	t.Helper()
	n, err := strconv.Atoi(in(t, e, i, "kill -0 $(cat /tmp/pid) && cat /tmp/n"))
	must(t, err)
	return n
}

// goesOn waits until the counting program has counted further than n.
func goesOn(t *testing.T, e *engine.Engine, i faas.Instance, n int) {
	t.Helper()
	in(t, e, i, fmt.Sprintf("while [ $(cat /tmp/n) -le %d ]; do usleep 10000; done", n))
}

func startInstance(t *testing.T, e *engine.Engine, s faas.InstanceSpec) faas.Instance {
	t.Helper()
	i, err := e.StartInstance(t.Context(), "ann", s)
	must(t, err)
	t.Cleanup(func() { stopAll(t, e) }) // nothing, if the test went well
	return i
}

// stopAll stops what a test that failed has left.
func stopAll(t *testing.T, e *engine.Engine) {
	t.Helper()
	list, err := e.Instances(context.Background(), "")
	if err != nil {
		t.Error(err)
	}
	for _, i := range list {
		if err := e.StopInstance(context.Background(), "", i.ID.String()); err != nil {
			t.Error(err)
		}
	}
}

func stop(t *testing.T, e *engine.Engine, i faas.Instance) {
	t.Helper()
	must(t, e.StopInstance(t.Context(), "ann", i.ID.String()))
}

// The very same process goes on after a pause, time after time, and the pauses'
// snapshots do not pile up.
func TestPausedProcessesGoOn(t *testing.T) {
	e := newEngine(t, 0)
	i := startInstance(t, e, faas.InstanceSpec{Image: "busybox", Name: "counter"})
	in(t, e, i, counting)
	last := 0
	for range 3 {
		n := count(t, e, i)
		if n < last {
			t.Errorf("it counts %d after %d", n, last)
		}
		_, err := e.PauseInstance(t.Context(), "ann", "counter", faas.SnapshotID{})
		must(t, err)
		if _, err := e.PauseInstance(t.Context(), "ann", "counter", faas.SnapshotID{}); faas.KindOf(err) != faas.Conflict {
			t.Errorf("second pause = %v", err)
		}
		goesOn(t, e, i, n) // and this wakes it
		last = n
	}
	if got := in(t, e, i, `hostname; echo $FAAS_INSTANCE`); got != "counter\n"+i.ID.String() {
		t.Errorf("it says %q", got)
	}
	stop(t, e, i)
	if list, err := e.Snapshots(t.Context(), ""); err != nil || len(list) != 0 {
		t.Errorf("%d snapshots left, %v", len(list), err)
	}
}

// Branches of one running program go their own ways, each under its own name.
func TestBranchesOfARunningProgram(t *testing.T) {
	e := newEngine(t, 0)
	i := startInstance(t, e, faas.InstanceSpec{Image: "busybox"})
	in(t, e, i, counting)
	s, err := e.CreateSnapshot(t.Context(), "ann", i.ID.String(), faas.SnapshotSpec{Name: "counting"})
	must(t, err)
	goesOn(t, e, i, count(t, e, i)) // the source does, too
	bs, err := e.Branch(t.Context(), "ann", faas.BranchSpec{Snapshot: s.ID, Name: "try", Count: 4})
	must(t, err)
	for k, b := range bs {
		if b.Error != "" {
			t.Errorf("branch %d: %s", k, b.Error)
			continue
		}
		want := fmt.Sprintf("try-%d\ntry-%d\n%d\n%s", k, k, k, b.Instance.ID)
		if got := in(t, e, b.Instance, `hostname; echo $FAAS_BRANCH; echo $FAAS_BRANCH_INDEX; echo $FAAS_INSTANCE`); got != want {
			t.Errorf("branch %d says %q, want %q", k, got, want)
		}
		if got := in(t, e, b.Instance, "grep FAAS_BRANCH_INDEX /.faas/env"); got != fmt.Sprintf("FAAS_BRANCH_INDEX=%d", k) {
			t.Errorf("branch %d's file says %q", k, got)
		}
		goesOn(t, e, b.Instance, count(t, e, b.Instance)+k)
	}
	for _, b := range bs {
		if b.Error == "" {
			stop(t, e, b.Instance)
		}
	}
	stop(t, e, i)
}

func TestModesThatLeaveSomething(t *testing.T) {
	e := newEngine(t, 0)
	r := shell("echo one > /f")
	r.Mode = faas.Checkpointed
	x := execute(t, e, r)
	if x.State != faas.Finished || x.Ref.IsZero() {
		t.Fatalf("checkpointed: %s %s", x.State, x.Error)
	}
	from := x.Ref
	for _, m := range []faas.Mode{faas.Ephemeral, faas.Cached, faas.Branched, faas.Persistent} {
		r := shell("cat /f; echo two >> /f")
		r.Mode, r.From, r.Image = m, from, ""
		x := execute(t, e, r)
		if x.State != faas.Finished || string(x.Stdout.Data) != "one\n" {
			t.Errorf("%s: %s %s, %q", m, x.State, x.Error, x.Stdout.Data)
			continue
		}
		if m == faas.Branched || m == faas.Persistent {
			i, err := e.Instance(t.Context(), "ann", faas.InstanceID(x.Ref).String())
			must(t, err)
			if got := in(t, e, i, "cat /f"); got != "one\ntwo" {
				t.Errorf("%s: the instance has %q", m, got)
			}
			stop(t, e, i)
		}
	}
	files := startInstance(t, e, faas.InstanceSpec{From: faas.SnapshotID(from), FilesOnly: true})
	if got := in(t, e, files, "cat /f"); got != "one" {
		t.Errorf("the files alone: %q", got)
	}
	stop(t, e, files)
}

// The streams of a caller's program end when its instance is paused, and the
// program does not.
func TestPauseEndsTheStreamsOfAProgram(t *testing.T) {
	e := newEngine(t, 0)
	i := startInstance(t, e, faas.InstanceSpec{Image: "busybox"})
	began, out := io.Pipe()
	ended := make(chan faas.Execution, 1)
	go func() {
		r := faas.Request{Command: []string{"sh", "-c", "echo $$ > /tmp/pid; echo begun; while [ ! -e /tmp/go ]; do usleep 10000; done; echo on > /tmp/on"}}
		x, err := e.ExecInstance(context.Background(), "ann", i.ID.String(), r, faas.Attachment{Stdout: out})
		if err != nil {
			t.Error(err)
		}
		ended <- x
	}()
	_, err := bufio.NewReader(began).ReadString('\n')
	must(t, err)
	_, err = e.PauseInstance(t.Context(), "ann", i.ID.String(), faas.SnapshotID{})
	must(t, err)
	if x := <-ended; x.State != faas.Failed || x.ErrorKind != faas.Conflict || !strings.Contains(x.Error, "was paused") || string(x.Stdout.Data) != "begun\n" {
		t.Errorf("%s, %s %q, stdout %q", x.State, x.ErrorKind, x.Error, x.Stdout.Data)
	}
	if got := in(t, e, i, "kill -0 $(cat /tmp/pid) && touch /tmp/go; while [ ! -e /tmp/on ]; do usleep 10000; done; cat /tmp/on"); got != "on" {
		t.Errorf("after the resume it wrote %q", got)
	}
	stop(t, e, i)
}

// A running instance is adopted by the next process, and one that is paused is
// resumed by it.
func TestInstancesOutliveTheirNode(t *testing.T) {
	n := newNode(t, 0)
	awake, asleep := startInstance(t, n.Engine, faas.InstanceSpec{Image: "busybox"}), startInstance(t, n.Engine, faas.InstanceSpec{Image: "busybox"})
	counts := map[faas.InstanceID]int{}
	for _, i := range []faas.Instance{awake, asleep} {
		in(t, n.Engine, i, counting)
		counts[i.ID] = count(t, n.Engine, i)
	}
	_, err := n.PauseInstance(t.Context(), "ann", asleep.ID.String(), faas.SnapshotID{})
	must(t, err)
	n.restart(t)
	t.Cleanup(func() { stopAll(t, n.Engine) })
	for _, i := range []faas.Instance{awake, asleep} {
		goesOn(t, n.Engine, i, counts[i.ID])
		_, err := n.PauseInstance(t.Context(), "ann", i.ID.String(), faas.SnapshotID{}) // an adopted one as well
		must(t, err)
		goesOn(t, n.Engine, i, count(t, n.Engine, i))
		stop(t, n.Engine, i)
	}
}
