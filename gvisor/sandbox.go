package gvisor

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/pkg/sentry/control"
	"gvisor.dev/gvisor/pkg/urpc"
	"gvisor.dev/gvisor/runsc/boot"

	"faas"
)

// box implements faas.Sandbox.
type box struct {
	rt        *Runtime
	id        string
	dir       string
	cgroup    cgroup
	cpus      int // that programs see
	egress    bool
	net       Namespace         // nil without egress
	blank     *faas.SandboxSpec // what it was made of, as long as nothing is in it; guarded by Runtime.mu
	mon       *monitor
	started   uint64
	oomBefore int64    // kills for want of memory before this process watched
	watched   bool     // watch runs and closes done
	env       []string // of every program started
	own       ownFiles // what this package wrote inside

	op     sync.Mutex // held by Pause, Resume and SetLimits, one at a time
	limits faas.Limits
	paused bool

	closing  sync.Once
	closeErr error
	done     chan struct{} // closed after err is set

	mu      sync.Mutex
	err     error
	ending  bool // Close or abandon was called
	oom     bool
	oomSeen int64 // kills for want of memory that are accounted for
	idle    []*urpc.Client
}

// hostTasks bounds the host's threads of a sandbox with this many processes
// inside: each is a thread of gVisor's kernel and one or two of its stub, and
// the kernel itself needs some. It only stops what the limit inside does not.
func hostTasks(pids uint32) int64 { return 4*int64(pids) + 512 }

// boot starts the sandbox's process, in which nothing runs yet. What it acquires
// is in b and released by release.
func (b *box) boot(ctx context.Context, spec faas.SandboxSpec, checkpoint string) error {
	if spec.Egress {
		ns, err := b.rt.opts.Net.Acquire(ctx, b.id, true)
		if err != nil {
			return fmt.Errorf("acquire network: %w", err)
		}
		b.net = ns
	}
	b.env, b.own = spec.Env, b.ownFiles(spec)
	args := b.bootArgs(spec)
	if checkpoint == "" && !spec.Blank { // a checkpoint brings its files along
		overlay, err := b.overlay(spec)
		if err != nil {
			return err
		}
		defer overlay.Close()
		args.overlay = overlay
	}
	var err error
	b.mon, err = startSandbox(ctx, args)
	return err
}

func (b *box) bootArgs(spec faas.SandboxSpec) bootArgs {
	args := bootArgs{
		id: b.id, dir: b.dir, launcher: b.rt.launcher, conf: b.rt.conf, spec: ociSpec(spec, spec.Hostname),
		cgroup: b.cgroup, parent: b.rt.parent, limits: spec.Limits, totalMemory: b.rt.totalMemory,
		unmounter: b.rt.unmounter, filters: b.rt.filters.Load(),
	}
	if b.net != nil {
		args.netns = b.net.Path()
	}
	return args
}

// fill starts what is to run in a booted sandbox: its init, or the programs of
// a checkpoint.
func (b *box) fill(ctx context.Context, spec faas.SandboxSpec, checkpoint string) error {
	stop := context.AfterFunc(ctx, b.mon.kill) // ends the calls below, too
	defer stop()
	args := b.bootArgs(spec)
	var err error
	if checkpoint != "" {
		err = b.restore(ctx, args, checkpoint)
	} else if err = startInit(args, b.mon.pid); err != nil {
		err = fmt.Errorf("start init: %w", err)
	}
	if err != nil {
		return err
	}
	// The boot itself ran at full speed: a small quota would make it take seconds.
	if err := b.cgroup.limitCPU(spec.Limits.MilliCPU); err != nil {
		return fmt.Errorf("limit cpu: %w", err)
	}
	if b.started, err = startTime(b.mon.pid); err != nil {
		return err
	}
	if err := b.state().save(b.dir); err != nil {
		return err
	}
	if !stop() {
		return ctx.Err()
	}
	return nil
}

