package evm

import (
	"cmp"
	"context"
	"math/big"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// AskQuote asks the operator at a URL for a quote. Both come from the operator:
// whatever is asked must be bounded in time and size.
type AskQuote func(ctx context.Context, url string, r faas.QuoteRequest) (faas.Quote, error)

// Offer is what one operator of the service answered, checked.
type Offer struct {
	Operator faas.Address `json:"operator"`
	URL      string       `json:"url"`             // as it registered
	Price    *big.Int     `json:"price,omitempty"` // in wei; nil without an offer
	Expiry   time.Time    `json:"expiry,omitzero"`
	Reason   string       `json:"reason,omitempty"` // why there is no offer
	quote    faas.Quote
}

// QuoteTerms say which offer to take.
type QuoteTerms struct {
	Ask      AskQuote
	Operator faas.Address // whose; zero: the cheapest
	MaxPrice *big.Int     // in wei; nil: no bound
}

const (
	maxAsked   = 256 // operators of one service
	askedAt    = 16  // at once
	maxText    = 200 // of what an operator says
	expiryRoom = 2   // seconds that an offer must be good for
)

// Quotes asks the operators of the service for offers to run a job with these
// inputs, submitted by this account. The cheapest comes first, operators without
// an offer last.
func (c *Client) Quotes(ctx context.Context, ask AskQuote, kind faas.JobID, in any) ([]Offer, error) {
	kind, inputs, err := encodeInputs(kind, in)
	if err != nil {
		return nil, err
	}
	return c.offers(ctx, QuoteTerms{Ask: ask}, kind, inputs)
}

// SubmitQuoted is Submit to the operator that makes the best offer, at its
// price. Unavailable if nobody offers, Denied if all want more than the terms
// allow.
func (c *Client) SubmitQuoted(ctx context.Context, kind faas.JobID, in any, t QuoteTerms) (*Pending, error) {
	kind, inputs, err := encodeInputs(kind, in)
	if err != nil {
		return nil, err
	}
	offers, err := c.offers(ctx, t, kind, inputs)
	if err != nil {
		return nil, err
	}
	best, err := choose(offers, t)
	if err != nil {
		return nil, err
	}
	return c.submitOffer(ctx, kind, inputs, best)
}

// choose takes the first offer, which is the cheapest.
func choose(offers []Offer, t QuoteTerms) (Offer, error) {
	if len(offers) == 0 {
		return Offer{}, faas.Errorf(faas.Unavailable, "no operator of the service can be asked for a quote")
	}
	best := offers[0]
	if best.Price == nil {
		var reasons []string
		for _, o := range offers {
			reasons = append(reasons, o.Operator.String()+": "+o.Reason)
		}
		return best, faas.Errorf(faas.Unavailable, "no operator offers to run the job (%s)", strings.Join(reasons, "; "))
	}
	if t.MaxPrice != nil && best.Price.Cmp(t.MaxPrice) > 0 {
		return best, faas.Errorf(faas.Denied, "the best offer, of operator %s, is %s wei, more than the %s that may be paid", best.Operator, best.Price, t.MaxPrice)
	}
	return best, nil
}

// submitOffer submits a job with the quote of an offer and what it costs.
func (c *Client) submitOffer(ctx context.Context, kind faas.JobID, inputs []byte, o Offer) (*Pending, error) {
	data, err := c.tangle.TryPackSubmitJobFromQuote(c.Service, uint8(kind), inputs, []bindings.ITangleSignedJobQuote{signedQuote(o.quote)})
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "encode the quote of operator %s: %w", o.Operator, err)
	}
	s, err := c.submit(ctx, kind, Call{To: &c.Tangle, Data: data, Value: o.Price})
	if err != nil {
		return nil, err
	}
	s.Price = o.Price
	return c.pending(s), nil
}

