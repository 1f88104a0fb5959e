package node

import (
	"slices"
	"testing"

	"faas"
	"faas/image"
	"faas/internal/testimage"
)

// Warm sandboxes of an image are let go of when its last name is removed.
func TestRemovedImageIsForgotten(t *testing.T) {
	store, err := image.Open(image.Options{Dir: t.TempDir(), Pull: image.PullNever})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	var forgotten, want []faas.Digest
	s := served{store, func(d faas.Digest) { forgotten = append(forgotten, d) }}
	r := testimage.NewRegistry(t)
	img := testimage.Scratch(t, []byte("program"))
	names := []string{r.Push(t, img, "test/one:latest"), r.Push(t, img, "test/two:latest")}
	for _, name := range names {
		pulled, err := store.Pull(t.Context(), name, nil)
		if err != nil {
			t.Fatal(err)
		}
		want = []faas.Digest{pulled.Digest}
	}
	if err := s.Remove(t.Context(), names[0]); err != nil || len(forgotten) != 0 {
		t.Errorf("after one of two names: %v, forgotten %v", err, forgotten)
	}
	if err := s.Remove(t.Context(), names[1]); err != nil || !slices.Equal(forgotten, want) {
		t.Errorf("after both names: %v, forgotten %v", err, forgotten)
	}
	if err := s.Remove(t.Context(), names[1]); faas.KindOf(err) != faas.NotFound {
		t.Errorf("removed again: %v", err)
	}
}
