package netns

import (
	"errors"
	"fmt"
	"os"
	"runtime"

	"github.com/vishvananda/netlink"
	"golang.org/x/sys/unix"

	"faas"
)

const netlinkRoute = unix.NETLINK_ROUTE

// onThread runs f on an operating-system thread of its own that ends with it,
// so that no thread is ever left in a namespace it did not start in.
func onThread(f func() error) error {
	done := make(chan error, 1)
	go func() {
		runtime.LockOSThread() // never unlocked: the thread dies with the goroutine
		done <- f()
	}()
	return <-done
}

// create makes a namespace with its loopback up, and for handle also a netlink
// connection inside it.
func create(handle bool) (file *os.File, inside *netlink.Handle, err error) {
	err = onThread(func() (err error) {
		if err := unix.Unshare(unix.CLONE_NEWNET); err != nil {
			return faas.Errorf(faas.Internal, "create network namespace (it needs CAP_SYS_ADMIN): %w", err)
		}
		if err := raiseLoopback(); err != nil {
			return fmt.Errorf("raise the loopback: %w", err)
		}
		if handle {
			// The loopback keeps ::1; links to come have no IPv6.
			if err := writeSysctl("net/ipv6/conf/default/disable_ipv6", "1"); err != nil && !errors.Is(err, os.ErrNotExist) {
				return err
			}
			if inside, err = netlink.NewHandle(netlinkRoute); err != nil {
				return fmt.Errorf("open netlink: %w", err)
			}
		}
		file, err = os.Open("/proc/thread-self/ns/net")
		if err != nil && inside != nil {
			inside.Close()
		}
		return err
	})
	return file, inside, err
}

// raiseLoopback uses an ioctl, which takes a tenth of what netlink does.
func raiseLoopback() error {
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(fd)
	req, err := unix.NewIfreq("lo")
	if err != nil {
		return err
	}
	req.SetUint16(unix.IFF_UP | unix.IFF_RUNNING)
	return unix.IoctlIfreq(fd, unix.SIOCSIFFLAGS, req)
}

// host is the network namespace that plays the machine.
type host struct {
	ns *os.File // nil: the process's own
}

func openHost(path string) (*host, error) {
	if path == "" {
		return &host{}, nil
	}
	ns, err := os.Open(path)
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "network namespace of the host: %w", err)
	}
	return &host{ns: ns}, nil
}

// do runs f in the host's namespace. Sockets f opens stay in it.
func (h *host) do(f func() error) error {
	if h.ns == nil {
		return f()
	}
	return onThread(func() error {
		if err := unix.Setns(int(h.ns.Fd()), unix.CLONE_NEWNET); err != nil {
			return fmt.Errorf("enter the host's network namespace: %w", err)
		}
		return f()
	})
}

func (h *host) close() error {
	if h.ns == nil {
		return nil
	}
	return h.ns.Close()
}

// writeSysctl sets a variable of the calling thread's network namespace.
func writeSysctl(name, value string) error {
	if err := os.WriteFile("/proc/sys/"+name, []byte(value), 0); err != nil {
		return fmt.Errorf("set %s=%s: %w", name, value, err)
	}
	return nil
}
