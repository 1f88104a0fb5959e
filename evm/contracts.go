package evm

import (
	"context"
	"fmt"
	"math"
	"math/big"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"
)

// Contracts says where a deployment is on its chain.
type Contracts struct {
	Tangle    faas.Address `json:"tangle"`    // the protocol's core
	Blueprint faas.Address `json:"blueprint"` // the FaaS blueprint's manager
	Service   uint64       `json:"service"`   // the service instance that jobs are sent to
	Start     uint64       `json:"start"`     // block of the deployment; nothing is looked for before it
	// Status is the protocol's registry of heartbeats; zero: none are sent.
	Status faas.Address `json:"status,omitzero"`
}

// contracts reads a deployment over a connection.
type contracts struct {
	Contracts
	node      *Node
	chainID   *big.Int // once verify has returned
	tangle    *bindings.Tangle
	blueprint *bindings.Blueprint
	reverts   revertReader
}

func newContracts(node *Node, at Contracts) *contracts {
	c := &contracts{Contracts: at, node: node, tangle: bindings.NewTangle(), blueprint: bindings.NewBlueprint()}
	tangle, blueprint := c.tangle.GetABI(), c.blueprint.GetABI()
	status := bindings.NewStatus().GetABI()
	c.reverts = newRevertReader(&tangle, &blueprint, &status)
	return c
}

// verify checks that the contracts are where they are said to be and belong to
// each other, and returns the chain's id.
func (c *contracts) verify(ctx context.Context) (*big.Int, error) {
	id, err := c.node.ChainID(ctx)
	if err != nil {
		return nil, c.reverts.typed(err)
	}
	for name, at := range map[string]faas.Address{"Tangle": c.Tangle, "blueprint": c.Blueprint} {
		var code hexutil.Bytes
		if err := c.node.call(ctx, &code, "eth_getCode", common.Address(at), "latest"); err != nil {
			return nil, c.reverts.typed(err)
		}
		if len(code) == 0 {
			return nil, faas.Errorf(faas.Invalid, "chain %s has no contract at the %s address %s", id, name, at)
		}
	}
	out, err := c.view(ctx, c.Blueprint, c.blueprint.PackBinding())
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "%s is not a FaaS blueprint: %w", c.Blueprint, err)
	}
	b, err := c.blueprint.UnpackBinding(out)
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "%s is not a FaaS blueprint: %w", c.Blueprint, err)
	}
	if b.Core != common.Address(c.Tangle) {
		return nil, faas.Errorf(faas.Invalid, "the blueprint %s belongs to the Tangle contract %s, not to %s", c.Blueprint, faas.Address(b.Core), c.Tangle)
	}
	if err := c.checkCanary(ctx); err != nil {
		return nil, err
	}
	c.chainID = id
	return id, nil
}

// The version of the blueprint's contract that this program was built for, and
// the gas that its dearest hook takes.
const (
	blueprintVersion = 2
	hookGas          = 480_000
)

// checkCanary finds out before the first job what would otherwise be found out
// by a job that nobody can complete: a contract of another version, a core that
// gives hooks too little gas or calls a result hook that the contract does not
// have, a contract that would let a stranger's result pass.
func (c *contracts) checkCanary(ctx context.Context) error {
	canary, err := viewing(ctx, c, c.Blueprint, c.blueprint.PackCanary(), c.blueprint.UnpackCanary)
	if err != nil {
		return faas.Errorf(faas.Invalid, "%s is another version of the blueprint's contract: deploy anew, on a development chain with an empty chain directory: %w", c.Blueprint, err)
	}
	switch {
	case canary.Version != blueprintVersion:
		return faas.Errorf(faas.Invalid, "%s is version %d of the blueprint's contract, this program knows version %d", c.Blueprint, canary.Version, blueprintVersion)
	case !canary.Denies:
		return faas.Errorf(faas.Invalid, "the blueprint %s would accept results of operators that were not assigned", c.Blueprint)
	case canary.HookGas.Cmp(newBig(hookGas)) < 0:
		return faas.Errorf(faas.Invalid, "the Tangle contract %s gives hooks %s gas, the blueprint needs %d", c.Tangle, canary.HookGas, hookGas)
	}
	for _, inputs := range []string{"bytes32", "bytes"} {
		var out hexutil.Bytes
		args := callArgs(c.Blueprint, resultHook(inputs))
		args["from"] = common.Address(c.Tangle)
		if err := c.node.call(ctx, &out, "eth_call", args, "latest"); err != nil {
			return faas.Errorf(faas.Invalid, "the blueprint %s does not take results with %s of inputs: %w", c.Blueprint, inputs, c.reverts.typed(err))
		}
	}
	return nil
}

