package gvisor

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"

	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/pkg/unet"
	"gvisor.dev/gvisor/pkg/urpc"
)

// dial connects to a sandbox's control socket. The descriptor closes on exec,
// unlike those of gVisor's own client: it must not reach another sandbox.
func dial(path string) (*urpc.Client, error) {
	if len(path) >= 100 {
		// Socket addresses are short; a descriptor stands in for a long directory.
		dir, err := unix.Open(filepath.Dir(path), unix.O_PATH|unix.O_CLOEXEC, 0)
		if err != nil {
			return nil, err
		}
		defer unix.Close(dir)
		path = "/proc/self/fd/" + strconv.Itoa(dir) + "/" + filepath.Base(path)
	}
	fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	if err := unix.Connect(fd, &unix.SockaddrUnix{Name: path}); err != nil {
		unix.Close(fd)
		return nil, err
	}
	socket, err := unet.NewSocket(fd)
	if err != nil {
		unix.Close(fd)
		return nil, err
	}
	return urpc.NewClient(socket), nil
}

// call asks the sandbox's kernel for something. It blocks as long as the
// kernel takes, or until the sandbox dies.
func (b *box) call(method string, arg, result any) error {
	return b.callContext(context.Background(), method, arg, result)
}

// callContext is call that gives up when ctx ends. What was asked for may
// happen all the same.
func (b *box) callContext(ctx context.Context, method string, arg, result any) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	c, err := b.connection()
	if err != nil {
		return b.gone(ctx, err)
	}
	// Close would wait for the call; this ends it.
	stop := context.AfterFunc(ctx, func() { _ = c.Socket.Shutdown() })
	err = c.Call(method, arg, result)
	whole := stop()
	var remote urpc.RemoteError
	if whole && (err == nil || errors.As(err, &remote)) {
		b.keep(c) // the connection is fine, whatever the answer
		return err
	}
	c.Close()
	switch {
	case err == nil || errors.As(err, &remote):
		return err
	case !whole:
		return ctx.Err()
	}
	return b.gone(ctx, err)
}

// maxIdleConnections bounds the connections kept for the next call.
const maxIdleConnections = 4

func (b *box) connection() (*urpc.Client, error) {
	b.mu.Lock()
	if n := len(b.idle); n > 0 {
		c := b.idle[n-1]
		b.idle = b.idle[:n-1]
		b.mu.Unlock()
		return c, nil
	}
	b.mu.Unlock()
	c, err := dial(filepath.Join(b.dir, socketFile))
	if err != nil {
		return nil, fmt.Errorf("connect to sandbox: %w", err)
	}
	return c, nil
}

// disconnect drops the connections that are kept.
func (b *box) disconnect() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, c := range b.idle {
		c.Close()
	}
	b.idle = nil
}

func (b *box) keep(c *urpc.Client) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.ending || len(b.idle) >= maxIdleConnections {
		c.Close()
		return
	}
	b.idle = append(b.idle, c)
}
