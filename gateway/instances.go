package gateway

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"golang.org/x/sync/errgroup"

	"faas"
	"faas/api"
)

type startInput struct{ Body api.InstanceRequest }

type instanceInput struct {
	ID string `path:"id" maxLength:"64" doc:"The id, or any unique prefix of it." example:"ins_k3v7"`
}

type instanceViewInput struct {
	ID    string `path:"id" maxLength:"64" doc:"The id, or any unique prefix of it." example:"ins_k3v7"`
	Usage bool   `query:"usage" doc:"Say in usage what it uses, if it runs."`
}

type instanceListInput struct {
	Usage bool `query:"usage" doc:"Say in usage what each running one uses."`
}

type instanceExecuteInput struct {
	ID     string `path:"id" maxLength:"64" doc:"The id, or any unique prefix of it." example:"ins_k3v7"`
	Accept string `header:"Accept" hidden:"true"`
	Body   api.InstanceExecuteRequest
}

type usageOutput struct{ Body api.Usage }

type instanceOutput struct{ Body api.Instance }

type createdInstance struct {
	Location string `header:"Location"`
	Body     api.Instance
}

type instanceListOutput struct{ Body api.InstanceList }

func (g *Gateway) registerInstances() {
	register(g, operation{
		id: "start-instance", method: http.MethodPost, path: "/v1/instances", access: user, tag: "instances", status: http.StatusCreated,
		summary: "Start an instance, or restore one from a snapshot", text: startText,
		fails: []faas.Kind{faas.NotFound, faas.Conflict, faas.Denied},
	}, g.startInstance)
	register(g, operation{
		id: "list-instances", method: http.MethodGet, path: "/v1/instances", access: user, tag: "instances",
		summary: "List instances, the newest first", text: "An admin's key sees those of all owners.",
	}, g.listInstances)
	register(g, operation{
		id: "get-instance", method: http.MethodGet, path: "/v1/instances/{id}", access: user, tag: "instances",
		summary: "Look at an instance", fails: []faas.Kind{faas.NotFound, faas.Conflict},
	}, func(ctx context.Context, in *instanceViewInput) (*instanceOutput, error) {
		i, err := g.cfg.Engine.Instance(ctx, exchangeOf(ctx).who.scope(), in.ID)
		if err != nil {
			return nil, err
		}
		if in.Usage {
			return &instanceOutput{g.withUsage(ctx, i)}, nil
		}
		return &instanceOutput{api.NewInstance(i)}, nil
	})
	register(g, operation{
		id: "stop-instance", method: http.MethodDelete, path: "/v1/instances/{id}", access: user, tag: "instances",
		summary: "Stop an instance", text: "Everything in it is killed and gone when this returns. Snapshots of it stay.", fails: []faas.Kind{faas.NotFound, faas.Conflict},
	}, func(ctx context.Context, in *instanceInput) (*struct{}, error) {
		return nil, g.cfg.Engine.StopInstance(ctx, exchangeOf(ctx).who.scope(), in.ID)
	})
	g.registerInstanceStates()
	g.registerInstanceRuns()
}

func (g *Gateway) registerInstanceStates() {
	fails := []faas.Kind{faas.NotFound, faas.Conflict}
	for _, o := range []struct {
		verb, summary, text string
		do                  func(ctx context.Context, owner, id string) (faas.Instance, error)
	}{
		{"pause", "Pause an instance", pauseText, func(ctx context.Context, owner, id string) (faas.Instance, error) {
			return g.cfg.Engine.PauseInstance(ctx, owner, id, faas.SnapshotID{})
		}},
		{"resume", "Resume a paused instance", "Its processes go on where they were. A conflict if it runs.", g.cfg.Engine.ResumeInstance},
	} {
		register(g, operation{
			id: o.verb + "-instance", method: http.MethodPost, path: "/v1/instances/{id}/" + o.verb, access: user, tag: "instances",
			summary: o.summary, text: o.text, fails: fails,
		}, func(ctx context.Context, in *instanceInput) (*instanceOutput, error) {
			i, err := o.do(ctx, exchangeOf(ctx).who.scope(), in.ID)
			if err != nil {
				return nil, err
			}
			return &instanceOutput{api.NewInstance(i)}, nil
		})
	}
	register(g, operation{
		id: "get-instance-stats", method: http.MethodGet, path: "/v1/instances/{id}/stats", access: user, tag: "instances",
		summary: "What an instance uses", text: "Nothing unless it runs. Asking does not count as use.", fails: fails,
	}, func(ctx context.Context, in *instanceInput) (*usageOutput, error) {
		u, err := g.cfg.Engine.InstanceStats(ctx, exchangeOf(ctx).who.scope(), in.ID)
		if err != nil {
			return nil, err
		}
		return &usageOutput{api.NewUsage(u)}, nil
	})
}

func (g *Gateway) startInstance(ctx context.Context, in *startInput) (*createdInstance, error) {
	if err := g.resolveSnapshot(ctx, &in.Body.Snapshot); err != nil {
		return nil, err
	}
	spec, err := in.Body.Spec()
	if err != nil {
		return nil, err
	}
	i, err := g.cfg.Engine.StartInstance(ctx, exchangeOf(ctx).who.name, spec)
	if err != nil {
		return nil, err
	}
	return &createdInstance{Location: "/v1/instances/" + i.ID.String(), Body: api.NewInstance(i)}, nil
}

