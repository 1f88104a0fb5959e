package client

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"

	"faas"
	"faas/api"
)

// StartInstance starts a sandbox that stays, from an image or a snapshot. The
// node chooses its id.
func (c *Client) StartInstance(ctx context.Context, s faas.InstanceSpec) (faas.Instance, error) {
	return c.instance(ctx, call{method: http.MethodPost, path: "/v1/instances", body: api.NewInstanceRequest(s)})
}

// Instance returns the instance under an id or a unique prefix of it.
func (c *Client) Instance(ctx context.Context, id string) (faas.Instance, error) {
	return c.instance(ctx, call{method: http.MethodGet, path: instancePath(id, "")})
}

// PauseInstance takes an instance out of memory, into storage; a Conflict if it
// is paused already.
func (c *Client) PauseInstance(ctx context.Context, id string) (faas.Instance, error) {
	return c.instance(ctx, call{method: http.MethodPost, path: instancePath(id, "/pause")})
}

// ResumeInstance lets a paused instance go on; a Conflict if it runs.
func (c *Client) ResumeInstance(ctx context.Context, id string) (faas.Instance, error) {
	return c.instance(ctx, call{method: http.MethodPost, path: instancePath(id, "/resume")})
}

func instancePath(id, rest string) string { return "/v1/instances/" + segment(id) + rest }

func (c *Client) instance(ctx context.Context, q call) (faas.Instance, error) {
	var w api.Instance
	if err := c.json(ctx, q, &w); err != nil {
		return faas.Instance{}, err
	}
	i, err := w.Instance()
	if err != nil {
		return i, c.broken(ctx, q, err)
	}
	return i, nil
}

// Instances lists the instances that the key may see.
func (c *Client) Instances(ctx context.Context) ([]faas.Instance, error) {
	used, err := c.instances(ctx, nil)
	all := make([]faas.Instance, 0, len(used))
	for _, u := range used {
		all = append(all, u.Instance)
	}
	return all, err
}

// InstanceUsage is an instance and what it uses; nil: it does not run.
type InstanceUsage struct {
	Instance faas.Instance
	Usage    *faas.Stats
}

// InstancesUsage lists the instances that the key may see and what each uses.
func (c *Client) InstancesUsage(ctx context.Context) ([]InstanceUsage, error) {
	return c.instances(ctx, url.Values{"usage": {"true"}})
}

// InstanceUsage returns an instance and what it uses.
func (c *Client) InstanceUsage(ctx context.Context, id string) (InstanceUsage, error) {
	q := call{method: http.MethodGet, path: instancePath(id, ""), query: url.Values{"usage": {"true"}}}
	var w api.Instance
	if err := c.json(ctx, q, &w); err != nil {
		return InstanceUsage{}, err
	}
	i, err := w.Instance()
	if err != nil {
		return InstanceUsage{}, c.broken(ctx, q, err)
	}
	return usageOf(i, w.Usage), nil
}

func usageOf(i faas.Instance, u *api.Usage) InstanceUsage {
	if u == nil {
		return InstanceUsage{Instance: i}
	}
	s := u.Stats()
	return InstanceUsage{Instance: i, Usage: &s}
}

func (c *Client) instances(ctx context.Context, query url.Values) ([]InstanceUsage, error) {
	q := call{method: http.MethodGet, path: "/v1/instances", query: query}
	var list api.InstanceList
	if err := c.json(ctx, q, &list); err != nil {
		return nil, err
	}
	all := make([]InstanceUsage, 0, len(list.Instances))
	for _, w := range list.Instances {
		i, err := w.Instance()
		if err != nil {
			return nil, c.broken(ctx, q, err)
		}
		all = append(all, usageOf(i, w.Usage))
	}
	return all, nil
}

// InstanceStats says what an instance uses: nothing unless it runs.
func (c *Client) InstanceStats(ctx context.Context, id string) (faas.Stats, error) {
	var u api.Usage
	err := c.json(ctx, call{method: http.MethodGet, path: instancePath(id, "/stats")}, &u)
	return u.Stats(), err
}

// StopInstance stops an instance and everything in it.
func (c *Client) StopInstance(ctx context.Context, id string) error {
	return c.json(ctx, call{method: http.MethodDelete, path: instancePath(id, "")}, nil)
}

// FollowInstance tells what programs in an instance write, as it comes, until the
// instance is stopped or lost, ctx ends, or each returns an error. The first event
// is of kind faas.LogFollowing. Executions of pieces of output have only their id.
func (c *Client) FollowInstance(ctx context.Context, id string, each func(faas.LogEvent) error) error {
	q := call{method: http.MethodGet, path: instancePath(id, "/logs")}
	return watch(ctx, c, q, func(name string, data []byte) (e faas.LogEvent, known bool, err error) {
		e.Kind = faas.LogKind(name)
		switch name {
		case "stdout", "stderr":
			var w api.LogChunk
			if err = json.Unmarshal(data, &w); err == nil {
				e.Execution.ID = w.ID
				e.Data, err = api.DecodeText(w.Data, w.Encoding)
			}
		case "begun", "exit":
			var w api.Execution
			if err = json.Unmarshal(data, &w); err == nil {
				e.Execution, err = w.Execution()
			}
		}
		return e, true, err
	}, each)
}
