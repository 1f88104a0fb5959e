package engine_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"faas"
)

// follow follows an instance; events come as the test takes them.
func follow(t *testing.T, n *node, owner string, i faas.Instance) (events <-chan faas.LogEvent, ended <-chan error, stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	c, over := make(chan faas.LogEvent), make(chan error, 1)
	go func() {
		over <- n.FollowInstance(ctx, owner, i.ID.String(), func(e faas.LogEvent) error {
			e.Data = bytes.Clone(e.Data)
			select {
			case c <- e:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
		close(over)
	}()
	t.Cleanup(func() { cancel(); <-over })
	if e := <-c; e.Kind != faas.LogFollowing {
		t.Errorf("it begins with %+v", e)
	}
	return c, over, cancel
}

func TestFollow(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	in, w := io.Pipe()
	defer w.Close()
	ended := make(chan faas.Execution, 1)
	begun := make(chan struct{})
	go func() {
		x, err := n.ExecInstance(t.Context(), "ann", i.ID.String(), request("cat"), faas.Attachment{Stdin: in, Begun: func(faas.ExecutionID) { close(begun) }})
		if err != nil {
			t.Error(err)
		}
		ended <- x
	}()
	<-begun
	early, _, _ := follow(t, n, "ann", i)
	admin, _, stopAdmin := follow(t, n, "", i)
	say := func(text string) {
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	expect := func(c <-chan faas.LogEvent, kind faas.LogKind, data string) faas.LogEvent {
		t.Helper()
		e := <-c
		if e.Kind != kind || string(e.Data) != data || e.Execution.Request.Command[0] != "cat" {
			t.Fatalf("%s %q of %v, want %s %q", e.Kind, e.Data, e.Execution.Request.Command, kind, data)
		}
		return e
	}
	say("one\n")
	for _, c := range []<-chan faas.LogEvent{early, admin} {
		expect(c, faas.LogBegun, "")
		expect(c, faas.LogStdout, "one\n")
	}
	stopAdmin()
	late, over, _ := follow(t, n, "ann", i) // has what was written before
	expect(late, faas.LogBegun, "")
	expect(late, faas.LogStdout, "one\n")
	say("two\n")
	expect(early, faas.LogStdout, "two\n")
	expect(late, faas.LogStdout, "two\n")
	w.Close()
	x := <-ended
	for _, c := range []<-chan faas.LogEvent{early, late} {
		if e := expect(c, faas.LogExit, ""); e.Execution.ID != x.ID || e.Execution.State != faas.Finished || string(e.Execution.Stdout.Data) != "one\ntwo\n" {
			t.Errorf("the end: %+v", e.Execution)
		}
	}
	stopInstance(t, n, i)
	if err := <-over; err != nil {
		t.Errorf("after the instance's end: %v", err)
	}
}

// Who is slow gets all, from disk too, after the program has ended and others
// have gone.
func TestFollowSlowly(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	slow, over, _ := follow(t, n, "ann", i)
	_, gone, stop := follow(t, n, "ann", i)
	r := request("output", "900k")
	if x, err := n.ExecInstance(t.Context(), "ann", i.ID.String(), r, faas.Attachment{}); err != nil || x.Stdout.Size != 900<<10 {
		t.Fatalf("%+v, %v", x, err)
	}
	stop()
	if err := <-gone; !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
	if x, err := n.ExecInstance(t.Context(), "ann", i.ID.String(), request("echo", "after"), faas.Attachment{}); err != nil || x.ExitCode != 0 {
		t.Fatalf("%+v, %v", x, err)
	}
	stopInstance(t, n, i)
	size, text, exits := 0, "", 0
	for exits < 2 {
		switch e := <-slow; {
		case e.Kind == faas.LogExit:
			exits++
		case e.Execution.Request.Command[0] == "echo":
			text += string(e.Data)
		default:
			size += len(e.Data)
			if strings.Trim(string(e.Data), "x") != "" {
				t.Fatal("other bytes")
			}
		}
	}
	if err := <-over; err != nil || size != 900<<10 || text != "after\n" {
		t.Errorf("%d bytes and %q, %v", size, text, err)
	}
}

func TestFollowIsRefused(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	none := func(faas.LogEvent) error { return nil }
	if err := n.FollowInstance(t.Context(), "bob", i.ID.String(), none); faas.KindOf(err) != faas.NotFound {
		t.Errorf("another's: %v", err)
	}
	mine := errors.New("enough")
	if err := n.FollowInstance(t.Context(), "ann", i.ID.String(), func(faas.LogEvent) error { return mine }); !errors.Is(err, mine) {
		t.Errorf("a listener's error: %v", err)
	}
	pause(t, n, i)
	_, over, stop := follow(t, n, "ann", i)
	if got := state(t, n, i); got.State != faas.InstancePaused {
		t.Errorf("following made it %s", got.State)
	}
	stop()
	if err := <-over; faas.KindOf(err) != faas.Canceled {
		t.Errorf("given up: %v", err)
	}
	stopInstance(t, n, i)
}
