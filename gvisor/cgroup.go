package gvisor

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"faas"
)

// The controllers a sandbox is limited with. The others of a v1 host are left
// alone: each costs a directory, a write and a removal per sandbox.
const (
	ctlCPU     = "cpu"
	ctlCPUAcct = "cpuacct"
	ctlMemory  = "memory"
	ctlPids    = "pids"
)

// cpuPeriod is the CFS period in microseconds over which a quota is counted.
const cpuPeriod = 100_000

// hierarchy says where the host mounts its cgroup controllers.
type hierarchy struct {
	unified bool              // all controllers are in the one v2 tree
	mounts  map[string]string // controller -> mount point
}

// findHierarchy reads the mounts of this process. On a hybrid host the v1
// hierarchies hold the controllers and the v2 tree has none.
func findHierarchy() (hierarchy, error) {
	f, err := os.Open("/proc/self/mountinfo")
	if err != nil {
		return hierarchy{}, err
	}
	defer f.Close()
	v1, v2 := map[string]string{}, ""
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		// "… root mount-point options [optional] - fstype source super-options"
		before, after, ok := strings.Cut(lines.Text(), " - ")
		fields, tail := strings.Fields(before), strings.Fields(after)
		if !ok || len(fields) < 5 || len(tail) < 3 {
			continue
		}
		switch tail[0] {
		case "cgroup2":
			if v2 == "" {
				v2 = fields[4]
			}
		case "cgroup":
			for _, opt := range strings.Split(tail[2], ",") {
				if slices.Contains([]string{ctlCPU, ctlCPUAcct, ctlMemory, ctlPids}, opt) && v1[opt] == "" {
					v1[opt] = fields[4]
				}
			}
		}
	}
	if err := lines.Err(); err != nil {
		return hierarchy{}, err
	}
	if v1[ctlMemory] != "" && v1[ctlCPU] != "" {
		return hierarchy{mounts: v1}, nil
	}
	if v2 == "" {
		return hierarchy{}, faas.Errorf(faas.Unavailable, "no cgroup file system with the cpu and memory controllers is mounted: mount cgroup2 on /sys/fs/cgroup")
	}
	return hierarchy{unified: true, mounts: map[string]string{ctlCPU: v2, ctlCPUAcct: v2, ctlMemory: v2, ctlPids: v2}}, nil
}

// at returns the cgroup with this path below every mount point.
func (h hierarchy) at(path string) cgroup {
	c := cgroup{Unified: h.unified, Dirs: map[string]string{}}
	for ctl, mount := range h.mounts {
		c.Dirs[ctl] = filepath.Join(mount, path)
	}
	return c
}

// prepareParent makes the cgroup that holds the node's sandboxes.
func (h hierarchy) prepareParent(c cgroup) error {
	if err := c.create(); err != nil {
		return err
	}
	if !h.unified {
		return nil
	}
	for _, dir := range []string{h.mounts[ctlMemory], c.Dirs[ctlMemory]} {
		if err := os.WriteFile(filepath.Join(dir, "cgroup.subtree_control"), []byte("+cpu +memory +pids"), 0); err != nil {
			return faas.Errorf(faas.Unavailable, "cannot hand the cpu, memory and pids controllers down from %s (does another process own it?): %w", dir, err)
		}
	}
	return nil
}

// cgroup is one cgroup, in one directory on a v2 host and in one for each
// controller on a v1 host.
type cgroup struct {
	Unified bool              `json:"unified,omitempty"`
	Dirs    map[string]string `json:"dirs"` // controller -> directory
}

// paths lists the directories once each: v1 controllers may share one.
func (c cgroup) paths() []string {
	var ds []string
	for _, d := range c.Dirs {
		if !slices.Contains(ds, d) {
			ds = append(ds, d)
		}
	}
	slices.Sort(ds)
	return ds
}

// create makes the directories; those of a failed call are gone again.
func (c cgroup) create() error {
	for i, d := range c.paths() {
		err := os.Mkdir(d, 0o755)
		if err == nil || errors.Is(err, fs.ErrExist) {
			continue
		}
		for _, made := range c.paths()[:i] {
			_ = os.Remove(made) // the error that matters is the first one
		}
		return fmt.Errorf("create cgroup: %w", err)
	}
	return nil
}

// openTasks opens the files that a thread joins a v1 cgroup by.
func (c cgroup) openTasks() ([]*os.File, error) {
	var tasks []*os.File
	for _, d := range c.paths() {
		f, err := os.OpenFile(filepath.Join(d, "tasks"), os.O_WRONLY, 0)
		if err != nil {
			for _, f := range tasks {
				f.Close()
			}
			return nil, err
		}
		tasks = append(tasks, f)
	}
	return tasks, nil
}

func (c cgroup) write(ctl, name, value string) error {
	return os.WriteFile(filepath.Join(c.Dirs[ctl], name), []byte(value), 0)
}

func (c cgroup) read(ctl, name string) (string, error) {
	b, err := os.ReadFile(filepath.Join(c.Dirs[ctl], name))
	return strings.TrimSpace(string(b)), err
}

