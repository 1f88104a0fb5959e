package image

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/types"

	"faas"
)

// ImportOptions of Import and ImportDir; the zero value will do.
type ImportOptions struct {
	// Ref names the one image that the archive holds. Empty: the names that the
	// archive itself gives its images, if any.
	Ref string
	// Progress may be nil; see Pull.
	Progress func(faas.ImageProgress)
}

// The annotations of an OCI layout's index that name its images.
const (
	annotationName = "io.containerd.image.name"
	annotationRef  = "org.opencontainers.image.ref.name"
)

// Import reads an archive as `docker save`, `podman save` and `skopeo` write it,
// with a docker manifest or as an OCI layout, plain or compressed with gzip or
// zstd, and makes the images in it ready that are for this node's platform.
// r is read to its end.
func (s *Store) Import(ctx context.Context, r io.Reader, opts ImportOptions) ([]faas.Image, error) {
	a, err := s.readArchive(ctx, r, opts.report())
	if err != nil {
		return nil, err
	}
	images, err := s.importFrom(ctx, a, opts)
	return images, errors.Join(err, a.close())
}

// ImportDir imports the OCI layout in a directory.
func (s *Store) ImportDir(ctx context.Context, dir string, opts ImportOptions) ([]faas.Image, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, faas.Errorf(faas.NotFound, "import: %w", err)
	}
	images, err := s.importFrom(ctx, &layoutDir{store: s, root: root}, opts)
	return images, errors.Join(err, root.Close())
}

func (o ImportOptions) report() reporter {
	if o.Progress == nil {
		return func(faas.ImageProgress) {}
	}
	return o.Progress
}

// container is a source that holds several images under file names.
type container interface {
	source
	// file returns a small file; an error that is fs.ErrNotExist if it has none.
	file(name string) ([]byte, error)
	// stat returns the digest and size of a file.
	stat(name string) (v1.Hash, int64, error)
}

// found is one image in a container, with its names.
type found struct {
	plan  *plan
	names []string
}

func (s *Store) importFrom(ctx context.Context, c container, opts ImportOptions) ([]faas.Image, error) {
	all, err := s.contents(ctx, c)
	if err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "import: %w", err)
	}
	if opts.Ref != "" {
		if len(all) != 1 {
			return nil, faas.Errorf(faas.Invalid, "the archive holds %d images and one name was given for them", len(all))
		}
		all[0].names = []string{opts.Ref}
	}
	var images []faas.Image
	for _, f := range all {
		got, err := s.importOne(ctx, c, f, opts.report())
		if err != nil {
			return images, faas.Errorf(faas.KindOf(err), "import: %w", err)
		}
		images = append(images, got...)
	}
	return images, nil
}

func (s *Store) importOne(ctx context.Context, c container, f found, report reporter) ([]faas.Image, error) {
	var canonical []string
	for _, name := range f.names {
		r, err := parseRef(name)
		if err != nil {
			return nil, err
		}
		if !r.digest.IsZero() {
			return nil, faas.Errorf(faas.Invalid, "%q cannot name an image that is imported: give a name and a tag", name)
		}
		canonical = append(canonical, r.canonical)
	}
	name := ""
	if len(canonical) > 0 {
		name = familiar(canonical[0])
	}
	report = named(report, name)
	rec, err := s.installOwn(ctx, c, f.plan, report)
	if err != nil {
		return nil, err
	}
	if err := s.addRefs(ctx, rec, canonical...); err != nil {
		return nil, err
	}
	report(faas.ImageProgress{Digest: rec.Digest, Phase: faas.ImageReady, Done: rec.Size, Total: rec.Size, Layers: len(rec.Layers)})
	if len(canonical) == 0 {
		canonical = []string{""}
	}
	var images []faas.Image
	for _, name := range canonical {
		images = append(images, s.image(rec, name))
	}
	return images, nil
}

// contents finds the images in a container. docker writes both forms; the OCI
// one has the true digests.
func (s *Store) contents(ctx context.Context, c container) ([]found, error) {
	raw, err := c.file("index.json")
	if err == nil {
		return s.layoutContents(ctx, c, raw)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	raw, err = c.file("manifest.json")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, faas.Errorf(faas.Invalid, "neither index.json (OCI layout) nor manifest.json (docker save) is in it")
	}
	if err != nil {
		return nil, err
	}
	return s.dockerContents(ctx, c, raw)
}

func (s *Store) layoutContents(ctx context.Context, c container, raw []byte) ([]found, error) {
	var idx v1.IndexManifest
	if err := strictJSON(raw, &idx); err != nil {
		return nil, faas.Errorf(faas.Invalid, "index.json: %w", err)
	}
	var all []found
	var have []string
	for _, d := range idx.Manifests {
		if d.Platform != nil && !d.Platform.Satisfies(s.opts.Platform) {
			have = append(have, d.Platform.String())
			continue
		}
		if len(all) == maxImages {
			return nil, faas.Errorf(faas.Invalid, "there are more than %d images in it", maxImages)
		}
		raw, err := c.small(ctx, d)
		if err != nil {
			return nil, err
		}
		p, err := s.newPlan(ctx, c, d, raw)
		if err != nil {
			return nil, err
		}
		all = append(all, found{p, layoutNames(d.Annotations)})
	}
	if len(all) == 0 {
		return nil, faas.Errorf(faas.NotFound, "there is no image for %s in it, only for %q", s.opts.Platform.String(), have)
	}
	return all, nil
}

