package gateway

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"faas"
	"faas/api"
)

type nodeOutput struct{ Body api.Node }

type healthOutput struct {
	Status int
	Body   api.Health
}

func (g *Gateway) registerNode() {
	register(g, operation{
		id: "get-node", method: http.MethodGet, path: "/v1/node", access: user, tag: "node",
		summary: "What the node is, allows and is doing",
	}, func(context.Context, *struct{}) (*nodeOutput, error) {
		n := g.cfg.Node
		return &nodeOutput{api.Node{
			Version: n.Version, Runtime: n.Runtime, Defaults: api.NewLimits(n.Defaults), Maximum: api.NewLimits(n.Maximum), Egress: n.Egress,
			Modes: n.Modes, Features: append([]string{}, n.Features...), MaxBody: g.cfg.Limits.Body, Load: api.NewLoad(g.cfg.Stats()),
		}}, nil
	})
	register(g, operation{
		id: "live", method: http.MethodGet, path: "/healthz", access: public, tag: "node", summary: "Whether the process answers at all",
	}, func(context.Context, *struct{}) (*healthOutput, error) {
		return &healthOutput{Status: http.StatusOK, Body: api.Health{OK: true}}, nil
	})
	register(g, operation{
		id: "ready", method: http.MethodGet, path: "/readyz", access: public, tag: "node", summary: "Whether the node can take work, and if not why",
		responses: map[string]*huma.Response{"503": g.jsonResponse("Not ready", api.Health{})},
	}, func(ctx context.Context, _ *struct{}) (*healthOutput, error) {
		h := g.ready.get(ctx, g)
		status := http.StatusOK
		if !h.OK {
			status = http.StatusServiceUnavailable
		}
		return &healthOutput{Status: status, Body: h}, nil
	})
	register(g, operation{
		id: "metrics", method: http.MethodGet, path: "/metrics", access: local, tag: "node",
		summary: "Metrics for Prometheus", text: "From this machine without a key, from elsewhere with any key.",
		responses: map[string]*huma.Response{"200": {Description: "Prometheus text format", Content: map[string]*huma.MediaType{"text/plain": {Schema: &huma.Schema{Type: huma.TypeString}}}}},
	}, func(context.Context, *struct{}) (*raw, error) {
		return answer(func(x *exchange, r *http.Request) { g.metrics.handler.ServeHTTP(x, r) }), nil
	})
}

// readyFresh is how long an answer of /readyz is used again: anybody may ask,
// and the checks may be dear.
const readyFresh = time.Second

type readiness struct {
	mu   sync.Mutex
	last api.Health
	at   time.Time
}

func (r *readiness) get(ctx context.Context, g *Gateway) api.Health {
	if g.streams.closing() {
		return api.Health{Checks: []api.HealthCheck{{Name: "gateway", Error: "shutting down"}}}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if time.Since(r.at) < readyFresh {
		return r.last
	}
	// The answer is for all who ask: it must not depend on one who goes away.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), g.cfg.Limits.ReadinessTimeout)
	defer cancel()
	checks := make([]api.HealthCheck, len(g.cfg.Ready))
	var wg sync.WaitGroup
	for i, c := range g.cfg.Ready {
		wg.Go(func() { checks[i] = g.check(ctx, c) })
	}
	wg.Wait()
	r.last, r.at = api.Health{OK: true, Checks: checks}, time.Now()
	for _, c := range checks {
		r.last.OK = r.last.OK && c.OK
	}
	return r.last
}

func (g *Gateway) check(ctx context.Context, c Check) api.HealthCheck {
	err := c.Check(ctx)
	if err == nil {
		return api.HealthCheck{Name: c.Name, OK: true}
	}
	g.log.Warn("not ready", "check", c.Name, "err", err)
	text := err.Error()
	if faas.KindOf(err) == faas.Internal {
		text = api.InternalDetail
	}
	return api.HealthCheck{Name: c.Name, Error: text}
}
