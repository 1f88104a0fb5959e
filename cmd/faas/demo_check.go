package main

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"faas"
	"faas/client"
	"faas/evm"
	"faas/evm/bindings"
)

// receipts checks results against what the chain says to anybody who asks. It
// has a connection of its own and does not trust the client under test.
type receipts struct {
	eth       *ethclient.Client
	blueprint common.Address
	abi       *bindings.Blueprint
}

func newReceipts(ctx context.Context, rpc string, at evm.Contracts) (*receipts, error) {
	eth, err := ethclient.DialContext(ctx, rpc)
	if err != nil {
		return nil, faas.Errorf(faas.Unavailable, "chain %s: %w", rpc, err)
	}
	return &receipts{eth: eth, blueprint: common.Address(at.Blueprint), abi: bindings.NewBlueprint()}, nil
}

func (r *receipts) close() { r.eth.Close() }

// finished checks the transaction that brought a result: it succeeded, came
// from the assigned operator, and its event agrees with the output.
func (r *receipts) finished(ctx context.Context, job evm.Submitted, result evm.Result, success bool) (wrong []string, err error) {
	note := noteIn(&wrong)
	note(result.Operator == job.Operator, "assigned to %s, answered by %s", job.Operator, result.Operator)
	receipt, err := r.eth.TransactionReceipt(ctx, common.Hash(result.Tx))
	if err != nil {
		return wrong, faas.Errorf(faas.Internal, "receipt of the result's transaction: %w", err)
	}
	note(receipt.Status == 1, "the result's transaction has status %d", receipt.Status)
	hash := crypto.Keccak256Hash(result.Output)
	events := 0
	for _, l := range receipt.Logs {
		ev, err := r.abi.UnpackJobFinishedEvent(l)
		if err != nil || l.Address != r.blueprint || ev.ServiceId != job.Service || ev.CallId != job.Call.Call {
			continue
		}
		events++
		note(common.Hash(ev.OutputHash) == hash, "the event's output hash is of another output")
		note(faas.Address(ev.Operator) == result.Operator, "the event names operator %s", ev.Operator)
		note(ev.Success == success, "the event says success %t", ev.Success)
	}
	note(events == 1, "the receipt has %d JobFinished events of this call", events)
	return wrong, nil
}

// noteIn appends what is not as it should be.
func noteIn(wrong *[]string) func(ok bool, format string, args ...any) {
	return func(ok bool, format string, args ...any) {
		if !ok {
			*wrong = append(*wrong, fmt.Sprintf(format, args...))
		}
	}
}

// onChain checks the result of an execution that the contract accepted.
func (r *receipts) onChain(ctx context.Context, c *evm.Client, job evm.Submitted, result evm.Result, e faas.Execution) (wrong []string, err error) {
	if wrong, err = r.finished(ctx, job, result, e.ExitCode == 0); err != nil {
		return wrong, err
	}
	note, hash := noteIn(&wrong), crypto.Keccak256Hash(result.Output)
	record, err := c.Job(ctx, job.Call.Call)
	if err != nil {
		return wrong, err
	}
	note(record.State == "finished" && record.Reading == "decoded", "the contract's record is %s, %s", record.State, record.Reading)
	note(record.ExitCode == e.ExitCode, "the contract recorded exit code %d", record.ExitCode)
	note(record.CacheHit == e.CacheHit, "the contract recorded cache hit %t", record.CacheHit)
	note(common.Hash(record.OutputHash) == hash, "the contract recorded the hash of another output")
	return wrong, nil
}

// served checks an answer over HTTP against the node's record and the output
// object that its digest names.
func (r *receipts) served(ctx context.Context, c *client.Client, e faas.Execution) (wrong []string, err error) {
	record, err := c.Execution(ctx, e.ID.String())
	if err != nil {
		return nil, err
	}
	if record.ExitCode != e.ExitCode || record.OutputDigest != e.OutputDigest {
		wrong = append(wrong, "the node's record is not what it answered")
	}
	object, _, err := c.Output(ctx, e.OutputDigest)
	if err != nil {
		return wrong, err
	}
	b, err := io.ReadAll(object) // checks the digest
	if cerr := object.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return wrong, err
	}
	want, err := io.ReadAll(faas.OutputObject(e.Stdout.Size, bytes.NewReader(e.Stdout.Data), bytes.NewReader(e.Stderr.Data)))
	if err != nil {
		return wrong, faas.Errorf(faas.Internal, "output object: %w", err)
	}
	if !bytes.Equal(b, want) {
		wrong = append(wrong, "the output object is not the output")
	}
	return wrong, nil
}
