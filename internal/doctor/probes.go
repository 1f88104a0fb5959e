package doctor

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"faas/gvisor/netns"
)

// orReal fills in the machine's own answers.
func (p Probes) orReal(ctx context.Context) Probes {
	if p.Disk == nil {
		p.Disk = statDisk
	}
	if p.OpenFiles == nil {
		p.OpenFiles = func() (uint64, uint64, error) {
			var r unix.Rlimit
			err := unix.Getrlimit(unix.RLIMIT_NOFILE, &r)
			return r.Cur, r.Max, err
		}
	}
	if p.Writable == nil {
		p.Writable = writable
	}
	if p.Listen == nil {
		p.Listen = func(addr string) error {
			l, err := net.Listen("tcp", addr)
			if err != nil {
				return err
			}
			return l.Close()
		}
	}
	if p.Clock == nil {
		p.Clock = kernelClock
	}
	if p.Firewall == nil {
		p.Firewall = func() (Firewall, error) { return firewall(ctx) }
	}
	return p
}

var fsTypes = map[int64]string{
	unix.EXT4_SUPER_MAGIC: "ext4", unix.XFS_SUPER_MAGIC: "xfs", unix.BTRFS_SUPER_MAGIC: "btrfs",
	unix.TMPFS_MAGIC: "tmpfs", unix.RAMFS_MAGIC: "ramfs", unix.OVERLAYFS_SUPER_MAGIC: "overlay",
	unix.NFS_SUPER_MAGIC: "nfs", unix.CIFS_SUPER_MAGIC: "cifs", unix.SMB2_SUPER_MAGIC: "cifs",
	unix.FUSE_SUPER_MAGIC: "fuse", unix.F2FS_SUPER_MAGIC: "f2fs", 0x2fc12fc1: "zfs",
}

func statDisk(path string) (Disk, error) {
	var s unix.Statfs_t
	if err := unix.Statfs(path, &s); err != nil {
		return Disk{}, fmt.Errorf("file system of %s: %w", path, err)
	}
	kind := fsTypes[int64(s.Type)]
	if kind == "" {
		kind = fmt.Sprintf("file system %#x", s.Type)
	}
	return Disk{
		Type: kind, Free: s.Bavail * uint64(s.Bsize), Inodes: s.Files, InodesFree: s.Ffree,
		NoExec: s.Flags&unix.ST_NOEXEC != 0,
	}, nil
}

// writable makes a file in dir and removes it. In /proc, where nobody can,
// it asks whether the file system takes writes.
func writable(dir string) error {
	if strings.HasPrefix(dir, "/proc/") {
		var s unix.Statfs_t
		if err := unix.Statfs(dir, &s); err != nil {
			return err
		}
		if s.Flags&unix.ST_RDONLY != 0 {
			return fmt.Errorf("%s: %w", dir, unix.EROFS)
		}
		return nil
	}
	f, err := os.CreateTemp(dir, ".faas-doctor-*")
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

func kernelClock() (time.Time, bool, error) {
	var t unix.Timex
	state, err := unix.Adjtimex(&t)
	return time.Now(), err == nil && state != unix.TIME_ERROR && t.Status&unix.STA_UNSYNC == 0, err
}

func firewall(ctx context.Context) (Firewall, error) {
	drops, err := netns.Diagnose(ctx)
	return Firewall{Drops: drops}, err
}
