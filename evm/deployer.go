package evm

import (
	"context"
	"crypto/sha256"
	"math/big"
	"slices"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// Jobs is how many job ids the blueprint declares.
const Jobs = 16

// The contracts that a deployment creates, in this order.
const (
	partViews          = "FaaSViews"
	partExtension      = "FaaSExtension"
	partImplementation = "FaaSBlueprint"
	partProxy          = "FaaSProxy" // the address that counts: the blueprint's manager
)

// deployer puts the blueprint on a chain, one step after the other. Each step
// looks at what is there first, so that all of them may run again at any time;
// for that nothing of the owner's may wait in the pool (see settled).
type deployer struct {
	*contracts
	owner    Signer
	sender   *Sender // of owner
	staking  faas.Address
	uri      string // of the blueprint's metadata
	rates    Rates
	programs []SourceBinary
	renew    bool // programs are recorded for a blueprint that is there, too
	parts    map[string]Creation
	fixed    bool // parts says all nonces in advance, no other will do
	// save keeps parts before a creation is sent, from the sender's goroutine.
	save func() error
	say  func(format string, args ...any)

	next uint64 // nonce of the next transaction
	// plan: nothing is sent, and what would be is in steps.
	plan  bool
	steps []string

	bound       bool // the contracts are the blueprint blueprintID
	blueprintID uint64
}

// send sends a transaction with the next nonce since settled and no other. When
// another transaction of the account took it, as one of an interrupted run that
// was still on its way, it is not known what was done meanwhile, and the steps
// have to look again.
func (x *deployer) send(ctx context.Context, call Call) (*types.Receipt, error) {
	lost := faas.Errorf(faas.Conflict, "another transaction of %s came between: nothing else may send with this account meanwhile; run this again", x.owner.Address())
	before := call.Before
	call.Before = func(nonce uint64) error {
		if nonce != x.next {
			return lost
		}
		if before == nil {
			return nil
		}
		return before(nonce)
	}
	receipt, err := x.sender.Send(ctx, call)
	if err == nil {
		x.next++
	} else if receipt == nil {
		// It may have been refused because it is done already.
		if _, pending, readErr := x.sender.nonces(ctx); readErr == nil && pending > x.next {
			return nil, lost
		}
	}
	return receipt, err
}

// codeAt reports whether there is a contract.
func (c *contracts) codeAt(ctx context.Context, at faas.Address) (bool, error) {
	var code hexutil.Bytes
	if err := c.node.call(ctx, &code, "eth_getCode", common.Address(at), "latest"); err != nil {
		return false, c.reverts.typed(err)
	}
	return len(code) > 0, nil
}

// create makes a contract that is not there yet, and returns where it is.
func (x *deployer) create(ctx context.Context, name string, creation []byte) (common.Address, error) {
	if made, ok := x.parts[name]; ok {
		if there, err := x.codeAt(ctx, made.Address); err != nil {
			return common.Address{}, err
		} else if there {
			x.say("contract %s exists at %s", name, made.Address)
			return common.Address(made.Address), nil
		}
	}
	if x.plan {
		made := creationOf(x.owner.Address(), x.next)
		x.next++
		x.act("creating the contract %s at %s", name, made.Address)
		return common.Address(made.Address), nil
	}
	x.say("creating the contract %s", name)
	receipt, err := x.send(ctx, Call{Data: creation, Before: func(nonce uint64) error {
		made := creationOf(x.owner.Address(), nonce)
		if x.fixed && x.parts[name] != made {
			return faas.Errorf(faas.Conflict, "the development chain's first account was used for something else: start with an empty chain directory")
		}
		x.parts[name] = made
		return x.save()
	}})
	if err != nil {
		return common.Address{}, faas.Errorf(faas.KindOf(err), "create the contract %s: %w", name, err)
	}
	if at := x.parts[name].Address; receipt.ContractAddress != common.Address(at) {
		return common.Address{}, faas.Errorf(faas.Internal, "the contract %s was created at %s instead of %s", name, receipt.ContractAddress, at)
	}
	x.say("contract %s created at %s", name, x.parts[name].Address)
	return receipt.ContractAddress, nil
}

// createParts makes the blueprint's contracts; each names the one before it.
func (x *deployer) createParts(ctx context.Context) error {
	tangle, staking, owner := common.Address(x.Tangle), common.Address(x.staking), common.Address(x.owner.Address())
	code := func(m string, arguments []byte) []byte { return append(common.FromHex(m), arguments...) }
	views, err := x.create(ctx, partViews, code(bindings.FaaSViewsMetaData.Bin, bindings.NewFaaSViews().PackConstructor(tangle, staking)))
	if err != nil {
		return err
	}
	extension, err := x.create(ctx, partExtension, code(bindings.FaaSExtensionMetaData.Bin, bindings.NewFaaSExtension().PackConstructor(tangle, staking, views)))
	if err != nil {
		return err
	}
	implementation, err := x.create(ctx, partImplementation, code(bindings.FaaSBlueprintMetaData.Bin, bindings.NewFaaSBlueprint().PackConstructor(tangle, staking, owner, extension)))
	if err != nil {
		return err
	}
	proxy, err := x.create(ctx, partProxy, code(bindings.FaaSProxyMetaData.Bin, bindings.NewFaaSProxy().PackConstructor(implementation)))
	x.Contracts.Blueprint = faas.Address(proxy)
	return err
}

// createBlueprint has the core know the contracts as a blueprint, once: they
// can be bound to no other.
func (x *deployer) createBlueprint(ctx context.Context) error {
	// Only a plan comes here without a contract.
	if there, err := x.codeAt(ctx, x.Contracts.Blueprint); err != nil {
		return err
	} else if there {
		b, err := x.binding(ctx)
		if err != nil {
			return err
		}
		if b.Bound {
			x.blueprintID, x.bound = b.BlueprintId, true
			x.say("blueprint %d exists", x.blueprintID)
			return nil
		}
	}
	d, err := x.definition()
	if err != nil {
		return err
	}
	if !x.act("creating the blueprint, managed by %s, of %s", x.Contracts.Blueprint, programsText(x.programs)) {
		return nil
	}
	receipt, err := x.send(ctx, Call{To: &x.Tangle, Data: x.tangle.PackCreateBlueprint(d)})
	if err != nil {
		return faas.Errorf(faas.KindOf(err), "create the blueprint: %w", err)
	}
	for _, l := range receipt.Logs {
		if e, err := x.tangle.UnpackBlueprintCreatedEvent(l); err == nil && e.Manager == common.Address(x.Contracts.Blueprint) {
			x.blueprintID, x.bound = e.BlueprintId, true
			x.say("blueprint %d created", x.blueprintID)
			return nil
		}
	}
	return faas.Errorf(faas.Internal, "transaction %s created no blueprint", receipt.TxHash)
}

// definition is the blueprint as the core wants it: all schemas empty, so that
// inputs and outputs are any bytes.
func (x *deployer) definition() (bindings.ITangleBlueprintDefinition, error) {
	sources, err := x.sources()
	if err != nil {
		return bindings.ITangleBlueprintDefinition{}, err
	}
	d := bindings.ITangleBlueprintDefinition{
		MetadataUri: x.uri, MetadataHash: sha256.Sum256([]byte(programName)), Manager: common.Address(x.Contracts.Blueprint),
		Config:               bindings.ITangleBlueprintConfig{SubscriptionRate: new(big.Int), EventRate: new(big.Int)},
		Metadata:             bindings.ITangleBlueprintMetadata{Name: programName, Description: "Functions in sandboxes", License: "Apache-2.0"},
		SupportedMemberships: []uint8{0},
		Sources:              sources,
	}
	if x.rates.Each != nil {
		d.HasConfig, d.Config.Pricing, d.Config.EventRate = true, eventPriced, x.rates.Each
	}
	for j := range faas.JobID(Jobs) {
		d.Jobs = append(d.Jobs, bindings.ITangleJobDefinition{Name: j.String()})
	}
	return d, nil
}

// findService finds the newest active service of the owner with exactly these
// operators, which are sorted.
func (x *deployer) findService(ctx context.Context, want []common.Address) (found bool, err error) {
	ids, err := x.services(ctx)
	if err != nil {
		return false, err
	}
	for _, id := range slices.Backward(ids) {
		s, err := x.service(ctx, id)
		if err != nil {
			return false, err
		}
		if s.Status != serviceActive || s.Owner != common.Address(x.owner.Address()) {
			continue
		}
		have, err := viewing(ctx, x.contracts, x.Tangle, x.tangle.PackGetServiceOperators(id), x.tangle.UnpackGetServiceOperators)
		if err != nil {
			return false, err
		}
		slices.SortFunc(have, common.Address.Cmp)
		if slices.Equal(have, want) {
			x.Service = id
			return true, nil
		}
	}
	return false, nil
}

const serviceActive = 1

// requestOrService finds the service of these operators, or the open request for
// one.
func (x *deployer) requestOrService(ctx context.Context, want []common.Address) (request *uint64, found bool, err error) {
	if found, err = x.findService(ctx, want); err != nil || found {
		return nil, found, err
	}
	if request, err = x.openRequest(ctx, want); err != nil || request != nil {
		return request, false, err
	}
	// The last approval may have turned the one into the other in between.
	found, err = x.findService(ctx, want)
	return nil, found, err
}

// request sends a request for a service of these operators; a plan has none to
// send.
func (x *deployer) request(ctx context.Context, want []common.Address) (id *uint64, err error) {
	if !x.act("requesting a service of %d operators", len(want)) {
		return nil, nil
	}
	receipt, err := x.send(ctx, Call{To: &x.Tangle, Data: x.requestData(want)})
	if err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "request a service: %w", err)
	}
	for _, l := range receipt.Logs {
		if e, err := x.tangle.UnpackServiceRequestedEvent(l); err == nil {
			x.say("service requested: request %d", e.RequestId)
			return &e.RequestId, nil
		}
	}
	return nil, faas.Errorf(faas.Internal, "transaction %s requested no service", receipt.TxHash)
}

