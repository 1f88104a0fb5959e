package gateway

import (
	"errors"
	"io"
	"net/http"
	"time"
)

const (
	bodyGrace   = time.Minute // a body of any size may take this long
	bodyMinRate = 8 << 10     // and beyond that must bring so many bytes per second
)

// pacedBody gives a request's body a deadline that moves with its progress, so
// that a client which drips bytes can not hold a connection for ever. It takes
// the deadline away at the end of the body: a deadline that passed later would
// cancel the request's context in the middle of a long run.
type pacedBody struct {
	body  io.ReadCloser
	ctl   *http.ResponseController
	stall time.Duration
	start time.Time
	n     int64
	done  bool
}

func newPacedBody(body io.ReadCloser, w http.ResponseWriter, stall time.Duration) *pacedBody {
	return &pacedBody{body: body, ctl: http.NewResponseController(w), stall: stall, start: time.Now()}
}

func (b *pacedBody) Read(p []byte) (int, error) {
	if !b.done {
		deadline := time.Now().Add(b.stall)
		if whole := b.start.Add(bodyGrace + time.Duration(b.n/bodyMinRate)*time.Second); whole.Before(deadline) {
			deadline = whole
		}
		if err := b.setDeadline(deadline); err != nil {
			return 0, err
		}
	}
	n, err := b.body.Read(p)
	b.n += int64(n)
	if err != nil {
		if e := b.finish(); e != nil && err == io.EOF {
			err = e
		}
	}
	return n, err
}

func (b *pacedBody) Close() error {
	return errors.Join(b.finish(), b.body.Close())
}

func (b *pacedBody) finish() error {
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
