package engine

import (
	"context"
	"errors"
	"net"
	"sync"
	"syscall"

	"faas"
)

// DialInstance connects to a port that a program in an instance listens on,
// exposed or not: who may is the caller's to decide. A paused instance is
// resumed first, once for all who ask at the same time. The instance counts as
// used until the connection is closed; ClosePort and the instance's end close
// it. One direction can be closed by CloseWrite. NotFound: no such instance. A Conflict that wraps ErrNotListening:
// nobody listens there yet; any other one: the instance is lost or being stopped.
func (e *Engine) DialInstance(ctx context.Context, id faas.InstanceID, port uint16) (net.Conn, error) {
	e.instances.mu.Lock()
	i := e.instances.m[id]
	e.instances.mu.Unlock()
	if i == nil {
		return nil, faas.Errorf(faas.NotFound, "no instance %s", id)
	}
	u, err := e.use(ctx, i)
	if err != nil {
		return nil, err
	}
	c, err := u.Dial(ctx, port)
	if err != nil {
		u.release()
		if faas.KindOf(err) == faas.Conflict && u.interrupted() == nil {
			return nil, faas.Errorf(faas.Conflict, "port %d of instance %s: %w: %w", port, id, faas.ErrNotListening, err)
		}
		return nil, faas.Errorf(faas.KindOf(err), "port %d of instance %s: %w", port, id, err)
	}
	return e.ports.add(&portConn{Conn: c, ports: &e.ports, id: id, port: port, release: u.release}), nil
}

// portConn is a connection into an instance that counts as use of it.
type portConn struct {
	net.Conn
	ports   *ports
	id      faas.InstanceID
	port    uint16
	release func()
	once    sync.Once
	err     error
}

func (p *ports) add(c *portConn) *portConn {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.open == nil {
		p.open = map[faas.InstanceID]map[*portConn]struct{}{}
	}
	if p.open[c.id] == nil {
		p.open[c.id] = map[*portConn]struct{}{}
	}
	p.open[c.id][c] = struct{}{}
	return c
}

func (p *ports) remove(c *portConn) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.open[c.id], c)
	if len(p.open[c.id]) == 0 {
		delete(p.open, c.id)
	}
}

// Close ends the connection and the use. Later calls return the first one's error.
func (c *portConn) Close() error {
	c.once.Do(func() {
		c.err = c.Conn.Close()
		c.ports.remove(c)
		c.release()
	})
	return c.err
}

// end closes a connection under its user, who sees that in place of an error here.
func (c *portConn) end() { _ = c.Close() }

// SyscallConn is for who wants to look at a connection without reading from it.
func (c *portConn) SyscallConn() (syscall.RawConn, error) {
	if s, ok := c.Conn.(syscall.Conn); ok {
		return s.SyscallConn()
	}
	return nil, errors.ErrUnsupported
}

// CloseWrite tells the program that nothing more comes.
func (c *portConn) CloseWrite() error {
	if h, ok := c.Conn.(interface{ CloseWrite() error }); ok {
		return h.CloseWrite()
	}
	return faas.Errorf(faas.Invalid, "this connection cannot be closed in one direction")
}
