package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"faas"
	"faas/cmd/faas/node"
)

func newUpCommand(s *streams) *cobra.Command {
	cfg := node.Default()
	cmd := &cobra.Command{
		Use:   "up",
		Short: "Start a node with everything in one process",
		Long: `Start a node with everything in one process: records, images, gVisor sandboxes with a warm
pool, the HTTP API and, unless --no-chain, a development chain with the contract and operators
that take its jobs.

The first start makes an API key, prints it and leaves it for this user's other commands. Stop
the node with Ctrl-C: what runs may end first. Instances outlive it and are there again after
the next start. It takes root.`,
		Example: "  faas up\n  faas up --operators 3\n  faas up --no-chain --listen 0.0.0.0:8080",
		Args:    cobra.NoArgs,
	}
	load := addSettings(cmd, s.Getenv, &cfg.Base, &cfg.Images, &cfg.Sandbox, &cfg.Snapshot, &cfg.HTTP, &cfg.Ports, &cfg.DevChain, &cfg.Duties)
	cmd.RunE = nodeCommand(s, &cfg, load)
	return cmd
}

func newGatewayCommand(s *streams) *cobra.Command {
	cfg := node.Default()
	cfg.DevChain.Disabled = true
	cmd := &cobra.Command{
		Use:     "gateway",
		Short:   "Start a node that serves HTTP only",
		Long:    "Start a node that serves HTTP only: 'faas up' without a chain. It takes root.",
		Example: "  faas gateway --listen 0.0.0.0:8080",
		Args:    cobra.NoArgs,
	}
	load := addSettings(cmd, s.Getenv, &cfg.Base, &cfg.Images, &cfg.Sandbox, &cfg.Snapshot, &cfg.HTTP, &cfg.Ports)
	cmd.RunE = nodeCommand(s, &cfg, load)
	return cmd
}

func newOperatorCommand(s *streams) *cobra.Command {
	cfg := node.Default()
	cfg.DevChain.Disabled = true
	cmd := &cobra.Command{
		Use:   "operator",
		Short: "Start a node that takes jobs from a chain",
		Long: `Start a node that takes the jobs which the contract of a service assigns to its account, runs
them and submits the results. The account must be registered as an operator of the service's blueprint,
which 'faas operator register' does.

It serves HTTP too, so that callers can fetch output that is too long for the chain; an empty
--listen turns that off. It takes root.`,
		Example: "  faas operator --rpc wss://rpc.example --tangle 0x5Fb…aa3 --service 7 \\\n    --keystore operator.json --password-file operator.password\n  faas operator --rpc wss://rpc.example --tangle 0x5Fb…aa3 --service 7 \\\n    --signer http://127.0.0.1:9000",
		Args:    cobra.NoArgs,
	}
	load := addSettings(cmd, s.Getenv, &cfg.Base, &cfg.Images, &cfg.Sandbox, &cfg.Snapshot, &cfg.HTTP, &cfg.Ports, &cfg.Operator, &cfg.Duties)
	run := nodeCommand(s, &cfg, load)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := load(); err != nil {
			return err
		}
		for flag, value := range map[string]string{"rpc": cfg.Operator.RPC, "tangle": cfg.Operator.Tangle} {
			if value == "" {
				return usagef("--%s is needed to join a chain", flag)
			}
		}
		if !cfg.Operator.Account.Named() {
			return usagef("an account is needed to join a chain: --keystore and --password-file, or --signer")
		}
		return run(cmd, args)
	}
	cmd.AddCommand(newOperatorRegisterCommand(s), newOperatorStatusCommand(s), newOperatorEarningsCommand(s), newOperatorClaimCommand(s), newOperatorAckCommand(s))
	return cmd
}

// nodeCommand runs a node until it is told to stop or fails.
func nodeCommand(s *streams, cfg *node.Config, load func() error) func(*cobra.Command, []string) error {
	return s.interruptible(func(ctx context.Context, _ []string) error {
		if err := load(); err != nil {
			return err
		}
		log, err := newLog(s, cfg.Base.LogLevel, cfg.Base.LogFormat)
		if err != nil {
			return err
		}
		n, err := node.Start(ctx, node.Options{Config: *cfg, Version: version, Log: log, Sandbox: sandboxProgram, Guest: guestProgram})
		if err != nil {
			return err
		}
		if err := greet(s, n); err != nil {
			return joinClose(err, n)
		}
		select {
		case <-ctx.Done():
			fmt.Fprintln(s.Err, "faas: stopping; what runs may end first, Ctrl-C again kills")
		case <-n.Done():
			return joinClose(faas.Errorf(faas.Internal, "a part of the node failed"), n)
		}
		return n.Close(context.WithoutCancel(ctx))
	})
}

