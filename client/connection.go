package client

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/coder/websocket"

	"faas"
	"faas/api"
)

const (
	longestPause = 5 * time.Second
	aliveEvery   = 15 * time.Second // between pings, and how long one may take
	// DefaultRetry is how long a Connection tries to come back. A node keeps
	// sessions for longer, so that none is started twice.
	DefaultRetry = 90 * time.Second
)

// ConnectOptions adjust a Connection; the zero value is good.
type ConnectOptions struct {
	Retry   time.Duration          // how long to try to come back after the connection broke; 0: DefaultRetry
	Process func(api.ProcessEvent) // is told of programs in the instance; must not block
	Broken  func(err error)        // is told each time that the connection broke, and why
}

// Connection is one WebSocket to an instance for any number of programs and
// watches. When it breaks it comes back by itself, and the programs' output
// goes on where it was. Its methods may be called from any goroutine.
type Connection struct {
	c        *Client
	path     string
	instance string
	o        ConnectOptions
	life     context.Context
	cancel   context.CancelCauseFunc
	done     chan struct{} // closed when the goroutine that reads has ended

	mu     sync.Mutex
	conn   *websocket.Conn // nil while there is none
	number uint32          // of the newest session
	tasks  map[uint32]task
}

// task is a session as the connection sees it.
type task interface {
	// resume sends what makes the session go on at a new connection.
	resume(w sender) error
	event(e api.SessionEvent)
	output(channel byte, offset uint64, data []byte)
	fail(err error)
}

// sender writes to one WebSocket.
type sender struct {
	ctx  context.Context
	conn *websocket.Conn
}

func (w sender) request(m api.SessionRequest) error {
	b, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return w.write(websocket.MessageText, b)
}

func (w sender) stdin(number uint32, offset uint64, data []byte) error {
	b := api.AppendSessionHeader(make([]byte, 0, api.SessionHeader+len(data)), api.ChannelStdin, number, offset)
	return w.write(websocket.MessageBinary, append(b, data...))
}

// write breaks a connection that takes nothing for aliveEvery.
func (w sender) write(kind websocket.MessageType, b []byte) error {
	ctx, stop := context.WithTimeout(w.ctx, aliveEvery)
	defer stop()
	return w.conn.Write(ctx, kind, b)
}

// Connect opens a connection to an instance. Close it.
func (c *Client) Connect(ctx context.Context, instance string, o ConnectOptions) (*Connection, error) {
	if o.Retry == 0 {
		o.Retry = DefaultRetry
	}
	k := &Connection{c: c, path: "/v1/instances/" + segment(instance) + "/stream", instance: instance, o: o, done: make(chan struct{}), tasks: map[uint32]task{}}
	k.life, k.cancel = context.WithCancelCause(context.WithoutCancel(ctx))
	conn, err := c.dialProtocol(ctx, k.path, api.SessionProtocol)
	if err != nil {
		k.cancel(nil)
		return nil, err
	}
	k.conn = conn
	go k.run(conn)
	return k, nil
}

// Close ends the connection. Programs that still run are left without it, and
// the node kills them after a while.
func (k *Connection) Close() error {
	k.cancel(faas.Errorf(faas.Canceled, "the connection was closed"))
	<-k.done
	return nil
}

// run reads until the connection is closed or can not be brought back.
func (k *Connection) run(conn *websocket.Conn) {
	defer close(k.done)
	for {
		err := k.read(conn)
		k.lose(conn)
		if k.life.Err() == nil && k.o.Broken != nil {
			k.o.Broken(err)
		}
		if conn, err = k.again(err); err != nil {
			k.cancel(err)
			for _, t := range k.all() {
				t.fail(err)
			}
			return
		}
	}
}

func (k *Connection) lose(conn *websocket.Conn) {
	k.mu.Lock()
	k.conn = nil
	k.mu.Unlock()
	_ = conn.CloseNow() // it is broken
}

// all returns the sessions that are there.
func (k *Connection) all() []task {
	k.mu.Lock()
	defer k.mu.Unlock()
	all := make([]task, 0, len(k.tasks))
	for _, t := range k.tasks {
		all = append(all, t)
	}
	return all
}

// again makes a new connection on which every session goes on.
func (k *Connection) again(broken error) (*websocket.Conn, error) {
	ctx, stop := context.WithTimeout(k.life, k.o.Retry)
	defer stop()
	for pause := firstPause; ; pause = min(2*pause, longestPause) {
		if k.life.Err() != nil {
			return nil, context.Cause(k.life)
		}
		conn, err := k.c.dialProtocol(ctx, k.path, api.SessionProtocol)
		if err == nil {
			if err = k.resume(conn); err == nil {
				return conn, nil
			}
			k.lose(conn)
		}
		switch faas.KindOf(err) {
		case faas.Unavailable, faas.Exhausted, faas.Timeout, faas.Canceled, faas.Internal:
		default: // the node says no
			return nil, err
		}
		if sleep(ctx, pause/2+rand.N(pause)) != nil {
			if k.life.Err() != nil {
				return nil, context.Cause(k.life)
			}
			return nil, faas.Errorf(faas.Unavailable, "the connection to instance %s broke and could not be brought back in %s: %w", k.instance, k.o.Retry, broken)
		}
	}
}

