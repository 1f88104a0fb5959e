package gvisor

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"

	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/pkg/urpc"

	"faas"
)

// What the sandbox program adds to gVisor's control server, see
// cmd/faas-sandbox/ports.go.
const (
	portsDial = "Ports.Dial"
	portsHold = "Ports.Hold"
)

type portDial struct {
	urpc.FilePayload
	Port uint16
}

type portDialed struct{ Connected bool }

type portHold struct{ urpc.FilePayload }

// Dial implements faas.Sandbox. The sandbox program connects to the port and
// moves bytes between that connection and a socket pair. Each direction ends on
// its own. The connection goes on after a checkpoint; in a copy the program
// sees it reset.
func (b *box) Dial(ctx context.Context, port uint16) (net.Conn, error) {
	if b.isPaused() {
		return nil, faas.Errorf(faas.Unavailable, "port %d of sandbox %s: it is paused", port, b.id)
	}
	if port == 0 {
		return nil, faas.Errorf(faas.Invalid, "port 0 of sandbox %s: want 1 to 65535", b.id)
	}
	here, there, err := socketPair()
	if err != nil {
		return nil, fmt.Errorf("dial port %d: %w", port, err)
	}
	defer there.Close()
	defer here.Close()
	var answer portDialed
	err = b.callContext(ctx, portsDial, &portDial{Port: port, FilePayload: urpc.FilePayload{Files: []*os.File{there}}}, &answer)
	if unknownMethod(err) {
		err = nil // no program has run in it yet
	}
	if err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "port %d of sandbox %s: %w", port, b.id, err)
	}
	if !answer.Connected {
		return nil, faas.Errorf(faas.Conflict, "port %d of sandbox %s: no program listens there", port, b.id)
	}
	c, err := net.FileConn(here)
	if err != nil {
		return nil, fmt.Errorf("dial port %d: %w", port, err)
	}
	return c, nil
}

// holdConnections keeps connections of Dial out of the way of a checkpoint,
// until release is called or this process ends.
func (b *box) holdConnections(ctx context.Context) (release func(), err error) {
	here, there, err := socketPair()
	if err != nil {
		return nil, err
	}
	defer there.Close()
	err = b.callContext(ctx, portsHold, &portHold{urpc.FilePayload{Files: []*os.File{there}}}, nil)
	if err != nil && !unknownMethod(err) {
		here.Close()
		return nil, err
	}
	return func() { here.Close() }, nil
}

// unknownMethod reports that the sandbox program has not extended its kernel
// yet, which it does when the first program is about to run.
func unknownMethod(err error) bool {
	var remote urpc.RemoteError
	return errors.As(err, &remote) && remote.Message == urpc.ErrUnknownMethod.Error()
}

// socketPair returns the two ends of a stream.
func socketPair() (here, there *os.File, err error) {
	fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil, nil, fmt.Errorf("create a socket pair: %w", err)
	}
	return os.NewFile(uintptr(fds[0]), "here"), os.NewFile(uintptr(fds[1]), "there"), nil
}
