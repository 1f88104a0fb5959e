package evm

import (
	"context"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"

	"faas"
	"faas/evm/bindings"
)

// Rates are what jobs cost, each, in wei.
type Rates struct {
	Each *big.Int // of jobs that are not in Jobs; nil: jobs are not paid for one by one
	Jobs map[faas.JobID]*big.Int
}

// of is what a job costs.
func (r Rates) of(job faas.JobID) *big.Int {
	if rate := r.Jobs[job]; rate != nil {
		return rate
	}
	return r.Each
}

// check refuses rates that the core has no way to keep.
func (r Rates) check() error {
	if r.Each == nil {
		if len(r.Jobs) > 0 {
			return faas.Errorf(faas.Invalid, "rates of single jobs need a rate of all others, which may be 0")
		}
		return nil
	}
	for job, rate := range r.Jobs {
		switch {
		case job >= Jobs:
			return faas.Errorf(faas.Invalid, "the blueprint has no job %d to have a rate", job)
		case rate.Sign() == 0 && r.Each.Sign() > 0:
			return faas.Errorf(faas.Invalid, "job %d (%s) can not be free where others cost something: to the core a rate of 0 is no rate of its own", job, job)
		}
	}
	for job := range faas.JobID(Jobs) {
		if rate := r.of(job); rate.Sign() < 0 || rate.BitLen() > 256 {
			return faas.Errorf(faas.Invalid, "job %d (%s): %s wei is no rate", job, job, rate)
		}
	}
	return nil
}

// setRates has jobs cost what they are to cost. The pricing of a blueprint and
// the rate that it was created with are for ever; single jobs have rates of
// their own over it.
func (x *deployer) setRates(ctx context.Context) error {
	if x.rates.Each == nil {
		return nil
	}
	b, err := viewing(ctx, x.contracts, x.Tangle, x.tangle.PackGetBlueprint(x.blueprintID), x.tangle.UnpackGetBlueprint)
	if err != nil {
		return err
	}
	if b.Pricing != eventPriced {
		return faas.Errorf(faas.Conflict, "blueprint %d was created with the pricing %s, which can not be changed: jobs that are paid for one by one need another deployment", x.blueprintID, enumName(pricings, b.Pricing))
	}
	jobs, rates, err := x.otherRates(ctx)
	if err != nil {
		return err
	}
	if !x.actRates(jobs, rates) {
		return nil
	}
	ids := make([]uint8, len(jobs))
	for i, job := range jobs {
		ids[i] = uint8(job)
	}
	if _, err := x.send(ctx, Call{To: &x.Tangle, Data: x.tangle.PackSetJobEventRates(x.blueprintID, ids, rates)}); err != nil {
		return faas.Errorf(faas.KindOf(err), "set what jobs cost: %w", err)
	}
	return nil
}

// own lists the rates that are not those of all jobs.
func (r Rates) own() (jobs []faas.JobID, rates []*big.Int) {
	for _, job := range slices.Sorted(maps.Keys(r.Jobs)) {
		if rate := r.Jobs[job]; rate.Cmp(r.Each) != 0 {
			jobs, rates = append(jobs, job), append(rates, rate)
		}
	}
	return jobs, rates
}

// actRates tells which rates are set next, and reports whether they are.
func (x *deployer) actRates(jobs []faas.JobID, rates []*big.Int) bool {
	if len(jobs) == 0 {
		return false
	}
	names := make([]string, len(jobs))
	for i, job := range jobs {
		names[i] = fmt.Sprintf("%s %s", job, rates[i])
	}
	return x.act("setting what jobs cost, in wei: %s", strings.Join(names, ", "))
}

// otherRates lists the jobs that do not cost what they are to cost, and what
// that is. A rate of 0 is the blueprint's own, which nothing tells but a job
// that is free now.
func (x *deployer) otherRates(ctx context.Context) (jobs []faas.JobID, rates []*big.Int, err error) {
	free := false
	for job := range faas.JobID(Jobs) {
		now, err := x.jobRate(ctx, x.blueprintID, job)
		if err != nil {
			return nil, nil, err
		}
		free = free || now.Sign() == 0
		if want := x.rates.of(job); now.Cmp(want) != 0 {
			jobs, rates = append(jobs, job), append(rates, want)
		}
	}
	for i, rate := range rates {
		if rate.Sign() == 0 && !free {
			return nil, nil, faas.Errorf(faas.Conflict, "job %d (%s) can not be made free: blueprint %d was created with a rate, which stands where a job has none of its own", jobs[i], jobs[i], x.blueprintID)
		}
	}
	return jobs, rates, nil
}

