package engine_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

// narrow is a node that runs one at a time.
func narrow(queue int) func(*engine.Config, *memruntime.Options) {
	return func(c *engine.Config, _ *memruntime.Options) { c.Concurrency, c.Queue = 1, queue }
}

func TestFullQueueRefuses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, narrow(2))
		var wg sync.WaitGroup
		for range 3 {
			wg.Go(func() { execute(t, n, request("sleep", "10")) })
		}
		synctest.Wait()
		if s := n.Stats(); s.Running != 1 || s.Queued != 2 || s.RetryAfter <= 0 {
			t.Errorf("Stats: %+v", s)
		}
		_, err := n.Execute(t.Context(), "ann", request("echo"), faas.Attachment{})
		if faas.KindOf(err) != faas.Exhausted || faas.RetryAfter(err) <= 0 {
			t.Errorf("Execute on a full node = %v, retry after %v", err, faas.RetryAfter(err))
		}
		if _, err := n.Submit(t.Context(), "ann", request("echo")); faas.KindOf(err) != faas.Exhausted {
			t.Errorf("Submit on a full node = %v", err)
		}
		wg.Wait()
		synctest.Wait()
		if s := n.Stats(); s.Running != 0 || s.Queued != 0 || s.Rejected != 2 || s.Finished != 3 || s.RetryAfter != 0 {
			t.Errorf("Stats afterwards: %+v", s)
		}
		execute(t, n, request("echo"))
	})
}

// One owner's requests run in order; owners take turns.
func TestTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var order []string
		n := newNode(t, func(c *engine.Config, o *memruntime.Options) {
			narrow(100)(c, o)
			o.Programs = map[string]memruntime.Program{"mark": func(ctx context.Context, c *memruntime.Call) int {
				mu.Lock()
				defer mu.Unlock()
				order = append(order, c.Args[1])
				return 0
			}}
		})
		var wg sync.WaitGroup
		start := func(owner, name string) {
			wg.Go(func() {
				if _, err := n.Execute(t.Context(), owner, request("sh", "-c", "sleep 1; mark "+name), faas.Attachment{}); err != nil {
					t.Errorf("Execute: %v", err)
				}
			})
			synctest.Wait()
		}
		for i := range 4 {
			start("ann", fmt.Sprint("ann", i))
		}
		start("bob", "bob0")
		start("cid", "cid0")
		start("bob", "bob1")
		wg.Wait()
		if want := []string{"ann0", "ann1", "bob0", "cid0", "ann2", "bob1", "ann3"}; !slices.Equal(order, want) {
			t.Errorf("ran in the order %v, want %v", order, want)
		}
	})
}

func TestACallerThatLeavesTheQueueMakesRoom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, narrow(1))
		var wg sync.WaitGroup
		wg.Go(func() { execute(t, n, request("sleep", "10")) })
		synctest.Wait()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		x, err := n.Execute(ctx, "ann", request("echo"), faas.Attachment{})
		if err != nil || x.State != faas.Failed || x.ErrorKind != faas.Canceled || !x.Started.IsZero() {
			t.Errorf("got %s, kind %s, started %v, %v", x.State, x.ErrorKind, x.Started, err)
		}
		if x = execute(t, n, request("echo", "next")); x.State != faas.Finished {
			t.Errorf("the next one is %s: %s", x.State, x.Error)
		}
		wg.Wait()
		if n.host.Booted() != 2 {
			t.Errorf("%d sandboxes booted, want 2", n.host.Booted())
		}
	})
}

