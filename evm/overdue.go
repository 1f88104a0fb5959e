package evm

import (
	"context"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/core/types"
)

// reassign sends the transaction that takes an overdue call from its operator.
func (c *contracts) reassign(ctx context.Context, s *Sender, call faas.Call) (*types.Receipt, error) {
	receipt, err := s.Send(ctx, Call{To: &c.Contracts.Blueprint, Data: c.blueprint.PackReassign(call.Service, call.Call)})
	if err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "give call %v to another operator: %w", call, err)
	}
	return receipt, nil
}

// Reassign takes a call whose deadline has passed from its operator: the
// contract gives it to another, or says that it is lost. Conflict when the call
// is not overdue (any more), Exhausted when nobody has room for it.
func (c *Chain) Reassign(ctx context.Context, call faas.Call) error {
	_, err := c.reassign(ctx, c.sender, call)
	return err
}

// Reassign takes a call of the service whose deadline has passed from its
// operator and returns who has it now, with the new deadline. Anyone with a key
// may do it. Conflict when the call is not overdue, Exhausted when nobody has
// room for it, and Conflict when the contract gave the call up: no other
// operator can run it.
func (c *Client) Reassign(ctx context.Context, call uint64) (faas.Job, error) {
	if c.sender == nil {
		return faas.Job{}, faas.Errorf(faas.Denied, "reassigning a call needs a key")
	}
	receipt, err := c.reassign(ctx, c.sender, faas.Call{Service: c.Service, Call: call})
	if err != nil {
		return faas.Job{}, err
	}
	ev, err := c.readLogs(fromReceipt(receipt))
	if err != nil {
		return faas.Job{}, err
	}
	if len(ev.assigned) != 1 {
		return faas.Job{}, faas.Errorf(faas.Conflict, "call %d of service %d is lost: no other operator can run it", call, c.Service)
	}
	return ev.assigned[0], nil
}

// Open lists the calls that wait for a result now, of the services that this
// operator follows, with their operators and deadlines; inputs are left out.
func (c *Chain) Open(ctx context.Context) ([]faas.Job, error) {
	services := c.cfg.Services
	if len(services) == 0 {
		var err error
		if services, err = c.services(ctx); err != nil {
			return nil, err
		}
	}
	var out []faas.Job
	for _, s := range services {
		info, err := c.serviceInfo(ctx, s)
		if err != nil {
			return nil, err
		}
		if info.Open == 0 {
			continue
		}
		open := info.Open
		err = c.newestFirst(ctx, s, info.Jobs, page, func(call uint64, e bindings.IFaaSNounsExecution) bool {
			if e.State == stateAssigned {
				out = append(out, faas.Job{Call: faas.Call{Service: s, Call: call}, Kind: faas.JobID(e.Job), Operator: faas.Address(e.Operator), Deadline: unix(e.Deadline)})
				open--
			}
			return open > 0
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
