package client_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"faas"
	"faas/api"
	"faas/client"
	"faas/internal/gatewaytest"
	"faas/internal/memruntime"
)

// streamNode is a node, an instance in it, and a client whose way can be cut.
func streamNode(t *testing.T, programs map[string]memruntime.Program) (*gatewaytest.Breaking, *client.Client, string) {
	t.Helper()
	n := gatewaytest.Start(t, gatewaytest.Options{Programs: programs})
	b := gatewaytest.NewBreaking(t, strings.TrimPrefix(n.URL, "http://"))
	c, err := client.New(client.Options{URL: "http://" + b.Addr().String(), Key: n.User})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	i, err := c.StartInstance(t.Context(), faas.InstanceSpec{Image: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := n.Engine.StopInstance(context.Background(), "", i.ID.String()); err != nil {
			t.Error(err)
		}
	})
	return b, c, i.ID.String()
}

func connectTo(t *testing.T, c *client.Client, id string, o client.ConnectOptions) *client.Connection {
	t.Helper()
	k, err := c.Connect(t.Context(), id, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := k.Close(); err != nil {
			t.Error(err)
		}
	})
	return k
}

// count writes numbered lines on both streams.
func count(lines int) memruntime.Program {
	return func(_ context.Context, c *memruntime.Call) int {
		for i := range lines {
			w := c.Stdout
			if i%3 == 0 {
				w = c.Stderr
			}
			if _, err := fmt.Fprintf(w, "line %d\n", i); err != nil {
				return 1
			}
		}
		return 7
	}
}

func TestBrokenConnectionLosesNothing(t *testing.T) {
	const lines = 200_000
	b, c, id := streamNode(t, map[string]memruntime.Program{"count": count(lines)})
	breaks := make(chan struct{}, 100)
	k := connectTo(t, c, id, client.ConnectOptions{Broken: func(error) { breaks <- struct{}{} }})
	out, errs := &gatewaytest.Cutter{Every: 400_000, Next: 100_000, Cut: b.Cut}, &bytes.Buffer{}
	begun := 0
	e, err := k.Exec(t.Context(), faas.Request{Command: []string{"count"}, Limits: faas.Limits{Output: 16 << 20}}, faas.Attachment{Stdout: out, Stderr: errs, Begun: func(faas.ExecutionID) { begun++ }})
	if err != nil || e.ExitCode != 7 || begun != 1 {
		t.Fatalf("%+v, %v, begun %d times", e.State, err, begun)
	}
	var want, wantErrs bytes.Buffer
	count(lines)(t.Context(), &memruntime.Call{Stdout: &want, Stderr: &wantErrs})
	if !bytes.Equal(out.Bytes(), want.Bytes()) || !bytes.Equal(errs.Bytes(), wantErrs.Bytes()) {
		t.Errorf("%d and %d bytes came, of %d and %d", out.Len(), errs.Len(), want.Len(), wantErrs.Len())
	}
	if len(breaks) < 3 {
		t.Errorf("the connection broke only %d times", len(breaks))
	}
}

func TestBrokenConnectionAndInput(t *testing.T) {
	b, c, id := streamNode(t, nil)
	k := connectTo(t, c, id, client.ConnectOptions{})
	in := strings.NewReader(strings.Repeat("0123456789abcdef", 200_000))
	out := &gatewaytest.Cutter{Every: 500_000, Next: 300_000, Cut: b.Cut}
	e, err := k.Exec(t.Context(), faas.Request{Command: []string{"cat"}, Limits: faas.Limits{Output: 16 << 20}}, faas.Attachment{Stdin: in, Stdout: out})
	if err != nil || e.ExitCode != 0 || out.String() != strings.Repeat("0123456789abcdef", 200_000) {
		t.Errorf("%d bytes came back: %v, %v", out.Len(), e.State, err)
	}
}

