package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func newCancelCommand(s *streams) *cobra.Command {
	var a *access
	cmd := &cobra.Command{
		Use:     "cancel EXECUTION…",
		Aliases: []string{"kill"},
		Short:   "Stop executions that have not ended",
		Example: "  faas cancel exe_k3v7q2mw\n  faas ps --running -q | xargs faas cancel",
		Args:    cobra.MinimumNArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			for _, id := range args {
				if err := c.Cancel(ctx, id); err != nil {
					return err
				}
				fmt.Fprintln(s.Out, id)
			}
			return nil
		}),
	}
	a = addAccess(cmd, s)
	cmd.ValidArgsFunction = firstArg(completeExecutions(a))
	return cmd
}
