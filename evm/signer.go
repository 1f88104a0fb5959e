package evm

import (
	"context"
	"math/big"

	"faas"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
)

// Signer signs for one account: a *Key, or a program of its own that keeps the
// key (external.go). Its errors are Unavailable when it may sign later, and
// Denied when it will not. It may be called by several goroutines at once.
type Signer interface {
	// Address is the account.
	Address() faas.Address
	// SignTransaction returns tx with the account's signature and not changed
	// in any other way. tx says which chain it is for.
	SignTransaction(ctx context.Context, tx *types.Transaction) (*types.Transaction, error)
	// SignTyped signs structured data as EIP-712 says: r, s and v of 27 or 28.
	SignTyped(ctx context.Context, data apitypes.TypedData) ([]byte, error)
}

// SignerConfig says where the key of an account is: in an encrypted file, or
// with an external signer.
type SignerConfig struct {
	Keystore, PasswordFile string       // as LoadKey takes them
	URL                    string       // of the external signer
	Account                faas.Address // with URL: which of its accounts; zero: the one it has
}

// OpenSigner returns the account that cfg names.
func OpenSigner(ctx context.Context, cfg SignerConfig) (Signer, error) {
	switch {
	case cfg.Keystore == "" && cfg.URL == "":
		return nil, faas.Errorf(faas.Invalid, "no account given: name a keystore and its password file, or an external signer")
	case cfg.Keystore != "" && cfg.URL != "":
		return nil, faas.Errorf(faas.Invalid, "both a keystore and an external signer are given: an account has one of them")
	case cfg.URL != "":
		return DialSigner(ctx, cfg.URL, cfg.Account)
	case cfg.PasswordFile == "":
		return nil, faas.Errorf(faas.Invalid, "keystore %s: no password file given", cfg.Keystore)
	}
	k, err := LoadKey(cfg.Keystore, cfg.PasswordFile)
	if err != nil {
		return nil, err
	}
	if !cfg.Account.IsZero() && cfg.Account != k.Address() {
		return nil, faas.Errorf(faas.Invalid, "keystore %s holds account %s, not %s", cfg.Keystore, k.Address(), cfg.Account)
	}
	return k, nil
}

// SignTransaction implements Signer.
func (k *Key) SignTransaction(_ context.Context, tx *types.Transaction) (*types.Transaction, error) {
	signed, err := types.SignTx(tx, types.LatestSignerForChainID(tx.ChainId()), k.secret)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "sign transaction: %w", err)
	}
	return signed, nil
}

// SignTyped implements Signer.
func (k *Key) SignTyped(_ context.Context, data apitypes.TypedData) ([]byte, error) {
	digest, err := typedDigest(data)
	if err != nil {
		return nil, err
	}
	sig, err := crypto.Sign(digest, k.secret)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "sign %s: %w", data.PrimaryType, err)
	}
	sig[crypto.RecoveryIDOffset] += 27
	return sig, nil
}

// typedDigest is what a signature of EIP-712 data signs.
func typedDigest(data apitypes.TypedData) ([]byte, error) {
	digest, _, err := apitypes.TypedDataAndHash(data)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "encode %s as EIP-712 data: %w", data.PrimaryType, err)
	}
	return digest, nil
}

// typedData is a flat struct under the kind of domain that the protocol uses.
// Numbers are decimal text, hashes and addresses hexadecimal: what every signer
// reads alike.
func typedData(name string, chainID *big.Int, contract faas.Address, primary string, fields []apitypes.Type, message apitypes.TypedDataMessage) apitypes.TypedData {
	return apitypes.TypedData{
		Types: apitypes.Types{
			"EIP712Domain": {{Name: "name", Type: "string"}, {Name: "version", Type: "string"}, {Name: "chainId", Type: "uint256"}, {Name: "verifyingContract", Type: "address"}},
			primary:        fields,
		},
		PrimaryType: primary,
		Domain:      apitypes.TypedDataDomain{Name: name, Version: "1", ChainId: (*math.HexOrDecimal256)(chainID), VerifyingContract: common.Address(contract).Hex()},
		Message:     message,
	}
}

// recovered returns the public key, uncompressed, that made a signature with v
// of 0, 1, 27 or 28, and the signature with v of 27 or 28.
func recovered(digest, sig []byte) (public, normal []byte, err error) {
	if len(sig) != crypto.SignatureLength {
		return nil, nil, faas.Errorf(faas.Invalid, "a signature of %d bytes: want %d", len(sig), crypto.SignatureLength)
	}
	plain := append([]byte{}, sig...)
	if plain[crypto.RecoveryIDOffset] >= 27 {
		plain[crypto.RecoveryIDOffset] -= 27
	}
	public, err = crypto.Ecrecover(digest, plain)
	if err != nil {
		return nil, nil, faas.Errorf(faas.Invalid, "a signature that nobody made: %w", err)
	}
	plain[crypto.RecoveryIDOffset] += 27
	return public, plain, nil
}

// addressOf is the account of an uncompressed public key.
func addressOf(public []byte) faas.Address {
	return faas.Address(crypto.Keccak256(public[1:])[12:])
}
