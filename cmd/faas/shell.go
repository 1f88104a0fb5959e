package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/client"
)

// pickShell starts the best shell that the image has.
const pickShell = `if command -v bash >/dev/null 2>&1; then exec bash; else exec sh; fi`

func newShellCommand(s *streams) *cobra.Command {
	var a *access
	var user, dir, shell string
	var timeout time.Duration
	cmd := &cobra.Command{
		Use:   "shell INSTANCE",
		Short: "Open a shell in an instance",
		Long: `Open a shell in an instance, bash if it has it and else sh, on a terminal if this is one. Commands
may also be piped in. A paused instance is resumed first. When the connection breaks the shell goes
on, and faas comes back to it.`,
		Example:     "  faas shell ins_k3v7q2mw\n  echo 'ls /tmp' | faas shell ins_k3v7q2mw",
		Args:        cobra.ExactArgs(1),
		Annotations: map[string]string{runsProgram: "true"},
		RunE: func(cmd *cobra.Command, args []string) error {
			_, tty := terminal(s.In)
			p := programFlags{interactive: true, tty: tty, dir: dir, user: user, timeout: timeout}
			if term := s.Getenv("TERM"); tty && term != "" {
				p.env = []string{"TERM=" + term}
			}
			command := []string{"sh", "-c", pickShell}
			if shell != "" {
				command = []string{shell}
			}
			r, err := p.request(command, s.Getenv)
			if err != nil {
				return err
			}
			c, err := a.dial()
			if err != nil {
				return err
			}
			if timeout == 0 {
				// The node's default for programs is short for a person.
				n, err := c.Node(cmd.Context())
				if err != nil {
					return err
				}
				r.Limits.Timeout = time.Duration(n.Maximum.TimeoutSeconds * float64(time.Second))
			}
			out := format(formatTable)
			return attached(cmd.Context(), s, &p, &out, func(ctx context.Context, at faas.Attachment) (faas.Execution, error) {
				k, err := c.Connect(ctx, args[0], client.ConnectOptions{Broken: func(error) {
					fmt.Fprint(s.Err, "\r\nfaas: the connection broke; coming back to the shell\r\n")
				}})
				if err != nil {
					return faas.Execution{}, err
				}
				e, err := k.Exec(ctx, r, at)
				return e, errors.Join(err, k.Close())
			})
		},
	}
	cmd.Flags().StringVar(&shell, "shell", "", "program to run instead of bash or sh")
	cmd.Flags().StringVarP(&dir, "workdir", "w", "", "working directory (the image's)")
	cmd.Flags().StringVarP(&user, "user", "u", "", "name or uid[:gid] to run as (the image's)")
	cmd.Flags().DurationVar(&timeout, "timeout", 0, "end the shell after this wall time (the most that the node allows)")
	a = addAccess(cmd, s)
	cmd.ValidArgsFunction = firstArg(completeInstances(a))
	return cmd
}
