package engine_test

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

func idleAfter(d time.Duration) func(*engine.Config, *memruntime.Options) {
	return func(c *engine.Config, _ *memruntime.Options) { c.IdleTimeout = d }
}

func startWith(t *testing.T, n *node, p faas.Policy) faas.Instance {
	t.Helper()
	i, err := n.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "test", Policy: p})
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func TestIdleInstancesArePaused(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, idleAfter(10*time.Minute))
		instances := map[string]struct {
			faas.Instance
			paused bool // after 15 minutes
		}{
			"the node's time":   {startWith(t, n, faas.Policy{}), true},
			"its own time":      {startWith(t, n, faas.Policy{IdleTimeout: time.Minute}), true},
			"a longer time":     {startWith(t, n, faas.Policy{IdleTimeout: time.Hour}), false},
			"never":             {startWith(t, n, faas.Policy{IdleTimeout: -1}), false},
			"used in between":   {startWith(t, n, faas.Policy{}), false},
			"looked at, no use": {startWith(t, n, faas.Policy{}), true},
		}
		time.Sleep(9 * time.Minute)
		run(t, n, instances["used in between"].Instance, "echo")
		state(t, n, instances["looked at, no use"].Instance)
		if _, err := n.InstanceStats(t.Context(), "ann", instances["looked at, no use"].ID.String()); err != nil {
			t.Error(err)
		}
		time.Sleep(6 * time.Minute)
		for name, i := range instances {
			if got := state(t, n, i.Instance); (got.State == faas.InstancePaused) != i.paused {
				t.Errorf("%s: %s", name, got.State)
			}
		}
		time.Sleep(4*time.Minute - time.Second) // 10 minutes since its use, but for a second
		if got := state(t, n, instances["used in between"].Instance); got.State != faas.InstanceRunning {
			t.Errorf("a second too early it is %s", got.State)
		}
		time.Sleep(2 * time.Second)
		if got := state(t, n, instances["used in between"].Instance); got.State != faas.InstancePaused {
			t.Errorf("in time it is %s", got.State)
		}
		for _, i := range instances {
			stopInstance(t, n, i.Instance)
		}
	})
}

func TestAProgramOfACallerIsUse(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, idleAfter(time.Minute))
		i := startInstance(t, n, "ann")
		r := faas.Request{Command: []string{"sleep", "36000"}, Limits: faas.Limits{Timeout: 20 * time.Hour}}
		x, err := n.ExecInstance(t.Context(), "ann", i.ID.String(), r, faas.Attachment{})
		if err != nil || x.State != faas.Finished || x.ExitCode != 0 {
			t.Errorf("a program of ten hours: %s %s, %v", x.State, x.Error, err)
		}
		if got := state(t, n, i); got.State != faas.InstanceRunning || time.Since(got.LastUsed) != 0 {
			t.Errorf("at its end: %s, last used %v ago", got.State, time.Since(got.LastUsed))
		}
		time.Sleep(61 * time.Second)
		if got := state(t, n, i); got.State != faas.InstancePaused {
			t.Errorf("a minute later: %s", got.State)
		}
		run(t, n, i, "echo") // and it wakes
		time.Sleep(61 * time.Second)
		if got := state(t, n, i); got.State != faas.InstancePaused || got.Pauses != 2 {
			t.Errorf("the second time: %s", got.State)
		}
		stopInstance(t, n, i)
	})
}

// An instance that cannot be paused runs on and is tried again.
func TestAnIdleInstanceThatCannotBePaused(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n, f := newFaultyNode(t, idleAfter(10*time.Minute))
		i := startInstance(t, n, "ann")
		tries := 0
		f.set(func(_ context.Context, p string) error {
			if p == "Create" {
				tries++
				return faas.Errorf(faas.Exhausted, "disk full")
			}
			return nil
		})
		time.Sleep(35 * time.Minute)
		if got := state(t, n, i); got.State != faas.InstanceRunning || tries != 3 {
			t.Errorf("after %d tries it is %s", tries, got.State)
		}
		f.set(nil)
		time.Sleep(10 * time.Minute)
		if got := state(t, n, i); got.State != faas.InstancePaused {
			t.Errorf("later it is %s", got.State)
		}
		stopInstance(t, n, i)
	})
}

// The time starts anew when a node adopts an instance.
func TestIdleTimeAfterARestart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, idleAfter(10*time.Minute))
		i := startInstance(t, n, "ann")
		n.close(t)
		time.Sleep(time.Hour)
		n.Engine = n.start(t, idleAfter(10*time.Minute))
		time.Sleep(9 * time.Minute)
		if got := state(t, n, i); got.State != faas.InstanceRunning {
			t.Errorf("9 minutes after the restart: %s", got.State)
		}
		time.Sleep(2 * time.Minute)
		if got := state(t, n, i); got.State != faas.InstancePaused {
			t.Errorf("11 minutes after the restart: %s", got.State)
		}
		stopInstance(t, n, i)
	})
}
