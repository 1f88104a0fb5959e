package gateway

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/textproto"
	"slices"
	"sync"
	"syscall"
	"time"
)

const (
	portIdleConns   = 128              // kept to one port for the next request
	portIdleTimeout = 10 * time.Second // of those: an instance counts as used while it has connections
	portMaxHeader   = 256 << 10        // bytes of a program's response header
	portConnBuffer  = 8 << 10          // of a connection, each way
)

// portClient is the proxy's way to the programs. Requests that have no body and
// may be repeated, which are most, it makes on the goroutine that serves them:
// net/http's transport has two goroutines for each connection and wakes both for
// each request. What else there is, bodies and upgrades, is that transport's.
// How messages are written and read is net/http's in both cases. The proxy's own
// requests come here, and say in their context where they go.
type portClient struct {
	dial  func(ctx context.Context, key portKey) (net.Conn, error)
	other *http.Transport

	mu     sync.Mutex
	closed bool
	idle   map[portKey][]*portConn // the last one was used last
}

// RoundTrip implements http.RoundTripper.
func (p *portClient) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx := req.Context()
	t := targetOf(ctx)
	if req.Method != http.MethodGet && req.Method != http.MethodHead || req.Body != nil || req.Header["Upgrade"] != nil {
		req.URL.Host = t.address()
		return p.other.RoundTrip(req)
	}
	key := t.key()
	if c := p.take(key); c != nil {
		res, err := c.ask(req)
		if err == nil || c.answered || ctx.Err() != nil {
			return res, err
		}
		// It was closed while it lay idle, by the program or with a pause.
	}
	conn, err := p.dial(ctx, key)
	if err != nil {
		return nil, err
	}
	return p.newConn(key, conn).ask(req)
}

// take returns a connection that lies idle, and whose program has said nothing
// that it was not asked; nil: there is none.
func (p *portClient) take(key portKey) *portConn {
	for {
		p.mu.Lock()
		list := p.idle[key]
		if len(list) == 0 {
			p.mu.Unlock()
			return nil
		}
		c := list[len(list)-1]
		p.remove(c)
		p.mu.Unlock()
		if c.quiet() {
			return c
		}
		c.discard()
	}
}

// remove takes a connection off the idle ones; false: it is none. The caller
// holds mu.
func (p *portClient) remove(c *portConn) bool {
	list := p.idle[c.key]
	n := slices.Index(list, c)
	if n < 0 {
		return false
	}
	c.expiry.Stop()
	if list = slices.Delete(list, n, n+1); len(list) > 0 {
		p.idle[c.key] = list
	} else {
		delete(p.idle, c.key)
	}
	return true
}

// keep has a connection wait for the next request.
func (p *portClient) keep(c *portConn) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed || c.raw == nil || len(p.idle[c.key]) >= portIdleConns {
		c.discard()
		return
	}
	p.idle[c.key] = append(p.idle[c.key], c)
	if c.expiry == nil {
		c.expiry = time.AfterFunc(portIdleTimeout, func() { p.expire(c) })
	} else {
		c.expiry.Reset(portIdleTimeout)
	}
}

func (p *portClient) expire(c *portConn) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.remove(c) {
		c.discard()
	}
}

// close ends idle connections, and those that are in use once they are not.
func (p *portClient) close() {
	p.other.CloseIdleConnections()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	for _, list := range p.idle {
		for _, c := range list {
			c.expiry.Stop()
			c.discard()
		}
	}
	clear(p.idle)
}

// portConn is a connection into an instance, for one request at a time.
type portConn struct {
	net.Conn
	client   *portClient
	key      portKey
	raw      syscall.RawConn // nil: the connection is not kept
	look     func(fd uintptr) bool
	looked   error // of the last look, see quiet
	r        *bufio.Reader
	w        *bufio.Writer
	header   int64       // bytes of header that may still come
	inHeader bool        // they count
	answered bool        // something of the answer has come
	expiry   *time.Timer // while it is idle
}

