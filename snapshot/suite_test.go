package snapshot_test

import (
	"os"
	"testing"
	"time"

	"go.uber.org/goleak"

	"faas"
	"faas/blob"
	"faas/engine"
	"faas/internal/s3test"
	"faas/internal/snapshottest"
	"faas/snapshot"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestConformance(t *testing.T) {
	snapshottest.Run(t, func(t *testing.T) engine.Snapshots { return openSite(t, nil).Store })
}

// shared opens a store over a bucket in S3, as a node does.
func shared(t *testing.T, url string) *snapshot.Store {
	t.Helper()
	b, err := blob.OpenBucket(t.Context(), url, blob.BucketOptions{Near: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	s, err := snapshot.Open(snapshot.Options{Bucket: b, Dir: t.TempDir(), Shared: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for _, err := range []error{s.Close(), b.Close()} {
			if err != nil {
				t.Error(err)
			}
		}
	})
	return s
}

func TestS3(t *testing.T) {
	srv := s3test.Start(t)
	n := 0
	snapshottest.Run(t, func(t *testing.T) engine.Snapshots {
		n++
		return shared(t, srv.Bucket(t, "suite-"+string(rune('a'+n))))
	})
	t.Run("AnotherNodeRestores", func(t *testing.T) {
		url := srv.Bucket(t, "two-nodes") + "&prefix=faas/"
		a, b := shared(t, url), shared(t, url)
		work := &site{Store: a, work: t.TempDir()}
		files := map[string][]byte{"pages.img": random(2<<20, 1), "files.tar": random(70_000, 2)}
		rootfs := t.TempDir() + "/image.erofs"
		if err := os.WriteFile(rootfs, random(300_000, 9), 0o400); err != nil {
			t.Fatal(err)
		}
		base, err := a.Create(t.Context(), faas.Snapshot{Owner: "ann", Name: "base", Kind: faas.SnapshotMemory}, faas.Image{RootFS: rootfs, Size: 300_000}, work.parts(t, files))
		if err != nil {
			t.Fatal(err)
		}
		found, err := b.Find(t.Context(), "ann", "base")
		if err != nil || found.ID != base.ID || found.Digest != base.Digest {
			t.Fatalf("%+v, %v", found, err)
		}
		check(t, b, base.ID, files)
		o, err := b.Open(t.Context(), base.ID, false)
		if err != nil {
			t.Fatal(err)
		}
		defer o.Close()
		if got, err := os.ReadFile(o.Image.RootFS); err != nil || faas.Sum(got) != base.RootFS {
			t.Errorf("the image on the second node: %d bytes, %v", len(got), err)
		}
		// The second node goes on from there, and the first has what it made. What
		// the first deletes meanwhile stays readable to the child.
		files["pages.img"] = scatter(files["pages.img"], 50, 7)
		work.Store = b
		child, err := b.Create(t.Context(), faas.Snapshot{Owner: "ann", Parents: []faas.SnapshotID{base.ID}, Kind: faas.SnapshotMemory}, o.Image, work.parts(t, files))
		if err != nil || child.Stored > 300_000 {
			t.Fatalf("%d bytes stored for a child, %v", child.Stored, err)
		}
		if err := a.Delete(t.Context(), base.ID); err != nil {
			t.Fatal(err)
		}
		if _, err := a.Collect(t.Context()); err != nil {
			t.Fatal(err)
		}
		check(t, a, child.ID, files)
	})
}

// TestTombstones: with a shared bucket, what is deleted goes after the grace
// period and not before.
func TestTombstones(t *testing.T) {
	root := t.TempDir()
	make := func(grace time.Duration) *site {
		return openSiteAt(t, root, func(o *snapshot.Options) { o.Shared, o.Grace = true, grace })
	}
	s := make(time.Hour)
	a := s.create(t, faas.Snapshot{}, map[string][]byte{"files.tar": random(200_000, 1)})
	if err := s.Delete(t.Context(), a.ID); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Collect(t.Context()); err != nil || n != 0 {
		t.Errorf("%d bytes collected within the grace period, %v", n, err)
	}
	if n, err := make(time.Nanosecond).Collect(t.Context()); err != nil || n < 200_000 {
		t.Errorf("%d bytes collected after the grace period, %v", n, err)
	}
}
