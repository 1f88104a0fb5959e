package runtimetest

import (
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"faas"
)

func testTerminal(t *testing.T, f Fixture) {
	s := newSandbox(t, f)
	t.Run("size and resize", func(t *testing.T) {
		r, w := io.Pipe()
		defer w.Close()
		out := &buffer{}
		cmd := shell(`trap 'stty size' WINCH; stty size; while :; do read line; [ "$line" = end ] && exit 3; done`)
		cmd.Terminal, cmd.Stdin, cmd.Stdout = &faas.Window{Rows: 24, Cols: 80}, r, out
		p, err := s.Start(t.Context(), cmd)
		if err != nil {
			t.Fatal(err)
		}
		eventually(t, "the first size", func() bool { return strings.Contains(out.String(), "24 80") })
		if err := p.Resize(faas.Window{Rows: 50, Cols: 132}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte("x\n")); err != nil {
			t.Fatal(err)
		}
		eventually(t, "the new size", func() bool { return strings.Contains(out.String(), "50 132") })
		if _, err := w.Write([]byte("end\n")); err != nil {
			t.Fatal(err)
		}
		if e := wait(t, p); e.Code != 3 {
			t.Errorf("exit is %+v", e)
		}
	})
	t.Run("is a terminal", func(t *testing.T) {
		out := &buffer{}
		cmd := shell("[ -t 0 ] && [ -t 1 ] && [ -t 2 ] && echo yes; echo both >&2")
		cmd.Terminal, cmd.Stdout = &faas.Window{Rows: 24, Cols: 80}, out
		run(t, s, cmd)
		if got := out.String(); got != "yes\r\nboth\r\n" {
			t.Errorf("output is %q", got)
		}
	})
	t.Run("interrupt key", func(t *testing.T) {
		r, w := io.Pipe()
		defer w.Close()
		out := &buffer{}
		cmd := shell("echo ready; exec sleep 1000")
		cmd.Terminal, cmd.Stdin, cmd.Stdout = &faas.Window{Rows: 24, Cols: 80}, r, out
		p, err := s.Start(t.Context(), cmd)
		if err != nil {
			t.Fatal(err)
		}
		eventually(t, "the program", func() bool { return strings.Contains(out.String(), "ready") })
		if _, err := w.Write([]byte{3}); err != nil {
			t.Fatal(err)
		}
		if e := wait(t, p); e.Code != 130 {
			t.Errorf("exit is %+v, want 130", e)
		}
	})
	t.Run("not there", func(t *testing.T) {
		out := &buffer{}
		cmd := faas.Command{Args: []string{"no-such-program"}, Terminal: &faas.Window{Rows: 1, Cols: 1}, Stdout: out}
		if got := run(t, s, cmd); got.exit.Code != 127 || !strings.Contains(out.String(), "no-such-program") {
			t.Errorf("exit %+v, output %q", got.exit, out.String())
		}
	})
	t.Run("resize without a terminal", func(t *testing.T) {
		p, _ := start(t, t.Context(), s, "echo ready; exec sleep 1000")
		expectKind(t, p.Resize(faas.Window{Rows: 1, Cols: 1}), faas.Invalid)
		if err := p.Signal(9); err != nil {
			t.Error(err)
		}
		wait(t, p)
	})
}

func testSignals(t *testing.T, f Fixture) {
	s := newSandbox(t, f)
	t.Run("reaches the program", func(t *testing.T) {
		p, out := start(t, t.Context(), s, "trap 'echo caught; exit 9' USR1; echo ready; while :; do sleep 0.01; done")
		if err := p.Signal(10); err != nil {
			t.Fatal(err)
		}
		if e := wait(t, p); e.Code != 9 || !strings.Contains(out.String(), "caught") {
			t.Errorf("exit %+v, output %q", e, out.String())
		}
		expectKind(t, p.Signal(9), faas.NotFound)
	})
	t.Run("no such signal", func(t *testing.T) {
		p, _ := start(t, t.Context(), s, "echo ready; exec sleep 1000")
		expectKind(t, p.Signal(1000), faas.Invalid)
		expectKind(t, p.Signal(-1), faas.Invalid)
		if err := p.Signal(9); err != nil {
			t.Error(err)
		}
		if e := wait(t, p); e.Code != faas.ExitKilled {
			t.Errorf("exit is %+v", e)
		}
	})
	for name, script := range map[string]string{
		"the program":                    "echo ready; exec sleep 1000",
		"one that ignores SIGTERM":       "trap '' TERM INT HUP; echo ready; while :; do sleep 1000; done",
		"its children":                   "sleep 1000 & (sleep 1000; true) & echo ready; wait",
		"children with their own group":  "setsid sleep 1000 & setsid sh -c 'sleep 1000; true' & echo ready; wait",
		"a program that forks and forks": "echo ready; while :; do sleep 1 & wait $!; done",
	} {
		t.Run("a context's end kills "+name, func(t *testing.T) {
			before := processes(t, s)
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			p, _ := start(t, ctx, s, script)
			cancel()
			if e := wait(t, p); e.Code != faas.ExitKilled {
				t.Errorf("exit is %+v", e)
			}
			eventually(t, "its processes to be gone", func() bool { return processes(t, s) == before })
		})
	}
	t.Run("a context that has ended starts nothing", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, err := s.Start(ctx, shell("true"))
		expectKind(t, err, faas.Canceled)
	})
	t.Run("a deadline", func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		defer cancel()
		p, err := s.Start(ctx, shell("sleep 1000"))
		if err != nil {
			t.Fatal(err)
		}
		if e := wait(t, p); e.Code != faas.ExitKilled {
			t.Errorf("exit is %+v", e)
		}
	})
	t.Run("orphans are reaped", func(t *testing.T) {
		before := processes(t, s)
		for range 20 {
			sh(t, s, "(sleep 0.01 &) ; true")
		}
		eventually(t, "orphans to be gone", func() bool { return processes(t, s) == before })
	})
}

func processes(t *testing.T, s faas.Sandbox) int {
	t.Helper()
	st, err := s.Stats(t.Context())
	if err != nil {
		t.Fatalf("stats: %v", err)
	}
	return st.Processes
}
