package main

import (
	"math/big"
	"strings"
	"testing"
	"time"

	"faas"
	"faas/evm"
	"faas/evm/bindings"
)

// TestOperatorAck looks at the blueprint's sources and vouches for them.
func TestOperatorAck(t *testing.T) {
	t.Parallel()
	c := startDevChain(t, 1)
	operator := c.operators[0]
	shown := c.run(t, account{}, "operator", "ack", operator.Address().String())
	for _, want := range []string{"Acknowledged:  none", "KIND", "native", "linux", "amd64"} {
		if shown.code != 0 || !strings.Contains(shown.out, want) {
			t.Errorf("got %+v, want %q in it", shown, want)
		}
	}
	a := printed[acknowledged](t, c.run(t, operator, "operator", "ack", "-o", "json"))
	if a.Operator != operator.Address() || a.Current || a.Version != nil || len(a.Sources) != 1 {
		t.Fatalf("got %+v", a)
	}
	other := strings.Replace(a.Hash.Hex(), a.Hash.Hex()[2:4], "ff", 1)
	if r := c.run(t, operator, "operator", "ack", "--sources", other); r.code != exitCodes[faas.Conflict] || !strings.Contains(r.errOut, a.Hash.Hex()) {
		t.Errorf("another hash: got %+v, want a conflict that names the current one", r)
	}
	done := c.run(t, operator, "operator", "ack", "--sources", a.Hash.Hex())
	if done.code != 0 || !strings.Contains(done.errOut, "acknowledging the sources "+a.Hash.Hex()) || !strings.Contains(done.out, "Acknowledged:  these") {
		t.Errorf("got %+v", done)
	}
	again := c.run(t, operator, "operator", "ack", "--sources", a.Hash.Hex(), "-o", "json")
	if b := printed[acknowledged](t, again); !b.Current || !strings.Contains(again.errOut, "already") {
		t.Errorf("once more: got %+v", again)
	}
	if r := c.run(t, account{}, "operator", "status", operator.Address().String()); !strings.Contains(r.out, "Sources:     acknowledged") {
		t.Errorf("status: got %+v", r)
	}
	if r := c.run(t, c.caller, "operator", "ack", "--sources", a.Hash.Hex()); r.code != exitCodes[faas.Denied] {
		t.Errorf("of no operator: got %+v", r)
	}

	version := []string{"operator", "ack", "--binary-version", "0", "-o", "json"}
	if r := c.run(t, operator, version...); r.code != exitCodes[faas.Conflict] || !strings.Contains(r.errOut, "was it published") {
		t.Errorf("a version that is not there: got %+v", r)
	}
	c.send(t, evm.DevKeys()[0], c.at.Tangle, bindings.NewTangle().PackPublishBinaryVersion(0, [32]byte{1}, "ipfs://faas", [32]byte{}))
	if b := printed[acknowledged](t, c.run(t, operator, version...)); b.Version == nil || *b.Version != 0 {
		t.Errorf("got %+v", b)
	}
	for says, words := range map[string][]string{
		"64 hex digits":     {"--sources", "0x12"},
		"leave ADDRESS out": {operator.Address().String(), "--sources", a.Hash.Hex()},
	} {
		if r := c.run(t, operator, append([]string{"operator", "ack"}, words...)...); r.code != 2 || !strings.Contains(r.errOut, says) {
			t.Errorf("%v: got %+v, want %q", words, r, says)
		}
	}
}

// submitted has the caller submit a job that nobody runs.
func (c *devChain) submitted(t *testing.T) evm.Submitted {
	t.Helper()
	words := append(append([]string{"run"}, c.flags(c.caller)...), "--detach", "-o", "json", "busybox", "true")
	return printed[chainRun](t, faasCommand(t, noNode(t), "", words...)).Submitted
}

