package main

import (
	"encoding/gob"
	"io"
	"maps"
	"math"
	"os"
	"strconv"
	_ "unsafe" // for go:linkname

	"gvisor.dev/gvisor/pkg/seccomp"
	"gvisor.dev/gvisor/pkg/seccomp/precompiledseccomp"
	"gvisor.dev/gvisor/pkg/sentry/platform"
	"gvisor.dev/gvisor/runsc/boot/filter"
	"gvisor.dev/gvisor/runsc/boot/filter/config"
)

// Compiling the system call filter is a quarter of a boot's work and gives the
// same program each time, but for a few numbers. gVisor can embed compiled
// programs, yet only its own build does. So the daemon has this program
// compile them once ("faas-sandbox precompile") and hands the result to every
// boot, where a configuration that is not among them compiles its own.

// filterVariable names the environment variable with the number of the file
// that holds the compiled programs.
const filterVariable = "FAAS_FILTER"

//go:linkname precompiledPrograms gvisor.dev/gvisor/runsc/boot/filter.precompiledPrograms
var precompiledPrograms map[string]precompiledseccomp.Program

// precompile writes the filter programs of sandboxes without devices, host
// network or host files.
func precompile(w io.Writer) error {
	p, err := platform.Lookup("systrap")
	if err != nil {
		return err
	}
	programs := map[string]precompiledseccomp.Program{}
	for _, info := range p.PrecompiledSeccompInfo() {
		opts := config.Options{Platform: info}
		var names []string
		for name := range opts.Vars() {
			names = append(names, name)
		}
		program, err := precompiledseccomp.Precompile(opts.ConfigKey(), names, func(vars precompiledseccomp.Values) *seccomp.Program {
			return filterProgram(info, vars)
		})
		if err != nil {
			return err
		}
		programs[program.Name] = program
	}
	return gob.NewEncoder(w).Encode(programs)
}

// filterProgram is the program gVisor would compile at boot, for these values
// of its variables.
func filterProgram(info platform.SeccompInfo, vars precompiledseccomp.Values) *seccomp.Program {
	opts := config.Options{Platform: variables{info, vars}, ControllerFD: vars["controller_fd"]}
	rules, deny := config.Rules(opts)
	return &seccomp.Program{
		RuleSets: []seccomp.RuleSet{{Rules: deny.Copy()}, {Rules: rules.Copy(), Action: seccomp.Allow}},
		Options:  config.SeccompOptions(opts),
	}
}

// variables are a platform's variables with values chosen by the compiler.
type variables struct {
	platform.SeccompInfo
	vars precompiledseccomp.Values
}

func (v variables) Variables() precompiledseccomp.Values { return v.vars }

// loadFilters makes the compiled programs known to gVisor, if there are any.
func loadFilters() error {
	fd, err := strconv.Atoi(os.Getenv(filterVariable))
	if err != nil {
		return nil
	}
	os.Unsetenv(filterVariable) // the numbers mean nothing to a child
	f := os.NewFile(uintptr(fd), "filters")
	defer f.Close()
	// All boots share the file and its offset: read it by position.
	var programs map[string]precompiledseccomp.Program
	if err := gob.NewDecoder(io.NewSectionReader(f, 0, math.MaxInt64)).Decode(&programs); err != nil {
		return err
	}
	filter.GetPrecompiled("") // registers gVisor's own, which are none, once
	maps.Copy(precompiledPrograms, programs)
	return nil
}
