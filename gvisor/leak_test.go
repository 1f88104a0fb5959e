package gvisor_test

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"faas"
	"faas/gvisor"
	"faas/internal/leakcheck"
	"faas/internal/runtimetest"
)

// rounds is how many sandboxes the leak test goes through.
func rounds() int {
	if os.Getenv("FAAS_LONG") != "" {
		return 1000
	}
	return 100
}

// TestNothingIsLeft runs sandboxes to good and bad ends and then looks for
// whatever of them is still on the machine.
func TestNothingIsLeft(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	dir := t.TempDir()
	r, err := gvisor.New(options(dir))
	if err != nil {
		t.Fatal(err)
	}
	around := leakcheck.Scope{Names: []string{sandboxBinary, gvisor.CgroupName(r)}, Dirs: []string{dir}, Descriptors: true}
	churn(t, r, 8) // whatever is opened once and for all is open now
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := leakcheck.Take(around)
	if err != nil {
		t.Fatal(err)
	}
	if r, err = gvisor.New(options(dir)); err != nil {
		t.Fatal(err)
	}
	churn(t, r, rounds())
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if left := leakcheck.Wait(t, around, before); len(left) > 0 {
		t.Errorf("left after %d sandboxes:\n%s", rounds(), strings.Join(left, "\n"))
	}
}

// churn creates n sandboxes, a few at a time, and ends each in its own way.
func churn(t *testing.T, r faas.Runtime, n int) {
	t.Helper()
	next := make(chan int)
	var workers sync.WaitGroup
	for range 4 {
		workers.Go(func() {
			for i := range next {
				oneLife(t, r, i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	workers.Wait()
}

// oneLife creates, uses and ends one sandbox; i picks how.
func oneLife(t *testing.T, r faas.Runtime, i int) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	spec := faas.SandboxSpec{ID: "life_" + strconv.Itoa(i), Image: image(), Limits: runtimetest.DefaultLimits()}
	spec.Limits.Memory = 64 << 20
	kind := i % 10
	if kind == 0 { // the caller gives up while it boots
		stop := time.AfterFunc(time.Duration(i)*time.Millisecond%(60*time.Millisecond), cancel)
		defer stop.Stop()
	}
	s, err := r.Create(ctx, spec)
	if err != nil {
		if kind != 0 || faas.KindOf(err) != faas.Canceled {
			t.Errorf("life %d: %v", i, err)
		}
		return
	}
	script := "sleep 1000 & setsid sleep 1000 & echo x >/file; exec sleep 1000"
	switch kind {
	case 1, 2, 8, 9:
		script = "echo hello; echo x >/file"
	case 3:
		script = "tail /dev/zero"
	}
	var out strings.Builder
	p, err := s.Start(ctx, faas.Command{Args: []string{"/bin/sh", "-c", script}, Stdout: &out, Stdin: strings.NewReader("in")})
	if err != nil && kind != 0 {
		t.Errorf("life %d: %v", i, err)
	}
	switch kind {
	case 4:
		cancel()
	case 5:
		gvisor.KillProcess(s)
	case 6:
		s.Close()
	case 7:
		if err := s.Pause(ctx); err != nil {
			t.Errorf("life %d: %v", i, err)
		}
	}
	if p != nil && kind != 0 && kind != 7 {
		if _, err := p.Wait(); err != nil {
			t.Errorf("life %d: %v", i, err)
		}
	}
	if kind == 8 || kind == 9 {
		afterlife(t, r, s, spec, i)
	}
	if err := s.Close(); err != nil {
		t.Errorf("life %d: %v", i, err)
	}
	if kind == 1 && out.String() != "hello\n" {
		t.Errorf("life %d said %q", i, out.String())
	}
}

// afterlife checkpoints a sandbox and restores it whole, or broken off at some
// moment, or from a checkpoint with a part cut short.
func afterlife(t *testing.T, r faas.Runtime, s faas.Sandbox, spec faas.SandboxSpec, i int) {
	dir := t.TempDir()
	if _, err := s.Checkpoint(t.Context(), dir, i%2 == 0); err != nil {
		t.Errorf("life %d: %v", i, err)
		return
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	spec.ID += "_copy"
	if i%2 == 0 {
		spec.Blank = true
		if _, err := r.Create(t.Context(), spec); err != nil {
			t.Errorf("life %d: create blank: %v", i, err)
			return
		}
	}
	switch i / 10 % 3 {
	case 1:
		stop := time.AfterFunc(time.Duration(i)*time.Millisecond%(120*time.Millisecond), cancel)
		defer stop.Stop()
	case 2:
		if err := os.Truncate(filepath.Join(dir, "checkpoint.img"), int64(i)*100); err != nil {
			t.Error(err)
		}
	}
	c, err := r.Restore(ctx, spec, dir)
	if err != nil {
		if i/10%3 == 0 {
			t.Errorf("life %d: restore: %v", i, err)
		}
		return
	}
	if conn, err := c.Dial(ctx, 1); err == nil {
		conn.Close()
		t.Errorf("life %d: somebody listens on port 1", i)
	}
	if err := c.Close(); err != nil {
		t.Errorf("life %d: close the copy: %v", i, err)
	}
}
