package image_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/types"
	"golang.org/x/sys/unix"

	"faas"
	"faas/image"
	ti "faas/internal/testimage"
)

// damage changes what a registry answers to GET requests for which pick holds.
func damage(pick func(path string) bool, change func([]byte) []byte) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method != http.MethodGet || !pick(r.URL.Path) {
				next.ServeHTTP(w, r)
				return
			}
			rec := &recorder{header: http.Header{}}
			next.ServeHTTP(rec, r)
			for k, v := range rec.header {
				if k != "Content-Length" {
					w.Header()[k] = v
				}
			}
			w.WriteHeader(rec.status)
			if _, err := w.Write(change(rec.body.Bytes())); err != nil {
				return // the client went away
			}
		})
	}
}

type recorder struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (r *recorder) Header() http.Header         { return r.header }
func (r *recorder) WriteHeader(status int)      { r.status = status }
func (r *recorder) Write(p []byte) (int, error) { return r.body.Write(p) }

func flip(b []byte) []byte {
	b = bytes.Clone(b)
	if len(b) > 0 {
		b[len(b)/2] ^= 1
	}
	return b
}

func TestRegistriesThatLie(t *testing.T) {
	t.Parallel()
	src := small(t, "true")
	layers, err := src.Layers()
	if err != nil {
		t.Fatal(err)
	}
	layer := digestOf(t, layers[0])
	config, err := src.ConfigName()
	if err != nil {
		t.Fatal(err)
	}
	has := func(s string) func(string) bool { return func(p string) bool { return strings.HasSuffix(p, s) } }
	for _, c := range []struct {
		name, ref string // ref is a tag, or empty for the digest
		pick      func(string) bool
		change    func([]byte) []byte
		kind      faas.Kind
		message   string
	}{
		{"manifest by digest", "", has("/manifests/" + digestOf(t, src)), func(b []byte) []byte { return append(b, ' ') }, faas.Invalid, "digest"},
		{"manifest is no JSON", "latest", has("/manifests/latest"), func([]byte) []byte { return []byte("<html>") }, faas.Invalid, "JSON"},
		{"manifest is something else", "latest", has("/manifests/latest"), func([]byte) []byte { return []byte(`{"schemaVersion":1}`) }, faas.Invalid, "schema 1"},
		{"manifest is huge", "latest", has("/manifests/latest"), func([]byte) []byte { return bytes.Repeat([]byte(" "), 5<<20) }, faas.Invalid, "ManifestBytes"},
		{"configuration", "latest", has(config.String()), flip, faas.Invalid, "configuration's digest"},
		{"layer", "latest", has(layer), flip, faas.Invalid, "digest"},
		{"layer too long", "latest", has(layer), func(b []byte) []byte { return append(bytes.Clone(b), 'x') }, faas.Invalid, "more than"},
		{"layer cut", "latest", has(layer), func(b []byte) []byte { return b[:len(b)-1] }, faas.Unavailable, "of"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := ti.NewRegistry(t, damage(c.pick, c.change))
			ref := r.Push(t, src, "app:latest")
			if c.ref == "" {
				ref = r.Ref("app@" + digestOf(t, src))
			}
			dir := t.TempDir()
			_, err := open(t, image.Options{Dir: dir}).Pull(t.Context(), ref, nil)
			if faas.KindOf(err) != c.kind || !strings.Contains(fmt.Sprint(err), c.message) {
				t.Errorf("got %v (%s), want %s with %q", err, faas.KindOf(err), c.kind, c.message)
			}
			nothingLeft(t, dir)
		})
	}
}

// nothingLeft fails if a refused image left anything but a part that the next
// attempt can use.
func nothingLeft(t *testing.T, dir string) {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(dir, "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range left {
		if !strings.HasSuffix(f, ".part") {
			t.Errorf("left in the store: %s", f)
		}
	}
}

// layerImage is an image of one layer with that blob, whatever it is.
func layerImage(t *testing.T, blob []byte, diffID v1.Hash) v1.Image {
	t.Helper()
	return ti.New(t, v1.Config{}, ti.RawLayer(blob, types.OCILayer, diffID))
}

