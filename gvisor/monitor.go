package gvisor

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// monitor watches one sandbox process, which is never our child: the launcher's,
// or that of one before us.
type monitor struct {
	pid   int
	file  *os.File      // pidfd
	dead  chan struct{} // closed when the process has ended, or by close
	ended bool          // which of the two; valid after dead is closed
}

// watchStranger watches a process that an earlier process of this node
// started. It is an error if pid is by now another process than the one that
// started at the given time.
func watchStranger(pid int, started uint64) (*monitor, error) {
	fd, err := unix.PidfdOpen(pid, unix.PIDFD_NONBLOCK)
	if err != nil {
		return nil, fmt.Errorf("watch process %d: %w", pid, err)
	}
	m := watch(pid, os.NewFile(uintptr(fd), "pidfd"))
	// The descriptor pins the pid, so this check can not race with its reuse.
	if now, err := startTime(pid); err != nil || now != started {
		m.close()
		return nil, fmt.Errorf("process %d is not the sandbox any more", pid)
	}
	return m, nil
}

// watch watches a process by a pidfd that does not block.
func watch(pid int, pidfd *os.File) *monitor {
	m := &monitor{pid: pid, file: pidfd, dead: make(chan struct{})}
	go m.await()
	return m
}

// await waits in the runtime's poller, so that a waiting sandbox costs no
// thread.
func (m *monitor) await() {
	defer close(m.dead)
	conn, err := m.file.SyscallConn()
	if err != nil {
		return
	}
	// An error means that close came first.
	m.ended = conn.Read(func(fd uintptr) bool { return ended(int(fd)) }) == nil
}

// ended reports whether a process has ended.
func ended(pidfd int) bool {
	fds := []unix.PollFd{{Fd: int32(pidfd), Events: unix.POLLIN}}
	n, err := unix.Poll(fds, 0)
	return err == nil && n == 1
}

// kill ends the process and with it all of its pid namespace.
func (m *monitor) kill() {
	if conn, err := m.file.SyscallConn(); err == nil {
		_ = conn.Control(func(fd uintptr) {
			_ = unix.PidfdSendSignal(int(fd), unix.SIGKILL, nil, 0) // gone already is fine
		})
	}
}

// awaitFor waits for the process to end, but not for long.
func (m *monitor) awaitFor(d time.Duration) {
	select {
	case <-m.dead:
	case <-time.After(d):
	}
}

// close stops watching. The process goes on if it was not killed before.
func (m *monitor) close() {
	m.file.Close()
	<-m.dead
}

// startTime returns when a process started, in ticks since boot: with the pid
// it names the process for ever.
func startTime(pid int) (uint64, error) {
	b, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return 0, err
	}
	// The command, in parentheses, may contain anything; fields count from after it.
	text := string(b)
	f := strings.Fields(text[strings.LastIndexByte(text, ')')+1:])
	const field = 22 - 3 // the state is field 3
	if len(f) <= field {
		return 0, fmt.Errorf("/proc/%d/stat is too short", pid)
	}
	return strconv.ParseUint(f[field], 10, 64)
}
