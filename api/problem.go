package api

import (
	"errors"
	"fmt"
	"time"

	"faas"
)

// InternalDetail is all that a caller learns of an internal error; the node's
// log has the rest under the request's or the execution's id.
const InternalDetail = "the node could not do this; its log has the details"

// KindInfo is one row of the table from error kind to HTTP.
type KindInfo struct {
	Kind   faas.Kind
	Status int
	Title  string
	// RetryAfter is what the Retry-After header says when the error brings no
	// estimate of its own; zero: no header.
	RetryAfter time.Duration
}

// StatusClientClosed is what is logged for a request whose client went away;
// nobody is left to read it.
const StatusClientClosed = 499

// KindTable returns the table from error kind to HTTP status, in order of the
// kinds. Denied is 403 here; a request without a valid key gets 401.
func KindTable() []KindInfo {
	return []KindInfo{
		{faas.Internal, 500, "Internal error", 0},
		{faas.Invalid, 400, "Invalid request", 0},
		{faas.NotFound, 404, "Not found", 0},
		{faas.Conflict, 409, "Conflict", 0},
		{faas.Exhausted, 429, "Limit reached", time.Second},
		{faas.Denied, 403, "Not allowed", 0},
		{faas.Timeout, 504, "Timed out", 0},
		{faas.Unavailable, 503, "Dependency unavailable", 5 * time.Second},
		{faas.Canceled, StatusClientClosed, "Canceled", 0},
	}
}

// KindOfStatus says what kind an HTTP status stands for, for answers that come
// from a proxy and carry no problem details.
func KindOfStatus(status int) faas.Kind {
	switch status {
	case 401:
		return faas.Denied
	case 408:
		return faas.Timeout
	case 502:
		return faas.Unavailable
	}
	for _, k := range KindTable() {
		if k.Status == status {
			return k.Kind
		}
	}
	if status >= 400 && status < 500 {
		return faas.Invalid
	}
	return faas.Internal
}

// FieldError is one thing wrong with a request.
type FieldError struct {
	Location string `json:"location,omitempty" doc:"Where, for example body.command[0]."`
	Message  string `json:"message" doc:"What is wrong."`
}

// Problem is the body of every error, as RFC 9457 has it (application/problem+json).
type Problem struct {
	Type      string       `json:"type" doc:"URI of the class of problem." example:"urn:faas:problem:not_found"`
	Title     string       `json:"title" doc:"The class in words." example:"Not found"`
	Status    int          `json:"status" doc:"The HTTP status." example:"404"`
	Detail    string       `json:"detail,omitempty" doc:"What happened, to what, and what to do."`
	Instance  string       `json:"instance,omitempty" doc:"URI of this occurrence; it holds the request's id." example:"urn:faas:request:k3v7q2mwn5xa"`
	Kind      faas.Kind    `json:"kind" doc:"The class for programs." example:"not_found"`
	RequestID string       `json:"requestId,omitempty" doc:"What the node's log calls this request; also in the X-Request-Id header."`
	Execution string       `json:"execution,omitempty" doc:"The execution whose failure this is, if one was recorded."`
	Errors    []FieldError `json:"errors,omitempty" nullable:"false" doc:"What is wrong, field by field."`
	Merge     *MergeResult `json:"merge,omitempty" doc:"The conflicts of a merge that they failed."`
}

// NewProblem returns the problem details for err. status 0 means the kind's
// own. Of an internal error only InternalDetail is told.
func NewProblem(err error, status int, requestID string) Problem {
	kind := faas.KindOf(err)
	info := KindTable()[kind]
	p := Problem{
		Type: "urn:faas:problem:" + kind.String(), Title: info.Title, Status: info.Status,
		Detail: err.Error(), Kind: kind, RequestID: requestID,
	}
	var m *MergeError
	if errors.As(err, &m) {
		r := NewMergeResult(m.Result)
		p.Merge = &r
	}
	if status != 0 {
		p.Status = status
	}
	if requestID != "" {
		p.Instance = "urn:faas:request:" + requestID
	}
	if kind == faas.Internal {
		p.Detail = InternalDetail
	}
	return p
}

// Err returns the problem as an error of its kind.
func (p Problem) Err() error {
	msg := p.Detail
	if msg == "" {
		msg = p.Title
	}
	for _, f := range p.Errors {
		msg += fmt.Sprintf("; %s: %s", f.Location, f.Message)
	}
	if p.Kind == faas.Internal && p.RequestID != "" {
		msg += fmt.Sprintf(" (request %s)", p.RequestID)
	}
	err := error(&faas.Error{Kind: p.Kind, Msg: msg})
	if p.Merge != nil {
		if r, rerr := p.Merge.Result(); rerr == nil { // else the message has to do
			err = &MergeError{Result: r, Err: err}
		}
	}
	return err
}
