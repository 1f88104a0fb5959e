package gateway

import (
	"context"
	"encoding/json"
	"net/http"
	"sync"
	"time"

	"github.com/coder/websocket"
	"github.com/danielgtaylor/huma/v2"

	"faas"
	"faas/api"
)

const (
	maxWatches    = 16  // on one connection
	maxAttached   = 256 // sessions on one connection
	processEvents = 64  // that wait for a slow client
)

const streamText = `A WebSocket with subprotocol ` + "`faas.sessions.v1`" + ` for all that one client does in an instance: several programs at once, with terminals or pipes, watches of files, and news of programs. A program goes on when the connection breaks, and the client comes back to it and loses no output. docs/api.md has the messages.`

func (g *Gateway) registerStream() {
	problems := &huma.MediaType{Schema: g.schemaOf(api.Problem{})}
	register(g, operation{
		id: "stream-instance", method: http.MethodGet, path: "/v1/instances/{id}/stream", access: user, tag: "instances",
		summary: "Run programs and watch files over one WebSocket", text: streamText, fails: []faas.Kind{faas.NotFound, faas.Conflict},
		responses: map[string]*huma.Response{
			"101": {Description: "The socket is open.", Content: map[string]*huma.MediaType{"application/json": {Schema: g.schemaOf(api.SessionEvent{})}}},
			"426": {Description: "Not a WebSocket request", Content: map[string]*huma.MediaType{problemType: problems}},
		},
	}, func(ctx context.Context, in *idInput) (*raw, error) {
		i, err := g.cfg.Engine.Instance(ctx, exchangeOf(ctx).who.scope(), in.ID)
		if err != nil {
			return nil, err
		}
		return answer(func(x *exchange, r *http.Request) { g.serveStream(x, r, i.ID) }), nil
	})
}

// stream is one connection to an instance. Its goroutine reads; each session
// and each watch has one that writes.
type stream struct {
	g        *Gateway
	x        *exchange
	conn     *websocket.Conn
	instance faas.InstanceID
	cancel   context.CancelCauseFunc
	writers  sync.WaitGroup

	// Of the reader alone.
	sessions map[uint32]*attachment
	watches  map[uint32]context.CancelFunc
}

func (g *Gateway) serveStream(x *exchange, r *http.Request, instance faas.InstanceID) {
	events := make(chan api.ProcessEvent, processEvents)
	defer g.processes.subscribe(instance, events)() // first: a client is told of all that starts once it is connected
	conn, done := g.upgrade(x, r, api.SessionProtocol, "")
	if conn == nil {
		return
	}
	defer done()
	ctx, cancel := context.WithCancelCause(r.Context())
	defer cancel(nil)
	conn.SetReadLimit(g.cfg.Limits.Body)
	s := &stream{g: g, x: x, conn: conn, instance: instance, cancel: cancel, sessions: map[uint32]*attachment{}, watches: map[uint32]context.CancelFunc{}}
	s.writers.Go(func() { s.beat(ctx) })
	s.writers.Go(func() { s.tellProcesses(ctx, events) })
	err := s.read(ctx)
	if broken := context.Cause(ctx); broken == nil && faas.KindOf(err) == faas.Invalid {
		p := g.newProblem(x, err, 0).Problem
		s.lost(s.tell(ctx, api.SessionEvent{Type: api.SessionError, Problem: &p}))
		s.lost(conn.Close(websocket.StatusPolicyViolation, p.Title))
	}
	cancel(err)
	for _, a := range s.sessions {
		a.s.detach(a)
	}
	conn.CloseNow() // ends writers that a dead client holds up
	s.writers.Wait()
}

// beat finds out about clients that are gone without a word.
func (s *stream) beat(ctx context.Context) {
	t := time.NewTicker(s.g.cfg.Limits.KeepAlive)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
		pong, stop := context.WithTimeout(ctx, s.g.cfg.Limits.KeepAlive)
		err := s.conn.Ping(pong)
		stop()
		if err != nil {
			s.cancel(faas.Errorf(faas.Canceled, "the client is gone: %w", err))
			return
		}
	}
}

func (s *stream) tellProcesses(ctx context.Context, events <-chan api.ProcessEvent) {
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-events:
			s.lost(s.tell(ctx, api.SessionEvent{Type: api.SessionProcess, Process: &e}))
		}
	}
}

func (s *stream) lost(err error) {
	if err != nil {
		s.g.log.Debug("message not delivered", "request", s.x.id, "err", err)
	}
}

func (s *stream) tell(ctx context.Context, e api.SessionEvent) error {
	b, err := json.Marshal(e)
	if err != nil {
		return faas.Errorf(faas.Internal, "event %s: %w", e.Type, err)
	}
	return s.write(ctx, websocket.MessageText, b)
}

// write gives a client Limits.Stall to take a message; one that does not has
// lost its connection.
func (s *stream) write(ctx context.Context, kind websocket.MessageType, b []byte) error {
	ctx, stop := context.WithTimeout(ctx, s.g.cfg.Limits.Stall)
	defer stop()
	if err := s.conn.Write(ctx, kind, b); err != nil {
		err = faas.Errorf(faas.Canceled, "the client takes no more: %w", err)
		s.cancel(err)
		return err
	}
	return nil
}

// read works on messages until the connection ends or one makes no sense.
func (s *stream) read(ctx context.Context) error {
	for {
		kind, b, err := s.conn.Read(ctx)
		if err != nil {
			return faas.Errorf(faas.Canceled, "the client went away: %w", err)
		}
		if kind == websocket.MessageBinary {
			err = s.input(b)
		} else {
			err = s.message(ctx, b)
		}
		if err != nil {
			return err
		}
	}
}

