package gateway_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"faas"
	"faas/api"
	"faas/engine"
	"faas/gateway"
	"faas/internal/gatewaytest"
)

// startInstance starts one that is stopped at the end of the test.
func startInstance(t *testing.T, n *gatewaytest.Node, key, body string) (i api.Instance) {
	t.Helper()
	do(t, n, key, "POST", "/v1/instances", body).want(t, 201).decode(t, &i)
	stopAfter(t, n, i)
	return i
}

func stopAfter(t *testing.T, n *gatewaytest.Node, i api.Instance) {
	t.Cleanup(func() {
		if err := n.Engine.StopInstance(context.Background(), "", i.ID.String()); err != nil && faas.KindOf(err) != faas.NotFound {
			t.Errorf("stop %s: %v", i.ID, err)
		}
	})
}

func inside(t *testing.T, n *gatewaytest.Node, i api.Instance, script string) string {
	t.Helper()
	e := do(t, n, n.User, "POST", "/v1/instances/"+i.ID.String()+"/executions", map[string]any{"command": []string{"sh", "-c", script}}).execution(t, 200)
	if *e.ExitCode != 0 {
		t.Fatalf("%s: %+v", script, e)
	}
	return strings.TrimSpace(e.Stdout.Data)
}

func takeSnapshot(t *testing.T, n *gatewaytest.Node, i api.Instance, body string) (s api.Snapshot) {
	t.Helper()
	a := do(t, n, n.User, "POST", "/v1/instances/"+i.ID.String()+"/snapshots", body).want(t, 201)
	a.decode(t, &s)
	if a.header.Get("Location") != "/v1/snapshots/"+s.ID.String() || s.Instance != i.ID || s.Owner != "ann" || s.Kind != faas.SnapshotMemory {
		t.Errorf("%s: %+v", a.header.Get("Location"), s)
	}
	return s
}

func TestInstanceOptionsCome(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	i := startInstance(t, n, n.User, `{"image":"test","name":"build","memoryMb":64,"diskMb":7.5,"ssh":true,"idleTimeoutSeconds":-1,"restore":true}`)
	if i.Name != "build" || i.Sandbox.DiskMB != 7.5 || !i.SSH || i.Policy.IdleTimeoutSeconds != -1 || !i.Policy.Restore || i.Usage != nil {
		t.Errorf("%+v", i)
	}
	for _, url := range []string{"/v1/instances/build?usage=true", "/v1/instances/build"} {
		var got api.Instance
		do(t, n, n.User, "GET", url, nil).want(t, 200).decode(t, &got)
		if got.ID != i.ID || (got.Usage != nil) != strings.Contains(url, "usage") {
			t.Errorf("%s: %+v", url, got)
		}
	}
	var list api.InstanceList
	do(t, n, n.User, "GET", "/v1/instances?usage=true", nil).want(t, 200).decode(t, &list)
	if len(list.Instances) != 1 || list.Instances[0].Usage == nil || list.Instances[0].Usage.Processes == 0 {
		t.Errorf("%+v", list)
	}
	for _, body := range []string{
		`{}`, `{"image":"test","snapshot":"x"}`, `{"image":"test","filesOnly":true}`, `{"image":"test","name":"a b"}`, `{"image":"test","name":"snp_x"}`,
		`{"image":"test","idleTimeoutSeconds":-2}`, `{"image":"test","diskMb":-1}`, `{"snapshot":"not a name!"}`,
	} {
		a := do(t, n, n.User, "POST", "/v1/instances", body)
		if a.status != 400 && (a.status != 404 || !strings.Contains(body, `"snapshot"`)) {
			t.Errorf("%s: %d %s", body, a.status, a.body)
		}
	}
}

