// Package doctor looks at a machine and says whether a node can run on it:
// what it found, and how to mend what is wrong. `faas doctor` prints it.
//
// Most checks read /proc and /sys through an fs.FS and the rest asks Probes, so
// that every machine can be played in a test.
package doctor

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// Status is how a check came out.
type Status string

// A node runs with warnings, though not always well; it does not run, or not
// safely, after a failure.
const (
	OK   Status = "ok"
	Warn Status = "warn"
	Fail Status = "fail"
)

// Check is one thing that was looked at.
type Check struct {
	Name   string `json:"name"`
	Status Status `json:"status"`
	Found  string `json:"found"`         // what is there
	Fix    string `json:"fix,omitempty"` // how to mend it; empty when ok
}

// Report is all checks in the order they were made.
type Report struct {
	Checks []Check `json:"checks"`
}

// Status is the worst one in the report.
func (r Report) Status() Status {
	worst := OK
	for _, c := range r.Checks {
		switch {
		case c.Status == Fail:
			return Fail
		case c.Status == Warn:
			worst = Warn
		}
	}
	return worst
}

// Options say what node the machine is to run. Zero fields are left out of
// the checks or get the machine's own.
type Options struct {
	StateDir      string   // where the node keeps everything
	SandboxBinary string   // path of the faas-sandbox program
	Egress        bool     // sandboxes may reach the internet
	Listen        []string // host:port of every server the node starts
	// Smoke boots a sandbox, runs a program in it and destroys it; it returns
	// what it saw, for example how long it took.
	Smoke func(context.Context) (string, error)

	Root   fs.FS  // the machine's files; nil: /
	Arch   string // empty: this machine's
	Probes Probes // nil functions: the machine's own
}

// Probes ask the machine what no file tells.
type Probes struct {
	Disk      func(path string) (Disk, error)
	OpenFiles func() (soft, hard uint64, err error)
	Writable  func(dir string) error // by making a file there
	Listen    func(addr string) error
	Clock     func() (now time.Time, synchronized bool, err error)
	Firewall  func() (Firewall, error) // after installing the node's rules where they do no harm
}

// Disk is the file system that a path is on.
type Disk struct {
	Type       string // "ext4", "tmpfs", …; hexadecimal if unknown
	Free       uint64 // bytes
	Inodes     uint64 // in all; zero: it has no fixed number
	InodesFree uint64
	NoExec     bool
}

// Firewall is what matters of the kernel's packet filter.
type Firewall struct {
	// Drops names chains of others that drop forwarded packets by default.
	Drops []string
}

// sizes
const (
	mib = 1 << 20
	gib = 1 << 30
)

// smokeTimeout is far beyond any machine on which a sandbox boots at all.
const smokeTimeout = time.Minute

type doctor struct {
	Options
	report Report
}

// Run makes every check that applies. Only the end of ctx stops it early.
func Run(ctx context.Context, o Options) Report {
	if o.Root == nil {
		o.Root = os.DirFS("/")
	}
	if o.Arch == "" {
		o.Arch = runtime.GOARCH
	}
	o.Probes = o.Probes.orReal(ctx)
	d := &doctor{Options: o}
	for _, check := range []func(){
		d.arch, d.kernel, d.capabilities, d.seccomp, d.ptrace, d.namespaces,
		d.cgroups, d.memory, d.overcommit, d.maps, d.openFiles, d.clock,
		d.stateDir, d.disk, d.sandboxBinary, d.network, d.ports,
		func() { d.smoke(ctx) },
	} {
		if ctx.Err() != nil {
			break
		}
		check()
	}
	return d.report
}

func (d *doctor) add(name string, s Status, fix, found string, args ...any) {
	if s == OK {
		fix = ""
	}
	d.report.Checks = append(d.report.Checks, Check{Name: name, Status: s, Found: fmt.Sprintf(found, args...), Fix: fix})
}

// read returns a file of the machine without its end of line.
func (d *doctor) read(path string) (string, error) {
	b, err := fs.ReadFile(d.Root, strings.TrimPrefix(path, "/"))
	return strings.TrimSpace(string(b)), err
}

func (d *doctor) number(path string) (int64, error) {
	s, err := d.read(path)
	if err != nil {
		return 0, err
	}
	return strconv.ParseInt(s, 10, 64)
}

// field returns what follows "key:" in a file.
func (d *doctor) field(path, key string) (string, error) {
	text, err := d.read(path)
	if err != nil {
		return "", err
	}
	for line := range strings.Lines(text) {
		if k, v, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(k) == key {
			return strings.TrimSpace(v), nil
		}
	}
	return "", fmt.Errorf("%s has no %q: %w", path, key, fs.ErrNotExist)
}

func (d *doctor) openFiles() {
	const least, good = 1024, 8192
	soft, hard, err := d.Probes.OpenFiles()
	fix := "raise the limit on open files: LimitNOFILE= in the service's unit, or ulimit -Hn"
	switch {
	case err != nil:
		d.add("open files", Warn, fix, "limit unknown: %v", err)
	case hard < least:
		d.add("open files", Fail, fix, "at most %d; each sandbox takes about 20", hard)
	case hard < good:
		d.add("open files", Warn, fix, "at most %d; each sandbox takes about 20", hard)
	default:
		d.add("open files", OK, "", "at most %d (%d without asking)", hard, soft)
	}
}

