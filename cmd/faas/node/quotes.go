package node

import (
	"context"
	"os"

	"faas"
	"faas/evm"
)

// quoters are the operators of this node that make quotes.
type quoters map[faas.Address]*evm.Quoter

// Quote implements gateway.Quotes.
func (q quoters) Quote(ctx context.Context, r faas.QuoteRequest) (faas.Quote, error) {
	one, ok := q[r.Operator]
	if !ok {
		return faas.Quote{}, faas.Errorf(faas.NotFound, "operator %s is not on this node", r.Operator)
	}
	return one.Quote(ctx, r)
}

// openQuotes has an operator make quotes, if there is a price table.
func (n *Node) openQuotes(ctx context.Context, chain *evm.Chain, marks evm.QuoteMarks) error {
	d := &n.cfg.Duties
	if d.Prices == "" {
		return nil
	}
	if n.cfg.HTTP.Listen == "" {
		return faas.Errorf(faas.Invalid, "--quote-prices: quotes are asked for over HTTP, which an empty --listen turns off")
	}
	file, err := os.Open(d.Prices)
	if err != nil {
		return faas.Errorf(faas.Invalid, "--quote-prices: %w", err)
	}
	defer file.Close()
	prices, err := evm.ParsePrices(file)
	if err != nil {
		return faas.Errorf(faas.Invalid, "--quote-prices %s: %w", d.Prices, err)
	}
	q, err := chain.Quoter(ctx, evm.QuoterConfig{Prices: prices, TTL: d.QuoteTTL, Marks: marks})
	if err != nil {
		return faas.Errorf(faas.KindOf(err), "--quote-ttl: %w", err)
	}
	if n.chain.quoters == nil {
		n.chain.quoters = quoters{}
	}
	n.chain.quoters[chain.Operator()] = q
	return nil
}

// announceDev registers where the operators of a development chain are asked for
// quotes: nobody does it for them, and the port may be another at each start.
func (n *Node) announceDev(ctx context.Context) error {
	if n.cfg.DevChain.Disabled || n.chain == nil {
		return nil
	}
	for _, c := range n.chain.dialed {
		if n.chain.quoters[c.Operator()] == nil {
			continue
		}
		if err := c.Announce(ctx, n.url); err != nil {
			return err
		}
	}
	return nil
}
