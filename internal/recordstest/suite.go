package recordstest

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"sync"
	"testing"
	"time"

	"faas"
	"faas/engine"
)

// Run tests the stores that open makes. Each subtest gets an empty one.
func Run(t *testing.T, open func(t *testing.T) engine.Records) {
	for _, c := range []struct {
		name string
		f    func(*testing.T, engine.Records)
	}{
		{"RoundTrip", testRoundTrip},
		{"TerminalStays", testTerminalStays},
		{"Missing", testMissing},
		{"PagesNewestFirst", testPages},
		{"Prefixes", testPrefixes},
		{"Unfinished", testUnfinished},
		{"Cached", testCached},
		{"PruneByCount", testPruneByCount},
		{"PruneByAge", testPruneByAge},
		{"PruneCached", testPruneCached},
		{"PruneKeepsUnfinished", testPruneKeepsUnfinished},
		{"Instances", testInstances},
		{"Subdomains", testSubdomains},
		{"Concurrent", testConcurrent},
	} {
		t.Run(c.name, func(t *testing.T) { c.f(t, open(t)) })
	}
}

var epoch = time.Date(2026, 11, 23, 20, 0, 0, 123456789, time.UTC)

// Sample returns a full record, the i-th by age.
func Sample(i int) faas.Execution {
	at := epoch.Add(time.Duration(i) * time.Second)
	return faas.Execution{
		ID: faas.ExecutionID(faas.Sum(fmt.Appendf(nil, "execution %d", i))), Owner: fmt.Sprintf("owner %d", i%2),
		Request: faas.Request{Image: "busybox", Command: []string{"echo", "ü", "\x01"}, Env: []string{"A=b"}, Mode: faas.Cached,
			Limits: faas.Limits{MilliCPU: 500, Timeout: time.Second, Output: 1 << 20}},
		State: faas.Finished, ExitCode: 3, Reason: faas.TimedOut, Image: faas.Sum([]byte("image")), Warm: true,
		Stdout: faas.Output{Data: []byte("out\xff\x00"), Size: 5}, Stderr: faas.Output{Size: 1 << 20, Truncated: true},
		OutputDigest: faas.Sum(fmt.Appendf(nil, "output %d", i)),
		Created:      at, Started: at.Add(time.Millisecond), Ended: at.Add(time.Second), SandboxTime: time.Second,
	}
}

func save(t *testing.T, r engine.Records, es ...faas.Execution) {
	t.Helper()
	if err := r.SaveExecutions(t.Context(), es); err != nil {
		t.Fatalf("SaveExecutions: %v", err)
	}
}

func saveMany(t *testing.T, r engine.Records, n int) []faas.Execution {
	t.Helper()
	var es []faas.Execution
	for i := range n {
		es = append(es, Sample(i))
	}
	save(t, r, es...)
	return es
}

func testRoundTrip(t *testing.T, r engine.Records) {
	for _, want := range saveMany(t, r, 3) {
		got, err := r.Execution(t.Context(), want.ID)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("Execution = %+v, %v\nwant %+v", got, err, want)
		}
	}
}

func testTerminalStays(t *testing.T, r engine.Records) {
	done := Sample(1)
	running := done
	running.State, running.OutputDigest = faas.Running, faas.Digest{}
	save(t, r, running)
	save(t, r, done)
	save(t, r, running)
	got, err := r.Execution(t.Context(), done.ID)
	if err != nil || got.State != faas.Finished {
		t.Fatalf("after a late save of its running state: %s, %v", got.State, err)
	}
	if list, err := r.Executions(t.Context(), "", faas.Position{}, 10); err != nil || len(list) != 1 {
		t.Fatalf("%d records listed, %v; want 1", len(list), err)
	}
}

