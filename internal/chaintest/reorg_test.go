package chaintest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"faas"
	"faas/evm"
	"faas/jetstream"
	"faas/operator"

	"github.com/ethereum/go-ethereum/rpc"
)

// echo is an engine that answers with its input.
type echo struct{}

func (echo) Execute(_ context.Context, _ string, r faas.Request, _ faas.Attachment) (faas.Execution, error) {
	return faas.Execution{State: faas.Finished, Stdout: faas.Output{Data: r.Payload, Size: int64(len(r.Payload))}, OutputDigest: faas.Sum(r.Payload)}, nil
}

// reorgChain is a chain with one operator and a journal on disk.
type reorgChain struct {
	t       *testing.T
	dev     *evm.DevChain
	wire    *Wire // the operator's
	client  *evm.Client
	journal *jetstream.Journal
	op      *operator.Operator
	chain   *evm.Chain
}

func startReorgChain(t *testing.T) *reorgChain {
	t.Helper()
	dev, err := evm.StartDev(t.Context(), evm.DevOptions{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := dev.Close(); err != nil {
			t.Error(err)
		}
	})
	keys := evm.DevKeys()
	at, err := evm.DeployDev(t.Context(), dev, evm.DevDeployment{Operators: keys[1:2], Callers: []faas.Address{keys[4].Address()}})
	if err != nil {
		t.Fatal(err)
	}
	store, err := jetstream.Open(t.Context(), jetstream.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	node := evm.NodeConfig{URLs: []string{dev.WS()}}
	// What the reorganisation takes out of the pool is noticed by waiting.
	sender := evm.SenderConfig{Stuck: 50 * time.Millisecond}
	wire := NewWire(t, dev.WS())
	chain, err := evm.Dial(t.Context(), evm.Config{Node: evm.NodeConfig{URLs: []string{wire.WS()}}, Contracts: at, Signer: keys[1], Sender: sender})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(chain.Close)
	client, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: node, Contracts: at, Signer: keys[4], Sender: sender})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	c := &reorgChain{t: t, dev: dev, wire: wire, client: client, journal: store.Journal("operator"), chain: chain}
	c.op, err = operator.New(operator.Config{Chain: chain, Reassigner: chain, Codec: evm.Codec{}, Engine: echo{}, Journal: c.journal})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- c.op.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("Run ended with %v", err)
		}
	})
	return c
}

func (c *reorgChain) submit(text string) evm.Submitted {
	c.t.Helper()
	s, err := c.client.Run(c.t.Context(), faas.Request{Image: "img", Payload: []byte(text)})
	if err != nil {
		c.t.Fatal(err)
	}
	return s
}

// says waits for a call's result and compares it.
func (c *reorgChain) says(s evm.Submitted, want string) {
	c.t.Helper()
	ctx, cancel := context.WithTimeout(c.t.Context(), patience)
	defer cancel()
	r, err := c.client.WaitOutcome(ctx, s.Call, s.Block)
	if err != nil {
		c.t.Fatalf("call %v: %v", s.Call, err)
	}
	if e, err := (evm.Codec{}).Output(r.Output); err != nil || string(e.Stdout.Data) != want {
		c.t.Errorf("call %v: got %q, %v, want %q", s.Call, e.Stdout.Data, err, want)
	}
}

// eventually waits for a condition.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	deadline, tick := time.After(patience), time.NewTicker(5*time.Millisecond)
	defer tick.Stop()
	for !ok() {
		select {
		case <-deadline:
			t.Fatalf("waited in vain: %s", what)
		case <-tick.C:
		}
	}
}

