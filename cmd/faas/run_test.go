package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"faas"
	"faas/api"
)

func TestRunReturnsWhatTheProgramDid(t *testing.T) {
	env := shared.start(t)
	for _, c := range []struct {
		name, stdin string
		args        []string
		code        int
		out, errOut string // errOut: part of
	}{
		{name: "output", args: []string{"busybox", "--", "echo", "hello"}, out: "hello\n"},
		{name: "no dashes", args: []string{"busybox", "echo", "-n", "x"}, out: "x"},
		{name: "only the first dashes are ours", args: []string{"busybox", "--", "echo", "--", "x"}, out: "-- x\n"},
		{name: "stdin", stdin: "payload", args: []string{"busybox", "cat"}, out: "payload"},
		{name: "both streams", args: []string{"busybox", "sh", "-c", "echo out; echo err >&2"}, out: "out\n", errOut: "err\n"},
		{name: "exit code", args: []string{"busybox", "sh", "-c", "exit 7"}, code: 7},
		{name: "killed by its own signal", args: []string{"busybox", "sh", "-c", "kill -TERM $$"}, code: 143},
		{name: "command not found", args: []string{"busybox", "no-such"}, code: faas.ExitNotFound, errOut: "command not found"},
		{name: "not executable", args: []string{"busybox", "/etc/passwd"}, code: faas.ExitNotExecutable, errOut: "permission denied"},
		{name: "unknown image", args: []string{"127.0.0.1:1/none:latest", "true"}, code: faas.ExitNotStarted, errOut: "faas: "},
		{name: "timeout", args: []string{"--timeout", "300ms", "busybox", "sleep", "60"}, code: faas.ExitTimeout, errOut: "stopped at its time limit (300ms)"},
		{name: "out of memory", args: []string{"--memory", "64M", "busybox", "sh", "-c", "head -c 200m /dev/zero | tail -c 190m | wc -c"},
			code: faas.ExitKilled, errOut: "out of memory (limit 64M)"},
		{name: "output is cut and said so", args: []string{"--max-output", "10", "busybox", "sh", "-c", "seq 1000 >/dev/stderr; echo ok"},
			out: "ok\n", errOut: "only the first 10 B of stderr were kept"},
		{name: "environment", args: []string{"-e", "A=1", "--env", "HERE", "busybox", "sh", "-c", "echo $A $HERE"}, out: "1 from-here\n"},
		{name: "directory and user", args: []string{"-w", "/tmp", "-u", "1234", "busybox", "sh", "-c", "pwd; id -u"}, out: "/tmp\n1234\n"},
		{name: "too much memory asked", args: []string{"--memory", "1T", "busybox", "true"}, code: faas.ExitNotStarted, errOut: "memory"},
		{name: "egress is off", args: []string{"--egress", "busybox", "true"}, code: faas.ExitNotStarted, errOut: "egress"},
		{name: "a terminal", args: []string{"-t", "busybox", "sh", "-c", "test -t 1 && stty size"}, out: "24 80\r\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			with := map[string]string{"HERE": "from-here"}
			for k, v := range env {
				with[k] = v
			}
			r := faasCommand(t, with, c.stdin, append([]string{"run"}, c.args...)...)
			if r.code != c.code || !strings.Contains(r.errOut, c.errOut) {
				t.Errorf("exit %d, %q; want %d, %q", r.code, r.errOut, c.code, c.errOut)
			}
			if r.out != c.out && !strings.Contains(c.name, "memory") {
				t.Errorf("output %q, want %q", r.out, c.out)
			}
		})
	}
}

func TestRunJSON(t *testing.T) {
	r := faasCommand(t, shared.start(t), "", "run", "-o", "json", "busybox", "sh", "-c", "echo hi; exit 3")
	var e api.Execution
	if err := json.Unmarshal([]byte(r.out), &e); err != nil {
		t.Fatalf("%v: %s", err, r.out)
	}
	if r.code != 3 || e.Stdout.Data != "hi\n" || e.ExitCode == nil || *e.ExitCode != 3 {
		t.Errorf("exit %d, %+v", r.code, e)
	}
}

func TestRunCached(t *testing.T) {
	env := shared.start(t)
	args := []string{"run", "--mode", "cached", "-o", "json", "busybox", "sh", "-c", "cat; date +%N"}
	var first, second, other api.Execution
	for i, e := range []*api.Execution{&first, &second, &other} {
		stdin := "same"
		if i == 2 {
			stdin = "other"
		}
		if r := faasCommand(t, env, stdin, args...); r.code != 0 || json.Unmarshal([]byte(r.out), e) != nil {
			t.Fatalf("%+v", r)
		}
	}
	if first.CacheHit || !second.CacheHit || other.CacheHit || first.Stdout.Data != second.Stdout.Data || first.Stdout.Data == other.Stdout.Data {
		t.Errorf("%+v\n%+v\n%+v", first, second, other)
	}
}

