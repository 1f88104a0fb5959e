package doctor_test

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"faas/internal/doctor"
)

const allCaps = "000001ffffffffff"

const hybridMounts = `24 1 0:20 / /proc rw - proc proc rw
30 29 0:26 / /sys/fs/cgroup/cpu rw,relatime - cgroup cgroup rw,cpu,cpuacct
31 29 0:27 / /sys/fs/cgroup/memory rw,relatime shared:9 - cgroup cgroup rw,memory
32 29 0:28 / /sys/fs/cgroup/pids rw,relatime - cgroup cgroup rw,pids
33 29 0:29 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
`
const v2Mounts = "33 29 0:29 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate\n"

// healthy is a machine on which everything is well.
func healthy() map[string]string {
	return map[string]string{
		"proc/sys/kernel/osrelease":             "6.18.44-1-amd64\n",
		"proc/self/status":                      "Name:\tfaas\nCapEff:\t" + allCaps + "\nSeccomp:\t0\n",
		"proc/sys/kernel/seccomp/actions_avail": "kill_process kill_thread trap errno user_notif trace log allow\n",
		"proc/sys/kernel/yama/ptrace_scope":     "1\n",
		"proc/self/ns/user":                     "", "proc/self/ns/pid": "", "proc/self/ns/net": "",
		"proc/self/ns/mnt": "", "proc/self/ns/ipc": "", "proc/self/ns/uts": "",
		"proc/sys/user/max_user_namespaces": "96000\n",
		"proc/self/mountinfo":               v2Mounts,
		"sys/fs/cgroup/cgroup.controllers":  "cpuset cpu io memory pids\n",
		"proc/meminfo":                      "MemTotal:       24000000 kB\nMemAvailable:   23000000 kB\n",
		"proc/sys/vm/overcommit_memory":     "0\n",
		"proc/sys/vm/max_map_count":         "65530\n",
		"proc/sys/net/ipv4/ip_forward":      "0\n",
		"proc/net/route":                    "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\neth0\t00000000\t0102030A\t0003\t0\t0\t0\t00000000\n",
		"opt/faas/faas-sandbox":             "ELF",
		"var/lib/faas/x":                    "",
	}
}

func healthyProbes() doctor.Probes {
	return doctor.Probes{
		Disk:      func(string) (doctor.Disk, error) { return doctor.Disk{Type: "ext4", Free: 100 << 30}, nil },
		OpenFiles: func() (uint64, uint64, error) { return 1024, 524288, nil },
		Writable:  func(string) error { return nil },
		Listen:    func(string) error { return nil },
		Clock: func() (time.Time, bool, error) {
			return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), true, nil
		},
		Firewall: func() (doctor.Firewall, error) { return doctor.Firewall{}, nil },
	}
}

type machine struct {
	files  map[string]string
	modes  map[string]fs.FileMode
	probes doctor.Probes
	opts   doctor.Options
}

func (m machine) run(t *testing.T) doctor.Report {
	t.Helper()
	root := fstest.MapFS{}
	for name, text := range m.files {
		mode := m.modes[name]
		if mode == 0 {
			mode = 0o755
		}
		root[name] = &fstest.MapFile{Data: []byte(text), Mode: mode}
	}
	for name, mode := range m.modes {
		if root[name] == nil {
			root[name] = &fstest.MapFile{Mode: mode}
		}
	}
	o := m.opts
	o.Root, o.Probes = root, m.probes
	return doctor.Run(t.Context(), o)
}

func well() machine {
	return machine{
		files: healthy(), probes: healthyProbes(),
		modes: map[string]fs.FileMode{"var/lib/faas": fs.ModeDir | 0o700},
		opts: doctor.Options{
			StateDir: "/var/lib/faas", SandboxBinary: "/opt/faas/faas-sandbox", Egress: true, Arch: "amd64",
			Listen: []string{"127.0.0.1:8080"},
			Smoke:  func(context.Context) (string, error) { return "a program ran in 60 ms", nil },
		},
	}
}

func TestHealthyMachine(t *testing.T) {
	r := well().run(t)
	for _, c := range r.Checks {
		if c.Status != doctor.OK || c.Fix != "" || c.Found == "" {
			t.Errorf("%+v", c)
		}
	}
	if r.Status() != doctor.OK || len(r.Checks) != 20 {
		t.Errorf("%s with %d checks", r.Status(), len(r.Checks))
	}
}