// TestReorganisationTakesJobsAndResults drops the newest three blocks: in the
// first is a job, in the second its result, in the third a job whose result
// waits in the pool. Whoever asks afterwards gets the same call ids for other
// jobs, and must get the answers of those, also when those jobs are there before
// the operator learns that the old ones are not (late).
func TestReorganisationTakesJobsAndResults(t *testing.T) {
	for _, variant := range []struct{ same, late bool }{{}, {same: true}, {late: true}, {same: true, late: true}} {
		t.Run(fmt.Sprintf("%+v", variant), func(t *testing.T) {
			c := startReorgChain(t)
			kept := c.submit("kept")
			c.says(kept, "kept")

			answered := c.submit("answered")
			c.says(answered, "answered")
			release, err := c.dev.Hold(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			submitted := make(chan evm.Submitted, 1)
			failed := make(chan error, 1)
			go func() {
				s, err := c.client.Run(t.Context(), faas.Request{Image: "img", Payload: []byte("under way")})
				submitted <- s
				failed <- err
			}()
			// One block and no more: the result's transaction is to wait.
			eventually(t, "the second job is in the pool", func() bool { return c.pending(4) })
			if err := c.dev.Mine(t.Context(), 1); err != nil {
				t.Fatal(err)
			}
			underWay := <-submitted
			if err := <-failed; err != nil {
				t.Fatal(err)
			}
			if answered.Block+2 != underWay.Block {
				t.Fatalf("jobs are in blocks %d and %d, want a result's block between them", answered.Block, underWay.Block)
			}
			eventually(t, "its result is in the pool", func() bool { return c.pending(1) })
			if variant.late {
				c.wire.Cut()
			}
			if err := c.dev.Drop(t.Context(), 3); err != nil {
				t.Fatal(err)
			}
			release()
			for _, s := range []evm.Submitted{answered, underWay} {
				eventually(t, "what vanished is forgotten", func() bool { return variant.late || !c.journalled(s.Call) })
			}
			text := func(was string) string {
				if variant.same {
					return was
				}
				return "instead of " + was
			}
			first, second := c.submit(text("answered")), c.submit(text("under way"))
			if variant.late {
				c.wire.Mend()
			}
			if first.Call != answered.Call || second.Call != underWay.Call {
				t.Errorf("calls %v and %v, want the ids of those that vanished, %v and %v", first.Call, second.Call, answered.Call, underWay.Call)
			}
			c.says(first, text("answered"))
			c.says(second, text("under way"))
			c.says(kept, "kept")
			jobs, err := c.client.Jobs(t.Context(), 0, 10)
			if err != nil || len(jobs) != 3 {
				t.Fatalf("got %+v, %v, want three jobs", jobs, err)
			}
			for _, j := range jobs {
				if j.State != "finished" || !j.Success {
					t.Errorf("got %+v", j)
				}
			}
			// One result each on the chain that there is: what its contracts count.
			if ops, err := c.client.Operators(t.Context()); err != nil || ops[0].Succeeded != 3 || ops[0].Failed != 0 || ops[0].Load != 0 {
				t.Errorf("got %+v, %v", ops, err)
			}
			if s := c.op.Stats(); s.Reorgs == 0 {
				t.Errorf("the operator saw no reorganisation: %+v", s)
			}
		})
	}
}

// pending reports whether a transaction of a development key waits for a block.
func (c *reorgChain) pending(key int) bool {
	c.t.Helper()
	client, err := rpc.DialContext(c.t.Context(), c.dev.HTTP())
	if err != nil {
		c.t.Fatal(err)
	}
	defer client.Close()
	var pool struct {
		Pending map[string]any `json:"pending"`
	}
	if err := client.CallContext(c.t.Context(), &pool, "txpool_contentFrom", evm.DevKeys()[key].Address().String()); err != nil {
		c.t.Fatal(err)
	}
	return len(pool.Pending) > 0
}

func (c *reorgChain) journalled(call faas.Call) bool {
	c.t.Helper()
	entries, err := c.journal.Entries(c.t.Context())
	if err != nil {
		c.t.Fatal(err)
	}
	for _, e := range entries {
		if e.Job.Call == call {
			return true
		}
	}
	return false
}
