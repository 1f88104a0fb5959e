// Package gvisor runs sandboxes on gVisor, which it embeds: it starts the
// sandbox process itself and speaks to its kernel over a socket, without the
// runsc command, a container daemon or a helper beside each sandbox.
//
// A sandbox is one host process (its own pid, mount, user and network
// namespaces, host user nobody, an empty root directory) in a cgroup of its
// own, and one directory under Options.Dir. Its root file system is the image's
// EROFS file, which gVisor reads through a descriptor; what programs write goes
// to one sparse file in that directory, so that a limit on disk is a limit.
// Sandboxes outlive the daemon: Adopt takes them over, Sweep clears them away.
//
// Lock order: box.ports, box.op, then box.mu. Nothing else is locked while box.mu is held.
package gvisor

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/netip"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/pkg/log"
	"gvisor.dev/gvisor/runsc/config"

	"faas"
	"faas/gvisor/launcher"
)

// removeTimeout bounds how long a cgroup may stay busy after its last process
// has ended.
const removeTimeout = 10 * time.Second

// lastWordsTimeout is what a sandbox that failed gets to say why.
const lastWordsTimeout = 200 * time.Millisecond

// Namespace is a network namespace on the host.
type Namespace interface {
	Path() string
	Close() error // releases it with all its links and rules
}

// Network provides the network namespaces of sandboxes with egress. Others
// need nothing from the host.
type Network interface {
	// Acquire returns a namespace with a loopback and, for egress, one link
	// whose address and routes the sandbox takes over.
	Acquire(ctx context.Context, id string, egress bool) (Namespace, error)
	// Adopt returns the namespace an earlier process acquired for id.
	Adopt(ctx context.Context, id string) (Namespace, error)
	// Sweep releases every namespace whose id keep refuses.
	Sweep(ctx context.Context, keep func(id string) bool) error
}

// Options configure New.
type Options struct {
	Dir           string       // state of the sandboxes; created; one node only
	SandboxBinary string       // path of the faas-sandbox program
	Net           Network      // nil: no sandbox has egress
	AllowEgress   bool         // otherwise egress is Denied
	Nameservers   []netip.Addr // for egress; empty: those of the host that can be reached
	Log           *slog.Logger // nil: silent
}

// Runtime implements faas.Runtime.
type Runtime struct {
	opts        Options
	conf        *config.Config
	cgroups     hierarchy
	parent      cgroup
	parentPath  string
	totalMemory uint64

	launcher  *launcher.Launcher
	unmounter *os.File
	filters   atomic.Pointer[os.File] // nil until they are compiled
	stop      context.CancelFunc      // ends their compilation
	ahead     sync.WaitGroup          // what New began

	mu    sync.Mutex
	boxes map[string]*box // of this process; nil while one is being made or restored into
}

var _ faas.Runtime = (*Runtime)(nil)

// New prepares the node's directory and cgroup, and begins to prepare what all
// sandboxes are started with. It starts none.
func New(opts Options) (*Runtime, error) {
	if opts.Log == nil {
		opts.Log = slog.New(slog.DiscardHandler)
	}
	dir, err := filepath.Abs(opts.Dir)
	if err != nil {
		return nil, err
	}
	opts.Dir = dir
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("create sandbox directory: %w", err)
	}
	if _, err := os.Stat(opts.SandboxBinary); err != nil {
		return nil, faas.Errorf(faas.Unavailable, "the sandbox program is missing (build cmd/faas-sandbox next to faas): %w", err)
	}
	conf, err := sentryConfig(dir)
	if err != nil {
		return nil, err
	}
	var info unix.Sysinfo_t
	if err := unix.Sysinfo(&info); err != nil {
		return nil, fmt.Errorf("read the host's memory size: %w", err)
	}
	r := &Runtime{opts: opts, conf: conf, boxes: map[string]*box{}, totalMemory: info.Totalram * uint64(info.Unit), launcher: launcher.New(opts.SandboxBinary, "launch")}
	if r.cgroups, err = findHierarchy(); err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(dir)) // nodes on one machine differ in their directory
	r.parentPath = "faas-" + hex.EncodeToString(sum[:4])
	r.parent = r.cgroups.at(r.parentPath)
	if err := r.cgroups.prepareParent(r.parent); err != nil {
		return nil, err
	}
	if r.unmounter, err = unmounter(dir, runtime.GOARCH); err != nil {
		return nil, err
	}
	log.SetTarget(silent{}) // gVisor's client code logs each step to stderr
	ctx, stop := context.WithCancel(context.Background())
	r.stop = stop
	r.ahead.Go(func() {
		if err := r.launcher.Prepare(); err != nil {
			opts.Log.Warn("The process that starts sandboxes does not start; each sandbox will try again", "error", err)
		}
		f, err := compileFilters(ctx, opts.SandboxBinary)
		if err != nil {
			opts.Log.Warn("Sandboxes will take longer to start", "error", err)
			return
		}
		r.filters.Store(f)
	})
	return r, nil
}

