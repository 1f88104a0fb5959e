package api_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"faas"
	"faas/api"
)

func roundTrip[T any](t *testing.T, v T) (out T) {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatalf("%s: %v", b, err)
	}
	return out
}

// fill sets every field that it can reach to something, so that a field which a
// conversion forgets shows.
func fill(v reflect.Value, seed *int) {
	*seed++
	switch v.Kind() {
	case reflect.String:
		v.SetString("s" + string(rune('a'+*seed%26)))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int32, reflect.Int64:
		v.SetInt(int64(*seed) * 1_000_000)
	case reflect.Uint8:
		v.SetUint(uint64(*seed%3 + 1))
	case reflect.Uint16, reflect.Uint32:
		v.SetUint(uint64(*seed))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			fill(v.Index(i), seed)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Unix(int64(*seed), 123_000_000).UTC()))
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i), seed)
		}
	}
}

func filled[T any]() (v T) {
	seed := 0
	fill(reflect.ValueOf(&v).Elem(), &seed)
	return v
}

func TestRequestsKeepEveryField(t *testing.T) {
	q := filled[faas.Request]()
	q.Ref = faas.ID{} // ids are the node's
	got, err := roundTrip(t, api.NewExecuteRequest(q)).Request()
	if err != nil || !reflect.DeepEqual(got, q) {
		t.Errorf("%v\n got %+v\nwant %+v", err, got, q)
	}
	s := filled[faas.InstanceSpec]()
	s.ID = faas.InstanceID{}                 // ids are the node's
	s.Limits.Timeout, s.Limits.Output = 0, 0 // of a run, not of a sandbox
	spec, err := roundTrip(t, api.NewInstanceRequest(s)).Spec()
	if err != nil || spec != s {
		t.Errorf("%v\n got %+v\nwant %+v", err, spec, s)
	}
}

func TestExecutionsKeepEveryField(t *testing.T) {
	e := filled[faas.Execution]()
	e.State, e.ErrorKind = faas.Failed, faas.Timeout
	e.Request.Payload = nil // never goes back
	e.Request.Ref = faas.ID{}
	e.Stdout.Size, e.Stderr.Size = int64(len(e.Stdout.Data)), 1<<40
	e.Stdout.Data = []byte{0xff, 0}
	got, err := roundTrip(t, api.NewExecution(e)).Execution()
	if err != nil || !reflect.DeepEqual(got, e) {
		t.Errorf("%v\n got %+v\nwant %+v", err, got, e)
	}
	i := filled[faas.Instance]()
	i.Sandbox = ""                           // the runtime's own affair
	i.PauseAs = faas.SnapshotID{}            // the engine's
	i.Limits.Timeout, i.Limits.Output = 0, 0 // of a run
	for n := range i.Ports {
		i.Ports[n].Token = faas.Digest{} // told to nobody
	}
	back, err := roundTrip(t, api.NewInstance(i)).Instance()
	if err != nil || !reflect.DeepEqual(back, i) {
		t.Errorf("%v\n got %+v\nwant %+v", err, back, i)
	}
}

func TestSnapshotsKeepEveryField(t *testing.T) {
	s := filled[faas.Snapshot]()
	s.Limits.Timeout, s.Limits.Output = 0, 0 // of a run
	got, err := roundTrip(t, api.NewSnapshot(s)).Snapshot()
	if err != nil || !reflect.DeepEqual(got, s) {
		t.Errorf("%v\n got %+v\nwant %+v", err, got, s)
	}
	spec := faas.SnapshotSpec{Name: "n", Description: "d"}
	if got := roundTrip(t, api.SnapshotRequest{Name: "n", Description: "d"}).Spec(); got != spec {
		t.Errorf("%+v", got)
	}
	if stats := filled[faas.Stats](); roundTrip(t, api.NewUsage(stats)).Stats() != stats {
		t.Errorf("%+v", stats)
	}
}

