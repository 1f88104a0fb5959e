package gateway_test

import (
	"strings"
	"testing"

	"faas"
	"faas/api"
	"faas/internal/gatewaytest"
)

func TestMergeAndDiff(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	i := startInstance(t, n, n.User, `{"image":"test"}`)
	takeSnapshot(t, n, i, `{"name":"prepared"}`)
	var list api.BranchList
	do(t, n, n.User, "POST", "/v1/snapshots/prepared/branches", `{"count":2,"name":"try"}`).want(t, 201).decode(t, &list)
	for k, b := range list.Branches {
		stopAfter(t, n, *b.Instance)
		inside(t, n, *b.Instance, "echo "+itoa(k)+" > own"+itoa(k)+"; echo "+itoa(k)+" > both")
	}
	for _, dry := range []string{"true", "false"} {
		var p api.Problem
		do(t, n, n.User, "POST", "/v1/merges", `{"branches":["try-0","try-1"],"dryRun":`+dry+`}`).want(t, 409).decode(t, &p)
		if p.Merge == nil || len(p.Merge.Conflicts) != 1 || p.Merge.Conflicts[0].Kind != faas.ConflictContent || p.Kind != faas.Conflict {
			t.Errorf("dry %s: %+v", dry, p)
		}
	}
	var r api.MergeResult
	do(t, n, n.User, "POST", "/v1/merges", `{"branches":["try-0","try-1"],"strategy":"ours","dryRun":true}`).want(t, 200).decode(t, &r)
	if r.Snapshot != nil || r.Merged != 3 || len(r.Conflicts) != 1 || r.Conflicts[0].Taken != "try-0" {
		t.Errorf("dry run: %+v", r)
	}
	a := do(t, n, n.User, "POST", "/v1/merges", `{"branches":["try-0","try-1"],"strategy":"ours","name":"merged"}`).want(t, 201)
	a.decode(t, &r)
	if r.Snapshot == nil || r.Snapshot.Merge == nil || r.Snapshot.Merge.Strategy != faas.Ours || a.header.Get("Location") != "/v1/snapshots/"+r.Snapshot.ID.String() {
		t.Errorf("merge: %s", a.body)
	}
	var d api.ChangeList
	do(t, n, n.User, "GET", "/v1/diff?a=prepared&b=merged&patch=true", "").want(t, 200).decode(t, &d)
	if len(d.Changes) != 3 || !strings.Contains(d.Changes[0].Patch, "+0\n") {
		t.Errorf("diff: %+v", d)
	}
	for path, status := range map[string]int{"/v1/diff": 400, "/v1/diff?a=nothing": 404, "/v1/diff?a=prepared&patch=maybe": 400} {
		do(t, n, n.User, "GET", path, "").problem(t, status)
	}
	for body, status := range map[string]int{
		`{"branches":[]}`: 400, `{}`: 400, `{"branches":["try-0"],"strategy":"best"}`: 400, `{"branches":["nothing"]}`: 404,
		`{"branches":["try-0"],"take":{"/both":"try-1"}}`: 400, `{"branches":["try-0"],"name":"no name"}`: 400, `{"branches":["try-0","try-0"]}`: 400,
	} {
		do(t, n, n.User, "POST", "/v1/merges", body).problem(t, status)
	}
}