func TestPauseAndResume(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	i := startInstance(t, n, n.User, `{"image":"test"}`)
	inside(t, n, i, "echo kept > /tmp/f")
	url := "/v1/instances/" + i.ID.String()
	post := func(verb string) answer { return do(t, n, n.User, "POST", url+"/"+verb, nil) }
	post("resume").problem(t, 409)
	var got api.Instance
	post("pause").want(t, 200).decode(t, &got)
	if got.State != faas.InstancePaused || faas.ID(got.Paused).IsZero() || len(n.Host.IDs()) != 0 {
		t.Errorf("%+v, sandboxes %v", got, n.Host.IDs())
	}
	post("pause").problem(t, 409)
	var u api.Usage
	do(t, n, n.User, "GET", url+"/stats", nil).want(t, 200).decode(t, &u)
	if u != (api.Usage{}) {
		t.Errorf("a paused instance uses %+v", u)
	}
	do(t, n, n.User, "GET", url+"?usage=true", nil).want(t, 200).decode(t, &got)
	if got.State != faas.InstancePaused || got.Usage != nil {
		t.Errorf("%+v", got)
	}
	post("resume").want(t, 200).decode(t, &got)
	do(t, n, n.User, "GET", url+"/stats", nil).want(t, 200).decode(t, &u)
	if got.State != faas.InstanceRunning || u.Processes == 0 {
		t.Errorf("%+v, %+v", got, u)
	}
	post("pause").want(t, 200)
	if out := inside(t, n, i, "cat /tmp/f"); out != "kept" {
		t.Errorf("a program in a paused instance wrote %q", out)
	}
}

func TestExecutionsOfAnInstance(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	one, other := startInstance(t, n, n.User, `{"image":"test"}`), startInstance(t, n, n.User, `{"image":"test"}`)
	for range 3 {
		inside(t, n, one, "echo one")
		inside(t, n, other, "echo other")
		do(t, n, n.User, "POST", "/v1/executions", `{"image":"test"}`).want(t, 200)
	}
	var got []api.Execution
	for before := ""; ; {
		var page api.ExecutionList
		do(t, n, n.User, "GET", "/v1/instances/"+one.ID.String()+"/executions?limit=2"+before, nil).want(t, 200).decode(t, &page)
		got = append(got, page.Executions...)
		if page.Next == nil {
			break
		}
		before = "&before=" + page.Next.String()
	}
	if len(got) != 3 || slices.ContainsFunc(got, func(e api.Execution) bool { return e.Ref != one.ID.String() || e.Stdout.Data != "one\n" }) {
		t.Errorf("%+v", got)
	}
}

func TestSnapshots(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	i := startInstance(t, n, n.User, `{"image":"test","memoryMb":64}`)
	inside(t, n, i, "echo first > /tmp/f")
	s := takeSnapshot(t, n, i, `{"name":"prepared","description":"as it was"}`)
	inside(t, n, i, "echo second > /tmp/f")
	if second := takeSnapshot(t, n, i, `{}`); !slices.Equal(second.Parents, []faas.SnapshotID{s.ID}) {
		t.Errorf("the second descends from %v", second.Parents)
	}
	for _, id := range []string{s.ID.String(), s.ID.String()[:20], "prepared"} {
		var got api.Snapshot
		do(t, n, n.User, "GET", "/v1/snapshots/"+id, nil).want(t, 200).decode(t, &got)
		if got.ID != s.ID || got.Description != "as it was" || got.Sandbox.MemoryMB != 64 || got.SizeBytes == 0 || len(got.Parts) == 0 {
			t.Errorf("%s: %+v", id, got)
		}
	}
	var list api.SnapshotList
	do(t, n, n.User, "GET", "/v1/snapshots", nil).want(t, 200).decode(t, &list)
	if len(list.Snapshots) != 2 || list.Snapshots[1].ID != s.ID {
		t.Errorf("%+v", list)
	}
	restored := startInstance(t, n, n.User, `{"snapshot":"prepared","name":"again"}`)
	if restored.From != s.ID || restored.Sandbox.MemoryMB != 64 || restored.Image != "test" {
		t.Errorf("%+v", restored)
	}
	if out := inside(t, n, restored, "cat /tmp/f"); out != "first" {
		t.Errorf("the restored instance has %q", out)
	}
	do(t, n, n.User, "PUT", "/v1/snapshots/prepared/names/released", nil).want(t, 204)
	do(t, n, n.User, "PUT", "/v1/snapshots/prepared/names/not%20a%20name", nil).problem(t, 400)
	do(t, n, n.User, "GET", "/v1/snapshots/released", nil).want(t, 200)
	do(t, n, n.User, "DELETE", "/v1/snapshots/released", nil).problem(t, 409) // an instance descends from it
	do(t, n, n.User, "DELETE", "/v1/instances/again", nil).want(t, 204)
	do(t, n, n.User, "DELETE", "/v1/snapshots/released", nil).want(t, 204)
	do(t, n, n.User, "GET", "/v1/snapshots/prepared", nil).problem(t, 404)
}

