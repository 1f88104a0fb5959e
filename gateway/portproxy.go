package gateway

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"faas"
)

const (
	portDialTimeout = time.Minute // a paused instance wakes meanwhile
	portBuffer      = 32 << 10
)

// portProxy passes requests for exposed ports on to the programs that listen
// on them. Connections into instances are kept between requests, so that a
// request costs no call into the sandbox's kernel.
type portProxy struct {
	g      *Gateway
	suffix string // "." and the domain under which ports are reached by name
	dialer *patientDialer
	client *portClient
	proxy  *httputil.ReverseProxy
	busy   *streamCap // by instance
}

// target is where a request goes; it travels in the request's context.
type target struct {
	instance faas.Instance
	port     faas.Port
	byPath   bool
	prefix   string // byPath: what stands before the program's own path
}

type targetKey struct{}

func targetOf(ctx context.Context) *target { return ctx.Value(targetKey{}).(*target) }

func (t *target) key() portKey { return portKey{t.instance.ID, t.port.Port} }

func newPortProxy(g *Gateway) *portProxy {
	l := g.cfg.Limits
	p := &portProxy{
		g: g, suffix: "." + strings.ToLower(g.cfg.Domain), dialer: newPatientDialer(g.cfg.Engine, l.PortWait),
		busy: newStreamCap(l.PortRequests, l.PortRequestsPerInstance),
	}
	p.client = &portClient{dial: p.dial, idle: map[portKey][]*portConn{}, other: &http.Transport{
		DialContext: p.dialAddress, MaxIdleConns: 0, MaxIdleConnsPerHost: portIdleConns, IdleConnTimeout: portIdleTimeout,
		MaxConnsPerHost: l.PortRequestsPerInstance, MaxResponseHeaderBytes: portMaxHeader, ExpectContinueTimeout: time.Second,
		// What a program and its caller agree on is theirs: nothing is packed or unpacked in between.
		DisableCompression: true, ReadBufferSize: portConnBuffer, WriteBufferSize: portConnBuffer,
	}}
	p.proxy = &httputil.ReverseProxy{
		Rewrite: p.rewrite, Transport: p.client, BufferPool: bufferPool{}, ModifyResponse: p.received, ErrorHandler: p.failed,
		ErrorLog: slog.NewLogLogger(g.log.Handler(), slog.LevelDebug),
	}
	return p
}

// close refuses new requests and returns a channel that is closed once there
// are none.
func (p *portProxy) close() <-chan struct{} {
	p.client.close()
	return p.busy.close()
}

// label returns the subdomain that a request is for; not ok: it is for the API.
func (p *portProxy) label(host string) (string, bool) {
	if n := strings.LastIndexByte(host, ':'); n >= 0 && !strings.HasSuffix(host, "]") {
		host = host[:n]
	}
	host = strings.TrimSuffix(host, ".")
	n := len(host) - len(p.suffix)
	if n <= 0 || !strings.EqualFold(host[n:], p.suffix) {
		return "", false
	}
	return strings.ToLower(host[:n]), true
}

// serveName answers a request that came in under a subdomain.
func (p *portProxy) serveName(w http.ResponseWriter, r *http.Request, name string) {
	x := &exchange{ResponseWriter: w, route: "port by name", start: time.Now()}
	defer p.finish(x, r)
	i, port, err := p.g.cfg.Engine.PortBySubdomain(r.Context(), name)
	if err != nil {
		p.refuse(x, r, err, 0)
		return
	}
	if handled := p.admit(x, r, i, port); handled {
		return
	}
	p.serve(x, r, &target{instance: i, port: port})
}

// servePath answers a request under /v1/instances/{id}/ports/{port}/. Its
// credential, an API key, was for us.
func (p *portProxy) servePath(x *exchange, r *http.Request) {
	h := x.Header()
	h.Del("Cache-Control") // those of the API; the program says its own
	h.Del("X-Content-Type-Options")
	x.route = "port by path"
	i, port, err := p.byPath(x, r)
	if err != nil {
		p.g.writeProblem(x, err, 0)
		return
	}
	// Five segments and the slash after them are ours.
	path := r.URL.EscapedPath()
	n := 0
	for range 6 {
		n += strings.IndexByte(path[n:], '/') + 1
	}
	p.serve(x, r, &target{instance: i, port: port, byPath: true, prefix: path[:n-1]})
}

