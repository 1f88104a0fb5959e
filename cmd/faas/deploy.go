package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"math/big"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"faas"
	"faas/evm"
)

// deployFlags say what to deploy where.
type deployFlags struct {
	rpc, tangle, staking string
	operators, callers   []string
	eventRate            string
	jobRates             []string
	binaries             []string
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
	fs.StringVar(&f.eventRate, "event-rate", "", "wei that each job costs its caller, for a blueprint whose jobs are paid for one by one; empty: it is not such a blueprint, or its rates stay")
	fs.StringArrayVar(&f.jobRates, "job-rate", nil, "with --event-rate: what one kind of job costs instead, JOB=WEI; may be given again")
	fs.StringArrayVar(&f.binaries, "binary", nil, "program that operators are to run, OS/ARCH=FILE, of which the SHA-256 is recorded; may be given again; empty: this program, in a new blueprint")
	fs.StringVar(&f.File, "file", "faas-deployment.json", "where the deployment's contracts are written down; the same for each run of one deployment")
	fs.BoolVar(&f.Wait, "wait", false, "wait for the operators to register and to approve")
	fs.BoolVar(&f.Plan, "dry-run", false, "look, and say what would be done: nothing is signed, sent or written down")
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
	if cfg.Rates, err = parseRates(f.eventRate, f.jobRates); err != nil {
		return cfg, err
	}
	if cfg.Programs, err = programs(f.binaries); err != nil {
		return cfg, err
	}
	cfg.Renew = len(f.binaries) > 0
	cfg.Signer, err = f.Open(ctx)
	return cfg, err
}

// programs are what operators are to run: the files, or this program.
func programs(binaries []string) (out []evm.SourceBinary, err error) {
	if len(binaries) == 0 {
		self, err := os.Executable()
		if err != nil {
			return nil, faas.Errorf(faas.Internal, "where this program is: %w", err)
		}
		binaries = []string{strings.Replace(runtime.GOOS, "darwin", "macos", 1) + "/" + runtime.GOARCH + "=" + self}
	}
	for _, text := range binaries {
		machine, file, found := strings.Cut(text, "=")
		system, processor, slash := strings.Cut(machine, "/")
		if !found || !slash {
			return nil, usagef("--binary %q: want OS/ARCH=FILE, such as linux/amd64=faas", text)
		}
		sum, err := digestOf(file)
		if err != nil {
			return nil, usagef("--binary %s: %w", machine, err)
		}
		out = append(out, evm.SourceBinary{Name: filepath.Base(file), OS: system, Arch: processor, SHA256: sum})
	}
	return out, nil
}

func digestOf(file string) (d faas.Digest, err error) {
	f, err := os.Open(file)
	if err != nil {
		return d, err
	}
	defer f.Close() // only read
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return d, err
	}
	return faas.Digest(h.Sum(nil)), nil
}

// parseRates reads what jobs cost.
func parseRates(each string, jobs []string) (r evm.Rates, err error) {
	if each == "" {
		if len(jobs) > 0 {
			return r, usagef("--job-rate needs --event-rate, which may be 0: what all other jobs cost")
		}
		return r, nil
	}
	if r.Each, err = parseWei("--event-rate", each); err != nil {
		return r, err
	}
	r.Jobs = map[faas.JobID]*big.Int{}
	for _, text := range jobs {
		name, wei, _ := strings.Cut(text, "=")
		job, ok := faas.ParseJobID(name)
		if !ok {
			return r, usagef("--job-rate %q: want JOB=WEI, with a job's name as 'faas job ls' shows it or its number", text)
		}
		if r.Jobs[job], err = parseWei("--job-rate "+name, wei); err != nil {
			return r, err
		}
	}
	return r, nil
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

With --event-rate callers pay for jobs one by one, when they submit them; --job-rate sets what single
kinds cost. Rates may be changed later by the same command, for running services too. Whether jobs are
paid for one by one is said once, with the first run.

The SHA-256 of what operators are to run is recorded with the blueprint, for them to compare and to vouch
for ('faas operator ack'): that of this program, or of the files of --binary. For a blueprint that is there
--binary records others, with which what operators vouched for ends.

Operators register ('faas operator register') and approve ('faas operator --approve') themselves.`,
		Example: `  faas deploy --rpc wss://rpc.example --tangle 0x5Fb…aa3 --keystore owner.json --password-file owner.password
  faas deploy --rpc wss://rpc.example --tangle 0x5Fb…aa3 --signer http://127.0.0.1:9000 \
    --operator 0x709…9c8 --operator 0x3c4…3bc --caller 0x15d…a65 --wait
  faas deploy --rpc wss://rpc.example --tangle 0x5Fb…aa3 --signer http://127.0.0.1:9000 \
    --event-rate 2000000000000 --job-rate start-instance=40000000000000 --dry-run`,
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
			return printDeployed(s, cfg, d)
		}),
	}
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

// printDeployed prints where all is, what to do next, and how operators serve it.
func printDeployed(s *streams, cfg evm.DeployConfig, d evm.Deployed) error {
	p := newProperties(s.Out)
	p.add("Chain", d.Chain)
	p.add("Tangle", d.Tangle)
	p.add("Staking", d.Staking)
	if d.Bound {
		p.add("Blueprint", fmt.Sprintf("%s (%d)", d.Contracts.Blueprint, d.BlueprintID))
	} else {
		p.add("Blueprint", fmt.Sprintf("%s (to be created)", d.Contracts.Blueprint))
	}
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
	rpc := cfg.Node.URLs[0]
	at := fmt.Sprintf("--rpc %s --tangle %s --blueprint %s --start-block %d", rpc, d.Tangle, d.Contracts.Blueprint, d.Start)
	next := ""
	switch {
	case cfg.Plan:
		next = planned(d)
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

// planned says what is left to do, and by whom.
func planned(d evm.Deployed) string {
	text := "\nNothing was sent. "
	if len(d.Plan) > 0 {
		text += "Without --dry-run follows:\n" + lines(d.Plan)
	} else {
		text += "Nothing is left to send.\n"
	}
	if len(d.Unregistered) > 0 {
		text += "These operators have to register:\n" + lines(d.Unregistered)
	}
	if len(d.Unapproved) > 0 {
		text += "These operators have to approve:\n" + lines(d.Unapproved)
	}
	return text
}

func lines[T any](list []T) string {
	text := ""
	for _, one := range list {
		text += fmt.Sprintf("  %v\n", one)
	}
	return text
}
