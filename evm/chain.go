package evm

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"faas"

	"github.com/ethereum/go-ethereum/common"
)

// Config says which deployment an operator serves, how, and as which account.
type Config struct {
	Node      NodeConfig
	Signer    Signer
	Contracts Contracts
	Follow    FollowConfig
	Sender    SenderConfig
	Log       *slog.Logger // nil: discard
}

// Chain is one operator's view of a blueprint's services; its methods are those
// of operator.Chain. Close it after use.
type Chain struct {
	*contracts
	signer Signer
	sender *Sender
	cfg    FollowConfig
	log    *slog.Logger
}

// Dial connects to a chain and checks that the contracts are there. Once it
// has returned, endpoints may come and go.
func Dial(ctx context.Context, cfg Config) (*Chain, error) {
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	if cfg.Signer == nil {
		return nil, faas.Errorf(faas.Invalid, "an operator needs an account that signs")
	}
	cfg.Node.Log, cfg.Sender.Log = cfg.Log, cfg.Log
	node, err := Connect(cfg.Node)
	if err != nil {
		return nil, err
	}
	c := newContracts(node, cfg.Contracts)
	id, err := c.verify(ctx)
	if err != nil {
		node.Close()
		return nil, err
	}
	return &Chain{
		contracts: c, signer: cfg.Signer, cfg: cfg.Follow.withDefaults(), log: cfg.Log,
		sender: newSender(node, cfg.Signer, id, c.reverts, cfg.Sender),
	}, nil
}

// Close stops the sender and ends the connection.
func (c *Chain) Close() {
	c.sender.Close()
	c.node.Close()
}

// Operator is the address that signs.
func (c *Chain) Operator() faas.Address { return c.signer.Address() }

// Health returns how the connection fares.
func (c *Chain) Health() Health { return c.node.Health() }

// Head is the newest block known, 0 before the first.
func (c *Chain) Head() uint64 { return c.node.Health().Head }

// Follow calls handle with what happened after the cursor, in chain order and
// at the configured depth, until ctx ends or handle fails. The zero cursor
// means the deployment's first block. A batch whose cursor is not above the
// one before carries no events: it says that everything above it is void and
// will be told anew as far as the chain still has it.
func (c *Chain) Follow(ctx context.Context, after faas.Cursor, handle func(context.Context, faas.Batch) error) error {
	f := &follower{contracts: c.contracts, cfg: c.cfg, log: c.log, self: c.signer.Address(), handle: handle, cursor: after, span: c.cfg.Range}
	return f.follow(ctx)
}

// The bounds of one transaction of several results: a block must have room for
// it, at about 40 gas per byte and 200,000 per result.
const (
	maxResults     = 32
	maxResultBytes = 96 << 10
)

// Submit sends results, those of one service together, and returns an error
// per result once its outcome is known: nil when it was accepted, Conflict
// when the call needs no answer of this operator any more (completed, given to
// another, its service ended), NotFound while the endpoint does not know the
// call, or when a reorganisation took the block that the result names: its
// transaction is then replaced by an empty one. When several results do not
// pass together they are sent one by one.
func (c *Chain) Submit(ctx context.Context, results []faas.Result) []error {
	errs := make([]error, len(results))
	for _, group := range groupResults(results) {
		if len(group) > 1 {
			err := c.submitGroup(ctx, results, group)
			if err == nil {
				continue
			}
			if ctx.Err() != nil || faas.KindOf(err) == faas.Unavailable || errors.Is(err, errVoid) {
				for _, i := range group {
					errs[i] = err
				}
				continue
			}
			c.log.Info("results do not pass together; sending them one by one", "count", len(group), "error", err)
		}
		for _, i := range group {
			errs[i] = c.submitOne(ctx, results[i])
		}
	}
	return errs
}

// groupResults splits results into transactions: indices of one service each,
// within the bounds.
func groupResults(results []faas.Result) [][]int {
	var groups [][]int
	open := map[uint64]int{} // service: index of its open group
	size := map[int]int{}
	for i, r := range results {
		g, ok := open[r.Service]
		if !ok || len(groups[g]) >= maxResults || size[g]+len(r.Output) > maxResultBytes {
			g = len(groups)
			groups = append(groups, nil)
			open[r.Service] = g
		}
		groups[g] = append(groups[g], i)
		size[g] += len(r.Output)
	}
	return groups
}

func (c *Chain) submitGroup(ctx context.Context, results []faas.Result, group []int) error {
	var calls []uint64
	var outputs [][]byte
	var on faas.Cursor // the newest: a chain that has it has those below
	for _, i := range group {
		if at := results[i].Assigned; at.Hash != (faas.ID{}) && at.Block >= on.Block {
			on = at
		}
		calls, outputs = append(calls, results[i].Call.Call), append(outputs, results[i].Output)
	}
	data := c.tangle.PackSubmitResults(results[group[0]].Service, calls, outputs)
	_, err := c.sender.Send(ctx, Call{To: &c.Tangle, Data: data, On: on, Like: fmt.Sprintf("%d results", len(group))})
	return err
}

func (c *Chain) submitOne(ctx context.Context, r faas.Result) error {
	data := c.tangle.PackSubmitResult(r.Service, r.Call.Call, r.Output)
	_, err := c.sender.Send(ctx, Call{To: &c.Tangle, Data: data, On: r.Assigned, Like: "result"})
	// Of a void result the call's state would speak of another job.
	if err == nil || ctx.Err() != nil || errors.Is(err, errVoid) || faas.KindOf(err) == faas.Conflict || faas.KindOf(err) == faas.Unavailable {
		return err
	}
	// The blueprint refuses strangers without saying why, so the call's own
	// state says what the refusal means.
	status, statusErr := c.Status(ctx, r.Call)
	switch {
	case statusErr != nil:
		return err
	case !status.Exists:
		return faas.Errorf(faas.NotFound, "call %v is not on the chain: %w", r.Call, err)
	case status.Completed:
		return faas.Errorf(faas.Conflict, "call %v is completed: %w", r.Call, err)
	case status.Assignee != c.Operator():
		return faas.Errorf(faas.Conflict, "call %v belongs to operator %s: %w", r.Call, status.Assignee, err)
	}
	return err
}

// Registered reports whether this operator is one of the service's.
func (c *Chain) Registered(ctx context.Context) (bool, error) {
	return viewing(ctx, c.contracts, c.Tangle, c.tangle.PackIsServiceOperator(c.Service, common.Address(c.Operator())), c.tangle.UnpackIsServiceOperator)
}