func TestHostileLayers(t *testing.T) {
	t.Parallel()
	whole := ti.Tar(t, ti.File("f", 0o644, "data"))
	right := hashOf(t, whole)
	zeros := ti.Tar(t, ti.File("zeros", 0o644, string(make([]byte, 8<<20))))
	limits := image.Limits{UnpackedBytes: 4 << 20, Entries: 1000, TextBytes: 1 << 20}
	for _, c := range []struct {
		name    string
		blob    []byte
		diffID  v1.Hash
		message string // empty: accepted
	}{
		{"plain", whole, right, ""},
		{"gzip", ti.Gzip(t, whole), right, ""},
		{"zstd", ti.Zstd(t, whole), right, ""},
		{"two gzip members", append(ti.Gzip(t, whole[:700]), ti.Gzip(t, whole[700:])...), right, ""},
		{"another content than the configuration says", ti.Gzip(t, whole), v1.Hash{Algorithm: "sha256", Hex: strings.Repeat("0", 64)}, "configuration says"},
		{"gzip in gzip", ti.Gzip(t, ti.Gzip(t, whole)), right, "tar archive"},
		{"zstd in gzip", ti.Gzip(t, ti.Zstd(t, whole)), right, "tar archive"},
		{"cut gzip", ti.Gzip(t, whole)[:60], right, "damaged"},
		{"cut zstd", ti.Zstd(t, whole)[:60], right, "damaged"},
		{"gzip bomb of one file", ti.Gzip(t, zeros), hashOf(t, zeros), "UnpackedBytes"},
		{"gzip bomb after the archive", ti.Gzip(t, append(bytes.Clone(whole), make([]byte, 16<<20)...)), right, "unpacks to more than"},
		{"zstd bomb after the archive", ti.Zstd(t, append(bytes.Clone(whole), make([]byte, 16<<20)...)), right, "unpacks to more than"},
		{"zstd with a window of 2 GiB", []byte{0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 1, 0, 0}, right, "damaged"},
		{"empty", nil, hashOf(t, nil), ""},
		{"not compressed, not tar", bytes.Repeat([]byte("noise"), 1000), right, "tar archive"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := ti.NewRegistry(t)
			dir := t.TempDir()
			s := open(t, image.Options{Dir: dir, Limits: limits})
			img, err := s.Pull(t.Context(), r.Push(t, layerImage(t, c.blob, c.diffID), "app:latest"), nil)
			if c.message == "" {
				if err != nil {
					t.Fatal(err)
				}
				fsck(t, img.RootFS)
				return
			}
			if faas.KindOf(err) != faas.Invalid || !strings.Contains(fmt.Sprint(err), c.message) {
				t.Errorf("got %v (%s), want invalid with %q", err, faas.KindOf(err), c.message)
			}
			nothingLeft(t, dir)
		})
	}
}

