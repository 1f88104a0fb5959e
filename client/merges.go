package client

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strconv"

	"faas"
	"faas/api"
)

// Merge brings branches together. When open conflicts fail it the result lists
// them, beside the error. The node chooses the snapshot's id.
func (c *Client) Merge(ctx context.Context, s faas.MergeSpec) (faas.MergeResult, error) {
	q := call{method: http.MethodPost, path: "/v1/merges", body: api.NewMergeRequest(s)}
	var w api.MergeResult
	if err := c.json(ctx, q, &w); err != nil {
		var m *api.MergeError
		if errors.As(err, &m) {
			return m.Result, err
		}
		return faas.MergeResult{}, err
	}
	r, err := w.Result()
	if err != nil {
		return r, c.broken(ctx, q, err)
	}
	return r, nil
}

// Diff returns what differs in the files from a to b, instances or snapshots; ""
// is the image of the other. With patch text brings unified diffs.
func (c *Client) Diff(ctx context.Context, a, b string, patch bool) ([]faas.Change, error) {
	query := url.Values{"a": {a}, "b": {b}, "patch": {strconv.FormatBool(patch)}}
	var w api.ChangeList
	if err := c.json(ctx, call{method: http.MethodGet, path: "/v1/diff", query: query}, &w); err != nil {
		return nil, err
	}
	return w.List(), nil
}