func TestForeignSnapshotsAreNotFound(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	bob := n.Keys.Add("bob", false)
	i := startInstance(t, n, n.User, `{"image":"test","name":"mine"}`)
	s := takeSnapshot(t, n, i, `{"name":"prepared"}`)
	for _, id := range []string{s.ID.String(), s.ID.String()[:20], "prepared"} {
		for _, r := range []struct{ method, path, body string }{
			{"GET", "/v1/snapshots/" + id, ""}, {"DELETE", "/v1/snapshots/" + id, ""}, {"PUT", "/v1/snapshots/" + id + "/names/x", ""},
			{"GET", "/v1/snapshots/" + id + "/export", ""}, {"POST", "/v1/snapshots/" + id + "/branches", `{"count":1}`},
			{"POST", "/v1/instances", `{"snapshot":"` + id + `"}`}, {"POST", "/v1/executions", `{"from":"` + id + `","mode":"branched"}`},
			{"POST", "/v1/instances/mine/snapshots", `{}`}, {"POST", "/v1/instances/mine/pause", ""}, {"POST", "/v1/instances/mine/resume", ""},
			{"GET", "/v1/instances/mine/stats", ""}, {"GET", "/v1/instances/mine/executions", ""},
		} {
			do(t, n, bob, r.method, r.path, r.body).problem(t, 404)
		}
	}
	var list api.SnapshotList
	do(t, n, bob, "GET", "/v1/snapshots", nil).want(t, 200).decode(t, &list)
	if len(list.Snapshots) != 0 {
		t.Errorf("%+v", list)
	}
	do(t, n, n.Admin, "GET", "/v1/snapshots", nil).want(t, 200).decode(t, &list)
	if len(list.Snapshots) != 1 {
		t.Errorf("an admin sees %+v", list)
	}
	var taken api.Snapshot // what an admin takes of another's instance is that one's
	do(t, n, n.Admin, "POST", "/v1/instances/"+i.ID.String()+"/snapshots", `{}`).want(t, 201).decode(t, &taken)
	if taken.Owner != "ann" {
		t.Errorf("%+v", taken)
	}
}

func TestBranches(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	i := startInstance(t, n, n.User, `{"image":"test"}`)
	takeSnapshot(t, n, i, `{"name":"prepared"}`)
	var list api.BranchList
	do(t, n, n.User, "POST", "/v1/snapshots/prepared/branches", `{"count":3,"name":"try"}`).want(t, 201).decode(t, &list)
	if list.Made != 3 || list.Failed != 0 || len(list.Branches) != 3 {
		t.Fatalf("%+v", list)
	}
	for k, b := range list.Branches {
		stopAfter(t, n, *b.Instance)
		if out, want := inside(t, n, *b.Instance, "printenv FAAS_BRANCH; printenv FAAS_BRANCH_INDEX; hostname"), "try-"+itoa(k); out != want+"\n"+itoa(k)+"\n"+want || b.Index != k {
			t.Errorf("branch %d: %q, %+v", k, out, b)
		}
	}
	for body, status := range map[string]int{
		`{"count":0}`: 400, `{"count":-1}`: 400, `{"count":10000}`: 400, `{}`: 400, `{"count":1,"name":"no name"}`: 400, `{"count":"many"}`: 400,
	} {
		do(t, n, n.User, "POST", "/v1/snapshots/prepared/branches", body).problem(t, status)
	}
	do(t, n, n.User, "POST", "/v1/snapshots/nothing/branches", `{"count":1}`).problem(t, 404)
}

