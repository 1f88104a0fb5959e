package evm

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"faas"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// A result names its call by a number, and a reorganisation may give the number
// to another job, for which the contracts would take the old output. So the
// sender looks at each new head whether the chain still has the block that a
// transaction is on. One that is void is replaced by an empty one with the same
// nonce and a higher fee, which is the only way to take a transaction back. The
// pool also puts transactions of dropped blocks back by itself, so those that
// landed are remembered for as long as that is likely.

// errVoid says that a transaction's block was taken by a reorganisation.
var errVoid = errors.New("the chain was reorganised")

func (s *Sender) voided(on faas.Cursor) error {
	return faas.Errorf(faas.NotFound, "transaction of %s: block %d (%s), which it builds on, is not on the chain: %w", s.signer.Address(), on.Block, on.Hash, errVoid)
}

// landedFor is for how many blocks a transaction that landed is remembered.
const landedFor = 64

// blockElem asks what the chain has at a block's number.
func blockElem(at faas.Cursor, result **block) rpc.BatchElem {
	return rpc.BatchElem{Method: "eth_getBlockByNumber", Args: []any{hexutil.Uint64(at.Block), false}, Result: result}
}

// isVoid reports whether the chain has another block than the one that a flight
// is on. One that has none there yet is an endpoint that is late, unless it
// stays so.
func (s *Sender) isVoid(f *flight, now *block) bool {
	if now == nil {
		return time.Since(f.since) >= s.cfg.Stuck
	}
	return now.cursor() != f.on
}

// withdraw makes fillers of flights that are void and did not land.
func (s *Sender) withdraw(void map[*flight]bool) {
	for _, f := range s.flights {
		if !void[f] {
			continue
		}
		s.log.Warn("the chain was reorganised; taking a transaction back", "nonce", f.nonce, "tx", f.tx().Hash(), "block", f.on.Block)
		f.request.answer(nil, s.voided(f.on))
		// Nobody has a taken one.
		f.request, f.on, f.void = nil, faas.Cursor{}, !f.taken
	}
}

// remember keeps a flight that landed, if a reorganisation could make it void.
func (s *Sender) remember(f *flight, receipt *types.Receipt) {
	if f.on.Hash == (faas.ID{}) {
		return
	}
	i := slices.IndexFunc(f.sent, func(tx *types.Transaction) bool { return tx.Hash() == receipt.TxHash })
	if i < 0 {
		return // an endpoint that answers for another transaction
	}
	s.landed = append(s.landed, &flight{nonce: f.nonce, sent: f.sent[i : i+1 : i+1], known: true, since: time.Now(), on: f.on, block: receipt.BlockNumber.Uint64()})
}

// takenBack puts transactions in flight again, as void, that had landed in a
// block which the chain dropped together with the one they are on. One whose own
// block alone was dropped still means what it says.
func (s *Sender) takenBack(ctx context.Context, mined uint64) error {
	head, _, _ := s.node.latest()
	s.landed = slices.DeleteFunc(s.landed, func(f *flight) bool {
		again := slices.ContainsFunc(s.flights, func(g *flight) bool { return g.nonce == f.nonce })
		return again || f.block+landedFor < head.number()
	})
	var elems []rpc.BatchElem
	var dropped []*flight
	for _, f := range s.landed {
		if f.nonce >= mined {
			elems, dropped = append(elems, blockElem(f.on, new(*block))), append(dropped, f)
		}
	}
	if len(dropped) == 0 {
		return nil
	}
	if err := s.node.batch(ctx, elems); err != nil {
		return err
	}
	for i, e := range elems {
		f := dropped[i]
		if e.Error != nil {
			return faas.Errorf(faas.Unavailable, "chain endpoint: %s: %w", e.Method, e.Error)
		}
		if !s.isVoid(f, *e.Result.(**block)) {
			continue
		}
		s.log.Warn("the chain was reorganised; taking a transaction back that had landed", "nonce", f.nonce, "tx", f.tx().Hash(), "block", f.on.Block)
		f.on, f.void = faas.Cursor{}, true
		s.flights = append(s.flights, f)
	}
	slices.SortFunc(s.flights, func(a, b *flight) int { return cmp.Compare(a.nonce, b.nonce) })
	return nil
}
