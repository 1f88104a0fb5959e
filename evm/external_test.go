package evm_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"faas"
	"faas/evm"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
)

// vault is an external signer with keys in its memory: what Clef and
// Web3Signer do, as their documentation and sources have it.
type vault struct {
	keys    []*evm.Key
	chainID int64
	refuse  atomic.Bool                           // as a person would
	alter   func(tx *types.DynamicFeeTx)          // what a person changes
	typed   func(data *apitypes.TypedData)        // the same of structured data
	as      func(common.Address) (*evm.Key, bool) // whose key signs; nil: the asked one's
	seen    atomic.Pointer[apitypes.TypedData]    // the last one asked for
	form    func(sig []byte) []byte               // how signatures are written; nil: as they are
}

func (v *vault) key(a common.Address) (*evm.Key, error) {
	if v.refuse.Load() {
		return nil, errors.New("request denied")
	}
	if v.as != nil {
		if k, ok := v.as(a); ok {
			return k, nil
		}
	}
	for _, k := range v.keys {
		if common.Address(k.Address()) == a {
			return k, nil
		}
	}
	return nil, errors.New("signing from is not an unlocked account")
}

func (v *vault) accounts() (out []common.Address) {
	for _, k := range v.keys {
		out = append(out, common.Address(k.Address()))
	}
	return out
}

func (v *vault) signTransaction(ctx context.Context, args apitypes.SendTxArgs) (*types.Transaction, error) {
	k, err := v.key(args.From.Address())
	if err != nil {
		return nil, err
	}
	asked, err := args.ToTransaction()
	if err != nil {
		return nil, err
	}
	tx := &types.DynamicFeeTx{ChainID: big.NewInt(v.chainID), Nonce: asked.Nonce(), GasTipCap: asked.GasTipCap(), GasFeeCap: asked.GasFeeCap(), Gas: asked.Gas(), To: asked.To(), Value: asked.Value(), Data: asked.Data()}
	if v.alter != nil {
		v.alter(tx)
	}
	return k.SignTransaction(ctx, types.NewTx(tx))
}

func (v *vault) signTyped(ctx context.Context, a common.Address, data apitypes.TypedData) (hexutil.Bytes, error) {
	k, err := v.key(a)
	if err != nil {
		return nil, err
	}
	v.seen.Store(&data)
	if v.typed != nil {
		v.typed(&data)
	}
	sig, err := k.SignTyped(ctx, data)
	if err == nil && v.form != nil {
		sig = v.form(sig)
	}
	return sig, err
}

// clefAPI is the account_ namespace.
type clefAPI struct{ v *vault }

func (c clefAPI) Version() string                 { return "6.1.0" }
func (c clefAPI) List() ([]common.Address, error) { return c.v.accounts(), nil }

func (c clefAPI) SignTransaction(ctx context.Context, args apitypes.SendTxArgs, _ *string) (map[string]any, error) {
	tx, err := c.v.signTransaction(ctx, args)
	if err != nil {
		return nil, err
	}
	raw, err := tx.MarshalBinary()
	return map[string]any{"raw": hexutil.Bytes(raw), "tx": tx}, err
}

func (c clefAPI) SignTypedData(ctx context.Context, a common.MixedcaseAddress, data apitypes.TypedData) (hexutil.Bytes, error) {
	return c.v.signTyped(ctx, a.Address(), data)
}

// web3signerAPI is the eth_ namespace.
type web3signerAPI struct{ v *vault }

func (w web3signerAPI) Accounts() []common.Address { return w.v.accounts() }

func (w web3signerAPI) SignTransaction(ctx context.Context, args apitypes.SendTxArgs) (hexutil.Bytes, error) {
	tx, err := w.v.signTransaction(ctx, args)
	if err != nil {
		return nil, err
	}
	return tx.MarshalBinary()
}

func (w web3signerAPI) SignTypedData(ctx context.Context, a common.Address, text string) (hexutil.Bytes, error) {
	var data apitypes.TypedData
	if err := json.Unmarshal([]byte(text), &data); err != nil {
		return nil, err
	}
	return w.v.signTyped(ctx, a, data)
}

// protocols are the two ways in which a vault is asked.
var protocols = map[string]func(*vault) (namespace string, api any){
	"clef":       func(v *vault) (string, any) { return "account", clefAPI{v} },
	"web3signer": func(v *vault) (string, any) { return "eth", web3signerAPI{v} },
}

