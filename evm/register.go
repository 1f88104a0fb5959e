package evm

import (
	"context"
	"fmt"
	"math/big"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
)

// Registration is what an operator registers with.
type Registration struct {
	RPC      string   // where it is reached, public for ever
	Capacity uint32   // jobs that it takes at once; zero: the contract's default
	Stake    *big.Int // to have at least, in wei; nil: the minimum
	Say      func(step string)
}

// Register makes this account a staked operator of the blueprint. What is done
// already is not done again, so that it can be run again after a failure and
// to change the address, the capacity, or to add to the stake.
func (c *Client) Register(ctx context.Context, r Registration) (Standing, error) {
	if c.sender == nil {
		return Standing{}, faas.Errorf(faas.Denied, "registering an operator needs an account")
	}
	if r.RPC == "" {
		return Standing{}, faas.Errorf(faas.Invalid, "an operator registers with the address where it is reached")
	}
	staking, blueprint, err := c.staking(ctx)
	if err != nil {
		return Standing{}, err
	}
	self := c.signer.Address()
	before, err := c.Standing(ctx, self)
	if err != nil {
		return before, err
	}
	if err := c.stake(ctx, staking, before, r); err != nil {
		return before, err
	}
	if before.Registered {
		err = c.updateRegistration(ctx, before, r)
	} else {
		err = c.register(ctx, blueprint, r)
	}
	if err != nil {
		return before, err
	}
	return c.Standing(ctx, self)
}

// stake brings the stake to what is asked for, at least to both minimums.
func (c *Client) stake(ctx context.Context, at faas.Address, s Standing, r Registration) error {
	_, least, err := c.minStake(ctx, at)
	if err != nil {
		return err
	}
	want := bigMax(least, s.MinStake)
	if r.Stake != nil {
		if r.Stake.Cmp(want) < 0 {
			return faas.Errorf(faas.Invalid, "a stake of %s wei is below the minimum of %s", r.Stake, want)
		}
		want = r.Stake
	} else if s.Active && s.Stake.Cmp(s.MinStake) >= 0 {
		return nil
	}
	add := new(big.Int).Sub(want, s.Stake)
	if s.Active && add.Sign() <= 0 {
		return nil
	}
	b := bindings.NewStaking()
	token, err := viewing(ctx, c.contracts, at, b.PackOperatorBondToken(), b.UnpackOperatorBondToken)
	if err != nil {
		return err
	}
	if token != (common.Address{}) {
		return faas.Errorf(faas.Denied, "stakes on this chain are in the token %s, and %s more are needed: approve them to the staking contract %s, call its registerOperatorWithAsset (the first time) or increaseStakeWithAsset, then register again", faas.Address(token), add, at)
	}
	data, what := b.PackIncreaseStake(), "adding %s wei to the stake of %s"
	if s.Stake.Sign() == 0 {
		data, what = b.PackRegisterOperator(), "staking %s wei (had %s)"
	}
	if add.Sign() < 0 {
		add = new(big.Int)
	}
	r.Say(fmt.Sprintf(what, add, s.Stake))
	if _, err := c.sender.Send(ctx, Call{To: &at, Data: data, Value: add}); err != nil {
		return faas.Errorf(faas.KindOf(err), "stake %s wei: %w", add, err)
	}
	return nil
}

func (c *Client) register(ctx context.Context, blueprint uint64, r Registration) error {
	public, err := c.publicKey(ctx, blueprint)
	if err != nil {
		return err
	}
	var inputs []byte
	if r.Capacity > 0 {
		inputs = common.BigToHash(newBig(uint64(r.Capacity))).Bytes()
	}
	r.Say(fmt.Sprintf("registering for blueprint %d at %s", blueprint, r.RPC))
	if _, err := c.sender.Send(ctx, Call{To: &c.Tangle, Data: c.tangle.PackRegisterOperator0(blueprint, public, r.RPC, inputs)}); err != nil {
		return faas.Errorf(faas.KindOf(err), "register for blueprint %d: %w", blueprint, err)
	}
	return nil
}

// publicKey finds the account's public key out from a signature: an external
// signer does not tell it otherwise.
func (c *Client) publicKey(ctx context.Context, blueprint uint64) ([]byte, error) {
	data := typedData("FaaSOperator", c.chainID, c.Tangle, "Registration",
		[]apitypes.Type{{Name: "operator", Type: "address"}, {Name: "blueprintId", Type: "uint64"}},
		apitypes.TypedDataMessage{"operator": common.Address(c.signer.Address()).Hex(), "blueprintId": fmt.Sprint(blueprint)})
	digest, err := typedDigest(data)
	if err != nil {
		return nil, err
	}
	sig, err := c.signer.SignTyped(ctx, data)
	if err != nil {
		return nil, err
	}
	public, _, err := recovered(digest, sig)
	return public, err
}

