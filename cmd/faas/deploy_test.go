package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"faas"
	"faas/evm"
)

// TestDeployCommand deploys beside another blueprint, as far as it goes without
// the operators, and says what comes next.
func TestDeployCommand(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	chain, err := evm.StartDev(t.Context(), evm.DevOptions{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := chain.Close(); err != nil {
			t.Error(err)
		}
	})
	keystore, password := filepath.Join(dir, "owner.json"), filepath.Join(dir, "owner.password")
	owner, err := evm.LoadOrCreateKey(keystore, password)
	if err != nil {
		t.Fatal(err)
	}
	operator := evm.DevKeys()[1]
	at, err := evm.DeployDev(t.Context(), chain, evm.DevDeployment{Operators: []*evm.Key{operator}, Callers: []faas.Address{owner.Address()}})
	if err != nil {
		t.Fatal(err)
	}
	line := []string{"deploy", "--rpc", chain.HTTP(), "--tangle", at.Tangle.String(), "--keystore", keystore, "--password-file", password,
		"--file", filepath.Join(dir, "deployment.json"), "--operator", operator.Address().String()}
	dry := append(slices.Clone(line), "--event-rate", "500", "--job-rate", "start-instance=700", "--dry-run")
	plan := printed[evm.Deployed](t, faasCommand(t, noNode(t), "", append(dry, "-o", "json")...))
	told := faasCommand(t, noNode(t), "", dry...)
	for _, want := range []string{"(to be created)", "Nothing was sent. Without --dry-run follows:", "FaaSProxy at " + plan.Contracts.Blueprint.String(), "start-instance 700", "These operators have to register:\n  " + operator.Address().String()} {
		if told.code != 0 || !strings.Contains(told.out, want) {
			t.Errorf("a dry run: got %+v, want %q in it", told, want)
		}
	}
	first := faasCommand(t, noNode(t), "", append(line, "-o", "json")...)
	var d evm.Deployed
	if err := json.Unmarshal([]byte(first.out), &d); first.code != 0 || err != nil || d.Owner != owner.Address() || d.BlueprintID != 1 || len(d.Unregistered) != 1 || d.Contracts.Blueprint != plan.Contracts.Blueprint {
		t.Fatalf("got %+v, %v", first, err)
	}
	// What operators are to run is this program, until it is said to be another.
	var this faas.Digest
	if self, err := os.Executable(); err != nil {
		t.Fatal(err)
	} else if this, err = digestOf(self); err != nil {
		t.Fatal(err)
	}
	recorded := func() evm.Acknowledgement {
		t.Helper()
		return printed[acknowledged](t, faasCommand(t, noNode(t), "", "operator", "ack", operator.Address().String(), "--chain", chain.HTTP(),
			"--tangle", at.Tangle.String(), "--blueprint", d.Contracts.Blueprint.String(), "-o", "json")).Acknowledgement
	}
	a := recorded()
	if b := a.Sources[0].Binaries; len(b) != 1 || b[0].SHA256 != this || b[0].OS != "linux" {
		t.Errorf("got %+v, want the digest %s of this program", a, this)
	}
	other := filepath.Join(dir, "faas-arm")
	if err := os.WriteFile(other, []byte("program"), 0o755); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time there is nothing to do
		if r := faasCommand(t, noNode(t), "", append(slices.Clone(line), "--binary", "linux/arm64="+other)...); r.code != 0 {
			t.Fatalf("got %+v", r)
		}
	}
	if b := recorded(); b.Hash == a.Hash || len(b.Sources) != 1 || b.Sources[0].Binaries[0] != (evm.SourceBinary{Name: "faas-arm", OS: "linux", Arch: "arm64", SHA256: faas.Sum([]byte("program"))}) {
		t.Errorf("got %+v", b)
	}
	again := faasCommand(t, noNode(t), "", line...)
	for _, want := range []string{"contract FaaSProxy exists at " + d.Contracts.Blueprint.String(), "blueprint 1 exists", "operators that have to register: " + operator.Address().String()} {
		if !strings.Contains(again.errOut, want) {
			t.Errorf("got %q, want %q in it", again.errOut, want)
		}
	}
	if want := "faas operator register --chain " + chain.HTTP(); again.code != 0 || !strings.Contains(again.out, want) {
		t.Errorf("got %+v, want %q in it", again, want)
	}
	for name, args := range map[string][]string{
		"no chain":   {"deploy", "--tangle", at.Tangle.String()},
		"no account": line[:5],
		"no address": append(line[:9:9], "--operator", "0x1"),
		"no service": append(line[:9:9], "--caller", owner.Address().String()),
		"no rate":    append(line[:9:9], "--job-rate", "execute=1"),
		"no amount":  append(line[:9:9], "--event-rate", "0.5"),
		"no file":    append(line[:9:9], "--binary", "linux/amd64="+filepath.Join(dir, "none")),
		"no machine": append(line[:9:9], "--binary", other),
		"no job":     append(line[:9:9], "--event-rate", "0", "--job-rate", "sleep=1"),
	} {
		if r := faasCommand(t, noNode(t), "", args...); r.code != 2 {
			t.Errorf("%s: got %+v, want a usage error", name, r)
		}
	}
}
