package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"faas/api"
	"faas/internal/leakcheck"
	"faas/internal/s3test"
)

// startGateway runs 'faas gateway' with a state directory of its own and
// returns the environment of its user, and what stops it.
func startGateway(t *testing.T, flags ...string) (env map[string]string, stop func()) {
	t.Helper()
	state := filepath.Join(t.TempDir(), "state")
	leakcheck.Check(t, leakcheck.Scope{Names: []string{state, cgroupOf(state)}})
	env = map[string]string{"FAAS_CLIENT_FILE": filepath.Join(t.TempDir(), "client.json"), "HOME": t.TempDir()}
	args := append([]string{"gateway", "--state", state, "--listen", "127.0.0.1:0", "--pool-size", "0", "--log-level", "error",
		"--sandbox-binary", shared.sandbox(t), "--guest-binary", shared.guest(t)}, flags...)
	var out bytes.Buffer
	s := &streams{
		In: strings.NewReader(""), Out: &out, Err: &out, Getenv: func(k string) string { return env[k] },
		Signals: func(...os.Signal) (<-chan os.Signal, func()) { return nil, func() {} },
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan int, 1)
	go func() { ended <- execute(ctx, args, s) }()
	stop = sync.OnceFunc(func() {
		cancel()
		if code := <-ended; code != 0 {
			t.Errorf("faas gateway exits %d: %s", code, &out)
		}
	})
	t.Cleanup(stop)
	eventually(t, "the node has said where it is", func() bool {
		select {
		case code := <-ended:
			ended <- code
			t.Fatalf("faas gateway ended: %s", &out)
		default:
		}
		c, err := readClientFile(env["FAAS_CLIENT_FILE"])
		return err == nil && c.URL != ""
	})
	return env, stop
}

// A snapshot that one node put into a bucket is another's to restore, files and
// running processes, when the first is gone and its image was never here.
func TestSnapshotMovesThroughABucket(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("sandboxes take root")
	}
	flags := []string{"--snapshots", s3test.Start(t).Bucket(t, "snapshots") + "&prefix=faas/"}
	here, leave := startGateway(t, flags...)
	archive, err := busyboxArchive(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if r := faasCommand(t, here, string(archive), "image", "import", "-"); r.code != 0 {
		t.Fatal(r)
	}
	first := must1(t, here, "instance", "start", "busybox")
	must1(t, here, "exec", first, "--", "sh", "-c", `echo kept > /root/file; mkfifo /ask
		(exec 3<>/ask; n=0; while read x <&3; do n=$((n+1)); echo $n > /told.new; mv /told.new /told; done) >/dev/null 2>&1 &`)
	// asked has the process in an instance count, and returns what it has counted.
	asked := func(env map[string]string, instance string) int {
		t.Helper()
		out := must1(t, env, "exec", instance, "--", "sh", "-c", "rm -f /told; echo > /ask; until cat /told 2>/dev/null; do sleep 0.01; done")
		n, err := strconv.Atoi(out)
		if err != nil {
			t.Fatalf("it told %q", out)
		}
		return n
	}
	for want := range 3 {
		if got := asked(here, first); got != want+1 {
			t.Fatalf("where it began it counts %d, want %d", got, want+1)
		}
	}
	snap := must1(t, here, "snapshot", "create", first, "--name", "moved")
	must1(t, here, "instance", "stop", first)
	leave()

	there, _ := startGateway(t, flags...)
	var list []api.Snapshot
	if text := must1(t, there, "snapshot", "ls", "-o", "json"); json.Unmarshal([]byte(text), &list) != nil || len(list) != 1 || list[0].ID.String() != snap {
		t.Fatalf("the other node's list: %s", text)
	}
	second := must1(t, there, "snapshot", "restore", "moved")
	if got := must1(t, there, "exec", second, "cat", "/root/file"); got != "kept" {
		t.Errorf("the file: %q", got)
	}
	if got := asked(there, second); got != 4 {
		t.Errorf("on the other node it counts %d, want 4", got)
	}
	must1(t, there, "instance", "stop", second)
	must1(t, there, "snapshot", "rm", "moved")
	if text := must1(t, there, "snapshot", "ls", "-q"); text != "" {
		t.Errorf("after rm: %s", text)
	}
}
