package operator

import (
	"context"
	"errors"
	"fmt"
	"time"

	"faas"
)

// assignment is one attempt at a job.
type assignment struct {
	faas.Job
	tries int
	// again says that an earlier attempt may have done the job's work without
	// having recorded its output: what it was to make may be there.
	again bool
}

// id is the text form of the caller, who owns what the job makes.
func (a assignment) owner() string { return a.Caller.String() }

// handler runs a job and returns its output, of the codec's type. An error that
// may pass means that the job has no output yet: it is tried again. Any other
// error is the job's answer.
type handler func(ctx context.Context, a assignment, inputs any) (output any, err error)

// handle makes a handler of a function of a job's own types.
func handle[I, O any](f func(context.Context, assignment, I) (O, error)) handler {
	return func(ctx context.Context, a assignment, inputs any) (any, error) {
		in, ok := inputs.(I)
		if !ok {
			return nil, faas.Errorf(faas.Internal, "the codec made a %T of the inputs of job %d (%s)", inputs, uint8(a.Kind), a.Kind)
		}
		return f(ctx, a, in)
	}
}

// handlers is the table of jobs. A new job type is a line here, a method that
// calls the engine, and its inputs and output in the codec.
func (o *Operator) handlers() map[faas.JobID]handler {
	table := map[faas.JobID]handler{
		faas.JobExecute:         handle(o.execute),
		faas.JobExecuteAdvanced: handle(o.execute),
	}
	if o.cfg.Stateful == nil {
		return table
	}
	table[faas.JobCreateSnapshot] = handle(o.createSnapshot)
	table[faas.JobRestoreSnapshot] = handle(o.restoreSnapshot)
	table[faas.JobCreateBranch] = handle(o.createBranch)
	table[faas.JobMergeBranches] = handle(o.mergeBranches)
	table[faas.JobStartInstance] = handle(o.startInstance)
	table[faas.JobStopInstance] = handle(o.stopInstance)
	table[faas.JobPauseInstance] = handle(o.pauseInstance)
	table[faas.JobResumeInstance] = handle(o.resumeInstance)
	table[faas.JobExposePort] = handle(o.exposePort)
	table[faas.JobUploadFiles] = handle(o.uploadFiles)
	return table
}

// run carries out one attempt and returns its encoded output. A job that this
// node can not run is answered all the same: the contract gives a job to one
// operator and waits for its answer, holding a place of its capacity, so
// silence would help nobody; the answer says what happened and is no output of
// any job.
func (o *Operator) run(ctx context.Context, a assignment) ([]byte, error) {
	h, ok := o.table[a.Kind]
	if !ok {
		return o.fail(a.Job, fmt.Sprintf("job %d (%s) is not supported by this node", uint8(a.Kind), a.Kind))
	}
	inputs, err := o.cfg.Codec.DecodeInputs(a.Kind, a.Inputs)
	if err != nil {
		return o.fail(a.Job, err.Error())
	}
	output, err := h(ctx, a, inputs)
	switch {
	case ctx.Err() != nil:
		// Whatever came of it came of our stopping it.
		return nil, ctx.Err()
	case err != nil && transient(faas.KindOf(err)) && (a.tries < maxTries || a.Kind <= faas.JobExecuteAdvanced):
		return nil, err // not run, and nothing is wrong with the job
	case err != nil:
		return o.fail(a.Job, err.Error())
	}
	return o.cfg.Codec.EncodeOutput(a.Kind, output)
}

// execute runs jobs 0 and 1.
func (o *Operator) execute(ctx context.Context, a assignment, r faas.Request) (faas.Execution, error) {
	r.Ref = o.cfg.Chain.DeriveID(a.Call)
	e, err := o.cfg.Engine.Execute(ctx, a.owner(), r, faas.Attachment{})
	if err == nil && e.State == faas.Failed && (transient(e.ErrorKind) || e.ErrorKind == faas.Canceled) && a.tries < maxTries {
		err = faas.Errorf(faas.Unavailable, "execution %s failed: %s", e.ID, e.Error)
	}
	return e, err
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
	output, err := o.run(ctx, assignment{Job: s.job, tries: s.tries, again: s.check || s.tries > 0})
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
