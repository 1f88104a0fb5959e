package main

import (
	"context"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// completionTime bounds how long a person who pressed Tab waits for a node.
const completionTime = 2 * time.Second

// completion proposes values for one argument.
type completion func(ctx context.Context) ([]string, error)

// firstArg completes the first argument; the rest is the program's, for which
// the shell's own file names are as good as any.
func firstArg(values completion) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveDefault
		}
		ctx, cancel := context.WithTimeout(cmd.Context(), completionTime)
		defer cancel()
		all, err := values(ctx)
		if err != nil {
			cobra.CompDebugln(err.Error(), false)
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var fitting []string
		for _, v := range all {
			if strings.HasPrefix(v, typed) {
				fitting = append(fitting, v)
			}
		}
		return fitting, cobra.ShellCompDirectiveNoFileComp
	}
}

// eachArg completes every argument.
func eachArg(values completion) cobra.CompletionFunc {
	first := firstArg(values)
	return func(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		return first(cmd, nil, typed)
	}
}

// completeStates proposes instances and snapshots.
func completeStates(a *access) completion {
	return func(ctx context.Context) ([]string, error) {
		instances, err := completeInstances(a)(ctx)
		if err != nil {
			return nil, err
		}
		snapshots, err := completeSnapshots(a)(ctx)
		return append(instances, snapshots...), err
	}
}

func completeImages(a *access) completion {
	return func(ctx context.Context) ([]string, error) {
		c, err := a.dial()
		if err != nil {
			return nil, err
		}
		images, err := c.Images(ctx)
		if err != nil {
			return nil, err
		}
		var names []string
		for _, i := range images {
			if i.Ref != "" {
				names = append(names, i.Ref)
			}
		}
		return names, nil
	}
}

func completeInstances(a *access) completion {
	return func(ctx context.Context) ([]string, error) {
		c, err := a.dial()
		if err != nil {
			return nil, err
		}
		instances, err := c.Instances(ctx)
		if err != nil {
			return nil, err
		}
		var ids []string
		for _, i := range instances {
			ids = append(ids, shortID(i.ID)+"\t"+strings.TrimSpace(i.Name+" "+i.Ref+" "+string(i.State)))
		}
		return ids, nil
	}
}

func completeSnapshots(a *access) completion {
	return func(ctx context.Context) ([]string, error) {
		c, err := a.dial()
		if err != nil {
			return nil, err
		}
		snapshots, err := c.Snapshots(ctx)
		if err != nil {
			return nil, err
		}
		var ids []string
		for _, s := range snapshots {
			ids = append(ids, shortID(s.ID)+"\t"+strings.TrimSpace(s.Name+" "+s.Ref))
		}
		return ids, nil
	}
}

func completeExecutions(a *access) completion {
	return func(ctx context.Context) ([]string, error) {
		c, err := a.dial()
		if err != nil {
			return nil, err
		}
		executions, err := c.Executions(ctx, zeroExecution, 30)
		if err != nil {
			return nil, err
		}
		var ids []string
		for _, e := range executions {
			ids = append(ids, shortID(e.ID)+"\t"+string(e.State)+" "+commandText(e.Request))
		}
		return ids, nil
	}
}
