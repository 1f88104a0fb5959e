package evm

import (
	"context"
	"crypto/sha256"
	"reflect"
	"slices"
	"strings"

	"faas"
	"faas/evm/bindings"
)

// Source is one way to get what a blueprint runs, as the blueprint's owner
// recorded it.
type Source struct {
	Kind       string         `json:"kind"`              // container, wasm or native
	Fetcher    string         `json:"fetcher,omitempty"` // ipfs, http or github
	From       string         `json:"from,omitempty"`    // image or artifact; empty: not said
	Entrypoint string         `json:"entrypoint,omitempty"`
	Binaries   []SourceBinary `json:"binaries"`
}

// SourceBinary is a program for one kind of machine.
type SourceBinary struct {
	Name   string      `json:"name"`
	OS     string      `json:"os"`
	Arch   string      `json:"arch"`
	SHA256 faas.Digest `json:"sha256"`
}

// The names of the core's enumerations.
var (
	sourceKinds = []string{"container", "wasm", "native"}
	fetchers    = []string{"", "ipfs", "http", "github"}
	systems     = []string{"unknown", "linux", "windows", "macos", "bsd"}
	machines    = []string{"wasm32", "wasm64", "wasi32", "wasi64", "amd32", "amd64", "arm32", "arm64", "riscv32", "riscv64"}
)

func sourceOf(s bindings.ITangleBlueprintSource) Source {
	out := Source{Kind: enumName(sourceKinds, s.Kind), Binaries: []SourceBinary{}}
	switch out.Kind {
	case "container":
		out.From = strings.TrimPrefix(s.Container.Registry+"/"+s.Container.Image, "/")
		if s.Container.Tag != "" {
			out.From += ":" + s.Container.Tag
		}
	case "wasm":
		out.Fetcher, out.From, out.Entrypoint = enumName(fetchers, s.Wasm.Fetcher), s.Wasm.ArtifactUri, s.Wasm.Entrypoint
	case "native":
		out.Fetcher, out.From, out.Entrypoint = enumName(fetchers, s.Native.Fetcher), s.Native.ArtifactUri, s.Native.Entrypoint
	}
	for _, b := range s.Binaries {
		out.Binaries = append(out.Binaries, SourceBinary{Name: b.Name, OS: enumName(systems, b.Os), Arch: enumName(machines, b.Arch), SHA256: b.Sha256})
	}
	return out
}

// nativeSource is the kind of programs that operators have from elsewhere.
const nativeSource = 2

// programName is what the blueprint and its programs are called.
const programName = "faas"

// sources are the programs that operators are to run, as the core wants them. It
// wants at least one: what has no program has its name in the place of one.
func (x *deployer) sources() ([]bindings.ITangleBlueprintSource, error) {
	out := bindings.ITangleBlueprintSource{
		Kind: nativeSource, Native: bindings.ITangleNativeSource{Entrypoint: programName},
		Testing: bindings.ITangleTestingSource{CargoPackage: programName, CargoBin: programName, BasePath: "."},
	}
	programs := x.programs
	if len(programs) == 0 {
		programs = []SourceBinary{{Name: programName, OS: "linux", Arch: "amd64", SHA256: sha256.Sum256([]byte(programName))}}
	}
	for _, p := range programs {
		os, arch := slices.Index(systems, p.OS), slices.Index(machines, p.Arch)
		switch {
		case os < 1:
			return nil, faas.Errorf(faas.Invalid, "programs for %q: want one of %s", p.OS, strings.Join(systems[1:], ", "))
		case arch < 0:
			return nil, faas.Errorf(faas.Invalid, "programs for the processor %q: want one of %s", p.Arch, strings.Join(machines, ", "))
		case p.SHA256.IsZero():
			return nil, faas.Errorf(faas.Invalid, "the program for %s has no digest", p.machine())
		}
		out.Binaries = append(out.Binaries, bindings.ITangleBlueprintBinary{Arch: uint8(arch), Os: uint8(os), Name: p.Name, Sha256: p.SHA256})
	}
	return []bindings.ITangleBlueprintSource{out}, nil
}

// machine is what the program is for.
func (b SourceBinary) machine() string { return b.OS + "/" + b.Arch }

// renewSources records the programs of a blueprint that has others. What its
// operators acknowledged ends with that.
func (x *deployer) renewSources(ctx context.Context) error {
	if !x.renew {
		return nil
	}
	want, err := x.sources()
	if err != nil {
		return err
	}
	a, err := x.acknowledgement(ctx, x.blueprintID, x.owner.Address())
	if err != nil && faas.KindOf(err) != faas.NotFound {
		return err
	}
	if reflect.DeepEqual(a.Sources, []Source{sourceOf(want[0])}) {
		return nil
	}
	if !x.act("recording what operators are to run: %s", programsText(x.programs)) {
		return nil
	}
	if _, err := x.send(ctx, Call{To: &x.Tangle, Data: x.tangle.PackSetBlueprintSources(x.blueprintID, want)}); err != nil {
		return faas.Errorf(faas.KindOf(err), "record the sources of blueprint %d: %w", x.blueprintID, err)
	}
	return nil
}

func programsText(programs []SourceBinary) string {
	if len(programs) == 0 {
		return "no program in particular"
	}
	texts := make([]string, len(programs))
	for i, p := range programs {
		texts[i] = p.machine() + " " + p.SHA256.String()
	}
	return strings.Join(texts, ", ")
}
