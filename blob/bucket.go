package blob

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"gocloud.dev/blob"
	_ "gocloud.dev/blob/s3blob" // s3:// URLs
	"gocloud.dev/gcerrors"

	"faas"
)

const blobPrefix = "sha256/"

// Bucket is an object store: S3, or whatever gocloud.dev/blob has a driver for
// that the program links. Blobs are the objects sha256/<hex>. Those that are
// stored or read stay in a directory near by, up to a bound, so that reading
// them again costs no transfer.
//
// Several nodes may use one bucket. An object store acknowledges a write when it
// is durable, so that durable makes no difference.
type Bucket struct {
	far  *blob.Bucket
	near *near
}

var _ faas.Blobs = (*Bucket)(nil)

// BucketOptions of OpenBucket.
type BucketOptions struct {
	Near  string // directory for copies, of this process alone
	Bytes int64  // how many bytes of them are kept; zero: DefaultNear
}

// DefaultNear is how many bytes of copies are kept unless told otherwise.
const DefaultNear = 4 << 30

// OpenBucket opens the bucket that a URL names, such as
// s3://name?region=eu-central-1&prefix=faas/. Credentials come from where the
// provider's tools find them: environment, files, the machine's role. It fails
// if the bucket cannot be reached with them.
func OpenBucket(ctx context.Context, url string, o BucketOptions) (*Bucket, error) {
	far, err := blob.OpenBucket(ctx, withoutChecksums(url))
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "bucket %s: %w", safeURL(url), err)
	}
	b := &Bucket{far: far}
	ok, err := far.IsAccessible(ctx)
	if err == nil && !ok {
		err = faas.Errorf(faas.NotFound, "there is no such bucket; make it first")
	}
	if err == nil {
		b.near, err = openNear(o)
	}
	if err != nil {
		return nil, errors.Join(farError(err, "bucket %s", safeURL(url)), far.Close())
	}
	return b, nil
}

// withoutChecksums keeps S3's client from checking, and complaining about, sums
// of its own where the digest is checked anyway.
func withoutChecksums(url string) string {
	const param = "response_checksum_validation"
	if !strings.HasPrefix(url, "s3://") || strings.Contains(url, param) {
		return url
	}
	sep := "?"
	if strings.Contains(url, "?") {
		sep = "&"
	}
	return url + sep + param + "=when_required"
}

// safeURL leaves out what may hold a secret that somebody put into a URL.
func safeURL(url string) string {
	url, _, _ = strings.Cut(url, "?")
	scheme, rest, ok := strings.Cut(url, "://")
	if !ok {
		return url
	}
	if i := strings.LastIndexByte(rest, '@'); i >= 0 {
		rest = rest[i+1:]
	}
	return scheme + "://" + rest
}

// Close ends the connection.
func (b *Bucket) Close() error {
	return farError(b.far.Close(), "close the bucket")
}

func blobKey(id faas.Digest) string { return blobPrefix + id.Hex() }

// Put implements faas.Blobs. The bytes pass through a local file, because the
// name follows from them.
func (b *Bucket) Put(ctx context.Context, r io.Reader, _ bool) (faas.Digest, int64, error) {
	id, n, f, err := b.near.put(ctx, r)
	if err != nil {
		return faas.Digest{}, 0, err
	}
	defer f.Close()
	// A copy may have been near before, and damaged since: it is checked on its way.
	if err := b.upload(ctx, blobKey(id), &verifier{ctx: ctx, f: f, id: id, h: sha256.New()}, nil); err != nil {
		return faas.Digest{}, 0, farError(err, "store blob %s", id)
	}
	return id, n, nil
}

// upload writes an object; it appears when all of it has arrived.
func (b *Bucket) upload(ctx context.Context, key string, r io.Reader, o *blob.WriterOptions) error {
	if o == nil {
		o = &blob.WriterOptions{}
	}
	o.ContentType = "application/octet-stream"
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	w, err := b.far.NewWriter(ctx, key, o)
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, &ctxReader{ctx, r}); err != nil {
		cancel() // a Close now gives up what has arrived
		return errors.Join(err, ignore(w.Close(), context.Canceled))
	}
	return w.Close()
}

func ignore(err, expected error) error {
	if errors.Is(err, expected) || gcerrors.Code(err) == gcerrors.Canceled {
		return nil
	}
	return err
}

// Get implements faas.Blobs.
func (b *Bucket) Get(ctx context.Context, id faas.Digest) (io.ReadCloser, int64, error) {
	f, err := b.File(ctx, id)
	if err != nil {
		return nil, 0, err
	}
	fi, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, 0, diskError(err, "open blob %s", id)
	}
	return &verifier{ctx: ctx, f: f, id: id, h: sha256.New()}, fi.Size(), nil
}

// File opens a blob as a file, fetching it first unless it is near. What is
// fetched is checked; a copy that was near already is not.
func (b *Bucket) File(ctx context.Context, id faas.Digest) (*os.File, error) {
	return b.near.fetch(ctx, id, func(ctx context.Context) (io.ReadCloser, error) {
		r, err := b.far.NewReader(ctx, blobKey(id), nil)
		if gcerrors.Code(err) == gcerrors.NotFound {
			return nil, faas.Errorf(faas.NotFound, "no blob %s in the bucket", id)
		}
		if err != nil {
			return nil, farError(err, "fetch blob %s", id)
		}
		return r, nil
	})
}

