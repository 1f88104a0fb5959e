package jetstream_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"faas"
	"faas/internal/recordstest"
	"faas/jetstream"
)

// smallDisk mounts a real disk that can be filled.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("needs root to mount a small tmpfs")
	}
	dir := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size="+size, "faas-test", dir).CombinedOutput(); err != nil {
		t.Skipf("this machine does not let us mount a tmpfs: %v: %s", err, out)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Errorf("unmount %s: %v", dir, err)
		}
	})
	return dir
}

func TestNearlyFullDiskRefusesWritesAndRecovers(t *testing.T) {
	dir := smallDisk(t, "32m")
	s := open(t, jetstream.Options{Dir: filepath.Join(dir, "nats")})
	must(t, s.SaveExecutions(t.Context(), []faas.Execution{recordstest.Sample(0)}))
	ballast := filepath.Join(dir, "ballast")
	must(t, os.WriteFile(ballast, make([]byte, 20<<20), 0o600))
	if err := s.SaveExecutions(t.Context(), []faas.Execution{recordstest.Sample(1)}); faas.KindOf(err) != faas.Exhausted {
		t.Fatalf("save on a nearly full disk = %v; want Exhausted", err)
	}
	if _, err := s.Prune(t.Context(), faas.Retention{Age: 1}, recordstest.Sample(9).Created); err != nil {
		t.Errorf("Prune, which makes room: %v", err)
	}
	must(t, os.Remove(ballast))
	must(t, s.SaveExecutions(t.Context(), []faas.Execution{recordstest.Sample(1)}))
}

// Something else may fill the disk faster than the reserve can be seen to go:
// the streams stall, and work again once there is room.
func TestStreamsThatHitAFullDiskAreRevived(t *testing.T) {
	dir := smallDisk(t, "4m")
	s := open(t, jetstream.Options{Dir: filepath.Join(dir, "nats")}, (*jetstream.Store).LoseReserve)
	ballast := filepath.Join(dir, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 4<<20), 0o600); err == nil {
		t.Fatal("the disk is not full")
	}
	saved := 0
	for ; saved < 10_000; saved++ {
		if err := saveWithin(t, s, 2500*time.Millisecond, saved); err != nil {
			break
		}
	}
	must(t, os.Remove(ballast))
	for i := range 5 {
		if err := saveWithin(t, s, 8*time.Second, 20_000); err == nil {
			break
		} else if i == 4 {
			t.Fatalf("save with room again: %v", err)
		}
	}
	for i := range saved {
		if _, err := s.Execution(t.Context(), recordstest.Sample(i).ID); err != nil {
			t.Errorf("record %d of %d that were saved: %v", i, saved, err)
		}
	}
}

func saveWithin(t *testing.T, s *jetstream.Store, d time.Duration, i int) error {
	ctx, cancel := context.WithTimeout(t.Context(), d)
	defer cancel()
	return s.SaveExecutions(ctx, []faas.Execution{recordstest.Sample(i)})
}
