package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/api"
	"faas/client"
)

func newSnapshotCommand(s *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "snapshot",
		Aliases: []string{"snapshots"},
		Short:   "Take, list, restore, move and remove states of instances",
		Example: "  snap=$(faas snapshot create $id --name prepared)\n  faas snapshot restore prepared\n  faas snapshot export prepared | FAAS_URL=http://other:8080 faas snapshot import -",
	}
	cmd.AddCommand(newSnapshotCreateCommand(s), newSnapshotLsCommand(s), newSnapshotShowCommand(s), newSnapshotRestoreCommand(s),
		newSnapshotTagCommand(s), newSnapshotRmCommand(s), newSnapshotExportCommand(s), newSnapshotImportCommand(s))
	return cmd
}

func newSnapshotCreateCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	var spec faas.SnapshotSpec
	cmd := &cobra.Command{
		Use:   "create INSTANCE",
		Short: "Take a snapshot of an instance, which goes on running",
		Long: `Take a snapshot of an instance: its processes, their memory and its files. The instance stands
still for a moment and goes on. Whatever a name led to before, --name leads to the new snapshot.`,
		Example: "  faas snapshot create ins_k3v7q2mw\n  faas snapshot create ins_k3v7q2mw --name prepared --description 'all tests pass'",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			done := s.working("taking a snapshot of " + args[0])
			snap, err := c.CreateSnapshot(ctx, args[0], spec)
			done()
			if err != nil {
				return err
			}
			return printSnapshot(s, &out, snap)
		}),
	}
	cmd.Flags().StringVar(&spec.Name, "name", "", "a name for it")
	cmd.Flags().StringVar(&spec.Description, "description", "", "what it is, for people")
	a = addAccess(cmd, s)
	out.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeInstances(a))
	return cmd
}

// printSnapshot says which snapshot a command made.
func printSnapshot(s *streams, out *format, snap faas.Snapshot) error {
	if out.json() {
		return writeJSON(s.Out, api.NewSnapshot(snap))
	}
	fmt.Fprintln(s.Out, snap.ID)
	return nil
}

func newSnapshotLsCommand(s *streams) *cobra.Command {
	var o listOptions
	cmd := &cobra.Command{
		Use:     "ls",
		Aliases: []string{"list"},
		Short:   "List snapshots, newest first",
		Example: "  faas snapshot ls\n  faas snapshot ls -o json",
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
			return listSnapshots(s, &o, snapshots)
		}),
	}
	o.addTo(cmd, s)
	return cmd
}

func listSnapshots(s *streams, o *listOptions, snapshots []faas.Snapshot) error {
	switch {
	case o.format.json():
		wire := make([]api.Snapshot, 0, len(snapshots))
		for _, snap := range snapshots {
			wire = append(wire, api.NewSnapshot(snap))
		}
		return writeJSON(s.Out, wire)
	case o.quiet:
		for _, snap := range snapshots {
			fmt.Fprintln(s.Out, snap.ID)
		}
		return nil
	}
	t := newTable(s.Out, "ID", "NAME", "KIND", "IMAGE", "FROM", "SIZE", "STORED", "OWNER", "CREATED")
	now := time.Now()
	for _, snap := range snapshots {
		t.row(o.id(snap.ID, false), snap.Name, snap.Kind, snap.Ref, parentsText(o, snap.Parents), bytesText(snap.Size), bytesText(snap.Stored), snap.Owner, ago(now, snap.Created))
	}
	return t.flush()
}

func parentsText(o *listOptions, parents []faas.SnapshotID) string {
	texts := make([]string, len(parents))
	for n, p := range parents {
		texts[n] = o.id(p, false)
	}
	return strings.Join(texts, " ")
}

func newSnapshotShowCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	cmd := &cobra.Command{
		Use:     "show SNAPSHOT",
		Short:   "Show all that is known of one snapshot",
		Long:    "Show all that is known of one snapshot. Its id, any unique prefix of that and its name name it.",
		Example: "  faas snapshot show prepared\n  faas snapshot show snp_k3v7q2mw -o json",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			snap, err := c.Snapshot(ctx, args[0])
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, api.NewSnapshot(snap))
			}
			return showSnapshot(s, snap)
		}),
	}
	a = addAccess(cmd, s)
	out.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeSnapshots(a))
	return cmd
}

