// Package tree works on trees of files: it unpacks and packs tars, lists,
// removes, moves and watches. The guest program does so inside a sandbox, the
// command line on the machine of the person who copies to and from one.
//
// Archives are hostile. What Unpack writes is under its os.Root whatever the
// archive says and whatever links are there already: names that are absolute or
// climb, hard links to the outside and devices are refused, and no link is
// followed out.
package tree

import (
	"archive/tar"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"
	"time"

	"faas"
)

// Counts is what was written or read: files, directories not counted, and the
// bytes in them.
type Counts struct {
	Files int
	Bytes int64
}

// kinds says what the kernel's refusals mean to who asked.
var kinds = map[syscall.Errno]faas.Kind{
	syscall.ENOENT: faas.NotFound,
	syscall.EEXIST: faas.Conflict, syscall.ENOTEMPTY: faas.Conflict, syscall.ENOTDIR: faas.Conflict, syscall.EISDIR: faas.Conflict,
	syscall.EROFS: faas.Conflict, syscall.EBUSY: faas.Conflict, syscall.ETXTBSY: faas.Conflict,
	syscall.EACCES: faas.Denied, syscall.EPERM: faas.Denied,
	syscall.ENOSPC: faas.Exhausted, syscall.EDQUOT: faas.Exhausted, syscall.ENOMEM: faas.Exhausted, syscall.EFBIG: faas.Exhausted,
	syscall.EMFILE: faas.Exhausted, syscall.ENFILE: faas.Exhausted,
	syscall.ENAMETOOLONG: faas.Invalid, syscall.EINVAL: faas.Invalid, syscall.ELOOP: faas.Invalid, syscall.EILSEQ: faas.Invalid,
	syscall.EPIPE: faas.Canceled,
}

// kindOf classifies an error of the operating system, of os.Root or of a tar.
func kindOf(err error) faas.Kind {
	var errno syscall.Errno
	var known *faas.Error
	switch {
	case errors.As(err, &known):
		return known.Kind
	case errors.As(err, &errno):
		return kinds[errno] // Internal, if it is none of these
	case errors.Is(err, fs.ErrNotExist):
		return faas.NotFound
	case errors.Is(err, tar.ErrHeader), errors.Is(err, tar.ErrFieldTooLong), errors.Is(err, io.ErrUnexpectedEOF):
		return faas.Invalid
	case errors.As(err, new(*fs.PathError)), errors.As(err, new(*os.LinkError)):
		return faas.Invalid // not the kernel's but os.Root's: a path that leads out
	}
	return faas.KindOf(err)
}

// errorf returns err with what it is about and the kind that its cause has.
func errorf(err error, format string, args ...any) error {
	kind := kindOf(err)
	// The messages of os name its functions and paths under a root, which mean
	// nothing to who named another path.
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err
	} else if l := (*os.LinkError)(nil); errors.As(err, &l) {
		err = l.Err
	}
	return faas.Errorf(kind, format+": %w", append(args, err)...)
}

const (
	maxName  = 4096 // bytes, as everywhere in Linux
	maxDepth = 255  // each level costs its share of every file below
)

// local returns the name of an archive's entry as a path below the target.
func local(name string) (string, error) {
	if strings.HasPrefix(name, "/") {
		return "", faas.Errorf(faas.Invalid, "the archive has the absolute name %q: want names below the target", name)
	}
	if len(name) > maxName || strings.Count(name, "/") > maxDepth {
		return "", faas.Errorf(faas.Invalid, "the archive has a name of %d bytes and %d levels, %.40q…: want at most %d and %d", len(name), strings.Count(name, "/"), name, maxName, maxDepth)
	}
	if strings.ContainsRune(name, 0) {
		return "", faas.Errorf(faas.Invalid, "the archive has the name %q with a zero byte", name)
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." {
			return "", faas.Errorf(faas.Invalid, "the archive has the name %q, which climbs: want names below the target", name)
		}
	}
	return path.Clean(name), nil
}

// Info returns info of the file that has this path.
func Info(name string, info fs.FileInfo, target string) faas.FileInfo {
	out := faas.FileInfo{Path: name, Type: typeOf(info.Mode()), Mode: unixMode(info.Mode()), Size: info.Size(), Modified: info.ModTime().UTC(), Target: target}
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		out.UID, out.GID = st.Uid, st.Gid
	}
	if out.Type == "dir" {
		out.Size = 0 // how its names are kept says nothing
	}
	return out
}

func typeOf(m fs.FileMode) string {
	switch {
	case m.IsRegular():
		return "file"
	case m.IsDir():
		return "dir"
	case m&fs.ModeSymlink != 0:
		return "symlink"
	case m&fs.ModeNamedPipe != 0:
		return "fifo"
	case m&fs.ModeSocket != 0:
		return "socket"
	case m&fs.ModeCharDevice != 0:
		return "char"
	}
	return "block"
}

// unixMode returns permission, setuid, setgid and sticky bits as Linux has them.
func unixMode(m fs.FileMode) uint32 {
	u := uint32(m.Perm())
	for bit, flag := range map[fs.FileMode]uint32{fs.ModeSetuid: 0o4000, fs.ModeSetgid: 0o2000, fs.ModeSticky: 0o1000} {
		if m&bit != 0 {
			u |= flag
		}
	}
	return u
}

// fileMode is the other direction.
func fileMode(u int64, setid bool) fs.FileMode {
	m := fs.FileMode(u).Perm()
	if u&0o1000 != 0 {
		m |= fs.ModeSticky
	}
	if setid && u&0o4000 != 0 {
		m |= fs.ModeSetuid
	}
	if setid && u&0o2000 != 0 {
		m |= fs.ModeSetgid
	}
	return m
}

func device(info fs.FileInfo) uint64 {
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		return uint64(st.Dev)
	}
	return 0
}

// timeOr returns what a file whose archive says no time gets: now.
func timeOr(t time.Time) time.Time {
	if t.IsZero() {
		return time.Now()
	}
	return t
}

// Error returns err, of the operating system, with the kind that it has for
// who asked and what it is about.
func Error(err error, what string) error { return errorf(err, "%s", what) }
