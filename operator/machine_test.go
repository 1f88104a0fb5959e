package operator

import (
	"fmt"
	"testing"
	"time"

	"faas"
)

var self, stranger = faas.Address{1}, faas.Address{2}

func testMachine(entries ...faas.JournalEntry) *machine {
	return newMachine(self, limits{concurrency: 2, batch: 2, keep: 10, stride: 5}, cursorAt(4, 0), entries)
}

// cursorAt is a place in a fork of the chain.
func cursorAt(block uint64, fork byte) faas.Cursor {
	return faas.Cursor{Block: block, Hash: faas.ID{1, byte(block), fork}}
}

func jobAt(block, call uint64, who faas.Address) faas.Job {
	return faas.Job{Call: faas.Call{Call: call}, Operator: who, Block: block, Inputs: []byte{byte(call)}}
}

// words says what a list of actions is, for comparison.
func words(acts []action) (out []string) {
	for _, a := range acts {
		switch a := a.(type) {
		case put:
			out = append(out, fmt.Sprintf("put %d output=%v done=%v", a.Job.Call.Call, a.Output != nil, a.Done))
		case remove:
			out = append(out, fmt.Sprintf("remove %d", a.Call.Call))
		case setCursor:
			out = append(out, fmt.Sprintf("cursor %d", a.Block))
		case start:
			out = append(out, fmt.Sprintf("start %d check=%v", a.job.Call.Call, a.check))
		case halt:
			out = append(out, "halt")
		case submit:
			s := "submit"
			for _, r := range a.results {
				s += fmt.Sprintf(" %d", r.Call.Call)
			}
			out = append(out, s)
		}
	}
	return out
}

func expect(t *testing.T, what string, acts []action, want ...string) {
	t.Helper()
	if got := words(acts); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s: got %q, want %q", what, got, want)
	}
}

func TestMachineTakesAJobToItsEnd(t *testing.T) {
	t.Parallel()
	var now time.Time
	m := testMachine()
	batch := faas.Batch{Cursor: cursorAt(5, 0), Assigned: []faas.Job{jobAt(5, 0, self), jobAt(5, 1, stranger)}}
	expect(t, "assigned", m.followed(batch, 5), "put 0 output=false done=false")
	expect(t, "next", m.next(now), "start 0 check=false")
	expect(t, "checkpoint", m.checkpoint(), "cursor 5")
	expect(t, "told twice", m.followed(batch, 5))
	expect(t, "nothing due", m.next(now))
	expect(t, "a run that is not its own", m.ended(ran{call: faas.Call{}, run: 99, output: []byte("x")}, now))
	expect(t, "ended", m.ended(ran{call: faas.Call{}, run: 1, output: []byte("x")}, now), "put 0 output=true done=false")
	expect(t, "next", m.next(now), "submit 0")
	expect(t, "submitted", m.submitted(sent{calls: []faas.Call{{}}, kinds: []fate{accepted}, head: 6}, now))
	expect(t, "next", m.next(now))
	done := faas.Batch{Cursor: cursorAt(6, 0), Completed: []faas.Outcome{{}}}
	expect(t, "completed", m.followed(done, 6), "put 0 output=true done=true")
	expect(t, "kept", m.followed(faas.Batch{Cursor: cursorAt(16, 0)}, 16))
	expect(t, "pruned", m.followed(faas.Batch{Cursor: cursorAt(17, 0)}, 17), "remove 0")
}

func TestMachineTakesUpTheJournal(t *testing.T) {
	t.Parallel()
	m := testMachine(
		faas.JournalEntry{Job: jobAt(3, 3, self)},
		faas.JournalEntry{Job: jobAt(2, 2, self), Output: []byte("x")},
		faas.JournalEntry{Job: jobAt(1, 1, self), Done: true},
		faas.JournalEntry{Job: jobAt(9, 9, self)}, // above the cursor: the chain must tell it anew
	)
	expect(t, "next", m.next(time.Time{}), "start 3 check=true", "submit 2")
	expect(t, "the chain does not tell it", m.followed(faas.Batch{Cursor: cursorAt(9, 0)}, 9), "remove 9")
}

func TestMachineSubmitsAgainWhatAReorganisationTook(t *testing.T) {
	t.Parallel()
	var now time.Time
	m := testMachine(
		faas.JournalEntry{Job: jobAt(1, 1, self), Output: []byte("x"), Done: true},
		faas.JournalEntry{Job: jobAt(3, 3, self), Output: []byte("y"), Done: true},
	)
	expect(t, "rewind", m.followed(faas.Batch{Cursor: cursorAt(2, 1)}, 4), "put 1 output=true done=false", "put 3 output=true done=false", "cursor 2")
	expect(t, "only what the chain has", m.next(now), "submit 1")
	expect(t, "refused", m.submitted(sent{calls: []faas.Call{{Call: 1}}, kinds: []fate{refused}, head: 4}, now))
	expect(t, "gone", m.followed(faas.Batch{Cursor: cursorAt(3, 1)}, 4), "remove 3")
	expect(t, "back elsewhere", m.followed(faas.Batch{Cursor: cursorAt(4, 1), Assigned: []faas.Job{jobAt(4, 3, self)}, Completed: []faas.Outcome{{Call: faas.Call{Call: 1}}}}, 4),
		"put 3 output=true done=false", "put 1 output=true done=true")
	expect(t, "its output is remembered", m.next(now), "submit 3")
}

