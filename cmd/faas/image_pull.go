package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func newImagePullCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	cmd := &cobra.Command{
		Use:     "pull IMAGE",
		Short:   "Fetch an image from its registry and make it ready to run",
		Long:    "Fetch an image from its registry and make it ready to run. The node pulls it, with its own registry credentials: those that\ndocker login left on its machine. A registry of your own needs --registry-ca or --insecure-registries on the node.",
		Example: "  faas image pull busybox\n  faas image pull ghcr.io/owner/tool@sha256:…",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			p := newProgress(ctx, s)
			i, err := c.PullImage(ctx, args[0], p.report)
			p.close(err == nil)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, i)
			}
			fmt.Fprintln(s.Out, i.Digest)
			return nil
		}),
	}
	a = addAccess(cmd, s)
	out.addTo(cmd)
	return cmd
}
