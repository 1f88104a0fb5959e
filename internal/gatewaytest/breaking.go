package gatewaytest

import (
	"bytes"
	"io"
	"net"
	"sync"
	"testing"
)

// Breaking is a way to a node whose connections can be cut.
type Breaking struct {
	net.Listener
	to   string
	mu   sync.Mutex
	open map[net.Conn]bool
	all  sync.WaitGroup
}

// NewBreaking returns a way to an address that is there until the test ends.
func NewBreaking(t testing.TB, to string) *Breaking {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	b := &Breaking{Listener: l, to: to, open: map[net.Conn]bool{}}
	accepted := make(chan struct{})
	go func() {
		defer close(accepted)
		b.accept()
	}()
	t.Cleanup(func() {
		l.Close()
		<-accepted // so that none comes after the cut
		b.Cut()
		b.all.Wait()
	})
	return b
}

func (b *Breaking) accept() {
	for {
		in, err := b.Accept()
		if err != nil {
			return
		}
		out, err := net.Dial("tcp", b.to)
		if err != nil {
			in.Close()
			continue
		}
		b.mu.Lock()
		b.open[in], b.open[out] = true, true
		b.mu.Unlock()
		for _, p := range [][2]net.Conn{{in, out}, {out, in}} {
			b.all.Go(func() {
				_, _ = io.Copy(p[0], p[1]) // until either is cut
				p[0].Close()
				p[1].Close()
			})
		}
	}
}

// Cut breaks every connection.
func (b *Breaking) Cut() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for c := range b.open {
		c.Close()
	}
	clear(b.open)
}

// Cutter keeps what is written to it and cuts the way that it comes each time
// that so many bytes more are there.
type Cutter struct {
	bytes.Buffer
	Every, Next int
	Cut         func()
}

// Write keeps b.
func (c *Cutter) Write(b []byte) (int, error) {
	if c.Len() >= c.Next {
		c.Next += c.Every
		c.Cut()
	}
	return c.Buffer.Write(b)
}
