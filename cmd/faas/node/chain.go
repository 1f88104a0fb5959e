package node

import (
	"context"
	"fmt"
	"math/big"
	"net"
	"strconv"

	"faas"
	"faas/evm"
	"faas/operator"
)

// Chain is the chain that a node serves.
type Chain struct {
	HTTP, WS  string
	Contracts evm.Contracts
	Operators []faas.Address
	// Services are those whose jobs are run; if it is Approving requests, those
	// that there were at the start.
	Services  []uint64
	Approving bool
	// Caller is an account with funds that may submit jobs, on a development
	// chain only.
	Caller KeyFiles

	quoters quoters
	dialed  []*evm.Chain
	serving []*operator.Operator
}

// KeyFiles are where an encrypted key and its password are.
type KeyFiles struct{ Key, Password string }

func (n *Node) keyFiles(name string) KeyFiles {
	return KeyFiles{Key: n.dir("keys", name+".json"), Password: n.dir("keys", name+".password")}
}

// healthy reports an operator whose connection to the chain is down.
func (c *Chain) healthy() error {
	for _, d := range c.dialed {
		if h := d.Health(); !h.Connected {
			return faas.Errorf(faas.Unavailable, "operator %s has no connection to the chain since %s", d.Operator(), h.Since.UTC().Format("15:04:05"))
		}
	}
	return nil
}

// startDevChain starts the embedded chain, puts the contracts on it and serves
// it with operators of their own keys and journals.
func (n *Node) startDevChain(ctx context.Context) error {
	c := &n.cfg.DevChain
	if c.Disabled {
		return nil
	}
	if c.Operators < 1 {
		return faas.Errorf(faas.Invalid, "--operators %d: a chain needs at least one; --no-chain runs without", c.Operators)
	}
	port, err := loopbackPort(c.Listen)
	if err != nil {
		return err
	}
	log := n.log.With("part", "chain")
	dev, err := evm.StartDev(ctx, evm.DevOptions{Dir: n.dir("chain"), Port: port, Log: log})
	if err != nil {
		return err
	}
	n.onClose("stop the development chain", func(context.Context) error { return dev.Close() })
	keys := make([]*evm.Key, c.Operators)
	for i := range keys {
		f := n.keyFiles(fmt.Sprintf("operator-%d", i+1))
		if keys[i], err = evm.LoadOrCreateKey(f.Key, f.Password); err != nil {
			return err
		}
	}
	caller := n.keyFiles("caller")
	callerKey, err := evm.LoadOrCreateKey(caller.Key, caller.Password)
	if err != nil {
		return err
	}
	contracts, err := evm.DeployDev(ctx, dev, evm.DevDeployment{Operators: keys, Callers: []faas.Address{callerKey.Address()}, EventRate: new(big.Int), Log: log})
	if err != nil {
		return err
	}
	n.chain = &Chain{HTTP: dev.HTTP(), WS: dev.WS(), Contracts: contracts, Services: []uint64{contracts.Service}, Caller: caller}
	for _, k := range keys {
		if err := n.serve(ctx, evm.Config{Node: evm.NodeConfig{URLs: []string{dev.WS()}}, Signer: k, Contracts: contracts}); err != nil {
			return err
		}
	}
	return nil
}

// loopbackPort reads the port of a loopback address: the development chain's
// accounts are known to everybody, so it answers to this machine alone.
func loopbackPort(listen string) (int, error) {
	host, port, err := net.SplitHostPort(listen)
	if err != nil {
		return 0, faas.Errorf(faas.Invalid, "--chain-listen: %w", err)
	}
	if host != "127.0.0.1" && host != "localhost" {
		return 0, faas.Errorf(faas.Invalid, "--chain-listen %s: the development chain answers on 127.0.0.1 only", listen)
	}
	p, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return 0, faas.Errorf(faas.Invalid, "--chain-listen %s: port: %w", listen, err)
	}
	return int(p), nil
}

// joinChain serves a chain that exists.
func (n *Node) joinChain(ctx context.Context) error {
	o := &n.cfg.Operator
	if o.RPC == "" {
		return nil
	}
	contracts, err := o.contracts(ctx)
	if err != nil {
		return err
	}
	signer, err := o.Account.Open(ctx)
	if err != nil {
		return err
	}
	policy, err := evm.ParseApproval(o.Approve)
	if err != nil {
		return faas.Errorf(faas.Invalid, "--approve: %w", err)
	}
	n.chain = &Chain{HTTP: o.RPC, WS: o.RPC, Contracts: contracts, Services: []uint64{o.Service}, Approving: !policy.None()}
	follow := evm.FollowConfig{Confirmations: o.Confirmations, Services: []uint64{o.Service}}
	if n.chain.Approving {
		follow.Services = nil // what is approved is served
	}
	if err := n.serve(ctx, evm.Config{Node: evm.NodeConfig{URLs: []string{o.RPC}}, Signer: signer, Contracts: contracts, Follow: follow}); err != nil {
		return err
	}
	chain := n.chain.dialed[0]
	if n.chain.Approving {
		if n.chain.Services, err = chain.Serves(ctx); err != nil {
			return err
		}
	}
	return n.startDuties(ctx, chain, policy)
}

