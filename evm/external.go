package evm

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"math/big"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"faas"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
)

// signTimeout bounds one request to an external signer, which may ask a person.
const signTimeout = time.Minute

// external is an account whose key another program keeps. It holds no
// connection between signatures, so that the program may come and go.
type external struct {
	url     string
	account faas.Address
	clef    bool // clef's methods; else those of web3signer
}

// DialSigner finds an external signer: Clef, by its account_ methods, or
// Web3Signer in its eth1 mode, by its eth_ methods; url is http(s):// or the
// path of an IPC socket. account is which of its accounts to use, zero if it has
// one only. NotFound if it has not that account, Unavailable if nobody answers.
func DialSigner(ctx context.Context, url string, account faas.Address) (Signer, error) {
	scheme, _, ok := strings.Cut(url, "://")
	if ok && scheme != "http" && scheme != "https" || !ok && !filepath.IsAbs(url) {
		return nil, faas.Errorf(faas.Invalid, "signer %q: want http://, https:// or the path of an IPC socket", url)
	}
	s := &external{url: url, account: account}
	var version string
	err := s.call(ctx, &version, "account_version")
	if err != nil && faas.KindOf(err) != faas.Denied {
		return nil, err
	}
	s.clef = err == nil
	if s.clef && !account.IsZero() {
		return s, nil // Clef asks a person before it lists its accounts
	}
	method := "eth_accounts"
	if s.clef {
		method = "account_list"
	}
	var has []common.Address
	if err := s.call(ctx, &has, method); err != nil {
		return nil, err
	}
	switch {
	case account.IsZero() && len(has) == 1:
		s.account = faas.Address(has[0])
	case account.IsZero():
		return nil, faas.Errorf(faas.Invalid, "signer %s has %d accounts: say which to use", hostOf(url), len(has))
	case !slices.Contains(has, common.Address(account)):
		return nil, faas.Errorf(faas.NotFound, "signer %s has no account %s", hostOf(url), account)
	}
	return s, nil
}

// Address implements Signer.
func (s *external) Address() faas.Address { return s.account }

// String names the account: the URL may hold a password.
func (s *external) String() string { return s.account.String() }

// LogValue names the account.
func (s *external) LogValue() slog.Value { return slog.StringValue(s.account.String()) }

// call is one request. What the signer refuses is Denied; a signer that does
// not answer is Unavailable.
func (s *external) call(ctx context.Context, result any, method string, args ...any) error {
	limited, cancel := context.WithTimeout(ctx, signTimeout)
	defer cancel()
	err := s.request(limited, result, method, args...)
	var refused rpc.Error
	var status rpc.HTTPError
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &refused):
		return faas.Errorf(faas.Denied, "signer %s refuses %s: %w", hostOf(s.url), method, err)
	case errors.As(err, &status) && status.StatusCode/100 == 4 && status.StatusCode != http.StatusTooManyRequests:
		return faas.Errorf(faas.Denied, "signer %s refuses %s: %s", hostOf(s.url), method, status.Status)
	}
	return faas.Errorf(faas.Unavailable, "signer: %w", redact(err, s.url, s.url))
}

func (s *external) request(ctx context.Context, result any, method string, args ...any) error {
	web := &http.Client{Transport: &http.Transport{Proxy: http.ProxyFromEnvironment, DisableKeepAlives: true}}
	c, err := rpc.DialOptions(ctx, s.url, rpc.WithHTTPClient(web))
	if err != nil {
		return err
	}
	defer c.Close()
	return c.CallContext(ctx, result, method, args...)
}

// SignTransaction implements Signer. A signer may show a transaction to a
// person who changes it; such a one is refused, because what was decided with
// the asked one (its nonce, its gas) would not hold.
func (s *external) SignTransaction(ctx context.Context, tx *types.Transaction) (*types.Transaction, error) {
	if tx.Type() != types.DynamicFeeTxType {
		return nil, faas.Errorf(faas.Internal, "a transaction of type %d: external signers are given those of type %d", tx.Type(), types.DynamicFeeTxType)
	}
	args := map[string]any{
		"from": common.Address(s.account), "nonce": hexutil.Uint64(tx.Nonce()), "gas": hexutil.Uint64(tx.Gas()), "value": (*hexutil.Big)(tx.Value()),
		"maxFeePerGas": (*hexutil.Big)(tx.GasFeeCap()), "maxPriorityFeePerGas": (*hexutil.Big)(tx.GasTipCap()),
		"chainId": (*hexutil.Big)(tx.ChainId()), "data": hexutil.Bytes(tx.Data()),
	}
	if tx.To() != nil {
		args["to"] = *tx.To()
	}
	var raw hexutil.Bytes
	var err error
	if s.clef {
		var answer struct {
			Raw hexutil.Bytes `json:"raw"`
		}
		err = s.call(ctx, &answer, "account_signTransaction", args)
		raw = answer.Raw
	} else {
		err = s.call(ctx, &raw, "eth_signTransaction", args)
	}
	if err != nil {
		return nil, err
	}
	signed := new(types.Transaction)
	if err := signed.UnmarshalBinary(raw); err != nil {
		return nil, faas.Errorf(faas.Denied, "signer %s answered with something else than a transaction: %w", hostOf(s.url), err)
	}
	return signed, s.checkTransaction(tx, signed)
}

func (s *external) checkTransaction(asked, signed *types.Transaction) error {
	rules := types.LatestSignerForChainID(asked.ChainId())
	if signed.Type() != asked.Type() || signed.ChainId().Cmp(asked.ChainId()) != 0 || rules.Hash(signed) != rules.Hash(asked) {
		return faas.Errorf(faas.Denied, "signer %s signed another transaction than it was given (chain %s instead of %s?)", hostOf(s.url), signed.ChainId(), asked.ChainId())
	}
	from, err := types.Sender(rules, signed)
	if err != nil || from != common.Address(s.account) {
		return faas.Errorf(faas.Denied, "signer %s signed with another account than %s", hostOf(s.url), s.account)
	}
	return nil
}

// SignTyped implements Signer.
func (s *external) SignTyped(ctx context.Context, data apitypes.TypedData) ([]byte, error) {
	digest, err := typedDigest(data)
	if err != nil {
		return nil, err
	}
	// Not as the type prints itself: a domain without a salt has no such field
	// here, and the chain is a number.
	domain := data.Domain.Map()
	domain["chainId"] = (*big.Int)(data.Domain.ChainId)
	asked, err := json.Marshal(map[string]any{"types": data.Types, "primaryType": data.PrimaryType, "domain": domain, "message": data.Message})
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "encode %s: %w", data.PrimaryType, err)
	}
	var sig hexutil.Bytes
	if s.clef {
		err = s.call(ctx, &sig, "account_signTypedData", common.Address(s.account), json.RawMessage(asked))
	} else {
		// As text: older versions take nothing else.
		err = s.call(ctx, &sig, "eth_signTypedData", common.Address(s.account), string(asked))
	}
	if err != nil {
		return nil, err
	}
	public, normal, err := recovered(digest, sig)
	if err != nil || addressOf(public) != s.account {
		return nil, faas.Errorf(faas.Denied, "signer %s signed other data than it was given, or with another account than %s", hostOf(s.url), s.account)
	}
	return normal, nil
}
