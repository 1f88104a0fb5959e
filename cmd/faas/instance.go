package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"faas"
	"faas/api"
	"faas/client"
)

func newInstanceCommand(s *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "instance",
		Aliases: []string{"instances"},
		Short:   "Start, pause, watch and stop sandboxes that stay",
		Example: "  id=$(faas instance start busybox)\n  faas exec $id -- sh -c 'echo kept > /tmp/file'\n  faas instance pause $id\n  faas instance stop $id",
	}
	cmd.AddCommand(newInstanceStartCommand(s), newInstanceLsCommand(s), newInstanceShowCommand(s), newInstanceTopCommand(s), newInstanceLogsCommand(s),
		newInstancePauseCommand(s), newInstanceResumeCommand(s), newInstanceStopCommand(s))
	return cmd
}

// instanceFlags say what an instance is given and what becomes of it.
type instanceFlags struct {
	sandboxFlags
	name    string
	ssh     bool
	idle    time.Duration
	restore bool
}

func (f *instanceFlags) addTo(fs *pflag.FlagSet) {
	fs.SortFlags = false
	f.sandboxFlags.addTo(fs)
	fs.StringVar(&f.name, "name", "", "name for people, and its host name inside")
	fs.BoolVar(&f.ssh, "ssh", false, "let its owner in over the gateway's SSH")
	fs.DurationVar(&f.idle, "idle-timeout", 0, "pause it when nobody used it for so long; -1s: never (the node's default)")
	fs.BoolVar(&f.restore, "restore", false, "bring it back from its last snapshot if it is lost, by a restart of the machine for instance")
}

func (f *instanceFlags) spec() faas.InstanceSpec {
	return faas.InstanceSpec{Name: f.name, Limits: f.limits(), Egress: f.egress, SSH: f.ssh, Policy: faas.Policy{IdleTimeout: f.idle, Restore: f.restore}}
}

func newInstanceStartCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	var o instanceFlags
	cmd := &cobra.Command{
		Use:   "start IMAGE",
		Short: "Start a sandbox that stays until it is stopped",
		Long: `Start a sandbox that stays until it is stopped, over restarts of the node too. Run programs in
it with 'faas exec' and 'faas shell'. To start from a snapshot use 'faas snapshot restore'.`,
		Example: "  faas instance start busybox\n  faas instance start --memory 1G --cpu 2 --disk 4G --name build busybox\n  faas instance start --idle-timeout 10m --restore busybox",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			spec := o.spec()
			spec.Image = args[0]
			return startInstance(ctx, s, a, &out, spec)
		}),
	}
	o.addTo(cmd.Flags())
	a = addAccess(cmd, s)
	out.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeImages(a))
	return cmd
}

func startInstance(ctx context.Context, s *streams, a *access, out *format, spec faas.InstanceSpec) error {
	c, err := a.dial()
	if err != nil {
		return err
	}
	done := s.working("starting")
	i, err := c.StartInstance(ctx, spec)
	done()
	if err != nil {
		return err
	}
	if out.json() {
		return writeJSON(s.Out, api.NewInstance(i))
	}
	fmt.Fprintln(s.Out, i.ID)
	return nil
}

func newInstancePauseCommand(s *streams) *cobra.Command {
	return newInstanceVerb(s, "pausing", (*client.Client).PauseInstance, &cobra.Command{
		Use:   "pause INSTANCE…",
		Short: "Move instances to storage and give their memory and cpu back",
		Long: `Move instances to storage and give their memory and cpu back. Their processes go on where they
were with 'faas instance resume', or by themselves with the next 'faas exec' or request to an exposed port.`,
		Example: "  faas instance pause ins_k3v7q2mw",
	})
}

func newInstanceResumeCommand(s *streams) *cobra.Command {
	return newInstanceVerb(s, "resuming", (*client.Client).ResumeInstance, &cobra.Command{
		Use:     "resume INSTANCE…",
		Short:   "Let paused instances go on",
		Long:    "Let paused instances go on: the very same processes, with their memory, open files and connections among themselves.",
		Example: "  faas instance resume ins_k3v7q2mw",
	})
}

func newInstanceStopCommand(s *streams) *cobra.Command {
	stop := func(c *client.Client, ctx context.Context, id string) (faas.Instance, error) {
		return faas.Instance{}, c.StopInstance(ctx, id)
	}
	return newInstanceVerb(s, "stopping", stop, &cobra.Command{
		Use:     "stop INSTANCE…",
		Aliases: []string{"rm"},
		Short:   "Stop instances; what was in them is gone, snapshots of them stay",
		Example: "  faas instance stop ins_k3v7q2mw",
	})
}

// newInstanceVerb completes a command that does one thing to each instance.
func newInstanceVerb(s *streams, doing string, do func(*client.Client, context.Context, string) (faas.Instance, error), cmd *cobra.Command) *cobra.Command {
	var a *access
	cmd.Args = cobra.MinimumNArgs(1)
	cmd.RunE = s.interruptible(func(ctx context.Context, args []string) error {
		return a.each(ctx, s.Out, args, func(c *client.Client, ctx context.Context, id string) error {
			done := s.working(doing + " " + id)
			defer done()
			_, err := do(c, ctx, id)
			return err
		})
	})
	a = addAccess(cmd, s)
	cmd.ValidArgsFunction = firstArg(completeInstances(a))
	return cmd
}