// startDuties has an operator of a chain that exists approve requests and send
// heartbeats; before that it checks that it may serve at all.
func (n *Node) startDuties(ctx context.Context, chain *evm.Chain, policy evm.Approval) error {
	standing, err := chain.Standing(ctx, chain.Operator())
	if err != nil {
		return err
	}
	if err := standing.Check(); err != nil {
		return err
	}
	log := n.log.With("part", "operator", "operator", chain.Operator().String())
	if !standing.InService && policy.None() {
		log.Warn("the operator is registered but not in the service: it waits for its jobs all the same", "service", n.cfg.Operator.Service)
	}
	if !policy.None() {
		stop := n.workers.start("approvals", func(ctx context.Context) error { return chain.Approve(ctx, policy) })
		n.onClose("stop approving", func(context.Context) error { return stop() })
	}
	if chain.Contracts.Status.IsZero() {
		return nil
	}
	every := n.cfg.Operator.Heartbeat
	if every == 0 {
		if every, err = chain.HeartbeatInterval(ctx); err != nil {
			return err
		}
	}
	stop := n.workers.start("heartbeats", func(ctx context.Context) error { return chain.Heartbeats(ctx, every, n.vitals) })
	n.onClose("stop heartbeats", func(context.Context) error { return stop() })
	return nil
}

// vitals is what heartbeats say of this node.
func (n *Node) vitals() evm.Vitals {
	var v evm.Vitals
	if n.chain.healthy() != nil {
		v.Code = 1
	}
	var waiting, running int
	for _, op := range n.chain.serving {
		s := op.Stats()
		waiting, running = waiting+s.Waiting, running+s.Running
	}
	for name, count := range map[string]int{"jobs_waiting": waiting, "jobs_running": running} {
		v.Metrics = append(v.Metrics, evm.Metric{Name: name, Value: big.NewInt(int64(count))})
	}
	return v
}

// contracts reads where the deployment is.
func (o *Operator) contracts(ctx context.Context) (c evm.Contracts, err error) {
	if err := c.Tangle.UnmarshalText([]byte(o.Tangle)); err != nil {
		return c, faas.Errorf(faas.Invalid, "--tangle: %w", err)
	}
	c.Service, c.Start = o.Service, o.Start
	if o.Status != "" {
		if err := c.Status.UnmarshalText([]byte(o.Status)); err != nil {
			return c, faas.Errorf(faas.Invalid, "--status-registry: %w", err)
		}
	}
	if o.Blueprint == "" {
		if c.Blueprint, err = BlueprintOf(ctx, o.RPC, c.Tangle, c.Service); faas.KindOf(err) == faas.NotFound {
			err = faas.Errorf(faas.NotFound, "%w: before there is one, --blueprint says which contract's", err)
		}
		return c, err
	}
	if err := c.Blueprint.UnmarshalText([]byte(o.Blueprint)); err != nil {
		return c, faas.Errorf(faas.Invalid, "--blueprint: %w", err)
	}
	return c, nil
}

// serve runs one operator until the node closes.
func (n *Node) serve(ctx context.Context, cfg evm.Config) error {
	name := cfg.Signer.Address().String()
	log := n.log.With("part", "operator")
	cfg.Log = log.With("operator", name)
	chain, err := evm.Dial(ctx, cfg)
	if err != nil {
		return err
	}
	n.onClose("end the chain connection", func(context.Context) error { chain.Close(); return nil })
	journal := n.store.Journal(name)
	if err := n.openQuotes(ctx, chain, journal); err != nil {
		return err
	}
	ocfg := operator.Config{
		Chain: chain, Codec: evm.Codec{Inline: int(n.cfg.Sandbox.InlineBytes)}, Engine: n.engine, Stateful: n.engine,
		Journal: journal, Log: log,
	}
	if n.cfg.Duties.Reassign {
		ocfg.Reassigner = chain
	}
	op, err := operator.New(ocfg)
	if err != nil {
		return err
	}
	if err := n.measure(op); err != nil {
		return err
	}
	stop := n.workers.start("operator "+name, op.Run)
	n.onClose("stop operator "+name, func(context.Context) error { return stop() })
	n.chain.Operators = append(n.chain.Operators, chain.Operator())
	n.chain.dialed, n.chain.serving = append(n.chain.dialed, chain), append(n.chain.serving, op)
	return nil
}

// measure adds an operator's readings to the node's metrics.
func (n *Node) measure(op *operator.Operator) error {
	labels := map[string]string{"operator": op.Stats().Operator.String()}
	for _, g := range []struct {
		name, help string
		of         func(operator.Stats) float64
	}{
		{"faas_operator_lag_blocks", "Blocks between the chain's head and what is handled.", func(s operator.Stats) float64 { return float64(s.Lag) }},
		{"faas_operator_journal_entries", "Jobs in the journal, answered ones included.", func(s operator.Stats) float64 { return float64(s.Journal) }},
		{"faas_operator_jobs_waiting", "Jobs to be run.", func(s operator.Stats) float64 { return float64(s.Waiting) }},
		{"faas_operator_jobs_running", "Jobs in the engine.", func(s operator.Stats) float64 { return float64(s.Running) }},
		{"faas_operator_results_ready", "Results to be submitted or under way.", func(s operator.Stats) float64 { return float64(s.Ready) }},
	} {
		if err := n.metrics.Gauge(g.name, g.help, labels, func() float64 { return g.of(op.Stats()) }); err != nil {
			return err
		}
	}
	return nil
}
