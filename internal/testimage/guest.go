package testimage

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"faas"
	"faas/image"
)

// GuestProgram returns the guest program: the one that FAAS_GUEST names, else
// one that is built once for the test binary.
var GuestProgram = sync.OnceValues(func() ([]byte, error) {
	if path := os.Getenv("FAAS_GUEST"); path != "" {
		return os.ReadFile(path)
	}
	dir, err := os.MkdirTemp("", "faas-guest-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "faas-guest")
	build := exec.Command("go", "build", "-buildvcs=false", "-ldflags", "-s -w", "-o", path, "faas/cmd/faas-guest")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build the guest program: %w\n%s", err, out)
	}
	return os.ReadFile(path)
})

// Guest returns the guest program as the file that images get injected.
func Guest(tb testing.TB) image.File {
	tb.Helper()
	b, err := GuestProgram()
	if err != nil {
		tb.Fatal(err)
	}
	return image.File{Path: faas.GuestPath, Mode: 0o555, Data: b}
}
