package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/client"
)

func newSSHKeyCommand(s *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "ssh-key",
		Aliases: []string{"ssh-keys"},
		Short:   "Register, list and delete keys for SSH",
		Long:    "Register, list and delete the public keys that reach your instances over SSH, where the node serves it: ssh INSTANCE@NODE.",
		Example: "  faas ssh-key add ~/.ssh/id_ed25519.pub\n  faas ssh-key ls\n  faas ssh-key rm ann@laptop",
	}
	cmd.AddCommand(newSSHKeyAddCommand(s), newSSHKeyLsCommand(s), newSSHKeyRmCommand(s))
	return cmd
}

// maxPublicKey is more than any public key has.
const maxPublicKey = 16 << 10

// publicKey reads a .pub file, or standard input for "-".
func publicKey(s *streams, path string) (string, error) {
	from := io.Reader(s.In)
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return "", faas.Errorf(faas.Invalid, "public key: %w", err)
		}
		defer f.Close()
		from = f
	}
	b, err := io.ReadAll(io.LimitReader(from, maxPublicKey))
	if err != nil {
		return "", faas.Errorf(faas.Invalid, "public key: %w", err)
	}
	return string(b), nil
}

func newSSHKeyAddCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	var name string
	cmd := &cobra.Command{
		Use:     "add FILE",
		Short:   "Register a public key and print its fingerprint",
		Long:    "Register a public key, of a file that ends in .pub or of standard input (-), and print its fingerprint.",
		Example: "  faas ssh-key add ~/.ssh/id_ed25519.pub\n  faas ssh-key add --name ci -",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			line, err := publicKey(s, args[0])
			if err != nil {
				return err
			}
			c, err := a.dial()
			if err != nil {
				return err
			}
			k, err := c.AddSSHKey(ctx, line, name)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, k)
			}
			fmt.Fprintln(s.Out, k.Fingerprint)
			return nil
		}),
	}
	cmd.Flags().StringVar(&name, "name", "", "what to call it; empty: the comment in the file")
	a = addAccess(cmd, s)
	out.addTo(cmd)
	return cmd
}

func newSSHKeyLsCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	cmd := &cobra.Command{
		Use:     "ls",
		Aliases: []string{"list"},
		Short:   "List registered public keys",
		Example: "  faas ssh-key ls\n  faas ssh-key ls -o json",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			keys, err := c.SSHKeys(ctx)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, keys)
			}
			t := newTable(s.Out, "NAME", "FINGERPRINT", "OWNER", "ADDED")
			now := time.Now()
			for _, k := range keys {
				t.row(k.Name, k.Fingerprint, k.Owner, ago(now, k.Created))
			}
			return t.flush()
		}),
	}
	a = addAccess(cmd, s)
	out.addTo(cmd)
	return cmd
}

func newSSHKeyRmCommand(s *streams) *cobra.Command {
	var a *access
	cmd := &cobra.Command{
		Use:     "rm KEY…",
		Aliases: []string{"remove"},
		Short:   "Delete public keys, by fingerprint or name",
		Example: "  faas ssh-key rm ann@laptop",
		Args:    cobra.MinimumNArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			return a.each(ctx, s.Out, args, (*client.Client).DeleteSSHKey)
		}),
	}
	a = addAccess(cmd, s)
	return cmd
}
