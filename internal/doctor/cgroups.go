package doctor

import (
	"path"
	"slices"
	"strings"
)

// controllers limit sandboxes. Without cpu and memory there is no node.
var controllers = []string{"cpu", "memory", "pids"}

// mounts is where the machine has its cgroups.
type mounts struct {
	v1       map[string]string // controller -> mount point
	v2       string
	readOnly []string
}

// cgroupMounts reads mountinfo:
// "… root mount-point options [optional] - fstype source super-options".
func (d *doctor) cgroupMounts() (mounts, error) {
	m := mounts{v1: map[string]string{}}
	text, err := d.read("/proc/self/mountinfo")
	if err != nil {
		return m, err
	}
	for line := range strings.Lines(text) {
		before, after, _ := strings.Cut(line, " - ")
		f, tail := strings.Fields(before), strings.Fields(after)
		if len(f) < 6 || len(tail) < 3 || tail[0] != "cgroup" && tail[0] != "cgroup2" {
			continue
		}
		used := tail[0] == "cgroup2" && m.v2 == ""
		if used {
			m.v2 = f[4]
		}
		if tail[0] == "cgroup" {
			for _, c := range strings.Split(tail[2], ",") {
				if slices.Contains(controllers, c) && m.v1[c] == "" {
					m.v1[c] = f[4]
					used = true
				}
			}
		}
		if used && slices.Contains(strings.Split(f[5], ","), "ro") {
			m.readOnly = append(m.readOnly, f[4])
		}
	}
	return m, nil
}

func (d *doctor) cgroups() {
	m, err := d.cgroupMounts()
	switch {
	case err != nil:
		d.add("cgroups", Fail, "mount /proc", "unknown: %v", err)
	case m.v1["cpu"] != "" && m.v1["memory"] != "":
		d.cgroupsV1(m)
	case m.v2 != "":
		d.cgroupsV2(m)
	default:
		d.add("cgroups", Fail, "mount -t cgroup2 none /sys/fs/cgroup", "none mounted with the cpu and memory controllers")
	}
}

const readOnlyFix = "mount it writable: mount -o remount,rw; in a container --privileged --cgroupns=host"

func (d *doctor) cgroupsV1(m mounts) {
	kind := "v1"
	if m.v2 != "" {
		kind = "hybrid (v1 controllers)"
	}
	for _, c := range []string{"cpu", "memory"} {
		if slices.Contains(m.readOnly, m.v1[c]) {
			d.add("cgroups", Fail, readOnlyFix, "%s, but %s is read-only", kind, m.v1[c])
			return
		}
	}
	if m.v1["pids"] == "" {
		d.add("cgroups", Warn, "mount -t cgroup -o pids none /sys/fs/cgroup/pids", "%s without pids: the number of host threads of a sandbox is not limited", kind)
		return
	}
	d.add("cgroups", OK, "", "%s: cpu, memory, pids", kind)
}

func (d *doctor) cgroupsV2(m mounts) {
	if slices.Contains(m.readOnly, m.v2) {
		d.add("cgroups", Fail, readOnlyFix, "v2, but %s is read-only", m.v2)
		return
	}
	has, err := d.read(path.Join(m.v2, "cgroup.controllers"))
	if err != nil {
		d.add("cgroups", Fail, "mount -t cgroup2 none /sys/fs/cgroup", "v2 at %s: %v", m.v2, err)
		return
	}
	var missing []string
	for _, c := range controllers {
		if !slices.Contains(strings.Fields(has), c) {
			missing = append(missing, c)
		}
	}
	switch {
	case slices.Contains(missing, "cpu") || slices.Contains(missing, "memory"):
		d.add("cgroups", Fail, "delegate the controllers: Delegate=yes in the service's unit, --cgroupns=host in a container; or boot without cgroup_disable=", "v2 without %s", strings.Join(missing, ", "))
	case len(missing) > 0:
		d.add("cgroups", Warn, "delegate the pids controller: Delegate=yes in the service's unit", "v2 without pids: the number of host threads of a sandbox is not limited")
	default:
		d.add("cgroups", OK, "", "v2: cpu, memory, pids")
	}
}
