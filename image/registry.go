package image

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/google/go-containerregistry/pkg/authn"
	"github.com/google/go-containerregistry/pkg/name"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/remote/transport"
	"github.com/google/go-containerregistry/pkg/v1/types"

	"faas"
)

// headerTimeout is how long a registry may take to begin its answer.
const headerTimeout = time.Minute

// manifestTypes is what the store can read, for the Accept header.
var manifestTypes = strings.Join([]string{
	string(types.OCIImageIndex), string(types.DockerManifestList),
	string(types.OCIManifestSchema1), string(types.DockerManifestSchema2),
}, ",")

// newTransport returns the transport for all registries: TLS unless the
// operator, or the loopback interface, says otherwise.
func newTransport(o *Options) (*http.Transport, error) {
	t := http.DefaultTransport.(*http.Transport).Clone()
	if o.CAFile != "" {
		roots, err := x509.SystemCertPool()
		if err != nil {
			return nil, faas.Errorf(faas.Internal, "the system's certificate authorities: %w", err)
		}
		pem, err := os.ReadFile(o.CAFile)
		if err != nil {
			return nil, faas.Errorf(faas.Invalid, "registries' certificate authorities: %w", err)
		}
		if !roots.AppendCertsFromPEM(pem) {
			return nil, faas.Errorf(faas.Invalid, "registries' certificate authorities: %s has no certificate in PEM form", o.CAFile)
		}
		t.TLSClientConfig = &tls.Config{RootCAs: roots}
	}
	t.ResponseHeaderTimeout = headerTimeout
	t.MaxIdleConnsPerHost = maxDownloads
	t.DisableCompression = true // digests are of the bytes as they are sent
	return t, nil
}

// guard refuses to speak without TLS to a host where that was not allowed, also
// where a redirect or a library's guess would lead there.
type guard struct {
	opts *Options
	next http.RoundTripper
}

func (g guard) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.Scheme != "https" && !g.opts.plainHTTP(r.URL.Host) {
		return nil, faas.Errorf(faas.Denied, "refuse to speak to %s without TLS: list it under --insecure-registries if that is what you want", r.URL.Host)
	}
	return g.next.RoundTrip(r)
}

// repository reads one repository of a registry. It is a source for newPlan.
type repository struct {
	store  *Store
	repo   name.Repository
	client *http.Client
}

// openRepository logs in: anonymously, or as docker's configuration says.
func (s *Store) openRepository(ctx context.Context, repo name.Repository) (*repository, error) {
	host := repo.RegistryStr()
	if len(s.opts.Registries) > 0 && !slices.Contains(s.opts.Registries, host) {
		return nil, faas.Errorf(faas.Denied, "this node does not pull from %s, only from %q", host, s.opts.Registries)
	}
	if s.opts.plainHTTP(host) {
		reg, err := name.NewRegistry(host, name.Insecure)
		if err != nil {
			return nil, faas.Errorf(faas.Invalid, "registry %q: %w", host, err)
		}
		repo.Registry = reg
	}
	auth, err := authn.Resolve(ctx, s.opts.Keychain, repo)
	if err != nil {
		return nil, faas.Errorf(faas.Denied, "read the credentials for %s: %w", host, err)
	}
	rt, err := transport.NewWithContext(ctx, repo.Registry, auth, guard{&s.opts, s.transport}, []string{repo.Scope(transport.PullScope)})
	if err != nil {
		return nil, registryError(ctx, "log in to "+host, err)
	}
	return &repository{store: s, repo: repo, client: &http.Client{Transport: rt, CheckRedirect: checkRedirect}}, nil
}

// checkRedirect keeps a registry from sending this node to services that are
// only within its own reach.
func checkRedirect(r *http.Request, via []*http.Request) error {
	if len(via) >= 10 {
		return errors.New("more than 10 redirects")
	}
	from, to := via[0].URL, r.URL
	if from.Hostname() != to.Hostname() && internal(to.Hostname()) && !internal(from.Hostname()) {
		return faas.Errorf(faas.Denied, "registry %s redirects to the internal address %s", from.Host, to.Host)
	}
	return nil
}

