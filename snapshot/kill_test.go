package snapshot_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"faas"
	"faas/blob"
	"faas/snapshot"
)

// TestKilled kills processes that make snapshots one after the other: what they
// said is there stays, and nothing else takes room.
func TestKilled(t *testing.T) {
	if root := os.Getenv("SNAPSHOT_TEST_ROOT"); root != "" {
		makeUntilKilled(t, root)
		return
	}
	root := t.TempDir()
	for round := range 6 {
		cmd := exec.Command(os.Args[0], "-test.run=^TestKilled$")
		cmd.Env = append(os.Environ(), "SNAPSHOT_TEST_ROOT="+root)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		var said []faas.SnapshotID
		for len(said) <= round%3 && lines.Scan() {
			var id faas.SnapshotID
			if id.UnmarshalText(lines.Bytes()) == nil {
				said = append(said, id)
			}
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // killed
		s := openSiteAt(t, root, nil)
		if _, err := s.Collect(t.Context()); err != nil {
			t.Fatal(err)
		}
		list, err := s.List(t.Context(), "")
		if err != nil || len(list) != blobs(t, s) {
			t.Errorf("%d snapshots and %d packs, %v", len(list), blobs(t, s), err)
		}
		for _, id := range said {
			if _, err := s.Snapshot(t.Context(), id); err != nil {
				t.Errorf("made and lost: %v", err)
			}
		}
		for _, snap := range list {
			o, err := s.Open(t.Context(), snap.ID, false)
			if err != nil {
				t.Errorf("listed and not whole: %v", err)
				continue
			}
			if err := o.Close(); err != nil {
				t.Error(err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func makeUntilKilled(t *testing.T, root string) {
	d, err := blob.OpenDir(root + "/bucket")
	if err != nil {
		t.Fatal(err)
	}
	s, err := snapshot.Open(snapshot.Options{Bucket: d, Dir: root + "/dir"})
	if err != nil {
		t.Fatal(err)
	}
	w := &site{Store: s, work: t.TempDir()}
	var parents []faas.SnapshotID
	memory := random(1<<20, 1)
	for i := range 200 {
		memory = scatter(memory, 20, uint64(i))
		snap := w.create(t, faas.Snapshot{Name: "latest", Parents: parents}, map[string][]byte{"pages.img": memory, "files.tar": {}})
		parents = []faas.SnapshotID{snap.ID}
		fmt.Println(snap.ID)
	}
}
