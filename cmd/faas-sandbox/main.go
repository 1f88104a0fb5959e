// Command faas-sandbox is the program that becomes a sandbox: gVisor's kernel
// and nothing else, so that a boot does not pay for initialising a whole node.
// The gvisor package starts it; it is of no use on a command line.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/runsc/cli"
	"gvisor.dev/gvisor/runsc/cmd/sentry/sentrycmd"
	"gvisor.dev/gvisor/runsc/cmd/util"
)

// gateVariable names the environment variable with the number of a pipe that
// the parent closes once this process is in its cgroups.
const gateVariable = "FAAS_GATE"

func main() {
	if err := closeStrangers(); err != nil {
		fmt.Fprintln(os.Stderr, "close inherited files:", err)
		os.Exit(1)
	}
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
	if err := errors.Join(adoptPrograms(), checkLoader(), setPace()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	cli.Run(nil, map[util.SubCommand]string{
		new(sentrycmd.Boot):   "",
		new(sentrycmd.Umount): "",
	}, nil)
}

// lastFileVariable names the environment variable with the highest number
// among the files that are meant for this process.
const lastFileVariable = "FAAS_LAST_FILE"

// closeStrangers closes files that came here by accident: a descriptor that
// some library of the parent opened without close-on-exec at the moment when
// this process was started. It may be a connection to another sandbox.
func closeStrangers() error {
	last, err := strconv.Atoi(os.Getenv(lastFileVariable))
	if err != nil {
		return nil // gVisor starts itself once more, to drop privileges; it is done by then
	}
	os.Unsetenv(lastFileVariable)
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return err
	}
	for _, e := range entries {
		fd, err := strconv.Atoi(e.Name())
		if err != nil || fd <= last {
			continue
		}
		// What this process opened itself is marked to close on exec; what
		// came through an exec is not.
		if flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0); err == nil && flags&unix.FD_CLOEXEC == 0 {
			if err := unix.Close(fd); err != nil {
				return err
			}
		}
	}
	return nil
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
