package engine_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

func cachedRequest(command ...string) faas.Request {
	r := request(command...)
	r.Mode = faas.Cached
	return r
}

func TestCacheHit(t *testing.T) {
	n := newNode(t, nil)
	r := cachedRequest("sh", "-c", "cat; echo err >&2")
	r.Payload = []byte("in")
	first, second := execute(t, n, r), execute(t, n, r)
	if first.CacheHit || !second.CacheHit || n.host.Booted() != 1 || first.ID == second.ID {
		t.Fatalf("hits %v and %v, %d sandboxes", first.CacheHit, second.CacheHit, n.host.Booted())
	}
	if second.State != faas.Finished || string(second.Stdout.Data) != "in" || second.OutputDigest != first.OutputDigest || second.SandboxTime != 0 || second.Image != first.Image {
		t.Errorf("the hit: %+v", second)
	}
	var out, errs bytes.Buffer
	third, err := n.Execute(t.Context(), "ann", cachedRequest("sh", "-c", "cat; echo err >&2"), faas.Attachment{
		Stdin: strings.NewReader("in"), Stdout: &out, Stderr: &errs})
	if err != nil || !third.CacheHit || out.String() != "in" || errs.String() != "err\n" {
		t.Errorf("an attached hit: hit %v, stdout %q, stderr %q, %v", third.CacheHit, out.String(), errs.String(), err)
	}
	if s := n.Stats(); s.CacheHits != 2 || s.CacheMisses != 1 {
		t.Errorf("Stats: %+v", s)
	}
}

// A large cached output is delivered whole from the output object.
func TestCacheHitDeliversLargeOutput(t *testing.T) {
	n := newNode(t, nil)
	execute(t, n, cachedRequest("output", "300k"))
	var out bytes.Buffer
	x, err := n.Execute(t.Context(), "ann", cachedRequest("output", "300k"), faas.Attachment{Stdout: &out})
	if err != nil || !x.CacheHit || out.Len() != 300<<10 || x.Stdout.Size != 300<<10 {
		t.Errorf("hit %v, delivered %d bytes, %v", x.CacheHit, out.Len(), err)
	}
}

func TestWhatIsNotKept(t *testing.T) {
	for name, r := range map[string]faas.Request{
		"exit code": cachedRequest("exit", "1"),
		"not found": cachedRequest("nope"),
		"truncated": func() faas.Request { r := cachedRequest("output", "100"); r.Limits.Output = 99; return r }(),
		"oom":       func() faas.Request { r := cachedRequest("alloc", "1g"); r.Limits.Memory = 64 << 20; return r }(),
		"ephemeral": request("echo"),
	} {
		t.Run(name, func(t *testing.T) {
			n := newNode(t, nil)
			for range 2 {
				if x := execute(t, n, r); x.CacheHit {
					t.Error("it was kept")
				}
			}
		})
	}
}

// Whatever can change the result is part of the key.
func TestKeys(t *testing.T) {
	n := newNode(t, nil)
	base := func() faas.Request {
		r := cachedRequest("echo", "a")
		r.Env = []string{"A=1"}
		r.Payload = []byte("p")
		return r
	}
	variants := []func(*faas.Request){
		func(*faas.Request) {},
		func(r *faas.Request) { r.Command = []string{"echo", "b"} },
		func(r *faas.Request) { r.Command = []string{"echo", "a", ""} },
		func(r *faas.Request) { r.Command = []string{"echo", "a", "A=1"}; r.Env = nil },
		func(r *faas.Request) { r.Env = []string{"A=1", "B=2"} },
		func(r *faas.Request) { r.Env = []string{"A=1B=2"} },
		func(r *faas.Request) { r.Payload = nil },
		func(r *faas.Request) { r.Dir = "/tmp" },
		func(r *faas.Request) { r.User = "nobody" },
		func(r *faas.Request) { r.Limits.Memory = 64 << 20 },
		func(r *faas.Request) { r.Limits.Timeout = time.Hour },
		func(r *faas.Request) { r.CacheKey = "mine" },
	}
	for i, change := range variants {
		r := base()
		change(&r)
		if x := execute(t, n, r); x.CacheHit {
			t.Errorf("variant %d hits another's result", i)
		}
		if x := execute(t, n, r); !x.CacheHit {
			t.Errorf("variant %d does not hit its own result", i)
		}
	}
	mine := cachedRequest("echo", "something else")
	mine.CacheKey = "mine"
	if x := execute(t, n, mine); !x.CacheHit {
		t.Error("the caller's own key does not count")
	}
	defaults := base()
	defaults.Limits = engine.DefaultLimits()
	if x := execute(t, n, defaults); !x.CacheHit {
		t.Error("limits left out and the same limits given have different keys")
	}
}

