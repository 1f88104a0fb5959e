package main

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"faas"
	"faas/api"
	"faas/evm"
)

// chainRun is a job through the contract, as -o json prints it.
type chainRun struct {
	Submitted evm.Submitted  `json:"submitted"`
	Result    *evm.Result    `json:"result,omitempty"`
	Execution *api.Execution `json:"execution,omitempty"`
}

// runOnChain submits the request as a job and waits for the accepted result.
func runOnChain(ctx context.Context, o *runOptions, r faas.Request, s *streams) error {
	if o.tty {
		return usagef("a job on chain has no terminal: use it without -t")
	}
	if o.from != "" {
		var from faas.SnapshotID
		if err := from.UnmarshalText([]byte(o.from)); err != nil {
			return usagef("--from: a job on chain names a snapshot by its whole id: %w", err)
		}
		r.From = faas.ID(from)
	}
	ctx, stop := s.untilInterrupted(ctx)
	defer stop()
	var err error
	if r.Payload, err = readPayload(s); err != nil {
		return err
	}
	c, err := o.chainFlags.dial(ctx, s.Getenv, true)
	if err != nil {
		return err
	}
	defer c.Close()
	fmt.Fprintln(s.Err, "faas: image, command, environment and input of a job on chain are public for ever")
	p, err := o.submit(ctx, c, faas.JobExecute, r)
	if err != nil {
		return err
	}
	job := p.Submitted
	if o.detach {
		if o.format.json() {
			return writeJSON(s.Out, chainRun{Submitted: job})
		}
		fmt.Fprintln(s.Out, job.Call.Call)
		return nil
	}
	result, err := c.WaitOutcome(ctx, job.Call, job.Block)
	if err != nil {
		return faas.Errorf(faas.KindOf(err), "call %d of service %d, given to operator %s: %w", job.Call.Call, job.Service, job.Operator, err)
	}
	e, err := evm.Codec{}.Output(result.Output)
	if err != nil {
		return faas.Errorf(faas.Internal, "what operator %s submitted for call %d is not an execution: %w", result.Operator, job.Call.Call, err)
	}
	if err := o.wholeOutput(ctx, &e); err != nil {
		fmt.Fprintf(s.Err, "faas: this is only the part of the output that is on chain: %s\n", message(err))
	}
	e.Request = r
	if o.format.json() {
		wire := api.NewExecution(e)
		if err := writeJSON(s.Out, chainRun{job, &result, &wire}); err != nil {
			return err
		}
	} else if err := writeStreams(s, e); err != nil {
		return err
	} else {
		tellRef(s, e)
	}
	if e.ExitCode != 0 {
		return programExit(e.ExitCode)
	}
	return nil
}

func writeStreams(s *streams, e faas.Execution) error {
	_, err := s.Out.Write(e.Stdout.Data)
	if err == nil {
		_, err = s.Err.Write(e.Stderr.Data)
	}
	if err != nil {
		return faas.Errorf(faas.Internal, "write the program's output: %w", err)
	}
	return nil
}

// wholeOutput replaces the beginnings that are on chain by the whole streams,
// from the node that is known here. They are checked against the digest that
// is on chain, so it does not matter who serves them.
func (o *runOptions) wholeOutput(ctx context.Context, e *faas.Execution) error {
	if e.OutputDigest.IsZero() {
		return nil
	}
	object, err := io.ReadAll(faas.OutputObject(e.Stdout.Size, bytes.NewReader(e.Stdout.Data), bytes.NewReader(e.Stderr.Data)))
	if err != nil {
		return faas.Errorf(faas.Internal, "output object: %w", err)
	}
	if faas.Sum(object) == e.OutputDigest {
		return nil
	}
	c, err := o.access.dial()
	if err != nil {
		return err
	}
	r, size, err := c.Output(ctx, e.OutputDigest)
	if err != nil {
		return err
	}
	whole, err := io.ReadAll(r)
	if cerr := r.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	body := bytes.NewReader(whole)
	n, err := faas.SplitOutput(body, max(size, int64(len(whole))))
	if err != nil {
		return err
	}
	rest := whole[int64(len(whole))-int64(body.Len()):]
	e.Stdout = faas.Output{Data: rest[:n], Size: n}
	e.Stderr = faas.Output{Data: rest[n:], Size: int64(len(rest)) - n}
	return nil
}
