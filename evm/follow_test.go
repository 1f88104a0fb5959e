package evm_test

import (
	"slices"
	"testing"
	"time"

	"faas"
	"faas/evm"
	"faas/internal/chaintest"
)

func submit(t *testing.T, c *evm.Client) evm.Submitted {
	t.Helper()
	sub, err := c.Run(t.Context(), faas.Request{Image: "img"})
	if err != nil {
		t.Fatal(err)
	}
	return sub
}

func assigns(call faas.Call) func(faas.Batch) bool {
	return func(b faas.Batch) bool {
		return slices.ContainsFunc(b.Assigned, func(j faas.Job) bool { return j.Call == call })
	}
}

func reaches(block uint64) func(faas.Batch) bool {
	return func(b faas.Batch) bool { return b.Cursor.Block >= block }
}

func TestFollowCatchesUpInRanges(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	var subs []evm.Submitted
	for range 5 {
		subs = append(subs, submit(t, client))
		if err := n.Mine(t.Context(), 7); err != nil {
			t.Fatal(err)
		}
	}
	stingyURL, refused := stingy(t, n.HTTP(), 4)
	for name, change := range map[string]func(*evm.Config){
		"subscription":          func(c *evm.Config) { c.Follow.Range = 3 },
		"polling":               func(c *evm.Config) { c.Node.URLs = []string{n.HTTP()}; c.Follow.Range = 10 },
		"endpoint with a limit": func(c *evm.Config) { c.Node.URLs = []string{stingyURL} },
		"one service":           func(c *evm.Config) { c.Follow.Services = []uint64{n.at.Service} },
		"second endpoint":       func(c *evm.Config) { c.Node.URLs = []string{"ws://127.0.0.1:1", n.WS()} },
	} {
		t.Run(name, func(t *testing.T) {
			c := n.chain(t, 0, func(c *evm.Config) { c.Node.Poll = 10 * time.Millisecond; change(c) })
			batches := follow(t, c, faas.Cursor{})
			var last faas.Cursor
			var jobs []faas.Job
			until(t, batches, func(b faas.Batch) bool {
				if b.Cursor.Block <= last.Block {
					t.Errorf("cursor went from %d to %d", last.Block, b.Cursor.Block)
				}
				last = b.Cursor
				jobs = append(jobs, b.Assigned...)
				return b.Cursor.Block >= subs[4].Block+7
			})
			for i, j := range jobs {
				if j.Call != subs[i].Call || j.Block != subs[i].Block || len(j.Inputs) == 0 {
					t.Errorf("got %+v for %+v", j, subs[i])
				}
			}
			if len(jobs) != len(subs) {
				t.Errorf("got %d jobs, want %d", len(jobs), len(subs))
			}
		})
	}
	if refused.Load() == 0 {
		t.Error("the limited endpoint had nothing to refuse")
	}
}

func TestFollowTellsNewBlocksAsTheyCome(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	for name, c := range map[string]*evm.Chain{
		"subscription": n.chain(t, 0),
		"polling":      n.chain(t, 0, func(c *evm.Config) { c.Node = evm.NodeConfig{URLs: []string{n.HTTP()}, Poll: 5 * time.Millisecond} }),
	} {
		batches := follow(t, c, faas.Cursor{})
		for range 3 {
			sub := submit(t, client)
			if b := until(t, batches, assigns(sub.Call)); b.Cursor.Block < sub.Block {
				t.Errorf("%s: got %+v", name, b)
			}
		}
		if h := c.Health(); !h.Connected || h.Error != "" || h.Head == 0 {
			t.Errorf("%s: got health %+v", name, h)
		}
	}
}

