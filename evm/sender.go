package evm

import (
	"context"
	"errors"
	"log/slog"
	"math/big"
	"slices"
	"sync"
	"time"

	"faas"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// The defaults of SenderConfig.
const (
	DefaultStuck     = 30 * time.Second
	DefaultGasMargin = 50 // percent
)

// recheck is how often the receipts of waiting transactions are asked for when
// no new block is announced.
const recheck = 2 * time.Second

// SenderConfig says how transactions are sent.
type SenderConfig struct {
	// Stuck is how long a transaction may wait in the pool before it is sent
	// again with a higher fee; zero: DefaultStuck.
	Stuck time.Duration
	// MaxFee bounds the fee per gas that is offered, in wei; nil: no bound.
	MaxFee *big.Int
	// GasMargin is added to the endpoint's gas estimate, in percent; zero:
	// DefaultGasMargin. A tight limit can starve the hooks that the core calls
	// on a best-effort basis while the transaction itself passes; gas that is
	// not used is not paid.
	GasMargin int
	Log       *slog.Logger // nil: discard
}

// Call is a transaction to send.
type Call struct {
	To    *faas.Address // nil: create a contract
	Data  []byte
	Value *big.Int // nil: none
	// On is a block without which the transaction would mean something else: it
	// is sent only on a chain that has it, and withdrawn when a reorganisation
	// takes it. Without a hash: any chain.
	On faas.Cursor
	// Gas is the least to give: an estimate is what the call gets through with,
	// which may be by leaving out what it has no gas for.
	Gas uint64
	// Like names what it does, if other calls of that name and no more data need
	// about as much gas: they are tried with what one of them was given, which the
	// endpoint runs once, and not estimated, for which it runs them several times.
	Like string
	// Before, if set, is told the nonce before anything is signed, by the
	// sender's goroutine, and again if the nonce went to another transaction.
	// Its error ends the call with nothing sent.
	Before func(nonce uint64) error
}

// Sender sends the transactions of one account. One goroutine owns the account's
// nonces: it fills in fees and gas, sends in order, watches for receipts at
// each new block, outbids its own stuck transactions, withdraws those that a
// reorganisation makes void, and after a restart waits for what an earlier
// process left in the pool. Two senders of one account on one chain get in each
// other's way.
type Sender struct {
	node     *Node
	signer   Signer
	chainID  *big.Int
	cfg      SenderConfig
	log      *slog.Logger
	reverts  revertReader
	requests chan *sendRequest
	cancel   context.CancelFunc
	done     chan struct{}
	stopOnce sync.Once

	// Owned by the goroutine.
	gas     gasMemory
	settled bool           // what an earlier process left is known
	due     bool           // a block may have come since the flights were looked for
	waiting []*sendRequest // without a nonce yet
	flights []*flight      // with one, in order of nonce
	landed  []*flight      // in a block that a reorganisation may still drop
	pause   backoff
	retryAt time.Time // not before, after the endpoint failed
}

type sendRequest struct {
	ctx   context.Context
	call  Call
	reply chan sendReply // buffered: the goroutine never waits for a caller
}

type sendReply struct {
	receipt *types.Receipt
	err     error
}

func (r *sendRequest) answer(receipt *types.Receipt, err error) {
	r.reply <- sendReply{receipt, err}
}

// newSender starts the sender of an account. Close it.
func newSender(node *Node, signer Signer, chainID *big.Int, reverts revertReader, cfg SenderConfig) *Sender {
	if cfg.Stuck == 0 {
		cfg.Stuck = DefaultStuck
	}
	if cfg.GasMargin == 0 {
		cfg.GasMargin = DefaultGasMargin
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	ctx, cancel := context.WithCancel(context.Background())
	s := &Sender{
		node: node, signer: signer, chainID: chainID, cfg: cfg, log: cfg.Log.With("account", signer.Address().String()), reverts: reverts,
		requests: make(chan *sendRequest), cancel: cancel, done: make(chan struct{}), due: true,
	}
	go s.loop(ctx)
	return s
}

// Close stops the sender. Transactions already sent may still get into a block.
func (s *Sender) Close() {
	s.stopOnce.Do(s.cancel)
	<-s.done
}

// Send sends a transaction and waits for its receipt. A transaction that would
// revert is not sent; one that reverted in its block gives the receipt and an
// error, both with the *Revert in the chain. While the endpoint is away Send
// waits and tries again. NotFound says that the chain does not have, or has
// lost, the block that the call is on. When ctx ends Send returns. In both cases
// the transaction may still get into a block if it was sent before.
func (s *Sender) Send(ctx context.Context, call Call) (*types.Receipt, error) {
	r := &sendRequest{ctx: ctx, call: call, reply: make(chan sendReply, 1)}
	select {
	case s.requests <- r:
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-s.done:
		return nil, errSenderClosed
	}
	select {
	case a := <-r.reply:
		return a.receipt, a.err
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-s.done:
		return nil, errSenderClosed
	}
}

var errSenderClosed = faas.Errorf(faas.Canceled, "the transaction sender is closed")

func (s *Sender) loop(ctx context.Context) {
	defer close(s.done)
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		_, changed, _ := s.node.latest()
		if !time.Now().Before(s.retryAt) {
			s.tryAdvance(ctx)
		}
		if len(s.flights) == 0 && len(s.landed) == 0 {
			changed = nil // nothing depends on a block
		}
		timer.Reset(s.nextWake())
		select {
		case <-ctx.Done():
			return
		case r := <-s.requests:
			s.waiting = append(s.waiting, r)
		case <-changed:
			s.due = true
		case <-timer.C:
			s.due = true
		}
	}
}

func (s *Sender) tryAdvance(ctx context.Context) {
	if err := s.advance(ctx); err != nil {
		s.log.Debug("chain endpoint or signer failed; will try again", "error", err)
		s.retryAt = time.Now().Add(s.pause.next())
		return
	}
	s.pause.reset()
	s.retryAt = time.Time{}
}

// idle is long: an idle sender has nothing to wake for but requests.
const idle = time.Hour

func (s *Sender) nextWake() time.Duration {
	switch {
	case !s.retryAt.IsZero():
		return max(time.Until(s.retryAt), 0)
	case len(s.flights) > 0:
		return min(recheck, s.cfg.Stuck)
	}
	return idle
}

// advance does all that can be done now. Its error is the endpoint's, and
// everything stays as it is for the next try.
func (s *Sender) advance(ctx context.Context) error {
	if err := s.settle(ctx); err != nil {
		return err
	}
	if s.due {
		if err := s.collect(ctx); err != nil {
			return err
		}
		s.due = false
	}
	for len(s.waiting) > 0 {
		// With an orphan in flight, what it does is not known to the gas
		// estimate: a result could be sent twice.
		if slices.ContainsFunc(s.flights, func(f *flight) bool { return f.request == nil }) {
			break
		}
		f, err := s.launch(ctx, s.waiting[0])
		if err != nil {
			return err
		}
		s.waiting = s.waiting[1:]
		if f == nil {
			continue
		}
		s.flights = append(s.flights, f)
		if err := s.broadcast(ctx, f); err != nil {
			return err
		}
	}
	return s.outbid(ctx)
}

// settle finds, once, the transactions that an earlier process left in the
// pool. New ones come after them.
func (s *Sender) settle(ctx context.Context) error {
	if s.settled {
		return nil
	}
	mined, pending, err := s.nonces(ctx)
	if err != nil {
		return err
	}
	for n := mined; n < pending; n++ {
		s.flights = append(s.flights, &flight{nonce: n, since: time.Now()})
	}
	if len(s.flights) > 0 {
		s.log.Info("waiting for transactions of an earlier process", "count", len(s.flights))
	}
	s.settled = true
	return nil
}

// launch gives a request a nonce. The error is the endpoint's; a refusal goes to
// the caller instead and there is no flight, as for a caller that is gone.
func (s *Sender) launch(ctx context.Context, r *sendRequest) (*flight, error) {
	if r.ctx.Err() != nil {
		return nil, nil
	}
	f, err := s.prepare(ctx, r)
	if err != nil && (faas.KindOf(err) == faas.Unavailable || ctx.Err() != nil) {
		return nil, err
	}
	if err != nil {
		r.answer(nil, err)
	}
	return f, nil
}

// broadcast hands the newest version of a flight to the endpoint.
func (s *Sender) broadcast(ctx context.Context, f *flight) error {
	tx := f.tx()
	raw, err := tx.MarshalBinary()
	if err != nil {
		return s.abort(f, faas.Errorf(faas.Internal, "encode transaction: %w", err))
	}
	var hash common.Hash
	err = s.node.call(ctx, &hash, "eth_sendRawTransaction", hexutil.Encode(raw))
	if err == nil {
		f.known = true
		s.log.Debug("transaction sent", "nonce", f.nonce, "tx", tx.Hash(), "gas", tx.Gas(), "fee", tx.GasFeeCap())
		return nil
	}
	if !answered(err) {
		return err // unknown whether it arrived: the same bytes go again
	}
	switch refusalOf(err) {
	case alreadyKnown, nonceTaken:
		// With the nonce used up, one of its versions is in a block, or a
		// stranger has the key; collect finds out which.
		f.known = true
	case replacementCheap:
		if len(f.sent) == 1 {
			f.taken = true // a stranger's transaction waits with this nonce
			break
		}
		f.known = true // an earlier version waits; outbid raises it again
	case feeTooLow:
		s.log.Warn("transaction fee refused; raising it", "nonce", f.nonce, "error", err)
		return s.raise(ctx, f)
	case fundsMissing:
		// The pool learns of a block after those who read the chain do.
		behind, readErr := s.affords(ctx, tx)
		if readErr != nil {
			return readErr
		}
		if behind {
			return faas.Errorf(faas.Unavailable, "chain endpoint: its pool does not know of the funds of %s yet: %w", s.signer.Address(), err)
		}
		fallthrough
	case notAccepted:
		return s.abort(f, faas.Errorf(refusalKind(err), "transaction of %s refused: %w", s.signer.Address(), err))
	case tryAgain:
		return faas.Errorf(faas.Unavailable, "chain endpoint: %w", err)
	}
	return nil
}

// affords reports whether the account has what a transaction may cost.
func (s *Sender) affords(ctx context.Context, tx *types.Transaction) (bool, error) {
	var balance hexutil.Big
	if err := s.node.call(ctx, &balance, "eth_getBalance", common.Address(s.signer.Address()), "latest"); err != nil {
		return false, faas.Errorf(faas.Unavailable, "read balance of %s: %w", s.signer.Address(), err)
	}
	return balance.ToInt().Cmp(tx.Cost()) >= 0, nil
}

// abort answers a flight that the endpoint will never take. Its nonce is free
// again, and if others wait behind it an empty transaction fills the gap.
func (s *Sender) abort(f *flight, err error) error {
	if f.request != nil {
		f.request.answer(nil, err)
		f.request = nil
	}
	if len(s.flights) > 0 && s.flights[len(s.flights)-1] == f && len(f.sent) <= 1 {
		s.flights = s.flights[:len(s.flights)-1]
	} else {
		f.sent, f.known = nil, false // from here on a filler
	}
	return nil
}

// errNonceLost answers requests whose nonce went to a stranger's transaction
// and that can not be tried again because their caller is gone.
var errNonceLost = errors.New("nonce used by another process with the same key")
