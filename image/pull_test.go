package image_test

import (
	"archive/tar"
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	v1 "github.com/google/go-containerregistry/pkg/v1"

	"faas"
	"faas/image"
	ti "faas/internal/testimage"
)

// bigImage has one layer with that many bytes that do not compress.
func bigImage(t *testing.T, size int) v1.Image {
	t.Helper()
	data := make([]byte, size)
	src := rand.NewChaCha8([32]byte{1})
	if _, err := src.Read(data); err != nil {
		t.Fatal(err)
	}
	return ti.New(t, v1.Config{}, ti.Layer(t, ti.Entry{Header: tar.Header{Typeflag: tar.TypeReg, Name: "big", Mode: 0o600, ModTime: ti.Epoch()}, Data: data}))
}

// blobCounter counts downloads of blobs.
func blobCounter(n *atomic.Int64) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method == http.MethodGet && strings.Contains(r.URL.Path, "/blobs/sha256") {
				n.Add(1)
			}
			next.ServeHTTP(w, r)
		})
	}
}

func TestConcurrentPullsShareOneDownload(t *testing.T) {
	t.Parallel()
	var blobs atomic.Int64
	r := ti.NewRegistry(t, blobCounter(&blobs))
	src := bigImage(t, 1<<20)
	refs := []string{r.Push(t, src, "one:latest"), r.Push(t, src, "two:latest")}
	dir := t.TempDir()
	stores := []*image.Store{open(t, image.Options{Dir: dir}), open(t, image.Options{Dir: dir})} // as two processes
	blobs.Store(0)
	var wg sync.WaitGroup
	for i := range 16 {
		wg.Go(func() {
			if _, err := stores[i%2].Pull(context.Background(), refs[i/2%2], nil); err != nil {
				t.Errorf("pull: %v", err)
			}
		})
	}
	wg.Wait()
	// The configuration may be read once per name and process, the layer only once.
	if n := blobs.Load(); n > 5 {
		t.Errorf("%d blobs were downloaded", n)
	}
	if l, err := stores[0].List(t.Context()); err != nil || len(l) != 2 {
		t.Errorf("List = %+v, %v", l, err)
	}
}

func TestWhoGivesUpDoesNotStopOthers(t *testing.T) {
	t.Parallel()
	b := &brake{after: 300 << 10, release: make(chan struct{})}
	r := ti.NewRegistry(t, b.wrap)
	ref := r.Push(t, bigImage(t, 1<<20), "big:latest")
	dir := t.TempDir()
	s := open(t, image.Options{Dir: dir})
	b.on.Store(true)
	ctx, cancel := context.WithCancel(t.Context())
	first, second := make(chan error, 1), make(chan error, 1)
	var seen progressLog
	go func() { _, err := s.Pull(ctx, ref, seen.add); first <- err }()
	eventually(t, "the download is under way", func() bool { return partSize(dir) > 0 })
	joined := make(chan struct{})
	var once sync.Once
	go func() {
		_, err := s.Pull(t.Context(), ref, func(faas.ImageProgress) { once.Do(func() { close(joined) }) })
		second <- err
	}()
	<-joined
	cancel()
	if err := <-first; !errors.Is(err, context.Canceled) {
		t.Errorf("who gave up got %v", err)
	}
	n := seen.len()
	b.on.Store(false)
	close(b.release) // the connection breaks; the rest comes with a range request
	if err := <-second; err != nil {
		t.Errorf("who stayed got %v", err)
	}
	if seen.len() != n {
		t.Error("progress was reported to who had given up")
	}
	if b.ranges.Load() == 0 {
		t.Error("the download began anew instead of going on")
	}
}

func TestPullStopsWhenNobodyWaits(t *testing.T) {
	t.Parallel()
	b := &brake{after: 1 << 10, release: make(chan struct{})}
	r := ti.NewRegistry(t, b.wrap)
	ref := r.Push(t, bigImage(t, 1<<20), "big:latest")
	dir := t.TempDir()
	s := open(t, image.Options{Dir: dir})
	b.on.Store(true)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { _, err := s.Pull(ctx, ref, nil); done <- err }()
	eventually(t, "the download is under way", func() bool { return partSize(dir) > 0 })
	cancel()
	if err := <-done; faas.KindOf(err) != faas.Canceled {
		t.Errorf("Pull: %v", err)
	}
	if err := s.Close(); err != nil { // hangs if the work goes on
		t.Error(err)
	}
	if _, err := s.Pull(t.Context(), ref, nil); faas.KindOf(err) != faas.Canceled {
		t.Errorf("pull from a closed store: %v", err)
	}
}

type progressLog struct {
	mu   sync.Mutex
	seen []faas.ImageProgress
}

func (l *progressLog) add(p faas.ImageProgress) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.seen = append(l.seen, p)
}

func (l *progressLog) len() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.seen)
}

func TestProgress(t *testing.T) {
	t.Parallel()
	r := ti.NewRegistry(t)
	ref := r.Push(t, bigImage(t, 2<<20), "big:latest")
	s := open(t, image.Options{})
	var log progressLog
	if _, err := s.Pull(t.Context(), ref, log.add); err != nil {
		t.Fatal(err)
	}
	var phases []faas.ImagePhase
	var last faas.ImageProgress
	for _, p := range log.seen {
		if p.Ref != ref {
			t.Errorf("progress of %q", p.Ref)
		}
		if p.Phase != last.Phase {
			phases = append(phases, p.Phase)
			if last.Done != last.Total {
				t.Errorf("phase %s ended at %d of %d", last.Phase, last.Done, last.Total)
			}
		} else if p.Done < last.Done {
			t.Errorf("progress fell from %d to %d", last.Done, p.Done)
		}
		last = p
	}
	want := []faas.ImagePhase{faas.ImageResolving, faas.ImageDownloading, faas.ImageConverting, faas.ImageReady}
	if len(phases) != len(want) || last.Phase != faas.ImageReady {
		t.Errorf("phases %v, want %v", phases, want)
	}
}
