package image_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"github.com/google/go-containerregistry/pkg/name"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/layout"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/tarball"
	"go.uber.org/goleak"

	"faas"
	"faas/image"
	ti "faas/internal/testimage"
)

func TestMain(m *testing.M) {
	if len(os.Args) == 3 && os.Args[1] == crashArg {
		crashingPull(os.Args[2])
	}
	goleak.VerifyTestMain(m)
}

// open returns a store in a directory of its own unless opts says where.
func open(t *testing.T, opts image.Options) *image.Store {
	t.Helper()
	if opts.Dir == "" {
		opts.Dir = t.TempDir()
	}
	s, err := image.Open(opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

func pull(t *testing.T, s *image.Store, ref string) faas.Image {
	t.Helper()
	img, err := s.Pull(context.Background(), ref, nil)
	if err != nil {
		t.Fatalf("pull %s: %v", ref, err)
	}
	fsck(t, img.RootFS)
	if b, err := os.ReadFile(img.RootFS); err != nil || faas.Sum(b) != img.RootFSSum {
		t.Errorf("the file's digest is not %s (%v)", img.RootFSSum, err)
	}
	return img
}

func fsck(t *testing.T, path string) {
	t.Helper()
	if out, err := exec.Command("fsck.erofs", path).CombinedOutput(); err != nil {
		t.Fatalf("fsck.erofs (apt-get install erofs-utils): %v\n%s", err, out)
	}
}

func digestOf(t *testing.T, img interface{ Digest() (v1.Hash, error) }) string {
	t.Helper()
	d, err := img.Digest()
	if err != nil {
		t.Fatal(err)
	}
	return d.String()
}

func small(t *testing.T, content string) v1.Image {
	t.Helper()
	return ti.New(t, v1.Config{
		Env: []string{"A=b"}, Entrypoint: []string{"/e"}, Cmd: []string{"c"}, WorkingDir: "/w", User: "1000:1000",
		Labels: map[string]string{"l": "v"}, ExposedPorts: map[string]struct{}{"80/tcp": {}, "53/udp": {}},
	}, ti.Layer(t, ti.File("f", 0o644, content)))
}

func TestPullThenEverythingKnowsIt(t *testing.T) {
	t.Parallel()
	r := ti.NewRegistry(t)
	src := small(t, "hello")
	ref := r.Push(t, src, "team/app:v1")
	dir := t.TempDir()
	s := open(t, image.Options{Dir: dir})
	img := pull(t, s, ref)
	if img.Ref != ref || img.Digest.String() != digestOf(t, src) || img.User != "1000:1000" || img.WorkingDir != "/w" ||
		!slices.Equal(img.Env, []string{"A=b"}) || !slices.Equal(img.Entrypoint, []string{"/e"}) || !slices.Equal(img.Cmd, []string{"c"}) || img.Created.IsZero() {
		t.Errorf("pulled %+v", img)
	}
	r.Close() // from here on the store must answer alone

	again := open(t, image.Options{Dir: dir, Pull: image.PullNever})
	for _, q := range []string{ref, img.Digest.String(), r.Host + "/team/app@" + img.Digest.String(), img.Digest.Hex()[:12], "sha256:" + img.Digest.Hex()[:8]} {
		for _, s := range []*image.Store{s, again} {
			if got, err := s.Resolve(t.Context(), q); err != nil || got.RootFS != img.RootFS {
				t.Errorf("Resolve(%q) = %+v, %v", q, got, err)
			}
		}
	}
	d, err := again.Inspect(t.Context(), ref)
	if err != nil || d.Entries != 2 || d.Unpacked != 5 || len(d.Layers) != 1 || d.DownloadSize == 0 || d.Architecture != runtime.GOARCH ||
		!slices.Equal(d.ExposedPorts, []string{"53/udp", "80/tcp"}) || !slices.Equal(d.Refs, []string{ref}) || d.Labels["l"] != "v" || !d.Built.Equal(ti.Epoch()) {
		t.Errorf("Inspect = %+v, %v", d, err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "blobs", "*")); len(left) != 0 {
		t.Errorf("compressed layers stay on disk: %q", left)
	}
}

func TestMultiPlatformIndexAndDigestReferences(t *testing.T) {
	t.Parallel()
	mine := small(t, "mine")
	cf, err := mine.ConfigFile()
	if err != nil {
		t.Fatal(err)
	}
	other := ti.WithPlatform(t, small(t, "other"), v1.Platform{OS: "linux", Architecture: "s390x"}, cf.Config)
	idx := mutate.AppendManifests(empty.Index,
		mutate.IndexAddendum{Add: other, Descriptor: v1.Descriptor{Platform: &v1.Platform{OS: "linux", Architecture: "s390x"}}},
		mutate.IndexAddendum{Add: mine, Descriptor: v1.Descriptor{Platform: &v1.Platform{OS: "linux", Architecture: runtime.GOARCH}}})
	r := ti.NewRegistry(t)
	ref := r.PushIndex(t, idx, "multi:latest")
	s := open(t, image.Options{})
	for _, q := range []string{ref, r.Host + "/multi@" + digestOf(t, idx), r.Host + "/multi:latest@" + digestOf(t, mine)} {
		if img := pull(t, s, q); img.Digest.String() != digestOf(t, mine) {
			t.Errorf("pull %s chose %s, not the image for this machine", q, img.Digest)
		}
	}
	if _, err := s.Pull(t.Context(), r.Push(t, other, "other:latest"), nil); faas.KindOf(err) != faas.Invalid {
		t.Errorf("an image for s390x alone: %v", err)
	}
	only := mutate.RemoveManifests(idx, func(d v1.Descriptor) bool { return d.Digest.String() == digestOf(t, mine) })
	if _, err := s.Pull(t.Context(), r.PushIndex(t, only, "only:latest"), nil); faas.KindOf(err) != faas.NotFound {
		t.Errorf("an index without this platform: %v", err)
	}
}

func TestPolicies(t *testing.T) {
	t.Parallel()
	r := ti.NewRegistry(t)
	ref := r.Push(t, small(t, "one"), "app:latest")
	never, missing, always := open(t, image.Options{Pull: image.PullNever}), open(t, image.Options{}), open(t, image.Options{Pull: image.PullAlways})
	if _, err := never.Resolve(t.Context(), ref); faas.KindOf(err) != faas.NotFound {
		t.Errorf("never: %v", err)
	}
	first, err := missing.Resolve(t.Context(), ref)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := always.Resolve(t.Context(), ref); err != nil {
		t.Fatal(err)
	}
	two := small(t, "two")
	r.Push(t, two, "app:latest")
	if img, err := missing.Resolve(t.Context(), ref); err != nil || img.Digest != first.Digest {
		t.Errorf("missing went to the registry: %v %v", img.Digest, err)
	}
	if img, err := always.Resolve(t.Context(), ref); err != nil || img.Digest.String() != digestOf(t, two) {
		t.Errorf("always kept the old image: %v %v", img.Digest, err)
	}
	if _, err := image.Open(image.Options{Dir: t.TempDir(), Pull: "sometimes"}); faas.KindOf(err) != faas.Invalid {
		t.Errorf("unknown policy: %v", err)
	}
}

func TestRemove(t *testing.T) {
	t.Parallel()
	r := ti.NewRegistry(t)
	src := small(t, "x")
	a, b := r.Push(t, src, "a:1"), r.Push(t, src, "b:2")
	s := open(t, image.Options{})
	img := pull(t, s, a)
	pull(t, s, b)
	if l, err := s.List(t.Context()); err != nil || len(l) != 2 || l[0].Ref != a || l[1].Ref != b {
		t.Errorf("List = %+v, %v", l, err)
	}
	if err := s.Remove(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(img.RootFS); err != nil {
		t.Errorf("the file went with the first of two names: %v", err)
	}
	if err := s.Remove(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(img.RootFS); !os.IsNotExist(err) {
		t.Errorf("the file stays after the last name went: %v", err)
	}
	if err := s.Remove(t.Context(), b); faas.KindOf(err) != faas.NotFound {
		t.Errorf("removing what is not there: %v", err)
	}
	pull(t, s, a)
	pull(t, s, b)
	if err := s.Remove(t.Context(), img.Digest.Hex()[:10]); err != nil {
		t.Fatal(err)
	}
	if l, err := s.List(t.Context()); err != nil || len(l) != 0 {
		t.Errorf("after removal by digest: %+v, %v", l, err)
	}
}

func TestImport(t *testing.T) {
	t.Parallel()
	src := small(t, "imported")
	docker := dockerSave(t, "my/app:v1", src)
	dir := t.TempDir()
	lp, err := layout.Write(dir, empty.Index)
	if err != nil {
		t.Fatal(err)
	}
	if err := lp.AppendImage(src, layout.WithAnnotations(map[string]string{"org.opencontainers.image.ref.name": "docker.io/my/app:v1"})); err != nil {
		t.Fatal(err)
	}
	oci := tarDir(t, dir)
	for _, c := range []struct {
		name    string
		archive []byte
		digest  bool // the archive tells the image's true digest
	}{
		{"docker", docker, false}, {"docker gzip", ti.Gzip(t, docker), false}, {"docker zstd", ti.Zstd(t, docker), false},
		{"oci", oci, true}, {"oci gzip", ti.Gzip(t, oci), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := open(t, image.Options{Pull: image.PullNever})
			got, err := s.Import(t.Context(), bytes.NewReader(c.archive), image.ImportOptions{})
			if err != nil || len(got) != 1 || got[0].Ref != "my/app:v1" {
				t.Fatalf("Import = %+v, %v", got, err)
			}
			fsck(t, got[0].RootFS)
			if c.digest && got[0].Digest.String() != digestOf(t, src) {
				t.Errorf("digest %s, want %s", got[0].Digest, digestOf(t, src))
			}
			for _, q := range []string{"my/app:v1", "docker.io/my/app:v1", "index.docker.io/my/app:v1"} {
				if img, err := s.Resolve(t.Context(), q); err != nil || img.Digest != got[0].Digest || img.User != "1000:1000" {
					t.Errorf("Resolve(%q) = %+v, %v", q, img, err)
				}
			}
		})
	}
	t.Run("directory", func(t *testing.T) {
		t.Parallel()
		s := open(t, image.Options{Pull: image.PullNever})
		got, err := s.ImportDir(t.Context(), dir, image.ImportOptions{Ref: "renamed"})
		if err != nil || len(got) != 1 || got[0].Ref != "renamed:latest" || got[0].Digest.String() != digestOf(t, src) {
			t.Fatalf("ImportDir = %+v, %v", got, err)
		}
	})
}

func dockerSave(t *testing.T, tag string, img v1.Image) []byte {
	t.Helper()
	ref, err := name.NewTag(tag)
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := tarball.Write(ref, img, &buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func tarDir(t *testing.T, dir string) []byte {
	t.Helper()
	var entries []ti.Entry
	root := os.DirFS(dir)
	for _, pattern := range []string{"*", "blobs/sha256/*"} {
		names, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range names {
			rel, err := filepath.Rel(dir, n)
			if err != nil {
				t.Fatal(err)
			}
			f, err := root.Open(rel)
			if err != nil {
				t.Fatal(err)
			}
			if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
				b, err := os.ReadFile(n)
				if err != nil {
					t.Fatal(err)
				}
				entries = append(entries, ti.File(rel, 0o644, string(b)))
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
	return ti.Tar(t, entries...)
}

func TestImportWithoutNameIsKnownByDigest(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	lp, err := layout.Write(dir, empty.Index)
	if err != nil {
		t.Fatal(err)
	}
	if err := lp.AppendImage(small(t, "nameless")); err != nil {
		t.Fatal(err)
	}
	s := open(t, image.Options{})
	got, err := s.ImportDir(t.Context(), dir, image.ImportOptions{})
	if err != nil || len(got) != 1 || got[0].Ref != "" {
		t.Fatalf("ImportDir = %+v, %v", got, err)
	}
	if img, err := s.Resolve(t.Context(), got[0].Digest.String()); err != nil || img.RootFS != got[0].RootFS {
		t.Errorf("Resolve = %+v, %v", img, err)
	}
	if l, err := s.List(t.Context()); err != nil || len(l) != 1 || l[0].Digest != got[0].Digest {
		t.Errorf("List = %+v, %v", l, err)
	}
}

func TestBadReferences(t *testing.T) {
	t.Parallel()
	r := ti.NewRegistry(t)
	s := open(t, image.Options{})
	for _, c := range []struct {
		ref  string
		kind faas.Kind
	}{
		{"", faas.Invalid}, {"UPPER/case", faas.Invalid}, {"a b", faas.Invalid}, {"x@sha256:12", faas.Invalid},
		{"../../etc/passwd", faas.Invalid},
		{r.Ref("nothing:here"), faas.NotFound},
		{"sha256:" + string(bytes.Repeat([]byte("0"), 64)), faas.NotFound},
		{"127.0.0.1:1/refused:latest", faas.Unavailable},
	} {
		if _, err := s.Resolve(t.Context(), c.ref); faas.KindOf(err) != c.kind {
			t.Errorf("Resolve(%q): %v is %s, want %s", c.ref, err, faas.KindOf(err), c.kind)
		}
	}
	only := open(t, image.Options{Registries: []string{"registry.example"}})
	if _, err := only.Resolve(t.Context(), r.Ref("a:b")); faas.KindOf(err) != faas.Denied {
		t.Errorf("a registry that is not listed: %v", err)
	}
}
