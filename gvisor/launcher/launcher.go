// Package launcher starts sandbox processes by way of a process that is small.
//
// A process in a user namespace of its own is made by a fork, and a fork copies
// the page tables of who forks: for a daemon with a hundred megabytes of heap
// that takes longer than all else of starting the process, and it pays once
// more for each page that it writes to afterwards. So the daemon keeps one
// helper, the sandbox program in another role, and sends it the descriptors of
// each sandbox to start. The helper knows nothing else, has no files of its
// own, and ends with the daemon, whereas sandboxes live on.
package launcher

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"slices"
	"sync"
	"syscall"

	"golang.org/x/sys/unix"

	"faas"
)

// Command is a process to start.
type Command struct {
	Args, Env []string
	Files     []*os.File // its descriptors from 3 on; 0 to 2 are /dev/null
	Network   *os.File   // the network namespace; nil: one of its own, with nothing in it
	Cgroup    *os.File   // a directory of the v2 hierarchy to start in; nil: none
	Tasks     []*os.File // "tasks" of a directory in each v1 hierarchy to start in, for writing
	Back      []*os.File // as many again: where who starts it goes when it has
}

// request is how a Command crosses the socket. Files go beside it, in the order
// of Command's fields.
type request struct {
	Args    []string `json:"args"`
	Env     []string `json:"env"`
	Files   int      `json:"files"`
	Network bool     `json:"network"`
	Cgroup  bool     `json:"cgroup"`
}

// reply says what became of a request. A pidfd goes beside it if Error is empty.
type reply struct {
	Pid   int    `json:"pid,omitempty"`
	Error string `json:"error,omitempty"`
}

// mostBytes and mostFiles bound a message; the kernel takes 253 files.
const (
	mostBytes = 128 << 10
	mostFiles = 64
)

// Launcher starts processes, one after the other. Its zero value is not usable.
type Launcher struct {
	binary string
	args   []string

	mu     sync.Mutex
	closed bool
	helper *exec.Cmd // nil until first needed, or when it has died
	conn   *net.UnixConn
}

// New returns a launcher whose helper is run as this command. It must call
// Serve with descriptor 3. All processes are started from the same file.
func New(binary string, args ...string) *Launcher {
	return &Launcher{binary: binary, args: args}
}

// Start starts a process and returns its pid and a pidfd, which is the caller's.
func (l *Launcher) Start(c Command) (pid int, pidfd *os.File, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.ready(); err != nil {
		return 0, nil, err
	}
	message, files, err := pack(c)
	if err != nil {
		return 0, nil, err
	}
	r, pidfd, err := exchange(l.conn, message, files)
	if err != nil { // the next one gets a new helper
		return 0, nil, errors.Join(fmt.Errorf("the process that starts sandboxes: %w", err), l.end())
	}
	if r.Error != "" {
		return 0, nil, errors.New(r.Error)
	}
	return r.Pid, pidfd, nil
}

// Prepare starts the helper ahead of the first Start.
func (l *Launcher) Prepare() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.ready()
}

// ready starts the helper unless it runs. l.mu is held.
func (l *Launcher) ready() error {
	if l.closed {
		return faas.Errorf(faas.Unavailable, "no sandbox can be started: the runtime is closed")
	}
	if l.helper != nil {
		return nil
	}
	ends, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_SEQPACKET|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return fmt.Errorf("create socket: %w", err)
	}
	ours, theirs := os.NewFile(uintptr(ends[0]), "launcher"), os.NewFile(uintptr(ends[1]), "launcher")
	defer ours.Close() // conn has a copy
	defer theirs.Close()
	conn, err := net.FileConn(ours)
	if err != nil {
		return err
	}
	helper := exec.Command(l.binary, l.args...)
	helper.Env = []string{}
	helper.ExtraFiles = []*os.File{theirs}
	helper.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // an interrupt from a terminal is the daemon's to handle
	if err := helper.Start(); err != nil {
		conn.Close()
		return faas.Errorf(faas.Unavailable, "the sandbox program does not start (build cmd/faas-sandbox next to faas): %w", err)
	}
	l.helper, l.conn = helper, conn.(*net.UnixConn)
	return nil
}

// end closes the socket, at which the helper ends. l.mu is held.
func (l *Launcher) end() error {
	if l.helper == nil {
		return nil
	}
	l.conn.Close()
	err := l.helper.Wait()
	l.helper, l.conn = nil, nil
	return err
}

// Close ends the helper. The processes it has started live on.
func (l *Launcher) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
	return l.end()
}

// pack makes the message of a command and lists the files that go beside it.
func pack(c Command) (message []byte, files []*os.File, err error) {
	files = slices.Clip(c.Files)
	for _, f := range []*os.File{c.Network, c.Cgroup} {
		if f != nil {
			files = append(files, f)
		}
	}
	files = append(append(files, c.Tasks...), c.Back...)
	message, err = json.Marshal(request{Args: c.Args, Env: c.Env, Files: len(c.Files), Network: c.Network != nil, Cgroup: c.Cgroup != nil})
	if err == nil && (len(message) > mostBytes || len(files) > mostFiles) {
		err = faas.Errorf(faas.Invalid, "to start a sandbox takes a message of %d bytes and %d files, and at most %d and %d can be sent", len(message), len(files), mostBytes, mostFiles)
	}
	return message, files, err
}

// exchange sends one request and receives its reply.
func exchange(conn *net.UnixConn, message []byte, files []*os.File) (r reply, pidfd *os.File, err error) {
	if err := send(conn, message, files...); err != nil {
		return r, nil, err
	}
	got, err := receive(conn, &r)
	if err != nil {
		return r, nil, err
	}
	if (len(got) == 1) != (r.Error == "") {
		closeAll(got)
		return r, nil, fmt.Errorf("it sent %d descriptors with %+v", len(got), r)
	}
	if r.Error != "" {
		return r, nil, nil
	}
	if err := unix.SetNonblock(got[0], true); err != nil { // so that waiting for its end costs no thread
		closeAll(got)
		return r, nil, err
	}
	return r, os.NewFile(uintptr(got[0]), "pidfd"), nil
}

// send writes one message with files beside it, which remain the caller's.
func send(conn *net.UnixConn, message []byte, files ...*os.File) error {
	fds := make([]int, len(files))
	for i, f := range files {
		fds[i] = int(f.Fd())
	}
	_, _, err := conn.WriteMsgUnix(message, unix.UnixRights(fds...), nil)
	return err
}

// receive reads one message into out and returns the descriptors beside it.
func receive(conn *net.UnixConn, out any) ([]int, error) {
	b, oob := make([]byte, mostBytes), make([]byte, unix.CmsgSpace(4*mostFiles))
	n, oobn, flags, _, err := conn.ReadMsgUnix(b, oob)
	if err != nil {
		return nil, err
	}
	var fds []int
	messages, err := unix.ParseSocketControlMessage(oob[:oobn])
	for _, m := range messages {
		some, rightsErr := unix.ParseUnixRights(&m)
		fds, err = append(fds, some...), errors.Join(err, rightsErr)
	}
	if err == nil && n == 0 {
		err = io.EOF
	}
	if err == nil && flags&(unix.MSG_TRUNC|unix.MSG_CTRUNC) != 0 {
		err = errors.New("a message was cut short")
	}
	if err == nil {
		err = json.Unmarshal(b[:n], out)
	}
	if err != nil {
		closeAll(fds)
		return nil, err
	}
	return fds, nil
}

func closeAll(fds []int) {
	for _, fd := range fds {
		unix.Close(fd)
	}
}
