package chaintest

import (
	"archive/tar"
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"

	"faas"
	"faas/evm"
)

// Jobs of the run, and how many of them go to each part of it.
const (
	allJobs    = 500
	sessions   = 8
	beforeJobs = 140 // while all operators run, sessions apart
	duringJobs = 180 // while most are gone
	overdue    = 11 * time.Minute
)

// cluster is a chain, its operators, and those who look on.
type cluster struct {
	t      *testing.T
	dev    *evm.DevChain
	at     evm.Contracts
	client *evm.Client
	book   *book
	thief  *thief
	nodes  []*process // 0 runs all the time
	wire   *Wire      // of the last one

	mu   sync.Mutex
	want map[faas.Call]string // output of what has one
	sent int
}

// TestFiveOperators has five operators serve jobs of several kinds. Of two that
// are killed one comes back, one is cut off from the chain for a while, and one
// never answers its own jobs and tries to answer the others' first.
func TestFiveOperators(t *testing.T) {
	c := startCluster(t, 4)
	alive, restarted, dead, cut := c.nodes[0], c.nodes[1], c.nodes[2], c.nodes[3]
	silent := []faas.Address{c.thief.self, address(t, dead)}

	c.sessions()
	c.plain(beforeJobs)

	restarted.kill()
	dead.kill()
	c.wire.Cut()
	c.plain(duringJobs)
	gone := append(silent, address(t, restarted), address(t, cut))
	left := c.book.settle(t, gone...)
	for _, n := range c.nodes[1:] {
		if !holds(left, address(t, n)) {
			t.Errorf("%s has no open call: nothing of it is to be given to others", address(t, n))
		}
	}
	c.thief.waitTried(t, left)
	given := c.book.assignments(left)
	c.advance()
	c.book.givenAgain(t, given)

	restarted.start()
	c.wire.Mend()
	c.plain(allJobs - c.sent)
	for open := c.book.settle(t, silent...); len(open) > 0; open = c.book.settle(t, silent...) {
		given := c.book.assignments(open)
		c.advance()
		c.book.givenAgain(t, given)
	}
	c.check(alive)
}

func holds(open map[faas.Call]faas.Address, who faas.Address) bool {
	for _, a := range open {
		if a == who {
			return true
		}
	}
	return false
}

func address(t *testing.T, p *process) faas.Address {
	t.Helper()
	k, err := p.key()
	if err != nil {
		t.Fatal(err)
	}
	return k.Address()
}

// startCluster starts operators in processes of their own, the last of them
// behind a wire, and the thief.
func startCluster(t *testing.T, operators int) *cluster {
	t.Helper()
	c := &cluster{t: t, want: map[faas.Call]string{}}
	var err error
	if c.dev, err = evm.StartDev(t.Context(), evm.DevOptions{}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.dev.Close(); err != nil {
			t.Error(err)
		}
	})
	dev := evm.DevKeys()
	keys := []*evm.Key{dev[1]}
	for i := range operators {
		p := &process{t: t, settings: settings{Dir: filepath.Join(t.TempDir(), fmt.Sprint(i)), RPC: c.dev.WS()}}
		c.nodes = append(c.nodes, p)
		k, err := p.key()
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, k)
	}
	if c.at, err = evm.DeployDev(t.Context(), c.dev, evm.DevDeployment{Operators: keys, Callers: []faas.Address{dev[4].Address()}}); err != nil {
		t.Fatal(err)
	}
	c.wire = NewWire(t, c.dev.WS())
	c.nodes[operators-1].RPC = c.wire.WS()
	for _, p := range c.nodes {
		p.Contracts = c.at
		p.start()
		t.Cleanup(p.stop)
	}
	c.client, err = evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{c.dev.WS()}}, Contracts: c.at, Signer: dev[4]})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.client.Close)
	c.book = keepBook(t, c.dev.WS(), c.at, dev[3])
	c.thief = letThiefIn(t, c.dev.WS(), c.at)
	return c
}

// advance lets the deadline of everything that is open pass.
func (c *cluster) advance() {
	c.t.Helper()
	if err := c.dev.Advance(c.t.Context(), overdue); err != nil {
		c.t.Fatal(err)
	}
}

