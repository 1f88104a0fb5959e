package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faas"
	"faas/api"
	"faas/client"
	"faas/internal/gatewaytest"
)

// memoryNode is a node in memory and the environment of its admin, for what
// real sandboxes would add nothing to.
func memoryNode(t *testing.T, o gatewaytest.Options) (*gatewaytest.Node, map[string]string) {
	t.Helper()
	n := gatewaytest.Start(t, o)
	env := map[string]string{"FAAS_URL": n.URL, "FAAS_KEY": n.Admin, "HOME": t.TempDir()}
	t.Cleanup(func() {
		ctx := context.Background() // the test's own has ended
		list, err := n.Engine.Instances(ctx, "")
		if err != nil {
			t.Error(err)
		}
		for _, i := range list {
			if err := n.Engine.StopInstance(ctx, "", i.ID.String()); err != nil {
				t.Error(err)
			}
		}
	})
	return n, env
}

// must1 runs a command line that has to succeed and returns what it printed.
func must1(t *testing.T, env map[string]string, args ...string) string {
	t.Helper()
	r := faasCommand(t, env, "", args...)
	if r.code != 0 {
		t.Fatalf("faas %s: %+v", strings.Join(args, " "), r)
	}
	return strings.TrimSpace(r.out)
}

func decoded[T any](t *testing.T, text string) (v T) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	return v
}

func TestInstanceLife(t *testing.T) {
	_, env := memoryNode(t, gatewaytest.Options{})
	id := must1(t, env, "instance", "start", "--name", "build", "--disk", "8M", "--restore", "--idle-timeout", "1h", "test")
	if r := faasCommand(t, env, "echo kept > /tmp/f", "shell", "build", "--shell", "sh"); r.code != 0 {
		t.Errorf("shell: %+v", r)
	}
	if r := faasCommand(t, env, "exit 7", "shell", "build", "--shell", "sh"); r.code != 7 {
		t.Errorf("exit code of a shell: %+v", r)
	}
	shown := must1(t, env, "instance", "show", "build")
	for _, want := range []string{id, "8.0 MiB", "1h0m0s", "restored from its last snapshot", "Uses:"} {
		if !strings.Contains(shown, want) {
			t.Errorf("show lacks %q:\n%s", want, shown)
		}
	}
	if i := decoded[api.Instance](t, must1(t, env, "instance", "show", id, "-o", "json")); i.Usage == nil || i.Name != "build" {
		t.Errorf("%+v", i)
	}
	if out := must1(t, env, "instance", "pause", "build"); out != "build" {
		t.Errorf("pause: %q", out)
	}
	if r := faasCommand(t, env, "", "instance", "pause", "build"); r.code != exitCodes[faas.Conflict] {
		t.Errorf("pause again: %+v", r)
	}
	if ls := must1(t, env, "instance", "ls"); !strings.Contains(ls, "paused") || !strings.Contains(ls, "build") {
		t.Errorf("ls:\n%s", ls)
	}
	must1(t, env, "instance", "resume", "build")
	if r := faasCommand(t, env, "", "instance", "resume", "build"); r.code != exitCodes[faas.Conflict] {
		t.Errorf("resume again: %+v", r)
	}
	if out := must1(t, env, "exec", "build", "cat", "/tmp/f"); out != "kept" {
		t.Errorf("after the pause: %q", out)
	}
	if r := faasCommand(t, env, "", "__complete", "shell", "ins_"); !strings.Contains(r.out, id[:12]) || !strings.Contains(r.out, "build test running") {
		t.Errorf("completion: %q", r.out)
	}
}

func TestInstanceTop(t *testing.T) {
	_, env := memoryNode(t, gatewaytest.Options{})
	for _, name := range []string{"one", "two"} {
		must1(t, env, "instance", "start", "--name", name, "test")
	}
	must1(t, env, "instance", "pause", "two")
	top := must1(t, env, "instance", "top", "--interval", "10ms")
	if lines := strings.Split(top, "\n"); len(lines) != 2 || !strings.Contains(lines[1], "one") || !strings.Contains(lines[1], "%") || strings.Contains(top, "\x1b") {
		t.Errorf("%q", top)
	}
	if list := decoded[[]api.Instance](t, must1(t, env, "instance", "top", "-o", "json")); len(list) != 1 || list[0].Usage == nil {
		t.Errorf("%+v", list)
	}
}

