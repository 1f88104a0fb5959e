package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

// The groups that commands are listed under.
const (
	groupRun   = "run"
	groupKeep  = "keep"
	groupChain = "chain"
	groupNode  = "node"
)

func newRootCommand(s *streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "faas",
		Short: "Run functions in sandboxes: from here, over HTTP, from a chain",
		Long: `faas turns a Linux machine into a node of a function cloud. Every program runs in a
gVisor sandbox of its own; jobs come from this command line, over HTTP or from a chain.

Start a node with 'faas up', then run something with 'faas run IMAGE -- COMMAND'.

The node that commands talk to, and the key they show it, are in ~/.config/faas/client.json,
which the first 'faas up' writes; --url or FAAS_URL, and FAAS_KEY, override it.`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("unknown command %q%s", args[0], didYouMean(cmd, args[0]))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetOut(s.Out)
	root.SetErr(s.Err)
	root.SetIn(s.In)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return asUsage(err) })
	root.AddGroup(
		&cobra.Group{ID: groupRun, Title: "Run programs:"},
		&cobra.Group{ID: groupKeep, Title: "Images, instances and their states:"},
		&cobra.Group{ID: groupChain, Title: "On a chain:"},
		&cobra.Group{ID: groupNode, Title: "Nodes:"},
	)
	for group, commands := range map[string][]*cobra.Command{
		groupRun: {newRunCommand(s), newExecCommand(s), newShellCommand(s), newPsCommand(s), newShowCommand(s),
			newLogsCommand(s), newWaitCommand(s), newCancelCommand(s)},
		groupKeep: {newImageCommand(s), newInstanceCommand(s), newPortCommand(s), newCpCommand(s), newFilesCommand(s), newSnapshotCommand(s), newBranchCommand(s), newMergeCommand(s),
			newDiffCommand(s), newLogCommand(s)},
		groupChain: {newDeployCommand(s), newJobCommand(s), newOperatorsCommand(s), newServiceCommand(s)},
		groupNode: {newUpCommand(s), newGatewayCommand(s), newOperatorCommand(s), newKeyCommand(s), newSSHKeyCommand(s),
			newStatusCommand(s), newDoctorCommand(s), newDemoCommand(s)},
	} {
		for _, c := range commands {
			c.GroupID = group
			root.AddCommand(c)
		}
	}
	root.AddCommand(newVersionCommand(s))
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	refuseStrayArguments(root)
	return root
}

// refuseStrayArguments gives every command one clear error for arguments that
// do not fit, and groups of commands one for a verb that they lack.
func refuseStrayArguments(cmd *cobra.Command) {
	for _, c := range cmd.Commands() {
		refuseStrayArguments(c)
		check := c.Args
		switch {
		case c.HasSubCommands() && c.RunE == nil && c.Run == nil:
			c.Args = func(c *cobra.Command, args []string) error {
				if len(args) == 0 {
					return nil
				}
				return usagef("unknown command %q for %q%s", args[0], c.CommandPath(), didYouMean(c, args[0]))
			}
			c.RunE = func(c *cobra.Command, _ []string) error { return c.Help() }
		case check != nil:
			c.Args = func(c *cobra.Command, args []string) error { return asUsage(check(c, args)) }
		}
	}
}

func didYouMean(cmd *cobra.Command, typed string) string {
	cmd.SuggestionsMinimumDistance = 2
	if near := cmd.SuggestionsFor(typed); len(near) > 0 {
		return fmt.Sprintf("; did you mean %q?", near[0])
	}
	return ""
}

// interruptible makes a command's function one that ends when the user says so.
func (s *streams) interruptible(f func(ctx context.Context, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		ctx, stop := s.untilInterrupted(cmd.Context())
		defer stop()
		return f(ctx, args)
	}
}

// must is for errors that only a mistake in this program can cause, such as a
// completion registered for a flag that does not exist; tests build every command.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
