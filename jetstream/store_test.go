package jetstream_test

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"go.uber.org/goleak"

	"faas"
	"faas/engine"
	"faas/internal/recordstest"
	"faas/jetstream"
	"faas/operator"
)

var (
	_ engine.Records   = (*jetstream.Store)(nil)
	_ operator.Journal = (*jetstream.Journal)(nil)
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(writerDir); dir != "" {
		os.Exit(writeUntilKilled(dir))
	}
	goleak.VerifyTestMain(m)
}

func open(t *testing.T, o jetstream.Options, changes ...func(*jetstream.Store)) *jetstream.Store {
	t.Helper()
	s, err := jetstream.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range changes {
		c(s)
	}
	t.Cleanup(func() { closeStore(t, s) })
	return s
}

func closeStore(t *testing.T, s *jetstream.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
}

func TestConformanceEmbedded(t *testing.T) {
	recordstest.Run(t, func(t *testing.T) engine.Records { return open(t, jetstream.Options{Dir: t.TempDir()}) })
}

func TestConformanceExternal(t *testing.T) {
	srv := serve(t, &server.Options{Host: "127.0.0.1", Port: -1, StoreDir: t.TempDir()})
	n := 0
	recordstest.Run(t, func(t *testing.T) engine.Records {
		n++
		return open(t, jetstream.Options{URL: srv.ClientURL(), Namespace: fmt.Sprintf("t%d", n)})
	})
}

// serve runs a server as another process would: on a port of the loopback.
func serve(t *testing.T, o *server.Options) *server.Server {
	t.Helper()
	o.JetStream, o.NoLog, o.NoSigs = true, true, true
	srv, err := server.NewServer(o)
	if err != nil {
		t.Fatal(err)
	}
	srv.Start()
	t.Cleanup(func() {
		srv.Shutdown()
		srv.WaitForShutdown()
	})
	if !srv.ReadyForConnections(10 * time.Second) {
		t.Fatal("the server does not start")
	}
	return srv
}