func (d *doctor) clock() {
	now, synchronized, err := d.Probes.Clock()
	fix := "set the clock and run a time service, for example systemd-timesyncd or chrony: registries, chains and keys check times"
	switch {
	case err != nil:
		d.add("clock", Warn, fix, "unknown: %v", err)
	case now.Year() < 2025:
		d.add("clock", Fail, fix, "says %s", now.UTC().Format(time.RFC3339))
	case !synchronized:
		d.add("clock", Warn, fix, "says %s; the kernel was not told that it is synchronized", now.UTC().Format(time.RFC3339))
	default:
		d.add("clock", OK, "", "synchronized")
	}
}

// existing returns the closest directory above path that is there.
func (d *doctor) existing(path string) string {
	for {
		if _, err := fs.Stat(d.Root, rel(path)); err == nil || path == "/" || path == "." {
			return path
		}
		path = filepath.Dir(path)
	}
}

// rel turns an absolute path into one below Root.
func rel(path string) string {
	if path = strings.TrimPrefix(filepath.Clean(path), "/"); path == "" {
		return "."
	}
	return path
}

func (d *doctor) stateDir() {
	if d.StateDir == "" {
		return
	}
	name := "state directory"
	info, err := fs.Stat(d.Root, rel(d.StateDir))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		parent := d.existing(d.StateDir)
		if err := d.Probes.Writable(parent); err != nil {
			d.add(name, Fail, "create "+d.StateDir+" for the user that runs faas, or choose another with --state", "%s does not exist and %s is not writable: %v", d.StateDir, parent, err)
			return
		}
		d.add(name, OK, "", "%s will be created", d.StateDir)
	case err != nil:
		d.add(name, Fail, "let the user that runs faas enter it", "%v", err)
	case !info.IsDir():
		d.add(name, Fail, "move the file away, or choose another with --state", "%s is not a directory", d.StateDir)
	case info.Mode().Perm()&0o022 != 0:
		d.add(name, Fail, "chmod 700 "+d.StateDir, "%s may be written by others (mode %04o): it holds keys", d.StateDir, info.Mode().Perm())
	default:
		if err := d.Probes.Writable(d.StateDir); err != nil {
			d.add(name, Fail, "chown it to the user that runs faas, and check that its file system is not read-only", "%s is not writable: %v", d.StateDir, err)
			return
		}
		d.add(name, OK, "", "%s (mode %04o)", d.StateDir, info.Mode().Perm())
	}
}

func (d *doctor) disk() {
	if d.StateDir == "" {
		return
	}
	dir := d.existing(d.StateDir)
	disk, err := d.Probes.Disk(dir)
	if err != nil {
		d.add("disk", Warn, "check the file system of "+dir, "unknown: %v", err)
		return
	}
	found := fmt.Sprintf("%s on %s, %.1f GiB free", dir, disk.Type, float64(disk.Free)/gib)
	space := "free space on the disk of " + dir + ", or choose another with --state; 'faas image rm' removes images"
	switch {
	case disk.Free < gib:
		d.add("disk", Fail, space, "%s", found)
	case disk.Inodes > 0 && disk.InodesFree < disk.Inodes/20:
		d.add("disk", Warn, space, "%s, but only %d of %d inodes", found, disk.InodesFree, disk.Inodes)
	case disk.Type == "tmpfs" || disk.Type == "ramfs":
		d.add("disk", Warn, "choose a directory on a disk with --state", "%s: everything is lost when the machine restarts", found)
	case disk.Type == "nfs" || disk.Type == "cifs" || disk.Type == "fuse":
		d.add("disk", Warn, "choose a directory on a local disk with --state", "%s: a network file system may lose writes it confirmed", found)
	case disk.Free < 10*gib:
		d.add("disk", Warn, space, "%s", found)
	default:
		d.add("disk", OK, "", "%s", found)
	}
}

func (d *doctor) sandboxBinary() {
	if d.SandboxBinary == "" {
		return
	}
	name, build := "sandbox program", "build it with 'make build', or name it with --sandbox-binary"
	info, err := fs.Stat(d.Root, rel(d.SandboxBinary))
	switch {
	case err != nil:
		d.add(name, Fail, build, "%v", err)
		return
	case !info.Mode().IsRegular():
		d.add(name, Fail, build, "%s is not a file", d.SandboxBinary)
		return
	case info.Mode().Perm()&0o111 == 0:
		d.add(name, Fail, "chmod 755 "+d.SandboxBinary, "%s is not executable", d.SandboxBinary)
		return
	}
	if disk, err := d.Probes.Disk(filepath.Dir(d.SandboxBinary)); err == nil && disk.NoExec {
		d.add(name, Fail, "move it to a file system that is not mounted noexec", "%s is on a file system mounted noexec", d.SandboxBinary)
		return
	}
	d.add(name, OK, "", "%s, %.1f MiB", d.SandboxBinary, float64(info.Size())/mib)
}

func (d *doctor) ports() {
	for _, addr := range d.Listen {
		host, port, err := net.SplitHostPort(addr)
		if err != nil {
			d.add("port "+addr, Fail, "give addresses as host:port", "%v", err)
			continue
		}
		if err := d.Probes.Listen(addr); err != nil {
			d.add("port "+port, Fail, "stop what listens there ('ss -ltnp sport = :"+port+"' shows it), or choose another port", "cannot listen on %s: %v", addr, err)
			continue
		}
		d.add("port "+port, OK, "", "free on %s", host)
	}
}

func (d *doctor) smoke(ctx context.Context) {
	if d.Smoke == nil {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, smokeTimeout)
	defer cancel()
	found, err := d.Smoke(ctx)
	if err != nil {
		d.add("gVisor", Fail, "mend the failures above first; a virtual machine that blocks ptrace or seccomp, or a container without --privileged, can not run gVisor", "%v", err)
		return
	}
	d.add("gVisor", OK, "", "%s", found)
}