func (x *deployer) requestData(want []common.Address) []byte {
	return x.tangle.PackRequestService(x.blueprintID, want, nil, []common.Address{}, 0, common.Address{}, new(big.Int), 0)
}

// openRequest finds a request of the owner for a service of these operators that
// may still be approved; nil: none. The core does not tell the operators of a
// request; the transaction that made it does.
func (x *deployer) openRequest(ctx context.Context, want []common.Address) (id *uint64, err error) {
	data, owner := x.requestData(want), addressTopic(x.owner.Address())
	logs, err := x.history(ctx, []any{x.tangle.GetABI().Events["ServiceRequested"].ID, nil, numberTopics(x.blueprintID), owner})
	if err != nil {
		return nil, err
	}
	for _, l := range slices.Backward(logs) {
		e, err := x.tangle.UnpackServiceRequestedEvent(&l)
		if err != nil {
			return nil, faas.Errorf(faas.Internal, "read a service request: %w", err)
		}
		state, err := x.requestState(ctx, e.RequestId)
		if err != nil {
			return nil, err
		}
		if state != requestOpen {
			continue
		}
		var tx struct {
			Input hexutil.Bytes `json:"input"`
		}
		if err := x.node.call(ctx, &tx, "eth_getTransactionByHash", l.TxHash); err != nil {
			return nil, x.reverts.typed(err)
		}
		if slices.Equal(tx.Input, data) {
			return &e.RequestId, nil
		}
	}
	return nil, nil
}

