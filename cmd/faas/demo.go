package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/client"
	"faas/cmd/faas/node"
	"faas/evm"
)

// demoOperators is how many operators the demo's service has.
const demoOperators = 3

type demoOptions struct {
	format  format
	sandbox string
	image   string
	keep    bool
	verbose bool
}

func newDemoCommand(s *streams) *cobra.Command {
	var o demoOptions
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Start a whole system for a moment, run jobs on chain and over HTTP, and check every result",
		Long: `Start a whole system in this process, in a temporary directory: a development chain with the
contract, records, three operators with their own keys and journals, and the HTTP API. Run real
programs in gVisor sandboxes, through the contract and over HTTP, and check each result against
the transaction receipts, the contract's records and events, and the digests of the outputs.

Exit code 0 says that everything was as it should be. It takes root, and busybox in /bin.`,
		Example: "  faas demo\n  faas demo -o json\n  faas demo --write-image - | faas image import -",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			if o.image != "" {
				return writeDemoImage(ctx, o.image, s)
			}
			return runDemo(ctx, &o, s)
		}),
	}
	cmd.Flags().StringVar(&o.image, "write-image", "", "only write the image that the demo makes of this machine's busybox to a file, or to standard output with '-'")
	cmd.Flags().StringVar(&o.sandbox, "sandbox-binary", "", "path of the faas-sandbox program (FAAS_SANDBOX; else the one inside or next to faas)")
	cmd.Flags().BoolVar(&o.keep, "keep", false, "keep the temporary directory")
	cmd.Flags().BoolVarP(&o.verbose, "verbose", "v", false, "show the node's log")
	o.format.addTo(cmd)
	return cmd
}

func runDemo(ctx context.Context, o *demoOptions, s *streams) (err error) {
	dir, err := os.MkdirTemp("", "faas-demo-")
	if err != nil {
		return faas.Errorf(faas.Internal, "temporary directory: %w", err)
	}
	if !o.keep {
		defer func() {
			if rerr := os.RemoveAll(dir); rerr != nil {
				err = errors.Join(err, faas.Errorf(faas.Internal, "remove %s: %w", dir, rerr))
			}
		}()
	}
	cfg := node.Default()
	cfg.Base.State, cfg.HTTP.Listen, cfg.DevChain.Listen = dir, "127.0.0.1:0", "127.0.0.1:0"
	cfg.DevChain.Operators = demoOperators
	if cfg.Sandbox.Binary = o.sandbox; o.sandbox == "" {
		cfg.Sandbox.Binary = s.Getenv("FAAS_SANDBOX")
	}
	cfg.Sandbox.Guest = s.Getenv("FAAS_GUEST")
	log := slog.New(slog.NewTextHandler(s.Err, &slog.HandlerOptions{Level: slog.LevelError}))
	if o.verbose {
		log = slog.New(slog.NewTextHandler(s.Err, nil))
	}
	began := time.Now()
	n, err := node.Start(ctx, node.Options{Config: cfg, Version: version, Log: log, Sandbox: sandboxProgram, Guest: guestProgram})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, n.Close(context.WithoutCancel(ctx))) }()
	started := time.Since(began)
	d, err := newDemo(ctx, s, n)
	if err != nil {
		return err
	}
	defer d.close()
	if !o.format.json() {
		fmt.Fprintf(s.Out, "One process: chain %s (service %d), %d operators, HTTP %s, records, gVisor; up in %s\n\n",
			n.Chain().HTTP, n.Chain().Contracts.Service, demoOperators, n.URL(), elapsed(started))
	}
	if err := d.run(ctx); err != nil {
		return err
	}
	if o.format.json() {
		err = writeJSON(s.Out, d.rows)
	} else {
		err = d.print()
	}
	return errors.Join(err, d.verdict())
}

// demo is a system under demonstration and what came of it.
type demo struct {
	s     *streams
	node  *node.Node
	http  *client.Client
	chain *evm.Client
	check *receipts
	rows  []demoRow
}

// demoRow is one job and how it went.
type demoRow struct {
	Job      string        `json:"job"`
	Via      string        `json:"via"`
	Operator faas.Address  `json:"operator,omitzero"`
	ExitCode int32         `json:"exitCode"`
	CacheHit bool          `json:"cacheHit"`
	Output   string        `json:"output"`
	Sandbox  time.Duration `json:"sandboxNs"`
	EndToEnd time.Duration `json:"endToEndNs"`
	Gas      uint64        `json:"gas,omitempty"` // of the call and of the result
	Wrong    []string      `json:"wrong,omitempty"`
}

