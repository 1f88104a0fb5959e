package main

import (
	"context"
	"fmt"

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
	p, err := o.submit(ctx, c, faas.JobExecute, r, s)
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
	whole, err := o.wholeOutput(ctx, e)
	if err != nil {
		fmt.Fprintf(s.Err, "faas: this is only the part of the output that is on chain: %s\n", message(err))
	}
	defer whole.close()
	e.Request = r
	if o.format.json() {
		if err := whole.into(&e); err != nil {
			return err
		}
		readGas(ctx, c, &result, s)
		wire := api.NewExecution(e)
		if err := writeJSON(s.Out, chainRun{job, &result, &wire}); err != nil {
			return err
		}
	} else if err := whole.write(s); err != nil {
		return err
	} else {
		tellRef(s, e)
	}
	if e.ExitCode != 0 {
		return programExit(e.ExitCode)
	}
	return nil
}
