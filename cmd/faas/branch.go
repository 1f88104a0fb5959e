package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/api"
	"faas/client"
)

type branchOptions struct {
	programFlags
	access *access
	format format
	count  int
	name   string
	keep   bool
	quiet  bool
}

func newBranchCommand(s *streams) *cobra.Command {
	var o branchOptions
	cmd := &cobra.Command{
		Use:   "branch SNAPSHOT [flags] [-- COMMAND [ARG…]]",
		Short: "Start several instances from one snapshot, and run a command in each",
		Long: `Start several instances from one snapshot. Each goes on where the snapshot was taken, with a host
name and randomness of its own, and finds its name and number in FAAS_BRANCH and FAAS_BRANCH_INDEX
of its environment and in the file /.faas/env. They stay until they are stopped.

With a command, run it in all of them at once, print a table of what came of each, and stop them
unless --keep says otherwise. What could not be done in one branch does not disturb the others; faas
then exits with 1.`,
		Example: "  faas branch prepared -n 4 --name try\n  faas branch prepared -n 8 -- sh -c 'make test SEED=$FAAS_BRANCH_INDEX'",
		Args:    cobra.MinimumNArgs(1),
	}
	cmd.RunE = s.interruptible(func(ctx context.Context, args []string) error {
		switch {
		case o.count < 1:
			return usagef("--count %d: want at least 1", o.count)
		case len(args) == 1:
			return branch(ctx, &o, s, args[0])
		case cmd.ArgsLenAtDash() != 1:
			return usagef("the command goes after --, as in 'faas branch %s -- %s'", args[0], strings.Join(args[1:], " "))
		}
		return branchAndRun(ctx, &o, s, args)
	})
	fs := cmd.Flags()
	fs.SortFlags = false
	fs.IntVarP(&o.count, "count", "n", 2, "how many")
	fs.StringVar(&o.name, "name", "", "branch i is called NAME-i (branch)")
	fs.BoolVar(&o.keep, "keep", false, "with a command: leave the branches running")
	fs.BoolVarP(&o.quiet, "quiet", "q", false, "without a command: print whole ids of instances only")
	fs.BoolVarP(&o.interactive, "interactive", "i", false, "give each program the whole of standard input")
	o.addSettings(fs)
	o.access = addAccess(cmd, s)
	o.format.addTo(cmd)
	cmd.ValidArgsFunction = firstArg(completeSnapshots(o.access))
	return cmd
}

// branched is one branch, what ran in it and what went wrong.
type branched struct {
	Index     int            `json:"index"`
	Instance  *api.Instance  `json:"instance,omitempty"`
	Execution *api.Execution `json:"execution,omitempty"`
	Error     *api.Failure   `json:"error,omitempty"`

	branch faas.Branch
	exec   faas.Execution
	ran    bool
}

func (b *branched) fail(kind faas.Kind, message string) {
	b.Error = &api.Failure{Kind: kind, Message: message}
}

// failed reports whether the branch or its program did not do what it should.
func (b *branched) failed() bool { return b.Error != nil || b.ran && b.exec.ExitCode != 0 }

// name is what the branch is called, which one that was not made has no
// instance to tell.
func (b *branched) name(o *branchOptions) string {
	if b.Instance != nil && b.Instance.Name != "" {
		return b.Instance.Name
	}
	stem := o.name
	if stem == "" {
		stem = "branch"
	}
	return fmt.Sprintf("%s-%d", stem, b.Index)
}

// makeBranches starts the branches.
func makeBranches(ctx context.Context, o *branchOptions, s *streams, c *client.Client, snapshot string) ([]branched, error) {
	snap, err := c.Snapshot(ctx, snapshot)
	if err != nil {
		return nil, err
	}
	done := s.working(fmt.Sprintf("starting %d branches of %s", o.count, snapshot))
	list, err := c.Branch(ctx, faas.BranchSpec{Snapshot: snap.ID, Name: o.name, Count: o.count})
	done()
	if err != nil {
		return nil, err
	}
	all := make([]branched, len(list))
	for n, b := range list {
		all[n] = branched{Index: n, branch: b}
		if b.Error != "" {
			all[n].fail(b.ErrorKind, b.Error)
			continue
		}
		i := api.NewInstance(b.Instance)
		all[n].Instance = &i
	}
	return all, nil
}

