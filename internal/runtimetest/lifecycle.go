package runtimetest

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"faas"
)

func testIsolation(t *testing.T, f Fixture) {
	r := newRuntime(t, f)
	a, b := create(t, r, f.spec()), create(t, r, f.spec())
	for _, c := range []struct{ name, script, want string }{
		{"files", "echo mine >/mine; cat /mine", "mine\n"},
		{"hostname", "hostname", "sandbox\n"},
		{"init is process 1", "ps -o pid,args | awk '$1==1{print $2}'", "/.faas/init\n"},
		{"no link but the loopback", "ip -o link | cut -d: -f2", " lo\n"},
		{"the loopback answers", "ping -c1 -W5 127.0.0.1 >/dev/null && echo yes; nc -l -p 999 -e /bin/echo hi & sleep 0.2; nc 127.0.0.1 999", "hi\n"},
		{"no way out", "nc -w 2 192.0.2.1 80 2>/dev/null; echo $?", "1\n"},
		{"no new privileges", "grep NoNewPrivs /proc/self/status | cut -f2", "1\n"},
		{"no admin capability", "mount -t tmpfs none /mnt 2>/dev/null || echo refused", "refused\n"},
		{"a writable /tmp", "echo x >/tmp/x && cat /tmp/x", "x\n"},
		{"a sane number of files", "ulimit -n", "1024\n"},
		{"names", "grep -c localhost /etc/hosts", "2\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := sh(t, a, c.script); !strings.HasSuffix(got.stdout, c.want) {
				t.Errorf("got %+v, want %q", got, c.want)
			}
		})
	}
	if got := sh(t, b, "ls /mine"); got.exit.Code == 0 {
		t.Error("one sandbox sees another's file")
	}
	t.Run("egress has to be allowed", func(t *testing.T) {
		spec := f.spec()
		spec.Egress = true
		_, err := r.Create(t.Context(), spec)
		expectKind(t, err, faas.Denied)
	})
}

func testLifecycle(t *testing.T, f Fixture) {
	t.Run("ids", func(t *testing.T) {
		r := newRuntime(t, f)
		spec := f.spec()
		spec.ID = "one_2"
		s := create(t, r, spec)
		if s.ID() != "one_2" {
			t.Errorf("id is %q", s.ID())
		}
		_, err := r.Create(t.Context(), spec)
		expectKind(t, err, faas.Conflict)
		if a, b := create(t, r, f.spec()), create(t, r, f.spec()); a.ID() == "" || a.ID() == b.ID() {
			t.Errorf("picked ids %q and %q", a.ID(), b.ID())
		}
		for _, id := range []string{"../x", "A", "a b", "a/b", strings.Repeat("a", 1000)} {
			spec.ID = id
			_, err := r.Create(t.Context(), spec)
			expectKind(t, err, faas.Invalid)
		}
		if name, version, ok := strings.Cut(r.Name(), "/"); !ok || name == "" || version == "" {
			t.Errorf("name is %q, want name/version", r.Name())
		}
	})
	t.Run("no image", func(t *testing.T) {
		spec := f.spec()
		spec.Image.RootFS += ".not-there"
		if _, err := newRuntime(t, f).Create(t.Context(), spec); err == nil {
			t.Error("a sandbox of nothing")
		}
	})
	t.Run("canceled creation", func(t *testing.T) {
		r := newRuntime(t, f)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, err := r.Create(ctx, f.spec())
		expectKind(t, err, faas.Canceled)
		spec := f.spec()
		spec.ID = "again"
		for _, after := range []time.Duration{time.Millisecond, 10 * time.Millisecond, 30 * time.Millisecond} {
			ctx, cancel := context.WithTimeout(t.Context(), after)
			if s, err := r.Create(ctx, spec); err == nil {
				s.Close()
			}
			cancel()
		}
		create(t, r, spec) // the id is free, so nothing is left of the earlier ones
	})
	t.Run("close", func(t *testing.T) {
		s := create(t, newRuntime(t, f), f.spec())
		p, _ := start(t, t.Context(), s, "echo ready; exec sleep 1000")
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if e := wait(t, p); e != (faas.Exit{Code: faas.ExitKilled, Reason: faas.Killed}) {
			t.Errorf("exit is %+v", e)
		}
		<-s.Done()
		if err := s.Err(); err != nil {
			t.Errorf("after Close Err is %v", err)
		}
		if _, err := s.Start(t.Context(), shell("true")); err == nil {
			t.Error("a closed sandbox starts programs")
		}
		if _, err := s.Stats(t.Context()); err == nil {
			t.Error("a closed sandbox has stats")
		}
	})
	t.Run("pause", func(t *testing.T) { testPause(t, f) })
	t.Run("stats", func(t *testing.T) {
		s := newSandbox(t, f)
		st, err := s.Stats(t.Context())
		if err != nil || st.Processes != 1 || st.Memory <= 0 || st.CPU <= 0 || st.Disk < 0 {
			t.Errorf("stats of an idle sandbox: %+v, %v", st, err)
		}
	})
	t.Run("many at once", func(t *testing.T) {
		r := newRuntime(t, f)
		var all sync.WaitGroup
		for i := range 8 {
			all.Go(func() {
				s, err := r.Create(t.Context(), f.spec())
				if err != nil {
					t.Error(err)
					return
				}
				defer s.Close()
				out := &buffer{}
				p, err := s.Start(t.Context(), faas.Command{Args: []string{"/bin/echo", fmt.Sprint(i)}, Stdout: out})
				if err != nil {
					t.Error(err)
					return
				}
				if e, err := p.Wait(); err != nil || e.Code != 0 || out.String() != fmt.Sprintln(i) {
					t.Errorf("%+v, %v, %q", e, err, out.String())
				}
			})
		}
		all.Wait()
	})
}

