package bindings

import (
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// These tests hold what this program says to a Tangle core, and reads from it,
// to the protocol's own constants: a development core of ours would agree with
// any mistake that both share.

// field is one field of a signature as the table writes it.
type field struct {
	name, kind string // kind: a type, or the name of a struct, with its brackets
	indexed    bool
}

type signature struct {
	name       string
	inputs     []field
	outputs    []field
	mutability string
}

var rowForm = regexp.MustCompile(`^(\w+)\(([^)]*)\)( payable| view)?(?: returns \(([^)]*)\))?$`)

func parseSignature(t *testing.T, text string) signature {
	t.Helper()
	m := rowForm.FindStringSubmatch(text)
	if m == nil {
		t.Fatalf("the table has a row that is no signature: %s", text)
	}
	s := signature{name: m[1], inputs: parseFields(m[2]), outputs: parseFields(m[4]), mutability: strings.TrimSpace(m[3])}
	if s.mutability == "" {
		s.mutability = "nonpayable"
	}
	return s
}

func parseFields(text string) (out []field) {
	if text == "" {
		return nil
	}
	for _, part := range strings.Split(text, ",") {
		kind, name, _ := strings.Cut(part, " ")
		kind, indexed := strings.CutSuffix(kind, "*")
		out = append(out, field{name, kind, indexed})
	}
	return out
}

// protocol is the table, read.
type protocol struct {
	structs  map[string][]field
	calls    map[string]signature // functions and hooks by canonical form
	events   map[string]signature // by canonical form
	failures map[string]string    // name: selector
}

func readProtocol(t *testing.T) protocol {
	t.Helper()
	p := protocol{structs: map[string][]field{}, calls: map[string]signature{}, events: map[string]signature{}, failures: map[string]string{}}
	for _, text := range structs {
		s := parseSignature(t, text)
		p.structs[s.name] = s.inputs
	}
	add := func(to map[string]signature, rows []row, width int) {
		for _, r := range rows {
			s := parseSignature(t, r.signature)
			canonical := s.name + p.canonical(s.inputs)
			if _, twice := to[canonical]; twice {
				t.Errorf("the table has %s twice", canonical)
			}
			to[canonical] = s
			if id := hexutil.Encode(crypto.Keccak256([]byte(canonical))[:width]); r.constant != "" && id != r.constant {
				t.Errorf("section %s: %s hashes to %s, the protocol says %s", r.section, canonical, id, r.constant)
			}
		}
	}
	add(p.calls, functions, 4)
	add(p.calls, hooks, 4)
	add(p.events, events, 32)
	for _, r := range failures {
		p.failures[r.signature] = r.constant
	}
	return p
}

// canonical is a tuple of types as selectors are computed from it.
func (p protocol) canonical(fs []field) string {
	var parts []string
	for _, f := range fs {
		base, array, _ := strings.Cut(f.kind, "[")
		if array != "" {
			array = "[" + array
		}
		if of, ok := p.structs[base]; ok {
			base = p.canonical(of)
		}
		parts = append(parts, base+array)
	}
	return "(" + strings.Join(parts, ",") + ")"
}

// compare tells how arguments of a binding differ from those of the table:
// types, order, and names where the table has them, through nested structs.
func (p protocol) compare(want []field, got abi.Arguments) (differences []string) {
	if len(want) != len(got) {
		return []string{fmt.Sprintf("has %d fields, the protocol %d", len(got), len(want))}
	}
	for i, w := range want {
		g := got[i]
		if w.indexed != g.Indexed {
			differences = append(differences, fmt.Sprintf("field %d (%s): indexed is %v", i, g.Name, g.Indexed))
		}
		differences = append(differences, p.compareType(fmt.Sprintf("field %d (%s)", i, g.Name), w.kind, g.Type)...)
	}
	return differences
}

func (p protocol) compareType(where, want string, got abi.Type) (differences []string) {
	base, _, _ := strings.Cut(want, "[")
	if canonical := p.canonical([]field{{kind: want}}); canonical != "("+got.String()+")" {
		return []string{fmt.Sprintf("%s: is %s, the protocol has %s", where, got.String(), canonical)}
	}
	for got.Elem != nil {
		got = *got.Elem
	}
	for i, f := range p.structs[base] {
		if got.TupleRawNames[i] != f.name {
			differences = append(differences, fmt.Sprintf("%s: field %d of %s is %q, the protocol has %q", where, i, base, got.TupleRawNames[i], f.name))
		}
		differences = append(differences, p.compareType(where+"."+f.name, f.kind, *got.TupleElems[i])...)
	}
	return differences
}

// bound returns the ABI of one or more files under contracts/abi.
func bound(t *testing.T, files ...string) abi.ABI {
	t.Helper()
	var entries []map[string]any
	for _, f := range files {
		entries = append(entries, read(t, f).ABI...)
	}
	blob, err := json.Marshal(entries)
	if err != nil {
		t.Fatal(err)
	}
	a, err := abi.JSON(strings.NewReader(string(blob)))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestBindingsFollowTheProtocol goes through everything that the bindings of
// the protocol's contracts can call and read, and through the hooks that the
// core calls: a function, event or error that the table does not have fails.
func TestBindingsFollowTheProtocol(t *testing.T) {
	t.Parallel()
	p := readProtocol(t)
	sets := map[string]abi.ABI{"the blueprint's hooks": bound(t, "IBlueprintServiceManager.json")}
	for _, c := range contracts {
		// Blueprint is this project's own contract; what is deployed is bound
		// without functions.
		if !c.deploy && c.name != "Blueprint" {
			sets[c.name] = bound(t, c.files...)
		}
	}
	if len(sets) < 3 {
		t.Fatalf("only %d sets of functions are checked", len(sets))
	}
	for name, a := range sets {
		for _, m := range a.Methods {
			want, ok := p.calls[m.Sig]
			if !ok {
				t.Errorf("%s: %s is not in the protocol's table", name, m.Sig)
				continue
			}
			for _, d := range append(p.compare(want.inputs, m.Inputs), p.compare(want.outputs, m.Outputs)...) {
				t.Errorf("%s: %s: %s", name, m.Sig, d)
			}
			// A pure function answers the same call.
			if got := strings.Replace(m.StateMutability, "pure", "view", 1); got != want.mutability {
				t.Errorf("%s: %s is %s, in the protocol %s", name, m.Sig, got, want.mutability)
			}
		}
		for _, e := range a.Events {
			want, ok := p.events[e.Sig]
			if !ok {
				t.Errorf("%s: the event %s is not in the protocol's table", name, e.Sig)
				continue
			}
			for _, d := range p.compare(want.inputs, e.Inputs) {
				t.Errorf("%s: event %s: %s", name, e.Sig, d)
			}
		}
		for _, e := range a.Errors {
			want, ok := p.failures[e.Name]
			if got := hexutil.Encode(e.ID[:4]); !ok || want != "" && got != want {
				t.Errorf("%s: the error %s has the selector %s, the protocol says %q", name, e.Sig, got, want)
			}
		}
	}
}

// TestDevelopmentCoreIsTheProtocols compares what the core of development
// chains shares by name with the protocol.
func TestDevelopmentCoreIsTheProtocols(t *testing.T) {
	t.Parallel()
	p := readProtocol(t)
	a := bound(t, "DevTangle.json")
	named := map[string]bool{}
	for _, s := range p.calls {
		named[s.name] = true
	}
	shared := 0
	for _, m := range a.Methods {
		want, ok := p.calls[m.Sig]
		switch {
		case !named[m.RawName]:
			continue // the development core's own
		case !ok:
			t.Errorf("%s is not the protocol's function of that name", m.Sig)
		default:
			shared++
			for _, d := range append(p.compare(want.inputs, m.Inputs), p.compare(want.outputs, m.Outputs)...) {
				t.Errorf("%s: %s", m.Sig, d)
			}
		}
	}
	for _, e := range a.Events {
		if want, ok := p.events[e.Sig]; ok {
			shared++
			for _, d := range p.compare(want.inputs, e.Inputs) {
				t.Errorf("event %s: %s", e.Sig, d)
			}
		}
	}
	if shared < 60 {
		t.Errorf("only %d functions and events are shared", shared)
	}
}

// TestJobSubmittedDecodesAsEmitted decodes a log as the deployed contracts emit
// it, three topics, jobIndex in the data, though the protocol's own interface
// declares jobIndex indexed.
func TestJobSubmittedDecodesAsEmitted(t *testing.T) {
	t.Parallel()
	caller := common.HexToAddress("0x90f79bf6eb2c4f870365e785982e1f101e93b906")
	log := types.Log{
		Topics: []common.Hash{
			common.HexToHash("0xde37cc48d21778e1c9a075c4e41c5aff6918c3ea6151221f0af3ce8121a29db5"),
			common.BigToHash(big.NewInt(7)), common.BigToHash(big.NewInt(9)),
		},
		Data: common.FromHex("" +
			"000000000000000000000000000000000000000000000000000000000000000b" + // jobIndex
			"00000000000000000000000090f79bf6eb2c4f870365e785982e1f101e93b906" + // caller
			"0000000000000000000000000000000000000000000000000000000000000060" + // where inputs are
			"0000000000000000000000000000000000000000000000000000000000000002" + // how long
			"abcd000000000000000000000000000000000000000000000000000000000000"),
	}
	e, err := NewTangle().UnpackJobSubmittedEvent(&log)
	if err != nil {
		t.Fatal(err)
	}
	if e.ServiceId != 7 || e.CallId != 9 || e.JobIndex != 11 || e.Caller != caller || hexutil.Encode(e.Inputs) != "0xabcd" {
		t.Errorf("got %+v", e)
	}
}
