package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"faas"
	"faas/evm"
)

// deployFlags say what to deploy where.
type deployFlags struct {
	rpc, tangle, staking string
	operators, callers   []string
	accountFlags
	evm.DeployConfig
}

func (f *deployFlags) addTo(cmd *cobra.Command) {
	fs := cmd.Flags()
	fs.StringVar(&f.rpc, "rpc", "", "JSON-RPC endpoint of the chain: http(s) or ws(s)")
	fs.StringVar(&f.tangle, "tangle", "", "address of the Tangle contract (FAAS_TANGLE)")
	fs.StringVar(&f.staking, "staking", "", "address of the protocol's staking contract; empty: the Tangle contract, where it is that too")
	fs.StringArrayVar(&f.operators, "operator", nil, "address of an operator of the service; may be given again")
	fs.StringArrayVar(&f.callers, "caller", nil, "address that may submit jobs to the service, as this account may; may be given again")
	fs.StringVar(&f.File, "file", "faas-deployment.json", "where the deployment's contracts are written down; the same for each run of one deployment")
	fs.BoolVar(&f.Wait, "wait", false, "wait for the operators to register and to approve")
	f.accountFlags.addTo(cmd)
}

// config reads the flags and opens the account.
func (f *deployFlags) config(ctx context.Context, getenv func(string) string) (cfg evm.DeployConfig, err error) {
	cfg = f.DeployConfig
	if f.tangle == "" {
		f.tangle = getenv("FAAS_TANGLE")
	}
	f.fill(getenv)
	switch {
	case f.rpc == "" || f.tangle == "":
		return cfg, usagef("--rpc and --tangle are needed: the chain, and the Tangle contract on it")
	case f.File == "":
		return cfg, usagef("--file is needed: without it, another run would deploy anew")
	case !f.Named():
		return cfg, usagef("a deployment needs an account: --keystore and --password-file, or --signer")
	}
	cfg.Node.URLs = []string{f.rpc}
	if err := cfg.Tangle.UnmarshalText([]byte(f.tangle)); err != nil {
		return cfg, usagef("--tangle: %w", err)
	}
	if f.staking != "" {
		if err := cfg.Staking.UnmarshalText([]byte(f.staking)); err != nil {
			return cfg, usagef("--staking: %w", err)
		}
	}
	if cfg.Operators, err = addresses("--operator", f.operators); err != nil {
		return cfg, err
	}
	if cfg.Callers, err = addresses("--caller", f.callers); err != nil {
		return cfg, err
	}
	if len(cfg.Callers) > 0 && len(cfg.Operators) == 0 {
		return cfg, usagef("--caller is about a service: name its operators with --operator")
	}
	cfg.Signer, err = f.Open(ctx)
	return cfg, err
}

// addresses reads a flag that may be given again.
func addresses(flag string, texts []string) ([]faas.Address, error) {
	out := make([]faas.Address, len(texts))
	for i, t := range texts {
		if err := out[i].UnmarshalText([]byte(t)); err != nil {
			return nil, usagef("%s: %w", flag, err)
		}
	}
	return out, nil
}

func newDeployCommand(s *streams) *cobra.Command {
	var f deployFlags
	var out format
	cmd := &cobra.Command{
		Use:   "deploy",
		Short: "Put the blueprint on a chain, and open a service",
		Long: `Put the blueprint on a chain that carries the Tangle protocol: create its contracts and the blueprint,
request a service of the given operators, and permit callers once it is active. The account pays
for it and owns the blueprint and the service.

What is there already is said and left out: after a failure, or once operators have registered or
approved, run the same command again. With other operators it opens another service of the same
blueprint. The file remembers the contracts; service, approvals and callers are looked up on the
chain. Nothing else may send transactions with the account meanwhile.

Operators register ('faas operator register') and approve ('faas operator --approve') themselves.`,
		Example: `  faas deploy --rpc wss://rpc.example --tangle 0x5Fb…aa3 --keystore owner.json --password-file owner.password
  faas deploy --rpc wss://rpc.example --tangle 0x5Fb…aa3 --signer http://127.0.0.1:9000 \
    --operator 0x709…9c8 --operator 0x3c4…3bc --caller 0x15d…a65 --wait`,
		Args: cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			cfg, err := f.config(ctx, s.Getenv)
			if err != nil {
				return err
			}
			cfg.Say = func(step string) { fmt.Fprintln(s.Err, printable(step)) }
			d, err := evm.Deploy(ctx, cfg)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, d)
			}
			return printDeployed(s, f.rpc, d)
		}),
	}
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

// printDeployed prints where all is, what to do next, and how operators serve it.
func printDeployed(s *streams, rpc string, d evm.Deployed) error {
	p := newProperties(s.Out)
	p.add("Chain", d.Chain)
	p.add("Tangle", d.Tangle)
	p.add("Blueprint", fmt.Sprintf("%s (%d)", d.Contracts.Blueprint, d.BlueprintID))
	p.add("Owner", d.Owner)
	switch {
	case d.Active:
		p.add("Service", d.Service)
	case d.Request != nil:
		p.add("Service", fmt.Sprintf("requested (%d)", *d.Request))
	default:
		p.add("Service", "none")
	}
	if err := p.flush(); err != nil {
		return err
	}
	at := fmt.Sprintf("--rpc %s --tangle %s --blueprint %s --start-block %d", rpc, d.Tangle, d.Contracts.Blueprint, d.Start)
	next := ""
	switch {
	case d.Active:
		next = fmt.Sprintf("\nOperators serve it with:\n  faas operator %s --service %d\n", at, d.Service)
	case len(d.Unregistered) > 0:
		next = fmt.Sprintf("\nThese operators have to register; then run this again:\n%s  faas operator register --chain %s --tangle %s --blueprint %s --rpc-address URL\n",
			lines(d.Unregistered), rpc, d.Tangle, d.Contracts.Blueprint)
	case len(d.Unapproved) > 0:
		next = fmt.Sprintf("\nThese operators have to approve within the hour; then run this again:\n%s  faas operator %s --approve %s\n", lines(d.Unapproved), at, d.Owner)
	default:
		next = "\nRun this again with --operator to open a service.\n"
	}
	_, err := fmt.Fprint(s.Out, next)
	return err
}

func lines(as []faas.Address) string {
	text := ""
	for _, a := range as {
		text += fmt.Sprintf("  %s\n", a)
	}
	return text
}
