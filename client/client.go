// Package client calls a node's HTTP API. Its methods mirror the engine's: they
// take and return the nouns of the root package, and errors come back with the
// kind that they had on the node.
package client

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"faas"
	"faas/api"
)

// Options say which node to call and as whom.
type Options struct {
	URL        string       // of the node, for example http://127.0.0.1:8080
	Key        string       // API key, faas_…; empty: only health can be asked
	HTTPClient *http.Client // nil: one of its own, without a time limit
	UserAgent  string       // empty: faas
}

// Client calls one node. Its methods may be called from any goroutine.
type Client struct {
	base  *url.URL
	key   string
	agent string
	http  *http.Client
}

const (
	attempts    = 4
	firstPause  = 100 * time.Millisecond
	longestWait = 10 * time.Second // a node that asks for more gets no second try
	maxProblem  = 64 << 20         // conflicts of a merge are in one
	maxAnswer   = 256 << 20
	dialTimeout = 10 * time.Second
	idlePerHost = 64
)

// New returns a client; Invalid if the URL is none.
func New(o Options) (*Client, error) {
	base, err := url.Parse(strings.TrimRight(o.URL, "/"))
	if err != nil || (base.Scheme != "http" && base.Scheme != "https") || base.Host == "" {
		return nil, faas.Errorf(faas.Invalid, "node URL %q: want http://HOST:PORT or https://HOST", o.URL)
	}
	c := &Client{base: base, key: o.Key, agent: o.UserAgent, http: o.HTTPClient}
	if c.agent == "" {
		c.agent = "faas"
	}
	if c.http == nil {
		dialer := &net.Dialer{Timeout: dialTimeout, KeepAlive: 15 * time.Second}
		c.http = &http.Client{Transport: &http.Transport{
			Proxy: http.ProxyFromEnvironment, DialContext: dialer.DialContext, TLSHandshakeTimeout: dialTimeout,
			MaxIdleConnsPerHost: idlePerHost, IdleConnTimeout: 90 * time.Second,
		}}
	}
	return c, nil
}

// Close closes idle connections. The client may still be used.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// call is one request.
type call struct {
	method, path string // path is escaped
	query        url.Values
	body         any    // sent as JSON; nil: none
	accept       string // empty: JSON
}

// json makes a call and decodes its answer into v, which may be nil.
func (c *Client) json(ctx context.Context, q call, v any) error {
	res, err := c.do(ctx, q)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if v == nil {
		return nil
	}
	if err := json.NewDecoder(io.LimitReader(res.Body, maxAnswer)).Decode(v); err != nil {
		return c.broken(ctx, q, err)
	}
	return nil
}

// do makes a call, again where that is safe, and returns a good answer or an
// error with a kind. The caller closes the body.
func (c *Client) do(ctx context.Context, q call) (*http.Response, error) {
	var body []byte
	if q.body != nil {
		b, err := json.Marshal(q.body)
		if err != nil {
			return nil, faas.Errorf(faas.Invalid, "%s %s: %w", q.method, q.path, err)
		}
		body = b
	}
	for attempt := 1; ; attempt++ {
		res, err := c.once(ctx, q, body)
		if err == nil {
			return res, nil
		}
		pause, again := c.again(q.method, err, attempt)
		if !again {
			return nil, err
		}
		if e := sleep(ctx, pause); e != nil {
			return nil, err
		}
	}
}

