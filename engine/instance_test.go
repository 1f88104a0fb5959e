package engine_test

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

func startInstance(t *testing.T, n *node, owner string) faas.Instance {
	t.Helper()
	i, err := n.StartInstance(t.Context(), owner, faas.InstanceSpec{Image: "test"})
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func stopInstance(t *testing.T, n *node, i faas.Instance) {
	t.Helper()
	if err := n.StopInstance(t.Context(), i.Owner, i.ID.String()); err != nil {
		t.Errorf("StopInstance: %v", err)
	}
}

func TestInstance(t *testing.T) {
	n := newNode(t, nil)
	i := startInstance(t, n, "ann")
	id := i.ID.String()
	if saved, err := n.records.Instances(t.Context()); err != nil || len(saved) != 1 || saved[0].State != faas.InstanceRunning {
		t.Errorf("on disk: %v, %v", saved, err)
	}
	for _, c := range []struct{ command, want string }{{"echo state > /tmp/f", ""}, {"cat /tmp/f", "state\n"}, {"printenv A", "image\n"}} {
		x, err := n.ExecInstance(t.Context(), "ann", id, faas.Request{Command: []string{"sh", "-c", c.command}}, faas.Attachment{})
		if err != nil || string(x.Stdout.Data) != c.want || faas.InstanceID(x.Ref) != i.ID {
			t.Errorf("%s: stdout %q, %s, %v", c.command, x.Stdout.Data, x.Error, err)
		}
	}
	if got, err := n.Instance(t.Context(), "ann", id[:12]); err != nil || got.ID != i.ID {
		t.Errorf("Instance by prefix: %v, %v", got.ID, err)
	}
	for name, f := range map[string]func() error{
		"Instance":     func() error { _, err := n.Instance(t.Context(), "bob", id); return err },
		"StopInstance": func() error { return n.StopInstance(t.Context(), "bob", id) },
		"ExecInstance": func() error {
			_, err := n.ExecInstance(t.Context(), "bob", id, request("echo"), faas.Attachment{})
			return err
		},
	} {
		if err := f(); faas.KindOf(err) != faas.NotFound {
			t.Errorf("%s by another owner = %v; want NotFound", name, err)
		}
	}
	if list, err := n.Instances(t.Context(), "bob"); err != nil || len(list) != 0 {
		t.Errorf("bob's instances: %v, %v", list, err)
	}
	if s := n.Stats(); s.Instances != 1 || s.Running != 0 {
		t.Errorf("Stats: %+v", s)
	}
	stopInstance(t, n, i)
	if _, err := n.Instance(t.Context(), "ann", id); faas.KindOf(err) != faas.NotFound {
		t.Errorf("after StopInstance: %v", err)
	}
}

func TestBadInstanceRequests(t *testing.T) {
	n := newNode(t, func(c *engine.Config, _ *memruntime.Options) { c.MaxInstances = 1; c.AllowEgress = true })
	for name, s := range map[string]faas.InstanceSpec{"missing": {Image: "missing"}, "none": {}, "limits": {Image: "test", Limits: faas.Limits{Memory: -1}}} {
		if _, err := n.StartInstance(t.Context(), "ann", s); err == nil {
			t.Errorf("%s: started", name)
		}
	}
	i := startInstance(t, n, "ann")
	defer stopInstance(t, n, i)
	if _, err := n.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "test"}); faas.KindOf(err) != faas.Exhausted {
		t.Errorf("one too many = %v; want Exhausted", err)
	}
	for name, r := range map[string]faas.Request{
		"mode":   cachedRequest("echo"),
		"egress": {Command: []string{"echo"}, Egress: true},
		"env":    {Command: []string{"echo"}, Env: []string{"="}},
	} {
		if _, err := n.ExecInstance(t.Context(), "ann", i.ID.String(), r, faas.Attachment{}); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%s = %v; want Invalid", name, err)
		}
	}
}

func TestADeadSandboxIsALostInstance(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		i := startInstance(t, n, "ann")
		n.host.Kill(i.Sandbox)
		synctest.Wait()
		got, err := n.Instance(t.Context(), "ann", i.ID.String())
		if err != nil || got.State != faas.InstanceLost || !strings.Contains(got.Reason, "sandbox") {
			t.Errorf("%s (%s), %v", got.State, got.Reason, err)
		}
		if _, err := n.ExecInstance(t.Context(), "ann", i.ID.String(), request("echo"), faas.Attachment{}); faas.KindOf(err) != faas.Conflict {
			t.Errorf("ExecInstance = %v; want a Conflict", err)
		}
		stopInstance(t, n, i)
	})
}

func TestStoppingAnInstanceEndsItsPrograms(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		i := startInstance(t, n, "ann")
		go func() {
			time.Sleep(time.Second)
			stopInstance(t, n, i)
		}()
		x, err := n.ExecInstance(t.Context(), "ann", i.ID.String(), request("sleep", "50"), faas.Attachment{})
		if err != nil || x.ExitCode != faas.ExitKilled || x.Reason != faas.Killed {
			t.Errorf("exit %d, reason %q, %s, %v", x.ExitCode, x.Reason, x.Error, err)
		}
	})
}

func TestATimeoutInAnInstanceLeavesIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		i := startInstance(t, n, "ann")
		defer stopInstance(t, n, i)
		r := faas.Request{Command: []string{"stubborn"}, Limits: faas.Limits{Timeout: time.Second}}
		x, err := n.ExecInstance(t.Context(), "ann", i.ID.String(), r, faas.Attachment{})
		if err != nil || x.Reason != faas.TimedOut {
			t.Errorf("reason %q, %v", x.Reason, err)
		}
		if x, err = n.ExecInstance(t.Context(), "ann", i.ID.String(), request("echo"), faas.Attachment{}); err != nil || x.ExitCode != 0 {
			t.Errorf("the next program: exit %d, %v", x.ExitCode, err)
		}
	})
}

func TestInstancesAfterARestart(t *testing.T) {
	n := newNode(t, nil)
	kept, lost := startInstance(t, n, "ann"), startInstance(t, n, "ann")
	if _, err := n.ExecInstance(t.Context(), "ann", kept.ID.String(), request("sh", "-c", "echo state > /tmp/f"), faas.Attachment{}); err != nil {
		t.Fatal(err)
	}
	n.close(t)
	n.host.Kill(lost.Sandbox)
	n.Engine = n.start(t, nil)
	x, err := n.ExecInstance(t.Context(), "ann", kept.ID.String(), request("cat", "/tmp/f"), faas.Attachment{})
	if err != nil || string(x.Stdout.Data) != "state\n" {
		t.Errorf("the one that outlived the restart: %q, %v", x.Stdout.Data, err)
	}
	got, err := n.Instance(t.Context(), "ann", lost.ID.String())
	if err != nil || got.State != faas.InstanceLost || got.Reason == "" {
		t.Errorf("the other one: %s (%s), %v", got.State, got.Reason, err)
	}
	stopInstance(t, n, kept)
	stopInstance(t, n, lost)
}
