package evm_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"faas"
	"faas/evm"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// foreign is a chain that carries the protocol and another's blueprint, and
// what is to be deployed on it.
type foreign struct {
	*node
	owner *evm.Key
	cfg   evm.DeployConfig
}

func newForeign(t *testing.T) *foreign {
	t.Helper()
	n := deploy(t, 2)
	owner := evm.DevKeys()[3]
	return &foreign{n, owner, evm.DeployConfig{
		Node: evm.NodeConfig{URLs: []string{n.WS()}}, Signer: owner, Tangle: n.at.Tangle, File: filepath.Join(t.TempDir(), "deployment.json"),
		Operators: []faas.Address{n.operators[1].Address(), n.operators[0].Address()},
		Callers:   []faas.Address{n.caller.Address(), {9}},
	}}
}

// sent is how many transactions of the owner are in blocks.
func (f *foreign) sent(t *testing.T) uint64 {
	t.Helper()
	c, err := rpc.DialContext(t.Context(), f.HTTP())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	var n hexutil.Uint64
	if err := c.CallContext(t.Context(), &n, "eth_getTransactionCount", common.Address(f.owner.Address()), "latest"); err != nil {
		t.Fatal(err)
	}
	return uint64(n)
}

// register registers operators for the blueprint that was deployed.
func (f *foreign) register(t *testing.T, d evm.Deployed) {
	t.Helper()
	for _, k := range f.operators {
		c, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: f.cfg.Node, Contracts: d.Contracts, Signer: k})
		if err != nil {
			t.Fatal(err)
		}
		s, err := c.Register(t.Context(), evm.Registration{RPC: "http://127.0.0.1", Say: func(string) {}})
		c.Close()
		// The service of that id is the other blueprint's.
		if err != nil || !s.Registered || s.InService {
			t.Fatalf("got %+v, %v", s, err)
		}
	}
}

// approve lets the operators approve the owner's requests until the end of the
// test.
func (f *foreign) approve(t *testing.T, d evm.Deployed) {
	t.Helper()
	var wg sync.WaitGroup
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(func() { cancel(); wg.Wait() })
	for _, k := range f.operators {
		c, err := evm.Dial(t.Context(), evm.Config{Node: f.cfg.Node, Contracts: d.Contracts, Signer: k})
		if err != nil {
			t.Fatal(err)
		}
		wg.Go(func() {
			defer c.Close()
			if err := c.Approve(ctx, evm.Approval{Requesters: []faas.Address{f.owner.Address()}}); !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
		})
	}
}

// events calls each with every step that is told, signed or sent.
type events struct {
	evm.Signer
	slog.Handler
	each func(string)
}

func (e events) SignTransaction(ctx context.Context, tx *types.Transaction) (*types.Transaction, error) {
	e.each(fmt.Sprint("sign nonce ", tx.Nonce()))
	return e.Signer.SignTransaction(ctx, tx)
}

func (e events) Enabled(context.Context, slog.Level) bool { return true }
func (e events) WithAttrs([]slog.Attr) slog.Handler       { return e }
func (e events) WithGroup(string) slog.Handler            { return e }

func (e events) Handle(_ context.Context, r slog.Record) error {
	r.Attrs(func(a slog.Attr) bool {
		if r.Message == "transaction sent" && a.Key == "nonce" {
			e.each("sent nonce " + a.Value.String())
		}
		return true
	})
	return nil
}

// run deploys and calls each with every step; each may end the context.
func (f *foreign) run(t *testing.T, each func(step string, cancel func())) (evm.Deployed, error) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	e := events{Signer: f.owner, each: func(s string) { each(s, cancel) }}
	cfg := f.cfg
	cfg.Signer, cfg.Say, cfg.Log = e, e.each, slog.New(e)
	return evm.Deploy(ctx, cfg)
}

// TestDeployResumes ends a deployment at every step once, before and after
// each transaction is signed and sent, and has it go on: everything is done
// once.
func TestDeployResumes(t *testing.T) {
	t.Parallel()
	f := newForeign(t)
	var mu sync.Mutex
	seen := map[string]bool{}
	once := func(step string, cancel func()) {
		mu.Lock()
		defer mu.Unlock()
		if !seen[step] {
			seen[step] = true
			cancel()
		}
	}
	var d evm.Deployed
	for runs := 0; !d.Active; runs++ {
		var err error
		switch d, err = f.run(t, once); {
		case runs > 100:
			t.Fatalf("does not come to an end; seen %v, %v", seen, err)
		case errors.Is(err, context.Canceled), faas.KindOf(err) == faas.Conflict && strings.Contains(err.Error(), "came between"):
			// As interrupted, or sent by a run whose end was not waited for.
			d = evm.Deployed{}
		case err != nil:
			t.Fatal(err)
		case len(d.Unregistered) > 0:
			f.register(t, d)
		case len(d.Unapproved) > 0:
			f.cfg.Wait = true
			f.approve(t, d)
		}
	}
	// Four contracts, the blueprint, the request, the rotation and two callers.
	const want = 9
	if got := f.sent(t); got != want {
		t.Errorf("the owner sent %d transactions, want %d", got, want)
	}
	for i := range want {
		// Whether what was signed got out is left to chance: either is gone on from.
		if s := fmt.Sprint("sign nonce ", i); !seen[s] {
			t.Errorf("no interruption at %q", s)
		}
	}
	again, err := f.run(t, func(string, func()) {})
	if err != nil || again.Service != d.Service || again.Contracts.Blueprint != d.Contracts.Blueprint || again.BlueprintID == 0 || !again.Active {
		t.Errorf("once more: got %+v, %v after %+v", again, err, d)
	}
	if got := f.sent(t); got != want {
		t.Errorf("once more sent %d transactions", got-want)
	}
	c, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: f.cfg.Node, Contracts: d.Contracts, Signer: f.caller})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := c.Run(t.Context(), faas.Request{Image: "img"}); err != nil {
		t.Errorf("a job of a permitted caller: %v", err)
	}
}

