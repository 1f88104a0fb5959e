package gateway

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"faas"
)

// exchange is one request and its answer: what the log, the metrics and the
// handlers need to know of it beyond net/http. It wraps the ResponseWriter to
// see the status and size.
type exchange struct {
	http.ResponseWriter
	id     string
	start  time.Time
	route  string // the pattern that matched; empty: none did
	who    principal
	status int
	bytes  int64
	// override replaces the status that huma is about to send.
	override int
}

type exchangeKey struct{}

// exchangeOf returns the exchange that ServeHTTP put into the context.
func exchangeOf(ctx context.Context) *exchange {
	x, ok := ctx.Value(exchangeKey{}).(*exchange)
	if !ok {
		panic("gateway: handler called outside of Gateway.ServeHTTP")
	}
	return x
}

func (x *exchange) WriteHeader(status int) {
	if x.override != 0 {
		status, x.override = x.override, 0
	}
	if x.status == 0 || x.status < 200 {
		x.status = status
	}
	x.ResponseWriter.WriteHeader(status)
}

func (x *exchange) Write(b []byte) (int, error) {
	if x.status == 0 {
		x.status = http.StatusOK
	}
	n, err := x.ResponseWriter.Write(b)
	x.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController and the WebSocket upgrade reach the
// connection.
func (x *exchange) Unwrap() http.ResponseWriter { return x.ResponseWriter }

// ServeHTTP implements http.Handler.
func (g *Gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if name, ok := g.ports.label(r.Host); ok {
		g.ports.serveName(w, r, name)
		return
	}
	x := &exchange{ResponseWriter: w, id: requestID(r), start: time.Now()}
	h := w.Header()
	h.Set("X-Request-Id", x.id)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	defer g.finish(x, r)
	r = r.WithContext(context.WithValue(r.Context(), exchangeKey{}, x))
	if r.Body != nil && r.Body != http.NoBody {
		body, err := newPacedBody(r.Body, x, g.cfg.Limits.BodyStall)
		if err != nil {
			g.writeProblem(x, faas.Errorf(faas.Internal, "reading the body: %w", err), 0)
			return
		}
		r.Body = body
	}
	if handler, pattern := g.mux.Handler(r); pattern == "" {
		g.serveUnmatched(handler, x, r)
		return
	}
	g.mux.ServeHTTP(x, r)
}

// serveUnmatched answers what no route matches as the mux would, with problem
// details in place of its text.
func (g *Gateway) serveUnmatched(handler http.Handler, x *exchange, r *http.Request) {
	var answer discard
	handler.ServeHTTP(&answer, r)
	if answer.status == http.StatusMethodNotAllowed {
		x.Header().Set("Allow", answer.Header().Get("Allow"))
		g.writeProblem(x, faas.Errorf(faas.Invalid, "%s does not take %s: want %s", r.URL.Path, r.Method, answer.Header().Get("Allow")), answer.status)
		return
	}
	g.writeProblem(x, faas.Errorf(faas.NotFound, "nothing is served at %s: see /docs", r.URL.Path), http.StatusNotFound)
}

// discard is a ResponseWriter that keeps the status and the header only.
type discard struct {
	header http.Header
	status int
}

func (d *discard) Header() http.Header {
	if d.header == nil {
		d.header = http.Header{}
	}
	return d.header
}
func (d *discard) WriteHeader(status int)      { d.status = status }
func (d *discard) Write(b []byte) (int, error) { return len(b), nil }

// finish is deferred around every request: it catches panics, then logs and
// counts. It must be the deferred function itself, for recover to work.
func (g *Gateway) finish(x *exchange, r *http.Request) {
	v := recover()
	if v != nil && v != http.ErrAbortHandler {
		g.log.Error("panic", "request", x.id, "route", x.route, "panic", v, "stack", string(debug.Stack()))
		if x.status == 0 {
			g.writeProblem(x, faas.Errorf(faas.Internal, "panic: %v", v), 0)
			v = nil
		} else {
			// Half an answer is out. Only a broken connection tells the
			// client that the rest is missing.
			v = http.ErrAbortHandler
		}
	}
	took := time.Since(x.start)
	status := x.status
	if status == 0 {
		status = http.StatusOK
	}
	if err := r.Context().Err(); err != nil && errors.Is(err, context.Canceled) && x.bytes == 0 {
		status = statusClientClosed
	}
	g.metrics.observe(r.Method, x.route, status, took)
	level := slog.LevelInfo
	if x.who.name == "" && status < 400 {
		level = slog.LevelDebug // probes, docs and metrics would drown the rest
	}
	g.log.LogAttrs(r.Context(), level, "request",
		slog.String("request", x.id), slog.String("method", r.Method), slog.String("route", x.route), slog.Int("status", status),
		slog.Int64("bytes", x.bytes), slog.Duration("took", took), slog.String("key", x.who.name), slog.String("remote", r.RemoteAddr))
	if v != nil {
		panic(v)
	}
}

const maxRequestID = 64

// requestID takes over the caller's id if it is harmless in logs and headers.
func requestID(r *http.Request) string {
	id := r.Header.Get("X-Request-Id")
	if id == "" || len(id) > maxRequestID || strings.Trim(id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") != "" {
		return rand.Text()[:16]
	}
	return id
}

// isTimeout reports whether err is a deadline of the connection that passed.
func isTimeout(err error) bool { return errors.Is(err, os.ErrDeadlineExceeded) }