func TestOwnersDoNotSeeEachOthersResults(t *testing.T) {
	own := cachedRequest("echo", "x")
	own.CacheKey = "k"
	for _, share := range []bool{false, true} {
		for name, r := range map[string]faas.Request{"derived": cachedRequest("echo", "x"), "own key": own} {
			t.Run(fmt.Sprintf("%s/shared=%v", name, share), func(t *testing.T) {
				n := newNode(t, func(c *engine.Config, _ *memruntime.Options) { c.ShareCache = share })
				execute(t, n, r)
				x, err := n.Execute(t.Context(), "bob", r, faas.Attachment{})
				if want := share && name == "derived"; err != nil || x.CacheHit != want {
					t.Errorf("bob's hit = %v, want %v, %v", x.CacheHit, want, err)
				}
			})
		}
	}
}

func TestEqualRequestsInFlightShareOneRun(t *testing.T) {
	for _, program := range []string{"sleep 5; echo x", "sleep 5; exit 3"} {
		synctest.Test(t, func(t *testing.T) {
			n := newNode(t, nil)
			var wg sync.WaitGroup
			var mu sync.Mutex
			hits := 0
			for range 10 {
				wg.Go(func() {
					var out bytes.Buffer
					x, err := n.Execute(t.Context(), "ann", cachedRequest("sh", "-c", program), faas.Attachment{Stdout: &out})
					if err != nil || x.State != faas.Finished || out.String() != string(x.Stdout.Data) || x.Started.IsZero() {
						t.Errorf("%s %s, delivered %q, %v", x.State, x.Error, out.String(), err)
					}
					mu.Lock()
					defer mu.Unlock()
					if x.CacheHit {
						hits++
					}
				})
			}
			time.Sleep(time.Second)
			synctest.Wait()
			list, err := n.Executions(t.Context(), "ann", faas.ExecutionID{}, 100)
			if err != nil || len(list) != 10 {
				t.Errorf("%d listed, %v", len(list), err)
			}
			for _, x := range list {
				if x.State != faas.Running {
					t.Errorf("a waiter is %s", x.State)
				}
			}
			wg.Wait()
			if n.host.Booted() != 1 || hits != 9 {
				t.Errorf("%d sandboxes, %d hits", n.host.Booted(), hits)
			}
		})
	}
}

func TestAWaiterThatGivesUpLeavesTheOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		var wg sync.WaitGroup
		for i := range 4 {
			wg.Go(func() {
				ctx, cancel := context.WithTimeout(t.Context(), time.Duration(i+1)*time.Second) // the last one may stay
				defer cancel()
				if i == 3 {
					ctx = t.Context()
				}
				x, err := n.Execute(ctx, "ann", cachedRequest("sleep", "10"), faas.Attachment{})
				if want := map[bool]faas.State{true: faas.Finished, false: faas.Failed}[i == 3]; err != nil || x.State != want {
					t.Errorf("waiter %d: %s %s, %v", i, x.State, x.Error, err)
				}
			})
			synctest.Wait()
		}
		wg.Wait()
		if n.host.Booted() != 1 {
			t.Errorf("%d sandboxes", n.host.Booted())
		}
		if x := execute(t, n, cachedRequest("sleep", "10")); !x.CacheHit {
			t.Error("the shared result was not kept")
		}
	})
}

func TestTheRunEndsWhenNobodyWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		var wg sync.WaitGroup
		for range 3 {
			wg.Go(func() {
				x, err := n.Execute(ctx, "ann", cachedRequest("stubborn"), faas.Attachment{})
				if err != nil || x.ErrorKind != faas.Canceled {
					t.Errorf("%s %s, %v", x.State, x.Error, err)
				}
			})
		}
		wg.Wait()
		synctest.Wait()
		if left := n.host.IDs(); len(left) != 0 {
			t.Errorf("sandboxes still run: %v", left)
		}
	})
}

func TestHitsAreGivenWhenTheNodeIsFull(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, narrow(1))
		execute(t, n, cachedRequest("echo", "x"))
		var wg sync.WaitGroup
		for range 2 {
			wg.Go(func() { execute(t, n, request("sleep", "10")) })
		}
		synctest.Wait()
		if x := execute(t, n, cachedRequest("echo", "x")); !x.CacheHit {
			t.Error("no hit")
		}
		wg.Wait()
	})
}

func TestCachedResultsOutliveARestart(t *testing.T) {
	n := newNode(t, nil)
	execute(t, n, cachedRequest("echo", "x"))
	n.close(t)
	n.Engine = n.start(t, nil)
	x := execute(t, n, cachedRequest("echo", "x"))
	if !x.CacheHit || string(x.Stdout.Data) != "x\n" {
		t.Errorf("hit %v, stdout %q", x.CacheHit, x.Stdout.Data)
	}
	checkOutput(t, n, x, "x\n", "")
}

func TestCachedResultsAge(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, func(c *engine.Config, _ *memruntime.Options) { c.Keep.CachedAge = time.Hour })
		execute(t, n, cachedRequest("echo", "x"))
		time.Sleep(59 * time.Minute)
		if x := execute(t, n, cachedRequest("echo", "x")); !x.CacheHit {
			t.Error("no hit after 59 minutes")
		}
		time.Sleep(2 * time.Minute)
		if x := execute(t, n, cachedRequest("echo", "x")); x.CacheHit {
			t.Error("a hit after 61 minutes")
		}
	})
}
