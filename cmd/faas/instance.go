package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/api"
	"faas/client"
)

func newInstanceCommand(s *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "instance",
		Aliases: []string{"instances"},
		Short:   "Start, list and stop sandboxes that stay",
		Example: "  id=$(faas instance start busybox)\n  faas exec $id -- sh -c 'echo kept > /tmp/file'\n  faas instance stop $id",
	}
	cmd.AddCommand(newInstanceStartCommand(s), newInstanceLsCommand(s), newInstanceShowCommand(s), newInstanceStopCommand(s))
	return cmd
}

func newInstanceStartCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	var box sandboxFlags
	cmd := &cobra.Command{
		Use:     "start IMAGE",
		Short:   "Start a sandbox that stays until it is stopped",
		Long:    "Start a sandbox that stays until it is stopped, over restarts of the node too. Run programs in it with 'faas exec'.",
		Example: "  faas instance start busybox\n  faas instance start --memory 1G --cpu 2 busybox",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			i, err := c.StartInstance(ctx, faas.InstanceSpec{Image: args[0], Limits: box.limits(), Egress: box.egress})
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, api.NewInstance(i))
			}
			fmt.Fprintln(s.Out, i.ID)
			return nil
		}),
	}
	box.addTo(cmd.Flags())
	a = addAccess(cmd, s)
	out.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeImages(a))
	return cmd
}

func newInstanceLsCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	var full, quiet bool
	cmd := &cobra.Command{
		Use:     "ls",
		Aliases: []string{"list"},
		Short:   "List instances",
		Example: "  faas instance ls\n  faas instance ls -o json",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			instances, err := c.Instances(ctx)
			if err != nil {
				return err
			}
			if out.json() {
				wire := make([]api.Instance, 0, len(instances))
				for _, i := range instances {
					wire = append(wire, api.NewInstance(i))
				}
				return writeJSON(s.Out, wire)
			}
			if quiet {
				for _, i := range instances {
					fmt.Fprintln(s.Out, i.ID)
				}
				return nil
			}
			t := newTable(s.Out, "ID", "IMAGE", "STATE", "CPU", "MEMORY", "OWNER", "STARTED")
			now := time.Now()
			for _, i := range instances {
				id := shortID(i.ID)
				if full {
					id = i.ID.String()
				}
				t.row(id, i.Ref, i.State, float64(i.Limits.MilliCPU)/1000, bytesText(i.Limits.Memory), i.Owner, ago(now, i.Created))
			}
			return t.flush()
		}),
	}
	cmd.Flags().BoolVar(&full, "no-trunc", false, "do not shorten ids")
	cmd.Flags().BoolVarP(&quiet, "quiet", "q", false, "print whole ids only")
	a = addAccess(cmd, s)
	out.addTo(cmd)
	return cmd
}

func newInstanceShowCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	cmd := &cobra.Command{
		Use:     "show INSTANCE",
		Short:   "Show all that is known of one instance",
		Example: "  faas instance show ins_k3v7q2mw",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			i, err := c.Instance(ctx, args[0])
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, api.NewInstance(i))
			}
			p := newProperties(s.Out)
			p.add("Instance", i.ID)
			p.add("State", i.State)
			p.add("Reason", i.Reason)
			p.add("Owner", i.Owner)
			p.add("Image", i.Ref)
			p.add("Image digest", i.Image)
			p.add("CPU", float64(i.Limits.MilliCPU)/1000)
			p.add("Memory", bytesText(i.Limits.Memory))
			p.add("Disk", bytesText(i.Limits.Disk))
			p.add("Processes", i.Limits.Pids)
			p.add("Egress", i.Egress)
			p.add("Started", localTime(i.Created))
			return p.flush()
		}),
	}
	a = addAccess(cmd, s)
	out.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeInstances(a))
	return cmd
}

func newInstanceStopCommand(s *streams) *cobra.Command {
	var a *access
	cmd := &cobra.Command{
		Use:     "stop INSTANCE…",
		Aliases: []string{"rm"},
		Short:   "Stop instances; what was in them is gone",
		Example: "  faas instance stop ins_k3v7q2mw",
		Args:    cobra.MinimumNArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			return a.each(ctx, s.Out, args, (*client.Client).StopInstance)
		}),
	}
	a = addAccess(cmd, s)
	cmd.ValidArgsFunction = firstArg(completeInstances(a))
	return cmd
}
