package evm

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
)

func selector(signature string) []byte { return crypto.Keccak256([]byte(signature))[:4] }

// Approval says whose service requests an operator approves.
type Approval struct {
	All        bool
	Requesters []faas.Address
}

// None reports whether nothing is approved.
func (a Approval) None() bool { return !a.All && len(a.Requesters) == 0 }

// ParseApproval reads a policy: none, all, or the addresses of requesters
// separated by commas.
func ParseApproval(text string) (a Approval, err error) {
	switch text {
	case "", "none":
		return a, nil
	case "all":
		return Approval{All: true}, nil
	}
	for part := range strings.SplitSeq(text, ",") {
		var who faas.Address
		if err := who.UnmarshalText([]byte(strings.TrimSpace(part))); err != nil {
			return a, faas.Errorf(faas.Invalid, "%q is neither none nor all, nor are addresses: %w", text, err)
		}
		a.Requesters = append(a.Requesters, who)
	}
	return a, nil
}

func (a Approval) allows(requester faas.Address) bool {
	return a.All || slices.Contains(a.Requesters, requester)
}

// The gas that an approval is given at least, and more for each operator of the
// service that it may activate.
const (
	approvalGas = 1_000_000
	memberGas   = 400_000
)

// requestWindow is how long a request may be approved.
const requestWindow = 3600

// Approve approves requests for services of the blueprint that name this
// operator, as the policy has it, until ctx ends. Requests that the policy does
// not allow are left alone: a rejection would end them for all.
func (c *Chain) Approve(ctx context.Context, policy Approval) error {
	var pause backoff
	next := c.Start // block
	for seen := map[uint64]bool{}; ; {
		head, changed, ok := c.node.latest()
		if ok && head.number() >= next {
			if err := c.approveUpTo(ctx, policy, next, head, seen); err == nil {
				// Blocks that a reorganisation may replace are looked at again.
				next = head.number() + 1 - min(head.number(), DefaultRewind)
				pause.reset()
			} else if ctx.Err() == nil {
				c.log.Warn("service requests were not looked at; will try again", "error", err)
				if pause.wait(ctx) == nil {
					continue
				}
			}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-changed:
		}
	}
}

// approveUpTo goes through the requests of a range of blocks. seen are those
// decided on for good.
func (c *Chain) approveUpTo(ctx context.Context, policy Approval, from uint64, head block, seen map[uint64]bool) error {
	_, blueprint, err := c.staking(ctx)
	if err != nil {
		return err
	}
	logs, err := c.logsOf(ctx, c.Tangle, []any{c.tangle.GetABI().Events["ServiceRequested"].ID, nil, numberTopics(blueprint)}, from, head.number())
	if err != nil {
		return err
	}
	for i := range logs {
		e, err := c.tangle.UnpackServiceRequestedEvent(&logs[i])
		if err != nil {
			return faas.Errorf(faas.Internal, "read a service request: %w", err)
		}
		if seen[e.RequestId] {
			continue
		}
		if err := c.consider(ctx, e.RequestId, policy, head); err != nil {
			return err
		}
		seen[e.RequestId] = true
	}
	return nil
}

// consider approves a request if it is open, allowed, and names this operator:
// which a trial of the call tells, as the core lists nobody's operators.
func (c *Chain) consider(ctx context.Context, id uint64, policy Approval, head block) error {
	r, err := viewing(ctx, c.contracts, c.Tangle, c.tangle.PackGetServiceRequest(id), c.tangle.UnpackGetServiceRequest)
	if err != nil {
		return err
	}
	if r.Activated || r.Rejected || uint64(head.Time) > r.CreatedAt+requestWindow {
		return nil
	}
	log := c.log.With("request", id, "requester", faas.Address(r.Requester))
	data := c.tangle.PackApproveService(approvalOf(id))
	args := callArgs(c.Tangle, data)
	args["from"] = common.Address(c.Operator())
	var out hexutil.Bytes
	if err := c.node.call(ctx, &out, "eth_call", args, "latest"); err != nil {
		if err = c.reverts.typed(err); faas.KindOf(err) == faas.Unavailable {
			return err
		}
		log.Debug("service request is not for this operator, or not any more", "error", err)
		return nil
	}
	if !policy.allows(faas.Address(r.Requester)) {
		log.Info("service request left alone: the policy does not allow its requester")
		return nil
	}
	// The last approval also activates the service, and that this is not the last
	// is known only once it is in a block: others approve at the same moment.
	gas := approvalGas + uint64(r.OperatorCount)*memberGas
	_, err = c.sender.Send(ctx, Call{To: &c.Tangle, Data: data, Gas: gas})
	switch {
	case err == nil:
		log.Info("service request approved")
	case faas.KindOf(err) == faas.Unavailable || ctx.Err() != nil:
		return err
	default:
		log.Warn("service request could not be approved", "error", err)
	}
	return nil
}

// approvalOf approves with nothing but the default commitments.
func approvalOf(id uint64) bindings.ITangleApprovalParams {
	p := bindings.ITangleApprovalParams{RequestId: id}
	for i := range p.BlsPubkey {
		p.BlsPubkey[i] = new(big.Int)
	}
	for i := range p.BlsPopSignature {
		p.BlsPopSignature[i] = new(big.Int)
	}
	return p
}

