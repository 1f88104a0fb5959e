package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"faas"
	"faas/client"
	"faas/guest/tree"
)

type copyOptions struct {
	archive bool // owners too
	quiet   bool
}

func newCpCommand(s *streams) *cobra.Command {
	var a *access
	var o copyOptions
	cmd := &cobra.Command{
		Use:   "cp SRC DST",
		Short: "Copy files into an instance or out of it",
		Long: `Copy a file or a directory between this machine and an instance; one of SRC and DST is
INSTANCE:PATH, the other a path here, or '-' for a tar on standard input or output.

A directory goes into DST if that is one, else it becomes DST; 'DIR/.' means what is in it. Links
are copied as links. Nothing from an instance is written outside of DST, and links that would
lead out of it are refused. Files in the instance belong to root unless --archive keeps owners.`,
		Example: `  faas cp ./src ins_k3v7q2mw:/app
  faas cp ins_k3v7q2mw:/app/report.txt .
  tar c . | faas cp - ins_k3v7q2mw:/app`,
		Args: cobra.ExactArgs(2),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			from, to := parsePlace(args[0]), parsePlace(args[1])
			if (from.instance == "") == (to.instance == "") {
				return usagef("one of SRC and DST must be INSTANCE:PATH, and one of them not; write ./a:b for a file here of that name")
			}
			c, err := a.dial()
			if err != nil {
				return err
			}
			var counts tree.Counts
			if from.instance == "" {
				counts, err = o.upload(ctx, s, c, from.path, to)
			} else {
				counts, err = o.download(ctx, s, c, from, to.path)
			}
			if err == nil && !o.quiet {
				fmt.Fprintf(s.Err, "%d files, %s\n", counts.Files, bytesText(counts.Bytes))
			}
			return err
		}),
	}
	cmd.Flags().BoolVarP(&o.archive, "archive", "a", false, "keep numeric owners; out of an instance that takes root")
	cmd.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "do not say what was copied")
	a = addAccess(cmd, s)
	cmd.ValidArgsFunction = completePlaces(a)
	return cmd
}

// place is one end of a copy.
type place struct{ instance, path string }

// parsePlace takes what is before a colon for an instance unless it begins with a dot or has a
// slash. A path in an instance is relative to /, as it is to docker cp.
func parsePlace(text string) place {
	before, after, found := strings.Cut(text, ":")
	if !found || before == "" || strings.Contains(before, "/") || before[0] == '.' {
		return place{path: text}
	}
	if !path.IsAbs(after) {
		after = "/" + after
	}
	return place{before, after}
}

// contents reports whether a path means what is in the directory.
func contents(p string) bool { return p == "." || strings.HasSuffix(p, "/.") }

func (o *copyOptions) upload(ctx context.Context, s *streams, c *client.Client, from string, to place) (tree.Counts, error) {
	if from == "-" {
		if _, isTerminal := terminal(s.In); isTerminal {
			return tree.Counts{}, usagef("standard input is a terminal: pipe a tar in, as in 'tar c . | faas cp - %s:%s'", to.instance, to.path)
		}
		files, size, err := c.PutFiles(ctx, to.instance, to.path, s.In)
		return tree.Counts{Files: files, Bytes: size}, err
	}
	info, err := os.Stat(from)
	if err != nil {
		return tree.Counts{}, usagef("%w", err)
	}
	dir, as, err := uploadTarget(ctx, c, from, info.IsDir(), to)
	if err != nil {
		return tree.Counts{}, err
	}
	r, w := io.Pipe()
	packed := make(chan error, 1)
	go func() {
		_, err := tree.Pack(w, filepath.ToSlash(from), tree.PackOptions{As: as, Owners: o.archive})
		w.CloseWithError(err)
		packed <- err
	}()
	files, size, err := c.PutFiles(ctx, to.instance, dir, r)
	r.CloseWithError(io.ErrClosedPipe)
	// What is wrong with the files here is the cause of what the node says.
	if perr := <-packed; perr != nil && !errors.Is(perr, io.ErrClosedPipe) {
		err = perr
	}
	return tree.Counts{Files: files, Bytes: size}, err
}

