package engine

import (
	"bytes"
	"context"
	"io"
	"syscall"
	"time"

	"faas"
)

// killWait is how long a killed program may take to be gone before its whole
// sandbox is closed.
const killWait = 5 * time.Second

// job is what a mode needs to run one request.
type job struct {
	owner  string
	req    faas.Request
	to     *attached
	origin *origin
	stays  bool                          // the sandbox outlives the program
	began  func(begun)                   // called once, when the program is about to start
	follow func(stdout, stderr *capture) // nil: nobody can
}

// fresh runs a request in a sandbox of its own. When the program has ended and
// all is well, keep is called, if set; it reports whether it has taken the
// sandbox over, which is closed otherwise.
func (e *Engine) fresh(ctx context.Context, j *job, spec faas.SandboxSpec, keep func(*source, faas.Sandbox, *outcome) bool) outcome {
	src, err := j.origin.open(ctx)
	if err != nil {
		return failed(ctx, err)
	}
	defer src.close()
	host := spec.Hostname
	if host == "" {
		host = defaultHostname
	}
	cmd, err := command(j.req, src.img, host, j.to.Terminal)
	if err != nil {
		return outcome{err: err, image: src.img.Digest}
	}
	release, err := e.slots.acquire(ctx, j.owner)
	if err != nil {
		return failed(ctx, err)
	}
	box, err := src.boot(ctx, e, spec)
	if err != nil {
		release()
		o := failed(ctx, err)
		o.image = src.img.Digest
		return o
	}
	o := e.program(ctx, box, cmd, j, begun{image: src.img.Digest, warm: e.isWarm(box)})
	if keep != nil && o.err == nil && alive(box) && keep(src, box, &o) {
		release()
		return o
	}
	e.dispose(box, release)
	return o
}

func alive(box faas.Sandbox) bool {
	select {
	case <-box.Done():
		return false
	default:
		return true
	}
}

func (e *Engine) isWarm(box faas.Sandbox) bool {
	if p, ok := box.(faas.Prebooted); ok && p.Prebooted() {
		e.counts.warm.Add(1)
		return true
	}
	e.counts.cold.Add(1)
	return false
}

// dispose takes a sandbox down without keeping its caller waiting. The slot is
// given back once the sandbox has a place among those being taken down, so
// that their number is bounded.
func (e *Engine) dispose(box faas.Sandbox, release func()) {
	e.work.Go(func() {
		e.closing <- struct{}{}
		release()
		if err := box.Close(); err != nil {
			e.log.Error("sandbox could not be taken down; the next start sweeps it up", "sandbox", box.ID(), "err", err)
		}
		<-e.closing
	})
}

// failed is the outcome of a run that never started, for err or because its
// context has ended.
func failed(ctx context.Context, err error) outcome {
	if ctx.Err() != nil {
		err = canceled(ctx)
	}
	return outcome{err: err}
}

func canceled(ctx context.Context) error {
	return faas.Errorf(faas.Canceled, "canceled: %w", context.Cause(ctx))
}

// program runs a command in a sandbox to its end and keeps its output.
func (e *Engine) program(ctx context.Context, box faas.Sandbox, cmd faas.Command, j *job, b begun) outcome {
	stdout := newCapture(j.req.Limits.Output, e.cfg.SpoolDir, j.to.stdout)
	stderr := newCapture(j.req.Limits.Output, e.cfg.SpoolDir, j.to.stderr)
	defer stdout.close()
	defer stderr.close()
	if j.follow != nil {
		j.follow(stdout, stderr)
	}
	cmd.Stdout, cmd.Stderr = stdout, stderr
	over := make(chan struct{})
	defer close(over)
	cmd.Stdin = bytes.NewReader(j.req.Payload)
	if j.to.Stdin != nil {
		cmd.Stdin = callerInput{j.to.Stdin, over}
	}
	b.at = now()
	j.began(b)
	o := outcome{image: b.image, warm: b.warm, started: b.at}
	s := supervision{e: e, box: box, to: j.to, timeout: j.req.Limits.Timeout, stays: j.stays}
	o.exit, o.stopped, o.err = s.run(ctx, cmd)
	o.ended = now()
	stdout.seal()
	stderr.seal()
	switch {
	case o.stopped == stopCanceled:
		o.err = canceled(ctx)
	case o.stopped == stopTimeout && o.err != nil:
		e.log.Warn("the end of a program that was stopped is not known", "sandbox", box.ID(), "err", o.err)
		o.err = nil
	}
	// The program has ended: its output is kept also when its caller is gone.
	if err := e.keepOutput(context.WithoutCancel(ctx), &o, stdout, stderr); err != nil && o.err == nil {
		o.err = err
	}
	return o
}

