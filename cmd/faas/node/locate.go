package node

import (
	"context"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"faas"
	"faas/evm/bindings"
)

// BlueprintOf asks the Tangle contract which contract manages the blueprint of
// a service.
func BlueprintOf(ctx context.Context, rpc string, tangle faas.Address, service uint64) (at faas.Address, err error) {
	c, err := ethclient.DialContext(ctx, rpc)
	if err != nil {
		return at, faas.Errorf(faas.Unavailable, "the chain endpoint %s can not be reached: %w", rpc, err)
	}
	defer c.Close()
	to, abi := common.Address(tangle), bindings.NewTangle()
	view := func(data []byte) ([]byte, error) {
		out, err := c.CallContract(ctx, ethereum.CallMsg{To: &to, Data: data}, nil)
		if err != nil {
			return nil, faas.Errorf(faas.Unavailable, "ask the Tangle contract %s: %w", tangle, err)
		}
		return out, nil
	}
	out, err := view(abi.PackGetService(service))
	if err != nil {
		return at, err
	}
	s, err := abi.UnpackGetService(out)
	if err != nil {
		return at, faas.Errorf(faas.Invalid, "%s is not a Tangle contract of this chain: %w", tangle, err)
	}
	if s.CreatedAt == 0 {
		return at, faas.Errorf(faas.NotFound, "the Tangle contract %s has no service %d", tangle, service)
	}
	if out, err = view(abi.PackGetBlueprint(s.BlueprintId)); err != nil {
		return at, err
	}
	b, err := abi.UnpackGetBlueprint(out)
	if err != nil {
		return at, faas.Errorf(faas.Invalid, "%s is not a Tangle contract of this chain: %w", tangle, err)
	}
	return faas.Address(b.Manager), nil
}
