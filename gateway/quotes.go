package gateway

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"faas"
	"faas/api"
)

// Quotes answers for the node's operators.
type Quotes interface {
	// Quote signs an offer; NotFound without such an operator, or where it has
	// no price for the job.
	Quote(ctx context.Context, r faas.QuoteRequest) (faas.Quote, error)
}

// What asking for quotes costs the node, a few questions to the chain, a record
// and a signature, is bounded for each client network and for all together.
const (
	quoteRate     = 5 // a second
	quoteBurst    = 30
	quotesAtOnce  = 8
	maxQuoteBody  = 4 << 10
	quoteDeadline = 20 * time.Second
)

type quoteInput struct {
	Body    api.QuoteRequest
	request *http.Request
}

// Resolve implements huma.Resolver: it keeps where the request came from.
func (i *quoteInput) Resolve(ctx huma.Context) []error {
	i.request, _ = humago.Unwrap(ctx)
	return nil
}

type quoteOutput struct{ Body api.Quote }

// quoteDesk bounds who asks for quotes.
type quoteDesk struct {
	paced *limiters
	seats chan struct{}
}

func newQuoteDesk() *quoteDesk {
	return &quoteDesk{paced: newLimiters(quoteRate, quoteBurst), seats: make(chan struct{}, quotesAtOnce)}
}

// enter takes a place; Exhausted if the client asks too often or too many do.
func (d *quoteDesk) enter(r *http.Request) (leave func(), err error) {
	if ok, _, wait := d.paced.take(clientNetwork(r)); !ok {
		return nil, faas.WithRetryAfter(faas.Errorf(faas.Exhausted, "more than %d quotes a second are asked for from %s: wait %s", quoteRate, r.RemoteAddr, wait.Round(time.Millisecond)), wait)
	}
	select {
	case d.seats <- struct{}{}:
		return func() { <-d.seats }, nil
	default:
		return nil, faas.WithRetryAfter(faas.Errorf(faas.Exhausted, "%d quotes are being made, the most at once: try again in a moment", quotesAtOnce), time.Second)
	}
}

// registerQuotes lets anybody ask: callers of a service on a chain have accounts,
// not keys of each operator's node.
func (g *Gateway) registerQuotes() {
	desk := newQuoteDesk()
	register(g, operation{
		id: "quote", method: http.MethodPost, path: "/v1/quotes", access: public, tag: "quotes",
		summary: "Ask an operator of this node what it takes for a job", text: quoteText, body: maxQuoteBody,
		fails: []faas.Kind{faas.NotFound, faas.Denied, faas.Conflict, faas.Exhausted, faas.Unavailable},
	}, func(ctx context.Context, in *quoteInput) (*quoteOutput, error) {
		if g.cfg.Quotes == nil {
			return nil, faas.Errorf(faas.NotFound, "this node has no price table, so it makes no quotes: submit the job without one")
		}
		r, err := in.Body.Noun()
		if err != nil {
			return nil, err
		}
		leave, err := desk.enter(in.request)
		if err != nil {
			return nil, err
		}
		defer leave()
		ctx, cancel := context.WithTimeout(ctx, quoteDeadline)
		defer cancel()
		q, err := g.cfg.Quotes.Quote(ctx, r)
		if err != nil {
			return nil, err
		}
		return &quoteOutput{api.NewQuote(q)}, nil
	})
}
