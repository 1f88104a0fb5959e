package gatewaytest

import (
	"context"
	"io"
	"slices"
	"strings"
	"sync"

	"faas"
)

// Images is an image store in memory: the gateway's Images and the engine's.
// It has "test" from the start. Pulling "gone" is NotFound, "down/…" is
// Unavailable, "secret/…" is Denied and "broken" is Internal; anything else is
// pulled. Running an image that is not there is NotFound.
type Images struct {
	mu   sync.Mutex
	list []faas.Image
	// Hold, if set, keeps a pull waiting until it is closed or the context ends.
	Hold chan struct{}
}

// NewImages returns a store with the image "test".
func NewImages() *Images { return &Images{list: []faas.Image{image("test")}} }

func image(ref string) faas.Image {
	return faas.Image{Ref: ref, Digest: faas.Sum([]byte(ref)), Size: 4096, Cmd: []string{"echo", "from the image"}}
}

// Resolve implements engine.Images.
func (s *Images) Resolve(_ context.Context, ref string) (faas.Image, error) { return s.find(ref) }

func (s *Images) find(ref string) (faas.Image, error) {
	if err := refusal(ref); err != nil {
		return faas.Image{}, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, img := range s.list {
		if refTaken(img, ref) {
			return img, nil
		}
	}
	return faas.Image{}, faas.Errorf(faas.NotFound, "no image %q here: pull it first", ref)
}

func refusal(ref string) error {
	switch {
	case ref == "gone":
		return faas.Errorf(faas.NotFound, "the registry has no image %q", ref)
	case ref == "broken":
		return faas.Errorf(faas.Internal, "/var/lib/faas/images: input/output error")
	case strings.HasPrefix(ref, "down/"):
		return faas.Errorf(faas.Unavailable, "the registry of %q can not be reached", ref)
	case strings.HasPrefix(ref, "secret/"):
		return faas.Errorf(faas.Denied, "the registry does not let this node have %q", ref)
	}
	return nil
}

// List implements gateway.Images.
func (s *Images) List(context.Context) ([]faas.Image, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.list), nil
}

// Inspect implements gateway.Images.
func (s *Images) Inspect(_ context.Context, ref string) (faas.ImageDetails, error) {
	img, err := s.find(ref)
	return faas.ImageDetails{Image: img, OS: "linux", Architecture: "amd64"}, err
}

// Pull implements gateway.Images.
func (s *Images) Pull(ctx context.Context, ref string, progress func(faas.ImageProgress)) (faas.Image, error) {
	report(progress, ref, faas.ImageResolving, 0)
	if err := refusal(ref); err != nil {
		return faas.Image{}, err
	}
	if s.Hold != nil {
		select {
		case <-s.Hold:
		case <-ctx.Done():
			return faas.Image{}, faas.Errorf(faas.Canceled, "pull of %q: %w", ref, ctx.Err())
		}
	}
	report(progress, ref, faas.ImageReady, 4096)
	return s.add(ref), nil
}

func report(progress func(faas.ImageProgress), ref string, phase faas.ImagePhase, done int64) {
	if progress != nil {
		progress(faas.ImageProgress{Ref: ref, Phase: phase, Done: done, Total: 4096})
	}
}

func (s *Images) add(ref string) faas.Image {
	s.mu.Lock()
	defer s.mu.Unlock()
	img := image(ref)
	s.list = append(slices.DeleteFunc(s.list, func(o faas.Image) bool { return o.Ref == ref }), img)
	return img
}

// Import implements gateway.Images. The archive is the image's name and
// whatever follows a line's end.
func (s *Images) Import(_ context.Context, r io.Reader, progress func(faas.ImageProgress)) ([]faas.Image, error) {
	report(progress, "", faas.ImageConverting, 0)
	b := make([]byte, 512)
	n, err := io.ReadFull(r, b)
	if err != nil && err != io.ErrUnexpectedEOF && err != io.EOF {
		return nil, faas.Errorf(faas.KindOf(err), "reading the archive: %w", err)
	}
	size, err := io.Copy(io.Discard, r)
	if err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "reading the archive: %w", err)
	}
	ref, _, ok := strings.Cut(string(b[:n]), "\n")
	if !ok || ref == "" {
		return nil, faas.Errorf(faas.Invalid, "this is no archive of an image")
	}
	report(progress, ref, faas.ImageReady, int64(n)+size)
	return []faas.Image{s.add(ref)}, nil
}

// Remove implements gateway.Images.
func (s *Images) Remove(_ context.Context, ref string) error {
	if _, err := s.find(ref); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.list = slices.DeleteFunc(s.list, func(img faas.Image) bool { return refTaken(img, ref) })
	return nil
}
