package evm_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"faas"
	"faas/evm"

	"go.uber.org/goleak"
)

// childEnv makes the test binary run a chain in the directory it names.
const childEnv = "FAAS_EVM_TEST_CHAIN"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childEnv); dir != "" {
		childChain(dir)
	}
	goleak.VerifyTestMain(m,
		// Started once per process and kept.
		goleak.IgnoreTopFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		// Ends by itself, a second after its database was closed.
		goleak.IgnoreTopFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"),
	)
}

func startDev(t *testing.T, o evm.DevOptions) *evm.DevChain {
	t.Helper()
	d, err := evm.StartDev(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

// childChain runs a chain with contracts and one job, says so, and waits to be
// killed.
func childChain(dir string) {
	fail := func(err error) {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	ctx := context.Background()
	d, err := evm.StartDev(ctx, evm.DevOptions{Dir: dir})
	if err != nil {
		fail(err)
	}
	keys := evm.DevKeys()
	at, err := evm.DeployDev(ctx, d, evm.DevDeployment{Operators: keys[1:2], Callers: []faas.Address{keys[4].Address()}})
	if err != nil {
		fail(err)
	}
	c, err := evm.DialClient(ctx, evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{d.WS()}}, Contracts: at, Signer: keys[4]})
	if err != nil {
		fail(err)
	}
	if _, err := c.Run(ctx, faas.Request{Image: "img"}); err != nil {
		fail(err)
	}
	if err := d.Mine(ctx, 1); err != nil { // returns with all blocks on disk
		fail(err)
	}
	if err := json.NewEncoder(os.Stdout).Encode(at); err != nil {
		fail(err)
	}
	select {}
}

func TestChainSurvivesSIGKILL(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), childEnv+"="+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, readErr := bufio.NewReader(out).ReadBytes('\n')
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // says that it was killed
	if readErr != nil {
		t.Fatal(readErr)
	}
	var at evm.Contracts
	if err := json.Unmarshal(line, &at); err != nil {
		t.Fatal(err)
	}
	d := startDev(t, evm.DevOptions{Dir: dir})
	c, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{d.WS()}}, Contracts: at})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if j, err := c.Job(t.Context(), 0); err != nil || j.State != "assigned" {
		t.Errorf("the job of the killed process: got %+v, %v", j, err)
	}
}

func TestDeploymentIsDoneOnce(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	keys := evm.DevKeys()
	var first evm.Contracts
	for i := range 3 {
		d, err := evm.StartDev(t.Context(), evm.DevOptions{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		own, err := evm.LoadOrCreateKey(dir+"/keys/op.json", dir+"/keys/password")
		if err != nil {
			t.Fatal(err)
		}
		at, err := evm.DeployDev(t.Context(), d, evm.DevDeployment{Operators: []*evm.Key{keys[1], own}, Callers: []faas.Address{keys[4].Address()}, Capacity: 100})
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			first = at
		} else if at != first {
			t.Errorf("start %d: got %+v, want %+v", i, at, first)
		}
		if i == 1 { // another set of operators is another service
			more, err := evm.DeployDev(t.Context(), d, evm.DevDeployment{Operators: keys[1:4]})
			if err != nil || more.Service == first.Service || more.Blueprint != first.Blueprint {
				t.Errorf("got %+v, %v after %+v", more, err, first)
			}
		}
		c, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{d.HTTP()}}, Contracts: at})
		if err != nil {
			t.Fatal(err)
		}
		if ops, err := c.Operators(t.Context()); err != nil || len(ops) < 2 || ops[0].Capacity != 100 {
			t.Errorf("got %+v, %v", ops, err)
		}
		c.Close()
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestStartDevSaysWhatIsTaken(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	d := startDev(t, evm.DevOptions{Dir: dir})
	if _, err := evm.StartDev(t.Context(), evm.DevOptions{Dir: dir}); faas.KindOf(err) != faas.Conflict {
		t.Errorf("the directory is taken: got %v, want a conflict", err)
	}
	var port int
	if _, err := fmt.Sscanf(d.HTTP(), "http://127.0.0.1:%d", &port); err != nil {
		t.Fatal(err)
	}
	if _, err := evm.StartDev(t.Context(), evm.DevOptions{Dir: t.TempDir(), Port: port}); faas.KindOf(err) != faas.Conflict {
		t.Errorf("the port is taken: got %v, want a conflict", err)
	}
}

func TestDialRefusesWrongAddresses(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	for name, change := range map[string]func(*evm.Contracts){
		"no contract":      func(c *evm.Contracts) { c.Tangle = faas.Address{1} },
		"no blueprint":     func(c *evm.Contracts) { c.Blueprint = c.Tangle },
		"another's Tangle": func(c *evm.Contracts) { c.Tangle = c.Blueprint },
	} {
		at := n.at
		change(&at)
		if _, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{n.WS()}}, Contracts: at}); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%s: got %v, want an invalid error", name, err)
		}
	}
	if _, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{"http://127.0.0.1:1"}}, Contracts: n.at}); faas.KindOf(err) != faas.Unavailable {
		t.Errorf("nobody there: got %v, want unavailable", err)
	}
	for _, u := range []string{"", "foo", "ftp://example.com"} {
		if _, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{u}}, Contracts: n.at}); faas.KindOf(err) != faas.Invalid {
			t.Errorf("endpoint %q: got %v, want an invalid error", u, err)
		}
	}
}

func TestErrorsDoNotTellAnEndpointsSecret(t *testing.T) {
	t.Parallel()
	for _, scheme := range []string{"http", "ws"} {
		_, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{scheme + "://127.0.0.1:1/v3/s3cret"}}})
		if err == nil || strings.Contains(err.Error(), "s3cret") || !strings.Contains(err.Error(), scheme+"://127.0.0.1:1") {
			t.Errorf("got %v", err)
		}
	}
}
