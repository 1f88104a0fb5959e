package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

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

// followEvery is how often 'instance logs -f' looks for executions that ended.
const followEvery = 500 * time.Millisecond

func newInstanceLogsCommand(s *streams) *cobra.Command {
	var o instanceLogsOptions
	cmd := &cobra.Command{
		Use:   "logs INSTANCE",
		Short: "Print the kept output of the programs that ran in an instance",
		Long: `Print the kept output of the programs that ran in an instance for its callers, oldest first:
standard output here, standard error and a line about each program on standard error. With -f,
go on with programs as they end until the instance is stopped.`,
		Example: "  faas instance logs ins_k3v7q2mw\n  faas instance logs -f ins_k3v7q2mw",
		Args:    cobra.ExactArgs(1),
		RunE:    s.interruptible(func(ctx context.Context, args []string) error { return instanceLogs(ctx, &o, s, args[0]) }),
	}
	cmd.Flags().BoolVarP(&o.follow, "follow", "f", false, "go on with programs as they end")
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
	printed := map[faas.ExecutionID]bool{}
	for {
		list, err := c.InstanceExecutions(ctx, id, o.limit)
		if err != nil {
			if o.follow && len(printed) > 0 && faas.KindOf(err) == faas.NotFound {
				return nil // it was stopped: nothing more will come
			}
			return err
		}
		for _, e := range slices.Backward(list) {
			if printed[e.ID] || !e.State.Terminal() {
				continue
			}
			if err := printExecution(ctx, o, s, c, e); err != nil {
				return err
			}
			printed[e.ID] = true
		}
		if !o.follow {
			return nil
		}
		t := time.NewTimer(followEvery)
		select {
		case <-t.C:
		case <-ctx.Done():
			t.Stop()
			return faas.Errorf(faas.Canceled, "following instance %s: %w", id, ctx.Err())
		}
	}
}

func printExecution(ctx context.Context, o *instanceLogsOptions, s *streams, c *client.Client, e faas.Execution) error {
	if !o.quiet {
		fmt.Fprintf(s.Err, "==> %s %s: %s, exit code %s <==\n", shortID(e.ID), printable(commandText(e.Request)), stateText(e), exitText(e))
	}
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
