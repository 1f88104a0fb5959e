package client

import (
	"context"
	"crypto/sha256"
	"errors"
	"hash"
	"io"
	"net/http"
	"net/url"
	"strconv"

	"faas"
	"faas/api"
)

const (
	pageSize    = 200
	waitSeconds = 30
)

// Execute runs a request to its end. As on the engine, an execution that could
// not be run is no error: its state is failed and says why.
func (c *Client) Execute(ctx context.Context, r faas.Request) (faas.Execution, error) {
	return c.execute(ctx, "/v1/executions", api.NewExecuteRequest(r))
}

// ExecInstance runs a command in an instance to its end.
func (c *Client) ExecInstance(ctx context.Context, id string, r faas.Request) (faas.Execution, error) {
	body, err := api.NewInstanceExecuteRequest(r)
	if err != nil {
		return faas.Execution{}, err
	}
	return c.execute(ctx, instancePath(id, "/executions"), body)
}

func (c *Client) execute(ctx context.Context, path string, body any) (faas.Execution, error) {
	e, err := c.execution(ctx, call{method: http.MethodPost, path: path, body: body})
	var p *problem
	if err == nil || !errors.As(err, &p) || p.Execution == "" {
		return e, err
	}
	// It has a record, which says more than the problem.
	e, lookup := c.Execution(ctx, p.Execution)
	if lookup != nil {
		return e, err
	}
	return e, nil
}

func (c *Client) execution(ctx context.Context, q call) (faas.Execution, error) {
	var w api.Execution
	if err := c.json(ctx, q, &w); err != nil {
		return faas.Execution{}, err
	}
	e, err := w.Execution()
	if err != nil {
		return e, c.broken(ctx, q, err)
	}
	return e, nil
}

// Submit starts a request that runs detached; the execution is queued.
func (c *Client) Submit(ctx context.Context, r faas.Request) (faas.Execution, error) {
	return c.execution(ctx, call{method: http.MethodPost, path: "/v1/executions", query: url.Values{"async": {"true"}}, body: api.NewExecuteRequest(r)})
}

// Execution returns the record under an id or a unique prefix of it.
func (c *Client) Execution(ctx context.Context, id string) (faas.Execution, error) {
	return c.execution(ctx, call{method: http.MethodGet, path: "/v1/executions/" + segment(id)})
}

// Wait returns the execution once it has ended.
func (c *Client) Wait(ctx context.Context, id string) (faas.Execution, error) {
	q := call{method: http.MethodGet, path: "/v1/executions/" + segment(id), query: url.Values{"waitSeconds": {strconv.Itoa(waitSeconds)}}}
	for {
		e, err := c.execution(ctx, q)
		if err != nil || e.State.Terminal() {
			return e, err
		}
	}
}

// Executions lists the newest first: at most limit, older than before unless
// that is zero.
func (c *Client) Executions(ctx context.Context, before faas.ExecutionID, limit int) ([]faas.Execution, error) {
	return c.executions(ctx, "/v1/executions", before, limit)
}

// InstanceExecutions lists what ran in an instance, the newest first: at most limit.
func (c *Client) InstanceExecutions(ctx context.Context, id string, limit int) ([]faas.Execution, error) {
	return c.executions(ctx, instancePath(id, "/executions"), faas.ExecutionID{}, limit)
}

func (c *Client) executions(ctx context.Context, path string, before faas.ExecutionID, limit int) ([]faas.Execution, error) {
	var all []faas.Execution
	for len(all) < limit {
		q := call{method: http.MethodGet, path: path, query: url.Values{"limit": {strconv.Itoa(min(limit-len(all), pageSize))}}}
		if before != (faas.ExecutionID{}) {
			q.query.Set("before", before.String())
		}
		var page api.ExecutionList
		if err := c.json(ctx, q, &page); err != nil {
			return nil, err
		}
		for _, w := range page.Executions {
			e, err := w.Execution()
			if err != nil {
				return nil, c.broken(ctx, q, err)
			}
			all = append(all, e)
		}
		if page.Next == nil {
			break
		}
		before = *page.Next
	}
	return all, nil
}

// Cancel kills an execution's program.
func (c *Client) Cancel(ctx context.Context, id string) error {
	return c.json(ctx, call{method: http.MethodDelete, path: "/v1/executions/" + segment(id)}, nil)
}

// Stdout opens the whole standard output of an ended execution.
func (c *Client) Stdout(ctx context.Context, id string) (io.ReadCloser, error) {
	return c.open(ctx, "/v1/executions/"+segment(id)+"/stdout")
}

// Stderr opens the whole standard error of an ended execution.
func (c *Client) Stderr(ctx context.Context, id string) (io.ReadCloser, error) {
	return c.open(ctx, "/v1/executions/"+segment(id)+"/stderr")
}

func (c *Client) open(ctx context.Context, path string) (io.ReadCloser, error) {
	res, err := c.do(ctx, call{method: http.MethodGet, path: path})
	if err != nil {
		return nil, err
	}
	return &body{ReadCloser: res.Body, ctx: ctx, c: c, path: path}, nil
}

// Output opens an output object and returns its size. Reading to the end
// verifies the digest: bytes that do not match give an error before io.EOF.
func (c *Client) Output(ctx context.Context, d faas.Digest) (io.ReadCloser, int64, error) {
	path := "/v1/outputs/" + d.String()
	res, err := c.do(ctx, call{method: http.MethodGet, path: path})
	if err != nil {
		return nil, 0, err
	}
	b := &body{ReadCloser: res.Body, ctx: ctx, c: c, path: path}
	return &verified{ReadCloser: b, want: d, sum: sha256.New()}, res.ContentLength, nil
}

// body gives errors in the middle of an answer a kind.
type body struct {
	io.ReadCloser
	ctx  context.Context
	c    *Client
	path string
}

func (b *body) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if err != nil && err != io.EOF {
		err = b.c.broken(b.ctx, call{method: http.MethodGet, path: b.path}, err)
	}
	return n, err
}

type verified struct {
	io.ReadCloser
	want faas.Digest
	sum  hash.Hash
}

func (v *verified) Read(p []byte) (int, error) {
	n, err := v.ReadCloser.Read(p)
	v.sum.Write(p[:n])
	if err == io.EOF && faas.Digest(v.sum.Sum(nil)) != v.want {
		err = faas.Errorf(faas.Internal, "what the node serves as output %s is something else: do not use it", v.want)
	}
	return n, err
}
