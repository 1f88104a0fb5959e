package evm_test

import (
	"bytes"
	"context"
	"errors"
	"math/big"
	"strings"
	"sync"
	"testing"
	"time"

	"faas"
	"faas/client"
	"faas/evm"
	"faas/evm/bindings"
	"faas/gateway"
	"faas/internal/gatewaytest"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// marks keeps the newest quote in memory, beyond the quoter's life.
type marks struct {
	mu   sync.Mutex
	mark faas.QuoteMark
	fail error
}

func (m *marks) QuoteMark(context.Context) (faas.QuoteMark, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.mark, nil
}

func (m *marks) SetQuoteMark(_ context.Context, mark faas.QuoteMark) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fail == nil {
		m.mark = mark
	}
	return m.fail
}

func priced(t *testing.T, table string) evm.Prices {
	t.Helper()
	p, err := evm.ParsePrices(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func quoter(t *testing.T, c *evm.Chain, table string, m *marks) *evm.Quoter {
	t.Helper()
	q, err := c.Quoter(t.Context(), evm.QuoterConfig{Prices: priced(t, table), TTL: 5 * time.Minute, Marks: m})
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// paid is a chain whose jobs are paid for one by one.
func paid(t *testing.T, operators int) *node {
	t.Helper()
	n := &node{DevChain: startDev(t, evm.DevOptions{}), operators: evm.DevKeys()[1 : 1+operators], caller: evm.DevKeys()[4]}
	at, err := evm.DeployDev(t.Context(), n.DevChain, evm.DevDeployment{Operators: n.operators, Callers: []faas.Address{n.caller.Address()}, EventRate: new(big.Int)})
	if err != nil {
		t.Fatal(err)
	}
	n.at = at
	return n
}

// asking is quotes of one quoter without a node between.
func asking(quoters ...*evm.Quoter) evm.AskQuote {
	return func(ctx context.Context, _ string, r faas.QuoteRequest) (q faas.Quote, err error) {
		for _, one := range quoters {
			if q, err = one.Quote(ctx, r); err == nil || faas.KindOf(err) != faas.NotFound {
				return q, err
			}
		}
		return q, err
	}
}

var request = faas.Request{Image: "img", Payload: []byte("in")}

// TestQuotedJobGoesRoundTheChain goes through the real HTTP of two operators'
// nodes: the cheaper one gets the job and its price.
func TestQuotedJobGoesRoundTheChain(t *testing.T) {
	t.Parallel()
	n := paid(t, 3)
	for i, table := range []string{`{"execute": "5000"}`, `{"0": 1000}`} {
		c := n.chain(t, i)
		operate(t, c, newJournal())
		web := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(cfg *gateway.Config) { cfg.Quotes = quoter(t, c, table, &marks{}) }})
		for range 2 { // the second time there is nothing to do
			if err := c.Announce(t.Context(), web.URL); err != nil {
				t.Fatal(err)
			}
		}
	}
	c := n.client(t)
	offers, err := c.Quotes(t.Context(), client.AskQuote, faas.JobExecute, request)
	if err != nil || len(offers) != 3 {
		t.Fatalf("got %+v, %v", offers, err)
	}
	for i, want := range []int64{1000, 5000} {
		if o := offers[i]; o.Price == nil || o.Price.Int64() != want || o.Operator != n.operators[1-i].Address() || o.Expiry.IsZero() || o.Reason != "" {
			t.Errorf("offer %d: got %+v, want %d of %s", i, o, want, n.operators[1-i].Address())
		}
	}
	if o := offers[2]; o.Price != nil || o.Reason == "" || o.Operator != n.operators[2].Address() {
		t.Errorf("of an operator without a node: got %+v", o)
	}
	for name, one := range map[string]struct {
		terms evm.QuoteTerms
		who   int
		price int64
	}{
		"the cheapest": {evm.QuoteTerms{MaxPrice: big.NewInt(1000)}, 1, 1000},
		"a named one":  {evm.QuoteTerms{Operator: n.operators[0].Address()}, 0, 5000},
	} {
		one.terms.Ask = client.AskQuote
		p, err := c.SubmitQuoted(t.Context(), faas.JobExecute, request, one.terms)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if who := n.operators[one.who].Address(); p.Operator != who || p.Price.Int64() != one.price {
			t.Errorf("%s: got %+v, want operator %s", name, p.Submitted, who)
		}
		done, err := p.Wait(t.Context())
		if err != nil || !done.Success || done.Operator != p.Operator {
			t.Errorf("%s: got %+v, %v", name, done, err)
		}
		// The operators' two fifths of the price, all of it the one operator's.
		s, err := c.Standing(t.Context(), p.Operator)
		if err != nil || s.Rewards.Int64() != one.price*2/5 {
			t.Errorf("%s: rewards are %v, %v", name, s.Rewards, err)
		}
	}
	for name, one := range map[string]struct {
		terms evm.QuoteTerms
		kind  faas.Kind
	}{
		"too dear":       {evm.QuoteTerms{MaxPrice: big.NewInt(999)}, faas.Denied},
		"not in service": {evm.QuoteTerms{Operator: faas.Address{1}}, faas.NotFound},
		"no offer":       {evm.QuoteTerms{Operator: n.operators[2].Address()}, faas.Unavailable},
	} {
		one.terms.Ask = client.AskQuote
		if _, err := c.SubmitQuoted(t.Context(), faas.JobExecute, request, one.terms); faas.KindOf(err) != one.kind {
			t.Errorf("%s: got %v, want %s", name, err, one.kind)
		}
	}
}

// core tries a quote on the core as it is, without this package's own checks.
func (n *node) core(t *testing.T, q faas.Quote, inputs []byte, from *evm.Key) error {
	t.Helper()
	to := common.Address(n.at.Tangle)
	data := bindings.NewTangle().PackSubmitJobFromQuote(q.Service, uint8(q.Job), inputs, []bindings.ITangleSignedJobQuote{{
		Details: bindings.ITangleJobQuoteDetails{Requester: common.Address(q.Requester), ServiceId: q.Service, JobIndex: uint8(q.Job), Price: q.Price,
			Timestamp: q.Timestamp, Expiry: q.Expiry, Confidentiality: q.Confidentiality, InputsHash: q.InputsHash},
		Signature: q.Signature, Operator: common.Address(q.Operator),
	}})
	_, err := dialRaw(t, n).CallContract(t.Context(), ethereum.CallMsg{From: common.Address(from.Address()), To: &to, Value: q.Price, Data: data}, nil)
	return err
}

// TestTheCoreTakesNoOtherQuote changes a good quote in each of its parts: the
// core takes the one, so what is signed is what the protocol says, and none of
// the others.
func TestTheCoreTakesNoOtherQuote(t *testing.T) {
	t.Parallel()
	n := paid(t, 2)
	inputs := []byte("inputs")
	q := quoter(t, n.chain(t, 0), `{"execute": 1000, "stop-instance": 1000}`, &marks{})
	good, err := q.Quote(t.Context(), faas.QuoteRequest{Operator: n.operators[0].Address(), Requester: n.caller.Address(), Service: n.at.Service, InputsHash: faas.ID(crypto.Keccak256(inputs))})
	if err != nil {
		t.Fatal(err)
	}
	if err := n.core(t, good, inputs, n.caller); err != nil {
		t.Fatalf("the good one: %v", err)
	}
	c := n.client(t)
	for name, change := range map[string]func(*faas.Quote){
		"cheaper":          func(q *faas.Quote) { q.Price = big.NewInt(100) },
		"later":            func(q *faas.Quote) { q.Expiry++ },
		"newer":            func(q *faas.Quote) { q.Timestamp++ },
		"another job":      func(q *faas.Quote) { q.Job = faas.JobStopInstance },
		"another's":        func(q *faas.Quote) { q.Operator = n.operators[1].Address() },
		"other inputs":     func(q *faas.Quote) { q.InputsHash[0]++ },
		"other requester":  func(q *faas.Quote) { q.Requester = n.operators[1].Address() },
		"another class":    func(q *faas.Quote) { q.Confidentiality++ },
		"half a signature": func(q *faas.Quote) { q.Signature = q.Signature[:32] },
		"of another key":   func(q *faas.Quote) { q.Signature = append([]byte{}, q.Signature...); q.Signature[5]++ },
		"less than dust":   func(q *faas.Quote) { q.Price = big.NewInt(99) },
		"no price":         func(q *faas.Quote) { q.Price = nil },
		"below zero":       func(q *faas.Quote) { q.Price = big.NewInt(-1000) },
	} {
		bad := good
		change(&bad)
		if bad.Price != nil && bad.Price.Sign() > 0 {
			if err := n.core(t, bad, inputs, n.caller); err == nil {
				t.Errorf("%s: the core takes it", name)
			}
		}
		// And the client does not send it.
		offers, err := c.Quotes(t.Context(), func(context.Context, string, faas.QuoteRequest) (faas.Quote, error) { return bad, nil }, faas.JobExecute, request)
		if err != nil || len(offers) != 2 || offers[0].Price != nil || offers[1].Price != nil {
			t.Errorf("%s: got offers %+v, %v", name, offers, err)
		}
	}
	if err := n.core(t, good, inputs, n.operators[1]); err == nil {
		t.Error("the core takes a quote from another account than its requester")
	}
	if err := n.Advance(t.Context(), 10*time.Minute); err != nil {
		t.Fatal(err)
	}
	if err := n.core(t, good, inputs, n.caller); err == nil {
		t.Error("the core takes an expired quote")
	}
}

// TestHostileAnswers gives the client quotes that are good but for one thing.
func TestHostileAnswers(t *testing.T) {
	t.Parallel()
	n := paid(t, 1)
	own := quoter(t, n.chain(t, 0), `{"execute": 1000}`, &marks{})
	c := n.client(t)
	var first faas.Quote
	for _, one := range []struct {
		name, says string
		ask        func(context.Context, faas.QuoteRequest) (faas.Quote, error)
	}{
		{"a good one", "", func(ctx context.Context, r faas.QuoteRequest) (q faas.Quote, err error) {
			first, err = own.Quote(ctx, r)
			return first, err
		}},
		{"other price", "not signed by it", func(context.Context, faas.QuoteRequest) (faas.Quote, error) {
			q := first
			q.Price = big.NewInt(100)
			return q, nil
		}},
		{"for other inputs", "something else", func(ctx context.Context, r faas.QuoteRequest) (faas.Quote, error) {
			r.InputsHash[0]++
			return own.Quote(ctx, r)
		}},
		{"escape codes", "bad [2J", func(context.Context, faas.QuoteRequest) (faas.Quote, error) {
			return faas.Quote{}, errors.New("bad\x1b[2J" + strings.Repeat("x", 1<<20))
		}},
		{"expired", "expired", func(context.Context, faas.QuoteRequest) (faas.Quote, error) {
			q := first
			q.Timestamp, q.Expiry = 1, 2
			return q, nil
		}},
		{"for ever", "not signed by it", func(context.Context, faas.QuoteRequest) (faas.Quote, error) {
			q := first
			q.Expiry = 1<<64 - 1
			return q, nil
		}},
	} {
		offers, err := c.Quotes(t.Context(), func(ctx context.Context, _ string, r faas.QuoteRequest) (faas.Quote, error) { return one.ask(ctx, r) }, faas.JobExecute, request)
		if err != nil || len(offers) != 1 {
			t.Fatalf("%s: got %+v, %v", one.name, offers, err)
		}
		if o := offers[0]; (one.says == "") != (o.Price != nil) || !strings.Contains(o.Reason, one.says) || len(o.Reason) > 300 || strings.Contains(o.Reason, "\x1b") {
			t.Errorf("%s: got %+v, want %q", one.name, o, one.says)
		}
	}
	replay := evm.QuoteTerms{Ask: func(context.Context, string, faas.QuoteRequest) (faas.Quote, error) { return first, nil }}
	if _, err := c.SubmitQuoted(t.Context(), faas.JobExecute, request, replay); err != nil {
		t.Fatal(err)
	}
	if _, err := c.SubmitQuoted(t.Context(), faas.JobExecute, request, replay); faas.KindOf(err) != faas.Conflict || !strings.Contains(err.Error(), "QuoteAlreadyUsed") {
		t.Errorf("a quote used twice: got %v, want a conflict", err)
	}
}

// TestNoTwoQuotesAreTheSame makes many in a second, over restarts.
func TestNoTwoQuotesAreTheSame(t *testing.T) {
	t.Parallel()
	n := paid(t, 1)
	chain, m := n.chain(t, 0), &marks{}
	r := faas.QuoteRequest{Operator: chain.Operator(), Requester: n.caller.Address(), Service: n.at.Service}
	seen := map[faas.QuoteMark]bool{}
	for range 4 {
		q := quoter(t, chain, `{"execute": 0}`, m)
		for range 8 {
			one, err := q.Quote(t.Context(), r)
			if err != nil {
				t.Fatal(err)
			}
			at := faas.QuoteMark{Timestamp: one.Timestamp, Expiry: one.Expiry}
			if seen[at] || at != m.mark {
				t.Errorf("made %+v, seen %v, remembered %+v", at, seen[at], m.mark)
			}
			seen[at] = true
		}
	}
	q := quoter(t, chain, `{"execute": 0}`, m)
	m.fail = faas.Errorf(faas.Exhausted, "the disk is full")
	if one, err := q.Quote(t.Context(), r); faas.KindOf(err) != faas.Exhausted {
		t.Errorf("what can not be remembered: got %+v, %v", one, err)
	}
}

func TestWhoGetsAQuote(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1) // not paid for by the job
	chain := n.chain(t, 0, func(c *evm.Config) { c.Follow.Services = []uint64{n.at.Service} })
	q := quoter(t, chain, `{"execute": 0, "stop-instance": 100}`, &marks{})
	good := faas.QuoteRequest{Operator: chain.Operator(), Requester: n.caller.Address(), Service: n.at.Service}
	for name, c := range map[string]struct {
		change func(*faas.QuoteRequest)
		kind   faas.Kind
	}{
		"another operator's": {func(r *faas.QuoteRequest) { r.Operator[0]++ }, faas.NotFound},
		"no price":           {func(r *faas.QuoteRequest) { r.Job = faas.JobPauseInstance }, faas.NotFound},
		"a stranger":         {func(r *faas.QuoteRequest) { r.Requester[0]++ }, faas.Denied},
		"another service":    {func(r *faas.QuoteRequest) { r.Service++ }, faas.Denied},
		"money lost":         {func(r *faas.QuoteRequest) { r.Job = faas.JobStopInstance }, faas.Conflict},
	} {
		r := good
		c.change(&r)
		if one, err := q.Quote(t.Context(), r); faas.KindOf(err) != c.kind || err == nil {
			t.Errorf("%s: got %+v, %v, want %s", name, one, err, c.kind)
		}
	}
	// A job for nothing needs no payment.
	p, err := n.client(t).SubmitQuoted(t.Context(), faas.JobExecute, request, evm.QuoteTerms{Ask: asking(q)})
	if err != nil || p.Operator != chain.Operator() || p.Price.Sign() != 0 {
		t.Errorf("for nothing: got %+v, %v", p, err)
	}
}

func TestPriceTables(t *testing.T) {
	t.Parallel()
	p := priced(t, `{"execute": "123456789012345678901234567890", "2": 100, "stop-instance": 0}`)
	if len(p) != 3 || p[0].String() != "123456789012345678901234567890" || p[2].Int64() != 100 || p[faas.JobStopInstance].Sign() != 0 {
		t.Errorf("got %v", p)
	}
	for _, bad := range []string{"", "[]", "{}", `{"execute": 99}`, `{"execute": -100}`, `{"execute": 1.5}`, `{"execute": 1e3}`, `{"execute": null}`,
		`{"fly": 100}`, `{"execute": 100, "0": 100}`, `{"execute": "1` + strings.Repeat("0", 90) + `"}`} {
		if p, err := evm.ParsePrices(bytes.NewReader([]byte(bad))); faas.KindOf(err) != faas.Invalid || err == nil {
			t.Errorf("%s: got %v, %v", bad, p, err)
		}
	}
}
