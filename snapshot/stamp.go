package snapshot

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// stamp tells whether a file is still the one, unchanged, that it was: to change
// its bytes without a trace here takes setting the clock.
type stamp struct {
	dev, ino     uint64
	size, blocks int64
	mtime, ctime int64 // ns
}

func stampFrom(st *syscall.Stat_t) stamp {
	return stamp{dev: uint64(st.Dev), ino: st.Ino, size: st.Size, blocks: st.Blocks, mtime: st.Mtim.Nano(), ctime: st.Ctim.Nano()}
}

func stampOf(f *os.File) (stamp, error) {
	var st syscall.Stat_t
	if err := syscall.Fstat(int(f.Fd()), &st); err != nil {
		return stamp{}, &fs.PathError{Op: "stat", Path: f.Name(), Err: err}
	}
	return stampFrom(&st), nil
}

// same is about everything but the blocks, which the kernel allocates late.
func (s stamp) same(o stamp) bool {
	s.blocks, o.blocks = 0, 0
	return s == o
}

// sameContent also leaves out the ctime, which new and removed links change.
func (s stamp) sameContent(o stamp) bool {
	s.ctime, o.ctime = 0, 0
	return s.same(o)
}

// stamps are those of the files of a directory.
type stamps map[string]stamp

// stampFiles makes files read-only and takes their stamps.
func stampFiles(dir string, names []string) (stamps, error) {
	ss := stamps{}
	for _, name := range names {
		f, _, err := openPart(filepath.Join(dir, name), name)
		if err != nil {
			return nil, err
		}
		err = f.Chmod(0o400)
		if err == nil {
			ss[name], err = stampOf(f)
		}
		f.Close()
		if err != nil {
			return nil, diskError(err, "part %s", name)
		}
	}
	return ss, nil
}

// hold reports whether the files in dir are as they were.
func (ss stamps) hold(dir string) bool {
	for name, want := range ss {
		var st syscall.Stat_t
		if syscall.Lstat(filepath.Join(dir, name), &st) != nil || !stampFrom(&st).same(want) {
			return false
		}
	}
	return true
}

// bytes is what the files take on disk.
func (ss stamps) bytes() (n int64) {
	for _, s := range ss {
		n += min(s.size, s.blocks*512)
	}
	return n
}