// become restores a checkpoint into a blank sandbox, which is closed if that
// fails.
func (b *box) become(ctx context.Context, spec faas.SandboxSpec, checkpoint string) error {
	was := b.blank
	b.blank = nil
	err := ctx.Err()
	if err == nil && (spec.Image.RootFS != was.Image.RootFS || spec.Limits != was.Limits || spec.Egress != was.Egress) {
		err = faas.Errorf(faas.Invalid, "it was made blank for another image, limits or network")
	}
	if err == nil {
		b.env, b.own = spec.Env, b.ownFiles(spec)
		err = b.fill(ctx, spec, checkpoint)
	}
	if err != nil {
		err = b.fail(ctx, err, b.Close)
	}
	return err
}

func (b *box) state() state {
	return state{
		ID: b.id, Pid: b.mon.pid, Started: b.started, Cgroup: b.cgroup, Limits: b.limits, Egress: b.egress,
		CPUs: b.cpus, Env: b.env, Own: b.own,
	}
}

// processes counts the processes and threads inside.
func (b *box) processes(ctx context.Context) (n int, err error) {
	var all []*control.Process
	if err := b.callContext(ctx, boot.ContMgrProcesses, &b.id, &all); err != nil {
		return 0, err
	}
	for _, p := range all {
		n += len(p.Threads)
	}
	return n, nil
}

// watch turns the death of the sandbox's process into Done and Err.
func (b *box) watch() {
	<-b.mon.dead
	if !b.mon.ended {
		return // abandoned: the sandbox lives on
	}
	kills, err := b.cgroup.oomKills()
	oom, refused := err == nil && kills > b.oomBefore, b.cgroup.taskRefusals()
	b.mu.Lock()
	defer b.mu.Unlock()
	b.oom = oom
	switch {
	case b.ending:
	case oom:
		b.err = faas.Errorf(faas.Exhausted, "sandbox %s was killed at its memory limit of %d bytes", b.id, b.limits.Memory)
	case refused > 0:
		b.err = faas.Errorf(faas.Exhausted, "sandbox %s died at the host's limit of %d threads", b.id, hostTasks(b.limits.Pids))
	default:
		b.err = faas.Errorf(faas.Internal, "sandbox %s died%s", b.id, b.epitaph())
	}
	close(b.done)
}

// epitaph quotes the end of the sandbox's log, if there is any.
func (b *box) epitaph() string {
	if words := lastWords(b.dir); words != "" {
		return fmt.Sprintf(" (it said: %q)", words)
	}
	return ""
}

// newOOM reports whether the kernel killed for want of memory since the last
// call, or since this process watches.
func (b *box) newOOM() bool {
	n, err := b.cgroup.oomKills()
	if err != nil {
		return false
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	more := n > max(b.oomSeen, b.oomBefore)
	b.oomSeen = n
	return more
}

// gone is the error of a call that the sandbox did not answer. One that died is
// seen dead a moment later, and then can say of what.
func (b *box) gone(ctx context.Context, err error) error {
	select {
	case <-b.done:
		if dead := b.Err(); dead != nil {
			return dead
		}
		return faas.Errorf(faas.NotFound, "sandbox %s is closed", b.id)
	case <-ctx.Done():
	case <-time.After(deathTimeout):
	}
	return fmt.Errorf("sandbox %s does not answer: %w", b.id, err)
}

// ID implements faas.Sandbox.
func (b *box) ID() string { return b.id }

// Done implements faas.Sandbox.
func (b *box) Done() <-chan struct{} { return b.done }

// Err implements faas.Sandbox.
func (b *box) Err() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.err
}

