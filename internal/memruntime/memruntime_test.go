package memruntime_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"faas"
	"faas/internal/memruntime"
)

var ctx = context.Background()

func create(t *testing.T, rt *memruntime.Runtime, spec faas.SandboxSpec) faas.Sandbox {
	t.Helper()
	s, err := rt.Create(ctx, spec)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func run(t *testing.T, s faas.Sandbox, cmd faas.Command) (faas.Exit, string, string) {
	t.Helper()
	var out, errb bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errb
	p, err := s.Start(ctx, cmd)
	if err != nil {
		t.Fatal(err)
	}
	x, err := p.Wait()
	if err != nil {
		t.Fatal(err)
	}
	return x, out.String(), errb.String()
}

func TestPrograms(t *testing.T) {
	cases := []struct {
		name     string
		cmd      faas.Command
		code     int
		out, err string
	}{
		{name: "echo", cmd: faas.Command{Args: []string{"echo", "a", "b"}}, out: "a b\n"},
		{name: "absolute path", cmd: faas.Command{Args: []string{"/bin/echo", "a"}}, out: "a\n"},
		{name: "stdin", cmd: faas.Command{Args: []string{"cat"}, Stdin: strings.NewReader("in")}, out: "in"},
		{name: "exit", cmd: faas.Command{Args: []string{"exit", "7"}}, code: 7},
		{name: "not found", cmd: faas.Command{Args: []string{"nope"}}, code: 127, err: "nope: not found\n"},
		{name: "not executable", cmd: faas.Command{Args: []string{"/etc/passwd"}}, code: 126, err: "/etc/passwd: permission denied\n"},
		{name: "env", cmd: faas.Command{Args: []string{"printenv", "K"}, Env: []string{"K=1", "K=2"}}, out: "2\n"},
		{name: "dir and user", cmd: faas.Command{Args: []string{"sh", "-c", "pwd; id"}, Dir: "/tmp", User: "nobody:1"}, out: "/tmp\n65534\n"},
		{name: "no number", cmd: faas.Command{Args: []string{"exit", ""}}, code: 2, err: "exit: needs a number\n"},
		{name: "shell", cmd: faas.Command{Args: []string{"sh", "-c", `echo "$K" '$K' > f && cat f; echo oops >&2; false; echo $?; exit 3; echo never`}, Env: []string{"K=v w"}},
			code: 3, out: "v w $K\n1\n", err: "oops\n"},
		{name: "quoted operator", cmd: faas.Command{Args: []string{"sh", "-c", `echo ">x"`}}, out: ">x\n"},
		{name: "terminal joins", cmd: faas.Command{Args: []string{"sh", "-c", "stty size; echo e >&2"}, Terminal: &faas.Window{Rows: 3, Cols: 4}}, out: "3 4\ne\n"},
		{name: "disk", cmd: faas.Command{Args: []string{"fill", "2m"}}, code: 1, err: "fill: no space left on device\n"},
		{name: "pids", cmd: faas.Command{Args: []string{"fork", "99"}}, code: 1, err: "fork: resource temporarily unavailable\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := create(t, memruntime.New(nil, memruntime.Options{}), faas.SandboxSpec{Limits: faas.Limits{Disk: 1 << 20, Pids: 10}})
			x, out, errs := run(t, s, c.cmd)
			if x != (faas.Exit{Code: c.code}) || out != c.out || errs != c.err {
				t.Fatalf("got %+v, stdout %q, stderr %q", x, out, errs)
			}
		})
	}
}

