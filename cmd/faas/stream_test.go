package main

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"faas"
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
