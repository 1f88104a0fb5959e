package main

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strconv"
	"sync"
	"time"

	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/pkg/control/server"
	"gvisor.dev/gvisor/pkg/sentry/kernel"
	"gvisor.dev/gvisor/pkg/sentry/socket/netstack"
	"gvisor.dev/gvisor/pkg/tcpip"
	"gvisor.dev/gvisor/pkg/tcpip/header"
	"gvisor.dev/gvisor/pkg/tcpip/stack"
	"gvisor.dev/gvisor/pkg/urpc"
	"gvisor.dev/gvisor/runsc/boot"
)

// gVisor's own port forwarding looks for bytes, then registers for events, and
// does not look again: what comes in between wakes nobody. It ends both
// directions with the first, holds up all of control while a program does not
// accept, and a checkpoint fails while a connection is there. So connections
// from the node are ours.

// Ports connects the node with what listens inside. It is a control object like
// gVisor's: its exported methods are called over the control socket.
type Ports struct {
	k     *kernel.Kernel
	stack *stack.Stack

	// Whoever touches an endpoint, or waits for one, holds gate for reading. A
	// checkpoint holds it for writing: the network stack is saved meanwhile, and
	// an endpoint that somebody waits for can not be.
	gate    sync.RWMutex
	hold    chan struct{} // closed to have those who wait let go of gate, which guards it
	holding sync.Mutex    // one checkpoint at a time

	mu    sync.Mutex
	conns map[*connection]struct{}
}

// PortDial asks for a connection to a port. Its file is a stream socket.
type PortDial struct {
	urpc.FilePayload
	Port uint16
}

// PortDialed is the answer. Nobody listens, or the socket is connected.
type PortDialed struct{ Connected bool }

// PortHold asks to keep connections still. Its file is a stream socket, and its
// other end is closed when they may go on.
type PortHold struct{ urpc.FilePayload }

// servedPorts are the ports of the kernel that runs.
var servedPorts struct {
	sync.Mutex
	of *Ports
}

// serve makes k's ports and its name known to the control server. It is called
// before a program that was started from outside makes its first system call, and
// only such a program can listen: until then the answer is that nobody does.
func serve(k *kernel.Kernel) {
	servedPorts.Lock()
	defer servedPorts.Unlock()
	if servedPorts.of != nil && servedPorts.of.k == k {
		return
	}
	p := newPorts(k.RootNetworkNamespace().Stack().(*netstack.Stack).Stack)
	p.k = k
	p.endForeign()
	servedPorts.of = p
	collectLater()
	controlServer(k).Register(p)
	controlServer(k).Register(&Host{k})
}

func newPorts(s *stack.Stack) *Ports {
	return &Ports{stack: s, hold: make(chan struct{}), conns: map[*connection]struct{}{}}
}

// controlServer finds the server in the loader, where gVisor keeps it to itself.
func controlServer(k *kernel.Kernel) *server.Server {
	ctrl := reflect.ValueOf(k.Saver()).Elem().FieldByName("ctrl")
	return (*server.Server)(ctrl.Elem().FieldByName("srv").UnsafePointer())
}

// checkLoader reports whether controlServer will find what it looks for.
func checkLoader() error {
	ctrl, ok := reflect.TypeFor[boot.Loader]().FieldByName("ctrl")
	if ok && ctrl.Type.Kind() == reflect.Pointer {
		srv, ok := ctrl.Type.Elem().FieldByName("srv")
		if ok && srv.Type == reflect.TypeFor[*server.Server]() {
			return nil
		}
	}
	return fmt.Errorf("gVisor's loader has no control server in ctrl.srv")
}

// loopbacks is where programs listen that do not listen everywhere.
var loopbacks = []struct {
	network tcpip.NetworkProtocolNumber
	address tcpip.Address
}{
	{header.IPv4ProtocolNumber, tcpip.AddrFrom4([4]byte{127, 0, 0, 1})},
	{header.IPv6ProtocolNumber, header.IPv6Loopback},
}

