package evm_test

import (
	"errors"
	"math/big"
	"os"
	"slices"
	"strings"
	"testing"

	"faas"
	"faas/evm"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// planned has a deployment look only; nothing may be signed.
func (f *foreign) planned(t *testing.T) evm.Deployed {
	t.Helper()
	plan := *f
	plan.cfg.Plan = true
	before := f.sent(t)
	d, err := plan.run(t, func(step string, _ func()) {
		if strings.HasPrefix(step, "sign") {
			t.Error("a plan has something signed")
		}
	})
	if err != nil || f.sent(t) != before {
		t.Fatalf("got %+v, %v; %d transactions were sent", d, err, f.sent(t)-before)
	}
	return d
}

func starts(t *testing.T, got []string, want ...string) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("got %q, want %d steps", got, len(want))
	}
	for i, w := range want {
		if !strings.HasPrefix(got[i], w) {
			t.Errorf("step %d: got %q, want %q", i, got[i], w)
		}
	}
}

// TestDeployPlans tells before each run what it would do, down to the addresses
// of what it creates, and sends nothing for it.
func TestDeployPlans(t *testing.T) {
	t.Parallel()
	f := newForeign(t)
	f.cfg.Rates = evm.Rates{Each: big.NewInt(500), Jobs: map[faas.JobID]*big.Int{faas.JobStartInstance: big.NewInt(700), faas.JobExecute: big.NewInt(500)}}
	d := f.planned(t)
	starts(t, d.Plan, "creating the contract FaaSViews at 0x", "creating the contract FaaSExtension at 0x", "creating the contract FaaSBlueprint at 0x",
		"creating the contract FaaSProxy at "+d.Contracts.Blueprint.String(), "creating the blueprint, managed by "+d.Contracts.Blueprint.String(),
		"setting what jobs cost, in wei: start-instance 700", "requesting a service of 2 operators, once", "permitting the caller", "permitting the caller")
	if d.Bound || d.Active || len(d.Unregistered) != 2 || d.Staking != f.at.Tangle || d.Owner != f.owner.Address() {
		t.Errorf("got %+v", d)
	}
	if _, err := os.Stat(f.cfg.File); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a plan left a file: %v", err)
	}

	none := func(string, func()) {}
	made, err := f.run(t, none)
	if err != nil || made.Contracts.Blueprint != d.Contracts.Blueprint || !made.Bound || len(made.Plan) != 0 {
		t.Fatalf("got %+v, %v; planned %+v", made, err, d)
	}
	d = f.planned(t)
	starts(t, d.Plan, "requesting a service of 2 operators, once", "permitting the caller", "permitting the caller")
	if !d.Bound || d.BlueprintID != made.BlueprintID || len(d.Unregistered) != 2 {
		t.Errorf("got %+v", d)
	}
	f.register(t, made)
	starts(t, f.planned(t).Plan, "requesting a service of 2 operators", "permitting the caller", "permitting the caller")
	if made, err = f.run(t, none); err != nil || made.Request == nil {
		t.Fatalf("got %+v, %v", made, err)
	}
	d = f.planned(t)
	starts(t, d.Plan, "permitting the caller", "permitting the caller")
	if d.Request == nil || *d.Request != *made.Request || len(d.Unapproved) != 2 {
		t.Errorf("got %+v", d)
	}
	f.approve(t, made)
	f.cfg.Wait = true
	if made, err = f.run(t, none); err != nil || !made.Active {
		t.Fatalf("got %+v, %v", made, err)
	}
	if d = f.planned(t); len(d.Plan) != 0 || !d.Active || d.Service != made.Service {
		t.Errorf("got %+v, want nothing left", d)
	}
	f.cfg.Rates = evm.Rates{Each: big.NewInt(600)}
	starts(t, f.planned(t).Plan, "setting what jobs cost, in wei: execute 600, ")
}