// offers asks one operator, or all of the service.
func (c *Client) offers(ctx context.Context, t QuoteTerms, kind faas.JobID, inputs []byte) ([]Offer, error) {
	if c.signer == nil {
		return nil, faas.Errorf(faas.Denied, "a quote is for the account that submits the job, and none is given")
	}
	desk, err := c.deskFor(ctx, t.Ask)
	if err != nil {
		return nil, err
	}
	operators := desk.operators
	if !t.Operator.IsZero() {
		if !slices.Contains(operators, common.Address(t.Operator)) {
			return nil, faas.Errorf(faas.NotFound, "operator %s is not in service %d", t.Operator, c.Service)
		}
		operators = []common.Address{common.Address(t.Operator)}
	}
	r := faas.QuoteRequest{Requester: c.signer.Address(), Service: c.Service, Job: kind, InputsHash: faas.ID(crypto.Keccak256(inputs))}
	offers := make([]Offer, len(operators))
	seats := make(chan struct{}, askedAt)
	var wg sync.WaitGroup
	for i, who := range operators {
		seats <- struct{}{}
		wg.Go(func() {
			defer func() { <-seats }()
			r := r
			r.Operator = faas.Address(who)
			offers[i] = desk.offer(ctx, r)
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	slices.SortFunc(offers, byPrice)
	return offers, nil
}

// byPrice puts those without an offer last.
func byPrice(a, b Offer) int {
	switch {
	case a.Price == nil || b.Price == nil:
		if (a.Price == nil) != (b.Price == nil) {
			return cmp.Compare(b2i(a.Price == nil), b2i(b.Price == nil))
		}
	case a.Price.Cmp(b.Price) != 0:
		return a.Price.Cmp(b.Price)
	}
	return common.Address(a.Operator).Cmp(common.Address(b.Operator))
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// desk is what the offers for one service are checked against.
type desk struct {
	*contracts
	ask             AskQuote
	operators       []common.Address
	urls            map[common.Address]string
	confidentiality uint8
	paid            bool // by the job
	now             uint64
}

func (c *Client) deskFor(ctx context.Context, ask AskQuote) (*desk, error) {
	s, err := c.service(ctx, c.Service)
	if err != nil {
		return nil, err
	}
	if s.Status != serviceActive {
		return nil, faas.Errorf(faas.Conflict, "service %d is not active", c.Service)
	}
	d := &desk{contracts: c.contracts, ask: ask, confidentiality: s.Confidentiality, paid: s.Pricing == eventPriced}
	if d.operators, err = viewing(ctx, c.contracts, c.Tangle, c.tangle.PackGetServiceOperators(c.Service), c.tangle.UnpackGetServiceOperators); err != nil {
		return nil, err
	}
	d.operators = d.operators[:min(len(d.operators), maxAsked)]
	if d.urls, err = c.registeredRPCs(ctx, s.BlueprintId, d.operators...); err != nil {
		return nil, err
	}
	head, err := c.node.blockBy(ctx, "latest")
	if err != nil {
		return nil, c.reverts.typed(err)
	}
	d.now = max(uint64(head.Time), uint64(time.Now().Unix())) // a chain may be idle
	return d, nil
}

// offer asks one operator and checks what it says.
func (d *desk) offer(ctx context.Context, r faas.QuoteRequest) Offer {
	o := Offer{Operator: r.Operator, URL: printable(d.urls[common.Address(r.Operator)])}
	q, err := d.ask(ctx, d.urls[common.Address(r.Operator)], r)
	if err == nil {
		err = d.check(r, q)
	}
	if err != nil {
		o.Reason = printable(err.Error())
		return o
	}
	o.Price, o.Expiry, o.quote = q.Price, unix(q.Expiry), q
	return o
}

// check refuses what the core would refuse, what costs money for nothing, and
// what another than the operator signed.
func (d *desk) check(asked faas.QuoteRequest, q faas.Quote) error {
	switch {
	case q.QuoteRequest != asked:
		return faas.Errorf(faas.Invalid, "its quote is for something else than was asked for")
	case q.Price == nil || q.Price.Sign() < 0 || !validPrice(q.Price):
		return faas.Errorf(faas.Invalid, "its price of %v wei is none that the protocol takes", q.Price)
	case q.Price.Sign() > 0 && !d.paid:
		return faas.Errorf(faas.Invalid, "it wants %s wei in a service that is not paid for by the job, where they would be lost", q.Price)
	case q.Confidentiality != d.confidentiality:
		return faas.Errorf(faas.Invalid, "its quote is for another kind of service")
	case q.Expiry < d.now+expiryRoom || q.Timestamp > q.Expiry || q.Timestamp+uint64(quoteAge/time.Second) < d.now+expiryRoom:
		return faas.Errorf(faas.Invalid, "its quote has expired")
	}
	digest, err := typedDigest(quoteData(d.chainID, d.Tangle, q))
	if err != nil {
		return err
	}
	public, _, err := recovered(digest, q.Signature)
	if err != nil || addressOf(public) != asked.Operator {
		return faas.Errorf(faas.Invalid, "its quote is not signed by it")
	}
	return nil
}

// printable makes a stranger's text fit for a terminal.
func printable(text string) string {
	text = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, text)
	if len(text) > maxText {
		text = strings.ToValidUTF8(text[:maxText], "") + "…"
	}
	return text
}
