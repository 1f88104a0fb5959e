package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"faas"
	"faas/api"
)

func newDiffCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	var stat, patch bool
	cmd := &cobra.Command{
		Use:   "diff A [B]",
		Short: "Compare the files of two instances or snapshots",
		Long: `Compare the files of two instances or snapshots; with one, of its image and it. A running instance
stands still while its changes are read. A path is A (added), M (modified) or D (deleted); a change of
times alone is none.`,
		Example: "  faas diff prepared try-1\n  faas diff try-1 try-2 --stat\n  faas diff try-1 --patch",
		Args:    cobra.RangeArgs(1, 2),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			if stat && patch {
				return usagef("--stat and --patch: choose one")
			}
			from, to := "", args[0]
			if len(args) == 2 {
				from, to = args[0], args[1]
			}
			c, err := a.dial()
			if err != nil {
				return err
			}
			done := s.working("comparing")
			changes, err := c.Diff(ctx, from, to, patch)
			done()
			switch {
			case err != nil:
				return err
			case out.json():
				return writeJSON(s.Out, api.NewChangeList(changes).Changes)
			case patch:
				return printPatch(s.Out, changes)
			case stat:
				return printStat(s.Out, changes)
			}
			return printChanges(s.Out, changes)
		}),
	}
	cmd.Flags().BoolVar(&stat, "stat", false, "count lines")
	cmd.Flags().BoolVar(&patch, "patch", false, "print unified diffs")
	a = addAccess(cmd, s)
	out.addTo(cmd)
	cmd.ValidArgsFunction = eachArg(completeStates(a))
	return cmd
}

func printChanges(w io.Writer, changes []faas.Change) error {
	for _, c := range changes {
		if _, err := fmt.Fprintf(w, "%s %s\n", strings.ToUpper(string(c.Kind[:1])), printable(c.Path)); err != nil {
			return faas.Errorf(faas.Internal, "print changes: %w", err)
		}
	}
	return nil
}

// printStat draws as many + and - as lines were added and removed, up to a width.
func printStat(w io.Writer, changes []faas.Change) error {
	const width = 40
	most, added, removed := 0, 0, 0
	for _, c := range changes {
		most = max(most, c.Added+c.Removed)
		added, removed = added+c.Added, removed+c.Removed
	}
	t := newTable(w, "PATH", "CHANGE", "LINES", "")
	for _, c := range changes {
		lines, bar := fmt.Sprintf("+%d -%d", c.Added, c.Removed), ""
		if c.Binary {
			lines = "binary"
		} else if most > 0 {
			scale := func(n int) int {
				if most <= width {
					return n
				}
				return (n*width + most - 1) / most
			}
			bar = strings.Repeat("+", scale(c.Added)) + strings.Repeat("-", scale(c.Removed))
		}
		t.row(c.Path, c.Kind, lines, bar)
	}
	if err := t.flush(); err != nil {
		return err
	}
	if _, err := fmt.Fprintf(w, "%d paths changed, %d lines added, %d removed\n", len(changes), added, removed); err != nil {
		return faas.Errorf(faas.Internal, "print changes: %w", err)
	}
	return nil
}

// printPatch prints what a patch program reads, and a line for what it cannot.
func printPatch(w io.Writer, changes []faas.Change) error {
	for _, c := range changes {
		text := c.Patch
		if text == "" {
			what := "Only its type or attributes differ"
			if c.Binary {
				what = "Binary files differ"
			}
			text = fmt.Sprintf("%s: %s (%s)\n", what, printable(c.Path), c.Kind)
		}
		if _, err := io.WriteString(w, printableLines(text)); err != nil {
			return faas.Errorf(faas.Internal, "print the patch: %w", err)
		}
	}
	return nil
}

// printableLines is printable but for line feeds, tabs and carriage returns.
func printableLines(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || r == '\r' {
			return r
		}
		return []rune(printable(string(r)))[0]
	}, s)
}
