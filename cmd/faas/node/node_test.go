package node

import (
	"context"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faas"
)

func TestLoopbackPort(t *testing.T) {
	for listen, want := range map[string]int{"127.0.0.1:8545": 8545, "localhost:0": 0} {
		if got, err := loopbackPort(listen); err != nil || got != want {
			t.Errorf("%s: %d, %v; want %d", listen, got, err, want)
		}
	}
	for _, listen := range []string{"", "8545", "0.0.0.0:8545", ":8545", "127.0.0.1:x", "127.0.0.1:70000"} {
		if _, err := loopbackPort(listen); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%q: %v", listen, err)
		}
	}
}

func TestReachable(t *testing.T) {
	for in, want := range map[string]string{"0.0.0.0:80": "127.0.0.1:80", "[::]:80": "127.0.0.1:80", "127.0.0.1:80": "127.0.0.1:80"} {
		a, err := net.ResolveTCPAddr("tcp", in)
		if err != nil {
			t.Fatal(err)
		}
		if got := reachable(a); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestOneProcessHasTheState(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, lockName)
	if Running(dir) {
		t.Error("a node runs where none ever did")
	}
	release, err := lockFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !Running(dir) {
		t.Error("the running node is not seen")
	}
	if _, err := lockFile(path); faas.KindOf(err) != faas.Conflict {
		t.Errorf("second lock: %v", err)
	}
	if err := release(); err != nil {
		t.Fatal(err)
	}
	again, err := lockFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := again(); err != nil {
		t.Fatal(err)
	}
}

func TestSandboxBinary(t *testing.T) {
	dir := t.TempDir()
	if got, err := SandboxBinary("/named", []byte("x"), dir); err != nil || got != "/named" {
		t.Errorf("%s, %v", got, err)
	}
	first, err := SandboxBinary("", []byte("program"), dir)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(first)
	if err != nil || info.Mode().Perm() != 0o755 || info.Size() != int64(len("program")) {
		t.Fatalf("%v, %v", info, err)
	}
	second, err := SandboxBinary("", []byte("program"), dir)
	if err != nil || second != first {
		t.Errorf("%s, %v", second, err)
	}
	if now, err := os.Stat(second); err != nil || !os.SameFile(info, now) {
		t.Errorf("unpacked twice: %v", err)
	}
	if other, err := SandboxBinary("", []byte("other"), dir); err != nil || other == first {
		t.Errorf("%s, %v", other, err)
	}
	if _, err := SandboxBinary("", nil, dir); faas.KindOf(err) != faas.Unavailable || !strings.Contains(err.Error(), "make build") {
		t.Errorf("no program: %v", err)
	}
}

func TestGuestProgram(t *testing.T) {
	file := filepath.Join(t.TempDir(), "guest")
	if err := os.WriteFile(file, []byte("named"), 0o600); err != nil {
		t.Fatal(err)
	}
	if b, err := GuestProgram(file, []byte("embedded")); err != nil || string(b) != "named" {
		t.Errorf("%q, %v", b, err)
	}
	if b, err := GuestProgram("", []byte("embedded")); err != nil || string(b) != "embedded" {
		t.Errorf("%q, %v", b, err)
	}
	if _, err := GuestProgram("", nil); faas.KindOf(err) != faas.Unavailable || !strings.Contains(err.Error(), "make build") {
		t.Errorf("no program: %v", err)
	}
}

// A start that fails half way gives back what it had.
func TestFailedStartLeavesNothing(t *testing.T) {
	cfg := Default()
	cfg.Base.State = t.TempDir()
	cfg.Sandbox.Binary = "/nonexistent"
	if _, err := Start(t.Context(), Options{Config: cfg, Guest: []byte("program")}); faas.KindOf(err) != faas.Unavailable {
		t.Fatalf("%v", err)
	}
	if Running(cfg.Base.State) {
		t.Error("the state directory is still locked")
	}
}

func TestWorkersReportWhoFails(t *testing.T) {
	w := newWorkers(Options{}.logger())
	stopGood := w.start("good", func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() })
	stopBad := w.start("bad", func(context.Context) error { return faas.Errorf(faas.Internal, "broken") })
	<-w.failed
	if err := stopGood(); err != nil {
		t.Errorf("an orderly end: %v", err)
	}
	if err := stopBad(); faas.KindOf(err) != faas.Internal || err == nil {
		t.Errorf("a failure: %v", err)
	}
}
