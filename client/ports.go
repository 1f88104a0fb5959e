package client

import (
	"context"
	"net/http"
	"strconv"

	"faas"
	"faas/api"
)

func portsPath(instance string) string { return "/v1/instances/" + segment(instance) + "/ports" }

// ExposePort makes a port of an instance reachable. The token, of a port with
// token access, is told this once.
func (c *Client) ExposePort(ctx context.Context, instance string, p faas.PortSpec) (faas.Port, string, error) {
	var w api.NewExposedPort
	err := c.json(ctx, call{method: http.MethodPost, path: portsPath(instance), body: api.NewPortRequest(p)}, &w)
	return w.Exposed(), w.Token, err
}

// Ports lists the exposed ports of an instance.
func (c *Client) Ports(ctx context.Context, instance string) ([]faas.Port, error) {
	var list api.PortList
	if err := c.json(ctx, call{method: http.MethodGet, path: portsPath(instance)}, &list); err != nil {
		return nil, err
	}
	all := make([]faas.Port, 0, len(list.Ports))
	for _, p := range list.Ports {
		all = append(all, p.Exposed())
	}
	return all, nil
}

// ClosePort closes an exposed port.
func (c *Client) ClosePort(ctx context.Context, instance string, port uint16) error {
	return c.json(ctx, call{method: http.MethodDelete, path: portsPath(instance) + "/" + strconv.Itoa(int(port))}, nil)
}

// AddSSHKey registers a public key, a line of a .pub file, for the caller. An
// empty name means the line's comment.
func (c *Client) AddSSHKey(ctx context.Context, line, name string) (k api.SSHKey, err error) {
	err = c.json(ctx, call{method: http.MethodPost, path: "/v1/ssh-keys", body: api.SSHKeyRequest{Key: line, Name: name}}, &k)
	return k, err
}

// SSHKeys lists the SSH keys that the key may see.
func (c *Client) SSHKeys(ctx context.Context) ([]api.SSHKey, error) {
	var list api.SSHKeyList
	err := c.json(ctx, call{method: http.MethodGet, path: "/v1/ssh-keys"}, &list)
	return list.Keys, err
}

// DeleteSSHKey deletes an SSH key by its fingerprint or name.
func (c *Client) DeleteSSHKey(ctx context.Context, key string) error {
	return c.json(ctx, call{method: http.MethodDelete, path: "/v1/ssh-keys/" + segment(key)}, nil)
}
