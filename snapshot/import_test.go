package snapshot_test

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"faas"
)

type member struct {
	name string
	kind byte
	b    []byte
}

// members takes an archive apart.
func members(t *testing.T, archive []byte) (ms []member) {
	t.Helper()
	z, err := zstd.NewReader(bytes.NewReader(archive))
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	r := tar.NewReader(z)
	for {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return ms
		}
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		ms = append(ms, member{h.Name, h.Typeflag, b})
	}
}

func archiveOf(t *testing.T, ms []member) []byte {
	t.Helper()
	var out bytes.Buffer
	z, err := zstd.NewWriter(&out)
	if err != nil {
		t.Fatal(err)
	}
	w := tar.NewWriter(z)
	for _, m := range ms {
		if err := w.WriteHeader(&tar.Header{Name: m.name, Typeflag: m.kind, Size: int64(len(m.b)), Mode: 0o600}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(m.b); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(w.Close(), z.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// edit changes the manifest of an archive.
func edit(t *testing.T, f func(m map[string]any)) func([]member) []member {
	return func(ms []member) []member {
		var m map[string]any
		if err := json.Unmarshal(ms[0].b, &m); err != nil {
			t.Fatal(err)
		}
		f(m)
		b, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		ms[0].b = b
		return ms
	}
}

func TestHostileArchives(t *testing.T) {
	from := openSite(t, nil)
	memory := random(300<<10, 1)
	a := from.create(t, faas.Snapshot{Owner: "ann"}, map[string][]byte{"pages.img": memory, "files.tar": random(30_000, 1)})
	b := from.create(t, faas.Snapshot{Owner: "ann", Parents: []faas.SnapshotID{a.ID}}, map[string][]byte{"pages.img": scatter(memory, 10, 3), "files.tar": random(30_000, 1)})
	var out bytes.Buffer
	if err := from.Export(t.Context(), b.ID, &out); err != nil {
		t.Fatal(err)
	}
	snap := func(m map[string]any) map[string]any { return m["snapshot"].(map[string]any) }
	part := func(m map[string]any) map[string]any { return snap(m)["parts"].([]any)[1].(map[string]any) }
	for name, change := range map[string]func([]member) []member{
		"nothing":              func(ms []member) []member { return nil },
		"no manifest":          func(ms []member) []member { return ms[1:] },
		"a pack too few":       func(ms []member) []member { return ms[:len(ms)-1] },
		"an entry too many":    func(ms []member) []member { return append(ms, member{"more", tar.TypeReg, nil}) },
		"packs exchanged":      func(ms []member) []member { ms[1], ms[2] = ms[2], ms[1]; return ms },
		"a path":               func(ms []member) []member { ms[1].name = "../../etc/passwd"; return ms },
		"a link":               func(ms []member) []member { ms[0].kind = tar.TypeSymlink; ms[0].b = nil; return ms },
		"pack changed":         func(ms []member) []member { ms[1].b[10] ^= 1; return ms },
		"pack cut":             func(ms []member) []member { ms[1].b = ms[1].b[:100]; return ms },
		"manifest not JSON":    func(ms []member) []member { ms[0].b = ms[0].b[:50]; return ms },
		"huge manifest":        func(ms []member) []member { ms[0].b = make([]byte, 5<<20); return ms },
		"part digest":          edit(t, func(m map[string]any) { part(m)["digest"] = faas.Sum([]byte("x")).String() }),
		"part name":            edit(t, func(m map[string]any) { part(m)["name"] = "../up" }),
		"part size":            edit(t, func(m map[string]any) { part(m)["size"] = 1 << 50 }),
		"unknown field":        edit(t, func(m map[string]any) { m["more"] = 1 }),
		"other format":         edit(t, func(m map[string]any) { m["format"] = 99 }),
		"an owner":             edit(t, func(m map[string]any) { snap(m)["owner"] = "ann" }),
		"no files part":        edit(t, func(m map[string]any) { snap(m)["parts"].([]any)[0].(map[string]any)["name"] = "other" }),
		"map outside":          edit(t, func(m map[string]any) { m["map"].(map[string]any)["at"] = 1 << 40 }),
		"map elsewhere":        edit(t, func(m map[string]any) { m["map"].(map[string]any)["at"] = 0 }),
		"chunk table is other": edit(t, func(m map[string]any) { p := m["packs"].([]any)[0].(map[string]any); p["chunks"] = p["frames"] }),
	} {
		t.Run(name, func(t *testing.T) {
			to := openSite(t, nil)
			_, err := to.Import(t.Context(), "bob", bytes.NewReader(archiveOf(t, change(members(t, out.Bytes())))))
			if k := faas.KindOf(err); err == nil || k != faas.Invalid && k != faas.Internal {
				t.Errorf("%v; want a refusal", err)
			}
			if list, err := to.List(t.Context(), ""); err != nil || len(list) != 0 {
				t.Errorf("%d snapshots, %v", len(list), err)
			}
			if n := blobs(t, to); n != 0 {
				t.Errorf("%d packs are left", n)
			}
		})
	}
	t.Run("not an archive", func(t *testing.T) {
		if _, err := from.Import(t.Context(), "bob", strings.NewReader("just text")); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%v; want Invalid", err)
		}
	})
	t.Run("ancestors of others", func(t *testing.T) {
		got, err := from.Import(t.Context(), "bob", bytes.NewReader(out.Bytes()))
		if err != nil || len(got.Parents) != 0 {
			t.Errorf("%v, %v: a snapshot of another owner became a parent", got.Parents, err)
		}
	})
}