func showSnapshot(s *streams, snap faas.Snapshot) error {
	p := newProperties(s.Out)
	p.add("Snapshot", snap.ID)
	p.add("Name", snap.Name)
	p.add("Description", snap.Description)
	p.add("Kind", map[faas.SnapshotKind]string{faas.SnapshotMemory: "processes, memory and files", faas.SnapshotFiles: "files only"}[snap.Kind])
	p.add("Owner", snap.Owner)
	p.add("Image", snap.Ref)
	p.add("Image digest", snap.Image)
	if !faas.ID(snap.Instance).IsZero() {
		p.add("Taken of", snap.Instance)
	}
	for _, parent := range snap.Parents {
		p.addID("Descends from", parent)
	}
	p.add("CPU", cores(snap.Limits))
	p.add("Memory", bytesText(snap.Limits.Memory))
	p.add("Disk", bytesText(snap.Limits.Disk))
	p.add("Runtime", snap.Checkpoint.Runtime)
	p.add("Created", localTime(snap.Created))
	p.add("Digest", snap.Digest)
	p.add("Size", bytesText(snap.Size))
	p.add("Stored for it", bytesText(snap.Stored))
	for _, part := range snap.Parts {
		p.add("Part", fmt.Sprintf("%s, %s, %s", part.Name, bytesText(part.Size), part.Digest))
	}
	return p.flush()
}

func newSnapshotRestoreCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	var o instanceFlags
	var filesOnly bool
	cmd := &cobra.Command{
		Use:   "restore SNAPSHOT",
		Short: "Start an instance from a snapshot",
		Long: `Start an instance from a snapshot: its processes go on where it was taken. A snapshot of another
runtime's version, or of a processor with features that this one lacks, can only be restored with
--files-only, which boots with the files and none of the processes.`,
		Example: "  faas snapshot restore prepared\n  faas snapshot restore snp_k3v7q2mw --name second --memory 1G\n  faas snapshot restore prepared --files-only",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			snap, err := a.snapshot(ctx, args[0])
			if err != nil {
				return err
			}
			spec := o.spec()
			spec.From, spec.FilesOnly = snap.ID, filesOnly
			return startInstance(ctx, s, a, &out, spec)
		}),
	}
	o.addTo(cmd.Flags())
	cmd.Flags().BoolVar(&filesOnly, "files-only", false, "boot with its files, whatever else it holds")
	a = addAccess(cmd, s)
	out.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeSnapshots(a))
	return cmd
}

// snapshot looks up what a person calls a snapshot.
func (a *access) snapshot(ctx context.Context, name string) (faas.Snapshot, error) {
	c, err := a.dial()
	if err != nil {
		return faas.Snapshot{}, err
	}
	return c.Snapshot(ctx, name)
}

func newSnapshotTagCommand(s *streams) *cobra.Command {
	var a *access
	cmd := &cobra.Command{
		Use:     "tag SNAPSHOT NAME",
		Short:   "Make a name lead to a snapshot, wherever it led before",
		Example: "  faas snapshot tag snp_k3v7q2mw prepared",
		Args:    cobra.ExactArgs(2),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			return c.TagSnapshot(ctx, args[0], args[1])
		}),
	}
	a = addAccess(cmd, s)
	cmd.ValidArgsFunction = firstArg(completeSnapshots(a))
	return cmd
}

func newSnapshotRmCommand(s *streams) *cobra.Command {
	var a *access
	cmd := &cobra.Command{
		Use:     "rm SNAPSHOT…",
		Aliases: []string{"remove"},
		Short:   "Remove snapshots; what was started from them goes on",
		Example: "  faas snapshot rm snp_k3v7q2mw",
		Args:    cobra.MinimumNArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			return a.each(ctx, s.Out, args, (*client.Client).RemoveSnapshot)
		}),
	}
	a = addAccess(cmd, s)
	cmd.ValidArgsFunction = firstArg(completeSnapshots(a))
	return cmd
}