func TestInstanceLogs(t *testing.T) {
	_, env := memoryNode(t, gatewaytest.Options{})
	id := must1(t, env, "instance", "start", "test")
	for _, word := range []string{"first", "second"} {
		must1(t, env, "exec", id, "--", "sh", "-c", "echo "+word+"; echo error of "+word+" >&2")
	}
	r := faasCommand(t, env, "", "instance", "logs", id)
	if r.code != 0 || r.out != "first\nsecond\n" || !strings.Contains(r.errOut, "error of first\n") || strings.Count(r.errOut, "exit code 0 <==") != 2 {
		t.Errorf("%+v", r)
	}
	if r := faasCommand(t, env, "", "instance", "logs", "-q", "-n", "1", id); r.out != "second\n" || r.errOut != "error of second\n" {
		t.Errorf("%+v", r)
	}
	if r := faasCommand(t, env, "", "instance", "logs", "nothing"); r.code != exitCodes[faas.NotFound] {
		t.Errorf("%+v", r)
	}
	must1(t, env, "exec", id, "--", "output", "300k")
	if r := faasCommand(t, env, "", "instance", "logs", "-q", "-n", "1", id); len(r.out) != 300<<10 {
		t.Errorf("%d bytes of a long output", len(r.out))
	}
	follows(t, env, must1(t, env, "instance", "start", "test"))
}

// follows checks that logs -f has what a program writes as it comes, and ends with
// the instance, which this stops.
func follows(t *testing.T, env map[string]string, id string) {
	t.Helper()
	c, err := client.New(client.Options{URL: env["FAAS_URL"], Key: env["FAAS_KEY"]})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	run := func(ctx context.Context) (*bufio.Reader, <-chan int) {
		r, w := io.Pipe()
		t.Cleanup(func() { r.Close() })
		code := make(chan int, 1)
		s := &streams{In: strings.NewReader(""), Out: w, Err: io.Discard, Getenv: func(k string) string { return env[k] },
			Signals: func(...os.Signal) (<-chan os.Signal, func()) { return nil, func() {} }}
		go func() {
			code <- execute(ctx, []string{"instance", "logs", "-f", id}, s)
			w.Close()
		}()
		return bufio.NewReader(r), code
	}
	line := func(r *bufio.Reader, want string) {
		t.Helper()
		if got, err := r.ReadString('\n'); err != nil || got != want+"\n" {
			t.Fatalf("%q, %v, want %q", got, err, want)
		}
	}
	must1(t, env, "exec", id, "--", "echo", "earlier")
	in, w := io.Pipe()
	defer w.Close()
	ended := make(chan error, 1)
	begun := make(chan struct{})
	go func() {
		_, err := c.StreamInstance(t.Context(), id, faas.Request{Command: []string{"cat"}}, faas.Attachment{Stdin: in, Begun: func(faas.ExecutionID) { close(begun) }})
		ended <- err
	}()
	<-begun
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	first, firstCode := run(ctx)
	second, secondCode := run(t.Context())
	for _, text := range []string{"one", "two"} {
		if _, err := io.WriteString(w, text+"\n"); err != nil {
			t.Fatal(err)
		}
		for _, r := range []*bufio.Reader{first, second} {
			if text == "one" {
				line(r, "earlier")
			}
			line(r, text) // while the program runs
		}
	}
	interrupt()
	if code := <-firstCode; code != exitCodes[faas.Canceled] {
		t.Errorf("interrupted: exit code %d", code)
	}
	w.Close()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	must1(t, env, "exec", id, "--", "echo", "later")
	line(second, "later")
	must1(t, env, "instance", "stop", id)
	if rest, err := io.ReadAll(second); err != nil || len(rest) > 0 {
		t.Errorf("%q, %v", rest, err)
	}
	if code := <-secondCode; code != 0 {
		t.Errorf("exit code %d after the instance's end", code)
	}
}