// updateRegistration changes what is different from what was asked for.
func (c *Client) updateRegistration(ctx context.Context, s Standing, r Registration) error {
	rpc, err := c.registeredRPC(ctx, s.Blueprint, s.Operator)
	if err != nil {
		return err
	}
	if rpc != r.RPC {
		r.Say(fmt.Sprintf("registered already; changing the address from %q to %q", rpc, r.RPC))
		if _, err := c.sender.Send(ctx, Call{To: &c.Tangle, Data: c.tangle.PackUpdateOperatorPreferences(s.Blueprint, []byte{}, r.RPC)}); err != nil {
			return faas.Errorf(faas.KindOf(err), "change the address: %w", err)
		}
	}
	if r.Capacity == 0 || r.Capacity == s.Record.Capacity {
		return nil
	}
	r.Say(fmt.Sprintf("registered already; changing the capacity from %d to %d", s.Record.Capacity, r.Capacity))
	if _, err := c.sender.Send(ctx, Call{To: &c.Contracts.Blueprint, Data: c.blueprint.PackSetCapacity(r.Capacity)}); err != nil {
		return faas.Errorf(faas.KindOf(err), "change the capacity: %w", err)
	}
	return nil
}

// registeredRPC is the address that an operator registered.
func (c *contracts) registeredRPC(ctx context.Context, blueprint uint64, operator faas.Address) (string, error) {
	all, err := c.registeredRPCs(ctx, blueprint, common.Address(operator))
	return all[common.Address(operator)], err
}

// registeredRPCs are the addresses that operators registered: the core does not
// keep them, its events do.
func (c *contracts) registeredRPCs(ctx context.Context, blueprint uint64, operators ...common.Address) (map[common.Address]string, error) {
	known := c.tangle.GetABI().Events
	topics := []common.Hash{known["OperatorRegistered"].ID, known["OperatorPreferencesUpdated"].ID}
	who := make([]common.Hash, 0, len(operators))
	for _, a := range operators {
		who = append(who, addressTopic(faas.Address(a)))
	}
	logs, err := c.history(ctx, []any{topics, numberTopics(blueprint), who})
	if err != nil {
		return nil, err
	}
	out := make(map[common.Address]string, len(operators))
	for i := range logs {
		if logs[i].Topics[0] == topics[0] {
			e, err := c.tangle.UnpackOperatorRegisteredEvent(&logs[i])
			if err != nil {
				return nil, faas.Errorf(faas.Internal, "read a registration: %w", err)
			}
			out[e.Operator] = e.RpcAddress
			continue
		}
		e, err := c.tangle.UnpackOperatorPreferencesUpdatedEvent(&logs[i])
		if err != nil {
			return nil, faas.Errorf(faas.Internal, "read preferences: %w", err)
		}
		out[e.Operator] = e.RpcAddress
	}
	return out, nil
}

func addressTopic(a faas.Address) common.Hash { return common.BytesToHash(a[:]) }

// Announce changes the address that this operator registered, if it is another.
func (c *Chain) Announce(ctx context.Context, rpc string) error {
	_, blueprint, err := c.staking(ctx)
	if err != nil {
		return err
	}
	now, err := c.registeredRPC(ctx, blueprint, c.Operator())
	if err != nil || now == rpc {
		return err
	}
	if _, err := c.sender.Send(ctx, Call{To: &c.Tangle, Data: c.tangle.PackUpdateOperatorPreferences(blueprint, []byte{}, rpc)}); err != nil {
		return faas.Errorf(faas.KindOf(err), "change the address of operator %s: %w", c.Operator(), err)
	}
	return nil
}

// Claim has the core pay out the account's native rewards, and returns how much.
func (c *Client) Claim(ctx context.Context) (*big.Int, error) {
	if c.sender == nil {
		return nil, faas.Errorf(faas.Denied, "claiming rewards needs an account")
	}
	self := common.Address(c.signer.Address())
	pending, err := viewing(ctx, c.contracts, c.Tangle, c.tangle.PackPendingRewards(self), c.tangle.UnpackPendingRewards)
	if err != nil || pending.Sign() == 0 {
		return pending, err
	}
	receipt, err := c.sender.Send(ctx, Call{To: &c.Tangle, Data: c.tangle.PackClaimRewards()})
	if err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "claim rewards: %w", err)
	}
	total := new(big.Int)
	for _, l := range receipt.Logs {
		if e, err := c.tangle.UnpackRewardsClaimedEvent(l); err == nil && e.Account == self {
			total.Add(total, e.Amount)
		}
	}
	return total, nil
}
