// Package s3test runs a real S3 server, versitygw over a directory, for tests of
// what speaks to one, from a module of its own in gateway/.
package s3test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"faas/internal/servertest"
)

const (
	access = "tester"
	secret = "for-tests-only"
)

// Server is a running S3 server.
type Server struct {
	Root string // the directory that its buckets are folders of
	addr string
}

// Start runs a server until the test ends, with credentials for it in the
// environment of this process, where drivers look for them.
func Start(t testing.TB) *Server {
	t.Helper()
	_, here, _, ok := runtime.Caller(0)
	if !ok {
		t.Fatal("the source of this package is not known")
	}
	s := &Server{Root: t.TempDir(), addr: servertest.FreeAddress(t)}
	t.Setenv("AWS_ACCESS_KEY_ID", access)
	t.Setenv("AWS_SECRET_ACCESS_KEY", secret)
	t.Setenv("AWS_EC2_METADATA_DISABLED", "true")
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}, Timeout: time.Second}
	servertest.Server{
		Module: filepath.Join(filepath.Dir(here), "gateway"), Name: "versitygw",
		Args: []string{"--access", access, "--secret", secret, "--port", s.addr, "--quiet", "posix", s.Root},
		URL:  "http://" + s.addr + "/", Client: client,
	}.Start(t)
	return s
}

// Bucket makes a bucket and returns its URL.
func (s *Server) Bucket(t testing.TB, name string) string {
	t.Helper()
	if err := os.Mkdir(filepath.Join(s.Root, name), 0o700); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("s3://%s?endpoint=http://%s&use_path_style=true&region=us-east-1", name, s.addr)
}
