package gateway

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"time"

	"faas"
	"faas/api"
)

// sessions are the programs that were started over streams of instances. They
// outlive a connection that breaks for Limits.SessionKeep. Each has a goroutine
// that runs the engine, which close waits for.
type sessions struct {
	most, perKey int
	keep         time.Duration
	log          *slog.Logger

	mu      sync.Mutex
	byID    map[string]*session
	byKey   map[string]int
	closed  bool
	running sync.WaitGroup
}

func newSessions(l Limits, log *slog.Logger) *sessions {
	return &sessions{most: l.Sessions, perKey: l.SessionsPerKey, keep: l.SessionKeep, log: log, byID: map[string]*session{}, byKey: map[string]int{}}
}

// session is one program. Lock order: sessions.mu, then session.mu.
type session struct {
	all      *sessions
	id       string
	key      string // whose it is
	instance faas.InstanceID
	ctx      context.Context
	cancel   context.CancelCauseFunc
	stdin    *stdin
	control  chan faas.Control

	mu       sync.Mutex
	changed  sync.Cond
	out      replay
	reader   *attachment // nil: no connection has it
	begun    string      // the execution
	taken    uint64      // bytes of stdin that the program has taken
	received uint64      // that have come
	last     *api.SessionEvent
	expiry   *time.Timer // runs while reader is nil
}

// attachment is a session at a connection. A session has one at a time: the
// newest, since an older one may be a connection that nobody has noticed is
// dead.
type attachment struct {
	s    *session
	tell func(api.SessionEvent) error // numbers the event
	send func(channel byte, offset uint64, data []byte) error
	from uint64
}

// sessionSpec is what a session is started with.
type sessionSpec struct {
	id, key  string
	instance faas.InstanceID
	stdin    bool
	terminal *faas.Window
}

func checkSessionID(id string) error {
	if len(id) < 22 || len(id) > 64 || strings.Trim(id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") != "" {
		return faas.Errorf(faas.Invalid, "session id of %d characters: want 22 to 64 random letters, digits, - and _", len(id))
	}
	return nil
}

// find returns a key's session; NotFound also for those of others.
func (c *sessions) find(id, key string, instance faas.InstanceID) (*session, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s := c.byID[id]
	if s == nil || s.key != key || s.instance != instance {
		return nil, faas.Errorf(faas.NotFound, "no such session: it has ended and was forgotten, or nobody came back to it for %s", c.keep)
	}
	return s, nil
}

// start returns the session of that id, which runs do unless it is there
// already: a client whose connection broke asks again.
func (c *sessions) start(p sessionSpec, do func(ctx context.Context, a faas.Attachment) (faas.Execution, error), problem func(error) *api.Problem) (*session, error) {
	if err := checkSessionID(p.id); err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if s := c.byID[p.id]; s != nil {
		if s.key != p.key || s.instance != p.instance {
			return nil, faas.Errorf(faas.Conflict, "this session id is taken: choose a random one")
		}
		return s, nil
	}
	switch {
	case c.closed:
		return nil, faas.Errorf(faas.Unavailable, "the node is shutting down: try again in a moment")
	case len(c.byID) >= c.most:
		return nil, faas.Errorf(faas.Exhausted, "%d sessions are there, the most this node keeps: end one", c.most)
	case c.byKey[p.key] >= c.perKey:
		return nil, faas.Errorf(faas.Exhausted, "key %q has %d sessions, the most one key may have: end one", p.key, c.perKey)
	}
	s := &session{all: c, id: p.id, key: p.key, instance: p.instance, control: make(chan faas.Control, 16)}
	s.changed.L = &s.mu
	s.ctx, s.cancel = context.WithCancelCause(context.Background())
	s.stdin = newStdin(s.took)
	s.expiry = time.AfterFunc(c.keep, s.expire)
	c.byID[s.id] = s
	c.byKey[s.key]++
	a := faas.Attachment{Stdout: sessionWriter{s, api.ChannelStdout}, Stderr: sessionWriter{s, api.ChannelStderr}, Terminal: p.terminal, Control: s.control,
		Begun: func(id faas.ExecutionID) { s.update(func() { s.begun = id.String() }) }}
	if p.stdin {
		a.Stdin = s.stdin
	}
	c.running.Go(func() {
		// A writer that waits for room is to wake up when the program is killed.
		defer context.AfterFunc(s.ctx, func() { s.update(func() {}) })()
		e, err := do(s.ctx, a)
		s.ended(e, err, problem)
	})
	return s, nil
}

// update changes s and wakes who waits for that.
func (s *session) update(change func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change()
	s.changed.Broadcast()
}

// took is told how many bytes of stdin the program took.
func (s *session) took(n int) { s.update(func() { s.taken += uint64(n) }) }

func (s *session) ended(e faas.Execution, err error, problem func(error) *api.Problem) {
	s.stdin.end()
	last := &api.SessionEvent{Type: api.SessionExit}
	if err != nil {
		if cause := context.Cause(s.ctx); cause != nil && !errors.Is(cause, context.Canceled) {
			err = cause
		}
		last.Type, last.Problem = api.SessionError, problem(err)
	} else {
		w := api.NewExecution(e)
		last.Execution = &w
	}
	s.cancel(nil)
	s.update(func() { s.last = last })
}

