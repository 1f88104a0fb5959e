package engine_test

import (
	"context"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

func inMode(m faas.Mode, script string) faas.Request {
	r := request("sh", "-c", script)
	r.Mode = m
	return r
}

func TestCheckpointedMode(t *testing.T) {
	n := newNode(t, nil)
	r := inMode(faas.Checkpointed, "echo one > /f; echo out")
	r.Ref = faas.ID{7}
	x := execute(t, n, r)
	if x.State != faas.Finished || x.Ref != r.Ref || string(x.Stdout.Data) != "out\n" {
		t.Fatalf("%s %s, ref %v", x.State, x.Error, x.Ref)
	}
	first, err := n.Snapshot(t.Context(), "ann", faas.SnapshotID(x.Ref).String())
	if err != nil || len(first.Parents) != 0 || first.Owner != "ann" || first.Kind != faas.SnapshotMemory {
		t.Errorf("%+v, %v", first, err)
	}
	next := inMode(faas.Checkpointed, "cat /f; echo two > /f")
	next.Image, next.From = "", x.Ref
	y := execute(t, n, next)
	second, err := n.Snapshot(t.Context(), "ann", faas.SnapshotID(y.Ref).String())
	if err != nil || string(y.Stdout.Data) != "one\n" || len(second.Parents) != 1 || second.Parents[0] != first.ID || second.Ref != "test" {
		t.Errorf("from the first: %q, %+v, %v", y.Stdout.Data, second, err)
	}
	for name, c := range map[string]struct {
		r      faas.Request
		reason faas.Reason
		ref    bool
	}{
		"another exit code": {inMode(faas.Checkpointed, "exit 3"), faas.Exited, true},
		"time limit":        {func() faas.Request { r := inMode(faas.Checkpointed, "sleep 50"); r.Limits.Timeout = 1; return r }(), faas.TimedOut, true},
		"out of memory":     {inMode(faas.Checkpointed, "alloc 9g"), faas.OutOfMemory, false},
	} {
		if x := execute(t, n, c.r); x.State != faas.Finished || x.Reason != c.reason || x.Ref.IsZero() == c.ref {
			t.Errorf("%s: %s %s, reason %q, ref %v", name, x.State, x.Error, x.Reason, x.Ref)
		}
	}
	// The chain's id again: the earlier result was told to nobody.
	if x := execute(t, n, r); x.State != faas.Finished || x.Ref != r.Ref {
		t.Errorf("the same id again: %s %s", x.State, x.Error)
	}
}

func TestModesThatLeaveAnInstance(t *testing.T) {
	n := newNode(t, nil)
	src := startInstance(t, n, "ann")
	run(t, n, src, "echo from > /f")
	s := take(t, n, src, "")
	stopInstance(t, n, src)
	for name, c := range map[string]struct {
		mode faas.Mode
		from faas.SnapshotID
		want string
	}{
		"persistent":         {faas.Persistent, faas.SnapshotID{}, ""},
		"persistent, from":   {faas.Persistent, s.ID, "from\n"},
		"branched":           {faas.Branched, s.ID, "from\n"},
		"branched, id given": {faas.Branched, s.ID, "from\n"},
	} {
		r := inMode(c.mode, "echo left > /left; printenv FAAS_INSTANCE")
		if r.From = faas.ID(c.from); !r.From.IsZero() {
			r.Image = ""
		}
		if strings.HasSuffix(name, "given") {
			r.Ref = faas.ID{5}
		}
		x := execute(t, n, r)
		i, err := n.Instance(t.Context(), "ann", faas.InstanceID(x.Ref).String())
		if err != nil || i.From != c.from || i.Base != c.from || i.Ref != "test" || i.Limits.Memory == 0 || i.Owner != "ann" {
			t.Errorf("%s: %s %s, %+v, %v", name, x.State, x.Error, i, err)
			continue
		}
		if string(x.Stdout.Data) != i.ID.String()+"\n" || !r.Ref.IsZero() && x.Ref != r.Ref {
			t.Errorf("%s: stdout %q, ref %v", name, x.Stdout.Data, x.Ref)
		}
		if out := run(t, n, i, "cat /left"); out != "left\n" {
			t.Errorf("%s: %q", name, out)
		}
		if c.want != "" {
			if out := run(t, n, i, "cat /f"); out != c.want {
				t.Errorf("%s: %q", name, out)
			}
		}
		pause(t, n, i)
		resume(t, n, i)
		stopInstance(t, n, i)
	}
}

func TestEphemeralAndCachedFromASnapshot(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	run(t, n, i, "echo one > /f")
	one := take(t, n, i, "")
	run(t, n, i, "echo two > /f")
	two := take(t, n, i, "")
	stopInstance(t, n, i)
	for _, m := range []faas.Mode{faas.Ephemeral, faas.Cached} {
		for _, c := range []struct {
			s    faas.Snapshot
			want string
		}{{one, "one\n"}, {two, "two\n"}, {one, "one\n"}} {
			r := inMode(m, "cat /f")
			r.Image, r.From = "", faas.ID(c.s.ID)
			if x := execute(t, n, r); string(x.Stdout.Data) != c.want || x.Image != testImage.Digest {
				t.Errorf("%s: %s %s, %q, want %q", m, x.State, x.Error, x.Stdout.Data, c.want)
			}
		}
	}
	if s := n.Stats(); s.CacheHits != 1 {
		t.Errorf("%d hits, want one", s.CacheHits)
	}
}

func TestRunsFromSnapshotsThatCannotBe(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	s := take(t, n, i, "")
	defer stopInstance(t, n, i)
	for name, c := range map[string]struct {
		owner string
		r     faas.Request
		kind  faas.Kind
	}{
		"unknown":       {"ann", faas.Request{From: faas.ID{1}, Command: []string{"echo"}}, faas.NotFound},
		"another's":     {"bob", faas.Request{From: faas.ID(s.ID), Command: []string{"echo"}}, faas.NotFound},
		"another image": {"ann", faas.Request{From: faas.ID(s.ID), Image: "bare", Command: []string{"echo"}}, faas.Invalid},
	} {
		for _, m := range []faas.Mode{faas.Ephemeral, faas.Cached, faas.Checkpointed, faas.Branched, faas.Persistent} {
			c.r.Mode = m
			x, err := n.Execute(t.Context(), c.owner, c.r, faas.Attachment{})
			if err != nil || x.State != faas.Failed || x.ErrorKind != c.kind || !x.Ref.IsZero() {
				t.Errorf("%s, %s: %s %s %q, %v", name, m, x.State, x.ErrorKind, x.Error, err)
			}
		}
	}
	if _, err := n.Execute(t.Context(), "ann", inMode(faas.Branched, "echo"), faas.Attachment{}); faas.KindOf(err) != faas.Invalid {
		t.Errorf("branched without a snapshot = %v", err)
	}
	if len(n.host.IDs()) != 1 {
		t.Errorf("sandboxes: %v", n.host.IDs())
	}
}

// A run that fails, or whose caller gives up, leaves nothing of its mode.
func TestRunsThatFailLeaveNothing(t *testing.T) {
	for _, m := range []faas.Mode{faas.Checkpointed, faas.Persistent} {
		for _, point := range []string{"Boot", "Checkpoint", "Create", "SaveInstance", "the caller"} {
			if m == faas.Persistent && (point == "Checkpoint" || point == "Create") || m == faas.Checkpointed && point == "SaveInstance" {
				continue
			}
			t.Run(m.String()+"/"+point, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					n, f := newFaultyNode(t, nil)
					f.set(failAt(point, faas.Errorf(faas.Exhausted, "disk full")))
					ctx, cancel := context.WithCancel(t.Context())
					defer cancel()
					if point == "the caller" {
						time.AfterFunc(time.Second, cancel)
					}
					x, err := n.Execute(ctx, "ann", inMode(m, "sleep 5; echo"), faas.Attachment{})
					kind := faas.Exhausted
					if point == "the caller" {
						kind = faas.Canceled
					}
					if err != nil || x.State != faas.Failed || x.ErrorKind != kind || !x.Ref.IsZero() {
						t.Errorf("%s %s %q, ref %v, %v", x.State, x.ErrorKind, x.Error, x.Ref, err)
					}
					f.set(nil)
					list, err := n.Instances(t.Context(), "")
					if err != nil || len(list) != 0 || len(snapshots(t, n)) != 0 {
						t.Errorf("instances %v, snapshots %v, %v", list, snapshots(t, n), err)
					}
				})
			})
		}
	}
}

func TestPersistentRunsCountAsInstances(t *testing.T) {
	n := newNode(t, func(c *engine.Config, _ *memruntime.Options) { c.MaxInstances = 1 })
	i := startInstance(t, n, "ann")
	if x := execute(t, n, inMode(faas.Persistent, "echo")); x.ErrorKind != faas.Exhausted || x.State != faas.Failed {
		t.Errorf("%s %s", x.State, x.Error)
	}
	stopInstance(t, n, i)
	x := execute(t, n, inMode(faas.Persistent, "alloc 9g"))
	if x.Reason != faas.OutOfMemory || !x.Ref.IsZero() {
		t.Errorf("a sandbox that died is left as %v", x.Ref)
	}
	if list, err := n.Instances(t.Context(), ""); err != nil || len(list) != 0 {
		t.Errorf("%v, %v", list, err)
	}
}
