package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/term"

	"faas"
	"faas/api"
	"faas/cmd/faas/node"
)

// maxPayload bounds what is read from standard input where it can not be
// streamed: for a detached run, a cached one, and on chain.
const maxPayload = 8 << 20

// forwarded are the signals that go to the program instead of to faas.
var forwarded = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGQUIT, syscall.SIGHUP, syscall.SIGUSR1, syscall.SIGUSR2}

// attached connects this process's streams, terminal and signals to a run and
// reports how it ended.
func attached(ctx context.Context, s *streams, p *programFlags, f *format, run func(context.Context, faas.Attachment) (faas.Execution, error)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	a := faas.Attachment{Stdin: p.stdin(s)}
	if !f.json() {
		a.Stdout, a.Stderr = s.Out, s.Err
	}
	control := make(chan faas.Control, 16)
	a.Control = control
	if p.tty {
		restore, err := s.rawTerminal(&a)
		if err != nil {
			return err
		}
		defer restore()
	}
	stop := s.forwardSignals(ctx, cancel, control, p.tty)
	e, err := run(ctx, a)
	stop()
	if err != nil {
		return err
	}
	return report(s, f, e)
}

// stdin is what the program reads: nothing when standard input is a terminal
// that nobody said to pass on.
func (p *programFlags) stdin(s *streams) io.Reader {
	if _, isTerminal := terminal(s.In); isTerminal && !p.interactive {
		return strings.NewReader("")
	}
	return s.In
}

// readPayload reads all of standard input unless it is a terminal.
func readPayload(s *streams) ([]byte, error) {
	if _, isTerminal := terminal(s.In); isTerminal {
		return nil, nil
	}
	b, err := io.ReadAll(io.LimitReader(s.In, maxPayload+1))
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "read standard input: %w", err)
	}
	if len(b) > maxPayload {
		return nil, faas.Errorf(faas.Invalid, "standard input is longer than %s, the most that a run without a live connection takes", bytesText(maxPayload))
	}
	return b, nil
}

// rawTerminal fills in the terminal's size and hands its keys to the program
// unread: Ctrl-C is the program's to handle. Call restore when it has ended.
func (s *streams) rawTerminal(a *faas.Attachment) (restore func(), err error) {
	a.Terminal = &faas.Window{Rows: 24, Cols: 80}
	if fd, ok := terminal(s.Out); ok {
		if cols, rows, err := term.GetSize(fd); err == nil && cols > 0 && rows > 0 {
			a.Terminal = &faas.Window{Rows: uint16(rows), Cols: uint16(cols)}
		}
	}
	fd, ok := terminal(s.In)
	if !ok {
		return func() {}, nil
	}
	before, err := term.MakeRaw(fd)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "switch the terminal to raw mode: %w", err)
	}
	return func() {
		if err := term.Restore(fd, before); err != nil {
			fmt.Fprintf(s.Err, "faas: the terminal is still in raw mode, run 'reset': %v\r\n", err)
		}
	}, nil
}

// forwardSignals sends the signals that faas gets on to the program until stop
// is called. A second interrupt gives up: it ends the run, whatever it is doing.
func (s *streams) forwardSignals(ctx context.Context, cancel func(), control chan<- faas.Control, tty bool) (stop func()) {
	watched := forwarded
	if tty {
		watched = append(slices.Clone(forwarded), syscall.SIGWINCH)
	}
	signals, stopSignals := s.Signals(watched...)
	done, ended := make(chan struct{}), make(chan struct{})
	send := func(c faas.Control) {
		select {
		case control <- c:
		case <-ctx.Done():
		case <-done:
		}
	}
	go func() {
		defer close(ended)
		interrupts := 0
		for {
			select {
			case sig := <-signals:
				if sig == syscall.SIGWINCH {
					if w, ok := s.window(); ok {
						send(faas.Control{Resize: &w})
					}
					continue
				}
				if sig == os.Interrupt || sig == syscall.SIGTERM {
					if interrupts++; interrupts > 1 {
						cancel()
						continue
					}
				}
				if n, ok := sig.(syscall.Signal); ok {
					send(faas.Control{Signal: int(n)})
				}
			case <-done:
				return
			}
		}
	}()
	return func() { stopSignals(); close(done); <-ended }
}

// window reads the terminal's present size.
func (s *streams) window() (w faas.Window, ok bool) {
	fd, ok := terminal(s.Out)
	if !ok {
		return w, false
	}
	cols, rows, err := term.GetSize(fd)
	if err != nil {
		return w, false
	}
	return faas.Window{Rows: uint16(rows), Cols: uint16(cols)}, true
}

// tellRef says what a run left behind.
func tellRef(s *streams, e faas.Execution) {
	ref := api.NewExecution(e).Ref
	switch {
	case ref == "":
	case e.Request.Mode == faas.Checkpointed:
		fmt.Fprintf(s.Err, "faas: its state is snapshot %s\n", ref)
	case e.Request.Mode == faas.Branched, e.Request.Mode == faas.Persistent:
		fmt.Fprintf(s.Err, "faas: it is left as instance %s\n", ref)
	}
}

// report says what the program did not say itself and gives its exit code.
func report(s *streams, f *format, e faas.Execution) error {
	if f.json() {
		if err := writeJSON(s.Out, api.NewExecution(e)); err != nil {
			return err
		}
	} else {
		tellRef(s, e)
	}
	if e.State == faas.Failed {
		return faas.Errorf(e.ErrorKind, "%s", e.Error)
	}
	switch e.Reason {
	case faas.TimedOut:
		fmt.Fprintf(s.Err, "faas: stopped at its time limit (%s); --timeout raises it\n", e.Request.Limits.Timeout)
	case faas.OutOfMemory:
		limit := node.Bytes(e.Request.Limits.Memory)
		fmt.Fprintf(s.Err, "faas: killed: out of memory (limit %s); --memory raises it\n", &limit)
	case faas.Killed:
		fmt.Fprintln(s.Err, "faas: killed from outside")
	}
	for name, o := range map[string]faas.Output{"stdout": e.Stdout, "stderr": e.Stderr} {
		if o.Truncated {
			fmt.Fprintf(s.Err, "faas: only the first %s of %s were kept; --max-output raises it\n", bytesText(o.Size), name)
		}
	}
	if e.ExitCode != 0 {
		return programExit(e.ExitCode)
	}
	return nil
}
