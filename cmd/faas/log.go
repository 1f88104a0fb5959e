package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"faas"
)

func newLogCommand(s *streams) *cobra.Command {
	var o listOptions
	var graph bool
	cmd := &cobra.Command{
		Use:   "log",
		Short: "Show which snapshot descends from which",
		Long: `Show snapshots, the newest first and each before what it descends from, with their names and the
instances that went on from there. --graph draws the lines between them.`,
		Example: "  faas log --graph\n  faas log -o json",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			c, err := o.access.dial()
			if err != nil {
				return err
			}
			snapshots, err := c.Snapshots(ctx)
			if err != nil {
				return err
			}
			snapshots = descending(snapshots)
			if o.format.json() || o.quiet {
				return listSnapshots(s, &o, snapshots)
			}
			instances, err := c.Instances(ctx)
			if err != nil {
				return err
			}
			return printLog(s.Out, snapshots, func(snap faas.Snapshot) string { return logLine(&o, snap, instances) }, graph)
		}),
	}
	cmd.Flags().BoolVar(&graph, "graph", false, "draw the lines between snapshots")
	o.addTo(cmd, s)
	return cmd
}

// logLine says what a snapshot is on one line.
func logLine(o *listOptions, snap faas.Snapshot, instances []faas.Instance) string {
	var heads []string
	if snap.Name != "" {
		heads = append(heads, snap.Name)
	}
	for _, i := range instances {
		if i.Base == snap.ID {
			heads = append(heads, cmp.Or(i.Name, shortID(i.ID)))
		}
	}
	line := o.id(snap.ID, false)
	if len(heads) > 0 {
		line += " (" + strings.Join(heads, ", ") + ")"
	}
	line += " " + cmp.Or(snap.Description, "of "+snap.Ref)
	if m := snap.Merge; m != nil {
		line += fmt.Sprintf(", %d paths", m.Merged)
	}
	return printable(line + ", " + ago(time.Now(), snap.Created))
}

// descending puts every snapshot before what it descends from, and otherwise the
// newest first.
func descending(snapshots []faas.Snapshot) []faas.Snapshot {
	byID := map[faas.SnapshotID]faas.Snapshot{}
	for _, s := range snapshots {
		byID[s.ID] = s
	}
	oldest := slices.Clone(snapshots)
	slices.SortStableFunc(oldest, func(a, b faas.Snapshot) int {
		return cmp.Or(a.Created.Compare(b.Created), cmp.Compare(b.ID.String(), a.ID.String()))
	})
	var order []faas.Snapshot
	placed := map[faas.SnapshotID]bool{}
	var place func(faas.Snapshot)
	place = func(s faas.Snapshot) {
		if placed[s.ID] {
			return
		}
		placed[s.ID] = true
		for _, p := range s.Parents {
			if up, ok := byID[p]; ok {
				place(up) // older as a rule, and so placed already
			}
		}
		order = append(order, s)
	}
	for _, s := range oldest {
		place(s)
	}
	slices.Reverse(order)
	return order
}

func printLog(w io.Writer, snapshots []faas.Snapshot, line func(faas.Snapshot) string, graph bool) error {
	known := map[faas.SnapshotID]bool{}
	for _, s := range snapshots {
		known[s.ID] = true
	}
	out := bufio.NewWriter(w)
	var l lanes
	for _, s := range snapshots {
		text := line(s)
		if graph {
			parents := slices.DeleteFunc(slices.Clone(s.Parents), func(p faas.SnapshotID) bool { return !known[p] })
			text = l.draw(s.ID, parents, text)
		} else {
			text += "\n"
		}
		if _, err := out.WriteString(text); err != nil {
			return faas.Errorf(faas.Internal, "print the log: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return faas.Errorf(faas.Internal, "print the log: %w", err)
	}
	return nil
}

// lanes are the columns of a graph, each with the snapshot that its line leads
// down to; zero: the column is free.
type lanes []faas.SnapshotID

// draw returns the rows for a snapshot: lines that come together at it, itself,
// and those that part to its further parents.
func (l *lanes) draw(id faas.SnapshotID, parents []faas.SnapshotID, text string) string {
	var b strings.Builder
	at := slices.Index(*l, id)
	if at < 0 {
		at = l.free(0)
		(*l)[at] = id
	}
	for j := len(*l) - 1; j > at; j-- {
		if (*l)[j] == id {
			(*l)[j] = faas.SnapshotID{}
			b.WriteString(l.row(at, j, '/'))
		}
	}
	marks := l.columns()
	marks[2*at] = '*'
	b.WriteString(strings.TrimRight(string(marks), " ") + " " + text + "\n")
	(*l)[at] = faas.SnapshotID{}
	for n, p := range parents {
		if n == 0 {
			(*l)[at] = p
			continue
		}
		j := l.free(at + 1)
		b.WriteString(l.row(at, j, '\\'))
		(*l)[j] = p
	}
	l.trim()
	return b.String()
}

// free returns a column that is free, from one on.
func (l *lanes) free(from int) int {
	for j := from; j < len(*l); j++ {
		if faas.ID((*l)[j]).IsZero() {
			return j
		}
	}
	*l = append(*l, faas.SnapshotID{})
	return len(*l) - 1
}

func (l *lanes) trim() {
	for n := len(*l); n > 0 && faas.ID((*l)[n-1]).IsZero(); n-- {
		*l = (*l)[:n-1]
	}
}

// columns is a row of lines that go straight on.
func (l *lanes) columns() []rune {
	marks := slices.Repeat([]rune{' '}, 2*len(*l)+1)
	for j, id := range *l {
		if !faas.ID(id).IsZero() {
			marks[2*j] = '|'
		}
	}
	return marks
}

// row is a row with a line between columns at and j, which is to its right.
func (l *lanes) row(at, j int, slope rune) string {
	marks := l.columns()
	for c := 2*at + 1; c < 2*j-1; c++ {
		if marks[c] == ' ' {
			marks[c] = '_'
		}
	}
	marks[2*j-1] = slope
	return strings.TrimRight(string(marks), " ") + "\n"
}