// get asks for one document or blob of the repository, from byte offset on.
func (r *repository) get(ctx context.Context, kind, id string, offset int64) (*http.Response, error) {
	u := url.URL{Scheme: r.repo.Scheme(), Host: r.repo.RegistryStr(), Path: fmt.Sprintf("/v2/%s/%s/%s", r.repo.RepositoryStr(), kind, id)}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "registry address: %w", err)
	}
	want := []int{http.StatusOK}
	if kind == "manifests" {
		req.Header.Set("Accept", manifestTypes)
	}
	if offset > 0 {
		req.Header.Set("Range", fmt.Sprintf("bytes=%d-", offset))
		want = append(want, http.StatusPartialContent, http.StatusRequestedRangeNotSatisfiable)
	}
	resp, err := r.client.Do(req)
	if err == nil {
		if err = transport.CheckError(resp, want...); err == nil {
			return resp, nil
		}
		err = errors.Join(err, resp.Body.Close())
	}
	return nil, registryError(ctx, fmt.Sprintf("get %s of %s", short(id), r.repo.Name()), err)
}

func short(id string) string {
	if len(id) > len("sha256:")+12 && strings.HasPrefix(id, "sha256:") {
		return id[:len("sha256:")+12]
	}
	return id
}

// manifest returns what the reference names, of which type the registry says it
// is. Bytes that do not match a digest in the reference are refused by newPlan.
func (r *repository) manifest(ctx context.Context, ref name.Reference) ([]byte, v1.Descriptor, error) {
	resp, err := r.get(ctx, "manifests", ref.Identifier(), 0)
	if err != nil {
		return nil, v1.Descriptor{}, err
	}
	raw, err := r.store.readSmall(ctx, resp.Body)
	if err != nil {
		return nil, v1.Descriptor{}, err
	}
	d := v1.Descriptor{MediaType: types.MediaType(resp.Header.Get("Content-Type")), Size: int64(len(raw))}
	d.Digest = v1.Hash{Algorithm: "sha256", Hex: faas.Sum(raw).Hex()}
	if dig, ok := ref.(name.Digest); ok {
		if d.Digest, err = v1.NewHash(dig.DigestStr()); err != nil {
			return nil, d, faas.Errorf(faas.Invalid, "digest: %w", err)
		}
	}
	return raw, d, nil
}

func (r *repository) small(ctx context.Context, d v1.Descriptor) ([]byte, error) {
	kind := "blobs"
	if d.MediaType.IsImage() || d.MediaType.IsIndex() {
		kind = "manifests"
	}
	if _, err := faas.ParseDigest(d.Digest.String()); err != nil {
		return nil, err
	}
	resp, err := r.get(ctx, kind, d.Digest.String(), 0)
	if err != nil {
		return nil, err
	}
	return r.store.readSmall(ctx, resp.Body)
}

// readSmall reads and closes a document of bounded size.
func (s *Store) readSmall(ctx context.Context, body io.ReadCloser) ([]byte, error) {
	limit := s.opts.Limits.ManifestBytes
	b, err := io.ReadAll(io.LimitReader(body, limit+1))
	if err = errors.Join(err, body.Close()); err != nil {
		return nil, registryError(ctx, "read a manifest or configuration", err)
	}
	if int64(len(b)) > limit {
		return nil, faas.Errorf(faas.Invalid, "a manifest or configuration is larger than %d bytes (limit ManifestBytes)", limit)
	}
	return b, nil
}

// registryError says what a failure to talk to a registry means.
func registryError(ctx context.Context, what string, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("%s: %w", what, ctx.Err())
	}
	var ours *faas.Error
	if errors.As(err, &ours) {
		return fmt.Errorf("%s: %w", what, err)
	}
	kind := faas.Unavailable
	var te *transport.Error
	if errors.As(err, &te) {
		switch code := te.StatusCode; {
		case code == http.StatusNotFound:
			kind = faas.NotFound
		case code == http.StatusUnauthorized || code == http.StatusForbidden:
			return faas.Errorf(faas.Denied, "%s: there is no such image, or it is private and `docker login` on this node is needed: %w", what, err)
		case code >= 400 && code < 500 && code != http.StatusTooManyRequests && code != http.StatusRequestTimeout:
			kind = faas.Invalid
		}
	}
	return faas.Errorf(kind, "%s: %w", what, err)
}
