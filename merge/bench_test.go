package merge

import (
	"archive/tar"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const benchFiles = 10_000

// benchArchive writes a tree of benchFiles files in 100 directories, each some
// kilobytes of text, of which branch i has edited a hundred and deleted ten.
func benchArchive(b *testing.B, file string, branch int) {
	b.Helper()
	f, err := os.Create(file)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	w := tar.NewWriter(f)
	put := func(h *tar.Header, text string) {
		h.ModTime, h.Size = time.Unix(1000, 0), int64(len(text))
		if err := w.WriteHeader(h); err != nil {
			b.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			b.Fatal(err)
		}
	}
	put(&tar.Header{Name: "./", Typeflag: tar.TypeDir, Mode: 0o755}, "")
	put(&tar.Header{Name: "./src/", Typeflag: tar.TypeDir, Mode: 0o755}, "")
	for i := range benchFiles {
		if i%100 == 0 {
			put(&tar.Header{Name: fmt.Sprintf("./src/%02d/", i/100), Typeflag: tar.TypeDir, Mode: 0o755}, "")
		}
		text := fmt.Sprintf("file %d\n%s", i, strings.Repeat("some line of text\n", 50+i%100))
		if i%1000 == 7 {
			text = strings.Replace(text, "\n", fmt.Sprintf("\nedited by %d\n", branch), 1)
			if branch > 0 { // all edit it, each in its own place
				text = fmt.Sprintf("file %d\n", i)
				for l := range 60 {
					if l == branch*5 {
						text += "edited\n"
					}
					text += fmt.Sprintf("line %d\n", l)
				}
			} else if branch == 0 {
				text = fmt.Sprintf("file %d\n", i)
				for l := range 60 {
					text += fmt.Sprintf("line %d\n", l)
				}
			}
		} else if branch > 0 && i/100 == branch {
			text += "edited\n"
		} else if branch > 0 && i/10 == 500+branch {
			continue
		}
		put(&tar.Header{Name: fmt.Sprintf("./src/%02d/%05d.txt", i/100, i), Mode: 0o644}, text)
	}
	if err := w.Close(); err != nil {
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
		if want := 8*99 + 8*10 + 10; merged < want-20 || merged > want+20 {
			b.Fatalf("merged %d, want about %d", merged, want)
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
