package image_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"faas/image"
	ti "faas/internal/testimage"
)

const crashArg = "-crashing-pull"

// crashingPull is the process that TestKilledPullIsContinued kills.
func crashingPull(dirAndRef string) {
	dir, ref, _ := strings.Cut(dirAndRef, " ")
	s, err := image.Open(image.Options{Dir: dir})
	if err == nil {
		_, err = s.Pull(context.Background(), ref, nil)
	}
	fmt.Println("not killed:", err)
	os.Exit(1)
}

// brake lets a registry send only the first bytes of big blobs while it is on,
// and counts who asks for the rest.
type brake struct {
	on      atomic.Bool
	after   int64
	ranges  atomic.Int64
	release chan struct{}
}

func (b *brake) wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Range") != "" {
			b.ranges.Add(1)
		}
		if b.on.Load() && r.Method == http.MethodGet && strings.Contains(r.URL.Path, "/blobs/") {
			w = &brakedWriter{ResponseWriter: w, left: b.after, brake: b, gone: r.Context().Done()}
		}
		next.ServeHTTP(w, r)
	})
}

type brakedWriter struct {
	http.ResponseWriter
	brake *brake
	left  int64
	gone  <-chan struct{}
}

func (w *brakedWriter) Write(p []byte) (int, error) {
	if int64(len(p)) <= w.left {
		w.left -= int64(len(p))
		return w.ResponseWriter.Write(p)
	}
	n, err := w.ResponseWriter.Write(p[:w.left])
	w.left = 0
	if err != nil {
		return n, err
	}
	if err := http.NewResponseController(w.ResponseWriter).Flush(); err != nil {
		return n, err
	}
	select {
	case <-w.gone:
		return n, io.ErrClosedPipe
	case <-w.brake.release:
		panic(http.ErrAbortHandler) // the connection breaks
	}
}

func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !ok(); {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain until %s", what)
		}
		<-time.After(5 * time.Millisecond)
	}
}

func partSize(dir string) (n int64) {
	parts, _ := filepath.Glob(filepath.Join(dir, "blobs", "*.part"))
	for _, p := range parts {
		if info, err := os.Stat(p); err == nil {
			n += info.Size()
		}
	}
	return n
}

func TestKilledPullIsContinued(t *testing.T) {
	t.Parallel()
	b := &brake{after: 700 << 10, release: make(chan struct{})}
	r := ti.NewRegistry(t, b.wrap)
	src := bigImage(t, 2<<20)
	ref := r.Push(t, src, "big:latest")
	dir := t.TempDir()
	b.on.Store(true)
	cmd := exec.Command(os.Args[0], crashArg, dir+" "+ref)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the pull has a part of the layer", func() bool { return partSize(dir) >= b.after/2 })
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err == nil || strings.Contains(out.String(), "not killed") {
		t.Fatalf("the process ended by itself: %v %s", err, &out)
	}
	have := partSize(dir)
	b.on.Store(false)
	s := open(t, image.Options{Dir: dir})
	if got := partSize(dir); got != have {
		t.Errorf("opening the store left %d of %d bytes", got, have)
	}
	img := pull(t, s, ref)
	if img.Digest.String() != digestOf(t, src) || b.ranges.Load() == 0 {
		t.Errorf("pulled %s, %d range requests", img.Digest, b.ranges.Load())
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*", "*")); len(left) != 1 || left[0] != img.RootFS {
		t.Errorf("left in the store: %q", left)
	}
}

func TestLeftoversAreRemovedOnOpen(t *testing.T) {
	t.Parallel()
	r := ti.NewRegistry(t)
	dir := t.TempDir()
	s := open(t, image.Options{Dir: dir})
	img := pull(t, s, r.Push(t, small(t, "kept"), "a:1"))
	gone := pull(t, s, r.Push(t, small(t, "file lost"), "b:1"))
	if err := os.Remove(gone.RootFS); err != nil {
		t.Fatal(err)
	}
	old := time.Now().Add(-48 * time.Hour)
	for _, name := range []string{"tmp/new-1", "tmp/x.lock", "rootfs/feed.erofs", "rootfs/junk", "blobs/00", "blobs/00.part"} {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(p, old, old); err != nil {
			t.Fatal(err)
		}
	}
	again := open(t, image.Options{Dir: dir, Pull: image.PullNever})
	if left, _ := filepath.Glob(filepath.Join(dir, "*", "*")); len(left) != 1 || left[0] != img.RootFS {
		t.Errorf("left in the store: %q", left)
	}
	if l, err := again.List(t.Context()); err != nil || len(l) != 1 || l[0].Digest != img.Digest {
		t.Errorf("List = %+v, %v", l, err)
	}
	if _, err := s.Resolve(t.Context(), gone.Digest.String()); err == nil {
		t.Error("the other process' store still offers an image whose file is gone")
	}
}