func testMissing(t *testing.T, r engine.Records) {
	if _, err := r.Execution(t.Context(), Sample(1).ID); faas.KindOf(err) != faas.NotFound {
		t.Errorf("Execution of a missing id = %v", err)
	}
	if _, err := r.Cached(t.Context(), faas.Sum([]byte("k"))); faas.KindOf(err) != faas.NotFound {
		t.Errorf("Cached of a missing key = %v", err)
	}
	if err := r.DeleteInstance(t.Context(), faas.InstanceID(faas.NewID())); err != nil {
		t.Errorf("DeleteInstance of a missing id = %v", err)
	}
	if list, err := r.Executions(t.Context(), "", faas.Position{}, 10); err != nil || len(list) != 0 {
		t.Errorf("Executions of an empty store = %d, %v", len(list), err)
	}
}

func testPages(t *testing.T, r engine.Records) {
	all := saveMany(t, r, 25)
	twin := Sample(24) // created at the same time as another
	twin.ID = faas.ExecutionID(faas.Sum([]byte("twin")))
	save(t, r, twin)
	all = append(all, twin)
	for _, owner := range []string{"", "owner 0", "owner 1", "nobody"} {
		var got []faas.Execution
		var at faas.Position
		for {
			page, err := r.Executions(t.Context(), owner, at, 4)
			if err != nil {
				t.Fatal(err)
			}
			if len(page) == 0 {
				break
			}
			got = append(got, page...)
			last := page[len(page)-1]
			at = faas.Position{Created: last.Created, ID: last.ID}
		}
		want := slices.DeleteFunc(slices.Clone(all), func(e faas.Execution) bool { return owner != "" && e.Owner != owner })
		slices.SortFunc(want, newestFirst)
		if !slices.EqualFunc(got, want, func(a, b faas.Execution) bool { return a.ID == b.ID }) {
			t.Errorf("owner %q: pages gave %d records, want %d in order", owner, len(got), len(want))
		}
	}
}

func testPrefixes(t *testing.T, r engine.Records) {
	all := saveMany(t, r, 40)
	for _, e := range all {
		for _, n := range []int{6, 9, len(e.ID.String())} {
			prefix := e.ID.String()[:n]
			ids, err := r.ExecutionIDs(t.Context(), "", prefix, 100)
			if err != nil || !slices.Contains(ids, e.ID) {
				t.Fatalf("ExecutionIDs(%q) = %v, %v; want %s among them", prefix, ids, err, e.ID)
			}
		}
		if ids, err := r.ExecutionIDs(t.Context(), "nobody", e.ID.String(), 100); err != nil || len(ids) != 0 {
			t.Fatalf("ExecutionIDs of another owner = %v, %v", ids, err)
		}
	}
	ids, err := r.ExecutionIDs(t.Context(), "", faas.ExecutionPrefix, 7)
	if err != nil || len(ids) != 7 {
		t.Fatalf("ExecutionIDs with limit 7 gave %d, %v", len(ids), err)
	}
}

func testUnfinished(t *testing.T, r engine.Records) {
	queued, running, done := Sample(1), Sample(2), Sample(3)
	queued.State, running.State = faas.Queued, faas.Running
	save(t, r, queued, running, done)
	running.State = faas.Failed
	save(t, r, running)
	open, err := r.Unfinished(t.Context())
	if err != nil || len(open) != 1 || open[0].ID != queued.ID {
		t.Fatalf("Unfinished = %d records, %v; want the queued one", len(open), err)
	}
}

func testCached(t *testing.T, r engine.Records) {
	key := faas.Sum([]byte("key"))
	for i := range 3 {
		if err := r.SaveCached(t.Context(), key, Sample(i)); err != nil {
			t.Fatal(err)
		}
	}
	got, err := r.Cached(t.Context(), key)
	if err != nil || !reflect.DeepEqual(got, Sample(2)) {
		t.Fatalf("Cached = %+v, %v; want the last saved", got, err)
	}
	wantRefers(t, r, map[int]bool{0: false, 1: false, 2: true})
}

func wantRefers(t *testing.T, r engine.Records, want map[int]bool) {
	t.Helper()
	for i, w := range want {
		if got, err := r.Refers(t.Context(), Sample(i).OutputDigest); err != nil || got != w {
			t.Errorf("Refers(output %d) = %v, %v; want %v", i, got, err, w)
		}
	}
}

