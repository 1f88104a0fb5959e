package evm_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/big"
	"net/http"
	"sync"
	"testing"
	"time"

	"faas"
	"faas/evm"
	"faas/internal/chaintest"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
)

func dialRaw(t *testing.T, n *node) *ethclient.Client {
	t.Helper()
	c, err := ethclient.DialContext(t.Context(), n.WS())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

// answered submits a job and gives its result, ready to be submitted.
func answered(t *testing.T, client *evm.Client) faas.Result {
	t.Helper()
	out, err := evm.Codec{}.Execution(faas.Execution{State: faas.Finished})
	if err != nil {
		t.Fatal(err)
	}
	return faas.Result{Call: submit(t, client).Call, Output: out}
}

func TestManyCallersShareOneKey(t *testing.T) {
	t.Parallel()
	n := deploy(t, 3)
	client := n.client(t)
	var mu sync.Mutex
	calls := map[uint64]bool{}
	var works sync.WaitGroup
	for i := range 30 {
		works.Go(func() {
			sub, err := client.Run(t.Context(), faas.Request{Image: fmt.Sprint("img", i)})
			mu.Lock()
			defer mu.Unlock()
			if err != nil || calls[sub.Call.Call] {
				t.Errorf("got %+v, %v", sub, err)
			}
			calls[sub.Call.Call] = true
		})
	}
	works.Wait()
	if len(calls) != 30 {
		t.Errorf("got %d calls, want 30", len(calls))
	}
}

func TestResultsGoInOneTransaction(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	c := n.chain(t, 0)
	var results []faas.Result
	for range 5 {
		results = append(results, answered(t, client))
	}
	before := nonce(t, n, n.operators[0])
	for i, err := range c.Submit(t.Context(), results) {
		if err != nil {
			t.Errorf("result %d: %v", i, err)
		}
	}
	if used := nonce(t, n, n.operators[0]) - before; used != 1 {
		t.Errorf("five results took %d transactions, want 1", used)
	}
	// One that is answered spoils the batch; the others must not suffer.
	fresh := answered(t, client)
	unknown := faas.Result{Call: faas.Call{Service: n.at.Service, Call: 1 << 40}, Output: fresh.Output}
	errs := c.Submit(t.Context(), []faas.Result{results[0], fresh, unknown})
	if faas.KindOf(errs[0]) != faas.Conflict || errs[1] != nil || faas.KindOf(errs[2]) != faas.NotFound {
		t.Errorf("got %v", errs)
	}
}

func nonce(t *testing.T, n *node, k *evm.Key) uint64 {
	t.Helper()
	v, err := dialRaw(t, n).NonceAt(t.Context(), common.Address(k.Address()), nil)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestStuckTransactionIsOutbid(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	result := answered(t, n.client(t))
	c := n.chain(t, 0, func(c *evm.Config) { c.Sender.Stuck = 20 * time.Millisecond })
	release, err := n.Hold(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	raw := dialRaw(t, n)
	done := make(chan error, 1)
	go func() { done <- c.Submit(t.Context(), []faas.Result{result})[0] }()
	first := waiting(t, raw, n.operators[0], nil)
	second := waiting(t, raw, n.operators[0], func(tx *types.Transaction) bool { return tx.Hash() != first.Hash() })
	if second.Nonce() != first.Nonce() || second.GasFeeCap().Cmp(first.GasFeeCap()) <= 0 || second.GasTipCap().Cmp(first.GasTipCap()) <= 0 {
		t.Errorf("%v replaced %v", second, first)
	}
	release()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// waiting waits for a transaction of a key in the pool.
func waiting(t *testing.T, raw *ethclient.Client, k *evm.Key, ok func(*types.Transaction) bool) (found *types.Transaction) {
	t.Helper()
	eventually(t, "a transaction in the pool", func() bool {
		var pool struct {
			Pending map[string]*types.Transaction `json:"pending"`
		}
		if err := raw.Client().CallContext(t.Context(), &pool, "txpool_contentFrom", common.Address(k.Address())); err != nil {
			t.Fatal(err)
		}
		for _, tx := range pool.Pending {
			if ok == nil || ok(tx) {
				found = tx
			}
		}
		return found != nil
	})
	return found
}

func TestFeeStaysWithinItsBound(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	result := answered(t, n.client(t))
	release, err := n.Hold(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	raw := dialRaw(t, n)
	// One raise in full, and a second that the bound cuts to what nodes still take
	// as a replacement: offers go up by a quarter, nodes ask for a tenth.
	head, err := raw.HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	tip, err := raw.SuggestGasTipCap(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	first := new(big.Int).Add(tip, new(big.Int).Lsh(head.BaseFee, 1))
	most := new(big.Int).Div(new(big.Int).Mul(first, big.NewInt(3)), big.NewInt(2))
	c := n.chain(t, 0, func(c *evm.Config) { c.Sender.Stuck, c.Sender.MaxFee = 5*time.Millisecond, most })
	done := make(chan error, 1)
	go func() { done <- c.Submit(t.Context(), []faas.Result{result})[0] }()
	tx := waiting(t, raw, n.operators[0], func(tx *types.Transaction) bool { return tx.GasFeeCap().Cmp(most) == 0 || tx.GasFeeCap().Cmp(most) > 0 })
	if tx.GasFeeCap().Cmp(most) != 0 {
		t.Errorf("fee is %v, bound is %v", tx.GasFeeCap(), most)
	}
	release()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// TestFirstAnswerIsNotTheLastWord has an endpoint that is wrong about, or does
// not answer, a transaction that is good.
func TestFirstAnswerIsNotTheLastWord(t *testing.T) {
	t.Parallel()
	refuse := func(text string) func(http.ResponseWriter, json.RawMessage) {
		return func(w http.ResponseWriter, id json.RawMessage) {
			w.Header().Set("Content-Type", "application/json")
			fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"error":{"code":-32000,"message":%q}}`, id, text)
		}
	}
	for name, c := range map[string]struct {
		answer func(http.ResponseWriter, json.RawMessage)
		handOn bool
	}{
		"the answer is lost":         {func(http.ResponseWriter, json.RawMessage) { panic(http.ErrAbortHandler) }, true},
		"a gateway's error":          {func(w http.ResponseWriter, _ json.RawMessage) { http.Error(w, "busy", http.StatusBadGateway) }, false},
		"limited":                    {refuse("limit exceeded"), false},
		"the pool is a block behind": {refuse("insufficient funds for gas * price + value: balance 0, tx cost 1"), false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := deploy(t, 1)
			result := answered(t, n.client(t))
			url := firstSend(t, n.HTTP(), c.answer, c.handOn)
			chain := n.chain(t, 0, func(c *evm.Config) { c.Node.URLs = []string{url} })
			before := nonce(t, n, n.operators[0])
			if err := chain.Submit(t.Context(), []faas.Result{result})[0]; err != nil {
				t.Error(err)
			}
			if used := nonce(t, n, n.operators[0]) - before; used != 1 {
				t.Errorf("%d transactions were sent, want 1", used)
			}
			if err := n.Mine(t.Context(), 2); err != nil {
				t.Fatal(err)
			}
			if used := nonce(t, n, n.operators[0]) - before; used != 1 {
				t.Errorf("%d transactions were sent in the end, want 1", used)
			}
		})
	}
}

// TestRestartDoesNotSendTwice kills a sender whose transaction waits, and lets
// the next one try the same.
func TestRestartDoesNotSendTwice(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	result := answered(t, n.client(t))
	first := n.chain(t, 0)
	release, err := n.Hold(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	raw := dialRaw(t, n)
	before := nonce(t, n, n.operators[0])
	ctx, cancel := context.WithCancel(t.Context())
	gone := make(chan error, 1)
	go func() { gone <- first.Submit(ctx, []faas.Result{result})[0] }()
	waiting(t, raw, n.operators[0], nil)
	cancel()
	if err := <-gone; faas.KindOf(err) != faas.Canceled {
		t.Errorf("got %v, want canceled", err)
	}
	first.Close()

	done := make(chan error, 1)
	second := n.chain(t, 0)
	go func() { done <- second.Submit(t.Context(), []faas.Result{result})[0] }()
	release()
	if err := <-done; faas.KindOf(err) != faas.Conflict {
		t.Errorf("got %v, want a conflict: the first one's got in", err)
	}
	if used := nonce(t, n, n.operators[0]) - before; used != 1 {
		t.Errorf("%d transactions were sent, want 1", used)
	}
}

// TestRestartOutbidsWhatIsStuck leaves a transaction behind that no block takes.
func TestRestartOutbidsWhatIsStuck(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	stale, fresh := answered(t, client), answered(t, client)
	first := n.chain(t, 0)
	release, err := n.Hold(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	raw := dialRaw(t, n)
	ctx, cancel := context.WithCancel(t.Context())
	gone := make(chan error, 1)
	go func() { gone <- first.Submit(ctx, []faas.Result{stale})[0] }()
	left := waiting(t, raw, n.operators[0], nil)
	cancel()
	<-gone
	first.Close()
	second := n.chain(t, 0, func(c *evm.Config) { c.Sender.Stuck = 10 * time.Millisecond })
	done := make(chan error, 1)
	go func() { done <- second.Submit(t.Context(), []faas.Result{fresh})[0] }()
	filler := waiting(t, raw, n.operators[0], func(tx *types.Transaction) bool { return tx.Hash() != left.Hash() })
	if filler.Nonce() != left.Nonce() || filler.Value().Sign() != 0 || len(filler.Data()) != 0 {
		t.Errorf("got %+v instead of an empty transaction in place of the old one", filler)
	}
	release()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestSenderOutlivesTheEndpoint(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	w := chaintest.NewWire(t, n.WS())
	c := n.chain(t, 0, func(c *evm.Config) { c.Node = evm.NodeConfig{URLs: []string{w.WS()}, Timeout: 2 * time.Second} })
	for range 3 {
		result := answered(t, client)
		w.Cut()
		done := make(chan error, 1)
		go func() { done <- c.Submit(t.Context(), []faas.Result{result})[0] }()
		eventually(t, "the loss shows", func() bool { return !c.Health().Connected })
		w.Mend()
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

func TestSenderRecoversFromAReorganisation(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	c := n.chain(t, 0)
	for range 3 {
		result := answered(t, client)
		if err := c.Submit(t.Context(), []faas.Result{result})[0]; err != nil {
			t.Fatal(err)
		}
		if err := n.Drop(t.Context(), 1); err != nil {
			t.Fatal(err)
		}
		if err := c.Submit(t.Context(), []faas.Result{result})[0]; err != nil {
			t.Errorf("after its block was dropped: %v", err)
		}
	}
}

// TestSenderFillsTheGapOfAReorganisation takes back a transaction below one that
// waits: without it the waiting one could never get into a block.
func TestSenderFillsTheGapOfAReorganisation(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	a, b := answered(t, client), answered(t, client)
	c := n.chain(t, 0, func(c *evm.Config) { c.Sender.Stuck = 50 * time.Millisecond })
	if err := c.Submit(t.Context(), []faas.Result{a})[0]; err != nil {
		t.Fatal(err)
	}
	release, err := n.Hold(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	done := make(chan error, 1)
	go func() { done <- c.Submit(t.Context(), []faas.Result{b})[0] }()
	waiting(t, dialRaw(t, n), n.operators[0], nil)
	if err := n.Drop(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	release()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if err := c.Submit(t.Context(), []faas.Result{a})[0]; err != nil {
		t.Error(err)
	}
}

func TestRefusalsHaveTheirKind(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	poor, err := evm.LoadOrCreateKey(t.TempDir()+"/key", t.TempDir()+"/password")
	if err != nil {
		t.Fatal(err)
	}
	dial := func(k evm.Signer) *evm.Client {
		c, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{n.WS()}}, Contracts: n.at, Signer: k})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(c.Close)
		return c
	}
	if _, err := dial(nil).Run(t.Context(), faas.Request{Image: "x"}); faas.KindOf(err) != faas.Denied {
		t.Errorf("without a key: got %v, want denied", err)
	}
	if _, err := dial(poor).Run(t.Context(), faas.Request{Image: "x"}); faas.KindOf(err) != faas.Denied {
		t.Errorf("a stranger: got %v, want denied", err)
	}
	if _, err := dial(n.caller).SubmitJob(t.Context(), 200, nil); faas.KindOf(err) != faas.Invalid {
		t.Errorf("a job the blueprint does not declare: got %v, want invalid", err)
	}
	client := dial(n.caller)
	var full error
	for range 64 {
		if _, full = client.Run(t.Context(), faas.Request{Image: "x"}); full != nil {
			break
		}
	}
	if faas.KindOf(full) != faas.Exhausted {
		t.Errorf("no operator has room: got %v, want exhausted", full)
	}
}

// TestTwoSendersOfOneKey get in each other's way, but both get through.
func TestTwoSendersOfOneKey(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	short := func(c *evm.Config) { c.Sender.Stuck = 100 * time.Millisecond }
	chains := []*evm.Chain{n.chain(t, 0, short), n.chain(t, 0, short)}
	var works sync.WaitGroup
	for range 4 {
		for _, c := range chains {
			result := answered(t, client)
			works.Go(func() {
				if err := c.Submit(t.Context(), []faas.Result{result})[0]; err != nil && faas.KindOf(err) != faas.Conflict {
					t.Error(err)
				}
				if s, err := c.Status(t.Context(), result.Call); err != nil || !s.Completed {
					t.Errorf("got %+v, %v", s, err)
				}
			})
		}
	}
	works.Wait()
}
