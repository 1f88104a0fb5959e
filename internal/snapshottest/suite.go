// Package snapshottest is the conformance suite of engine.Snapshots: what every
// store of snapshots must do.
package snapshottest

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"faas"
	"faas/engine"
)

// Run tests the stores that open makes. Each subtest gets one of its own.
func Run(t *testing.T, open func(t *testing.T) engine.Snapshots) {
	for _, c := range []struct {
		name string
		f    func(*testing.T, engine.Snapshots)
	}{
		{"CreateAndOpen", testCreate},
		{"CreateRefuses", testRefusals},
		{"CreateTakesTheDirectory", testTakesDir},
		{"FindAndOwners", testFind},
		{"Tags", testTags},
		{"NameMovesWithCreate", testNameMoves},
		{"DeleteAndCollect", testDelete},
		{"ExportAndImport", testExport},
		{"NotFound", testNotFound},
		{"CanceledContext", testCanceled},
	} {
		t.Run(c.name, func(t *testing.T) { c.f(t, open(t)) })
	}
}

type files map[string]string

func (f files) write(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "parts")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, b := range f {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(b), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func image(t *testing.T) faas.Image {
	t.Helper()
	path := filepath.Join(t.TempDir(), "rootfs.erofs")
	if err := os.WriteFile(path, []byte("the image's file"), 0o400); err != nil {
		t.Fatal(err)
	}
	return faas.Image{Ref: "app:1", Digest: faas.Sum([]byte("manifest")), RootFS: path, RootFSSum: faas.Sum([]byte("the image's file")), Size: 16, Env: []string{"A=b"}}
}

func create(t *testing.T, s engine.Snapshots, snap faas.Snapshot, f files) faas.Snapshot {
	t.Helper()
	if snap.Kind == "" {
		snap.Kind = faas.SnapshotFiles
	}
	out, err := s.Create(t.Context(), snap, image(t), f.write(t))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func content(t *testing.T, s engine.Snapshots, id faas.SnapshotID, want files) {
	t.Helper()
	for _, filesOnly := range []bool{true, false} {
		o, err := s.Open(t.Context(), id, filesOnly)
		if err != nil {
			t.Fatal(err)
		}
		for name, b := range want {
			if filesOnly && name != faas.FilesPart {
				continue
			}
			if got, err := os.ReadFile(filepath.Join(o.Dir, name)); err != nil || string(got) != b {
				t.Errorf("part %s is %q, %v; want %q", name, got, err, b)
			}
		}
		if got, err := os.ReadFile(o.Image.RootFS); err != nil || string(got) != "the image's file" {
			t.Errorf("image file: %q, %v", got, err)
		}
		if err := o.Close(); err != nil {
			t.Error(err)
		}
	}
}

var some = files{faas.FilesPart: "the files", "pages.img": "the memory"}

func testCreate(t *testing.T, s engine.Snapshots) {
	in := faas.Snapshot{Owner: "ann", Kind: faas.SnapshotMemory, Description: "words", Ref: "app:1", Instance: faas.InstanceID(faas.NewID()),
		Checkpoint: faas.CheckpointFor{Runtime: "r/1", CPUFeatures: []string{"avx2"}}, Limits: faas.Limits{Memory: 7}}
	a := create(t, s, in, some)
	if a.ID == (faas.SnapshotID{}) || a.Digest.IsZero() || a.RootFS != faas.Sum([]byte("the image's file")) || a.Created.IsZero() || a.Size != 19 ||
		a.Description != "words" || a.Checkpoint.Runtime != "r/1" || a.Limits.Memory != 7 || a.Instance != in.Instance || a.Owner != "ann" {
		t.Errorf("%+v", a)
	}
	slices.SortFunc(a.Parts, func(x, y faas.Part) int { return bytes.Compare([]byte(x.Name), []byte(y.Name)) })
	want := []faas.Part{{Name: "files.tar", Size: 9, Digest: faas.Sum([]byte("the files"))}, {Name: "pages.img", Size: 10, Digest: faas.Sum([]byte("the memory"))}}
	if !slices.Equal(a.Parts, want) {
		t.Errorf("parts %+v", a.Parts)
	}
	content(t, s, a.ID, some)
	got, err := s.Snapshot(t.Context(), a.ID)
	if err != nil || got.Digest != a.Digest || got.Owner != "ann" || !got.Created.Equal(a.Created) {
		t.Errorf("%+v, %v", got, err)
	}
	child := files{faas.FilesPart: "other files", "pages.img": "the memory"}
	b := create(t, s, faas.Snapshot{Owner: "ann", Parents: []faas.SnapshotID{a.ID}}, child)
	content(t, s, b.ID, child)
	list, err := s.List(t.Context(), "ann")
	if err != nil || len(list) != 2 || list[0].ID != b.ID || list[1].ID != a.ID || !slices.Equal(list[0].Parents, []faas.SnapshotID{a.ID}) {
		t.Errorf("%+v, %v", list, err)
	}
}

func testRefusals(t *testing.T, s engine.Snapshots) {
	id := faas.SnapshotID(faas.NewID())
	create(t, s, faas.Snapshot{ID: id}, some)
	for name, c := range map[string]struct {
		snap faas.Snapshot
		f    files
		want faas.Kind
	}{
		"taken id": {faas.Snapshot{ID: id, Kind: faas.SnapshotFiles}, some, faas.Conflict},
		"no files": {faas.Snapshot{Kind: faas.SnapshotFiles}, files{"pages.img": "x"}, faas.Invalid},
		"bad name": {faas.Snapshot{Kind: faas.SnapshotFiles, Name: "snp_x"}, some, faas.Invalid},
		"bad kind": {faas.Snapshot{Kind: "other"}, some, faas.Invalid},
		"bad part": {faas.Snapshot{Kind: faas.SnapshotFiles}, files{faas.FilesPart: "x", ".hidden": "x"}, faas.Invalid},
	} {
		if _, err := s.Create(t.Context(), c.snap, image(t), c.f.write(t)); faas.KindOf(err) != c.want {
			t.Errorf("%s: %v; want %v", name, err, c.want)
		}
	}
	if list, err := s.List(t.Context(), ""); err != nil || len(list) != 1 {
		t.Errorf("%d snapshots after refusals, %v", len(list), err)
	}
}

func testTakesDir(t *testing.T, s engine.Snapshots) {
	for _, kind := range []faas.SnapshotKind{faas.SnapshotFiles, "wrong"} {
		dir := some.write(t)
		_, err := s.Create(t.Context(), faas.Snapshot{Kind: kind}, image(t), dir)
		if _, statErr := os.Stat(dir); !os.IsNotExist(statErr) {
			t.Errorf("kind %q (%v): the directory is still there", kind, err)
		}
	}
}

func testFind(t *testing.T, s engine.Snapshots) {
	a := create(t, s, faas.Snapshot{ID: faas.SnapshotID{1}, Owner: "ann", Name: "base"}, some)
	b := create(t, s, faas.Snapshot{ID: faas.SnapshotID{1, 1}, Owner: "bob", Name: "base"}, some)
	both := a.ID.String()[:6] // the beginning of either
	for _, c := range []struct {
		owner, name string
		want        faas.SnapshotID
		kind        faas.Kind
	}{
		{"ann", a.ID.String(), a.ID, 0},
		{"ann", a.ID.String()[:20], a.ID, 0},
		{"ann", "base", a.ID, 0},
		{"bob", "base", b.ID, 0},
		{"", a.ID.String(), a.ID, 0},
		{"", b.ID.String()[:20], b.ID, 0},
		{"ann", b.ID.String(), a.ID, faas.NotFound},
		{"ann", b.ID.String()[:20], a.ID, faas.NotFound},
		{"ann", "other", a.ID, faas.NotFound},
		{"", "snp_", a.ID, faas.Conflict},
		{"", "base", a.ID, faas.Conflict},
		{"", both, a.ID, faas.Conflict},
		{"ann", "snp_", a.ID, 0}, // the only one of ann's
		{"bob", both, b.ID, 0},
	} {
		got, err := s.Find(t.Context(), c.owner, c.name)
		if c.kind != 0 {
			if faas.KindOf(err) != c.kind {
				t.Errorf("Find(%q, %q): %v; want %v", c.owner, c.name, err, c.kind)
			} else if c.kind == faas.Conflict && !(strings.Contains(err.Error(), a.ID.String()) && strings.Contains(err.Error(), b.ID.String())) {
				t.Errorf("Find(%q, %q) does not name what it may be: %v", c.owner, c.name, err)
			}
		} else if err != nil || got.ID != c.want {
			t.Errorf("Find(%q, %q): %v, %v; want %v", c.owner, c.name, got.ID, err, c.want)
		}
	}
	if list, err := s.List(t.Context(), "ann"); err != nil || len(list) != 1 || list[0].ID != a.ID {
		t.Errorf("ann's: %+v, %v", list, err)
	}
	if list, err := s.List(t.Context(), ""); err != nil || len(list) != 2 {
		t.Errorf("all: %+v, %v", list, err)
	}
}

func testTags(t *testing.T, s engine.Snapshots) {
	a, b := create(t, s, faas.Snapshot{Owner: "ann"}, some), create(t, s, faas.Snapshot{Owner: "ann"}, some)
	for _, id := range []faas.SnapshotID{a.ID, b.ID, a.ID} {
		if err := s.Tag(t.Context(), "ann", "best", id); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Find(t.Context(), "ann", "best"); err != nil || got.ID != id {
			t.Errorf("%v, %v; want %v", got.ID, err, id)
		}
	}
	if err := s.Tag(t.Context(), "bob", "mine", a.ID); faas.KindOf(err) != faas.NotFound {
		t.Errorf("tag of another's: %v; want NotFound", err)
	}
	if err := s.Tag(t.Context(), "ann", "snp_abc", a.ID); faas.KindOf(err) != faas.Invalid {
		t.Errorf("tag that looks like an id: %v; want Invalid", err)
	}
	if err := s.Delete(t.Context(), a.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Find(t.Context(), "ann", "best"); faas.KindOf(err) != faas.NotFound {
		t.Errorf("a ref to what is deleted: %v; want NotFound", err)
	}
}

func testNameMoves(t *testing.T, s engine.Snapshots) {
	create(t, s, faas.Snapshot{Owner: "ann", Name: "now"}, some)
	b := create(t, s, faas.Snapshot{Owner: "ann", Name: "now"}, some)
	if got, err := s.Find(t.Context(), "ann", "now"); err != nil || got.ID != b.ID {
		t.Errorf("%v, %v; want %v", got.ID, err, b.ID)
	}
	if err := s.Delete(t.Context(), b.ID); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Find(t.Context(), "ann", "now"); faas.KindOf(err) != faas.NotFound {
		t.Errorf("the name of a deleted snapshot: %v, %v; want NotFound", got.ID, err)
	}
}

func testDelete(t *testing.T, s engine.Snapshots) {
	a := create(t, s, faas.Snapshot{Owner: "ann"}, some)
	b := create(t, s, faas.Snapshot{Owner: "ann", Parents: []faas.SnapshotID{a.ID}}, some)
	o, err := s.Open(t.Context(), a.ID, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Delete(t.Context(), a.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Collect(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(filepath.Join(o.Dir, "pages.img")); err != nil || string(got) != "the memory" {
		t.Errorf("what was open when it was deleted: %q, %v", got, err)
	}
	if err := o.Close(); err != nil {
		t.Error(err)
	}
	if _, err := s.Open(t.Context(), a.ID, false); faas.KindOf(err) != faas.NotFound {
		t.Errorf("open of what is deleted: %v; want NotFound", err)
	}
	content(t, s, b.ID, some)
}

func testExport(t *testing.T, s engine.Snapshots) {
	a := create(t, s, faas.Snapshot{Owner: "ann", Name: "base", Description: "words"}, some)
	var archive bytes.Buffer
	if err := s.Export(t.Context(), a.ID, &archive); err != nil {
		t.Fatal(err)
	}
	b, err := s.Import(t.Context(), "bob", bytes.NewReader(archive.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if b.ID == a.ID || b.Owner != "bob" || b.Description != "words" || b.Digest != a.Digest {
		t.Errorf("imported %+v of %+v", b, a)
	}
	content(t, s, b.ID, some)
	again, err := s.Import(t.Context(), "bob", bytes.NewReader(archive.Bytes()))
	if err != nil || again.ID != b.ID {
		t.Errorf("import again: %v, %v; want %v", again.ID, err, b.ID)
	}
	for _, n := range []int{0, 1, archive.Len() / 2, archive.Len() - 1} {
		if _, err := s.Import(t.Context(), "carl", bytes.NewReader(archive.Bytes()[:n])); faas.KindOf(err) != faas.Invalid {
			t.Errorf("import of %d of %d bytes: %v; want Invalid", n, archive.Len(), err)
		}
	}
}

func testNotFound(t *testing.T, s engine.Snapshots) {
	id := faas.SnapshotID(faas.NewID())
	_, snapErr := s.Snapshot(t.Context(), id)
	_, openErr := s.Open(t.Context(), id, false)
	for name, err := range map[string]error{
		"Snapshot": snapErr, "Open": openErr, "Tag": s.Tag(t.Context(), "", "x", id),
		"Delete": s.Delete(t.Context(), id), "Export": s.Export(t.Context(), id, &bytes.Buffer{}),
	} {
		if faas.KindOf(err) != faas.NotFound {
			t.Errorf("%s: %v; want NotFound", name, err)
		}
	}
}

func testCanceled(t *testing.T, s engine.Snapshots) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Create(ctx, faas.Snapshot{Kind: faas.SnapshotFiles}, image(t), some.write(t)); faas.KindOf(err) != faas.Canceled {
		t.Errorf("create: %v; want Canceled", err)
	}
	if list, err := s.List(t.Context(), ""); err != nil || len(list) != 0 {
		t.Errorf("%d snapshots, %v", len(list), err)
	}
}