// submit submits a job, again while no operator has room.
func (c *cluster) submit(kind faas.JobID, in any) *evm.Pending {
	c.t.Helper()
	deadline, tick := time.After(patience), time.NewTicker(20*time.Millisecond)
	defer tick.Stop()
	for {
		p, err := c.try(kind, in)
		if err == nil {
			c.mu.Lock()
			c.sent++
			c.mu.Unlock()
			return p
		}
		// Internal: there was room for it until its block was made.
		if k := faas.KindOf(err); k != faas.Exhausted && k != faas.Internal {
			c.t.Errorf("submit job %d: %v", kind, err)
			return nil
		}
		select {
		case <-tick.C:
		case <-deadline:
			c.t.Errorf("submit job %d: %v", kind, err)
			return nil
		}
	}
}

func (c *cluster) try(kind faas.JobID, in any) (*evm.Pending, error) {
	if blob, opaque := in.([]byte); opaque {
		s, err := c.client.SubmitJob(c.t.Context(), kind, blob)
		return &evm.Pending{Submitted: s}, err
	}
	return c.client.Submit(c.t.Context(), kind, in)
}

// plain submits jobs that any operator can run, several at a time.
func (c *cluster) plain(n int) {
	c.t.Helper()
	first := c.sent
	next := make(chan int)
	var works sync.WaitGroup
	for range 4 {
		works.Go(func() {
			for i := range next {
				c.one(first + i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	works.Wait()
}

// one submits the i-th job: mostly programs, each fifth something else.
func (c *cluster) one(i int) {
	text := fmt.Sprintf("job %d", i)
	kind := faas.JobExecute
	var in any
	switch i % 10 {
	case 3: // cached: many ask for the same
		text = fmt.Sprintf("cached %d", i%4)
		in = faas.Request{Image: "test", Command: []string{"echo", "-n", text}, Mode: faas.Cached}
	case 5:
		text, in = "", faas.Request{Image: "gone", Command: []string{"echo"}}
	case 7:
		text, kind, in = "", faas.JobStartInstance, faas.StartInstanceInput{Image: "test", CPUCores: 1, MemoryMB: 64}
	case 8: // no operator knows it
		text, kind, in = "", 12, []byte(text)
	case 9:
		in = faas.Request{Image: "test", Command: []string{"cat"}, Payload: []byte(text), Mode: faas.Cached}
	default:
		in = faas.Request{Image: "test", Command: []string{"cat"}, Payload: []byte(text)}
	}
	p := c.submit(kind, in)
	if p == nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if text != "" {
		c.want[p.Call] = text
	}
}

// sessions starts instances and has their operators do things with them. What
// the thief is given ends there: nobody holds the instance yet.
func (c *cluster) sessions() {
	c.t.Helper()
	var works sync.WaitGroup
	for i := range sessions {
		works.Go(func() { c.session(i) })
	}
	works.Wait()
}

func (c *cluster) session(i int) {
	start := c.submit(faas.JobStartInstance, faas.StartInstanceInput{Image: "test", CPUCores: 1, MemoryMB: 64})
	if start == nil || start.Operator == c.thief.self {
		return
	}
	c.result(start, nil)
	instance := faas.InstanceID(start.ID)
	up := c.submit(faas.JobUploadFiles, faas.UploadFilesInput{Instance: instance, TargetPath: "/data", Tar: archive(c.t, "a.txt", fmt.Sprint(i))})
	c.result(up, func(v any) bool { return v.(faas.UploadFilesOutput).Files == 1 })
	snap := c.submit(faas.JobCreateSnapshot, faas.CreateSnapshotInput{Instance: instance, Name: fmt.Sprintf("state-%d", i)})
	c.result(snap, func(v any) bool { return faas.ID(v.(faas.CreateSnapshotOutput).Snapshot) == snap.ID })
	branch := c.submit(faas.JobCreateBranch, faas.CreateBranchInput{Snapshot: faas.SnapshotID(snap.ID), Name: "idea", Count: 2})
	c.result(branch, func(v any) bool { return len(v.(faas.CreateBranchOutput).Instances) == 2 })
	stop := c.submit(faas.JobStopInstance, faas.InstanceInput{Instance: instance})
	c.result(stop, func(v any) bool { return v.(faas.StopInstanceOutput).Stopped })
}

// result waits for a job's result and looks at its output.
func (c *cluster) result(p *evm.Pending, ok func(any) bool) {
	c.t.Helper()
	if p == nil {
		return
	}
	ctx, cancel := context.WithTimeout(c.t.Context(), patience)
	defer cancel()
	d, err := p.Wait(ctx)
	if err != nil || !d.Success || ok != nil && !ok(d.Value) {
		c.t.Errorf("job %d, call %v: got %+v, %v", p.Kind, p.Call, d, err)
	}
}

func archive(t *testing.T, name, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	if err := w.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(text))}); err != nil {
		t.Error(err)
	}
	if _, err := w.Write([]byte(text)); err != nil {
		t.Error(err)
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	return b.Bytes()
}

// check holds the contracts to what they promise, and prints who did what.
func (c *cluster) check(alive *process) {
	t, b := c.t, c.book
	t.Helper()
	calls := b.all()
	if len(calls) != allJobs {
		t.Errorf("%d calls on chain, want %d", len(calls), allJobs)
	}
	kinds := map[faas.JobID]int{}
	for _, call := range calls {
		r := b.calls[call]
		kinds[r.given[0].Kind]++
		if len(r.results) != 1 {
			t.Errorf("call %v has %d accepted results", call, len(r.results))
			continue
		}
		if who := r.results[0].Operator; who != r.holder() || who == c.thief.self {
			t.Errorf("call %v was answered by %s, it belonged to %s", call, who, r.holder())
		}
		if want, ok := c.want[call]; ok {
			if e, err := (evm.Codec{}).Output(r.results[0].Output); err != nil || string(e.Stdout.Data) != want {
				t.Errorf("call %v: got %q, %v, want %q", call, e.Stdout.Data, err, want)
			}
		}
	}
	if len(kinds) < 6 {
		t.Errorf("only these kinds of jobs were run: %v", kinds)
	}
	mined, first := c.thief.loot(t, b)
	if first == 0 {
		t.Error("the thief never came first")
	}
	t.Logf("%d jobs of %d kinds; the thief sent %d results of others' jobs, %d of them before the right one, none passed", len(calls), len(kinds), mined, first)
	c.print(alive)
}

// print is the table of who did what.
func (c *cluster) print(alive *process) {
	type row struct{ given, taken, received, accepted, success int }
	rows := map[faas.Address]*row{c.thief.self: {}}
	names := map[faas.Address]string{c.thief.self: "answers others' jobs, never its own"}
	order := []faas.Address{c.thief.self}
	for i, p := range c.nodes {
		a := address(c.t, p)
		order = append(order, a)
		rows[a], names[a] = &row{}, []string{"runs all the time", "killed, restarted", "killed, stays dead", "cut off for a while"}[i]
	}
	moves := 0
	for _, r := range c.book.calls {
		for i, j := range r.given {
			if i == 0 {
				rows[j.Operator].given++
				continue
			}
			moves++
			rows[r.given[i-1].Operator].taken++
			rows[j.Operator].received++
		}
		for _, o := range r.results {
			rows[o.Operator].accepted++
			if o.Success {
				rows[o.Operator].success++
			}
		}
	}
	var text strings.Builder
	w := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "OPERATOR\tGIVEN AT FIRST\tTAKEN AWAY\tREASSIGNED TO\tACCEPTED\tOF THESE SUCCESSES\t")
	for _, a := range order {
		r := rows[a]
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\t%s\n", a.String()[:10], r.given, r.taken, r.received, r.accepted, r.success, names[a])
	}
	if err := w.Flush(); err != nil {
		c.t.Error(err)
	}
	c.t.Logf("%d reassignments\n%s", moves, &text)
	if a := address(c.t, alive); rows[a].accepted == 0 || moves == 0 || rows[c.thief.self].taken == 0 {
		c.t.Error("nothing was reassigned, or the operator that runs all the time answered nothing")
	}
}
