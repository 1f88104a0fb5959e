package snapshot_test

import (
	"testing"

	"faas"
)

// BenchmarkCold opens a process of 256 MB of which nothing is cached.
func BenchmarkCold(b *testing.B) {
	root := b.TempDir()
	s := openSiteAt(b, root, nil)
	memory := random(256<<20, 1)
	files := map[string][]byte{"pages.img": memory, "files.tar": random(10_000, 1)}
	a := s.create(b, faas.Snapshot{}, files)
	for i := range 5 {
		files["pages.img"] = scatter(files["pages.img"], 100, uint64(i))
		a = s.create(b, faas.Snapshot{Parents: []faas.SnapshotID{a.ID}}, files)
	}
	b.SetBytes(256 << 20)
	for b.Loop() {
		b.StopTimer()
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		s = openSiteAt(b, root, nil)
		b.StartTimer()
		o, err := s.Open(b.Context(), a.ID, false)
		if err != nil {
			b.Fatal(err)
		}
		if err := o.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkHot opens one that is.
func BenchmarkHot(b *testing.B) {
	s := openSite(b, nil)
	a := s.create(b, faas.Snapshot{}, map[string][]byte{"pages.img": random(16<<20, 1), "files.tar": random(10_000, 1)})
	for b.Loop() {
		o, err := s.Open(b.Context(), a.ID, false)
		if err != nil {
			b.Fatal(err)
		}
		if err := o.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStorage reports what ten snapshots of one process of 64 MB take,
// of which one page in a hundred changes between them, as multiples of one.
func BenchmarkStorage(b *testing.B) {
	s := openSite(b, nil)
	memory := random(64<<20, 1)
	var first, all int64
	var seed uint64
	for b.Loop() {
		var parents []faas.SnapshotID
		first, all = 0, 0
		for range 10 {
			a := s.create(b, faas.Snapshot{Parents: parents}, map[string][]byte{"pages.img": memory, "files.tar": random(10_000, 1)})
			if parents == nil {
				first = a.Stored
			}
			all += a.Stored
			parents = []faas.SnapshotID{a.ID}
			seed++
			memory = scatter(memory, 100, seed)
		}
	}
	b.ReportMetric(float64(all)/float64(first), "ratio")
}
