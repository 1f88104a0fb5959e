package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"faas"
	"faas/api"
)

type mergeOptions struct {
	access *access
	format format
	spec   faas.MergeSpec
	take   []string
}

func newMergeCommand(s *streams) *cobra.Command {
	var o mergeOptions
	cmd := &cobra.Command{
		Use:   "merge BRANCH…",
		Short: "Put together what instances and snapshots changed in their files",
		Long: `Put together what branches, which are instances or snapshots, changed in their files since the nearest
snapshot that all descend from, and print the snapshot that has it all. A start from that boots: memory
and processes cannot be merged.

What one branch changed, or all alike, is taken. Permissions, owner and content of a path stand for
themselves, and text is merged by lines. What remains are conflicts:

  union         conflicts are listed and fail the merge (the default)
  intersection  only what all branches did alike is taken
  latest        the branch that changed the path last settles it
  ours          the branch that is named first settles it

--take gives a path, with all that is below it, to a branch, whatever the strategy.`,
		Example: "  faas merge try-0 try-1 try-2 --name merged\n  faas merge try-0 try-1 --dry-run\n  faas merge try-0 try-1 --take /etc/motd=try-1 --take /srv=try-0\n  faas snapshot restore merged",
		Args:    cobra.MinimumNArgs(1),
		RunE:    s.interruptible(func(ctx context.Context, args []string) error { return mergeBranches(ctx, s, &o, args) }),
	}
	fs := cmd.Flags()
	fs.SortFlags = false
	fs.TextVar(&o.spec.Strategy, "strategy", faas.Union, "what becomes of conflicts: "+strings.Join(faas.Strategies(), ", "))
	fs.StringArrayVar(&o.take, "take", nil, "PATH=BRANCH: take the path of that branch; may be given again")
	fs.BoolVar(&o.spec.DryRun, "dry-run", false, "only say what would be merged and what conflicts")
	fs.StringVar(&o.spec.Name, "name", "", "a name for the snapshot")
	must(cmd.RegisterFlagCompletionFunc("strategy", cobra.FixedCompletions(faas.Strategies(), cobra.ShellCompDirectiveNoFileComp)))
	o.access = addAccess(cmd, s)
	o.format.addTo(cmd)
	cmd.ValidArgsFunction = eachArg(completeStates(o.access))
	return cmd
}

func mergeBranches(ctx context.Context, s *streams, o *mergeOptions, args []string) error {
	o.spec.Branches = args
	for _, t := range o.take {
		at := strings.LastIndex(t, "=")
		if at <= 0 || at == len(t)-1 {
			return usagef("--take %s: want PATH=BRANCH", t)
		}
		if o.spec.Take == nil {
			o.spec.Take = map[string]string{}
		}
		if _, twice := o.spec.Take[t[:at]]; twice {
			return usagef("--take %s: the path is taken twice", t[:at])
		}
		o.spec.Take[t[:at]] = t[at+1:]
	}
	c, err := o.access.dial()
	if err != nil {
		return err
	}
	done := s.working(fmt.Sprintf("merging %d branches", len(args)))
	r, err := c.Merge(ctx, o.spec)
	done()
	if found := new(api.MergeError); err != nil && !errors.As(err, &found) {
		return err
	}
	return errors.Join(printMerge(s, o, r, err != nil), err)
}

func printMerge(s *streams, o *mergeOptions, r faas.MergeResult, failed bool) error {
	if o.format.json() {
		return writeJSON(s.Out, api.NewMergeResult(r))
	}
	over := "their image"
	if !faas.ID(r.Base).IsZero() {
		over = shortID(r.Base)
	}
	summary := fmt.Sprintf("%d paths differ from %s, %d conflicts\n", r.Merged, over, len(r.Conflicts))
	made := !failed && !o.spec.DryRun
	if made {
		fmt.Fprint(s.Err, summary)
		fmt.Fprintln(s.Out, r.Snapshot.ID)
		return nil
	}
	fmt.Fprint(s.Out, summary)
	if len(r.Conflicts) == 0 {
		return nil
	}
	t := newTable(s.Out, "PATH", "CONFLICT", "BRANCHES", "TAKEN")
	for _, c := range r.Conflicts {
		t.row(c.Path, c.Kind, strings.Join(c.Branches, " "), c.Taken)
	}
	return t.flush()
}
