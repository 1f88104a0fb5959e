package evm

import (
	"context"
	"crypto/sha256"
	"log/slog"
	"math/big"
	"slices"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
)

// Jobs is how many job ids the blueprint declares.
const Jobs = 16

// DevDeployment says what a development chain should carry.
type DevDeployment struct {
	Operators []*Key         // registered, staked and in the service
	Callers   []faas.Address // may submit jobs, as the deployer may
	Capacity  uint32         // jobs that each operator takes at once; zero: the contract's default
	Paid      bool           // jobs are paid for one by one, so that quotes may have a price; else services are, once
	Log       *slog.Logger   // nil: discard
}

// DeployDev puts the contracts on a development chain, funds operators and
// callers, registers the operators, and opens a service for them. It does only
// what is not done yet, so it may run at every start; operators that are not
// the ones of the service that exists get a new service. The first of DevKeys
// is deployer and owner.
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
	id, err := node.ChainID(ctx)
	if err != nil {
		return Contracts{}, err
	}
	x := &deployer{DevDeployment: d, node: node, chainID: id, owner: DevKeys()[0], contracts: newContracts(node, Contracts{})}
	x.sender = x.newSender(x.owner)
	defer x.sender.Close()
	for _, step := range []func(context.Context) error{x.deploy, x.createBlueprint, x.fund, x.register, x.openService, x.permit} {
		if err := step(ctx); err != nil {
			return Contracts{}, faas.Errorf(faas.KindOf(err), "set up the development chain: %w", err)
		}
	}
	return x.Contracts, nil
}

type deployer struct {
	DevDeployment
	*contracts
	node      *Node
	chainID   *big.Int
	owner     *Key
	sender    *Sender // of owner
	blueprint uint64
}

func (x *deployer) newSender(k *Key) *Sender {
	return newSender(x.node, k, x.chainID, x.reverts, SenderConfig{Log: x.Log})
}

// deploy creates the contracts. The deployer does it before anything else, so
// their addresses follow from its first nonces.
func (x *deployer) deploy(ctx context.Context) error {
	owner := common.Address(x.owner.Address())
	at := func(nonce uint64) common.Address { return crypto.CreateAddress(owner, nonce) }
	tangle, views, extension, implementation, proxy, status := at(0), at(1), at(2), at(3), at(4), at(5)
	code := bindings.NewFaaSBlueprint()
	for nonce, creation := range [][]byte{
		common.FromHex(bindings.DevTangleMetaData.Bin),
		append(common.FromHex(bindings.FaaSViewsMetaData.Bin), bindings.NewFaaSViews().PackConstructor(tangle, tangle)...),
		append(common.FromHex(bindings.FaaSExtensionMetaData.Bin), bindings.NewFaaSExtension().PackConstructor(tangle, tangle, views)...),
		append(common.FromHex(bindings.FaaSBlueprintMetaData.Bin), code.PackConstructor(tangle, tangle, owner, extension)...),
		append(common.FromHex(bindings.FaaSProxyMetaData.Bin), bindings.NewFaaSProxy().PackConstructor(implementation)...),
		append(common.FromHex(bindings.DevStatusRegistryMetaData.Bin), bindings.NewDevStatusRegistry().PackConstructor(tangle)...),
	} {
		var there hexutil.Bytes
		if err := x.node.call(ctx, &there, "eth_getCode", at(uint64(nonce)), "latest"); err != nil {
			return err
		}
		if len(there) > 0 {
			continue
		}
		receipt, err := x.sender.Send(ctx, Call{Data: creation})
		if err != nil {
			return err
		}
		if receipt.ContractAddress != at(uint64(nonce)) {
			return faas.Errorf(faas.Conflict, "the development chain's first account was used for something else: start with an empty chain directory")
		}
	}
	x.Tangle, x.Blueprint, x.Contracts.Status = faas.Address(tangle), faas.Address(proxy), faas.Address(status)
	return nil
}

func (x *deployer) createBlueprint(ctx context.Context) error {
	b, err := viewing(ctx, x.contracts, x.Blueprint, x.contracts.blueprint.PackBinding(), x.contracts.blueprint.UnpackBinding)
	if err != nil {
		return err
	}
	if b.Bound {
		x.blueprint = b.BlueprintId
		return nil
	}
	if _, err := x.sender.Send(ctx, Call{To: &x.Tangle, Data: x.tangle.PackCreateBlueprint(x.definition())}); err != nil {
		return err
	}
	return x.createBlueprint(ctx)
}

