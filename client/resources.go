package client

import (
	"context"
	"net/http"

	"faas/api"
)

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
