package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"faas"
	"faas/cmd/faas/node"
	"faas/evm"
)

// chainLocal stands for the development chain of the node that the client file
// is about.
const chainLocal = "local"

// chainFlags say which contract to talk to and as whom.
type chainFlags struct {
	chain             string
	tangle, blueprint string
	service           uint64
	start             uint64
	statusAddress     faas.Address // set by commands of operators
	accountFlags
}

func (f *chainFlags) addTo(cmd *cobra.Command) {
	fs := cmd.Flags()
	fs.StringVar(&f.chain, "chain", f.chain, "JSON-RPC endpoint of the chain (ws:// is faster than http://), or 'local': the development chain of 'faas up'")
	fs.StringVar(&f.tangle, "tangle", "", "address of the Tangle contract (FAAS_TANGLE)")
	fs.StringVar(&f.blueprint, "blueprint", "", "address of the FaaS blueprint's contract; empty: the manager of the service's blueprint")
	fs.Uint64Var(&f.service, "service", 0, "id of the service")
	fs.Uint64Var(&f.start, "start-block", 0, "block of the deployment; nothing is looked for before it")
	f.accountFlags.addTo(cmd)
	must(cmd.RegisterFlagCompletionFunc("chain", cobra.FixedCompletions([]string{chainLocal}, cobra.ShellCompDirectiveNoFileComp)))
}

// accountFlags say who signs.
type accountFlags struct{ node.Account }

func (f *accountFlags) addTo(cmd *cobra.Command) {
	for _, s := range settings(&f.Account) {
		s.Usage += " (" + s.Env + ")"
		s.addTo(cmd.Flags())
	}
}

// fill takes from the environment what no flag says. An account that flags name
// is not mixed with another of the environment.
func (f *accountFlags) fill(getenv func(string) string) {
	if f.Named() {
		if f.PasswordFile == "" && f.Keystore != "" {
			f.PasswordFile = getenv("FAAS_PASSWORD_FILE")
		}
		return
	}
	f.Keystore, f.Signer = getenv("FAAS_KEYSTORE"), getenv("FAAS_SIGNER")
	if f.PasswordFile == "" {
		f.PasswordFile = getenv("FAAS_PASSWORD_FILE")
	}
	if f.Address == "" {
		f.Address = getenv("FAAS_ACCOUNT")
	}
}

// dial connects to the contract; with sign, as the caller whose account it is.
func (f chainFlags) dial(ctx context.Context, getenv func(string) string, sign bool) (*evm.Client, error) {
	if f.tangle == "" {
		f.tangle = getenv("FAAS_TANGLE")
	}
	f.fill(getenv)
	contracts, err := f.contracts(ctx, getenv)
	if err != nil {
		return nil, err
	}
	if !f.statusAddress.IsZero() {
		contracts.Status = f.statusAddress
	}
	cfg := evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{f.chain}}, Contracts: contracts}
	if sign {
		if !f.Named() {
			return nil, usagef("a transaction needs an account: --keystore and --password-file, or --signer")
		}
		if cfg.Signer, err = f.Open(ctx); err != nil {
			return nil, err
		}
	}
	return evm.DialClient(ctx, cfg)
}

// contracts says where the deployment is, and fills in from the client file
// what it knows of the local chain.
func (f *chainFlags) contracts(ctx context.Context, getenv func(string) string) (c evm.Contracts, err error) {
	path, err := clientFilePath(getenv)
	if err != nil {
		return c, err
	}
	known, err := readClientFile(path)
	if err != nil {
		return c, err
	}
	l := known.Chain
	if f.chain == chainLocal && l == nil {
		return c, faas.Errorf(faas.NotFound, "no local chain is known in %s: start one with 'faas up', or give its endpoint to --chain", path)
	}
	if l != nil && f.tangle == "" && (f.chain == chainLocal || f.chain == l.RPC) {
		f.chain = l.RPC
		if !f.Named() {
			f.Keystore, f.PasswordFile = l.Keystore, l.PasswordFile
		}
		return evm.Contracts{Tangle: l.Tangle, Blueprint: l.Blueprint, Service: l.Service, Start: l.Start, Status: l.Status}, nil
	}
	if f.tangle == "" {
		return c, usagef("--chain %s needs --tangle and --service", f.chain)
	}
	if err := c.Tangle.UnmarshalText([]byte(f.tangle)); err != nil {
		return c, usagef("--tangle: %w", err)
	}
	c.Service, c.Start = f.service, f.start
	if f.blueprint == "" {
		c.Blueprint, err = node.BlueprintOf(ctx, f.chain, c.Tangle, c.Service)
		return c, err
	}
	if err := c.Blueprint.UnmarshalText([]byte(f.blueprint)); err != nil {
		return c, usagef("--blueprint: %w", err)
	}
	return c, nil
}

