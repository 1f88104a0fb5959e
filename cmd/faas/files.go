package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/client"
)

func newFilesCommand(s *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "files",
		Aliases: []string{"file"},
		Short:   "List, read, move, remove and watch files in an instance",
		Example: "  faas files ls ins_k3v7q2mw:/app\n  faas files cat ins_k3v7q2mw:/app/log\n  faas files watch ins_k3v7q2mw:/app",
	}
	cmd.AddCommand(newFilesLsCommand(s), newFilesCatCommand(s), newFilesRmCommand(s), newFilesMvCommand(s), newFilesWatchCommand(s))
	return cmd
}

// placeArg is an argument that must be INSTANCE:PATH.
func placeArg(text string) (place, error) {
	p := parsePlace(text)
	if p.instance == "" {
		return p, usagef("%q: want INSTANCE:PATH", text)
	}
	return p, nil
}

// placeCommand is a command about one INSTANCE:PATH.
func placeCommand(s *streams, cmd *cobra.Command, do func(context.Context, *client.Client, place) error) *access {
	a := addAccess(cmd, s)
	cmd.Args = cobra.ExactArgs(1)
	cmd.RunE = s.interruptible(func(ctx context.Context, args []string) error {
		p, err := placeArg(args[0])
		if err != nil {
			return err
		}
		c, err := a.dial()
		if err != nil {
			return err
		}
		return do(ctx, c, p)
	})
	cmd.ValidArgsFunction = completePlaces(a)
	return a
}

func newFilesLsCommand(s *streams) *cobra.Command {
	var out format
	var recursive bool
	cmd := &cobra.Command{
		Use:     "ls INSTANCE:PATH",
		Aliases: []string{"list"},
		Short:   "List a directory of an instance",
		Example: "  faas files ls ins_k3v7q2mw:/app\n  faas files ls -r -o json ins_k3v7q2mw:/app",
	}
	placeCommand(s, cmd, func(ctx context.Context, c *client.Client, p place) error {
		list, err := c.ListFiles(ctx, p.instance, p.path, recursive)
		if err != nil {
			return err
		}
		if out.json() {
			return writeJSON(s.Out, list)
		}
		t := newTable(s.Out, "MODE", "OWNER", "SIZE", "MODIFIED", "PATH")
		now := time.Now()
		for _, i := range list {
			name := printable(i.Path)
			if i.Target != "" {
				name += " -> " + printable(i.Target)
			}
			t.row(permissions(i), fmt.Sprintf("%d:%d", i.UID, i.GID), bytesText(i.Size), ago(now, i.Modified), name)
		}
		return t.flush()
	})
	cmd.Flags().BoolVarP(&recursive, "recursive", "r", false, "list all below as well")
	out.addTo(cmd)
	return cmd
}

// permissions is the mode as ls -l shows it.
func permissions(i faas.FileInfo) string {
	letter, ok := map[string]string{"file": "-", "dir": "d", "symlink": "l", "fifo": "p", "socket": "s", "char": "c", "block": "b"}[i.Type]
	if !ok {
		letter = "?"
	}
	perm := []byte(fs.FileMode(i.Mode & 0o777).String()[1:])
	for _, special := range []struct {
		bit    uint32
		at     int
		letter byte
	}{{0o4000, 2, 's'}, {0o2000, 5, 's'}, {0o1000, 8, 't'}} {
		if i.Mode&special.bit == 0 {
			continue
		}
		if perm[special.at] == '-' {
			perm[special.at] = special.letter - 'a' + 'A'
		} else {
			perm[special.at] = special.letter
		}
	}
	return letter + string(perm)
}

func newFilesCatCommand(s *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "cat INSTANCE:PATH",
		Short:   "Print a file of an instance",
		Example: "  faas files cat ins_k3v7q2mw:/etc/hostname",
	}
	placeCommand(s, cmd, func(ctx context.Context, c *client.Client, p place) error {
		r, err := c.ReadFile(ctx, p.instance, p.path)
		if err != nil {
			return err
		}
		defer r.Close()
		if _, err := io.Copy(s.Out, r); err != nil {
			return faas.Errorf(faas.KindOf(err), "read %s:%s: %w", p.instance, p.path, err)
		}
		return nil
	})
	return cmd
}

func newFilesRmCommand(s *streams) *cobra.Command {
	var recursive bool
	cmd := &cobra.Command{
		Use:     "rm INSTANCE:PATH",
		Short:   "Remove a file of an instance",
		Long:    "Remove a file, a link or an empty directory of an instance or, with --recursive, a whole tree.",
		Example: "  faas files rm ins_k3v7q2mw:/tmp/file\n  faas files rm -r ins_k3v7q2mw:/tmp/tree",
	}
	placeCommand(s, cmd, func(ctx context.Context, c *client.Client, p place) error {
		return c.RemoveFiles(ctx, p.instance, p.path, recursive)
	})
	cmd.Flags().BoolVarP(&recursive, "recursive", "r", false, "remove a directory with all that is in it")
	return cmd
}

func newFilesMvCommand(s *streams) *cobra.Command {
	var a *access
	cmd := &cobra.Command{
		Use:     "mv INSTANCE:FROM TO",
		Short:   "Give a file of an instance another name",
		Long:    "Give a file or a tree of an instance another name: in TO if that is a directory, in its place if it is a file.",
		Example: "  faas files mv ins_k3v7q2mw:/tmp/a /tmp/b",
		Args:    cobra.ExactArgs(2),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			from, err := placeArg(args[0])
			if err != nil {
				return err
			}
			to := parsePlace(args[1])
			if to.instance != "" && to.instance != from.instance {
				return usagef("%q is another instance: copy with 'faas cp'", to.instance)
			}
			c, err := a.dial()
			if err != nil {
				return err
			}
			return c.MoveFile(ctx, from.instance, from.path, to.path)
		}),
	}
	a = addAccess(cmd, s)
	cmd.ValidArgsFunction = completePlaces(a)
	return cmd
}

func newFilesWatchCommand(s *streams) *cobra.Command {
	var out format
	cmd := &cobra.Command{
		Use:   "watch INSTANCE:PATH",
		Short: "Print what changes in a directory of an instance",
		Long: `Print a line for each file that is created, modified, deleted or renamed below a directory of an
instance, until Ctrl-C. 'watching' comes first; 'overflow' says that changes were lost. With
-o json each line is an object.`,
		Example: "  faas files watch ins_k3v7q2mw:/app",
	}
	placeCommand(s, cmd, func(ctx context.Context, c *client.Client, p place) error {
		return c.WatchFiles(ctx, p.instance, p.path, func(e faas.FileEvent) error {
			if out.json() {
				return json.NewEncoder(s.Out).Encode(e)
			}
			_, err := fmt.Fprintf(s.Out, "%-10s %s\n", e.Kind, printable(e.Path))
			return err
		})
	})
	out.addTo(cmd)
	return cmd
}
