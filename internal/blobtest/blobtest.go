// Package blobtest is the conformance suite of faas.Blobs: what every store of
// blobs must do, whatever is behind it.
package blobtest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"faas"
)

// Run tests the stores that open makes. Each subtest gets one of its own.
func Run(t *testing.T, open func(t *testing.T) faas.Blobs) {
	for _, c := range []struct {
		name string
		f    func(*testing.T, faas.Blobs)
	}{
		{"RoundTrip", testRoundTrip},
		{"PutAgain", testPutAgain},
		{"Missing", testMissing},
		{"FailingReaderLeavesNothing", testFailingReader},
		{"CanceledPutLeavesNothing", testCanceled},
		{"List", testList},
		{"ConcurrentPutOfOneBlob", testConcurrent},
	} {
		t.Run(c.name, func(t *testing.T) { c.f(t, open(t)) })
	}
}

func content(size int) []byte {
	b := make([]byte, size)
	r := rand.NewChaCha8([32]byte{byte(size), byte(size >> 8), byte(size >> 16)})
	r.Read(b) // never fails
	return b
}

func testRoundTrip(t *testing.T, s faas.Blobs) {
	for _, size := range []int{0, 1, 100, 64<<10 - 1, 64 << 10, 64<<10 + 1, 3 << 20} {
		for _, durable := range []bool{false, true} {
			t.Run(fmt.Sprintf("%d/durable=%v", size, durable), func(t *testing.T) {
				want := content(size)
				id, n, err := s.Put(t.Context(), bytes.NewReader(want), durable)
				if err != nil || n != int64(size) || id != faas.Sum(want) {
					t.Fatalf("Put = %v, %d, %v; want %v, %d", id, n, err, faas.Sum(want), size)
				}
				if got := read(t, s, id); !bytes.Equal(got, want) {
					t.Fatalf("read %d bytes that differ from the %d stored", len(got), size)
				}
			})
		}
	}
}

func read(t *testing.T, s faas.Blobs, id faas.Digest) []byte {
	t.Helper()
	r, n, err := s.Get(t.Context(), id)
	if err != nil {
		t.Fatalf("Get(%s): %v", id, err)
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatalf("read %s: %v", id, err)
	}
	if int64(len(b)) != n {
		t.Fatalf("Get said %d bytes, there were %d", n, len(b))
	}
	return b
}

func testPutAgain(t *testing.T, s faas.Blobs) {
	for range 3 {
		for _, durable := range []bool{false, true} {
			if _, _, err := s.Put(t.Context(), bytes.NewReader(content(1000)), durable); err != nil {
				t.Fatal(err)
			}
		}
	}
	if got := ids(t, s); len(got) != 1 {
		t.Fatalf("%d blobs after storing one several times", len(got))
	}
}

func testMissing(t *testing.T, s faas.Blobs) {
	id := faas.Sum([]byte("never stored"))
	if _, _, err := s.Get(t.Context(), id); faas.KindOf(err) != faas.NotFound {
		t.Fatalf("Get of a missing blob = %v; want a NotFound error", err)
	}
	if err := s.Delete(t.Context(), id); err != nil {
		t.Fatalf("Delete of a missing blob: %v", err)
	}
	id, _, err := s.Put(t.Context(), bytes.NewReader(content(10)), false)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Delete(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Get(t.Context(), id); faas.KindOf(err) != faas.NotFound {
		t.Fatalf("Get of a deleted blob = %v; want a NotFound error", err)
	}
}

func testFailingReader(t *testing.T, s faas.Blobs) {
	broken := errors.New("the source broke")
	for _, size := range []int{0, 10, 1 << 20} {
		r := io.MultiReader(bytes.NewReader(content(size)), failing{broken})
		if _, _, err := s.Put(t.Context(), r, true); !errors.Is(err, broken) {
			t.Fatalf("Put of a source that breaks after %d bytes = %v; want its error", size, err)
		}
	}
	if got := ids(t, s); len(got) != 0 {
		t.Fatalf("%d blobs left by failed Puts", len(got))
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func testCanceled(t *testing.T, s faas.Blobs) {
	ctx, cancel := context.WithCancel(t.Context())
	r := io.MultiReader(bytes.NewReader(content(1<<20)), readFunc(func(p []byte) (int, error) {
		cancel()
		return len(p), nil // an endless source: only the context ends it
	}))
	if _, _, err := s.Put(ctx, r, false); !errors.Is(err, context.Canceled) {
		t.Fatalf("Put with a canceled context = %v; want context.Canceled", err)
	}
	if got := ids(t, s); len(got) != 0 {
		t.Fatalf("%d blobs left by a canceled Put", len(got))
	}
}

type readFunc func([]byte) (int, error)

func (f readFunc) Read(p []byte) (int, error) { return f(p) }

func testList(t *testing.T, s faas.Blobs) {
	want := map[faas.Digest]int64{}
	before := time.Now().Add(-2 * time.Second) // file systems keep coarse times
	for i := range 20 {
		id, n, err := s.Put(t.Context(), bytes.NewReader(content(i*1000)), false)
		if err != nil {
			t.Fatal(err)
		}
		want[id] = n
	}
	got := ids(t, s)
	if len(got) != len(want) {
		t.Fatalf("List gave %d blobs, want %d", len(got), len(want))
	}
	for id, e := range got {
		if e.size != want[id] || e.put.Before(before) {
			t.Errorf("List gave %s size %d time %v; want size %d, after %v", id, e.size, e.put, want[id], before)
		}
	}
	stop := errors.New("enough")
	calls := 0
	err := s.List(t.Context(), func(faas.Digest, int64, time.Time) error { calls++; return stop })
	if !errors.Is(err, stop) || calls != 1 {
		t.Fatalf("List whose callback fails = %v after %d calls; want its error after 1", err, calls)
	}
}

type entry struct {
	size int64
	put  time.Time
}

func ids(t *testing.T, s faas.Blobs) map[faas.Digest]entry {
	t.Helper()
	m := map[faas.Digest]entry{}
	err := s.List(t.Context(), func(id faas.Digest, n int64, put time.Time) error {
		m[id] = entry{n, put}
		return nil
	})
	if err != nil {
		t.Fatalf("List: %v", err)
	}
	return m
}

func testConcurrent(t *testing.T, s faas.Blobs) {
	want := content(200 << 10)
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			id, _, err := s.Put(t.Context(), bytes.NewReader(want), i%2 == 0)
			if err != nil {
				t.Errorf("Put: %v", err)
				return
			}
			r, _, err := s.Get(t.Context(), id)
			if err != nil {
				t.Errorf("Get: %v", err)
				return
			}
			defer r.Close()
			if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, want) {
				t.Errorf("read %d bytes, %v; want the %d stored", len(got), err, len(want))
			}
		})
	}
	wg.Wait()
}
