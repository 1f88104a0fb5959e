package evm_test

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"faas"
	"faas/evm"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// as is a client of another account.
func (n *node) as(t *testing.T, s evm.Signer) *evm.Client {
	t.Helper()
	c, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{n.WS()}}, Contracts: n.at, Signer: s})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

// send sends a transaction of one of the chain's own accounts.
func (n *node) send(t *testing.T, from *evm.Key, to faas.Address, value *big.Int, data []byte) {
	t.Helper()
	raw := dialRaw(t, n)
	nonce, err := raw.PendingNonceAt(t.Context(), common.Address(from.Address()))
	if err != nil {
		t.Fatal(err)
	}
	id, err := raw.ChainID(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	at := common.Address(to)
	tx, err := from.SignTransaction(t.Context(), types.NewTx(&types.DynamicFeeTx{ChainID: id, Nonce: nonce, GasTipCap: big.NewInt(1e9), GasFeeCap: big.NewInt(1e11), Gas: 3_000_000, To: &at, Value: value, Data: data}))
	if err != nil {
		t.Fatal(err)
	}
	if err := raw.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	for {
		r, err := raw.TransactionReceipt(t.Context(), tx.Hash())
		switch {
		case errors.Is(err, ethereum.NotFound):
			if err := n.Mine(t.Context(), 1); err != nil {
				t.Fatal(err)
			}
		case err != nil:
			t.Fatal(err)
		case r.Status != types.ReceiptStatusSuccessful:
			t.Fatalf("transaction to %s reverted", to)
		default:
			return
		}
	}
}

// newcomer is a funded account, kept by an external signer.
func (n *node) newcomer(t *testing.T) evm.Signer {
	t.Helper()
	k, err := evm.LoadOrCreateKey(t.TempDir()+"/key", t.TempDir()+"/password")
	if err != nil {
		t.Fatal(err)
	}
	n.send(t, n.caller, k.Address(), new(big.Int).Mul(big.NewInt(10), big.NewInt(1e18)), nil)
	v := &vault{keys: []*evm.Key{k}, chainID: chainIDOf(t, n)}
	s, err := evm.DialSigner(t.Context(), v.serve(t, "web3signer"), faas.Address{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAnOperatorRegisters(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	c := n.as(t, n.newcomer(t))
	var said []string
	r := evm.Registration{RPC: "https://op.example", Capacity: 7, Say: func(s string) { said = append(said, s) }}
	for _, step := range []struct {
		name     string
		change   func()
		says     []string
		stake    string
		capacity uint32
	}{
		{"the first time", func() {}, []string{"staking 1000000000000000000 wei", "registering for blueprint 0 at https://op.example"}, "1000000000000000000", 7},
		{"again", func() {}, nil, "1000000000000000000", 7},
		{"elsewhere", func() { r.RPC = "https://new.example" }, []string{`from "https://op.example" to "https://new.example"`}, "1000000000000000000", 7},
		{"larger", func() { r.Capacity, r.Stake = 9, big.NewInt(3e18) }, []string{"adding 2000000000000000000 wei", "from 7 to 9"}, "3000000000000000000", 9},
		{"again, larger", func() {}, nil, "3000000000000000000", 9},
	} {
		step.change()
		said = nil
		s, err := c.Register(t.Context(), r)
		if err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		if s.Check() != nil || !s.Registered || s.Stake.String() != step.stake || s.Record.Capacity != step.capacity {
			t.Errorf("%s: got %+v, %v", step.name, s, s.Check())
		}
		if len(said) != len(step.says) {
			t.Fatalf("%s: said %q, want %q", step.name, said, step.says)
		}
		for i, want := range step.says {
			if !strings.Contains(said[i], want) {
				t.Errorf("%s: said %q, want %q", step.name, said[i], want)
			}
		}
	}
	r.Stake = big.NewInt(1)
	if _, err := c.Register(t.Context(), r); faas.KindOf(err) != faas.Invalid {
		t.Errorf("too small a stake: got %v, want an invalid error", err)
	}
}

// devSlash takes stake away at once, as only a development core does.
func devSlash(a faas.Address, amount int64) []byte {
	data := crypto.Keccak256([]byte("devSlash(address,uint256)"))[:4]
	data = append(data, common.LeftPadBytes(a[:], 32)...)
	return append(data, common.BigToHash(big.NewInt(amount)).Bytes()...)
}

func TestStandingSaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	stranger := n.newcomer(t)
	c := n.as(t, stranger)
	s, err := c.Standing(t.Context(), stranger.Address())
	if err != nil || faas.KindOf(s.Check()) != faas.Denied || !strings.Contains(s.Check().Error(), "not active in staking") {
		t.Errorf("a stranger: got %v, %v", s.Check(), err)
	}
	n.send(t, n.operators[0], n.at.Tangle, nil, devSlash(n.operators[0].Address(), 1))
	s, err = c.Standing(t.Context(), n.operators[0].Address())
	if err != nil || faas.KindOf(s.Check()) != faas.Denied || !s.Registered || !s.InService {
		t.Errorf("a slashed operator: got %+v, %v, %v", s, s.Check(), err)
	}
	// Registering makes up for what was taken.
	back := n.as(t, n.operators[0])
	if s, err = back.Register(t.Context(), evm.Registration{RPC: "http://127.0.0.1", Say: func(string) {}}); err != nil || s.Check() != nil {
		t.Errorf("after registering again: got %+v, %v", s, err)
	}
}

// perform runs a duty until the test ends.
func perform(t *testing.T, duty func(context.Context) error) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- duty(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Errorf("ended with %v", err)
		}
	})
}

