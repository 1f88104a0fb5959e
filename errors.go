package faas

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Kind says what class of failure an error is. HTTP statuses, exit codes and
// retry decisions are tables over it at the edges of the program.
type Kind uint8

const (
	// Internal is a fault of ours or of the machine; the default.
	Internal Kind = iota
	// Invalid is input that can never work as given.
	Invalid
	// NotFound is a name or id that nothing answers to.
	NotFound
	// Conflict is a request that contradicts present state.
	Conflict
	// Exhausted is a full queue, quota, disk or rate limit; retry later.
	Exhausted
	// Denied is a caller that may not do this, or is not known.
	Denied
	// Timeout is work that did not end in the time it was given.
	Timeout
	// Unavailable is a dependency (registry, chain, store) out of reach; retry.
	Unavailable
	// Canceled is work that its caller gave up.
	Canceled
)

var kindNames = [...]string{"internal", "invalid", "not_found", "conflict", "exhausted", "denied", "timeout", "unavailable", "canceled"}

// String returns the kind's name as APIs print it, for example "not_found".
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// Kinds lists every kind, for the tables at the edges and their tests.
func Kinds() []Kind {
	ks := make([]Kind, len(kindNames))
	for i := range ks {
		ks[i] = Kind(i)
	}
	return ks
}

// MarshalText encodes the kind by name.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText decodes a kind by name.
func (k *Kind) UnmarshalText(b []byte) error {
	for i, n := range kindNames {
		if n == string(b) {
			*k = Kind(i)
			return nil
		}
	}
	return Errorf(Invalid, "unknown error kind %q", b)
}

// Error is an error with a kind. Its message says what happened, to what and,
// where there is something to do, what to do.
type Error struct {
	Kind Kind
	Msg  string
	Err  error // cause; may be nil
}

// Error returns the message followed by the cause.
func (e *Error) Error() string {
	switch {
	case e.Err == nil:
		return e.Msg
	case e.Msg == "":
		return e.Err.Error()
	}
	return e.Msg + ": " + e.Err.Error()
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf returns an error of kind k. Like fmt.Errorf it understands %w, and
// errors.Is and errors.As see through to the wrapped cause.
func Errorf(k Kind, format string, args ...any) error {
	return &Error{Kind: k, Err: fmt.Errorf(format, args...)}
}

// KindOf returns the kind of the outermost *Error in err's chain. A context's
// own errors count as Canceled and Timeout; everything else is Internal.
func KindOf(err error) Kind {
	var e *Error
	switch {
	case errors.As(err, &e):
		return e.Kind
	case errors.Is(err, context.Canceled):
		return Canceled
	case errors.Is(err, context.DeadlineExceeded):
		return Timeout
	}
	return Internal
}

// RetryAfter returns how long the caller should wait before it tries again, as
// estimated where err was made; zero if there is no estimate.
func RetryAfter(err error) time.Duration {
	var r *retryError
	if errors.As(err, &r) {
		return r.after
	}
	return 0
}

// WithRetryAfter returns err with an estimate of when trying again makes sense.
// Its message, kind and chain stay as they are.
func WithRetryAfter(err error, after time.Duration) error { return &retryError{err, after} }

type retryError struct {
	error
	after time.Duration
}

func (e *retryError) Unwrap() error { return e.error }
