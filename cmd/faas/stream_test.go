package main

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"faas"
	"faas/api"
	"faas/client"
	"faas/internal/gatewaytest"
)

// TestStreamOutlivesItsConnection has a real sandbox's program take input and
// give output over a connection that breaks again and again.
func TestStreamOutlivesItsConnection(t *testing.T) {
	env := shared.start(t)
	way := gatewaytest.NewBreaking(t, strings.TrimPrefix(shared.node.URL(), "http://"))
	c, err := client.New(client.Options{URL: "http://" + way.Addr().String(), Key: shared.node.FirstKey()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	id := must1(t, env, "instance", "start", "busybox")
	must1(t, env, "exec", id, "mkdir", "/watched")
	breaks := make(chan struct{}, 100)
	k, err := c.Connect(t.Context(), id, client.ConnectOptions{Broken: func(error) { breaks <- struct{}{} }})
	if err != nil {
		t.Fatal(err)
	}
	events, watched := make(chan faas.FileEvent, 1000), make(chan error, 1)
	ctx, unwatch := context.WithCancel(t.Context())
	go func() {
		watched <- k.Watch(ctx, "/watched", func(e faas.FileEvent) error { events <- e; return nil })
	}()
	defer func() {
		unwatch()
		if err := <-watched; faas.KindOf(err) != faas.Canceled {
			t.Errorf("the watch: %v", err)
		}
		if err := k.Close(); err != nil {
			t.Error(err)
		}
		must1(t, env, "instance", "stop", id)
	}()
	if e := <-events; e.Kind != faas.FileWatching {
		t.Errorf("the watch begins with %+v", e)
	}
	t.Run("bytes", func(t *testing.T) { testNoByteIsLost(t, k, way, breaks) })
	t.Run("file events", func(t *testing.T) { testWatchComesBack(t, k, way, events) })
}

func testNoByteIsLost(t *testing.T, k *client.Connection, way *gatewaytest.Breaking, breaks <-chan struct{}) {
	const lines = 400_000 // several times what a client may have taken in ahead of what it has written
	var want, counted strings.Builder
	for i := range lines {
		fmt.Fprintf(&want, "line %d\n", i)
		fmt.Fprintln(&counted, i+1)
	}
	out, errs := &gatewaytest.Cutter{Every: 400_000, Next: 100_000, Cut: way.Cut}, &gatewaytest.Cutter{Every: 400_000, Next: 100_000, Cut: way.Cut}
	r := faas.Request{Command: []string{"sh", "-c", fmt.Sprintf("cat; seq %d >&2; exit 7", lines)}, Limits: faas.Limits{Output: 16 << 20}}
	e, err := k.Exec(t.Context(), r, faas.Attachment{Stdin: strings.NewReader(want.String()), Stdout: out, Stderr: errs})
	if err != nil || e.State != faas.Finished || e.ExitCode != 7 {
		t.Fatalf("%v, exit %d, %s, %v", e.State, e.ExitCode, e.Error, err)
	}
	if out.String() != want.String() || errs.String() != counted.String() {
		t.Errorf("%d and %d bytes came, of %d and %d, or others", out.Len(), errs.Len(), want.Len(), counted.Len())
	}
	if len(breaks) < 3 {
		t.Errorf("the connection broke only %d times", len(breaks))
	}
}

// testWatchComesBack makes files after a break until one is told of: what came
// before the watch was there again is an overflow.
func testWatchComesBack(t *testing.T, k *client.Connection, way *gatewaytest.Breaking, events <-chan faas.FileEvent) {
	way.Cut()
	overflows := 0
	for n := 0; ; n++ {
		file := fmt.Sprintf("/watched/%d", n)
		if e, err := k.Exec(t.Context(), faas.Request{Command: []string{"touch", file}}, faas.Attachment{}); err != nil || e.ExitCode != 0 {
			t.Fatalf("touch: %v, %v", e.State, err)
		}
		e := <-events
		for e.Kind == faas.FileModified {
			e = <-events // touch sets times, too
		}
		if e.Kind == faas.FileOverflow {
			overflows++
			continue
		}
		if e.Kind != faas.FileCreated || !strings.HasPrefix(e.Path, "/watched/") {
			t.Errorf("%+v", e)
		}
		if overflows == 0 {
			t.Error("nothing told of the break")
		}
		return
	}
}

// TestLogsOfASandbox follows a real one.
func TestLogsOfASandbox(t *testing.T) {
	env := shared.start(t)
	follows(t, map[string]string{"FAAS_URL": shared.node.URL(), "FAAS_KEY": shared.node.FirstKey(), "HOME": env["HOME"]}, must1(t, env, "instance", "start", "busybox"))
}

// TestProcessEvents has programs in a real sandbox end in each way.
func TestProcessEvents(t *testing.T) {
	env := shared.start(t)
	c, err := client.New(client.Options{URL: shared.node.URL(), Key: shared.node.FirstKey()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	id := must1(t, env, "instance", "start", "busybox")
	events := make(chan api.ProcessEvent, 100)
	k, err := c.Connect(t.Context(), id, client.ConnectOptions{Process: func(e api.ProcessEvent) { events <- e }})
	if err != nil {
		t.Fatal(err)
	}
	other := must1(t, env, "instance", "start", "busybox")
	must1(t, env, "exec", other, "true") // is not told of
	expect := func(command string, state faas.State, code int) {
		t.Helper()
		started, exited := <-events, <-events
		if started.Kind != "started" || strings.Join(started.Command, " ") != command || exited.Kind != "exited" || exited.Execution != started.Execution ||
			exited.State != string(state) || state == faas.Finished && exited.ExitCode != code {
			t.Errorf("%+v, %+v; want %s, %s with %d", started, exited, command, state, code)
		}
	}
	faasCommand(t, env, "", "exec", id, "sh", "-c", "exit 7")
	expect("sh -c exit 7", faas.Finished, 7)
	if _, err := k.Exec(t.Context(), faas.Request{Command: []string{"sh", "-c", "kill -9 $$"}}, faas.Attachment{}); err != nil {
		t.Fatal(err)
	}
	expect("sh -c kill -9 $$", faas.Finished, faas.ExitKilled)
	faasCommand(t, env, "", "exec", id, "nothing")
	expect("nothing", faas.Finished, faas.ExitNotFound)
	ctx, cancel := context.WithCancel(t.Context())
	if _, err := k.Exec(ctx, faas.Request{Command: []string{"sleep", "600"}}, faas.Attachment{Begun: func(faas.ExecutionID) { cancel() }}); faas.KindOf(err) != faas.Canceled {
		t.Errorf("canceled: %v", err)
	}
	expect("sleep 600", faas.Failed, 0)
	if err := k.Close(); err != nil {
		t.Error(err)
	}
	for _, i := range []string{id, other} {
		must1(t, env, "instance", "stop", i)
	}
}