func TestSomeBranchesFail(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Fault: func(s faas.SandboxSpec) error {
		switch s.Hostname {
		case "try-1":
			return faas.Errorf(faas.Exhausted, "no memory left")
		case "try-2":
			return faas.Errorf(faas.Internal, "/proc/17: no such process")
		}
		return nil
	}})
	i := startInstance(t, n, n.User, `{"image":"test"}`)
	takeSnapshot(t, n, i, `{"name":"prepared"}`)
	var list api.BranchList
	a := do(t, n, n.User, "POST", "/v1/snapshots/prepared/branches", `{"count":4,"name":"try"}`).want(t, 207)
	a.decode(t, &list)
	if list.Made != 2 || list.Failed != 2 || strings.Contains(string(a.body), "/proc/17") {
		t.Errorf("%s", a.body)
	}
	for k, b := range list.Branches {
		switch {
		case b.Instance != nil:
			stopAfter(t, n, *b.Instance)
		case k == 1 && (b.Error.Kind != faas.Exhausted || !strings.Contains(b.Error.Message, "no memory left")), k == 2 && b.Error.Kind != faas.Internal:
			t.Errorf("branch %d: %+v", k, b.Error)
		}
		if (b.Instance == nil) != (k == 1 || k == 2) {
			t.Errorf("branch %d: %+v", k, b)
		}
	}
}

func TestExportAndImport(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Limits.Import = 64 << 10 }})
	i := startInstance(t, n, n.User, `{"image":"test"}`)
	inside(t, n, i, "echo exported > /tmp/f")
	takeSnapshot(t, n, i, `{"name":"prepared"}`)
	a := do(t, n, n.User, "GET", "/v1/snapshots/prepared/export", nil).want(t, 200)
	if a.header.Get("Content-Type") != "application/octet-stream" || !strings.Contains(a.header.Get("Content-Disposition"), ".snapshot") {
		t.Errorf("%v", a.header)
	}
	do(t, n, n.User, "POST", "/v1/snapshots/import", string(a.body)).problem(t, 403)
	var s api.Snapshot
	in := do(t, n, n.Admin, "POST", "/v1/snapshots/import", string(a.body)).want(t, 201)
	in.decode(t, &s)
	if s.Owner != "root" || in.header.Get("Location") != "/v1/snapshots/"+s.ID.String() {
		t.Errorf("%+v", s)
	}
	restored := startInstance(t, n, n.Admin, `{"snapshot":"`+s.ID.String()+`"}`)
	e := do(t, n, n.Admin, "POST", "/v1/instances/"+restored.ID.String()+"/executions", `{"command":["cat","/tmp/f"]}`).execution(t, 200)
	if e.Stdout.Data != "exported\n" {
		t.Errorf("%+v", e)
	}
	do(t, n, n.Admin, "POST", "/v1/snapshots/import", "rubbish").problem(t, 400)
	do(t, n, n.Admin, "POST", "/v1/snapshots/import", string(a.body[:len(a.body)/2])).problem(t, 400)
	do(t, n, n.Admin, "POST", "/v1/snapshots/import", `"`+strings.Repeat("x", 65<<10)+`"`).problem(t, 413)
	do(t, n, n.User, "GET", "/v1/snapshots/nothing/export", nil).problem(t, 404)
}

