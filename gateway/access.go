package gateway

import (
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"faas"
	"faas/api"
)

// access says who may call an operation.
type access string

const (
	public  access = "public"   // anybody
	local   access = "local"    // this machine, or any key
	user    access = "user"     // any key
	adminly access = "admin"    // an admin's key
	metaKey        = "x-access" // in huma.Operation.Metadata
)

// principal is who makes a request; the zero value is nobody.
type principal struct {
	name  string
	admin bool
}

// scope is whose things the principal may see: the owner for the engine.
func (p principal) scope() string {
	if p.admin {
		return ""
	}
	return p.name
}

// guard is the middleware that every operation passes: authentication, rate
// limit, authorisation.
func (g *Gateway) guard(ctx huma.Context, next func(huma.Context)) {
	r, _ := humago.Unwrap(ctx)
	x := exchangeOf(r.Context())
	x.route = ctx.Operation().Path
	if err := g.authorize(ctx.Operation(), x, r); err != nil {
		g.writeProblem(x, err, 0)
		return
	}
	next(ctx)
}

func (g *Gateway) authorize(op *huma.Operation, x *exchange, r *http.Request) error {
	need, _ := op.Metadata[metaKey].(access)
	secret := bearer(r)
	switch {
	case need == public:
		return nil
	case need == local && secret == "" && fromHere(r):
		return nil
	}
	k, err := g.keys.find(r.Context(), secret)
	if err != nil {
		return g.refuse(r, err)
	}
	x.who = principal{name: k.Name, admin: k.Admin}
	if err := g.pace(x); err != nil {
		return err
	}
	if need == adminly && !k.Admin {
		return faas.Errorf(faas.Denied, "key %q may not do this: it takes an admin's key", k.Name)
	}
	return nil
}

// refuse answers a failed authentication. Keys can not be guessed, so the
// limit only saves work and log lines; it never stands in a valid key's way.
func (g *Gateway) refuse(r *http.Request, err error) error {
	if faas.KindOf(err) != faas.Denied {
		return err
	}
	if ok, _, wait := g.failed.take(clientNetwork(r)); !ok {
		return faas.WithRetryAfter(faas.Errorf(faas.Exhausted, "too many requests without a valid key from %s: wait %s", r.RemoteAddr, wait.Round(time.Second)), wait)
	}
	return &statusError{err, http.StatusUnauthorized}
}

// pace takes one from the key's bucket and says in headers what is left.
func (g *Gateway) pace(x *exchange) error {
	ok, left, wait := g.rates.take(x.who.name)
	h := x.Header()
	h.Set("RateLimit-Limit", g.rates.limitText)
	h.Set("RateLimit-Remaining", strconv.Itoa(left))
	h.Set("RateLimit-Reset", retrySeconds(g.rates.refill(left)))
	if !ok {
		return faas.WithRetryAfter(faas.Errorf(faas.Exhausted, "key %q makes more than %g requests per second: wait %s", x.who.name, g.cfg.Limits.Rate, wait.Round(time.Millisecond)), wait)
	}
	return nil
}

// bearer returns the request's secret. Browsers can not set headers on a
// WebSocket, so there it may come as a subprotocol; never in the URL, which
// ends up in logs and histories.
func bearer(r *http.Request) string {
	if scheme, token, ok := strings.Cut(r.Header.Get("Authorization"), " "); ok && strings.EqualFold(scheme, "bearer") {
		return strings.TrimSpace(token)
	}
	if !isUpgrade(r) {
		return ""
	}
	for _, line := range r.Header.Values("Sec-WebSocket-Protocol") {
		for p := range strings.SplitSeq(line, ",") {
			if key, ok := strings.CutPrefix(strings.TrimSpace(p), api.KeyProtocolPrefix); ok {
				return key
			}
		}
	}
	return ""
}

func isUpgrade(r *http.Request) bool { return strings.EqualFold(r.Header.Get("Upgrade"), "websocket") }

// fromHere reports whether the request comes from this machine and was meant
// for it: a web page that rebinds its name to 127.0.0.1 sends that name as Host.
func fromHere(r *http.Request) bool {
	addr, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil || !addr.Addr().Unmap().IsLoopback() {
		return false
	}
	host := r.Host
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	if host == "localhost" {
		return true
	}
	ip, err := netip.ParseAddr(strings.Trim(host, "[]"))
	return err == nil && ip.Unmap().IsLoopback()
}

// clientNetwork is what failed authentications are counted by: an address, or
// for IPv6 the /64 that one customer usually has.
func clientNetwork(r *http.Request) string {
	addr, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	ip := addr.Addr().Unmap()
	if ip.Is6() {
		if p, err := ip.Prefix(64); err == nil {
			return p.String()
		}
	}
	return ip.String()
}