func TestRequestsAreApprovedByPolicy(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	tangle := bindings.NewTangle()
	operator := common.Address(n.operators[0].Address())
	request := func(from *evm.Key) {
		n.send(t, from, n.at.Tangle, nil, tangle.PackRequestService(0, []common.Address{operator}, nil, nil, 0, common.Address{}, new(big.Int), 0))
	}
	chain := n.chain(t, 0)
	known := evm.DevKeys()[2]
	request(n.caller) // request 1, of a stranger
	request(known)    // request 2
	perform(t, func(ctx context.Context) error {
		return chain.Approve(ctx, evm.Approval{Requesters: []faas.Address{known.Address()}})
	})
	raw := dialRaw(t, n)
	state := func(id uint64) bindings.ITangleServiceRequest {
		to := common.Address(n.at.Tangle)
		out, err := raw.CallContract(t.Context(), ethereum.CallMsg{To: &to, Data: tangle.PackGetServiceRequest(id)}, nil)
		if err != nil {
			t.Fatal(err)
		}
		r, err := tangle.UnpackGetServiceRequest(out)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	for !state(2).Activated {
		if err := n.Mine(t.Context(), 1); err != nil {
			t.Fatal(err)
		}
	}
	request(known) // request 3, while it runs
	for !state(3).Activated {
		if err := n.Mine(t.Context(), 1); err != nil {
			t.Fatal(err)
		}
	}
	if serves, err := chain.Serves(t.Context()); err != nil || len(serves) != 3 {
		t.Errorf("serves %v, %v; want the service that was there and the two that were approved", serves, err)
	}
	if r := state(1); r.Activated || r.Rejected || r.ApprovalCount != 0 {
		t.Errorf("the stranger's request: got %+v, want it left alone", r)
	}
}

func TestHeartbeatsReachTheRegistry(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	chain := n.chain(t, 0)
	if every, err := chain.HeartbeatInterval(t.Context()); err != nil || every != evm.DefaultHeartbeat {
		t.Errorf("interval: got %v, %v", every, err)
	}
	s, err := chain.Standing(t.Context(), chain.Operator())
	if err != nil || s.Online || !s.Heartbeat.IsZero() {
		t.Errorf("before: got %+v, %v", s, err)
	}
	beats := make(chan struct{}, 16)
	perform(t, func(ctx context.Context) error {
		return chain.Heartbeats(ctx, time.Millisecond, func() evm.Vitals {
			select {
			case beats <- struct{}{}:
			default:
			}
			return evm.Vitals{Metrics: []evm.Metric{{Name: "running", Value: big.NewInt(3)}}}
		})
	})
	for range 3 { // the third is asked for when the second is in a block
		<-beats
	}
	s, err = chain.Standing(t.Context(), chain.Operator())
	if err != nil || !s.Online || s.Heartbeat.IsZero() {
		t.Errorf("after: got %+v, %v", s, err)
	}
	stranger := n.newcomer(t)
	out := n.chain(t, 0, func(c *evm.Config) { c.Signer = stranger })
	if err := out.Heartbeat(t.Context(), evm.Vitals{}); faas.KindOf(err) != faas.Denied {
		t.Errorf("a stranger's heartbeat: got %v, want it denied", err)
	}
}

func TestStatementOfAnOperator(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	chain := n.chain(t, 0)
	for range 2 {
		if errs := chain.Submit(t.Context(), []faas.Result{answered(t, client)}); errs[0] != nil {
			t.Fatal(errs[0])
		}
	}
	if err := chain.Heartbeat(t.Context(), evm.Vitals{}); err != nil {
		t.Fatal(err)
	}
	self := chain.Operator()
	e, err := client.Earnings(t.Context(), self, time.Unix(0, 0), time.Now().Add(24*time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	// Two results, one heartbeat, its registration and its approval.
	if len(e.Jobs) != 1 || e.Jobs[0].Answered != 2 || e.Jobs[0].Succeeded != 2 || e.Transactions != 5 || e.Gas.Sign() <= 0 || e.Net.Cmp(new(big.Int).Neg(e.Gas)) != 0 {
		t.Errorf("got %+v", e)
	}
	if e, err = client.Earnings(t.Context(), self, time.Unix(0, 0), time.Unix(1, 0)); err != nil || e.Transactions != 0 || len(e.Jobs) != 0 {
		t.Errorf("of another time: got %+v, %v", e, err)
	}
}

func TestRewardsAreClaimed(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	self := n.operators[0]
	c := n.as(t, self)
	if paid, err := c.Claim(t.Context()); err != nil || paid.Sign() != 0 {
		t.Errorf("nothing to claim: got %v, %v", paid, err)
	}
	// A service that is paid for once: the operators' two fifths are credited
	// when it starts.
	tangle := bindings.NewTangle()
	price := big.NewInt(1000)
	n.send(t, n.caller, n.at.Tangle, price, tangle.PackRequestService(0, []common.Address{common.Address(self.Address())}, nil, nil, 0, common.Address{}, price, 0))
	chain := n.chain(t, 0)
	perform(t, func(ctx context.Context) error { return chain.Approve(ctx, evm.Approval{All: true}) })
	for {
		s, err := c.Standing(t.Context(), self.Address())
		if err != nil {
			t.Fatal(err)
		}
		if s.Rewards.Cmp(big.NewInt(400)) == 0 {
			break
		}
		if err := n.Mine(t.Context(), 1); err != nil {
			t.Fatal(err)
		}
	}
	if paid, err := c.Claim(t.Context()); err != nil || paid.Int64() != 400 {
		t.Errorf("got %v, %v", paid, err)
	}
	if paid, err := c.Claim(t.Context()); err != nil || paid.Sign() != 0 {
		t.Errorf("claimed twice: %v, %v", paid, err)
	}
	e, err := c.Earnings(t.Context(), self.Address(), time.Unix(0, 0), time.Now().Add(24*time.Hour))
	if err != nil || e.Earned.Int64() != 400 || e.Claimed.Int64() != 400 {
		t.Errorf("got %+v, %v", e, err)
	}
}