func newOperatorsCommand(s *streams) *cobra.Command {
	f := chainFlags{chain: chainLocal}
	var out format
	cmd := &cobra.Command{
		Use:     "operators",
		Short:   "List the operators that the contract knows and how they fare",
		Example: "  faas operators\n  faas operators --chain wss://rpc.example --tangle 0x5Fb…aa3 --service 7",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			c, err := f.dial(ctx, s.Getenv, false)
			if err != nil {
				return err
			}
			defer c.Close()
			list, err := c.Operators(ctx)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, nonNil(list))
			}
			return printOperators(s, list)
		}),
	}
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

func printOperators(s *streams, list []evm.OperatorInfo) error {
	t := newTable(s.Out, "OPERATOR", "IN SERVICE", "LOAD", "ASSIGNED", "SUCCEEDED", "FAILED", "LATE", "LOST", "MEAN TIME")
	for _, o := range list {
		t.row(o.Operator, o.InService, fmt.Sprintf("%d/%d", o.Load, o.Capacity), o.Assigned, o.Succeeded, o.Failed, o.Late, o.Lost, fmt.Sprintf("%.1f ms", o.MeanMs))
	}
	return t.flush()
}

// nonNil makes an empty list print as [] and not as null.
func nonNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func newJobCommand(s *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "job",
		Aliases: []string{"jobs"},
		Short:   "List, show, price, submit and reassign jobs of the contract",
		Example: "  faas job ls\n  faas job show 12",
	}
	cmd.AddCommand(newJobLsCommand(s), newJobShowCommand(s), newJobQuoteCommand(s), newJobSubmitCommand(s), newJobReassignCommand(s))
	return cmd
}

func newJobLsCommand(s *streams) *cobra.Command {
	f := chainFlags{chain: chainLocal}
	var out format
	var limit int
	var before uint64
	cmd := &cobra.Command{
		Use:     "ls",
		Aliases: []string{"list"},
		Short:   "List the jobs of a service, newest first",
		Example: "  faas job ls\n  faas job ls -n 100 -o json",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			if limit < 1 {
				return usagef("--limit %d: want at least 1", limit)
			}
			c, err := f.dial(ctx, s.Getenv, false)
			if err != nil {
				return err
			}
			defer c.Close()
			jobs, err := c.Jobs(ctx, before, limit)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, nonNil(jobs))
			}
			t := newTable(s.Out, "CALL", "JOB", "STATE", "EXIT", "CACHED", "TIME", "OPERATOR", "FINISHED")
			for _, j := range jobs {
				t.row(j.Call.Call, j.Kind, j.State, jobExit(j), j.CacheHit, elapsed(j.Time), j.Operator, localTime(j.Finished))
			}
			return t.flush()
		}),
	}
	cmd.Flags().IntVarP(&limit, "limit", "n", 20, "most to list")
	cmd.Flags().Uint64Var(&before, "before", 0, "list calls below this one")
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

// jobExit is the exit code of a job whose output could be read.
func jobExit(j evm.JobInfo) string {
	if j.Reading != "decoded" {
		return j.Reading
	}
	return fmt.Sprint(j.ExitCode)
}

func newJobShowCommand(s *streams) *cobra.Command {
	f := chainFlags{chain: chainLocal}
	var out format
	cmd := &cobra.Command{
		Use:     "show CALL",
		Short:   "Show all that the contract recorded of one job",
		Example: "  faas job show 12\n  faas job show 12 -o json",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			call, err := parseCall(args[0])
			if err != nil {
				return err
			}
			c, err := f.dial(ctx, s.Getenv, false)
			if err != nil {
				return err
			}
			defer c.Close()
			j, err := c.Job(ctx, call)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, j)
			}
			p := newProperties(s.Out)
			p.add("Job", fmt.Sprintf("call %d of service %d", j.Call.Call, j.Service))
			p.add("Kind", fmt.Sprintf("%d (%s)", j.Kind, j.Kind))
			p.add("State", j.State)
			p.add("Output", j.Reading)
			p.add("Exit code", jobExit(j))
			p.add("Success", j.Success)
			p.add("Cache hit", j.CacheHit)
			p.add("Time", elapsed(j.Time))
			p.add("Operator", j.Operator)
			p.add("Deadline", localTime(j.Deadline))
			p.add("Finished", localTime(j.Finished))
			if !j.OutputHash.IsZero() {
				p.add("Output hash", fmt.Sprintf("0x%x (keccak256)", j.OutputHash[:]))
			}
			return p.flush()
		}),
	}
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}
