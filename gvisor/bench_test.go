package gvisor_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"faas"
	"faas/gvisor"
	"faas/internal/runtimetest"
)

// BenchmarkLife takes one sandbox after the other through its life and reports
// the median of each step, and the processor time of a boot, which a busy
// machine does not change.
func BenchmarkLife(b *testing.B) {
	r, err := gvisor.New(options(b.TempDir()))
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	steps := map[string][]time.Duration{}
	step := func(name string, f func()) {
		t := time.Now()
		f()
		steps[name] = append(steps[name], time.Since(t))
	}
	ctx := context.Background()
	for b.Loop() {
		var s faas.Sandbox
		step("create", func() {
			var err error
			if s, err = r.Create(ctx, faas.SandboxSpec{Image: image(), Limits: runtimetest.DefaultLimits()}); err != nil {
				b.Fatal(err)
			}
		})
		st, err := s.Stats(ctx)
		if err != nil {
			b.Fatal(err)
		}
		steps["boot-cpu"] = append(steps["boot-cpu"], st.CPU)
		step("prime", func() {
			if err := s.(faas.Primer).Prime(ctx); err != nil {
				b.Fatal(err)
			}
		})
		for _, name := range []string{"first-exec", "exec", "exec", "exec", "exec"} {
			step(name, func() {
				p, err := s.Start(ctx, faas.Command{Args: []string{"/bin/true"}})
				if err != nil {
					b.Fatal(err)
				}
				if e, err := p.Wait(); err != nil || e.Code != 0 {
					b.Fatal(e, err)
				}
			})
		}
		step("close", func() {
			if err := s.Close(); err != nil {
				b.Fatal(err)
			}
		})
	}
	for name, took := range steps {
		slices.Sort(took)
		b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, name+"-ms")
	}
}
