package engine_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

func TestLookup(t *testing.T) {
	n := newNode(t, nil)
	var all []faas.Execution
	for i := range 40 {
		owner := []string{"ann", "bob"}[i%2]
		x, err := n.Execute(t.Context(), owner, request("echo", fmt.Sprint(i)), faas.Attachment{})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, x)
	}
	one := all[0]
	for _, id := range []string{one.ID.String(), one.ID.String()[:20], strings.TrimPrefix(one.ID.String(), "exe_")[:16]} {
		for _, owner := range []string{"ann", ""} {
			if x, err := n.Execution(t.Context(), owner, id); err != nil || x.ID != one.ID {
				t.Errorf("Execution(%q, %q) = %v, %v", owner, id, x.ID, err)
			}
		}
		if _, err := n.Execution(t.Context(), "bob", id); faas.KindOf(err) != faas.NotFound {
			t.Errorf("another owner's Execution(%q) = %v; want NotFound", id, err)
		}
	}
	for id, kind := range map[string]faas.Kind{"": faas.Invalid, "exe_": faas.Invalid, "exe_A!": faas.Invalid, "ins_ab": faas.Invalid,
		faas.ExecutionID(faas.NewID()).String(): faas.NotFound, strings.Repeat("a", 53): faas.Invalid, "exe_aaaaaaaaaaaa": faas.NotFound} {
		if _, err := n.Execution(t.Context(), "ann", id); faas.KindOf(err) != kind {
			t.Errorf("Execution(%q) = %v; want %s", id, err, kind)
		}
	}
	checkAmbiguous(t, n, all)
}

// checkAmbiguous finds a first character that several ids of one owner share.
func checkAmbiguous(t *testing.T, n *node, all []faas.Execution) {
	t.Helper()
	byFirst := map[byte][]faas.Execution{}
	for _, x := range all {
		if x.Owner == "ann" {
			c := x.ID.String()[4]
			byFirst[c] = append(byFirst[c], x)
		}
	}
	for c, xs := range byFirst {
		got, err := n.Execution(t.Context(), "ann", string(c))
		if len(xs) == 1 {
			if err != nil || got.ID != xs[0].ID {
				t.Errorf("a prefix that is unique among ann's = %v", err)
			}
			continue
		}
		if faas.KindOf(err) != faas.Conflict || len(xs) < 6 && !strings.Contains(err.Error(), xs[0].ID.String()) {
			t.Errorf("an ambiguous prefix = %v; want a Conflict that names %s", err, xs[0].ID)
		}
	}
}

func TestList(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		var want []faas.ExecutionID
		for i := range 25 {
			owner := []string{"ann", "bob"}[i%2]
			x, err := n.Execute(t.Context(), owner, request("echo"), faas.Attachment{})
			if err != nil {
				t.Fatal(err)
			}
			if owner == "ann" {
				want = append([]faas.ExecutionID{x.ID}, want...)
			}
			time.Sleep(time.Second)
		}
		var got []faas.ExecutionID
		var before faas.ExecutionID
		for {
			page, err := n.Executions(t.Context(), "ann", before, 4)
			if err != nil {
				t.Fatal(err)
			}
			if len(page) == 0 {
				break
			}
			for _, x := range page {
				got = append(got, x.ID)
			}
			before = got[len(got)-1]
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("listed %d, want %d in order", len(got), len(want))
		}
		if _, err := n.Executions(t.Context(), "ann", faas.ExecutionID(faas.NewID()), 4); faas.KindOf(err) != faas.NotFound {
			t.Errorf("Executions before an unknown id = %v; want NotFound", err)
		}
	})
}

// Records that cannot be saved are served from memory and tried again.
func TestRecordsThatCannotBeSaved(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		var broken atomic.Bool
		n.records.Fail = func() error {
			if broken.Load() {
				return faas.Errorf(faas.Unavailable, "the store is away")
			}
			return nil
		}
		broken.Store(true)
		x := execute(t, n, request("echo"))
		synctest.Wait()
		if got, err := n.Execution(t.Context(), "ann", x.ID.String()); err != nil || got.State != faas.Finished {
			t.Errorf("while it is not saved: %s, %v", got.State, err)
		}
		if list, err := n.Executions(t.Context(), "ann", faas.ExecutionID{}, 0); err != nil || len(list) != 1 || n.Stats().Unsaved != 1 {
			t.Errorf("listed %d, %v, Stats %+v", len(list), err, n.Stats())
		}
		if _, err := n.Submit(t.Context(), "ann", request("echo")); faas.KindOf(err) != faas.Unavailable {
			t.Errorf("Submit = %v; want Unavailable", err)
		}
		broken.Store(false)
		time.Sleep(time.Minute)
		if _, err := n.records.Execution(t.Context(), x.ID); err != nil || n.Stats().Unsaved != 0 {
			t.Errorf("later: %v, Stats %+v", err, n.Stats())
		}
	})
}

