package gvisor

import (
	"net/netip"
	"os"
	"strings"

	specs "github.com/opencontainers/runtime-spec/specs-go"

	"faas"
)

// defaultPath is what a program without PATH is looked up in, as in containers.
const defaultPath = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

// capabilities are those of a docker container without NET_RAW (spoofing) and
// AUDIT_WRITE (there is no audit).
var capabilities = []string{
	"CAP_CHOWN", "CAP_DAC_OVERRIDE", "CAP_FOWNER", "CAP_FSETID", "CAP_KILL", "CAP_MKNOD",
	"CAP_NET_BIND_SERVICE", "CAP_SETFCAP", "CAP_SETGID", "CAP_SETPCAP", "CAP_SETUID", "CAP_SYS_CHROOT",
}

func capabilitySets() *specs.LinuxCapabilities {
	return &specs.LinuxCapabilities{Bounding: capabilities, Effective: capabilities, Permitted: capabilities}
}

// ociSpec describes the sandbox to gVisor. Its file systems need no mount on
// the host: the root is the image's EROFS file, the rest is gVisor's own.
func ociSpec(spec faas.SandboxSpec, hostname string) *specs.Spec {
	return &specs.Spec{
		Version:  specs.Version,
		Hostname: hostname,
		Root:     &specs.Root{Path: "/"},
		Process: &specs.Process{
			Args:            []string{initPath},
			Env:             []string{defaultPath},
			Cwd:             "/",
			Capabilities:    capabilitySets(),
			NoNewPrivileges: true,
			Rlimits: []specs.POSIXRlimit{
				{Type: "RLIMIT_NOFILE", Soft: 1024, Hard: 524288},
				{Type: "RLIMIT_CORE", Soft: 0, Hard: 0},
				// Binds root as well, which has neither CAP_SYS_ADMIN nor
				// CAP_SYS_RESOURCE. It counts per user; what a program gains by
				// changing users ends at the host's limit on the whole sandbox.
				{Type: "RLIMIT_NPROC", Soft: uint64(spec.Limits.Pids), Hard: uint64(spec.Limits.Pids)},
			},
		},
		Mounts: []specs.Mount{
			{Destination: "/proc", Type: "proc", Source: "proc", Options: []string{"nosuid", "noexec", "nodev"}},
			{Destination: "/dev", Type: "tmpfs", Source: "tmpfs", Options: []string{"nosuid", "mode=755", "size=65536k"}},
			{Destination: "/dev/pts", Type: "devpts", Source: "devpts", Options: []string{"nosuid", "noexec"}},
			{Destination: "/dev/shm", Type: "tmpfs", Source: "shm", Options: []string{"nosuid", "noexec", "nodev", "mode=1777", "size=65536k"}},
			{Destination: "/sys", Type: "sysfs", Source: "sysfs", Options: []string{"nosuid", "noexec", "nodev", "ro"}},
			// gVisor skips a type it does not know, and with it the file system in
			// memory that it puts on an empty /tmp, where no limit on disk applies.
			{Destination: "/tmp", Type: "part-of-root", Source: "none"},
		},
		Linux: &specs.Linux{
			Namespaces: []specs.LinuxNamespace{
				{Type: specs.PIDNamespace}, {Type: specs.IPCNamespace}, {Type: specs.UTSNamespace},
				{Type: specs.MountNamespace},
			},
		},
		Annotations: map[string]string{
			"dev.gvisor.spec.rootfs.source":  spec.Image.RootFS,
			"dev.gvisor.spec.rootfs.type":    "erofs",
			"dev.gvisor.spec.rootfs.overlay": "memory",
		},
	}
}

// publicResolvers serve sandboxes on a host whose own resolvers only the host
// can reach.
var publicResolvers = []netip.Addr{netip.MustParseAddr("1.1.1.1"), netip.MustParseAddr("8.8.8.8")}

// hostResolvers returns the name servers the host uses, as far as a sandbox
// may reach them: never a loopback or link-local address.
func hostResolvers() []netip.Addr {
	// systemd-resolved lists the real servers in a file of its own; the
	// standard one then names only its stub on the loopback.
	for _, file := range []string{"/run/systemd/resolve/resolv.conf", "/etc/resolv.conf"} {
		b, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		if found := parseResolvers(string(b)); len(found) > 0 {
			return found
		}
	}
	return publicResolvers
}

func parseResolvers(text string) []netip.Addr {
	var found []netip.Addr
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) < 2 || f[0] != "nameserver" {
			continue
		}
		a, err := netip.ParseAddr(f[1])
		if err == nil && !a.IsLoopback() && !a.IsLinkLocalUnicast() && !a.IsUnspecified() && len(found) < 3 {
			found = append(found, a)
		}
	}
	return found
}
