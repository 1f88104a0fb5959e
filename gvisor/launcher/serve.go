package launcher

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"runtime"
	"strconv"
	"syscall"

	"golang.org/x/sys/unix"
)

// nobody is the host user that a sandbox runs as. Inside its own user
// namespace it is root, which it needs to build its empty root directory.
const nobody = 65534

// none is no descriptor.
const none = -1

// tableSize is for how many descriptors a started process has room. A table grows
// on demand, but in a process with threads that waits until all CPUs have passed a
// quiescent state, ten to twenty milliseconds of a boot. A fork copies the
// table as large as its highest descriptor in use, and an exec leaves it so.
const tableSize = 1024

// Serve is the helper: it starts what is asked for over the socket with this
// number, from the file that it was itself started from, until that closes.
func Serve(socket uintptr) error {
	if err := CloseStrangers(int(socket)); err != nil {
		return err
	}
	unix.CloseOnExec(int(socket))
	f := os.NewFile(socket, "socket")
	c, err := net.FileConn(f)
	f.Close()
	if err != nil {
		return err
	}
	conn, ok := c.(*net.UnixConn)
	if !ok {
		return fmt.Errorf("descriptor %d is no Unix socket", socket)
	}
	defer conn.Close()
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := makeRoom(int(null.Fd())); err != nil {
		return fmt.Errorf("make room for descriptors: %w", err)
	}
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, unix.SIGCHLD)
	go reap(ended)
	for {
		var q request
		fds, err := receive(conn, &q)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		err = answer(conn, q, fds, null)
		closeAll(fds)
		if err != nil {
			return err
		}
	}
}

// makeRoom has the table of descriptors grow, by a copy of fd at its end.
func makeRoom(fd int) error {
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit); err != nil {
		return err
	}
	return unix.Dup3(fd, int(min(tableSize, limit.Cur))-1, unix.O_CLOEXEC)
}

// CloseStrangers closes files that came here by accident, with a number above
// last: descriptors that some library of the parent opened without close-on-exec
// at the moment when this process was started. One may be a connection to a
// sandbox.
func CloseStrangers(last int) error {
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return err
	}
	for _, e := range entries {
		fd, err := strconv.Atoi(e.Name())
		if err != nil || fd <= last {
			continue
		}
		// What this process opened itself is marked to close on exec; what
		// came through an exec is not.
		if flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0); err == nil && flags&unix.FD_CLOEXEC == 0 {
			if err := unix.Close(fd); err != nil {
				return fmt.Errorf("close descriptor %d, inherited: %w", fd, err)
			}
		}
	}
	return nil
}

// reap collects the processes that have ended. The daemon, which has a pidfd
// of each, knows already.
func reap(ended <-chan os.Signal) {
	for range ended {
		for {
			pid, err := unix.Wait4(-1, nil, unix.WNOHANG, nil)
			if pid <= 0 && !errors.Is(err, unix.EINTR) {
				break
			}
		}
	}
}

func answer(conn *net.UnixConn, q request, fds []int, null *os.File) error {
	pid, pidfd, err := start(q, fds, null)
	r, files := reply{Pid: pid}, []*os.File{pidfd}
	if err != nil {
		r, files = reply{Error: err.Error()}, nil
	} else {
		defer pidfd.Close()
	}
	b, err := json.Marshal(r)
	if err != nil {
		return err
	}
	return send(conn, b, files...)
}

