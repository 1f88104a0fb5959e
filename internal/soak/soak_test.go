package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"faas"
	"faas/api"
)

// series is n samples in which one reading is what f says of its place.
func series(n int, f func(i int) float64) []sample {
	var out []sample
	for i := 1; i <= n; i++ {
		out = append(out, sample{done: int64(i * 100), at: time.Duration(i) * time.Second, rss: f(i), goroutines: 50, fds: 30})
	}
	return out
}

func TestJudge(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name         string
		samples      []sample
		judged, grew bool
	}{
		{"flat", series(100, func(int) float64 { return 200 * mib }), true, false},
		{"noise", series(100, func(i int) float64 { return (200 + float64(i*37%20)) * mib }), true, false},
		{"fills up in the first quarter", series(100, func(i int) float64 { return (100 + 10*float64(min(i, 24))) * mib }), true, false},
		{"one spike at the end", series(100, func(i int) float64 { return 200*mib + float64(i/100)*900*mib }), true, false},
		{"a leak", series(100, func(i int) float64 { return (200 + 2*float64(i)) * mib }), true, true},
		{"a slow leak", series(100, func(i int) float64 { return (200 + 0.9*float64(i)) * mib }), true, true},
		{"too few", series(10, func(i int) float64 { return float64(i) * mib }), false, false},
		{"none", nil, false, false},
	}
	for _, c := range cases {
		v := judge(c.samples)[0]
		if v.judged != c.judged || v.grew != c.grew {
			t.Errorf("%s: %s", c.name, v)
		}
	}
	leak := judge(series(100, func(i int) float64 { return float64(i) * mib }))[0]
	if leak.slope < 9.99 || leak.slope > 10.01 { // 1 MiB per 100 executions
		t.Errorf("slope %v", leak.slope)
	}
}

// fakeNode answers as a node does whose programs all come out right, unless
// wrong says otherwise.
func fakeNode(t *testing.T, wrong func(n int64) bool) *httptest.Server {
	var calls atomic.Int64
	mux := http.NewServeMux()
	mux.HandleFunc("GET /metrics", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, "# HELP x\nprocess_resident_memory_bytes 1.0e+08\ngo_goroutines 42\nprocess_open_fds 17\nlabelled{a=\"b\"} 1\n")
	})
	var made atomic.Int64 // instances and snapshots, less those removed
	answer := func(w http.ResponseWriter, v any) {
		w.Header().Set("Content-Type", "application/json")
		if err := json.NewEncoder(w).Encode(v); err != nil {
			t.Error(err)
		}
	}
	execute := func(w http.ResponseWriter, in faas.Request, err error) {
		if err != nil {
			t.Error(err)
		}
		n := calls.Add(1)
		e := faas.Execution{ID: faas.ExecutionID(faas.NewID()), State: faas.Finished, Stdout: faas.Output{Data: in.Payload}}
		switch cmd := strings.Join(in.Command, " "); {
		case wrong(n):
			e.ExitCode = 99
		case strings.HasPrefix(cmd, "sleep"):
			e.ExitCode, e.Reason = faas.ExitTimeout, faas.TimedOut
		case strings.HasPrefix(cmd, "head"):
			e.Stdout = faas.Output{Size: bigOutput}
			e.OutputDigest = faas.Sum([]byte("x"))
		case strings.HasSuffix(cmd, "exit 3"):
			e.ExitCode = 3
		}
		answer(w, api.NewExecution(e))
	}
	mux.HandleFunc("POST /v1/executions", func(w http.ResponseWriter, r *http.Request) {
		var body api.ExecuteRequest
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
			t.Error(err)
		}
		in, err := body.Request()
		execute(w, in, err)
	})
	mux.HandleFunc("POST /v1/instances/{id}/executions", func(w http.ResponseWriter, r *http.Request) {
		var body api.InstanceExecuteRequest
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
			t.Error(err)
		}
		in, err := body.Request()
		execute(w, in, err)
	})
	mux.HandleFunc("POST /v1/instances", func(w http.ResponseWriter, _ *http.Request) {
		made.Add(1)
		answer(w, api.NewInstance(faas.Instance{ID: faas.InstanceID(faas.NewID()), State: faas.InstanceRunning}))
	})
	mux.HandleFunc("POST /v1/instances/{id}/snapshots", func(w http.ResponseWriter, _ *http.Request) {
		made.Add(1)
		answer(w, api.NewSnapshot(faas.Snapshot{ID: faas.SnapshotID(faas.NewID())}))
	})
	for _, path := range []string{"DELETE /v1/instances/{id}", "DELETE /v1/snapshots/{id}"} {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			made.Add(-1)
			w.WriteHeader(http.StatusNoContent)
		})
	}
	t.Cleanup(func() {
		if n := made.Load(); n != 0 {
			t.Errorf("%d instances and snapshots are left", n)
		}
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestSoak(t *testing.T) {
	t.Parallel()
	s := fakeNode(t, func(int64) bool { return false })
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "f"), make([]byte, 3*mib), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	o := options{url: s.URL, key: "k", state: dir, image: "busybox", count: 2000, clients: 4, every: 100 * time.Millisecond}
	if err := soak(t.Context(), o, &out); err != nil {
		t.Fatal(err, out.String())
	}
	if !strings.Contains(out.String(), "    2000 ") || !strings.Contains(out.String(), "95.4") {
		t.Errorf("table:\n%s", out.String())
	}
}

func TestSoakStopsWhenTooMuchIsWrong(t *testing.T) {
	t.Parallel()
	s := fakeNode(t, func(n int64) bool { return n%3 == 0 })
	var out bytes.Buffer
	o := options{url: s.URL, key: "k", image: "busybox", count: 100_000, clients: 4, every: time.Second}
	err := soak(t.Context(), o, &out)
	if err == nil || !strings.Contains(err.Error(), "came out wrong") || !strings.Contains(err.Error(), "exit code 99") {
		t.Fatalf("%v\n%s", err, out.String())
	}
}

func TestImageArchive(t *testing.T) {
	t.Parallel()
	b, err := busyboxArchive()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(b, []byte(imageName)) || len(b) < 1<<20 {
		t.Errorf("archive of %d bytes: %s", len(b), base64.StdEncoding.EncodeToString(b[:64]))
	}
}

func TestFlags(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"--count", "0"}, {"--clients", "0"}, {"--every", "1ms"}, {"--nope"}} {
		if _, err := parse(args); err == nil {
			t.Errorf("%v accepted", args)
		}
	}
}
