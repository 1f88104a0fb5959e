package gateway

import (
	"context"
	"net/http"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"faas"
	"faas/api"
)

const (
	defaultPage = 50
	maxPage     = 200
	eventStream = "text/event-stream"
)

type executeInput struct {
	Async  bool   `query:"async" doc:"Answer at once with 202 and run it in the background."`
	Prefer string `header:"Prefer" doc:"respond-async does the same as async=true."`
	Accept string `header:"Accept" hidden:"true"`
	Body   api.ExecuteRequest
}

type idInput struct {
	ID string `path:"id" maxLength:"64" doc:"The id, or any unique prefix of it." example:"exe_k3v7"`
}

type executionInput struct {
	ID   string  `path:"id" maxLength:"64" doc:"The id, or any unique prefix of it." example:"exe_k3v7"`
	Wait float64 `query:"waitSeconds" minimum:"0" maximum:"60" doc:"Wait up to so long for it to end."`
}

type listInput struct {
	Before string `query:"before" maxLength:"64" doc:"Only those older than this execution."`
	Limit  int    `query:"limit" minimum:"1" maximum:"200" default:"50" doc:"Most to return."`
}

type executionOutput struct{ Body api.Execution }

type executionListOutput struct{ Body api.ExecutionList }

func (g *Gateway) registerExecutions() {
	runFails := []faas.Kind{faas.NotFound, faas.Conflict, faas.Denied, faas.Timeout}
	register(g, operation{
		id: "execute", method: http.MethodPost, path: "/v1/executions", access: user, tag: "executions",
		summary: "Run a function", text: executeText, fails: runFails,
		responses: map[string]*huma.Response{
			"200": g.executionResponse(),
			"202": g.jsonResponse("It runs in the background; Location says where to look", api.Execution{}),
		},
	}, g.execute)
	register(g, operation{
		id: "stream-execution", method: http.MethodGet, path: "/v1/executions/stream", access: user, tag: "executions",
		summary: "Run a function over a WebSocket", text: socketText, fails: runFails, responses: g.socketResponses(),
	}, func(_ context.Context, _ *struct{}) (*raw, error) {
		return answer(func(x *exchange, r *http.Request) {
			g.serveSocket(x, r, false, func(ctx context.Context, q faas.Request, a faas.Attachment) (faas.Execution, error) {
				return g.cfg.Engine.Execute(ctx, x.who.name, q, a)
			})
		}), nil
	})
	register(g, operation{
		id: "list-executions", method: http.MethodGet, path: "/v1/executions", access: user, tag: "executions",
		summary: "List executions, the newest first", text: "An admin's key sees those of all owners.", fails: []faas.Kind{faas.NotFound},
	}, g.listExecutions)
	register(g, operation{
		id: "get-execution", method: http.MethodGet, path: "/v1/executions/{id}", access: user, tag: "executions",
		summary: "Look at an execution, or wait for it", fails: []faas.Kind{faas.NotFound, faas.Conflict},
	}, g.getExecution)
	register(g, operation{
		id: "cancel-execution", method: http.MethodDelete, path: "/v1/executions/{id}", access: user, tag: "executions",
		summary: "Cancel an execution", text: "The program is killed. Canceling one that has ended is a conflict.", fails: []faas.Kind{faas.NotFound, faas.Conflict},
	}, func(ctx context.Context, in *idInput) (*struct{}, error) {
		return nil, g.cfg.Engine.Cancel(ctx, exchangeOf(ctx).who.scope(), in.ID)
	})
}

func (g *Gateway) executionResponse() *huma.Response {
	res := g.jsonResponse("The finished execution, or a stream of its events", api.Execution{})
	res.Content[eventStream] = &huma.MediaType{Schema: &huma.Schema{Type: huma.TypeString, Description: "Server-sent events: begun, stdout, stderr, exit, error."}}
	return res
}

