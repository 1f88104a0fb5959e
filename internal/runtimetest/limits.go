package runtimetest

import (
	"context"
	"strings"
	"testing"
	"time"

	"faas"
)

func testLimits(t *testing.T, f Fixture) {
	t.Run("memory", func(t *testing.T) {
		for name, script := range map[string]string{
			"one program":    "echo ready; tail /dev/zero",
			"many programs":  "echo ready; for i in 1 2 3 4 5 6 7 8; do tail /dev/zero & done; wait",
			"memory in /dev": "echo ready; cat /dev/zero >/dev/shm/x & tail /dev/zero",
		} {
			t.Run(name, func(t *testing.T) {
				spec := f.spec()
				spec.Limits.Memory = 96 << 20
				s := create(t, newRuntime(t, f), spec)
				p, _ := start(t, t.Context(), s, script)
				if e := wait(t, p); e != (faas.Exit{Code: faas.ExitKilled, Reason: faas.OutOfMemory}) {
					t.Errorf("exit is %+v, want 137 for want of memory", e)
				}
				<-s.Done()
				expectKind(t, s.Err(), faas.Exhausted)
				if _, err := s.Start(t.Context(), shell("true")); err == nil {
					t.Error("a dead sandbox starts programs")
				}
			})
		}
	})
	t.Run("processes", func(t *testing.T) {
		for name, script := range map[string]string{
			"in a loop":   "while :; do sleep 1000 & done",
			"a fork bomb": "f() { f | f & }; f; sleep 0.5",
		} {
			t.Run(name, func(t *testing.T) {
				spec := f.spec()
				spec.Limits.Pids = 32
				s := create(t, newRuntime(t, f), spec)
				_ = sh(t, s, script) // how it fails is its own affair
				if n := processes(t, s); n > 32 {
					t.Errorf("%d processes, limited to 32", n)
				}
			})
		}
		t.Run("of many users", func(t *testing.T) {
			// A limit may count for each user, but the machine must not notice.
			spec := f.spec()
			spec.Limits.Pids = 16
			s := create(t, newRuntime(t, f), spec)
			ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
			defer cancel()
			p, err := s.Start(ctx, shell(`for u in $(seq 100 200); do echo u$u:x:$u:$u::/:/bin/sh >>/etc/passwd; done
				for u in $(seq 100 200); do su u$u -c 'while :; do sleep 1000 & done' & done; wait`))
			if err != nil {
				t.Fatal(err)
			}
			wait(t, p)
			if err := s.Err(); err != nil {
				expectKind(t, err, faas.Exhausted)
			}
		})
	})
	t.Run("disk", func(t *testing.T) {
		s := newSandbox(t, f)
		for _, dir := range []string{"/", "/tmp", "/home/alice"} {
			got := sh(t, s, "dd if=/dev/zero of="+dir+"/big bs=1M count=100")
			if got.exit.Code == 0 || !strings.Contains(got.stderr, "No space left on device") {
				t.Errorf("in %s: %+v", dir, got)
			}
			if st, err := s.Stats(t.Context()); err != nil || st.Disk < 32<<20 || st.Disk > 80<<20 {
				t.Errorf("stats %+v, %v", st, err)
			}
			sh(t, s, "rm "+dir+"/big")
		}
		if got := sh(t, s, "echo fine >/file; cat /file"); got.stdout != "fine\n" {
			t.Errorf("after the bomb: %+v", got)
		}
	})
	t.Run("cpu", func(t *testing.T) {
		spec := f.spec()
		spec.Limits.MilliCPU = 200
		s := create(t, newRuntime(t, f), spec)
		before := cpu(t, s)
		begun := time.Now()
		p, _ := start(t, t.Context(), s, "echo ready; while :; do :; done & while :; do :; done & exec sleep 1000")
		eventually(t, "a second of work", func() bool { return cpu(t, s)-before > 400*time.Millisecond })
		// A fifth of a core can not do that in less than two seconds; bursts of
		// one period are all the slack there is.
		if took := time.Since(begun); took < time.Second {
			t.Errorf("400 ms of work took %v at a fifth of a core", took)
		}
		if err := p.Signal(9); err != nil {
			t.Error(err)
		}
		wait(t, p)
	})
	t.Run("change", func(t *testing.T) { testSetLimits(t, f) })
	t.Run("missing", func(t *testing.T) {
		r := newRuntime(t, f)
		spec := f.spec()
		spec.Limits.Memory = 0
		_, err := r.Create(t.Context(), spec)
		expectKind(t, err, faas.Invalid)
	})
}

func cpu(t *testing.T, s faas.Sandbox) time.Duration {
	t.Helper()
	st, err := s.Stats(t.Context())
	if err != nil {
		t.Fatalf("stats: %v", err)
	}
	return st.CPU
}

func testSetLimits(t *testing.T, f Fixture) {
	s := newSandbox(t, f)
	l := DefaultLimits()
	l.Memory, l.MilliCPU = 96<<20, 1500
	if err := s.SetLimits(t.Context(), l); err != nil {
		t.Fatal(err)
	}
	bad := l
	bad.Disk, bad.Memory = l.Disk*2, l.Memory*2
	expectKind(t, s.SetLimits(t.Context(), bad), faas.Invalid)
	bad = l
	bad.Memory = 1
	expectKind(t, s.SetLimits(t.Context(), bad), faas.Invalid)
	p, _ := start(t, t.Context(), s, "echo ready; tail /dev/zero")
	if e := wait(t, p); e.Reason != faas.OutOfMemory {
		t.Errorf("exit is %+v at the new limit", e)
	}
	if err := <-closed(s); faas.KindOf(err) != faas.Exhausted || !strings.Contains(err.Error(), "100663296") {
		t.Errorf("the sandbox died of %v, want its new limit named", err)
	}
}

// closed yields why a sandbox died, once it has.
func closed(s faas.Sandbox) <-chan error {
	why := make(chan error, 1)
	go func() {
		<-s.Done()
		why <- s.Err()
	}()
	return why
}
