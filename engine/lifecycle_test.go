package engine

import (
	"fmt"
	"strings"
	"testing"

	"faas"
)

// table is the whole state machine: a phase entered, "beside" (shared), "wait"
// or "no".
const table = `
              use       pause    resume    snapshot      stop      lose
running       beside    pausing  no        snapshotting  stopping  losing
paused        resuming  no       resuming  copying       stopping  no
lost          no        no       no        no            stopping  no
pausing       wait      no       wait      wait          wait      wait
resuming      wait      wait     no        wait          wait      wait
snapshotting  beside    wait     no        wait          wait      wait
copying       wait      no       wait      wait          wait      wait
stopping      no        no       no        no            no        no
losing        wait      wait     wait      wait          wait      wait
gone          no        no       no        no            no        no
`

func TestLifecycle(t *testing.T) {
	rows := strings.Split(strings.TrimSpace(table), "\n")
	verbs := strings.Fields(rows[0])
	if len(rows)-1 != len(phaseNames) || len(lifecycle) != len(phaseNames) {
		t.Fatalf("%d rows for %d phases", len(rows)-1, len(phaseNames))
	}
	for p, row := range rows[1:] {
		cells := strings.Fields(row)
		if cells[0] != phase(p).String() {
			t.Fatalf("row %d is %s, want %s", p, cells[0], phase(p))
		}
		for v, want := range cells[1:] {
			a := decide(phase(p), verb(v))
			got := [...]string{refuse: "no", enter: a.to.String(), share: "beside", wait: "wait"}[a.do]
			if got != want {
				t.Errorf("%s, %s: %s, want %s", cells[0], verbs[v], got, want)
			}
		}
	}
}

// What the table promises beyond its cells.
func TestLifecycleHoldsTogether(t *testing.T) {
	rest := map[phase]bool{running: true, paused: true, lost: true, gone: true}
	for p := range phaseNames {
		for v := toUse; v <= toLose; v++ {
			a := decide(phase(p), v)
			switch {
			case a.do == enter && (!rest[phase(p)] || rest[a.to]):
				t.Errorf("%s enters %s: only phases at rest may, and only phases in flight", phase(p), a.to)
			case a.do == wait && rest[phase(p)]:
				t.Errorf("%s waits for nothing", phase(p))
			case a.do == refuse && phase(p) != gone && a.reason == "":
				t.Errorf("%s refuses %d without a reason", phase(p), v)
			}
		}
	}
	for _, p := range []phase{running, paused, lost} {
		if decide(p, toStop).do != enter {
			t.Errorf("an instance that is %s cannot be stopped", p)
		}
	}
}

func TestRefusals(t *testing.T) {
	id := faas.InstanceID(faas.NewID())
	for _, c := range []struct {
		p    phase
		v    verb
		kind faas.Kind
		want string
	}{
		{running, toResume, faas.Conflict, "is running already"},
		{pausing, toPause, faas.Conflict, "is being paused"},
		{lost, toUse, faas.Conflict, "start another one or one from its last snapshot (why)"},
		{gone, toUse, faas.NotFound, "no instance"},
	} {
		err := refusal(id, c.p, decide(c.p, c.v), "why")
		if faas.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), id.String()) {
			t.Errorf("%s: %v; want %s with %q", c.p, err, c.kind, c.want)
		}
	}
}

func TestPauseIDs(t *testing.T) {
	seen := map[faas.SnapshotID]bool{}
	for n := range 3 {
		for b := range byte(3) {
			id := pauseID(faas.InstanceID{b}, n)
			if seen[id] || pauseID(faas.InstanceID{b}, n) != id {
				t.Error("pause ids are not one for each instance and pause", fmt.Sprint(n, b))
			}
			seen[id] = true
		}
	}
}
