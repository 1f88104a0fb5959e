package image

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"faas"
)

// Pull fetches the image that ref names now and makes it ready. progress may be
// nil; it is called from other goroutines but never after Pull returned, and
// must not block. Who asks for an image that is already on its way shares that
// pull; it stops when all who asked have given up.
func (s *Store) Pull(ctx context.Context, ref string, progress func(faas.ImageProgress)) (faas.Image, error) {
	r, err := parseRef(ref)
	if err != nil {
		return faas.Image{}, err
	}
	if r.name == nil {
		idx, err := s.load()
		if err != nil {
			return faas.Image{}, err
		}
		rec, _, err := s.find(idx, ref)
		if err != nil {
			return faas.Image{}, faas.Errorf(faas.NotFound, "%w, and a digest alone does not say which registry has it: use name@%s", err, ref)
		}
		return s.image(rec, ""), nil
	}
	return s.resolves.do(ctx, r.canonical, progress, func(ctx context.Context, report reporter) (faas.Image, error) {
		return s.pull(ctx, r, named(report, familiar(r.canonical)))
	})
}

// named puts the reference into all progress.
func named(report reporter, ref string) reporter {
	return func(p faas.ImageProgress) {
		p.Ref = ref
		report(p)
	}
}

func (s *Store) pull(ctx context.Context, r reference, report reporter) (faas.Image, error) {
	report(faas.ImageProgress{Phase: faas.ImageResolving})
	repo, err := s.openRepository(ctx, r.name.Context())
	if err != nil {
		return faas.Image{}, err
	}
	defer repo.client.CloseIdleConnections()
	raw, desc, err := repo.manifest(ctx, r.name)
	if err != nil {
		return faas.Image{}, err
	}
	p, err := s.newPlan(ctx, repo, desc, raw)
	if err != nil {
		return faas.Image{}, faas.Errorf(faas.KindOf(err), "%s: %w", familiar(r.canonical), err)
	}
	rec, err := s.install(ctx, repo, p, report)
	if err != nil {
		if faas.KindOf(err) == faas.Invalid {
			err = errors.Join(err, s.dropBlobs(p))
		}
		return faas.Image{}, faas.Errorf(faas.KindOf(err), "pull %s: %w", familiar(r.canonical), err)
	}
	if err := s.addRefs(ctx, rec, r.canonical); err != nil {
		return faas.Image{}, err
	}
	s.opts.Log.Info("pulled an image", "ref", familiar(r.canonical), "digest", rec.Digest.String(), "bytes", rec.Size)
	report(faas.ImageProgress{Digest: rec.Digest, Phase: faas.ImageReady, Done: rec.Size, Total: rec.Size, Layers: len(rec.Layers)})
	return s.image(rec, r.canonical), s.dropBlobs(p)
}

// dropBlobs removes the compressed layers: the image's file replaces them.
// Another pull that needs one at this moment has it open.
func (s *Store) dropBlobs(p *plan) error {
	for _, l := range p.layers {
		err := os.Remove(filepath.Join(s.dir("blobs"), l.Digest.Hex()))
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return faas.Errorf(faas.Internal, "remove a downloaded layer: %w", err)
		}
	}
	return nil
}

// addRefs makes names mean the image.
func (s *Store) addRefs(ctx context.Context, rec record, canonical ...string) error {
	idx, err := s.load()
	if err != nil {
		return err
	}
	done := true
	for _, c := range canonical {
		done = done && idx.Refs[c] == rec.Digest
	}
	if done {
		return nil
	}
	return s.update(ctx, func(idx *index) error {
		if _, ok := s.byDigest(idx, rec.Digest); !ok {
			return faas.Errorf(faas.Conflict, "image %s was removed while it was pulled", rec.Digest)
		}
		for _, c := range canonical {
			idx.Refs[c] = rec.Digest
		}
		return nil
	})
}
