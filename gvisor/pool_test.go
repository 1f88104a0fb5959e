package gvisor_test

import (
	"testing"

	"faas"
	"faas/gvisor"
	"faas/internal/leakcheck"
	"faas/internal/runtimetest"
	"faas/pool"
)

func TestPoolConformance(t *testing.T) {
	leakcheck.Check(t, scope())
	outer := t
	dirs := map[faas.Runtime]string{}
	open := func(t *testing.T, dir string) faas.Runtime {
		t.Helper()
		r, err := gvisor.New(options(dir))
		if err != nil {
			t.Fatal(err)
		}
		p := pool.New(r, pool.Options{Defaults: runtimetest.DefaultLimits()})
		if err := p.Prewarm(t.Context(), img(), 2); err != nil {
			t.Fatal(err)
		}
		dirs[p] = dir
		outer.Cleanup(func() {
			if p.Stats().Hits > 0 {
				t.Logf("%s %+v", t.Name(), p.Stats())
			}
			p.Close()
		})
		return p
	}
	runtimetest.Run(t, runtimetest.Fixture{
		New:   func(t *testing.T) faas.Runtime { return open(t, t.TempDir()) },
		Next:  func(t *testing.T, r faas.Runtime) faas.Runtime { return open(t, dirs[r]) },
		Image: img(),
	})
}

func img() faas.Image { i := image(); i.Digest = faas.Sum([]byte("x")); return i }
