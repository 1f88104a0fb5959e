package image

import (
	"context"
	"errors"
	"os"
	"time"

	"golang.org/x/sys/unix"

	"faas"
)

// lockRetry is how often a lock held by another process is asked for.
const lockRetry = 20 * time.Millisecond

// lockFile takes an exclusive lock on the file at path, which it makes if it is
// missing, and waits while another process or goroutine holds it. Closing the
// file, or the death of the process, frees the lock.
func lockFile(ctx context.Context, path string) (*os.File, error) {
	for {
		f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return nil, writeError(err)
		}
		if err := waitLock(ctx, f); err != nil {
			return nil, errors.Join(err, f.Close())
		}
		// The holder before may have renamed or removed it meanwhile.
		if same(f, path) {
			return f, nil
		}
		if err := f.Close(); err != nil {
			return nil, writeError(err)
		}
	}
}

func same(f *os.File, path string) bool {
	a, err := f.Stat()
	if err != nil {
		return false
	}
	b, err := os.Stat(path)
	return err == nil && os.SameFile(a, b)
}

func waitLock(ctx context.Context, f *os.File) error {
	for {
		ok, err := tryLock(f)
		if ok || err != nil {
			return err
		}
		t := time.NewTimer(lockRetry)
		select {
		case <-ctx.Done():
			t.Stop()
			return ctx.Err()
		case <-t.C:
		}
	}
}

// tryLock reports whether it could take the lock at once.
func tryLock(f *os.File) (bool, error) {
	switch err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); {
	case err == nil:
		return true, nil
	case errors.Is(err, unix.EWOULDBLOCK), errors.Is(err, unix.EINTR):
		return false, nil
	default:
		return false, faas.Errorf(faas.Internal, "lock %s: %w", f.Name(), err)
	}
}

// syncDir makes the names in a directory durable.
func syncDir(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return writeError(err)
	}
	return writeError(errors.Join(d.Sync(), d.Close()))
}
