package evm

import (
	"context"
	"log/slog"
	"maps"
	"math/big"
	"slices"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/params"
)

// DevDeployment says what a development chain should carry.
type DevDeployment struct {
	Operators []*Key         // registered, staked and in the service
	Callers   []faas.Address // may submit jobs, as the deployer may
	Capacity  uint32         // jobs that each operator takes at once; zero: the contract's default
	EventRate *big.Int       // what a job costs, in wei, paid for one by one; nil: services are paid for, once
	Log       *slog.Logger   // nil: discard
}

// DeployDev puts the contracts, the protocol's own among them, on a development
// chain, funds operators and callers, registers the operators, and opens a
// service for them. It does only what is not done yet, so it may run at every
// start; operators that are not the ones of the service that exists get a new
// service. The first of DevKeys is deployer and owner.
func DeployDev(ctx context.Context, chain *DevChain, d DevDeployment) (Contracts, error) {
	if d.Log == nil {
		d.Log = slog.New(slog.DiscardHandler)
	}
	if len(d.Operators) == 0 {
		return Contracts{}, faas.Errorf(faas.Invalid, "a service needs at least one operator")
	}
	node, err := Connect(NodeConfig{URLs: []string{chain.WS()}, Log: d.Log})
	if err != nil {
		return Contracts{}, err
	}
	defer node.Close()
	x := &devDeployer{DevDeployment: d, deployer: &deployer{
		contracts: newContracts(node, Contracts{}), owner: DevKeys()[0], uri: "urn:faas:development", rates: Rates{Each: d.EventRate}, fixed: true, parts: devParts(),
		save: func() error { return nil },
		say:  func(string, ...any) {},
	}}
	if x.chainID, err = node.ChainID(ctx); err != nil {
		return Contracts{}, err
	}
	x.sender = x.newSender(x.owner)
	defer x.sender.Close()
	for _, step := range []func(context.Context) error{x.settled, x.createCore, x.createParts, x.createRegistry, x.createBlueprint, x.fund, x.register, x.openService} {
		if err := step(ctx); err != nil {
			return Contracts{}, faas.Errorf(faas.KindOf(err), "set up the development chain: %w", err)
		}
	}
	return x.Contracts, nil
}

// The contracts of the protocol on a development chain.
const (
	partTangle = "DevTangle"
	partStatus = "DevStatusRegistry"
)

// devParts says where all contracts of a development chain are: the deployer
// creates them before it does anything else, so that nothing needs to be
// written down but this order.
func devParts() map[string]Creation {
	parts := map[string]Creation{}
	for i, name := range []string{partTangle, partViews, partExtension, partImplementation, partProxy, partStatus} {
		parts[name] = creationOf(DevKeys()[0].Address(), uint64(i))
	}
	return parts
}

// devDeployer also does what is the protocol's and the operators' elsewhere.
type devDeployer struct {
	DevDeployment
	*deployer
}

func (x *devDeployer) newSender(s Signer) *Sender {
	return newSender(x.node, s, x.chainID, x.reverts, SenderConfig{Log: x.Log})
}

// createCore makes the protocol's core, which is its own staking contract.
func (x *devDeployer) createCore(ctx context.Context) error {
	at, err := x.create(ctx, partTangle, common.FromHex(bindings.DevTangleMetaData.Bin))
	x.Tangle, x.staking = faas.Address(at), faas.Address(at)
	return err
}

func (x *devDeployer) createRegistry(ctx context.Context) error {
	creation := append(common.FromHex(bindings.DevStatusRegistryMetaData.Bin), bindings.NewDevStatusRegistry().PackConstructor(common.Address(x.Tangle))...)
	at, err := x.create(ctx, partStatus, creation)
	x.Contracts.Status = faas.Address(at)
	return err
}

var ether = big.NewInt(params.Ether)

// fund gives every account enough for its stake and a long life of gas.
func (x *devDeployer) fund(ctx context.Context) error {
	accounts := slices.Clone(x.Callers)
	for _, k := range x.Operators {
		accounts = append(accounts, k.Address())
	}
	floor, amount := new(big.Int).Mul(ether, big.NewInt(100)), new(big.Int).Mul(ether, big.NewInt(1000))
	for _, a := range accounts {
		var balance hexutil.Big
		if err := x.node.call(ctx, &balance, "eth_getBalance", common.Address(a), "latest"); err != nil {
			return err
		}
		if balance.ToInt().Cmp(floor) >= 0 {
			continue
		}
		if _, err := x.send(ctx, Call{To: &a, Value: amount}); err != nil {
			return err
		}
	}
	return nil
}

// register stakes and registers each operator, in its own name.
func (x *devDeployer) register(ctx context.Context) error {
	staking := bindings.NewStaking()
	stake, err := viewing(ctx, x.contracts, x.Tangle, staking.PackMinOperatorStake(), staking.UnpackMinOperatorStake)
	if err != nil {
		return err
	}
	for _, k := range x.Operators {
		who := common.Address(k.Address())
		active, err := viewing(ctx, x.contracts, x.Tangle, staking.PackIsOperatorActive(who), staking.UnpackIsOperatorActive)
		if err != nil {
			return err
		}
		if !active {
			if err := x.as(ctx, k, Call{To: &x.Tangle, Data: staking.PackRegisterOperator(), Value: stake}); err != nil {
				return err
			}
		}
		registered, err := viewing(ctx, x.contracts, x.Tangle, x.tangle.PackIsOperatorRegistered(x.blueprintID, who), x.tangle.UnpackIsOperatorRegistered)
		if err != nil {
			return err
		}
		if registered {
			continue
		}
		var inputs []byte
		if x.Capacity > 0 {
			inputs = common.BigToHash(newBig(uint64(x.Capacity))).Bytes()
		}
		if err := x.as(ctx, k, Call{To: &x.Tangle, Data: x.tangle.PackRegisterOperator0(x.blueprintID, k.PublicKey(), "http://127.0.0.1", inputs)}); err != nil {
			return err
		}
	}
	return nil
}

// as sends a transaction of another key.
func (x *devDeployer) as(ctx context.Context, k *Key, call Call) error {
	if k.Address() == x.owner.Address() {
		_, err := x.send(ctx, call)
		return err
	}
	s := x.newSender(k)
	defer s.Close()
	_, err := s.Send(ctx, call)
	return err
}

// openService finds the service of exactly these operators, or opens one and
// approves it in their names, and lets the callers submit jobs.
func (x *devDeployer) openService(ctx context.Context) error {
	keys := map[faas.Address]*Key{}
	for _, k := range x.Operators {
		keys[k.Address()] = k
	}
	want := sorted(slices.Collect(maps.Keys(keys)))
	request, found, err := x.requestOrService(ctx, want)
	if err != nil {
		return err
	}
	if !found {
		if request == nil {
			if request, err = x.request(ctx, want); err != nil {
				return err
			}
		}
		id := *request
		missing, err := x.unapproved(ctx, id, want)
		if err != nil {
			return err
		}
		for _, a := range missing {
			if err := x.as(ctx, keys[a], Call{To: &x.Tangle, Data: x.tangle.PackApproveService(approvalOf(id))}); err != nil {
				return err
			}
		}
		if found, err = x.findService(ctx, want); err != nil {
			return err
		} else if !found {
			return faas.Errorf(faas.Internal, "request %d was approved, and no service is active", id)
		}
	}
	if err := x.seat(ctx, len(want)); err != nil {
		return err
	}
	return x.permit(ctx, x.Callers)
}
