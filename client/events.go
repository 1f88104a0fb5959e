package client

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"

	"faas/api"
)

// follow reads an answer's events until the last one, whose data it returns, or an
// error: the node's, or that of each. Events that decode does not know are passed
// over, and then its error means nothing.
func follow[E any](ctx context.Context, c *Client, q call, r io.Reader, decode func(name string, data []byte) (e E, known bool, err error), each func(E) error) (done []byte, err error) {
	lines := bufio.NewReader(r)
	for {
		name, data, err := nextEvent(lines)
		if err != nil {
			return nil, c.broken(ctx, q, err)
		}
		switch name {
		case "done":
			return data, nil
		case "error":
			var p api.Problem
			if err := json.Unmarshal(data, &p); err != nil {
				return nil, c.broken(ctx, q, err)
			}
			return nil, &problem{error: p.Err(), Problem: p}
		}
		e, known, err := decode(name, data)
		if !known {
			continue
		}
		if err != nil {
			return nil, c.broken(ctx, q, err)
		}
		if err := each(e); err != nil {
			return nil, err
		}
	}
}

// watch makes a request whose answer has no end of its own and follows it.
func watch[E any](ctx context.Context, c *Client, q call, decode func(name string, data []byte) (e E, known bool, err error), each func(E) error) error {
	q.accept = eventStream
	res, err := c.do(ctx, q)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	_, err = follow(ctx, c, q, res.Body, decode, each)
	return err
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