// TestDeployWaits has the transactions of an earlier run wait in the pool, and
// then one run wait for the operators.
func TestDeployWaits(t *testing.T) {
	t.Parallel()
	f := newForeign(t)
	release, err := f.Hold(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.run(t, func(step string, cancel func()) {
		if strings.HasPrefix(step, "sent nonce") {
			cancel()
		}
	}); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	released := false
	bare := *f
	bare.cfg.Operators, bare.cfg.Callers = nil, nil
	d, err := bare.run(t, func(step string, _ func()) {
		if strings.HasPrefix(step, "waiting for 1 transactions") {
			released = true
			release()
		}
	})
	if err != nil || !released || d.Active {
		t.Fatalf("got %+v, %v; waited: %v", d, err, released)
	}
	if got := f.sent(t); got != 5 {
		t.Errorf("got %d transactions, want 4 contracts and the blueprint", got)
	}
	f.cfg.Wait = true
	var steps []string
	d, err = f.run(t, func(step string, _ func()) {
		steps = append(steps, step)
		switch {
		case strings.HasPrefix(step, "operators that have to register"):
			f.register(t, d)
		case strings.HasPrefix(step, "operators that have to approve") && strings.Count(step, "0x") == 2:
			f.approve(t, d)
		}
	})
	if err != nil || !d.Active || d.Request != nil || len(d.Unapproved) > 0 {
		t.Errorf("got %+v, %v after %q", d, err, steps)
	}
}

func TestDeployRefuses(t *testing.T) {
	t.Parallel()
	f := newForeign(t)
	if _, err := f.run(t, func(step string, cancel func()) {
		if strings.HasPrefix(step, "sign") {
			cancel()
		}
	}); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	good, err := os.ReadFile(f.cfg.File)
	if err != nil {
		t.Fatal(err)
	}
	type object = map[string]any
	for name, c := range map[string]struct {
		file   func(object)
		config func(*evm.DeployConfig)
		kind   faas.Kind
		says   string
	}{
		"another chain":         {file: func(o object) { o["chain"] = 1 }, kind: faas.Conflict, says: "on chain 1, not 1337"},
		"another Tangle":        {file: func(o object) { o["tangle"] = f.at.Blueprint }, kind: faas.Conflict, says: "for the Tangle contract"},
		"another staking":       {file: func(o object) { o["staking"] = f.at.Blueprint }, kind: faas.Conflict, says: "for the staking contract"},
		"another owner":         {config: func(c *evm.DeployConfig) { c.Signer = f.caller }, kind: faas.Conflict, says: "owned by"},
		"damaged":               {file: func(o object) { o["contracts"].(object)["FaaSViews"].(object)["nonce"] = 7 }, kind: faas.Invalid, says: "damaged"},
		"another file":          {file: func(o object) { o["url"] = "http://127.0.0.1" }, kind: faas.Invalid, says: "not the file of a deployment"},
		"no Tangle":             {config: func(c *evm.DeployConfig) { c.Tangle = faas.Address{1} }, kind: faas.Invalid, says: "no contract at the Tangle address"},
		"not a Tangle":          {config: func(c *evm.DeployConfig) { c.Tangle = f.at.Blueprint }, kind: faas.Invalid, says: "say where that is"},
		"not staking":           {config: func(c *evm.DeployConfig) { c.Staking = f.at.Blueprint }, kind: faas.Invalid, says: "not a staking contract"},
		"callers, no operators": {config: func(c *evm.DeployConfig) { c.Operators = nil }, kind: faas.Invalid, says: "at least one operator"},
	} {
		t.Run(name, func(t *testing.T) {
			var o object
			if err := json.Unmarshal(good, &o); err != nil {
				t.Fatal(err)
			}
			cfg := f.cfg
			cfg.File = filepath.Join(t.TempDir(), "deployment.json")
			if c.file != nil {
				c.file(o)
			}
			if c.config != nil {
				c.config(&cfg)
			}
			b, err := json.Marshal(o)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(cfg.File, b, 0o600); err != nil {
				t.Fatal(err)
			}
			if _, err := evm.Deploy(t.Context(), cfg); faas.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want %v with %q", err, c.kind, c.says)
			}
		})
	}
	if got, err := os.ReadFile(f.cfg.File); err != nil || !slices.Equal(got, good) {
		t.Errorf("the file was changed to %s, %v", got, err)
	}
}