func prune(t *testing.T, r engine.Records, keep faas.Retention, now time.Time, orphans ...int) {
	t.Helper()
	got, err := r.Prune(t.Context(), keep, now)
	if err != nil {
		t.Fatal(err)
	}
	want := map[faas.Digest]bool{}
	for _, i := range orphans {
		want[Sample(i).OutputDigest] = true
	}
	for _, d := range got {
		if !want[d] {
			t.Errorf("Prune gave output %s, which is still named or none of ours", d)
		}
		delete(want, d)
	}
	if len(want) > 0 {
		t.Errorf("Prune left out %d outputs that nothing names", len(want))
	}
}

func testPruneByCount(t *testing.T, r engine.Records) {
	saveMany(t, r, 6)
	twin := Sample(5) // names an output that an older record names as well
	twin.ID, twin.OutputDigest = faas.ExecutionID(faas.Sum([]byte("twin"))), Sample(1).OutputDigest
	save(t, r, twin)
	prune(t, r, faas.Retention{Count: 3}, epoch, 0, 2, 3)
	if list, err := r.Executions(t.Context(), "", faas.Position{}, 10); err != nil || len(list) != 3 {
		t.Fatalf("%d records left, %v; want 3", len(list), err)
	}
	if _, err := r.Execution(t.Context(), Sample(0).ID); faas.KindOf(err) != faas.NotFound {
		t.Fatalf("a dropped record is still there: %v", err)
	}
	wantRefers(t, r, map[int]bool{0: false, 1: true, 4: true, 5: true})
	prune(t, r, faas.Retention{Count: 3}, epoch) // nothing more to do
}

func testPruneByAge(t *testing.T, r engine.Records) {
	saveMany(t, r, 4)
	prune(t, r, faas.Retention{Age: time.Minute}, epoch.Add(time.Minute+1500*time.Millisecond), 0, 1)
	prune(t, r, faas.Retention{}, epoch.Add(1000*time.Hour))
	if list, err := r.Executions(t.Context(), "", faas.Position{}, 10); err != nil || len(list) != 2 {
		t.Fatalf("%d records left, %v; want 2", len(list), err)
	}
}

func testPruneCached(t *testing.T, r engine.Records) {
	for i := range 4 {
		if err := r.SaveCached(t.Context(), faas.Sum([]byte{byte(i)}), Sample(i)); err != nil {
			t.Fatal(err)
		}
	}
	save(t, r, Sample(0)) // an execution names the oldest one's output as well
	prune(t, r, faas.Retention{CachedCount: 2}, epoch, 1)
	if _, err := r.Cached(t.Context(), faas.Sum([]byte{0})); faas.KindOf(err) != faas.NotFound {
		t.Fatalf("a dropped result is still there: %v", err)
	}
	prune(t, r, faas.Retention{CachedAge: time.Hour}, epoch.Add(time.Hour+2500*time.Millisecond), 2)
	wantRefers(t, r, map[int]bool{0: true, 1: false, 2: false, 3: true})
}

func testPruneKeepsUnfinished(t *testing.T, r engine.Records) {
	open := Sample(0)
	open.State, open.OutputDigest = faas.Running, faas.Digest{}
	save(t, r, open, Sample(1), Sample(2))
	prune(t, r, faas.Retention{Count: 1, Age: time.Second}, epoch.Add(time.Hour), 1, 2)
	if _, err := r.Execution(t.Context(), open.ID); err != nil {
		t.Fatalf("a running execution's record was dropped: %v", err)
	}
}

func testInstances(t *testing.T, r engine.Records) {
	i := sampleInstance()
	for v, n := reflect.ValueOf(i), 0; n < v.NumField(); n++ {
		if v.Field(n).IsZero() {
			t.Errorf("the sample leaves out %s: whether that is kept is not tested", v.Type().Field(n).Name)
		}
	}
	j := i
	j.ID = faas.InstanceID(faas.NewID())
	for _, v := range []faas.Instance{i, j} {
		if err := r.SaveInstance(t.Context(), v); err != nil {
			t.Fatal(err)
		}
	}
	i.State, i.Reason = faas.InstanceLost, "its sandbox died"
	if err := r.SaveInstance(t.Context(), i); err != nil {
		t.Fatal(err)
	}
	if err := r.DeleteInstance(t.Context(), j.ID); err != nil {
		t.Fatal(err)
	}
	got, err := r.Instances(t.Context())
	if err != nil || !reflect.DeepEqual(got, []faas.Instance{i}) {
		t.Fatalf("Instances = %+v, %v; want %+v", got, err, i)
	}
}

