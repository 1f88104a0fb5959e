package gateway_test

import (
	"context"
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"faas"
	"faas/api"
	"faas/client"
	"faas/gateway"
	"faas/internal/gatewaytest"
)

const quoteBody = `{"operator":"0x72dbe5ed18f895f77e6776356ce471e963d708ea","requester":"0x15d34aaf54267db7d7c367839aaf71a00a2c6a65","service":7,"job":3,` +
	`"inputsHash":"0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"}`

// offers is an operator in memory.
type offers func(context.Context, faas.QuoteRequest) (faas.Quote, error)

func (o offers) Quote(ctx context.Context, r faas.QuoteRequest) (faas.Quote, error) { return o(ctx, r) }

func selling(t *testing.T, o offers) *gatewaytest.Node {
	t.Helper()
	return gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Quotes = o }})
}

func TestQuotesAreAskedForWithoutAKey(t *testing.T) {
	t.Parallel()
	want := faas.Quote{Price: new(big.Int).Lsh(big.NewInt(1), 255), Timestamp: 1700000000, Expiry: 1700000300, Confidentiality: 1, Signature: make([]byte, 65)}
	n := selling(t, func(_ context.Context, r faas.QuoteRequest) (faas.Quote, error) {
		if r.Job == 9 {
			return faas.Quote{}, faas.Errorf(faas.Denied, "not for you")
		}
		q := want
		q.QuoteRequest = r
		return q, nil
	})
	var a api.Quote
	do(t, n, "", "POST", "/v1/quotes", quoteBody).want(t, 200).decode(t, &a)
	var asked api.QuoteRequest
	if err := json.Unmarshal([]byte(quoteBody), &asked); err != nil {
		t.Fatal(err)
	}
	if a.QuoteRequest != asked || a.Price != want.Price.String() || len(a.Signature) != 132 {
		t.Errorf("got %+v", a)
	}
	r, err := asked.Noun()
	if err != nil {
		t.Fatal(err)
	}
	q, err := client.AskQuote(t.Context(), n.URL, r)
	if err != nil || q.QuoteRequest != r || q.Price.Cmp(want.Price) != 0 || q.Expiry != want.Expiry || q.Confidentiality != 1 {
		t.Errorf("got %+v, %v", q, err)
	}
	r.Job = 9
	if _, err := client.AskQuote(t.Context(), n.URL, r); faas.KindOf(err) != faas.Denied {
		t.Errorf("a refusal: got %v", err)
	}
	for _, bad := range []string{"", "{}", strings.Replace(quoteBody, "0x72", "0xzz", 1), strings.Replace(quoteBody, "a470", "a4", 1), strings.Replace(quoteBody, `"job":3`, `"job":256`, 1)} {
		do(t, n, "", "POST", "/v1/quotes", bad).problem(t, 400)
	}
	do(t, n, "", "POST", "/v1/quotes", `{"operator":"`+strings.Repeat("x", 8<<10)+`"}`).problem(t, 413)
}

func TestANodeWithoutPricesMakesNoQuotes(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	do(t, n, "", "POST", "/v1/quotes", quoteBody).problem(t, 404)
}

// free is an operator that does everything for nothing.
func free(_ context.Context, r faas.QuoteRequest) (faas.Quote, error) {
	return faas.Quote{QuoteRequest: r, Price: new(big.Int), Signature: make([]byte, 65)}, nil
}

func TestQuotesAreLimited(t *testing.T) {
	t.Parallel()
	n := selling(t, free)
	for range 10_000 { // far more than a second's worth on any machine
		a := do(t, n, "", "POST", "/v1/quotes", quoteBody)
		if a.status != 200 {
			if p := a.problem(t, 429); p.Kind != faas.Exhausted || a.header.Get("Retry-After") == "" {
				t.Errorf("got %+v, %v", p, a.header)
			}
			return
		}
	}
	t.Error("no end of quotes")
}
