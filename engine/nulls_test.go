package engine_test

import (
	"context"
	"io"
	"time"

	"faas"
	"faas/internal/recordstest"
)

func newRecords() *recordstest.Memory { return &recordstest.Memory{} }

// nullBlobs keeps nothing: like a disk that is full.
type nullBlobs struct{}

func (nullBlobs) Put(context.Context, io.Reader, bool) (faas.Digest, int64, error) {
	return faas.Digest{}, 0, faas.Errorf(faas.Exhausted, "the disk is full")
}

func (nullBlobs) Get(context.Context, faas.Digest) (io.ReadCloser, int64, error) {
	return nil, 0, faas.Errorf(faas.NotFound, "no blob")
}

func (nullBlobs) Delete(context.Context, faas.Digest) error { return nil }

func (nullBlobs) List(context.Context, func(faas.Digest, int64, time.Time) error) error { return nil }
