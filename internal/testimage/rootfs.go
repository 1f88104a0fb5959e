package testimage

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	v1 "github.com/google/go-containerregistry/pkg/v1"

	"faas"
	"faas/image"
)

// RootFS returns the busybox image ready to run, with the files injected. It is
// made once and kept in the machine's temporary directory for all tests.
func RootFS(tb testing.TB, inject ...image.File) faas.Image {
	tb.Helper()
	return Ready(tb, Busybox(tb), inject...)
}

// Ready returns any image ready to run, kept as RootFS keeps its own.
func Ready(tb testing.TB, img v1.Image, inject ...image.File) faas.Image {
	tb.Helper()
	digest, err := img.Digest()
	if err != nil {
		tb.Fatal(err)
	}
	s := openStore(tb, filepath.Join(os.TempDir(), fmt.Sprintf("faas-testimage-%d", os.Getuid())), inject)
	if ready, err := s.Resolve(context.Background(), digest.String()); err == nil {
		return ready
	}
	r := NewRegistry(tb)
	ready, err := s.Pull(context.Background(), r.Push(tb, img, "test/image:latest"), nil)
	if err != nil {
		tb.Fatalf("make the test image ready: %v", err)
	}
	return ready
}

func openStore(tb testing.TB, dir string, inject []image.File) *image.Store {
	tb.Helper()
	s, err := image.Open(image.Options{Dir: dir, Pull: image.PullNever, Inject: inject})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Errorf("close the test images' store: %v", err)
		}
	})
	return s
}