func TestReopen(t *testing.T) {
	dir := t.TempDir()
	s := open(t, jetstream.Options{Dir: dir})
	ctx := t.Context()
	running := recordstest.Sample(0)
	running.State = faas.Running
	running.OutputDigest = faas.Digest{}
	must(t, s.SaveExecutions(ctx, []faas.Execution{running, recordstest.Sample(1), recordstest.Sample(2)}))
	must(t, s.SaveCached(ctx, faas.Sum([]byte("k")), recordstest.Sample(3)))
	must(t, s.SaveInstance(ctx, faas.Instance{ID: faas.InstanceID{1}, State: faas.InstanceRunning}))
	key := faas.APIKey{Name: "ann.b *> ü", Hash: faas.Sum([]byte("secret")), Admin: true, Created: time.Unix(1, 0).UTC()}
	must(t, s.SaveKey(ctx, key))
	must(t, s.SaveKey(ctx, faas.APIKey{Name: "bob"}))
	must(t, s.DeleteKey(ctx, "bob"))
	j := s.Journal("operator 1")
	must(t, j.SetCursor(ctx, faas.Cursor{Block: 7}))
	closeStore(t, s)

	s = open(t, jetstream.Options{Dir: dir})
	for _, want := range []faas.Execution{running, recordstest.Sample(1), recordstest.Sample(2)} {
		if got, err := s.Execution(ctx, want.ID); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("execution after reopening: %+v, %v", got, err)
		}
	}
	if got, err := s.Unfinished(ctx); err != nil || len(got) != 1 || got[0].ID != running.ID {
		t.Errorf("Unfinished after reopening: %v, %v", got, err)
	}
	if got, err := s.Cached(ctx, faas.Sum([]byte("k"))); err != nil || got.ID != recordstest.Sample(3).ID {
		t.Errorf("Cached after reopening: %v", err)
	}
	for i := range 4 {
		if got, err := s.Refers(ctx, recordstest.Sample(i).OutputDigest); err != nil || got != (i > 0) {
			t.Errorf("Refers(%d) after reopening = %v, %v", i, got, err)
		}
	}
	if got, err := s.Instances(ctx); err != nil || len(got) != 1 {
		t.Errorf("Instances after reopening: %v, %v", got, err)
	}
	if got, err := s.Keys(ctx); err != nil || !reflect.DeepEqual(got, []faas.APIKey{key}) {
		t.Errorf("Keys after reopening: %v, %v", got, err)
	}
	if got, err := s.Journal("operator 1").Cursor(ctx); err != nil || got.Block != 7 {
		t.Errorf("Cursor after reopening: %v, %v", got, err)
	}
	// Rows from before and after the reopening go in one stroke.
	must(t, s.SaveExecutions(ctx, []faas.Execution{recordstest.Sample(4), recordstest.Sample(5)}))
	if _, err := s.Prune(ctx, faas.Retention{Count: 1}, time.Now()); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Executions(ctx, "", faas.Position{}, 10); err != nil || len(got) != 2 {
		t.Errorf("after Prune: %d executions, %v; want the newest and the running one", len(got), err)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestJournal(t *testing.T) {
	s := open(t, jetstream.Options{Dir: t.TempDir()})
	ctx := t.Context()
	j, other := s.Journal("a"), s.Journal("b")
	if c, err := j.Cursor(ctx); err != nil || c != (faas.Cursor{}) {
		t.Fatalf("Cursor of an empty journal = %v, %v", c, err)
	}
	must(t, j.SetCursor(ctx, faas.Cursor{Block: 1}))
	must(t, j.SetCursor(ctx, faas.Cursor{Block: 9, Hash: faas.ID{1}}))
	if m, err := j.QuoteMark(ctx); err != nil || m != (faas.QuoteMark{}) {
		t.Errorf("before any quote: %+v, %v", m, err)
	}
	quoted := faas.QuoteMark{Timestamp: 1 << 40, Expiry: 7}
	must(t, j.SetQuoteMark(ctx, quoted))
	if m, err := s.Journal("other").QuoteMark(ctx); err != nil || m != (faas.QuoteMark{}) {
		t.Errorf("of another operator: %+v, %v", m, err)
	}
	if m, err := j.QuoteMark(ctx); err != nil || m != quoted {
		t.Errorf("got %+v, %v", m, err)
	}
	entry := faas.JournalEntry{Job: faas.Job{Call: faas.Call{Service: 1, Call: 2}, Inputs: []byte{1, 0xff}}}
	must(t, j.Put(ctx, entry))
	entry.Output = []byte("out")
	must(t, j.Put(ctx, entry))
	must(t, j.Put(ctx, faas.JournalEntry{Job: faas.Job{Call: faas.Call{Service: 1, Call: 3}}}))
	must(t, j.Delete(ctx, faas.Call{Service: 1, Call: 3}))
	must(t, j.Delete(ctx, faas.Call{Service: 1, Call: 4}))
	if c, err := j.Cursor(ctx); err != nil || c.Block != 9 {
		t.Errorf("Cursor = %v, %v", c, err)
	}
	if got, err := j.Entries(ctx); err != nil || !reflect.DeepEqual(got, []faas.JournalEntry{entry}) {
		t.Errorf("Entries = %+v, %v", got, err)
	}
	if got, err := other.Entries(ctx); err != nil || len(got) != 0 {
		t.Errorf("Entries of another journal = %+v, %v", got, err)
	}
}

func TestOneProcessPerDirectory(t *testing.T) {
	dir := t.TempDir()
	open(t, jetstream.Options{Dir: dir})
	if _, err := jetstream.Open(t.Context(), jetstream.Options{Dir: dir}); faas.KindOf(err) != faas.Conflict {
		t.Fatalf("second Open = %v; want a Conflict", err)
	}
}

func TestBadOptions(t *testing.T) {
	for name, c := range map[string]struct {
		o    jetstream.Options
		kind faas.Kind
	}{
		"nothing":        {jetstream.Options{}, faas.Invalid},
		"both":           {jetstream.Options{Dir: "x", URL: "nats://h"}, faas.Invalid},
		"namespace":      {jetstream.Options{Dir: "x", Namespace: "a.b"}, faas.Invalid},
		"unknown option": {jetstream.Options{URL: "nats://127.0.0.1:1?x=y"}, faas.Invalid},
		"replicas":       {jetstream.Options{URL: "nats://127.0.0.1:1?replicas=9"}, faas.Invalid},
		"missing ca":     {jetstream.Options{URL: "tls://127.0.0.1:1?ca=/nowhere"}, faas.Invalid},
		"missing cert":   {jetstream.Options{URL: "tls://127.0.0.1:1?cert=/nowhere&key=/nowhere"}, faas.Invalid},
		"nobody there":   {jetstream.Options{URL: "nats://user:secret@127.0.0.1:1"}, faas.Unavailable},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := jetstream.Open(t.Context(), c.o)
			if err == nil || faas.KindOf(err) != c.kind {
				t.Fatalf("Open = %v; want a %s error", err, c.kind)
			}
		})
	}
}

