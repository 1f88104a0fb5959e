package bindings

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/abigen"
)

var update = flag.Bool("update", false, "write the bindings anew")

const abiDir = "../../contracts/abi"

// contracts maps the names of the bindings to the ABI files that make them up.
// Of what is only deployed, the constructor and the bytecode are bound.
var contracts = []struct {
	name   string
	files  []string
	deploy bool
}{
	{"Tangle", []string{"ITangle.json", "ITangleErrors.json", "ITangleRewards.json", "ITangleBlueprints.json"}, false},
	{"Staking", []string{"IOperatorStaking.json"}, false},
	{"Status", []string{"IOperatorStatus.json"}, false},
	{"Blueprint", []string{"IFaaSBlueprint.json"}, false},
	{"DevTangle", []string{"DevTangle.json"}, true},
	{"DevStatusRegistry", []string{"DevStatusRegistry.json"}, true},
	{"FaaSBlueprint", []string{"FaaSBlueprint.json"}, true},
	{"FaaSExtension", []string{"FaaSExtension.json"}, true},
	{"FaaSViews", []string{"FaaSViews.json"}, true},
	{"FaaSProxy", []string{"FaaSProxy.json"}, true},
}

type artifact struct {
	ABI      []map[string]any `json:"abi"`
	Bytecode string           `json:"bytecode"`
}

func TestBindingsAreFresh(t *testing.T) {
	want := generate(t)
	if *update {
		if err := os.WriteFile("bindings.go", want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("bindings.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("bindings.go does not fit contracts/abi: run go generate ./evm/bindings")
	}
}

func generate(t *testing.T) []byte {
	t.Helper()
	var names, abis, codes []string
	for _, c := range contracts {
		entries, code := []map[string]any{}, ""
		for _, f := range c.files {
			a := read(t, f)
			for _, e := range a.ABI {
				if !c.deploy || e["type"] == "constructor" {
					entries = append(entries, e)
				}
			}
			if c.deploy {
				code = a.Bytecode
			}
		}
		joined, err := json.Marshal(entries)
		if err != nil {
			t.Fatal(err)
		}
		names, abis, codes = append(names, c.name), append(abis, string(joined)), append(codes, code)
	}
	code, err := abigen.BindV2(names, abis, codes, "bindings", map[string]string{}, map[string]string{})
	if err != nil {
		t.Fatal(err)
	}
	// The generator's one message that Go's style would have otherwise.
	return []byte(strings.ReplaceAll(code, `"Unknown error"`, `"unknown error"`))
}

func read(t *testing.T, file string) (a artifact) {
	t.Helper()
	blob, err := os.ReadFile(filepath.Join(abiDir, file))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(blob, &a); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	if len(a.ABI) == 0 {
		t.Fatalf("%s has no ABI", file)
	}
	return a
}
