// Command faas-guest works on the files inside a sandbox: the node injects it
// into every image as faas.GuestPath and runs it there. Package guest has what
// it can do and how it answers.
package main

import (
	"context"
	"os"
	"runtime/debug"
)

func main() {
	// It lives for milliseconds beside the caller's programs, in their memory:
	// no collection until there is something worth collecting.
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(heapLimit)
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout))
}

// heapLimit is when garbage is collected.
const heapLimit = 24 << 20
