package runtimetest

import (
	"context"
	"path/filepath"
	"testing"

	"faas"
)

// testBlanks restores into sandboxes that were booted before.
func testBlanks(t *testing.T, f Fixture) {
	r := newRuntime(t, f)
	s := create(t, r, f.spec())
	life, kill := context.WithCancel(t.Context())
	defer kill()
	start(t, life, s, counter)
	if got := count(t, s); got != "1" {
		t.Fatalf("the counter says %q", got)
	}
	dir, _ := checkpoint(t, s, false)
	blank := func(t *testing.T) faas.Sandbox {
		t.Helper()
		spec := f.spec()
		spec.Blank = true
		return create(t, r, spec)
	}
	of := func(b faas.Sandbox) faas.SandboxSpec {
		spec := f.spec()
		spec.ID = b.ID()
		return spec
	}
	t.Run("restored into", func(t *testing.T) {
		b := blank(t)
		if st, err := b.Stats(t.Context()); err != nil || st.Memory <= 0 {
			t.Errorf("stats of a blank sandbox: %+v, %v", st, err)
		}
		if _, err := b.Start(t.Context(), shell("true")); err == nil {
			t.Error("a program runs in a blank sandbox")
		}
		spec := of(b)
		spec.Hostname, spec.Env = "named", []string{"WHERE=here"}
		c := restore(t, r, spec, dir)
		if c.ID() != b.ID() {
			t.Errorf("it is %q now and was %q", c.ID(), b.ID())
		}
		if got := count(t, c); got != "2" {
			t.Errorf("counts %q", got)
		}
		got := sh(t, c, "hostname; cat /etc/hostname /.faas/env; echo $WHERE")
		if want := "named\nnamed\nWHERE=here\nhere\n"; got.stdout != want {
			t.Errorf("says %q, %q, want %q", got.stdout, got.stderr, want)
		}
		if got := sh(t, c, "dd if=/dev/zero of=/fill bs=1M count=100"); got.exit.Code == 0 {
			t.Error("there is no limit on disk")
		}
		_, err := r.Restore(t.Context(), spec, dir)
		expectKind(t, err, faas.Conflict)
		again, _ := checkpoint(t, c, false)
		spec = of(blank(t))
		spec.Hostname = "third"
		if got := sh(t, restore(t, r, spec, again), "hostname; tail -n1 /log"); got.stdout != "third\n2\n" {
			t.Errorf("the copy's copy says %+v", got)
		}
	})
	t.Run("refused", func(t *testing.T) {
		for name, change := range map[string]func(*faas.SandboxSpec){
			"hostname": func(s *faas.SandboxSpec) { s.Hostname = "x" },
			"env":      func(s *faas.SandboxSpec) { s.Env = []string{"A=b"} },
			"files":    func(s *faas.SandboxSpec) { s.Files = filepath.Join(dir, faas.FilesPart) },
		} {
			t.Run(name, func(t *testing.T) {
				spec := f.spec()
				spec.Blank = true
				change(&spec)
				_, err := r.Create(t.Context(), spec)
				expectKind(t, err, faas.Invalid)
			})
		}
	})
	t.Run("failures use it up", func(t *testing.T) {
		ended, end := context.WithCancel(t.Context())
		end()
		for name, c := range map[string]struct {
			ctx    context.Context
			dir    string
			change func(*faas.SandboxSpec)
			want   faas.Kind
		}{
			"another limit": {t.Context(), dir, func(s *faas.SandboxSpec) { s.Limits.Memory *= 2 }, faas.Invalid},
			"another image": {t.Context(), dir, func(s *faas.SandboxSpec) { s.Image.RootFS += ".other" }, faas.Invalid},
			"canceled":      {ended, dir, func(*faas.SandboxSpec) {}, faas.Canceled},
			"no checkpoint": {t.Context(), t.TempDir(), func(*faas.SandboxSpec) {}, faas.Invalid},
		} {
			t.Run(name, func(t *testing.T) {
				b := blank(t)
				spec := of(b)
				c.change(&spec)
				_, err := r.Restore(c.ctx, spec, c.dir)
				expectKind(t, err, c.want)
				eventually(t, "the end of the blank sandbox", func() bool {
					select {
					case <-b.Done():
						return true
					default:
						return false
					}
				})
				create(t, r, of(b)) // nothing is left of it
			})
		}
	})
}

// testBlankLeft leaves a blank sandbox to the next process.
func testBlankLeft(t *testing.T, f Fixture) {
	r := f.New(t)
	spec := f.spec()
	spec.ID, spec.Blank = "left", true
	if _, err := r.Create(t.Context(), spec); err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	r = f.Next(t, r)
	defer r.Close()
	_, err := r.Adopt(t.Context(), "left")
	expectKind(t, err, faas.NotFound)
	if _, err := r.Sweep(t.Context(), func(string) bool { return false }); err != nil {
		t.Fatal(err)
	}
	spec.Blank = false
	s, err := r.Create(t.Context(), spec)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
