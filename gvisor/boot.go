package gvisor

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"

	specs "github.com/opencontainers/runtime-spec/specs-go"
	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/pkg/control/server"
	"gvisor.dev/gvisor/runsc/boot"
	"gvisor.dev/gvisor/runsc/config"
	"gvisor.dev/gvisor/runsc/sandbox"

	"faas"
	"faas/gvisor/launcher"
)

// roomForGarbage is the limit on memory from which on a sandbox may come up
// without collecting garbage: that is 16 MB at most.
const roomForGarbage = 128 << 20

// sentryConfig is gVisor's configuration, alike for all sandboxes of a node.
func sentryConfig(stateDir string) (*config.Config, error) {
	flags := flag.NewFlagSet("gvisor", flag.ContinueOnError)
	config.RegisterFlags(flags)
	for name, value := range map[string]string{
		"root":     stateDir,
		"platform": "systrap",
		"network":  "sandbox",
		// There is no host directory to access: stricter seccomp filters.
		"directfs": "false",
		// Host settings are the operator's: probing them costs start time.
		"host-settings": "ignore",
		// Nodes differ in where an image is, and a restore in its hostname and
		// limits; that the image is the same is for the caller to see to.
		"restore-spec-validation": "ignore",
		// Close kills; nobody waits for calls under way.
		"control-rpc-stop-timeout": "0s",
		"sidecar-usage-policy":     "LEGACY_DEPRECATED_SLOW_EMBEDDED_FALLBACK",
	} {
		if err := flags.Set(name, value); err != nil {
			return nil, fmt.Errorf("gVisor flag --%s: %w", name, err)
		}
	}
	return config.NewFromFlags(flags)
}

// bootArgs is what one sandbox process is started with.
type bootArgs struct {
	id          string
	dir         string // the sandbox's own directory on the host
	launcher    *launcher.Launcher
	conf        *config.Config
	spec        *specs.Spec
	overlay     *os.File // tar of files put over the image, at its start; nil: none
	cgroup      cgroup
	parent      cgroup // of all sandboxes
	netns       string // path; empty: a namespace of its own with nothing in it
	limits      faas.Limits
	totalMemory uint64   // of the host
	unmounter   *os.File // see unmountCode
	filters     *os.File // compiled system call filters; nil: each boot compiles its own
}

// descriptors collects the files a child process inherits, each announced by
// a flag with its number there.
type descriptors struct {
	files []*os.File // in order: the first is descriptor 3
	owned []*os.File
	flags []string
}

// lend passes f on, which remains the caller's, and returns its number.
func (d *descriptors) lend(f *os.File) int {
	d.files = append(d.files, f)
	return 2 + len(d.files)
}

// give passes f on under a flag; the parent's copy closes with d.
func (d *descriptors) give(flag string, f *os.File) int {
	d.owned = append(d.owned, f)
	n := d.lend(f)
	if flag != "" {
		d.flags = append(d.flags, fmt.Sprintf("--%s=%d", flag, n))
	}
	return n
}

func (d *descriptors) close() {
	for _, f := range d.owned {
		f.Close()
	}
}

// startSandbox starts the sandbox process and returns it when it has booted:
// its control socket answers, nothing runs in it yet. On error the process is
// gone.
func startSandbox(ctx context.Context, a bootArgs) (_ *monitor, err error) {
	var d descriptors
	defer d.close()
	cmd, booted, err := sandboxCommand(a, &d)
	if err != nil {
		return nil, err
	}
	defer booted.Close()
	if a.cgroup.Unified {
		cmd.Cgroup, err = os.Open(a.cgroup.Dirs[ctlMemory])
		defer cmd.Cgroup.Close()
	} else if cmd.Tasks, err = a.cgroup.openTasks(); err == nil {
		d.owned = append(d.owned, cmd.Tasks...)
		cmd.Back, err = a.parent.openTasks()
		d.owned = append(d.owned, cmd.Back...)
	}
	if err != nil {
		return nil, fmt.Errorf("open cgroup: %w", err)
	}
	if a.netns != "" {
		if cmd.Network, err = os.Open(a.netns); err != nil {
			return nil, fmt.Errorf("open network namespace: %w", err)
		}
		defer cmd.Network.Close()
	}
	pid, pidfd, err := a.launcher.Start(cmd)
	if err != nil {
		return nil, err
	}
	mon := watch(pid, pidfd)
	defer func() {
		if err != nil {
			mon.kill()
			<-mon.dead
			mon.close()
		}
	}()
	d.close() // so that the boot pipe ends when the process does
	return mon, awaitBoot(ctx, mon, booted)
}

// awaitBoot waits for the byte that says the sandbox is ready.
func awaitBoot(ctx context.Context, mon *monitor, booted *os.File) error {
	stop := context.AfterFunc(ctx, mon.kill)
	defer stop()
	n, err := booted.Read(make([]byte, 1))
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if n != 1 {
		return fmt.Errorf("the sandbox ended while it started: %w", err)
	}
	return nil
}

