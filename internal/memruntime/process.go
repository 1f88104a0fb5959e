package memruntime

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"syscall"

	"faas"
)

var (
	errKilled    = errors.New("killed")
	errNoSpace   = errors.New("no space left on device")
	errNoProcess = errors.New("resource temporarily unavailable")
)

// signalError is the cause of a program's context when a signal ended it.
type signalError int

func (e signalError) Error() string { return fmt.Sprintf("signal %d", int(e)) }

// Process implements faas.Process.
type Process struct {
	box    *Sandbox
	cancel context.CancelCauseFunc
	ended  chan struct{}
	exit   faas.Exit // set before ended is closed

	cmd faas.Command

	mu       sync.Mutex
	window   *faas.Window
	stubborn bool
	done     int // commands of its script that are over
}

// Start implements faas.Sandbox.
func (s *Sandbox) Start(ctx context.Context, cmd faas.Command) (faas.Process, error) {
	p, err := s.start(ctx, cmd, 0)
	if err != nil {
		return nil, err
	}
	return p, nil
}

func (s *Sandbox) start(ctx context.Context, cmd faas.Command, done int) (*Process, error) {
	if err := s.use(ctx, "start a program in"); err != nil {
		return nil, err
	}
	if s.spec.Blank {
		return nil, faas.Errorf(faas.Conflict, "start a program in sandbox %s: it is blank", s.spec.ID)
	}
	if len(cmd.Args) == 0 || cmd.Args[0] == "" {
		return nil, faas.Errorf(faas.Invalid, "start a program in sandbox %s: the command is empty", s.spec.ID)
	}
	if !knownUser(cmd.User) {
		return nil, faas.Errorf(faas.Invalid, "start a program in sandbox %s: the image has no user %q", s.spec.ID, cmd.User)
	}
	s.mu.Lock()
	select {
	case <-s.resumed:
	default:
		s.mu.Unlock()
		return nil, faas.Errorf(faas.Conflict, "start a program in sandbox %s: it is paused; resume it first", s.spec.ID)
	}
	if s.ended { // again under the lock, so that the program is waited for
		s.mu.Unlock()
		return nil, faas.Errorf(faas.Conflict, "start a program in sandbox %s: it has ended", s.spec.ID)
	}
	s.wg.Add(1)
	run, cancel := context.WithCancelCause(ctx)
	p := &Process{box: s, cancel: cancel, ended: make(chan struct{}), window: cmd.Terminal, cmd: cmd, done: done}
	s.running[p] = true
	s.mu.Unlock()
	unlink := context.AfterFunc(s.life, func() { cancel(errKilled) })
	go func() { // owned by the sandbox: end waits for it
		defer s.wg.Done()
		defer unlink()
		defer func() {
			s.mu.Lock()
			delete(s.running, p)
			s.mu.Unlock()
		}()
		code := p.run(run, cmd)
		p.exit = p.judge(run, code)
		cancel(nil)
		close(p.ended)
	}()
	return p, nil
}

func knownUser(u string) bool {
	name, _, _ := strings.Cut(u, ":")
	if _, err := strconv.ParseUint(name, 10, 32); err == nil {
		return true
	}
	return name == "" || name == "root" || name == "nobody"
}

func (p *Process) run(ctx context.Context, cmd faas.Command) int {
	out, errw := cmd.Stdout, cmd.Stderr
	if out == nil {
		out = io.Discard
	}
	if errw == nil {
		errw = io.Discard
	}
	c := &Call{Args: cmd.Args, Env: append(append([]string(nil), cmd.Env...), p.box.spec.Env...), Dir: cmd.Dir, User: cmd.User, Sandbox: p.box, proc: p}
	c.Stdout = gated{ctx, p.box, out}
	c.Stderr = gated{ctx, p.box, errw}
	if cmd.Terminal != nil {
		c.Stderr = c.Stdout
	}
	if c.Dir == "" {
		c.Dir = "/"
	}
	c.Stdin = strings.NewReader("")
	if cmd.Stdin != nil {
		// A pipe between, so that a reader that never returns does not keep the
		// program alive: the copy ends when the caller's reader does.
		pr, pw := io.Pipe()
		defer pr.Close()
		stop := context.AfterFunc(ctx, func() { pr.CloseWithError(ctx.Err()) })
		defer stop()
		go func() {
			_, err := io.Copy(pw, cmd.Stdin)
			pw.CloseWithError(err)
		}()
		c.Stdin = gatedReader{ctx, p.box, pr}
	}
	return c.Run(ctx, cmd.Args)
}

// judge turns how the program returned into what a caller sees.
func (p *Process) judge(ctx context.Context, code int) faas.Exit {
	cause := context.Cause(ctx)
	var sig signalError
	switch {
	case cause == nil:
		return faas.Exit{Code: code}
	case errors.As(cause, &sig):
		return faas.Exit{Code: 128 + int(sig)}
	}
	reason := faas.Killed
	p.box.mu.Lock()
	if p.box.ended {
		reason = p.box.reason
	}
	p.box.mu.Unlock()
	return faas.Exit{Code: faas.ExitKilled, Reason: reason}
}

// Wait implements faas.Process.
func (p *Process) Wait() (faas.Exit, error) {
	<-p.ended
	return p.exit, nil
}

// Signal implements faas.Process. CHLD, CONT, URG and WINCH are ignored, as
// they are by default; a stubborn program ignores all but KILL.
func (p *Process) Signal(sig int) error {
	select {
	case <-p.ended:
		return faas.Errorf(faas.NotFound, "signal %d: the program has ended", sig)
	default:
	}
	if sig < 0 || sig > 64 {
		return faas.Errorf(faas.Invalid, "signal %d: not a Linux signal", sig)
	}
	p.mu.Lock()
	stubborn := p.stubborn
	p.mu.Unlock()
	switch syscall.Signal(sig) {
	case 0, syscall.SIGCHLD, syscall.SIGCONT, syscall.SIGURG, syscall.SIGWINCH:
		return nil
	case syscall.SIGKILL:
	default:
		if stubborn {
			return nil
		}
	}
	p.cancel(signalError(sig))
	return nil
}

// Resize implements faas.Process.
func (p *Process) Resize(w faas.Window) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.window == nil {
		return faas.Errorf(faas.Invalid, "resize: the program has no terminal")
	}
	p.window = &w
	return nil
}

// gated is an output that stands still while the sandbox is paused.
type gated struct {
	ctx context.Context
	box *Sandbox
	w   io.Writer
}

func (g gated) Write(b []byte) (int, error) {
	if err := g.box.gate(g.ctx); err != nil {
		return 0, err
	}
	return g.w.Write(b)
}

type gatedReader struct {
	ctx context.Context
	box *Sandbox
	r   io.Reader
}

func (g gatedReader) Read(b []byte) (int, error) {
	n, err := g.r.Read(b)
	if gerr := g.box.gate(g.ctx); gerr != nil {
		return 0, gerr
	}
	return n, err
}
