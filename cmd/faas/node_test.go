package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"faas"
	"faas/api"
	"faas/evm"
	"faas/internal/doctor"
	"faas/internal/testimage"
)

// eventually waits for a condition of another process or goroutine.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.Now().Add(time.Minute); !ok(); <-tick.C {
		if time.Now().After(deadline) {
			t.Fatalf("not in a minute: %s", what)
		}
	}
}

func TestImages(t *testing.T) {
	env := shared.start(t)
	registry := testimage.NewRegistry(t)
	ref := registry.Push(t, testimage.Busybox(t), "tools/busybox:1")
	r := faasCommand(t, env, "", "image", "pull", ref)
	if r.code != 0 || !strings.HasPrefix(r.out, "sha256:") || !strings.Contains(r.errOut, ref+": ready") {
		t.Fatalf("pull: %+v", r)
	}
	digest := strings.TrimSpace(r.out)
	if r := faasCommand(t, env, "", "run", ref, "echo", "pulled"); r.out != "pulled\n" {
		t.Errorf("run of the pulled image: %+v", r)
	}
	if r := faasCommand(t, env, "", "image", "inspect", ref); !strings.Contains(r.out, digest) {
		t.Errorf("inspect: %+v", r)
	}
	var d faas.ImageDetails
	if r := faasCommand(t, env, "", "image", "inspect", ref, "-o", "json"); json.Unmarshal([]byte(r.out), &d) != nil || d.Digest.String() != digest {
		t.Errorf("inspect -o json: %+v", r)
	}
	var list []faas.Image
	if r := faasCommand(t, env, "", "image", "ls", "-o", "json"); json.Unmarshal([]byte(r.out), &list) != nil || len(list) < 2 {
		t.Errorf("ls: %+v", r)
	}
	if r := faasCommand(t, env, "", "__complete", "run", ref[:5]); !strings.Contains(r.out, ref) {
		t.Errorf("image names are not completed: %+v", r)
	}
	if r := faasCommand(t, env, "", "image", "rm", ref); r.code != 0 {
		t.Errorf("rm: %+v", r)
	}
	if r := faasCommand(t, env, "", "image", "inspect", ref); r.code != 3 {
		t.Errorf("inspect of a removed image: %+v", r)
	}
}

func TestImageImport(t *testing.T) {
	env := shared.start(t)
	dir := t.TempDir()
	archive := filepath.Join(dir, "image.tar")
	if r := faasCommand(t, env, "", "demo", "--write-image", archive); r.code != 0 {
		t.Fatal(r)
	}
	b, err := os.ReadFile(archive)
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range map[string]result{
		"file":  faasCommand(t, env, "", "image", "import", archive),
		"stdin": faasCommand(t, env, string(b), "image", "import", "-"),
	} {
		if r.code != 0 || r.out != demoImage+"\n" {
			t.Errorf("%s: %+v", name, r)
		}
	}
	if r := faasCommand(t, env, "this is no archive", "image", "import", "-"); r.code != 2 {
		t.Errorf("rubbish: %+v", r)
	}
}

func TestInstances(t *testing.T) {
	env := shared.start(t)
	r := faasCommand(t, env, "", "instance", "start", "--memory", "128M", "busybox")
	id := strings.TrimSpace(r.out)
	if r.code != 0 || !strings.HasPrefix(id, faas.InstancePrefix) {
		t.Fatalf("start: %+v", r)
	}
	if r := faasCommand(t, env, "kept", "exec", id[:14], "--", "sh", "-c", "cat > /tmp/file; exit 6"); r.code != 6 {
		t.Errorf("exec: %+v", r)
	}
	if r := faasCommand(t, env, "", "exec", id, "cat", "/tmp/file"); r.out != "kept" {
		t.Errorf("exec: %+v", r)
	}
	if r := faasCommand(t, env, "cat /tmp/file; exit 5", "shell", id); r.code != 5 || r.out != "kept" {
		t.Errorf("shell: %+v", r)
	}
	if r := faasCommand(t, env, "", "instance", "top", "--interval", "50ms"); !strings.Contains(r.out, id[:12]) || !strings.Contains(r.out, "%") {
		t.Errorf("top: %+v", r)
	}
	var list []api.Instance
	if r := faasCommand(t, env, "", "instance", "ls", "-o", "json"); json.Unmarshal([]byte(r.out), &list) != nil || len(list) != 1 || list[0].ID.String() != id {
		t.Errorf("ls: %+v", r)
	}
	if r := faasCommand(t, env, "", "instance", "show", id); !strings.Contains(r.out, "128.0 MiB") {
		t.Errorf("show: %+v", r)
	}
	if r := faasCommand(t, env, "", "instance", "stop", id); r.code != 0 {
		t.Errorf("stop: %+v", r)
	}
	if r := faasCommand(t, env, "", "exec", id, "true"); r.code != faas.ExitNotStarted {
		t.Errorf("exec in a stopped instance: %+v", r)
	}
}

