// Package runtimetest is the conformance suite of faas.Runtime: what its
// documentation says, as tests. A new implementation passes it or is wrong.
package runtimetest

import (
	"bytes"
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"faas"
)

// Fixture is what an implementation gives the suite.
type Fixture struct {
	// New returns an empty runtime, which the test closes.
	New func(t *testing.T) faas.Runtime
	// Next returns the runtime that the next process of this node would have,
	// over what r left; r is closed by then. Nil: sandboxes end with r.
	Next func(t *testing.T, r faas.Runtime) faas.Runtime
	// Image has busybox with all its applets in /bin, the users root, nobody
	// (65534) and alice (1000, group 1001, member of group staff, 50) with the
	// home /home/alice, /bin/garbage (executable, of no format) and
	// /bin/secret (not executable).
	Image faas.Image
}

// DefaultLimits are what the suite's sandboxes have unless a test needs others.
func DefaultLimits() faas.Limits {
	return faas.Limits{MilliCPU: 2000, Memory: 256 << 20, Pids: 64, Disk: 64 << 20, Timeout: time.Minute, Output: 1 << 20}
}

// Run runs the whole suite.
func Run(t *testing.T, f Fixture) {
	t.Run("Programs", func(t *testing.T) { testPrograms(t, f) })
	t.Run("Streams", func(t *testing.T) { testStreams(t, f) })
	t.Run("Terminal", func(t *testing.T) { testTerminal(t, f) })
	t.Run("Signals", func(t *testing.T) { testSignals(t, f) })
	t.Run("Limits", func(t *testing.T) { testLimits(t, f) })
	t.Run("Isolation", func(t *testing.T) { testIsolation(t, f) })
	t.Run("Lifecycle", func(t *testing.T) { testLifecycle(t, f) })
	t.Run("Snapshots", func(t *testing.T) { testSnapshots(t, f) })
	t.Run("Blanks", func(t *testing.T) { testBlanks(t, f) })
	t.Run("Changes", func(t *testing.T) { testChanges(t, f) })
	t.Run("Dial", func(t *testing.T) { testDial(t, f) })
	if f.Next != nil {
		t.Run("Restart", func(t *testing.T) { testRestart(t, f) })
		t.Run("BlankLeft", func(t *testing.T) { testBlankLeft(t, f) })
	}
}

// patience bounds what should take no time; it is no measure of speed.
const patience = 30 * time.Second

func newRuntime(t *testing.T, f Fixture) faas.Runtime {
	t.Helper()
	r := f.New(t)
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Errorf("close runtime: %v", err)
		}
	})
	return r
}

func (f Fixture) spec() faas.SandboxSpec {
	return faas.SandboxSpec{Image: f.Image, Limits: DefaultLimits()}
}

func create(t *testing.T, r faas.Runtime, spec faas.SandboxSpec) faas.Sandbox {
	t.Helper()
	s, err := r.Create(t.Context(), spec)
	if err != nil {
		t.Fatalf("create: %v", err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close sandbox: %v", err)
		}
	})
	return s
}

// newSandbox returns a sandbox of a runtime of its own.
func newSandbox(t *testing.T, f Fixture) faas.Sandbox {
	t.Helper()
	return create(t, newRuntime(t, f), f.spec())
}

// result is all there is to know of a run.
type result struct {
	exit           faas.Exit
	stdout, stderr string
}

// run runs a command to its end.
func run(t *testing.T, s faas.Sandbox, cmd faas.Command) result {
	t.Helper()
	var out, errs buffer
	if cmd.Stdout == nil {
		cmd.Stdout = &out
	}
	if cmd.Stderr == nil {
		cmd.Stderr = &errs
	}
	p, err := s.Start(t.Context(), cmd)
	if err != nil {
		t.Fatalf("start %q: %v", cmd.Args, err)
	}
	return result{wait(t, p), out.String(), errs.String()}
}

// sh runs a script to its end.
func sh(t *testing.T, s faas.Sandbox, script string) result {
	t.Helper()
	return run(t, s, shell(script))
}

func shell(script string) faas.Command {
	return faas.Command{Args: []string{"/bin/sh", "-c", script}}
}

// wait waits for a process, but not for ever.
func wait(t *testing.T, p faas.Process) faas.Exit {
	t.Helper()
	type outcome struct {
		exit faas.Exit
		err  error
	}
	ended := make(chan outcome, 1)
	go func() {
		e, err := p.Wait()
		ended <- outcome{e, err}
	}()
	select {
	case o := <-ended:
		if o.err != nil {
			t.Fatalf("wait: %v", o.err)
		}
		return o.exit
	case <-time.After(patience):
		t.Fatal("the program does not end")
		return faas.Exit{}
	}
}

// start starts a script and waits for the first line it prints.
func start(t *testing.T, ctx context.Context, s faas.Sandbox, script string) (faas.Process, *buffer) {
	t.Helper()
	out := &buffer{}
	cmd := shell(script)
	cmd.Stdout, cmd.Stderr = out, out
	p, err := s.Start(ctx, cmd)
	if err != nil {
		t.Fatalf("start %q: %v", script, err)
	}
	eventually(t, "the script's first line", func() bool { return strings.Contains(out.String(), "\n") })
	return p, out
}

// eventually waits for a condition.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	pause := time.NewTicker(5 * time.Millisecond)
	defer pause.Stop()
	for deadline := time.Now().Add(patience); !holds(); <-pause.C {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}

// expectKind fails the test unless err is of this kind.
func expectKind(t *testing.T, err error, want faas.Kind) {
	t.Helper()
	if err == nil || faas.KindOf(err) != want {
		t.Errorf("error is %v (%v), want one of kind %v", err, faas.KindOf(err), want)
	}
}

// buffer is a bytes.Buffer for one writer and one reader at a time.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}
