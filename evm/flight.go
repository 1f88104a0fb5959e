package evm

import (
	"context"
	"math/big"
	"time"

	"faas"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

// flight is one nonce of the account and what was sent with it. Without a request
// it is a filler: a transaction of an earlier process, or a gap to close.
type flight struct {
	nonce   uint64
	request *sendRequest         // nil: a filler
	sent    []*types.Transaction // versions, the newest last; a filler starts with none
	known   bool                 // the endpoint has the newest version
	taken   bool                 // a stranger's transaction waits with this nonce
	misses  int                  // times the nonce was used up but no receipt of ours was found
	since   time.Time            // of the newest version
	on      faas.Cursor          // the block without which it is void; see void.go
	void    bool                 // an empty transaction must take its place
	block   uint64               // that it landed in
}

func (f *flight) tx() *types.Transaction { return f.sent[len(f.sent)-1] }

// nonces returns the account's next nonce in blocks and in the pool.
func (s *Sender) nonces(ctx context.Context) (mined, pending uint64, err error) {
	var m, p hexutil.Uint64
	address := common.Address(s.signer.Address())
	elems := []rpc.BatchElem{
		{Method: "eth_getTransactionCount", Args: []any{address, "latest"}, Result: &m},
		{Method: "eth_getTransactionCount", Args: []any{address, "pending"}, Result: &p},
	}
	if err := s.node.batch(ctx, elems); err != nil {
		return 0, 0, err
	}
	for _, e := range elems {
		if e.Error != nil {
			return 0, 0, faas.Errorf(faas.Unavailable, "read nonce of %s: %w", address, e.Error)
		}
	}
	return uint64(m), max(uint64(m), uint64(p)), nil
}

// quote is what the chain says about a transaction before it is sent.
type quote struct {
	gas, nonce hexutil.Uint64
	tip        hexutil.Big
	head       block
	on         *block // what the chain has in place of the block that the call is on
}

// ask gets a quote in one round trip.
func (s *Sender) ask(ctx context.Context, call Call) (q quote, err error) {
	from := common.Address(s.signer.Address())
	args := map[string]any{"from": from, "input": hexutil.Bytes(call.Data)}
	if call.To != nil {
		args["to"] = common.Address(*call.To)
	}
	if call.Value != nil {
		args["value"] = (*hexutil.Big)(call.Value)
	}
	known := s.gas.of(call, time.Now())
	try := rpc.BatchElem{Method: "eth_estimateGas", Args: []any{args}, Result: &q.gas}
	if known > 0 {
		args["gas"] = hexutil.Uint64(s.limit(known, call))
		try = rpc.BatchElem{Method: "eth_call", Args: []any{args, "latest"}, Result: new(hexutil.Bytes)}
	}
	elems := []rpc.BatchElem{
		try,
		{Method: "eth_maxPriorityFeePerGas", Result: &q.tip},
		{Method: "eth_getTransactionCount", Args: []any{from, "pending"}, Result: &q.nonce},
		{Method: "eth_getBlockByNumber", Args: []any{"latest", false}, Result: &q.head},
	}
	if call.On.Hash != (faas.ID{}) {
		elems = append(elems, blockElem(call.On, &q.on))
	}
	if err := s.node.batch(ctx, elems); err != nil {
		return q, err
	}
	if last := elems[len(elems)-1]; last.Error == nil && call.On.Hash != (faas.ID{}) && (q.on == nil || q.on.cursor() != call.On) {
		return q, s.voided(call.On)
	}
	for i, e := range elems {
		if e.Error != nil && i == 0 && known > 0 {
			s.gas.forget(call)
			return s.ask(ctx, call)
		} else if e.Error != nil && i == 0 {
			return q, s.reverts.typed(e.Error)
		} else if e.Error != nil {
			return q, faas.Errorf(faas.Unavailable, "chain endpoint: %s: %w", e.Method, e.Error)
		}
	}
	if q.head.BaseFee == nil {
		return q, faas.Errorf(faas.Invalid, "chain %s has no base fee (EIP-1559), which is needed", s.chainID)
	}
	if known > 0 {
		q.gas = hexutil.Uint64(known)
	} else {
		s.gas.keep(call, uint64(q.gas), time.Now())
	}
	return q, nil
}

// limit is what a call with this estimate is given, on a chain with room for it.
func (s *Sender) limit(estimate uint64, call Call) uint64 {
	return max(estimate+estimate*uint64(s.cfg.GasMargin)/100, call.Gas)
}

// prepare makes a request's flight. The error is Unavailable when the endpoint
// or the signer failed, else the reason why the transaction is not worth sending.
func (s *Sender) prepare(ctx context.Context, r *sendRequest) (*flight, error) {
	q, err := s.ask(ctx, r.call)
	if err != nil {
		return nil, err
	}
	nonce := uint64(q.nonce)
	if n := len(s.flights); n > 0 {
		nonce = s.flights[n-1].nonce + 1
	}
	if r.call.Before != nil {
		if err := r.call.Before(nonce); err != nil {
			return nil, err
		}
	}
	gas := min(s.limit(uint64(q.gas), r.call), uint64(q.head.Gas), max(params.MaxTxGas, uint64(q.gas)))
	tip, feeCap := s.fees(q)
	to := (*common.Address)(r.call.To)
	tx, err := s.sign(ctx, &types.DynamicFeeTx{Nonce: nonce, GasTipCap: tip, GasFeeCap: feeCap, Gas: gas, To: to, Value: r.call.Value, Data: r.call.Data})
	if err != nil {
		return nil, err
	}
	return &flight{nonce: nonce, request: r, sent: []*types.Transaction{tx}, since: time.Now(), on: r.call.On}, nil
}

// fees offers what the endpoint suggests as tip, and room for the base fee to
// double.
func (s *Sender) fees(q quote) (tip, feeCap *big.Int) {
	tip = new(big.Int).Set(q.tip.ToInt())
	feeCap = new(big.Int).Add(tip, new(big.Int).Lsh(q.head.BaseFee.ToInt(), 1))
	return s.bound(tip, feeCap)
}

func (s *Sender) bound(tip, feeCap *big.Int) (*big.Int, *big.Int) {
	if s.cfg.MaxFee != nil && feeCap.Cmp(s.cfg.MaxFee) > 0 {
		feeCap = new(big.Int).Set(s.cfg.MaxFee)
	}
	if tip.Cmp(feeCap) > 0 {
		tip = new(big.Int).Set(feeCap)
	}
	return tip, feeCap
}

func (s *Sender) sign(ctx context.Context, tx *types.DynamicFeeTx) (*types.Transaction, error) {
	tx.ChainID = s.chainID
	return s.signer.SignTransaction(ctx, types.NewTx(tx))
}

// collect looks for the receipts of all flights and answers those it finds, and
// withdraws what a reorganisation made void.
func (s *Sender) collect(ctx context.Context) error {
	if len(s.flights) == 0 && len(s.landed) == 0 {
		return nil
	}
	var mined hexutil.Uint64
	elems := []rpc.BatchElem{{Method: "eth_getTransactionCount", Args: []any{common.Address(s.signer.Address()), "latest"}, Result: &mined}}
	owner := []*flight{nil}
	for _, f := range s.flights {
		for _, tx := range f.sent {
			elems = append(elems, rpc.BatchElem{Method: "eth_getTransactionReceipt", Args: []any{tx.Hash()}, Result: new(*types.Receipt)})
			owner = append(owner, f)
		}
		if f.on.Hash != (faas.ID{}) {
			elems, owner = append(elems, blockElem(f.on, new(*block))), append(owner, f)
		}
	}
	if err := s.node.batch(ctx, elems); err != nil {
		return err
	}
	found, void := map[*flight]*types.Receipt{}, map[*flight]bool{}
	for i, e := range elems {
		if e.Error != nil {
			return faas.Errorf(faas.Unavailable, "chain endpoint: %s: %w", e.Method, e.Error)
		}
		switch result := e.Result.(type) {
		case **types.Receipt:
			if *result != nil {
				found[owner[i]] = *result
			}
		case **block:
			void[owner[i]] = s.isVoid(owner[i], *result)
		}
	}
	if err := s.land(ctx, found, uint64(mined)); err != nil {
		return err
	}
	s.withdraw(void)
	return s.takenBack(ctx, uint64(mined))
}

// maxMisses is how many times a used-up nonce without a receipt of ours is put
// down to an endpoint whose parts disagree, before it is put down to a stranger.
const maxMisses = 3

// land answers the flights that have a receipt and gives up nonces that went
// to others.
func (s *Sender) land(ctx context.Context, found map[*flight]*types.Receipt, mined uint64) error {
	var rest []*flight
	for _, f := range s.flights {
		receipt := found[f]
		switch {
		case receipt != nil:
			if f.request != nil {
				s.remember(f, receipt)
				f.request.answer(receipt, s.outcome(ctx, f, receipt))
			}
		case f.nonce < mined && f.request == nil:
			// The filler's nonce is used up, by whomever.
		case f.nonce < mined && f.misses >= maxMisses:
			s.log.Warn("nonce was used by another process with the same key", "nonce", f.nonce)
			s.again(f.request)
		default:
			if f.nonce < mined {
				f.misses++
			}
			rest = append(rest, f)
		}
	}
	s.flights = rest
	// A first version whose nonce was not free starts over with another one;
	// nobody has it.
	if n := len(s.flights); n > 0 && s.flights[n-1].taken && s.flights[n-1].nonce >= mined {
		s.again(s.flights[n-1].request)
		s.flights = s.flights[:n-1]
	}
	return nil
}

// again puts a request back in front of the queue.
func (s *Sender) again(r *sendRequest) {
	if r == nil {
		return
	}
	if r.ctx.Err() != nil {
		r.answer(nil, faas.Errorf(faas.Conflict, "transaction of %s: %w", s.signer.Address(), errNonceLost))
		return
	}
	s.waiting = append([]*sendRequest{r}, s.waiting...)
}

// outcome is nil for a receipt of success, else the reason of the revert as a
// second run of the call on the same block tells it.
func (s *Sender) outcome(ctx context.Context, f *flight, receipt *types.Receipt) error {
	if receipt.Status == types.ReceiptStatusSuccessful {
		return nil
	}
	tx := f.tx()
	args := map[string]any{"from": common.Address(s.signer.Address()), "to": tx.To(), "input": hexutil.Bytes(tx.Data()),
		"gas": hexutil.Uint64(tx.Gas()), "value": (*hexutil.Big)(tx.Value())}
	var out hexutil.Bytes
	err := s.node.call(ctx, &out, "eth_call", args, hexutil.EncodeBig(receipt.BlockNumber))
	if data, ok := revertData(err); ok {
		return reverted(s.reverts.read(data))
	}
	return faas.Errorf(faas.Internal, "transaction %s reverted in block %s after %d of %d gas", receipt.TxHash, receipt.BlockNumber, receipt.GasUsed, tx.Gas())
}

// outbid raises the fee of the first flight when it has waited too long. Those
// behind it wait for it, not for a fee. Unsent ones are sent first.
func (s *Sender) outbid(ctx context.Context) error {
	for _, f := range s.flights {
		var err error
		switch {
		case f.void:
			err = s.raise(ctx, f)
		case len(f.sent) > 0 && !f.known && !f.taken:
			err = s.broadcast(ctx, f)
		}
		if err != nil {
			return err
		}
		f.void = false
	}
	if len(s.flights) == 0 || time.Since(s.flights[0].since) < s.cfg.Stuck {
		return nil
	}
	if gap, err := s.fillGap(ctx); gap || err != nil {
		return err
	}
	return s.raise(ctx, s.flights[0])
}

// fillGap puts fillers before the first flight when the account's nonce is
// below it: a reorganisation took transactions back that the pool has lost.
func (s *Sender) fillGap(ctx context.Context) (bool, error) {
	mined, _, err := s.nonces(ctx)
	if err != nil || mined >= s.flights[0].nonce {
		return false, err
	}
	var fill []*flight
	for n := mined; n < s.flights[0].nonce; n++ {
		fill = append(fill, &flight{nonce: n})
	}
	s.log.Warn("transactions are missing below the first waiting one; filling the gap", "count", len(fill))
	s.flights = append(fill, s.flights...)
	for _, f := range fill {
		if err := s.raise(ctx, f); err != nil {
			return true, err
		}
	}
	return true, nil
}

// raise makes and sends a new version of a flight with a fee that replaces the
// one before: 25 % more, where nodes ask for 10 %, or the market's if that is
// higher. A filler is a transfer of nothing to itself.
func (s *Sender) raise(ctx context.Context, f *flight) error {
	self := s.signer.Address()
	next := &types.DynamicFeeTx{Nonce: f.nonce, Gas: params.TxGas, To: (*common.Address)(&self), GasTipCap: new(big.Int), GasFeeCap: new(big.Int)}
	if len(f.sent) > 0 {
		old := f.tx()
		if f.request != nil {
			next.Gas, next.To, next.Value, next.Data = old.Gas(), old.To(), old.Value(), old.Data()
		}
		next.GasTipCap, next.GasFeeCap = quarterMore(old.GasTipCap()), quarterMore(old.GasFeeCap())
	}
	q, err := s.ask(ctx, Call{To: &self})
	if err != nil {
		if faas.KindOf(err) == faas.Unavailable {
			return err
		}
		return faas.Errorf(faas.Unavailable, "read fees: %w", err)
	}
	tip, feeCap := s.fees(q)
	if len(f.sent) == 0 {
		tip, feeCap = quarterMore(tip), quarterMore(feeCap)
	}
	next.GasTipCap, next.GasFeeCap = s.bound(bigMax(tip, next.GasTipCap), bigMax(feeCap, next.GasFeeCap))
	f.since = time.Now()
	if len(f.sent) > 0 && next.GasFeeCap.Cmp(f.tx().GasFeeCap()) <= 0 {
		s.log.Warn("transaction waits and the fee is at its bound", "nonce", f.nonce, "fee", next.GasFeeCap)
		return nil
	}
	tx, err := s.sign(ctx, next)
	switch {
	case err != nil && (faas.KindOf(err) == faas.Unavailable || ctx.Err() != nil):
		return err
	case err != nil && f.known:
		s.log.Warn("transaction waits and its signer does not raise the fee", "nonce", f.nonce, "error", err)
		return nil
	case err != nil:
		return s.abort(f, err)
	}
	s.log.Info("replacing a transaction that waits by one with a higher fee", "nonce", f.nonce, "fee", next.GasFeeCap, "version", len(f.sent)+1, "empty", f.request == nil)
	f.sent, f.known, f.void = append(f.sent, tx), false, false
	return s.broadcast(ctx, f)
}

func quarterMore(x *big.Int) *big.Int {
	more := new(big.Int).Rsh(x, 2)
	return more.Add(more.Add(more, x), big.NewInt(1))
}

func bigMax(a, b *big.Int) *big.Int {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}