// TestProcessesGoOn follows one running program, a counter in memory, through
// pause, resume, snapshot, branches and modes, on real sandboxes.
func TestProcessesGoOn(t *testing.T) {
	env := shared.start(t)
	id := must1(t, env, "instance", "start", "--name", "counter", "busybox")
	must1(t, env, "exec", id, "--", "sh", "-c", "(n=0; while :; do n=$((n+1)); echo $n > /tmp/new; mv /tmp/new /tmp/n; sleep 0.05; done) >/dev/null 2>&1 &")
	count := func(instance string) int {
		t.Helper()
		r := faasCommand(t, env, "", "exec", instance, "--", "cat", "/tmp/n")
		n, err := strconv.Atoi(strings.TrimSpace(r.out))
		if err != nil {
			return 0 // it has not begun
		}
		return n
	}
	goesOn := func(instance string, from int) {
		t.Helper()
		eventually(t, "the counter of "+instance+" goes on", func() bool { return count(instance) > from })
	}
	goesOn("counter", 3)
	must1(t, env, "instance", "pause", "counter")
	if ls := must1(t, env, "instance", "ls"); !strings.Contains(ls, "paused") {
		t.Errorf("ls:\n%s", ls)
	}
	must1(t, env, "instance", "resume", "counter")
	before := count("counter")
	goesOn("counter", before)
	must1(t, env, "instance", "pause", "counter")
	goesOn("counter", before) // exec wakes it
	snap := must1(t, env, "snapshot", "create", "counter", "--name", "prepared")
	at := count("counter")

	r := faasCommand(t, env, "", "branch", "prepared", "-n", "3", "--name", "try", "--keep", "-o", "json", "--", "sh", "-c", "echo $FAAS_BRANCH $(hostname); cat /proc/sys/kernel/random/uuid")
	branches := decoded[[]branched](t, r.out)
	seen := map[string]bool{}
	for k, b := range branches {
		first, uuid, _ := strings.Cut(b.Execution.Stdout.Data, "\n")
		if name := fmt.Sprintf("try-%d", k); first != name+" "+name || seen[uuid] || uuid == "" {
			t.Errorf("branch %d: %q", k, b.Execution.Stdout.Data)
		}
		seen[uuid] = true
		goesOn(b.Instance.ID.String(), at)
	}
	if r.code != 0 || len(branches) != 3 {
		t.Fatalf("%+v", r)
	}
	must1(t, env, "instance", "stop", "try-0", "try-1", "try-2")

	file := filepath.Join(t.TempDir(), "prepared.snapshot")
	must1(t, env, "snapshot", "export", "prepared", "--file", file)
	if imported := must1(t, env, "snapshot", "import", file); !strings.HasPrefix(imported, faas.SnapshotPrefix) {
		t.Errorf("import: %q", imported)
	}
	r = faasCommand(t, env, "", "run", "--mode", "branched", "--from", "prepared", "--", "cat", "/tmp/n")
	_, left, _ := strings.Cut(strings.TrimSpace(r.errOut), "left as instance ")
	if n, err := strconv.Atoi(strings.TrimSpace(r.out)); err != nil || n < 4 || left == "" {
		t.Errorf("run in a branch: %+v", r)
	}
	must1(t, env, "instance", "stop", left, "counter")
	must1(t, env, "snapshot", "rm", snap)
}

func TestKeys(t *testing.T) {
	env := shared.start(t)
	secret := strings.TrimSpace(faasCommand(t, env, "", "key", "create", "ci").out)
	with := map[string]string{"FAAS_URL": shared.node.URL(), "FAAS_KEY": secret, "HOME": t.TempDir()}
	if r := faasCommand(t, with, "", "run", "busybox", "echo", "as ci"); r.out != "as ci\n" {
		t.Errorf("run with a new key: %+v", r)
	}
	if r := faasCommand(t, with, "", "key", "ls"); r.code != 6 {
		t.Errorf("a key that is no admin's lists keys: %+v", r)
	}
	var keys []api.Key
	if r := faasCommand(t, env, "", "key", "ls", "-o", "json"); json.Unmarshal([]byte(r.out), &keys) != nil || len(keys) != 2 || strings.Contains(r.out, secret) {
		t.Errorf("key ls: %+v", r)
	}
	if r := faasCommand(t, env, "", "key", "rm", "ci"); r.code != 0 {
		t.Errorf("key rm: %+v", r)
	}
	if r := faasCommand(t, with, "", "ps"); r.code != 6 {
		t.Errorf("a revoked key works: %+v", r)
	}
}

