package gvisor

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/sys/unix"

	"faas"
)

// kindOf is faas.KindOf that knows a full disk.
func kindOf(err error) faas.Kind {
	if errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT) {
		return faas.Exhausted
	}
	return faas.KindOf(err)
}

// remoteError is an error of which the kernel has sent the text. A full disk is
// the one whose kind matters.
func remoteError(text string) error {
	for _, full := range []error{unix.ENOSPC, unix.EDQUOT} {
		if before, ok := strings.CutSuffix(text, full.Error()); ok {
			return fmt.Errorf("%s%w", before, full)
		}
	}
	return errors.New(text)
}

// little is what a sandbox may ask of its disk at once to write a small file.
const little = 16 << 20

// roomFor returns ENOSPC if a directory's disk has next to no room left.
func roomFor(dir string) error {
	var st unix.Statfs_t
	if err := unix.Statfs(dir, &st); err != nil {
		return err
	}
	if free := int64(st.Bavail) * st.Bsize; free < little {
		return fmt.Errorf("the disk of %s has %d MB left: %w", dir, free>>20, unix.ENOSPC)
	}
	return nil
}
