package evm

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
)

// DeployConfig says what to put on which chain.
type DeployConfig struct {
	Node   NodeConfig
	Signer Signer // deploys, and owns the blueprint and its service
	Sender SenderConfig
	Tangle faas.Address // the protocol's core, which is there
	// Staking is the protocol's staking contract; zero: the core itself, where it
	// is one.
	Staking   faas.Address
	Operators []faas.Address // to ask for a service; none: the blueprint only
	Callers   []faas.Address // may submit jobs to the service, as the owner may
	Rates     Rates          // what jobs cost
	// Programs are what operators are to run; none: nothing in particular. A
	// blueprint that is there keeps those it has unless they are to Renew.
	Programs []SourceBinary
	Renew    bool
	File     string // what Deploy keeps between runs
	// Plan has Deploy look only: nothing is sent, nothing written down, nobody
	// waited for, and Deployed tells what would be done.
	Plan bool
	Wait bool              // for operators to register and to approve
	Say  func(step string) // nil: not told
	Log  *slog.Logger      // nil: discard
}

// Deployed is how far a deployment has come.
type Deployed struct {
	Contracts
	Chain       uint64       `json:"chain"` // id
	Staking     faas.Address `json:"staking"`
	Owner       faas.Address `json:"owner"`
	Bound       bool         `json:"bound"` // the blueprint is there, and has the id
	BlueprintID uint64       `json:"blueprintId"`
	// Plan is what a run that is none would do, in that order.
	Plan []string `json:"plan,omitempty"`
	// Unregistered are operators that have to register for the blueprint before
	// a service can be requested.
	Unregistered []faas.Address `json:"unregistered,omitempty"`
	Request      *uint64        `json:"request,omitempty"` // while it waits for approval
	// Unapproved are operators that have to approve the request.
	Unapproved []faas.Address `json:"unapproved,omitempty"`
	Active     bool           `json:"active"` // Service says which service is
}

// Deploy puts the blueprint on a chain that carries the protocol, requests a
// service, and lets callers use it once it is active. It does only what is not
// done yet, so that it may be run again after any failure and for another
// service or more callers. The contracts are found by the file, all else on
// the chain. Nothing else may send transactions with the account meanwhile.
func Deploy(ctx context.Context, cfg DeployConfig) (d Deployed, err error) {
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	cfg.Node.Log, cfg.Sender.Log = cfg.Log, cfg.Log
	if cfg.Say == nil {
		cfg.Say = func(string) {}
	}
	if len(cfg.Callers) > 0 && len(cfg.Operators) == 0 {
		return d, faas.Errorf(faas.Invalid, "callers are permitted in a service, and a service needs at least one operator")
	}
	if err := cfg.Rates.check(); err != nil {
		return d, err
	}
	node, err := Connect(cfg.Node)
	if err != nil {
		return d, err
	}
	defer node.Close()
	x, state, err := newDeployer(ctx, node, cfg)
	if err != nil {
		return d, err
	}
	x.sender = newSender(node, cfg.Signer, x.chainID, x.reverts, cfg.Sender)
	// The sender's goroutine writes the file, so it ends before Deploy does.
	defer x.sender.Close()
	for _, step := range []func(context.Context) error{x.settled, x.createParts, x.createBlueprint} {
		if err := step(ctx); err != nil {
			return d, err
		}
	}
	d.Chain, d.Staking, d.Owner = state.Chain, x.staking, state.Owner
	if x.bound {
		err = x.goOn(ctx, cfg, &d)
	} else {
		d.Unregistered = cfg.Operators
		x.planService(cfg)
	}
	d.Contracts, d.Bound, d.BlueprintID, d.Plan = x.Contracts, x.bound, x.blueprintID, x.steps
	return d, err
}

// goOn does what follows the blueprint.
func (x *deployer) goOn(ctx context.Context, cfg DeployConfig, d *Deployed) error {
	if _, err := x.verify(ctx); err != nil {
		return err
	}
	if err := x.renewSources(ctx); err != nil {
		return err
	}
	if err := x.setRates(ctx); err != nil || len(cfg.Operators) == 0 {
		return err
	}
	return x.openService(ctx, cfg, d)
}

