package evm

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
)

// TestPoolDoesNotWaitForTheMiner has more transactions come, each for itself,
// than the miner has room for in its ear, while it makes a block.
func TestPoolDoesNotWaitForTheMiner(t *testing.T) {
	t.Parallel()
	d, err := StartDev(t.Context(), DevOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	node, err := Connect(NodeConfig{URLs: []string{d.HTTP()}})
	if err != nil {
		t.Fatal(err)
	}
	defer node.Close()
	id, err := node.ChainID(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	key := DevKeys()[1]
	to := common.Address(key.Address())
	const count = 200
	err = d.miner.do(t.Context(), func() error {
		for nonce := range uint64(count) {
			tx, err := types.SignNewTx(key.secret, types.LatestSignerForChainID(id), &types.DynamicFeeTx{
				ChainID: id, Nonce: nonce, To: &to, Gas: params.TxGas, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(100 * params.GWei),
			})
			if err != nil {
				return err
			}
			raw, err := tx.MarshalBinary()
			if err != nil {
				return err
			}
			var hash common.Hash
			if err := node.call(t.Context(), &hash, "eth_sendRawTransaction", hexutil.Encode(raw)); err != nil {
				return err
			}
			if err := d.miner.eth.TxPool().Sync(); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	// The block's time is what it is told, whatever waits for a block.
	before := d.miner.eth.BlockChain().CurrentBlock()
	if err := d.Advance(t.Context(), time.Hour); err != nil {
		t.Fatal(err)
	}
	now := d.miner.eth.BlockChain().CurrentBlock()
	if now.Time < before.Time+uint64(time.Hour/time.Second) {
		t.Errorf("the chain's time went from %d to %d", before.Time, now.Time)
	}
	var mined hexutil.Uint64
	if err := node.call(t.Context(), &mined, "eth_getTransactionCount", to, "latest"); err != nil || mined != count {
		t.Errorf("%d of %d transactions are in blocks, %v", mined, count, err)
	}
}
