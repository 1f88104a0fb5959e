package evm

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"slices"
	"sync"
	"time"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
)

// What the core demands of a job quote.
const (
	leastPrice  = 100       // wei, unless nothing
	quoteAge    = time.Hour // after its timestamp it is refused, whatever its expiry
	eventPriced = 2         // PricingModel: jobs are paid for one by one
)

// MinQuoteTTL and MaxQuoteTTL bound how long quotes may be good for.
const (
	MinQuoteTTL = 10 * time.Second
	MaxQuoteTTL = quoteAge
)

// quoteFields are the members of the protocol's JobQuoteDetails.
var quoteFields = []apitypes.Type{
	{Name: "requester", Type: "address"}, {Name: "serviceId", Type: "uint64"}, {Name: "jobIndex", Type: "uint8"}, {Name: "price", Type: "uint256"},
	{Name: "timestamp", Type: "uint64"}, {Name: "expiry", Type: "uint64"}, {Name: "confidentiality", Type: "uint8"}, {Name: "inputsHash", Type: "bytes32"},
}

// quoteData is what an operator signs.
func quoteData(chainID *big.Int, tangle faas.Address, q faas.Quote) apitypes.TypedData {
	return typedData("TangleQuote", chainID, tangle, "JobQuoteDetails", quoteFields, apitypes.TypedDataMessage{
		"requester": common.Address(q.Requester).Hex(), "serviceId": fmt.Sprint(q.Service), "jobIndex": fmt.Sprint(uint8(q.Job)), "price": q.Price.String(),
		"timestamp": fmt.Sprint(q.Timestamp), "expiry": fmt.Sprint(q.Expiry), "confidentiality": fmt.Sprint(q.Confidentiality),
		"inputsHash": hexutil.Encode(q.InputsHash[:]),
	})
}

// signedQuote is a quote as the core takes it.
func signedQuote(q faas.Quote) bindings.ITangleSignedJobQuote {
	return bindings.ITangleSignedJobQuote{
		Details: bindings.ITangleJobQuoteDetails{
			Requester: common.Address(q.Requester), ServiceId: q.Service, JobIndex: uint8(q.Job), Price: q.Price,
			Timestamp: q.Timestamp, Expiry: q.Expiry, Confidentiality: q.Confidentiality, InputsHash: q.InputsHash,
		},
		Signature: q.Signature, Operator: common.Address(q.Operator),
	}
}

// Prices is what an operator takes for each kind of job, in wei. What is not in
// it is not quoted.
type Prices map[faas.JobID]*big.Int

// ParsePrices reads a JSON object of prices by the name or number of a job, in
// wei: {"execute": "1000000000000", "start-instance": 5000}.
func ParsePrices(r io.Reader) (Prices, error) {
	d := json.NewDecoder(r)
	d.UseNumber()
	var raw map[string]any
	if err := d.Decode(&raw); err != nil {
		return nil, faas.Errorf(faas.Invalid, "a price table is a JSON object of prices by job: %w", err)
	}
	p := Prices{}
	for name, v := range raw {
		job, ok := faas.ParseJobID(name)
		if !ok {
			return nil, faas.Errorf(faas.Invalid, "price table: there is no job %q", name)
		}
		if p[job] != nil {
			return nil, faas.Errorf(faas.Invalid, "price table: job %d (%s) is in it twice", job, job)
		}
		price, ok := new(big.Int).SetString(fmt.Sprint(v), 10)
		if !ok || !validPrice(price) {
			return nil, faas.Errorf(faas.Invalid, "price table: %v for %s is no price: want a whole number of wei, 0 or at least %d", v, job, leastPrice)
		}
		p[job] = price
	}
	if len(p) == 0 {
		return nil, faas.Errorf(faas.Invalid, "the price table is empty: nothing would be quoted")
	}
	return p, nil
}

func validPrice(p *big.Int) bool {
	return p.Sign() == 0 || p.Cmp(big.NewInt(leastPrice)) >= 0 && p.BitLen() <= 256
}

// QuoteMarks remembers the newest quote beyond the process. A SetQuoteMark that
// returned nil survives a power cut.
type QuoteMarks interface {
	QuoteMark(ctx context.Context) (faas.QuoteMark, error)
	SetQuoteMark(ctx context.Context, m faas.QuoteMark) error
}

// QuoterConfig says how an operator makes quotes.
type QuoterConfig struct {
	Prices Prices
	TTL    time.Duration // how long a quote is good for; those that share a second have less, at least half
	Marks  QuoteMarks
}

// Quoter makes an operator's quotes. Its methods may be called from any
// goroutine.
type Quoter struct {
	chain *Chain
	cfg   QuoterConfig
	mu    sync.Mutex // over mark, also while it is stored
	mark  faas.QuoteMark
}

// Quoter returns what makes quotes of this operator. No other may make some of
// the same account at the same time.
func (c *Chain) Quoter(ctx context.Context, cfg QuoterConfig) (*Quoter, error) {
	if cfg.TTL < MinQuoteTTL || cfg.TTL > MaxQuoteTTL {
		return nil, faas.Errorf(faas.Invalid, "quotes that are good for %s: want %s to %s", cfg.TTL, MinQuoteTTL, MaxQuoteTTL)
	}
	mark, err := cfg.Marks.QuoteMark(ctx)
	if err != nil {
		return nil, err
	}
	return &Quoter{chain: c, cfg: cfg, mark: mark}, nil
}

