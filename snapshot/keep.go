package snapshot

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"faas"
)

const (
	imagePrefix = "images/"
	imagePart   = "rootfs.erofs"
)

func imageName(d faas.Digest) string { return imagePrefix + d.Hex() }

// imageObject says where a shared bucket has the file of an image: in a pack of
// its own, since images are the same for all owners.
type imageObject struct {
	Format int         `json:"format"`
	RootFS faas.Digest `json:"rootfs"`
	Size   int64       `json:"size"`
	Pack   pack        `json:"pack"`
	Map    section     `json:"map"`
}

// keepImage makes sure that the image's file stays readable: on this node, and
// in a shared bucket. It fills in img.RootFSSum and returns how many bytes had to
// be stored. Until release is called the file is not collected here.
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
	err = s.images.link(ctx, img.RootFSSum, img.RootFS)
	if err == nil && s.opts.Shared {
		stored, err = s.shareImage(ctx, img.RootFSSum)
	}
	if err != nil {
		release()
		return 0, nil, err
	}
	return stored, release, nil
}

// shareImage stores an image's file in the bucket unless it is there. It renews
// the object that says so: a young one keeps its pack from being collected.
func (s *Store) shareImage(ctx context.Context, d faas.Digest) (stored int64, err error) {
	if _, err := s.readImageObject(ctx, d); err == nil {
		return 0, s.renewImage(ctx, d)
	} else if k := faas.KindOf(err); k != faas.NotFound && k != faas.Internal {
		return 0, err
	}
	path := s.images.path(d)
	b, err := s.build(ctx, filepath.Dir(path), []string{filepath.Base(path)}, &sources{}, maxPartSize)
	if err != nil {
		return 0, err
	}
	if b.parts[0].Digest != d {
		return 0, faas.Errorf(faas.Internal, "image file %s changed while it was stored; pull the image again", path)
	}
	return b.stored, s.writeImageObject(ctx, imageObject{Format: formatVersion, RootFS: d, Size: b.size, Pack: b.packs[0], Map: b.mapped})
}

func (s *Store) writeImageObject(ctx context.Context, o imageObject) error {
	body, err := json.Marshal(o)
	if err != nil {
		return faas.Errorf(faas.Internal, "encode image %s: %w", o.RootFS, err)
	}
	if err := s.bucket.WriteName(ctx, imageName(o.RootFS), seal(body), false); err != nil {
		return faas.Errorf(faas.KindOf(err), "store image %s: %w", o.RootFS, err)
	}
	return nil
}

// renewImage writes the object anew, as it is.
func (s *Store) renewImage(ctx context.Context, d faas.Digest) error {
	o, err := s.readImageObject(ctx, d)
	if err != nil {
		return err
	}
	return s.writeImageObject(ctx, o)
}

func (s *Store) readImageObject(ctx context.Context, d faas.Digest) (o imageObject, err error) {
	b, err := s.bucket.ReadName(ctx, imageName(d), maxRecord)
	if faas.KindOf(err) == faas.NotFound {
		return o, faas.Errorf(faas.NotFound, "image %s is not in the bucket", d)
	}
	if err != nil {
		return o, faas.Errorf(faas.KindOf(err), "read image %s: %w", d, err)
	}
	_, body, err := unseal(b)
	if err == nil {
		err = strictJSON(body, &o)
	}
	if err == nil && (o.Format != formatVersion || o.RootFS != d || o.Size < 0 || o.Size > maxPartSize) {
		err = faas.Errorf(faas.Invalid, "format %d, digest %s, %d bytes", o.Format, o.RootFS, o.Size)
	}
	if err == nil {
		err = errors.Join(o.Pack.check(), o.Map.check(o.Pack.Size))
	}
	if err != nil {
		return imageObject{}, faas.Errorf(faas.Internal, "object %s is damaged: %w; remove it and take a snapshot of the image again", imageName(d), err)
	}
	return o, nil
}

// imageFile returns the path of an image's file on this node, fetching it from a
// shared bucket if need be.
func (s *Store) imageFile(ctx context.Context, d faas.Digest) (string, error) {
	if d.IsZero() {
		return "", nil
	}
	path, err := s.images.give(ctx, d)
	if err == nil || !s.opts.Shared || ctx.Err() != nil {
		return path, err
	}
	s.images.fetch.Lock() // one at a time; a second caller finds the first one's
	defer s.images.fetch.Unlock()
	if path, err := s.images.give(ctx, d); err == nil {
		return path, nil
	}
	if err := s.fetchImage(ctx, d); err != nil {
		return "", err
	}
	return s.images.give(ctx, d)
}

func (s *Store) fetchImage(ctx context.Context, d faas.Digest) error {
	o, err := s.readImageObject(ctx, d)
	if err != nil {
		return err
	}
	tmp := s.images.tmp()
	defer os.RemoveAll(tmp)
	part := faas.Part{Name: imagePart, Size: o.Size, Digest: d}
	m := manifest{Snapshot: faas.Snapshot{Parts: []faas.Part{part}}, Packs: []pack{o.Pack}, Map: o.Map}
	if _, err := s.restore(ctx, &m, m.Snapshot.Parts, tmp, func(int64) error { return nil }); err != nil {
		return faas.Errorf(faas.KindOf(err), "fetch image %s: %w", d, err)
	}
	path := filepath.Join(tmp, imagePart)
	if sum, err := sumFile(ctx, path); err != nil {
		return err
	} else if sum != d {
		return faas.Errorf(faas.Internal, "image %s in the bucket is damaged: it has digest %s; remove object %s and take a snapshot of the image again", d, sum, imageName(d))
	}
	return s.images.publish(path, d)
}

// sharedImages calls f for each image object of the bucket.
func (s *Store) sharedImages(ctx context.Context, f func(d faas.Digest, written time.Time) error) error {
	return s.bucket.Names(ctx, imagePrefix, func(name string, written time.Time) error {
		d, err := faas.ParseDigest("sha256:" + strings.TrimPrefix(name, imagePrefix))
		if err != nil {
			return nil // not ours
		}
		return f(d, written)
	})
}
