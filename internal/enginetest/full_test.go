package enginetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"faas"
)

// disk is a small file system that can be filled, by its directory.
type disk string

func newDisk(t *testing.T) disk {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("a file system of its own takes root")
	}
	dir := t.TempDir()
	if err := syscall.Mount("faas-test", dir, "tmpfs", 0, "size=256m"); err != nil {
		t.Skipf("this machine does not let us mount a small file system: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Errorf("unmount %s: %v", dir, err)
		}
	})
	return disk(dir)
}

// leave takes all room but so many bytes, until free is called.
func (d disk) leave(t *testing.T, bytes int64) (free func()) {
	t.Helper()
	f, err := os.Create(filepath.Join(string(d), "filler"))
	must(t, err)
	var full error
	for range 100 { // the node writes meanwhile, and may take what was there a moment ago
		var s syscall.Statfs_t
		must(t, syscall.Statfs(string(d), &s))
		if full = syscall.Fallocate(int(f.Fd()), 0, 0, max(int64(s.Bavail)*s.Bsize-bytes, 1)); !errors.Is(full, syscall.ENOSPC) {
			break
		}
	}
	if err := errors.Join(full, f.Close()); err != nil {
		t.Fatal(errors.Join(err, os.Remove(f.Name())))
	}
	return func() { must(t, os.Remove(f.Name())) }
}

// TestFullDisk has a node do what takes room on a disk without it, with a bit
// more room each time until there is enough: what fails says so, leaves nothing
// and harms no program.
func TestFullDisk(t *testing.T) {
	d := newDisk(t)
	n := newNodeIn(t, string(d), 0)
	i := startInstance(t, n.Engine, faas.InstanceSpec{Image: "busybox", Name: "counter"})
	in(t, n.Engine, i, counting)
	in(t, n.Engine, i, "head -c 2000000 /dev/urandom > /tmp/ballast")
	base, err := n.CreateSnapshot(t.Context(), "ann", "counter", faas.SnapshotSpec{})
	must(t, err)
	bs, err := n.Branch(t.Context(), "ann", faas.BranchSpec{Snapshot: base.ID, Name: "try", Count: 2})
	must(t, err)
	for k, b := range bs {
		if b.Error != "" {
			t.Fatal(b.Error)
		}
		in(t, n.Engine, b.Instance, fmt.Sprintf("head -c 1000000 /dev/urandom > /tmp/by-%d", k))
	}
	var archive bytes.Buffer
	must(t, n.ExportSnapshot(t.Context(), "ann", base.ID.String(), &archive))
	for _, op := range []struct {
		name string
		cold bool // the snapshots' files have to be made again
		do   func(ctx context.Context) error
	}{
		{"checkpoint", false, func(ctx context.Context) error {
			_, err := n.CreateSnapshot(ctx, "ann", "counter", faas.SnapshotSpec{Name: "new"})
			return err
		}},
		{"merge", false, func(ctx context.Context) error {
			_, err := n.Merge(ctx, "ann", faas.MergeSpec{Branches: []string{"try-0", "try-1"}, Strategy: faas.Ours, Name: "merged"})
			return err
		}},
		{"pause", false, func(ctx context.Context) error {
			_, err := n.PauseInstance(ctx, "ann", "counter", faas.SnapshotID{})
			return err
		}},
		{"resume", true, func(ctx context.Context) error {
			_, err := n.ResumeInstance(ctx, "ann", "counter")
			return err
		}},
		{"branch", true, func(ctx context.Context) error {
			bs, err := n.Branch(ctx, "ann", faas.BranchSpec{Snapshot: base.ID, Name: "late", Count: 2})
			for _, b := range bs {
				if b.Error != "" {
					err = faas.Errorf(b.ErrorKind, "%s", b.Error)
				}
			}
			return err
		}},
		{"import", false, func(ctx context.Context) error {
			_, err := n.ImportSnapshot(ctx, "bob", bytes.NewReader(archive.Bytes()))
			return err
		}},
	} {
		t.Run(op.name, func(t *testing.T) {
			if op.cold {
				n.restart(t)
			}
			known := state(t, n)
			failed := 0
			for left := int64(0); ; left = max(4*left, 256<<10) {
				free := d.leave(t, left)
				err := op.do(t.Context())
				free()
				if err == nil {
					break
				}
				failed++
				if faas.KindOf(err) != faas.Exhausted || !strings.Contains(err.Error(), "no space left") && !strings.Contains(err.Error(), "make room") {
					t.Errorf("with %d bytes: %v (%s)", left, err, faas.KindOf(err))
				}
				if is := state(t, n); is != known {
					t.Errorf("with %d bytes: there was\n%sand is\n%s", left, known, is)
				}
				if op.name != "resume" {
					goesOn(t, n.Engine, i, count(t, n.Engine, i))
				}
			}
			if failed == 0 {
				t.Error("a full disk was enough")
			}
		})
	}
	goesOn(t, n.Engine, i, count(t, n.Engine, i))
	for _, name := range []string{"new", "merged"} {
		s, err := n.Snapshot(t.Context(), "ann", name)
		must(t, err)
		must(t, n.ExportSnapshot(t.Context(), "ann", s.ID.String(), io.Discard))
	}
	stopAll(t, n.Engine)
}

// state is what a node has: instances, snapshots, and the files that it keeps
// for them.
func state(t *testing.T, n *node) string {
	t.Helper()
	_, err := n.snaps.Collect(t.Context())
	must(t, err)
	var b strings.Builder
	is, err := n.Instances(t.Context(), "")
	must(t, err)
	for _, i := range is {
		fmt.Fprintln(&b, i.ID, i.State, i.Base, i.Paused)
	}
	ss, err := n.Snapshots(t.Context(), "")
	must(t, err)
	for _, s := range ss {
		fmt.Fprintln(&b, s.ID, s.Owner, s.Name)
	}
	for _, dir := range []string{"spool", "bucket/sha256"} {
		must(t, filepath.WalkDir(filepath.Join(n.dir, dir), func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				fmt.Fprintln(&b, path)
			}
			return err
		}))
	}
	return b.String()
}
