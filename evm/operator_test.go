package evm_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"testing"
	"time"

	"faas"
	"faas/evm"
	"faas/operator"
)

// journal keeps an operator's journal in memory, beyond the operator's life.
type journal struct {
	mu      sync.Mutex
	cursor  faas.Cursor
	entries map[faas.Call]faas.JournalEntry
	puts    chan struct{} // if not nil, a token per Put
}

func newJournal() *journal { return &journal{entries: map[faas.Call]faas.JournalEntry{}} }

func (j *journal) Cursor(context.Context) (faas.Cursor, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.cursor, nil
}

func (j *journal) SetCursor(_ context.Context, c faas.Cursor) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.cursor = c
	return nil
}

func (j *journal) Put(_ context.Context, e faas.JournalEntry) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.entries[e.Job.Call] = e
	if j.puts != nil {
		select {
		case j.puts <- struct{}{}:
		default:
		}
	}
	return nil
}

func (j *journal) Delete(_ context.Context, c faas.Call) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	delete(j.entries, c)
	return nil
}

func (j *journal) Entries(context.Context) ([]faas.JournalEntry, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return slices.Collect(maps.Values(j.entries)), nil
}

// echo is an engine that answers with its input.
type echo struct{}

func (echo) Execute(_ context.Context, _ string, r faas.Request, _ faas.Attachment) (faas.Execution, error) {
	out := append([]byte(r.Image+": "), r.Payload...)
	return faas.Execution{State: faas.Finished, Stdout: faas.Output{Data: out, Size: int64(len(out))}, OutputDigest: faas.Sum(out)}, nil
}

// operate runs an operator until stop is called.
func operate(t testing.TB, c operator.Chain, j operator.Journal) (op *operator.Operator, stop func()) {
	t.Helper()
	return run(t, operator.Config{Chain: c, Codec: evm.Codec{}, Engine: echo{}, Journal: j})
}

// watch runs an operator that sees to overdue calls until the test ends.
func watch(t testing.TB, c *evm.Chain) *operator.Operator {
	t.Helper()
	op, _ := run(t, operator.Config{Chain: c, Codec: evm.Codec{}, Engine: echo{}, Journal: newJournal(), Reassigner: c})
	return op
}

func run(t testing.TB, cfg operator.Config) (op *operator.Operator, stop func()) {
	t.Helper()
	op, err := operator.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- op.Run(ctx) }()
	var once sync.Once
	stop = func() {
		once.Do(func() {
			cancel()
			if err := <-ended; !errors.Is(err, context.Canceled) {
				t.Errorf("Run ended with %v", err)
			}
		})
	}
	t.Cleanup(stop)
	return op, stop
}

func TestOperatorsServeARealChain(t *testing.T) {
	t.Parallel()
	n := deploy(t, 3)
	for i := range n.operators {
		operate(t, n.chain(t, i), newJournal())
	}
	client := n.client(t)
	var subs []evm.Submitted
	for i := range 12 {
		req := faas.Request{Image: "img", Payload: fmt.Append(nil, i)}
		if i%2 == 1 {
			req.Mode = faas.Cached
		}
		sub, err := client.Run(t.Context(), req)
		if err != nil {
			t.Fatal(err)
		}
		subs = append(subs, sub)
	}
	odd, err := client.SubmitJob(t.Context(), 5, []byte("anything"))
	if err != nil {
		t.Fatal(err)
	}
	broken, err := client.SubmitJob(t.Context(), 1, []byte("not ABI"))
	if err != nil {
		t.Fatal(err)
	}
	served := map[faas.Address]int{}
	for i, sub := range subs {
		r := wait(t, client, sub)
		e, err := evm.Codec{}.Output(r.Output)
		if err != nil || string(e.Stdout.Data) != fmt.Sprintf("img: %d", i) || r.Operator != sub.Operator || !r.Success {
			t.Errorf("job %d: got %+v, %+v, %v", i, r, e, err)
		}
		served[r.Operator]++
	}
	if len(served) != 3 {
		t.Errorf("jobs were served by %v, want three operators", served)
	}
	if reason, ok := (evm.Codec{}).FailureReason(wait(t, client, odd).Output); !ok || reason != "job 5 (merge-branches) is not supported by this node" {
		t.Errorf("job 5: got %q", reason)
	}
	r := wait(t, client, broken)
	if e, err := (evm.Codec{}).Output(r.Output); err != nil || e.ExitCode != faas.ExitNotStarted || r.Success {
		t.Errorf("malformed inputs: got %+v, %v, success %v", e, err, r.Success)
	}
	lists(t, client, subs)
}

