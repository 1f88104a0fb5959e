package operator_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"faas"
	"faas/operator"
)

var me, other = faas.Address{1}, faas.Address{2}

func job(call uint64, who faas.Address, inputs string) faas.Job {
	return faas.Job{Call: faas.Call{Service: 7, Call: call}, Operator: who, Caller: faas.Address{9}, Inputs: []byte(inputs)}
}

// run starts an operator in the test's bubble; stop ends it and waits.
func run(t *testing.T, cfg operator.Config) (op *operator.Operator, stop func()) {
	t.Helper()
	if cfg.Codec == nil {
		cfg.Codec = textCodec{}
	}
	op, err := operator.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- op.Run(ctx) }()
	return op, func() {
		t.Helper()
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("Run ended with %v", err)
		}
	}
}

// outputs returns what was accepted per call, and fails if that is not one each.
func outputs(t *testing.T, c *memoryChain) map[uint64]string {
	t.Helper()
	out := map[uint64]string{}
	for _, o := range c.accepted() {
		if had, twice := out[o.Call.Call]; twice {
			t.Errorf("call %v has two accepted results: %q and %q", o.Call, had, o.Output)
		}
		out[o.Call.Call] = string(o.Output)
	}
	return out
}

func wantOutputs(t *testing.T, c *memoryChain, want map[uint64]string) {
	t.Helper()
	got := outputs(t, c)
	if len(got) != len(want) {
		t.Errorf("got results %v, want %v", got, want)
	}
	for call, w := range want {
		if got[call] != w {
			t.Errorf("call %d: got %q, want %q", call, got[call], w)
		}
	}
}

func TestOperatorServesItsOwnJobs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newMemoryChain()
		var owners atomic.Value
		op, stop := run(t, operator.Config{Chain: view{c, me}, Journal: newMemoryJournal(), Engine: engine(func(ctx context.Context, owner string, r faas.Request) (faas.Execution, error) {
			owners.Store(owner)
			return echo(ctx, owner, r)
		})})
		defer stop()
		odd := job(3, me, "x")
		odd.Kind = faas.JobMergeBranches
		last := job(4, me, "y")
		last.Kind = 255
		c.assign(job(0, me, "a"), job(1, other, "b"), job(2, me, ""), odd, last)
		synctest.Wait()
		wantOutputs(t, c, map[uint64]string{
			0: "0 a", 2: "125 0 inputs are empty", 3: "125 5 job 5 (merge-branches) is not supported by this node",
			4: "125 255 job 255 (job-255) is not supported by this node",
		})
		if owners.Load() != (faas.Address{9}).String() {
			t.Errorf("the engine was told that %v asks, want the job's caller", owners.Load())
		}
		if s := op.Stats(); s.Accepted != 4 || s.Lag != 0 || s.Journal != 4 || s.Ready+s.Running+s.Waiting != 0 {
			t.Errorf("got stats %+v", s)
		}
	})
}

// TestEachJobHasOneResultWhereverTheProcessIsKilled kills the process at every
// step it takes, before and after the step's effect, and then its successor
// once more at every step.
func TestEachJobHasOneResultWhereverTheProcessIsKilled(t *testing.T) {
	want := map[uint64]string{0: "0 a", 1: "0 b", 2: "125 0 inputs are empty", 4: "0 d"}
	for _, after := range []bool{false, true} {
		for first := 1; ; first++ {
			survived := false
			synctest.Test(t, func(t *testing.T) {
				for second := 1; !survived; second += 3 {
					c, j := newMemoryChain(), newMemoryJournal()
					one := &crasher{at: first, after: after}
					survived = life(t, c, j, one, func() {
						c.assign(job(0, me, "a"), job(1, me, "b"))
						synctest.Wait()
						c.assign(job(2, me, ""), job(3, other, "c"))
						c.assign(job(4, me, "d"))
					})
					two := &crasher{at: second, after: !after}
					done := life(t, c, j, two, func() { c.mine(1) })
					life(t, c, j, &crasher{}, func() { c.mine(1) })
					wantOutputs(t, c, want)
					if t.Failed() {
						t.Fatalf("killed at step %d (%v) and then %d (%v), after=%v", first, one.names, second, two.names, after)
					}
					if done {
						break
					}
				}
			})
			if survived {
				break
			}
		}
	}
}

