package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"net/http"
	"strconv"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"faas"
	"faas/api"
)

const (
	statusClientClosed = api.StatusClientClosed
	problemType        = "application/problem+json"
)

// problem is an error on its way to the client: the body, and headers with it.
// It implements what huma asks of an error that decides its own answer.
type problem struct {
	api.Problem
	header http.Header
}

func (p *problem) Error() string                { return p.Detail }
func (p *problem) GetStatus() int               { return p.Status }
func (p *problem) GetHeaders() http.Header      { return p.header }
func (p *problem) ContentType(string) string    { return problemType }
func (p *problem) MarshalJSON() ([]byte, error) { return json.Marshal(p.Problem) }

// statusError gives an error an HTTP status that its kind alone does not have.
type statusError struct {
	error
	status int
}

func (e *statusError) Unwrap() error { return e.error }

// newProblem turns err into problem details. Internal errors are logged here,
// because the client does not get to see them. status 0 means the kind's.
func (g *Gateway) newProblem(x *exchange, err error, status int) *problem {
	var se *statusError
	if status == 0 && errors.As(err, &se) {
		status = se.status
	}
	p := &problem{Problem: api.NewProblem(err, status, x.id), header: http.Header{}}
	var failed *failedExecution
	if errors.As(err, &failed) {
		p.Execution = failed.id
	}
	if p.Kind == faas.Internal {
		g.log.Error("internal error", "request", x.id, "route", x.route, "key", x.who.name, "err", err)
	}
	retry := faas.RetryAfter(err)
	if retry == 0 {
		retry = api.KindTable()[p.Kind].RetryAfter
	}
	if retry > 0 {
		p.header.Set("Retry-After", retrySeconds(retry))
	}
	if p.Status == http.StatusUnauthorized {
		p.header.Set("WWW-Authenticate", `Bearer realm="faas"`)
	}
	return p
}

func retrySeconds(d time.Duration) string {
	return strconv.Itoa(int(math.Ceil(d.Seconds())))
}

// failedExecution is the error of an execution that has a record but could not
// be run.
type failedExecution struct {
	error
	id string
}

func (e *failedExecution) Unwrap() error { return e.error }

// failure returns the error of a failed execution, nil for any other.
func failure(e faas.Execution) error {
	if e.State != faas.Failed {
		return nil
	}
	return &failedExecution{error: &faas.Error{Kind: e.ErrorKind, Msg: e.Error}, id: e.ID.String()}
}

// writeProblem answers with problem details outside of huma.
func (g *Gateway) writeProblem(x *exchange, err error, status int) {
	g.sendProblem(x, g.newProblem(x, err, status))
}

func (g *Gateway) sendProblem(x *exchange, p *problem) {
	h := x.Header()
	for k, v := range p.header {
		h[k] = v
	}
	h.Set("Content-Type", problemType)
	x.WriteHeader(p.Status)
	if err := json.NewEncoder(x).Encode(p.Problem); err != nil {
		g.log.Debug("answer not delivered", "request", x.id, "err", err)
	}
}

// fail turns a handler's error into the one that huma sends.
func (g *Gateway) fail(ctx context.Context, err error) error {
	return g.newProblem(exchangeOf(ctx), err, 0)
}

// translate is a huma transformer: it gives the errors that huma itself finds,
// in parameters and bodies, the shape and status of all others.
func (g *Gateway) translate(ctx huma.Context, _ string, v any) (any, error) {
	m, ok := v.(*huma.ErrorModel)
	if !ok {
		return v, nil
	}
	_, w := humago.Unwrap(ctx)
	x, ok := w.(*exchange)
	if !ok {
		return v, nil
	}
	status, kind := m.Status, faas.Invalid
	switch status {
	case http.StatusUnprocessableEntity:
		status = http.StatusBadRequest
	case http.StatusRequestTimeout:
		kind = faas.Timeout
	case http.StatusInternalServerError:
		// The one such error of huma's own is a body that broke off.
		status = http.StatusBadRequest
	}
	x.override = status
	p := g.newProblem(x, faas.Errorf(kind, "%s", m.Detail), status)
	for _, e := range m.Errors {
		// The value is left out: it may be a whole body with secrets in it.
		p.Errors = append(p.Errors, api.FieldError{Location: e.Location, Message: e.Message})
	}
	return p, nil
}
