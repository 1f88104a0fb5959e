package main

import (
	"sync"
	"sync/atomic"

	"gvisor.dev/gvisor/pkg/abi/linux"
	"gvisor.dev/gvisor/pkg/fspath"
	"gvisor.dev/gvisor/pkg/sentry/kernel"
	"gvisor.dev/gvisor/pkg/sentry/vfs"
)

// Standard streams that a program got from outside are not there after a
// restore: gVisor has them be the host's descriptor -1. A program that only asks
// what such a stream is (fstat) then breaks the system call filters, and one that
// opens it again (/dev/stdout) has gVisor panic, and either ends the sandbox. So
// before any program of a restored system makes a system call, /dev/null takes
// their place: nothing to read, and nobody who reads what is written.

// streamed is the kernel whose programs have streams that are there.
var streamed struct {
	sync.Mutex
	atomic.Pointer[kernel.Kernel]
}

// replaceStreams is called by each program before each of its system calls.
func replaceStreams(t *kernel.Task) {
	k := t.Kernel()
	if streamed.Load() == k {
		return
	}
	streamed.Lock() // all others wait here until it is done
	defer streamed.Unlock()
	if streamed.Load() == k {
		return
	}
	for _, other := range k.TaskSet().Root.Tasks() {
		replaceStreamsOf(t, other)
	}
	streamed.Store(k)
}

// replaceStreamsOf replaces the streams of a task that are gone. It runs on the
// goroutine of t.
func replaceStreamsOf(t, of *kernel.Task) {
	var table *kernel.FDTable
	var fds []int32
	of.WithMuLocked(func(*kernel.Task) {
		if table = of.FDTable(); table != nil && table.TryIncRef() {
			fds = table.GetFDs(t)
		} else {
			table = nil // it has ended
		}
	})
	if table == nil {
		return
	}
	defer table.DecRef(t)
	null := map[*vfs.FileDescription]*vfs.FileDescription{} // those of one stream stay one
	defer func() {
		for _, n := range null {
			n.DecRef(t)
		}
	}()
	for _, fd := range fds {
		file, flags := table.Get(fd)
		if file == nil {
			continue
		}
		defer file.DecRef(t)
		if host, ok := file.Impl().(interface{ HostFD() int }); !ok || host.HostFD() >= 0 {
			continue
		}
		if null[file] == nil {
			n, err := openNull(t)
			if err != nil { // an image can do without
				if gone := table.Remove(t, fd); gone != nil {
					gone.DecRef(t)
				}
				continue
			}
			null[file] = n
		}
		if gone, err := table.NewFDAt(t, fd, null[file], flags); err == nil && gone != nil {
			gone.DecRef(t)
		}
	}
}

// openNull opens /dev/null as the init sees it, which lives as long as all others.
func openNull(t *kernel.Task) (*vfs.FileDescription, error) {
	init := t.Kernel().GlobalInit().Leader()
	root := init.FSContext().RootDirectory()
	defer root.DecRef(t)
	return t.Kernel().VFS().OpenAt(t, init.Credentials(), &vfs.PathOperation{Root: root, Start: root, Path: fspath.Parse("/dev/null"), FollowFinalSymlink: true}, &vfs.OpenOptions{Flags: linux.O_RDWR})
}
