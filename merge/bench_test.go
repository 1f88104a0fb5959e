package merge

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"faas/internal/branchtree"
)

func benchArchive(b *testing.B, file string, branch int) {
	b.Helper()
	f, err := os.Create(file)
	if err != nil {
		b.Fatal(err)
	}
	if err := errors.Join(branchtree.Write(f, branch, true), f.Close()); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkMerge10k merges eight branches of a tree of ten thousand files, all in
// the archives, from opening them to the written result.
func BenchmarkMerge10k(b *testing.B) {
	dir := b.TempDir()
	for i := range 9 {
		benchArchive(b, filepath.Join(dir, fmt.Sprint(i)), i)
	}
	ctx := context.Background()
	b.ReportAllocs()
	for b.Loop() {
		merged, err := mergeFiles(ctx, dir)
		if err != nil {
			b.Fatal(err)
		}
		if want := branchtree.Changed(8); merged != want {
			b.Fatalf("merged %d, want %d", merged, want)
		}
	}
}

func mergeFiles(ctx context.Context, dir string) (int, error) {
	var archives []Archive
	for i := range 9 {
		f, err := os.Open(filepath.Join(dir, fmt.Sprint(i)))
		if err != nil {
			return 0, err
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			return 0, err
		}
		archives = append(archives, Archive{fmt.Sprint(i), f, info.Size()})
	}
	trees, err := Index(ctx, Limits{}, archives...)
	if err != nil {
		return 0, err
	}
	in := Input{Image: Scratch{}, Base: trees[0]}
	for i, t := range trees[1:] {
		in.Branches = append(in.Branches, Branch{fmt.Sprint(i + 1), t})
	}
	r, err := Merge(ctx, in)
	if err != nil {
		return 0, err
	}
	out, err := os.Create(filepath.Join(dir, "out"))
	if err != nil {
		return 0, err
	}
	defer out.Close()
	return r.Merged(), r.Write(ctx, out)
}