// start starts one process in namespaces of its own.
func start(q request, fds []int, null *os.File) (pid int, pidfd *os.File, err error) {
	place := place{network: none}
	cgroup := none
	if q.Files < 0 || q.Files > len(fds) {
		return 0, nil, fmt.Errorf("%d files are announced, %d came", q.Files, len(fds))
	}
	files, rest := fds[:q.Files], fds[q.Files:]
	for _, extra := range []struct {
		given bool
		fd    *int
	}{{q.Network, &place.network}, {q.Cgroup, &cgroup}} {
		if !extra.given {
			continue
		}
		if len(rest) == 0 {
			return 0, nil, errors.New("a file is missing")
		}
		*extra.fd, rest = rest[0], rest[1:]
	}
	place.tasks, place.back = rest[:len(rest)/2], rest[len(rest)/2:]
	fd := none
	attr := &syscall.ProcAttr{
		Env:   q.Env,
		Files: []uintptr{null.Fd(), null.Fd(), null.Fd()},
		Sys: &syscall.SysProcAttr{
			Setsid:                     true,
			Cloneflags:                 unix.CLONE_NEWNS | unix.CLONE_NEWIPC | unix.CLONE_NEWUTS | unix.CLONE_NEWPID | unix.CLONE_NEWUSER,
			Credential:                 &syscall.Credential{Uid: 0, Gid: 0},
			UidMappings:                []syscall.SysProcIDMap{{ContainerID: 0, HostID: nobody, Size: 1}},
			GidMappings:                []syscall.SysProcIDMap{{ContainerID: 0, HostID: nobody, Size: 1}},
			GidMappingsEnableSetgroups: true, // to drop the groups of the parent
			PidFD:                      &fd,
		},
	}
	for _, f := range files {
		attr.Files = append(attr.Files, uintptr(f))
	}
	if place.network == none {
		attr.Sys.Cloneflags |= unix.CLONE_NEWNET
	}
	if cgroup != none {
		attr.Sys.UseCgroupFD, attr.Sys.CgroupFD = true, cgroup
	}
	pid, err = startIn(place, q.Args, attr)
	if fd != none {
		pidfd = os.NewFile(uintptr(fd), "pidfd")
	}
	if err != nil {
		if pidfd != nil {
			_ = unix.PidfdSendSignal(fd, unix.SIGKILL, nil, 0) // most likely it is gone
			pidfd.Close()
		}
		return 0, nil, err
	}
	if pidfd == nil {
		_ = unix.Kill(pid, unix.SIGKILL) // nobody would ever know of its end
		return 0, nil, errors.New("the kernel gave no pidfd: Linux 5.4 or later is needed")
	}
	return pid, pidfd, nil
}

// place is where the thread has to be that starts a process, which then is there
// from its beginning.
type place struct {
	network int   // a namespace
	tasks   []int // files of v1 cgroups
	back    []int // and of those to go to afterwards
}

// enter moves the calling thread. To move itself alone a thread needs no lock
// that every start and end of a process takes; to move the process afterwards
// would, and that means waiting until all CPUs have passed a quiescent state, ten
// milliseconds or more.
func (p place) enter() error {
	if p.network != none {
		if err := unix.Setns(p.network, unix.CLONE_NEWNET); err != nil {
			return fmt.Errorf("join network namespace: %w", err)
		}
	}
	return join(p.tasks)
}

func join(tasks []int) error {
	for _, fd := range tasks {
		if _, err := unix.Write(fd, []byte("0")); err != nil {
			return fmt.Errorf("join cgroup: %w", err)
		}
	}
	return nil
}

// startIn starts a process in a place.
func startIn(p place, args []string, attr *syscall.ProcAttr) (pid int, err error) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		// The thread is elsewhere for good and ends with this goroutine, as it
		// is not unlocked. The first thread would not end, only wait for ever.
		runtime.LockOSThread()
		if unix.Gettid() == unix.Getpid() {
			pid, err = startIn(p, args, attr) // on another one, as this one is taken
			runtime.UnlockOSThread()
			return
		}
		if err = p.enter(); err == nil {
			// By descriptor, since nobody may not pass through, say, /root.
			pid, err = syscall.ForkExec("/proc/self/exe", args, attr)
		}
		// Whoever kills all that is in the cgroup must not find this process there.
		err = errors.Join(err, join(p.back))
	}()
	<-done
	return pid, err
}
