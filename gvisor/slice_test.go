package gvisor_test

import (
	"bytes"
	"context"
	"sort"
	"testing"
	"time"

	"faas"
)

func TestSlice(t *testing.T) {
	r := newRuntime(t)
	ctx := context.Background()
	var create, closing, ex []time.Duration
	for range 10 {
		t0 := time.Now()
		s, err := r.Create(ctx, faas.SandboxSpec{Image: image(), Limits: faas.Limits{MilliCPU: 1000, Memory: 256 << 20, Pids: 64, Disk: 64 << 20}})
		if err != nil {
			t.Fatal(err)
		}
		create = append(create, time.Since(t0))
		for range 20 {
			t0 = time.Now()
			var out, errs bytes.Buffer
			p, err := s.Start(ctx, faas.Command{Args: []string{"/bin/true"}, Stdout: &out, Stderr: &errs})
			if err != nil {
				t.Fatal(err)
			}
			e, err := p.Wait()
			ex = append(ex, time.Since(t0))
			if err != nil || e.Code != 0 {
				t.Fatal(e, err, out.String(), errs.String())
			}
		}
		t0 = time.Now()
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		closing = append(closing, time.Since(t0))
	}
	for _, d := range [][]time.Duration{create, ex, closing} {
		sort.Slice(d, func(i, j int) bool { return d[i] < d[j] })
		t.Log(d[0], d[len(d)/2], d[len(d)-1])
	}
}
