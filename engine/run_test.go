package engine_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"sync"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

func TestTimeout(t *testing.T) {
	for _, c := range []struct {
		name  string
		r     faas.Request
		after time.Duration
	}{
		{"ends at SIGTERM", request("sleep", "3600"), 5 * time.Second},
		{"ignores SIGTERM", request("stubborn"), 7 * time.Second},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				n := newNode(t, nil)
				c.r.Limits.Timeout = 5 * time.Second
				start := time.Now()
				x := execute(t, n, c.r)
				if x.State != faas.Finished || x.ExitCode != faas.ExitTimeout || x.Reason != faas.TimedOut {
					t.Errorf("got %s, exit %d, reason %q, error %q", x.State, x.ExitCode, x.Reason, x.Error)
				}
				if took := time.Since(start); took != c.after || x.SandboxTime != c.after {
					t.Errorf("took %v, in the sandbox %v; want %v", took, x.SandboxTime, c.after)
				}
				if s := n.Stats(); s.TimedOut != 1 {
					t.Errorf("Stats: %+v", s)
				}
			})
		})
	}
}

func TestCanceled(t *testing.T) {
	for _, program := range []string{"stubborn", "sleep"} {
		for _, how := range []string{"the caller goes", "Cancel"} {
			t.Run(program+"/"+how, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					n := newNode(t, nil)
					ctx, cancel := context.WithCancel(t.Context())
					defer cancel()
					go func() {
						time.Sleep(time.Minute / 2)
						if how == "Cancel" {
							list, err := n.Executions(t.Context(), "ann", faas.ExecutionID{}, 1)
							if err != nil || len(list) != 1 || list[0].State != faas.Running {
								t.Errorf("Executions = %v, %v", list, err)
								return
							}
							if err := n.Cancel(t.Context(), "ann", list[0].ID.String()); err != nil {
								t.Errorf("Cancel: %v", err)
							}
							return
						}
						cancel()
					}()
					x, err := n.Execute(ctx, "ann", request("sh", "-c", "echo before; "+program+" 3600"), faas.Attachment{})
					if err != nil {
						t.Fatal(err)
					}
					if x.State != faas.Failed || x.ErrorKind != faas.Canceled || string(x.Stdout.Data[:7]) != "before\n" {
						t.Errorf("got %s, kind %s, stdout %q, error %q", x.State, x.ErrorKind, x.Stdout.Data, x.Error)
					}
					if s := n.Stats(); s.Canceled != 1 || s.Running > 1 {
						t.Errorf("Stats: %+v", s)
					}
					if err := n.Cancel(t.Context(), "ann", x.ID.String()); faas.KindOf(err) != faas.Conflict {
						t.Errorf("Cancel of a finished execution = %v; want a Conflict", err)
					}
				})
			})
		}
	}
}

func TestOutOfMemory(t *testing.T) {
	n := newNode(t, nil)
	r := request("alloc", "1g")
	r.Limits.Memory = 64 << 20
	x := execute(t, n, r)
	if x.State != faas.Finished || x.ExitCode != faas.ExitKilled || x.Reason != faas.OutOfMemory {
		t.Errorf("got %s, exit %d, reason %q", x.State, x.ExitCode, x.Reason)
	}
}

// Output beyond the limit is cut, says so, and does not stop the program.
func TestOutputIsCut(t *testing.T) {
	for _, c := range []struct {
		name        string
		size, limit int64
		command     string
	}{
		{"below", 1000, 5000, "1000"},
		{"at the limit", 5000, 5000, "5000"},
		{"one above", 5001, 5000, "5001"},
		{"in memory up to the limit", 1 << 20, 200 << 10, "1m"},
		{"spooled", 3 << 20, 8 << 20, "3m"},
		{"100 MB", 100 << 20, 2 << 20, "100m"},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := newNode(t, nil)
			r := request("sh", "-c", "output "+c.command+"; echo end >&2")
			r.Limits.Output = c.limit
			var live bytes.Buffer
			x, err := n.Execute(t.Context(), "ann", r, faas.Attachment{Stdout: &live})
			if err != nil {
				t.Fatal(err)
			}
			kept := min(c.size, c.limit)
			if x.ExitCode != 0 || x.Stdout.Size != kept || x.Stdout.Truncated != (c.size > c.limit) || string(x.Stderr.Data) != "end\n" {
				t.Errorf("exit %d, stdout %d bytes, truncated %v, stderr %q", x.ExitCode, x.Stdout.Size, x.Stdout.Truncated, x.Stderr.Data)
			}
			if int64(len(x.Stdout.Data)) != min(kept, 8<<10) {
				t.Errorf("%d bytes inline", len(x.Stdout.Data))
			}
			if int64(live.Len()) != kept {
				t.Errorf("%d bytes live, %d kept", live.Len(), kept)
			}
			checkOutput(t, n, x, string(bytes.Repeat([]byte("x"), int(kept))), "end\n")
		})
	}
}