// SetLimits implements faas.Sandbox. The limits on disk and on processes, which
// gVisor's kernel enforces, are for life, and so is the number of CPUs that
// programs see.
func (b *box) SetLimits(ctx context.Context, l faas.Limits) error {
	b.op.Lock()
	defer b.op.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	l = l.Or(b.limits)
	if err := checkLimits(l); err != nil {
		return err
	}
	if l.Disk != b.limits.Disk || l.Pids != b.limits.Pids {
		return faas.Errorf(faas.Invalid, "sandbox %s is limited to %d bytes of disk and %d processes for its life", b.id, b.limits.Disk, b.limits.Pids)
	}
	if most := uint32(b.cpus) * 1000; l.MilliCPU > max(most, b.limits.MilliCPU) {
		return faas.Errorf(faas.Invalid, "sandbox %s has %d cpus: its limit can be %d millicpu at most", b.id, b.cpus, most)
	}
	if used, err := b.cgroup.memoryUsed(); err != nil {
		return b.gone(ctx, err)
	} else if l.Memory < b.limits.Memory && l.Memory < used {
		return faas.Errorf(faas.Invalid, "sandbox %s uses %d bytes of memory already: it can not be limited to %d", b.id, used, l.Memory)
	}
	if err := b.apply(l); err != nil {
		// Back to where it was; the first error is the one to tell.
		return errors.Join(fmt.Errorf("set limits of sandbox %s: %w", b.id, err), b.apply(b.limits))
	}
	b.limits = l
	return b.state().save(b.dir)
}

// apply puts limits in force, leaving alone what does not change.
func (b *box) apply(l faas.Limits) error {
	if l.Memory != b.limits.Memory {
		if err := b.cgroup.limitMemory(l.Memory); err != nil {
			return err
		}
	}
	if l.MilliCPU != b.limits.MilliCPU {
		return b.cgroup.limitCPU(l.MilliCPU)
	}
	return nil
}

// Pause implements faas.Sandbox.
func (b *box) Pause(ctx context.Context) error { return b.setPaused(ctx, true) }

// Resume implements faas.Sandbox.
func (b *box) Resume(ctx context.Context) error { return b.setPaused(ctx, false) }

func (b *box) setPaused(ctx context.Context, paused bool) error {
	b.op.Lock()
	defer b.op.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	method, word := boot.ContMgrPause, "paused"
	if !paused {
		method, word = boot.ContMgrResume, "running"
	}
	if b.paused == paused {
		return faas.Errorf(faas.Conflict, "sandbox %s is %s already", b.id, word)
	}
	if err := b.call(method, nil, nil); err != nil {
		return err
	}
	b.paused = paused
	return nil
}

// Stats implements faas.Sandbox.
func (b *box) Stats(ctx context.Context) (s faas.Stats, err error) {
	if s.Processes, err = b.processes(ctx); err != nil {
		return faas.Stats{}, err
	}
	if s.CPU, err = b.cgroup.cpuTime(); err != nil {
		return faas.Stats{}, b.gone(ctx, err)
	}
	if s.Memory, err = b.cgroup.memoryUsed(); err != nil {
		return faas.Stats{}, b.gone(ctx, err)
	}
	var st unix.Stat_t
	if err := unix.Stat(filepath.Join(b.dir, upperFile), &st); err != nil {
		return faas.Stats{}, b.gone(ctx, err)
	}
	s.Disk = st.Blocks * 512
	return s, nil
}

// Close implements faas.Sandbox.
func (b *box) Close() error {
	b.closing.Do(func() {
		b.end()
		b.closeErr = b.release()
		<-b.done
		b.rt.settle(b.id, nil)
	})
	return b.closeErr
}

// end marks the sandbox as ended on purpose and drops its connections.
func (b *box) end() {
	b.mu.Lock()
	b.ending = true
	b.mu.Unlock()
	b.disconnect()
}

// abandon lets go of a sandbox that lives on.
func (b *box) abandon() {
	b.end()
	b.mon.close()
	if b.net != nil {
		b.net = nil // stays in force until the next process releases it
	}
}

// release gives back all that the sandbox holds on the host, whatever part of
// it there is.
func (b *box) release() error {
	var errs []error
	if b.mon != nil {
		b.mon.kill()
		<-b.mon.dead
		b.mon.file.Close()
	}
	if b.done != nil && b.mon != nil && b.watched {
		<-b.done // the cgroup is read once more before it goes
	}
	ctx, cancel := context.WithTimeout(context.Background(), removeTimeout)
	defer cancel()
	errs = append(errs, b.cgroup.remove(ctx))
	if b.net != nil {
		errs = append(errs, b.net.Close())
	}
	errs = append(errs, os.RemoveAll(b.dir))
	return errors.Join(errs...)
}