func (v *vault) server(t *testing.T, protocol string) *rpc.Server {
	t.Helper()
	s := rpc.NewServer()
	t.Cleanup(s.Stop)
	if err := s.RegisterName(protocols[protocol](v)); err != nil {
		t.Fatal(err)
	}
	return s
}

// serve gives the vault a URL.
func (v *vault) serve(t *testing.T, protocol string) string {
	t.Helper()
	s := httptest.NewServer(v.server(t, protocol))
	t.Cleanup(s.Close)
	return s.URL
}

// chainIDOf is the chain that a vault must sign for.
func chainIDOf(t *testing.T, n *node) int64 {
	t.Helper()
	id, err := dialRaw(t, n).ChainID(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return id.Int64()
}

func TestJobsAreSubmittedAndAnsweredByExternalSigners(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	id := chainIDOf(t, n)
	for protocol := range protocols {
		t.Run(protocol, func(t *testing.T) {
			v := &vault{keys: []*evm.Key{n.caller, n.operators[0]}, chainID: id}
			url := v.serve(t, protocol)
			signer := func(k *evm.Key) evm.Signer {
				s, err := evm.DialSigner(t.Context(), url, k.Address())
				if err != nil {
					t.Fatal(err)
				}
				return s
			}
			client, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{n.WS()}}, Contracts: n.at, Signer: signer(n.caller)})
			if err != nil {
				t.Fatal(err)
			}
			defer client.Close()
			r := answered(t, client)
			chain := n.chain(t, 0, func(c *evm.Config) { c.Signer = signer(n.operators[0]) })
			if errs := chain.Submit(t.Context(), []faas.Result{r}); errs[0] != nil {
				t.Fatal(errs[0])
			}
			if out, err := client.WaitOutcome(t.Context(), r.Call, 0); err != nil || out.Operator != n.operators[0].Address() {
				t.Errorf("got %+v, %v", out, err)
			}
			v.refuse.Store(true)
			if _, err := client.Run(t.Context(), faas.Request{Image: "img"}); faas.KindOf(err) != faas.Denied || !strings.Contains(err.Error(), "request denied") {
				t.Errorf("a refusal: got %v, want it, denied", err)
			}
			v.refuse.Store(false)
			if _, err := client.Run(t.Context(), faas.Request{Image: "img"}); err != nil {
				t.Errorf("after a refusal: %v", err)
			}
		})
	}
}

// A signer that is away is waited for, as an endpoint is.
func TestASignerMayComeAndGo(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	v := &vault{keys: []*evm.Key{n.caller}, chainID: chainIDOf(t, n)}
	rpcServer := v.server(t, "web3signer")
	away := make(chan struct{})
	var asked atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-away:
		default:
			if asked.Add(1) > 2 { // the first two find the protocol and the account
				if asked.Load() == 5 {
					close(away) // comes back with the next request
				}
				http.Error(w, "starting", http.StatusServiceUnavailable)
				return
			}
		}
		rpcServer.ServeHTTP(w, r)
	}))
	t.Cleanup(s.Close)
	signer, err := evm.DialSigner(t.Context(), s.URL, faas.Address{})
	if err != nil {
		t.Fatal(err)
	}
	client, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{n.WS()}}, Contracts: n.at, Signer: signer})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	if _, err := client.Run(t.Context(), faas.Request{Image: "img"}); err != nil || asked.Load() != 5 {
		t.Errorf("got %v after %d requests", err, asked.Load())
	}
}

