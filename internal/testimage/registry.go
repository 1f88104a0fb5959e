package testimage

import (
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-containerregistry/pkg/name"
	"github.com/google/go-containerregistry/pkg/registry"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/remote"
)

// Registry is an OCI registry in this process, on the loopback interface,
// without TLS. It ends with the test.
type Registry struct {
	Host   string // "127.0.0.1:port"
	server *httptest.Server
}

// NewRegistry starts an empty registry. The wrappers, outermost first, see
// every request, so that a test can count, delay, damage or refuse them.
func NewRegistry(tb testing.TB, wrap ...func(http.Handler) http.Handler) *Registry {
	tb.Helper()
	h := registry.New(registry.Logger(log.New(io.Discard, "", 0)))
	for i := len(wrap) - 1; i >= 0; i-- {
		h = wrap[i](h)
	}
	s := httptest.NewServer(h)
	tb.Cleanup(s.Close)
	return &Registry{Host: strings.TrimPrefix(s.URL, "http://"), server: s}
}

// Close stops the registry before the end of the test.
func (r *Registry) Close() { r.server.Close() }

// Ref returns the full reference of a repository and tag in this registry.
func (r *Registry) Ref(repoTag string) string { return r.Host + "/" + repoTag }

// Push puts an image under "repository:tag" and returns its full reference.
func (r *Registry) Push(tb testing.TB, img v1.Image, repoTag string) string {
	tb.Helper()
	ref, err := name.ParseReference(r.Ref(repoTag))
	if err != nil {
		tb.Fatal(err)
	}
	if err := remote.Write(ref, img); err != nil {
		tb.Fatalf("push %s: %v", ref, err)
	}
	return r.Ref(repoTag)
}

// PushIndex puts a multi-platform index under "repository:tag" and returns its
// full reference.
func (r *Registry) PushIndex(tb testing.TB, idx v1.ImageIndex, repoTag string) string {
	tb.Helper()
	ref, err := name.ParseReference(r.Ref(repoTag))
	if err != nil {
		tb.Fatal(err)
	}
	if err := remote.WriteIndex(ref, idx); err != nil {
		tb.Fatalf("push %s: %v", ref, err)
	}
	return r.Ref(repoTag)
}
