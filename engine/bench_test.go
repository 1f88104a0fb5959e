package engine_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"faas"
	"faas/blob"
	"faas/engine"
	"faas/internal/memruntime"
	"faas/jetstream"
)

// BenchmarkExecute is what the engine and its stores on disk add to a run: its
// sandboxes cost next to nothing.
func BenchmarkExecute(b *testing.B) {
	for _, mode := range []faas.Mode{faas.Ephemeral, faas.Cached} {
		for _, parallel := range []bool{false, true} {
			b.Run(fmt.Sprintf("%s/parallel=%v", mode, parallel), func(b *testing.B) { benchExecute(b, mode, parallel) })
		}
	}
}

func benchExecute(b *testing.B, mode faas.Mode, parallel bool) {
	dir := b.TempDir()
	store, err := jetstream.Open(b.Context(), jetstream.Options{Dir: filepath.Join(dir, "nats")})
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	blobs, err := blob.OpenDir(filepath.Join(dir, "blobs"))
	if err != nil {
		b.Fatal(err)
	}
	e, err := engine.New(engine.Config{Runtime: memruntime.New(nil, memruntime.Options{}), Images: images{}, Records: store, Blobs: blobs})
	if err != nil {
		b.Fatal(err)
	}
	r := request("echo", "hello")
	r.Mode = mode
	var took []time.Duration
	one := func() {
		start := time.Now()
		x, err := e.Execute(b.Context(), "ann", r, faas.Attachment{})
		if err != nil || x.State != faas.Finished {
			b.Errorf("%s %s, %v", x.State, x.Error, err)
		}
		if !parallel {
			took = append(took, time.Since(start))
		}
	}
	if parallel {
		b.RunParallel(func(pb *testing.PB) {
			for pb.Next() {
				one()
			}
		})
	} else {
		for b.Loop() {
			one()
		}
		slices.Sort(took)
		b.ReportMetric(float64(took[len(took)/2].Microseconds()), "p50-µs")
		b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
	}
	start := time.Now()
	if err := e.Close(b.Context()); err != nil {
		b.Error(err)
	}
	b.ReportMetric(time.Since(start).Seconds(), "close-s")
}