// field reads the number after key in a "key number" file.
func (c cgroup) field(ctl, name, key string) (int64, error) {
	text, err := c.read(ctl, name)
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(text) {
		if k, v, ok := strings.Cut(strings.TrimSpace(line), " "); ok && k == key {
			return strconv.ParseInt(v, 10, 64)
		}
	}
	return 0, fmt.Errorf("%s has no field %q", name, key)
}

// limitMemory bounds memory without letting swap make up for it.
func (c cgroup) limitMemory(bytes int64) error {
	n := strconv.FormatInt(bytes, 10)
	if c.Unified {
		if err := c.write(ctlMemory, "memory.max", n); err != nil {
			return err
		}
		for name, v := range map[string]string{"memory.swap.max": "0", "memory.oom.group": "1"} {
			if err := c.write(ctlMemory, name, v); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
		return nil
	}
	const limit, withSwap = "memory.limit_in_bytes", "memory.memsw.limit_in_bytes"
	// The limit with swap may never be below the one without, so which is
	// written first depends on the direction.
	err := c.write(ctlMemory, limit, n)
	swapErr := c.write(ctlMemory, withSwap, n)
	if err != nil && swapErr == nil {
		err = c.write(ctlMemory, limit, n)
	}
	if err == nil && swapErr != nil && !errors.Is(swapErr, fs.ErrNotExist) {
		err = swapErr
	}
	return err
}

func (c cgroup) limitCPU(milli uint32) error {
	quota := int64(milli) * cpuPeriod / 1000
	quota = max(quota, 1000) // the kernel takes no less
	if c.Unified {
		return c.write(ctlCPU, "cpu.max", fmt.Sprintf("%d %d", quota, cpuPeriod))
	}
	return c.write(ctlCPU, "cpu.cfs_quota_us", strconv.FormatInt(quota, 10))
}

// limitTasks bounds the host's threads, where the host can.
func (c cgroup) limitTasks(n int64) error {
	if c.Dirs[ctlPids] == "" {
		return nil
	}
	return c.write(ctlPids, "pids.max", strconv.FormatInt(n, 10))
}

func (c cgroup) cpuTime() (time.Duration, error) {
	if c.Unified {
		us, err := c.field(ctlCPU, "cpu.stat", "usage_usec")
		return time.Duration(us) * time.Microsecond, err
	}
	ctl := ctlCPUAcct
	if c.Dirs[ctl] == "" {
		return 0, nil
	}
	text, err := c.read(ctl, "cpuacct.usage")
	if err != nil {
		return 0, err
	}
	ns, err := strconv.ParseInt(text, 10, 64)
	return time.Duration(ns), err
}

func (c cgroup) memoryUsed() (int64, error) {
	name := "memory.usage_in_bytes"
	if c.Unified {
		name = "memory.current"
	}
	text, err := c.read(ctlMemory, name)
	if err != nil {
		return 0, err
	}
	return strconv.ParseInt(text, 10, 64)
}

// oomKills counts the processes the kernel killed here for want of memory.
func (c cgroup) oomKills() (int64, error) {
	if c.Unified {
		return c.field(ctlMemory, "memory.events", "oom_kill")
	}
	return c.field(ctlMemory, "memory.oom_control", "oom_kill")
}

// taskRefusals counts the threads the kernel refused for the limit on them.
func (c cgroup) taskRefusals() int64 {
	if c.Dirs[ctlPids] == "" {
		return 0
	}
	n, err := c.field(ctlPids, "pids.events", "max")
	if err != nil {
		return 0 // a kernel before 4.3 does not count
	}
	return n
}

// pids lists the processes in the cgroup, in any hierarchy.
func (c cgroup) pids() ([]int, error) {
	var pids []int
	for _, d := range c.paths() {
		b, err := os.ReadFile(filepath.Join(d, "cgroup.procs"))
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, unix.ENODEV) {
			continue
		}
		if err != nil {
			return nil, err
		}
		for _, f := range strings.Fields(string(b)) {
			pid, err := strconv.Atoi(f)
			if err != nil {
				return nil, err
			}
			if pid != 0 && !slices.Contains(pids, pid) {
				pids = append(pids, pid)
			}
		}
	}
	return pids, nil
}

// remove kills what is still inside and removes the directories. A process
// that is being reaped keeps its cgroup busy for a moment.
func (c cgroup) remove(ctx context.Context) error {
	wait := 500 * time.Microsecond
	for {
		var busy error
		for _, d := range c.paths() {
			if err := unix.Rmdir(d); err != nil && err != unix.ENOENT {
				busy = fmt.Errorf("remove cgroup %s: %w", d, err)
			}
		}
		if busy == nil {
			return nil
		}
		pids, err := c.pids()
		if err != nil {
			return err
		}
		for _, pid := range pids {
			_ = unix.Kill(pid, unix.SIGKILL) // it may be gone already, which is what we want
		}
		select {
		case <-ctx.Done():
			return busy
		case <-time.After(wait):
			wait = min(2*wait, 50*time.Millisecond)
		}
	}
}
