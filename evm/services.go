package evm

import (
	"context"
	"time"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// binding is which blueprint the contract is of, if it is of one yet.
func (c *contracts) binding(ctx context.Context) (bindings.BindingOutput, error) {
	return viewing(ctx, c, c.Contracts.Blueprint, c.blueprint.PackBinding(), c.blueprint.UnpackBinding)
}

// service is what the core says of a service; zero if it has none of that id.
func (c *contracts) service(ctx context.Context, id uint64) (bindings.ITangleService, error) {
	return viewing(ctx, c, c.Tangle, c.tangle.PackGetService(id), c.tangle.UnpackGetService)
}

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

// ServiceInfo is a service of the blueprint: what the core says of it, and what
// the blueprint counted.
type ServiceInfo struct {
	Service   uint64         `json:"service"`
	Blueprint uint64         `json:"blueprint"`
	Owner     faas.Address   `json:"owner"`
	Status    string         `json:"status"`  // pending, active or terminated
	Pricing   string         `json:"pricing"` // pay-once, subscription or event-driven
	Created   time.Time      `json:"created"`
	Ends      time.Time      `json:"ends,omitzero"` // zero: it has no end
	Operators []faas.Address `json:"operators"`
	Jobs      uint64         `json:"jobs"` // submitted so far
	Open      uint64         `json:"open"` // of these, without an outcome
}

// The names of the core's enumerations.
var (
	serviceStates = []string{"pending", "active", "terminated"}
	pricings      = []string{"pay-once", "subscription", "event-driven"}
)

// Services lists the services of the blueprint, the oldest first.
func (c *Client) Services(ctx context.Context) ([]ServiceInfo, error) {
	ids, err := c.services(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]ServiceInfo, 0, len(ids))
	for _, id := range ids {
		s, err := c.ServiceInfo(ctx, id)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// ServiceInfo reads one service; NotFound if the blueprint has none of that id.
func (c *Client) ServiceInfo(ctx context.Context, id uint64) (ServiceInfo, error) {
	b, err := c.binding(ctx)
	if err != nil {
		return ServiceInfo{}, err
	}
	s, err := c.service(ctx, id)
	if err != nil {
		return ServiceInfo{}, err
	}
	if s.CreatedAt == 0 || s.BlueprintId != b.BlueprintId {
		return ServiceInfo{}, faas.Errorf(faas.NotFound, "blueprint %d has no service %d", b.BlueprintId, id)
	}
	operators, err := viewing(ctx, c.contracts, c.Tangle, c.tangle.PackGetServiceOperators(id), c.tangle.UnpackGetServiceOperators)
	if err != nil {
		return ServiceInfo{}, err
	}
	counted, err := c.serviceInfo(ctx, id)
	if err != nil {
		return ServiceInfo{}, err
	}
	info := ServiceInfo{
		Service: id, Blueprint: s.BlueprintId, Owner: faas.Address(s.Owner), Status: enumName(serviceStates, s.Status),
		Pricing: enumName(pricings, s.Pricing), Created: unix(s.CreatedAt), Operators: []faas.Address{}, Jobs: counted.Jobs, Open: counted.Open,
	}
	if s.TerminatedAt > 0 {
		info.Ends = unix(s.TerminatedAt)
	} else if s.Ttl > 0 {
		info.Ends = unix(s.CreatedAt + s.Ttl)
	}
	for _, o := range operators {
		info.Operators = append(info.Operators, faas.Address(o))
	}
	return info, nil
}

// Permitted reports whether an account may submit jobs to a service.
func (c *Client) Permitted(ctx context.Context, service uint64, a faas.Address) (bool, error) {
	return viewing(ctx, c.contracts, c.Tangle, c.tangle.PackIsPermittedCaller(service, common.Address(a)), c.tangle.UnpackIsPermittedCaller)
}

// services lists the services of the blueprint that were ever activated, the
// oldest first: the core keeps no list, its events do.
func (c *contracts) services(ctx context.Context) ([]uint64, error) {
	b, err := c.binding(ctx)
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
