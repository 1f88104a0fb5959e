package pool_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"faas"
	"faas/internal/memruntime"
	"faas/pool"
)

const boot = 80 * time.Millisecond

var (
	defaults = faas.Limits{MilliCPU: 1000, Memory: 256 << 20, Pids: 128, Disk: 1 << 30}
	imageA   = faas.Image{Ref: "a", Digest: faas.Sum([]byte("a"))}
	imageB   = faas.Image{Ref: "b", Digest: faas.Sum([]byte("b"))}
)

// bench is a pool over a runtime in memory, inside a bubble whose clock moves
// only when everything stands still.
type bench struct {
	*testing.T
	*pool.Pool
	host *memruntime.Host
}

func inBubble(t *testing.T, o pool.Options, m memruntime.Options, f func(b *bench)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		if m.Boot == 0 {
			m.Boot = boot
		}
		if o.CPUs == 0 {
			o.CPUs = 2
		}
		o.Defaults = defaults
		b := &bench{T: t, host: memruntime.NewHost()}
		b.Pool = pool.New(memruntime.New(b.host, m), o)
		defer func() {
			if err := b.Pool.Close(); err != nil {
				t.Error(err)
			}
			if ids := b.host.IDs(); len(ids) > 0 && !t.Failed() {
				t.Errorf("left after Close: %v", ids)
			}
		}()
		f(b)
	})
}

