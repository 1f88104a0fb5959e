package client

import (
	"context"
	"encoding/json"
	"io"
	"net/http"

	"faas"
	"faas/api"
)

// CreateSnapshot takes a snapshot of an instance, which goes on running. The
// node chooses its id.
func (c *Client) CreateSnapshot(ctx context.Context, instance string, s faas.SnapshotSpec) (faas.Snapshot, error) {
	body := api.SnapshotRequest{Name: s.Name, Description: s.Description}
	return c.snapshot(ctx, call{method: http.MethodPost, path: instancePath(instance, "/snapshots"), body: body})
}

// Snapshot returns the snapshot under an id, a unique prefix of it or a name.
func (c *Client) Snapshot(ctx context.Context, id string) (faas.Snapshot, error) {
	return c.snapshot(ctx, call{method: http.MethodGet, path: snapshotPath(id, "")})
}

func snapshotPath(id, rest string) string { return "/v1/snapshots/" + segment(id) + rest }

func (c *Client) snapshot(ctx context.Context, q call) (faas.Snapshot, error) {
	var w api.Snapshot
	if err := c.json(ctx, q, &w); err != nil {
		return faas.Snapshot{}, err
	}
	s, err := w.Snapshot()
	if err != nil {
		return s, c.broken(ctx, q, err)
	}
	return s, nil
}

// Snapshots lists the snapshots that the key may see, the newest first.
func (c *Client) Snapshots(ctx context.Context) ([]faas.Snapshot, error) {
	q := call{method: http.MethodGet, path: "/v1/snapshots"}
	var list api.SnapshotList
	if err := c.json(ctx, q, &list); err != nil {
		return nil, err
	}
	all := make([]faas.Snapshot, 0, len(list.Snapshots))
	for _, w := range list.Snapshots {
		s, err := w.Snapshot()
		if err != nil {
			return nil, c.broken(ctx, q, err)
		}
		all = append(all, s)
	}
	return all, nil
}

// RemoveSnapshot removes a snapshot and its names; what was started from it
// goes on.
func (c *Client) RemoveSnapshot(ctx context.Context, id string) error {
	return c.json(ctx, call{method: http.MethodDelete, path: snapshotPath(id, "")}, nil)
}

// TagSnapshot makes a name lead to a snapshot, wherever it led before.
func (c *Client) TagSnapshot(ctx context.Context, id, name string) error {
	return c.json(ctx, call{method: http.MethodPut, path: snapshotPath(id, "/names/"+segment(name))}, nil)
}

// ExportSnapshot writes all of a snapshot to w, for ImportSnapshot. After an
// error w has a part of it.
func (c *Client) ExportSnapshot(ctx context.Context, id string, w io.Writer) error {
	r, err := c.open(ctx, snapshotPath(id, "/export"))
	if err != nil {
		return err
	}
	defer r.Close()
	if _, err := io.Copy(w, r); err != nil {
		return faas.Errorf(faas.KindOf(err), "export of snapshot %s: %w", id, err)
	}
	return nil
}

// ImportSnapshot sends what ExportSnapshot gave.
func (c *Client) ImportSnapshot(ctx context.Context, r io.Reader) (faas.Snapshot, error) {
	q := call{method: http.MethodPost, path: "/v1/snapshots/import"}
	res, err := c.upload(ctx, q, "application/octet-stream", r)
	if err != nil {
		return faas.Snapshot{}, err
	}
	defer res.Body.Close()
	var w api.Snapshot
	if err := json.NewDecoder(io.LimitReader(res.Body, maxAnswer)).Decode(&w); err != nil {
		return faas.Snapshot{}, c.broken(ctx, q, err)
	}
	s, err := w.Snapshot()
	if err != nil {
		return s, c.broken(ctx, q, err)
	}
	return s, nil
}

// Branch starts instances from one snapshot and says what became of each; an
// error means that none could be tried. The node chooses their ids.
func (c *Client) Branch(ctx context.Context, s faas.BranchSpec) ([]faas.Branch, error) {
	q := call{method: http.MethodPost, path: snapshotPath(s.Snapshot.String(), "/branches"), body: api.BranchRequest{Count: s.Count, Name: s.Name}}
	var list api.BranchList
	if err := c.json(ctx, q, &list); err != nil {
		return nil, err
	}
	branches, err := list.List()
	if err != nil {
		return nil, c.broken(ctx, q, err)
	}
	return branches, nil
}