func (s *stream) input(b []byte) error {
	channel, number, offset, data, err := api.ParseSessionFrame(b)
	if err != nil {
		return err
	}
	if channel != api.ChannelStdin {
		return faas.Errorf(faas.Invalid, "a binary message on channel %d: want %d, stdin", channel, api.ChannelStdin)
	}
	a := s.sessions[number]
	if a == nil {
		return nil // it was on its way when the session ended
	}
	return a.s.feed(offset, data)
}

func (s *stream) message(ctx context.Context, b []byte) error {
	var m api.SessionRequest
	if err := json.Unmarshal(b, &m); err != nil {
		return faas.Errorf(faas.Invalid, "message not understood: %w", err)
	}
	if m.Session == 0 {
		return faas.Errorf(faas.Invalid, "message of type %q without a session: number them from 1", m.Type)
	}
	switch m.Type {
	case api.SessionStart, api.SessionAttach, api.SessionWatch:
		if s.sessions[m.Session] != nil || s.watches[m.Session] != nil {
			return faas.Errorf(faas.Invalid, "session %d is there already: end it or take another number", m.Session)
		}
		if err := s.open(ctx, m); err != nil {
			p := s.g.newProblem(s.x, err, 0).Problem
			return s.tell(ctx, api.SessionEvent{Type: api.SessionError, Session: m.Session, Problem: &p})
		}
		return nil
	case api.SessionEnd:
		if stop := s.watches[m.Session]; stop != nil {
			stop()
			delete(s.watches, m.Session)
		}
	}
	a := s.sessions[m.Session]
	if a == nil {
		return nil // as with input
	}
	switch m.Type {
	case api.SessionEnd:
		delete(s.sessions, m.Session)
		if a.s.heldBy(a) {
			a.s.end(context.Canceled)
		}
	case api.SessionAck:
		return a.s.ack(m.Offset)
	case api.SessionStdinClose:
		return a.s.closeStdin(m.Offset)
	case api.SessionResize:
		s.control(a, faas.Control{Resize: &faas.Window{Rows: m.Rows, Cols: m.Cols}})
	case api.SessionSignal:
		if m.Signal == 0 {
			return faas.Errorf(faas.Invalid, "message of type signal without a signal")
		}
		s.control(a, faas.Control{Signal: int(m.Signal)})
	default:
		return faas.Errorf(faas.Invalid, "message of unknown type %q", m.Type)
	}
	return nil
}

// control passes a resize or a signal on. One that the program does not take
// now is dropped: waiting would hide the end of the connection.
func (s *stream) control(a *attachment, c faas.Control) {
	select {
	case a.s.control <- c:
	default:
		s.g.log.Debug("control message dropped", "request", s.x.id)
	}
}

// open starts, or goes on with, what a message asks for. Its error is the
// session's, not the connection's.
func (s *stream) open(ctx context.Context, m api.SessionRequest) error {
	if m.Type == api.SessionWatch {
		return s.watch(ctx, m)
	}
	if len(s.sessions) >= maxAttached {
		return faas.Errorf(faas.Exhausted, "%d sessions are on this connection, the most it takes", maxAttached)
	}
	var found *session
	var err error
	if m.Type == api.SessionAttach {
		found, err = s.g.sessions.find(m.ID, s.x.who.name, s.instance)
	} else {
		found, err = s.start(m)
	}
	if err != nil {
		return err
	}
	a := &attachment{s: found}
	a.tell = func(e api.SessionEvent) error {
		e.Session = m.Session
		return s.tell(ctx, e)
	}
	a.send = func(channel byte, offset uint64, data []byte) error {
		b := make([]byte, 0, api.SessionHeader+len(data))
		return s.write(ctx, websocket.MessageBinary, append(api.AppendSessionHeader(b, channel, m.Session, offset), data...))
	}
	if err := found.attach(a, m.Offset); err != nil {
		return err
	}
	s.sessions[m.Session] = a
	s.writers.Go(a.pump)
	return nil
}

func (s *stream) start(m api.SessionRequest) (*session, error) {
	if m.Request == nil {
		return nil, faas.Errorf(faas.Invalid, "message of type start without a request")
	}
	q, err := startRequest(api.ClientMessage{Request: m.Request, AttachStdin: m.AttachStdin}, true)
	if err != nil {
		return nil, err
	}
	spec := sessionSpec{id: m.ID, key: s.x.who.name, instance: s.instance, stdin: m.AttachStdin, terminal: m.Terminal}
	owner := s.x.who.scope()
	return s.g.sessions.start(spec, func(ctx context.Context, a faas.Attachment) (faas.Execution, error) {
		return s.g.execInstance(ctx, owner, s.instance.String(), q, a)
	}, func(err error) *api.Problem { p := s.g.newProblem(s.x, err, 0).Problem; return &p })
}

func (s *stream) watch(ctx context.Context, m api.SessionRequest) error {
	if len(s.watches) >= maxWatches {
		return faas.Errorf(faas.Exhausted, "%d watches are on this connection, the most it takes", maxWatches)
	}
	ctx, stop := context.WithCancel(ctx)
	s.watches[m.Session] = stop
	s.writers.Go(func() {
		defer stop()
		err := s.g.cfg.Engine.WatchFiles(ctx, s.x.who.scope(), s.instance.String(), m.Path, func(e faas.FileEvent) error {
			return s.tell(ctx, api.SessionEvent{Type: api.SessionFile, Session: m.Session, File: &e})
		})
		last := api.SessionEvent{Type: api.SessionEnded, Session: m.Session}
		if err != nil {
			p := s.g.newProblem(s.x, err, 0).Problem
			last.Type, last.Problem = api.SessionError, &p
		}
		if ctx.Err() == nil {
			s.lost(s.tell(ctx, last))
		}
	})
	return nil
}
