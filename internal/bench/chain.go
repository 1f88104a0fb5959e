package main

import (
	"context"
	"fmt"
	"strings"

	"faas"
	"faas/evm"
)

// job0 submits job 0 to the node's development chain and waits for the result
// that the contracts accept.
func (b *bench) job0(ctx context.Context) (Row, error) {
	row := Row{Name: "job0_chain", Unit: "ms", Reach: "p50 <= 40"}
	n, err := b.warmNode(ctx)
	if err != nil {
		return row, err
	}
	if n.Chain == nil {
		return row, fmt.Errorf("the node's client file names no chain")
	}
	key, err := evm.LoadKey(n.Chain.Keystore, n.Chain.PasswordFile)
	if err != nil {
		return row, err
	}
	client, err := evm.DialClient(ctx, evm.ClientConfig{
		Node:      evm.NodeConfig{URLs: []string{n.Chain.RPC}},
		Contracts: evm.Contracts{Tangle: n.Chain.Tangle, Blueprint: n.Chain.Blueprint, Service: n.Chain.Service},
		Signer:    key,
	})
	if err != nil {
		return row, err
	}
	defer client.Close()
	row.Note = "each once the pool is stocked"
	return b.sideBySide(ctx, row, false, func() error { return n.awaitStock(ctx) }, func() error {
		job, err := client.Run(ctx, faas.Request{Image: imageName, Command: []string{"echo", "hi"}})
		if err != nil {
			return err
		}
		result, err := client.WaitOutcome(ctx, job.Call, job.Block)
		if err != nil {
			return err
		}
		e, err := evm.Codec{}.Output(result.Output)
		if err != nil {
			return err
		}
		if e.ExitCode != 0 || strings.TrimSpace(string(e.Stdout.Data)) != "hi" {
			return fmt.Errorf("the job did not answer hi: exit %d, %q, %q", e.ExitCode, e.Stdout.Data, e.Stderr.Data)
		}
		return nil
	})
}