func (c *contracts) jobRate(ctx context.Context, blueprint uint64, job faas.JobID) (*big.Int, error) {
	rate, err := viewing(ctx, c, c.Tangle, c.tangle.PackGetJobEventRate(blueprint, uint8(job)), c.tangle.UnpackGetJobEventRate)
	if err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "ask what job %d (%s) of blueprint %d costs (a development chain of an earlier version can not tell: start it with an empty chain directory): %w", job, job, blueprint, err)
	}
	return rate, nil
}

// Price is what a job costs when it is submitted.
type Price struct {
	Amount *big.Int     `json:"amount"`         // in the smallest units, such as wei
	Token  faas.Address `json:"token,omitzero"` // zero: the native one
}

// JobPrices tells what each kind of job costs now in a service, without a quote;
// nil if its jobs are not paid for one by one.
func (c *Client) JobPrices(ctx context.Context, service uint64) (map[faas.JobID]Price, error) {
	out := map[faas.JobID]Price{}
	for kind := faas.JobExecute; kind <= faas.JobUploadFiles; kind++ {
		p, paid, err := c.jobPrice(ctx, service, kind)
		if err != nil || !paid {
			return nil, err
		}
		out[kind] = p
	}
	return out, nil
}

// jobPrice asks what a job costs. Where jobs are not paid for one by one the
// core would keep what is sent along, and nobody would get it.
func (c *Client) jobPrice(ctx context.Context, service uint64, kind faas.JobID) (p Price, paid bool, err error) {
	s, err := c.pricing(ctx, service)
	if err != nil || s.Pricing != eventPriced {
		return p, false, err
	}
	if p.Amount, err = c.jobRate(ctx, s.BlueprintId, kind); err != nil || p.Amount.Sign() == 0 {
		return p, true, err
	}
	token, err := viewing(ctx, c.contracts, c.Tangle, c.tangle.PackGetServicePaymentAsset(service), c.tangle.UnpackGetServicePaymentAsset)
	p.Token = faas.Address(token)
	return p, true, err
}

// pricing tells by which blueprint and how the jobs of a service are paid for,
// which is settled when it becomes active: then it is asked for once.
func (c *Client) pricing(ctx context.Context, service uint64) (bindings.ITangleService, error) {
	if known, ok := c.priced.Load(service); ok {
		return known.(bindings.ITangleService), nil
	}
	s, err := c.service(ctx, service)
	if err == nil && s.Status == serviceActive {
		c.priced.Store(service, s)
	}
	return s, err
}

// submitPriced submits a job with what it costs, once agree, if there is one,
// has nothing against the price. Tokens are not sent along: the core takes them
// from the account, which has to allow it before.
func (c *Client) submitPriced(ctx context.Context, kind faas.JobID, inputs []byte, agree func(Price) error) (Submitted, error) {
	if c.sender == nil {
		return Submitted{}, faas.Errorf(faas.Denied, "submitting a job needs a key")
	}
	p, paid, err := c.jobPrice(ctx, c.Service, kind)
	if err != nil {
		return Submitted{}, err
	}
	call := Call{To: &c.Tangle, Data: c.tangle.PackSubmitJob(c.Service, uint8(kind), inputs), Like: fmt.Sprintf("job %d", kind)}
	if !paid || p.Amount.Sign() == 0 {
		return c.submit(ctx, kind, call)
	}
	if agree != nil {
		if err := agree(p); err != nil {
			return Submitted{}, err
		}
	}
	if p.Token.IsZero() {
		call.Value = p.Amount
	}
	s, err := c.submit(ctx, kind, call)
	if err != nil && !p.Token.IsZero() {
		return s, faas.Errorf(faas.KindOf(err), "%w (it costs %s units of the token %s, which the account must have and allow the Tangle contract %s to take)", err, p.Amount, p.Token, c.Tangle)
	}
	s.Price, s.Token = p.Amount, p.Token
	return s, err
}