func (b *bench) create(img faas.Image, adjust ...func(*faas.SandboxSpec)) faas.Sandbox {
	b.Helper()
	spec := faas.SandboxSpec{Image: img, Limits: defaults}
	for _, f := range adjust {
		f(&spec)
	}
	s, err := b.Create(b.Context(), spec)
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// use creates a sandbox, runs a program in it, closes it, and reports whether
// it was booted ahead.
func (b *bench) use(img faas.Image, adjust ...func(*faas.SandboxSpec)) bool {
	b.Helper()
	s := b.create(img, adjust...)
	var out bytes.Buffer
	p, err := s.Start(b.Context(), faas.Command{Args: []string{"echo", "hi"}, Stdout: &out})
	if err != nil {
		b.Fatal(err)
	}
	if x, err := p.Wait(); err != nil || x.Code != 0 || out.String() != "hi\n" {
		b.Fatalf("echo: %+v %v %q", x, err, out.String())
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return s.(faas.Prebooted).Prebooted()
}

func (b *bench) after(d time.Duration) {
	time.Sleep(d)
	synctest.Wait()
}

func (b *bench) idle(want int) {
	b.Helper()
	synctest.Wait()
	if s := b.Stats(); s.Idle != want {
		b.Fatalf("%d ready, want %d: %+v", s.Idle, want, s)
	}
}

func TestSteadyStreamFindsOneEachTime(t *testing.T) {
	for _, every := range []time.Duration{boot + 20*time.Millisecond, time.Second, time.Minute} {
		for _, cpus := range []int{1, 2} {
			inBubble(t, pool.Options{CPUs: cpus}, memruntime.Options{}, func(b *bench) {
				if b.use(imageA) {
					b.Fatal("the first request found one ready")
				}
				for i := range 50 {
					b.after(every)
					if !b.use(imageA) {
						b.Fatalf("every %v on %d CPUs: request %d found none ready: %+v", every, cpus, i, b.Stats())
					}
				}
				if s := b.Stats(); s.Hits != 50 || s.Misses != 1 || s.Memory == 0 != (s.Idle == 0) {
					b.Fatalf("stats %+v", s)
				}
			})
		}
	}
}

func TestMissNeverWaits(t *testing.T) {
	inBubble(t, pool.Options{}, memruntime.Options{}, func(b *bench) {
		b.use(imageA) // the pool begins to boot one
		synctest.Wait()
		before := time.Now()
		if b.use(imageA) || time.Since(before) != boot {
			b.Fatalf("a miss took %v, want one boot", time.Since(before))
		}
	})
}

func TestBurstTeachesAndFades(t *testing.T) {
	inBubble(t, pool.Options{Size: 6}, memruntime.Options{}, func(b *bench) {
		burst := func(n int) (hits int) {
			boxes := make([]faas.Sandbox, n)
			for i := range boxes {
				boxes[i] = b.create(imageA)
				if boxes[i].(faas.Prebooted).Prebooted() {
					hits++
				}
			}
			for _, s := range boxes {
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
			}
			return hits
		}
		burst(5)
		b.after(10 * time.Second)
		if hits := burst(5); hits != 5 {
			b.Fatalf("second burst found %d of 5 ready", hits)
		}
		b.after(10 * time.Second)
		if n := b.Stats().Idle; n > 6 {
			b.Fatalf("%d ready, above Size", n)
		}
		b.after(4 * time.Minute)
		if n := b.Stats().Idle; n == 0 || n > 3 {
			b.Fatalf("%d ready after demand faded, want 1 to 3", n)
		}
	})
}

func TestIdleImageLosesItsSandboxes(t *testing.T) {
	inBubble(t, pool.Options{Idle: time.Minute}, memruntime.Options{}, func(b *bench) {
		b.use(imageA)
		b.after(59 * time.Second)
		b.idle(1)
		b.after(time.Second)
		b.idle(0)
		if ids := b.host.IDs(); len(ids) != 0 {
			b.Fatalf("left: %v", ids)
		}
	})
}

func TestRefillYieldsToRequests(t *testing.T) {
	inBubble(t, pool.Options{CPUs: 1}, memruntime.Options{}, func(b *bench) {
		s := b.create(imageA)
		b.after(boot)
		if st := b.Stats(); st.Starting+st.Idle != 0 {
			b.Fatalf("refilled while a request used the only CPU: %+v", st)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		b.after(boot)
		b.idle(1)
	})
	inBubble(t, pool.Options{CPUs: 2}, memruntime.Options{}, func(b *bench) {
		s := b.create(imageA)
		b.after(boot)
		b.idle(1) // the other CPU was free
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}

		// A program in a sandbox that was ready starts at once, on both.
		s = b.create(imageA)
		b.after(20 * time.Millisecond)
		if st := b.Stats(); st.Starting+st.Idle != 0 {
			b.Fatalf("refilled while a program started: %+v", st)
		}
		b.after(10*time.Millisecond + boot)
		b.idle(1) // it is a long one
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	})
}

// TestRefillYieldsToWhatFollows has the result of a short run go first, too,
// unless the next request would find nothing.
func TestRefillYieldsToWhatFollows(t *testing.T) {
	inBubble(t, pool.Options{CPUs: 2, Size: 2}, memruntime.Options{}, func(b *bench) {
		if err := b.Prewarm(b.Context(), imageA, 2); err != nil {
			b.Fatal(err)
		}
		b.use(imageA)
		b.after(20 * time.Millisecond)
		if st := b.Stats(); st.Starting != 0 || st.Idle != 1 || st.Wanted != 2 {
			b.Fatalf("refilled right after a short run: %+v", st)
		}
		b.after(10 * time.Millisecond)
		if st := b.Stats(); st.Starting != 1 {
			b.Fatalf("not refilled later: %+v", st)
		}
		b.after(boot)
		b.idle(2)
		b.use(imageA)
		b.use(imageA)
		synctest.Wait()
		if st := b.Stats(); st.Starting != 1 || st.Idle != 0 {
			b.Fatalf("an empty pool waited: %+v", st)
		}
	})
}

func TestLongRunsDoNotStarveThePool(t *testing.T) {
	inBubble(t, pool.Options{CPUs: 1}, memruntime.Options{}, func(b *bench) {
		s := b.create(imageA)
		b.after(time.Second)
		b.idle(1)
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	})
}

func TestKindsAreKeptApart(t *testing.T) {
	inBubble(t, pool.Options{}, memruntime.Options{}, func(b *bench) {
		b.use(imageA)
		b.after(time.Second)
		for name, adjust := range map[string]func(*faas.SandboxSpec){
			"egress":   func(s *faas.SandboxSpec) { s.Egress = true },
			"disk":     func(s *faas.SandboxSpec) { s.Limits.Disk = 2 << 30 },
			"image":    func(s *faas.SandboxSpec) { s.Image = imageB },
			"file":     func(s *faas.SandboxSpec) { s.Image.RootFS = "/elsewhere" },
			"limits":   func(s *faas.SandboxSpec) { s.Limits.Memory = 0 }, // the runtime's to refuse
			"id":       func(s *faas.SandboxSpec) { s.ID = "mine" },
			"hostname": func(s *faas.SandboxSpec) { s.Hostname = "h" },
		} {
			if b.use(imageA, adjust) {
				b.Errorf("%s: served from a pool of another kind", name)
			}
		}
		b.after(time.Second)
		if !b.use(imageA, func(s *faas.SandboxSpec) { s.Limits.Disk = 2 << 30 }) {
			b.Error("a disk limit asked for before has no pool of its own")
		}
	})
}

func TestLimitsOfTheCaller(t *testing.T) {
	inBubble(t, pool.Options{}, memruntime.Options{}, func(b *bench) {
		b.use(imageA)
		b.after(time.Second)
		s := b.create(imageA, func(s *faas.SandboxSpec) { s.Limits.Memory = 8 << 20 })
		if !s.(faas.Prebooted).Prebooted() {
			b.Error("not from the pool")
		}
		p, err := s.Start(b.Context(), faas.Command{Args: []string{"alloc", "16m"}})
		if err != nil {
			b.Fatal(err)
		}
		if x, _ := p.Wait(); x.Reason != faas.OutOfMemory {
			b.Fatalf("the caller's memory limit does not hold: %+v", x)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		c, cancel := context.WithCancel(b.Context())
		cancel()
		if _, err := b.Create(c, faas.SandboxSpec{Image: imageA, Limits: defaults}); faas.KindOf(err) != faas.Canceled {
			b.Fatalf("a caller that is gone got %v", err)
		}
	})
}

func TestDeadOnesAreDropped(t *testing.T) {
	inBubble(t, pool.Options{}, memruntime.Options{}, func(b *bench) {
		if err := b.Prewarm(b.Context(), imageA, 1); err != nil {
			b.Fatal(err)
		}
		id := b.host.IDs()[0]
		if !strings.HasPrefix(id, pool.IDPrefix) {
			b.Fatalf("id %q does not tell that it was booted ahead", id)
		}
		b.host.Kill(id)
		b.after(time.Second)
		if s := b.Stats(); s.Died != 1 || s.Idle != 1 {
			b.Fatalf("after a death: %+v", s)
		}
		if !b.use(imageA) {
			b.Fatal("not replaced")
		}
	})
}

func TestFailingBootsBackOff(t *testing.T) {
	broken := errors.New("no space left")
	var fail atomic.Bool
	var tries atomic.Int64
	m := memruntime.Options{Fault: func(s faas.SandboxSpec) error {
		if fail.Load() && strings.HasPrefix(s.ID, pool.IDPrefix) {
			tries.Add(1)
			return broken
		}
		return nil
	}}
	inBubble(t, pool.Options{Idle: time.Hour}, m, func(b *bench) {
		fail.Store(true)
		b.use(imageA)
		b.after(10 * time.Minute)
		if n := tries.Load(); n < 10 || n > 20 || b.Stats().Failed != uint64(n) {
			b.Fatalf("%d tries in ten minutes, stats %+v", n, b.Stats())
		}
		if err := b.Prewarm(b.Context(), imageA, 1); !errors.Is(err, broken) {
			b.Fatalf("Prewarm: %v", err)
		}
		fail.Store(false)
		b.after(2 * time.Minute)
		b.idle(1)
	})
}

func TestBounds(t *testing.T) {
	t.Run("total", func(t *testing.T) {
		inBubble(t, pool.Options{MaxTotal: 2}, memruntime.Options{}, func(b *bench) {
			for _, name := range []string{"a", "b", "c"} {
				b.use(faas.Image{Digest: faas.Sum([]byte(name))})
				b.after(time.Second)
			}
			b.idle(2)
			if b.use(imageA) {
				b.Error("the image asked for longest ago kept its sandbox")
			}
		})
	})
	t.Run("memory", func(t *testing.T) {
		inBubble(t, pool.Options{MaxMemory: 3 << 20}, memruntime.Options{}, func(b *bench) { // 1 MiB each
			c, cancel := context.WithTimeout(b.Context(), time.Minute)
			defer cancel()
			if err := b.Prewarm(c, imageA, 8); faas.KindOf(err) != faas.Timeout {
				b.Fatalf("Prewarm beyond the budget: %v", err)
			}
			b.idle(3)
		})
	})
	t.Run("off", func(t *testing.T) {
		inBubble(t, pool.Options{Size: -1}, memruntime.Options{}, func(b *bench) {
			b.use(imageA)
			b.after(time.Minute)
			if b.use(imageA) || b.host.Booted() != 2 {
				b.Fatal("a pool that is off booted ahead")
			}
		})
	})
}

func TestForget(t *testing.T) {
	inBubble(t, pool.Options{}, memruntime.Options{}, func(b *bench) {
		b.use(imageA)
		b.use(imageB)
		b.after(time.Second)
		b.Forget(imageA.Digest)
		b.after(time.Minute)
		b.idle(1)
		if b.use(imageA) || !b.use(imageB) {
			b.Error("Forget took the wrong image")
		}
	})
}

func TestSweepAndAdopt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		host := memruntime.NewHost()
		// What a killed daemon left: one booted ahead, one that became an instance.
		old := memruntime.New(host, memruntime.Options{})
		for _, id := range []string{pool.IDPrefix + "unused", pool.IDPrefix + "instance"} {
			if _, err := old.Create(t.Context(), faas.SandboxSpec{ID: id}); err != nil {
				t.Fatal(err)
			}
		}
		p := pool.New(memruntime.New(host, memruntime.Options{}), pool.Options{Defaults: defaults})
		if err := p.Prewarm(t.Context(), imageA, 1); err != nil {
			t.Fatal(err)
		}
		n, err := p.Sweep(t.Context(), func(id string) bool { return id == pool.IDPrefix+"instance" })
		if n != 1 || err != nil || p.Stats().Idle != 1 {
			t.Fatalf("Sweep = %d, %v; %+v", n, err, p.Stats())
		}
		if _, err := p.Adopt(t.Context(), pool.IDPrefix+"instance"); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(p.Close(), p.Close()); err != nil {
			t.Fatal(err)
		}
		if ids := host.IDs(); len(ids) != 1 {
			t.Fatalf("Close left %v, want the instance alone", ids)
		}
		if _, err := p.Create(t.Context(), faas.SandboxSpec{Image: imageA}); faas.KindOf(err) != faas.Unavailable {
			t.Fatalf("Create after Close: %v", err)
		}
	})
}

func TestCloseDuringABoot(t *testing.T) {
	inBubble(t, pool.Options{}, memruntime.Options{}, func(b *bench) {
		b.use(imageA)
		synctest.Wait() // a boot is under way; inBubble closes and looks for what is left
	})
}
