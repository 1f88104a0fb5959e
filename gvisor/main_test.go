package gvisor_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"faas"
	"faas/gvisor"
	"faas/internal/testimage"
)

// The sandbox program and the image that all tests share.
var sandboxBinary, busyboxImage string

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	if os.Getenv(helperDir) != "" {
		fmt.Fprintln(os.Stderr, helper())
		return 1
	}
	dir, err := os.MkdirTemp("", "faas-gvisor-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	if err := prepare(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return m.Run()
}

func prepare(dir string) error {
	sandboxBinary = filepath.Join(dir, "faas-sandbox")
	build := exec.Command("go", "build", "-o", sandboxBinary, "faas/cmd/faas-sandbox")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("build the sandbox program: %w\n%s", err, out)
	}
	busyboxImage = filepath.Join(dir, "busybox.erofs")
	return makeImage(filepath.Join(dir, "root"), busyboxImage)
}

// makeImage writes an EROFS file with busybox, a few users and the init.
func makeImage(root, image string) error {
	path, mode, init, err := gvisor.InitFile(runtime.GOARCH)
	if err != nil {
		return err
	}
	busybox, err := os.ReadFile("/bin/busybox")
	if err != nil {
		return fmt.Errorf("install busybox-static: %w", err)
	}
	guest, err := testimage.GuestProgram()
	if err != nil {
		return err
	}
	files := []struct {
		path string
		mode os.FileMode
		data []byte
	}{
		{path, mode, init},
		{faas.GuestPath, 0o555, guest},
		{"/bin/busybox", 0o755, busybox},
		{"/etc/passwd", 0o644, []byte("root:x:0:0:root:/root:/bin/sh\nalice:x:1000:1001::/home/alice:/bin/sh\n")},
		{"/etc/group", 0o644, []byte("root:x:0:\nalice:x:1001:\nstaff:x:50:alice\n")},
		{"/home/alice/readme", 0o644, []byte("hello\n")},
		{"/bin/secret", 0o600, []byte("#!/bin/sh\n")},
		{"/bin/garbage", 0o755, []byte("\x00\x01garbage")},
		{"/tmp/.keep", 0o644, nil},
	}
	for _, f := range files {
		p := filepath.Join(root, f.path)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(p, f.data, f.mode); err != nil {
			return err
		}
	}
	out, err := exec.Command("/bin/busybox", "--list").Output()
	if err != nil {
		return err
	}
	var name string
	for _, b := range string(out) {
		if b != '\n' {
			name += string(b)
			continue
		}
		if name != "busybox" {
			if err := os.Symlink("busybox", filepath.Join(root, "bin", name)); err != nil {
				return err
			}
		}
		name = ""
	}
	for _, d := range []string{"proc", "sys", "dev", "root"} {
		if err := os.MkdirAll(filepath.Join(root, d), 0o755); err != nil {
			return err
		}
	}
	if out, err := exec.Command("mkfs.erofs", "-E", "noinline_data", image, root).CombinedOutput(); err != nil {
		return fmt.Errorf("install erofs-utils: %w\n%s", err, out)
	}
	return nil
}

func image() faas.Image { return faas.Image{Ref: "busybox", RootFS: busyboxImage} }
