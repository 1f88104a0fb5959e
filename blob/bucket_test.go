package blob_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	_ "gocloud.dev/blob/memblob" // a bucket without a server

	"faas"
	"faas/blob"
	"faas/internal/blobtest"
	"faas/internal/s3test"
)

func openBucket(t *testing.T, url string, o blob.BucketOptions) *blob.Bucket {
	t.Helper()
	if o.Near == "" {
		o.Near = t.TempDir()
	}
	b, err := blob.OpenBucket(t.Context(), url, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	})
	return b
}

func TestBucketInMemory(t *testing.T) {
	blobtest.Run(t, func(t *testing.T) faas.Blobs { return openBucket(t, "mem://", blob.BucketOptions{}) })
	blobtest.RunNames(t, func(t *testing.T) blobtest.Named { return openBucket(t, "mem://", blob.BucketOptions{}) })
}

func TestNamesOfDir(t *testing.T) {
	blobtest.RunNames(t, func(t *testing.T) blobtest.Named { return open(t, t.TempDir()) })
}

func TestS3(t *testing.T) {
	srv := s3test.Start(t)
	var n atomic.Int32
	fresh := func(t *testing.T) *blob.Bucket {
		return openBucket(t, srv.Bucket(t, fmt.Sprintf("bucket-%d", n.Add(1)))+"&prefix=some/where/", blob.BucketOptions{})
	}
	blobtest.Run(t, func(t *testing.T) faas.Blobs { return fresh(t) })
	blobtest.RunNames(t, func(t *testing.T) blobtest.Named { return fresh(t) })

	t.Run("AnotherNodeReads", func(t *testing.T) {
		url := srv.Bucket(t, "shared")
		a, b := openBucket(t, url, blob.BucketOptions{}), openBucket(t, url, blob.BucketOptions{})
		want := bytes.Repeat([]byte("0123456789abcdef"), 1<<20) // takes several requests each way
		id := put(t, a, want, true)
		if got := readAll(t, b, id); !bytes.Equal(got, want) {
			t.Errorf("read %d bytes that differ from the %d stored", len(got), len(want))
		}
	})
	t.Run("DamagedInTheBucket", func(t *testing.T) {
		url := srv.Bucket(t, "damaged")
		s := openBucket(t, url, blob.BucketOptions{})
		id := put(t, s, []byte("as it was"), true)
		if err := s.WriteName(t.Context(), "sha256/"+id.Hex(), []byte("as it is."), false); err != nil {
			t.Fatal(err)
		}
		_, _, err := openBucket(t, url, blob.BucketOptions{}).Get(t.Context(), id)
		if err == nil || !strings.Contains(err.Error(), "damaged") {
			t.Errorf("Get = %v; want that it is damaged", err)
		}
	})
	t.Run("NoSuchBucket", func(t *testing.T) {
		url := strings.Replace(srv.Bucket(t, "there"), "s3://there", "s3://elsewhere", 1)
		if _, err := blob.OpenBucket(t.Context(), url, blob.BucketOptions{Near: t.TempDir()}); faas.KindOf(err) != faas.NotFound {
			t.Errorf("%v; want NotFound", err)
		}
	})
	t.Run("WrongCredentials", func(t *testing.T) {
		url := srv.Bucket(t, "locked")
		t.Setenv("AWS_SECRET_ACCESS_KEY", "not-this-one")
		_, err := blob.OpenBucket(t.Context(), url, blob.BucketOptions{Near: t.TempDir()})
		if faas.KindOf(err) != faas.Denied || strings.Contains(err.Error(), "not-this-one") {
			t.Errorf("%v; want Denied, without the secret", err)
		}
	})
}

func readAll(t *testing.T, s faas.Blobs, id faas.Digest) []byte {
	t.Helper()
	r, _, err := s.Get(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestCopiesNearAreBounded(t *testing.T) {
	near := t.TempDir()
	s := openBucket(t, "mem://", blob.BucketOptions{Near: near, Bytes: 25_000})
	var ids []faas.Digest
	for i := range 5 {
		ids = append(ids, put(t, s, bytes.Repeat([]byte{byte(i)}, 10_000), true))
	}
	for i, id := range ids {
		if got := readAll(t, s, id); len(got) != 10_000 || got[0] != byte(i) {
			t.Errorf("blob %d reads as %d bytes", i, len(got))
		}
		if n := size(t, near); n > 25_000 {
			t.Errorf("%d bytes near, of at most 25000", n)
		}
	}
	again := openBucket(t, "mem://", blob.BucketOptions{Near: near, Bytes: 10_000}) // counts what it finds
	put(t, again, []byte("small"), true)
	if n := size(t, near); n > 10_000 {
		t.Errorf("%d bytes near, of at most 10000", n)
	}
}

func size(t *testing.T, dir string) (n int64) {
	t.Helper()
	d, err := blob.OpenDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.List(t.Context(), func(_ faas.Digest, size int64, _ time.Time) error { n += size; return nil }); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestDamagedCopyIsNotStored(t *testing.T) {
	near := t.TempDir()
	s := openBucket(t, "mem://", blob.BucketOptions{Near: near})
	id := put(t, s, []byte("some bytes"), true)
	if err := os.WriteFile(filepath.Join(near, "sha256", id.Hex()[:2], id.Hex()), []byte("same bytes"), 0o600); err != nil {
		t.Fatal(err)
	}
	r, _, err := s.Get(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if _, err := io.ReadAll(r); err == nil {
		t.Error("a damaged copy was read to its end")
	}
	if _, _, err := s.Put(t.Context(), strings.NewReader("some bytes"), true); err == nil {
		t.Error("a damaged copy was sent to the bucket")
	}
	if err := s.Forget(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if got := readAll(t, s, id); string(got) != "some bytes" {
		t.Errorf("after fetching it anew: %q", got)
	}
}