// TestDeployKeepsRates changes what jobs cost after the blueprint is there.
func TestDeployKeepsRates(t *testing.T) {
	t.Parallel()
	f := newForeign(t)
	f.cfg.Operators, f.cfg.Callers = nil, nil
	none := func(string, func()) {}
	rate := func(each int64, own map[faas.JobID]int64) error {
		f.cfg.Rates = evm.Rates{Each: big.NewInt(each), Jobs: map[faas.JobID]*big.Int{}}
		for job, r := range own {
			f.cfg.Rates.Jobs[job] = big.NewInt(r)
		}
		_, err := f.run(t, none)
		return err
	}
	// Four contracts, the blueprint, one rate.
	sent := uint64(6)
	for _, step := range []struct {
		each int64
		own  map[faas.JobID]int64
		kind faas.Kind
		more uint64 // transactions
	}{
		{each: 500, own: map[faas.JobID]int64{1: 700}},
		{each: 500, own: map[faas.JobID]int64{1: 700}},
		{each: 500, more: 1},
		{each: 600, more: 1},
		{each: 0, kind: faas.Conflict},
		{each: 600, own: map[faas.JobID]int64{2: 0}, kind: faas.Invalid},
		{each: 600, own: map[faas.JobID]int64{evm.Jobs: 1}, kind: faas.Invalid},
		{each: 500, own: map[faas.JobID]int64{15: 1}, more: 1},
	} {
		err := rate(step.each, step.own)
		if sent += step.more; faas.KindOf(err) != step.kind || f.sent(t) != sent {
			t.Errorf("%+v: got %v, %d transactions, want %d", step, err, f.sent(t), sent)
		}
	}
	f.cfg.Rates = evm.Rates{Jobs: map[faas.JobID]*big.Int{1: big.NewInt(1)}}
	if _, err := f.run(t, none); faas.KindOf(err) != faas.Invalid {
		t.Errorf("a rate of one job alone: got %v", err)
	}
	f.cfg.Rates = evm.Rates{}
	if _, err := f.run(t, none); err != nil || f.sent(t) != sent {
		t.Errorf("rates that stay: got %v", err)
	}
}

// TestDeployKeepsPrograms records others only when it is told to.
func TestDeployKeepsPrograms(t *testing.T) {
	t.Parallel()
	f := newForeign(t)
	f.cfg.Operators, f.cfg.Callers = nil, nil
	program := func(os, arch string, digest byte) evm.SourceBinary {
		return evm.SourceBinary{Name: "faas", OS: os, Arch: arch, SHA256: faas.Digest{digest}}
	}
	f.cfg.Programs = []evm.SourceBinary{program("linux", "amd64", 1)}
	sent := uint64(5) // four contracts and the blueprint
	for _, step := range []struct {
		name     string
		programs []evm.SourceBinary
		renew    bool
		kind     faas.Kind
		more     uint64 // transactions
	}{
		{name: "the first", programs: []evm.SourceBinary{program("linux", "amd64", 1)}},
		{name: "others that are not to be", programs: []evm.SourceBinary{program("linux", "amd64", 2)}},
		{name: "others", programs: []evm.SourceBinary{program("linux", "amd64", 2), program("macos", "arm64", 3)}, renew: true, more: 1},
		{name: "the same", programs: []evm.SourceBinary{program("linux", "amd64", 2), program("macos", "arm64", 3)}, renew: true},
		{name: "no such system", programs: []evm.SourceBinary{program("plan9", "amd64", 2)}, renew: true, kind: faas.Invalid},
		{name: "no such processor", programs: []evm.SourceBinary{program("linux", "mips", 2)}, renew: true, kind: faas.Invalid},
		{name: "no digest", programs: []evm.SourceBinary{program("linux", "amd64", 0)}, renew: true, kind: faas.Invalid},
	} {
		f.cfg.Programs, f.cfg.Renew = step.programs, step.renew
		_, err := f.run(t, func(string, func()) {})
		if sent += step.more; faas.KindOf(err) != step.kind || f.sent(t) != sent {
			t.Errorf("%s: got %v, %d transactions, want %d", step.name, err, f.sent(t), sent)
		}
	}
}

// TestPricingIsForEver meets a blueprint whose services are paid for once.
func TestPricingIsForEver(t *testing.T) {
	t.Parallel()
	f := newForeign(t)
	f.cfg.Operators, f.cfg.Callers = nil, nil
	none := func(string, func()) {}
	if _, err := f.run(t, none); err != nil {
		t.Fatal(err)
	}
	f.cfg.Rates.Each = big.NewInt(0)
	if _, err := f.run(t, none); faas.KindOf(err) != faas.Conflict || !strings.Contains(err.Error(), "pay-once") {
		t.Errorf("got %v, want a conflict", err)
	}
}

