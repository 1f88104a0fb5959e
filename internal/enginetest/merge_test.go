package enginetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"faas"
	"faas/engine"
	"faas/image"
)

// inside runs a script in an instance and returns what it wrote.
func inside(t *testing.T, e *engine.Engine, id, script string) string {
	t.Helper()
	x, err := e.ExecInstance(t.Context(), "ann", id, shell(script), faas.Attachment{})
	must(t, err)
	if x.State != faas.Finished || x.ExitCode != 0 {
		t.Fatalf("%s: %s, exit %d, %s%s", script, x.State, x.ExitCode, x.Stderr.Data, x.Error)
	}
	return string(x.Stdout.Data)
}

// TestMergeOverGVisor merges what sandboxes really write: files of the image
// edited in two branches, permissions, deletions, directories made anew, links.
func TestMergeOverGVisor(t *testing.T) {
	var lines strings.Builder
	for i := range 20 {
		fmt.Fprintf(&lines, "line %d\n", i)
	}
	e := newEngine(t, 0,
		image.File{Path: "/etc/app.conf", Mode: 0o644, Data: []byte(lines.String())},
		image.File{Path: "/srv/old/a", Mode: 0o644, Data: []byte("a\n")},
		image.File{Path: "/srv/old/b", Mode: 0o644, Data: []byte("b\n")},
		image.File{Path: "/srv/run", Mode: 0o644, Data: []byte("#!/bin/sh\necho one\n")})
	first, err := e.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "busybox", Name: "first"})
	must(t, err)
	inside(t, e, "first", "mkdir /work && echo base > /work/base")
	snap, err := e.CreateSnapshot(t.Context(), "ann", "first", faas.SnapshotSpec{Name: "prepared"})
	must(t, err)
	stop(t, e, first)
	branches, err := e.Branch(t.Context(), "ann", faas.BranchSpec{Snapshot: snap.ID, Name: "try", Count: 2})
	must(t, err)
	for _, b := range branches {
		if b.Error != "" {
			t.Fatal(b.Error)
		}
		defer stop(t, e, b.Instance)
	}
	inside(t, e, "try-0", `sed -i 's/^line 3$/LINE 3/' /etc/app.conf && chmod 755 /srv/run && rm -r /srv/old && mkdir /srv/old && echo c > /srv/old/c && ln -s /etc/app.conf /work/link`)
	inside(t, e, "try-1", `sed -i 's/^line 15$/LINE 15/' /etc/app.conf && echo 'echo two' >> /srv/run && rm /work/base && mkdir /work/sub && echo x > /work/sub/x && ln /work/sub/x /work/sub/y`)

	d, err := e.Diff(t.Context(), "ann", "prepared", "try-0", false)
	must(t, err)
	var got []string
	for _, c := range d {
		got = append(got, c.Path+" "+string(c.Kind))
	}
	if want := []string{"/etc/app.conf modified", "/srv/old/a deleted", "/srv/old/b deleted", "/srv/old/c added", "/srv/run modified", "/work/link added"}; !slices.Equal(got, want) {
		t.Errorf("diff: %q, want %q", got, want)
	}

	r, err := e.Merge(t.Context(), "ann", faas.MergeSpec{Branches: []string{"try-0", "try-1"}, Name: "merged"})
	if err != nil {
		t.Fatalf("%v, %+v", err, r)
	}
	if r.Base != snap.ID || r.Merged != 10 {
		t.Errorf("base %s, %d paths", r.Base, r.Merged)
	}
	merged, err := e.StartInstance(t.Context(), "ann", faas.InstanceSpec{From: r.Snapshot.ID, Name: "merged"})
	must(t, err)
	defer stop(t, e, merged)
	id := merged.ID.String()
	if got, want := inside(t, e, id, "cat /etc/app.conf"), strings.NewReplacer("line 3\n", "LINE 3\n", "line 15\n", "LINE 15\n").Replace(lines.String()); got != want {
		t.Errorf("/etc/app.conf: %q", got)
	}
	if got := inside(t, e, id, "/srv/run; ls /srv/old; readlink /work/link; ls /work; stat -c %h /work/sub/y; cat /work/sub/y"); got != "one\ntwo\nc\n/etc/app.conf\nlink\nsub\n2\nx\n" {
		t.Errorf("merged: %q", got)
	}

	// Now in conflict, over gVisor's own archives.
	for k := range 2 {
		inside(t, e, fmt.Sprintf("try-%d", k), fmt.Sprintf("echo %d > /etc/motd", k))
	}
	r, err = e.Merge(t.Context(), "ann", faas.MergeSpec{Branches: []string{"try-0", "try-1"}})
	if faas.KindOf(err) != faas.Conflict || len(r.Conflicts) != 1 || r.Conflicts[0].Path != "/etc/motd" || r.Conflicts[0].Kind != faas.ConflictContent {
		t.Errorf("conflict: %+v, %v", r, err)
	}
}
