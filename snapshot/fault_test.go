package snapshot_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"faas"
	"faas/blob"
	"faas/snapshot"
)

// faulty is a bucket whose operations fail from the nth on, as after a crash, or
// only at the nth. With late the failing one takes effect all the same.
type faulty struct {
	*blob.Dir
	n, at       int
	crash, late bool
}

var errFault = errors.New("injected fault")

func (f *faulty) do(op func() error) error {
	f.n++
	hit := f.n == f.at
	if f.crash && f.n > f.at {
		return errFault
	}
	if hit && !f.late {
		return errFault
	}
	err := op()
	if hit {
		return errors.Join(err, errFault)
	}
	return err
}

func (f *faulty) Put(ctx context.Context, r io.Reader, durable bool) (d faas.Digest, n int64, err error) {
	err = f.do(func() error { d, n, err = f.Dir.Put(ctx, r, durable); return err })
	return d, n, err
}

func (f *faulty) Delete(ctx context.Context, d faas.Digest) error {
	return f.do(func() error { return f.Dir.Delete(ctx, d) })
}

func (f *faulty) WriteName(ctx context.Context, name string, b []byte, create bool) error {
	return f.do(func() error { return f.Dir.WriteName(ctx, name, b, create) })
}

func (f *faulty) DeleteName(ctx context.Context, name string) error {
	return f.do(func() error { return f.Dir.DeleteName(ctx, name) })
}

func (f *faulty) ReadName(ctx context.Context, name string, limit int64) (b []byte, err error) {
	err = f.do(func() error { b, err = f.Dir.ReadName(ctx, name, limit); return err })
	return b, err
}

// blobs counts the packs of a site.
func blobs(t *testing.T, s *site) (n int) {
	t.Helper()
	d, err := blob.OpenDir(s.bucket)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.List(t.Context(), func(faas.Digest, int64, time.Time) error { n++; return nil }); err != nil {
		t.Fatal(err)
	}
	return n
}

// TestFaultAtEveryOperation: whatever fails, and whenever the process ends, the
// new snapshot is there whole or not at all, its name means the old or the new
// one to match, and one Collect leaves no byte too much.
func TestFaultAtEveryOperation(t *testing.T) {
	old := map[string][]byte{"files.tar": random(50_000, 1)}
	files := map[string][]byte{"files.tar": random(60_000, 2)}
	for _, mode := range []struct {
		name        string
		crash, late bool
	}{{"fails", false, false}, {"fails late", false, true}, {"crash", true, false}, {"crash late", true, true}} {
		t.Run(mode.name, func(t *testing.T) {
			for at := 1; ; at++ {
				root := t.TempDir()
				s := openSiteAt(t, root, nil)
				a := s.create(t, faas.Snapshot{Owner: "ann", Name: "now"}, old)
				f := &faulty{at: at, crash: mode.crash, late: mode.late}
				broken := openSiteAt(t, root, func(o *snapshot.Options) {
					f.Dir = o.Bucket.(*blob.Dir)
					o.Bucket = f
					o.Dir += "-broken"
				})
				b, err := broken.Create(t.Context(), faas.Snapshot{Owner: "ann", Name: "now", Kind: faas.SnapshotFiles, Parents: []faas.SnapshotID{a.ID}}, faas.Image{}, broken.parts(t, files))
				after := openSiteAt(t, root, nil)
				if _, err := after.Collect(t.Context()); err != nil {
					t.Fatal(err)
				}
				list, listErr := after.List(t.Context(), "ann")
				found, findErr := after.Find(t.Context(), "ann", "now")
				if listErr != nil || findErr != nil || found.ID != list[0].ID || len(list) != blobs(t, after) {
					t.Errorf("operation %d (%v): %d snapshots, %d packs, the name means %v: %v", at, err, len(list), blobs(t, after), found.ID, errors.Join(listErr, findErr))
				}
				if err == nil && list[0].ID != b.ID || err != nil && !mode.crash && len(list) != 1 {
					t.Errorf("operation %d: %v, and %d snapshots", at, err, len(list))
				}
				check(t, after.Store, a.ID, old)
				if len(list) == 2 {
					check(t, after.Store, list[0].ID, files)
				}
				if left, err := os.ReadDir(s.work); err != nil || len(left) != 0 {
					t.Errorf("operation %d: %d directories of parts are left, %v", at, len(left), err)
				}
				if f.n < at {
					return
				}
			}
		})
	}
}

