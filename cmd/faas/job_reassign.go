package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
)

func newJobReassignCommand(s *streams) *cobra.Command {
	f := chainFlags{chain: chainLocal}
	var out format
	cmd := &cobra.Command{
		Use:   "reassign CALL",
		Short: "Take an overdue job from its operator and give it to another",
		Long: `Take a job whose deadline has passed from its operator: the contract gives it to another one and
counts a failure of the first. Anyone with an account may do it; operators do it by themselves,
so it is needed only when none of them does. A job about an instance or a snapshot stays with the
operator that holds it, twice, and is lost after that.`,
		Example: "  faas job reassign 12\n  faas job reassign 12 -o json",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			call, err := parseCall(args[0])
			if err != nil {
				return err
			}
			c, err := f.dial(ctx, s.Getenv, true)
			if err != nil {
				return err
			}
			defer c.Close()
			j, err := c.Reassign(ctx, call)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, j)
			}
			p := newProperties(s.Out)
			p.add("Job", fmt.Sprintf("call %d of service %d", j.Call.Call, j.Service))
			p.add("Operator", j.Operator)
			p.add("Deadline", localTime(j.Deadline))
			return p.flush()
		}),
	}
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

// parseCall reads the number of a call.
func parseCall(text string) (uint64, error) {
	call, err := strconv.ParseUint(strings.TrimPrefix(text, "#"), 10, 64)
	if err != nil {
		return 0, usagef("call %q: want a number, as 'faas job ls' lists them", text)
	}
	return call, nil
}