func joinClose(err error, n *node.Node) error {
	if cerr := n.Close(context.Background()); cerr != nil {
		return faas.Errorf(faas.KindOf(err), "%w: %w", err, cerr)
	}
	return err
}

func newLog(s *streams, level, form string) (*slog.Logger, error) {
	var l slog.Level
	if err := l.UnmarshalText([]byte(level)); err != nil {
		return nil, usagef("--log-level %q: want debug, info, warn or error", level)
	}
	o := &slog.HandlerOptions{Level: l}
	switch form {
	case "text":
		return slog.New(slog.NewTextHandler(s.Err, o)), nil
	case "json":
		return slog.New(slog.NewJSONHandler(s.Err, o)), nil
	}
	return nil, usagef("--log-format %q: want text or json", form)
}

// greet says where the node is and what to do next, and leaves the client file.
func greet(s *streams, n *node.Node) error {
	path, kept, err := keepClientFile(s, n)
	if err != nil {
		return err
	}
	var b strings.Builder
	line := func(name, value string) { fmt.Fprintf(&b, "  %-10s %s\n", name, value) }
	fmt.Fprintf(&b, "faas %s is up\n", version)
	if n.URL() != "" {
		line("HTTP", n.URL())
		line("API docs", n.URL()+"/docs")
		line("ports", n.PortsBase())
	}
	if c := n.Chain(); c != nil {
		line("chain", c.HTTP)
		if c.WS != c.HTTP {
			line("", c.WS)
		}
		line("contracts", fmt.Sprintf("tangle %s, blueprint %s", c.Contracts.Tangle, c.Contracts.Blueprint))
		line("services", servedText(c))
		for i, o := range c.Operators {
			line(fmt.Sprintf("operator %d", i+1), o.String())
		}
	}
	if n.SSH() != "" {
		host, port, err := net.SplitHostPort(n.SSH())
		if err != nil {
			return faas.Errorf(faas.Internal, "where ssh is served: %w", err)
		}
		line("ssh", "ssh -p "+port+" INSTANCE@"+host)
	}
	if n.FirstKey() != "" {
		line("API key", n.FirstKey()+"  (shown this once)")
	}
	switch {
	case kept:
		line("client", path)
		b.WriteString("\nTry, in another terminal:\n\n  faas run busybox -- echo hello\n")
		if n.Chain() != nil && n.Chain().Caller.Key != "" {
			b.WriteString("  faas run --chain local busybox -- echo hello\n")
		}
	case n.URL() != "":
		b.WriteString("\nThis node's key is not in " + path + ": set FAAS_URL and FAAS_KEY to talk to it.\n")
	}
	if _, err := fmt.Fprint(s.Out, b.String()); err != nil {
		return faas.Errorf(faas.Internal, "print where the node is: %w", err)
	}
	return nil
}

// servedText says which services' jobs are run.
func servedText(c *node.Chain) string {
	ids := make([]string, len(c.Services))
	for i, id := range c.Services {
		ids[i] = fmt.Sprint(id)
	}
	text := strings.Join(ids, ", ")
	switch {
	case !c.Approving:
		return text
	case text == "":
		return "none yet, those whose requests are approved"
	}
	return text + ", and those whose requests are approved"
}

// keepClientFile writes what this user's other commands need to find this
// node; kept says that they will. A file about another node is kept beside it:
// its key may be nowhere else.
func keepClientFile(s *streams, n *node.Node) (path string, kept bool, err error) {
	if n.URL() == "" {
		return "", false, nil
	}
	path, err = clientFilePath(s.Getenv)
	if err != nil {
		return "", false, err
	}
	old, err := readClientFile(path)
	if err != nil {
		return path, false, err
	}
	c := clientFile{URL: n.URL(), Key: n.FirstKey(), State: n.State()}
	if c.Key == "" {
		// The secret is known to nobody but who was told it: what is in the
		// file is good if the file is about this node.
		if old.State != c.State || old.Key == "" {
			return path, false, nil
		}
		c.Key = old.Key
	}
	if chain := n.Chain(); chain != nil && chain.Caller.Key != "" {
		c.Chain = &localChain{RPC: chain.WS, Tangle: chain.Contracts.Tangle, Blueprint: chain.Contracts.Blueprint, Start: chain.Contracts.Start,
			Service: chain.Contracts.Service, Status: chain.Contracts.Status, Keystore: chain.Caller.Key, PasswordFile: chain.Caller.Password}
	}
	if old.Key != "" && old.State != c.State {
		if err := os.Rename(path, path+".previous"); err != nil {
			return path, false, faas.Errorf(faas.Internal, "keep the earlier client file: %w", err)
		}
	}
	return path, true, c.write(path)
}
