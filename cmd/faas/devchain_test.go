package main

import (
	"errors"
	"fmt"
	"math/big"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"faas"
	"faas/evm"
)

// devChain is a development chain with the contracts, its operators and a
// caller, for commands that need no node.
type devChain struct {
	*evm.DevChain
	at        evm.Contracts
	operators []account
	caller    account
}

// account is a key, and the flags that name it.
type account struct {
	*evm.Key
	flags []string
}

func newAccount(t *testing.T) account {
	t.Helper()
	keystore, password := filepath.Join(t.TempDir(), "key.json"), filepath.Join(t.TempDir(), "password")
	k, err := evm.LoadOrCreateKey(keystore, password)
	if err != nil {
		t.Fatal(err)
	}
	return account{k, []string{"--keystore", keystore, "--password-file", password}}
}

func startDevChain(t *testing.T, operators int) *devChain {
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
	c := &devChain{DevChain: dev, caller: newAccount(t)}
	d := evm.DevDeployment{Callers: []faas.Address{c.caller.Address()}}
	for range operators {
		o := newAccount(t)
		c.operators, d.Operators = append(c.operators, o), append(d.Operators, o.Key)
	}
	if c.at, err = evm.DeployDev(t.Context(), dev, d); err != nil {
		t.Fatal(err)
	}
	return c
}

// run runs a command as one of the accounts; what follows the command's own
// words, such as an image, comes last.
func (c *devChain) run(t *testing.T, as account, words ...string) result {
	t.Helper()
	return faasCommand(t, noNode(t), "", append(words, c.flags(as)...)...)
}

func (c *devChain) flags(as account) []string {
	at := []string{"--chain", c.HTTP(), "--tangle", c.at.Tangle.String(), "--blueprint", c.at.Blueprint.String(), "--service", fmt.Sprint(c.at.Service)}
	return append(at, as.flags...)
}

func (c *devChain) send(t *testing.T, from *evm.Key, to faas.Address, data []byte) (at time.Time) {
	t.Helper()
	return sendTo(t, c.HTTP(), from, to, data)
}

// sendTo sends a transaction to a development chain, waits until it is in a
// block, and tells the time of that.
func sendTo(t *testing.T, url string, from *evm.Key, to faas.Address, data []byte) (at time.Time) {
	t.Helper()
	raw, err := ethclient.DialContext(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	nonce, err := raw.PendingNonceAt(t.Context(), common.Address(from.Address()))
	if err != nil {
		t.Fatal(err)
	}
	id, err := raw.ChainID(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	target := common.Address(to)
	tx, err := from.SignTransaction(t.Context(), types.NewTx(&types.DynamicFeeTx{ChainID: id, Nonce: nonce, GasTipCap: big.NewInt(1e9), GasFeeCap: big.NewInt(1e11), Gas: 3_000_000, To: &target, Data: data}))
	if err != nil {
		t.Fatal(err)
	}
	if err := raw.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	var receipt *types.Receipt
	eventually(t, "the transaction is in a block", func() bool {
		receipt, err = raw.TransactionReceipt(t.Context(), tx.Hash())
		if err != nil && !errors.Is(err, ethereum.NotFound) {
			t.Fatal(err)
		}
		return err == nil
	})
	if receipt.Status != types.ReceiptStatusSuccessful {
		t.Fatalf("the transaction to %s reverted", to)
	}
	head, err := raw.HeaderByHash(t.Context(), receipt.BlockHash)
	if err != nil {
		t.Fatal(err)
	}
	return time.Unix(int64(head.Time), 0).UTC()
}

// calling encodes a call of a function that only a development core has.
func calling(signature string, arguments ...uint64) []byte {
	data := crypto.Keccak256([]byte(signature))[:4]
	for _, a := range arguments {
		data = append(data, common.LeftPadBytes(new(big.Int).SetUint64(a).Bytes(), 32)...)
	}
	return data
}

// printed is what a command printed with -o json.
func printed[T any](t *testing.T, r result) T {
	t.Helper()
	if r.code != 0 {
		t.Fatalf("got %+v", r)
	}
	return decoded[T](t, r.out)
}
