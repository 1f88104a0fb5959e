package gateway

import (
	"context"
	"net/http"
	"strconv"

	"faas"
	"faas/api"
)

type exposeInput struct {
	ID   string `path:"id" maxLength:"64" doc:"The instance's id, or any unique prefix of it." example:"ins_k3v7"`
	Body api.PortRequest
}

type portInput struct {
	ID   string `path:"id" maxLength:"64" doc:"The instance's id, or any unique prefix of it." example:"ins_k3v7"`
	Port uint16 `path:"port" minimum:"1" doc:"What the program inside listens on." example:"8080"`
}

type exposedOutput struct {
	Location string `header:"Location"`
	Body     api.NewExposedPort
}

type portListOutput struct{ Body api.PortList }

const exposeText = `Makes a port reachable from outside, until it is closed or the instance stopped; the node tells where in ` + "`url`" + `. It need not be listened on yet. An instance that is paused is resumed by the first request.

A request may also come in under ` + "`/v1/instances/{id}/ports/{port}/`" + `, with the API key of the instance's owner and any method; the program sees what follows, and not the key.`

func (g *Gateway) registerPorts() {
	register(g, operation{
		id: "expose-port", method: http.MethodPost, path: "/v1/instances/{id}/ports", access: user, tag: "ports", status: http.StatusCreated,
		summary: "Expose a port of an instance", text: exposeText, fails: []faas.Kind{faas.NotFound, faas.Conflict, faas.Denied},
	}, func(ctx context.Context, in *exposeInput) (*exposedOutput, error) {
		p, token, err := g.cfg.Engine.ExposePort(ctx, exchangeOf(ctx).who.scope(), in.ID, in.Body.Spec())
		if err != nil {
			return nil, err
		}
		return &exposedOutput{
			Location: "/v1/instances/" + in.ID + "/ports/" + strconv.Itoa(int(p.Port)),
			Body:     api.NewExposedPort{Port: api.NewPort(p), Token: token},
		}, nil
	})
	register(g, operation{
		id: "list-ports", method: http.MethodGet, path: "/v1/instances/{id}/ports", access: user, tag: "ports",
		summary: "List the exposed ports of an instance", fails: []faas.Kind{faas.NotFound, faas.Conflict},
	}, func(ctx context.Context, in *idInput) (*portListOutput, error) {
		i, err := g.cfg.Engine.Instance(ctx, exchangeOf(ctx).who.scope(), in.ID)
		if err != nil {
			return nil, err
		}
		out := &portListOutput{api.PortList{Ports: make([]api.Port, 0, len(i.Ports))}}
		for _, p := range i.Ports {
			out.Body.Ports = append(out.Body.Ports, api.NewPort(p))
		}
		return out, nil
	})
	register(g, operation{
		id: "close-port", method: http.MethodDelete, path: "/v1/instances/{id}/ports/{port}", access: user, tag: "ports",
		summary: "Close an exposed port", text: "Connections through it end. Its subdomain stays its owner's.", fails: []faas.Kind{faas.NotFound, faas.Conflict},
	}, func(ctx context.Context, in *portInput) (*struct{}, error) {
		return nil, g.cfg.Engine.ClosePort(ctx, exchangeOf(ctx).who.scope(), in.ID, in.Port)
	})
	// Any method and whatever a program makes of it: nothing to describe.
	g.mux.HandleFunc("/v1/instances/{id}/ports/{port}/{rest...}", func(_ http.ResponseWriter, r *http.Request) {
		g.ports.servePath(exchangeOf(r.Context()), r)
	})
}
