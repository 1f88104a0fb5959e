package blobtest

import (
	"bytes"
	"context"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"faas"
)

// Named is what stores of small named objects do.
type Named interface {
	ReadName(ctx context.Context, name string, limit int64) ([]byte, error)
	WriteName(ctx context.Context, name string, b []byte, create bool) error
	DeleteName(ctx context.Context, name string) error
	Names(ctx context.Context, prefix string, f func(name string, written time.Time) error) error
}

// RunNames tests the stores of named objects that open makes.
func RunNames(t *testing.T, open func(t *testing.T) Named) {
	for _, c := range []struct {
		name string
		f    func(*testing.T, Named)
	}{
		{"WriteReadDelete", testNames},
		{"CreateOnlyOnce", testCreate},
		{"List", testListNames},
		{"NamesThatAreRefused", testBadNames},
	} {
		t.Run(c.name, func(t *testing.T) { c.f(t, open(t)) })
	}
}

func testNames(t *testing.T, s Named) {
	ctx := t.Context()
	if _, err := s.ReadName(ctx, "a/b", 10); faas.KindOf(err) != faas.NotFound {
		t.Errorf("read of nothing: %v; want NotFound", err)
	}
	if err := s.DeleteName(ctx, "a/b"); err != nil {
		t.Errorf("delete of nothing: %v", err)
	}
	for _, want := range []string{"one", "", "another"} {
		if err := s.WriteName(ctx, "a/b", []byte(want), false); err != nil {
			t.Fatal(err)
		}
		if got, err := s.ReadName(ctx, "a/b", 7); err != nil || string(got) != want {
			t.Errorf("read %q, %v; want %q", got, err, want)
		}
	}
	if _, err := s.ReadName(ctx, "a/b", 6); faas.KindOf(err) != faas.Invalid {
		t.Errorf("read over the limit: %v; want Invalid", err)
	}
	if err := s.DeleteName(ctx, "a/b"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.ReadName(ctx, "a/b", 10); faas.KindOf(err) != faas.NotFound {
		t.Errorf("read after delete: %v; want NotFound", err)
	}
}

func testCreate(t *testing.T, s Named) {
	var made atomic.Int32
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			switch err := s.WriteName(t.Context(), "once/x", bytes.Repeat([]byte{byte('a' + i)}, 100), true); {
			case err == nil:
				made.Add(1)
			case faas.KindOf(err) != faas.Conflict:
				t.Errorf("create of what exists: %v; want Conflict", err)
			}
		})
	}
	wg.Wait()
	if made.Load() != 1 {
		t.Errorf("%d of 8 created the object", made.Load())
	}
	b, err := s.ReadName(t.Context(), "once/x", 1000)
	if err != nil || len(b) != 100 || len(bytes.Trim(b, string(b[:1]))) != 0 {
		t.Errorf("%q, %v", b, err)
	}
	if err := s.WriteName(t.Context(), "once/x", []byte("over"), false); err != nil {
		t.Errorf("overwrite: %v", err)
	}
}

func testListNames(t *testing.T, s Named) {
	before := time.Now().Add(-2 * time.Second)
	for _, name := range []string{"p/aa1", "p/aa2", "p/b", "q/aa1", "p/sub/x"} {
		if err := s.WriteName(t.Context(), name, []byte("x"), false); err != nil {
			t.Fatal(err)
		}
	}
	for prefix, want := range map[string][]string{
		"p/": {"p/aa1", "p/aa2", "p/b", "p/sub/x"}, "p/aa": {"p/aa1", "p/aa2"}, "q/": {"q/aa1"}, "r/": nil, "p/sub/": {"p/sub/x"},
	} {
		var got []string
		err := s.Names(t.Context(), prefix, func(name string, written time.Time) error {
			if written.Before(before) {
				t.Errorf("%s was written at %v", name, written)
			}
			got = append(got, name)
			return nil
		})
		slices.Sort(got)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("names under %q: %q, %v; want %q", prefix, got, err, want)
		}
	}
}

func testBadNames(t *testing.T, s Named) {
	for _, name := range []string{"", "/", "a/", "/a", "a//b", "..", "a/../b", ".hidden", "A", "a b", "a\x00", "-x"} {
		if err := s.WriteName(t.Context(), name, nil, false); faas.KindOf(err) != faas.Invalid {
			t.Errorf("write of %q: %v; want Invalid", name, err)
		}
		if _, err := s.ReadName(t.Context(), name, 1); faas.KindOf(err) != faas.Invalid {
			t.Errorf("read of %q: %v; want Invalid", name, err)
		}
		if err := s.DeleteName(t.Context(), name); faas.KindOf(err) != faas.Invalid {
			t.Errorf("delete of %q: %v; want Invalid", name, err)
		}
	}
}