// TestMachineNamesTheBlockOfTheAssignment tells a job anew in another block of
// the same height while its result is under way for the first.
func TestMachineNamesTheBlockOfTheAssignment(t *testing.T) {
	t.Parallel()
	var now time.Time
	in := func(fork byte) faas.Job {
		j := jobAt(5, 1, self)
		j.BlockHash = cursorAt(5, fork).Hash
		return j
	}
	m := testMachine(faas.JournalEntry{Job: in(0), Output: []byte("x")})
	for fork := range byte(2) {
		m.followed(faas.Batch{Cursor: cursorAt(4, 0)}, 5)
		m.followed(faas.Batch{Cursor: cursorAt(5, fork), Assigned: []faas.Job{in(fork)}}, 5)
		acts := m.next(now)
		expect(t, "next", acts, "submit 1")
		if at := acts[0].(submit).results[0].Assigned; at != cursorAt(5, fork) {
			t.Errorf("the result names block %v, want %v", at, cursorAt(5, fork))
		}
		m.submitted(sent{calls: []faas.Call{{Call: 1}}, kinds: []fate{failed}}, now)
		now = now.Add(pauseMax)
	}
}

func TestMachineBelievesRefusalsWithoutAnEventInTheEnd(t *testing.T) {
	t.Parallel()
	var now time.Time
	m := testMachine(faas.JournalEntry{Job: jobAt(1, 1, self), Output: []byte("x")})
	for range maxRefusals {
		expect(t, "next", m.next(now), "submit 1")
		expect(t, "refused", m.submitted(sent{calls: []faas.Call{{Call: 1}}, kinds: []fate{refused}, head: 4}, now))
	}
	expect(t, "next", m.next(now), "submit 1")
	expect(t, "refused for good", m.submitted(sent{calls: []faas.Call{{Call: 1}}, kinds: []fate{refused}, head: 4}, now), "put 1 output=true done=true")
}

func TestMachineStopsWhatIsNotItsOwnAnyMore(t *testing.T) {
	t.Parallel()
	var now time.Time
	m := testMachine(faas.JournalEntry{Job: jobAt(1, 1, self)}, faas.JournalEntry{Job: jobAt(1, 2, self)}, faas.JournalEntry{Job: jobAt(1, 3, self)})
	expect(t, "next", m.next(now), "start 1 check=true", "start 2 check=true")
	batch := faas.Batch{Cursor: cursorAt(5, 0), Assigned: []faas.Job{jobAt(5, 1, stranger)}, Completed: []faas.Outcome{{Call: faas.Call{Call: 2}}}}
	expect(t, "given away, answered", m.followed(batch, 5), "halt", "remove 1", "halt", "put 2 output=false done=true")
	expect(t, "a place is free", m.next(now), "start 3 check=true")
	expect(t, "late", m.ended(ran{call: faas.Call{Call: 1}, run: 1, output: []byte("x")}, now))
	changed := jobAt(6, 3, self)
	changed.Inputs = []byte("other")
	expect(t, "another job", m.followed(faas.Batch{Cursor: cursorAt(6, 0), Assigned: []faas.Job{changed}}, 6), "halt", "put 3 output=false done=false")
	expect(t, "next", m.next(now), "start 3 check=false")
}

func TestMachineWaitsAfterFailures(t *testing.T) {
	t.Parallel()
	now := time.Unix(1000, 0)
	m := testMachine(faas.JournalEntry{Job: jobAt(1, 1, self), Output: []byte("x")}, faas.JournalEntry{Job: jobAt(1, 2, self)})
	m.next(now)
	m.submitted(sent{calls: []faas.Call{{Call: 1}}, kinds: []fate{failed}}, now)
	m.ended(ran{call: faas.Call{Call: 2}, run: 1, retry: time.Second}, now)
	expect(t, "too early", m.next(now))
	if at := m.wake(now); !at.Equal(now.Add(pauseMin)) {
		t.Errorf("wakes at %v", at)
	}
	expect(t, "first", m.next(now.Add(pauseMin)), "submit 1")
	expect(t, "second", m.next(now.Add(time.Second)), "start 2 check=true")
}

func TestPausesGrowToABound(t *testing.T) {
	t.Parallel()
	for failures, want := range map[int]time.Duration{0: pauseMin, 1: 2 * pauseMin, 1000: pauseMax} {
		if got := pause(failures); got != want {
			t.Errorf("after %d failures: got %v, want %v", failures, got, want)
		}
	}
}
