package node

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"

	"faas"
)

// lockName is the lock's name in the state directory.
const lockName = "lock"

// lockFile takes the lock that keeps two nodes off one state directory. The
// kernel drops it with the process, however that ends.
func lockFile(path string) (release func() error, err error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|unix.O_CLOEXEC, 0o600)
	if err != nil {
		return nil, faas.Errorf(faas.Denied, "state directory: %w; run as root or choose another with --state", err)
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		holder, _ := os.ReadFile(path) // only to say more
		err = faas.Errorf(faas.Conflict, "state directory of %s is in use by another faas (pid %s): stop that, or choose another with --state: %w",
			path, strings.TrimSpace(string(holder)), err)
		return nil, errors.Join(err, f.Close())
	}
	if err := f.Truncate(0); err != nil {
		return nil, errors.Join(faas.Errorf(faas.Internal, "write %s: %w", path, err), f.Close())
	}
	if _, err := fmt.Fprintln(f, os.Getpid()); err != nil {
		return nil, errors.Join(faas.Errorf(faas.Internal, "write %s: %w", path, err), f.Close())
	}
	return f.Close, nil
}

// HasState reports whether a node ever ran in a state directory.
func HasState(state string) bool {
	_, err := os.Stat(filepath.Join(state, lockName))
	return err == nil
}

// Running reports whether a node has the state directory.
func Running(state string) bool {
	f, err := os.OpenFile(filepath.Join(state, lockName), os.O_RDWR|unix.O_CLOEXEC, 0)
	if err != nil {
		return false // no node ever ran there, or it is not ours to see
	}
	defer f.Close()
	return unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB) != nil
}
