package leakcheck_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"faas/internal/leakcheck"
)

func TestFindsWhatIsLeft(t *testing.T) {
	dir := t.TempDir()
	scope := leakcheck.Scope{Names: []string{dir}, Dirs: []string{dir}, Descriptors: true}
	before, err := leakcheck.Take(scope)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(dir, "forgotten"))
	if err != nil {
		t.Fatal(err)
	}
	p := exec.Command("cat", filepath.Join(dir, "forgotten"), "-")
	in, err := p.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	now, err := leakcheck.Take(scope)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(now.Since(before), "\n")
	for _, want := range []string{"file " + f.Name(), "descriptor of " + f.Name(), "process ", "descriptor of pipe"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	f.Close()
	in.Close()
	if err := p.Wait(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(f.Name()); err != nil {
		t.Fatal(err)
	}
	if left := leakcheck.Wait(t, scope, before); len(left) > 0 {
		t.Errorf("still there: %v", left)
	}
}