// A crash between saving how an execution ended and removing the row of when
// it ran leaves both.
func TestRowOfARunningExecutionIsStaleBesideItsEnd(t *testing.T) {
	srv := serve(t, &server.Options{Host: "127.0.0.1", Port: -1, StoreDir: t.TempDir()})
	o := jetstream.Options{URL: srv.ClientURL()}
	s := open(t, o)
	done := recordstest.Sample(1)
	running := done
	running.State, running.OutputDigest = faas.Running, faas.Digest{}
	must(t, s.SaveExecutions(t.Context(), []faas.Execution{running}))

	nc, err := nats.Connect(srv.ClientURL())
	must(t, err)
	defer nc.Close()
	row, err := nc.Request("$JS.API.DIRECT.GET.faas_executions", []byte(`{"seq":1}`), 5*time.Second)
	must(t, err)

	must(t, s.SaveExecutions(t.Context(), []faas.Execution{done}))
	_, err = nc.Request(row.Header.Get("Nats-Subject"), row.Data, 5*time.Second)
	must(t, err)
	closeStore(t, s)
	for range 2 {
		s = open(t, o)
		if open, err := s.Unfinished(t.Context()); err != nil || len(open) != 0 {
			t.Fatalf("Unfinished = %d, %v; want none", len(open), err)
		}
		if got, err := s.Execution(t.Context(), done.ID); err != nil || got.State != faas.Finished {
			t.Fatalf("Execution = %s, %v", got.State, err)
		}
		closeStore(t, s)
	}
}

// While an external server is away saving is Unavailable; then it goes on.
func TestServerGoesAway(t *testing.T) {
	dir := t.TempDir()
	srv := serve(t, &server.Options{Host: "127.0.0.1", Port: -1, StoreDir: dir})
	s := open(t, jetstream.Options{URL: srv.ClientURL()})
	must(t, s.SaveExecutions(t.Context(), []faas.Execution{recordstest.Sample(1)}))
	port := srv.Addr().(*net.TCPAddr).Port
	srv.Shutdown()
	srv.WaitForShutdown()
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	if err := s.SaveExecutions(ctx, []faas.Execution{recordstest.Sample(2)}); faas.KindOf(err) != faas.Unavailable {
		t.Fatalf("save while the server is away = %v; want Unavailable", err)
	}
	serve(t, &server.Options{Host: "127.0.0.1", Port: port, StoreDir: dir})
	must(t, s.SaveExecutions(t.Context(), []faas.Execution{recordstest.Sample(3)}))
	if _, err := s.Execution(t.Context(), recordstest.Sample(1).ID); err != nil {
		t.Fatal(err)
	}
}

const writerDir = "FAAS_TEST_WRITER_DIR"

// writeUntilKilled saves records and says so, each on a line.
func writeUntilKilled(dir string) int {
	ctx := context.Background()
	s, err := jetstream.Open(ctx, jetstream.Options{Dir: dir})
	if err != nil {
		fmt.Println("open:", err)
		return 1
	}
	for i := 0; ; i += 3 {
		batch := []faas.Execution{recordstest.Sample(i), recordstest.Sample(i + 1), recordstest.Sample(i + 2)}
		if err := s.SaveExecutions(ctx, batch); err != nil {
			fmt.Println("save:", err)
			return 1
		}
		if err := s.Journal("j").SetCursor(ctx, faas.Cursor{Block: uint64(i)}); err != nil {
			fmt.Println("cursor:", err)
			return 1
		}
		fmt.Println("saved", i)
	}
}

func TestWhatWasAcknowledgedSurvivesAKill(t *testing.T) {
	dir := t.TempDir()
	for round := range 3 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), writerDir+"="+filepath.Join(dir, fmt.Sprint(round)))
		out, err := cmd.StdoutPipe()
		must(t, err)
		must(t, cmd.Start())
		lines := bufio.NewScanner(out)
		last := -1
		for lines.Scan() {
			if _, err := fmt.Sscanf(lines.Text(), "saved %d", &last); err != nil {
				t.Errorf("the writer says %q", lines.Text())
			}
			if last >= 30*(round+1) {
				must(t, cmd.Process.Kill())
				break
			}
		}
		for lines.Scan() { // what it said before it died was acknowledged too
			fmt.Sscanf(lines.Text(), "saved %d", &last)
		}
		if err := cmd.Wait(); err == nil {
			t.Fatal("the writer ended by itself")
		}
		checkWritten(t, filepath.Join(dir, fmt.Sprint(round)), last)
	}
}

func checkWritten(t *testing.T, dir string, last int) {
	t.Helper()
	s := open(t, jetstream.Options{Dir: dir})
	for i := range last + 3 {
		want := recordstest.Sample(i)
		if got, err := s.Execution(t.Context(), want.ID); err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("execution %d of %d after the kill: %v", i, last, err)
		}
	}
	if c, err := s.Journal("j").Cursor(t.Context()); err != nil || int(c.Block) < last {
		t.Fatalf("cursor %d, %v; want at least %d", c.Block, err, last)
	}
}
