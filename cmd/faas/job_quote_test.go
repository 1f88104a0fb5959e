package main

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"faas"
	"faas/evm"
	"faas/evm/bindings"
)

func TestQuotesThroughTheContract(t *testing.T) {
	env := shared.start(t)
	var offers []evm.Offer
	r := faasCommand(t, env, "", "job", "quote", "execute", `{"image":"busybox","command":["echo","x"]}`, "-o", "json")
	if err := json.Unmarshal([]byte(r.out), &offers); err != nil || len(offers) != 2 {
		t.Fatalf("%v, %+v", err, r)
	}
	for _, o := range offers {
		if o.Price == nil || o.Price.Int64() != 5000 || o.URL != shared.node.URL() || o.Expiry.IsZero() {
			t.Errorf("got offer %+v", o)
		}
	}
	if r := faasCommand(t, env, `{"image":"busybox"}`, "job", "quote", "start-instance"); !strings.Contains(r.out, "0.0000000000000001") || !strings.Contains(r.out, offers[1].Operator.String()) {
		t.Errorf("a table of offers: %+v", r)
	}
	if r := faasCommand(t, env, "", "job", "quote", "execute-advanced", `{"image":"busybox","mode":"cached"}`); strings.Count(r.out, "no price for job 1") != 2 {
		t.Errorf("what has no price: %+v", r)
	}
	var run chainRun
	who := offers[1].Operator
	r = faasCommand(t, env, "", "run", "--chain", "local", "--quote", "--max-price", "5000", "--quote-operator", who.String(), "-o", "json", "busybox", "echo", "x")
	if err := json.Unmarshal([]byte(r.out), &run); err != nil || run.Submitted.Operator != who || run.Submitted.Price.Int64() != 5000 || run.Result.Operator != who || run.Execution.Stdout.Data != "x\n" {
		t.Fatalf("%v, %+v", err, r)
	}
	var submitted struct {
		Submitted struct{ Kind faas.JobID }
		Result    struct{ Value faas.InstanceOutput }
	}
	r = faasCommand(t, env, `{"image":"busybox"}`, "job", "submit", "start-instance", "--quote", "-o", "json")
	if err := json.Unmarshal([]byte(r.out), &submitted); err != nil || submitted.Submitted.Kind != faas.JobStartInstance {
		t.Fatalf("job submit: %v, %+v", err, r)
	}
	if r := faasCommand(t, env, "", "job", "submit", "stop-instance", `{"instance":"`+submitted.Result.Value.Instance.String()+`"}`); !strings.Contains(r.out, `"stopped": true`) {
		t.Errorf("stop: %+v", r)
	}
	for says, args := range map[string]string{
		"more than the 4999": "--chain local --quote --max-price 4999",
		"is not in service":  "--chain local --quote --quote-operator 0x0000000000000000000000000000000000000001",
		"whole number":       "--chain local --quote --max-price 1.5",
		"add --quote":        "--chain local --quote-operator 0x0000000000000000000000000000000000000001",
		"add --chain":        "--max-price 5",
	} {
		line := append([]string{"run"}, append(strings.Fields(args), "busybox", "true")...)
		if r := faasCommand(t, env, "", line...); r.code == 0 || !strings.Contains(r.errOut, says) {
			t.Errorf("%s: %+v, want %q", args, r, says)
		}
	}
}

// TestJobsThatCostSomething runs a job where jobs are paid for one by one.
func TestJobsThatCostSomething(t *testing.T) {
	env := shared.start(t)
	chain := shared.node.Chain()
	rate := func(wei int64) {
		data := bindings.NewTangle().PackSetJobEventRates(0, []uint8{uint8(faas.JobExecute)}, []*big.Int{big.NewInt(wei)})
		sendTo(t, chain.HTTP, evm.DevKeys()[0], chain.Contracts.Tangle, data)
	}
	rate(7000)
	defer rate(0)
	r := faasCommand(t, env, "", "run", "--chain", "local", "-o", "json", "busybox", "echo", "x")
	if run := printed[chainRun](t, r); run.Submitted.Price.Int64() != 7000 || run.Execution.Stdout.Data != "x\n" || !strings.Contains(r.errOut, "the job costs 0.000000000000007 (7000 wei)") {
		t.Errorf("got %+v", r)
	}
	if r := faasCommand(t, env, "", "run", "--chain", "local", "--max-price", "6999", "busybox", "true"); r.code == 0 || !strings.Contains(r.errOut, "more than the 6999 of --max-price") {
		t.Errorf("got %+v, want nothing submitted", r)
	}
	r = faasCommand(t, env, `{"image":"busybox"}`, "job", "submit", "start-instance", "--max-price", "0")
	if r.code != 0 || strings.Contains(r.errOut, "costs") {
		t.Fatalf("a free job: got %+v", r)
	}
	must1(t, env, "job", "submit", "stop-instance", `{"instance":"`+decoded[faas.InstanceOutput](t, r.out).Instance.String()+`"}`)
	if r := faasCommand(t, env, "", "service", "show"); !strings.Contains(r.out, "(7000 wei): execute") || !strings.Contains(r.out, "0 (0 wei): create-branch, ") {
		t.Errorf("service show: got %+v", r)
	}
	if s := printed[shownService](t, faasCommand(t, env, "", "service", "show", "-o", "json")); s.Costs["execute"].Amount.Int64() != 7000 || len(s.Costs) != 12 {
		t.Errorf("service show: got %+v", s.Costs)
	}
}