func TestSnapshotCommands(t *testing.T) {
	_, env := memoryNode(t, gatewaytest.Options{})
	id := must1(t, env, "instance", "start", "test")
	must1(t, env, "exec", id, "--", "sh", "-c", "echo first > /tmp/f")
	snap := must1(t, env, "snapshot", "create", id, "--name", "prepared", "--description", "as it was")
	shown := must1(t, env, "snapshot", "show", "prepared")
	for _, want := range []string{snap, id, "as it was", "processes, memory and files", "files.tar"} {
		if !strings.Contains(shown, want) {
			t.Errorf("show lacks %q:\n%s", want, shown)
		}
	}
	if ls := must1(t, env, "snapshot", "ls"); !strings.Contains(ls, snap[:12]) || !strings.Contains(ls, "prepared") {
		t.Errorf("ls:\n%s", ls)
	}
	if list := decoded[[]api.Snapshot](t, must1(t, env, "snapshot", "ls", "-o", "json")); len(list) != 1 || list[0].ID.String() != snap {
		t.Errorf("%+v", list)
	}
	must1(t, env, "snapshot", "tag", "prepared", "released")
	restored := decoded[api.Instance](t, must1(t, env, "snapshot", "restore", "released", "--name", "again", "-o", "json"))
	if out := must1(t, env, "exec", "again", "cat", "/tmp/f"); out != "first" || restored.From.String() != snap {
		t.Errorf("%q, %+v", out, restored)
	}
	must1(t, env, "snapshot", "restore", "released", "--files-only", "--name", "files")
	if out := must1(t, env, "exec", "files", "cat", "/tmp/f"); out != "first" {
		t.Errorf("files only: %q", out)
	}
	if r := faasCommand(t, env, "", "__complete", "snapshot", "restore", ""); !strings.Contains(r.out, snap[:12]) {
		t.Errorf("completion: %q", r.out)
	}
	if r := faasCommand(t, env, "", "snapshot", "rm", "released"); r.code != exitCodes[faas.Conflict] {
		t.Errorf("removed under its instances: %+v", r)
	}
	must1(t, env, "instance", "stop", id, "again", "files")
	must1(t, env, "snapshot", "rm", "released")
	if r := faasCommand(t, env, "", "snapshot", "show", "prepared"); r.code != exitCodes[faas.NotFound] {
		t.Errorf("show of a removed one: %+v", r)
	}
}

func TestSnapshotExportAndImport(t *testing.T) {
	_, env := memoryNode(t, gatewaytest.Options{})
	id := must1(t, env, "instance", "start", "test")
	must1(t, env, "exec", id, "--", "sh", "-c", "echo moved > /tmp/f")
	must1(t, env, "snapshot", "create", id, "--name", "prepared")
	dir := t.TempDir()
	file := filepath.Join(dir, "prepared.snapshot")
	must1(t, env, "snapshot", "export", "prepared", "--file", file)
	piped := faasCommand(t, env, "", "snapshot", "export", "prepared")
	if b, err := os.ReadFile(file); err != nil || string(b) != piped.out || len(b) == 0 {
		t.Errorf("%d bytes in the file, %d through the pipe: %v", len(b), len(piped.out), err)
	}
	_, other := memoryNode(t, gatewaytest.Options{})
	for name, r := range map[string]result{
		"file": faasCommand(t, other, "", "snapshot", "import", file),
		"pipe": faasCommand(t, other, piped.out, "snapshot", "import", "-"),
	} {
		if r.code != 0 || !strings.HasPrefix(r.out, faas.SnapshotPrefix) {
			t.Fatalf("%s: %+v", name, r)
		}
		moved := must1(t, other, "snapshot", "restore", strings.TrimSpace(r.out))
		if out := must1(t, other, "exec", moved, "cat", "/tmp/f"); out != "moved" {
			t.Errorf("%s: %q", name, out)
		}
	}
	if r := faasCommand(t, other, "rubbish", "snapshot", "import", "-"); r.code != exitCodes[faas.Invalid] {
		t.Errorf("rubbish: %+v", r)
	}
	if r := faasCommand(t, env, "", "snapshot", "export", "nothing", "--file", filepath.Join(dir, "none")); r.code != exitCodes[faas.NotFound] {
		t.Errorf("unknown: %+v", r)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("a failed export left %v, %v", left, err)
	}
}