// Forget drops the copy of a blob that is near.
func (b *Bucket) Forget(ctx context.Context, id faas.Digest) error { return b.near.forget(ctx, id) }

// Delete implements faas.Blobs.
func (b *Bucket) Delete(ctx context.Context, id faas.Digest) error {
	if err := b.far.Delete(ctx, blobKey(id)); err != nil && gcerrors.Code(err) != gcerrors.NotFound {
		return farError(err, "delete blob %s", id)
	}
	return b.near.forget(ctx, id)
}

// List implements faas.Blobs.
func (b *Bucket) List(ctx context.Context, f func(faas.Digest, int64, time.Time) error) error {
	return b.list(ctx, blobPrefix, func(o *blob.ListObject) error {
		id, err := faas.ParseDigest("sha256:" + strings.TrimPrefix(o.Key, blobPrefix))
		if err != nil {
			return nil // not ours
		}
		return f(id, o.Size, o.ModTime)
	})
}

func (b *Bucket) list(ctx context.Context, prefix string, f func(*blob.ListObject) error) error {
	it := b.far.List(&blob.ListOptions{Prefix: prefix})
	for {
		o, err := it.Next(ctx)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return farError(err, "list %s", prefix)
		}
		if o.IsDir {
			continue
		}
		if err := f(o); err != nil {
			return err
		}
	}
}

// ReadName is as Dir's.
func (b *Bucket) ReadName(ctx context.Context, name string, limit int64) ([]byte, error) {
	if err := errors.Join(ctx.Err(), checkName(name)); err != nil {
		return nil, err
	}
	r, err := b.far.NewReader(ctx, name, nil)
	if gcerrors.Code(err) == gcerrors.NotFound {
		return nil, faas.Errorf(faas.NotFound, "no object %s", name)
	}
	if err != nil {
		return nil, farError(err, "read object %s", name)
	}
	defer r.Close()
	data, err := readLimited(r, name, limit)
	if err != nil {
		return nil, farError(err, "read object %s", name)
	}
	return data, nil
}

// WriteName is as Dir's.
func (b *Bucket) WriteName(ctx context.Context, name string, data []byte, create bool) error {
	if err := errors.Join(ctx.Err(), checkName(name)); err != nil {
		return err
	}
	err := b.upload(ctx, name, strings.NewReader(string(data)), &blob.WriterOptions{IfNotExist: create})
	if err = farError(err, "write object %s", name); create && faas.KindOf(err) == faas.Conflict {
		return faas.Errorf(faas.Conflict, "object %s exists already", name)
	}
	return err
}

// DeleteName is as Dir's.
func (b *Bucket) DeleteName(ctx context.Context, name string) error {
	if err := errors.Join(ctx.Err(), checkName(name)); err != nil {
		return err
	}
	if err := b.far.Delete(ctx, name); err != nil && gcerrors.Code(err) != gcerrors.NotFound {
		return farError(err, "delete object %s", name)
	}
	return nil
}

// Names is as Dir's.
func (b *Bucket) Names(ctx context.Context, prefix string, f func(name string, written time.Time) error) error {
	return b.list(ctx, prefix, func(o *blob.ListObject) error { return f(o.Key, o.ModTime) })
}

// farError gives an object store's error its kind; one that has a kind keeps it,
// and nil stays nil.
func farError(err error, format string, args ...any) error {
	if err == nil {
		return nil
	}
	what := fmt.Sprintf(format, args...)
	var known *faas.Error
	switch {
	case errors.As(err, &known), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("%s: %w", what, err)
	}
	return faas.Errorf(farKind(err), "%s: %w", what, err)
}

var kindOfCode = map[gcerrors.ErrorCode]faas.Kind{
	gcerrors.NotFound:           faas.NotFound,
	gcerrors.PermissionDenied:   faas.Denied,
	gcerrors.InvalidArgument:    faas.Invalid,
	gcerrors.Unimplemented:      faas.Invalid,
	gcerrors.ResourceExhausted:  faas.Exhausted,
	gcerrors.FailedPrecondition: faas.Conflict,
	gcerrors.AlreadyExists:      faas.Conflict,
	gcerrors.Canceled:           faas.Canceled,
	gcerrors.DeadlineExceeded:   faas.Timeout,
}

var kindOfStatus = map[int]faas.Kind{
	http.StatusBadRequest:          faas.Invalid,
	http.StatusUnauthorized:        faas.Denied,
	http.StatusForbidden:           faas.Denied,
	http.StatusNotFound:            faas.NotFound,
	http.StatusConflict:            faas.Conflict,
	http.StatusPreconditionFailed:  faas.Conflict,
	http.StatusTooManyRequests:     faas.Exhausted,
	http.StatusInsufficientStorage: faas.Exhausted,
}

// farKind asks the driver first and then the HTTP status, which drivers do not
// look at when the server names an error of its own.
func farKind(err error) faas.Kind {
	if k, ok := kindOfCode[gcerrors.Code(err)]; ok {
		return k
	}
	var resp interface{ HTTPStatusCode() int }
	if errors.As(err, &resp) {
		if k, ok := kindOfStatus[resp.HTTPStatusCode()]; ok {
			return k
		}
	}
	return faas.Unavailable
}
