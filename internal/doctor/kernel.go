package doctor

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

func (d *doctor) arch() {
	if d.Arch != "amd64" && d.Arch != "arm64" {
		d.add("architecture", Fail, "use an x86-64 or 64-bit ARM machine", "%s: gVisor does not run there", d.Arch)
		return
	}
	d.add("architecture", OK, "", "%s", d.Arch)
}

// kernel: descriptors of processes came with 5.3, starting a process inside a
// cgroup with 5.7.
func (d *doctor) kernel() {
	release, err := d.read("/proc/sys/kernel/osrelease")
	if err != nil {
		d.add("kernel", Fail, "run on Linux with /proc mounted", "unknown: %v", err)
		return
	}
	var major, minor int
	if _, err := fmt.Sscanf(release, "%d.%d", &major, &minor); err != nil {
		d.add("kernel", Warn, "run Linux 5.10 or newer", "%q is no version", release)
		return
	}
	at := func(ma, mi int) bool { return major > ma || major == ma && minor >= mi }
	switch {
	case !at(5, 7):
		d.add("kernel", Fail, "upgrade to Linux 5.10 or newer", "%s is too old", release)
	case !at(5, 10):
		d.add("kernel", Warn, "upgrade to Linux 5.10 or newer", "%s is no longer maintained", release)
	default:
		d.add("kernel", OK, "", "%s", release)
	}
}

// capability numbers of Linux.
var needed = []struct {
	name string
	bit  uint
	why  string
}{
	{"CAP_CHOWN", 0, "files of sandboxes belong to another user"},
	{"CAP_DAC_OVERRIDE", 1, "cgroups and state of other users"},
	{"CAP_KILL", 5, "sandboxes run as another user"},
	{"CAP_SETGID", 6, "sandboxes run as another user"},
	{"CAP_SETUID", 7, "sandboxes run as another user"},
	{"CAP_SYS_CHROOT", 18, "sandboxes have an empty root directory"},
	{"CAP_SYS_PTRACE", 19, "gVisor traces the programs it runs"},
	{"CAP_SYS_ADMIN", 21, "namespaces and cgroups"},
}

const capNetAdmin = 12

func (d *doctor) capabilities() {
	text, err := d.field("/proc/self/status", "CapEff")
	if err != nil {
		d.add("privileges", Fail, "run faas as root", "unknown: %v", err)
		return
	}
	has, err := strconv.ParseUint(text, 16, 64)
	if err != nil {
		d.add("privileges", Fail, "run faas as root", "unknown: %v", err)
		return
	}
	var missing []string
	for _, c := range needed {
		if has&(1<<c.bit) == 0 {
			missing = append(missing, c.name+" ("+c.why+")")
		}
	}
	if d.Egress && has&(1<<capNetAdmin) == 0 {
		missing = append(missing, "CAP_NET_ADMIN (outbound network)")
	}
	if len(missing) > 0 {
		d.add("privileges", Fail, "run faas as root, and a container with --privileged", "missing %s", strings.Join(missing, ", "))
		return
	}
	d.add("privileges", OK, "", "all capabilities that are needed")
}

func (d *doctor) seccomp() {
	actions, err := d.read("/proc/sys/kernel/seccomp/actions_avail")
	if err != nil {
		d.add("seccomp", Fail, "run a kernel with CONFIG_SECCOMP_FILTER", "the kernel has none: %v", err)
		return
	}
	if !slices.Contains(strings.Fields(actions), "trap") {
		d.add("seccomp", Fail, "run a kernel whose seccomp has the trap action: gVisor catches system calls with it", "actions: %s", actions)
		return
	}
	if mode, err := d.field("/proc/self/status", "Seccomp"); err == nil && mode != "0" {
		d.add("seccomp", Warn, "run without a filter: --security-opt seccomp=unconfined in a container, SystemCallFilter= in a unit", "works, but a filter is active on this process and may forbid what sandboxes need")
		return
	}
	d.add("seccomp", OK, "", "filters with trap")
}

func (d *doctor) ptrace() {
	scope, err := d.number("/proc/sys/kernel/yama/ptrace_scope")
	switch {
	case errors.Is(err, fs.ErrNotExist):
		d.add("ptrace", OK, "", "not restricted")
	case err != nil:
		d.add("ptrace", Warn, "sysctl kernel.yama.ptrace_scope=1", "unknown: %v", err)
	case scope >= 3:
		d.add("ptrace", Fail, "set kernel.yama.ptrace_scope=1 in /etc/sysctl.d and restart the machine: the kernel does not allow to lower it", "forbidden for all (ptrace_scope is 3)")
	default:
		d.add("ptrace", OK, "", "allowed (ptrace_scope is %d)", scope)
	}
}

func (d *doctor) namespaces() {
	var missing, none []string
	for _, n := range []string{"user", "pid", "net", "mnt", "ipc", "uts"} {
		if _, err := fs.Stat(d.Root, "proc/self/ns/"+n); err != nil {
			missing = append(missing, n)
			continue
		}
		if most, err := d.number("/proc/sys/user/max_" + n + "_namespaces"); err == nil && most == 0 {
			none = append(none, "user.max_"+n+"_namespaces=10000")
		}
	}
	switch {
	case len(missing) > 0:
		d.add("namespaces", Fail, "run a kernel with CONFIG_NAMESPACES and all its kinds", "the kernel lacks %s", strings.Join(missing, ", "))
	case len(none) > 0:
		d.add("namespaces", Fail, "sysctl "+strings.Join(none, " "), "turned off by a limit of 0")
	default:
		d.add("namespaces", OK, "", "user, pid, net, mnt, ipc and uts")
	}
}

func (d *doctor) memory() {
	const least, good = 512 * mib, 2 * gib
	text, err := d.field("/proc/meminfo", "MemAvailable")
	kb, perr := strconv.ParseInt(strings.TrimSuffix(text, " kB"), 10, 64)
	if err := errors.Join(err, perr); err != nil {
		d.add("memory", Warn, "mount /proc", "unknown: %v", err)
		return
	}
	free := kb << 10
	fix := "add memory, or lower the number of sandboxes with --concurrency and --pool-size"
	switch {
	case free < least:
		d.add("memory", Fail, fix, "%d MiB available", free/mib)
	case free < good:
		d.add("memory", Warn, fix, "%d MiB available: room for about %d idle sandboxes", free/mib, free/(20*mib))
	default:
		d.add("memory", OK, "", "%.1f GiB available", float64(free)/gib)
	}
}

// overcommit: a sandbox's kernel reserves far more address space than it uses.
func (d *doctor) overcommit() {
	mode, err := d.number("/proc/sys/vm/overcommit_memory")
	if err == nil && mode == 2 {
		d.add("overcommit", Fail, "sysctl vm.overcommit_memory=0", "strict: sandboxes reserve far more address space than they use and would not start")
		return
	}
	if err != nil {
		d.add("overcommit", Warn, "mount /proc", "unknown: %v", err)
		return
	}
	d.add("overcommit", OK, "", "mode %d", mode)
}

func (d *doctor) maps() {
	const good = 65530 // the kernel's default
	most, err := d.number("/proc/sys/vm/max_map_count")
	switch {
	case err != nil:
		d.add("memory maps", Warn, "mount /proc", "unknown: %v", err)
	case most < good:
		d.add("memory maps", Warn, "sysctl vm.max_map_count=262144", "at most %d per process: large programs in a sandbox will fail", most)
	default:
		d.add("memory maps", OK, "", "at most %d per process", most)
	}
}