func TestDetachedRun(t *testing.T) {
	env := shared.start(t)
	id := strings.TrimSpace(faasCommand(t, env, "in", "run", "-d", "busybox", "sh", "-c", "cat; echo err >&2; exit 4").out)
	if r := faasCommand(t, env, "", "wait", id); r.code != 4 {
		t.Fatalf("wait: %+v", r)
	}
	if r := faasCommand(t, env, "", "logs", id[:14]); r.code != 0 || r.out != "in" || r.errOut != "err\n" {
		t.Errorf("logs: %+v", r)
	}
	if r := faasCommand(t, env, "", "show", id[:14]); !strings.Contains(r.out, id) || !strings.Contains(r.out, "Exit code:") {
		t.Errorf("show: %+v", r)
	}
	if r := faasCommand(t, env, "", "ps", "-q"); !strings.Contains(r.out, id) {
		t.Errorf("ps: %+v", r)
	}
	var list []api.Execution
	if r := faasCommand(t, env, "", "ps", "-o", "json", "-n", "1"); json.Unmarshal([]byte(r.out), &list) != nil || len(list) != 1 {
		t.Errorf("ps -o json: %+v", r)
	}
}

func TestCancel(t *testing.T) {
	env := shared.start(t)
	id := strings.TrimSpace(faasCommand(t, env, "", "run", "-d", "busybox", "sleep", "600").out)
	if r := faasCommand(t, env, "", "ps", "--running", "-q"); !strings.Contains(r.out, id) {
		t.Errorf("ps --running: %+v", r)
	}
	if r := faasCommand(t, env, "", "cancel", id); r.code != 0 {
		t.Fatalf("cancel: %+v", r)
	}
	if r := faasCommand(t, env, "", "wait", id); r.code != 130 || !strings.Contains(r.errOut, "canceled") {
		t.Errorf("wait for a canceled execution: %+v", r)
	}
}

// signaled runs a command line to which it sends signals: each once the output
// so far contains what it waits for.
func signaled(t *testing.T, env map[string]string, steps map[string]os.Signal, args ...string) result {
	t.Helper()
	sigs := make(chan os.Signal, 8)
	out := &watched{steps: steps, to: sigs}
	var errOut bytes.Buffer
	code := execute(t.Context(), args, &streams{
		In: strings.NewReader(""), Out: out, Err: &errOut,
		Getenv:  func(k string) string { return env[k] },
		Signals: func(...os.Signal) (<-chan os.Signal, func()) { return sigs, func() {} },
	})
	return result{code, out.String(), errOut.String()}
}

// watched sends signals as the output comes; it is written by one goroutine.
type watched struct {
	bytes.Buffer
	steps map[string]os.Signal
	to    chan<- os.Signal
}

func (w *watched) Write(b []byte) (int, error) {
	n, err := w.Buffer.Write(b)
	for text, sig := range w.steps {
		if strings.Contains(w.String(), text) {
			delete(w.steps, text)
			w.to <- sig
		}
	}
	return n, err
}

func TestSignalsReachTheProgram(t *testing.T) {
	env := shared.start(t)
	r := signaled(t, env, map[string]os.Signal{"up": os.Interrupt, "got INT": syscall.SIGUSR1}, "run", "busybox", "sh", "-c",
		`trap 'echo got INT' INT; trap 'echo got USR1; exit 5' USR1; echo up; while :; do sleep 0.05; done`)
	if r.code != 5 || r.out != "up\ngot INT\ngot USR1\n" {
		t.Errorf("%+v", r)
	}
}

func TestSecondInterruptEndsAStubbornProgram(t *testing.T) {
	env := shared.start(t)
	r := signaled(t, env, map[string]os.Signal{"up": os.Interrupt, "ignored": os.Interrupt}, "run", "busybox", "sh", "-c",
		`trap 'echo ignored' INT; echo up; while :; do sleep 0.05; done`)
	if r.code != 130 || r.errOut != "faas: canceled\n" {
		t.Errorf("%+v", r)
	}
	eventually(t, "the program is gone", func() bool { return faasCommand(t, env, "", "ps", "--running", "-q").out == "" })
}

func TestClientFileIsPrivate(t *testing.T) {
	env := shared.start(t)
	info, err := os.Stat(env["FAAS_CLIENT_FILE"])
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("mode is %v", info.Mode())
	}
	// Its key goes to its node only.
	with := map[string]string{"FAAS_CLIENT_FILE": env["FAAS_CLIENT_FILE"], "FAAS_URL": "http://127.0.0.1:1"}
	if r := faasCommand(t, with, "", "ps"); r.code != 6 {
		t.Errorf("%+v", r)
	}
	bad := filepath.Join(t.TempDir(), "client.json")
	if err := os.WriteFile(bad, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if r := faasCommand(t, map[string]string{"FAAS_CLIENT_FILE": bad}, "", "ps"); r.code != 2 || !strings.Contains(r.errOut, "mend or delete it") {
		t.Errorf("%+v", r)
	}
}
