package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

func newImageCommand(s *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "image",
		Aliases: []string{"images"},
		Short:   "Pull, import, list and remove images",
		Example: "  faas image pull busybox\n  docker save myimage | faas image import -\n  faas image ls",
	}
	cmd.AddCommand(newImagePullCommand(s), newImageImportCommand(s), newImageLsCommand(s), newImageInspectCommand(s), newImageRmCommand(s))
	return cmd
}

func newImageLsCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	cmd := &cobra.Command{
		Use:     "ls",
		Aliases: []string{"list"},
		Short:   "List the images that are ready to run on the node",
		Example: "  faas image ls\n  faas image ls -o json",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			images, err := c.Images(ctx)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, images)
			}
			t := newTable(s.Out, "IMAGE", "DIGEST", "SIZE", "READY")
			now := time.Now()
			for _, i := range images {
				t.row(i.Ref, shortDigest(i.Digest), bytesText(i.Size), ago(now, i.Created))
			}
			return t.flush()
		}),
	}
	a = addAccess(cmd, s)
	out.addTo(cmd)
	return cmd
}

func newImageInspectCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	cmd := &cobra.Command{
		Use:     "inspect IMAGE",
		Short:   "Show all that the node knows of an image",
		Example: "  faas image inspect busybox\n  faas image inspect busybox -o json",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			d, err := c.Image(ctx, args[0])
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, d)
			}
			p := newProperties(s.Out)
			p.add("Image", d.Ref)
			p.add("Names", strings.Join(d.Refs, ", "))
			p.add("Digest", d.Digest)
			p.add("Platform", d.OS+"/"+d.Architecture)
			p.add("Author", d.Author)
			p.add("Built", localTime(d.Built))
			p.add("Ready", localTime(d.Created))
			p.add("Entrypoint", strings.Join(d.Entrypoint, " "))
			p.add("Command", strings.Join(d.Cmd, " "))
			p.add("User", d.User)
			p.add("Directory", d.WorkingDir)
			for _, kv := range d.Env {
				p.add("Environment", kv)
			}
			p.add("Ports", strings.Join(d.ExposedPorts, ", "))
			p.add("Layers", len(d.Layers))
			p.add("Files", fmt.Sprintf("%d names, %s", d.Entries, bytesText(d.Unpacked)))
			p.add("On disk", bytesText(d.Size))
			p.add("Download", bytesText(d.DownloadSize))
			if d.Neutralised > 0 {
				p.add("Left out", fmt.Sprintf("%d device nodes", d.Neutralised))
			}
			return p.flush()
		}),
	}
	a = addAccess(cmd, s)
	out.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeImages(a))
	return cmd
}

func newImageRmCommand(s *streams) *cobra.Command {
	var a *access
	cmd := &cobra.Command{
		Use:     "rm IMAGE…",
		Aliases: []string{"remove"},
		Short:   "Forget images; what runs from them goes on",
		Example: "  faas image rm busybox",
		Args:    cobra.MinimumNArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			for _, ref := range args {
				if err := c.RemoveImage(ctx, ref); err != nil {
					return err
				}
				fmt.Fprintln(s.Out, ref)
			}
			return nil
		}),
	}
	a = addAccess(cmd, s)
	cmd.ValidArgsFunction = firstArg(completeImages(a))
	return cmd
}