func (e *Engine) keepOutput(ctx context.Context, o *outcome, stdout, stderr *capture) (err error) {
	if o.stdout, err = stdout.output(e.cfg.InlineOutput); err != nil {
		return err
	}
	if o.stderr, err = stderr.output(e.cfg.InlineOutput); err != nil {
		return err
	}
	if o.digest, err = e.store(ctx, stdout, stderr); err != nil {
		// Only what is in the record is left.
		o.stdout.Size, o.stderr.Size = int64(len(o.stdout.Data)), int64(len(o.stderr.Data))
	}
	return err
}

// supervision watches one program: its end, its time, its caller.
type supervision struct {
	e       *Engine
	box     faas.Sandbox
	to      *attached
	timeout time.Duration
	stays   bool // the sandbox outlives the program: closing it is no way to end one
}

type ending struct {
	exit faas.Exit
	err  error
}

// run starts the program and returns when it has ended. At its time limit, and
// when ctx ends, it gets SIGTERM and after the grace time SIGKILL with
// all its children.
func (s *supervision) run(ctx context.Context, cmd faas.Command) (faas.Exit, stopCause, error) {
	life, kill := context.WithCancel(context.WithoutCancel(ctx))
	defer kill()
	stopStart := context.AfterFunc(ctx, kill)
	p, err := s.box.Start(life, cmd)
	if !stopStart() && err != nil {
		return faas.Exit{}, stopCanceled, err
	}
	if err != nil {
		return faas.Exit{}, stopNone, err
	}
	ended := make(chan ending, 1)
	go func() {
		x, err := p.Wait()
		ended <- ending{x, err}
	}()
	end, stopped := s.watch(ctx, p, ended, kill)
	return end.exit, stopped, end.err
}

func (s *supervision) watch(ctx context.Context, p faas.Process, ended <-chan ending, kill func()) (ending, stopCause) {
	timeout := time.NewTimer(s.timeout)
	defer timeout.Stop()
	control := s.to.Control
	for {
		select {
		case end := <-ended:
			return end, stopNone
		case <-timeout.C:
			return s.stop(p, ended, kill), stopTimeout
		case <-ctx.Done():
			return s.stop(p, ended, kill), stopCanceled
		case c, ok := <-control:
			if !ok {
				control = nil
				continue
			}
			s.control(p, c)
		}
	}
}

// control passes on what an attached caller asks of the program. A program
// that has just ended, or has no terminal, does not mind.
func (s *supervision) control(p faas.Process, c faas.Control) {
	if c.Resize != nil {
		if err := p.Resize(*c.Resize); err != nil {
			s.e.log.Debug("terminal not resized", "sandbox", s.box.ID(), "err", err)
		}
	}
	if c.Signal != 0 {
		if err := p.Signal(c.Signal); err != nil {
			s.e.log.Debug("signal not delivered", "sandbox", s.box.ID(), "signal", c.Signal, "err", err)
		}
	}
}

func (s *supervision) stop(p faas.Process, ended <-chan ending, kill func()) ending {
	if err := p.Signal(int(syscall.SIGTERM)); err != nil && faas.KindOf(err) != faas.NotFound {
		s.e.log.Warn("SIGTERM not delivered; killing", "sandbox", s.box.ID(), "err", err)
		kill()
	}
	if end, ok := within(ended, s.e.cfg.Grace); ok {
		kill() // its children
		return end
	}
	s.to.release() // a caller that does not read must not hold up the end
	kill()
	if end, ok := within(ended, killWait); ok || s.stays {
		if !ok {
			end = <-ended
		}
		return end
	}
	if err := s.box.Close(); err != nil {
		s.e.log.Error("sandbox could not be taken down", "sandbox", s.box.ID(), "err", err)
	}
	return <-ended
}

func within(ended <-chan ending, d time.Duration) (ending, bool) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case end := <-ended:
		return end, true
	case <-t.C:
		return ending{}, false
	}
}

// callerInput is standard input that an attached caller gives. It ends with the
// program, so that whoever copies it does not go on reading from the caller.
type callerInput struct {
	r    io.Reader
	over <-chan struct{}
}

func (s callerInput) Read(p []byte) (int, error) {
	select {
	case <-s.over:
		return 0, io.EOF
	default:
		return s.r.Read(p)
	}
}
