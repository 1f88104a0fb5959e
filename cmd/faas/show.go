package main

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/api"
)

type executionOptions struct {
	access *access
	format format
}

func newShowCommand(s *streams) *cobra.Command {
	var o executionOptions
	cmd := &cobra.Command{
		Use:     "show EXECUTION",
		Short:   "Show all that is known of one execution",
		Long:    "Show all that is known of one execution. Any unique prefix of an id names it.",
		Example: "  faas show exe_k3v7q2mw\n  faas show exe_k3v7q2mw -o json",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := o.access.dial()
			if err != nil {
				return err
			}
			e, err := c.Execution(ctx, args[0])
			if err != nil {
				return err
			}
			return showExecution(s, &o.format, e)
		}),
	}
	o.access = addAccess(cmd, s)
	o.format.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeExecutions(o.access))
	return cmd
}

func showExecution(s *streams, f *format, e faas.Execution) error {
	if f.json() {
		return writeJSON(s.Out, api.NewExecution(e))
	}
	p := newProperties(s.Out)
	p.add("Execution", e.ID)
	p.add("State", stateText(e))
	p.add("Exit code", exitText(e))
	p.add("Error", e.Error)
	p.add("Owner", e.Owner)
	p.add("Image", e.Request.Image)
	p.add("Image digest", e.Image)
	p.add("Command", commandText(e.Request))
	p.add("Mode", modeText(e))
	if !e.Ref.IsZero() {
		p.add("Left behind", api.NewExecution(e).Ref)
	}
	p.add("Created", localTime(e.Created))
	p.add("Waited", elapsed(startedAfter(e)))
	p.add("In sandbox", elapsed(e.SandboxTime))
	if e.State.Terminal() {
		p.add("Whole time", elapsed(e.Ended.Sub(e.Created)))
		p.add("Stdout", outputText(e.Stdout))
		p.add("Stderr", outputText(e.Stderr))
		p.add("Output digest", e.OutputDigest)
	}
	return p.flush()
}

func startedAfter(e faas.Execution) time.Duration {
	if e.Started.IsZero() {
		return 0
	}
	return e.Started.Sub(e.Created)
}

func outputText(o faas.Output) string {
	if o.Truncated {
		return bytesText(o.Size) + " (the program wrote more)"
	}
	return bytesText(o.Size)
}

func localTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Local().Format(time.RFC3339)
}