// maxImages is how many images one archive may hold.
const maxImages = 256

// layoutNames returns what annotations call an image: the full name, if there is
// one. A tag alone, which the OCI specification also allows, names nothing.
func layoutNames(annotations map[string]string) []string {
	if n := annotations[annotationName]; n != "" {
		return []string{n}
	}
	if n := annotations[annotationRef]; strings.ContainsAny(n, "/:") {
		return []string{n}
	}
	return nil
}

// dockerContents reads docker's older form, which has no manifests. The digest
// of an image is then that of the manifest it would have, with its layers as
// they are in the archive.
func (s *Store) dockerContents(ctx context.Context, c container, raw []byte) ([]found, error) {
	var list []struct {
		Config   string
		RepoTags []string
		Layers   []string
	}
	if err := strictJSON(raw, &list); err != nil {
		return nil, faas.Errorf(faas.Invalid, "manifest.json: %w", err)
	}
	if len(list) == 0 || len(list) > maxImages {
		return nil, faas.Errorf(faas.Invalid, "manifest.json names %d images, not 1 to %d", len(list), maxImages)
	}
	var all []found
	for _, e := range list {
		m := v1.Manifest{SchemaVersion: 2, MediaType: types.OCIManifestSchema1}
		var err error
		if m.Config, err = describe(c, e.Config, types.OCIConfigJSON); err != nil {
			return nil, err
		}
		if len(e.Layers) > s.opts.Limits.Layers {
			return nil, faas.Errorf(faas.Invalid, "the image has %d layers, more than %d (limit Layers)", len(e.Layers), s.opts.Limits.Layers)
		}
		m.Layers = []v1.Descriptor{}
		for _, l := range e.Layers {
			d, err := describe(c, l, types.OCIUncompressedLayer)
			if err != nil {
				return nil, err
			}
			m.Layers = append(m.Layers, d)
		}
		doc, err := json.Marshal(m)
		if err != nil {
			return nil, faas.Errorf(faas.Internal, "encode a manifest: %w", err)
		}
		p, err := s.planManifest(ctx, c, faas.Sum(doc), &m)
		if err != nil {
			return nil, err
		}
		all = append(all, found{p, e.RepoTags})
	}
	return all, nil
}

func describe(c container, name string, t types.MediaType) (v1.Descriptor, error) {
	h, n, err := c.stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return v1.Descriptor{}, faas.Errorf(faas.Invalid, "manifest.json names %.200q, which is not in the archive", name)
	}
	if err != nil {
		return v1.Descriptor{}, err
	}
	return v1.Descriptor{MediaType: t, Digest: h, Size: n}, nil
}

// layoutDir is an OCI layout in a directory. Links that lead out of it are not
// followed.
type layoutDir struct {
	store *Store
	root  *os.Root
}

func (l *layoutDir) open(name string) (*os.File, error) {
	f, err := l.root.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, errors.Join(err, faas.Errorf(faas.Invalid, "%s is not a regular file", name), f.Close())
	}
	return f, nil
}

func (l *layoutDir) file(name string) ([]byte, error) {
	f, err := l.open(name)
	if err != nil {
		return nil, err
	}
	return l.store.readSmall(context.Background(), f)
}

func (l *layoutDir) stat(string) (v1.Hash, int64, error) {
	return v1.Hash{}, 0, faas.Errorf(faas.Invalid, "a directory must be an OCI layout, with an index.json: import an archive of `docker save` as a file")
}

func (l *layoutDir) small(_ context.Context, d v1.Descriptor) ([]byte, error) {
	name, err := blobName(d.Digest)
	if err != nil {
		return nil, err
	}
	b, err := l.file(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, faas.Errorf(faas.Invalid, "the layout lacks %s", d.Digest)
	}
	return b, err
}

func (l *layoutDir) layers(_ context.Context, p *plan, got func(int64)) ([]io.ReadCloser, error) {
	var opened []io.ReadCloser
	for i, layer := range p.layers {
		f, err := l.open("blobs/sha256/" + layer.Digest.Hex())
		if err != nil {
			return nil, errors.Join(faas.Errorf(faas.Invalid, "layer %d (%s): %w", i, short(layer.Digest.String()), err), closeAll(opened))
		}
		opened = append(opened, f)
		got(layer.Size)
	}
	return opened, nil
}

// blobName returns where an OCI layout keeps a blob.
func blobName(h v1.Hash) (string, error) {
	d, err := faas.ParseDigest(h.String())
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("blobs/sha256/%s", d.Hex()), nil
}
