package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"faas/api"
)

func newStatusCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	cmd := &cobra.Command{
		Use:     "status",
		Short:   "Show what the node is, allows and is doing",
		Example: "  faas status\n  faas status -o json",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			n, err := c.Node(ctx)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, n)
			}
			where, err := a.resolve()
			if err != nil {
				return err
			}
			return showNode(s, where.URL, n)
		}),
	}
	a = addAccess(cmd, s)
	out.addTo(cmd)
	return cmd
}

func showNode(s *streams, url string, n api.Node) error {
	p := newProperties(s.Out)
	p.add("Node", url)
	p.add("Version", n.Version)
	p.add("Runtime", n.Runtime)
	p.add("Modes", strings.Join(n.Modes, ", "))
	p.add("Egress allowed", n.Egress)
	p.add("Running", fmt.Sprintf("%d of %d", n.Load.Running, n.Load.Concurrency))
	p.add("Queued", fmt.Sprintf("%d of %d", n.Load.Queued, n.Load.QueueLimit))
	p.add("Instances", fmt.Sprintf("%d running, %d paused", n.Load.Instances, n.Load.Paused))
	p.add("Warm sandboxes", n.Load.Pooled)
	if err := p.flush(); err != nil {
		return err
	}
	t := newTable(s.Out, "LIMIT", "DEFAULT", "MAXIMUM")
	row := func(name string, def, most float64, unit string) {
		limit := "-"
		if most > 0 {
			limit = fmt.Sprintf("%g %s", most, unit)
		}
		t.row(name, fmt.Sprintf("%g %s", def, unit), limit)
	}
	row("cpu", n.Defaults.CPU, n.Maximum.CPU, "cores")
	row("memory", n.Defaults.MemoryMB, n.Maximum.MemoryMB, "MiB")
	row("processes", float64(n.Defaults.Pids), float64(n.Maximum.Pids), "")
	row("disk", n.Defaults.DiskMB, n.Maximum.DiskMB, "MiB")
	row("timeout", n.Defaults.TimeoutSeconds, n.Maximum.TimeoutSeconds, "s")
	row("output", float64(n.Defaults.OutputBytes)/1024, float64(n.Maximum.OutputBytes)/1024, "KiB")
	return t.flush()
}