func (p *portProxy) byPath(x *exchange, r *http.Request) (i faas.Instance, port faas.Port, err error) {
	k, err := p.g.keys.find(r.Context(), bearer(r))
	if err != nil {
		return i, port, p.g.refuse(r, err)
	}
	x.who = principal{name: k.Name, admin: k.Admin}
	if err := p.g.pace(x); err != nil {
		return i, port, err
	}
	if i, err = p.g.cfg.Engine.Instance(r.Context(), x.who.scope(), r.PathValue("id")); err != nil {
		return i, port, err
	}
	n, err := strconv.ParseUint(r.PathValue("port"), 10, 16)
	if err != nil {
		return i, port, faas.Errorf(faas.Invalid, "port %q: want a number from 1 to 65535", r.PathValue("port"))
	}
	for _, port := range i.Ports {
		if port.Port == uint16(n) && port.Protocol == "http" {
			return i, port, nil
		}
	}
	return i, port, faas.Errorf(faas.NotFound, "port %d of instance %s is not exposed as http: faas port expose", n, i.ID)
}

// serve passes a request on, unless too many are under way.
func (p *portProxy) serve(x *exchange, r *http.Request, t *target) {
	if t.instance.State == faas.InstanceLost {
		p.refuse(x, r, faas.Errorf(faas.Conflict, "instance %s is lost: %s", t.instance.ID, t.instance.Reason), http.StatusGone)
		return
	}
	release, err := p.busy.acquire(string(t.instance.ID[:]))
	if err != nil {
		if faas.KindOf(err) == faas.Exhausted {
			err = faas.Errorf(faas.Exhausted, "too many requests to this instance, or to exposed ports in all, are under way: try again in a moment")
		}
		p.refuse(x, r, err, 0)
		return
	}
	defer release()
	w := &stallWriter{exchange: x, ctl: http.NewResponseController(x.ResponseWriter), stall: p.g.cfg.Limits.Stall}
	defer w.finish()
	if r.Body != nil && r.Body != http.NoBody {
		// A program may answer while it reads. By path the body is paced already.
		if err := w.ctl.EnableFullDuplex(); err != nil && !errors.Is(err, http.ErrNotSupported) {
			p.refuse(x, r, faas.Errorf(faas.Internal, "reading the body: %w", err), 0)
			return
		}
	}
	if !t.byPath && r.Body != nil && r.Body != http.NoBody {
		if r.Body, err = newPacedBody(r.Body, x, p.g.cfg.Limits.BodyStall); err != nil {
			p.refuse(x, r, faas.Errorf(faas.Internal, "reading the body: %w", err), 0)
			return
		}
	}
	p.proxy.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), targetKey{}, t)))
}

// rewrite makes the program's request of the caller's. Host stays what the
// caller asked for, since programs make links of it.
func (p *portProxy) rewrite(pr *httputil.ProxyRequest) {
	t := targetOf(pr.In.Context())
	out := pr.Out
	out.URL.Scheme, out.URL.Host = "http", "instance" // which one is the client's to say
	out.URL.RawQuery = pr.In.URL.RawQuery             // as it came, whatever a program understands by it
	pr.SetXForwarded()
	if t.byPath {
		rest := strings.TrimPrefix(pr.In.URL.EscapedPath(), t.prefix)
		if path, err := url.PathUnescape(rest); err == nil {
			out.URL.Path, out.URL.RawPath = path, rest
		}
		out.Header.Set("X-Forwarded-Prefix", t.prefix)
		out.Header.Del("Authorization")
	}
	stripCredentials(out.Header)
}

func (t *target) address() string {
	return t.instance.ID.String() + ":" + strconv.Itoa(int(t.port.Port))
}

// dialAddress connects for net/http's transport, which knows instances as hosts.
func (p *portProxy) dialAddress(ctx context.Context, _, address string) (net.Conn, error) {
	host, text, err := net.SplitHostPort(address)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "dial %q: %w", address, err)
	}
	var id faas.InstanceID
	port, err := strconv.ParseUint(text, 10, 16)
	if err := errors.Join(err, id.UnmarshalText([]byte(host))); err != nil {
		return nil, faas.Errorf(faas.Internal, "dial %q: %w", address, err)
	}
	return p.dial(ctx, portKey{id, uint16(port)})
}

func (p *portProxy) dial(ctx context.Context, to portKey) (net.Conn, error) {
	ctx, cancel := context.WithTimeout(ctx, portDialTimeout)
	defer cancel()
	c, err := p.dialer.DialInstance(ctx, to.id, to.port)
	if err != nil {
		return nil, err
	}
	if err := stillExposed(ctx, p.g.cfg.Engine, to.id, to.port); err != nil {
		return nil, errors.Join(err, c.Close())
	}
	return c, nil
}

