// Package servertest runs servers of others for tests: programs of Go modules that
// the product does not depend on, which go builds once and keeps.
package servertest

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// Server is a program to run.
type Server struct {
	Module string   // folder of the module that has the program as a tool
	Name   string   // of the tool
	Args   []string // of the program
	Env    []string // besides this process's own
	URL    string   // answers when it is ready
	Client *http.Client
}

// Start runs the server until the test ends and returns when it answers.
func (s Server) Start(t testing.TB) {
	t.Helper()
	path, err := s.build()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cmd := exec.CommandContext(ctx, path, s.Args...)
	cmd.Env = append(os.Environ(), s.Env...)
	var out strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		cancel()
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = cmd.Wait() // killed
	}()
	t.Cleanup(func() {
		cancel()
		<-ended
		if t.Failed() {
			t.Logf("%s: %s", s.Name, out.String())
		}
	})
	s.await(t, ended)
}

// build returns the program's path.
func (s Server) build() (string, error) {
	cmd := exec.Command("go", "tool", "-n", s.Name)
	cmd.Dir = s.Module
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=-mod=mod")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("build %s: %w: %s", s.Name, err, stderr.String())
	}
	return strings.TrimSpace(string(out)), nil
}

func (s Server) await(t testing.TB, ended <-chan struct{}) {
	t.Helper()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.After(time.Minute); ; {
		res, err := s.Client.Get(s.URL)
		if err == nil {
			res.Body.Close()
			return
		}
		select {
		case <-tick.C:
		case <-ended:
			t.Fatalf("%s ended before it was ready", s.Name)
		case <-deadline:
			t.Fatalf("%s was not ready in a minute: %v", s.Name, err)
		}
	}
}

// FreeAddress returns an address of this machine that nobody listens on now.
func FreeAddress(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}
