package main

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/api"
)

func newPortCommand(s *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "port",
		Aliases: []string{"ports"},
		Short:   "Make what listens in an instance reachable",
		Example: "  faas port expose ins_k3v7q2mw 8080 --subdomain shop\n  faas port ls ins_k3v7q2mw\n  faas port close ins_k3v7q2mw 8080",
	}
	cmd.AddCommand(newPortExposeCommand(s), newPortLsCommand(s), newPortCloseCommand(s))
	return cmd
}

// portNumber reads a port from the command line.
func portNumber(text string) (uint16, error) {
	n, err := strconv.ParseUint(text, 10, 16)
	if err != nil || n == 0 {
		return 0, usagef("port %q: want a number from 1 to 65535", text)
	}
	return uint16(n), nil
}

func newPortExposeCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	var p faas.PortSpec
	var who string
	cmd := &cobra.Command{
		Use:   "expose INSTANCE PORT",
		Short: "Expose a port and print its URL",
		Long: `Expose a port and print its URL. The program in the instance may start to listen later; a paused
instance is resumed by the first request. A subdomain belongs to who took it first, for good.

With --access token the port's token comes on a second line, this once: callers send it as
'Authorization: Bearer', as 'X-Faas-Token', or open the URL once with '?faas-token='.`,
		Example: "  faas port expose ins_k3v7q2mw 8080\n  faas port expose ins_k3v7q2mw 8080 --subdomain shop --access token\n  faas port expose ins_k3v7q2mw 5432 --protocol tcp",
		Args:    cobra.ExactArgs(2),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			n, err := portNumber(args[1])
			if err != nil {
				return err
			}
			c, err := a.dial()
			if err != nil {
				return err
			}
			p.Port, p.Access = n, faas.Access(who)
			port, token, err := c.ExposePort(ctx, args[0], p)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, api.NewExposedPort{Port: api.NewPort(port), Token: token})
			}
			fmt.Fprintln(s.Out, port.URL)
			if token != "" {
				fmt.Fprintln(s.Out, token)
			}
			return nil
		}),
	}
	fs := cmd.Flags()
	fs.StringVar(&p.Protocol, "protocol", "http", "http: by subdomain and by path; tcp: by a port of the node")
	fs.StringVar(&p.Subdomain, "subdomain", "", "name under the node's domain; empty: one that is derived from the instance's id")
	fs.StringVar(&who, "access", string(faas.AccessPublic), "who may use it: public, token or owner")
	a = addAccess(cmd, s)
	out.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeInstances(a))
	return cmd
}

func newPortLsCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	cmd := &cobra.Command{
		Use:     "ls INSTANCE",
		Aliases: []string{"list"},
		Short:   "List the exposed ports of an instance",
		Example: "  faas port ls ins_k3v7q2mw\n  faas port ls ins_k3v7q2mw -o json",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			ports, err := c.Ports(ctx, args[0])
			if err != nil {
				return err
			}
			if out.json() {
				wire := make([]api.Port, 0, len(ports))
				for _, p := range ports {
					wire = append(wire, api.NewPort(p))
				}
				return writeJSON(s.Out, wire)
			}
			t := newTable(s.Out, "PORT", "PROTOCOL", "ACCESS", "URL", "EXPOSED")
			now := time.Now()
			for _, p := range ports {
				t.row(p.Port, p.Protocol, p.Access, p.URL, ago(now, p.Created))
			}
			return t.flush()
		}),
	}
	a = addAccess(cmd, s)
	out.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeInstances(a))
	return cmd
}

func newPortCloseCommand(s *streams) *cobra.Command {
	var a *access
	cmd := &cobra.Command{
		Use:     "close INSTANCE PORT…",
		Aliases: []string{"rm"},
		Short:   "Close exposed ports; connections through them end",
		Example: "  faas port close ins_k3v7q2mw 8080",
		Args:    cobra.MinimumNArgs(2),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			for _, text := range args[1:] {
				n, err := portNumber(text)
				if err != nil {
					return err
				}
				if err := c.ClosePort(ctx, args[0], n); err != nil {
					return err
				}
				fmt.Fprintln(s.Out, n)
			}
			return nil
		}),
	}
	a = addAccess(cmd, s)
	cmd.ValidArgsFunction = firstArg(completeInstances(a))
	return cmd
}
