package evm

import (
	"context"
	"math/big"
	"time"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// Standing is how an operator stands with the protocol. Amounts are in wei.
type Standing struct {
	Operator   faas.Address `json:"operator"`
	Blueprint  uint64       `json:"blueprint"`  // the id of the blueprint
	Registered bool         `json:"registered"` // for the blueprint
	Active     bool         `json:"active"`     // in staking: may be in services and answer jobs
	Stake      *big.Int     `json:"stake"`      // its own and what others delegated to it
	MinStake   *big.Int     `json:"minStake"`
	InService  bool         `json:"inService"` // of the service asked for
	Balance    *big.Int     `json:"balance"`
	Rewards    *big.Int     `json:"rewards"` // native ones, to be claimed
	Record     OperatorInfo `json:"record"`
	// Sources is the hash of the blueprint's current sources; zero: none found.
	Sources      common.Hash `json:"sources,omitzero"`
	Acknowledged bool        `json:"acknowledged"` // the current sources, by this operator
	// Heartbeat is the newest in the status registry; zero: none, or no registry
	// given. Online is what the registry makes of it.
	Heartbeat time.Time `json:"heartbeat,omitzero"`
	Online    bool      `json:"online"`
}

// Check says what keeps the operator from serving; nil if nothing does.
func (s Standing) Check() error {
	switch {
	case !s.Active:
		return faas.Errorf(faas.Denied, "operator %s is not active in staking (stake %s wei, the minimum is %s): 'faas operator register' stakes", s.Operator, s.Stake, s.MinStake)
	case s.Stake.Cmp(s.MinStake) < 0:
		return faas.Errorf(faas.Denied, "operator %s has a stake of %s wei, the blueprint wants %s: 'faas operator register' adds to it", s.Operator, s.Stake, s.MinStake)
	case !s.Registered:
		return faas.Errorf(faas.Denied, "operator %s is not registered for blueprint %d: 'faas operator register' does that", s.Operator, s.Blueprint)
	}
	return nil
}

// staking is where stakes are kept: a contract of its own, which the blueprint
// names, or the core itself.
func (c *contracts) staking(ctx context.Context) (at faas.Address, blueprint uint64, err error) {
	b, err := c.binding(ctx)
	switch {
	case err != nil:
		return at, 0, err
	case !b.Bound:
		return at, 0, faas.Errorf(faas.Invalid, "the contract %s is of no blueprint yet: its owner has to create one", c.Contracts.Blueprint)
	case b.Staking == (common.Address{}):
		return at, 0, faas.Errorf(faas.Invalid, "the blueprint's contract %s names no staking contract", c.Contracts.Blueprint)
	}
	return faas.Address(b.Staking), b.BlueprintId, nil
}

// minStake is what the blueprint wants, which replaces the staking contract's
// own minimum in both directions, and the staking contract's.
func (c *contracts) minStake(ctx context.Context, staking faas.Address) (blueprint, own *big.Int, err error) {
	s := bindings.NewStaking()
	if own, err = viewing(ctx, c, staking, s.PackMinOperatorStake(), s.UnpackMinOperatorStake); err != nil {
		return nil, nil, err
	}
	out, err := c.view(ctx, c.Contracts.Blueprint, selector("getMinOperatorStake()"))
	if err != nil {
		return nil, nil, err
	}
	if len(out) >= 2*word && new(big.Int).SetBytes(out[:word]).Sign() == 0 {
		if x := new(big.Int).SetBytes(out[word : 2*word]); x.Sign() > 0 {
			return x, own, nil
		}
	}
	return own, own, nil
}

// Standing reads how an operator stands.
func (c *contracts) Standing(ctx context.Context, operator faas.Address) (s Standing, err error) {
	who := common.Address(operator)
	s.Operator = operator
	staking, blueprint, err := c.staking(ctx)
	if err != nil {
		return s, err
	}
	s.Blueprint = blueprint
	if s.MinStake, _, err = c.minStake(ctx, staking); err != nil {
		return s, err
	}
	st := bindings.NewStaking()
	if s.Active, err = viewing(ctx, c, staking, st.PackIsOperatorActive(who), st.UnpackIsOperatorActive); err != nil {
		return s, err
	}
	if s.Stake, err = viewing(ctx, c, staking, st.PackGetOperatorStake(who), st.UnpackGetOperatorStake); err != nil {
		return s, err
	}
	if s.Registered, err = viewing(ctx, c, c.Tangle, c.tangle.PackIsOperatorRegistered(blueprint, who), c.tangle.UnpackIsOperatorRegistered); err != nil {
		return s, err
	}
	if s.Rewards, err = viewing(ctx, c, c.Tangle, c.tangle.PackPendingRewards(who), c.tangle.UnpackPendingRewards); err != nil {
		return s, err
	}
	var balance hexutil.Big
	if err := c.node.call(ctx, &balance, "eth_getBalance", who, "latest"); err != nil {
		return s, c.reverts.typed(err)
	}
	s.Balance = balance.ToInt()
	if s.Record, err = c.operator(ctx, who); err != nil {
		return s, err
	}
	of, err := c.service(ctx, c.Service)
	if err != nil {
		return s, err
	}
	// A service that nobody named may be another blueprint's.
	s.Record.InService = s.Record.InService && of.BlueprintId == blueprint
	s.InService = s.Record.InService
	a, err := c.acknowledgement(ctx, blueprint, operator)
	if err != nil && faas.KindOf(err) != faas.NotFound {
		return s, err
	}
	s.Sources, s.Acknowledged = a.Hash, a.Current
	return s, c.heartbeatOf(ctx, who, &s)
}

// heartbeatOf asks the status registry, if there is one. It calls addresses
// online that it never heard of.
func (c *contracts) heartbeatOf(ctx context.Context, who common.Address, s *Standing) error {
	if c.Contracts.Status.IsZero() {
		return nil
	}
	b := bindings.NewStatus()
	known, err := viewing(ctx, c, c.Contracts.Status, b.PackIsRegisteredOperator(c.Service, who), b.UnpackIsRegisteredOperator)
	if err != nil || !known {
		return err
	}
	last, err := viewing(ctx, c, c.Contracts.Status, b.PackGetLastHeartbeat(c.Service, who), b.UnpackGetLastHeartbeat)
	if err != nil {
		return err
	}
	if last.IsUint64() {
		s.Heartbeat = unix(last.Uint64())
	}
	s.Online, err = viewing(ctx, c, c.Contracts.Status, b.PackIsOnline(c.Service, who), b.UnpackIsOnline)
	return err
}
