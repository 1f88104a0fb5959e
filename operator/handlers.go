package operator

import (
	"context"
	"errors"
	"fmt"
	"time"

	"faas"
)

// handler runs a job and returns its encoded output. An error means that the
// job has no output yet: it is tried again, unless ctx ended.
type handler func(ctx context.Context, j faas.Job, tries int) (output []byte, err error)

// handlers is the table of jobs. A new job type is a line here, a method that
// decodes its inputs, calls the engine and encodes its output, and the codec
// of both.
func (o *Operator) handlers() map[faas.JobID]handler {
	return map[faas.JobID]handler{
		faas.JobExecute:         o.execute,
		faas.JobExecuteAdvanced: o.execute,
	}
}

// unsupported answers jobs that this node can not run. The contract gives a job
// to one operator and waits for its answer for ever, holding a place of its
// capacity, so silence would help nobody; the answer says what happened and is
// no output of any job.
func (o *Operator) unsupported(_ context.Context, j faas.Job, _ int) ([]byte, error) {
	return o.fail(j, fmt.Sprintf("job %d (%s) is not supported by this node", uint8(j.Kind), j.Kind))
}

// execute runs jobs 0 and 1.
func (o *Operator) execute(ctx context.Context, j faas.Job, tries int) ([]byte, error) {
	req, err := o.cfg.Codec.Request(j.Kind, j.Inputs)
	if err != nil {
		return o.fail(j, err.Error())
	}
	e, err := o.cfg.Engine.Execute(ctx, j.Caller.String(), req, faas.Attachment{})
	switch {
	case ctx.Err() != nil:
		// Whatever came of it came of our stopping it.
		return nil, ctx.Err()
	case err != nil && transient(faas.KindOf(err)):
		return nil, err // not run, and nothing is wrong with the job
	case err != nil:
		return o.fail(j, err.Error())
	case e.State == faas.Failed && (transient(e.ErrorKind) || e.ErrorKind == faas.Canceled) && tries < maxTries:
		return nil, faas.Errorf(e.ErrorKind, "execution %s failed: %s", e.ID, e.Error)
	}
	return o.cfg.Codec.Execution(e)
}

// maxTries is how often a job is run anew that failed for a reason that may
// pass, an image registry out of reach for instance.
const maxTries = 3

func transient(k faas.Kind) bool { return k == faas.Exhausted || k == faas.Unavailable }

// fail is the output of a job that could not be run: exit code 125 and the
// reason.
func (o *Operator) fail(j faas.Job, reason string) ([]byte, error) {
	o.log.Info("job answered without running it", "call", j.Call.String(), "kind", j.Kind.String(), "reason", reason)
	out, err := o.cfg.Codec.Failure(j.Kind, reason)
	if err != nil {
		return nil, fmt.Errorf("encode failure of call %v: %w", j.Call, err)
	}
	return out, nil
}

// work runs a job and reports what came of it.
func (o *Operator) work(ctx context.Context, s start) ran {
	r := ran{call: s.job.Call, run: s.run}
	if s.check && o.moot(ctx, s.job) {
		r.moot, r.head = true, o.cfg.Chain.Head()
		return r
	}
	handle, ok := o.table[s.job.Kind]
	if !ok {
		handle = o.unsupported
	}
	output, err := handle(ctx, s.job, s.tries)
	if err != nil {
		r.retry = max(pause(s.tries), faas.RetryAfter(err), time.Millisecond)
		if !errors.Is(err, context.Canceled) {
			o.log.Warn("job could not be run; will try again", "call", s.job.Call.String(), "in", r.retry, "error", err)
		}
		return r
	}
	r.output = output
	return r
}

// moot asks the chain whether a job needs no result of ours any more. When it
// does not say, the job is run: the contract decides in the end.
func (o *Operator) moot(ctx context.Context, j faas.Job) bool {
	status, err := o.cfg.Chain.Status(ctx, j.Call)
	if err != nil {
		o.log.Debug("chain does not say whether a job is still to be run", "call", j.Call.String(), "error", err)
		return false
	}
	return status.Exists && (status.Completed || status.Assignee != j.Operator)
}
