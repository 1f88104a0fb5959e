package client

import (
	"context"
	"net/http"

	"faas"
	"faas/api"
)

// StartInstance starts a sandbox that stays.
func (c *Client) StartInstance(ctx context.Context, s faas.InstanceSpec) (faas.Instance, error) {
	return c.instance(ctx, call{method: http.MethodPost, path: "/v1/instances", body: api.NewInstanceRequest(s)})
}

// Instance returns the instance under an id or a unique prefix of it.
func (c *Client) Instance(ctx context.Context, id string) (faas.Instance, error) {
	return c.instance(ctx, call{method: http.MethodGet, path: "/v1/instances/" + segment(id)})
}

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
	q := call{method: http.MethodGet, path: "/v1/instances"}
	var list api.InstanceList
	if err := c.json(ctx, q, &list); err != nil {
		return nil, err
	}
	all := make([]faas.Instance, 0, len(list.Instances))
	for _, w := range list.Instances {
		i, err := w.Instance()
		if err != nil {
			return nil, c.broken(ctx, q, err)
		}
		all = append(all, i)
	}
	return all, nil
}

// StopInstance stops an instance and everything in it.
func (c *Client) StopInstance(ctx context.Context, id string) error {
	return c.json(ctx, call{method: http.MethodDelete, path: "/v1/instances/" + segment(id)}, nil)
}

// Node says what the node is, allows and is doing.
func (c *Client) Node(ctx context.Context) (n api.Node, err error) {
	err = c.json(ctx, call{method: http.MethodGet, path: "/v1/node"}, &n)
	return n, err
}

// Ready returns nil once the node can take work, else why it can not.
func (c *Client) Ready(ctx context.Context) error {
	q := call{method: http.MethodGet, path: "/readyz"}
	res, err := c.once(ctx, q, nil)
	if err != nil {
		return err
	}
	return res.Body.Close()
}

// Keys lists the node's API keys.
func (c *Client) Keys(ctx context.Context) ([]api.Key, error) {
	var list api.KeyList
	err := c.json(ctx, call{method: http.MethodGet, path: "/v1/keys"}, &list)
	return list.Keys, err
}

// CreateKey makes an API key; its secret is shown this once.
func (c *Client) CreateKey(ctx context.Context, name string, admin bool) (k api.NewKey, err error) {
	err = c.json(ctx, call{method: http.MethodPost, path: "/v1/keys", body: api.KeyRequest{Name: name, Admin: admin}}, &k)
	return k, err
}

// DeleteKey deletes an API key.
func (c *Client) DeleteKey(ctx context.Context, name string) error {
	return c.json(ctx, call{method: http.MethodDelete, path: "/v1/keys/" + segment(name)}, nil)
}