func TestBranchesKeepEveryFieldAndFailure(t *testing.T) {
	i := filled[faas.Instance]()
	i.Sandbox, i.PauseAs, i.Ports = "", faas.SnapshotID{}, nil
	i.Limits.Timeout, i.Limits.Output = 0, 0
	want := []faas.Branch{{Instance: i}, {Error: "no room", ErrorKind: faas.Exhausted}}
	w := roundTrip(t, api.NewBranchList(append(want, faas.Branch{Error: "/var/lib/faas: no", ErrorKind: faas.Internal})))
	if w.Made != 1 || w.Failed != 2 || w.Branches[2].Error.Message != api.InternalDetail || w.Branches[2].Index != 2 {
		t.Errorf("%+v", w)
	}
	got, err := w.List()
	if err != nil || !reflect.DeepEqual(got[:2], want) {
		t.Errorf("%v\n got %+v\nwant %+v", err, got, want)
	}
	if _, err := (api.BranchList{Branches: []api.Branch{{}}}).List(); faas.KindOf(err) != faas.Invalid || err == nil {
		t.Errorf("a branch that is nothing: %v", err)
	}
}

func TestPolicies(t *testing.T) {
	for _, p := range []faas.Policy{{}, {IdleTimeout: 90 * time.Second}, {IdleTimeout: -time.Second, Restore: true}} {
		s, err := roundTrip(t, api.NewInstanceRequest(faas.InstanceSpec{Policy: p})).Spec()
		if err != nil || s.Policy != p {
			t.Errorf("%+v became %+v, %v", p, s.Policy, err)
		}
	}
	for _, r := range []api.InstanceRequest{{Policy: api.Policy{IdleTimeoutSeconds: 1e12}}, {Snapshot: "prepared"}, {Sandbox: api.Sandbox{CPU: -1}}} {
		if _, err := r.Spec(); faas.KindOf(err) != faas.Invalid || err == nil {
			t.Errorf("%+v: %v", r, err)
		}
	}
}

func TestExecutionsThatHaveNotEnded(t *testing.T) {
	w := api.NewExecution(faas.Execution{State: faas.Running, ExitCode: 0})
	if w.ExitCode != nil || w.TotalMs != 0 || w.Error != nil {
		t.Errorf("%+v", w)
	}
	w = api.NewExecution(faas.Execution{State: faas.Failed, Error: "/var/lib/faas: no", ErrorKind: faas.Internal})
	if w.Error.Message != api.InternalDetail {
		t.Errorf("%+v", w.Error)
	}
}

func TestOutputs(t *testing.T) {
	for _, c := range []struct {
		name           string
		data           string
		size           int64
		text, encoding string
		partial        bool
	}{
		{"empty", "", 0, "", "utf-8", false},
		{"text", "grüße\x00", 8, "grüße\x00", "utf-8", false},
		{"bytes", "\xff", 1, "/w==", "base64", false},
		{"cut in a character", "a€"[:3], 100, "a", "utf-8", true},
		{"broken character at the end", "a€"[:3], 3, "YeKC", "base64", false},
		{"cut bytes", "\xff\xfe\xfd\xfc", 100, "//79/A==", "base64", true},
	} {
		w := api.NewExecution(faas.Execution{Stdout: faas.Output{Data: []byte(c.data), Size: c.size}}).Stdout
		if w.Data != c.text || w.Encoding != c.encoding || w.Partial != c.partial || w.Size != c.size {
			t.Errorf("%s: %+v", c.name, w)
		}
	}
	for _, w := range []string{`{"data":"!","encoding":"base64"}`, `{"data":"x","encoding":"utf-16"}`} {
		var e api.Execution
		if err := json.Unmarshal([]byte(`{"stdout":`+w+`}`), &e); err != nil {
			t.Fatal(err)
		}
		if _, err := e.Execution(); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%s: %v", w, err)
		}
	}
}

func TestEnv(t *testing.T) {
	for text, want := range map[string]string{
		`{"B":"2","A":"1=1"}`: "A=1=1,B=2", `["B=2","A=1"]`: "B=2,A=1", `{}`: "", `[]`: "", `null`: "", ` {"A":""}`: "A=",
		`"A=b"`: "error", `{"A":1}`: "error", `[1]`: "error", `{"A=B":"c"}`: "error", `7`: "error",
	} {
		var e api.Env
		err := json.Unmarshal([]byte(text), &e)
		got := strings.Join(e, ",")
		if err != nil {
			got = "error"
		}
		if got != want {
			t.Errorf("%s: %q, %v", text, got, err)
		}
	}
}

