package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/term"
)

func main() {
	os.Exit(execute(context.Background(), os.Args[1:], systemStreams()))
}

// streams is a command's world: what it reads, what it writes and the signals
// it gets. Tests pass buffers.
type streams struct {
	In       io.Reader
	Out, Err io.Writer
	// Signals delivers what is sent to the process until stop is called.
	Signals func(sigs ...os.Signal) (c <-chan os.Signal, stop func())
	// Getenv reads the environment.
	Getenv func(string) string
}

func systemStreams() *streams {
	return &streams{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Getenv: os.Getenv,
		Signals: func(sigs ...os.Signal) (<-chan os.Signal, func()) {
			c := make(chan os.Signal, 8)
			signal.Notify(c, sigs...)
			return c, func() { signal.Stop(c) }
		},
	}
}

// terminal returns the file descriptor behind a stream if that is a terminal.
func terminal(stream any) (fd int, ok bool) {
	f, isFile := stream.(*os.File)
	if !isFile {
		return 0, false
	}
	fd = int(f.Fd())
	return fd, term.IsTerminal(fd)
}

// untilInterrupted returns a context that ends at the first SIGINT or SIGTERM.
// A second one ends the process the hard way, as the default would.
func (s *streams) untilInterrupted(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	sigs, stop := s.Signals(os.Interrupt, syscall.SIGTERM)
	done := make(chan struct{})
	go func() {
		defer close(done)
		select {
		case sig := <-sigs:
			cancel(fmt.Errorf("stopped by %v: %w", sig, context.Canceled))
			stop()
		case <-ctx.Done():
		}
	}()
	return ctx, func() { cancel(nil); stop(); <-done }
}

// execute runs one command line and returns its exit code. What went wrong is
// said on s.Err in one line.
func execute(ctx context.Context, args []string, s *streams) int {
	root := newRootCommand(s)
	root.SetArgs(args)
	cmd, err := root.ExecuteContextC(ctx)
	if err == nil {
		return 0
	}
	var code programExit
	if errors.As(err, &code) {
		return int(code)
	}
	fmt.Fprintf(s.Err, "faas: %s\n", message(err))
	if errors.As(err, new(usageError)) {
		fmt.Fprintf(s.Err, "Run '%s --help' for usage.\n", cmd.CommandPath())
	}
	return exitCode(err, cmd.Annotations[runsProgram] != "")
}