// TestJobsArePaidFor goes round a chain where jobs cost something: callers pay
// exactly the rate of the job, and operators are credited when it is answered.
func TestJobsArePaidFor(t *testing.T) {
	t.Parallel()
	n := paid(t, 1)
	tangle, owner := bindings.NewTangle(), evm.DevKeys()[0]
	setRate := func(job faas.JobID, wei int64) {
		n.send(t, owner, n.at.Tangle, nil, tangle.PackSetJobEventRates(0, []uint8{uint8(job)}, []*big.Int{big.NewInt(wei)}))
	}
	setRate(faas.JobExecute, 1000)
	setRate(faas.JobExecuteAdvanced, 3000)
	c := n.client(t)
	prices, err := c.JobPrices(t.Context(), n.at.Service)
	if err != nil || prices[faas.JobExecute].Amount.Int64() != 1000 || prices[faas.JobUploadFiles].Amount.Sign() != 0 || len(prices) != 12 {
		t.Fatalf("got %+v, %v", prices, err)
	}
	op := n.chain(t, 0)
	operate(t, op, newJournal())
	var agreed []int64
	agree := func(p evm.Price) error {
		agreed = append(agreed, p.Amount.Int64())
		return nil
	}
	// Which of jobs 0 and 1 a request is, is found out by its mode.
	for i, r := range []faas.Request{request, {Image: "img", Mode: faas.Cached}} {
		p, err := c.SubmitAgreed(t.Context(), faas.JobExecute, r, agree)
		if err != nil {
			t.Fatal(err)
		}
		want := []int64{1000, 3000}[i]
		if p.Price.Int64() != want || !p.Token.IsZero() || !slices.Equal(agreed, []int64{1000, 3000}[:i+1]) {
			t.Errorf("got %+v, agreed to %v, want the price %d", p, agreed, want)
		}
		if _, err := p.Wait(t.Context()); err != nil {
			t.Error(err)
		}
	}
	if s, err := op.Standing(t.Context(), op.Operator()); err != nil || s.Rewards.Int64() != 400+1200 {
		t.Errorf("got %+v, %v; want two fifths of both", s.Rewards, err)
	}
	refused := errors.New("too much")
	before := nonce(t, n, n.caller)
	if _, err := c.SubmitAgreed(t.Context(), faas.JobExecute, request, func(evm.Price) error { return refused }); !errors.Is(err, refused) || nonce(t, n, n.caller) != before {
		t.Errorf("got %v, want what the caller said and nothing sent", err)
	}
	// The price changes between the question and the transaction.
	if _, err := c.SubmitAgreed(t.Context(), faas.JobExecute, request, func(evm.Price) error { setRate(faas.JobExecute, 2000); return nil }); faas.KindOf(err) != faas.Conflict {
		t.Errorf("got %v, want a conflict", err)
	}
	// What costs nothing needs no agreement, and what Submit costs is paid too.
	if _, err := c.SubmitAgreed(t.Context(), faas.JobStartInstance, faas.StartInstanceInput{Image: "img"}, func(evm.Price) error { return refused }); err != nil {
		t.Errorf("a free job: %v", err)
	}
	if p, err := c.Submit(t.Context(), faas.JobExecute, request); err != nil || p.Price.Int64() != 2000 {
		t.Errorf("got %+v, %v", p, err)
	}
	free := deploy(t, 1).client(t)
	if p, err := free.SubmitAgreed(t.Context(), faas.JobExecute, request, func(evm.Price) error { return refused }); err != nil || p.Price != nil {
		t.Errorf("where services are paid for: got %+v, %v", p, err)
	}
	if prices, err := free.JobPrices(t.Context(), free.Service); err != nil || prices != nil {
		t.Errorf("got %+v, %v", prices, err)
	}
}

// TestJobsPaidInTokensSendNoneAlong meets a core that says that jobs are paid in
// a token. The chain behind it takes native payments, so it refuses the job.
func TestJobsPaidInTokensSendNoneAlong(t *testing.T) {
	t.Parallel()
	n := paid(t, 1)
	tangle, token := bindings.NewTangle(), faas.Address{0xee}
	n.send(t, evm.DevKeys()[0], n.at.Tangle, nil, tangle.PackSetJobEventRates(0, []uint8{0}, []*big.Int{big.NewInt(1000)}))
	asset := hexutil.Encode(tangle.PackGetServicePaymentAsset(0)[:4])
	url := impostor(t, n.HTTP(), func(selector string, answer []byte) []byte {
		if selector == asset {
			return common.LeftPadBytes(token[:], 32)
		}
		return answer
	})
	c, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{url}}, Contracts: n.at, Signer: n.caller})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	var told evm.Price
	_, err = c.SubmitAgreed(t.Context(), faas.JobExecute, request, func(p evm.Price) error { told = p; return nil })
	if told.Token != token || told.Amount.Int64() != 1000 {
		t.Errorf("told the price %+v", told)
	}
	if faas.KindOf(err) != faas.Conflict || !strings.Contains(err.Error(), "InvalidMsgValue(1000, 0)") || !strings.Contains(err.Error(), "1000 units of the token "+token.String()) {
		t.Errorf("got %v, want nothing sent along, and what is needed", err)
	}
}