// uploadTarget decides as docker cp does which directory is unpacked into and
// what the copy is called there.
func uploadTarget(ctx context.Context, c *client.Client, from string, isDir bool, to place) (dir, as string, err error) {
	i, err := c.StatFile(ctx, to.instance, to.path)
	switch {
	case err == nil && i.Type == "dir":
		if isDir && contents(filepath.ToSlash(from)) {
			return to.path, ".", nil
		}
		abs, err := filepath.Abs(from)
		if err != nil {
			return "", "", faas.Errorf(faas.Invalid, "%w", err)
		}
		return to.path, filepath.Base(abs), nil
	case err == nil && isDir:
		return "", "", faas.Errorf(faas.Conflict, "%s is a directory, %s:%s a file", from, to.instance, to.path)
	case err == nil || faas.KindOf(err) == faas.NotFound:
		if strings.HasSuffix(to.path, "/") && !isDir {
			return "", "", faas.Errorf(faas.NotFound, "%s:%s is no directory", to.instance, to.path)
		}
		clean := path.Clean(to.path)
		parent := path.Dir(clean)
		// Otherwise a parent that is missing would be made.
		if _, err := c.StatFile(ctx, to.instance, parent); err != nil {
			return "", "", err
		}
		return parent, path.Base(clean), nil
	}
	return "", "", err
}

func (o *copyOptions) download(ctx context.Context, s *streams, c *client.Client, from place, to string) (counts tree.Counts, err error) {
	if to == "-" {
		if _, isTerminal := terminal(s.Out); isTerminal {
			return counts, usagef("standard output is a terminal: pipe the tar, as in 'faas cp %s:%s - | tar t'", from.instance, from.path)
		}
		r, err := c.GetFiles(ctx, from.instance, from.path)
		if err != nil {
			return counts, err
		}
		defer r.Close()
		o.quiet = true
		if counts.Bytes, err = io.Copy(s.Out, r); err != nil {
			return counts, faas.Errorf(faas.KindOf(err), "copy %s:%s: %w", from.instance, from.path, err)
		}
		return counts, nil
	}
	dir, as, err := downloadTarget(ctx, c, &from, to)
	if err != nil {
		return counts, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return counts, faas.Errorf(faas.Denied, "%w", err)
	}
	defer root.Close()
	r, err := c.GetFiles(ctx, from.instance, from.path)
	if err != nil {
		return counts, err
	}
	defer r.Close()
	counts, err = tree.Unpack(root, r, tree.UnpackOptions{As: as, Owners: o.archive})
	if err != nil {
		err = faas.Errorf(faas.KindOf(err), "copy %s:%s to %s: %w", from.instance, from.path, to, err)
	}
	return counts, err
}

// downloadTarget is uploadTarget in the other direction.
func downloadTarget(ctx context.Context, c *client.Client, from *place, to string) (dir, as string, err error) {
	i, err := c.StatFile(ctx, from.instance, from.path)
	if err != nil && faas.KindOf(err) != faas.NotFound {
		return "", "", err
	}
	isDir := err == nil && i.Type == "dir" // a link that leads nowhere is copied as one
	info, err := os.Stat(to)
	switch {
	case err == nil && info.IsDir():
		return to, "", nil
	case err == nil && isDir:
		return "", "", faas.Errorf(faas.Conflict, "%s:%s is a directory, %s a file", from.instance, from.path, to)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return "", "", faas.Errorf(faas.Denied, "%w", err)
	case err != nil && strings.HasSuffix(to, "/") && !isDir:
		return "", "", faas.Errorf(faas.NotFound, "%s is no directory", to)
	}
	if from.path = path.Clean(from.path); from.path == "/" {
		// Its names have no first element to replace.
		if err := os.Mkdir(to, 0o755); err != nil {
			return "", "", faas.Errorf(faas.Denied, "%w", err)
		}
		return to, "", nil
	}
	clean := filepath.Clean(to)
	return filepath.Dir(clean), filepath.Base(clean), nil
}

// completePlaces completes instances with a colon; the rest is the shell's.
func completePlaces(a *access) cobra.CompletionFunc {
	instances := firstArg(completeInstances(a))
	return func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 1 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		found, _ := instances(cmd, nil, typed)
		for i, v := range found {
			id, text, _ := strings.Cut(v, "\t")
			found[i] = id + ":\t" + text
		}
		return found, cobra.ShellCompDirectiveNoSpace
	}
}