// TestFailedSnapshotLeavesNoName: whatever fails, a name without a snapshot is
// not there, and one that had a snapshot is as it was.
func TestFailedSnapshotLeavesNoName(t *testing.T) {
	for _, late := range []bool{false, true} {
		for at, done := 1, false; !done; at++ {
			root := t.TempDir()
			s := openSiteAt(t, root, nil)
			s.create(t, faas.Snapshot{Owner: "ann", Name: "old"}, map[string][]byte{"files.tar": random(1000, 1)})
			names := func() map[string]string {
				found := map[string]string{}
				files, err := filepath.Glob(filepath.Join(s.bucket, "names", "refs", "*", "*"))
				if err != nil {
					t.Fatal(err)
				}
				for _, f := range files {
					b, err := os.ReadFile(f)
					if err != nil {
						t.Fatal(err)
					}
					found[f] = string(b)
				}
				return found
			}
			f := &faulty{at: at, late: late}
			broken := openSiteAt(t, root, func(o *snapshot.Options) {
				f.Dir = o.Bucket.(*blob.Dir)
				o.Bucket = f
				o.Dir += "-broken"
			})
			done = true
			for _, name := range []string{"new", "old"} {
				f.n = 0
				before := names()
				_, err := broken.Create(t.Context(), faas.Snapshot{Owner: "ann", Name: name, Kind: faas.SnapshotFiles}, faas.Image{}, broken.parts(t, map[string][]byte{"files.tar": random(1000, 2)}))
				done = done && f.n < at
				if after := names(); err != nil && !maps.Equal(before, after) {
					t.Errorf("operation %d of %q, late %t: %v\nbefore: %v\nafter: %v", at, name, late, err, before, after)
				}
			}
		}
	}
}

// TestDamage changes a byte at many places of every object: what is opened then
// is right or refused.
func TestDamage(t *testing.T) {
	root := t.TempDir()
	s := openSiteAt(t, root, nil)
	memory := random(300<<10, 1)
	a := s.create(t, faas.Snapshot{Owner: "ann", Name: "now"}, map[string][]byte{"pages.img": memory, "files.tar": random(50_000, 1)})
	files := map[string][]byte{"pages.img": scatter(memory, 10, 1), "files.tar": random(30_000, 2)}
	b := s.create(t, faas.Snapshot{Owner: "ann", Parents: []faas.SnapshotID{a.ID}}, files)
	refused := 0
	err := filepath.WalkDir(s.bucket, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		whole, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for i := range 24 {
			damaged := bytes.Clone(whole)
			if i == 23 {
				damaged = damaged[:len(damaged)-1]
			} else {
				damaged[i*(len(damaged)-1)/22] ^= 1 << (i % 8)
			}
			if err := os.WriteFile(path, damaged, 0o600); err != nil {
				return err
			}
			o := openSiteAt(t, root, func(o *snapshot.Options) { o.Dir = t.TempDir() })
			opened, err := o.Open(t.Context(), b.ID, false)
			if err != nil {
				if refused++; !strings.Contains(err.Error(), "damaged") && !strings.Contains(err.Error(), "pack") {
					t.Errorf("%s, place %d: the error does not say what is wrong: %v", path, i, err)
				}
				continue
			}
			for name, want := range files {
				if got, err := os.ReadFile(filepath.Join(opened.Dir, name)); err != nil || !bytes.Equal(got, want) {
					t.Errorf("%s, place %d: opened with wrong bytes, %v", path, i, err)
				}
			}
			if err := opened.Close(); err != nil {
				t.Error(err)
			}
		}
		return os.WriteFile(path, whole, 0o600)
	})
	if err != nil || refused < 30 {
		t.Errorf("%d refused, %v", refused, err)
	}
	check(t, s.Store, b.ID, files)
}

