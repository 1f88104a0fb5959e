package gvisor_test

import (
	"context"
	"io"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"faas"
	"faas/gvisor"
	"faas/internal/runtimetest"
)

// serving starts a sandbox in which script listens, and waits for port 7.
func serving(t *testing.T, script string) faas.Sandbox {
	t.Helper()
	r := newRuntime(t)
	t.Cleanup(func() { r.Close() })
	s, err := r.Create(t.Context(), faas.SandboxSpec{ID: "serving", Image: image(), Limits: runtimetest.DefaultLimits()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if _, err := s.Start(t.Context(), faas.Command{Args: []string{"/bin/sh", "-c", script}}); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the port", func() bool {
		c, err := s.Dial(t.Context(), 7)
		return err == nil && c.Close() == nil
	})
	return s
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	pause := time.NewTicker(10 * time.Millisecond)
	defer pause.Stop()
	for deadline := time.Now().Add(time.Minute); !holds(); <-pause.C {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}

// sockets is how many sockets the sandbox's kernel has open on the host.
func sockets(t *testing.T, s faas.Sandbox) (n int) {
	t.Helper()
	dir := filepath.Join("/proc", strconv.Itoa(gvisor.Pid(s)), "fd")
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		// One that is closed meanwhile is none.
		if name, err := os.Readlink(filepath.Join(dir, e.Name())); err == nil && strings.HasPrefix(name, "socket:") {
			n++
		}
	}
	return n
}

// succeeds runs a script in the sandbox.
func succeeds(t *testing.T, s faas.Sandbox, script string) bool {
	t.Helper()
	p, err := s.Start(t.Context(), faas.Command{Args: []string{"/bin/sh", "-c", script}})
	if err != nil {
		t.Fatal(err)
	}
	exit, err := p.Wait()
	if err != nil {
		t.Fatal(err)
	}
	return exit.Code == 0
}

func dial(t *testing.T, s faas.Sandbox) net.Conn {
	t.Helper()
	c, err := s.Dial(t.Context(), 7)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// However a connection ends, the kernel keeps nothing of it.
func TestDialLeavesNothing(t *testing.T) {
	s := serving(t, "nc -ll -p 7 -e /bin/cat & exec nc -ll -p 8 -e /bin/true")
	before := sockets(t, s)
	for _, end := range []func(){
		func() { dial(t, s).Close() },
		func() { // the program says all, then we do
			c := dial(t, s)
			if err := c.(*net.UnixConn).CloseWrite(); err != nil {
				t.Error(err)
			}
			if _, err := io.ReadAll(c); err != nil {
				t.Error(err)
			}
			c.Close()
		},
		func() { // nobody reads what comes back
			c := dial(t, s)
			if _, err := c.Write(make([]byte, 100<<10)); err != nil {
				t.Error(err)
			}
			c.Close()
		},
		func() { // the program is gone
			var c net.Conn
			eventually(t, "the other port", func() (ok bool) {
				var err error
				c, err = s.Dial(t.Context(), 8)
				return err == nil
			})
			defer c.Close()
			if _, err := io.ReadAll(c); err != nil {
				t.Error(err)
			}
		},
		func() { _, _ = s.Dial(t.Context(), 9) },
	} {
		for range 5 {
			end()
		}
		eventually(t, "the kernel's sockets", func() bool { return sockets(t, s) <= before })
	}
}

// Where nobody accepts, a caller waits as long as it likes, and neither other
// callers nor a checkpoint wait with it.
func TestDialFullBacklog(t *testing.T) {
	s := serving(t, "nc -ll -p 8 -e /bin/cat & nc -ll -p 7 -e /bin/cat & echo $! >/pid; wait")
	if !succeeds(t, s, "kill -STOP $(cat /pid)") {
		t.Fatal("the program goes on")
	}
	before := sockets(t, s)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	over := make(chan error)
	const callers = 40 // more than the backlog has room for
	for range callers {
		go func() {
			c, err := s.Dial(ctx, 7)
			if err == nil {
				<-ctx.Done()
				err = c.Close()
			}
			over <- err
		}()
	}
	eventually(t, "another port", func() bool {
		c, err := s.Dial(t.Context(), 8)
		return err == nil && c.Close() == nil
	})
	if _, err := s.Checkpoint(t.Context(), t.TempDir(), false); err != nil {
		t.Fatal(err)
	}
	cancel()
	for range callers {
		if err := <-over; err != nil && faas.KindOf(err) != faas.Canceled && faas.KindOf(err) != faas.Conflict {
			t.Error(err)
		}
	}
	const control = 4 // connections to the kernel that are kept
	eventually(t, "the kernel's sockets", func() bool { return sockets(t, s) <= before+control })
}

// In a copy, a program's connections to the node end: it waits for nobody.
func TestDialOfCopy(t *testing.T) {
	s := serving(t, `echo 'read who; echo; cat; echo $who >>/over' >/x; exec nc -ll -p 7 -e /bin/sh /x`)
	c := dial(t, s)
	if _, err := c.Write([]byte("ours\n")); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(c, make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, err := s.Checkpoint(t.Context(), dir, false); err != nil {
		t.Fatal(err)
	}
	r := newRuntime(t)
	defer r.Close()
	copied, err := r.Restore(t.Context(), faas.SandboxSpec{ID: "copy", Image: image(), Limits: runtimetest.DefaultLimits()}, dir)
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	eventually(t, "the end of the copy's connection", func() bool { return succeeds(t, copied, "grep ours /over") })
	if succeeds(t, s, "grep ours /over") {
		t.Error("the connection where it was made has ended")
	}
	if _, err := c.Write([]byte("y")); err != nil {
		t.Error(err)
	}
	if _, err := io.ReadFull(c, make([]byte, 1)); err != nil {
		t.Error(err)
	}
}
