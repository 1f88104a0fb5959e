package chaintest

import (
	"context"
	"math/big"
	"sync"
	"testing"

	"faas"
	"faas/evm"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
)

// thiefSecret is that of the second of evm.DevKeys, which the whole world
// knows.
const thiefSecret = "59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d"

// thief is a registered operator of the service that answers the others' jobs
// as soon as it sees them, with transactions of its own making: no estimate
// holds them back, so they get into blocks. Its own jobs it only uses: together
// with a foreign one in a batch.
type thief struct {
	t       *testing.T
	client  *ethclient.Client
	at      evm.Contracts
	self    faas.Address
	signer  types.Signer
	tangle  *bindings.Tangle
	own     *uint64
	nonce   uint64
	mu      sync.Mutex
	changed chan struct{}
	tried   map[faas.Call][]common.Hash
}

// letThiefIn starts the thief, who goes on until the test ends.
func letThiefIn(t *testing.T, rpc string, at evm.Contracts) *thief {
	t.Helper()
	key := evm.DevKeys()[1]
	client, err := ethclient.DialContext(t.Context(), rpc)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	id, err := client.ChainID(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	nonce, err := client.PendingNonceAt(t.Context(), common.Address(key.Address()))
	if err != nil {
		t.Fatal(err)
	}
	x := &thief{t: t, client: client, at: at, self: key.Address(), signer: types.LatestSignerForChainID(id), tangle: bindings.NewTangle(),
		nonce: nonce, changed: make(chan struct{}), tried: map[faas.Call][]common.Hash{}}
	follow(t, dial(t, rpc, at, key), x.see)
	return x
}

// see answers what is not its own.
func (x *thief) see(b faas.Batch) {
	for _, j := range b.Assigned {
		call := j.Call.Call
		if j.Operator == x.self {
			x.own = &call
			continue
		}
		junk, err := evm.Codec{}.Execution(faas.Execution{State: faas.Finished, Stdout: faas.Output{Data: []byte("stolen"), Size: 6}})
		if err != nil {
			x.t.Error(err)
			return
		}
		hashes := []common.Hash{x.send(x.tangle.PackSubmitResult(x.at.Service, call, junk))}
		if x.own != nil {
			hashes = append(hashes, x.send(x.tangle.PackSubmitResults(x.at.Service, []uint64{*x.own, call}, [][]byte{junk, junk})))
		}
		x.mu.Lock()
		x.tried[j.Call] = append(x.tried[j.Call], hashes...)
		close(x.changed)
		x.changed = make(chan struct{})
		x.mu.Unlock()
	}
}

// send puts a transaction into the pool, come what may of it.
func (x *thief) send(data []byte) common.Hash {
	secret, err := crypto.HexToECDSA(thiefSecret)
	if err != nil {
		x.t.Error(err)
		return common.Hash{}
	}
	to := common.Address(x.at.Tangle)
	tx, err := types.SignNewTx(secret, x.signer, &types.DynamicFeeTx{
		ChainID: x.signer.ChainID(), Nonce: x.nonce, To: &to, Data: data, Gas: 600_000, GasTipCap: big.NewInt(2e9), GasFeeCap: big.NewInt(200e9),
	})
	if err == nil {
		err = x.client.SendTransaction(context.Background(), tx)
	}
	if err != nil {
		x.t.Errorf("the thief can not send: %v", err)
		return common.Hash{}
	}
	x.nonce++
	return tx.Hash()
}

// waitTried waits until the thief has tried each of these calls.
func (x *thief) waitTried(t *testing.T, calls map[faas.Call]faas.Address) {
	t.Helper()
	for {
		x.mu.Lock()
		left := 0
		for c, holder := range calls {
			if holder != x.self && len(x.tried[c]) == 0 {
				left++
			}
		}
		changed := x.changed
		x.mu.Unlock()
		if left == 0 {
			return
		}
		select {
		case <-changed:
		case <-t.Context().Done():
			t.Fatalf("the thief did not try %d calls", left)
		}
	}
}

// loot looks at what became of all it sent: how much of it got into a block,
// how much of that before the call's result, and fails the test if any of it
// had an effect.
func (x *thief) loot(t *testing.T, b *book) (mined, first int) {
	t.Helper()
	x.mu.Lock()
	defer x.mu.Unlock()
	for call, hashes := range x.tried {
		for _, h := range hashes {
			r, err := x.client.TransactionReceipt(t.Context(), h)
			if err != nil {
				t.Errorf("the thief's transaction %s for call %v: %v", h, call, err)
				continue
			}
			if r.Status != types.ReceiptStatusFailed || len(r.Logs) > 0 {
				t.Errorf("the thief's transaction %s for call %v passed", h, call)
			}
			mined++
			if r.BlockNumber.Uint64() < b.calls[call].results[0].Block {
				first++
			}
		}
	}
	return mined, first
}
