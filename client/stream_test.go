package client_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"sync"
	"syscall"
	"testing"

	"faas"
	"faas/internal/gatewaytest"
)

func TestStream(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c := dial(t, n, n.User)
	big := bytes.Repeat([]byte{0, 0xff, 'x', '\n'}, 1<<20) // four times the window
	for _, tc := range []struct {
		name           string
		r              faas.Request
		stdin          io.Reader
		code           int32
		stdout, stderr string
	}{
		{"streams apart", request("sh", "-c", "echo out; echo err >&2; exit 3"), nil, 3, "out\n", "err\n"},
		{"stdin", request("cat"), strings.NewReader("typed"), 0, "typed", ""},
		{"empty stdin", request("cat"), strings.NewReader(""), 0, "", ""},
		{"payload", faas.Request{Image: "test", Command: []string{"cat"}, Payload: []byte("sent")}, nil, 0, "sent", ""},
		{"stdin over payload", faas.Request{Image: "test", Command: []string{"cat"}, Payload: []byte("sent")}, strings.NewReader("typed"), 0, "typed", ""},
		{"more than the window", faas.Request{Image: "test", Command: []string{"cat"}, Limits: faas.Limits{Output: 16 << 20}}, bytes.NewReader(big), 0, string(big), ""},
		{"unread stdin", request("echo", "done"), bytes.NewReader(big), 0, "done\n", ""},
		{"broken stdin", request("cat"), io.MultiReader(strings.NewReader("half"), errReader{}), 0, "half", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			var stdout, stderr bytes.Buffer
			var id faas.ExecutionID
			e, err := c.Stream(t.Context(), tc.r, faas.Attachment{Stdin: tc.stdin, Stdout: &stdout, Stderr: &stderr, Begun: func(i faas.ExecutionID) { id = i }})
			if err != nil {
				t.Fatal(err)
			}
			if e.State != faas.Finished || e.ExitCode != tc.code || stdout.String() != tc.stdout || stderr.String() != tc.stderr || id != e.ID {
				t.Errorf("%s %s exit %d, stdout %d bytes, stderr %q, %s", id, e.ID, e.ExitCode, stdout.Len(), stderr.String(), e.Error)
			}
		})
	}
}

type errReader struct{}

func (errReader) Read([]byte) (int, error) { return 0, errors.New("input broke off") }

func TestStreamErrors(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c := dial(t, n, n.User)
	if e, err := c.Stream(t.Context(), faas.Request{Image: "nowhere"}, faas.Attachment{}); err != nil || e.State != faas.Failed || e.ErrorKind != faas.NotFound {
		t.Errorf("%+v, %v", e, err)
	}
	if _, err := c.Stream(t.Context(), faas.Request{Image: "test", Env: []string{"no equals sign"}}, faas.Attachment{}); faas.KindOf(err) != faas.Invalid {
		t.Errorf("%v", err)
	}
	if _, err := c.StreamInstance(t.Context(), "ins_aaaa", faas.Request{Command: []string{"true"}}, faas.Attachment{}); faas.KindOf(err) != faas.NotFound {
		t.Errorf("%v", err)
	}
	if _, err := dial(t, n, "faas_wrong").Stream(t.Context(), request("true"), faas.Attachment{}); faas.KindOf(err) != faas.Denied {
		t.Errorf("%v", err)
	}
}

// watch is a buffer that can be waited on.
type watch struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (w *watch) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.buf.Write(p)
}

func (w *watch) has(s string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return strings.Contains(w.buf.String(), s)
}

func TestTerminalAndControls(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c := dial(t, n, n.User)
	in, typing := io.Pipe()
	control := make(chan faas.Control, 1)
	var out watch
	go func() { // it types no end: cat would end of that before the signal comes
		gatewaytest.Eventually(t, "first size", func() bool { return out.has("24 80") })
		control <- faas.Control{Resize: &faas.Window{Rows: 50, Cols: 132}}
		gatewaytest.Eventually(t, "program runs on", func() bool { _, err := io.WriteString(typing, "x"); return err != nil || out.has("x") })
		control <- faas.Control{Signal: int(syscall.SIGTERM)}
	}()
	r := request("sh", "-c", "stty size; cat")
	e, err := c.Stream(t.Context(), r, faas.Attachment{Stdin: in, Stdout: &out, Terminal: &faas.Window{Rows: 24, Cols: 80}, Control: control})
	if err != nil || e.ExitCode != 128+int32(syscall.SIGTERM) {
		t.Errorf("exit %d, %v, %s", e.ExitCode, err, e.Error)
	}
	in.Close()
}

func TestCanceledStreamStopsTheProgram(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c := dial(t, n, n.User)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var id faas.ExecutionID
	_, err := c.Stream(ctx, request("sleep", "60"), faas.Attachment{Begun: func(i faas.ExecutionID) { id = i; cancel() }})
	if faas.KindOf(err) != faas.Canceled {
		t.Errorf("%v", err)
	}
	e, err := c.Wait(t.Context(), id.String())
	if err != nil || e.State != faas.Failed || e.ErrorKind != faas.Canceled {
		t.Errorf("%+v, %v", e, err)
	}
	gatewaytest.Eventually(t, "sandbox gone", func() bool { return len(n.Host.IDs()) == 0 })
}

func TestFailedWriterStopsDeliveryOnly(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	c := dial(t, n, n.User)
	var stderr bytes.Buffer
	e, err := c.Stream(t.Context(), request("sh", "-c", "echo a; echo b; echo c >&2"), faas.Attachment{Stdout: errWriter{}, Stderr: &stderr})
	if err != nil || e.State != faas.Finished || stderr.String() != "c\n" {
		t.Errorf("%+v, %q, %v", e, stderr.String(), err)
	}
}

type errWriter struct{}

func (errWriter) Write([]byte) (int, error) { return 0, errors.New("pipe closed") }
