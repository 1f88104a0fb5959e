package main

import (
	"gvisor.dev/gvisor/pkg/sentry/kernel"
)

// Host is a control object for what the sandbox is called. gVisor takes the host
// name of a restored system from its boot, and a blank sandbox is booted before
// anybody knows that name.
type Host struct{ k *kernel.Kernel }

// Rename gives the sandbox a host name, wherever none was set from inside.
func (h *Host) Rename(name *string, _ *struct{}) error {
	for _, t := range h.k.TaskSet().Root.Tasks() {
		if uts := t.UTSNamespace(); uts != nil {
			uts.RestoreSpecValues(*name, "")
		}
	}
	h.k.HostNamePoller.Notify()
	return nil
}