func hashOf(t *testing.T, b []byte) v1.Hash {
	t.Helper()
	h, _, err := v1.SHA256(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestTooMuch(t *testing.T) {
	t.Parallel()
	r := ti.NewRegistry(t)
	ref := r.Push(t, ti.New(t, v1.Config{}, ti.Layer(t, ti.File("a", 0, "1")), ti.Layer(t, ti.File("b", 0, "2"))), "app:latest")
	for want, l := range map[string]image.Limits{
		"CompressedBytes": {CompressedBytes: 100}, "limit Layers": {Layers: 1}, "limit Entries": {Entries: 1}, "limit UnpackedBytes": {UnpackedBytes: 5000},
	} {
		dir := t.TempDir()
		_, err := open(t, image.Options{Dir: dir, Limits: l}).Pull(t.Context(), ref, nil)
		if faas.KindOf(err) != faas.Invalid || !strings.Contains(fmt.Sprint(err), want) {
			t.Errorf("%s: %v", want, err)
		}
		nothingLeft(t, dir)
	}
}

func TestBombsBehindTheFreeRatio(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("makes 100 MB of zeros")
	}
	tarball := ti.Tar(t, ti.File("zeros", 0o644, string(make([]byte, 100<<20))))
	r := ti.NewRegistry(t)
	_, err := open(t, image.Options{}).Pull(t.Context(), r.Push(t, layerImage(t, ti.Gzip(t, tarball), hashOf(t, tarball)), "app:latest"), nil)
	if faas.KindOf(err) != faas.Invalid || !strings.Contains(fmt.Sprint(err), "bomb") {
		t.Errorf("got %v", err)
	}
}

func TestHostileArchives(t *testing.T) {
	t.Parallel()
	manifest := func(v any) string {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	type m struct {
		Config   string
		RepoTags []string
		Layers   []string
	}
	link := ti.Symlink("l.tar", "../../../../../etc/passwd")
	for _, c := range []struct {
		name    string
		archive []byte
		message string
	}{
		{"empty", nil, "neither"},
		{"noise", bytes.Repeat([]byte("noise"), 1000), "not a whole archive"},
		{"gzip in gzip", ti.Gzip(t, ti.Gzip(t, ti.Tar(t))), "not a whole archive"},
		{"cut", dockerSave(t, "a:b", small(t, "x"))[:700], "not a whole archive"},
		{"neither form", ti.Tar(t, ti.File("hello", 0o644, "x")), "neither"},
		{"no JSON", ti.Tar(t, ti.File("index.json", 0o644, "{")), "index.json"},
		{"empty index", ti.Tar(t, ti.File("index.json", 0o644, `{"schemaVersion":2,"manifests":[]}`)), "no image"},
		{"absent blob", ti.Tar(t, ti.File("index.json", 0o644, `{"schemaVersion":2,"manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json","size":2,"digest":"sha256:`+strings.Repeat("0", 64)+`"}]}`)), "lacks"},
		{"no images", ti.Tar(t, ti.File("manifest.json", 0o644, "[]")), "0 images"},
		{"absent configuration", ti.Tar(t, ti.File("manifest.json", 0o644, manifest([]m{{Config: "../../etc/passwd"}}))), "not in the archive"},
		{"layer is a link out", ti.Tar(t, link, ti.File("c", 0o644, "{}"), ti.File("manifest.json", 0o644, manifest([]m{{Config: "c", Layers: []string{"l.tar"}}}))), "not in the archive"},
		{"links in a circle", ti.Tar(t, ti.Symlink("l.tar", "l.tar"), ti.File("c", 0o644, "{}"), ti.File("manifest.json", 0o644, manifest([]m{{Config: "c", Layers: []string{"l.tar"}}}))), "not in the archive"},
		{"fewer layers than it says", ti.Tar(t, ti.File("c", 0o644, "{}"), ti.File("l", 0o644, ""), ti.File("manifest.json", 0o644, manifest([]m{{Config: "c", Layers: []string{"l"}}}))), "layers"},
		{"bad name", ti.Tar(t, ti.File("c", 0o644, "{}"), ti.File("manifest.json", 0o644, manifest([]m{{Config: "c", RepoTags: []string{"../UP"}}}))), "reference"},
		{"huge manifest", ti.Tar(t, ti.File("manifest.json", 0o644, strings.Repeat(" ", 5<<20))), "ManifestBytes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			_, err := open(t, image.Options{Dir: dir}).Import(t.Context(), bytes.NewReader(c.archive), image.ImportOptions{})
			if k := faas.KindOf(err); (k != faas.Invalid && k != faas.NotFound) || !strings.Contains(fmt.Sprint(err), c.message) {
				t.Errorf("got %v (%s), want %q", err, k, c.message)
			}
			nothingLeft(t, dir)
		})
	}
}

func TestImportDirStaysInItsDirectory(t *testing.T) {
	t.Parallel()
	out, dir := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(out, "index.json"), []byte(`{"schemaVersion":2}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(out, "index.json"), filepath.Join(dir, "index.json")); err != nil {
		t.Fatal(err)
	}
	s := open(t, image.Options{})
	if _, err := s.ImportDir(t.Context(), dir, image.ImportOptions{}); err == nil || !strings.Contains(err.Error(), "escapes") {
		t.Errorf("a link out of the layout: %v", err)
	}
	if _, err := s.ImportDir(t.Context(), filepath.Join(dir, "none"), image.ImportOptions{}); faas.KindOf(err) != faas.NotFound {
		t.Errorf("a directory that is not there: %v", err)
	}
}

func TestFullDisk(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("mounting a small disk needs root")
	}
	dir := t.TempDir()
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "size=3m"); err != nil {
		t.Skipf("mount a small tmpfs: %v", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	r := ti.NewRegistry(t)
	big, little := r.Push(t, bigImage(t, 2<<20), "big:latest"), r.Push(t, small(t, "x"), "small:latest")
	s, err := image.Open(image.Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	if _, err := s.Pull(t.Context(), big, nil); faas.KindOf(err) != faas.Exhausted {
		t.Errorf("pull onto a full disk: %v (%s)", err, faas.KindOf(err))
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "tmp", "*")); len(left) != 0 {
		t.Errorf("left in the store: %q", left)
	}
	if _, err := s.Pull(t.Context(), little, nil); err != nil {
		t.Errorf("a small image afterwards: %v", err)
	}
}

func TestInsecureRedirectIsRefused(t *testing.T) {
	t.Parallel()
	// The registry sends the client to a host that was never named insecure.
	r := ti.NewRegistry(t, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.Contains(r.URL.Path, "/blobs/sha256") && r.Method == http.MethodGet {
				http.Redirect(w, r, "http://203.0.113.7/blob", http.StatusTemporaryRedirect)
				return
			}
			next.ServeHTTP(w, r)
		})
	})
	_, err := open(t, image.Options{}).Pull(t.Context(), r.Push(t, small(t, "x"), "app:latest"), nil)
	if faas.KindOf(err) != faas.Denied {
		t.Errorf("got %v", err)
	}
}

func TestImportOfABrokenStream(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	pr, pw := io.Pipe()
	go func() {
		_, err := pw.Write(dockerSave(t, "a:b", small(t, "x"))[:1000])
		pw.CloseWithError(errors.Join(errors.New("the client went away"), err))
	}()
	_, err := open(t, image.Options{Dir: dir}).Import(t.Context(), pr, image.ImportOptions{})
	if err == nil || !strings.Contains(err.Error(), "went away") {
		t.Errorf("got %v", err)
	}
	nothingLeft(t, dir)
}