// branch starts branches and leaves them.
func branch(ctx context.Context, o *branchOptions, s *streams, snapshot string) error {
	c, err := o.access.dial()
	if err != nil {
		return err
	}
	all, err := makeBranches(ctx, o, s, c, snapshot)
	if err != nil {
		return err
	}
	switch {
	case o.format.json():
		err = writeJSON(s.Out, all)
	case o.quiet:
		for _, b := range all {
			if b.Instance != nil {
				fmt.Fprintln(s.Out, b.Instance.ID)
			}
		}
	default:
		t := newTable(s.Out, "BRANCH", "INSTANCE", "STATE", "ERROR")
		for _, b := range all {
			if b.Instance != nil {
				t.row(b.name(o), shortID(b.Instance.ID), b.Instance.State, "")
			} else {
				t.row(b.name(o), "", "", b.Error.Message)
			}
		}
		err = t.flush()
	}
	if err != nil {
		return err
	}
	return failedBranches(all)
}

// failedBranches is nil if every branch was made.
func failedBranches(all []branched) error {
	failed, first := 0, (*api.Failure)(nil)
	for _, b := range all {
		if b.Error != nil {
			if failed++; first == nil {
				first = b.Error
			}
		}
	}
	if failed == 0 {
		return nil
	}
	return faas.Errorf(first.Kind, "%d of %d branches could not be made: %s", failed, len(all), first.Message)
}

// branchAndRun runs a command in branches of their own.
func branchAndRun(ctx context.Context, o *branchOptions, s *streams, args []string) error {
	r, err := o.request(args[1:], s.Getenv)
	if err != nil {
		return err
	}
	if o.interactive {
		if r.Payload, err = readPayload(s); err != nil {
			return err
		}
	}
	c, err := o.access.dial()
	if err != nil {
		return err
	}
	all, err := makeBranches(ctx, o, s, c, args[0])
	if err != nil {
		return err
	}
	done := s.working(fmt.Sprintf("running in %d branches", len(all)))
	runInBranches(ctx, c, r, all)
	done()
	if !o.keep {
		err = stopBranches(ctx, s, c, all)
	}
	if err := errors.Join(printBranches(s, o, all), err); err != nil {
		return err
	}
	for _, b := range all {
		if b.failed() {
			return programExit(1)
		}
	}
	return nil
}

// runInBranches runs the request in all branches at once.
func runInBranches(ctx context.Context, c *client.Client, r faas.Request, all []branched) {
	var running sync.WaitGroup
	for n := range all {
		b := &all[n]
		if b.Instance == nil {
			continue
		}
		running.Go(func() {
			e, err := c.ExecInstance(ctx, b.Instance.ID.String(), r)
			if err != nil {
				b.fail(faas.KindOf(err), message(err))
				return
			}
			w := api.NewExecution(e)
			b.exec, b.Execution = e, &w
			if b.ran = e.State == faas.Finished; !b.ran {
				b.fail(e.ErrorKind, e.Error)
			}
		})
	}
	running.Wait()
}

// stopTime bounds the end of branches whose caller was interrupted.
const stopTime = 30 * time.Second

// stopBranches stops the branches, also when the command was interrupted.
func stopBranches(ctx context.Context, s *streams, c *client.Client, all []branched) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTime)
	defer cancel()
	defer s.working("stopping branches")()
	errs := make([]error, len(all))
	var stopping sync.WaitGroup
	for n, b := range all {
		if b.Instance == nil {
			continue
		}
		stopping.Go(func() {
			if err := c.StopInstance(ctx, b.Instance.ID.String()); err != nil && faas.KindOf(err) != faas.NotFound {
				errs[n] = faas.Errorf(faas.KindOf(err), "branch %s still runs: %w", b.Instance.ID, err)
			}
		})
	}
	stopping.Wait()
	return errors.Join(errs...)
}

func printBranches(s *streams, o *branchOptions, all []branched) error {
	if o.format.json() {
		return writeJSON(s.Out, all)
	}
	t := newTable(s.Out, "BRANCH", "INSTANCE", "EXIT", "TIME", "OUTPUT")
	for _, b := range all {
		id, exit, took, line := "", "", "", ""
		if b.Instance != nil {
			id = shortID(b.Instance.ID)
		}
		if b.Execution != nil {
			exit, took, line = exitText(b.exec), elapsed(b.exec.SandboxTime), firstLine(b.exec)
		}
		if b.Error != nil {
			line = b.Error.Message
		}
		t.row(b.name(o), id, exit, took, cut(line, 80))
	}
	return t.flush()
}

// firstLine is the first line that a program wrote, to stdout if to both.
func firstLine(e faas.Execution) string {
	for _, o := range []faas.Output{e.Stdout, e.Stderr} {
		line, _, _ := strings.Cut(strings.TrimLeft(string(o.Data), "\r\n"), "\n")
		if line = strings.TrimRight(line, "\r"); line != "" {
			return line
		}
	}
	return ""
}