// resume makes conn the connection, unless a session can not be sent its beginning.
func (k *Connection) resume(conn *websocket.Conn) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	w := sender{k.life, conn}
	for _, t := range k.tasks {
		if err := t.resume(w); err != nil {
			return k.c.broken(k.life, call{method: "WebSocket", path: k.path}, err)
		}
	}
	k.conn = conn
	return nil
}

// read dispatches messages until the connection ends.
func (k *Connection) read(conn *websocket.Conn) error {
	ctx, stop := context.WithCancel(k.life)
	var beating sync.WaitGroup
	beating.Go(func() { beat(ctx, conn) })
	defer beating.Wait()
	defer stop()
	q := call{method: "WebSocket", path: k.path}
	for {
		kind, b, err := conn.Read(k.life)
		if err != nil {
			return k.c.broken(k.life, q, err)
		}
		if kind == websocket.MessageBinary {
			channel, number, offset, data, err := api.ParseSessionFrame(b)
			if err != nil {
				return k.c.broken(k.life, q, err)
			}
			if t := k.task(number); t != nil {
				t.output(channel, offset, data)
			}
			continue
		}
		var e api.SessionEvent
		if err := json.Unmarshal(b, &e); err != nil {
			return k.c.broken(k.life, q, err)
		}
		switch t := k.task(e.Session); {
		case t != nil:
			t.event(e)
		case e.Type == api.SessionProcess && e.Process != nil && k.o.Process != nil:
			k.o.Process(*e.Process)
		case e.Type == api.SessionError && e.Session == 0 && e.Problem != nil:
			return &problem{error: e.Problem.Err(), Problem: *e.Problem}
		}
	}
}

// beat finds out about a node that is gone without a word: the read then fails.
func beat(ctx context.Context, conn *websocket.Conn) {
	t := time.NewTicker(aliveEvery)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
		pong, stop := context.WithTimeout(ctx, aliveEvery)
		err := conn.Ping(pong)
		stop()
		if err != nil {
			_ = conn.CloseNow() // it is broken
			return
		}
	}
}

func (k *Connection) task(number uint32) task {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.tasks[number]
}

// open gives a session its number and sends its beginning; if that can not be
// sent now it is sent when the connection is back.
func (k *Connection) open(t task, number *uint32) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.life.Err() != nil {
		return context.Cause(k.life)
	}
	k.number++
	*number = k.number
	k.tasks[k.number] = t
	k.send(t.resume)
	return nil
}

// send writes to the connection if there is one; k.mu is held. An error breaks
// the connection, which the goroutine that reads finds out.
func (k *Connection) send(write func(w sender) error) {
	if k.conn != nil && write(sender{k.life, k.conn}) != nil {
		_ = k.conn.CloseNow()
		k.conn = nil
	}
}

// tell sends a request of a session.
func (k *Connection) tell(m api.SessionRequest) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.send(func(w sender) error { return w.request(m) })
}

// forget ends a session.
func (k *Connection) forget(number uint32) {
	k.mu.Lock()
	defer k.mu.Unlock()
	delete(k.tasks, number)
	k.send(func(w sender) error { return w.request(api.SessionRequest{Type: api.SessionEnd, Session: number}) })
}

// Watch tells each change below a path until ctx ends, each returns an error,
// or what is watched is gone. After a break of the connection, changes may
// have been missed: an event of kind faas.FileOverflow says so. each must not
// block: it holds up all sessions of the connection.
func (k *Connection) Watch(ctx context.Context, path string, each func(faas.FileEvent) error) error {
	w := &watching{path: path, each: each, over: make(chan error, 1)}
	if err := k.open(w, &w.number); err != nil {
		return err
	}
	defer k.forget(w.number)
	select {
	case err := <-w.over:
		return err
	case <-ctx.Done():
		return faas.Errorf(faas.KindOf(ctx.Err()), "watching %s: %w", path, ctx.Err())
	}
}

// watching is a watch's task.
type watching struct {
	path   string
	number uint32
	each   func(faas.FileEvent) error
	over   chan error
	resent bool
	ended  bool
}

func (w *watching) resume(s sender) error {
	return s.request(api.SessionRequest{Type: api.SessionWatch, Session: w.number, Path: w.path})
}

func (w *watching) output(byte, uint64, []byte) {}

func (w *watching) event(e api.SessionEvent) {
	switch {
	case w.ended:
	case e.Type == api.SessionFile && e.File != nil:
		ev := *e.File
		if ev.Kind == faas.FileWatching {
			if w.resent {
				ev.Kind = faas.FileOverflow
			}
			w.resent = true
		}
		if err := w.each(ev); err != nil {
			w.fail(err)
		}
	case e.Type == api.SessionEnded:
		w.fail(nil)
	case e.Type == api.SessionError && e.Problem != nil:
		w.fail(&problem{error: e.Problem.Err(), Problem: *e.Problem})
	}
}

// fail ends the watch; nil: it came to its end.
func (w *watching) fail(err error) {
	if !w.ended {
		w.ended = true
		w.over <- err
	}
}