// Dial connects a socket with a port, until either end closes it. It waits as
// long as the program takes to accept, or until the socket's other end is closed.
func (p *Ports) Dial(args *PortDial, result *PortDialed) error {
	if len(args.Files) != 1 {
		return fmt.Errorf("%d files came with a port to connect to: want 1", len(args.Files))
	}
	peer, err := keepFile(args.Files[0])
	if err != nil {
		return err
	}
	defer peer.Close()
	c := newConnection(p)
	for _, l := range loopbacks {
		switch err := c.connect(peer, l.network, tcpip.FullAddress{Addr: l.address, Port: args.Port}).(type) {
		case nil:
			result.Connected = true
			return c.startWith(args.Files[0])
		case *tcpip.ErrConnectionRefused, *tcpip.ErrHostUnreachable, *tcpip.ErrNetworkUnreachable:
		default:
			return fmt.Errorf("connect to port %d: %v", args.Port, err)
		}
	}
	return nil
}

// startWith starts a connection with a file of a call. That of connect is not
// for this: Go's poller knows it.
func (c *connection) startWith(f *os.File) error {
	fd, err := unix.Dup(int(f.Fd()))
	if err == nil {
		if err = unix.SetNonblock(fd, true); err == nil {
			err = c.start(fd)
		}
		if err != nil {
			unix.Close(fd)
		}
	}
	if err != nil {
		c.ep.Close()
		return fmt.Errorf("keep a socket: %w", err)
	}
	return nil
}

// Hold returns once every connection is out of the network stack's way.
func (p *Ports) Hold(args *PortHold, _ *struct{}) error {
	if len(args.Files) != 1 {
		return fmt.Errorf("%d files came with a hold: want 1", len(args.Files))
	}
	peer, err := keepFile(args.Files[0])
	if err != nil {
		return err
	}
	p.holding.Lock()
	close(p.hold)
	p.gate.Lock()
	kept := p.keep()
	for n, c := range kept {
		// For the copies, whose ends of these connections lead nowhere.
		p.k.AddStateToCheckpoint(foreignKey(n), c.ep)
	}
	go func() {
		defer p.holding.Unlock()
		defer p.gate.Unlock()
		awaitHangUp(peer)
		peer.Close()
		for n := range kept {
			p.k.PopCheckpointState(foreignKey(n))
		}
		p.hold = make(chan struct{})
	}()
	return nil
}

// Saving takes memory, the sandbox's, in proportion to what waits in queues:
// gVisor makes an object of each byte. So connections that are in the middle of
// something large end with a checkpoint.
const (
	mostQueued    = 32 << 10 // bytes of a connection that is kept
	mostQueuedAll = 1 << 20  // of all that are
)

// keep resets the connections that have too much queued and returns the others.
// What is reset is out of the queues on return, or was not to be hurried. The
// gate is closed.
func (p *Ports) keep() (kept []*connection) {
	p.mu.Lock()
	defer p.mu.Unlock()
	var reset []*connection
	all := 0
	for c := range p.conns {
		if n := c.queued(); n <= mostQueued && all+n <= mostQueuedAll {
			all += n
			kept = append(kept, c)
		} else {
			c.ep.Abort()
			reset = append(reset, c)
		}
	}
	for range resetTries {
		reset = slices.DeleteFunc(reset, func(c *connection) bool { return c.other() == nil })
		if len(reset) == 0 {
			break
		}
		time.Sleep(resetPause)
	}
	return kept
}

// The stack works on a reset in the background.
const (
	resetTries = 100
	resetPause = time.Millisecond
)

func foreignKey(n int) string { return "faas.port." + strconv.Itoa(n) }

// endForeign resets connections that came with the checkpoint that the kernel
// was restored from: whoever had them has them where it was taken.
func (p *Ports) endForeign() {
	for n := 0; ; n++ {
		ep, ok := p.k.PopCheckpointState(foreignKey(n)).(tcpip.Endpoint)
		if !ok {
			return
		}
		ep.Abort()
	}
}

// keepFile returns a file of a call, which closes it, as one that stays and
// does not block.
func keepFile(f *os.File) (*os.File, error) {
	fd, err := unix.Dup(int(f.Fd()))
	if err != nil {
		return nil, fmt.Errorf("keep a socket: %w", err)
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		unix.Close(fd)
		return nil, fmt.Errorf("keep a socket: %w", err)
	}
	return os.NewFile(uintptr(fd), "socket"), nil
}
