package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/api"
)

// zeroExecution starts a listing at the newest.
var zeroExecution faas.ExecutionID

type psOptions struct {
	access  *access
	format  format
	limit   int
	before  string
	running bool
	quiet   bool
	full    bool
}

func newPsCommand(s *streams) *cobra.Command {
	var o psOptions
	cmd := &cobra.Command{
		Use:     "ps",
		Short:   "List executions, newest first",
		Example: "  faas ps\n  faas ps --running\n  faas ps -n 100 -o json",
		Args:    cobra.NoArgs,
		RunE:    s.interruptible(func(ctx context.Context, _ []string) error { return runPs(ctx, &o, s) }),
	}
	cmd.Flags().IntVarP(&o.limit, "limit", "n", 20, "most to list")
	cmd.Flags().StringVar(&o.before, "before", "", "list what is older than this execution (whole id)")
	cmd.Flags().BoolVar(&o.running, "running", false, "only those that have not ended")
	cmd.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "print whole ids only")
	cmd.Flags().BoolVar(&o.full, "no-trunc", false, "do not shorten ids and commands")
	o.access = addAccess(cmd, s)
	o.format.addTo(cmd)
	return cmd
}

func runPs(ctx context.Context, o *psOptions, s *streams) error {
	var before faas.ExecutionID
	if o.before != "" {
		if err := before.UnmarshalText([]byte(o.before)); err != nil {
			return usagef("--before: %w", err)
		}
	}
	if o.limit < 1 {
		return usagef("--limit %d: want at least 1", o.limit)
	}
	c, err := o.access.dial()
	if err != nil {
		return err
	}
	executions, err := c.Executions(ctx, before, o.limit)
	if err != nil {
		return err
	}
	shown := make([]faas.Execution, 0, len(executions))
	for _, e := range executions {
		if !o.running || !e.State.Terminal() {
			shown = append(shown, e)
		}
	}
	switch {
	case o.format.json():
		wire := make([]api.Execution, 0, len(shown))
		for _, e := range shown {
			wire = append(wire, api.NewExecution(e))
		}
		return writeJSON(s.Out, wire)
	case o.quiet:
		for _, e := range shown {
			fmt.Fprintln(s.Out, e.ID)
		}
		return nil
	}
	t := newTable(s.Out, "ID", "IMAGE", "COMMAND", "STATE", "EXIT", "MODE", "IN SANDBOX", "CREATED")
	now := time.Now()
	for _, e := range shown {
		id, command := shortID(e.ID), cut(commandText(e.Request), 40)
		if o.full {
			id, command = e.ID.String(), commandText(e.Request)
		}
		t.row(id, e.Request.Image, command, stateText(e), exitText(e), modeText(e), elapsed(e.SandboxTime), ago(now, e.Created))
	}
	return t.flush()
}

// commandText is the command as a person would type it.
func commandText(r faas.Request) string {
	words := make([]string, len(r.Command))
	for i, w := range r.Command {
		words[i] = w
		if w == "" || strings.ContainsAny(w, " \t\n'\"$`\\|&;<>()*?[]{}~#!") {
			words[i] = "'" + strings.ReplaceAll(w, "'", `'\''`) + "'"
		}
	}
	return strings.Join(words, " ")
}

func stateText(e faas.Execution) string {
	switch {
	case e.State == faas.Failed && e.ErrorKind == faas.Canceled:
		return "canceled"
	case e.Reason != faas.Exited:
		return string(e.Reason)
	}
	return string(e.State)
}

func exitText(e faas.Execution) string {
	if !e.State.Terminal() {
		return ""
	}
	return fmt.Sprint(e.ExitCode)
}

func modeText(e faas.Execution) string {
	if e.CacheHit {
		return "cached (hit)"
	}
	return e.Request.Mode.String()
}
