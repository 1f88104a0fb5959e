package main

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/cmd/faas/node"
)

func newKeyCommand(s *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "key",
		Aliases: []string{"keys"},
		Short:   "Make, list and revoke API keys",
		Example: "  faas key create ci\n  faas key ls\n  faas key rm ci",
	}
	cmd.AddCommand(newKeyCreateCommand(s), newKeyLsCommand(s), newKeyRmCommand(s), newKeyRecoverCommand(s))
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

func newKeyRecoverCommand(s *streams) *cobra.Command {
	base := node.Default().Base
	cmd := &cobra.Command{
		Use:   "recover",
		Short: "Make an admin key on the machine of a node that is stopped",
		Long: `Make an admin key without having one, on the machine of a node that is stopped, and print its
secret, this once. It takes the place of the key that the first start made and owns what that
one did.`,
		Example: "  faas key recover\n  faas key recover --state /srv/faas",
		Args:    cobra.NoArgs,
	}
	load := addSettings(cmd, s.Getenv, &base)
	cmd.RunE = s.interruptible(func(ctx context.Context, _ []string) error {
		if err := load(); err != nil {
			return err
		}
		if !node.HasState(base.State) && base.NATS == "" {
			return faas.Errorf(faas.NotFound, "no node ever ran in %s: name its state directory with --state", base.State)
		}
		secret, err := node.RecoverKey(ctx, base)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintln(s.Out, secret); err != nil {
			return faas.Errorf(faas.Internal, "print the key: %w", err)
		}
		return s.rememberKey(base.State, secret)
	})
	return cmd
}

// rememberKey puts a key into this user's client file if that is about the node
// that the key is of.
func (s *streams) rememberKey(state, secret string) error {
	path, err := clientFilePath(s.Getenv)
	if err != nil {
		return nil // there is no file that could be about the node
	}
	c, err := readClientFile(path)
	if err != nil {
		return err
	}
	if state, err = filepath.Abs(state); err != nil {
		return faas.Errorf(faas.Invalid, "state directory: %w", err)
	}
	if c.State != state {
		return nil
	}
	c.Key = secret
	return c.write(path)
}
