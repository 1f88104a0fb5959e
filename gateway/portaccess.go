package gateway

import (
	"crypto/subtle"
	"net/http"
	"net/url"
	"strings"

	"faas"
	"faas/api"
)

const (
	portTokenHeader = "X-Faas-Token"
	portTokenQuery  = "faas-token"
	portTokenCookie = "faas_port"
)

// admit lets a request that came in by name pass to its port, or answers it:
// with why not, or with a cookie for a token that came in the URL.
func (p *portProxy) admit(x *exchange, r *http.Request, i faas.Instance, port faas.Port) (handled bool) {
	var err error
	switch port.Access {
	case faas.AccessPublic:
		return false
	case faas.AccessOwner:
		err = p.admitOwner(x, r, i)
	case faas.AccessToken:
		if token := queryToken(r); token != "" && tokenIs(token, port) {
			p.keepToken(x, r, token)
			return true
		}
		err = p.admitToken(r, port)
	default:
		err = faas.Errorf(faas.Internal, "port %d of instance %s has access %q", port.Port, i.ID, port.Access)
	}
	if err != nil {
		p.refuse(x, r, err, 0)
	}
	return err != nil
}

func (p *portProxy) admitOwner(x *exchange, r *http.Request, i faas.Instance) error {
	secret := r.Header.Get(portTokenHeader)
	if secret == "" {
		secret = bearer(r)
	}
	k, err := p.g.keys.find(r.Context(), secret)
	if err != nil {
		if faas.KindOf(err) == faas.Denied {
			err = faas.Errorf(faas.Denied, "this port is its owner's: send Authorization: Bearer, or %s, with the owner's API key", portTokenHeader)
		}
		return p.g.refuse(r, err)
	}
	x.who = principal{name: k.Name, admin: k.Admin}
	if !k.Admin && k.Name != i.Owner {
		return faas.Errorf(faas.Denied, "this port is its owner's, and key %q is another's", k.Name)
	}
	return nil
}

func (p *portProxy) admitToken(r *http.Request, port faas.Port) error {
	for _, token := range []string{r.Header.Get(portTokenHeader), bearer(r), cookieToken(r)} {
		if token != "" && tokenIs(token, port) {
			return nil
		}
	}
	return p.g.refuse(r, faas.Errorf(faas.Denied, "this port takes a token: send it as Authorization: Bearer or %s, or open the URL once with ?%s=", portTokenHeader, portTokenQuery))
}

// tokenIs compares hashes, in constant time.
func tokenIs(token string, port faas.Port) bool {
	sum := faas.Sum([]byte(token))
	return !port.Token.IsZero() && subtle.ConstantTimeCompare(sum[:], port.Token[:]) == 1
}

func queryToken(r *http.Request) string {
	if !strings.Contains(r.URL.RawQuery, portTokenQuery) || r.Method != http.MethodGet && r.Method != http.MethodHead {
		return ""
	}
	return r.URL.Query().Get(portTokenQuery)
}

func cookieToken(r *http.Request) string {
	if c, err := r.Cookie(portTokenCookie); err == nil {
		return c.Value
	}
	return ""
}

// keepToken moves a token from the URL, which ends up in histories, to a cookie
// of this host alone.
func (p *portProxy) keepToken(x *exchange, r *http.Request, token string) {
	http.SetCookie(x, &http.Cookie{Name: portTokenCookie, Value: token, Path: "/", HttpOnly: true, Secure: r.TLS != nil, SameSite: http.SameSiteLaxMode})
	to := url.URL{Path: r.URL.Path, RawPath: r.URL.RawPath}
	q := r.URL.Query()
	q.Del(portTokenQuery)
	to.RawQuery = q.Encode()
	h := x.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	// A path of two slashes would lead to another host.
	h.Set("Location", "/"+strings.TrimLeft(to.String(), "/"))
	x.WriteHeader(http.StatusSeeOther)
}

// stripCredentials takes out what is ours before a program, which may be
// anybody's, sees the request. A program's own credentials pass.
func stripCredentials(h http.Header) {
	h.Del(portTokenHeader)
	if scheme, token, _ := strings.Cut(h.Get("Authorization"), " "); strings.EqualFold(scheme, "bearer") && isOurs(strings.TrimSpace(token)) {
		h.Del("Authorization")
	}
	filterList(h, "Cookie", ";", func(s string) bool {
		name, _, _ := strings.Cut(s, "=")
		return strings.TrimSpace(name) == portTokenCookie
	})
	filterList(h, "Sec-Websocket-Protocol", ",", func(s string) bool { return strings.HasPrefix(strings.TrimSpace(s), api.KeyProtocolPrefix) })
}

// isOurs reports whether a secret has the form of an API key or a port's token.
func isOurs(s string) bool {
	return strings.HasPrefix(s, keyPrefix) || strings.HasPrefix(s, faas.PortTokenPrefix)
}

// filterList drops the parts of a list header that drop names.
func filterList(h http.Header, name, sep string, drop func(string) bool) {
	lines := h[name]
	for n, line := range lines {
		found := false
		for part := range strings.SplitSeq(line, sep) {
			found = found || drop(part)
		}
		if !found {
			continue
		}
		var kept []string
		for part := range strings.SplitSeq(line, sep) {
			if !drop(part) {
				kept = append(kept, strings.TrimSpace(part))
			}
		}
		lines[n] = strings.Join(kept, sep+" ")
	}
	all := lines[:0]
	for _, line := range lines {
		if line != "" {
			all = append(all, line)
		}
	}
	if len(all) == 0 {
		delete(h, name)
		return
	}
	h[name] = all
}

// keepCookiesHome makes a program's cookies those of its own host: one for the
// domain would reach the API's host and every other instance.
func keepCookiesHome(h http.Header) {
	for n, line := range h["Set-Cookie"] {
		if !strings.Contains(strings.ToLower(line), "domain") {
			continue
		}
		var kept []string
		for part := range strings.SplitSeq(line, ";") {
			name, _, _ := strings.Cut(part, "=")
			if len(kept) == 0 || !strings.EqualFold(strings.TrimSpace(name), "domain") {
				kept = append(kept, part)
			}
		}
		h["Set-Cookie"][n] = strings.Join(kept, ";")
	}
}

// hostWide are headers that speak for the whole host, which is the API's.
var hostWide = []string{"Set-Cookie", "Strict-Transport-Security", "Clear-Site-Data", "Alt-Svc", "Service-Worker-Allowed", "Public-Key-Pins"}

// isolate keeps an answer that comes from the API's own host from acting as it.
func isolate(h http.Header) {
	for _, name := range hostWide {
		h.Del(name)
	}
	h.Set("Content-Security-Policy", "sandbox allow-scripts allow-forms")
	h.Set("X-Content-Type-Options", "nosniff")
}
