package image

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/types"

	"faas"
)

// source is where an image's parts come from.
type source interface {
	// small returns a manifest, an index or a configuration. The caller checks
	// its digest; the source refuses more than ManifestBytes.
	small(ctx context.Context, d v1.Descriptor) ([]byte, error)
	// layers makes all layers ready to be read and reports the bytes that came.
	// What it acquires is released by close.
	layers(ctx context.Context, p *plan, got func(n int64)) (opened []io.ReadCloser, err error)
}

// plan is an image that is known but not yet here.
type plan struct {
	digest faas.Digest
	config v1.ConfigFile
	layers []faas.ImageLayer
	conf   faas.Digest
	size   int64 // of all layers, compressed
}

// maxIndexes is how many indexes may lead to a manifest.
const maxIndexes = 3

// newPlan follows an index to the manifest for the platform and reads that and
// its configuration. Everything is checked against the digest that named it.
func (s *Store) newPlan(ctx context.Context, src source, d v1.Descriptor, raw []byte) (*plan, error) {
	for i := 0; ; i++ {
		if got := faas.Sum(raw); d.Digest.Algorithm != "sha256" || got.Hex() != d.Digest.Hex {
			return nil, faas.Errorf(faas.Invalid, "the manifest's digest is %s, not %s as announced", got, d.Digest)
		}
		kind, err := manifestKind(d.MediaType, raw)
		if err != nil {
			return nil, err
		}
		if kind.IsImage() {
			break
		}
		if i == maxIndexes {
			return nil, faas.Errorf(faas.Invalid, "more than %d indexes lead to the image", maxIndexes)
		}
		if d, err = s.choose(raw); err != nil {
			return nil, err
		}
		if raw, err = src.small(ctx, d); err != nil {
			return nil, err
		}
	}
	var m v1.Manifest
	if err := strictJSON(raw, &m); err != nil {
		return nil, faas.Errorf(faas.Invalid, "manifest %s: %w", d.Digest, err)
	}
	return s.planManifest(ctx, src, faas.Sum(raw), &m)
}

func (s *Store) planManifest(ctx context.Context, src source, digest faas.Digest, m *v1.Manifest) (*plan, error) {
	p := &plan{digest: digest}
	raw, err := src.small(ctx, m.Config)
	if err != nil {
		return nil, err
	}
	p.conf = faas.Sum(raw)
	if p.conf.String() != m.Config.Digest.String() {
		return nil, faas.Errorf(faas.Invalid, "the configuration's digest is %s, not %s as the manifest says", p.conf, m.Config.Digest)
	}
	if err := strictJSON(raw, &p.config); err != nil {
		return nil, faas.Errorf(faas.Invalid, "configuration %s: %w", p.conf, err)
	}
	if err := s.checkPlatform(&p.config); err != nil {
		return nil, err
	}
	diffs := p.config.RootFS.DiffIDs
	if len(diffs) != len(m.Layers) {
		return nil, faas.Errorf(faas.Invalid, "the manifest has %d layers and the configuration %d", len(m.Layers), len(diffs))
	}
	if len(diffs) > s.opts.Limits.Layers {
		return nil, faas.Errorf(faas.Invalid, "the image has %d layers, more than %d (limit Layers)", len(diffs), s.opts.Limits.Layers)
	}
	for i, l := range m.Layers {
		layer := faas.ImageLayer{Size: l.Size}
		if layer.Digest, err = faas.ParseDigest(l.Digest.String()); err != nil {
			return nil, fmt.Errorf("layer %d: %w", i, err)
		}
		if layer.DiffID, err = faas.ParseDigest(diffs[i].String()); err != nil {
			return nil, fmt.Errorf("layer %d: %w", i, err)
		}
		if l.Size < 0 || p.size > s.opts.Limits.CompressedBytes-l.Size {
			return nil, faas.Errorf(faas.Invalid, "the image's layers take more than %d bytes (limit CompressedBytes)", s.opts.Limits.CompressedBytes)
		}
		p.size += l.Size
		p.layers = append(p.layers, layer)
	}
	return p, nil
}

// manifestKind tells an index from an image's manifest. The registry's word
// counts only where the document does not say itself.
func manifestKind(announced types.MediaType, raw []byte) (types.MediaType, error) {
	var m struct {
		SchemaVersion int             `json:"schemaVersion"`
		MediaType     types.MediaType `json:"mediaType"`
		Manifests     json.RawMessage `json:"manifests"`
		Layers        json.RawMessage `json:"layers"`
	}
	if err := json.Unmarshal(raw, &m); err != nil {
		return "", faas.Errorf(faas.Invalid, "the manifest is not JSON: %w", err)
	}
	if m.SchemaVersion == 1 {
		return "", faas.Errorf(faas.Invalid, "the image has a manifest of schema 1, which registries gave up in 2017: push it again with a current tool")
	}
	for _, t := range []types.MediaType{m.MediaType, announced} {
		if t.IsIndex() || t.IsImage() {
			return t, nil
		}
	}
	switch {
	case m.Manifests != nil && m.Layers == nil:
		return types.OCIImageIndex, nil
	case m.Layers != nil && m.Manifests == nil:
		return types.OCIManifestSchema1, nil
	}
	return "", faas.Errorf(faas.Invalid, "%q is not the type of an image's manifest or index", announced)
}

// choose returns an index's manifest for the platform.
func (s *Store) choose(raw []byte) (v1.Descriptor, error) {
	var idx v1.IndexManifest
	if err := strictJSON(raw, &idx); err != nil {
		return v1.Descriptor{}, faas.Errorf(faas.Invalid, "index: %w", err)
	}
	want := s.opts.Platform
	var have []string
	var candidates []v1.Descriptor
	for _, d := range idx.Manifests {
		if !d.MediaType.IsIndex() && !d.MediaType.IsImage() {
			continue
		}
		if d.Platform == nil {
			candidates = append(candidates, d)
			continue
		}
		have = append(have, d.Platform.String())
		if d.Platform.Satisfies(want) {
			return d, nil
		}
	}
	// An index of one image, as an import makes it, need not say its platform:
	// the image's own configuration does.
	if len(candidates) == 1 && len(have) == 0 {
		return candidates[0], nil
	}
	return v1.Descriptor{}, faas.Errorf(faas.NotFound, "the image is not made for %s, only for %q", want.String(), have)
}

func (s *Store) checkPlatform(c *v1.ConfigFile) error {
	want := s.opts.Platform
	if (c.OS != "" && c.OS != want.OS) || (c.Architecture != "" && c.Architecture != want.Architecture) {
		return faas.Errorf(faas.Invalid, "the image is made for %s/%s and this node runs %s", c.OS, c.Architecture, want.String())
	}
	return nil
}

// strictJSON decodes one JSON value that nothing may follow.
func strictJSON(raw []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	if err := d.Decode(v); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return errors.New("something follows the JSON value")
	}
	return nil
}