func TestWhatIsWrong(t *testing.T) {
	put := func(kv ...string) func(*machine) {
		return func(m *machine) {
			for i := 0; i < len(kv); i += 2 {
				m.files[kv[i]] = kv[i+1]
			}
		}
	}
	drop := func(names ...string) func(*machine) {
		return func(m *machine) {
			for _, n := range names {
				delete(m.files, n)
			}
		}
	}
	disk := func(d doctor.Disk) func(*machine) {
		return func(m *machine) { m.probes.Disk = func(string) (doctor.Disk, error) { return d, nil } }
	}
	broken := errors.New("broken")
	cases := []struct {
		name   string
		change func(*machine)
		check  string
		want   doctor.Status
		found  string // part of it
		fix    string // part of it
	}{
		{"arch", func(m *machine) { m.opts.Arch = "riscv64" }, "architecture", doctor.Fail, "riscv64", "x86-64"},
		{"old kernel", put("proc/sys/kernel/osrelease", "5.4.0"), "kernel", doctor.Fail, "5.4.0", "upgrade"},
		{"aged kernel", put("proc/sys/kernel/osrelease", "5.8.3"), "kernel", doctor.Warn, "5.8.3", "upgrade"},
		{"strange kernel", put("proc/sys/kernel/osrelease", "new"), "kernel", doctor.Warn, "new", "Linux"},
		{"no proc", drop("proc/sys/kernel/osrelease"), "kernel", doctor.Fail, "unknown", "/proc"},
		{"no capabilities", put("proc/self/status", "CapEff:\t0000000000000000\n"), "privileges", doctor.Fail, "CAP_SYS_ADMIN", "root"},
		{"no net admin", put("proc/self/status", "CapEff:\t000001ffffffefff\n"), "privileges", doctor.Fail, "CAP_NET_ADMIN", "root"},
		{"no seccomp", drop("proc/sys/kernel/seccomp/actions_avail"), "seccomp", doctor.Fail, "none", "CONFIG_SECCOMP"},
		{"no trap", put("proc/sys/kernel/seccomp/actions_avail", "kill allow"), "seccomp", doctor.Fail, "kill allow", "trap"},
		{"filtered", put("proc/self/status", "CapEff:\t"+allCaps+"\nSeccomp:\t2\n"), "seccomp", doctor.Warn, "filter", "unconfined"},
		{"yama", put("proc/sys/kernel/yama/ptrace_scope", "3"), "ptrace", doctor.Fail, "forbidden", "ptrace_scope=1"},
		{"no yama", drop("proc/sys/kernel/yama/ptrace_scope"), "ptrace", doctor.OK, "not restricted", ""},
		{"no user namespaces", put("proc/sys/user/max_user_namespaces", "0"), "namespaces", doctor.Fail, "0", "user.max_user_namespaces="},
		{"no pid namespaces", drop("proc/self/ns/pid"), "namespaces", doctor.Fail, "pid", "CONFIG_NAMESPACES"},
		{"hybrid", put("proc/self/mountinfo", hybridMounts), "cgroups", doctor.OK, "hybrid", ""},
		{"v1", put("proc/self/mountinfo", strings.Replace(hybridMounts, "cgroup2", "tmpfs", 2)), "cgroups", doctor.OK, "v1", ""},
		{"v1 read-only", put("proc/self/mountinfo", strings.ReplaceAll(hybridMounts, "rw,relatime", "ro,relatime")), "cgroups", doctor.Fail, "read-only", "remount"},
		{"v1 no pids", put("proc/self/mountinfo", strings.Replace(hybridMounts, "rw,pids", "rw,freezer", 1)), "cgroups", doctor.Warn, "without pids", "pids"},
		{"v2 read-only", put("proc/self/mountinfo", strings.Replace(v2Mounts, "rw,nosuid", "ro,nosuid", 1)), "cgroups", doctor.Fail, "read-only", "--privileged"},
		{"v2 not delegated", put("sys/fs/cgroup/cgroup.controllers", "pids"), "cgroups", doctor.Fail, "cpu, memory", "Delegate"},
		{"v2 no pids", put("sys/fs/cgroup/cgroup.controllers", "cpu memory"), "cgroups", doctor.Warn, "without pids", "Delegate"},
		{"no cgroups", put("proc/self/mountinfo", "24 1 0:20 / /proc rw - proc proc rw\n"), "cgroups", doctor.Fail, "none", "mount"},
		{"little memory", put("proc/meminfo", "MemAvailable: 1000000 kB\n"), "memory", doctor.Warn, "976 MiB", "--pool-size"},
		{"no memory", put("proc/meminfo", "MemAvailable: 100000 kB\n"), "memory", doctor.Fail, "97 MiB", "memory"},
		{"strict overcommit", put("proc/sys/vm/overcommit_memory", "2"), "overcommit", doctor.Fail, "strict", "overcommit_memory=0"},
		{"few maps", put("proc/sys/vm/max_map_count", "1000"), "memory maps", doctor.Warn, "1000", "max_map_count"},
		{"few files", func(m *machine) { m.probes.OpenFiles = func() (uint64, uint64, error) { return 256, 256, nil } }, "open files", doctor.Fail, "256", "LimitNOFILE"},
		{"some files", func(m *machine) { m.probes.OpenFiles = func() (uint64, uint64, error) { return 1024, 4096, nil } }, "open files", doctor.Warn, "4096", "LimitNOFILE"},
		{"clock not synchronized", func(m *machine) { m.probes.Clock = func() (time.Time, bool, error) { return time.Now(), false, nil } }, "clock", doctor.Warn, "synchronized", "chrony"},
		{"clock at zero", func(m *machine) {
			m.probes.Clock = func() (time.Time, bool, error) { return time.Unix(0, 0), true, nil }
		}, "clock", doctor.Fail, "1970", "set the clock"},
		{"new state directory", func(m *machine) { m.opts.StateDir = "/var/lib/faas/deep/er" }, "state directory", doctor.OK, "will be created", ""},
		{"open state directory", func(m *machine) { m.modes["var/lib/faas"] = fs.ModeDir | 0o777 }, "state directory", doctor.Fail, "0777", "chmod 700"},
		{"file for a state directory", func(m *machine) { m.opts.StateDir = "/opt/faas/faas-sandbox" }, "state directory", doctor.Fail, "not a directory", "--state"},
		{"state directory of others", func(m *machine) { m.probes.Writable = func(string) error { return os.ErrPermission } }, "state directory", doctor.Fail, "permission", "chown"},
		{"full disk", disk(doctor.Disk{Type: "ext4", Free: 1 << 20}), "disk", doctor.Fail, "ext4", "free space"},
		{"small disk", disk(doctor.Disk{Type: "ext4", Free: 5 << 30}), "disk", doctor.Warn, "5.0 GiB", "free space"},
		{"tmpfs", disk(doctor.Disk{Type: "tmpfs", Free: 50 << 30}), "disk", doctor.Warn, "lost", "--state"},
		{"nfs", disk(doctor.Disk{Type: "nfs", Free: 50 << 30}), "disk", doctor.Warn, "network", "local"},
		{"no inodes", disk(doctor.Disk{Type: "ext4", Free: 50 << 30, Inodes: 1000, InodesFree: 1}), "disk", doctor.Warn, "inodes", "free space"},
		{"no sandbox program", func(m *machine) { m.opts.SandboxBinary = "/none" }, "sandbox program", doctor.Fail, "none", "make build"},
		{"sandbox program no program", func(m *machine) { m.modes["opt/faas/faas-sandbox"] = 0o644 }, "sandbox program", doctor.Fail, "not executable", "chmod"},
		{"noexec", disk(doctor.Disk{Type: "ext4", Free: 50 << 30, NoExec: true}), "sandbox program", doctor.Fail, "noexec", "move"},
		{"no nftables", func(m *machine) {
			m.probes.Firewall = func() (doctor.Firewall, error) { return doctor.Firewall{}, broken }
		}, "nftables", doctor.Fail, "broken", "modprobe"},
		{"docker's firewall", func(m *machine) {
			m.probes.Firewall = func() (doctor.Firewall, error) { return doctor.Firewall{Drops: []string{"filter FORWARD"}}, nil }
		}, "nftables", doctor.Warn, "filter FORWARD", "faas-e*"},
		{"router", put("proc/sys/net/ipv4/ip_forward", "1"), "forwarding", doctor.OK, "whole machine", ""},
		{"no route", put("proc/net/route", "Iface\n"), "default route", doctor.Warn, "none", "route"},
		{"port taken", func(m *machine) { m.probes.Listen = func(string) error { return broken } }, "port 8080", doctor.Fail, "broken", "ss -ltnp"},
		{"bad address", func(m *machine) { m.opts.Listen = []string{"8080"} }, "port 8080", doctor.Fail, "missing port", "host:port"},
		{"no sandbox", func(m *machine) { m.opts.Smoke = func(context.Context) (string, error) { return "", broken } }, "gVisor", doctor.Fail, "broken", "ptrace"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			m := well()
			m.files, m.modes = maps.Clone(m.files), maps.Clone(m.modes)
			c.change(&m)
			r := m.run(t)
			for _, got := range r.Checks {
				if got.Name != c.check {
					continue
				}
				if got.Status != c.want || !strings.Contains(got.Found, c.found) || !strings.Contains(got.Fix, c.fix) {
					t.Errorf("got %+v", got)
				}
				if (got.Fix == "") != (got.Status == doctor.OK) {
					t.Errorf("a %s with fix %q", got.Status, got.Fix)
				}
				if got.Status == doctor.Fail && r.Status() != doctor.Fail || got.Status == doctor.Warn && r.Status() == doctor.OK {
					t.Errorf("report says %s", r.Status())
				}
				return
			}
			t.Errorf("no check %q in %+v", c.check, r.Checks)
		})
	}
}

func TestThisMachine(t *testing.T) {
	r := doctor.Run(t.Context(), doctor.Options{StateDir: t.TempDir(), Egress: os.Geteuid() == 0, Listen: []string{"127.0.0.1:0"}})
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%s", b)
	for _, c := range r.Checks {
		if c.Name == "kernel" && c.Status == doctor.OK {
			return
		}
	}
	t.Errorf("the kernel that runs this test is not well: %s", b)
}

func TestCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if r := doctor.Run(ctx, doctor.Options{}); len(r.Checks) != 0 {
		t.Errorf("%d checks after the end", len(r.Checks))
	}
}