// act tells what is sent next, and reports whether it is.
func (x *deployer) act(format string, args ...any) bool {
	if x.plan {
		x.steps = append(x.steps, fmt.Sprintf(format, args...))
		return false
	}
	x.say(format, args...)
	return true
}

// planService is what goOn does for a blueprint that is not there.
func (x *deployer) planService(cfg DeployConfig) {
	x.actRates(x.rates.own())
	if n := len(sorted(cfg.Operators)); n > 0 {
		x.act("requesting a service of %d operators, once they have registered", n)
	}
	x.planCallers(cfg.Callers)
}

func (x *deployer) planCallers(callers []faas.Address) {
	for _, a := range callers {
		x.act("permitting the caller %s, once the service is active", a)
	}
}

// newDeployer looks at the chain and at the file before anything is sent.
func newDeployer(ctx context.Context, node *Node, cfg DeployConfig) (*deployer, *deployFile, error) {
	x := &deployer{
		contracts: newContracts(node, Contracts{Tangle: cfg.Tangle}), owner: cfg.Signer, uri: "urn:faas:blueprint", staking: cfg.Staking, rates: cfg.Rates, programs: cfg.Programs, renew: cfg.Renew, plan: cfg.Plan,
		say: func(format string, args ...any) { cfg.Say(fmt.Sprintf(format, args...)) },
	}
	id, err := node.ChainID(ctx)
	if err != nil {
		return nil, nil, err
	}
	if !id.IsUint64() {
		return nil, nil, faas.Errorf(faas.Invalid, "chain id %s is out of range", id)
	}
	x.chainID = id
	if err := x.findStaking(ctx); err != nil {
		return nil, nil, err
	}
	head, err := node.blockBy(ctx, "latest")
	if err != nil {
		return nil, nil, x.reverts.typed(err)
	}
	state := &deployFile{Chain: id.Uint64(), Tangle: cfg.Tangle, Staking: x.staking, Owner: cfg.Signer.Address(), Start: head.number(), Parts: map[string]Creation{}}
	if err := state.load(cfg.File); err != nil {
		return nil, nil, err
	}
	x.Start, x.parts = state.Start, state.Parts
	x.save = func() error { return state.store(cfg.File) }
	return x, state, nil
}

// findStaking checks that the protocol is where it is said to be: the contracts
// name both addresses for ever.
func (x *deployer) findStaking(ctx context.Context) error {
	if there, err := x.codeAt(ctx, x.Tangle); err != nil {
		return err
	} else if !there {
		return faas.Errorf(faas.Invalid, "chain %s has no contract at the Tangle address %s", x.chainID, x.Tangle)
	}
	given := !x.staking.IsZero()
	if !given {
		x.staking = x.Tangle
	}
	s := bindings.NewStaking()
	_, err := viewing(ctx, x.contracts, x.staking, s.PackMinOperatorStake(), s.UnpackMinOperatorStake)
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil || faas.KindOf(err) == faas.Unavailable:
		return err
	case given:
		return faas.Errorf(faas.Invalid, "%s is not a staking contract of the protocol: %w", x.staking, err)
	}
	return faas.Errorf(faas.Invalid, "the Tangle contract %s is not its own staking contract: say where that is: %w", x.Tangle, err)
}

// settled waits until no transaction of the owner waits in the pool, such as
// one of an earlier run: then the chain tells what it did. From here on the
// nonces are counted.
func (x *deployer) settled(ctx context.Context) error {
	if x.plan {
		mined, pending, err := x.sender.nonces(ctx)
		if x.next = pending; mined < pending {
			x.say("%d transactions that this account sent before are not in a block yet: what they do is not in the plan", pending-mined)
		}
		return err
	}
	said := false
	return x.await(ctx, func() (bool, error) {
		mined, pending, err := x.sender.nonces(ctx)
		if err == nil && mined < pending && !said {
			x.say("waiting for %d transactions that this account sent before", pending-mined)
			said = true
		}
		x.next = pending
		return mined == pending, err
	})
}

