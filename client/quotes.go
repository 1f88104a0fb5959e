package client

import (
	"context"
	"io"
	"net"
	"net/http"
	"time"

	"faas"
	"faas/api"
)

const (
	askTimeout = 10 * time.Second
	maxQuote   = 64 << 10 // bytes of an answer, problems included
)

// AskQuote asks the node at url for a quote, without a key. The node is a
// stranger: the answer is bounded in time and size, and nothing in it is checked
// but its form.
func AskQuote(ctx context.Context, url string, r faas.QuoteRequest) (faas.Quote, error) {
	ctx, cancel := context.WithTimeout(ctx, askTimeout)
	defer cancel()
	dialer := &net.Dialer{}
	c, err := New(Options{URL: url, HTTPClient: &http.Client{
		// A stranger is not to say whom else we call.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: boundedTransport{&http.Transport{
			Proxy: http.ProxyFromEnvironment, DialContext: dialer.DialContext, DisableKeepAlives: true, MaxResponseHeaderBytes: maxQuote,
		}},
	}})
	if err != nil {
		return faas.Quote{}, err
	}
	q := call{method: http.MethodPost, path: "/v1/quotes", body: api.NewQuoteRequest(r)}
	var answer api.Quote
	if err := c.json(ctx, q, &answer); err != nil {
		return faas.Quote{}, err
	}
	quote, err := answer.Noun()
	if err != nil {
		return quote, c.broken(ctx, q, err)
	}
	return quote, nil
}

// boundedTransport cuts bodies off.
type boundedTransport struct{ http.RoundTripper }

func (t boundedTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	res, err := t.RoundTripper.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	res.Body = struct {
		io.Reader
		io.Closer
	}{io.LimitReader(res.Body, maxQuote), res.Body}
	return res, nil
}
