package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"faas"
	"faas/client"
)

type instanceLogsOptions struct {
	access *access
	limit  int
	follow bool
	quiet  bool
}

func newInstanceLogsCommand(s *streams) *cobra.Command {
	var o instanceLogsOptions
	cmd := &cobra.Command{
		Use:   "logs INSTANCE",
		Short: "Print the kept output of the programs that ran in an instance",
		Long: `Print the kept output of the programs that ran in an instance for its callers, oldest first:
standard output here, standard error and a line about each program on standard error. With -f, go on
with what programs write as it comes, those that run already from their beginning, until the
instance is stopped.`,
		Example: "  faas instance logs ins_k3v7q2mw\n  faas instance logs -f ins_k3v7q2mw",
		Args:    cobra.ExactArgs(1),
		RunE:    s.interruptible(func(ctx context.Context, args []string) error { return instanceLogs(ctx, &o, s, args[0]) }),
	}
	cmd.Flags().BoolVarP(&o.follow, "follow", "f", false, "go on with what programs write, as it comes")
	cmd.Flags().IntVarP(&o.limit, "limit", "n", 20, "most programs to print of those that have ended")
	cmd.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "only the output, without a line about each program")
	o.access = addAccess(cmd, s)
	cmd.ValidArgsFunction = firstArg(completeInstances(o.access))
	return cmd
}

func instanceLogs(ctx context.Context, o *instanceLogsOptions, s *streams, id string) error {
	if o.limit < 1 {
		return usagef("--limit %d: want at least 1", o.limit)
	}
	c, err := o.access.dial()
	if err != nil {
		return err
	}
	if o.follow {
		return followInstance(ctx, o, s, c, id)
	}
	_, err = printEnded(ctx, o, s, c, id)
	return err
}

// printEnded prints what has ended and returns what it printed.
func printEnded(ctx context.Context, o *instanceLogsOptions, s *streams, c *client.Client, id string) (map[faas.ExecutionID]bool, error) {
	list, err := c.InstanceExecutions(ctx, id, o.limit)
	if err != nil {
		return nil, err
	}
	printed := map[faas.ExecutionID]bool{}
	for _, e := range slices.Backward(list) {
		if !e.State.Terminal() {
			continue
		}
		if err := printExecution(ctx, o, s, c, e); err != nil {
			return nil, err
		}
		printed[e.ID] = true
	}
	return printed, nil
}

// followInstance prints what has ended and goes on with what comes.
func followInstance(ctx context.Context, o *instanceLogsOptions, s *streams, c *client.Client, id string) error {
	var printed map[faas.ExecutionID]bool
	commands := map[faas.ExecutionID]string{} // of what runs
	var last faas.ExecutionID                 // whose output came last
	err := c.FollowInstance(ctx, id, func(e faas.LogEvent) (err error) {
		x := e.Execution
		if e.Kind == faas.LogFollowing { // what ends from here on is told
			printed, err = printEnded(ctx, o, s, c, id)
			return err
		}
		if printed[x.ID] {
			return nil
		}
		switch e.Kind {
		case faas.LogBegun:
			commands[x.ID] = printable(commandText(x.Request))
		case faas.LogStdout, faas.LogStderr:
			to := s.Out
			if e.Kind == faas.LogStderr {
				to = s.Err
			}
			if last != x.ID && !o.quiet {
				fmt.Fprintf(s.Err, "==> %s %s <==\n", shortID(x.ID), commands[x.ID])
			}
			last = x.ID
			if _, err := to.Write(e.Data); err != nil {
				return faas.Errorf(faas.Internal, "copy output: %w", err)
			}
		case faas.LogExit:
			delete(commands, x.ID)
			tellExecution(o, s, x)
			last = faas.ExecutionID{}
		}
		return nil
	})
	if err != nil && ctx.Err() != nil {
		return faas.Errorf(faas.Canceled, "following instance %s: %w", id, ctx.Err())
	}
	return err
}

func tellExecution(o *instanceLogsOptions, s *streams, e faas.Execution) {
	if !o.quiet {
		fmt.Fprintf(s.Err, "==> %s %s: %s, exit code %s <==\n", shortID(e.ID), printable(commandText(e.Request)), stateText(e), exitText(e))
	}
}

func printExecution(ctx context.Context, o *instanceLogsOptions, s *streams, c *client.Client, e faas.Execution) error {
	tellExecution(o, s, e)
	for _, stream := range []struct {
		kept faas.Output
		open func(context.Context, string) (io.ReadCloser, error)
		to   io.Writer
	}{{e.Stdout, c.Stdout, s.Out}, {e.Stderr, c.Stderr, s.Err}} {
		if int64(len(stream.kept.Data)) == stream.kept.Size {
			if _, err := stream.to.Write(stream.kept.Data); err != nil {
				return faas.Errorf(faas.Internal, "copy output: %w", err)
			}
			continue
		}
		r, err := stream.open(ctx, e.ID.String())
		if err != nil {
			return err
		}
		if err := copyAndClose(stream.to, r); err != nil {
			return err
		}
	}
	return nil
}
