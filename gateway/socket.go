package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/coder/websocket"

	"faas"
	"faas/api"
)

const (
	startTimeout = 10 * time.Second // for the first message
	closeReason  = 120              // bytes that fit a close frame
)

// runner starts the run that a stream asked for.
type runner func(context.Context, faas.Request, faas.Attachment) (faas.Execution, error)

// socket is one run over a WebSocket. Three parties: the goroutine of the
// request runs the engine, read dispatches what comes in, and the engine's
// writers send. When the connection breaks, read cancels the run.
type socket struct {
	g       *Gateway
	x       *exchange
	conn    *websocket.Conn
	stdin   *stdin
	control chan faas.Control
	cancel  context.CancelCauseFunc
}

// serveSocket upgrades the request and runs what its first message asks for.
func (g *Gateway) serveSocket(x *exchange, r *http.Request, inInstance bool, do runner) {
	conn, done := g.upgrade(x, r, api.StreamProtocol, ", or POST for a plain answer")
	if conn == nil {
		return
	}
	defer done()
	ctx, cancel := context.WithCancelCause(r.Context())
	defer cancel(nil)
	s := &socket{g: g, x: x, conn: conn, control: make(chan faas.Control, 16), cancel: cancel}
	s.stdin = newStdin(func(n int) { s.tell(ctx, api.ServerMessage{Type: api.MsgStdinAck, Bytes: int64(n)}) })
	s.serve(ctx, inInstance, do)
}

// upgrade makes the request a WebSocket that speaks a protocol, and counts it as
// one of the caller's until done is called. No connection: it has answered why
// not; hint ends what it says to those who do not ask for a WebSocket.
func (g *Gateway) upgrade(x *exchange, r *http.Request, protocol, hint string) (conn *websocket.Conn, done func()) {
	if !isUpgrade(r) {
		x.Header().Set("Upgrade", "websocket")
		g.writeProblem(x, faas.Errorf(faas.Invalid, "%s is a WebSocket: send Upgrade: websocket%s", r.URL.Path, hint), http.StatusUpgradeRequired)
		return nil, nil
	}
	release, err := g.streams.acquire(x.who.name)
	if err != nil {
		g.writeProblem(x, err, 0)
		return nil, nil
	}
	conn, err = websocket.Accept(x, r, &websocket.AcceptOptions{Subprotocols: []string{protocol}})
	if err != nil {
		release()
		g.log.Info("websocket refused", "request", x.id, "err", err) // Accept has answered
		return nil, nil
	}
	return conn, func() { _ = conn.CloseNow(); release() }
}

func (s *socket) serve(ctx context.Context, inInstance bool, do runner) {
	start, err := s.start(ctx)
	if err == nil {
		err = s.g.resolveSnapshot(ctx, &start.Request.From)
	}
	if err != nil {
		s.fail(ctx, err)
		return
	}
	q, err := startRequest(start, inInstance)
	if err != nil {
		s.fail(ctx, err)
		return
	}
	var reading sync.WaitGroup
	reading.Go(func() { s.read(ctx) })
	a := faas.Attachment{
		Stdout: &frames{s: s, ctx: ctx, channel: api.ChannelStdout}, Stderr: &frames{s: s, ctx: ctx, channel: api.ChannelStderr},
		Terminal: start.Terminal, Control: s.control,
		Begun: func(id faas.ExecutionID) {
			s.tell(ctx, api.ServerMessage{Type: api.MsgBegun, ID: id.String()})
		},
	}
	if start.AttachStdin {
		a.Stdin = s.stdin
	}
	e, err := do(ctx, q, a)
	s.stdin.end()
	var broken *protocolError
	switch {
	case errors.As(context.Cause(ctx), &broken):
		s.fail(ctx, broken)
	case err != nil:
		s.fail(ctx, err)
	default:
		w := api.NewExecution(e)
		s.tell(ctx, api.ServerMessage{Type: api.MsgExit, Execution: &w})
		s.close(websocket.StatusNormalClosure, "")
	}
	reading.Wait()
}

// start reads the first message.
func (s *socket) start(ctx context.Context) (m api.ClientMessage, err error) {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	s.conn.SetReadLimit(s.g.cfg.Limits.Body)
	kind, b, err := s.conn.Read(ctx)
	if err != nil {
		return m, faas.Errorf(faas.Canceled, "no start message came: %w", err)
	}
	if kind != websocket.MessageText {
		return m, faas.Errorf(faas.Invalid, "the first message is binary: want text of type %q", api.MsgStart)
	}
	if err := json.Unmarshal(b, &m); err != nil {
		return m, faas.Errorf(faas.Invalid, "the first message is not understood: %w", err)
	}
	if m.Type != api.MsgStart || m.Request == nil {
		return m, faas.Errorf(faas.Invalid, "the first message has type %q: want %q with a request", m.Type, api.MsgStart)
	}
	s.conn.SetReadLimit(api.MaxChunk + 1)
	return m, nil
}

