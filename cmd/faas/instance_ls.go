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

type listOptions struct {
	access      *access
	format      format
	full, quiet bool
}

func (o *listOptions) addTo(cmd *cobra.Command, s *streams) {
	cmd.Flags().BoolVar(&o.full, "no-trunc", false, "do not shorten ids")
	cmd.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "print whole ids only")
	o.access = addAccess(cmd, s)
	o.format.addTo(cmd)
}

// id is an id as the list shows it; a zero one is nothing.
func (o *listOptions) id(id fmt.Stringer, zero bool) string {
	switch {
	case zero:
		return ""
	case o.full:
		return id.String()
	}
	return shortID(id)
}

func newInstanceLsCommand(s *streams) *cobra.Command {
	var o listOptions
	cmd := &cobra.Command{
		Use:     "ls",
		Aliases: []string{"list"},
		Short:   "List instances",
		Example: "  faas instance ls\n  faas instance ls -o json",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			c, err := o.access.dial()
			if err != nil {
				return err
			}
			instances, err := c.Instances(ctx)
			if err != nil {
				return err
			}
			return listInstances(s, &o, instances)
		}),
	}
	o.addTo(cmd, s)
	return cmd
}

func listInstances(s *streams, o *listOptions, instances []faas.Instance) error {
	switch {
	case o.format.json():
		wire := make([]api.Instance, 0, len(instances))
		for _, i := range instances {
			wire = append(wire, api.NewInstance(i))
		}
		return writeJSON(s.Out, wire)
	case o.quiet:
		for _, i := range instances {
			fmt.Fprintln(s.Out, i.ID)
		}
		return nil
	}
	t := newTable(s.Out, "ID", "NAME", "IMAGE", "FROM", "STATE", "CPU", "MEMORY", "OWNER", "STARTED")
	now := time.Now()
	for _, i := range instances {
		t.row(o.id(i.ID, false), i.Name, i.Ref, o.id(i.From, faas.ID(i.From).IsZero()), i.State, cores(i.Limits), bytesText(i.Limits.Memory), i.Owner, ago(now, i.Created))
	}
	return t.flush()
}

func cores(l faas.Limits) float64 { return float64(l.MilliCPU) / 1000 }

func newInstanceShowCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	cmd := &cobra.Command{
		Use:     "show INSTANCE",
		Short:   "Show all that is known of one instance, and what it uses",
		Example: "  faas instance show ins_k3v7q2mw",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			u, err := c.InstanceUsage(ctx, args[0])
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, usageWire(u))
			}
			return showInstance(s, u)
		}),
	}
	a = addAccess(cmd, s)
	out.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeInstances(a))
	return cmd
}

func usageWire(u client.InstanceUsage) api.Instance {
	w := api.NewInstance(u.Instance)
	if u.Usage != nil {
		usage := api.NewUsage(*u.Usage)
		w.Usage = &usage
	}
	return w
}

func showInstance(s *streams, u client.InstanceUsage) error {
	i, p := u.Instance, newProperties(s.Out)
	p.add("Instance", i.ID)
	p.add("Name", i.Name)
	p.add("State", i.State)
	p.add("Reason", i.Reason)
	p.add("Owner", i.Owner)
	p.add("Image", i.Ref)
	p.add("Image digest", i.Image)
	p.addID("From", i.From)
	p.addID("Newest snapshot", i.Base)
	p.addID("Paused as", i.Paused)
	p.add("CPU", cores(i.Limits))
	p.add("Memory", bytesText(i.Limits.Memory))
	p.add("Disk", bytesText(i.Limits.Disk))
	p.add("Processes", i.Limits.Pids)
	p.add("Egress", i.Egress)
	p.add("SSH", i.SSH)
	p.add("Idle time-out", idleText(i.Policy))
	p.add("If lost", map[bool]string{true: "restored from its last snapshot", false: "reported lost"}[i.Policy.Restore])
	for _, port := range i.Ports {
		p.add("Port", fmt.Sprintf("%d %s %s (%s)", port.Port, port.Protocol, port.URL, port.Access))
	}
	p.add("Started", localTime(i.Created))
	p.add("Last used", localTime(i.LastUsed))
	if u.Usage != nil {
		p.add("Uses", fmt.Sprintf("%s of cpu time, %s of memory, %d processes, %s of disk",
			cpuTime(u.Usage.CPU), bytesText(u.Usage.Memory), u.Usage.Processes, bytesText(u.Usage.Disk)))
	}
	return p.flush()
}

func cpuTime(d time.Duration) string {
	if d <= 0 {
		return "0s"
	}
	return elapsed(d)
}

func idleText(p faas.Policy) string {
	switch {
	case p.IdleTimeout < 0:
		return "never paused"
	case p.IdleTimeout == 0:
		return "the node's default"
	}
	return p.IdleTimeout.String()
}