func wait(t testing.TB, c *evm.Client, sub evm.Submitted) evm.Result {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	r, err := c.WaitOutcome(ctx, sub.Call, sub.Block)
	if err != nil {
		t.Fatalf("call %v: %v", sub.Call, err)
	}
	return r
}

// lists checks what the blueprint says afterwards.
func lists(t *testing.T, client *evm.Client, subs []evm.Submitted) {
	t.Helper()
	ops, err := client.Operators(t.Context())
	if err != nil || len(ops) != 3 {
		t.Fatalf("got operators %+v, %v", ops, err)
	}
	var done uint64
	for _, o := range ops {
		done += o.Succeeded + o.Failed
		if !o.InService || o.Load != 0 || o.Assigned == 0 {
			t.Errorf("got operator %+v", o)
		}
	}
	if done != uint64(len(subs))+2 {
		t.Errorf("operators finished %d jobs, want %d", done, len(subs)+2)
	}
	jobs, err := client.Jobs(t.Context(), 0, 5)
	if err != nil || len(jobs) != 5 || jobs[0].Call.Call != uint64(len(subs))+1 || jobs[0].State != "finished" || jobs[0].ExitCode != faas.ExitNotStarted {
		t.Errorf("got jobs %+v, %v", jobs, err)
	}
	one, err := client.Job(t.Context(), 0)
	if err != nil || one.Operator != subs[0].Operator || one.Reading != "decoded" || one.Deadline.IsZero() {
		t.Errorf("got job %+v, %v", one, err)
	}
	if _, err := client.Job(t.Context(), 999); faas.KindOf(err) != faas.NotFound {
		t.Errorf("job 999: got %v, want not found", err)
	}
}

// TestOperatorIsRestartedAllTheTime stops operators at arbitrary moments of
// their work against the real contracts.
func TestOperatorIsRestartedAllTheTime(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	client := n.client(t)
	j := newJournal()
	j.puts = make(chan struct{}, 64)
	var subs []evm.Submitted
	for i := range 10 {
		c := n.chain(t, 0)
		_, stop := operate(t, c, j)
		sub, err := client.Run(t.Context(), faas.Request{Image: "img", Payload: fmt.Append(nil, i)})
		if err != nil {
			t.Fatal(err)
		}
		subs = append(subs, sub)
		for range i % 4 {
			select {
			case <-j.puts:
			case <-time.After(5 * time.Second): // nothing more is to be written
			}
		}
		stop()
		c.Close()
	}
	_, stop := operate(t, n.chain(t, 0), j)
	defer stop()
	for i, sub := range subs {
		if e, err := (evm.Codec{}).Output(wait(t, client, sub).Output); err != nil || string(e.Stdout.Data) != fmt.Sprintf("img: %d", i) {
			t.Errorf("job %d: got %+v, %v", i, e, err)
		}
	}
	ops, err := client.Operators(t.Context())
	if err != nil || ops[0].Succeeded != 10 || ops[0].Failed != 0 {
		t.Errorf("got %+v, %v", ops, err)
	}
}

func BenchmarkJobOnChain(b *testing.B) {
	d, err := evm.StartDev(b.Context(), evm.DevOptions{Dir: b.TempDir()})
	if err != nil {
		b.Fatal(err)
	}
	defer d.Close()
	keys := evm.DevKeys()
	at, err := evm.DeployDev(b.Context(), d, evm.DevDeployment{Operators: keys[1:4], Callers: []faas.Address{keys[4].Address()}})
	if err != nil {
		b.Fatal(err)
	}
	for _, k := range keys[1:4] {
		c, err := evm.Dial(b.Context(), evm.Config{Node: evm.NodeConfig{URLs: []string{d.WS()}}, Contracts: at, Signer: k})
		if err != nil {
			b.Fatal(err)
		}
		defer c.Close()
		_, stop := operate(b, c, newJournal())
		defer stop()
	}
	client, err := evm.DialClient(b.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{d.WS()}}, Contracts: at, Signer: keys[4]})
	if err != nil {
		b.Fatal(err)
	}
	defer client.Close()
	var times, submits []time.Duration
	for b.Loop() {
		began := time.Now()
		sub, err := client.Run(b.Context(), faas.Request{Image: "img", Payload: []byte("x")})
		if err != nil {
			b.Fatal(err)
		}
		submits = append(submits, time.Since(began))
		wait(b, client, sub)
		times = append(times, time.Since(began))
	}
	slices.Sort(times)
	slices.Sort(submits)
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(times[len(times)*99/100].Microseconds())/1000, "p99-ms")
	b.ReportMetric(float64(submits[len(submits)/2].Microseconds())/1000, "submit-p50-ms")
}