// brokenExport fails in the middle.
type brokenExport struct{ gateway.Engine }

func (brokenExport) ExportSnapshot(_ context.Context, _, _ string, w io.Writer) error {
	if _, err := w.Write(make([]byte, 64<<10)); err != nil {
		return err
	}
	return errors.New("the disk is gone")
}

func TestBrokenExportIsSeen(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Engine = brokenExport{c.Engine} }})
	i := startInstance(t, n, n.User, `{"image":"test"}`)
	takeSnapshot(t, n, i, `{"name":"prepared"}`)
	res := open(t, n, n.User, "GET", "/v1/snapshots/prepared/export", nil)
	defer res.Body.Close()
	if b, err := io.ReadAll(res.Body); err == nil || res.StatusCode != http.StatusOK {
		t.Errorf("%d, %d bytes without an error", res.StatusCode, len(b))
	}
}

func TestModesThatLeaveSomething(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	e := do(t, n, n.User, "POST", "/v1/executions", `{"image":"test","command":["sh","-c","echo first > /tmp/f"],"mode":"checkpointed"}`).execution(t, 200)
	if !strings.HasPrefix(e.Ref, faas.SnapshotPrefix) {
		t.Fatalf("%+v", e)
	}
	do(t, n, n.User, "PUT", "/v1/snapshots/"+e.Ref+"/names/prepared", nil).want(t, 204)
	for name, body := range map[string]string{
		"by id":   `{"from":"` + e.Ref + `","command":["cat","/tmp/f"],"mode":"branched"}`,
		"by name": `{"from":"prepared","command":["cat","/tmp/f"],"mode":"branched"}`,
	} {
		b := do(t, n, n.User, "POST", "/v1/executions", body).execution(t, 200)
		if b.Stdout.Data != "first\n" || !strings.HasPrefix(b.Ref, faas.InstancePrefix) || b.Request.From != e.Ref {
			t.Errorf("%s: %+v", name, b)
		}
		do(t, n, n.User, "DELETE", "/v1/instances/"+b.Ref, nil).want(t, 204)
	}
	next := do(t, n, n.User, "POST", "/v1/executions", `{"from":"prepared","command":["sh","-c","echo second >> /tmp/f"],"mode":"checkpointed"}`).execution(t, 200)
	var s api.Snapshot
	do(t, n, n.User, "GET", "/v1/snapshots/"+next.Ref, nil).want(t, 200).decode(t, &s)
	if len(s.Parents) != 1 || s.Parents[0].String() != e.Ref {
		t.Errorf("%+v", s)
	}
	p := do(t, n, n.User, "POST", "/v1/executions", `{"image":"test","command":["sh","-c","echo kept > /tmp/f"],"mode":"persistent"}`).execution(t, 200)
	var i api.Instance
	do(t, n, n.User, "GET", "/v1/instances/"+p.Ref, nil).want(t, 200).decode(t, &i)
	stopAfter(t, n, i)
	if out := inside(t, n, i, "cat /tmp/f"); out != "kept" {
		t.Errorf("the instance has %q", out)
	}
	do(t, n, n.User, "POST", "/v1/executions", `{"image":"test","mode":"branched"}`).problem(t, 400)
	do(t, n, n.User, "POST", "/v1/executions", `{"from":"nothing","mode":"branched"}`).problem(t, 404)
}

func TestNodeWithoutSnapshots(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Engine: func(c *engine.Config) { c.Snapshots = nil }})
	i := startInstance(t, n, n.User, `{"image":"test"}`)
	do(t, n, n.User, "GET", "/v1/snapshots", nil).problem(t, 503)
	do(t, n, n.User, "POST", "/v1/instances/"+i.ID.String()+"/pause", nil).problem(t, 503)
	do(t, n, n.User, "POST", "/v1/instances/"+i.ID.String()+"/snapshots", `{}`).problem(t, 503)
}
