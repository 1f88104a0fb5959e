package gvisor

import (
	"reflect"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"

	"gvisor.dev/gvisor/pkg/cpuid"
	"gvisor.dev/gvisor/runsc/config"

	"faas"
)

const module = "gvisor.dev/gvisor"

// Name returns "gvisor/" and the version of the embedded module.
func (r *Runtime) Name() string { return "gvisor/" + version() }

var version = sync.OnceValue(func() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Path == module {
				return strings.TrimPrefix(m.Version, "v")
			}
		}
	}
	// The binary of a test has no list of its modules, but every function
	// knows the file it was compiled from.
	if f := runtime.FuncForPC(reflect.ValueOf(config.NewFromFlags).Pointer()); f != nil {
		file, _ := f.FileLine(f.Entry())
		if _, rest, ok := strings.Cut(file, module+"@v"); ok {
			v, _, _ := strings.Cut(rest, "/")
			return v
		}
	}
	return "unknown"
})

// hostFeatures are the features of this machine's processor that programs see.
var hostFeatures = sync.OnceValue(func() []string {
	cpuid.Initialize()
	return strings.Fields(cpuid.HostFeatureSet().FlagString())
})

// Restorable implements faas.Runtime. gVisor checks the same once more, and
// what it knows of the processor beyond features, when it restores.
func (r *Runtime) Restorable(c faas.CheckpointFor) error {
	if c.Runtime != r.Name() {
		return faas.Errorf(faas.Conflict, "the checkpoint was taken by %q and this node runs %q: only its files can be restored here", c.Runtime, r.Name())
	}
	here := map[string]bool{}
	for _, f := range hostFeatures() {
		here[f] = true
	}
	var missing []string
	for _, f := range c.CPUFeatures {
		if !here[f] {
			missing = append(missing, f)
		}
	}
	if len(missing) > 0 {
		return faas.Errorf(faas.Conflict, "the checkpoint needs a processor with %s, which this machine's has not: only its files can be restored here", strings.Join(missing, ", "))
	}
	return nil
}
