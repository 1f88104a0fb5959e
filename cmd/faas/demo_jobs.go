package main

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"strings"

	"faas"
)

// demoJob is a program to run and what has to come of it.
type demoJob struct {
	name    string
	request faas.Request
	exit    int32
	output  func(string) bool
	hit     bool
}

// demoJobs are real programs. What each has to answer is worked out here, not
// by the system that runs them.
func demoJobs() []demoJob {
	data := make([]byte, 3000)
	rand.Read(data) // never fails: crypto/rand aborts the program instead
	sum := faas.Sum(data).Hex()
	nonce := hex.EncodeToString(data[:8]) // a cached result of another demo must not answer
	words := strings.Repeat("fork\n", 3) + strings.Repeat("merge\n", 5) + "branch\n"
	count := faas.Request{Image: demoImage, Mode: faas.Cached, Env: []string{"NONCE=" + nonce},
		Command: []string{"sh", "-c", "seq 1 100000 | awk '{s += $1} END {print s, ENVIRON[\"NONCE\"]}'"}}
	total := fmt.Sprintf("5000050000 %s", nonce)
	return []demoJob{
		{name: "echo", request: command("echo", "hello from a sandbox"), output: is("hello from a sandbox")},
		{name: "whose kernel", request: command("sh", "-c", "dmesg | head -1"), output: contains("Starting gVisor")},
		{name: "pipeline", request: with(command("sh", "-c", "sort | uniq -c | sort -rn | head -1"), []byte(words)), output: is("5 merge")},
		{name: "sha256sum", request: with(command("sha256sum"), data), output: is(sum + "  -")},
		{name: "exit 3", request: command("sh", "-c", "echo no such luck >&2; exit 3"), exit: 3, output: is("no such luck")},
		{name: "not found", request: command("no-such-program"), exit: faas.ExitNotFound, output: contains("no-such-program")},
		{name: "cached", request: count, output: is(total)},
		{name: "cached again", request: count, output: is(total), hit: true},
	}
}

func command(args ...string) faas.Request { return faas.Request{Image: demoImage, Command: args} }

func with(r faas.Request, payload []byte) faas.Request {
	r.Payload = bytes.Clone(payload)
	return r
}

func is(want string) func(string) bool { return func(got string) bool { return got == want } }

func contains(want string) func(string) bool {
	return func(got string) bool { return strings.Contains(got, want) }
}

// title is the job's number in the blueprint and its name.
func (j demoJob) title() string {
	kind := faas.JobExecute
	if j.request.Mode != faas.Ephemeral {
		kind = faas.JobExecuteAdvanced
	}
	return fmt.Sprintf("%d %s", kind, j.name)
}

// mistakes compares what came with what had to.
func (j demoJob) mistakes(r demoRow) (wrong []string) {
	if r.ExitCode != j.exit {
		wrong = append(wrong, fmt.Sprintf("exit code is %d, not %d", r.ExitCode, j.exit))
	}
	if !j.output(r.Output) {
		wrong = append(wrong, fmt.Sprintf("output is %q", r.Output))
	}
	if r.CacheHit != j.hit {
		wrong = append(wrong, fmt.Sprintf("cache hit is %t, not %t", r.CacheHit, j.hit))
	}
	return wrong
}
