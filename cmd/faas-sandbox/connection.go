package main

import (
	"bytes"
	"os"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/pkg/tcpip"
	"gvisor.dev/gvisor/pkg/tcpip/header"
	"gvisor.dev/gvisor/pkg/tcpip/stack"
	"gvisor.dev/gvisor/pkg/tcpip/transport/tcp"
	"gvisor.dev/gvisor/pkg/waiter"
)

// connection moves bytes between a socket of the node's and an endpoint of the
// network stack inside, both ways, each until its end, which is passed on as
// such. It ends when both have, when either end is broken, and when the node
// closes its socket. Two goroutines, no buffers while nothing moves.
type connection struct {
	ports *Ports
	peer  *os.File
	raw   syscall.RawConn // of peer
	ep    tcpip.Endpoint
	wq    waiter.Queue // of ep
	open  atomic.Int32 // directions that have not ended
	ended sync.Once
}

// watch is what one direction waits with.
type watch struct {
	entry waiter.Entry
	ready chan struct{}
}

func newWatch(events waiter.EventMask) *watch {
	w := &watch{}
	w.entry, w.ready = waiter.NewChannelEntry(events | waiter.EventHUp | waiter.EventErr)
	return w
}

func newConnection(p *Ports, peer *os.File) (*connection, error) {
	raw, err := peer.SyscallConn()
	if err != nil {
		return nil, err
	}
	c := &connection{ports: p, peer: peer, raw: raw}
	c.open.Store(2)
	return c, nil
}

// buffers are lent to directions that have something to move.
var buffers = sync.Pool{New: func() any { return new([64 << 10]byte) }}

// await calls try until it does not answer that it would block. It registers
// before it looks, so that nothing is missed, and steps back for checkpoints.
func (c *connection) await(w *watch, try func() tcpip.Error) tcpip.Error {
	c.ports.gate.RLock()
	defer c.ports.gate.RUnlock()
	err := try()
	for blocks(err) {
		if err = c.awaitOnce(w, try); blocks(err) {
			c.ports.gate.RUnlock()
			c.ports.gate.RLock() // once the checkpoint is over
		}
	}
	return err
}

// awaitOnce answers that it would block when a checkpoint wants to begin.
func (c *connection) awaitOnce(w *watch, try func() tcpip.Error) tcpip.Error {
	c.wq.EventRegister(&w.entry)
	defer c.wq.EventUnregister(&w.entry)
	for {
		err := try()
		if !blocks(err) {
			return err
		}
		select {
		case <-w.ready:
		case <-c.ports.hold:
			return err
		}
	}
}

func blocks(err tcpip.Error) bool {
	_, ok := err.(*tcpip.ErrWouldBlock)
	return ok
}

// connect connects to an address inside. It gives up when the node does.
func (c *connection) connect(network tcpip.NetworkProtocolNumber, to tcpip.FullAddress) tcpip.Error {
	var gaveUp atomic.Bool
	defer c.onHangUp(func() {
		gaveUp.Store(true)
		c.wq.Notify(waiter.EventHUp)
	})()
	c.ports.gate.RLock()
	defer c.ports.gate.RUnlock()
	for {
		ep, err := c.ports.stack.NewEndpoint(tcp.ProtocolNumber, network, &c.wq)
		if err != nil {
			return err
		}
		// Inside one machine nothing is gained by more.
		ep.SocketOptions().SetReceiveBufferSize(bufferSize, true)
		ep.SocketOptions().SetSendBufferSize(bufferSize, true)
		ep.SocketOptions().SetDelayOption(false)
		started := false
		err = c.awaitOnce(newWatch(waiter.WritableEvents), func() tcpip.Error {
			if gaveUp.Load() {
				return &tcpip.ErrAborted{}
			}
			if !started {
				started = true
				if err := ep.Connect(to); !connecting(err) {
					return err
				}
			}
			if ep.Readiness(waiter.WritableEvents|waiter.EventHUp|waiter.EventErr) == 0 {
				return &tcpip.ErrWouldBlock{}
			}
			return ep.LastError()
		})
		if err == nil {
			c.ep = ep
			c.ports.add(c)
			return nil
		}
		ep.Close()
		if !blocks(err) {
			return err
		}
		// A connection that does not stand yet is not kept over a checkpoint.
		c.ports.gate.RUnlock()
		c.ports.gate.RLock()
	}
}

// bufferSize is how much an endpoint holds in each direction.
const bufferSize = 256 << 10

// other returns the program's end of an endpoint's connection; nil: it is gone.
func (c *connection) other() stack.TransportEndpoint {
	id := c.ep.Info().(*stack.TransportEndpointInfo).ID
	id.LocalPort, id.RemotePort = id.RemotePort, id.LocalPort
	id.LocalAddress, id.RemoteAddress = id.RemoteAddress, id.LocalAddress
	network := header.IPv4ProtocolNumber
	if id.LocalAddress.BitLen() == header.IPv6AddressSizeBits {
		network = header.IPv6ProtocolNumber
	}
	ep := c.ports.stack.FindTransportEndpoint(network, tcp.ProtocolNumber, id, 0)
	if e, ok := ep.(*tcp.Endpoint); ok && e.EndpointState() != tcp.StateListen {
		return ep
	}
	return nil
}

