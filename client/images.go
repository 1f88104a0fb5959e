package client

import (
	"bufio"
	"bytes"
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
	return img, c.follow(ctx, q, res.Body, progress, &img)
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
		err = c.follow(ctx, q, res.Body, progress, &list)
		return list.Images, err
	}
	if err := json.NewDecoder(io.LimitReader(res.Body, maxAnswer)).Decode(&list); err != nil {
		return nil, c.broken(ctx, q, err)
	}
	return list.Images, nil
}

// follow reads the events of a pull or an import and decodes the last one into v.
func (c *Client) follow(ctx context.Context, q call, r io.Reader, progress func(faas.ImageProgress), v any) error {
	lines := bufio.NewReader(io.LimitReader(r, maxAnswer))
	for {
		name, data, err := nextEvent(lines)
		if err != nil {
			return c.broken(ctx, q, err)
		}
		switch name {
		case "progress":
			var p faas.ImageProgress
			if err := json.Unmarshal(data, &p); err != nil {
				return c.broken(ctx, q, err)
			}
			progress(p)
		case "done":
			if err := json.Unmarshal(data, v); err != nil {
				return c.broken(ctx, q, err)
			}
			return nil
		case "error":
			var p api.Problem
			if err := json.Unmarshal(data, &p); err != nil {
				return c.broken(ctx, q, err)
			}
			return &problem{error: p.Err(), Problem: p}
		}
	}
}

// nextEvent reads one server-sent event; comments and unknown fields are passed over.
func nextEvent(r *bufio.Reader) (name string, data []byte, err error) {
	for {
		line, err := r.ReadBytes('\n')
		if err == io.EOF {
			err = io.ErrUnexpectedEOF // the last event says that it is the last
		}
		if err != nil {
			return "", nil, err
		}
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			if name != "" || data != nil {
				return name, data, nil
			}
			continue
		}
		field, value, _ := bytes.Cut(line, []byte(":"))
		value = bytes.TrimPrefix(value, []byte(" "))
		switch string(field) {
		case "event":
			name = string(value)
		case "data":
			data = append(data, value...)
		}
	}
}
