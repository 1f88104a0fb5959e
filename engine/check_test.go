package engine_test

import (
	"strings"
	"testing"
	"time"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

// Bad input is refused with a reason and costs neither a sandbox nor a record.
func TestBadRequestsAreRefused(t *testing.T) {
	n := newNode(t, func(c *engine.Config, _ *memruntime.Options) {
		c.Maximum = faas.Limits{MilliCPU: 2000, Memory: 1 << 30, Pids: 512, Disk: 1 << 30, Timeout: time.Hour, Output: 1 << 20}
		c.MaxPayload = 100
		c.Snapshots = nil
	})
	with := func(change func(*faas.Request)) faas.Request {
		r := request("echo")
		change(&r)
		return r
	}
	limits := func(l faas.Limits) faas.Request { return with(func(r *faas.Request) { r.Limits = l }) }
	for _, c := range []struct {
		name string
		r    faas.Request
		kind faas.Kind
		want string
	}{
		{"no image", faas.Request{Command: []string{"echo"}}, faas.Invalid, "no image"},
		{"long image", faas.Request{Image: strings.Repeat("x", 2000)}, faas.Invalid, "image reference"},
		{"empty first word", request(""), faas.Invalid, "first word is empty"},
		{"NUL in argument", request("echo", "a\x00b"), faas.Invalid, "argument 1 holds a NUL"},
		{"too many arguments", request(make([]string, 5000)...), faas.Invalid, "more than 4096"},
		{"too long arguments", request("echo", strings.Repeat("x", 200<<10)), faas.Invalid, "pass data as payload"},
		{"env without =", with(func(r *faas.Request) { r.Env = []string{"A"} }), faas.Invalid, "KEY=VALUE"},
		{"env without key", with(func(r *faas.Request) { r.Env = []string{"=A"} }), faas.Invalid, "KEY=VALUE"},
		{"env with NUL", with(func(r *faas.Request) { r.Env = []string{"A=\x00"} }), faas.Invalid, "KEY=VALUE"},
		{"relative dir", with(func(r *faas.Request) { r.Dir = "tmp" }), faas.Invalid, "absolute path"},
		{"NUL in user", with(func(r *faas.Request) { r.User = "a\x00" }), faas.Invalid, "user"},
		{"payload", with(func(r *faas.Request) { r.Payload = make([]byte, 101) }), faas.Invalid, "payload has 101 bytes"},
		{"egress", with(func(r *faas.Request) { r.Egress = true }), faas.Denied, "no outbound network"},
		{"unknown mode", with(func(r *faas.Request) { r.Mode = 99 }), faas.Invalid, "unknown mode 99"},
		{"checkpointed", with(func(r *faas.Request) { r.Mode = faas.Checkpointed }), faas.Unavailable, "keeps no snapshots"},
		{"branched", with(func(r *faas.Request) { r.Mode = faas.Branched }), faas.Unavailable, "keeps no snapshots"},
		{"from", with(func(r *faas.Request) { r.From = faas.ID{1} }), faas.Unavailable, "keeps no snapshots"},
		{"cache key without cache", with(func(r *faas.Request) { r.CacheKey = "k" }), faas.Invalid, "use mode cached"},
		{"long cache key", with(func(r *faas.Request) { r.Mode, r.CacheKey = faas.Cached, strings.Repeat("k", 300) }), faas.Invalid, "give a hash"},
		{"cpu", limits(faas.Limits{MilliCPU: 2001}), faas.Invalid, "milliCpu of 2001 is above"},
		{"memory", limits(faas.Limits{Memory: 1<<30 + 1}), faas.Invalid, "memory of"},
		{"too little memory", limits(faas.Limits{Memory: 1 << 20}), faas.Invalid, "does not hold a sandbox"},
		{"negative memory", limits(faas.Limits{Memory: -1}), faas.Invalid, "negative"},
		{"pids", limits(faas.Limits{Pids: 513}), faas.Invalid, "pids"},
		{"disk", limits(faas.Limits{Disk: 2 << 30}), faas.Invalid, "disk"},
		{"timeout", limits(faas.Limits{Timeout: time.Hour + 1}), faas.Invalid, "timeout"},
		{"negative timeout", limits(faas.Limits{Timeout: -1}), faas.Invalid, "negative"},
		{"output", limits(faas.Limits{Output: 1<<20 + 1}), faas.Invalid, "output"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := n.Execute(t.Context(), "ann", c.r, faas.Attachment{})
			if err == nil || faas.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.want) {
				t.Errorf("Execute = %v (%s); want %s with %q", err, faas.KindOf(err), c.kind, c.want)
			}
			if _, err := n.Submit(t.Context(), "ann", c.r); faas.KindOf(err) != c.kind {
				t.Errorf("Submit = %v; want %s", err, c.kind)
			}
		})
	}
	if list, err := n.Executions(t.Context(), "", faas.ExecutionID{}, 0); err != nil || len(list) != 0 {
		t.Errorf("%d records of refused requests, %v", len(list), err)
	}
	if n.host.Booted() != 0 {
		t.Errorf("%d sandboxes booted for refused requests", n.host.Booted())
	}
}

func TestACachedRunHasNoTerminal(t *testing.T) {
	n := newNode(t, nil)
	r := request("echo")
	r.Mode = faas.Cached
	if _, err := n.Execute(t.Context(), "ann", r, faas.Attachment{Terminal: &faas.Window{Rows: 1, Cols: 1}}); faas.KindOf(err) != faas.Invalid {
		t.Errorf("Execute = %v; want Invalid", err)
	}
}

func TestDefaultsBeyondTheMaximumAreRefused(t *testing.T) {
	_, err := engine.New(engine.Config{Runtime: memruntime.New(nil, memruntime.Options{}), Images: images{}, Records: newRecords(), Blobs: nullBlobs{},
		Maximum: faas.Limits{Timeout: time.Second}})
	if faas.KindOf(err) != faas.Invalid {
		t.Errorf("New = %v; want Invalid", err)
	}
	if _, err := engine.New(engine.Config{}); faas.KindOf(err) != faas.Invalid {
		t.Errorf("New without anything = %v; want Invalid", err)
	}
}
