package gvisor

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net"
	"os"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/pkg/urpc"
	"gvisor.dev/gvisor/runsc/boot"

	"faas"
)

// message is how many bytes gVisor's port forwarding moves at a time.
const message = 16 << 10

// Dial implements faas.Sandbox. The kernel connects to the port and moves bytes
// between that connection and a socket pair, which is one of messages: of a
// stream, gVisor drops what does not fit the socket's buffer at once. The
// first end that closes ends both directions, and so does a checkpoint.
func (b *box) Dial(ctx context.Context, port uint16) (net.Conn, error) {
	b.ports.RLock()
	defer b.ports.RUnlock()
	if b.isPaused() {
		return nil, faas.Errorf(faas.Unavailable, "port %d of sandbox %s: it is paused", port, b.id)
	}
	if port == 0 {
		return nil, faas.Errorf(faas.Invalid, "port 0 of sandbox %s: want 1 to 65535", b.id)
	}
	fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_SEQPACKET|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil, fmt.Errorf("dial port %d: %w", port, err)
	}
	there := os.NewFile(uintptr(fds[1]), "port")
	defer there.Close()
	here := os.NewFile(uintptr(fds[0]), "port")
	defer here.Close()
	err = b.callContext(ctx, boot.ContMgrPortForward, &boot.PortForwardOpts{
		ContainerID: b.id, Port: port, FilePayload: urpc.FilePayload{Files: []*os.File{there}},
	}, nil)
	var remote urpc.RemoteError
	if errors.As(err, &remote) && strings.Contains(remote.Message, "connecting endpoint") {
		return nil, faas.Errorf(faas.Conflict, "port %d of sandbox %s: no program listens there", port, b.id)
	}
	if err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "port %d of sandbox %s: %w", port, b.id, err)
	}
	c, err := net.FileConn(here)
	if err != nil {
		return nil, fmt.Errorf("dial port %d: %w", port, err)
	}
	m := &messages{Conn: c, box: b}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.conns == nil {
		b.conns = map[*messages]struct{}{}
	}
	b.conns[m] = struct{}{}
	return m, nil
}

// hangUp closes every connection that Dial made: the kernel can not save its
// end of one. b.ports is held, so that there are no new ones.
func (b *box) hangUp() {
	b.mu.Lock()
	conns := slices.Collect(maps.Keys(b.conns))
	b.mu.Unlock()
	for _, c := range conns {
		c.Close() // the caller, who has it too, sees its end
	}
}

// messages is a stream over a socket of messages.
type messages struct {
	net.Conn
	box     *box
	writing sync.Mutex // a write may take several messages
	reading sync.Mutex
	buf     []byte
	rest    []byte // of the last message
}

// Close implements net.Conn.
func (m *messages) Close() error {
	m.box.mu.Lock()
	delete(m.box.conns, m)
	m.box.mu.Unlock()
	return m.Conn.Close()
}

// Read implements net.Conn.
func (m *messages) Read(b []byte) (int, error) {
	m.reading.Lock()
	defer m.reading.Unlock()
	if len(m.rest) == 0 {
		if len(b) >= message {
			return m.Conn.Read(b)
		}
		if m.buf == nil {
			m.buf = make([]byte, message)
		}
		n, err := m.Conn.Read(m.buf)
		if err != nil {
			return 0, err
		}
		m.rest = m.buf[:n]
	}
	n := copy(b, m.rest)
	m.rest = m.rest[n:]
	return n, nil
}

// Write implements net.Conn.
func (m *messages) Write(b []byte) (n int, err error) {
	m.writing.Lock()
	defer m.writing.Unlock()
	for len(b) > 0 {
		k, err := m.Conn.Write(b[:min(len(b), message)])
		n += k
		if err != nil {
			return n, err
		}
		b = b[k:]
	}
	return n, nil
}