// life is one process: it reports whether it was not killed.
func life(t *testing.T, c *memoryChain, j *memoryJournal, crash *crasher, events func()) bool {
	t.Helper()
	ctx, kill := context.WithCancel(t.Context())
	defer kill()
	crash.kill = kill
	op, err := operator.New(operator.Config{
		Chain: crashingChain{view{c, me}, crash}, Journal: crashingJournal{j, crash}, Engine: crashingEngine{echo, crash}, Codec: textCodec{}, Concurrency: 2,
	})
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- op.Run(ctx) }()
	events()
	time.Sleep(time.Minute)
	synctest.Wait()
	kill()
	if err := <-ended; !errors.Is(err, context.Canceled) && !errors.Is(err, errCrashed) {
		t.Errorf("Run ended with %v", err)
	}
	return !crash.dead
}

func TestReorganisationGivesEachJobItsResultAgain(t *testing.T) {
	for name, c := range map[string]struct {
		blocks []memoryBlock
		want   map[uint64]string
		runs   int32
	}{
		"the result was dropped":               {[]memoryBlock{{assigned: []faas.Job{job(0, me, "a")}}, {}, {}}, map[uint64]string{0: "0 a"}, 1},
		"the job came later":                   {[]memoryBlock{{}, {}, {assigned: []faas.Job{job(0, me, "a")}}}, map[uint64]string{0: "0 a"}, 1},
		"the job is gone":                      {[]memoryBlock{{}, {}, {}}, map[uint64]string{}, 1},
		"another job has its number":           {[]memoryBlock{{}, {assigned: []faas.Job{job(0, me, "z")}}, {}}, map[uint64]string{0: "0 z"}, 2},
		"another operator has it":              {[]memoryBlock{{assigned: []faas.Job{job(0, other, "a")}}, {}, {}}, map[uint64]string{}, 1},
		"the result is there in another block": {[]memoryBlock{{assigned: []faas.Job{job(0, me, "a")}}, {}, {completed: []faas.Outcome{{Call: job(0, me, "").Call, Operator: me, Output: []byte("0 a")}}}}, map[uint64]string{0: "0 a"}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				chain, journal := newMemoryChain(), newMemoryJournal()
				var runs atomic.Int32
				op, stop := run(t, operator.Config{Chain: view{chain, me}, Journal: journal, Engine: engine(func(ctx context.Context, owner string, r faas.Request) (faas.Execution, error) {
					runs.Add(1)
					return echo(ctx, owner, r)
				})})
				defer stop()
				chain.assign(job(0, me, "a"))
				synctest.Wait()
				wantOutputs(t, chain, map[uint64]string{0: "0 a"})
				chain.reorg(2, c.blocks...)
				time.Sleep(time.Minute)
				wantOutputs(t, chain, c.want)
				if runs.Load() != c.runs {
					t.Errorf("the job ran %d times, want %d", runs.Load(), c.runs)
				}
				if op.Stats().Reorgs == 0 {
					t.Error("no reorganisation was counted")
				}
			})
		})
	}
}

func TestReassignedJobIsStopped(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newMemoryChain()
		stopped := make(chan struct{})
		op, stop := run(t, operator.Config{Chain: view{c, me}, Journal: newMemoryJournal(), Engine: engine(func(ctx context.Context, _ string, _ faas.Request) (faas.Execution, error) {
			<-ctx.Done()
			close(stopped)
			return faas.Execution{State: faas.Failed, ErrorKind: faas.Canceled}, nil
		})})
		defer stop()
		c.assign(job(0, me, "a"))
		synctest.Wait()
		c.assign(job(0, other, "a"))
		<-stopped
		synctest.Wait()
		wantOutputs(t, c, map[uint64]string{})
		if s := op.Stats(); s.Journal != 0 || s.Running != 0 {
			t.Errorf("got stats %+v", s)
		}
	})
}

func TestAnsweredJobsAreNotRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newMemoryChain()
		for n := range uint64(5) {
			c.assign(job(n, me, "a"))
			view{c, me}.Submit(t.Context(), []faas.Result{{Call: job(n, me, "").Call, Output: []byte("from an earlier life")}})
		}
		c.mine(10)
		var runs atomic.Int32
		_, stop := run(t, operator.Config{Chain: view{c, me}, Journal: newMemoryJournal(), Engine: engine(func(ctx context.Context, owner string, r faas.Request) (faas.Execution, error) {
			runs.Add(1)
			return echo(ctx, owner, r)
		})})
		defer stop()
		synctest.Wait()
		if len(outputs(t, c)) != 5 || runs.Load() != 0 {
			t.Errorf("answered jobs ran %d times", runs.Load())
		}
	})
}

func TestResultsWaitForTheEndpoint(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newMemoryChain()
		release := make(chan struct{})
		op, stop := run(t, operator.Config{Chain: view{c, me}, Journal: newMemoryJournal(), Engine: engine(func(ctx context.Context, owner string, r faas.Request) (faas.Execution, error) {
			<-release
			return echo(ctx, owner, r)
		})})
		defer stop()
		c.assign(job(0, me, "a"), job(1, me, "b"))
		synctest.Wait()
		c.setAway(true)
		close(release)
		time.Sleep(time.Minute)
		if s := op.Stats(); s.Ready != 2 || s.Failed == 0 || s.LastError == "" {
			t.Errorf("got stats %+v", s)
		}
		c.setAway(false)
		time.Sleep(time.Minute)
		wantOutputs(t, c, map[uint64]string{0: "0 a", 1: "0 b"})
		if s := op.Stats(); s.LastError != "" {
			t.Errorf("got stats %+v", s)
		}
	})
}

func TestResultsThatAreReadyGoTogether(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newMemoryChain()
		c.setAway(true) // so that the first submission takes its time
		_, stop := run(t, operator.Config{Chain: view{c, me}, Journal: newMemoryJournal(), Engine: engine(echo), Batch: 4})
		defer stop()
		var jobs []faas.Job
		for n := range uint64(6) {
			jobs = append(jobs, job(n, me, "a"))
		}
		c.assign(jobs...)
		c.setAway(false)
		time.Sleep(time.Minute)
		if len(outputs(t, c)) != 6 {
			t.Errorf("got %v", outputs(t, c))
		}
		for _, b := range c.batches {
			if len(b) > 4 {
				t.Errorf("%d results went together, want at most 4", len(b))
			}
		}
	})
}

func TestConcurrencyIsBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newMemoryChain()
		var now, most atomic.Int32
		_, stop := run(t, operator.Config{Chain: view{c, me}, Journal: newMemoryJournal(), Concurrency: 3, Engine: engine(func(ctx context.Context, owner string, r faas.Request) (faas.Execution, error) {
			most.Store(max(most.Load(), now.Add(1)))
			defer now.Add(-1)
			time.Sleep(time.Second)
			return echo(ctx, owner, r)
		})})
		defer stop()
		var jobs []faas.Job
		for n := range uint64(10) {
			jobs = append(jobs, job(n, me, "a"))
		}
		c.assign(jobs...)
		time.Sleep(time.Minute)
		if len(outputs(t, c)) != 10 || most.Load() != 3 {
			t.Errorf("%d results, at most %d ran at once; want 10 and 3", len(outputs(t, c)), most.Load())
		}
	})
}

