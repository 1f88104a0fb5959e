package evm

import (
	"context"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// serviceInfo is what the blueprint's contract knows of a service.
func (c *contracts) serviceInfo(ctx context.Context, service uint64) (bindings.IFaaSNounsServiceInfo, error) {
	return viewing(ctx, c, c.Contracts.Blueprint, c.blueprint.PackServiceInfo(service), c.blueprint.UnpackServiceInfo)
}

// newestFirst goes through the calls of a service below end, a page at a time,
// until each returns false.
func (c *contracts) newestFirst(ctx context.Context, service, end, size uint64, each func(call uint64, e bindings.IFaaSNounsExecution) bool) error {
	for end > 0 {
		n := min(end, size)
		list, err := viewing(ctx, c, c.Contracts.Blueprint, c.blueprint.PackExecutions(service, end-n, n), c.blueprint.UnpackExecutions)
		if err != nil {
			return err
		}
		for i := len(list) - 1; i >= 0; i-- {
			if !each(end-n+uint64(i), list[i]) {
				return nil
			}
		}
		end -= n
	}
	return nil
}

// services lists the services of the blueprint that were ever activated, the
// oldest first: the core keeps no list, its events do.
func (c *contracts) services(ctx context.Context) ([]uint64, error) {
	b, err := viewing(ctx, c, c.Contracts.Blueprint, c.blueprint.PackBinding(), c.blueprint.UnpackBinding)
	if err != nil {
		return nil, err
	}
	tangle := c.tangle.GetABI()
	logs, err := c.history(ctx, []any{tangle.Events["ServiceActivated"].ID, nil, nil, numberTopics(b.BlueprintId)})
	if err != nil {
		return nil, err
	}
	var out []uint64
	for i := range logs {
		e, err := c.tangle.UnpackServiceActivatedEvent(&logs[i])
		if err != nil {
			return nil, err
		}
		out = append(out, e.ServiceId)
	}
	return out, nil
}

// history returns all logs of the core with these topics since the deployment,
// in as many requests as the endpoint wants.
func (c *contracts) history(ctx context.Context, topics []any) ([]types.Log, error) {
	head, err := c.node.blockBy(ctx, "latest")
	if err != nil {
		return nil, c.reverts.typed(err)
	}
	return c.logsOf(ctx, c.Tangle, topics, c.Start, head.number())
}

// logsOf returns the logs of a contract in a range of blocks.
func (c *contracts) logsOf(ctx context.Context, of faas.Address, topics []any, from, end uint64) (out []types.Log, err error) {
	filter := map[string]any{"address": common.Address(of), "topics": topics}
	for span := uint64(DefaultRange); from <= end; {
		to := min(from+span-1, end)
		filter["fromBlock"], filter["toBlock"] = hexutil.Uint64(from), hexutil.Uint64(to)
		logs, err := c.node.logs(ctx, filter)
		switch {
		case err == nil:
			out, from = append(out, logs...), to+1
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case answered(err) && to > from:
			span = (to - from + 1) / 2 // the endpoint gives less at once
		default:
			return nil, c.reverts.typed(err)
		}
	}
	return out, nil
}
