package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"faas"
)

func newSnapshotExportCommand(s *streams) *cobra.Command {
	var a *access
	var file string
	cmd := &cobra.Command{
		Use:   "export SNAPSHOT",
		Short: "Write all of a snapshot to a file or a pipe",
		Long: `Write all of a snapshot, for 'faas snapshot import' on this or another node. A file is there whole
or not at all.`,
		Example: "  faas snapshot export prepared --file prepared.snapshot\n  faas snapshot export prepared | ssh other faas snapshot import -",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			if _, isTerminal := terminal(s.Out); isTerminal && file == "" {
				return usagef("standard output is a terminal: name a file with --file, or redirect it")
			}
			c, err := a.dial()
			if err != nil {
				return err
			}
			count, done := s.moved("exporting " + args[0])
			defer done()
			if file == "" {
				return c.ExportSnapshot(ctx, args[0], io.MultiWriter(s.Out, count))
			}
			return writeWhole(file, func(w io.Writer) error { return c.ExportSnapshot(ctx, args[0], io.MultiWriter(w, count)) })
		}),
	}
	cmd.Flags().StringVarP(&file, "file", "f", "", "write to this file instead of standard output")
	a = addAccess(cmd, s)
	cmd.ValidArgsFunction = firstArg(completeSnapshots(a))
	return cmd
}

// writeWhole makes a file of what write gives; on error there is none, or the
// one that was there before.
func writeWhole(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return usagef("%w", err)
	}
	err = write(f)
	if ferr := errors.Join(f.Sync(), f.Close()); err == nil && ferr != nil {
		err = faas.Errorf(faas.Internal, "write %s: %w", path, ferr)
	}
	if err == nil {
		if err = os.Rename(f.Name(), path); err == nil {
			return nil
		}
		err = faas.Errorf(faas.Internal, "write %s: %w", path, err)
	}
	if rerr := os.Remove(f.Name()); rerr != nil {
		return faas.Errorf(faas.KindOf(err), "%w; what was written is left: %w", err, rerr)
	}
	return err
}

func newSnapshotImportCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	cmd := &cobra.Command{
		Use:   "import FILE|-",
		Short: "Make a snapshot of what an export wrote",
		Long: `Make a snapshot of what 'faas snapshot export' wrote, from a file or standard input. It takes an
admin's key: a snapshot holds the state of a sandbox's kernel, so import what you trust only.`,
		Example: "  faas snapshot import prepared.snapshot\n  ssh other faas snapshot export prepared | faas snapshot import -",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			r, err := openInput(s, args[0], "'faas snapshot export prepared | faas snapshot import -'")
			if err != nil {
				return err
			}
			count, done := s.moved("importing " + args[0])
			snap, err := c.ImportSnapshot(ctx, io.TeeReader(r, count))
			done()
			if cerr := r.Close(); err == nil && cerr != nil {
				err = faas.Errorf(faas.Internal, "read %s: %w", args[0], cerr)
			}
			if err != nil {
				return err
			}
			return printSnapshot(s, &out, snap)
		}),
	}
	a = addAccess(cmd, s)
	out.addTo(cmd)
	return cmd
}

// openInput opens a file, or with "-" standard input.
func openInput(s *streams, name, example string) (io.ReadCloser, error) {
	if name == "-" {
		if _, isTerminal := terminal(s.In); isTerminal {
			return nil, usagef("standard input is a terminal: pipe something in, as in %s", example)
		}
		return io.NopCloser(s.In), nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, usagef("%w", err)
	}
	return f, nil
}
