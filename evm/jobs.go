package evm

import (
	"context"
	"encoding/json"

	"faas"
)

// Pending is a job that was submitted and whose result is still to come.
type Pending struct {
	Submitted
	// ID is the id of the snapshot or instance that the job makes, if it makes
	// one; branches have BranchID.
	ID     faas.ID `json:"id"`
	client *Client
}

// BranchID is the id of the i-th branch that the job makes.
func (p *Pending) BranchID(i int) faas.InstanceID {
	return faas.InstanceID(p.client.DeriveID(p.Call, uint64(i)))
}

// Done is a job's accepted result together with its output, read: of the type
// that DecodeOutput names for the job.
type Done struct {
	Result
	Value any `json:"value"`
}

// Submit submits a job: a faas.Request as job 0 or 1, whichever can say it, or
// the inputs of a job from 2 to 11 as the type that the root package has for
// them. Its Wait returns what the contracts accepted. All of it is public:
// nothing secret may be in it. It pays what the job costs.
func (c *Client) Submit(ctx context.Context, kind faas.JobID, in any) (*Pending, error) {
	return c.SubmitAgreed(ctx, kind, in, nil)
}

// SubmitAgreed is Submit, where a job that costs something is submitted only
// once agree has returned nil for its price: exactly that is paid.
func (c *Client) SubmitAgreed(ctx context.Context, kind faas.JobID, in any, agree func(Price) error) (*Pending, error) {
	kind, inputs, err := encodeInputs(kind, in)
	if err != nil {
		return nil, err
	}
	s, err := c.submitPriced(ctx, kind, inputs, agree)
	if err != nil {
		return nil, err
	}
	return c.pending(s), nil
}

// encodeInputs encodes what Submit takes.
func encodeInputs(kind faas.JobID, in any) (faas.JobID, []byte, error) {
	if r, ok := in.(faas.Request); ok {
		return Codec{}.Inputs(r)
	}
	inputs, err := Codec{}.EncodeInputs(kind, in)
	return kind, inputs, err
}

func (c *Client) pending(s Submitted) *Pending {
	return &Pending{Submitted: s, ID: c.DeriveID(s.Call), client: c}
}

// Wait waits for the accepted result. A job that its operator could not run is
// a Conflict that says why; the result is then filled all the same.
func (p *Pending) Wait(ctx context.Context) (Done, error) {
	r, err := p.client.WaitOutcome(ctx, p.Call, p.Block)
	if err != nil {
		return Done{}, err
	}
	v, err := Codec{}.DecodeOutput(p.Kind, r.Output)
	return Done{Result: r, Value: v}, err
}

// ParseInputs reads the inputs of a job from 2 to 11 from JSON with the fields
// of the type that the root package has for them; fields it does not know are
// Invalid.
func ParseInputs(kind faas.JobID, d *json.Decoder) (any, error) {
	t, err := tupleOf(kind)
	if err != nil {
		return nil, err
	}
	if t.parse == nil {
		return nil, faas.Errorf(faas.Invalid, "job %d (%s) is run with its image and command, not with JSON inputs", uint8(kind), kind)
	}
	d.DisallowUnknownFields()
	v, err := t.parse(d)
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "inputs of job %d (%s): %w", uint8(kind), kind, err)
	}
	return v, nil
}