func TestSubmit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, narrow(5))
		x, err := n.Submit(t.Context(), "ann", request("sh", "-c", "sleep 5; echo late"))
		if err != nil || x.State != faas.Queued {
			t.Fatalf("Submit = %s, %v", x.State, err)
		}
		if saved, err := n.records.Execution(t.Context(), x.ID); err != nil || saved.State != faas.Queued {
			t.Errorf("on disk when Submit returns: %s, %v", saved.State, err)
		}
		synctest.Wait() // its turn is when its image is ready
		waiting, err := n.Submit(t.Context(), "ann", request("echo", "never"))
		if err != nil {
			t.Fatal(err)
		}
		short, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := n.Wait(short, "ann", x.ID.String()); faas.KindOf(err) != faas.Timeout {
			t.Errorf("Wait that gives up = %v; want Timeout", err)
		}
		if err := n.Cancel(t.Context(), "ann", waiting.ID.String()); err != nil {
			t.Errorf("Cancel of a queued one: %v", err)
		}
		x, err = n.Wait(t.Context(), "ann", x.ID.String())
		if err != nil || x.State != faas.Finished || string(x.Stdout.Data) != "late\n" {
			t.Errorf("Wait = %s %q, %v", x.State, x.Stdout.Data, err)
		}
		if _, err := n.Wait(t.Context(), "bob", x.ID.String()); faas.KindOf(err) != faas.NotFound {
			t.Errorf("Wait for another owner's = %v; want NotFound", err)
		}
		if w, err := n.Wait(t.Context(), "ann", waiting.ID.String()); err != nil || w.ErrorKind != faas.Canceled {
			t.Errorf("the canceled one: %s, %v", w.ErrorKind, err)
		}
	})
}

func TestCloseDrainsThenCancels(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		var wg sync.WaitGroup
		var brief, long faas.Execution
		wg.Go(func() { brief = execute(t, n, request("sleep", "5")) })
		wg.Go(func() { long = execute(t, n, request("sleep", "500")) })
		synctest.Wait()
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		start := time.Now()
		if err := n.Close(ctx); err != nil {
			t.Errorf("Close: %v", err)
		}
		wg.Wait()
		if took := time.Since(start); took != 10*time.Second {
			t.Errorf("Close took %v", took)
		}
		if brief.State != faas.Finished || long.State != faas.Failed || long.ErrorKind != faas.Canceled {
			t.Errorf("the brief one is %s, the long one %s (%s)", brief.State, long.State, long.Error)
		}
		for _, x := range []faas.Execution{brief, long} {
			if saved, err := n.records.Execution(t.Context(), x.ID); err != nil || saved.State != x.State {
				t.Errorf("on disk after Close: %s, %v", saved.State, err)
			}
		}
		if _, err := n.Execute(t.Context(), "ann", request("echo"), faas.Attachment{}); faas.KindOf(err) != faas.Unavailable {
			t.Errorf("Execute after Close = %v; want Unavailable", err)
		}
	})
}

// Many owners, cancellations and kinds of programs at once; afterwards nothing
// is left.
func TestManyAtOnce(t *testing.T) {
	n := newNode(t, func(c *engine.Config, _ *memruntime.Options) { c.Concurrency, c.Queue = 8, 10_000 })
	var wg sync.WaitGroup
	for i := range 400 {
		wg.Go(func() {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			r := request("echo", fmt.Sprint(i))
			switch i % 5 {
			case 1:
				r.Mode = faas.Cached
				r.Command[1] = fmt.Sprint(i % 7)
			case 2:
				r.Command = []string{"output", "300k"}
			case 3:
				r.Command = []string{"sleep", "infinity"}
				time.AfterFunc(time.Duration(i)*time.Millisecond/4, cancel)
			}
			x, err := n.Execute(ctx, fmt.Sprint("owner", i%3), r, faas.Attachment{})
			if err != nil || !x.State.Terminal() || x.State == faas.Failed && x.ErrorKind != faas.Canceled {
				t.Errorf("%d: %s %s, %v", i, x.State, x.Error, err)
			}
		})
	}
	wg.Wait()
	s := n.Stats()
	if s.Finished+s.Canceled != 400 || s.Queued != 0 {
		t.Errorf("Stats: %+v", s)
	}
}
