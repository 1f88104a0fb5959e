package main

import (
	"context"

	"github.com/spf13/cobra"

	"faas/client"
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
			return a.each(ctx, s.Out, args, (*client.Client).Cancel)
		}),
	}
	a = addAccess(cmd, s)
	cmd.ValidArgsFunction = firstArg(completeExecutions(a))
	return cmd
}