func TestBranchCommand(t *testing.T) {
	_, env := memoryNode(t, gatewaytest.Options{})
	id := must1(t, env, "instance", "start", "test")
	must1(t, env, "snapshot", "create", id, "--name", "prepared")
	out := must1(t, env, "branch", "prepared", "-n", "3", "--name", "try", "--", "sh", "-c", "echo in $FAAS_BRANCH; echo more")
	if lines := strings.Split(out, "\n"); len(lines) != 4 || !strings.HasPrefix(lines[0], "BRANCH") || !strings.HasSuffix(lines[2], "in try-1") {
		t.Errorf("table:\n%s", out)
	}
	if left := must1(t, env, "instance", "ls", "-q"); left != id {
		t.Errorf("left running:\n%s", left)
	}
	// What fails in one is told and does not disturb the others.
	r := faasCommand(t, env, "", "branch", "prepared", "-n", "2", "-o", "json", "--", "sh", "-c", "echo $FAAS_BRANCH_INDEX; exit $FAAS_BRANCH_INDEX")
	list := decoded[[]branched](t, r.out)
	if r.code != 1 || len(list) != 2 || *list[0].Execution.ExitCode != 0 || *list[1].Execution.ExitCode != 1 || list[1].Execution.Stdout.Data != "1\n" {
		t.Errorf("%+v", r)
	}
	r = faasCommand(t, env, "all of it", "branch", "prepared", "-i", "--keep", "--name", "kept", "-o", "json", "--", "cat")
	if list := decoded[[]branched](t, r.out); r.code != 0 || len(list) != 2 || list[1].Execution.Stdout.Data != "all of it" {
		t.Errorf("%+v", r)
	}
	if out := must1(t, env, "exec", "kept-1", "hostname"); out != "kept-1" {
		t.Errorf("a kept branch: %q", out)
	}
	if out := must1(t, env, "branch", "prepared", "--name", "stay"); !strings.Contains(out, "stay-1") || !strings.Contains(out, "running") {
		t.Errorf("table:\n%s", out)
	}
	if ids := strings.Fields(must1(t, env, "branch", "prepared", "-q")); len(ids) != 2 || !strings.HasPrefix(ids[0], faas.InstancePrefix) {
		t.Errorf("%v", ids)
	}
	if r := faasCommand(t, env, "", "branch", "nothing", "--", "true"); r.code != exitCodes[faas.NotFound] || r.out != "" {
		t.Errorf("%+v", r)
	}
	if r := faasCommand(t, env, "", "branch", "prepared", "-n", "10000"); r.code != exitCodes[faas.Invalid] {
		t.Errorf("%+v", r)
	}
}

func TestSomeBranchesCanNotBeMade(t *testing.T) {
	_, env := memoryNode(t, gatewaytest.Options{Fault: func(s faas.SandboxSpec) error {
		if s.Hostname == "try-1" {
			return faas.Errorf(faas.Exhausted, "no memory left")
		}
		return nil
	}})
	id := must1(t, env, "instance", "start", "test")
	must1(t, env, "snapshot", "create", id, "--name", "prepared")
	r := faasCommand(t, env, "", "branch", "prepared", "-n", "3", "--name", "try")
	if r.code != exitCodes[faas.Exhausted] || !strings.Contains(r.out, "try-2") || !strings.Contains(r.out, "no memory left") || !strings.Contains(r.errOut, "1 of 3 branches could not be made") {
		t.Errorf("%+v", r)
	}
	r = faasCommand(t, env, "", "branch", "prepared", "-n", "3", "--name", "try", "--", "hostname")
	if r.code != 1 || !strings.Contains(r.out, "no memory left") || strings.Count(r.out, "try-") != 5 {
		t.Errorf("%+v", r)
	}
}

func TestRunModes(t *testing.T) {
	_, env := memoryNode(t, gatewaytest.Options{})
	ref := func(r result, says string) string {
		t.Helper()
		_, id, ok := strings.Cut(strings.TrimSpace(r.errOut), says)
		if r.code != 0 || !ok {
			t.Fatalf("%+v", r)
		}
		return id
	}
	snap := ref(faasCommand(t, env, "", "run", "--mode", "checkpointed", "test", "sh", "-c", "echo first > /tmp/f"), "faas: its state is snapshot ")
	must1(t, env, "snapshot", "tag", snap, "prepared")
	r := faasCommand(t, env, "", "run", "--mode", "branched", "--from", "prepared", "--", "cat", "/tmp/f")
	branch := ref(r, "faas: it is left as instance ")
	if r.out != "first\n" {
		t.Errorf("%+v", r)
	}
	if i := decoded[api.Instance](t, must1(t, env, "instance", "show", branch, "-o", "json")); i.From.String() != snap {
		t.Errorf("%+v", i)
	}
	stays := ref(faasCommand(t, env, "", "run", "--mode", "persistent", "test", "sh", "-c", "echo here > /tmp/f"), "faas: it is left as instance ")
	if out := must1(t, env, "exec", stays, "cat", "/tmp/f"); out != "here" {
		t.Errorf("%q", out)
	}
	detached := decoded[api.Execution](t, must1(t, env, "run", "-d", "-o", "json", "--mode", "checkpointed", "--from", snap, "--", "cat", "/tmp/f")).ID.String()
	if r := faasCommand(t, env, "", "wait", detached); !strings.Contains(r.errOut, "its state is snapshot snp_") {
		t.Errorf("wait: %+v", r)
	}
	if r := faasCommand(t, env, "", "run", "--mode", "branched", "test", "true"); r.code != faas.ExitNotStarted || !strings.Contains(r.errOut, "none is given") {
		t.Errorf("%+v", r)
	}
	if n := decoded[api.Node](t, must1(t, env, "status", "-o", "json")); len(n.Modes) != len(faas.Modes()) {
		t.Errorf("%+v", n.Modes)
	}
}
