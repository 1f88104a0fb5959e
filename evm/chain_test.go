package evm_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"faas"
	"faas/evm"
)

// node is a development chain with the contracts, and its keys.
type node struct {
	*evm.DevChain
	at        evm.Contracts
	operators []*evm.Key
	caller    *evm.Key
}

func deploy(t *testing.T, operators int) *node {
	t.Helper()
	n := &node{DevChain: startDev(t, evm.DevOptions{}), operators: evm.DevKeys()[1 : 1+operators], caller: evm.DevKeys()[4]}
	at, err := evm.DeployDev(t.Context(), n.DevChain, evm.DevDeployment{Operators: n.operators, Callers: []faas.Address{n.caller.Address()}})
	if err != nil {
		t.Fatal(err)
	}
	n.at = at
	return n
}

func (n *node) client(t *testing.T) *evm.Client {
	t.Helper()
	c, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{n.WS()}}, Contracts: n.at, Signer: n.caller})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

func (n *node) chain(t *testing.T, operator int, change ...func(*evm.Config)) *evm.Chain {
	t.Helper()
	cfg := evm.Config{Node: evm.NodeConfig{URLs: []string{n.WS()}}, Contracts: n.at, Signer: n.operators[operator]}
	for _, f := range change {
		f(&cfg)
	}
	c, err := evm.Dial(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

// follow collects batches until the test ends.
func follow(t *testing.T, c *evm.Chain, after faas.Cursor) <-chan faas.Batch {
	t.Helper()
	out := make(chan faas.Batch, 1024)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() {
		done <- c.Follow(ctx, after, func(_ context.Context, b faas.Batch) error {
			out <- b
			return nil
		})
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Errorf("Follow ended with %v", err)
		}
	})
	return out
}

// until receives batches until one passes.
func until(t *testing.T, in <-chan faas.Batch, ok func(faas.Batch) bool) faas.Batch {
	t.Helper()
	deadline := time.After(20 * time.Second)
	for {
		select {
		case b := <-in:
			if ok(b) {
				return b
			}
		case <-deadline:
			t.Fatal("no such batch came")
		}
	}
}

func TestJobGoesRoundTheChain(t *testing.T) {
	t.Parallel()
	n := deploy(t, 2)
	client := n.client(t)
	sub, err := client.Run(t.Context(), faas.Request{Image: "busybox", Command: []string{"echo", "hi"}, Payload: []byte("in")})
	if err != nil {
		t.Fatal(err)
	}
	who := 0
	if sub.Operator == n.operators[1].Address() {
		who = 1
	}
	c := n.chain(t, who)
	batches := follow(t, c, faas.Cursor{})
	b := until(t, batches, func(b faas.Batch) bool { return len(b.Assigned) > 0 })
	j := b.Assigned[0]
	if j.Call != sub.Call || j.Operator != c.Operator() || j.Caller != n.caller.Address() || j.Kind != faas.JobExecute || j.Deadline.IsZero() || j.Block != sub.Block {
		t.Errorf("got job %+v of %+v", j, sub)
	}
	req, err := evm.Codec{}.Request(j.Kind, j.Inputs)
	if err != nil || req.Image != "busybox" || string(req.Payload) != "in" {
		t.Errorf("got request %+v, %v", req, err)
	}
	output, err := evm.Codec{}.Execution(faas.Execution{State: faas.Finished, Stdout: faas.Output{Data: []byte("hi\n")}, SandboxTime: 3 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	stranger := n.chain(t, 1-who)
	if errs := stranger.Submit(t.Context(), []faas.Result{{Call: j.Call, Output: output}}); faas.KindOf(errs[0]) != faas.Conflict {
		t.Errorf("a stranger's result: got %v, want a conflict", errs[0])
	}
	if errs := c.Submit(t.Context(), []faas.Result{{Call: j.Call, Output: output}}); errs[0] != nil {
		t.Fatal(errs[0])
	}
	if errs := c.Submit(t.Context(), []faas.Result{{Call: j.Call, Output: output}}); faas.KindOf(errs[0]) != faas.Conflict {
		t.Errorf("the second result: got %v, want a conflict", errs[0])
	}
	r, err := client.WaitOutcome(t.Context(), sub.Call, sub.Block)
	if err != nil {
		t.Fatal(err)
	}
	if err := client.ReadGas(t.Context(), &r); err != nil {
		t.Error(err)
	}
	e, err := evm.Codec{}.Output(r.Output)
	if err != nil || string(e.Stdout.Data) != "hi\n" || !r.Success || r.Operator != c.Operator() || r.Gas == 0 {
		t.Errorf("got %+v, %+v, %v", r, e, err)
	}
	b = until(t, batches, func(b faas.Batch) bool { return len(b.Completed) > 0 })
	if o := b.Completed[0]; o.Call != j.Call || o.Tx != r.Tx || string(o.Output) != string(output) {
		t.Errorf("got outcome %+v", o)
	}
}
