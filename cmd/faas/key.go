package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"
)

func newKeyCommand(s *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "key",
		Aliases: []string{"keys"},
		Short:   "Make, list and revoke API keys",
		Example: "  faas key create ci\n  faas key ls\n  faas key rm ci",
	}
	cmd.AddCommand(newKeyCreateCommand(s), newKeyLsCommand(s), newKeyRmCommand(s))
	return cmd
}

func newKeyCreateCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	var admin bool
	cmd := &cobra.Command{
		Use:     "create NAME",
		Short:   "Make an API key and print its secret, this once",
		Long:    "Make an API key and print its secret, this once: the node keeps only a hash. The name owns what the key starts.",
		Example: "  faas key create ci\n  FAAS_KEY=$(faas key create ci) faas run busybox -- date",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			k, err := c.CreateKey(ctx, args[0], admin)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, k)
			}
			fmt.Fprintln(s.Out, k.Secret)
			return nil
		}),
	}
	cmd.Flags().BoolVar(&admin, "admin", false, "let it see and stop what others own, and manage images and keys")
	a = addAccess(cmd, s)
	out.addTo(cmd)
	return cmd
}

func newKeyLsCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	cmd := &cobra.Command{
		Use:     "ls",
		Aliases: []string{"list"},
		Short:   "List API keys",
		Example: "  faas key ls\n  faas key ls -o json",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			keys, err := c.Keys(ctx)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, keys)
			}
			t := newTable(s.Out, "NAME", "ADMIN", "CREATED")
			now := time.Now()
			for _, k := range keys {
				t.row(k.Name, k.Admin, ago(now, k.Created))
			}
			return t.flush()
		}),
	}
	a = addAccess(cmd, s)
	out.addTo(cmd)
	return cmd
}

func newKeyRmCommand(s *streams) *cobra.Command {
	var a *access
	cmd := &cobra.Command{
		Use:     "rm NAME…",
		Aliases: []string{"remove"},
		Short:   "Revoke API keys",
		Example: "  faas key rm ci",
		Args:    cobra.MinimumNArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			for _, name := range args {
				if err := c.DeleteKey(ctx, name); err != nil {
					return err
				}
				fmt.Fprintln(s.Out, name)
			}
			return nil
		}),
	}
	a = addAccess(cmd, s)
	return cmd
}
