package evm_test

import (
	"context"
	"math/big"
	"testing"
	"time"

	"faas"
	"faas/evm"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m,
		// Started once per process and kept.
		goleak.IgnoreTopFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		// Ends by itself, a second after its database was closed.
		goleak.IgnoreTopFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"),
	)
}

func startDev(t *testing.T, o evm.DevOptions) *evm.DevChain {
	t.Helper()
	d, err := evm.StartDev(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

func TestDevChainQuick(t *testing.T) {
	t0 := time.Now()
	d := startDev(t, evm.DevOptions{Dir: t.TempDir()})
	t.Log("start", time.Since(t0))
	ec, err := ethclient.DialContext(t.Context(), d.WS())
	if err != nil {
		t.Fatal(err)
	}
	defer ec.Close()
	a := common.Address(evm.DevKeys()[0].Address())
	b, err := ec.BalanceAt(context.Background(), a, nil)
	t.Log(a, b, err)
	if b.Cmp(big.NewInt(0)) == 0 {
		t.Fatal()
	}
	_ = faas.Internal
	if err := d.Mine(t.Context(), 5); err != nil {
		t.Fatal(err)
	}
	if err := d.Drop(t.Context(), 3); err != nil {
		t.Fatal(err)
	}
	n, err := ec.BlockNumber(t.Context())
	t.Log(n, err)
}
