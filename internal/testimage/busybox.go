package testimage

import (
	"archive/tar"
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	v1 "github.com/google/go-containerregistry/pkg/v1"
)

// busyboxPath is where Debian's busybox-static puts its binary.
const busyboxPath = "/bin/busybox"

// BusyboxName is the name that tests give the busybox image.
const BusyboxName = "busybox:latest"

// Busybox returns an image of one layer: busybox with all its applets as links
// in /bin, users root and user (1000), a world-writable /tmp, and sh as command.
func Busybox(tb testing.TB) v1.Image {
	tb.Helper()
	return New(tb, v1.Config{
		Env: []string{"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"},
		Cmd: []string{"sh"},
	}, Layer(tb, busyboxEntries(tb)...))
}

func busyboxEntries(tb testing.TB) []Entry {
	tb.Helper()
	binary, err := os.ReadFile(busyboxPath)
	if err != nil {
		tb.Fatalf("busybox is needed to build the test image (apt-get install busybox-static): %v", err)
	}
	applets, err := exec.Command(busyboxPath, "--list").Output()
	if err != nil {
		tb.Fatalf("list the applets of %s: %v", busyboxPath, err)
	}
	home := Dir("home/user/", 0o755)
	home.Uid, home.Gid = 1000, 1000
	es := []Entry{
		Dir("./", 0o755),
		Dir("bin/", 0o755), Dir("dev/", 0o755), Dir("etc/", 0o755), Dir("home/", 0o755), home,
		Dir("proc/", 0o555), Dir("root/", 0o700), Dir("sys/", 0o555), Dir("tmp/", 0o1777),
		Dir("usr/", 0o755), Dir("usr/bin/", 0o755), Dir("var/", 0o755),
		File("etc/passwd", 0o644, "root:x:0:0:root:/root:/bin/sh\nuser:x:1000:1000:user:/home/user:/bin/sh\n"),
		File("etc/group", 0o644, "root:x:0:\nuser:x:1000:\nextra:x:2000:user\n"),
		File("bin/busybox", 0o755, string(binary)),
		Symlink("usr/bin/env", "../../bin/busybox"),
	}
	for _, a := range strings.Fields(string(applets)) {
		if a != "busybox" {
			es = append(es, Hardlink("bin/"+a, "bin/busybox"))
		}
	}
	return es
}

// Scratch returns an image as from `FROM scratch` with one program, /app,
// as its entrypoint. program is its bytes: a statically linked binary.
func Scratch(tb testing.TB, program []byte) v1.Image {
	tb.Helper()
	return New(tb, v1.Config{Entrypoint: []string{"/app"}},
		Layer(tb, Entry{Header: tar.Header{Typeflag: tar.TypeReg, Name: "app", Mode: 0o755, ModTime: Epoch()}, Data: bytes.Clone(program)}))
}