func testPause(t *testing.T, f Fixture) {
	s := newSandbox(t, f)
	expectKind(t, s.Resume(t.Context()), faas.Conflict)
	p, out := start(t, t.Context(), s, "i=0; while :; do i=$((i+1)); echo $i; sleep 0.01; done")
	if err := s.Pause(t.Context()); err != nil {
		t.Fatal(err)
	}
	expectKind(t, s.Pause(t.Context()), faas.Conflict)
	_, err := s.Start(t.Context(), shell("true"))
	expectKind(t, err, faas.Conflict)
	// What is on its way still arrives; then nothing more may come.
	var settled string
	eventually(t, "the output to stop", func() bool {
		before := out.String()
		if before == settled {
			return true
		}
		settled = before
		return false
	})
	if st, err := s.Stats(t.Context()); err != nil || st.Processes < 2 {
		t.Errorf("stats of a paused sandbox: %+v, %v", st, err)
	}
	if err := s.Resume(t.Context()); err != nil {
		t.Fatal(err)
	}
	expectKind(t, s.Resume(t.Context()), faas.Conflict)
	eventually(t, "more output", func() bool { return len(out.String()) > len(settled) })
	if err := p.Signal(9); err != nil {
		t.Error(err)
	}
	wait(t, p)
}

func testRestart(t *testing.T, f Fixture) {
	r := f.New(t)
	spec := f.spec()
	for _, id := range []string{"kept", "paused", "dropped"} {
		spec.ID = id
		s, err := r.Create(t.Context(), spec)
		if err != nil {
			t.Fatal(err)
		}
		if got := sh(t, s, "echo "+id+" >/name"); got.exit.Code != 0 {
			t.Fatalf("%+v", got)
		}
		if id == "paused" {
			if err := s.Pause(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	r = f.Next(t, r)
	defer func() { r.Close() }() // of the last one
	n, err := r.Sweep(t.Context(), func(id string) bool { return id != "dropped" })
	if n != 1 || err != nil {
		t.Errorf("swept %d, %v; want 1", n, err)
	}
	for _, id := range []string{"dropped", "unknown", "../etc"} {
		_, err := r.Adopt(t.Context(), id)
		expectKind(t, err, faas.NotFound)
	}
	for _, id := range []string{"kept", "paused"} {
		s, err := r.Adopt(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if id == "paused" {
			expectKind(t, s.Pause(t.Context()), faas.Conflict)
			if err := s.Resume(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if got := sh(t, s, "cat /name"); got.stdout != id+"\n" {
			t.Errorf("%s after the restart: %+v", id, got)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		<-s.Done()
		if err := s.Err(); err != nil {
			t.Errorf("Err is %v after Close", err)
		}
	}
	t.Run("death of an adopted sandbox", func(t *testing.T) {
		spec.ID = "victim"
		s, err := r.Create(t.Context(), spec)
		if err != nil {
			t.Fatal(err)
		}
		_ = s
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
		r = f.Next(t, r)
		s, err = r.Adopt(t.Context(), "victim")
		if err != nil {
			t.Fatal(err)
		}
		p, _ := start(t, t.Context(), s, "echo ready; tail /dev/zero")
		if e := wait(t, p); e.Reason != faas.OutOfMemory {
			t.Errorf("exit is %+v", e)
		}
		expectKind(t, <-closed(s), faas.Exhausted)
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	if n, err := r.Sweep(t.Context(), func(string) bool { return false }); n != 0 || err != nil {
		t.Errorf("swept %d, %v when nothing was left", n, err)
	}
}
