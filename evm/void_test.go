package evm_test

import (
	"testing"
	"time"

	"faas"
	"faas/evm"
	"faas/internal/chaintest"

	"github.com/ethereum/go-ethereum/core/types"
)

// voidable is a chain whose operator can be cut off, and a job's result that
// names the block of its assignment.
func voidable(t *testing.T) (n *node, client *evm.Client, c *evm.Chain, w *chaintest.Wire, result faas.Result) {
	t.Helper()
	n = deploy(t, 1)
	client, w = n.client(t), chaintest.NewWire(t, n.WS())
	c = n.chain(t, 0, func(c *evm.Config) { c.Node.URLs, c.Sender.Stuck = []string{w.WS()}, 20*time.Millisecond })
	return n, client, c, w, placed(t, n, answered(t, client))
}

// placed adds the newest block to a result whose job is in it.
func placed(t *testing.T, n *node, r faas.Result) faas.Result {
	t.Helper()
	head, err := dialRaw(t, n).HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Assigned = faas.Cursor{Block: head.Number.Uint64(), Hash: faas.ID(head.Hash())}
	return r
}

// inItsPlace checks that a new job has a vanished one's number and no result,
// and that it gets its own.
func inItsPlace(t *testing.T, c *evm.Chain, old, fresh faas.Result) {
	t.Helper()
	if fresh.Call != old.Call {
		t.Fatalf("the new job is call %v, want the vanished one's number, %v", fresh.Call, old.Call)
	}
	if err := c.Submit(t.Context(), []faas.Result{fresh})[0]; err != nil {
		t.Errorf("the new job's own result: %v", err)
	}
	if s, err := c.Status(t.Context(), fresh.Call); err != nil || !s.Completed {
		t.Errorf("got %+v, %v", s, err)
	}
}

// TestResultOfAVanishedJobIsWithdrawn has another job get the number of one
// whose result waits, before the sender learns that the chain was reorganised.
func TestResultOfAVanishedJobIsWithdrawn(t *testing.T) {
	t.Parallel()
	n, client, c, w, old := voidable(t)
	release, err := n.Hold(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	done := make(chan error, 1)
	go func() { done <- c.Submit(t.Context(), []faas.Result{old})[0] }()
	waiting(t, dialRaw(t, n), n.operators[0], nil)
	w.Cut()
	if err := n.Drop(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	release()
	fresh := placed(t, n, answered(t, client))
	w.Mend()
	if err := <-done; faas.KindOf(err) != faas.NotFound {
		t.Errorf("got %v, want that the block is not there", err)
	}
	if err := c.Submit(t.Context(), []faas.Result{old})[0]; faas.KindOf(err) != faas.NotFound {
		t.Errorf("sent anew: got %v, want that the block is not there", err)
	}
	inItsPlace(t, c, old, fresh)
}

// TestResultThatThePoolPutsBackIsWithdrawn drops a job and its result, which had
// landed, and does what pools do with the transactions of dropped blocks.
func TestResultThatThePoolPutsBackIsWithdrawn(t *testing.T) {
	t.Parallel()
	n, client, c, w, old := voidable(t)
	if err := c.Submit(t.Context(), []faas.Result{old})[0]; err != nil {
		t.Fatal(err)
	}
	raw := dialRaw(t, n)
	landed, err := raw.BlockByNumber(t.Context(), nil)
	if err != nil || landed.Transactions().Len() != 1 {
		t.Fatalf("got %v, %v, want a block with the result", landed, err)
	}
	release, err := n.Hold(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	w.Cut()
	if err := n.Drop(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	back := landed.Transactions()[0]
	if err := raw.SendTransaction(t.Context(), back); err != nil {
		t.Fatal(err)
	}
	w.Mend()
	filler := waiting(t, raw, n.operators[0], func(tx *types.Transaction) bool { return tx.Hash() != back.Hash() })
	if filler.Nonce() != back.Nonce() || filler.Value().Sign() != 0 || len(filler.Data()) != 0 {
		t.Errorf("got %+v instead of an empty transaction in place of the result", filler)
	}
	release()
	inItsPlace(t, c, old, placed(t, n, answered(t, client)))
}
