package launcher_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"go.uber.org/goleak"
	"golang.org/x/sys/unix"

	"faas/gvisor/launcher"
)

// The test program is the helper, and what it starts, too.
func TestMain(m *testing.M) {
	switch os.Args[0] {
	case "report":
		report()
	case "wait":
		_, _ = io.Copy(io.Discard, os.NewFile(3, "until"))
	default:
		if len(os.Args) == 2 && os.Args[1] == "launch" {
			if err := launcher.Serve(3); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
			return
		}
		os.Exit(m.Run())
	}
}

// report writes what a started process is to descriptor 3.
func report() {
	w := os.NewFile(3, "report")
	fmt.Fprintln(w, "args", os.Args[1:])
	fmt.Fprintln(w, "env", os.Environ())
	fmt.Fprintln(w, "ids", os.Getuid(), os.Getgid(), os.Getpid())
	groups, err := os.Getgroups()
	fmt.Fprintln(w, "groups", groups, err)
	var open []string
	for fd := range 100 {
		if flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0); err == nil && flags&unix.FD_CLOEXEC == 0 {
			open = append(open, strconv.Itoa(fd))
		}
	}
	fmt.Fprintln(w, "open", open)
	for _, ns := range []string{"user", "net", "mnt", "pid", "ipc", "uts"} {
		name, err := os.Readlink("/proc/self/ns/" + ns)
		fmt.Fprintln(w, "ns", name, err)
	}
}

func newLauncher(t testing.TB) *launcher.Launcher {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("needs root")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	l := launcher.New(self, "launch")
	t.Cleanup(func() { l.Close() })
	return l
}

func pipe(t testing.TB) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close(); w.Close() })
	return r, w
}

// await returns when the process of a pidfd has ended.
func await(t testing.TB, pidfd *os.File) {
	t.Helper()
	defer pidfd.Close()
	for {
		fds := []unix.PollFd{{Fd: int32(pidfd.Fd()), Events: unix.POLLIN}}
		if n, err := unix.Poll(fds, 10_000); n == 1 {
			return
		} else if !errors.Is(err, unix.EINTR) {
			t.Fatalf("the process has not ended: %v", err)
		}
	}
}

func TestStart(t *testing.T) {
	defer goleak.VerifyNone(t)
	l := newLauncher(t)
	stranger, _ := pipe(t)
	if _, err := unix.FcntlInt(stranger.Fd(), unix.F_SETFD, 0); err != nil { // it would pass an exec
		t.Fatal(err)
	}
	r, w := pipe(t)
	pid, pidfd, err := l.Start(launcher.Command{Args: []string{"report", "a", "b c"}, Env: []string{"K=v"}, Files: []*os.File{w}})
	if err != nil {
		t.Fatal(err)
	}
	w.Close()
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	await(t, pidfd)
	if pid <= 0 || pid == os.Getpid() {
		t.Errorf("its pid is %d", pid)
	}
	for _, want := range []string{"args [a b c]\n", "env [K=v]\n", "ids 0 0 1\n", "groups [] <nil>\n", "open [0 1 2 3]\n"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for _, ns := range []string{"user", "net", "mnt", "ipc", "uts"} {
		own, err := os.Readlink("/proc/self/ns/" + ns)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), own) {
			t.Errorf("it is in our %s", own)
		}
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	if _, _, err := l.Start(launcher.Command{Args: []string{"report"}}); err == nil {
		t.Error("started by a closed launcher")
	}
}

// What cannot be started is an error, and the next one starts, by the same helper.
func TestRefused(t *testing.T) {
	l := newLauncher(t)
	helper := func() int {
		r, w := pipe(t)
		pid, pidfd, err := l.Start(launcher.Command{Args: []string{"wait"}, Files: []*os.File{r}})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { w.Close(); await(t, pidfd) }()
		return parent(t, pid)
	}
	before := helper()
	for name, c := range map[string]launcher.Command{
		"too long a message": {Args: []string{"report", strings.Repeat("x", 128<<10)}},
		"too many files":     {Args: []string{"report"}, Files: slices.Repeat([]*os.File{os.Stdin}, 65)},
		"a null byte":        {Args: []string{"re\x00port"}},
		"no network there":   {Args: []string{"report"}, Network: os.Stdin},
	} {
		if _, _, err := l.Start(c); err == nil {
			t.Errorf("%s: started", name)
		}
	}
	if after := helper(); after != before {
		t.Errorf("the helper was %d and is %d", before, after)
	}
}

// A helper that dies takes no process with it, and is replaced.
func TestHelperDies(t *testing.T) {
	l := newLauncher(t)
	r, w := pipe(t)
	wait := launcher.Command{Args: []string{"wait"}, Files: []*os.File{r}}
	first, firstFD, err := l.Start(wait)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.Kill(parent(t, first), unix.SIGKILL); err != nil {
		t.Fatal(err)
	}
	if _, _, err := l.Start(wait); err == nil {
		t.Error("started by a dead helper")
	}
	second, secondFD, err := l.Start(wait)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	for _, pid := range []int{first, second} {
		if err := unix.Kill(pid, 0); err != nil {
			t.Errorf("process %d: %v", pid, err)
		}
	}
	w.Close()
	await(t, firstFD)
	await(t, secondFD)
}

func parent(t *testing.T, pid int) int {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "status"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if v, ok := strings.CutPrefix(line, "PPid:"); ok {
			n, err := strconv.Atoi(strings.TrimSpace(v))
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
	}
	t.Fatalf("process %d has no parent", pid)
	return 0
}

func BenchmarkStart(b *testing.B) {
	l := newLauncher(b)
	r, w := pipe(b)
	w.Close()
	for b.Loop() {
		_, pidfd, err := l.Start(launcher.Command{Args: []string{"wait"}, Files: []*os.File{r}})
		if err != nil {
			b.Fatal(err)
		}
		pidfd.Close()
	}
}