func TestSignersAreFound(t *testing.T) {
	t.Parallel()
	keys := evm.DevKeys()
	one, two := &vault{keys: keys[:1], chainID: 1}, &vault{keys: keys[:2], chainID: 1}
	page := httptest.NewServer(http.NotFoundHandler())
	t.Cleanup(page.Close)
	for protocol := range protocols {
		for name, c := range map[string]struct {
			url     string
			account faas.Address
			want    faas.Address
			kind    faas.Kind
		}{
			"its only account":     {url: one.serve(t, protocol), want: keys[0].Address()},
			"one of several":       {url: two.serve(t, protocol), account: keys[1].Address(), want: keys[1].Address()},
			"which of several":     {url: two.serve(t, protocol), kind: faas.Invalid},
			"nobody there":         {url: "http://127.0.0.1:1/s3cret", kind: faas.Unavailable},
			"no signer":            {url: page.URL, kind: faas.Denied},
			"no such scheme":       {url: "ftp://127.0.0.1", kind: faas.Invalid},
			"neither URL nor path": {url: "signer", kind: faas.Invalid},
		} {
			s, err := evm.DialSigner(t.Context(), c.url, c.account)
			if faas.KindOf(err) != c.kind && (err != nil || c.kind != 0) || err == nil && s.Address() != c.want {
				t.Errorf("%s, %s: got %v, %v", protocol, name, s, err)
			}
			if err != nil && strings.Contains(err.Error(), "s3cret") {
				t.Errorf("%s: the error tells the URL's path: %v", name, err)
			}
		}
	}
	if _, err := evm.DialSigner(t.Context(), one.serve(t, "web3signer"), keys[2].Address()); faas.KindOf(err) != faas.NotFound {
		t.Errorf("another account: got %v, want not found", err)
	}
}

func TestClefOverItsSocket(t *testing.T) {
	t.Parallel()
	v := &vault{keys: evm.DevKeys()[:1], chainID: 1}
	s := v.server(t, "clef")
	path := filepath.Join(t.TempDir(), "clef.ipc")
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- s.ServeListener(l) }()
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
		<-done // says that it was closed
	})
	signer, err := evm.DialSigner(t.Context(), path, faas.Address{})
	if err != nil {
		t.Fatal(err)
	}
	sig, err := signer.SignTyped(t.Context(), heartbeatData())
	want, wantErr := v.keys[0].SignTyped(t.Context(), heartbeatData())
	if err != nil || wantErr != nil || string(sig) != string(want) {
		t.Errorf("got %x, %v; want %x, %v", sig, err, want, wantErr)
	}
}

// heartbeatData is structured data with every kind of field that the protocol
// has operators sign.
func heartbeatData() apitypes.TypedData {
	return apitypes.TypedData{
		Types: apitypes.Types{
			"EIP712Domain": {{Name: "name", Type: "string"}, {Name: "version", Type: "string"}, {Name: "chainId", Type: "uint256"}, {Name: "verifyingContract", Type: "address"}},
			"Heartbeat": {{Name: "operator", Type: "address"}, {Name: "serviceId", Type: "uint64"}, {Name: "blueprintId", Type: "uint64"},
				{Name: "statusCode", Type: "uint8"}, {Name: "metricsHash", Type: "bytes32"}, {Name: "timestamp", Type: "uint64"}},
		},
		PrimaryType: "Heartbeat",
		Domain:      apitypes.TypedDataDomain{Name: "OperatorStatusRegistry", Version: "1", ChainId: math.NewHexOrDecimal256(84532), VerifyingContract: "0x2A7CeB96A9B18721B5bBb0022B4D358B3C50bcb2"},
		Message: apitypes.TypedDataMessage{"operator": "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266", "serviceId": "18446744073709551615", "blueprintId": "0",
			"statusCode": "0", "metricsHash": "0x" + strings.Repeat("ab", 32), "timestamp": "1800000000"},
	}
}

func TestStructuredDataReachesSignersWhole(t *testing.T) {
	t.Parallel()
	for protocol := range protocols {
		v := &vault{keys: evm.DevKeys()[:1], chainID: 1}
		signer, err := evm.DialSigner(t.Context(), v.serve(t, protocol), faas.Address{})
		if err != nil {
			t.Fatal(err)
		}
		want, err := v.keys[0].SignTyped(t.Context(), heartbeatData())
		if err != nil {
			t.Fatal(err)
		}
		for name, form := range map[string]func([]byte) []byte{
			"v of 27 or 28": func(sig []byte) []byte { return sig },
			"v of 0 or 1":   func(sig []byte) []byte { sig[crypto.RecoveryIDOffset] -= 27; return sig },
		} {
			v.form = form
			if sig, err := signer.SignTyped(t.Context(), heartbeatData()); err != nil || string(sig) != string(want) {
				t.Errorf("%s, %s: got %x, %v; want %x", protocol, name, sig, err, want)
			}
		}
	}
}