func TestStatus(t *testing.T) {
	env := shared.start(t)
	var n api.Node
	if r := faasCommand(t, env, "", "status", "-o", "json"); json.Unmarshal([]byte(r.out), &n) != nil || !strings.HasPrefix(n.Runtime, "gvisor/") {
		t.Errorf("%+v", r)
	}
	if r := faasCommand(t, env, "", "status"); !strings.Contains(r.out, "memory") {
		t.Errorf("%+v", r)
	}
}

func TestRunThroughTheContract(t *testing.T) {
	env := shared.start(t)
	r := faasCommand(t, env, "in", "run", "--chain", "local", "-e", "A=1", "busybox", "sh", "-c", "cat; echo $A; echo err >&2; exit 9")
	if r.code != 9 || r.out != "in1\n" || !strings.Contains(r.errOut, "public for ever") || !strings.HasSuffix(r.errOut, "err\n") {
		t.Fatalf("%+v", r)
	}
	var run chainRun
	r = faasCommand(t, env, "", "run", "--chain", "local", "-o", "json", "--mode", "cached", "busybox", "echo", "x")
	if json.Unmarshal([]byte(r.out), &run) != nil || run.Submitted.Kind != faas.JobExecuteAdvanced || run.Result.Operator != run.Submitted.Operator || run.Execution.Stdout.Data != "x\n" {
		t.Fatalf("%+v", r)
	}
	// More than fits on chain comes whole from the node, by its digest.
	if r := faasCommand(t, env, "", "run", "--chain", "local", "busybox", "seq", "100000"); len(r.out) != 588895 || strings.Contains(r.errOut, "only the part") {
		t.Errorf("%d bytes of output: %s", len(r.out), r.errOut)
	}
	if r := faasCommand(t, env, "", "run", "--chain", "local", "no/such:image", "true"); r.code != faas.ExitNotStarted {
		t.Errorf("unknown image: %+v", r)
	}
	if r := faasCommand(t, env, "", "run", "--chain", "local", "--memory", "1G", "busybox", "true"); r.code != faas.ExitNotStarted || !strings.Contains(r.errOut, "carries no limits") {
		t.Errorf("what a job can not carry: %+v", r)
	}
	var jobs []evm.JobInfo
	if r := faasCommand(t, env, "", "job", "ls", "-o", "json"); json.Unmarshal([]byte(r.out), &jobs) != nil || len(jobs) < 4 {
		t.Errorf("job ls: %+v", r)
	}
	if r := faasCommand(t, env, "", "job", "show", fmt.Sprint(run.Submitted.Call.Call-1)); !strings.Contains(r.out, "finished") || !strings.Contains(r.out, "Exit code:    9") {
		t.Errorf("job show: %+v", r)
	}
	if r := faasCommand(t, env, "", "job", "show", "9999"); r.code != 3 {
		t.Errorf("job show of none: %+v", r)
	}
	var submitted struct {
		Submitted struct{ Kind faas.JobID }
		Result    struct{ Value faas.InstanceOutput }
	}
	r = faasCommand(t, env, `{"image":"busybox"}`, "job", "submit", "start-instance", "-o", "json")
	if err := json.Unmarshal([]byte(r.out), &submitted); err != nil || submitted.Submitted.Kind != faas.JobStartInstance {
		t.Fatalf("job submit: %v, %+v", err, r)
	}
	id := submitted.Result.Value.Instance.String()
	if r := faasCommand(t, env, "", "exec", id, "echo", "from the chain"); r.out != "from the chain\n" {
		t.Errorf("exec in what the job started: %+v", r)
	}
	if r := faasCommand(t, env, "", "job", "submit", "7", `{"instance":"`+id+`"}`); !strings.Contains(r.out, `"stopped": true`) {
		t.Errorf("job submit 7: %+v", r)
	}
	for text, want := range map[string]string{`{"instanz":1}`: "unknown field", `{}`: "UnknownRef"} {
		if r := faasCommand(t, env, "", "job", "submit", "stop-instance", text); r.code == 0 || !strings.Contains(r.errOut, want) {
			t.Errorf("job submit of %s: %+v", text, r)
		}
	}
	var operators []evm.OperatorInfo
	checkServices(t, env)
	if r := faasCommand(t, env, "", "operators", "-o", "json"); json.Unmarshal([]byte(r.out), &operators) != nil || len(operators) != 2 {
		t.Errorf("operators: %+v", r)
	}
	// Somebody who was told the addresses only.
	l := shared.node.Chain()
	if r := faasCommand(t, map[string]string{"HOME": t.TempDir()}, "", "job", "show", "0", "--chain", l.HTTP, "--tangle", l.Contracts.Tangle.String(), "--service", "0"); !strings.Contains(r.out, "finished") {
		t.Errorf("job show by address: %+v", r)
	}
}