// sessionWriter is where the program writes. It waits when the client is a
// whole buffer behind, gone or not: output is never dropped.
type sessionWriter struct {
	s       *session
	channel byte
}

func (w sessionWriter) Write(b []byte) (int, error) {
	s := w.s
	s.mu.Lock()
	defer s.mu.Unlock()
	n := 0
	for n < len(b) {
		for s.out.room() <= 0 && s.ctx.Err() == nil {
			s.changed.Wait()
		}
		if s.ctx.Err() != nil {
			return n, context.Cause(s.ctx)
		}
		part := b[n:min(len(b), n+pieceSize, n+s.out.room())]
		s.out.add(w.channel, part)
		n += len(part)
		s.changed.Broadcast()
	}
	return n, nil
}

// expire ends a session that nobody came back to.
func (s *session) expire() {
	s.mu.Lock()
	alone := s.reader == nil
	s.mu.Unlock()
	if alone {
		s.end(faas.Errorf(faas.Canceled, "nobody came back to the session for %s", s.all.keep))
	}
}

// end kills the program if it still runs, and forgets the session.
func (s *session) end(cause error) {
	s.cancel(cause)
	c := s.all
	c.mu.Lock()
	if c.byID[s.id] == s {
		delete(c.byID, s.id)
		if c.byKey[s.key]--; c.byKey[s.key] == 0 {
			delete(c.byKey, s.key)
		}
	}
	c.mu.Unlock()
	s.update(func() {
		s.expiry.Stop()
		s.reader = nil
	})
}

// close kills all programs and waits for their end.
func (c *sessions) close() {
	c.mu.Lock()
	c.closed = true
	var all []*session
	for _, s := range c.byID {
		all = append(all, s)
	}
	c.mu.Unlock()
	for _, s := range all {
		s.end(faas.Errorf(faas.Unavailable, "the node is shutting down"))
	}
	c.running.Wait()
}

// attach makes a the connection that has the session, from an offset on.
func (s *session) attach(a *attachment, offset uint64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if offset > s.out.next {
		return faas.Errorf(faas.Invalid, "offset %d is beyond the %d bytes of output that there are", offset, s.out.next)
	}
	a.from = offset
	s.expiry.Stop()
	s.reader = a
	s.changed.Broadcast()
	return nil
}

// heldBy reports whether a has the session, and no newer connection.
func (s *session) heldBy(a *attachment) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.reader == a
}

// detach gives the session back if a still has it.
func (s *session) detach(a *attachment) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.reader != a {
		return
	}
	s.reader = nil
	s.expiry.Reset(s.all.keep)
	s.changed.Broadcast()
}

// pump sends what happens in the session until another connection has it, it
// has come to its end, or sending fails.
func (a *attachment) pump() {
	s := a.s
	s.mu.Lock()
	defer s.mu.Unlock()
	hello := api.SessionEvent{Type: api.SessionAttached, Offset: max(a.from, s.out.first), Bytes: s.received}
	hello.Missed = hello.Offset - a.from
	at, begun, taken := hello.Offset, "", uint64(0)
	if !a.unlocked(func() error { return a.tell(hello) }) {
		return
	}
	for {
		var do func() error
		at = max(at, s.out.first) // a client may acknowledge what it was not sent
		channel, data := s.out.at(at)
		data = data[:min(len(data), api.MaxChunk)]
		switch {
		case s.reader != a:
			a.unlocked(func() error { return a.tell(api.SessionEvent{Type: api.SessionDetached}) })
			return
		case s.begun != begun:
			begun = s.begun
			do = func() error { return a.tell(api.SessionEvent{Type: api.SessionBegun, ID: begun}) }
		case s.taken != taken:
			taken = s.taken
			do = func() error { return a.tell(api.SessionEvent{Type: api.SessionStdinAck, Bytes: taken}) }
		case len(data) > 0:
			offset := at
			at += uint64(len(data))
			do = func() error { return a.send(channel, offset, data) }
		case s.last != nil:
			last := *s.last
			a.unlocked(func() error { return a.tell(last) })
			return
		default:
			s.changed.Wait()
			continue
		}
		if !a.unlocked(do) {
			return
		}
	}
}

// unlocked does what may take long without the session's lock.
func (a *attachment) unlocked(do func() error) bool {
	a.s.mu.Unlock()
	defer a.s.mu.Lock()
	return do() == nil
}

// feed takes stdin from the client; what has come before is passed over.
func (s *session) feed(offset uint64, data []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if offset > s.received {
		return faas.Errorf(faas.Invalid, "stdin goes on at %d, but only %d bytes have come", offset, s.received)
	}
	seen := min(s.received-offset, uint64(len(data)))
	data = data[seen:]
	s.received += uint64(len(data))
	return s.stdin.feed(data)
}

// closeStdin is the end of the input, which was that long.
func (s *session) closeStdin(length uint64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if length != s.received {
		return faas.Errorf(faas.Invalid, "stdin is said to have been %d bytes, but %d have come", length, s.received)
	}
	s.stdin.end()
	return nil
}

// ack drops output that the client has.
func (s *session) ack(offset uint64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.out.ack(offset) {
		return faas.Errorf(faas.Invalid, "%d bytes of output are acknowledged, but there are only %d", offset, s.out.next)
	}
	s.changed.Broadcast()
	return nil
}
