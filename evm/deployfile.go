package evm

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"

	"faas"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Creation is a contract that was created, or whose creation was about to be
// sent: where it is follows from the nonce.
type Creation struct {
	Nonce   uint64       `json:"nonce"`
	Address faas.Address `json:"address"`
}

func creationOf(owner faas.Address, nonce uint64) Creation {
	return Creation{Nonce: nonce, Address: faas.Address(crypto.CreateAddress(common.Address(owner), nonce))}
}

// deployFile is what a deployment has to remember between runs: where its
// contracts are, or would be if the last run got to send them. All else is asked
// of the chain.
type deployFile struct {
	Chain   uint64              `json:"chain"` // id
	Tangle  faas.Address        `json:"tangle"`
	Staking faas.Address        `json:"staking"`
	Owner   faas.Address        `json:"owner"`
	Start   uint64              `json:"start"` // block before the first transaction
	Parts   map[string]Creation `json:"contracts"`
}

// load reads what an earlier run of the same deployment wrote, if there was one;
// another deployment's file is refused.
func (f *deployFile) load(path string) error {
	b, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	} else if err != nil {
		return faas.Errorf(faas.Invalid, "the deployment's file: %w", err)
	}
	var known deployFile
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&known); err != nil {
		return faas.Errorf(faas.Invalid, "%s is not the file of a deployment: %w", path, err)
	}
	other := func(what string, has, want any) error {
		return faas.Errorf(faas.Conflict, "%s is of another deployment: %s %v, not %v; name another file", path, what, has, want)
	}
	switch {
	case known.Chain != f.Chain:
		return other("on chain", known.Chain, f.Chain)
	case known.Tangle != f.Tangle:
		return other("for the Tangle contract", known.Tangle, f.Tangle)
	case known.Owner != f.Owner:
		return other("owned by", known.Owner, f.Owner)
	case known.Staking != f.Staking:
		return other("for the staking contract", known.Staking, f.Staking)
	}
	if known.Parts == nil {
		known.Parts = map[string]Creation{}
	}
	for name, c := range known.Parts {
		if c != creationOf(f.Owner, c.Nonce) {
			return faas.Errorf(faas.Invalid, "%s is damaged: nothing that %s creates with nonce %d is at %s (%s)", path, f.Owner, c.Nonce, c.Address, name)
		}
	}
	*f = known
	return nil
}

func (f *deployFile) store(path string) error {
	b, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return faas.Errorf(faas.Internal, "encode the deployment's file: %w", err)
	}
	return publish(path, append(b, '\n'), os.Rename)
}
