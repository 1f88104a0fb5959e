package snapshot_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"faas"
	"faas/blob"
	"faas/snapshot"
)

// site is a store over a directory of its own, with the means to look inside.
type site struct {
	*snapshot.Store
	bucket string
	dir    string
	work   string
}

func openSite(t testing.TB, change func(*snapshot.Options)) *site {
	t.Helper()
	return openSiteAt(t, t.TempDir(), change)
}

func openSiteAt(t testing.TB, root string, change func(*snapshot.Options)) *site {
	t.Helper()
	s := &site{bucket: filepath.Join(root, "bucket"), dir: filepath.Join(root, "dir"), work: filepath.Join(root, "work")}
	if err := os.MkdirAll(s.work, 0o700); err != nil {
		t.Fatal(err)
	}
	d, err := blob.OpenDir(s.bucket)
	if err != nil {
		t.Fatal(err)
	}
	o := snapshot.Options{Bucket: d, Dir: s.dir}
	if change != nil {
		change(&o)
	}
	if s.Store, err = snapshot.Open(o); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

// parts writes files into a new directory.
func (s *site) parts(t testing.TB, files map[string][]byte) string {
	t.Helper()
	dir, err := os.MkdirTemp(s.work, "parts-")
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range files {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func (s *site) create(t testing.TB, snap faas.Snapshot, files map[string][]byte) faas.Snapshot {
	t.Helper()
	if snap.Kind == "" {
		snap.Kind = faas.SnapshotMemory
	}
	out, err := s.Create(t.Context(), snap, faas.Image{Ref: "app", Digest: faas.Sum([]byte("app"))}, s.parts(t, files))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func random(n int, seed byte) []byte {
	b := make([]byte, n)
	rand.NewChaCha8([32]byte{seed}).Read(b)
	return b
}

// scatter changes one page in n.
func scatter(b []byte, n int, seed uint64) []byte {
	b = bytes.Clone(b)
	r := rand.New(rand.NewPCG(seed, 1))
	for range len(b) / 4096 / n {
		p := r.IntN(len(b)/4096) * 4096
		for i := 0; i < 4096; i += 8 {
			b[p+i] = byte(r.Uint32())
		}
	}
	return b
}

func check(t testing.TB, s *snapshot.Store, id faas.SnapshotID, files map[string][]byte) {
	t.Helper()
	o, err := s.Open(t.Context(), id, false)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := o.Close(); err != nil {
			t.Error(err)
		}
	}()
	left, err := os.ReadDir(o.Dir)
	if err != nil || len(left) != len(files) {
		t.Errorf("%d files, want %d: %v", len(left), len(files), err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(o.Dir, name))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("part %s: %d bytes that differ from the %d stored, %v", name, len(got), len(want), err)
		}
	}
}

func TestRoundTrip(t *testing.T) {
	memory := random(3<<20, 1)
	clear(memory[1<<20 : 2<<20])
	copy(memory[2<<20:], bytes.Repeat(memory[:4096], 64))
	first := map[string][]byte{"pages.img": memory, "checkpoint.img": random(100_001, 2), "files.tar": random(500_000, 3), "empty": {}}
	second := map[string][]byte{"pages.img": scatter(memory, 50, 1), "checkpoint.img": random(100_002, 4), "files.tar": append([]byte("inserted"), first["files.tar"]...), "empty": {}}
	root := t.TempDir()
	s := openSiteAt(t, root, nil)
	a := s.create(t, faas.Snapshot{Owner: "me", Name: "base"}, first)
	b := s.create(t, faas.Snapshot{Owner: "me", Parents: []faas.SnapshotID{a.ID}}, second)
	check(t, s.Store, a.ID, first)
	check(t, s.Store, b.ID, second)
	if b.Stored > 400_000 {
		t.Errorf("%d bytes stored for a child that shares nearly all", b.Stored)
	}
	t.Logf("stored %d of %d, then %d", a.Stored, a.Size, b.Stored)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = openSiteAt(t, root, nil)
	check(t, s.Store, a.ID, first)
	check(t, s.Store, b.ID, second)
	got, err := s.Find(t.Context(), "me", "base")
	if err != nil || got.ID != a.ID {
		t.Errorf("Find: %v, %v", got.ID, err)
	}
}
