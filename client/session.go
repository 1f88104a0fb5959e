package client

import (
	"context"
	"crypto/rand"
	"sync"

	"faas"
	"faas/api"
)

// Exec runs a program in the instance with a's streams, terminal and controls
// connected to it and returns its end. The connection may break meanwhile and
// come back: no output is lost and no input comes twice. When ctx ends the
// program is killed.
//
// As with Stream, a read of a.Stdin that blocks can not be interrupted.
func (k *Connection) Exec(ctx context.Context, r faas.Request, a faas.Attachment) (faas.Execution, error) {
	if a.Stdin != nil {
		r.Payload = nil
	}
	if _, err := api.NewInstanceExecuteRequest(r); err != nil {
		return faas.Execution{}, err
	}
	request := api.NewExecuteRequest(r)
	x := &execution{k: k, a: a, request: &request, id: rand.Text(), over: make(chan struct{})}
	x.more.L = &x.mu
	if err := k.open(x, &x.number); err != nil {
		return faas.Execution{}, err
	}
	defer k.forget(x.number)
	var working sync.WaitGroup
	working.Go(x.deliver)
	working.Go(x.controls)
	if a.Stdin != nil {
		go x.feed() // not waited for: see Stream
	}
	stop := context.AfterFunc(ctx, func() {
		x.fail(faas.Errorf(faas.KindOf(ctx.Err()), "running in instance %s: %w", k.instance, ctx.Err()))
	})
	defer stop()
	<-x.over
	working.Wait()
	if x.err != nil {
		return faas.Execution{}, x.err
	}
	return x.last.Execution()
}

// execution is a program's task.
type execution struct {
	k       *Connection
	a       faas.Attachment
	request *api.ExecuteRequest
	number  uint32
	id      string

	mu       sync.Mutex
	more     sync.Cond
	there    bool // the node has said that it has the session
	begun    bool
	received uint64 // bytes of output that have come
	written  uint64 // of those, to the caller
	queue    []chunk
	taken    uint64 // bytes of stdin that the program has taken
	pending  []byte // what follows them
	inEnded  bool
	last     *api.Execution
	exited   bool
	err      error
	over     chan struct{} // closed when err is set, or the last of the output is delivered
	once     sync.Once
}

type chunk struct {
	channel byte
	data    []byte
}

// resume starts the session or goes on with it, and sends the input that the
// program has not taken: the node passes over what it has.
func (x *execution) resume(w sender) error {
	x.mu.Lock()
	defer x.mu.Unlock()
	m := api.SessionRequest{Type: api.SessionStart, Session: x.number, ID: x.id, Request: x.request, Terminal: x.a.Terminal, AttachStdin: x.a.Stdin != nil, Offset: x.received}
	if x.there {
		m.Type, m.Request = api.SessionAttach, nil
	}
	if err := w.request(m); err != nil {
		return err
	}
	if x.written > 0 { // what was acknowledged while there was no connection
		if err := w.request(api.SessionRequest{Type: api.SessionAck, Session: x.number, Offset: x.written}); err != nil {
			return err
		}
	}
	return x.sendInput(w, x.taken)
}

// sendInput sends pending input from an offset on; x.mu is held.
func (x *execution) sendInput(w sender, from uint64) error {
	rest := x.pending[from-x.taken:]
	for len(rest) > 0 {
		n := min(len(rest), api.MaxChunk)
		if err := w.stdin(x.number, from, rest[:n]); err != nil {
			return err
		}
		rest, from = rest[n:], from+uint64(n)
	}
	if x.inEnded {
		return w.request(api.SessionRequest{Type: api.SessionStdinClose, Session: x.number, Offset: from})
	}
	return nil
}

func (x *execution) event(e api.SessionEvent) {
	x.mu.Lock()
	defer x.mu.Unlock()
	defer x.more.Broadcast()
	switch e.Type {
	case api.SessionAttached:
		x.there = true
		if e.Missed > 0 {
			x.end(faas.Errorf(faas.Conflict, "%d bytes of output are lost: the node no longer had them", e.Missed))
		}
	case api.SessionBegun:
		if x.begun || x.a.Begun == nil {
			return
		}
		x.begun = true
		var id faas.ExecutionID
		if err := id.UnmarshalText([]byte(e.ID)); err != nil {
			x.end(err)
			return
		}
		x.a.Begun(id)
	case api.SessionStdinAck:
		if n := e.Bytes - x.taken; e.Bytes > x.taken && n <= uint64(len(x.pending)) {
			x.pending = append([]byte(nil), x.pending[n:]...)
			x.taken = e.Bytes
		}
	case api.SessionExit:
		x.last, x.exited = e.Execution, true
		if x.last == nil {
			x.end(faas.Errorf(faas.Unavailable, "the node told of an exit without an execution"))
		}
	case api.SessionError:
		if e.Problem != nil {
			x.end(&problem{error: e.Problem.Err(), Problem: *e.Problem})
		}
	case api.SessionDetached:
		x.end(faas.Errorf(faas.Conflict, "another connection has this program now"))
	}
}