func testSubdomains(t *testing.T, r engine.Records) {
	holders := make(chan string, 8)
	var wg sync.WaitGroup
	for i := range cap(holders) {
		wg.Go(func() {
			h, err := r.TakeSubdomain(t.Context(), "shop", fmt.Sprintf("owner %d", i))
			if err != nil {
				t.Errorf("TakeSubdomain: %v", err)
			}
			holders <- h
		})
	}
	wg.Wait()
	first := <-holders
	for range cap(holders) - 1 {
		if h := <-holders; h != first || h == "" {
			t.Errorf("the subdomain is both %q's and %q's", first, h)
		}
	}
	if h, err := r.TakeSubdomain(t.Context(), "mine", first); err != nil || h != first {
		t.Errorf("TakeSubdomain of a free one = %q, %v", h, err)
	}
	if h, err := r.TakeSubdomain(t.Context(), "mine", first); err != nil || h != first {
		t.Errorf("TakeSubdomain of one's own = %q, %v", h, err)
	}
	names, err := r.Subdomains(t.Context(), first)
	if slices.Sort(names); err != nil || !slices.Equal(names, []string{"mine", "shop"}) {
		t.Errorf("Subdomains = %v, %v", names, err)
	}
	if names, err := r.Subdomains(t.Context(), "nobody"); err != nil || len(names) != 0 {
		t.Errorf("Subdomains of who has none = %v, %v", names, err)
	}
}

// sampleInstance has every field set.
func sampleInstance() faas.Instance {
	port := faas.PortSpec{Port: 80, Protocol: "tcp", Subdomain: "shop", Access: faas.AccessToken}
	return faas.Instance{ID: faas.InstanceID(faas.NewID()), Owner: "ann", Name: "try-1", Ref: "busybox", Image: faas.Sum([]byte("i")),
		From: faas.SnapshotID{1}, Base: faas.SnapshotID{2}, Index: 1, Limits: faas.Limits{Memory: 1 << 30}, Egress: true, SSH: true,
		Policy: faas.Policy{IdleTimeout: time.Minute, Restore: true}, State: faas.InstancePaused, Reason: "restored", Paused: faas.SnapshotID{3},
		Pauses: 4, PauseAs: faas.SnapshotID{7}, Sandbox: "box_1", Ports: []faas.Port{{PortSpec: port, URL: "tcp://shop:1", Token: faas.Digest{5}, Listen: 6, Created: epoch}},
		Created: epoch, LastUsed: epoch.Add(time.Hour)}
}

func testConcurrent(t *testing.T, r engine.Records) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for i := range 25 {
				e := Sample(100*w + i)
				if err := r.SaveExecutions(ctx, []faas.Execution{e}); err != nil {
					t.Errorf("save: %v", err)
				}
				if got, err := r.Execution(ctx, e.ID); err == nil && got.ID != e.ID || err != nil && faas.KindOf(err) != faas.NotFound {
					t.Errorf("read back: %v, %v", got.ID, err)
				}
				if _, err := r.Executions(ctx, "", faas.Position{}, 5); err != nil {
					t.Errorf("list: %v", err)
				}
				if _, err := r.Prune(ctx, faas.Retention{Count: 50}, epoch); err != nil {
					t.Errorf("prune: %v", err)
				}
			}
		})
	}
	wg.Wait()
	if list, err := r.Executions(ctx, "", faas.Position{}, 1000); err != nil || len(list) != 50 {
		t.Errorf("%d records left, %v; want the 50 that are kept", len(list), err)
	}
}
