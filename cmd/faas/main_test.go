package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"faas/client"
	"faas/cmd/faas/node"
	"faas/internal/testimage"
)

// asFaas makes the test binary behave as faas itself, for tests that need a
// process of its own to kill.
const asFaas = "FAAS_TEST_AS_FAAS"

func TestMain(m *testing.M) {
	if os.Getenv(asFaas) != "" {
		os.Exit(execute(context.Background(), os.Args[1:], systemStreams()))
	}
	os.Exit(runTests(m))
}

func runTests(m *testing.M) (code int) {
	dir, err := os.MkdirTemp("", "faas-cmd-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	shared.dir = dir
	code = m.Run()
	if err := errors.Join(shared.stop(), os.RemoveAll(dir)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return code
}

// sharedNode is one whole node for all tests that only use one.
type sharedNode struct {
	dir  string
	once sync.Once
	node *node.Node
	env  map[string]string
	err  error
	sandboxOnce
}

// sandboxOnce builds the sandbox program unless the environment names one.
type sandboxOnce struct {
	once sync.Once
	path string
	err  error
}

var shared sharedNode

func (s *sharedNode) sandbox(t *testing.T) string {
	t.Helper()
	s.sandboxOnce.once.Do(func() {
		if s.path = os.Getenv("FAAS_SANDBOX"); s.path != "" {
			return
		}
		s.path = filepath.Join(s.dir, "faas-sandbox")
		build := exec.Command("go", "build", "-o", s.path, "faas/cmd/faas-sandbox")
		build.Env = append(os.Environ(), "CGO_ENABLED=0")
		if out, err := build.CombinedOutput(); err != nil {
			s.sandboxOnce.err = fmt.Errorf("build the sandbox program: %w\n%s", err, out)
		}
	})
	if s.sandboxOnce.err != nil {
		t.Fatal(s.sandboxOnce.err)
	}
	return s.path
}

// guest writes the guest program once.
func (s *sharedNode) guest(t *testing.T) string {
	t.Helper()
	path, err := s.guestFile()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func (s *sharedNode) guestFile() (string, error) {
	if path := os.Getenv("FAAS_GUEST"); path != "" {
		return path, nil
	}
	path := filepath.Join(s.dir, "faas-guest")
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	program, err := testimage.GuestProgram()
	if err != nil {
		return "", err
	}
	return path, os.WriteFile(path, program, 0o755)
}

// start gives the environment of a user of the shared node, whose image
// busybox is there.
func (s *sharedNode) start(t *testing.T) map[string]string {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("sandboxes take root")
	}
	binary := s.sandbox(t)
	s.once.Do(func() { s.err = s.up(binary) })
	if s.err != nil {
		t.Fatal(s.err)
	}
	return s.env
}

func (s *sharedNode) up(binary string) error {
	ctx := context.Background() // the node outlives the test that starts it
	cfg := node.Default()
	cfg.Base.State = filepath.Join(s.dir, "state")
	cfg.Sandbox.Binary = binary
	guest, err := s.guestFile()
	if err != nil {
		return err
	}
	cfg.Sandbox.Guest = guest
	cfg.HTTP.Listen, cfg.DevChain.Listen = "127.0.0.1:0", "127.0.0.1:0"
	cfg.DevChain.Operators = 2
	cfg.Duties.Prices = filepath.Join(s.dir, "prices.json")
	if err := os.WriteFile(cfg.Duties.Prices, []byte(`{"execute": 5000, "start-instance": "100", "stop-instance": 0}`), 0o600); err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError}))
	n, err := node.Start(ctx, node.Options{Config: cfg, Version: "test", Log: log})
	if err != nil {
		return err
	}
	s.node = n
	s.env = map[string]string{"FAAS_CLIENT_FILE": filepath.Join(s.dir, "client.json"), "HOME": s.dir}
	var out bytes.Buffer
	if err := greet(&streams{Out: &out, Getenv: func(k string) string { return s.env[k] }}, n); err != nil {
		return err
	}
	if !strings.Contains(out.String(), n.FirstKey()) {
		return fmt.Errorf("the first start does not show the key: %s", &out)
	}
	c, err := client.New(client.Options{URL: n.URL(), Key: n.FirstKey()})
	if err != nil {
		return err
	}
	defer c.Close()
	archive, err := busyboxArchive(ctx)
	if err != nil {
		return err
	}
	_, err = c.ImportImages(ctx, bytes.NewReader(archive), nil)
	return err
}

func (s *sharedNode) stop() error {
	if s.node == nil {
		return nil
	}
	return s.node.Close(context.Background())
}