func (p *portClient) newConn(key portKey, conn net.Conn) *portConn {
	c := &portConn{Conn: conn, client: p, key: key}
	c.look = c.peek
	if s, ok := conn.(syscall.Conn); ok {
		if raw, err := s.SyscallConn(); err == nil {
			c.raw = raw
		}
	}
	c.r, c.w = bufio.NewReaderSize(c, portConnBuffer), bufio.NewWriterSize(conn, portConnBuffer)
	return c
}

// discard closes a connection that is of no more use; whether it was whole is not
// of interest.
func (c *portConn) discard() { _ = c.Close() }

// quiet reports that the connection stands and nothing waits to be read: what
// came without a question would be taken for the next one's answer.
func (c *portConn) quiet() bool {
	err := c.raw.Read(c.look)
	return err == nil && c.looked == syscall.EAGAIN
}

func (c *portConn) peek(fd uintptr) bool {
	var b [1]byte
	_, _, c.looked = syscall.Recvfrom(int(fd), b[:], syscall.MSG_PEEK|syscall.MSG_DONTWAIT)
	return true
}

var errPortHeader = errors.New("its header is too large")

// Read reads for r, within the bound of headers.
func (c *portConn) Read(b []byte) (int, error) {
	if c.inHeader {
		if c.header <= 0 {
			return 0, errPortHeader
		}
		b = b[:min(int64(len(b)), c.header)]
	}
	n, err := c.Conn.Read(b)
	c.answered = c.answered || n > 0
	c.header -= int64(n)
	return n, err
}

// ask makes a request and reads the answer as far as its body. On an error the
// connection is closed.
func (c *portConn) ask(req *http.Request) (_ *http.Response, err error) {
	ctx := req.Context()
	stop := context.AfterFunc(ctx, c.discard)
	defer func() {
		if err != nil {
			stop()
			c.discard()
		}
	}()
	c.answered = false
	if err := errors.Join(req.Write(c.w), c.w.Flush()); err != nil {
		return nil, fmt.Errorf("ask the program: %w", err)
	}
	res, err := c.readHeader(req)
	if err != nil {
		return nil, err
	}
	body := &portBody{Reader: res.Body, c: c, stop: stop, keep: !res.Close}
	if res.Body == http.NoBody {
		body.end(true)
		return res, nil
	}
	res.Body = body
	return res, nil
}

func (c *portConn) readHeader(req *http.Request) (*http.Response, error) {
	c.header, c.inHeader = portMaxHeader, true
	defer func() { c.inHeader = false }()
	trace := httptrace.ContextClientTrace(req.Context())
	for {
		res, err := http.ReadResponse(c.r, req)
		switch {
		case err != nil:
			return nil, fmt.Errorf("read the answer: %w", err)
		case res.StatusCode == http.StatusSwitchingProtocols:
			return nil, errors.New("it switches protocols unasked")
		case res.StatusCode >= 200:
			return res, nil
		case trace != nil && trace.Got1xxResponse != nil:
			if err := trace.Got1xxResponse(res.StatusCode, textproto.MIMEHeader(res.Header)); err != nil {
				return nil, err
			}
		}
	}
}

// portBody is the body of an answer. At its end the connection is free.
type portBody struct {
	io.Reader
	c    *portConn
	stop func() bool // no longer closes the connection when the request ends
	keep bool        // the connection can have another request
	over bool
}

func (b *portBody) Read(p []byte) (int, error) {
	if b.over {
		return 0, io.EOF
	}
	n, err := b.Reader.Read(p)
	if err != nil {
		b.end(err == io.EOF)
	}
	return n, err
}

// Close gives up what was not read.
func (b *portBody) Close() error {
	b.end(false)
	return nil
}

// end gives the connection back, once. whole: the answer was read to its end.
func (b *portBody) end(whole bool) {
	if b.over {
		return
	}
	b.over = true
	// Once stop is too late the connection is closed, or about to be.
	if b.stop() && whole && b.keep && b.c.r.Buffered() == 0 {
		b.c.client.keep(b.c)
		return
	}
	b.c.discard()
}
