package gateway

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"strconv"
	"sync"
	"syscall"
	"time"

	"faas"
)

// TCPOptions say where tcp ports are listened for.
type TCPOptions struct {
	Host      string // address to listen on; empty: all
	Low, High uint16 // the range of ports
	Engine    TCPEngine
	Wait      time.Duration // for a program to listen; zero: DefaultLimits' PortWait
	Conns     int           // at once through one port; zero: DefaultLimits' PortRequestsPerInstance
	Log       *slog.Logger  // nil: none
}

// TCPEngine is the part of Engine that tcp ports need.
type TCPEngine interface {
	PortDialer
	Instance(ctx context.Context, owner, id string) (faas.Instance, error)
}

// TCP listens for exposed tcp ports and passes their connections on. It
// implements what the engine asks of a forwarder.
type TCP struct {
	o      TCPOptions
	dialer *patientDialer
	ctx    context.Context
	cancel context.CancelFunc
	work   sync.WaitGroup

	mu     sync.Mutex
	closed bool
	open   map[uint16]net.Listener
}

// NewTCP returns a forwarder that listens nowhere yet. Close it.
func NewTCP(o TCPOptions) (*TCP, error) {
	if o.Low == 0 || o.High < o.Low {
		return nil, faas.Errorf(faas.Invalid, "tcp ports %d-%d: want a range such as 20000-20999", o.Low, o.High)
	}
	d := DefaultLimits()
	orDefault(&o.Wait, d.PortWait)
	orDefault(&o.Conns, d.PortRequestsPerInstance)
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	t := &TCP{o: o, open: map[uint16]net.Listener{}, dialer: newPatientDialer(o.Engine, o.Wait)}
	t.ctx, t.cancel = context.WithCancel(context.Background())
	return t, nil
}

// Open listens on the first free port of the range, or on want if that is not
// zero, and passes connections on to the instance's port.
func (t *TCP) Open(ctx context.Context, want uint16, id faas.InstanceID, port uint16) (uint16, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed {
		return 0, faas.Errorf(faas.Unavailable, "this node is shutting down")
	}
	low, high := t.o.Low, t.o.High
	if want != 0 {
		low, high = want, want
	}
	for n := int(low); n <= int(high); n++ {
		if t.open[uint16(n)] != nil {
			continue
		}
		l, err := new(net.ListenConfig).Listen(ctx, "tcp", net.JoinHostPort(t.o.Host, strconv.Itoa(n)))
		if errors.Is(err, syscall.EADDRINUSE) {
			continue
		}
		if err != nil {
			return 0, faas.Errorf(faas.Unavailable, "listen for a tcp port: %w", err)
		}
		t.open[uint16(n)] = l
		t.work.Go(func() { t.accept(l, id, port) })
		return uint16(n), nil
	}
	if want != 0 {
		return 0, faas.Errorf(faas.Conflict, "tcp port %d is in use on this machine", want)
	}
	return 0, faas.Errorf(faas.Exhausted, "none of the tcp ports %d-%d is free: close one that is exposed", low, high)
}

// Close stops listening on a port.
func (t *TCP) Close(listen uint16) {
	t.mu.Lock()
	l := t.open[listen]
	delete(t.open, listen)
	t.mu.Unlock()
	if l != nil {
		t.closeQuietly(l)
	}
}

// Shutdown stops listening everywhere and ends every connection.
func (t *TCP) Shutdown() {
	t.mu.Lock()
	t.closed = true
	open := t.open
	t.open = nil
	t.mu.Unlock()
	for _, l := range open {
		t.closeQuietly(l)
	}
	t.cancel()
	t.work.Wait()
}

// closeQuietly closes what is given up anyway; an error is for the curious.
func (t *TCP) closeQuietly(c io.Closer) {
	if err := c.Close(); err != nil && !errors.Is(err, net.ErrClosed) {
		t.o.Log.Debug("closing", "err", err)
	}
}

// accept takes connections until its listener is closed.
func (t *TCP) accept(l net.Listener, id faas.InstanceID, port uint16) {
	places := make(chan struct{}, t.o.Conns)
	for {
		c, err := l.Accept()
		switch {
		case errors.Is(err, net.ErrClosed):
			return
		case err != nil:
			// Out of descriptors, for instance: that passes.
			t.o.Log.Warn("a tcp port takes no connection", "instance", id, "port", port, "err", err)
			if !after(t.ctx, lastProbe) {
				return
			}
			continue
		}
		select {
		case places <- struct{}{}:
			t.work.Go(func() {
				defer func() { <-places }()
				t.forward(c, id, port)
			})
		default:
			t.o.Log.Warn("a tcp port has too many connections: one is turned away", "instance", id, "port", port, "most", t.o.Conns)
			t.closeQuietly(c)
		}
	}
}

// forward joins a caller's connection with one to the program.
func (t *TCP) forward(c net.Conn, id faas.InstanceID, port uint16) {
	defer t.closeQuietly(c)
	ctx, cancel := context.WithTimeout(t.ctx, portDialTimeout)
	defer cancel()
	in, err := t.dialer.DialInstance(ctx, id, port)
	if err == nil {
		defer t.closeQuietly(in)
		err = stillExposed(ctx, t.o.Engine, id, port)
	}
	if err != nil {
		t.o.Log.Debug("a tcp connection is not passed on", "instance", id, "port", port, "err", err)
		return
	}
	Join(t.ctx, c, in)
}

// Join copies both ways between two connections until both directions have
// ended or ctx has, then closes both. One direction's end is passed on as such.
func Join(ctx context.Context, a, b io.ReadWriteCloser) {
	closeBoth := func() { _, _ = a.Close(), b.Close() }
	defer closeBoth()
	defer context.AfterFunc(ctx, closeBoth)()
	var both sync.WaitGroup
	both.Go(func() { copyHalf(b, a) })
	both.Go(func() { copyHalf(a, b) })
	both.Wait()
}

// copyHalf copies one direction and passes its end on. If it breaks, there is no
// saying what is lost, so the other one ends too.
func copyHalf(to, from io.ReadWriteCloser) {
	buf := portBuffers.Get().(*[portBuffer]byte)
	defer portBuffers.Put(buf)
	_, err := io.CopyBuffer(onlyWriter{to}, onlyReader{from}, buf[:])
	h, ok := to.(interface{ CloseWrite() error })
	if err != nil || !ok || h.CloseWrite() != nil {
		_, _ = to.Close(), from.Close()
	}
}

// onlyReader and onlyWriter keep io.CopyBuffer from making buffers of its own.
type (
	onlyReader struct{ io.Reader }
	onlyWriter struct{ io.Writer }
)
