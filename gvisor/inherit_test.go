package gvisor_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"faas"
)

// A library of the daemon may open a descriptor without close-on-exec, a
// connection to another sandbox for instance. No sandbox may end up with it,
// and however many there are, sandboxes go on starting.
func TestSandboxInheritsNoStrangers(t *testing.T) {
	r := newRuntime(t)
	defer r.Close()
	var pipe [2]int
	if err := unix.Pipe(pipe[:]); err != nil { // not close-on-exec
		t.Fatal(err)
	}
	defer unix.Close(pipe[0])
	defer unix.Close(pipe[1])
	for range 300 {
		fd, err := unix.Dup(pipe[0])
		if err != nil {
			t.Fatal(err)
		}
		defer unix.Close(fd)
	}
	box, err := r.Create(context.Background(), faas.SandboxSpec{Image: image(), Limits: faas.Limits{MilliCPU: 1000, Memory: 256 << 20, Pids: 64, Disk: 1 << 20}})
	if err != nil {
		t.Fatal(err)
	}
	defer box.Close()
	name, err := os.Readlink(fmt.Sprintf("/proc/self/fd/%d", pipe[0]))
	if err != nil {
		t.Fatal(err)
	}
	own := fmt.Sprintf("/proc/%d/", os.Getpid())
	links, err := filepath.Glob("/proc/[0-9]*/fd/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range links {
		if target, err := os.Readlink(l); err == nil && target == name && !strings.HasPrefix(l, own) {
			t.Errorf("%s is our pipe", l)
		}
	}
}