func TestEndings(t *testing.T) {
	t.Run("signal", func(t *testing.T) {
		s := create(t, memruntime.New(nil, memruntime.Options{}), faas.SandboxSpec{})
		r, w := io.Pipe()
		p, err := s.Start(ctx, faas.Command{Args: []string{"stubborn"}, Stdout: w})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadFull(r, make([]byte, len("ready\n"))); err != nil {
			t.Fatal(err)
		}
		for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGKILL} {
			if err := p.Signal(int(sig)); err != nil {
				t.Fatal(err)
			}
		}
		if x, _ := p.Wait(); x != (faas.Exit{Code: 137}) {
			t.Fatalf("exit %+v", x)
		}
		if err := p.Signal(9); faas.KindOf(err) != faas.NotFound {
			t.Fatalf("signal after the end: %v", err)
		}
	})
	t.Run("context", func(t *testing.T) {
		s := create(t, memruntime.New(nil, memruntime.Options{}), faas.SandboxSpec{})
		c, cancel := context.WithCancel(ctx)
		r, _ := io.Pipe() // an input that never comes must not keep the program
		p, err := s.Start(c, faas.Command{Args: []string{"cat"}, Stdin: r})
		if err != nil {
			t.Fatal(err)
		}
		cancel()
		if x, _ := p.Wait(); x != (faas.Exit{Code: 137, Reason: faas.Killed}) {
			t.Fatalf("exit %+v", x)
		}
		r.Close()
	})
	t.Run("out of memory", func(t *testing.T) {
		s := create(t, memruntime.New(nil, memruntime.Options{}), faas.SandboxSpec{Limits: faas.Limits{Memory: 8 << 20}})
		x, _, _ := run(t, s, faas.Command{Args: []string{"alloc", "64m"}})
		if x != (faas.Exit{Code: 137, Reason: faas.OutOfMemory}) {
			t.Fatalf("exit %+v", x)
		}
		<-s.Done()
		if faas.KindOf(s.Err()) != faas.Exhausted {
			t.Fatalf("Err: %v", s.Err())
		}
	})
}

func TestPauseHoldsOutput(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := create(t, memruntime.New(nil, memruntime.Options{}), faas.SandboxSpec{})
		var out bytes.Buffer
		p, err := s.Start(ctx, faas.Command{Args: []string{"sh", "-c", "sleep 1; echo x"}, Stdout: &out})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Pause(ctx); err != nil {
			t.Fatal(err)
		}
		if err := s.Pause(ctx); faas.KindOf(err) != faas.Conflict {
			t.Fatalf("second pause: %v", err)
		}
		time.Sleep(time.Minute)
		synctest.Wait()
		if out.Len() != 0 {
			t.Fatal("a paused sandbox wrote")
		}
		if err := s.Resume(ctx); err != nil {
			t.Fatal(err)
		}
		if x, _ := p.Wait(); x.Code != 0 || out.String() != "x\n" {
			t.Fatalf("after resume: %+v %q", x, out.String())
		}
	})
}

func TestHostOutlivesRuntime(t *testing.T) {
	host := memruntime.NewHost()
	first := memruntime.New(host, memruntime.Options{})
	for _, id := range []string{"keep", "drop", "dead"} {
		if _, err := first.Create(ctx, faas.SandboxSpec{ID: id}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := first.Create(ctx, faas.SandboxSpec{ID: "keep"}); faas.KindOf(err) != faas.Conflict {
		t.Fatalf("same id twice: %v", err)
	}
	host.Kill("dead")
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := first.Create(ctx, faas.SandboxSpec{}); err == nil {
		t.Fatal("a closed runtime created a sandbox")
	}
	second := memruntime.New(host, memruntime.Options{})
	n, err := second.Sweep(ctx, func(id string) bool { return id != "drop" })
	if n != 2 || err != nil {
		t.Fatalf("Sweep = %d, %v", n, err)
	}
	s, err := second.Adopt(ctx, "keep")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := second.Adopt(ctx, "drop"); faas.KindOf(err) != faas.NotFound {
		t.Fatalf("adopt a swept one: %v", err)
	}
	if err := errors.Join(s.Close(), s.Close()); err != nil || len(host.IDs()) != 0 {
		t.Fatalf("close: %v, left %v", err, host.IDs())
	}
}
