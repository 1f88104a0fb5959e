package evm

import (
	"context"
	"fmt"

	"faas"

	"github.com/ethereum/go-ethereum/common"
)

// Acknowledgement is what the operators of a blueprint are to run, and what one
// of them vouched for.
type Acknowledgement struct {
	Operator  faas.Address `json:"operator"`
	Blueprint uint64       `json:"blueprint"`
	Hash      common.Hash  `json:"hash"` // of the current sources
	Sources   []Source     `json:"sources"`
	// Acknowledged is the hash that the operator vouched for last; nil: none.
	Acknowledged *common.Hash `json:"acknowledged"`
	Current      bool         `json:"current"` // Acknowledged is Hash
}

// acknowledgement reads what is current and acknowledged from the core's
// events: it has no function that tells either. NotFound if it emitted none.
func (c *contracts) acknowledgement(ctx context.Context, blueprint uint64, operator faas.Address) (a Acknowledgement, err error) {
	a = Acknowledgement{Operator: operator, Blueprint: blueprint, Sources: []Source{}}
	known := c.tangle.GetABI().Events
	recorded, acked := known["BlueprintSourcesRecorded"].ID, known["BlueprintSourcesAcked"].ID
	logs, err := c.history(ctx, []any{[]common.Hash{recorded, acked}, numberTopics(blueprint)})
	if err != nil {
		return a, err
	}
	for i := range logs {
		if logs[i].Topics[0] == acked {
			e, err := c.tangle.UnpackBlueprintSourcesAckedEvent(&logs[i])
			if err != nil {
				return a, faas.Errorf(faas.Internal, "read an acknowledgement: %w", err)
			}
			if faas.Address(e.Operator) == operator {
				hash := common.Hash(e.SourcesHash)
				a.Acknowledged = &hash
			}
			continue
		}
		e, err := c.tangle.UnpackBlueprintSourcesRecordedEvent(&logs[i])
		if err != nil {
			return a, faas.Errorf(faas.Internal, "read a blueprint's sources: %w", err)
		}
		a.Hash, a.Sources = e.SourcesHash, a.Sources[:0]
		for _, s := range e.Sources {
			a.Sources = append(a.Sources, sourceOf(s))
		}
	}
	if a.Hash == (common.Hash{}) {
		return a, faas.Errorf(faas.NotFound, "the core recorded no sources of blueprint %d since block %d", blueprint, c.Start)
	}
	a.Current = a.Acknowledged != nil && *a.Acknowledged == a.Hash
	return a, nil
}

// Acknowledgement reads which sources of the blueprint are current and what an
// operator acknowledged.
func (c *Client) Acknowledgement(ctx context.Context, operator faas.Address) (Acknowledgement, error) {
	_, blueprint, err := c.staking(ctx)
	if err != nil {
		return Acknowledgement{}, err
	}
	return c.acknowledgement(ctx, blueprint, operator)
}

// AcknowledgeSources vouches, as this account, for the sources with that hash:
// Conflict if these are not the current ones. Nothing is sent if it did already.
func (c *Client) AcknowledgeSources(ctx context.Context, hash common.Hash, say func(step string)) (Acknowledgement, error) {
	if c.sender == nil {
		return Acknowledgement{}, faas.Errorf(faas.Denied, "acknowledging sources needs an account")
	}
	self := c.signer.Address()
	a, err := c.Acknowledgement(ctx, self)
	switch {
	case err != nil:
		return a, err
	case a.Hash != hash:
		return a, faas.Errorf(faas.Conflict, "the current sources of blueprint %d have the hash %s, not %s: look at them before they are acknowledged", a.Blueprint, a.Hash, hash)
	case a.Current:
		say("the current sources are acknowledged already")
		return a, nil
	}
	registered, err := viewing(ctx, c.contracts, c.Tangle, c.tangle.PackIsOperatorRegistered(a.Blueprint, common.Address(self)), c.tangle.UnpackIsOperatorRegistered)
	if err != nil {
		return a, err
	}
	if !registered {
		return a, faas.Errorf(faas.Denied, "operator %s is not registered for blueprint %d: 'faas operator register' does that", self, a.Blueprint)
	}
	say(fmt.Sprintf("acknowledging the sources %s of blueprint %d", hash, a.Blueprint))
	if _, err := c.sender.Send(ctx, Call{To: &c.Tangle, Data: c.tangle.PackAckBlueprintSources(a.Blueprint, hash)}); err != nil {
		return a, faas.Errorf(faas.KindOf(err), "acknowledge the sources of blueprint %d: %w", a.Blueprint, err)
	}
	a.Acknowledged, a.Current = &hash, true
	return a, nil
}

// AcknowledgeBinary vouches for a version of the blueprint's binaries in the
// service. The core has nothing that tells what was acknowledged before, so it
// is sent each time; the newest counts.
func (c *Client) AcknowledgeBinary(ctx context.Context, version uint64, say func(step string)) error {
	if c.sender == nil {
		return faas.Errorf(faas.Denied, "acknowledging a binary needs an account")
	}
	self := common.Address(c.signer.Address())
	in, err := viewing(ctx, c.contracts, c.Tangle, c.tangle.PackIsServiceOperator(c.Service, self), c.tangle.UnpackIsServiceOperator)
	if err != nil {
		return err
	}
	if !in {
		return faas.Errorf(faas.Denied, "operator %s is not in service %d", c.signer.Address(), c.Service)
	}
	say(fmt.Sprintf("acknowledging version %d of the binaries for service %d", version, c.Service))
	if _, err := c.sender.Send(ctx, Call{To: &c.Tangle, Data: c.tangle.PackAckBinaryVersion(c.Service, version)}); err != nil {
		return faas.Errorf(faas.KindOf(err), "acknowledge version %d of the binaries for service %d (was it published, and not withdrawn?): %w", version, c.Service, err)
	}
	return nil
}