// withUsage says what an instance is and uses. One that is paused, lost or
// being stopped uses nothing that could be told.
func (g *Gateway) withUsage(ctx context.Context, i faas.Instance) api.Instance {
	w := api.NewInstance(i)
	if i.State != faas.InstanceRunning {
		return w
	}
	s, err := g.cfg.Engine.InstanceStats(ctx, exchangeOf(ctx).who.scope(), i.ID.String())
	if err != nil {
		g.log.Debug("usage of an instance not read", "instance", i.ID, "err", err)
		return w
	}
	u := api.NewUsage(s)
	w.Usage = &u
	return w
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
			return g.execInstance(ctx, scope, in.ID, q, a)
		})
	})
	register(g, operation{
		id: "list-executions-in-instance", method: http.MethodGet, path: "/v1/instances/{id}/executions", access: user, tag: "instances",
		summary: "List what ran in an instance, the newest first", fails: []faas.Kind{faas.NotFound, faas.Conflict},
	}, g.listInstanceRuns)
	register(g, operation{
		id: "follow-instance", method: http.MethodGet, path: "/v1/instances/{id}/logs", access: user, tag: "instances",
		summary: "Follow what programs in an instance write", text: followText, fails: []faas.Kind{faas.NotFound, faas.Conflict},
		responses: map[string]*huma.Response{"200": {Description: "What they write", Content: map[string]*huma.MediaType{eventStream: {Schema: &huma.Schema{Type: huma.TypeString}}}}},
	}, func(_ context.Context, in *idInput) (*raw, error) {
		return answer(func(x *exchange, r *http.Request) { g.followInstance(x, r, in.ID) }), nil
	})
	register(g, operation{
		id: "stream-execution-in-instance", method: http.MethodGet, path: "/v1/instances/{id}/executions/stream", access: user, tag: "instances",
		summary: "Run a command in an instance over a WebSocket", text: socketText, fails: runFails, responses: g.socketResponses(),
	}, func(_ context.Context, in *idInput) (*raw, error) {
		return answer(func(x *exchange, r *http.Request) {
			g.serveSocket(x, r, true, func(ctx context.Context, q faas.Request, a faas.Attachment) (faas.Execution, error) {
				return g.execInstance(ctx, x.who.scope(), in.ID, q, a)
			})
		}), nil
	})
}

// followInstance streams what programs in an instance write.
func (g *Gateway) followInstance(x *exchange, r *http.Request, id string) {
	g.streamEvents(x, r, func(ctx context.Context, s *events) error {
		err := g.cfg.Engine.FollowInstance(ctx, x.who.scope(), id, func(e faas.LogEvent) error {
			switch e.Kind {
			case faas.LogStdout, faas.LogStderr:
				return s.send(string(e.Kind), api.LogChunk{ID: e.Execution.ID, Chunk: api.NewChunk(e.Data)})
			case faas.LogFollowing:
				return s.send(string(e.Kind), struct{}{})
			}
			return s.send(string(e.Kind), api.NewExecution(e.Execution))
		})
		if err == nil {
			s.lost(s.send("done", struct{}{}))
		}
		return err
	})
}

type instanceRunsInput struct {
	ID     string `path:"id" maxLength:"64" doc:"The id, or any unique prefix of it." example:"ins_k3v7"`
	Before string `query:"before" maxLength:"64" doc:"Only those older than this execution."`
	Limit  int    `query:"limit" minimum:"1" maximum:"200" default:"50" doc:"Most to return."`
}

// listInstanceRuns looks through the executions since the instance was started
// for those that it is the Ref of.
func (g *Gateway) listInstanceRuns(ctx context.Context, in *instanceRunsInput) (*executionListOutput, error) {
	scope := exchangeOf(ctx).who.scope()
	i, err := g.cfg.Engine.Instance(ctx, scope, in.ID)
	if err != nil {
		return nil, err
	}
	// A persistent run began before the instance that it left, but not longer
	// before than a run may take.
	var oldest time.Time
	if most := g.cfg.Node.Maximum.Timeout; most > 0 {
		oldest = i.Created.Add(-most)
	}
	return g.pageExecutions(ctx, listInput{Before: in.Before, Limit: in.Limit}, func(e faas.Execution) (take, last bool) {
		return faas.InstanceID(e.Ref) == i.ID && e.Request.Mode != faas.Checkpointed, e.Created.Before(oldest)
	})
}

// statReaders bounds how many sandboxes one request reads at once.
const statReaders = 8

func (g *Gateway) listInstances(ctx context.Context, in *instanceListInput) (*instanceListOutput, error) {
	list, err := g.cfg.Engine.Instances(ctx, exchangeOf(ctx).who.scope())
	if err != nil {
		return nil, err
	}
	out := &instanceListOutput{api.InstanceList{Instances: make([]api.Instance, len(list))}}
	if !in.Usage {
		for n, i := range list {
			out.Body.Instances[n] = api.NewInstance(i)
		}
		return out, nil
	}
	var reading errgroup.Group
	reading.SetLimit(statReaders)
	for n, i := range list {
		reading.Go(func() error {
			out.Body.Instances[n] = g.withUsage(ctx, i)
			return nil
		})
	}
	return out, reading.Wait()
}
