package client

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strconv"

	"faas"
	"faas/api"
)

func filesPath(instance, rest string) string {
	return "/v1/instances/" + segment(instance) + "/files" + rest
}

func pathQuery(path string) url.Values { return url.Values{"path": {path}} }

func treeQuery(path string, recursive bool) url.Values {
	return url.Values{"path": {path}, "recursive": {strconv.FormatBool(recursive)}}
}

// PutFiles unpacks a plain tar under dir in an instance and returns how many
// files with how many bytes were written.
func (c *Client) PutFiles(ctx context.Context, instance, dir string, tar io.Reader) (files int, size int64, err error) {
	q := call{method: http.MethodPut, path: filesPath(instance, ""), query: pathQuery(dir)}
	res, err := c.upload(ctx, q, "application/x-tar", tar)
	if err != nil {
		return 0, 0, err
	}
	defer res.Body.Close()
	var put api.FilesPut
	if err := json.NewDecoder(io.LimitReader(res.Body, maxAnswer)).Decode(&put); err != nil {
		return 0, 0, c.broken(ctx, q, err)
	}
	return put.Files, put.Bytes, nil
}

// GetFiles opens a tar of a file or a tree in an instance. An error before
// io.EOF says that it is not whole.
func (c *Client) GetFiles(ctx context.Context, instance, path string) (io.ReadCloser, error) {
	return c.open(ctx, filesPath(instance, "?"+pathQuery(path).Encode()))
}

// ReadFile opens a file of an instance.
func (c *Client) ReadFile(ctx context.Context, instance, path string) (io.ReadCloser, error) {
	return c.open(ctx, filesPath(instance, "/content?"+pathQuery(path).Encode()))
}

// ListFiles lists a directory of an instance or, with recursive, all below it.
func (c *Client) ListFiles(ctx context.Context, instance, path string, recursive bool) ([]faas.FileInfo, error) {
	var list api.FileList
	err := c.json(ctx, call{method: http.MethodGet, path: filesPath(instance, "/list"), query: treeQuery(path, recursive)}, &list)
	return list.Files, err
}

// StatFile returns what a path in an instance leads to.
func (c *Client) StatFile(ctx context.Context, instance, path string) (i faas.FileInfo, err error) {
	err = c.json(ctx, call{method: http.MethodGet, path: filesPath(instance, "/stat"), query: pathQuery(path)}, &i)
	return i, err
}

// RemoveFiles removes a file or an empty directory or, with recursive, a tree.
func (c *Client) RemoveFiles(ctx context.Context, instance, path string, recursive bool) error {
	return c.json(ctx, call{method: http.MethodDelete, path: filesPath(instance, ""), query: treeQuery(path, recursive)}, nil)
}

// MoveFile gives a file or a tree another name, as mv does.
func (c *Client) MoveFile(ctx context.Context, instance, from, to string) error {
	return c.json(ctx, call{method: http.MethodPost, path: filesPath(instance, "/move"), body: api.MoveRequest{From: from, To: to}}, nil)
}

// WatchFiles tells each change below a path until ctx ends, each returns an
// error, or what is watched is gone. The first event is of kind
// faas.FileWatching.
func (c *Client) WatchFiles(ctx context.Context, instance, path string, each func(faas.FileEvent) error) error {
	q := call{method: http.MethodGet, path: filesPath(instance, "/watch"), query: pathQuery(path)}
	return watch(ctx, c, q, func(name string, data []byte) (e faas.FileEvent, known bool, err error) {
		err = json.Unmarshal(data, &e)
		return e, name == "file", err
	}, each)
}
