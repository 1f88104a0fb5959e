package gateway

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"sync"
	"time"

	"faas"
	"faas/api"
)

// events is an answer as server-sent events. Its methods may be called from
// any goroutine; the header goes out with the first event.
type events struct {
	g       *Gateway
	x       *exchange
	ctl     *http.ResponseController
	give    context.CancelFunc // ends the work when nobody takes its events
	stopped chan struct{}
	once    sync.Once
	beating sync.WaitGroup

	mu    sync.Mutex
	begun bool
	err   error // first failed write; sticky
	buf   bytes.Buffer
}

// newEvents returns a stream that cancels the work with give once a write fails.
// Call close when it is over.
func (g *Gateway) newEvents(x *exchange, give context.CancelFunc) *events {
	s := &events{g: g, x: x, ctl: http.NewResponseController(x), give: give, stopped: make(chan struct{})}
	s.beating.Go(s.beat)
	return s
}

// beat sends a comment now and then: it keeps proxies from closing an idle
// stream, and finds out about clients that are gone.
func (s *events) beat() {
	t := time.NewTicker(s.g.cfg.Limits.KeepAlive)
	defer t.Stop()
	for {
		select {
		case <-s.stopped:
			return
		case <-t.C:
			s.mu.Lock()
			if s.begun {
				s.buf.Reset()
				s.buf.WriteString(": alive\n\n")
				s.flush()
			}
			s.mu.Unlock()
		}
	}
}

// close ends the stream. Writers that the engine gave up on may still call send
// after it; they get an error, for the answer is no longer theirs to write to.
func (s *events) close() { s.once.Do(s.end) }

func (s *events) end() {
	close(s.stopped)
	s.beating.Wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err == nil {
		s.err = faas.Errorf(faas.Canceled, "the stream has ended")
	}
	if err := s.ctl.SetWriteDeadline(time.Time{}); err != nil && !errors.Is(err, http.ErrNotSupported) {
		s.g.log.Debug("event stream ended", "request", s.x.id, "err", err)
	}
}

// started reports whether the header is out.
func (s *events) started() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.begun
}

// send writes one event.
func (s *events) send(name string, data any) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil {
		return s.err
	}
	s.buf.Reset()
	s.buf.WriteString("event: " + name + "\ndata: ")
	enc := json.NewEncoder(&s.buf) // writes one line and its end
	enc.SetEscapeHTML(false)
	if err := enc.Encode(data); err != nil {
		return faas.Errorf(faas.Internal, "event %s: %w", name, err)
	}
	s.buf.WriteByte('\n')
	if !s.begun {
		s.begun = true
		s.x.Header().Set("Content-Type", eventStream)
		s.x.Header().Set("X-Accel-Buffering", "no") // nginx would hold events back
		s.x.WriteHeader(http.StatusOK)
	}
	s.flush()
	return s.err
}

// flush writes buf out; s.mu is held.
func (s *events) flush() {
	if s.err != nil {
		return
	}
	err := s.ctl.SetWriteDeadline(time.Now().Add(s.g.cfg.Limits.Stall))
	if errors.Is(err, http.ErrNotSupported) {
		err = nil
	}
	if err == nil {
		_, err = s.x.Write(s.buf.Bytes())
	}
	if err == nil {
		err = s.ctl.Flush()
	}
	if err != nil {
		s.err = faas.Errorf(faas.Canceled, "the client takes no more events: %w", err)
		s.give()
	}
}

// chunks is an io.Writer whose bytes become events. One goroutine writes.
type chunks struct {
	s    *events
	name string
	half []byte // beginning of a character whose rest is still to come
}

func (c *chunks) Write(p []byte) (int, error) {
	whole, half := api.SplitRune(append(c.half, p...))
	c.half = bytes.Clone(half)
	if err := c.emit(whole); err != nil {
		return 0, err
	}
	return len(p), nil
}

func (c *chunks) emit(b []byte) error {
	for len(b) > 0 {
		n := min(len(b), api.MaxChunk)
		if n < len(b) {
			if whole, _ := api.SplitRune(b[:n]); len(whole) > 0 {
				n = len(whole)
			}
		}
		if err := c.s.send(c.name, api.NewChunk(b[:n])); err != nil {
			return err
		}
		b = b[n:]
	}
	return nil
}

// serveEvents runs do and streams what it writes. An error before anything was
// sent is an ordinary problem answer.
func (g *Gateway) serveEvents(x *exchange, r *http.Request, do func(context.Context, faas.Attachment) (faas.Execution, error)) {
	g.streamEvents(x, r, func(ctx context.Context, s *events) error {
		stdout, stderr := &chunks{s: s, name: "stdout"}, &chunks{s: s, name: "stderr"}
		e, err := do(ctx, faas.Attachment{
			Stdout: stdout, Stderr: stderr,
			Begun: func(id faas.ExecutionID) { s.lost(s.send("begun", api.Begun{ID: id})) },
		})
		if err != nil {
			return err
		}
		s.lost(stdout.emit(stdout.half))
		s.lost(stderr.emit(stderr.half))
		s.lost(s.send("exit", api.NewExecution(e)))
		return nil
	})
}

// streamEvents runs do, which sends events, if its caller may have one more stream.
// An error of do ends the stream.
func (g *Gateway) streamEvents(x *exchange, r *http.Request, do func(context.Context, *events) error) {
	release, err := g.streams.acquire(x.who.name)
	if err != nil {
		g.writeProblem(x, err, 0)
		return
	}
	defer release()
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	s := g.newEvents(x, cancel)
	defer s.close()
	if err := do(ctx, s); err != nil {
		g.failEvents(s, err)
	}
}

// failEvents ends the stream with an error: as the answer itself if nothing
// has been sent yet, else as the last event.
func (g *Gateway) failEvents(s *events, err error) {
	if s.started() {
		s.lost(s.send("error", g.newProblem(s.x, err, 0).Problem))
		return
	}
	s.close()
	g.writeProblem(s.x, err, 0)
}

// lost notes an event that could not be delivered. The run has been canceled
// for it already.
func (s *events) lost(err error) {
	if err != nil {
		s.g.log.Debug("event not delivered", "request", s.x.id, "err", err)
	}
}