func TestFollowWaitsForConfirmations(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	c := n.chain(t, 0, func(c *evm.Config) { c.Follow.Confirmations = 4 })
	batches := follow(t, c, faas.Cursor{})
	sub := submit(t, client)
	if err := n.Mine(t.Context(), 3); err != nil {
		t.Fatal(err)
	}
	until(t, batches, reaches(sub.Block-1))
	select {
	case b := <-batches:
		t.Errorf("got %+v under three blocks", b)
	default:
	}
	if err := n.Mine(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if b := until(t, batches, assigns(sub.Call)); b.Cursor.Block != sub.Block {
		t.Errorf("got %+v", b)
	}
}

func TestFollowGoesBackInAReorganisation(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	c := n.chain(t, 0)
	batches := follow(t, c, faas.Cursor{})
	kept := submit(t, client)
	until(t, batches, assigns(kept.Call))
	lost := submit(t, client)
	at := until(t, batches, assigns(lost.Call)).Cursor
	if err := n.Drop(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	back := until(t, batches, func(b faas.Batch) bool { return b.Cursor.Block <= at.Block && b.Cursor != at })
	if back.Cursor.Block != kept.Block || len(back.Assigned)+len(back.Completed) != 0 {
		t.Errorf("went back to %+v, want block %d", back, kept.Block)
	}
	// The call's number goes to another job now, at another block.
	again := submit(t, client)
	if again.Call != lost.Call {
		t.Fatalf("got call %v, want %v", again.Call, lost.Call)
	}
	if b := until(t, batches, assigns(again.Call)); b.Cursor.Block != again.Block {
		t.Errorf("got %+v, want block %d", b, again.Block)
	}
	// A restart with a cursor of the chain that is gone.
	batches = follow(t, n.chain(t, 0), at)
	back = until(t, batches, func(b faas.Batch) bool { return b.Cursor.Block < at.Block })
	if len(back.Assigned) != 0 {
		t.Errorf("got %+v", back)
	}
	var jobs []faas.Job
	until(t, batches, func(b faas.Batch) bool {
		jobs = append(jobs, b.Assigned...)
		return b.Cursor.Block >= again.Block
	})
	if len(jobs) != 2 || jobs[0].Call != kept.Call || jobs[1].Block != again.Block {
		t.Errorf("got %+v", jobs)
	}
}

func TestFollowGoesBackWhenTheChainIsShorter(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	sub := submit(t, n.client(t))
	c := n.chain(t, 0, func(c *evm.Config) { c.Follow.Lag = 20 * time.Millisecond })
	batches := follow(t, c, faas.Cursor{Block: sub.Block + 1000, Hash: faas.NewID()})
	until(t, batches, assigns(sub.Call))
}

func TestFollowOutlivesTheEndpoint(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	for _, scheme := range []string{"ws", "http"} {
		w := chaintest.NewWire(t, n.WS())
		url := w.WS()
		if scheme == "http" {
			url = w.HTTP()
		}
		c := n.chain(t, 0, func(c *evm.Config) {
			c.Node = evm.NodeConfig{URLs: []string{url}, Poll: 5 * time.Millisecond, Timeout: 2 * time.Second}
		})
		batches := follow(t, c, faas.Cursor{})
		until(t, batches, assigns(submit(t, client).Call))
		for range 2 {
			w.Cut()
			missed := submit(t, client)
			eventually(t, "the loss shows", func() bool { h := c.Health(); return !h.Connected && h.Error != "" })
			w.Mend()
			until(t, batches, assigns(missed.Call))
			eventually(t, "the connection is back", func() bool { return c.Health().Connected })
		}
	}
}

func TestOutcomesOfUnknownAndOldCalls(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	if _, err := client.WaitOutcome(t.Context(), faas.Call{Call: 99}, 0); faas.KindOf(err) != faas.NotFound {
		t.Errorf("an unknown call: got %v, want not found", err)
	}
	sub := submit(t, client)
	c := n.chain(t, 0)
	if errs := c.Submit(t.Context(), []faas.Result{{Call: sub.Call, Output: []byte("not an execution")}}); errs[0] != nil {
		t.Fatal(errs[0])
	}
	if err := n.Mine(t.Context(), 20); err != nil {
		t.Fatal(err)
	}
	r, err := client.WaitOutcome(t.Context(), sub.Call, 0)
	if err != nil || r.Success || string(r.Output) != "not an execution" {
		t.Errorf("got %+v, %v", r, err)
	}
	if j, err := client.Job(t.Context(), sub.Call.Call); err != nil || j.Reading != "undecodable" {
		t.Errorf("got %+v, %v", j, err)
	}
}
