package gateway_test

import (
	"context"
	"io"
	"net"
	"strconv"
	"testing"
	"time"

	"faas"
	"faas/gateway"
	"faas/internal/gatewaytest"
)

// tcpEngine has one instance whose port is a listener of the test.
type tcpEngine struct {
	instance faas.Instance
	address  string
}

func (e *tcpEngine) Instance(context.Context, string, string) (faas.Instance, error) {
	return e.instance, nil
}

func (e *tcpEngine) DialInstance(ctx context.Context, _ faas.InstanceID, _ uint16) (net.Conn, error) {
	return new(net.Dialer).DialContext(ctx, "tcp", e.address)
}

// answering listens and answers what came once its caller has said all.
func answering(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	over := make(chan struct{})
	go func() {
		defer close(over)
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			b, err := io.ReadAll(c)
			if err == nil {
				c.Write(append([]byte("re: "), b...))
			}
			c.Close()
		}
	}()
	t.Cleanup(func() { l.Close(); <-over })
	return l.Addr().String()
}

func startTCP(t *testing.T, e *tcpEngine, low uint16) *gateway.TCP {
	t.Helper()
	e.instance = faas.Instance{ID: faas.InstanceID(faas.NewID()), Ports: []faas.Port{{PortSpec: faas.PortSpec{Port: 5432, Protocol: "tcp"}}}}
	f, err := gateway.NewTCP(gateway.TCPOptions{Host: "127.0.0.1", Low: low, High: low + 3, Engine: e, Wait: time.Second, Log: gatewaytest.Logger(t)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.Shutdown)
	return f
}

// call says hello and returns what comes back, however the connection ends.
func call(t *testing.T, port uint16) string {
	t.Helper()
	c, err := net.Dial("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(int(port))))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err = c.Write([]byte("hello")); err == nil {
		err = c.(*net.TCPConn).CloseWrite()
	}
	b, rerr := io.ReadAll(c)
	t.Logf("%q, %v, %v", b, err, rerr)
	return string(b)
}

// The end of what a caller says reaches the program, which then answers.
func TestTCPPort(t *testing.T) {
	t.Parallel()
	e := &tcpEngine{address: answering(t)}
	f := startTCP(t, e, 23100)
	listen, err := f.Open(t.Context(), 0, e.instance.ID, 5432)
	if err != nil {
		t.Fatal(err)
	}
	if got := call(t, listen); got != "re: hello" {
		t.Errorf("%q", got)
	}
	f.Shutdown()
	if _, err := f.Open(t.Context(), 0, e.instance.ID, 5432); faas.KindOf(err) != faas.Unavailable {
		t.Errorf("after Shutdown: %v", err)
	}
}

func TestTCPPortsAreAllocated(t *testing.T) {
	t.Parallel()
	e := &tcpEngine{address: answering(t)}
	f := startTCP(t, e, 23200)
	e.instance.Ports = nil                             // exposed no longer
	taken, err := net.Listen("tcp", "127.0.0.1:23201") // by somebody else on this machine
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	for _, want := range []uint16{23200, 23202, 23203} {
		if got, err := f.Open(t.Context(), 0, e.instance.ID, 5432); err != nil || got != want {
			t.Errorf("%d, %v; want %d", got, err, want)
		}
	}
	if _, err := f.Open(t.Context(), 0, e.instance.ID, 5432); faas.KindOf(err) != faas.Exhausted {
		t.Errorf("none is free: %v", err)
	}
	if _, err := f.Open(t.Context(), 23201, e.instance.ID, 5432); faas.KindOf(err) != faas.Conflict {
		t.Errorf("one that is taken: %v", err)
	}
	f.Close(23202)
	if got, err := f.Open(t.Context(), 0, e.instance.ID, 5432); err != nil || got != 23202 {
		t.Errorf("%d, %v after one was closed", got, err)
	}
	// A port that is exposed no longer leads nowhere, even if it still listens.
	if got := call(t, 23200); got != "" {
		t.Errorf("a closed port answered %q", got)
	}
	if _, err := gateway.NewTCP(gateway.TCPOptions{Low: 5, High: 4}); faas.KindOf(err) != faas.Invalid {
		t.Errorf("no range: %v", err)
	}
}