// Quote signs an offer for a job. It is NotFound if the operator has no price
// for it, Denied if the requester may not call the service or the operator is
// not in it, Conflict if a price can not be paid there, Exhausted if the
// operator is full or is asked too often.
func (q *Quoter) Quote(ctx context.Context, r faas.QuoteRequest) (faas.Quote, error) {
	offer := faas.Quote{QuoteRequest: r, Price: q.cfg.Prices[r.Job]}
	if r.Operator != q.chain.Operator() {
		return faas.Quote{}, faas.Errorf(faas.NotFound, "operator %s is not here", r.Operator)
	}
	if offer.Price == nil {
		return faas.Quote{}, faas.Errorf(faas.NotFound, "operator %s has no price for job %d (%s)", r.Operator, uint8(r.Job), r.Job)
	}
	service, err := q.admit(ctx, r, offer.Price)
	if err != nil {
		return faas.Quote{}, err
	}
	offer.Confidentiality = service.Confidentiality
	if err := q.stamp(ctx, &offer); err != nil {
		return faas.Quote{}, err
	}
	offer.Signature, err = q.chain.signer.SignTyped(ctx, quoteData(q.chain.chainID, q.chain.Tangle, offer))
	if err != nil {
		return faas.Quote{}, err
	}
	return offer, nil
}

// admit asks the contracts whether they would take the quote.
func (q *Quoter) admit(ctx context.Context, r faas.QuoteRequest, price *big.Int) (s bindings.ITangleService, err error) {
	c := q.chain
	if len(c.cfg.Services) > 0 && !slices.Contains(c.cfg.Services, r.Service) {
		return s, faas.Errorf(faas.Denied, "operator %s does not run jobs of service %d", r.Operator, r.Service)
	}
	if s, err = c.service(ctx, r.Service); err != nil {
		return s, err
	}
	in, err := viewing(ctx, c.contracts, c.Tangle, c.tangle.PackIsServiceOperator(r.Service, common.Address(r.Operator)), c.tangle.UnpackIsServiceOperator)
	if err != nil {
		return s, err
	}
	caller, err := viewing(ctx, c.contracts, c.Tangle, c.tangle.PackIsPermittedCaller(r.Service, common.Address(r.Requester)), c.tangle.UnpackIsPermittedCaller)
	if err != nil {
		return s, err
	}
	info, err := viewing(ctx, c.contracts, c.Contracts.Blueprint, c.blueprint.PackOperatorInfo(common.Address(r.Operator)), c.blueprint.UnpackOperatorInfo)
	if err != nil {
		return s, err
	}
	switch {
	case s.Status != serviceActive || !in:
		return s, faas.Errorf(faas.Denied, "operator %s is not in an active service %d", r.Operator, r.Service)
	case !caller:
		return s, faas.Errorf(faas.Denied, "account %s may not call service %d", r.Requester, r.Service)
	case price.Sign() > 0 && s.Pricing != eventPriced:
		// The core would keep the money and nobody would ever get it.
		return s, faas.Errorf(faas.Conflict, "service %d is not paid for by the job, so a price of a job would be lost in it: submit without a quote", r.Service)
	case info.Load >= info.Capacity:
		return s, faas.Errorf(faas.Exhausted, "operator %s has %d jobs, all that it takes at once", r.Operator, info.Load)
	}
	return s, nil
}

// stamp gives an offer times that no other had, and remembers them before
// anything is signed: a signature that fails or a process that ends costs a
// stamp, never its uniqueness.
func (q *Quoter) stamp(ctx context.Context, offer *faas.Quote) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	next, err := nextMark(q.mark, q.now(), q.cfg.TTL)
	if err != nil {
		return err
	}
	if err := q.cfg.Marks.SetQuoteMark(ctx, next); err != nil {
		return err
	}
	q.mark, offer.Timestamp, offer.Expiry = next, next.Timestamp, next.Expiry
	return nil
}

// now is the later of this machine's clock and the chain's, as far as that is
// to be believed.
func (q *Quoter) now() time.Time {
	now := time.Now()
	if head, _, ok := q.chain.node.latest(); ok {
		if at := unix(uint64(head.Time)); at.After(now) && at.Before(now.Add(quoteAge)) {
			return at
		}
	}
	return now
}

// clockSlack is how far a clock may go back without an end of quotes.
const clockSlack = time.Minute

// nextMark is the first that follows last: of this second with the whole ttl,
// or of the same second as the last one and expiring before it.
func nextMark(last faas.QuoteMark, now time.Time, ttl time.Duration) (faas.QuoteMark, error) {
	at, life := uint64(now.Unix()), uint64(ttl/time.Second)
	if at > last.Timestamp {
		return faas.QuoteMark{Timestamp: at, Expiry: at + life}, nil
	}
	if ahead := time.Duration(last.Timestamp-at) * time.Second; last.Timestamp-at > uint64(clockSlack/time.Second) {
		return last, faas.WithRetryAfter(faas.Errorf(faas.Unavailable, "the clock went back by %s since the last quote: there are new ones when it has caught up", ahead), ahead)
	}
	next := faas.QuoteMark{Timestamp: last.Timestamp, Expiry: min(last.Expiry-1, last.Timestamp+life)}
	if next.Expiry < max(last.Timestamp, at)+life/2 {
		return last, faas.WithRetryAfter(faas.Errorf(faas.Exhausted, "this second's quotes are all given out"), time.Second)
	}
	return next, nil
}