func startRequest(m api.ClientMessage, inInstance bool) (faas.Request, error) {
	q, err := m.Request.Request()
	if err != nil {
		return q, err
	}
	if m.AttachStdin && len(q.Payload) > 0 {
		return q, faas.Errorf(faas.Invalid, "attachStdin and stdin are both given: want one of them")
	}
	if !inInstance {
		return q, nil
	}
	run, err := api.NewInstanceExecuteRequest(q)
	if err != nil {
		return q, err
	}
	return run.Request()
}

// protocolError is a client that does not keep to the framing.
type protocolError struct{ error }

func (e *protocolError) Unwrap() error { return e.error }

// read dispatches messages until the connection ends, then cancels the run.
func (s *socket) read(ctx context.Context) {
	// A read whose context ends takes the connection with it, and a canceled
	// run still has its end to tell.
	alive := context.WithoutCancel(ctx)
	for {
		kind, b, err := s.conn.Read(alive)
		if err != nil {
			s.cancel(faas.Errorf(faas.Canceled, "the client went away: %w", err))
			return
		}
		if err := s.dispatch(ctx, kind, b); err != nil {
			s.cancel(&protocolError{err})
			return
		}
	}
}

func (s *socket) dispatch(ctx context.Context, kind websocket.MessageType, b []byte) error {
	if kind == websocket.MessageBinary {
		if len(b) == 0 || b[0] != api.ChannelStdin {
			return faas.Errorf(faas.Invalid, "a binary message must begin with channel %d, stdin", api.ChannelStdin)
		}
		return s.stdin.feed(b[1:])
	}
	var m api.ClientMessage
	if err := json.Unmarshal(b, &m); err != nil {
		return faas.Errorf(faas.Invalid, "message not understood: %w", err)
	}
	var c faas.Control
	switch m.Type {
	case api.MsgStdinClose:
		s.stdin.end()
		return nil
	case api.MsgResize:
		c.Resize = &faas.Window{Rows: m.Rows, Cols: m.Cols}
	case api.MsgSignal:
		if m.Signal == 0 {
			return faas.Errorf(faas.Invalid, "message of type signal without a signal")
		}
		c.Signal = int(m.Signal)
	default:
		return faas.Errorf(faas.Invalid, "message of unknown type %q", m.Type)
	}
	select {
	case s.control <- c:
	case <-ctx.Done():
	default:
		// The program takes no control messages now: before it runs, or
		// after. Blocking here would hide the end of the connection.
		s.g.log.Debug("control message dropped", "request", s.x.id, "type", m.Type)
	}
	return nil
}

// tell sends a text message. A client that is gone or takes nothing for
// Limits.Stall ends the run.
func (s *socket) tell(ctx context.Context, m api.ServerMessage) {
	b, err := json.Marshal(m)
	if err == nil {
		err = s.write(ctx, websocket.MessageText, b)
	}
	if err != nil {
		s.g.log.Debug("message not delivered", "request", s.x.id, "type", m.Type, "err", err)
	}
}

// write outlives the run's context: a canceled run still has an end to tell.
func (s *socket) write(ctx context.Context, kind websocket.MessageType, b []byte) error {
	ctx, stop := context.WithTimeout(context.WithoutCancel(ctx), s.g.cfg.Limits.Stall)
	defer stop()
	if err := s.conn.Write(ctx, kind, b); err != nil {
		err = faas.Errorf(faas.Canceled, "the client takes no more output: %w", err)
		s.cancel(err)
		return err
	}
	return nil
}

// fail tells an error and closes the connection.
func (s *socket) fail(ctx context.Context, err error) {
	p := s.g.newProblem(s.x, err, 0).Problem
	s.tell(ctx, api.ServerMessage{Type: api.MsgError, Problem: &p})
	code := websocket.StatusPolicyViolation
	if p.Kind == faas.Internal {
		code = websocket.StatusInternalError
	}
	s.close(code, p.Title)
}

func (s *socket) close(code websocket.StatusCode, reason string) {
	if err := s.conn.Close(code, reason[:min(len(reason), closeReason)]); err != nil {
		s.g.log.Debug("websocket closed uncleanly", "request", s.x.id, "err", err)
	}
}

// frames is an io.Writer whose bytes become binary messages. One goroutine writes.
type frames struct {
	s       *socket
	ctx     context.Context
	channel byte
	buf     []byte
}

func (f *frames) Write(p []byte) (int, error) {
	written := 0
	for len(p) > 0 {
		n := min(len(p), api.MaxChunk)
		f.buf = append(append(f.buf[:0], f.channel), p[:n]...)
		if err := f.s.write(f.ctx, websocket.MessageBinary, f.buf); err != nil {
			return written, err
		}
		written += n
		p = p[n:]
	}
	return written, nil
}