func newDemo(ctx context.Context, s *streams, n *node.Node) (d *demo, err error) {
	d = &demo{s: s, node: n}
	if d.http, err = client.New(client.Options{URL: n.URL(), Key: n.FirstKey()}); err != nil {
		return nil, err
	}
	archive, err := busyboxArchive(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := d.http.ImportImages(ctx, bytes.NewReader(archive), nil); err != nil {
		return nil, err
	}
	caller := n.Chain().Caller
	key, err := evm.LoadKey(caller.Key, caller.Password)
	if err != nil {
		return nil, err
	}
	d.chain, err = evm.DialClient(ctx, evm.ClientConfig{
		Node: evm.NodeConfig{URLs: []string{n.Chain().WS}}, Contracts: n.Chain().Contracts, Signer: key,
	})
	if err != nil {
		return nil, err
	}
	if d.check, err = newReceipts(ctx, n.Chain().HTTP, n.Chain().Contracts); err != nil {
		d.chain.Close()
		return nil, err
	}
	return d, nil
}

func (d *demo) close() {
	d.check.close()
	d.chain.Close()
	d.http.Close()
}

// run does every job through the contract and then over HTTP.
func (d *demo) run(ctx context.Context) error {
	jobs := demoJobs()
	for _, via := range []struct {
		name string
		run  func(context.Context, faas.Request) (demoRow, error)
	}{{"chain", d.onChain}, {"http", d.overHTTP}} {
		for _, j := range jobs {
			row, err := via.run(ctx, j.request)
			if err != nil {
				return faas.Errorf(faas.KindOf(err), "job %q via %s: %w", j.name, via.name, err)
			}
			row.Job, row.Via = j.title(), via.name
			row.Wrong = append(row.Wrong, j.mistakes(row)...)
			d.rows = append(d.rows, row)
		}
	}
	return d.stateful(ctx)
}

func (d *demo) overHTTP(ctx context.Context, r faas.Request) (row demoRow, err error) {
	began := time.Now()
	e, err := d.http.Execute(ctx, r)
	if err != nil {
		return row, err
	}
	row = demoRow{ExitCode: e.ExitCode, CacheHit: e.CacheHit, Output: outputOf(e), Sandbox: e.SandboxTime, EndToEnd: time.Since(began)}
	if e.State != faas.Finished {
		row.Wrong = append(row.Wrong, fmt.Sprintf("state is %s: %s", e.State, e.Error))
		return row, nil
	}
	wrong, err := d.check.served(ctx, d.http, e)
	row.Wrong = append(row.Wrong, wrong...)
	return row, err
}

func (d *demo) onChain(ctx context.Context, r faas.Request) (row demoRow, err error) {
	began := time.Now()
	job, err := d.chain.Run(ctx, r)
	if err != nil {
		return row, err
	}
	result, err := d.chain.WaitOutcome(ctx, job.Call, job.Block)
	if err != nil {
		return row, err
	}
	took := time.Since(began)
	if err := d.chain.ReadGas(ctx, &result); err != nil {
		return row, err
	}
	e, err := evm.Codec{}.Output(result.Output)
	if err != nil {
		return row, err
	}
	row = demoRow{Operator: result.Operator, ExitCode: e.ExitCode, CacheHit: e.CacheHit, Output: outputOf(e), Sandbox: e.SandboxTime, EndToEnd: took, Gas: job.Gas + result.Gas}
	wrong, err := d.check.onChain(ctx, d.chain, job, result, e)
	row.Wrong = wrong
	return row, err
}

func outputOf(e faas.Execution) string {
	return strings.TrimSpace(string(e.Stdout.Data) + string(e.Stderr.Data))
}

// print shows the rows, and how the jobs were spread.
func (d *demo) print() error {
	t := newTable(d.s.Out, "JOB", "VIA", "OPERATOR", "EXIT", "OUTPUT", "IN SANDBOX", "END TO END", "GAS", "CHECKED")
	for _, r := range d.rows {
		operator, gas, verdict, sandbox := "", "", "ok", elapsed(r.Sandbox)
		if !r.Operator.IsZero() {
			operator, gas = r.Operator.String()[:10]+"…", fmt.Sprint(r.Gas)
		}
		if r.CacheHit {
			sandbox = "cache hit"
		}
		if len(r.Wrong) > 0 {
			verdict = "WRONG"
		}
		t.row(r.Job, r.Via, operator, r.ExitCode, cut(strings.ReplaceAll(r.Output, "\n", " "), 44), sandbox, elapsed(r.EndToEnd), gas, verdict)
	}
	return t.flush()
}

// verdict is nil if everything was as it should be, and says so.
func (d *demo) verdict() error {
	var wrong []error
	spread := map[faas.Address]int{}
	for _, r := range d.rows {
		for _, w := range r.Wrong {
			wrong = append(wrong, fmt.Errorf("%s via %s: %s", r.Job, r.Via, w))
		}
		if r.Via == "chain" {
			spread[r.Operator]++
		}
	}
	var counts []string
	for _, o := range d.node.Chain().Operators {
		counts = append(counts, fmt.Sprintf("%s… %d", o.String()[:10], spread[o]))
		if spread[o] == 0 {
			wrong = append(wrong, fmt.Errorf("operator %s got no job", o))
		}
	}
	fmt.Fprintf(d.s.Err, "\nJobs by operator, as the contract assigned them: %s\n", strings.Join(counts, ", "))
	if len(wrong) > 0 {
		return faas.Errorf(faas.Internal, "the demo found %d mistakes: %w", len(wrong), errors.Join(wrong...))
	}
	fmt.Fprintf(d.s.Err, "Checked for each job on chain: its result came from the assigned operator, in a transaction that succeeded, whose\n"+
		"JobFinished event and the contract's record agree with the output. For each over HTTP: the node's record and the\n"+
		"output object agree with the answer. All %d are right.\n", len(d.rows))
	return nil
}