// stillExposed looks again once a connection stands: ClosePort ends the
// connections that there are, and this one was not there yet.
func stillExposed(ctx context.Context, e TCPEngine, id faas.InstanceID, port uint16) error {
	i, err := e.Instance(ctx, "", id.String())
	if err != nil {
		return err
	}
	for _, p := range i.Ports {
		if p.Port == port {
			return nil
		}
	}
	return faas.Errorf(faas.NotFound, "port %d of instance %s is not exposed any more", port, id)
}

// received looks a program's answer over.
func (p *portProxy) received(res *http.Response) error {
	t := targetOf(res.Request.Context())
	if t.byPath {
		isolate(res.Header)
		return nil
	}
	keepCookiesHome(res.Header)
	return nil
}

// failed answers a request that no program answered.
func (p *portProxy) failed(w http.ResponseWriter, r *http.Request, err error) {
	x := w.(*stallWriter).exchange
	t := targetOf(r.Context())
	status := 0
	switch {
	case r.Context().Err() != nil:
		err = faas.Errorf(faas.Canceled, "the caller went away: %w", err)
	case errors.Is(err, faas.ErrNotListening):
		err = faas.Errorf(faas.Unavailable, "no program in instance %s listens on port %d (yet): start one that listens on all addresses or on localhost, or try again when it is up", t.instance.ID, t.port.Port)
		status = http.StatusBadGateway
	case isTimeout(err), errors.Is(err, http.ErrBodyReadAfterClose):
		err = faas.Errorf(faas.Timeout, "the request's body came too slowly")
		status = http.StatusRequestTimeout
	case faas.KindOf(err) == faas.Internal:
		// Not ours: the program broke off, or does not speak HTTP.
		err = faas.Errorf(faas.Unavailable, "the program at port %d of instance %s gave no answer: %w", t.port.Port, t.instance.ID, err)
		status = http.StatusBadGateway
	}
	p.refuse(x, r, err, status)
}

// refuse answers with a problem.
func (p *portProxy) refuse(x *exchange, r *http.Request, err error, status int) {
	if x.id == "" {
		x.id = requestID(r)
		x.Header().Set("X-Request-Id", x.id)
	}
	x.Header().Set("Cache-Control", "no-store")
	p.g.writeProblem(x, err, status)
}

// finish counts a request by name. Those by path are counted as the API's.
func (p *portProxy) finish(x *exchange, r *http.Request) {
	took := time.Since(x.start)
	p.g.metrics.observe(r.Method, x.route, x.status, took)
	if p.g.log.Enabled(r.Context(), slog.LevelDebug) {
		p.g.log.LogAttrs(r.Context(), slog.LevelDebug, "port request", slog.String("host", r.Host), slog.String("method", r.Method),
			slog.Int("status", x.status), slog.Int64("bytes", x.bytes), slog.Duration("took", took), slog.String("remote", r.RemoteAddr))
	}
}

// stallWriter gives up on a caller that takes nothing for too long.
type stallWriter struct {
	*exchange
	ctl   *http.ResponseController
	stall time.Duration
	until time.Time // the deadline that is set; zero: none
}

func (w *stallWriter) Write(b []byte) (int, error) {
	// Moved only now and then: a deadline costs more than a small write.
	if now := time.Now(); w.until.Sub(now) < w.stall*3/4 {
		w.until = now.Add(w.stall)
		if err := w.ctl.SetWriteDeadline(w.until); err != nil && !errors.Is(err, http.ErrNotSupported) {
			return 0, err
		}
	}
	return w.exchange.Write(b)
}

// finish takes the deadline away, for the next request on the connection.
func (w *stallWriter) finish() {
	if w.until.IsZero() || w.status == http.StatusSwitchingProtocols {
		return
	}
	if err := w.ctl.SetWriteDeadline(time.Time{}); err != nil {
		w.until = time.Time{} // the connection is gone, and its deadline with it
	}
}

// bufferPool lends the buffers that bodies are copied with.
type bufferPool struct{}

var portBuffers = sync.Pool{New: func() any { return new([portBuffer]byte) }}

func (bufferPool) Get() []byte  { return portBuffers.Get().(*[portBuffer]byte)[:] }
func (bufferPool) Put(b []byte) { portBuffers.Put((*[portBuffer]byte)(b)) }
