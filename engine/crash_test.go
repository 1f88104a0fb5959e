package engine_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"faas"
	"faas/blob"
	"faas/engine"
	"faas/internal/memruntime"
	"faas/jetstream"
)

// A test runs itself as the process that is to be killed.
const (
	crashDir  = "FAAS_TEST_CRASH_DIR"
	crashWork = "FAAS_TEST_CRASH_WORK"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(crashDir); dir != "" {
		work := runUntilKilled
		if os.Getenv(crashWork) == "instances" {
			work = workOnInstancesUntilKilled
		}
		if err := work(dir); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		return
	}
	goleak.VerifyTestMain(m)
}

// durableNode is an engine over files.
func durableNode(ctx context.Context, dir string) (*engine.Engine, *jetstream.Store, error) {
	spool := filepath.Join(dir, "spool")
	if err := os.MkdirAll(spool, 0o700); err != nil {
		return nil, nil, err
	}
	store, err := jetstream.Open(ctx, jetstream.Options{Dir: filepath.Join(dir, "nats")})
	if err != nil {
		return nil, nil, err
	}
	blobs, err := blob.OpenDir(filepath.Join(dir, "blobs"))
	if err != nil {
		return nil, store, err
	}
	e, err := engine.New(engine.Config{Runtime: memruntime.New(nil, memruntime.Options{}), Images: images{}, Records: store, Blobs: blobs, SpoolDir: spool})
	if err != nil {
		return nil, store, err
	}
	return e, store, e.Recover(ctx)
}

// runUntilKilled is the process that dies: it says what a caller was told.
func runUntilKilled(dir string) error {
	ctx := context.Background()
	e, _, err := durableNode(ctx, dir)
	if err != nil {
		return err
	}
	for range 3 {
		x, err := e.Submit(ctx, "ann", request("sleep", "3600"))
		if err != nil {
			return err
		}
		fmt.Println("submitted", x.ID)
	}
	i, err := e.StartInstance(ctx, "ann", faas.InstanceSpec{Image: "test"})
	if err != nil {
		return err
	}
	fmt.Println("instance", i.ID)
	go e.Execute(ctx, "ann", request("output", "100g"), faas.Attachment{}) // dies half way
	for n := 0; ; n++ {
		r := request("sh", "-c", fmt.Sprintf("echo %d; output 300k", n))
		r.Mode = faas.Mode(n % 2)
		x, err := e.Execute(ctx, "ann", r, faas.Attachment{})
		if err != nil || x.State != faas.Finished {
			return fmt.Errorf("%s %s, %w", x.State, x.Error, err)
		}
		fmt.Println("finished", x.ID, x.OutputDigest)
	}
}

func TestKilledNode(t *testing.T) {
	dir := t.TempDir()
	told := runAndKill(t, dir)
	e, store, err := durableNode(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := e.Close(t.Context()); err != nil {
			t.Errorf("Close: %v", err)
		}
		if err := store.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	}()
	for _, id := range told["submitted"] {
		x, err := e.Execution(t.Context(), "ann", id[0])
		if err != nil || x.State != faas.Failed || x.ErrorKind != faas.Unavailable || !strings.Contains(x.Error, "interrupted") {
			t.Errorf("submitted %s: %s, %q, %v", id[0], x.State, x.Error, err)
		}
	}
	for _, id := range told["instance"] {
		i, err := e.Instance(t.Context(), "ann", id[0])
		if err != nil || i.State != faas.InstanceLost || !strings.Contains(i.Reason, "restart") {
			t.Errorf("instance %s: %s, %q, %v", id[0], i.State, i.Reason, err)
		}
	}
	checkFinished(t, e, told["finished"])
	checkNothingLeft(t, dir, store)
	if open, err := store.Unfinished(t.Context()); err != nil || len(open) != 0 {
		t.Errorf("still unfinished: %v, %v", open, err)
	}
}

// runAndKill returns what the process said before it was killed, by kind.
func runAndKill(t *testing.T, dir string) map[string][][]string {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), crashDir+"="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	told := map[string][][]string{}
	lines := bufio.NewScanner(out)
	killAt := time.Now().Add(time.Second) // long enough for runs to be recorded while they run
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		if words[0] == "error" {
			t.Errorf("the node says %q", lines.Text())
			break
		}
		told[words[0]] = append(told[words[0]], words[1:])
		if len(told["finished"]) >= 50 && time.Now().After(killAt) {
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
			killAt = killAt.Add(time.Hour)
		}
	}
	if err := cmd.Wait(); err == nil || len(told["submitted"]) != 3 || len(told["instance"]) != 1 {
		t.Fatalf("the node ended with %v after saying %d kinds of things", err, len(told))
	}
	return told
}

// checkFinished checks what callers were answered: the last few records may be
// lost, and a record that is there has its output.
func checkFinished(t *testing.T, e *engine.Engine, finished [][]string) {
	t.Helper()
	lost := 0
	for i, f := range finished {
		x, err := e.Execution(t.Context(), "ann", f[0])
		if err != nil {
			if lost++; faas.KindOf(err) != faas.NotFound || i < len(finished)/2 {
				t.Errorf("finished %d of %d: %v", i, len(finished), err)
			}
			continue
		}
		if x.State != faas.Finished || x.OutputDigest.String() != f[1] {
			t.Errorf("finished %s: %s, %s", f[0], x.State, x.Error)
		}
		r, _, err := e.Output(t.Context(), x.OutputDigest)
		if err != nil {
			t.Errorf("its output: %v", err)
			continue
		}
		r.Close()
	}
	t.Logf("%d runs were answered, %d of their records lost", len(finished), lost)
}

func checkNothingLeft(t *testing.T, dir string, store *jetstream.Store) {
	t.Helper()
	for _, d := range []string{"spool", "blobs/tmp"} {
		if left, err := os.ReadDir(filepath.Join(dir, d)); err != nil || len(left) != 0 {
			t.Errorf("left in %s: %v, %v", d, left, err)
		}
	}
	blobs, err := blob.OpenDir(filepath.Join(dir, "blobs"))
	if err != nil {
		t.Fatal(err)
	}
	err = blobs.List(t.Context(), func(d faas.Digest, _ int64, _ time.Time) error {
		if refers, err := store.Refers(t.Context(), d); err != nil || !refers {
			t.Errorf("output %s is there, and no record names it: %v", d, err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
