package evm

import (
	"faas"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// events are the logs of one range of blocks, read. Only the blueprint's own
// JobFinished together with the core's JobCompleted in the same transaction
// make an outcome: any operator of a service can make the core emit a
// JobResultSubmitted.
type events struct {
	inputs    map[faas.Call]submission
	assigned  []faas.Job // without inputs where the submission lies in another range
	completed []faas.Outcome
	lost      []faas.Call
}

// submission is what the caller of a job sent.
type submission struct {
	caller faas.Address
	inputs []byte
}

// topics returns the first topics of the events that readLogs knows.
func (c *contracts) topics() []common.Hash {
	t, b := c.tangle.GetABI(), c.blueprint.GetABI()
	return []common.Hash{
		t.Events["JobSubmitted"].ID, t.Events["JobSubmittedFromQuote"].ID, t.Events["JobResultSubmitted"].ID, t.Events["JobCompleted"].ID,
		b.Events["JobAssigned"].ID, b.Events["JobFinished"].ID, b.Events["JobLost"].ID,
	}
}

// readLogs reads logs in chain order. An event of the contracts that does not
// decode means that they are not the contracts this program was built for.
func (c *contracts) readLogs(logs []types.Log) (events, error) {
	r := logReader{contracts: c, ev: events{inputs: map[faas.Call]submission{}},
		outputs: map[resultKey][]byte{}, finished: map[callTx]faas.Outcome{}}
	for i := range logs {
		l := &logs[i]
		if l.Removed || len(l.Topics) == 0 {
			continue
		}
		var err error
		switch faas.Address(l.Address) {
		case c.Tangle:
			err = r.tangleLog(l)
		case c.Blueprint:
			err = r.blueprintLog(l)
		}
		if err != nil {
			return events{}, faas.Errorf(faas.Internal, "event of %s in transaction %s does not decode (is it another version of the contract?): %w", l.Address, l.TxHash, err)
		}
	}
	return r.ev, nil
}

type resultKey struct {
	callTx
	operator faas.Address
}

type callTx struct {
	call faas.Call
	tx   common.Hash
}

type logReader struct {
	*contracts
	ev       events
	outputs  map[resultKey][]byte
	finished map[callTx]faas.Outcome
}

func (r *logReader) tangleLog(l *types.Log) error {
	known := r.tangle.GetABI().Events
	switch l.Topics[0] {
	case known["JobSubmitted"].ID:
		e, err := r.tangle.UnpackJobSubmittedEvent(l)
		if err != nil {
			return err
		}
		r.ev.inputs[faas.Call{Service: e.ServiceId, Call: e.CallId}] = submission{faas.Address(e.Caller), e.Inputs}
	case known["JobSubmittedFromQuote"].ID:
		e, err := r.tangle.UnpackJobSubmittedFromQuoteEvent(l)
		if err != nil {
			return err
		}
		r.ev.inputs[faas.Call{Service: e.ServiceId, Call: e.CallId}] = submission{faas.Address(e.Caller), e.Inputs}
	case known["JobResultSubmitted"].ID:
		e, err := r.tangle.UnpackJobResultSubmittedEvent(l)
		if err != nil {
			return err
		}
		at := callTx{faas.Call{Service: e.ServiceId, Call: e.CallId}, l.TxHash}
		r.outputs[resultKey{at, faas.Address(e.Operator)}] = e.Output
	case known["JobCompleted"].ID:
		e, err := r.tangle.UnpackJobCompletedEvent(l)
		if err != nil {
			return err
		}
		at := callTx{faas.Call{Service: e.ServiceId, Call: e.CallId}, l.TxHash}
		if o, ok := r.finished[at]; ok {
			o.Output = r.outputs[resultKey{at, o.Operator}]
			r.ev.completed = append(r.ev.completed, o)
		}
	}
	return nil
}

func (r *logReader) blueprintLog(l *types.Log) error {
	known := r.blueprint.GetABI().Events
	switch l.Topics[0] {
	case known["JobAssigned"].ID:
		e, err := r.blueprint.UnpackJobAssignedEvent(l)
		if err != nil {
			return err
		}
		j := faas.Job{Call: faas.Call{Service: e.ServiceId, Call: e.CallId}, Kind: faas.JobID(e.Job), Operator: faas.Address(e.Operator), Block: l.BlockNumber, BlockHash: faas.ID(l.BlockHash)}
		j.Deadline = unix(e.Deadline)
		r.ev.assigned = append(r.ev.assigned, j)
	case known["JobFinished"].ID:
		e, err := r.blueprint.UnpackJobFinishedEvent(l)
		if err != nil {
			return err
		}
		call := faas.Call{Service: e.ServiceId, Call: e.CallId}
		r.finished[callTx{call, l.TxHash}] = faas.Outcome{Call: call, Operator: faas.Address(e.Operator), Success: e.Success, Block: l.BlockNumber, Tx: faas.ID(l.TxHash)}
	case known["JobLost"].ID:
		e, err := r.blueprint.UnpackJobLostEvent(l)
		if err != nil {
			return err
		}
		r.ev.lost = append(r.ev.lost, faas.Call{Service: e.ServiceId, Call: e.CallId})
	}
	return nil
}
