package main

import (
	"context"

	"github.com/spf13/cobra"
)

func newWaitCommand(s *streams) *cobra.Command {
	var o executionOptions
	cmd := &cobra.Command{
		Use:         "wait EXECUTION",
		Short:       "Wait until an execution has ended and exit with its exit code",
		Example:     "  id=$(faas run -d busybox -- sleep 5); faas wait $id",
		Args:        cobra.ExactArgs(1),
		Annotations: map[string]string{runsProgram: "true"},
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := o.access.dial()
			if err != nil {
				return err
			}
			e, err := c.Wait(ctx, args[0])
			if err != nil {
				return err
			}
			return report(s, &o.format, e)
		}),
	}
	o.access = addAccess(cmd, s)
	o.format.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeExecutions(o.access))
	return cmd
}
