package testimage

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/tarball"
)

const (
	debianMirror = "http://deb.debian.org/debian"
	debianSuite  = "bookworm"
)

// Python returns an image of Debian's python3 and a shell, with the entries on
// top. Its packages are unpacked by mmdebstrap, once for the machine. The test
// is skipped where Debian's packages cannot be reached.
func Python(tb testing.TB, entries ...Entry) v1.Image {
	tb.Helper()
	dir := filepath.Join(os.TempDir(), fmt.Sprintf("faas-testimage-%d", os.Getuid()))
	path := filepath.Join(dir, "python3-"+debianSuite+".tar")
	if _, err := os.Stat(path); err != nil {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			tb.Fatal(err)
		}
		debootstrap(tb, path)
	}
	base, err := tarball.LayerFromFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return New(tb, v1.Config{Env: []string{"PATH=/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE=1"}, Cmd: []string{"python3"}}, base, Layer(tb, entries...))
}

// debootstrap makes a tar of the packages at path.
func debootstrap(tb testing.TB, path string) {
	tb.Helper()
	tmp := filepath.Join(tb.TempDir(), "root.tar")
	// No package's scripts are run: what python3 needs is in its files.
	out, err := exec.Command("mmdebstrap", "--variant=extract", "--include=python3,dash", `--aptopt=Acquire::Languages "none"`,
		debianSuite, tmp, debianMirror).CombinedOutput()
	if err == nil {
		if err := os.Rename(tmp, path); err != nil {
			tb.Fatal(err)
		}
		return
	}
	client := &http.Client{Timeout: 30 * time.Second}
	res, reached := client.Get(debianMirror + "/dists/" + debianSuite + "/Release")
	if reached != nil {
		tb.Skipf("Debian's packages cannot be reached: %v", reached)
	}
	res.Body.Close()
	if res.StatusCode != http.StatusOK {
		tb.Skipf("Debian's packages cannot be reached: %s answers %s", debianMirror, res.Status)
	}
	tb.Fatalf("make an image of Debian's python3 (apt-get install mmdebstrap): %v\n%s", err, out)
}
