package runtimetest

import (
	"bytes"
	"context"
	"io"
	"net"
	"sync"
	"testing"

	"faas"
)

// dialEcho connects to a port once somebody listens.
func dialEcho(t *testing.T, s faas.Sandbox, port uint16) net.Conn {
	t.Helper()
	var c net.Conn
	eventually(t, "the port", func() bool {
		conn, err := s.Dial(t.Context(), port)
		if err != nil {
			expectKind(t, err, faas.Conflict)
			return false
		}
		c = conn
		return true
	})
	t.Cleanup(func() { c.Close() })
	return c
}

// echo sends size bytes and takes them back at the same time; with the end said
// it also takes the program's end.
func echo(t *testing.T, c net.Conn, size int, end bool) {
	t.Helper()
	sent := bytes.Repeat([]byte("0123456789abcdef"), size/16)
	written := make(chan error, 1)
	go func() {
		_, err := c.Write(sent)
		if err == nil && end {
			err = c.(interface{ CloseWrite() error }).CloseWrite()
		}
		written <- err
	}()
	got := make([]byte, len(sent))
	_, err := io.ReadFull(c, got)
	if werr := <-written; err != nil || werr != nil || !bytes.Equal(got, sent) {
		t.Errorf("%d bytes did not come back as sent: %v, %v", size, err, werr)
		return
	}
	if !end {
		return
	}
	if n, err := c.Read(got[:1]); n != 0 || err != io.EOF {
		t.Errorf("after both ends: %d bytes, %v", n, err)
	}
}

func testDial(t *testing.T, f Fixture) {
	r := newRuntime(t, f)
	s := create(t, r, f.spec())
	_, err := s.Dial(t.Context(), 7)
	expectKind(t, err, faas.Conflict)
	_, err = s.Dial(t.Context(), 0)
	expectKind(t, err, faas.Invalid)
	life, kill := context.WithCancel(t.Context())
	defer kill()
	start(t, life, s, "echo ready; exec nc -ll -p 7 -e /bin/cat")
	_, err = s.Dial(t.Context(), 8)
	expectKind(t, err, faas.Conflict)
	echo(t, dialEcho(t, s, 7), 16, false)
	t.Run("both ways at once", func(t *testing.T) { echo(t, dialEcho(t, s, 7), 32<<20, true) })
	t.Run("many", func(t *testing.T) {
		var all sync.WaitGroup
		for range 30 {
			c := dialEcho(t, s, 7)
			all.Go(func() { echo(t, c, 256<<10, true) })
		}
		all.Wait()
	})
	t.Run("closed at once", func(t *testing.T) {
		for range 30 {
			c := dialEcho(t, s, 7)
			if _, err := c.Write([]byte("x")); err != nil {
				t.Error(err)
			}
			c.Close()
		}
	})
	t.Run("checkpoint", func(t *testing.T) { testDialCheckpoint(t, f, r, s) })
}

// A checkpoint leaves connections alone that have nothing under way, and copies
// do not have them.
func testDialCheckpoint(t *testing.T, f Fixture, r faas.Runtime, s faas.Sandbox) {
	quiet := dialEcho(t, s, 7)
	echo(t, quiet, 16, false)
	for range 30 {
		c := dialEcho(t, s, 7)
		go func() { _, _ = c.Write(make([]byte, 1<<20)) }() // until it ends: nobody takes what comes back
	}
	dir, _ := checkpoint(t, s, false)
	echo(t, quiet, 1<<20, true)
	echo(t, dialEcho(t, s, 7), 1<<20, true)
	echo(t, dialEcho(t, restore(t, r, f.spec(), dir), 7), 1<<20, true)
}
