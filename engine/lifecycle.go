package engine

import "faas"

// phase is where an instance stands in this process. Its record knows running,
// paused and lost; the others are in flight, and what their record says then
// is what holds after a crash.
type phase uint8

const (
	running phase = iota
	paused
	lost
	pausing      // its checkpoint is taken and its sandbox closed
	resuming     // its sandbox is restored
	snapshotting // a snapshot of it is taken while it runs
	copying      // a snapshot is made of the one that it is paused in
	stopping     // its record is deleted and what it holds given back
	losing       // its sandbox has died, which is being recorded
	gone         // stopped
)

var phaseNames = [...]string{"running", "paused", "lost", "pausing", "resuming", "snapshotting", "copying", "stopping", "losing", "gone"}

func (p phase) String() string { return phaseNames[p] }

// verb is what somebody wants of an instance.
type verb uint8

const (
	toUse verb = iota
	toPause
	toResume
	toSnapshot
	toStop
	toLose // its sandbox died
)

// answer is what the state machine says to a verb.
type answer struct {
	do     reaction
	to     phase  // enter: the phase in flight
	reason string // refuse: what to tell, after "instance ins_… "
}

type reaction uint8

const (
	refuse reaction = iota
	enter           // move to the phase in flight; whoever asked carries it out
	share           // go on beside what is under way
	wait            // until what is in flight is over, then ask again
)

var (
	isRunning  = answer{reason: "is running already"}
	isPaused   = answer{reason: "is paused already"}
	isPausing  = answer{reason: "is being paused"}
	isResuming = answer{reason: "is being resumed"}
	isStopping = answer{reason: "is being stopped"}
	isLost     = answer{reason: "is lost: stop it, and start another one or one from its last snapshot"}
	waits      = answer{do: wait}
	shares     = answer{do: share}
)

func enters(p phase) answer { return answer{do: enter, to: p} }

// lifecycle is the state machine of instances: what each verb does in each
// phase. Nothing else decides that.
var lifecycle = [...]map[verb]answer{
	running: {toUse: shares, toPause: enters(pausing), toResume: isRunning, toSnapshot: enters(snapshotting),
		toStop: enters(stopping), toLose: enters(losing)},
	paused: {toUse: enters(resuming), toPause: isPaused, toResume: enters(resuming), toSnapshot: enters(copying),
		toStop: enters(stopping), toLose: isPaused},
	lost: {toUse: isLost, toPause: isLost, toResume: isLost, toSnapshot: isLost, toStop: enters(stopping), toLose: isLost},

	pausing:      {toUse: waits, toPause: isPausing, toResume: waits, toSnapshot: waits, toStop: waits, toLose: waits},
	resuming:     {toUse: waits, toPause: waits, toResume: isResuming, toSnapshot: waits, toStop: waits, toLose: waits},
	snapshotting: {toUse: shares, toPause: waits, toResume: isRunning, toSnapshot: waits, toStop: waits, toLose: waits},
	copying:      {toUse: waits, toPause: isPaused, toResume: waits, toSnapshot: waits, toStop: waits, toLose: waits},
	stopping:     {toUse: isStopping, toPause: isStopping, toResume: isStopping, toSnapshot: isStopping, toStop: isStopping, toLose: isStopping},
	losing:       {toUse: waits, toPause: waits, toResume: waits, toSnapshot: waits, toStop: waits, toLose: waits},
	gone:         {},
}

// decide asks the state machine.
func decide(p phase, v verb) answer { return lifecycle[p][v] }

// holdsSandbox reports whether an instance in phase p counts as running.
func (p phase) holdsSandbox() bool {
	switch p {
	case running, pausing, resuming, snapshotting:
		return true
	}
	return false
}

// refusal is the error for a verb that an instance does not take now.
func refusal(id faas.InstanceID, p phase, a answer, reason string) error {
	switch {
	case p == gone:
		return faas.Errorf(faas.NotFound, "no instance %s", id)
	case p == lost && reason != "":
		return faas.Errorf(faas.Conflict, "instance %s %s (%s)", id, a.reason, reason)
	}
	return faas.Errorf(faas.Conflict, "instance %s %s", id, a.reason)
}
