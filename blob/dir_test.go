package blob_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"faas"
	"faas/blob"
	"faas/internal/blobtest"
)

func TestConformance(t *testing.T) {
	blobtest.Run(t, func(t *testing.T) faas.Blobs { return open(t, t.TempDir()) })
}

func open(t *testing.T, dir string) *blob.Dir {
	t.Helper()
	s, err := blob.OpenDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func put(t *testing.T, s faas.Blobs, b []byte, durable bool) faas.Digest {
	t.Helper()
	id, _, err := s.Put(t.Context(), bytes.NewReader(b), durable)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestDamagedBlobIsNotReadAsWhole(t *testing.T) {
	for name, damage := range map[string]func([]byte) []byte{
		"changed": func(b []byte) []byte { b[0] ^= 1; return b },
		"cut":     func(b []byte) []byte { return b[:len(b)-1] },
		"longer":  func(b []byte) []byte { return append(b, 0) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			s := open(t, dir)
			want := bytes.Repeat([]byte("x"), 100_000)
			id := put(t, s, want, true)
			path := filepath.Join(dir, "sha256", id.Hex()[:2], id.Hex())
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, damage(b), 0o600); err != nil {
				t.Fatal(err)
			}
			r, _, err := s.Get(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			if _, err := io.ReadAll(r); err == nil {
				t.Fatal("a damaged blob was read to its end without an error")
			}
			put(t, s, want, true) // storing it anew mends it
			r, _, err = s.Get(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, want) {
				t.Fatalf("after storing it anew: %d bytes, %v", len(got), err)
			}
		})
	}
}

func TestOpenRemovesWhatTheDeadLeftAndKeepsWhatTheLivingWrite(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	dead := filepath.Join(dir, "tmp", "put-dead")
	if err := os.WriteFile(dead, []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	pr, pw := io.Pipe()
	done := make(chan error, 1)
	go func() {
		_, _, err := s.Put(t.Context(), pr, false)
		done <- err
	}()
	if _, err := pw.Write(make([]byte, 1<<20)); err != nil { // its temporary file exists once this returns
		t.Fatal(err)
	}
	open(t, dir)
	if _, err := os.Stat(dead); !os.IsNotExist(err) {
		t.Errorf("the dead writer's file is still there: %v", err)
	}
	pw.Close()
	if err := <-done; err != nil {
		t.Errorf("Put across another OpenDir: %v", err)
	}
}

// A full disk is real here: a tmpfs of 1 MiB.
func TestFullDisk(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("needs root to mount a small tmpfs")
	}
	dir := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=1m", "faas-test", dir).CombinedOutput(); err != nil {
		t.Skipf("this machine does not let us mount a tmpfs: %v: %s", err, out)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Errorf("unmount %s: %v", dir, err)
		}
	})
	s := open(t, dir)
	_, _, err := s.Put(t.Context(), bytes.NewReader(make([]byte, 4<<20)), true)
	if faas.KindOf(err) != faas.Exhausted {
		t.Fatalf("Put on a full disk = %v; want an Exhausted error", err)
	}
	left, err := os.ReadDir(filepath.Join(dir, "tmp"))
	if err != nil || len(left) != 0 {
		t.Fatalf("left behind after a full disk: %v, %v", left, err)
	}
	put(t, s, []byte("there is room again"), true)
}