// Runs that are over soon are recorded once, longer ones also while they run.
func TestWritesPerRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		for _, c := range []struct {
			r      faas.Request
			writes int
		}{{request("echo"), 1}, {request("sleep", "1"), 2}} {
			before := n.records.Saves()
			execute(t, n, c.r)
			synctest.Wait()
			if got := n.records.Saves() - before; got != c.writes {
				t.Errorf("%v: %d writes, want %d", c.r.Command, got, c.writes)
			}
		}
	})
}

func TestFullDiskFailsTheRunAndSaysSo(t *testing.T) {
	n := newNode(t, func(c *engine.Config, _ *memruntime.Options) { c.Blobs = nullBlobs{} })
	x := execute(t, n, request("echo", "kept"))
	if x.State != faas.Failed || x.ErrorKind != faas.Exhausted || string(x.Stdout.Data) != "kept\n" {
		t.Errorf("%s %s, %s, stdout %q", x.State, x.ErrorKind, x.Error, x.Stdout.Data)
	}
}

func TestSpoolThatCannotBeWrittenFailsTheRun(t *testing.T) {
	n := newNode(t, func(c *engine.Config, _ *memruntime.Options) { c.SpoolDir = "/nowhere" })
	r := request("output", "600k")
	r.Limits.Output = 1 << 20
	x := execute(t, n, r)
	if x.State != faas.Failed || !strings.Contains(x.Error, "spool output") {
		t.Errorf("%s %s", x.State, x.Error)
	}
}

func TestRetention(t *testing.T) {
	n := newNode(t, func(c *engine.Config, _ *memruntime.Options) {
		c.Keep = faas.Retention{Count: 3, CachedCount: 1, Age: -1, CachedAge: -1}
	})
	var all []faas.Execution
	for i := range 6 {
		all = append(all, execute(t, n, cachedRequest("echo", fmt.Sprint(i))))
	}
	waitSaved(t, n)
	if err := n.Prune(t.Context()); err != nil {
		t.Fatal(err)
	}
	for i, x := range all {
		_, err := n.Execution(t.Context(), "ann", x.ID.String())
		_, _, oerr := n.Output(t.Context(), x.OutputDigest)
		if gone := i < 3; (faas.KindOf(err) == faas.NotFound && err != nil) != gone || (oerr != nil) != gone {
			t.Errorf("execution %d after Prune: %v, its output: %v", i, err, oerr)
		}
	}
	// What was dropped runs anew, and its output is there again.
	x := execute(t, n, cachedRequest("echo", "0"))
	if x.CacheHit {
		t.Error("a dropped result was given")
	}
	checkOutput(t, n, x, "0\n", "")
}

func waitSaved(t *testing.T, n *node) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	for n.Stats().Unsaved > 0 {
		select {
		case <-ctx.Done():
			t.Fatalf("still unsaved: %+v", n.Stats())
		case <-time.After(time.Millisecond):
		}
	}
}

func TestRecover(t *testing.T) {
	n := newNode(t, nil)
	stray, _, err := n.blobs.Put(t.Context(), strings.NewReader("stray"), false)
	if err != nil {
		t.Fatal(err)
	}
	kept := execute(t, n, request("echo", "kept"))
	n.close(t)
	var open []faas.Execution
	for i, s := range []faas.State{faas.Queued, faas.Running} {
		x := kept
		x.ID, x.State, x.OutputDigest = faas.ExecutionID{byte(i)}, s, faas.Digest{}
		open = append(open, x)
	}
	if err := n.records.SaveExecutions(t.Context(), open); err != nil {
		t.Fatal(err)
	}
	leftover, err := memruntime.New(n.host, memruntime.Options{}).Create(t.Context(), faas.SandboxSpec{Image: testImage})
	if err != nil {
		t.Fatal(err)
	}
	n.Engine = n.start(t, nil)
	for _, x := range open {
		got, err := n.Execution(t.Context(), "ann", x.ID.String())
		if err != nil || got.State != faas.Failed || got.ErrorKind != faas.Unavailable || !strings.Contains(got.Error, string(x.State)) {
			t.Errorf("interrupted while %s: %s, %q, %v", x.State, got.State, got.Error, err)
		}
	}
	if _, _, err := n.Output(t.Context(), stray); faas.KindOf(err) != faas.NotFound {
		t.Errorf("a stray output after Recover: %v", err)
	}
	checkOutput(t, n, kept, "kept\n", "")
	select {
	case <-leftover.Done():
	default:
		t.Error("a leftover sandbox still runs")
	}
}
