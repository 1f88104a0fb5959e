package image_test

import (
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faas"
	"faas/image"
	ti "faas/internal/testimage"
)

// private puts a registry behind TLS and a log-in, and returns its host, the
// file of the authority that vouches for it and docker's configuration of who
// may log in.
func private(t *testing.T, r *ti.Registry, guard func(next http.Handler) http.Handler) (host, ca, config string) {
	t.Helper()
	s := httptest.NewTLSServer(guard(httputil.NewSingleHostReverseProxy(&url.URL{Scheme: "http", Host: r.Host})))
	t.Cleanup(func() {
		s.Close()
		http.DefaultTransport.(*http.Transport).CloseIdleConnections() // the proxy's
	})
	dir := t.TempDir()
	host, ca = strings.TrimPrefix(s.URL, "https://"), filepath.Join(dir, "ca.pem")
	if err := os.WriteFile(ca, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw}), 0o600); err != nil {
		t.Fatal(err)
	}
	auth := base64.StdEncoding.EncodeToString([]byte("alice:s3cret"))
	b, err := json.Marshal(map[string]any{"auths": map[string]any{host: map[string]string{"auth": auth}}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "config.json"), b, 0o600); err != nil {
		t.Fatal(err)
	}
	return host, ca, dir
}

func isAlice(r *http.Request) bool {
	user, password, ok := r.BasicAuth()
	return ok && user == "alice" && password == "s3cret"
}

// basic asks for a password with every request.
func basic(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !isAlice(r) {
			w.Header().Set("WWW-Authenticate", `Basic realm="here"`)
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// bearer gives who has the password a token for what it asks for, and asks for
// that with every other request.
func bearer(next http.Handler) http.Handler {
	const token = "a-token-to-pull-a/b"
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/token" && isAlice(r) && r.URL.Query().Get("scope") == "repository:a/b:pull":
			fmt.Fprintf(w, `{"token":%q}`, token)
		case r.URL.Path == "/token":
			w.WriteHeader(http.StatusUnauthorized)
		case r.Header.Get("Authorization") != "Bearer "+token:
			w.Header().Set("WWW-Authenticate", fmt.Sprintf(`Bearer realm="https://%s/token",service="here"`, r.Host))
			w.WriteHeader(http.StatusUnauthorized)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

func TestPrivateRegistries(t *testing.T) {
	for name, guard := range map[string]func(http.Handler) http.Handler{"password": basic, "token": bearer} {
		t.Run(name, func(t *testing.T) {
			r := ti.NewRegistry(t)
			r.Push(t, bigImage(t, 1<<16), "a/b:latest")
			host, ca, config := private(t, r, guard)
			ref := host + "/a/b:latest"

			t.Setenv("DOCKER_CONFIG", t.TempDir())
			_, err := open(t, image.Options{CAFile: ca}).Pull(t.Context(), ref, nil)
			if faas.KindOf(err) != faas.Denied || !strings.Contains(err.Error(), "docker login") {
				t.Errorf("without a password: %v", err)
			}
			t.Setenv("DOCKER_CONFIG", config)
			pull(t, open(t, image.Options{CAFile: ca}), ref)
			_, err = open(t, image.Options{}).Pull(t.Context(), ref, nil)
			if err == nil || strings.Contains(err.Error(), "s3cret") {
				t.Errorf("from a registry that nobody vouches for: %v", err)
			}
		})
	}
}

func TestAuthoritiesThatAreNone(t *testing.T) {
	t.Parallel()
	text := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(text, []byte("no certificate"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{text, text + ".missing"} {
		if _, err := image.Open(image.Options{Dir: t.TempDir(), CAFile: file}); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%s: %v", file, err)
		}
	}
}