func TestChangedCacheFilesAreNotUsed(t *testing.T) {
	s := openSite(t, nil)
	files := map[string][]byte{"pages.img": random(40<<10, 1), "files.tar": random(5000, 2)}
	a := s.create(t, faas.Snapshot{}, files)
	for range 2 { // what Create left, and what Open made
		o, err := s.Open(t.Context(), a.ID, false)
		if err != nil {
			t.Fatal(err)
		}
		if err := o.Close(); err != nil {
			t.Fatal(err)
		}
		f, err := os.OpenFile(filepath.Join(o.Dir, "pages.img"), os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.WriteAt([]byte("other"), 4096); err != nil {
			t.Fatal(err)
		}
		f.Close()
		check(t, s.Store, a.ID, files)
	}
}

func TestDamagedSnapshotStopsCollectAndCanBeRemoved(t *testing.T) {
	s := openSite(t, nil)
	a := s.create(t, faas.Snapshot{}, map[string][]byte{"files.tar": random(5000, 2)})
	path := filepath.Join(s.bucket, "names", "snapshots", a.ID.String())
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	fresh := openSiteAt(t, filepath.Dir(s.bucket), nil)
	if _, err := fresh.Collect(t.Context()); faas.KindOf(err) != faas.Conflict {
		t.Errorf("collect: %v; want Conflict", err)
	}
	if err := fresh.Delete(t.Context(), a.ID); err != nil {
		t.Fatal(err)
	}
	if n, err := fresh.Collect(t.Context()); err != nil || n < 5000 {
		t.Errorf("%d bytes collected, %v", n, err)
	}
}

func TestQuota(t *testing.T) {
	s := openSite(t, func(o *snapshot.Options) { o.Quota = snapshot.Quota{Count: 3, Bytes: 250_000} })
	make := func(n int, owner string) error {
		_, err := s.Create(t.Context(), faas.Snapshot{Owner: owner, Kind: faas.SnapshotFiles}, faas.Image{}, s.parts(t, map[string][]byte{"files.tar": random(n, byte(n))}))
		return err
	}
	if err := make(100_000, "ann"); err != nil {
		t.Fatal(err)
	}
	if err := make(200_000, "ann"); faas.KindOf(err) != faas.Exhausted || !strings.Contains(err.Error(), "snp_") {
		t.Errorf("over the bytes: %v; want Exhausted, with what to remove", err)
	}
	if n := blobs(t, s); n != 1 {
		t.Errorf("%d packs after a refusal", n)
	}
	for i := range 2 {
		if err := make(1000+i, "ann"); err != nil {
			t.Fatal(err)
		}
	}
	if err := make(1003, "ann"); faas.KindOf(err) != faas.Exhausted || !strings.Contains(err.Error(), "snp_") {
		t.Errorf("over the count: %v; want Exhausted, with what to remove", err)
	}
	if err := make(200_000, "bob"); err != nil {
		t.Errorf("another owner: %v", err)
	}
}

func TestCacheIsBounded(t *testing.T) {
	s := openSite(t, func(o *snapshot.Options) { o.Cache = 250 << 10 })
	var ids []faas.SnapshotID
	for i := range 4 {
		ids = append(ids, s.create(t, faas.Snapshot{}, map[string][]byte{"files.tar": random(100<<10, byte(i))}).ID)
	}
	var opened []faas.OpenedSnapshot
	for i, id := range ids {
		o, err := s.Open(t.Context(), id, false)
		if i < 2 != (err == nil) || err != nil && faas.KindOf(err) != faas.Exhausted {
			t.Fatalf("snapshot %d: %v; two have room", i, err)
		}
		if err == nil {
			opened = append(opened, o)
		}
	}
	for _, o := range opened {
		if err := o.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for i, id := range ids {
		check(t, s.Store, id, map[string][]byte{"files.tar": random(100<<10, byte(i))})
	}
	if left, err := os.ReadDir(filepath.Join(s.dir, "open")); err != nil || len(left) > 2 {
		t.Errorf("%d snapshots in the cache, %v", len(left), err)
	}
}
