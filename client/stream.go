package client

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"sync"

	"github.com/coder/websocket"

	"faas"
	"faas/api"
)

// maxMessage bounds one message from the node: an execution with its inline output.
const maxMessage = 64 << 20

// Stream runs a request with a's streams, terminal and controls connected to it
// and returns its end. When ctx ends, the run is canceled.
//
// A read of a.Stdin that blocks can not be interrupted: its goroutine ends with
// the next byte or error after Stream has returned.
func (c *Client) Stream(ctx context.Context, r faas.Request, a faas.Attachment) (faas.Execution, error) {
	return c.stream(ctx, "/v1/executions/stream", r, a)
}

// StreamInstance is Stream in an instance.
func (c *Client) StreamInstance(ctx context.Context, id string, r faas.Request, a faas.Attachment) (faas.Execution, error) {
	if _, err := api.NewInstanceExecuteRequest(r); err != nil {
		return faas.Execution{}, err
	}
	return c.stream(ctx, "/v1/instances/"+segment(id)+"/executions/stream", r, a)
}

// stream is one run over a WebSocket: this goroutine reads, two feed stdin and
// controls until done is closed.
type stream struct {
	c      *Client
	conn   *websocket.Conn
	done   chan struct{}
	window *window
	a      faas.Attachment
}

func (c *Client) stream(ctx context.Context, path string, r faas.Request, a faas.Attachment) (e faas.Execution, err error) {
	conn, err := c.dial(ctx, path)
	if err != nil {
		return e, err
	}
	defer conn.CloseNow()
	s := &stream{c: c, conn: conn, done: make(chan struct{}), window: newWindow(), a: a}
	if a.Stdin != nil {
		r.Payload = nil
	}
	request := api.NewExecuteRequest(r)
	if err := s.tell(ctx, api.ClientMessage{Type: api.MsgStart, Request: &request, Terminal: a.Terminal, AttachStdin: a.Stdin != nil}); err != nil {
		return e, c.unreachable(ctx, err)
	}
	if a.Stdin != nil {
		go s.feed(ctx) // not waited for: see Stream
	}
	var controlling sync.WaitGroup
	controlling.Go(func() { s.controls(ctx) })
	e, err = s.receive(ctx)
	close(s.done)
	s.window.close()
	controlling.Wait()
	if err == nil {
		// The end is in hand; how the connection closes changes nothing.
		_ = conn.Close(websocket.StatusNormalClosure, "")
	}
	return e, err
}

func (c *Client) dial(ctx context.Context, path string) (*websocket.Conn, error) {
	return c.dialProtocol(ctx, path, api.StreamProtocol)
}

func (c *Client) dialProtocol(ctx context.Context, path, protocol string) (*websocket.Conn, error) {
	h := http.Header{}
	h.Set("User-Agent", c.agent)
	c.authorize(h)
	u := *c.base
	conn, res, err := websocket.Dial(ctx, u.String()+path, &websocket.DialOptions{HTTPClient: c.http, HTTPHeader: h, Subprotocols: []string{protocol}})
	if err != nil {
		if res != nil && res.StatusCode >= 300 {
			return nil, problemError(res)
		}
		return nil, c.unreachable(ctx, err)
	}
	if conn.Subprotocol() != protocol {
		return nil, errors.Join(faas.Errorf(faas.Unavailable, "%s does not speak %s: is it a faas node?", c.base.Redacted(), protocol), conn.CloseNow())
	}
	conn.SetReadLimit(maxMessage)
	return conn, nil
}

func (s *stream) tell(ctx context.Context, m api.ClientMessage) error {
	b, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return s.conn.Write(ctx, websocket.MessageText, b)
}

// receive dispatches messages until the last one.
func (s *stream) receive(ctx context.Context) (e faas.Execution, err error) {
	stdout, stderr := s.a.Stdout, s.a.Stderr
	for {
		kind, b, err := s.conn.Read(ctx)
		if err != nil {
			return e, s.c.broken(ctx, call{method: "WebSocket", path: "stream"}, err)
		}
		if kind == websocket.MessageBinary {
			if len(b) > 0 && b[0] == api.ChannelStdout {
				stdout = deliver(stdout, b[1:])
			} else if len(b) > 0 && b[0] == api.ChannelStderr {
				stderr = deliver(stderr, b[1:])
			}
			continue
		}
		e, last, err := s.message(b)
		if last || err != nil {
			return e, err
		}
	}
}

// deliver writes b and returns w, or nil after an error: as on the engine, it
// stops the delivery and not the program.
func deliver(w io.Writer, b []byte) io.Writer {
	if w == nil {
		return nil
	}
	if _, err := w.Write(b); err != nil {
		return nil
	}
	return w
}

// message handles a text message; last reports that it was the run's end.
func (s *stream) message(b []byte) (e faas.Execution, last bool, err error) {
	var m api.ServerMessage
	if err := json.Unmarshal(b, &m); err != nil {
		return e, false, faas.Errorf(faas.Unavailable, "the node sent a message that is not understood: %w", err)
	}
	switch {
	case m.Type == api.MsgBegun && s.a.Begun != nil:
		var id faas.ExecutionID
		if err := id.UnmarshalText([]byte(m.ID)); err != nil {
			return e, false, err
		}
		s.a.Begun(id)
	case m.Type == api.MsgStdinAck:
		s.window.give(m.Bytes)
	case m.Type == api.MsgExit && m.Execution != nil:
		e, err = m.Execution.Execution()
		return e, true, err
	case m.Type == api.MsgError && m.Problem != nil:
		return e, true, &problem{error: m.Problem.Err(), Problem: *m.Problem}
	}
	return e, false, nil // a newer node may say more than we know
}

// feed sends stdin, never more ahead than the window.
func (s *stream) feed(ctx context.Context) {
	buf := make([]byte, 1+api.MaxChunk)
	buf[0] = api.ChannelStdin
	for {
		n, err := s.a.Stdin.Read(buf[1:])
		if n > 0 {
			if !s.window.take(int64(n)) || s.conn.Write(ctx, websocket.MessageBinary, buf[:1+n]) != nil {
				return // the run is over; receive has the reason
			}
		}
		if err != nil {
			// Whatever ended the input, the program gets to see its end.
			_ = s.tell(ctx, api.ClientMessage{Type: api.MsgStdinClose})
			return
		}
	}
}

// controls passes resizes and signals on.
func (s *stream) controls(ctx context.Context) {
	for {
		select {
		case <-s.done:
			return
		case ctl, ok := <-s.a.Control:
			if !ok {
				return
			}
			if ctl.Resize != nil && s.tell(ctx, api.ClientMessage{Type: api.MsgResize, Rows: ctl.Resize.Rows, Cols: ctl.Resize.Cols}) != nil {
				return // the connection is gone; receive has the reason
			}
			if ctl.Signal != 0 && s.tell(ctx, api.ClientMessage{Type: api.MsgSignal, Signal: api.Signal(ctl.Signal)}) != nil {
				return
			}
		}
	}
}

// window is how much stdin may still be sent.
type window struct {
	mu     sync.Mutex
	more   sync.Cond
	left   int64
	closed bool
}

func newWindow() *window {
	w := &window{left: api.StdinWindow}
	w.more.L = &w.mu
	return w
}

// take waits for room for n bytes; false once the window is closed.
func (w *window) take(n int64) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	for w.left < n && !w.closed {
		w.more.Wait()
	}
	w.left -= n
	return !w.closed
}

func (w *window) give(n int64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.left += n
	w.more.Broadcast()
}

func (w *window) close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.closed = true
	w.more.Broadcast()
}
