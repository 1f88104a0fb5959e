package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"faas/api"
	"faas/evm"
	"faas/internal/leakcheck"
)

// upProcess is 'faas up' in a process of its own.
type upProcess struct {
	cmd   *exec.Cmd
	out   bytes.Buffer
	ended chan struct{}
}

// startUp starts 'faas up' on a state directory and returns once it is ready.
// The ports are those of the first start, so that clients find it again.
func startUp(t *testing.T, state, listen, chain string, env map[string]string) *upProcess {
	t.Helper()
	p := &upProcess{ended: make(chan struct{})}
	p.cmd = exec.Command(os.Args[0], "up", "--state", state, "--listen", listen, "--chain-listen", chain, "--log-level", "error",
		"--sandbox-binary", shared.sandbox(t), "--guest-binary", shared.guest(t))
	p.cmd.Env = append(os.Environ(), asFaas+"=1", "FAAS_CLIENT_FILE="+env["FAAS_CLIENT_FILE"], "HOME="+env["HOME"])
	p.cmd.Stdout, p.cmd.Stderr = &p.out, &p.out
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(p.ended)
		_ = p.cmd.Wait() // its outcome is in ProcessState
	}()
	t.Cleanup(func() { p.end(t, syscall.SIGKILL) })
	eventually(t, "faas up is ready", func() bool {
		select {
		case <-p.ended:
			t.Fatalf("faas up ended: %s", &p.out)
		default:
		}
		c, err := readClientFile(env["FAAS_CLIENT_FILE"])
		if err != nil || c.URL == "" {
			return false
		}
		res, err := http.Get(c.URL + "/readyz")
		if err != nil {
			return false
		}
		return res.Body.Close() == nil && res.StatusCode == http.StatusOK
	})
	return p
}

// end sends a signal and waits for the end.
func (p *upProcess) end(t *testing.T, sig os.Signal) {
	t.Helper()
	select {
	case <-p.ended:
		return
	default:
	}
	if err := p.cmd.Process.Signal(sig); err != nil {
		t.Error(err)
	}
	<-p.ended
}

// cgroupOf is the part of a node's cgroup that its state directory decides.
func cgroupOf(state string) string {
	sum := sha256.Sum256([]byte(filepath.Join(state, "sandboxes")))
	return "faas-" + hex.EncodeToString(sum[:4])
}

// TestKilledNodeGoesOnWhereItWas kills 'faas up' with work under way.
func TestKilledNodeGoesOnWhereItWas(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("sandboxes take root")
	}
	state := filepath.Join(t.TempDir(), "state")
	leakcheck.Check(t, leakcheck.Scope{Names: []string{state, cgroupOf(state)}})
	env := map[string]string{"FAAS_CLIENT_FILE": filepath.Join(t.TempDir(), "client.json"), "HOME": t.TempDir()}
	first := startUp(t, state, "127.0.0.1:0", "127.0.0.1:0", env)
	known, err := readClientFile(env["FAAS_CLIENT_FILE"])
	if err != nil {
		t.Fatal(err)
	}
	archive, err := busyboxArchive(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if r := faasCommand(t, env, string(archive), "image", "import", "-"); r.code != 0 {
		t.Fatal(r)
	}
	instance := strings.TrimSpace(faasCommand(t, env, "", "instance", "start", "busybox").out)
	faasCommand(t, env, "", "exec", instance, "sh", "-c", "echo kept > /tmp/file")
	done := strings.TrimSpace(faasCommand(t, env, "", "run", "-d", "busybox", "echo", "before").out)
	faasCommand(t, env, "", "wait", done)
	interrupted := strings.TrimSpace(faasCommand(t, env, "", "run", "-d", "busybox", "sleep", "600").out)
	job := strings.TrimSpace(faasCommand(t, env, "", "run", "--chain", "local", "-d", "busybox", "sh", "-c", "sleep 1; echo job").out)
	eventually(t, "both programs run", func() bool { return runningPrograms(t, env) == 2 })

	recoverKey := func() result { return faasCommand(t, env, "", "key", "recover", "--state", state) }
	if r := recoverKey(); r.code == 0 || !strings.Contains(r.errOut, "in use by another faas") {
		t.Errorf("recovering the key of a running node: %+v", r)
	}
	first.end(t, syscall.SIGKILL)
	if r := recoverKey(); r.code != 0 || !strings.HasPrefix(r.out, "faas_") {
		t.Errorf("recovering the key: %+v", r)
	}
	second := startUp(t, state, strings.TrimPrefix(known.URL, "http://"), strings.TrimPrefix(known.Chain.RPC, "ws://"), env)

	if strings.Contains(second.out.String(), "shown this once") {
		t.Error("the second start made another key")
	}
	lost := map[string]string{"FAAS_CLIENT_FILE": filepath.Join(t.TempDir(), "none"), "FAAS_URL": known.URL, "FAAS_KEY": known.Key}
	if r := faasCommand(t, lost, "", "ps"); r.code == 0 || !strings.Contains(r.errOut, "not known") {
		t.Errorf("the key that was lost: %+v", r)
	}
	if r := faasCommand(t, env, "", "exec", instance, "cat", "/tmp/file"); r.out != "kept\n" {
		t.Errorf("the instance: %+v", r)
	}
	if r := faasCommand(t, env, "", "logs", done); r.out != "before\n" {
		t.Errorf("an execution from before: %+v", r)
	}
	if r := faasCommand(t, env, "", "wait", interrupted); r.code != 125 {
		t.Errorf("the interrupted execution: %+v", r)
	}
	eventually(t, "the job has its result", func() bool { return jobOf(t, env, job).State == "finished" })
	if j := jobOf(t, env, job); !j.Success || j.ExitCode != 0 {
		t.Errorf("the job: %+v", j)
	}
	if r := faasCommand(t, env, "", "run", "--chain", "local", "busybox", "echo", "after"); r.out != "after\n" {
		t.Errorf("a job after the restart: %+v", r)
	}
	if r := faasCommand(t, env, "", "instance", "stop", instance); r.code != 0 {
		t.Error(r)
	}
	second.end(t, syscall.SIGTERM)
	if code := second.cmd.ProcessState.ExitCode(); code != 0 {
		t.Errorf("faas up exits %d after SIGTERM: %s", code, &second.out)
	}
}

func runningPrograms(t *testing.T, env map[string]string) (n int) {
	var list []api.Execution
	if r := faasCommand(t, env, "", "ps", "--running", "-o", "json"); json.Unmarshal([]byte(r.out), &list) != nil {
		t.Fatal(r)
	}
	for _, e := range list {
		if e.State == "running" {
			n++
		}
	}
	return n
}

func jobOf(t *testing.T, env map[string]string, call string) (j evm.JobInfo) {
	if r := faasCommand(t, env, "", "job", "show", call, "-o", "json"); json.Unmarshal([]byte(r.out), &j) != nil {
		t.Fatal(r)
	}
	return j
}