// definition is the blueprint as the core wants it: all schemas empty, so that
// inputs and outputs are any bytes.
func (x *deployer) definition() bindings.ITangleBlueprintDefinition {
	const name = "faas"
	sum := sha256.Sum256([]byte(name))
	d := bindings.ITangleBlueprintDefinition{
		MetadataUri: "urn:faas:development", MetadataHash: sum, Manager: common.Address(x.Blueprint),
		Config:               bindings.ITangleBlueprintConfig{SubscriptionRate: new(big.Int), EventRate: new(big.Int)},
		Metadata:             bindings.ITangleBlueprintMetadata{Name: name, Description: "Functions in sandboxes", License: "Apache-2.0"},
		SupportedMemberships: []uint8{0},
		Sources: []bindings.ITangleBlueprintSource{{
			Kind:      2, // native
			Native:    bindings.ITangleNativeSource{Entrypoint: name},
			Testing:   bindings.ITangleTestingSource{CargoPackage: name, CargoBin: name, BasePath: "."},
			Binaries:  []bindings.ITangleBlueprintBinary{{Arch: 5, Os: 1, Name: name, Sha256: sum}},
			Container: bindings.ITangleImageRegistrySource{},
		}},
	}
	if x.Paid {
		d.HasConfig, d.Config.Pricing = true, eventPriced
	}
	for j := range faas.JobID(Jobs) {
		d.Jobs = append(d.Jobs, bindings.ITangleJobDefinition{Name: j.String()})
	}
	return d
}

var ether = big.NewInt(params.Ether)

// fund gives every account enough for its stake and a long life of gas.
func (x *deployer) fund(ctx context.Context) error {
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
		if _, err := x.sender.Send(ctx, Call{To: &a, Value: amount}); err != nil {
			return err
		}
	}
	return nil
}

// register stakes and registers each operator, in its own name.
func (x *deployer) register(ctx context.Context) error {
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
		registered, err := viewing(ctx, x.contracts, x.Tangle, x.tangle.PackIsOperatorRegistered(x.blueprint, who), x.tangle.UnpackIsOperatorRegistered)
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
		if err := x.as(ctx, k, Call{To: &x.Tangle, Data: x.tangle.PackRegisterOperator0(x.blueprint, k.PublicKey(), "http://127.0.0.1", inputs)}); err != nil {
			return err
		}
	}
	return nil
}

// as sends a transaction of another key.
func (x *deployer) as(ctx context.Context, k *Key, call Call) error {
	if k.Address() == x.owner.Address() {
		_, err := x.sender.Send(ctx, call)
		return err
	}
	s := x.newSender(k)
	defer s.Close()
	_, err := s.Send(ctx, call)
	return err
}

// openService finds the newest active service of exactly these operators, or
// opens one.
func (x *deployer) openService(ctx context.Context) error {
	var want []common.Address
	for _, k := range x.Operators {
		want = append(want, common.Address(k.Address()))
	}
	slices.SortFunc(want, common.Address.Cmp)
	found, next, err := x.findService(ctx, want)
	if err != nil || found {
		return err
	}
	request := x.tangle.PackRequestService(x.blueprint, want, nil, callers(x.Callers), 0, common.Address{}, new(big.Int), 0)
	receipt, err := x.sender.Send(ctx, Call{To: &x.Tangle, Data: request})
	if err != nil {
		return err
	}
	var id uint64
	for _, l := range receipt.Logs {
		if e, err := x.tangle.UnpackServiceRequestedEvent(l); err == nil {
			id = e.RequestId
		}
	}
	for _, k := range x.Operators {
		if err := x.as(ctx, k, Call{To: &x.Tangle, Data: x.tangle.PackApproveService(approvalOf(id))}); err != nil {
			return err
		}
	}
	if found, _, err = x.findService(ctx, want); err != nil {
		return err
	} else if !found {
		return faas.Errorf(faas.Internal, "service %d did not become active", next)
	}
	// Job calls would seat the operators bit by bit, at their callers' cost.
	_, err = x.sender.Send(ctx, Call{To: &x.Contracts.Blueprint, Data: x.contracts.blueprint.PackSeatAll(x.Service, uint32(len(want)))})
	return err
}

func callers(as []faas.Address) []common.Address {
	out := []common.Address{}
	for _, a := range as {
		out = append(out, common.Address(a))
	}
	return out
}

func (x *deployer) findService(ctx context.Context, want []common.Address) (found bool, next uint64, err error) {
	for ; ; next++ {
		s, err := viewing(ctx, x.contracts, x.Tangle, x.tangle.PackGetService(next), x.tangle.UnpackGetService)
		if err != nil || s.CreatedAt == 0 {
			return found, next, err
		}
		if s.BlueprintId != x.blueprint || s.Status != serviceActive {
			continue
		}
		have, err := viewing(ctx, x.contracts, x.Tangle, x.tangle.PackGetServiceOperators(next), x.tangle.UnpackGetServiceOperators)
		if err != nil {
			return false, next, err
		}
		slices.SortFunc(have, common.Address.Cmp)
		if slices.Equal(have, want) {
			found, x.Service = true, next
		}
	}
}

const serviceActive = 1

// permit lets the callers submit jobs.
func (x *deployer) permit(ctx context.Context) error {
	for _, a := range x.Callers {
		ok, err := viewing(ctx, x.contracts, x.Tangle, x.tangle.PackIsPermittedCaller(x.Service, common.Address(a)), x.tangle.UnpackIsPermittedCaller)
		if err != nil {
			return err
		}
		if ok {
			continue
		}
		if _, err := x.sender.Send(ctx, Call{To: &x.Tangle, Data: x.tangle.PackAddPermittedCaller(x.Service, common.Address(a))}); err != nil {
			return err
		}
	}
	return nil
}
