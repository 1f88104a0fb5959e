package image

import (
	"errors"
	"net"
	"net/netip"
	"regexp"
	"slices"
	"strings"

	"github.com/google/go-containerregistry/pkg/name"

	"faas"
)

// reference is what a user may call an image: a name with a tag or a digest, or
// the digest alone.
type reference struct {
	given     string
	canonical string         // of a name, with registry and tag or digest
	name      name.Reference // nil for a digest alone
	digest    faas.Digest    // zero for a tag
}

// parseRef reads a reference as docker does: without a registry it is Docker
// Hub's, without a tag it is "latest".
func parseRef(s string) (reference, error) {
	r := reference{given: s}
	if d, err := faas.ParseDigest(s); err == nil {
		r.digest = d
		return r, nil
	}
	ref, err := name.ParseReference(s)
	if err != nil {
		var bad *name.ErrBadName
		if errors.As(err, &bad) {
			return r, faas.Errorf(faas.Invalid, "image reference %.200q: %w", s, err)
		}
		return r, faas.Errorf(faas.Invalid, "image reference %.200q is not valid: %w", s, err)
	}
	if host := ref.Context().RegistryStr(); strings.HasPrefix(host, ".") || strings.Contains(host, "..") {
		return r, faas.Errorf(faas.Invalid, "image reference %.200q: %q is not a registry's name", s, host)
	}
	r.name, r.canonical = ref, ref.Name()
	if d, ok := ref.(name.Digest); ok {
		if r.digest, err = faas.ParseDigest(d.DigestStr()); err != nil {
			return r, err
		}
	}
	return r, nil
}

// familiar returns a canonical name as docker prints it.
func familiar(canonical string) string {
	s := strings.TrimPrefix(canonical, name.DefaultRegistry+"/")
	if s != canonical {
		s = strings.TrimPrefix(s, "library/")
	}
	return s
}

var hexPrefix = regexp.MustCompile(`^(sha256:)?[0-9a-f]{4,64}$`)

// digestPrefix returns the hex digits if s may be the beginning of a digest.
func digestPrefix(s string) (string, bool) {
	if !hexPrefix.MatchString(s) {
		return "", false
	}
	return strings.TrimPrefix(s, "sha256:"), true
}

// loopback reports whether a registry's host is this machine.
func loopback(host string) bool {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	host = strings.Trim(host, "[]")
	if host == "localhost" {
		return true
	}
	a, err := netip.ParseAddr(host)
	return err == nil && a.IsLoopback()
}

// plainHTTP reports whether the host may be spoken to without TLS.
func (o *Options) plainHTTP(host string) bool {
	return loopback(host) || slices.Contains(o.Insecure, host)
}

// internal reports whether a host is written as an address that only machines
// nearby can reach.
func internal(host string) bool {
	a, err := netip.ParseAddr(strings.Trim(host, "[]"))
	return host == "localhost" ||
		err == nil && (a.IsLoopback() || a.IsPrivate() || a.IsLinkLocalUnicast() || a.IsUnspecified())
}
