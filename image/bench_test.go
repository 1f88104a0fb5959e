package image

import (
	"archive/tar"
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/klauspost/compress/gzip"

	"faas"
)

// streamTar returns a reader of an archive that is made while it is read.
func streamTar(t testing.TB, fill func(*tar.Writer) error) io.Reader {
	pr, pw := io.Pipe()
	done := make(chan struct{})
	go func() {
		defer close(done)
		b := bufio.NewWriterSize(pw, 1<<20)
		w := tar.NewWriter(b)
		err := fill(w)
		if err == nil {
			err = w.Close()
		}
		if err == nil {
			err = b.Flush()
		}
		pw.CloseWithError(err) // with nil it is the end
	}()
	t.Cleanup(func() {
		pr.CloseWithError(io.ErrClosedPipe)
		<-done
	})
	return pr
}

// A million files are an image that is still accepted, and cost a bounded
// amount of memory.
func TestMillionEntries(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	const files, perDir, most = 1_000_000, 1000, 900 << 20
	r := streamTar(t, func(w *tar.Writer) error {
		for i := range files {
			h := &tar.Header{Typeflag: tar.TypeReg, Name: fmt.Sprintf("usr/lib/dir%d/file%d", i/perDir, i), Mode: 0o644, ModTime: time.Unix(int64(i), 0)}
			if err := w.WriteHeader(h); err != nil {
				return err
			}
		}
		return nil
	})
	f, err := os.Create(filepath.Join(t.TempDir(), "image.erofs"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b := newBuilder(f, DefaultLimits(), false)
	if err := b.layer(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	st, err := b.w.finish(context.Background(), b.root, [16]byte{1})
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	t.Logf("%d names, image of %d MiB, %d MiB of live heap at the end", st.names, st.size>>20, m.HeapAlloc>>20)
	if m.HeapAlloc > most {
		t.Errorf("%d MiB of heap for the tree", m.HeapAlloc>>20)
	}
	runtime.KeepAlive(b)
	fsckErofs(t, f.Name())
	if st.names != files+files/perDir+3 {
		t.Errorf("%d names", st.names)
	}
}

// syntheticLayer is like a small distribution: 100 MB in 8,000 files that
// compress to about a half.
func syntheticLayer(b *testing.B) string {
	b.Helper()
	f, err := os.Create(filepath.Join(b.TempDir(), "layer.tar.gz"))
	if err != nil {
		b.Fatal(err)
	}
	z := gzip.NewWriter(f)
	w := tar.NewWriter(z)
	rnd := rand.New(rand.NewPCG(1, 2))
	for i := range 8000 {
		data := make([]byte, 12800)
		for j := range data {
			data[j] = byte(rnd.Uint32()) & 0x0f
		}
		if err := w.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: fmt.Sprintf("usr/share/%d/%d", i%100, i), Mode: 0o644, Size: int64(len(data))}); err != nil {
			b.Fatal(err)
		}
		if _, err := w.Write(data); err != nil {
			b.Fatal(err)
		}
	}
	for _, c := range []io.Closer{w, z, f} {
		if err := c.Close(); err != nil {
			b.Fatal(err)
		}
	}
	return f.Name()
}

func BenchmarkConvert100MB(b *testing.B) {
	layer := syntheticLayer(b)
	b.SetBytes(8000 * 12800)
	for b.Loop() {
		in, err := os.Open(layer)
		if err != nil {
			b.Fatal(err)
		}
		z, err := decompress(in, 1<<30, 500)
		if err != nil {
			b.Fatal(err)
		}
		out, err := os.Create(filepath.Join(b.TempDir(), "image.erofs"))
		if err != nil {
			b.Fatal(err)
		}
		c := newBuilder(out, DefaultLimits(), false)
		if err := c.layer(context.Background(), z); err != nil {
			b.Fatal(err)
		}
		if _, err := c.w.finish(context.Background(), c.root, [16]byte{}); err != nil {
			b.Fatal(err)
		}
		for _, c := range []io.Closer{z, in, out} {
			if err := c.Close(); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkResolve(b *testing.B) {
	s, err := Open(Options{Dir: b.TempDir(), Pull: PullNever})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if err := s.update(context.Background(), func(x *index) error {
		for i := range 1000 {
			d := faas.Sum(fmt.Append(nil, i))
			x.Images[s.variant(d).Hex()] = record{Digest: d, Variant: s.variant(d)}
			x.Refs[fmt.Sprintf("index.docker.io/library/app%d:latest", i)] = d
		}
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := s.Resolve(context.Background(), "app500"); err != nil {
			b.Fatal(err)
		}
	}
}