// The states of a request for a service.
const (
	requestOpen      = "open"
	requestActivated = "activated"
	requestRejected  = "rejected"
	requestExpired   = "expired"
)

func (x *deployer) requestState(ctx context.Context, id uint64) (string, error) {
	r, err := viewing(ctx, x.contracts, x.Tangle, x.tangle.PackGetServiceRequest(id), x.tangle.UnpackGetServiceRequest)
	if err != nil {
		return "", err
	}
	head, err := x.node.blockBy(ctx, "latest")
	if err != nil {
		return "", x.reverts.typed(err)
	}
	switch {
	case r.Activated:
		return requestActivated, nil
	case r.Rejected:
		return requestRejected, nil
	case uint64(head.Time) > r.CreatedAt+requestWindow:
		return requestExpired, nil
	}
	return requestOpen, nil
}

// unapproved lists those whose approval of a request is missing.
func (x *deployer) unapproved(ctx context.Context, id uint64, of []common.Address) (missing []faas.Address, err error) {
	logs, err := x.history(ctx, []any{x.tangle.GetABI().Events["ServiceApproved"].ID, numberTopics(id)})
	if err != nil {
		return nil, err
	}
	approved := map[common.Address]bool{}
	for i := range logs {
		e, err := x.tangle.UnpackServiceApprovedEvent(&logs[i])
		if err != nil {
			return nil, faas.Errorf(faas.Internal, "read an approval: %w", err)
		}
		approved[e.Operator] = true
	}
	for _, a := range of {
		if !approved[a] {
			missing = append(missing, faas.Address(a))
		}
	}
	return missing, nil
}