// output queues bytes; how many is bounded by what the node sends without an
// acknowledgement.
func (x *execution) output(channel byte, offset uint64, data []byte) {
	x.mu.Lock()
	defer x.mu.Unlock()
	defer x.more.Broadcast()
	if offset != x.received {
		x.end(faas.Errorf(faas.Unavailable, "the node sent output at %d in place of %d", offset, x.received))
		return
	}
	x.received += uint64(len(data))
	x.queue = append(x.queue, chunk{channel, data})
}

func (x *execution) fail(err error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.end(err)
}

// end sets the error that Exec returns; x.mu is held.
func (x *execution) end(err error) {
	x.once.Do(func() {
		x.err = err
		close(x.over)
	})
	x.more.Broadcast()
}

// ended reports whether Exec is over.
func (x *execution) ended() bool {
	select {
	case <-x.over:
		return true
	default:
		return false
	}
}

// ackEvery is how many bytes of output are acknowledged at once, unless no more
// are there.
const ackEvery = 64 << 10

// deliver writes queued output and acknowledges it, until the end.
func (x *execution) deliver() {
	stdout, stderr := x.a.Stdout, x.a.Stderr
	var acked uint64
	x.mu.Lock()
	defer x.mu.Unlock()
	for {
		for len(x.queue) == 0 && !x.exited && !x.ended() {
			x.more.Wait()
		}
		if x.ended() {
			return
		}
		if len(x.queue) == 0 {
			x.end(nil)
			return
		}
		c := x.queue[0]
		x.queue[0] = chunk{}
		x.queue = x.queue[1:]
		idle := len(x.queue) == 0
		x.mu.Unlock()
		if c.channel == api.ChannelStdout {
			stdout = deliver(stdout, c.data)
		} else {
			stderr = deliver(stderr, c.data)
		}
		x.mu.Lock()
		x.written += uint64(len(c.data))
		if idle || x.written-acked >= ackEvery {
			acked = x.written
			x.mu.Unlock()
			x.k.tell(api.SessionRequest{Type: api.SessionAck, Session: x.number, Offset: acked})
			x.mu.Lock()
		}
	}
}

// feed sends stdin, never more ahead than the window.
func (x *execution) feed() {
	buf := make([]byte, api.MaxChunk)
	for {
		n, err := x.a.Stdin.Read(buf)
		if !x.input(buf[:n], err != nil) || err != nil {
			// Whatever ended the input, the program gets to see its end.
			return
		}
	}
}

// input queues a piece of stdin once there is room and sends it if there is a
// connection; false: the program is over.
func (x *execution) input(b []byte, last bool) bool {
	x.mu.Lock()
	for len(x.pending)+len(b) > api.StdinWindow && !x.exited && !x.ended() {
		x.more.Wait()
	}
	over := x.exited || x.ended()
	x.mu.Unlock()
	if over {
		return false
	}
	// The connection's lock first: resume is called with it.
	x.k.mu.Lock()
	defer x.k.mu.Unlock()
	x.mu.Lock()
	defer x.mu.Unlock()
	from := x.taken + uint64(len(x.pending))
	x.pending = append(x.pending, b...)
	x.inEnded = last
	x.k.send(func(w sender) error { return x.sendInput(w, from) })
	return true
}

// controls passes resizes and signals on.
func (x *execution) controls() {
	for {
		select {
		case <-x.over:
			return
		case c, ok := <-x.a.Control:
			if !ok {
				return
			}
			if c.Resize != nil {
				x.k.tell(api.SessionRequest{Type: api.SessionResize, Session: x.number, Rows: c.Resize.Rows, Cols: c.Resize.Cols})
			}
			if c.Signal != 0 {
				x.k.tell(api.SessionRequest{Type: api.SessionSignal, Session: x.number, Signal: api.Signal(c.Signal)})
			}
		}
	}
}
