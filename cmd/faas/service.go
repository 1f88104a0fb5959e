package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/evm"
)

func newServiceCommand(s *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "service",
		Aliases: []string{"services"},
		Short:   "List and show services of the blueprint",
		Example: "  faas service ls\n  faas service show 7",
	}
	cmd.AddCommand(newServiceLsCommand(s), newServiceShowCommand(s))
	return cmd
}

func newServiceLsCommand(s *streams) *cobra.Command {
	f := chainFlags{chain: chainLocal}
	var out format
	cmd := &cobra.Command{
		Use:     "ls",
		Aliases: []string{"list"},
		Short:   "List the services of the blueprint that were ever active",
		Example: "  faas service ls\n  faas service ls --chain wss://rpc.example --tangle 0x5Fb…aa3 --blueprint 0x9fE…6e0 --start-block 1200",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			c, err := f.dial(ctx, s.Getenv, false)
			if err != nil {
				return err
			}
			defer c.Close()
			list, err := c.Services(ctx)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, list)
			}
			t := newTable(s.Out, "SERVICE", "STATUS", "OPERATORS", "JOBS", "OPEN", "PRICING", "CREATED")
			now := time.Now()
			for _, i := range list {
				t.row(i.Service, i.Status, len(i.Operators), i.Jobs, i.Open, i.Pricing, ago(now, i.Created))
			}
			return t.flush()
		}),
	}
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

// shownService is a service with its operators' standing.
type shownService struct {
	evm.ServiceInfo
	Standing []evm.OperatorInfo `json:"standing"`
	// Permitted says whether the account that is asked about may submit jobs.
	Account   faas.Address `json:"account,omitzero"`
	Permitted *bool        `json:"permitted,omitempty"`
	// Costs is what jobs cost, by name, where they are paid for one by one.
	Costs map[string]evm.Price `json:"costs,omitempty"`
}

func newServiceShowCommand(s *streams) *cobra.Command {
	f := chainFlags{chain: chainLocal}
	var out format
	var caller string
	cmd := &cobra.Command{
		Use:   "show [ID]",
		Short: "Show a service, its operators and how they fare",
		Long: `Show a service, its operators and how they fare: the one with that id, else that of --service or
the local chain's. The core keeps no list of who may submit jobs; --caller asks about one account.`,
		Example: "  faas service show\n  faas service show 7 --caller 0x15d…a65 -o json",
		Args:    cobra.MaximumNArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			var account faas.Address
			if caller != "" {
				if err := account.UnmarshalText([]byte(caller)); err != nil {
					return usagef("--caller: %w", err)
				}
			}
			id, err := parseService(args)
			if err != nil {
				return err
			}
			if id != nil && f.tangle != "" {
				f.service = *id
			}
			c, err := f.dial(ctx, s.Getenv, false)
			if err != nil {
				return err
			}
			defer c.Close()
			shown, err := readService(ctx, c, id, account)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, shown)
			}
			return printService(s, shown)
		}),
	}
	cmd.Flags().StringVar(&caller, "caller", "", "account to ask about: may it submit jobs")
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

// parseService reads the id of a service, if there is one.
func parseService(args []string) (*uint64, error) {
	if len(args) == 0 {
		return nil, nil
	}
	id, err := strconv.ParseUint(args[0], 10, 64)
	if err != nil {
		return nil, usagef("service %q: want a number, as 'faas service ls' lists them", args[0])
	}
	return &id, nil
}

func readService(ctx context.Context, c *evm.Client, id *uint64, account faas.Address) (s shownService, err error) {
	if id == nil {
		id = &c.Service
	}
	if s.ServiceInfo, err = c.ServiceInfo(ctx, *id); err != nil {
		return s, err
	}
	prices, err := c.JobPrices(ctx, *id)
	if err != nil {
		return s, err
	}
	s.Costs = map[string]evm.Price{}
	for job, p := range prices {
		s.Costs[job.String()] = p
	}
	all, err := c.Operators(ctx)
	if err != nil {
		return s, err
	}
	in := map[faas.Address]bool{}
	for _, o := range s.Operators {
		in[o] = true
	}
	s.Standing = []evm.OperatorInfo{}
	for _, o := range all {
		if in[o.Operator] {
			o.InService = true // of this service, whichever the command line is about
			s.Standing = append(s.Standing, o)
		}
	}
	if !account.IsZero() {
		s.Account = account
		may, err := c.Permitted(ctx, *id, account)
		if err != nil {
			return s, err
		}
		s.Permitted = &may
	}
	return s, nil
}

func printService(s *streams, i shownService) error {
	p := newProperties(s.Out)
	p.add("Service", i.Service)
	p.add("Blueprint", i.Blueprint)
	p.add("Owner", i.Owner)
	p.add("Status", i.Status)
	p.add("Pricing", i.Pricing)
	addCosts(p, i.Costs)
	p.add("Created", localTime(i.Created))
	p.add("Ends", localTime(i.Ends))
	p.add("Jobs", fmt.Sprintf("%d, %d of them open", i.Jobs, i.Open))
	if i.Permitted != nil {
		p.add("May submit", fmt.Sprintf("%s: %t", i.Account, *i.Permitted))
	}
	if err := p.flush(); err != nil {
		return err
	}
	if _, err := fmt.Fprintln(s.Out); err != nil {
		return err
	}
	return printOperators(s, i.Standing)
}

// addCosts prints what jobs cost, those that cost the same together.
func addCosts(p properties, costs map[string]evm.Price) {
	jobs := map[string][]string{}
	for _, name := range slices.Sorted(maps.Keys(costs)) {
		price := priceText(costs[name])
		jobs[price] = append(jobs[price], name)
	}
	for _, price := range slices.Sorted(maps.Keys(jobs)) {
		if len(jobs) == 1 {
			p.add("A job costs", price)
		} else {
			p.add("A job costs", price+": "+strings.Join(jobs[price], ", "))
		}
	}
}
