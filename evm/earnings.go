package evm

import (
	"cmp"
	"context"
	"math/big"
	"slices"
	"time"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// Earnings is an operator's statement of a time, from what the chain emitted.
// Amounts are in wei of the native token. Net is Earned less Slashed and Gas.
type Earnings struct {
	Operator faas.Address  `json:"operator"`
	From     time.Time     `json:"from"`
	To       time.Time     `json:"to"` // exclusive
	Jobs     []JobEarnings `json:"jobs"`
	Earned   *big.Int      `json:"earned"`  // credited by the core
	Claimed  *big.Int      `json:"claimed"` // of all that was ever credited
	Slashed  *big.Int      `json:"slashed"` // taken from the stake
	Gas      *big.Int      `json:"gas"`     // paid for the transactions behind these events
	Net      *big.Int      `json:"net"`
	// Transactions is how many the gas is of. Those that failed emit nothing and
	// are not among them.
	Transactions int `json:"transactions"`
	// Tokens is what was credited in other tokens, by contract.
	Tokens map[string]*big.Int `json:"tokens,omitempty"`
}

// JobEarnings is a kind of job in a statement.
type JobEarnings struct {
	Kind      faas.JobID `json:"kind"`
	Name      string     `json:"name"`
	Answered  int        `json:"answered"`
	Succeeded int        `json:"succeeded"`
}

// statement adds an operator's events up.
type statement struct {
	*contracts
	Earnings
	kinds map[faas.JobID]*JobEarnings
	times map[uint64]time.Time // of blocks
	txs   map[common.Hash]bool
}

// Earnings reads the statement of an operator from a time to another.
func (c *Client) Earnings(ctx context.Context, operator faas.Address, from, to time.Time) (Earnings, error) {
	s := &statement{contracts: c.contracts, kinds: map[faas.JobID]*JobEarnings{}, times: map[uint64]time.Time{}, txs: map[common.Hash]bool{},
		Earnings: Earnings{Operator: operator, From: from, To: to, Jobs: []JobEarnings{}, Earned: new(big.Int), Claimed: new(big.Int), Slashed: new(big.Int), Gas: new(big.Int)}}
	head, err := c.node.blockBy(ctx, "latest")
	if err != nil {
		return Earnings{}, c.reverts.typed(err)
	}
	t, b, st := c.tangle.GetABI().Events, c.blueprint.GetABI().Events, bindings.NewStatus().GetABI().Events
	self := addressTopic(operator)
	for _, source := range []struct {
		of     faas.Address
		topics []any
	}{
		{c.Contracts.Blueprint, []any{b["JobFinished"].ID, nil, nil, self}},
		{c.Tangle, []any{[]common.Hash{t["ServiceApproved"].ID, t["OperatorRewardAccrued"].ID, t["OperatorRegistered"].ID, t["OperatorPreferencesUpdated"].ID}, nil, self}},
		{c.Tangle, []any{[]common.Hash{t["SlashExecuted"].ID}, nil, nil, self}},
		{c.Tangle, []any{t["RewardsClaimed"].ID, self}},
		{c.Contracts.Status, []any{st["HeartbeatReceived"].ID, nil, nil, self}},
	} {
		if source.of.IsZero() {
			continue
		}
		logs, err := c.logsOf(ctx, source.of, source.topics, c.Start, head.number())
		if err != nil {
			return Earnings{}, err
		}
		if err := s.read(ctx, logs); err != nil {
			return Earnings{}, err
		}
	}
	if err := s.countGas(ctx); err != nil {
		return Earnings{}, err
	}
	s.Net = new(big.Int).Sub(s.Earned, new(big.Int).Add(s.Slashed, s.Gas))
	for _, k := range s.kinds {
		s.Jobs = append(s.Jobs, *k)
	}
	slices.SortFunc(s.Jobs, func(a, b JobEarnings) int { return cmp.Compare(a.Kind, b.Kind) })
	return s.Earnings, nil
}

// read adds logs of the time up.
func (s *statement) read(ctx context.Context, logs []types.Log) error {
	for i := range logs {
		l := &logs[i]
		at, err := s.timeOf(ctx, l)
		if err != nil {
			return err
		}
		if at.Before(s.From) || !at.Before(s.To) {
			continue
		}
		s.txs[l.TxHash] = true
		if err := s.add(l); err != nil {
			return faas.Errorf(faas.Internal, "event of %s in transaction %s does not decode: %w", l.Address, l.TxHash, err)
		}
	}
	return nil
}

// timeOf is the time of a log's block, which not all endpoints put into logs.
func (s *statement) timeOf(ctx context.Context, l *types.Log) (time.Time, error) {
	if l.BlockTimestamp > 0 {
		return unix(l.BlockTimestamp), nil
	}
	if at, ok := s.times[l.BlockNumber]; ok {
		return at, nil
	}
	b, err := s.node.blockAt(ctx, l.BlockNumber)
	if err != nil {
		return time.Time{}, s.reverts.typed(err)
	}
	s.times[l.BlockNumber] = unix(uint64(b.Time))
	return s.times[l.BlockNumber], nil
}

func (s *statement) add(l *types.Log) error {
	t, b := s.tangle.GetABI().Events, s.blueprint.GetABI().Events
	switch l.Topics[0] {
	case b["JobFinished"].ID:
		e, err := s.blueprint.UnpackJobFinishedEvent(l)
		if err != nil {
			return err
		}
		kind := faas.JobID(e.Job)
		k := s.kinds[kind]
		if k == nil {
			k = &JobEarnings{Kind: kind, Name: kind.String()}
			s.kinds[kind] = k
		}
		k.Answered++
		if e.Success {
			k.Succeeded++
		}
	case t["OperatorRewardAccrued"].ID:
		e, err := s.tangle.UnpackOperatorRewardAccruedEvent(l)
		if err != nil {
			return err
		}
		s.credit(e.Token, e.Amount)
	case t["SlashExecuted"].ID:
		e, err := s.tangle.UnpackSlashExecutedEvent(l)
		if err != nil {
			return err
		}
		s.Slashed.Add(s.Slashed, e.ActualSlashed)
	case t["RewardsClaimed"].ID:
		e, err := s.tangle.UnpackRewardsClaimedEvent(l)
		if err != nil {
			return err
		}
		if e.Token == (common.Address{}) {
			s.Claimed.Add(s.Claimed, e.Amount)
		}
	}
	return nil
}

func (s *statement) credit(token common.Address, amount *big.Int) {
	if token == (common.Address{}) {
		s.Earned.Add(s.Earned, amount)
		return
	}
	if s.Tokens == nil {
		s.Tokens = map[string]*big.Int{}
	}
	name := faas.Address(token).String()
	if s.Tokens[name] == nil {
		s.Tokens[name] = new(big.Int)
	}
	s.Tokens[name].Add(s.Tokens[name], amount)
}

// receiptOf is what a statement needs of a receipt.
type receiptOf struct {
	From    common.Address `json:"from"`
	GasUsed hexutil.Uint64 `json:"gasUsed"`
	Price   *hexutil.Big   `json:"effectiveGasPrice"`
}

// countGas adds up what the operator paid for the transactions behind the
// events; one that another account sent costs it nothing.
func (s *statement) countGas(ctx context.Context) error {
	hashes := make([]common.Hash, 0, len(s.txs))
	for h := range s.txs {
		hashes = append(hashes, h)
	}
	for part := range slices.Chunk(hashes, page) {
		var elems []rpc.BatchElem
		for _, h := range part {
			elems = append(elems, rpc.BatchElem{Method: "eth_getTransactionReceipt", Args: []any{h}, Result: new(*receiptOf)})
		}
		if err := s.node.batch(ctx, elems); err != nil {
			return err
		}
		for i, e := range elems {
			r := *e.Result.(**receiptOf)
			switch {
			case e.Error != nil:
				return s.reverts.typed(e.Error)
			case r == nil:
				return faas.Errorf(faas.Unavailable, "chain endpoint has no receipt of transaction %s", part[i])
			case faas.Address(r.From) != s.Operator:
				continue
			}
			s.Transactions++
			s.Gas.Add(s.Gas, new(big.Int).Mul(newBig(uint64(r.GasUsed)), r.Price.ToInt()))
		}
	}
	return nil
}
