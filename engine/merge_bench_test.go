package engine_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"faas"
	"faas/blob"
	"faas/engine"
	"faas/internal/branchtree"
	"faas/internal/memruntime"
	"faas/jetstream"
	"faas/snapshot"
)

// BenchmarkMerge10k merges the snapshots of eight branches of a tree of ten
// thousand files, to the stored result.
func BenchmarkMerge10k(b *testing.B) {
	dir := b.TempDir()
	records, err := jetstream.Open(b.Context(), jetstream.Options{Dir: filepath.Join(dir, "nats")})
	if err != nil {
		b.Fatal(err)
	}
	defer records.Close()
	blobs, err := blob.OpenDir(filepath.Join(dir, "blobs"))
	if err != nil {
		b.Fatal(err)
	}
	bucket, err := blob.OpenDir(filepath.Join(dir, "bucket"))
	if err != nil {
		b.Fatal(err)
	}
	snaps, err := snapshot.Open(snapshot.Options{Bucket: bucket, Dir: filepath.Join(dir, "snapshots")})
	if err != nil {
		b.Fatal(err)
	}
	defer snaps.Close()
	e, err := engine.New(engine.Config{Runtime: memruntime.New(nil, memruntime.Options{}), Images: images{}, Records: records, Blobs: blobs, Snapshots: snaps,
		SpoolDir: b.TempDir(), OpenImage: func(faas.Image) (engine.ImageFiles, error) { return scratch{}, nil }})
	if err != nil {
		b.Fatal(err)
	}
	base := branchSnapshot(b, snaps, 0)
	var spec faas.MergeSpec
	for branch := 1; branch <= 8; branch++ {
		spec.Branches = append(spec.Branches, branchSnapshot(b, snaps, branch, base.ID).ID.String())
	}
	var took time.Duration
	for b.Loop() {
		before := processorTime(b)
		r, err := e.Merge(b.Context(), "ann", spec)
		took += processorTime(b) - before
		if err != nil {
			b.Fatal(err)
		}
		if want := branchtree.Changed(8); r.Merged != want {
			b.Fatalf("%d paths, want %d", r.Merged, want)
		}
		if err := e.RemoveSnapshot(b.Context(), "ann", r.Snapshot.ID.String()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(took.Milliseconds())/float64(b.N), "cpu-ms/op")
	if err := e.Close(b.Context()); err != nil {
		b.Error(err)
	}
}

func branchSnapshot(b *testing.B, snaps *snapshot.Store, branch int, parents ...faas.SnapshotID) faas.Snapshot {
	b.Helper()
	dir := filepath.Join(b.TempDir(), fmt.Sprint(branch))
	if err := os.Mkdir(dir, 0o700); err != nil {
		b.Fatal(err)
	}
	f, err := os.Create(filepath.Join(dir, faas.FilesPart))
	if err != nil {
		b.Fatal(err)
	}
	if err := errors.Join(branchtree.Write(f, branch, true), f.Close()); err != nil {
		b.Fatal(err)
	}
	s, err := snaps.Create(b.Context(), faas.Snapshot{Owner: "ann", Kind: faas.SnapshotFiles, Image: testImage.Digest, Parents: parents}, testImage, dir)
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// processorTime is what this process has used, which a machine that others use
// too changes less than the time of day.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