// How many operators are put in the rotation at once, and the gas for that: the
// contract leaves out what it is not given gas for.
const (
	seatBatch = 64
	seatGas   = 80_000
	seatBase  = 350_000
	listGas   = 6_000 // for each operator of the service
)

// seat puts the operators of the service in the rotation: job calls would do it
// bit by bit, at their callers' cost.
func (x *deployer) seat(ctx context.Context, operators int) error {
	gas := seatBase + uint64(operators)*listGas + uint64(min(operators, seatBatch))*seatGas
	for {
		info, err := x.serviceInfo(ctx, x.Service)
		if err != nil || info.Complete {
			return err
		}
		if !x.act("putting the operators of service %d in the rotation", x.Service) {
			return nil
		}
		receipt, err := x.send(ctx, Call{To: &x.Contracts.Blueprint, Data: x.blueprint.PackSeatAll(x.Service, seatBatch), Gas: gas})
		if err != nil {
			return faas.Errorf(faas.KindOf(err), "put the operators of service %d in the rotation: %w", x.Service, err)
		}
		if len(receipt.Logs) == 0 {
			return nil // nobody was left, whatever an endpoint that is behind says
		}
	}
}

// permit lets the callers submit jobs.
func (x *deployer) permit(ctx context.Context, callers []faas.Address) error {
	for _, a := range callers {
		ok, err := viewing(ctx, x.contracts, x.Tangle, x.tangle.PackIsPermittedCaller(x.Service, common.Address(a)), x.tangle.UnpackIsPermittedCaller)
		if err != nil {
			return err
		}
		if ok {
			x.say("caller %s is permitted", a)
			continue
		}
		if !x.act("permitting the caller %s", a) {
			continue
		}
		if _, err := x.send(ctx, Call{To: &x.Tangle, Data: x.tangle.PackAddPermittedCaller(x.Service, common.Address(a))}); err != nil {
			return faas.Errorf(faas.KindOf(err), "permit the caller %s: %w", a, err)
		}
	}
	return nil
}

// sorted returns addresses in their order, each once.
func sorted(as []faas.Address) []common.Address {
	out := []common.Address{}
	for _, a := range as {
		out = append(out, common.Address(a))
	}
	slices.SortFunc(out, common.Address.Cmp)
	return slices.Compact(out)
}
