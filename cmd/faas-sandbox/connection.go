package main

import (
	"bytes"
	"errors"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/pkg/fdnotifier"
	"gvisor.dev/gvisor/pkg/tcpip"
	"gvisor.dev/gvisor/pkg/tcpip/header"
	"gvisor.dev/gvisor/pkg/tcpip/stack"
	"gvisor.dev/gvisor/pkg/tcpip/transport/tcp"
	"gvisor.dev/gvisor/pkg/waiter"
)

// connection moves bytes between a socket of the node's and an endpoint of the
// network stack inside, both ways, each until its end, which is passed on as
// such. It ends when both have, when either end is broken, and when the node
// closes its socket. Two goroutines, no buffers while nothing moves. They wait
// for the socket by gVisor's notifier: with Go's poller in use, every goroutine
// of the kernel that goes to sleep would cost a system call more.
type connection struct {
	ports *Ports
	peer  int          // the node's socket, which does not block
	peerq waiter.Queue // of peer
	ep    tcpip.Endpoint
	epq   waiter.Queue // of ep
	open  atomic.Int32 // directions that have not ended
	using atomic.Int32 // goroutines that have not
	ended sync.Once
	over  chan struct{} // closed when it ends
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

func newConnection(p *Ports) *connection {
	c := &connection{ports: p, over: make(chan struct{})}
	c.open.Store(2)
	c.using.Store(2)
	return c
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
	c.epq.EventRegister(&w.entry)
	defer c.epq.EventUnregister(&w.entry)
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
func (c *connection) connect(peer *os.File, network tcpip.NetworkProtocolNumber, to tcpip.FullAddress) tcpip.Error {
	var gaveUp atomic.Bool
	defer onHangUp(peer, func() {
		gaveUp.Store(true)
		c.epq.Notify(waiter.EventHUp)
	})()
	c.ports.gate.RLock()
	defer c.ports.gate.RUnlock()
	for {
		ep, err := c.ports.stack.NewEndpoint(tcp.ProtocolNumber, network, &c.epq)
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

// start has bytes move, from now on until the end, and takes peer.
func (c *connection) start(peer int) error {
	c.peer = peer
	in := newWatch(waiter.ReadableEvents)
	c.peerq.EventRegister(&in.entry)
	if err := fdnotifier.AddFD(int32(peer), &c.peerq); err != nil {
		return err
	}
	c.ports.add(c)
	go func() { defer c.leave(); c.outward() }()
	go func() { defer c.leave(); c.inward(in) }()
	return nil
}

// leave closes the socket once nobody uses it.
func (c *connection) leave() {
	if c.using.Add(-1) == 0 {
		fdnotifier.RemoveFD(int32(c.peer))
		unix.Close(c.peer)
	}
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
			_ = unix.Shutdown(c.peer, unix.SHUT_WR) // or the node is gone, which is noticed
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
func (c *connection) inward(in *watch) {
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
		buf, n, err := c.receive(in)
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
	for !hungUp(c.peer) && c.wait(in) {
	}
	c.end()
}

// wait waits for the node's socket; false: the connection has ended.
func (c *connection) wait(w *watch) bool {
	select {
	case <-w.ready:
		return true
	case <-c.over:
		return false
	}
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
		close(c.over)
	})
}

// errEnded says that the connection has ended meanwhile.
var errEnded = errors.New("the connection has ended")

// receive waits for bytes from the node; none: it has said all.
func (c *connection) receive(in *watch) (buf *[64 << 10]byte, n int, err error) {
	for {
		buf = buffers.Get().(*[64 << 10]byte)
		n, err = unix.Read(c.peer, buf[:])
		if err == nil {
			return buf, n, nil
		}
		buffers.Put(buf)
		if err == unix.EAGAIN {
			if !c.wait(in) {
				return nil, 0, errEnded
			}
		} else if err != unix.EINTR {
			return nil, 0, err
		}
	}
}

// send writes all of b to the node. Not by write(2): the signal that a closed
// socket sends then would be passed on to the programs inside.
func (c *connection) send(b []byte) error {
	var w *watch
	for len(b) > 0 {
		n, err := unix.SendmsgN(c.peer, b, nil, nil, unix.MSG_DONTWAIT|unix.MSG_NOSIGNAL)
		switch {
		case err == nil:
			b = b[n:]
		case err == unix.EINTR:
		case err != unix.EAGAIN:
			return err
		case w == nil: // and look again
			w = newWatch(waiter.WritableEvents)
			c.peerq.EventRegister(&w.entry)
			defer func() {
				c.peerq.EventUnregister(&w.entry)
				_ = fdnotifier.UpdateFD(int32(c.peer)) // for less can not fail
			}()
			if err := fdnotifier.UpdateFD(int32(c.peer)); err != nil {
				return err
			}
		case !c.wait(w):
			return errEnded
		}
	}
	return nil
}

// onHangUp calls f when the node closes its end, until stop is called.
func onHangUp(peer *os.File, f func()) (stop func()) {
	over := make(chan struct{})
	go func() {
		defer close(over)
		if awaitHangUp(peer) {
			f()
		}
	}()
	return func() {
		_ = peer.SetReadDeadline(time.Unix(1, 0)) // can not fail with a socket
		<-over
		_ = peer.SetReadDeadline(time.Time{})
	}
}

// awaitHangUp waits until the other end of a socket is closed; false: this one
// was, or its deadline has passed.
func awaitHangUp(f *os.File) bool {
	raw, err := f.SyscallConn()
	return err == nil && raw.Read(func(fd uintptr) bool { return hungUp(int(fd)) }) == nil
}

// hungUp reports whether the other end of a socket is closed.
func hungUp(fd int) bool {
	poll := []unix.PollFd{{Fd: int32(fd)}}
	n, err := unix.Ppoll(poll, &unix.Timespec{}, nil)
	return err == nil && n > 0
}
