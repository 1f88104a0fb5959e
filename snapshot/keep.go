package snapshot

import (
	"context"

	"faas"
)

// keepImage makes sure that the image's file stays readable: on this node, and
// in a shared bucket. It fills in img.RootFSSum and returns how many bytes had to
// be stored. Until release is called the file is not collected.
func (s *Store) keepImage(ctx context.Context, img *faas.Image) (stored int64, release func(), err error) {
	if img.RootFS == "" {
		return 0, func() {}, nil
	}
	if img.RootFSSum.IsZero() {
		if img.RootFSSum, err = sumFile(ctx, img.RootFS); err != nil {
			return 0, nil, err
		}
	}
	if release, err = s.pins.hold(ctx, img.RootFSSum); err != nil {
		return 0, nil, err
	}
	if err := s.images.link(ctx, img.RootFSSum, img.RootFS); err != nil {
		release()
		return 0, nil, err
	}
	return stored, release, nil
}

// imageFile returns the path of an image's file on this node.
func (s *Store) imageFile(ctx context.Context, d faas.Digest) (string, error) {
	if d.IsZero() {
		return "", nil
	}
	return s.images.give(ctx, d)
}
