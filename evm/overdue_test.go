package evm_test

import (
	"slices"
	"testing"
	"time"

	"faas"
	"faas/evm"
)

// TestOverdueCallsAreReassigned lets a call's operator do nothing, and has the
// other one, which was not there when the call was made, take it over.
func TestOverdueCallsAreReassigned(t *testing.T) {
	t.Parallel()
	n := deploy(t, 2)
	client := n.client(t)
	sub, err := client.Run(t.Context(), faas.Request{Image: "img", Payload: []byte("x")})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := client.Reassign(t.Context(), sub.Call.Call); faas.KindOf(err) != faas.Conflict {
		t.Errorf("reassigned in time: got %v, want a conflict", err)
	}
	other := slices.IndexFunc(n.operators, func(k *evm.Key) bool { return k.Address() != sub.Operator })
	c := n.chain(t, other)
	if open, err := c.Open(t.Context()); err != nil || len(open) != 1 || open[0].Call != sub.Call || open[0].Operator != sub.Operator || open[0].Deadline.IsZero() {
		t.Fatalf("open calls: got %+v, %v", open, err)
	}
	op := watch(t, c)
	if err := n.Advance(t.Context(), time.Hour); err != nil {
		t.Fatal(err)
	}
	if r := wait(t, client, sub); r.Operator != c.Operator() || !r.Success {
		t.Errorf("got %+v, want the result of %s", r, c.Operator())
	}
	eventually(t, "the operator counts it", func() bool { return op.Stats().Overdue == 1 })
	if open, err := c.Open(t.Context()); err != nil || len(open) != 0 {
		t.Errorf("open calls afterwards: got %+v, %v", open, err)
	}
}

// TestClientReassigns takes a call from one operator by hand.
func TestClientReassigns(t *testing.T) {
	t.Parallel()
	n := deploy(t, 2)
	client := n.client(t)
	sub, err := client.Run(t.Context(), faas.Request{Image: "img"})
	if err != nil {
		t.Fatal(err)
	}
	before, err := client.Job(t.Context(), sub.Call.Call)
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Advance(t.Context(), time.Hour); err != nil {
		t.Fatal(err)
	}
	j, err := client.Reassign(t.Context(), sub.Call.Call)
	if err != nil || j.Call != sub.Call || j.Operator == sub.Operator || !j.Deadline.After(before.Deadline) {
		t.Errorf("got %+v, %v after %+v", j, err, before)
	}
}