// What comes back is not believed: an operator that sends another transaction
// than it decided on, or a quote that the core refuses, loses by it.
func TestSignersThatSignSomethingElse(t *testing.T) {
	t.Parallel()
	keys := evm.DevKeys()
	to := common.Address{7}
	tx := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(31337), Nonce: 3, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(9), Gas: 21000, To: &to, Value: big.NewInt(5)})
	stranger := func(common.Address) (*evm.Key, bool) { return keys[1], true }
	for protocol := range protocols {
		for name, v := range map[string]*vault{
			"another chain":     {chainID: 1},
			"more gas":          {chainID: 31337, alter: func(tx *types.DynamicFeeTx) { tx.Gas++ }},
			"another nonce":     {chainID: 31337, alter: func(tx *types.DynamicFeeTx) { tx.Nonce = 9 }},
			"another account":   {chainID: 31337, as: stranger, typed: func(*apitypes.TypedData) {}},
			"other data":        {chainID: 31337, typed: func(d *apitypes.TypedData) { d.Message["timestamp"] = "1" }},
			"half a signature":  {chainID: 31337, form: func(sig []byte) []byte { return sig[:32] }},
			"nobody's":          {chainID: 31337, form: func([]byte) []byte { return make([]byte, 65) }},
			"an odd v":          {chainID: 31337, form: func(sig []byte) []byte { sig[64] = 99; return sig }},
			"no signature":      {chainID: 31337, form: func([]byte) []byte { return nil }},
			"another value":     {chainID: 31337, alter: func(tx *types.DynamicFeeTx) { tx.Value = big.NewInt(6) }},
			"another recipient": {chainID: 31337, alter: func(tx *types.DynamicFeeTx) { tx.To = nil }},
		} {
			v.keys = keys[:1]
			signer, err := evm.DialSigner(t.Context(), v.serve(t, protocol), faas.Address{})
			if err != nil {
				t.Fatal(err)
			}
			if v.typed != nil || v.form != nil {
				if sig, err := signer.SignTyped(t.Context(), heartbeatData()); faas.KindOf(err) != faas.Denied {
					t.Errorf("%s, %s: got %x, %v, want it denied", protocol, name, sig, err)
				}
			}
			if v.typed == nil && v.form == nil || v.as != nil {
				if _, err := signer.SignTransaction(t.Context(), tx); faas.KindOf(err) != faas.Denied {
					t.Errorf("%s, %s: got %v, want it denied", protocol, name, err)
				}
			}
		}
	}
}

func TestOpenSigner(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file, password := filepath.Join(dir, "key"), filepath.Join(dir, "password")
	k, err := evm.LoadOrCreateKey(file, password)
	if err != nil {
		t.Fatal(err)
	}
	v := &vault{keys: evm.DevKeys()[:1], chainID: 1}
	url := v.serve(t, "web3signer")
	for name, c := range map[string]struct {
		cfg  evm.SignerConfig
		want faas.Address
		kind faas.Kind
	}{
		"a key file":           {cfg: evm.SignerConfig{Keystore: file, PasswordFile: password}, want: k.Address()},
		"a signer":             {cfg: evm.SignerConfig{URL: url}, want: v.keys[0].Address()},
		"nothing":              {kind: faas.Invalid},
		"both":                 {cfg: evm.SignerConfig{Keystore: file, PasswordFile: password, URL: url}, kind: faas.Invalid},
		"no password":          {cfg: evm.SignerConfig{Keystore: file}, kind: faas.Invalid},
		"another's key file":   {cfg: evm.SignerConfig{Keystore: file, PasswordFile: password, Account: v.keys[0].Address()}, kind: faas.Invalid},
		"the key file's own":   {cfg: evm.SignerConfig{Keystore: file, PasswordFile: password, Account: k.Address()}, want: k.Address()},
		"no such key file":     {cfg: evm.SignerConfig{Keystore: file + "x", PasswordFile: password}, kind: faas.NotFound},
		"a signer's other one": {cfg: evm.SignerConfig{URL: url, Account: k.Address()}, kind: faas.NotFound},
	} {
		s, err := evm.OpenSigner(t.Context(), c.cfg)
		if err != nil && faas.KindOf(err) != c.kind || err == nil && s.Address() != c.want {
			t.Errorf("%s: got %v, %v", name, s, err)
		}
		if s != nil && !strings.Contains(fmt.Sprint(s), c.want.String()) {
			t.Errorf("%s prints as %v", name, s)
		}
	}
}