// await asks at each new block whether something is so, until it is.
func (x *deployer) await(ctx context.Context, ready func() (bool, error)) error {
	var pause backoff
	for {
		_, changed, _ := x.node.latest()
		ok, err := ready()
		switch {
		case ok && err == nil:
			return nil
		case err != nil && faas.KindOf(err) != faas.Unavailable:
			return err
		case err != nil:
			if err := pause.wait(ctx); err != nil {
				return err
			}
			continue
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-changed:
			pause.reset()
		}
	}
}

// openService brings a service of the operators as far as it can be brought.
func (x *deployer) openService(ctx context.Context, cfg DeployConfig, d *Deployed) error {
	want := sorted(cfg.Operators)
	request, found, err := x.requestOrService(ctx, want)
	if err != nil {
		return err
	}
	if found {
		x.say("service %d exists", x.Service)
	} else if found, err = x.newService(ctx, cfg, d, want, request); err != nil || !found {
		if err == nil && x.plan {
			x.planCallers(cfg.Callers)
		}
		return err
	}
	d.Active = true
	if err := x.seat(ctx, len(want)); err != nil {
		return err
	}
	return x.permit(ctx, cfg.Callers)
}

// newService requests a service, unless it is requested already, and reports
// whether it is active: that is up to the operators, who are waited for if asked
// to.
func (x *deployer) newService(ctx context.Context, cfg DeployConfig, d *Deployed, want []common.Address, request *uint64) (active bool, err error) {
	wait := cfg.Wait && !x.plan
	err = x.until(ctx, wait, "to register", &d.Unregistered, func() ([]faas.Address, error) { return x.unregistered(ctx, want) })
	if err == nil && x.plan && len(d.Unregistered) > 0 {
		x.act("requesting a service of %d operators, once they have registered", len(want))
	}
	if err != nil || len(d.Unregistered) > 0 {
		return false, err
	}
	if request == nil {
		request, err = x.request(ctx, want)
	} else {
		x.say("service is requested already: request %d", *request)
	}
	if err != nil || request == nil {
		return false, err
	}
	id := *request
	d.Request = request
	err = x.until(ctx, wait, "to approve", &d.Unapproved, func() ([]faas.Address, error) {
		if state, err := x.requestState(ctx, id); err != nil {
			return nil, err
		} else if state == requestRejected || state == requestExpired {
			return nil, faas.Errorf(faas.Conflict, "request %d for a service is %s: run this again for a new one", id, state)
		}
		return x.unapproved(ctx, id, want)
	})
	if err != nil || len(d.Unapproved) > 0 {
		return false, err
	}
	// The last approval activates.
	if active, err = x.findService(ctx, want); err != nil {
		return false, err
	} else if !active {
		return false, faas.Errorf(faas.Conflict, "request %d for a service was approved by all, and no service of theirs is active", id)
	}
	d.Request = nil
	x.say("service %d is active", x.Service)
	return true, nil
}

// until tells who is missing, and with wait goes on until nobody is.
func (x *deployer) until(ctx context.Context, wait bool, what string, missing *[]faas.Address, ask func() ([]faas.Address, error)) error {
	return x.await(ctx, func() (bool, error) {
		now, err := ask()
		if err != nil {
			return false, err
		}
		if len(now) > 0 && !slices.Equal(now, *missing) {
			names := make([]string, len(now))
			for i, a := range now {
				names[i] = a.String()
			}
			x.say("operators that have %s: %s", what, strings.Join(names, ", "))
		}
		*missing = now
		return !wait || len(now) == 0, nil
	})
}

// unregistered lists the operators that the blueprint does not know.
func (x *deployer) unregistered(ctx context.Context, of []common.Address) (missing []faas.Address, err error) {
	for _, a := range of {
		ok, err := viewing(ctx, x.contracts, x.Tangle, x.tangle.PackIsOperatorRegistered(x.blueprintID, a), x.tangle.UnpackIsOperatorRegistered)
		if err != nil {
			return nil, err
		}
		if !ok {
			missing = append(missing, faas.Address(a))
		}
	}
	return missing, nil
}