// stuck is a writer whose reader has gone to sleep.
type stuck struct{ release chan struct{} }

func (s stuck) Write(p []byte) (int, error) {
	<-s.release
	return len(p), nil
}

func TestAWriterThatHangsDoesNotKeepTheProgramAlive(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ended := make(chan faas.Execution, 1)
		n := newNode(t, func(c *engine.Config, _ *memruntime.Options) {
			c.Observe = func(x faas.Execution) {
				if x.State.Terminal() {
					ended <- x
				}
			}
		})
		w := stuck{make(chan struct{})}
		r := request("yes")
		r.Limits = faas.Limits{Timeout: time.Second, Output: 1 << 30}
		var wg sync.WaitGroup
		wg.Go(func() {
			if _, err := n.Execute(t.Context(), "ann", r, faas.Attachment{Stdout: w}); err != nil {
				t.Errorf("Execute: %v", err)
			}
		})
		if x := <-ended; x.Reason != faas.TimedOut {
			t.Errorf("ended with reason %q, %s", x.Reason, x.Error)
		}
		synctest.Wait()
		if s := n.Stats(); s.Running != 0 {
			t.Errorf("the hanging writer holds a slot: %+v", s)
		}
		close(w.release)
		wg.Wait()
	})
}

type failingWriter struct{}

func (failingWriter) Write([]byte) (int, error) { return 0, errors.New("gone") }

func TestAWriterThatFailsDoesNotStopTheProgram(t *testing.T) {
	n := newNode(t, nil)
	x, err := n.Execute(t.Context(), "ann", request("output", "2m"), faas.Attachment{Stdout: failingWriter{}, Stderr: failingWriter{}})
	if err != nil || x.ExitCode != 0 || x.Stdout.Size != 1<<20 {
		t.Errorf("exit %d, %d bytes, %v", x.ExitCode, x.Stdout.Size, err)
	}
}

func TestSignalsAndResizes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, nil)
		control := make(chan faas.Control, 2)
		control <- faas.Control{Resize: &faas.Window{Rows: 7, Cols: 9}}
		var out bytes.Buffer
		x, err := n.Execute(t.Context(), "ann", request("sh", "-c", "sleep 1; stty size"), faas.Attachment{
			Terminal: &faas.Window{Rows: 1, Cols: 1}, Stdout: &out, Control: control})
		if err != nil || out.String() != "7 9\n" || x.ExitCode != 0 {
			t.Errorf("stdout %q, exit %d, %v", out.String(), x.ExitCode, err)
		}
		go func() {
			time.Sleep(time.Second)
			control <- faas.Control{Signal: int(syscall.SIGINT)}
			close(control)
		}()
		x, err = n.Execute(t.Context(), "ann", request("sleep", "50"), faas.Attachment{Control: control})
		if err != nil || x.ExitCode != 130 || x.State != faas.Finished {
			t.Errorf("after SIGINT: exit %d, %s, %v", x.ExitCode, x.State, err)
		}
	})
}

func TestInputEndsWithTheProgram(t *testing.T) {
	n := newNode(t, nil)
	r, w := io.Pipe()
	defer r.Close()
	go w.Write([]byte("x"))
	x, err := n.Execute(t.Context(), "ann", request("echo", "done"), faas.Attachment{Stdin: r})
	if err != nil || string(x.Stdout.Data) != "done\n" {
		t.Errorf("stdout %q, %v", x.Stdout.Data, err)
	}
}

func TestSlowTeardownDoesNotKeepTheCallerWaiting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := newNode(t, func(c *engine.Config, o *memruntime.Options) { o.Teardown = time.Minute; c.Concurrency = 1 })
		start := time.Now()
		for range 2 {
			execute(t, n, request("echo"))
		}
		if took := time.Since(start); took != 0 {
			t.Errorf("two runs took %v", took)
		}
		execute(t, n, request("echo")) // but their number is bounded
		if took := time.Since(start); took == 0 {
			t.Error("three sandboxes of one slot are alive at once")
		}
		if len(n.host.IDs()) == 0 {
			t.Error("no sandbox is being taken down")
		}
	})
}

func TestObserveSeesEveryState(t *testing.T) {
	var mu sync.Mutex
	states := map[faas.ExecutionID][]faas.State{}
	n := newNode(t, func(c *engine.Config, _ *memruntime.Options) {
		c.Observe = func(x faas.Execution) {
			mu.Lock()
			defer mu.Unlock()
			states[x.ID] = append(states[x.ID], x.State)
		}
	})
	ran := execute(t, n, request("echo"))
	failed := execute(t, n, faas.Request{Image: "missing"})
	mu.Lock()
	defer mu.Unlock()
	for id, want := range map[faas.ExecutionID][]faas.State{ran.ID: {faas.Queued, faas.Running, faas.Finished}, failed.ID: {faas.Queued, faas.Failed}} {
		if got := states[id]; len(got) != len(want) || got[len(got)-1] != want[len(want)-1] {
			t.Errorf("observed %v, want %v", got, want)
		}
	}
}
