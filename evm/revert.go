package evm

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"faas"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// Revert is a contract's refusal of a call or a transaction.
type Revert struct {
	Name string // the Solidity error, for example "JobAlreadyCompleted"; empty if there was none
	Args []any  // its arguments
	Data []byte // as returned
}

// Error prints the error as Solidity writes it.
func (r *Revert) Error() string {
	if r.Name == "" {
		if len(r.Data) == 0 {
			return "the contract reverted without a reason"
		}
		return "the contract reverted with 0x" + hex.EncodeToString(r.Data[:min(len(r.Data), 68)])
	}
	args := make([]string, 0, len(r.Args))
	for _, a := range r.Args {
		switch v := a.(type) {
		case []byte:
			args = append(args, hexutil.Encode(v[:min(len(v), 64)]))
		case [32]byte:
			args = append(args, hexutil.Encode(v[:]))
		case string:
			args = append(args, fmt.Sprintf("%q", v[:min(len(v), 512)]))
		default:
			args = append(args, fmt.Sprint(v))
		}
	}
	return fmt.Sprintf("the contract reverted: %s(%s)", r.Name, strings.Join(args, ", "))
}

// revertKinds says what the contracts' errors mean to whoever sent the
// transaction. Errors that are not listed are Invalid: the contract will not
// have this transaction.
var revertKinds = map[string]faas.Kind{
	// The call needs no answer of ours any more.
	"JobAlreadyCompleted":    faas.Conflict,
	"ResultAlreadySubmitted": faas.Conflict,
	"NotQuotedOperator":      faas.Conflict,
	"ServiceNotActive":       faas.Conflict,
	"ServiceExpired":         faas.Conflict,
	"WrongState":             faas.Conflict,
	"QuoteAlreadyUsed":       faas.Conflict,
	"NotLate":                faas.Conflict,
	"ServiceEnded":           faas.Conflict,
	// The blueprint's owner changed what runs, or what a job costs.
	"StaleSourcesAck": faas.Conflict,
	"InvalidMsgValue": faas.Conflict,
	// The set-up was done before.
	"OperatorAlreadyRegistered":  faas.Conflict,
	"DuplicateOperatorKey":       faas.Conflict,
	"InvalidState":               faas.Conflict,
	"AlreadyAssigned":            faas.Conflict,
	"ServiceRequestExpiredError": faas.Conflict,

	"JobCallNotFound":       faas.NotFound,
	"OperatorNotRegistered": faas.NotFound,
	"NotAnOperator":         faas.NotFound,

	"JobQuoteRequesterMismatch": faas.Denied,

	"NotPermittedCaller":   faas.Denied,
	"NotServiceOwner":      faas.Denied,
	"OperatorNotInService": faas.Denied,
	"NotInService":         faas.Denied,
	// The status registry: the operator is in no such service (yet).
	"NotRegisteredOperator": faas.Denied,
	"HeartbeatFromFuture":   faas.Unavailable, // the node that it was tried on is behind
	"OperatorNotActive":     faas.Denied,
	"Unauthorized":          faas.Denied,
	"AggregationRequired":   faas.Denied,
	"OnlyTangle":            faas.Denied,

	"NoOperatorAvailable": faas.Exhausted,

	"EnforcedPause":   faas.Unavailable,
	"ManagerRejected": faas.Internal, // out of gas, or a manager that reverts without a reason
	"Panic":           faas.Internal,
	"":                faas.Internal,
}

// extraErrors are errors of the protocol that no bound ABI declares.
var extraErrors = []abi.Error{
	newError("Error", "string"),
	newError("Panic", "uint256"),
	newError("EnforcedPause"),
}

func newError(name string, types ...string) abi.Error {
	args := arguments(types...)
	for i := range args {
		args[i].Name = fmt.Sprintf("arg%d", i)
	}
	return abi.NewError(name, args)
}

// revertReader knows the errors of some contracts by their selectors.
type revertReader map[[4]byte]abi.Error

func newRevertReader(abis ...*abi.ABI) revertReader {
	r := revertReader{}
	for _, e := range extraErrors {
		r[[4]byte(e.ID[:4])] = e
	}
	for _, a := range abis {
		for _, e := range a.Errors {
			r[[4]byte(e.ID[:4])] = e
		}
	}
	return r
}

