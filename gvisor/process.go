package gvisor

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/pkg/abi/linux"
	"gvisor.dev/gvisor/pkg/sentry/control"
	"gvisor.dev/gvisor/pkg/urpc"
	"gvisor.dev/gvisor/runsc/boot"
	"gvisor.dev/gvisor/runsc/specutils"

	"faas"
)

// process implements faas.Process.
type process struct {
	box  *box
	pid  int32
	io   *streams
	done chan struct{} // closed when exit and err are set
	exit faas.Exit
	err  error
}

// Start implements faas.Sandbox.
func (b *box) Start(ctx context.Context, cmd faas.Command) (faas.Process, error) {
	if len(cmd.Args) == 0 || cmd.Args[0] == "" {
		return nil, faas.Errorf(faas.Invalid, "no command given")
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if b.isPaused() {
		return nil, faas.Errorf(faas.Conflict, "sandbox %s is paused: resume it first", b.id)
	}
	who, err := b.lookupUser(ctx, cmd.User)
	if err != nil {
		return nil, err
	}
	io, err := openStreams(cmd)
	if err != nil {
		return nil, err
	}
	type outcome struct {
		pid int32
		err error
	}
	started := make(chan outcome, 1)
	go func() {
		pid, err := b.execute(cmd, who, io)
		io.handedOver()
		started <- outcome{pid, err}
	}()
	var o outcome
	select {
	case o = <-started:
	case <-ctx.Done():
		// The kernel may be about to start it: whatever comes of that is
		// killed, at the latest with the sandbox.
		go func() {
			if o := <-started; o.err == nil {
				(&process{box: b, pid: o.pid}).killAll()
			}
			io.abort()
		}()
		return nil, ctx.Err()
	}
	if o.err != nil {
		return b.notStarted(cmd, io, o.err)
	}
	p := &process{box: b, pid: o.pid, io: io, done: make(chan struct{})}
	io.start(p)
	go p.wait(ctx)
	return p, nil
}

func (b *box) isPaused() bool {
	b.op.Lock()
	defer b.op.Unlock()
	return b.paused
}

// execute starts the program in the sandbox and returns its pid there.
func (b *box) execute(cmd faas.Command, who identity, io *streams) (pid int32, err error) {
	caps, err := specutils.Capabilities(false, capabilitySets())
	if err != nil {
		return 0, err
	}
	if who.uid != 0 {
		caps.EffectiveCaps, caps.PermittedCaps = 0, 0 // as after setuid from root
	}
	args := control.ExecArgs{
		ContainerID:      b.id,
		Argv:             cmd.Args,
		Envv:             withEnv(b.env, cmd.Env),
		WorkingDirectory: cmd.Dir,
		KUID:             who.uid,
		KGID:             who.gid,
		ExtraKGIDs:       who.groups,
		Capabilities:     caps,
		NoNewPrivileges:  true,
		StdioIsPty:       io.terminal(),
		FilePayload:      control.FilePayload{FilePayload: urpc.FilePayload{Files: io.child[:]}, GuestFDs: []int{0, 1, 2}},
	}
	if args.WorkingDirectory == "" {
		args.WorkingDirectory = "/"
	}
	if !hasPath(args.Envv) {
		args.Envv = append(slices.Clip(args.Envv), defaultPath)
	}
	err = b.call(boot.ContMgrExecuteAsync, &args, &pid)
	return pid, err
}

func hasPath(env []string) bool {
	for _, e := range env {
		if strings.HasPrefix(e, "PATH=") {
			return true
		}
	}
	return false
}

// wait follows the program to its end.
func (p *process) wait(ctx context.Context) {
	defer close(p.done)
	killed := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(killed)
		p.killAll()
	})
	var status unix.WaitStatus
	err := p.box.call(boot.ContMgrWaitPID, &boot.WaitPIDArgs{PID: p.pid, CID: p.box.id}, &status)
	if !stop() {
		<-killed
	}
	if err != nil {
		p.exit, p.err = p.box.lost(err)
		p.io.abort()
		return
	}
	p.io.drain()
	p.exit = faas.Exit{Code: status.ExitStatus()}
	if status.Signaled() {
		p.exit.Code = 128 + int(status.Signal())
	}
	if status.Signaled() && status.Signal() == unix.SIGKILL && p.box.newOOM() {
		p.exit.Reason = faas.OutOfMemory // it alone was picked, not the whole sandbox
	}
}

