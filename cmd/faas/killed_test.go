package main

import (
	"archive/tar"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"faas/api"
	"faas/client"
	"faas/internal/leakcheck"
)

// TestNodeKilledInTheMiddle kills 'faas up' with kill -9 once it has begun with
// something that takes a while, wherever it is in it then, and finds everything
// there or not there at all afterwards. Package enginetest kills an engine in each
// single step.
func TestNodeKilledInTheMiddle(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("sandboxes take root")
	}
	state := filepath.Join(t.TempDir(), "state")
	leakcheck.Check(t, leakcheck.Scope{Names: []string{state, cgroupOf(state)}})
	env := map[string]string{"FAAS_CLIENT_FILE": filepath.Join(t.TempDir(), "client.json"), "HOME": t.TempDir()}
	node := startUp(t, state, "127.0.0.1:0", "127.0.0.1:0", env)
	known, err := readClientFile(env["FAAS_CLIENT_FILE"])
	if err != nil {
		t.Fatal(err)
	}
	again := func() {
		node = startUp(t, state, strings.TrimPrefix(known.URL, "http://"), strings.TrimPrefix(known.Chain.RPC, "ws://"), env)
	}
	archive, err := busyboxArchive(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if r := faasCommand(t, env, string(archive), "image", "import", "-"); r.code != 0 {
		t.Fatal(r)
	}
	for _, name := range []string{"counter", "other"} {
		must1(t, env, "instance", "start", "--name", name, "busybox")
		must1(t, env, "exec", name, "--", "sh", "-c", "head -c 20000000 /dev/urandom > /data; sha256sum /data > /sum")
	}
	must1(t, env, "snapshot", "create", "counter", "--name", "base")
	command := func(args ...string) func(func()) { return func(func()) { faasCommand(t, env, "", args...) } }
	for _, op := range []struct {
		name string
		do   func(begun func()) // which it may call
	}{
		{"checkpoint", command("snapshot", "create", "counter", "--name", "new")},
		{"pause", command("instance", "pause", "counter")},
		{"restore", command("snapshot", "restore", "base", "--name", "copy")},
		{"branch", command("branch", "base", "-n", "3", "--name", "copy")},
		{"merge", command("merge", "counter", "other", "--strategy", "ours", "--name", "new")},
		{"upload", func(begun func()) { upload(t, known, "counter", begun) }},
	} {
		before := beneath(t, state)
		done, begun := make(chan struct{}), make(chan struct{})
		go func() { defer close(done); op.do(func() { close(begun) }) }()
		eventually(t, op.name+" has begun", func() bool {
			select {
			case <-done: // it was too quick, which is no harm
				return true
			case <-begun:
				return true
			default:
				return !slices.Equal(before, beneath(t, state))
			}
		})
		node.end(t, syscall.SIGKILL)
		<-done
		again()
		checkWhole(t, env, op.name)
		if t.Failed() {
			return
		}
	}
	for _, name := range []string{"counter", "other"} {
		must1(t, env, "instance", "stop", name)
	}
	node.end(t, syscall.SIGTERM)
}

// beneath lists where a node keeps what is under way.
func beneath(t *testing.T, state string) (all []string) {
	t.Helper()
	for _, pattern := range []string{"spool/*", "sandboxes/*"} {
		found, err := filepath.Glob(filepath.Join(state, pattern))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, found...)
	}
	return all
}

// upload sends a tar until the node is gone, which is what ends it.
func upload(t *testing.T, known clientFile, instance string, begun func()) {
	c, err := client.New(client.Options{URL: known.URL, Key: known.Key})
	if err != nil {
		t.Error(err)
		return
	}
	defer c.Close()
	r, w := io.Pipe()
	go func() {
		tw := tar.NewWriter(w)
		err := tw.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: "half", Mode: 0o600, Size: 1 << 40})
		for n := 0; err == nil; n++ {
			if n == 16 {
				begun()
			}
			_, err = io.CopyN(tw, rand.NewChaCha8([32]byte{}), 1<<20)
		}
		w.CloseWithError(err)
	}()
	_, _, err = c.PutFiles(t.Context(), instance, "/tmp/in", r)
	if r.CloseWithError(errors.New("the node is gone")); err == nil {
		t.Error("an upload without an end has ended")
	}
}

// checkWhole checks what a node has after it was killed, and removes what is new.
func checkWhole(t *testing.T, env map[string]string, op string) {
	t.Helper()
	for _, i := range decoded[[]api.Instance](t, must1(t, env, "instance", "ls", "-o", "json")) {
		id := i.ID.String()
		if i.State == "lost" {
			t.Errorf("killed in a %s: instance %s is lost: %s", op, i.Name, i.Reason)
			continue
		}
		// This wakes one that is paused. The program that unpacks learns that its node is gone.
		if r := faasCommand(t, env, "", "exec", id, "--", "sh", "-c", "while ps | grep -q '[f]aas/guest'; do usleep 10000; done; sha256sum -c /sum && [ ! -e /tmp/in/half ]"); r.code != 0 {
			t.Errorf("killed in a %s: instance %s: %+v", op, i.Name, r)
		}
		if i.Name != "counter" && i.Name != "other" {
			must1(t, env, "instance", "stop", id)
		}
	}
	for _, s := range decoded[[]api.Snapshot](t, must1(t, env, "snapshot", "ls", "-o", "json")) {
		must1(t, env, "snapshot", "export", "-f", filepath.Join(t.TempDir(), "export"), s.ID.String())
	}
}
