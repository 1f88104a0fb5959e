// Package leakcheck finds what a piece of code has left on the machine:
// processes, mounts, network namespaces and links, cgroups, files and open
// descriptors. Tests compare a snapshot taken before with one taken after.
package leakcheck

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// Scope says what of the machine belongs to the code under test, since other
// tests run beside it.
type Scope struct {
	// Names picks out processes (by program, arguments or cgroup), mounts,
	// namespaces, links and cgroups: one counts if any of these is part of its
	// description. No names means none of them counts.
	Names []string
	// Dirs are folders in which every file counts.
	Dirs []string
	// Descriptors asks for the open descriptors and the child processes of
	// this process. Leave it out when tests run in parallel.
	Descriptors bool
}

// Snapshot is what was there at one time: how often, by description.
type Snapshot map[string]int

// Take looks at the machine.
func Take(scope Scope) (Snapshot, error) {
	s := Snapshot{}
	err := errors.Join(s.processes(scope), s.mounts(scope), s.network(scope), s.cgroups(scope))
	for _, dir := range scope.Dirs {
		err = errors.Join(err, s.files(dir))
	}
	if scope.Descriptors {
		err = errors.Join(err, s.descriptors())
	}
	return s, err
}

// Since lists what s has and before has not, sorted.
func (s Snapshot) Since(before Snapshot) []string {
	var left []string
	for what, n := range s {
		if more := n - before[what]; more > 1 {
			left = append(left, fmt.Sprintf("%s (%d times)", what, more))
		} else if more == 1 {
			left = append(left, what)
		}
	}
	slices.Sort(left)
	return left
}

// settleTime is how long the kernel may take to clear up behind a process.
const settleTime = 5 * time.Second

// Check fails the test at its end if it leaves anything behind. Call it before
// registering cleanups that release things.
func Check(tb testing.TB, scope Scope) {
	tb.Helper()
	before, err := Take(scope)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if left := Wait(tb, scope, before); len(left) > 0 {
			tb.Errorf("left behind:\n%s", strings.Join(left, "\n"))
		}
	})
}

// Wait returns what is left since before, giving it time to go.
func Wait(tb testing.TB, scope Scope, before Snapshot) []string {
	tb.Helper()
	for deadline, pause := time.Now().Add(settleTime), time.NewTicker(10*time.Millisecond); ; <-pause.C {
		now, err := Take(scope)
		if err != nil {
			tb.Fatal(err)
		}
		left := now.Since(before)
		if len(left) == 0 || time.Now().After(deadline) {
			pause.Stop()
			return left
		}
	}
}

func (s Scope) names(text string) bool {
	return slices.ContainsFunc(s.Names, func(n string) bool { return strings.Contains(text, n) })
}

// gone reports errors that only say that something vanished while we looked.
func gone(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || strings.HasSuffix(fmt.Sprint(err), "no such process")
}

func (s Snapshot) processes(scope Scope) error {
	procs, err := os.ReadDir("/proc")
	if err != nil {
		return err
	}
	self := strconv.Itoa(os.Getpid())
	for _, p := range procs {
		if _, err := strconv.Atoi(p.Name()); err != nil || p.Name() == self {
			continue
		}
		dir := filepath.Join("/proc", p.Name())
		exe, _ := os.Readlink(filepath.Join(dir, "exe")) // kernel threads and zombies have none
		args, _ := os.ReadFile(filepath.Join(dir, "cmdline"))
		groups, _ := os.ReadFile(filepath.Join(dir, "cgroup"))
		child := scope.Descriptors && parent(dir) == self
		if child || scope.names(exe+" "+string(args)+" "+string(groups)) {
			s[fmt.Sprintf("process %s %s", p.Name(), exe)]++
		}
	}
	return nil
}

func parent(dir string) string {
	b, err := os.ReadFile(filepath.Join(dir, "status"))
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(b)) {
		if v, ok := strings.CutPrefix(line, "PPid:"); ok {
			return strings.TrimSpace(v)
		}
	}
	return ""
}

// mountLines calls f with the fields of each mount.
func mountLines(f func(fields []string)) error {
	file, err := os.Open("/proc/self/mountinfo")
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		f(strings.Fields(lines.Text()))
	}
	return lines.Err()
}

func (s Snapshot) mounts(scope Scope) error {
	return mountLines(func(f []string) {
		if line := strings.Join(f[3:], " "); scope.names(line) {
			s["mount "+line]++
		}
	})
}

func (s Snapshot) network(scope Scope) error {
	for _, dir := range []string{"/sys/class/net", "/run/netns", "/var/run/netns"} {
		entries, err := os.ReadDir(dir)
		if err != nil && !gone(err) {
			return err
		}
		for _, e := range entries {
			if scope.names(e.Name()) {
				s["network "+filepath.Join(dir, e.Name())]++
			}
		}
	}
	return nil
}

func (s Snapshot) cgroups(scope Scope) error {
	var errs []error
	if len(scope.Names) == 0 {
		return nil
	}
	err := mountLines(func(f []string) {
		if i := slices.Index(f, "-"); i < 0 || !strings.HasPrefix(f[i+1], "cgroup") {
			return
		}
		errs = append(errs, filepath.WalkDir(f[4], func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				if gone(err) {
					return nil
				}
				return err
			}
			if d.IsDir() && scope.names(path) {
				s["cgroup "+path]++
			}
			return nil
		}))
	})
	return errors.Join(append(errs, err)...)
}

func (s Snapshot) files(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			if gone(err) {
				return nil
			}
			return err
		}
		if path != dir {
			s["file "+path]++
		}
		return nil
	})
}

func (s Snapshot) descriptors() error {
	fds, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return err
	}
	for _, fd := range fds {
		to, err := os.Readlink("/proc/self/fd/" + fd.Name())
		if err != nil {
			continue // the folder's own descriptor is closed by now
		}
		// Sockets and pipes differ only in their number.
		if kind, _, ok := strings.Cut(to, ":["); ok && !strings.HasPrefix(to, "/") {
			to = kind
		}
		s["descriptor of "+to]++
	}
	return nil
}