// resultHook encodes onJobResult as a core would call it, of a call that does
// not exist. Cores differ in what they pass of the inputs.
func resultHook(inputs string) []byte {
	data := crypto.Keccak256([]byte("onJobResult(uint64,uint8,uint64,address," + inputs + ",bytes)"))[:4]
	args := arguments("uint64", "uint8", "uint64", "address", inputs, "bytes")
	var of any = []byte{}
	if inputs == "bytes32" {
		of = [32]byte{}
	}
	packed, err := args.Pack(uint64(math.MaxUint64), uint8(0), uint64(math.MaxUint64), common.Address{}, of, []byte{})
	if err != nil {
		panic(fmt.Sprintf("evm: encode a result hook: %v", err)) // constants of this file
	}
	return append(data, packed...)
}

// DeriveID is the id of what a call makes, which its caller can tell from the
// moment of the call: keccak256(abi.encode(chainId, tangle, service, call)), of
// its snapshot or instance; with an index at the end, of one of its branches.
func (c *contracts) DeriveID(call faas.Call, index ...uint64) faas.ID {
	data := common.LeftPadBytes(c.chainID.Bytes(), word)
	data = append(data, common.LeftPadBytes(c.Tangle[:], word)...)
	for _, n := range append([]uint64{call.Service, call.Call}, index...) {
		data = append(data, common.LeftPadBytes(newBig(n).Bytes(), word)...)
	}
	return faas.ID(crypto.Keccak256(data))
}

func callArgs(to faas.Address, data []byte) map[string]any {
	return map[string]any{"to": common.Address(to), "input": hexutil.Bytes(data)}
}

// view calls a contract's view function on the newest block.
func (c *contracts) view(ctx context.Context, to faas.Address, data []byte) ([]byte, error) {
	var out hexutil.Bytes
	if err := c.node.call(ctx, &out, "eth_call", callArgs(to, data), "latest"); err != nil {
		return nil, c.reverts.typed(err)
	}
	return out, nil
}

// viewing calls a view function and decodes what it returns.
func viewing[T any](ctx context.Context, c *contracts, to faas.Address, data []byte, unpack func([]byte) (T, error)) (v T, err error) {
	out, err := c.view(ctx, to, data)
	if err != nil {
		return v, err
	}
	if v, err = unpack(out); err != nil {
		return v, faas.Errorf(faas.Internal, "contract %s returned something else than its ABI says: %w", to, err)
	}
	return v, nil
}

// Status reads a call from the contracts now. A call whose service ended
// unanswered counts as completed: no answer is accepted any more.
func (c *contracts) Status(ctx context.Context, call faas.Call) (faas.CallStatus, error) {
	var job, assignment hexutil.Bytes
	elems := []rpc.BatchElem{
		{Method: "eth_call", Args: []any{callArgs(c.Tangle, c.tangle.PackGetJobCall(call.Service, call.Call)), "latest"}, Result: &job},
		{Method: "eth_call", Args: []any{callArgs(c.Blueprint, c.blueprint.PackAssignment(call.Service, call.Call)), "latest"}, Result: &assignment},
	}
	if err := c.node.batch(ctx, elems); err != nil {
		return faas.CallStatus{}, err
	}
	for _, e := range elems {
		if e.Error != nil {
			return faas.CallStatus{}, c.reverts.typed(e.Error)
		}
	}
	j, err := c.tangle.UnpackGetJobCall(job)
	if err != nil {
		return faas.CallStatus{}, faas.Errorf(faas.Internal, "read call %v: %w", call, err)
	}
	a, err := c.blueprint.UnpackAssignment(assignment)
	if err != nil {
		return faas.CallStatus{}, faas.Errorf(faas.Internal, "read assignment of call %v: %w", call, err)
	}
	return faas.CallStatus{
		Exists:    j.Caller != common.Address{},
		Completed: j.Completed || a.State == stateFinished || a.State == stateLost,
		Assignee:  faas.Address(a.Operator),
		Deadline:  unix(a.Deadline),
	}, nil
}

// The states of a call in the blueprint's contract.
const (
	stateAssigned = 1
	stateFinished = 2
	stateLost     = 3
)
