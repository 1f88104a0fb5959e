package gvisor

import "faas"

// CgroupName is part of the paths of all cgroups of r.
func CgroupName(r faas.Runtime) string { return r.(*Runtime).parentPath }

// KillProcess kills a sandbox's process behind its back.
func KillProcess(s faas.Sandbox) { s.(*box).mon.kill() }

// Pid is that of a sandbox's kernel.
func Pid(s faas.Sandbox) int { return s.(*box).mon.pid }
