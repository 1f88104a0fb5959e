package testimage

import (
	"testing"

	"github.com/google/go-containerregistry/pkg/name"
	"github.com/google/go-containerregistry/pkg/v1/remote"
)

func TestRegistryServesBusybox(t *testing.T) {
	t.Parallel()
	img := Busybox(t)
	r := NewRegistry(t)
	ref, err := name.ParseReference(r.Push(t, img, BusyboxName))
	if err != nil {
		t.Fatal(err)
	}
	got, err := remote.Image(ref)
	if err != nil {
		t.Fatal(err)
	}
	want, err := img.Digest()
	if err != nil {
		t.Fatal(err)
	}
	if d, err := got.Digest(); err != nil || d != want {
		t.Errorf("the registry serves %v (%v), want %v", d, err, want)
	}
}
