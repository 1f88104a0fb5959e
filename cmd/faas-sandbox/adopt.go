package main

import (
	"fmt"
	"reflect"
	"unsafe"

	"gvisor.dev/gvisor/pkg/sentry/arch"
	"gvisor.dev/gvisor/pkg/sentry/kernel"
	"gvisor.dev/gvisor/pkg/sync"
)

// gVisor takes a program that was started from outside for a session of
// somebody who is gone after a restore, and kills it and all that descends
// from it. Here such programs are what a sandbox is for. So each becomes, with
// its first system call, a child of the init like any other process, as it
// would be had a shell started it. Nothing else in gVisor depends on where a
// process came from.

//go:linkname reparentLocked gvisor.dev/gvisor/pkg/sentry/kernel.(*Task).reparentLocked
func reparentLocked(t, parent *kernel.Task)

// adoptPrograms has every program that is started from outside become a child
// of the init, and those of a restored system do without streams to the outside.
func adoptPrograms() error {
	f := reflect.TypeFor[kernel.TaskSet]().Field(0)
	if f.Name != "mu" || f.Type.Size() != unsafe.Sizeof(sync.RWMutex{}) {
		return fmt.Errorf("gVisor's TaskSet starts with %s %s and not with its lock", f.Name, f.Type)
	}
	for _, table := range kernel.SyscallTables() {
		for n, call := range table.Table {
			call.Fn = adopting(call.Fn)
			table.Table[n] = call
		}
		table.Init()
	}
	return nil
}

func adopting(fn kernel.SyscallFn) kernel.SyscallFn {
	return func(t *kernel.Task, n uintptr, args arch.SyscallArguments) (uintptr, *kernel.SyscallControl, error) {
		replaceStreams(t)
		if t.Origin == kernel.OriginExec {
			serve(t.Kernel())
			adopt(t)
		}
		return fn(t, n, args)
	}
}

// adopt runs on the program's own goroutine, before it can have children or
// threads: those have its origin.
func adopt(t *kernel.Task) {
	init := t.Kernel().GlobalInit().Leader()
	tasks := t.Kernel().TaskSet()
	mu := (*sync.RWMutex)(unsafe.Pointer(tasks)) // TaskSet.mu, see adoptPrograms
	mu.Lock()
	defer mu.Unlock()
	if t.Origin == kernel.OriginExec && init != nil && init != t {
		reparentLocked(t, init)
		t.Origin = kernel.OriginUnknown
	}
}
