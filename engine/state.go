package engine

import (
	"strings"
	"time"

	"faas"
)

// An event moves an execution from one state to the next.
type event interface{ event() }

// begun: a program is about to start in a sandbox.
type begun struct {
	at    time.Time
	image faas.Digest
	warm  bool
}

// outcome is all there is to know about a run that is over.
type outcome struct {
	err            error // it could not be run, or was canceled; what follows is then as far as it came
	image          faas.Digest
	warm, hit      bool
	started, ended time.Time // of the program; zero if it never started
	exit           faas.Exit
	stopped        stopCause
	stdout, stderr faas.Output
	digest         faas.Digest
	ref            faas.ID
}

func (begun) event()   {}
func (outcome) event() {}

// stopCause says why the engine stopped a program.
type stopCause uint8

const (
	stopNone stopCause = iota
	stopTimeout
	stopCanceled
)

// maxErrorText bounds what a record keeps of an error.
const maxErrorText = 4 << 10

// next is the state machine: it returns what becomes of an execution when ev
// happens. It is the only place where a state changes.
func next(e faas.Execution, ev event, now time.Time) (faas.Execution, error) {
	if e.State.Terminal() {
		return e, faas.Errorf(faas.Conflict, "execution %s has %s already", e.ID, e.State)
	}
	switch ev := ev.(type) {
	case begun:
		if e.State != faas.Queued {
			return e, faas.Errorf(faas.Internal, "execution %s began twice", e.ID)
		}
		e.State, e.Started, e.Image, e.Warm = faas.Running, ev.at, ev.image, ev.warm
	case outcome:
		e = end(e, ev, now)
	}
	return e, nil
}

func end(e faas.Execution, o outcome, now time.Time) faas.Execution {
	e.Ended = now
	e.Stdout, e.Stderr, e.OutputDigest = o.stdout, o.stderr, o.digest
	e.CacheHit, e.Ref = o.hit, o.ref
	if !o.image.IsZero() {
		e.Image = o.image
	}
	switch {
	case o.hit && e.Started.IsZero():
		e.Started = now
	case !o.hit && !o.started.IsZero():
		e.Started, e.Warm, e.SandboxTime = o.started, o.warm, o.ended.Sub(o.started)
	}
	if o.err != nil {
		e.State, e.ExitCode = faas.Failed, faas.ExitNotStarted
		e.Error, e.ErrorKind = cutText(o.err.Error()), faas.KindOf(o.err)
		return e
	}
	e.State = faas.Finished
	e.ExitCode, e.Reason = exitOf(o.exit, o.stopped)
	return e
}

// exitOf decides the exit code and reason: a program that was stopped at its
// time limit counts as timed out however it ended.
func exitOf(x faas.Exit, stopped stopCause) (int32, faas.Reason) {
	switch {
	case stopped == stopTimeout:
		return faas.ExitTimeout, faas.TimedOut
	case x.Reason == faas.OutOfMemory, x.Reason == faas.Killed:
		return faas.ExitKilled, x.Reason
	}
	return int32(x.Code), x.Reason
}

func cutText(s string) string {
	if len(s) <= maxErrorText {
		return s
	}
	return strings.ToValidUTF8(s[:maxErrorText], "") + " …"
}

// now is the wall time, without the process's own clock: records outlive it.
func now() time.Time { return time.Now().UTC().Round(0) }
