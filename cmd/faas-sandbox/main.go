// Command faas-sandbox is the program that becomes a sandbox: gVisor's kernel
// and nothing else, so that a boot does not pay for initialising a whole node.
// The gvisor package starts it; it is of no use on a command line.
package main

import (
	"errors"
	"fmt"
	"os"

	"gvisor.dev/gvisor/runsc/cli"
	"gvisor.dev/gvisor/runsc/cmd/sentry/sentrycmd"
	"gvisor.dev/gvisor/runsc/cmd/util"
	"gvisor.dev/gvisor/runsc/specutils"

	"faas/gvisor/launcher"
)

// unmounterVariable names the environment variable with the number of the file
// that is the program that unmounts /proc.
const unmounterVariable = "FAAS_UNMOUNTER"

func main() {
	if len(os.Args) == 2 && helps[os.Args[1]] != nil {
		if err := helps[os.Args[1]](); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if err := loadFilters(); err != nil {
		fmt.Fprintln(os.Stderr, "compiled system call filters:", err)
		os.Exit(1)
	}
	if fd := os.Getenv(unmounterVariable); fd != "" {
		specutils.ExePath = "/proc/self/fd/" + fd // gVisor starts this file as "umount" and nothing else
	}
	if err := errors.Join(adoptPrograms(), checkLoader(), setPace()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	cli.Run(nil, map[util.SubCommand]string{
		new(sentrycmd.Boot): "",
	}, nil)
}

// helps are the parts of the daemon's work that are done in a process of their own.
var helps = map[string]func() error{
	"launch": func() error { return launcher.Serve(3) },
	"precompile": func() error {
		if err := launcher.CloseStrangers(2); err != nil {
			return err
		}
		return precompile(os.Stdout)
	},
}