// again decides whether a failed call may be made once more. Only what cannot
// have had an effect is: reading, and what the node turned away untouched.
func (c *Client) again(method string, err error, attempt int) (time.Duration, bool) {
	if attempt >= attempts {
		return 0, false
	}
	pause := firstPause << (attempt - 1)
	pause += rand.N(pause)
	after := faas.RetryAfter(err)
	kind := faas.KindOf(err)
	reading := method == http.MethodGet
	switch {
	case after > longestWait:
		return 0, false
	case kind == faas.Exhausted && after > 0, kind == faas.Unavailable && reading:
		return max(pause, after), true
	}
	return 0, false
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

func (c *Client) once(ctx context.Context, q call, body []byte) (*http.Response, error) {
	var r io.Reader
	if body != nil {
		r = bytes.NewReader(body)
	}
	req, err := c.request(ctx, q, r)
	if err != nil {
		return nil, err
	}
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	return c.send(req)
}

// upload makes a call whose body is bytes of any number, once.
func (c *Client) upload(ctx context.Context, q call, kind string, body io.Reader) (*http.Response, error) {
	req, err := c.request(ctx, q, io.NopCloser(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", kind)
	return c.send(req)
}

func (c *Client) request(ctx context.Context, q call, body io.Reader) (*http.Request, error) {
	u := c.base.String() + q.path
	if len(q.query) > 0 {
		u += "?" + q.query.Encode()
	}
	req, err := http.NewRequestWithContext(ctx, q.method, u, body)
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "%s %s: %w", q.method, q.path, err)
	}
	req.Header.Set("User-Agent", c.agent)
	if q.accept != "" {
		req.Header.Set("Accept", q.accept)
	}
	c.authorize(req.Header)
	return req, nil
}

func (c *Client) authorize(h http.Header) {
	if c.key != "" {
		h.Set("Authorization", "Bearer "+c.key)
	}
}

// send returns the answer if it is good; else its problem as an error.
func (c *Client) send(req *http.Request) (*http.Response, error) {
	res, err := c.http.Do(req)
	if err != nil {
		return nil, c.unreachable(req.Context(), err)
	}
	if res.StatusCode < 300 {
		return res, nil
	}
	defer res.Body.Close()
	return nil, problemError(res)
}

// unreachable is the error of a node that gave no answer.
func (c *Client) unreachable(ctx context.Context, err error) error {
	if e := ctx.Err(); e != nil {
		return faas.Errorf(faas.KindOf(e), "calling the node at %s: %w", c.base.Redacted(), e)
	}
	var ue *url.Error
	if errors.As(err, &ue) {
		err = ue.Err // the URL is in our own words
	}
	return faas.Errorf(faas.Unavailable, "the node at %s can not be reached: is it up (faas up)? %w", c.base.Redacted(), err)
}

// broken is the error of an answer that ended early or makes no sense.
func (c *Client) broken(ctx context.Context, q call, err error) error {
	if e := ctx.Err(); e != nil {
		return faas.Errorf(faas.KindOf(e), "%s %s: %w", q.method, q.path, e)
	}
	return faas.Errorf(faas.Unavailable, "%s %s: the node's answer broke off or is not understood: %w", q.method, q.path, err)
}

// problem is the error that a problem answer stands for.
type problem struct {
	error
	api.Problem
}

func (p *problem) Error() string { return p.error.Error() }
func (p *problem) Unwrap() error { return p.error }

// problemError reads an answer that is not good. Anything may stand between
// us and the node, so the body need not be a problem of ours.
func problemError(res *http.Response) error {
	b, err := io.ReadAll(io.LimitReader(res.Body, maxProblem))
	p := api.Problem{}
	kind, _, _ := mime.ParseMediaType(res.Header.Get("Content-Type"))
	if err != nil || kind != "application/problem+json" || json.Unmarshal(b, &p) != nil {
		text := strings.TrimSpace(string(b[:min(len(b), 200)]))
		p = api.Problem{Kind: api.KindOfStatus(res.StatusCode), Status: res.StatusCode, Detail: fmt.Sprintf("the node answered %s: %s", res.Status, text)}
	}
	out := error(&problem{error: p.Err(), Problem: p})
	if s, err := strconv.Atoi(res.Header.Get("Retry-After")); err == nil && s > 0 {
		out = faas.WithRetryAfter(out, time.Duration(s)*time.Second)
	}
	return out
}

func segment(s string) string { return url.PathEscape(s) }
