package jetstream_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"faas"
	"faas/internal/recordstest"
	"faas/jetstream"
)

// BenchmarkSave saves batches of records, each synced.
func BenchmarkSave(b *testing.B) {
	for _, size := range []int{1, 16, 256} {
		b.Run(fmt.Sprintf("batch=%d", size), func(b *testing.B) {
			s, err := jetstream.Open(b.Context(), jetstream.Options{Dir: b.TempDir()})
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			n := 0
			for b.Loop() {
				batch := make([]faas.Execution, size)
				for i := range batch {
					batch[i] = recordstest.Sample(n)
					n++
				}
				if err := s.SaveExecutions(b.Context(), batch); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "records/s")
		})
	}
}

// BenchmarkOpen opens a store with many records.
func BenchmarkOpen(b *testing.B) {
	dir := b.TempDir()
	open := func() *jetstream.Store {
		s, err := jetstream.Open(b.Context(), jetstream.Options{Dir: dir})
		if err != nil {
			b.Fatal(err)
		}
		return s
	}
	s := open()
	for i := range 20 {
		batch := make([]faas.Execution, 500)
		for j := range batch {
			batch[j] = recordstest.Sample(500*i + j)
		}
		if err := s.SaveExecutions(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
	}
	s.Close()
	for b.Loop() {
		open().Close()
	}
}

// BenchmarkSteady saves and prunes as a busy node does, and reports the disk.
func BenchmarkSteady(b *testing.B) {
	dir := b.TempDir()
	s, err := jetstream.Open(b.Context(), jetstream.Options{Dir: dir})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	n := 0
	var pruning time.Duration
	for b.Loop() {
		batch := make([]faas.Execution, 256)
		for i := range batch {
			batch[i] = recordstest.Sample(n)
			n++
		}
		if err := s.SaveExecutions(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
		start := time.Now()
		if _, err := s.Prune(b.Context(), faas.Retention{Count: 10_000}, time.Now()); err != nil {
			b.Fatal(err)
		}
		pruning += time.Since(start)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "records/s")
	b.ReportMetric(pruning.Seconds()/float64(n)*1e6, "prune-µs/record")
	var size int64
	filepath.WalkDir(dir, func(p string, d os.DirEntry, _ error) error {
		if fi, err := d.Info(); err == nil {
			size += fi.Size()
		}
		return nil
	})
	b.ReportMetric(float64(size)/1e6, "MB")
}
