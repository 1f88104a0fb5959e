package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"faas"
)

func newLogsCommand(s *streams) *cobra.Command {
	var a *access
	var wait bool
	cmd := &cobra.Command{
		Use:   "logs EXECUTION",
		Short: "Print the output that an execution left",
		Long: `Print the whole standard output of an ended execution here and its standard error on
standard error. --wait waits for one that still runs.`,
		Example: "  faas logs exe_k3v7q2mw\n  faas logs --wait $(faas run -d busybox -- date)",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			if wait {
				if _, err := c.Wait(ctx, args[0]); err != nil {
					return err
				}
			}
			for _, stream := range []struct {
				open func(context.Context, string) (io.ReadCloser, error)
				to   io.Writer
			}{{c.Stdout, s.Out}, {c.Stderr, s.Err}} {
				r, err := stream.open(ctx, args[0])
				if err != nil {
					return err
				}
				if err := copyAndClose(stream.to, r); err != nil {
					return err
				}
			}
			return nil
		}),
	}
	cmd.Flags().BoolVar(&wait, "wait", false, "wait until the execution has ended")
	a = addAccess(cmd, s)
	cmd.ValidArgsFunction = firstArg(completeExecutions(a))
	return cmd
}

func copyAndClose(w io.Writer, r io.ReadCloser) error {
	_, err := io.Copy(w, r)
	if cerr := r.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return faas.Errorf(faas.KindOf(err), "copy output: %w", err)
	}
	return nil
}
