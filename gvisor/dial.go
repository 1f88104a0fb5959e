package gvisor

import (
	"context"
	"fmt"
	"net"
	"os"
	"strings"

	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/pkg/urpc"
	"gvisor.dev/gvisor/runsc/boot"

	"faas"
)

// Dial implements faas.Sandbox. The sandbox's kernel joins one end of a socket
// pair with a connection of its own network stack, which costs one call; the
// bytes then pass without any. The join knows no end of one direction alone, so
// the connection can not be closed in one.
func (b *box) Dial(ctx context.Context, port uint16) (net.Conn, error) {
	if b.isPaused() {
		return nil, faas.Errorf(faas.Unavailable, "dial port %d of sandbox %s: it is paused", port, b.id)
	}
	fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC|unix.SOCK_NONBLOCK, 0)
	if err != nil {
		return nil, fmt.Errorf("dial port %d of sandbox %s: %w", port, b.id, err)
	}
	ours, theirs := os.NewFile(uintptr(fds[0]), "port"), os.NewFile(uintptr(fds[1]), "port")
	defer ours.Close() // FileConn makes a copy
	defer theirs.Close()
	o := &boot.PortForwardOpts{FilePayload: urpc.FilePayload{Files: []*os.File{theirs}}, ContainerID: b.id, Port: port}
	if err := b.callContext(ctx, boot.ContMgrPortForward, o, nil); err != nil {
		if strings.Contains(err.Error(), "connection was refused") {
			return nil, faas.Errorf(faas.Conflict, "dial port %d of sandbox %s: nobody listens there", port, b.id)
		}
		return nil, fmt.Errorf("dial port %d of sandbox %s: %w", port, b.id, err)
	}
	c, err := net.FileConn(ours)
	if err != nil {
		return nil, fmt.Errorf("dial port %d of sandbox %s: %w", port, b.id, err)
	}
	return wholeConn{c}, nil
}

// wholeConn hides that the socket itself could be closed in one direction.
type wholeConn struct{ net.Conn }