// Vitals is what a heartbeat says: 0 healthy, 1 to 99 degraded, and readings.
type Vitals struct {
	Code    uint8
	Metrics []Metric
}

// Metric is one reading.
type Metric struct {
	Name  string
	Value *big.Int
}

// metricsArguments encode (string name, uint256 value)[].
var metricsArguments = metricList()

func metricList() abi.Arguments {
	t, err := abi.NewType("tuple[]", "", []abi.ArgumentMarshaling{{Name: "name", Type: "string"}, {Name: "value", Type: "uint256"}})
	if err != nil {
		panic("evm: type of a list of metrics: " + err.Error()) // a constant of this file
	}
	return abi.Arguments{{Type: t}}
}

// DefaultHeartbeat is the registry's interval where nobody says otherwise.
const DefaultHeartbeat = 300 * time.Second

// HeartbeatInterval is how often the blueprint's services expect heartbeats.
func (c *contracts) HeartbeatInterval(ctx context.Context) (time.Duration, error) {
	data := append(selector("getHeartbeatInterval(uint64)"), common.BigToHash(newBig(c.Service)).Bytes()...)
	out, err := c.view(ctx, c.Contracts.Blueprint, data)
	if err != nil {
		return 0, err
	}
	if len(out) >= 2*word && new(big.Int).SetBytes(out[:word]).Sign() == 0 {
		// Less than a minute is not heeded.
		if s := new(big.Int).SetBytes(out[word : 2*word]); s.IsInt64() && s.Int64() >= 60 && s.Int64() < 1<<31 {
			return time.Duration(s.Int64()) * time.Second, nil
		}
	}
	return DefaultHeartbeat, nil
}

// Heartbeats tells the status registry, each interval, that this operator is
// there, until ctx ends.
func (c *Chain) Heartbeats(ctx context.Context, every time.Duration, vitals func() Vitals) error {
	var pause backoff
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-timer.C:
		}
		wait := every
		if err := c.Heartbeat(ctx, vitals()); err != nil && ctx.Err() == nil {
			c.log.Warn("heartbeat was not taken; will try again", "error", err)
			if faas.KindOf(err) == faas.Unavailable {
				wait = min(pause.next(), every)
			}
		} else {
			pause.reset()
		}
		timer.Reset(wait)
	}
}

// Heartbeat sends one for each service that this operator serves. Denied if it
// is in none.
func (c *Chain) Heartbeat(ctx context.Context, v Vitals) error {
	_, blueprint, err := c.staking(ctx)
	if err != nil {
		return err
	}
	metrics, err := metricsArguments.Pack(v.Metrics)
	if err != nil {
		return faas.Errorf(faas.Internal, "encode a heartbeat's metrics: %w", err)
	}
	serves, err := c.Serves(ctx)
	if err != nil {
		return err
	}
	if len(serves) == 0 {
		return faas.Errorf(faas.Denied, "operator %s is in no service of blueprint %d yet", c.Operator(), blueprint)
	}
	for _, service := range serves {
		// The chain's clock: a heartbeat from the future is refused.
		head, err := c.node.blockBy(ctx, "latest")
		if err != nil {
			return c.reverts.typed(err)
		}
		at := uint64(head.Time)
		sig, err := c.signer.SignTyped(ctx, c.heartbeatData(service, blueprint, v.Code, metrics, at))
		if err != nil {
			return err
		}
		data := bindings.NewStatus().PackSubmitHeartbeat(service, blueprint, v.Code, metrics, at, sig)
		if _, err = c.sender.Send(ctx, Call{To: &c.Contracts.Status, Data: data}); err != nil {
			return faas.Errorf(faas.KindOf(err), "heartbeat for service %d: %w", service, err)
		}
	}
	return nil
}

// Serves lists the active services that this operator follows and is in.
func (c *Chain) Serves(ctx context.Context) (out []uint64, err error) {
	services := c.cfg.Services
	if len(services) == 0 {
		if services, err = c.services(ctx); err != nil {
			return nil, err
		}
	}
	for _, id := range services {
		s, err := c.service(ctx, id)
		if err != nil {
			return nil, err
		}
		in, err := viewing(ctx, c.contracts, c.Tangle, c.tangle.PackIsServiceOperator(id, common.Address(c.Operator())), c.tangle.UnpackIsServiceOperator)
		if err != nil {
			return nil, err
		}
		if in && s.Status == serviceActive {
			out = append(out, id)
		}
	}
	return out, nil
}

func (c *Chain) heartbeatData(service, blueprint uint64, code uint8, metrics []byte, at uint64) apitypes.TypedData {
	return typedData("OperatorStatusRegistry", c.chainID, c.Contracts.Status, "Heartbeat",
		[]apitypes.Type{{Name: "operator", Type: "address"}, {Name: "serviceId", Type: "uint64"}, {Name: "blueprintId", Type: "uint64"},
			{Name: "statusCode", Type: "uint8"}, {Name: "metricsHash", Type: "bytes32"}, {Name: "timestamp", Type: "uint64"}},
		apitypes.TypedDataMessage{
			"operator": common.Address(c.Operator()).Hex(), "serviceId": fmt.Sprint(service), "blueprintId": fmt.Sprint(blueprint),
			"statusCode": fmt.Sprint(code), "metricsHash": hexutil.Encode(crypto.Keccak256(metrics)), "timestamp": fmt.Sprint(at),
		})
}
