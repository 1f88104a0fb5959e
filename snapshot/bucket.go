package snapshot

import (
	"context"
	"os"
	"time"

	"faas"
)

// Bucket is where everything is kept: blobs for packs, and small named objects.
type Bucket interface {
	faas.Blobs
	// File opens a blob as a file, fetching it first if it is elsewhere. Its
	// bytes are not checked.
	File(ctx context.Context, d faas.Digest) (*os.File, error)
	Names
}

// Names are small objects that can be overwritten. What a write or delete
// returned nil for survives a power cut.
type Names interface {
	// ReadName is NotFound without the object, Invalid if it is over the limit.
	ReadName(ctx context.Context, name string, limit int64) ([]byte, error)
	// WriteName is atomic; with create it is a Conflict if the name is taken.
	WriteName(ctx context.Context, name string, b []byte, create bool) error
	DeleteName(ctx context.Context, name string) error
	// Names calls f for each name that starts with prefix.
	Names(ctx context.Context, prefix string, f func(name string, written time.Time) error) error
}

// forgetter is a bucket that keeps copies near: Forget drops the one of a blob,
// so that the next File fetches it anew.
type forgetter interface {
	Forget(ctx context.Context, d faas.Digest) error
}