// lost says how a program ended whose sandbox went away under it.
func (b *box) lost(err error) (faas.Exit, error) {
	select {
	case <-b.done:
	case <-time.After(deathTimeout):
		return faas.Exit{}, err // it lives, and yet does not answer
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.oom {
		return faas.Exit{Code: faas.ExitKilled, Reason: faas.OutOfMemory}, nil
	}
	return faas.Exit{Code: faas.ExitKilled, Reason: faas.Killed}, nil
}

// deathTimeout is how long a sandbox whose connection broke may take to be
// seen dead.
const deathTimeout = 10 * time.Second

// killAll kills the program, its process group and all that descends from it.
// What daemonised itself out of all three before is the sandbox's, and ends
// with it.
func (p *process) killAll() {
	family := map[int32]bool{p.pid: true}
	for range killRounds {
		alive := p.findFamily(family)
		// The group in one go, before its members can fork any more.
		_ = p.box.signal(p.pid, unix.SIGKILL, boot.DeliverToProcessGroup)
		for _, pid := range alive {
			_ = p.box.signal(pid, unix.SIGKILL, boot.DeliverToProcess) // one that is gone is no error
		}
		if len(alive) == 0 {
			return
		}
	}
}

// killRounds bounds the chase after programs that fork while they are killed.
const killRounds = 20

// findFamily adds to family the processes that belong to it, children whose
// parent is in it and members of a group led from it, and returns those of all
// that live. Orphans stay known by what earlier calls found.
func (p *process) findFamily(family map[int32]bool) (alive []int32) {
	var all []*control.Process
	if err := p.box.call(boot.ContMgrProcesses, &p.box.id, &all); err != nil {
		return nil // a sandbox that does not answer is dead, and so are they
	}
	for grown := true; grown; {
		grown = false
		for _, q := range all {
			if pid := int32(q.PID); !family[pid] && (family[int32(q.PPID)] || family[int32(q.PGID)]) {
				family[pid], grown = true, true
			}
		}
	}
	for _, q := range all {
		if family[int32(q.PID)] {
			alive = append(alive, int32(q.PID))
		}
	}
	return alive
}

func (b *box) signal(pid int32, sig unix.Signal, mode boot.SignalDeliveryMode) error {
	return b.call(boot.ContMgrSignal, &boot.SignalArgs{CID: b.id, PID: pid, Signo: int32(sig), Mode: mode}, nil)
}

// Wait implements faas.Process.
func (p *process) Wait() (faas.Exit, error) {
	<-p.done
	return p.exit, p.err
}

// Signal implements faas.Process.
func (p *process) Signal(sig int) error {
	if sig < 0 || sig > linux.SignalMaximum {
		return faas.Errorf(faas.Invalid, "signal %d does not exist: want 1 to %d", sig, linux.SignalMaximum)
	}
	select {
	case <-p.done:
		return faas.Errorf(faas.NotFound, "the program has ended")
	default:
	}
	err := p.box.signal(p.pid, unix.Signal(sig), boot.DeliverToProcess)
	var remote urpc.RemoteError
	if errors.As(err, &remote) {
		return faas.Errorf(faas.NotFound, "the program has ended: %w", err)
	}
	return err
}

// Resize implements faas.Process.
func (p *process) Resize(w faas.Window) error {
	if !p.io.terminal() {
		return faas.Errorf(faas.Invalid, "the program has no terminal")
	}
	if err := p.io.resize(w); err != nil {
		return fmt.Errorf("resize terminal: %w", err)
	}
	// gVisor shares the host's pty but not its signals.
	err := p.box.signal(p.pid, unix.SIGWINCH, boot.DeliverToForegroundProcessGroup)
	var remote urpc.RemoteError
	if errors.As(err, &remote) {
		return nil // it has ended meanwhile: nothing to tell
	}
	return err
}

// notStarted turns gVisor's refusal to execute into what a shell would do.
func (b *box) notStarted(cmd faas.Command, io *streams, err error) (faas.Process, error) {
	code, reason := shellCode(err)
	if code == 0 {
		io.abort()
		var remote urpc.RemoteError
		if errors.As(err, &remote) && strings.Contains(remote.Message, "working directory") {
			return nil, faas.Errorf(faas.Invalid, "working directory %s: %w", cmd.Dir, err)
		}
		return nil, fmt.Errorf("start %s in sandbox %s: %w", cmd.Args[0], b.id, err)
	}
	p := &process{box: b, io: io, done: make(chan struct{}), exit: faas.Exit{Code: code}}
	go func() {
		defer close(p.done)
		io.abort()
		w := cmd.Stderr
		if cmd.Terminal != nil {
			w = cmd.Stdout
		}
		if w != nil {
			_, _ = fmt.Fprintf(w, "faas: %s: %s\n", cmd.Args[0], reason) // as for any program, a reader that fails ends delivery
		}
	}()
	return p, nil
}

// shellCode maps gVisor's error to a shell's exit code. Only its text crosses
// the socket. Zero is any other error.
func shellCode(err error) (code int, reason string) {
	var remote urpc.RemoteError
	if !errors.As(err, &remote) || strings.Contains(remote.Message, "working directory") {
		return 0, ""
	}
	for _, c := range []struct {
		text, reason string
		code         int
	}{
		{"no such file or directory", "command not found", faas.ExitNotFound},
		{"not a directory", "command not found", faas.ExitNotFound},
		{"exec format error", "not an executable format of this machine", faas.ExitNotExecutable},
		{"permission denied", "permission denied", faas.ExitNotExecutable},
		{"is a directory", "is a directory", faas.ExitNotExecutable},
		{"too many levels of symbolic links", "too many symbolic links", faas.ExitNotExecutable},
		{"argument list too long", "argument list too long", faas.ExitNotExecutable},
	} {
		if strings.HasSuffix(remote.Message, c.text) {
			return c.code, c.reason
		}
	}
	return 0, ""
}

// Prime implements faas.Primer: the first program of a sandbox pays for the
// connections to its kernel and for what that does for the first time, which
// takes half as long as the program's own start. So the smallest one runs ahead
// of it, from its start with output attached to its end by itself.
func (b *box) Prime(ctx context.Context) error {
	p, err := b.Start(ctx, faas.Command{Args: []string{placePath}, Stdout: io.Discard, Stderr: io.Discard})
	if err != nil {
		return err
	}
	e, err := p.Wait()
	if err == nil {
		err = ctx.Err()
	}
	if err == nil && e.Code != 0 {
		err = faas.Errorf(faas.Internal, "prime sandbox %s: %s ended with %d", b.id, placePath, e.Code)
	}
	return err
}
