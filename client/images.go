package client

import (
	"context"
	"encoding/json"
	"io"
	"net/http"

	"faas"
	"faas/api"
)

const eventStream = "text/event-stream"

// Images lists the node's images.
func (c *Client) Images(ctx context.Context) ([]faas.Image, error) {
	var list api.ImageList
	err := c.json(ctx, call{method: http.MethodGet, path: "/v1/images"}, &list)
	return list.Images, err
}

// Image returns all that the node knows of an image.
func (c *Client) Image(ctx context.Context, ref string) (d faas.ImageDetails, err error) {
	err = c.json(ctx, call{method: http.MethodGet, path: "/v1/images/" + segment(ref)}, &d)
	return d, err
}

// RemoveImage removes an image from the node.
func (c *Client) RemoveImage(ctx context.Context, ref string) error {
	return c.json(ctx, call{method: http.MethodDelete, path: "/v1/images/" + segment(ref)}, nil)
}

// PullImage makes the node pull an image. progress, if not nil, is told how far it is.
func (c *Client) PullImage(ctx context.Context, ref string, progress func(faas.ImageProgress)) (img faas.Image, err error) {
	q := call{method: http.MethodPost, path: "/v1/images", body: api.PullRequest{Ref: ref}}
	if progress == nil {
		err = c.json(ctx, q, &img)
		return img, err
	}
	q.accept = eventStream
	res, err := c.do(ctx, q)
	if err != nil {
		return img, err
	}
	defer res.Body.Close()
	return img, c.followImages(ctx, q, res.Body, progress, &img)
}

// followImages reads the events of a pull or an import and decodes the last one into v.
func (c *Client) followImages(ctx context.Context, q call, r io.Reader, progress func(faas.ImageProgress), v any) error {
	data, err := follow(ctx, c, q, io.LimitReader(r, maxAnswer), func(name string, data []byte) (p faas.ImageProgress, known bool, err error) {
		err = json.Unmarshal(data, &p)
		return p, name == "progress", err
	}, func(p faas.ImageProgress) error { progress(p); return nil })
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, v); err != nil {
		return c.broken(ctx, q, err)
	}
	return nil
}

// ImportImages sends a docker-archive or OCI layout tar, compressed or not.
// progress, if not nil, is told how far the node is with it.
func (c *Client) ImportImages(ctx context.Context, archive io.Reader, progress func(faas.ImageProgress)) ([]faas.Image, error) {
	q := call{method: http.MethodPost, path: "/v1/images/import"}
	if progress != nil {
		q.accept = eventStream
	}
	res, err := c.upload(ctx, q, "application/x-tar", archive)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var list api.ImageList
	if progress != nil {
		err = c.followImages(ctx, q, res.Body, progress, &list)
		return list.Images, err
	}
	if err := json.NewDecoder(io.LimitReader(res.Body, maxAnswer)).Decode(&list); err != nil {
		return nil, c.broken(ctx, q, err)
	}
	return list.Images, nil
}