func TestSecondNodeOnOneStateIsRefused(t *testing.T) {
	env := shared.start(t)
	r := faasCommand(t, env, "", "gateway", "--state", shared.node.State(), "--listen", "127.0.0.1:0")
	if r.code != exitCodes[faas.Conflict] || !strings.Contains(r.errOut, "in use by another faas") {
		t.Errorf("%+v", r)
	}
}

func TestDemo(t *testing.T) {
	shared.start(t)
	r := faasCommand(t, map[string]string{"FAAS_SANDBOX": shared.sandbox(t), "FAAS_GUEST": shared.guest(t)}, "", "demo", "-o", "json")
	var rows []demoRow
	if err := json.Unmarshal([]byte(r.out), &rows); err != nil || r.code != 0 {
		t.Fatalf("%v: %+v", err, r)
	}
	ran := map[string]int{} // by way and number of the job
	for _, r := range rows {
		kind, _, _ := strings.Cut(r.Job, " ")
		ran[r.Via+" "+kind]++
	}
	for kind := faas.JobExecute; kind <= faas.JobUploadFiles; kind++ {
		if ran[fmt.Sprintf("chain %d", kind)] == 0 {
			t.Errorf("job %d (%s) did not run on chain", kind, kind)
		}
	}
	if ran["http 0"]+ran["http 1"] != len(demoJobs()) {
		t.Errorf("ran over HTTP: %v", ran)
	}
}

func TestDoctor(t *testing.T) {
	shared.start(t)
	env := map[string]string{"FAAS_SANDBOX": shared.sandbox(t), "FAAS_GUEST": shared.guest(t), "FAAS_STATE": shared.node.State()}
	r := faasCommand(t, env, "", "doctor", "-o", "json")
	var report doctor.Report
	if err := json.Unmarshal([]byte(r.out), &report); err != nil {
		t.Fatalf("%v: %+v", err, r)
	}
	last := report.Checks[len(report.Checks)-1]
	if last.Status != doctor.OK || !strings.Contains(last.Found, "ran in a fresh sandbox") {
		t.Errorf("a machine that runs the shared node fails the smoke run: %+v", last)
	}
	if r := faasCommand(t, env, "", "doctor", "--sandbox-binary", "/nonexistent"); r.code != exitCodes[faas.Unavailable] || !strings.Contains(r.out, "-> ") {
		t.Errorf("without the sandbox program: %+v", r)
	}
}

// checkServices looks at the development chain's one service.
func checkServices(t *testing.T, env map[string]string) {
	t.Helper()
	if r := faasCommand(t, env, "", "service", "ls"); !strings.Contains(r.out, "active") || !strings.Contains(r.out, "event-driven") {
		t.Errorf("service ls: %+v", r)
	}
	var list []evm.ServiceInfo
	if r := faasCommand(t, env, "", "service", "ls", "-o", "json"); json.Unmarshal([]byte(r.out), &list) != nil || len(list) != 1 || len(list[0].Operators) != 2 {
		t.Fatalf("service ls: %+v", r)
	}
	var s shownService
	caller := list[0].Owner.String()
	r := faasCommand(t, env, "", "service", "show", "--caller", caller, "-o", "json")
	if json.Unmarshal([]byte(r.out), &s) != nil || len(s.Standing) != 2 || !s.Standing[0].InService || s.Permitted == nil || !*s.Permitted {
		t.Errorf("service show: %+v", r)
	}
	if r := faasCommand(t, env, "", "service", "show", fmt.Sprint(list[0].Service), "--caller", caller); !strings.Contains(r.out, caller+": true") || !strings.Contains(r.out, "IN SERVICE") {
		t.Errorf("service show: %+v", r)
	}
	if r := faasCommand(t, env, "", "service", "show", "99"); r.code == 0 || !strings.Contains(r.errOut, "no service 99") {
		t.Errorf("a service that is not there: %+v", r)
	}
	if r := faasCommand(t, env, "", "service", "show", "x"); r.code != 2 {
		t.Errorf("a service that is no number: %+v", r)
	}
}
