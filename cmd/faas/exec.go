package main

import (
	"context"

	"github.com/spf13/cobra"

	"faas"
)

type execOptions struct {
	programFlags
	format format
	access *access
}

func newExecCommand(s *streams) *cobra.Command {
	var o execOptions
	cmd := &cobra.Command{
		Use:   "exec [flags] INSTANCE [--] COMMAND [ARG…]",
		Short: "Run a program in an instance and exit with its exit code",
		Long: `Run a program in an instance that 'faas instance start' made. Streams, signals and exit codes
are those of 'faas run'.`,
		Example:     "  faas exec ins_k3v7q2mw -- ls /\n  faas exec -it ins_k3v7q2mw -- sh",
		Args:        cobra.MinimumNArgs(2),
		Annotations: map[string]string{runsProgram: "true"},
		RunE: func(cmd *cobra.Command, args []string) error {
			r, err := o.request(args[1:], s.Getenv)
			if err != nil {
				return err
			}
			c, err := o.access.dial()
			if err != nil {
				return err
			}
			return attached(cmd.Context(), s, &o.programFlags, &o.format, func(ctx context.Context, a faas.Attachment) (faas.Execution, error) {
				return c.StreamInstance(ctx, args[0], r, a)
			})
		},
	}
	o.programFlags.addTo(cmd.Flags())
	o.access = addAccess(cmd, s)
	o.format.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeInstances(o.access))
	return cmd
}
