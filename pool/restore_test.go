package pool_test

import (
	"context"
	"testing"
	"time"

	"faas"
	"faas/internal/memruntime"
	"faas/pool"
)

// checkpoint takes one of a sandbox that is then closed.
func (b *bench) checkpoint(adjust ...func(*faas.SandboxSpec)) string {
	b.Helper()
	s := b.create(imageA, adjust...)
	dir := b.TempDir()
	if _, err := s.Checkpoint(b.Context(), dir, false); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return dir
}

// restore restores a checkpoint, runs a program in it, closes it, and reports
// whether it was booted ahead and how long the restore took.
func (b *bench) restore(dir string, adjust ...func(*faas.SandboxSpec)) (ahead bool, took time.Duration) {
	b.Helper()
	spec := faas.SandboxSpec{Image: imageA, Limits: defaults, Hostname: "copy", Env: []string{"A=b"}}
	for _, f := range adjust {
		f(&spec)
	}
	start := time.Now()
	s, err := b.Restore(b.Context(), spec, dir)
	if err != nil {
		b.Fatal(err)
	}
	took = time.Since(start)
	p, err := s.Start(b.Context(), faas.Command{Args: []string{"true"}})
	if err != nil {
		b.Fatal(err)
	}
	if x, err := p.Wait(); err != nil || x.Code != 0 {
		b.Fatal(x, err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return s.(faas.Prebooted).Prebooted(), took
}

func named(s *faas.SandboxSpec) { s.ID, s.Hostname = "mine", "mine" } // not of the pool itself

func TestRestoreFindsABlankOne(t *testing.T) {
	inBubble(t, pool.Options{}, memruntime.Options{}, func(b *bench) {
		dir := b.checkpoint(named)
		b.after(time.Second)
		b.idle(1) // the checkpoint asked for it
		for i := range 3 {
			if ahead, took := b.restore(dir); !ahead || took != 0 {
				b.Fatalf("restore %d: ahead %v, took %v", i, ahead, took)
			}
			b.after(time.Second)
		}
		if s := b.Stats(); s.Hits != 3 || s.Misses != 0 || s.Failed != 0 {
			b.Fatalf("stats %+v", s)
		}
		b.after(5 * time.Minute)
		b.idle(0)
		if ahead, took := b.restore(dir); ahead || took != boot {
			b.Fatalf("without one: ahead %v, took %v", ahead, took)
		}
		b.after(time.Second)
		b.Forget(imageA.Digest)
		b.idle(0)
	})
}

func TestBlanksOfAKind(t *testing.T) {
	inBubble(t, pool.Options{}, memruntime.Options{}, func(b *bench) {
		dir := b.checkpoint(named)
		b.after(time.Second)
		for name, adjust := range map[string]func(*faas.SandboxSpec){
			"egress": func(s *faas.SandboxSpec) { s.Egress = true },
			"memory": func(s *faas.SandboxSpec) { s.Limits.Memory *= 2 },
			"cpu":    func(s *faas.SandboxSpec) { s.Limits.MilliCPU *= 2 },
			"image":  func(s *faas.SandboxSpec) { s.Image = imageB },
			"file":   func(s *faas.SandboxSpec) { s.Image.RootFS = "/elsewhere" },
			"id":     func(s *faas.SandboxSpec) { s.ID = "mine" },
		} {
			if ahead, _ := b.restore(dir, adjust); ahead {
				b.Errorf("%s: restored into one of another kind", name)
			}
		}
		if b.use(imageA) {
			b.Error("a blank sandbox was handed out for programs")
		}
	})
}

func TestRestoreThatFails(t *testing.T) {
	inBubble(t, pool.Options{}, memruntime.Options{}, func(b *bench) {
		dir := b.checkpoint(named)
		b.after(time.Second)
		spec := faas.SandboxSpec{Image: imageA, Limits: defaults}
		if _, err := b.Restore(b.Context(), spec, b.TempDir()); err == nil {
			b.Fatal("restored from nothing")
		}
		if s := b.Stats(); s.Hits != 0 || s.Misses != 1 {
			b.Fatalf("stats %+v", s)
		}
		b.after(time.Second)
		b.idle(1)
		b.host.Kill(b.host.IDs()[0])
		if ahead, _ := b.restore(dir); ahead {
			b.Fatal("restored into a dead sandbox")
		}
		c, cancel := context.WithCancel(b.Context())
		cancel()
		if _, err := b.Restore(c, spec, dir); faas.KindOf(err) != faas.Canceled {
			b.Fatalf("a caller that is gone got %v", err)
		}
	})
}

func TestNoBlanksWhenOff(t *testing.T) {
	inBubble(t, pool.Options{Size: -1}, memruntime.Options{}, func(b *bench) {
		dir := b.checkpoint()
		b.after(time.Minute)
		if ahead, _ := b.restore(dir); ahead || b.host.Booted() != 2 {
			b.Fatal("a pool that is off booted ahead")
		}
	})
}
