package chaintest

import (
	"io"
	"net"
	"strings"
	"sync"
	"testing"
)

// Wire is a TCP proxy before an endpoint that can be cut and mended.
type Wire struct {
	t       testing.TB
	target  string
	address string
	mu      sync.Mutex
	l       net.Listener // nil: cut
	conns   map[net.Conn]bool
	works   sync.WaitGroup
}

// NewWire returns a whole wire to an http:// or ws:// endpoint, which is gone
// at the end of the test.
func NewWire(t testing.TB, url string) *Wire {
	t.Helper()
	w := &Wire{t: t, target: strings.TrimPrefix(strings.TrimPrefix(url, "ws://"), "http://"), address: "127.0.0.1:0", conns: map[net.Conn]bool{}}
	w.Mend()
	t.Cleanup(func() {
		w.Cut()
		w.works.Wait()
	})
	return w
}

// WS is the near end of the wire as a WebSocket endpoint.
func (w *Wire) WS() string { return "ws://" + w.address }

// HTTP is the near end of the wire as an HTTP endpoint.
func (w *Wire) HTTP() string { return "http://" + w.address }

// Mend lets connections through again.
func (w *Wire) Mend() {
	w.t.Helper()
	l, err := net.Listen("tcp", w.address)
	if err != nil {
		w.t.Fatal(err)
	}
	w.mu.Lock()
	w.l, w.address = l, l.Addr().String()
	w.mu.Unlock()
	w.works.Go(func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			w.works.Go(func() { w.serve(c) })
		}
	})
}

func (w *Wire) serve(c net.Conn) {
	up, err := net.Dial("tcp", w.target)
	if err != nil {
		_ = c.Close()
		return
	}
	w.mu.Lock()
	if w.l == nil {
		w.mu.Unlock()
		_, _ = c.Close(), up.Close()
		return
	}
	w.conns[c], w.conns[up] = true, true
	w.mu.Unlock()
	done := make(chan struct{}, 2)
	pipe := func(to, from net.Conn) {
		_, _ = io.Copy(to, from) // ends when either side is closed
		done <- struct{}{}
	}
	go pipe(up, c)
	go pipe(c, up)
	<-done
	_, _ = c.Close(), up.Close()
	<-done
}

// Cut closes everything that goes through and lets nothing more through.
func (w *Wire) Cut() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.l != nil {
		_ = w.l.Close()
		w.l = nil
	}
	for c := range w.conns {
		_ = c.Close()
	}
	clear(w.conns)
}
