package gateway

import (
	"io"
	"net"
	"net/http"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
)

// An idle connection, which counts as use of its instance, is given up after a
// while, and at once when the client closes.
func TestIdlePortConnectionsEnd(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(p *portClient, c *portConn)
		left int
	}{
		"young":        {func(*portClient, *portConn) { time.Sleep(portIdleTimeout / 2) }, 1},
		"old":          {func(*portClient, *portConn) { time.Sleep(portIdleTimeout) }, 0},
		"closed":       {func(p *portClient, _ *portConn) { p.close() }, 0},
		"closed since": {func(p *portClient, c *portConn) { p.remove(c); p.close(); p.keep(c) }, 0},
		"used since": {func(p *portClient, c *portConn) {
			time.Sleep(portIdleTimeout / 2)
			p.remove(c)
			p.keep(c)
			time.Sleep(portIdleTimeout / 2)
		}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				p := &portClient{other: &http.Transport{}, idle: map[portKey][]*portConn{}}
				here, there := net.Pipe()
				conn := p.newConn(portKey{port: 80}, here)
				conn.raw = lookable{}
				p.keep(conn)
				c.do(p, conn)
				synctest.Wait()
				if n := len(p.idle[conn.key]); n != c.left {
					t.Errorf("%d idle connections, want %d", n, c.left)
				}
				p.close()
				if _, err := there.Read(make([]byte, 1)); err != io.EOF {
					t.Errorf("the program's end: %v", err)
				}
			})
		})
	}
}

// lookable stands for a connection's file; nobody looks in this test.
type lookable struct{ syscall.RawConn }