// TestJobReassign takes a job from an operator that does nothing.
func TestJobReassign(t *testing.T) {
	t.Parallel()
	c := startDevChain(t, 2)
	job := c.submitted(t)
	if r := c.run(t, c.caller, "job", "reassign", "0"); r.code != exitCodes[faas.Conflict] || !strings.Contains(r.errOut, "NotLate") {
		t.Errorf("in time: got %+v, want a conflict", r)
	}
	if err := c.Advance(t.Context(), time.Hour); err != nil {
		t.Fatal(err)
	}
	// Anyone may, also an operator.
	moved := printed[faas.Job](t, c.run(t, c.operators[0], "job", "reassign", "#0", "-o", "json"))
	if moved.Call != job.Call || moved.Operator == job.Operator || moved.Operator.IsZero() || moved.Deadline.IsZero() {
		t.Errorf("got %+v after %+v", moved, job)
	}
	if j := printed[evm.JobInfo](t, c.run(t, account{}, "job", "show", "0", "-o", "json")); j.Operator != moved.Operator || j.State != "assigned" {
		t.Errorf("job show: got %+v", j)
	}
	if err := c.Advance(t.Context(), time.Hour); err != nil {
		t.Fatal(err)
	}
	back := c.run(t, c.caller, "job", "reassign", "0")
	if back.code != 0 || !strings.Contains(back.out, "call 0 of service 0") || !strings.Contains(back.out, job.Operator.String()) {
		t.Errorf("back again: got %+v, want the operator %s", back, job.Operator)
	}
	for words, code := range map[string]int{"job reassign x": 2, "job reassign": 2, "job reassign 7": exitCodes[faas.Conflict]} {
		if r := c.run(t, c.caller, strings.Fields(words)...); r.code != code {
			t.Errorf("%s: got %+v, want the exit code %d", words, r, code)
		}
	}
}

// TestOperatorEarningsOfAMonthWithASlash lets an operator miss a deadline, has
// the caller propose a slash for it, and anyone execute that after its week.
func TestOperatorEarningsOfAMonthWithASlash(t *testing.T) {
	t.Parallel()
	c := startDevChain(t, 2)
	job := c.submitted(t)
	if err := c.Advance(t.Context(), time.Hour); err != nil {
		t.Fatal(err)
	}
	if r := c.run(t, c.caller, "job", "reassign", "0"); r.code != 0 {
		t.Fatalf("got %+v", r)
	}
	proposed := c.send(t, c.caller.Key, c.at.Blueprint, bindings.NewBlueprint().PackProposeSlashFor(job.Service, job.Call.Call))
	if err := c.Advance(t.Context(), 7*24*time.Hour+time.Minute); err != nil {
		t.Fatal(err)
	}
	executed := c.send(t, c.caller.Key, c.at.Tangle, calling("executeSlash(uint64)", 0))
	month := executed.Format("2006-01")
	of := []string{"operator", "earnings", job.Operator.String(), "--month", month}
	e := printed[evm.Earnings](t, c.run(t, account{}, append(of, "-o", "json")...))
	if want := big.NewInt(1e16); e.Operator != job.Operator || e.Slashed.Cmp(want) != 0 {
		t.Errorf("got %+v, want a hundredth of the stake slashed", e)
	}
	if want := new(big.Int).Neg(new(big.Int).Add(e.Slashed, e.Gas)); e.Net.Cmp(want) != 0 {
		t.Errorf("net: got %s, want %s", e.Net, want)
	}
	if r := c.run(t, account{}, of...); !strings.Contains(r.out, "Slashed:   0.01\n") || !strings.Contains(r.out, "Month:     "+month) {
		t.Errorf("got %+v", r)
	}
	// A month without it: a proposal alone costs nothing.
	before := proposed.AddDate(0, -2, 0).Format("2006-01")
	if e := printed[evm.Earnings](t, c.run(t, account{}, "operator", "earnings", job.Operator.String(), "--month", before, "-o", "json")); e.Slashed.Sign() != 0 {
		t.Errorf("two months before: got %+v", e)
	}
	for _, o := range c.operators {
		s := printed[evm.Standing](t, c.run(t, account{}, "operator", "status", o.Address().String(), "-o", "json"))
		if slashed := o.Address() == job.Operator; slashed != (s.Stake.Cmp(big.NewInt(99e16)) == 0) || slashed == s.Active {
			t.Errorf("operator %s, slashed: %v; got %+v", o.Address(), slashed, s)
		}
	}
}
