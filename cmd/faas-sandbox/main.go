// Command faas-sandbox is the program that becomes a sandbox: gVisor's kernel
// and nothing else, so that a boot does not pay for initialising a whole node.
// The gvisor package starts it; it is of no use on a command line.
package main

import (
	"fmt"
	"os"
	"strconv"

	"gvisor.dev/gvisor/runsc/cli"
	"gvisor.dev/gvisor/runsc/cmd/sentry/sentrycmd"
	"gvisor.dev/gvisor/runsc/cmd/util"
)

// gateVariable names the environment variable with the number of a pipe that
// the parent closes once this process is in its cgroups.
const gateVariable = "FAAS_GATE"

func main() {
	if len(os.Args) == 2 && os.Args[1] == "precompile" {
		if err := precompile(os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	awaitGate()
	if err := loadFilters(); err != nil {
		fmt.Fprintln(os.Stderr, "compiled system call filters:", err)
		os.Exit(1)
	}
	cli.Run(nil, map[util.SubCommand]string{
		new(sentrycmd.Boot):   "",
		new(sentrycmd.Umount): "",
	}, nil)
}

// awaitGate holds the process still until its limits are in force. Where the
// kernel can start a process inside its cgroup there is no gate.
func awaitGate() {
	fd, err := strconv.Atoi(os.Getenv(gateVariable))
	if err != nil {
		return
	}
	gate := os.NewFile(uintptr(fd), "gate")
	// The end of file is the signal: the parent has closed its end, on purpose
	// or by dying, and in the second case the start-sync pipe ends the boot.
	_, _ = gate.Read(make([]byte, 1))
	gate.Close()
	os.Unsetenv(gateVariable)
}