// queued is how many bytes wait to be read, by us and by the program. Queues for
// sending fill when these are full.
func (c *connection) queued() (all int) {
	other, _ := c.other().(tcpip.Endpoint)
	for _, ep := range []tcpip.Endpoint{c.ep, other} {
		if ep == nil {
			continue
		}
		if n, err := ep.GetSockOptInt(tcpip.ReceiveQueueSizeOption); err == nil {
			all += n
		}
	}
	return all
}

func connecting(err tcpip.Error) bool {
	_, ok := err.(*tcpip.ErrConnectStarted)
	return ok
}

func (p *Ports) add(c *connection) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.conns[c] = struct{}{}
}

func (p *Ports) remove(c *connection) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.conns, c)
}

func (c *connection) start() {
	go c.outward()
	go c.inward()
}

// outward moves what the program says to the node.
func (c *connection) outward() {
	w := newWatch(waiter.ReadableEvents)
	var buf *[64 << 10]byte
	var n int
	read := func() tcpip.Error {
		buf = buffers.Get().(*[64 << 10]byte)
		into := tcpip.SliceWriter(buf[:])
		res, err := c.ep.Read(&into, tcpip.ReadOptions{})
		if n = res.Count; err != nil {
			buffers.Put(buf)
			return err
		}
		return nil
	}
	for {
		switch c.await(w, read).(type) {
		case nil:
		case *tcpip.ErrClosedForReceive:
			c.control(func(fd int) error { return unix.Shutdown(fd, unix.SHUT_WR) })
			c.half()
			return
		default:
			c.end()
			return
		}
		err := c.send(buf[:n])
		buffers.Put(buf)
		if err != nil {
			c.end()
			return
		}
	}
}

// inward moves what the node says to the program, and then waits for the node
// to hang up.
func (c *connection) inward() {
	w := newWatch(waiter.WritableEvents)
	var rest []byte
	var from bytes.Reader
	write := func() tcpip.Error {
		for len(rest) > 0 {
			from.Reset(rest)
			n, err := c.ep.Write(&from, tcpip.WriteOptions{})
			rest = rest[n:]
			if err != nil {
				return err
			}
		}
		return nil
	}
	for {
		buf, n, err := c.receive()
		if err != nil {
			c.end()
			return
		}
		if n == 0 {
			buffers.Put(buf)
			break
		}
		rest = buf[:n]
		broken := c.await(w, write)
		buffers.Put(buf)
		if broken != nil {
			break // outward finds out, too, after what it still has to read
		}
	}
	c.ports.gate.RLock()
	c.ep.Shutdown(tcpip.ShutdownWrite)
	c.ports.gate.RUnlock()
	c.half()
	awaitHangUp(c.peer)
	c.end()
}

// half is the end of one direction.
func (c *connection) half() {
	if c.open.Add(-1) == 0 {
		c.end()
	}
}

// end gives everything back, and thereby ends both goroutines. The endpoint goes
// as a program's socket does that is closed: with a reset if not all was read.
func (c *connection) end() {
	c.ended.Do(func() {
		c.ports.gate.RLock()
		c.ep.Close()
		c.ports.remove(c)
		c.ports.gate.RUnlock()
		c.peer.Close()
	})
}

// receive waits for bytes from the node; none: it has said all.
func (c *connection) receive() (buf *[64 << 10]byte, n int, err error) {
	failed := c.raw.Read(func(fd uintptr) bool {
		buf = buffers.Get().(*[64 << 10]byte)
		n, err = unix.Read(int(fd), buf[:])
		for err == unix.EINTR {
			n, err = unix.Read(int(fd), buf[:])
		}
		if err != nil {
			buffers.Put(buf)
		}
		return err != unix.EAGAIN
	})
	if failed != nil {
		err = failed
	}
	return buf, n, err
}

// send writes all of b to the node. Not by write(2): the signal that a closed
// socket sends then would be passed on to the programs inside.
func (c *connection) send(b []byte) (err error) {
	failed := c.raw.Write(func(fd uintptr) bool {
		for len(b) > 0 {
			var n int
			n, err = unix.SendmsgN(int(fd), b, nil, nil, unix.MSG_DONTWAIT|unix.MSG_NOSIGNAL)
			if err == unix.EINTR {
				continue
			}
			if err != nil {
				return err != unix.EAGAIN
			}
			b = b[n:]
		}
		return true
	})
	if failed != nil {
		return failed
	}
	return err
}

// control works on the socket, which may be closed by now: then that is all the
// same.
func (c *connection) control(f func(fd int) error) {
	_ = c.raw.Control(func(fd uintptr) { _ = f(int(fd)) })
}

// onHangUp calls f when the node closes its end, until stop is called.
func (c *connection) onHangUp(f func()) (stop func()) {
	over := make(chan struct{})
	go func() {
		defer close(over)
		if awaitHangUp(c.peer) {
			f()
		}
	}()
	return func() {
		_ = c.peer.SetReadDeadline(time.Unix(1, 0)) // can not fail with a socket
		<-over
		_ = c.peer.SetReadDeadline(time.Time{})
	}
}

// awaitHangUp waits until the other end of a socket is closed; false: this one
// was, or its deadline has passed.
func awaitHangUp(f *os.File) bool {
	raw, err := f.SyscallConn()
	if err != nil {
		return false
	}
	return raw.Read(func(fd uintptr) bool {
		poll := []unix.PollFd{{Fd: int32(fd)}}
		n, err := unix.Ppoll(poll, &unix.Timespec{}, nil)
		return err == nil && n > 0
	}) == nil
}
