package main

import (
	"errors"
	"runtime"
	"runtime/debug"
	"sync"
	"time"
	_ "unsafe" // for go:linkname

	"gvisor.dev/gvisor/pkg/sentry/platform"
)

// What a boot, a restore and a checkpoint do not need, and what can wait.

//go:linkname maxprocsBase gvisor.dev/gvisor/pkg/gomaxprocs.base
var maxprocsBase int

//go:linkname tracePoints gvisor.dev/gvisor/pkg/sentry/seccheck.initOnce
var tracePoints sync.Once

// setPace leaves out a thousand trace points that nobody can turn on, and has
// the platform hold GOMAXPROCS still.
func setPace() error {
	tracePoints.Do(func() {})
	p, err := platform.Lookup("systrap")
	if err != nil {
		return err
	}
	platform.Register("systrap", &steady{Constructor: p})
	return nil
}

// steady is a platform in which GOMAXPROCS stays what it is. gVisor reads and
// writes the pages of a checkpoint with 128 workers and adds as many to
// GOMAXPROCS meanwhile, which stops everything several times and takes longer
// than to read a few megabytes; Go makes room for whoever waits for a disk anyway.
type steady struct {
	platform.Constructor
	once sync.Once
}

// New is the first thing that the boot calls after it has set GOMAXPROCS.
func (s *steady) New(opts platform.Options) (p platform.Platform, err error) {
	s.once.Do(func() {
		if maxprocsBase == 0 {
			err = errors.New("gVisor keeps GOMAXPROCS elsewhere than in gomaxprocs.base")
		}
		maxprocsBase = 0 // gomaxprocs.Add changes nothing until there is a base
	})
	if err != nil {
		return nil, err
	}
	return s.Constructor.New(opts)
}

// settling is how long after its first program a sandbox has what it needed to
// come up.
const settling = time.Second

var settle sync.Once

// collectLater has garbage collected as usual from some time on. Until then
// there is next to none, and the parent has set GOGC accordingly: collecting it
// would take a fifth of a restore.
func collectLater() {
	settle.Do(func() {
		time.AfterFunc(settling, func() {
			debug.SetGCPercent(100)
			runtime.GC() // now, and not when the next program starts
		})
	})
}