// silent drops the log of gVisor's packages in this process: what goes wrong
// comes back as an error.
type silent struct{}

func (silent) Emit(int, log.Level, time.Time, string, ...any) {}

var validID = regexp.MustCompile(`^[a-z0-9_]{1,100}$`)

// Create implements faas.Runtime.
func (r *Runtime) Create(ctx context.Context, spec faas.SandboxSpec) (faas.Sandbox, error) {
	return r.obtain(ctx, "create", spec, "")
}

// Restore implements faas.Runtime. What can not be changed once a program runs,
// its limits on disk and on processes, is as when the checkpoint was taken.
func (r *Runtime) Restore(ctx context.Context, spec faas.SandboxSpec, dir string) (faas.Sandbox, error) {
	spec.Blank = false
	return r.obtain(ctx, "restore", spec, dir)
}

// obtain makes a sandbox, from a checkpoint if one is given: of the blank one of
// that id, if there is one, or anew.
func (r *Runtime) obtain(ctx context.Context, verb string, spec faas.SandboxSpec, checkpoint string) (faas.Sandbox, error) {
	if err := r.check(&spec); err != nil {
		return nil, err
	}
	b, err := r.claim(spec.ID, checkpoint != "")
	if err != nil {
		return nil, err
	}
	if b != nil {
		err = b.become(ctx, spec, checkpoint)
	} else if b, err = r.build(ctx, spec, checkpoint); err != nil {
		r.settle(spec.ID, nil)
	}
	if err != nil {
		if ctx.Err() != nil {
			err = ctx.Err()
		}
		return nil, faas.Errorf(kindOf(err), "%s sandbox %s: %w", verb, spec.ID, err)
	}
	r.settle(spec.ID, b)
	return b, nil
}

// check completes a spec and refuses one that can not be built.
func (r *Runtime) check(spec *faas.SandboxSpec) error {
	if spec.ID == "" {
		spec.ID = "box_" + randomHex(8)
	}
	if !validID.MatchString(spec.ID) {
		return faas.Errorf(faas.Invalid, "sandbox id %q: want at most 100 of a-z, 0-9 and _", spec.ID)
	}
	if spec.Blank && (spec.Hostname != "" || len(spec.Env) > 0 || spec.Files != "") {
		return faas.Errorf(faas.Invalid, "a blank sandbox has no host name, environment or files")
	}
	if spec.Hostname == "" {
		spec.Hostname = "sandbox"
	}
	if spec.Egress && (!r.opts.AllowEgress || r.opts.Net == nil) {
		return faas.Errorf(faas.Denied, "this node does not allow outbound network")
	}
	return checkLimits(spec.Limits)
}

// leastMemory is what gVisor's kernel itself and a small program need.
const leastMemory = 32 << 20

func checkLimits(l faas.Limits) error {
	switch {
	case l.MilliCPU == 0 || l.Pids == 0 || l.Disk <= 0:
		return faas.Errorf(faas.Invalid, "cpu, pids and disk limits must be set: have %d millicpu, %d pids, %d bytes of disk", l.MilliCPU, l.Pids, l.Disk)
	case l.Memory < leastMemory:
		return faas.Errorf(faas.Invalid, "memory limit of %d bytes: a sandbox needs %d at least", l.Memory, leastMemory)
	}
	return nil
}

func randomHex(n int) string {
	b := make([]byte, n)
	rand.Read(b)
	return hex.EncodeToString(b)
}

// claim reserves an id for the caller, who also gets the blank sandbox that has
// it, if one will do.
func (r *Runtime) claim(id string, blank bool) (*box, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	b, taken := r.boxes[id]
	if taken && !(blank && b != nil && b.blank != nil) {
		return nil, faas.Errorf(faas.Conflict, "sandbox %s exists", id)
	}
	r.boxes[id] = nil
	return b, nil
}

// settle ends a claim: b takes the id, or nobody if b is nil.
func (r *Runtime) settle(id string, b *box) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if b == nil {
		delete(r.boxes, id)
		return
	}
	r.boxes[id] = b
}

