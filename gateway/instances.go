package gateway

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"faas"
	"faas/api"
)

type startInput struct{ Body api.InstanceRequest }

type instanceExecuteInput struct {
	ID     string `path:"id" maxLength:"64" doc:"The id, or any unique prefix of it." example:"ins_k3v7"`
	Accept string `header:"Accept" hidden:"true"`
	Body   api.InstanceExecuteRequest
}

type instanceOutput struct{ Body api.Instance }

type createdInstance struct {
	Location string `header:"Location"`
	Body     api.Instance
}

type instanceListOutput struct{ Body api.InstanceList }

func (g *Gateway) registerInstances() {
	register(g, operation{
		id: "start-instance", method: http.MethodPost, path: "/v1/instances", access: user, tag: "instances", status: http.StatusCreated,
		summary: "Start an instance", text: "An instance is a sandbox that stays until it is stopped.", fails: []faas.Kind{faas.NotFound, faas.Denied},
	}, func(ctx context.Context, in *startInput) (*createdInstance, error) {
		spec, err := in.Body.Spec()
		if err != nil {
			return nil, err
		}
		i, err := g.cfg.Engine.StartInstance(ctx, exchangeOf(ctx).who.name, spec)
		if err != nil {
			return nil, err
		}
		return &createdInstance{Location: "/v1/instances/" + i.ID.String(), Body: api.NewInstance(i)}, nil
	})
	register(g, operation{
		id: "list-instances", method: http.MethodGet, path: "/v1/instances", access: user, tag: "instances",
		summary: "List instances", text: "An admin's key sees those of all owners.",
	}, g.listInstances)
	register(g, operation{
		id: "get-instance", method: http.MethodGet, path: "/v1/instances/{id}", access: user, tag: "instances",
		summary: "Look at an instance", fails: []faas.Kind{faas.NotFound, faas.Conflict},
	}, func(ctx context.Context, in *idInput) (*instanceOutput, error) {
		i, err := g.cfg.Engine.Instance(ctx, exchangeOf(ctx).who.scope(), in.ID)
		return &instanceOutput{api.NewInstance(i)}, err
	})
	register(g, operation{
		id: "stop-instance", method: http.MethodDelete, path: "/v1/instances/{id}", access: user, tag: "instances",
		summary: "Stop an instance", text: "Everything in it is killed and gone when this returns.", fails: []faas.Kind{faas.NotFound, faas.Conflict},
	}, func(ctx context.Context, in *idInput) (*struct{}, error) {
		return nil, g.cfg.Engine.StopInstance(ctx, exchangeOf(ctx).who.scope(), in.ID)
	})
	g.registerInstanceRuns()
}

func (g *Gateway) registerInstanceRuns() {
	runFails := []faas.Kind{faas.NotFound, faas.Conflict, faas.Timeout}
	register(g, operation{
		id: "execute-in-instance", method: http.MethodPost, path: "/v1/instances/{id}/executions", access: user, tag: "instances",
		summary: "Run a command in an instance", text: instanceText, fails: runFails,
		responses: map[string]*huma.Response{"200": g.executionResponse()},
	}, func(ctx context.Context, in *instanceExecuteInput) (*raw, error) {
		q, err := in.Body.Request()
		if err != nil {
			return nil, err
		}
		scope := exchangeOf(ctx).who.scope()
		return g.run(ctx, in.Accept, func(ctx context.Context, a faas.Attachment) (faas.Execution, error) {
			return g.cfg.Engine.ExecInstance(ctx, scope, in.ID, q, a)
		})
	})
	register(g, operation{
		id: "stream-execution-in-instance", method: http.MethodGet, path: "/v1/instances/{id}/executions/stream", access: user, tag: "instances",
		summary: "Run a command in an instance over a WebSocket", text: socketText, fails: runFails, responses: g.socketResponses(),
	}, func(_ context.Context, in *idInput) (*raw, error) {
		return answer(func(x *exchange, r *http.Request) {
			g.serveSocket(x, r, true, func(ctx context.Context, q faas.Request, a faas.Attachment) (faas.Execution, error) {
				return g.cfg.Engine.ExecInstance(ctx, x.who.scope(), in.ID, q, a)
			})
		}), nil
	})
}

func (g *Gateway) listInstances(ctx context.Context, _ *struct{}) (*instanceListOutput, error) {
	list, err := g.cfg.Engine.Instances(ctx, exchangeOf(ctx).who.scope())
	if err != nil {
		return nil, err
	}
	out := &instanceListOutput{api.InstanceList{Instances: make([]api.Instance, 0, len(list))}}
	for _, i := range list {
		out.Body.Instances = append(out.Body.Instances, api.NewInstance(i))
	}
	return out, nil
}