func TestSignals(t *testing.T) {
	for text, want := range map[string]api.Signal{`15`: 15, `"15"`: 15, `"TERM"`: 15, `"sigkill"`: 9, `0`: 0, `65`: 0, `"NOPE"`: 0, `-1`: 0, `{}`: 0} {
		var s api.Signal
		if err := json.Unmarshal([]byte(text), &s); s != want || (err == nil) != (want != 0) {
			t.Errorf("%s: %d, %v", text, s, err)
		}
	}
}

func TestRefusedRequests(t *testing.T) {
	for _, r := range []api.ExecuteRequest{
		{Run: api.Run{Stdin: "a", Payload: []byte("b")}}, {Run: api.Run{TimeoutSeconds: -1}}, {Run: api.Run{TimeoutSeconds: 1e-9}}, {Run: api.Run{OutputBytes: -1}},
		{Sandbox: api.Sandbox{CPU: 1e9}}, {Sandbox: api.Sandbox{MemoryMB: -1}}, {Sandbox: api.Sandbox{DiskMB: 1e300}}, {From: "ins_x"},
	} {
		if _, err := r.Request(); faas.KindOf(err) != faas.Invalid || err == nil {
			t.Errorf("%+v: %v", r, err)
		}
	}
	for _, q := range []faas.Request{{Image: "x"}, {Mode: faas.Cached}, {Egress: true}, {Limits: faas.Limits{Memory: 1}}, {CacheKey: "k"}, {From: faas.ID{1}}} {
		if _, err := api.NewInstanceExecuteRequest(q); faas.KindOf(err) != faas.Invalid || err == nil {
			t.Errorf("%+v: %v", q, err)
		}
	}
}

func TestKindsOfStatuses(t *testing.T) {
	for _, k := range api.KindTable() {
		if got := api.KindOfStatus(k.Status); got != k.Kind {
			t.Errorf("%d is %s, want %s", k.Status, got, k.Kind)
		}
	}
	for status, want := range map[int]faas.Kind{401: faas.Denied, 405: faas.Invalid, 408: faas.Timeout, 413: faas.Invalid, 502: faas.Unavailable, 599: faas.Internal} {
		if got := api.KindOfStatus(status); got != want {
			t.Errorf("%d is %s, want %s", status, got, want)
		}
	}
}

func TestProblems(t *testing.T) {
	p := api.NewProblem(faas.Errorf(faas.Conflict, "it runs already"), 0, "r1")
	if p.Status != 409 || p.Detail != "it runs already" || p.Instance != "urn:faas:request:r1" {
		t.Errorf("%+v", p)
	}
	p = api.NewProblem(faas.Errorf(faas.Internal, "secret"), 0, "r2")
	if err := p.Err(); strings.Contains(err.Error(), "secret") || !strings.Contains(err.Error(), "r2") {
		t.Errorf("%v", err)
	}
}

// FuzzExecuteRequest: what decodes and is accepted says the same after a round trip.
func FuzzExecuteRequest(f *testing.F) {
	for _, s := range []string{`{"image":"x"}`, `{"image":"x","env":{"A":"b"},"stdin":"s","cpu":0.5,"memoryMb":1.5,"timeoutSeconds":0.001}`, `{"payload":"/w==","mode":"cached"}`, `{"from":"snp_"}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var r api.ExecuteRequest
		if json.Unmarshal(b, &r) != nil {
			return
		}
		q, err := r.Request()
		if err != nil {
			if faas.KindOf(err) != faas.Invalid {
				t.Errorf("%s: %v", b, err)
			}
			return
		}
		again, err := roundTrip(t, api.NewExecuteRequest(q)).Request()
		if err != nil {
			t.Fatalf("%s: %v", b, err)
		}
		if len(q.Command)+len(q.Env) > 0 && (len(again.Command) != len(q.Command) || len(again.Env) != len(q.Env)) || again.Limits != q.Limits || string(again.Payload) != string(q.Payload) {
			t.Errorf("%s:\n%+v\n%+v", b, q, again)
		}
	})
}
