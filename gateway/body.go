package gateway

import (
	"errors"
	"io"
	"net/http"
	"sync"
	"time"
)

const (
	bodyGrace   = time.Minute // a body of any size may take this long
	bodyMinRate = 8 << 10     // and beyond that must bring so many bytes per second
)

// pacedBody gives a request's body a deadline that moves with its progress, so
// that a client which drips bytes can not hold a connection for ever. The
// deadline is there from the start, because net/http reads what a handler left
// of a body before it answers. It is taken away at the end of the body and not
// before: a deadline that passed later would cancel the request's context in
// the middle of a long run, and none at all would let the rest of a broken
// body be waited for.
type pacedBody struct {
	body  io.ReadCloser
	ctl   *http.ResponseController
	stall time.Duration
	start time.Time

	mu   sync.Mutex // a reader that its handler has given up on may still be in Read
	n    int64
	done bool
}

func newPacedBody(body io.ReadCloser, w http.ResponseWriter, stall time.Duration) (*pacedBody, error) {
	b := &pacedBody{body: body, ctl: http.NewResponseController(w), stall: stall, start: time.Now()}
	return b, b.advance()
}

func (b *pacedBody) advance() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.done {
		return nil
	}
	deadline := time.Now().Add(b.stall)
	if whole := b.start.Add(bodyGrace + time.Duration(b.n/bodyMinRate)*time.Second); whole.Before(deadline) {
		deadline = whole
	}
	return b.setDeadline(deadline)
}

func (b *pacedBody) Read(p []byte) (int, error) {
	if err := b.advance(); err != nil {
		return 0, err
	}
	n, err := b.body.Read(p)
	b.mu.Lock()
	b.n += int64(n)
	b.mu.Unlock()
	if err == io.EOF {
		if e := b.finish(); e != nil {
			err = e
		}
	}
	return n, err
}

// Close reads a little of what is left, as net/http does, within the deadline.
func (b *pacedBody) Close() error {
	if err := b.body.Close(); err != nil {
		return err
	}
	return b.finish()
}

func (b *pacedBody) finish() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.done {
		return nil
	}
	b.done = true
	return b.setDeadline(time.Time{})
}

func (b *pacedBody) setDeadline(t time.Time) error {
	err := b.ctl.SetReadDeadline(t)
	if errors.Is(err, http.ErrNotSupported) {
		return nil // not a connection, as in tests with a recorder
	}
	return err
}