// maxManagerDepth bounds how deep a ManagerReverted is unwrapped.
const maxManagerDepth = 4

// read names the error in return data. The core wraps a manager's own error in
// ManagerReverted(manager, data); what counts is the inner one.
func (r revertReader) read(data []byte) *Revert {
	for range maxManagerDepth {
		rev := r.readOne(data)
		if rev.Name != "ManagerReverted" || len(rev.Args) != 2 {
			return rev
		}
		inner, ok := rev.Args[1].([]byte)
		if !ok || len(inner) == 0 {
			return rev
		}
		data = inner
	}
	return &Revert{Data: data}
}

func (r revertReader) readOne(data []byte) *Revert {
	rev := &Revert{Data: bytes.Clone(data)}
	if len(data) < 4 {
		return rev
	}
	e, ok := r[[4]byte(data[:4])]
	if !ok {
		return rev
	}
	rev.Name = e.Name
	if args, err := e.Inputs.Unpack(data[4:]); err == nil {
		rev.Args = args
	}
	return rev
}

// typed gives an error that a node answered its kind. A revert keeps its
// *Revert in the chain.
func (r revertReader) typed(err error) error {
	if err == nil {
		return nil
	}
	if data, ok := revertData(err); ok {
		return reverted(r.read(data))
	}
	if !answered(err) {
		return err // the connection's: has its kind
	}
	return faas.Errorf(refusalKind(err), "chain endpoint: %w", err)
}

func reverted(rev *Revert) error {
	kind, ok := revertKinds[rev.Name]
	if !ok {
		kind = faas.Invalid
	}
	return &faas.Error{Kind: kind, Err: rev}
}

// revertCode is the code of JSON-RPC for a call that reverted.
const revertCode = 3

// revertData digs the return data out of an endpoint's answer.
func revertData(err error) ([]byte, bool) {
	var e rpc.Error
	if !errors.As(err, &e) {
		return nil, false
	}
	var d rpc.DataError
	if errors.As(err, &d) {
		if s, ok := d.ErrorData().(string); ok {
			return common.FromHex(s), true
		}
	}
	if e.ErrorCode() == revertCode || strings.HasPrefix(e.Error(), "execution reverted") {
		return nil, true
	}
	return nil, false
}

// refusals are the texts by which nodes refuse a transaction. JSON-RPC has no
// codes for them; the texts are those of go-ethereum, which others copy.
var refusals = []struct {
	text string
	kind faas.Kind
	is   refusal
}{
	{"already known", faas.Conflict, alreadyKnown},
	{"nonce too low", faas.Conflict, nonceTaken},
	{"replacement transaction underpriced", faas.Conflict, replacementCheap},
	{"transaction underpriced", faas.Exhausted, feeTooLow},
	{"less than block base fee", faas.Exhausted, feeTooLow},
	{"insufficient funds", faas.Exhausted, fundsMissing},
	{"exceeds block gas limit", faas.Invalid, notAccepted},
	{"gas limit too high", faas.Invalid, notAccepted},
	{"intrinsic gas too low", faas.Invalid, notAccepted},
	{"oversized data", faas.Invalid, notAccepted},
	{"exceeds the configured cap", faas.Invalid, notAccepted},
	{"gas required exceeds allowance", faas.Exhausted, notAccepted},
}

// refusal is what a refused transaction means for its sender.
type refusal uint8

const (
	tryAgain         refusal = iota // an error of the endpoint: the same transaction may pass later
	alreadyKnown                    // it has this transaction
	nonceTaken                      // a transaction with this nonce is in a block
	replacementCheap                // another one with this nonce waits, and this one does not outbid it
	feeTooLow                       // the fee is below what the endpoint takes
	fundsMissing                    // the account can not pay for it, as far as the endpoint's pool knows
	notAccepted                     // never as it is
)

func refusalOf(err error) refusal {
	for _, r := range refusals {
		if strings.Contains(err.Error(), r.text) {
			return r.is
		}
	}
	return tryAgain
}

func refusalKind(err error) faas.Kind {
	for _, r := range refusals {
		if strings.Contains(err.Error(), r.text) {
			return r.kind
		}
	}
	return faas.Unavailable
}