func (g *Gateway) execute(ctx context.Context, in *executeInput) (*raw, error) {
	if err := g.resolveSnapshot(ctx, &in.Body.From); err != nil {
		return nil, err
	}
	q, err := in.Body.Request()
	if err != nil {
		return nil, err
	}
	who := exchangeOf(ctx).who
	if in.Async || prefersAsync(in.Prefer) {
		e, err := g.cfg.Engine.Submit(ctx, who.name, q)
		if err != nil {
			return nil, err
		}
		return answer(func(x *exchange, _ *http.Request) {
			x.Header().Set("Location", "/v1/executions/"+e.ID.String())
			if prefersAsync(in.Prefer) {
				x.Header().Set("Preference-Applied", "respond-async")
			}
			g.writeJSON(x, http.StatusAccepted, api.NewExecution(e))
		}), nil
	}
	return g.run(ctx, in.Accept, func(ctx context.Context, a faas.Attachment) (faas.Execution, error) {
		return g.cfg.Engine.Execute(ctx, who.name, q, a)
	})
}

// run answers with the events of a run or with its end, as the caller accepts.
func (g *Gateway) run(ctx context.Context, accept string, do func(context.Context, faas.Attachment) (faas.Execution, error)) (*raw, error) {
	if strings.Contains(accept, eventStream) {
		return answer(func(x *exchange, r *http.Request) { g.serveEvents(x, r, do) }), nil
	}
	e, err := do(ctx, faas.Attachment{})
	if err == nil {
		err = failure(e)
	}
	if err != nil {
		return nil, err
	}
	return jsonAnswer(g, http.StatusOK, api.NewExecution(e)), nil
}

func prefersAsync(prefer string) bool {
	for p := range strings.SplitSeq(prefer, ",") {
		if strings.EqualFold(strings.TrimSpace(p), "respond-async") {
			return true
		}
	}
	return false
}

func (g *Gateway) listExecutions(ctx context.Context, in *listInput) (*executionListOutput, error) {
	return g.pageExecutions(ctx, *in, func(faas.Execution) (take, last bool) { return true, false })
}

// pageExecutions lists one page of the executions that choose takes, until it
// says that none of the older ones are wanted.
func (g *Gateway) pageExecutions(ctx context.Context, in listInput, choose func(faas.Execution) (take, last bool)) (*executionListOutput, error) {
	scope := exchangeOf(ctx).who.scope()
	var before faas.ExecutionID
	if in.Before != "" {
		e, err := g.cfg.Engine.Execution(ctx, scope, in.Before)
		if err != nil {
			return nil, err
		}
		before = e.ID
	}
	if in.Limit == 0 {
		in.Limit = defaultPage
	}
	limit := min(in.Limit, maxPage)
	out := &executionListOutput{Body: api.ExecutionList{Executions: []api.Execution{}}}
	for {
		list, err := g.cfg.Engine.Executions(ctx, scope, before, limit)
		if err != nil {
			return nil, err
		}
		for _, e := range list {
			take, last := choose(e)
			if last {
				return out, nil
			}
			if take {
				out.Body.Executions = append(out.Body.Executions, api.NewExecution(e))
			}
			if len(out.Body.Executions) == limit {
				out.Body.Next = &e.ID
				return out, nil
			}
		}
		if len(list) < limit {
			return out, nil
		}
		before = list[len(list)-1].ID
	}
}

func (g *Gateway) getExecution(ctx context.Context, in *executionInput) (*executionOutput, error) {
	scope := exchangeOf(ctx).who.scope()
	if in.Wait > 0 {
		wait, cancel := context.WithTimeout(ctx, time.Duration(in.Wait*float64(time.Second)))
		defer cancel()
		e, err := g.cfg.Engine.Wait(wait, scope, in.ID)
		if err == nil {
			return &executionOutput{api.NewExecution(e)}, nil
		}
		// Our own patience at its end is no failure; anything else is.
		if ctx.Err() != nil || wait.Err() == nil {
			return nil, err
		}
	}
	e, err := g.cfg.Engine.Execution(ctx, scope, in.ID)
	if err != nil {
		return nil, err
	}
	return &executionOutput{api.NewExecution(e)}, nil
}
