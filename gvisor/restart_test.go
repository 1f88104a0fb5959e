package gvisor_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"faas"
	"faas/gvisor"
	"faas/internal/leakcheck"
	"faas/internal/runtimetest"
)

// The environment of the helper process, which is this test program again.
const (
	helperDir    = "FAAS_TEST_HELPER_DIR"
	helperBinary = "FAAS_TEST_HELPER_BINARY"
	helperImage  = "FAAS_TEST_HELPER_IMAGE"
)

// helper is a daemon that makes sandboxes until it is killed.
func helper() error {
	sandboxBinary, busyboxImage = os.Getenv(helperBinary), os.Getenv(helperImage)
	r, err := gvisor.New(options(os.Getenv(helperDir)))
	if err != nil {
		return err
	}
	blank := faas.SandboxSpec{ID: "blank", Image: image(), Limits: runtimetest.DefaultLimits(), Blank: true}
	if _, err := r.Create(context.Background(), blank); err != nil {
		return err
	}
	for i := 0; ; i++ {
		id := []string{"kept", "dropped"}[min(i, 1)]
		if i > 1 {
			id = fmt.Sprintf("more_%d", i)
		}
		s, err := r.Create(context.Background(), faas.SandboxSpec{ID: id, Image: image(), Limits: runtimetest.DefaultLimits()})
		if err != nil {
			return err
		}
		p, err := s.Start(context.Background(), faas.Command{Args: []string{"/bin/sh", "-c", "echo " + id + " >/name"}})
		if err != nil {
			return err
		}
		if _, err := p.Wait(); err != nil {
			return err
		}
		fmt.Println(id)
	}
}

// TestDaemonKilled kills a daemon in the midst of making sandboxes. Those that
// were complete can be adopted, and the rest goes without a trace.
func TestDaemonKilled(t *testing.T) {
	dir := t.TempDir()
	around := leakcheck.Scope{Names: []string{sandboxBinary, dir}, Dirs: []string{dir}}
	leakcheck.Check(t, around)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	daemon := exec.Command(self)
	daemon.Env = append(os.Environ(), helperDir+"="+dir, helperBinary+"="+sandboxBinary, helperImage+"="+busyboxImage)
	daemon.Stderr = os.Stderr
	out, err := daemon.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := daemon.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for n := 0; n < 3 && lines.Scan(); n++ {
	}
	if err := daemon.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := daemon.Wait(); err == nil {
		t.Fatal("the daemon ended by itself")
	}

	r, err := gvisor.New(options(dir))
	if err != nil {
		t.Fatal(err)
	}
	n, err := r.Sweep(t.Context(), func(id string) bool { return id == "kept" })
	if n < 2 || err != nil {
		t.Errorf("swept %d, %v; want the two others that were complete at least", n, err)
	}
	s, err := r.Adopt(t.Context(), "kept")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	p, err := s.Start(t.Context(), faas.Command{Args: []string{"cat", "/name"}, Stdout: &text})
	if err != nil {
		t.Fatal(err)
	}
	if e, err := p.Wait(); err != nil || e.Code != 0 || text.String() != "kept\n" {
		t.Errorf("%+v, %v, %q", e, err, text.String())
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
}