func TestFailuresThatMayPassAreTriedAgain(t *testing.T) {
	for name, c := range map[string]struct {
		fail func(try int32) (faas.Execution, error)
		want string
		runs int32
	}{
		"queue full for long": {func(try int32) (faas.Execution, error) {
			if try <= 20 {
				return faas.Execution{}, faas.WithRetryAfter(faas.Errorf(faas.Exhausted, "queue is full"), 10*time.Millisecond)
			}
			return faas.Execution{State: faas.Finished}, nil
		}, "0 ", 21},
		"registry away for good": {func(int32) (faas.Execution, error) {
			return faas.Execution{State: faas.Failed, ErrorKind: faas.Unavailable, Error: "registry away"}, nil
		}, "125 registry away", 4},
		"unknown image": {func(int32) (faas.Execution, error) {
			return faas.Execution{State: faas.Failed, ErrorKind: faas.NotFound, Error: "no image a"}, nil
		}, "125 no image a", 1},
		"invalid request": {func(int32) (faas.Execution, error) {
			return faas.Execution{}, faas.Errorf(faas.Invalid, "mode branched is not supported")
		}, "125 0 mode branched is not supported", 1},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				chain := newMemoryChain()
				var runs atomic.Int32
				_, stop := run(t, operator.Config{Chain: view{chain, me}, Journal: newMemoryJournal(), Engine: engine(func(context.Context, string, faas.Request) (faas.Execution, error) {
					return c.fail(runs.Add(1))
				})})
				defer stop()
				chain.assign(job(0, me, "a"))
				time.Sleep(time.Hour)
				wantOutputs(t, chain, map[uint64]string{0: c.want})
				if runs.Load() != c.runs {
					t.Errorf("ran %d times, want %d", runs.Load(), c.runs)
				}
			})
		})
	}
}

// TestStoppedRunsAreNotAnswered shuts down in the middle of a run: what the
// engine then says must not become the job's result.
func TestStoppedRunsAreNotAnswered(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, j := newMemoryChain(), newMemoryJournal()
		_, stop := run(t, operator.Config{Chain: view{c, me}, Journal: j, Engine: engine(func(ctx context.Context, _ string, _ faas.Request) (faas.Execution, error) {
			<-ctx.Done()
			return faas.Execution{State: faas.Failed, ErrorKind: faas.Canceled, Error: "canceled"}, nil
		})})
		c.assign(job(0, me, "a"))
		synctest.Wait()
		stop()
		wantOutputs(t, c, map[uint64]string{})
		_, stop = run(t, operator.Config{Chain: view{c, me}, Journal: j, Engine: engine(echo)})
		defer stop()
		time.Sleep(time.Minute)
		wantOutputs(t, c, map[uint64]string{0: "0 a"})
	})
}

type fullJournal struct {
	*memoryJournal
	full atomic.Bool
}

func (j *fullJournal) Put(ctx context.Context, e faas.JournalEntry) error {
	if j.full.Load() {
		return faas.Errorf(faas.Exhausted, "no space left on device")
	}
	return j.memoryJournal.Put(ctx, e)
}

func TestNothingRunsThatIsNotInTheJournal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, j := newMemoryChain(), &fullJournal{memoryJournal: newMemoryJournal()}
		j.full.Store(true)
		var runs atomic.Int32
		op, stop := run(t, operator.Config{Chain: view{c, me}, Journal: j, Engine: engine(func(ctx context.Context, owner string, r faas.Request) (faas.Execution, error) {
			runs.Add(1)
			return echo(ctx, owner, r)
		})})
		defer stop()
		c.assign(job(0, me, "a"))
		time.Sleep(time.Minute)
		if runs.Load() != 0 || !strings.Contains(op.Stats().LastError, "no space") {
			t.Errorf("%d runs, stats %+v", runs.Load(), op.Stats())
		}
		j.full.Store(false)
		time.Sleep(time.Minute)
		wantOutputs(t, c, map[uint64]string{0: "0 a"})
	})
}

func TestAnsweredJobsLeaveTheJournal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, j := newMemoryChain(), newMemoryJournal()
		_, stop := run(t, operator.Config{Chain: view{c, me}, Journal: j, Engine: engine(echo), Keep: 10})
		defer stop()
		for n := range uint64(30) {
			c.assign(job(n, me, fmt.Sprint(n)))
			synctest.Wait()
		}
		entries, err := j.Entries(t.Context())
		if err != nil || len(entries) > 7 || len(entries) < 4 {
			t.Errorf("%d entries in the journal, %v; want about 5", len(entries), err)
		}
		c.mine(100)
		synctest.Wait()
		if entries, err := j.Entries(t.Context()); err != nil || len(entries) != 0 {
			t.Errorf("%d entries in the journal, %v; want none", len(entries), err)
		}
		if !slices.ContainsFunc(c.accepted(), func(o faas.Outcome) bool { return o.Call.Call == 29 }) {
			t.Error("the last job has no result")
		}
	})
}
