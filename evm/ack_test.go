package evm_test

import (
	"crypto/sha256"
	"testing"

	"faas"
	"faas/evm"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
)

// TestOperatorsVouchForSources acknowledges the sources of a new blueprint, and
// then finds out that its owner recorded others.
func TestOperatorsVouchForSources(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	self, tangle := n.operators[0].Address(), bindings.NewTangle()
	c := n.as(t, n.operators[0])
	a, err := c.Acknowledgement(t.Context(), self)
	if err != nil || a.Acknowledged != nil || a.Current || len(a.Sources) != 1 {
		t.Fatalf("got %+v, %v", a, err)
	}
	want := evm.SourceBinary{Name: "faas", OS: "linux", Arch: "amd64", SHA256: sha256.Sum256([]byte("faas"))}
	if s := a.Sources[0]; s.Kind != "native" || s.Entrypoint != "faas" || s.Fetcher != "" || len(s.Binaries) != 1 || s.Binaries[0] != want {
		t.Errorf("got source %+v", s)
	}
	first := a.Hash
	var said []string
	ack := func(hash common.Hash) (evm.Acknowledgement, error) {
		said = nil
		return c.AcknowledgeSources(t.Context(), hash, func(s string) { said = append(said, s) })
	}
	if _, err := ack(common.Hash{1}); faas.KindOf(err) != faas.Conflict || len(said) != 0 {
		t.Errorf("another hash: got %v after %q, want a conflict", err, said)
	}
	if a, err = ack(first); err != nil || !a.Current || len(said) != 1 {
		t.Fatalf("got %+v, %v after %q", a, err, said)
	}
	if s, err := c.Standing(t.Context(), self); err != nil || s.Sources != first || !s.Acknowledged {
		t.Errorf("got %+v, %v", s, err)
	}
	before := nonce(t, n, n.operators[0])
	if a, err = ack(first); err != nil || !a.Current || nonce(t, n, n.operators[0]) != before {
		t.Errorf("once more: got %+v, %v; %d transactions", a, err, nonce(t, n, n.operators[0])-before)
	}

	sources := []bindings.ITangleBlueprintSource{{
		Container: bindings.ITangleImageRegistrySource{Registry: "ghcr.io", Image: "example/faas", Tag: "2"},
		Binaries:  []bindings.ITangleBlueprintBinary{{Arch: 7, Os: 1, Name: "faas", Sha256: [32]byte{2}}, {Arch: 5, Os: 1, Name: "faas", Sha256: [32]byte{3}}},
	}, {
		Kind: 1, Wasm: bindings.ITangleWasmSource{Fetcher: 3, ArtifactUri: "example/faas", Entrypoint: "main"},
		Binaries: []bindings.ITangleBlueprintBinary{{Arch: 3, Os: 0, Name: "faas.wasm", Sha256: [32]byte{4}}},
	}}
	n.send(t, evm.DevKeys()[0], n.at.Tangle, nil, tangle.PackSetBlueprintSources(0, sources))
	if a, err = c.Acknowledgement(t.Context(), self); err != nil || a.Current || a.Acknowledged == nil || *a.Acknowledged != first || a.Hash == first || len(a.Sources) != 2 {
		t.Fatalf("others are recorded: got %+v, %v", a, err)
	}
	if s := a.Sources[0]; s.Kind != "container" || s.From != "ghcr.io/example/faas:2" || len(s.Binaries) != 2 || s.Binaries[0].Arch != "arm64" {
		t.Errorf("got source %+v", s)
	}
	if s := a.Sources[1]; s.Kind != "wasm" || s.Fetcher != "github" || s.From != "example/faas" || s.Binaries[0].Arch != "wasi64" || s.Binaries[0].OS != "unknown" {
		t.Errorf("got source %+v", s)
	}
	if _, err := ack(first); faas.KindOf(err) != faas.Conflict || len(said) != 0 {
		t.Errorf("the earlier hash: got %v after %q, want a conflict", err, said)
	}
	if s, err := c.Standing(t.Context(), self); err != nil || s.Sources != a.Hash || s.Acknowledged {
		t.Errorf("got %+v, %v", s, err)
	}
	stranger := n.as(t, n.newcomer(t))
	if _, err := stranger.AcknowledgeSources(t.Context(), a.Hash, func(string) {}); faas.KindOf(err) != faas.Denied {
		t.Errorf("a stranger: got %v, want it denied", err)
	}
}

func TestOperatorsVouchForBinaries(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	c := n.as(t, n.operators[0])
	say := func(string) {}
	if err := c.AcknowledgeBinary(t.Context(), 0, say); faas.KindOf(err) != faas.Conflict {
		t.Errorf("before there is one: got %v, want a conflict", err)
	}
	n.send(t, evm.DevKeys()[0], n.at.Tangle, nil, bindings.NewTangle().PackPublishBinaryVersion(0, [32]byte{1}, "ipfs://faas", [32]byte{}))
	for range 2 {
		if err := c.AcknowledgeBinary(t.Context(), 0, say); err != nil {
			t.Error(err)
		}
	}
	if err := n.client(t).AcknowledgeBinary(t.Context(), 0, say); faas.KindOf(err) != faas.Denied {
		t.Errorf("a stranger: got %v, want it denied", err)
	}
}