// build makes a sandbox, from a checkpoint if one is given, or a blank one. On
// error nothing is left of it.
func (r *Runtime) build(ctx context.Context, spec faas.SandboxSpec, checkpoint string) (_ *box, err error) {
	b := &box{
		rt: r, id: spec.ID, dir: filepath.Join(r.opts.Dir, spec.ID), cgroup: r.cgroups.at(filepath.Join(r.parentPath, spec.ID)),
		limits: spec.Limits, cpus: visibleCPUs(spec.Limits), egress: spec.Egress, done: make(chan struct{}),
	}
	if err := os.Mkdir(b.dir, 0o700); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return nil, faas.Errorf(faas.Conflict, "sandbox %s exists", spec.ID)
		}
		return nil, err
	}
	defer func() {
		if err != nil {
			err = b.fail(ctx, err, b.release)
		}
	}()
	if err := r.createCgroup(b.cgroup); err != nil {
		return nil, err
	}
	if err := b.cgroup.limitMemory(spec.Limits.Memory); err != nil {
		return nil, fmt.Errorf("limit memory: %w", err)
	}
	if err := b.cgroup.limitTasks(hostTasks(spec.Limits.Pids)); err != nil {
		return nil, fmt.Errorf("limit host threads: %w", err)
	}
	if err := b.boot(ctx, spec, checkpoint); err != nil {
		return nil, err
	}
	if spec.Blank {
		b.blank = &spec
	} else if err := b.fill(ctx, spec, checkpoint); err != nil {
		return nil, err
	}
	b.watched = true
	go b.watch()
	return b, nil
}

// fail ends a sandbox that did not become what it should and returns why.
func (b *box) fail(ctx context.Context, err error, end func() error) error {
	if b.mon != nil && ctx.Err() == nil {
		b.mon.awaitFor(lastWordsTimeout)
	}
	err = fmt.Errorf("%w%s", err, b.epitaph())
	if undo := end(); undo != nil {
		err = fmt.Errorf("%w (and undoing it: %w)", err, undo)
	}
	return err
}

// createCgroup makes a sandbox's cgroup, and the parent anew if another
// runtime over this directory has removed it on its Close.
func (r *Runtime) createCgroup(c cgroup) error {
	err := c.create()
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := r.cgroups.prepareParent(r.parent); err != nil {
		return err
	}
	return c.create()
}

// Adopt implements faas.Runtime.
func (r *Runtime) Adopt(ctx context.Context, id string) (faas.Sandbox, error) {
	if !validID.MatchString(id) {
		return nil, faas.Errorf(faas.NotFound, "no sandbox %q on this node", id)
	}
	if _, err := r.claim(id, false); err != nil {
		return nil, err
	}
	b, err := r.adopt(ctx, id)
	r.settle(id, b)
	if err != nil {
		return nil, err
	}
	return b, nil
}

func (r *Runtime) adopt(ctx context.Context, id string) (*box, error) {
	dir := filepath.Join(r.opts.Dir, id)
	st, err := loadState(dir)
	if err != nil {
		return nil, err
	}
	mon, err := watchStranger(st.Pid, st.Started)
	if err != nil {
		return nil, faas.Errorf(faas.NotFound, "sandbox %s has died: %w", id, err)
	}
	b := &box{
		rt: r, id: id, dir: dir, cgroup: st.Cgroup, limits: st.Limits, cpus: st.CPUs, egress: st.Egress, env: st.Env, own: st.Own,
		mon: mon, started: st.Started, done: make(chan struct{}),
	}
	if b.oomBefore, err = b.cgroup.oomKills(); err != nil {
		mon.close()
		return nil, fmt.Errorf("adopt sandbox %s: %w", id, err)
	}
	if st.Egress && r.opts.Net != nil {
		if b.net, err = r.opts.Net.Adopt(ctx, id); err != nil {
			mon.close()
			return nil, fmt.Errorf("adopt sandbox %s: %w", id, err)
		}
	}
	if b.paused, err = b.standsStill(ctx); err != nil {
		mon.close()
		return nil, fmt.Errorf("adopt sandbox %s: %w", id, err)
	}
	b.watched = true
	go b.watch()
	return b, nil
}

// Close implements faas.Runtime.
func (r *Runtime) Close() error {
	r.stop()
	r.ahead.Wait()
	r.unmounter.Close()
	if f := r.filters.Swap(nil); f != nil {
		f.Close()
	}
	r.mu.Lock()
	var blank []*box // of no use to the next process
	for id, b := range r.boxes {
		switch {
		case b == nil:
		case b.blank != nil:
			blank = append(blank, b)
		default:
			b.abandon()
		}
		delete(r.boxes, id)
	}
	r.mu.Unlock()
	errs := []error{r.launcher.Close()}
	for _, b := range blank {
		errs = append(errs, b.Close())
	}
	for _, dir := range r.parent.paths() {
		_ = unix.Rmdir(dir) // stays while there are sandboxes, for the next process
	}
	return errors.Join(errs...)
}