func TestSessionsSideBySide(t *testing.T) {
	_, c, id := streamNode(t, nil)
	var mu sync.Mutex
	seen := map[string]int{}
	k := connectTo(t, c, id, client.ConnectOptions{Process: func(e api.ProcessEvent) { mu.Lock(); defer mu.Unlock(); seen[e.Kind]++ }})
	other := connectTo(t, c, id, client.ConnectOptions{})
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			on := k
			if i%2 == 0 {
				on = other
			}
			var out bytes.Buffer
			text := fmt.Sprintf("input %d", i)
			e, err := on.Exec(t.Context(), faas.Request{Command: []string{"cat"}}, faas.Attachment{Stdin: strings.NewReader(text), Stdout: &out})
			if err != nil || e.ExitCode != 0 || out.String() != text {
				t.Errorf("%d: %q, %v", i, &out, err)
			}
		})
	}
	all.Wait()
	gatewaytest.Eventually(t, "all programs were told of", func() bool { mu.Lock(); defer mu.Unlock(); return seen["started"] == 8 && seen["exited"] == 8 })

	// A terminal, its size, and a signal.
	control := make(chan faas.Control, 2)
	begun := make(chan struct{})
	var term bytes.Buffer
	control <- faas.Control{Resize: &faas.Window{Rows: 5, Cols: 6}}
	go func() {
		<-begun
		control <- faas.Control{Signal: 15}
	}()
	e, err := k.Exec(t.Context(), faas.Request{Command: []string{"sleep", "infinity"}}, faas.Attachment{Terminal: &faas.Window{Rows: 3, Cols: 4}, Stdout: &term, Control: control, Begun: func(faas.ExecutionID) { close(begun) }})
	if err != nil || e.ExitCode != 143 {
		t.Errorf("%+v, %v", e.ExitCode, err)
	}
	if e, err := k.Exec(t.Context(), faas.Request{Command: []string{"cat"}, User: "nobody knows"}, faas.Attachment{}); err == nil && e.State != faas.Failed {
		t.Errorf("a program that could not start: %+v", e)
	}
}

func TestExecOverAConnectionEndsWithItsContext(t *testing.T) {
	_, c, id := streamNode(t, nil)
	k := connectTo(t, c, id, client.ConnectOptions{})
	ctx, stop := context.WithCancel(t.Context())
	_, err := k.Exec(ctx, faas.Request{Command: []string{"stubborn"}}, faas.Attachment{Stdout: writes(stop)})
	if faas.KindOf(err) != faas.Canceled {
		t.Errorf("%v", err)
	}
	gatewaytest.Eventually(t, "the program was killed", func() bool {
		list, err := c.Executions(t.Context(), faas.ExecutionID{}, 10)
		return err == nil && len(list) > 0 && list[0].State.Terminal()
	})
}

// writes calls a function when something is written.
type writes func()

func (w writes) Write(b []byte) (int, error) { w(); return len(b), nil }

func TestWatchOverAConnection(t *testing.T) {
	b, c, id := streamNode(t, nil)
	k := connectTo(t, c, id, client.ConnectOptions{})
	events, ended := make(chan faas.FileEvent, 100), make(chan error, 1)
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		ended <- k.Watch(ctx, "/etc", func(e faas.FileEvent) error { events <- e; return nil })
	}()
	if e := <-events; e.Kind != faas.FileWatching {
		t.Errorf("%+v", e)
	}
	touch := func(script string) {
		t.Helper()
		if _, err := k.Exec(t.Context(), faas.Request{Command: []string{"sh", "-c", script}}, faas.Attachment{}); err != nil {
			t.Error(err)
		}
	}
	touch("echo x > /etc/new")
	if e := <-events; e != (faas.FileEvent{Path: "/etc/new", Kind: faas.FileCreated}) {
		t.Errorf("%+v", e)
	}
	b.Cut()
	if e := <-events; e.Kind != faas.FileOverflow {
		t.Errorf("after a break: %+v", e)
	}
	touch("echo y > /etc/new")
	if e := <-events; e.Kind != faas.FileModified {
		t.Errorf("%+v", e)
	}
	stop()
	if err := <-ended; faas.KindOf(err) != faas.Canceled {
		t.Errorf("%v", err)
	}
	if err := k.Watch(t.Context(), "/none", nil); faas.KindOf(err) != faas.NotFound {
		t.Errorf("%v", err)
	}
}

func TestConnectRefused(t *testing.T) {
	b, c, id := streamNode(t, nil)
	if _, err := c.Connect(t.Context(), "ins_none", client.ConnectOptions{}); faas.KindOf(err) != faas.NotFound {
		t.Errorf("%v", err)
	}
	k := connectTo(t, c, id, client.ConnectOptions{Retry: 1})
	b.Close()
	_, err := k.Exec(t.Context(), faas.Request{Command: []string{"stubborn"}}, faas.Attachment{Stdout: writes(b.Cut)})
	if faas.KindOf(err) != faas.Unavailable {
		t.Errorf("a node that does not come back: %v", err)
	}
	if _, err := k.Exec(t.Context(), faas.Request{Command: []string{"true"}}, faas.Attachment{}); faas.KindOf(err) != faas.Unavailable {
		t.Errorf("over a connection that is gone: %v", err)
	}
}