// sandboxCommand prepares the process and the pipe that tells that it has booted.
func sandboxCommand(a bootArgs, d *descriptors) (cmd launcher.Command, booted *os.File, err error) {
	if err := donateFiles(a, d); err != nil {
		return cmd, nil, err
	}
	booted, w, err := os.Pipe()
	if err != nil {
		return cmd, nil, err
	}
	d.give("start-sync-fd", w)
	if a.limits.Memory >= roomForGarbage {
		cmd.Env = append(cmd.Env, "GOGC=400") // until it has come up, see cmd/faas-sandbox/pace.go
	}
	cmd.Env = append(cmd.Env, "FAAS_UNMOUNTER="+strconv.Itoa(d.lend(a.unmounter)))
	if a.filters != nil {
		cmd.Env = append(cmd.Env, "FAAS_FILTER="+strconv.Itoa(d.lend(a.filters)))
	}
	// Flags before "boot" are gVisor's configuration, those after it the boot's.
	var global, local []string
	for _, f := range d.flags {
		if strings.HasPrefix(f, "--panic-log-fd=") {
			global = append(global, f)
		} else {
			local = append(local, f)
		}
	}
	cpus := visibleCPUs(a.limits)
	cmd.Args = append([]string{"faas-sandbox"}, a.conf.ToFlags()...)
	cmd.Args = append(append(cmd.Args, global...), "boot", "--bundle="+a.dir, "--setup-root", "--apply-caps",
		"--product-name=faas",
		"--gofer-mount-confs=erofs:anon:size="+strconv.FormatInt(a.limits.Disk, 10),
		"--cpu-num="+strconv.Itoa(cpus),
		"--total-memory="+strconv.FormatInt(a.limits.Memory, 10),
		"--total-host-memory="+strconv.FormatUint(a.totalMemory, 10))
	cmd.Args = append(append(cmd.Args, local...), a.id)
	cmd.Files = d.files
	return cmd, booted, nil
}

// donateFiles opens all that the sandbox works on, so that it needs no access
// to the host's file system.
func donateFiles(a bootArgs, d *descriptors) error {
	log, err := os.OpenFile(filepath.Join(a.dir, logFile), os.O_CREATE|os.O_APPEND|os.O_RDWR|unix.O_CLOEXEC, 0o600)
	if err != nil {
		return err
	}
	d.give("panic-log-fd", log)
	image, err := os.Open(a.spec.Annotations["dev.gvisor.spec.rootfs.source"])
	if err != nil {
		return faas.Errorf(faas.NotFound, "the image's file is missing: %w", err)
	}
	d.give("io-fds", image)
	upper, err := os.OpenFile(filepath.Join(a.dir, upperFile), os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	d.give("gofer-filestore-fds", upper)
	for range 3 {
		null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
		if err != nil {
			return err
		}
		d.give("stdio-fds", null)
	}
	text, err := json.Marshal(a.spec)
	if err != nil {
		return err
	}
	f, err := memoryFile("spec-fd", text)
	if err != nil {
		return err
	}
	d.give("spec-fd", f)
	if a.overlay != nil {
		d.flags = append(d.flags, fmt.Sprintf("--rootfs-upper-tar-fd=%d", d.lend(a.overlay)))
	}
	syscall.ForkLock.RLock() // gVisor opens it without close-on-exec
	socket, err := server.CreateSocket(filepath.Join(a.dir, socketFile))
	if err == nil {
		unix.CloseOnExec(socket)
	}
	syscall.ForkLock.RUnlock()
	if err != nil {
		return fmt.Errorf("create control socket: %w", err)
	}
	d.give("controller-fd", os.NewFile(uintptr(socket), "control socket"))
	return nil
}

// memoryFile returns an anonymous file with this content, at its start.
func memoryFile(name string, content []byte) (*os.File, error) {
	fd, err := unix.MemfdCreate(name, unix.MFD_CLOEXEC)
	if err != nil {
		return nil, fmt.Errorf("create memory file: %w", err)
	}
	f := os.NewFile(uintptr(fd), name)
	if _, err := f.WriteAt(content, 0); err != nil {
		f.Close()
		return nil, fmt.Errorf("fill memory file: %w", err)
	}
	return f, nil
}

// compileFilters has the sandbox program compile its system call filters, once
// for all boots.
func compileFilters(ctx context.Context, binary string) (*os.File, error) {
	var text, failure bytes.Buffer
	cmd := exec.CommandContext(ctx, binary, "precompile")
	cmd.Env = []string{}
	cmd.Stdout, cmd.Stderr = &text, &failure
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("compile system call filters: %w: %s", err, failure.Bytes())
	}
	return memoryFile("filters", text.Bytes())
}

// startInit configures the sandbox's network and starts its process 1.
func startInit(a bootArgs, pid int) error {
	s := &sandbox.Sandbox{ID: a.id, ControlSocketPath: filepath.Join(a.dir, socketFile)}
	s.Pid.Store(pid)
	if a.netns != "" {
		// Copies the namespace's links, addresses and routes.
		return s.StartRoot(a.conf, a.spec)
	}
	c, err := dial(s.ControlSocketPath)
	if err != nil {
		return err
	}
	defer c.Close()
	args := boot.CreateLinksAndRoutesArgs{LoopbackLinks: []boot.LoopbackLink{boot.DefaultLoopbackLink}}
	if err := c.Call(boot.ContMgrSetNetworkArgs, &args, nil); err != nil {
		return fmt.Errorf("configure network: %w", err)
	}
	return c.Call(boot.ContMgrRootContainerStart, &a.id, nil)
}

// lastWords returns what a sandbox said when it ended by itself: the end of its
// log, without the stacks of a panic and with the host's paths cut.
func lastWords(dir string) string {
	const most = 400
	f, err := os.Open(filepath.Join(dir, logFile))
	if err != nil {
		return ""
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, 64<<10)) // what follows is stacks
	if err != nil {
		return ""
	}
	text, _, _ := strings.Cut(string(b), "\ngoroutine ")
	text = strings.ReplaceAll(strings.TrimSpace(text), dir+"/", "")
	return text[max(0, len(text)-most):]
}

// visibleCPUs is how many CPUs programs see: enough for their quota, and two
// at least, since some programs drop locks on a single CPU.
func visibleCPUs(l faas.Limits) int {
	return min(runtime.NumCPU(), max(2, int(l.MilliCPU+999)/1000))
}
