package main

import (
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"github.com/creack/pty"
)

// screen collects what a terminal shows.
type screen struct {
	mu   sync.Mutex
	text strings.Builder
}

func (s *screen) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(b)
}

func (s *screen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// TestInteractiveShell types into 'faas run -it' on a real terminal.
func TestInteractiveShell(t *testing.T) {
	env := shared.start(t)
	cmd := exec.Command(os.Args[0], "run", "-it", "busybox", "sh")
	cmd.Env = append(os.Environ(), asFaas+"=1", "FAAS_CLIENT_FILE="+env["FAAS_CLIENT_FILE"])
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 30, Cols: 100})
	if err != nil {
		t.Fatal(err)
	}
	var shown screen
	copied := make(chan struct{})
	go func() {
		defer close(copied)
		_, _ = io.Copy(&shown, tty) // ends with EIO when the program has closed the terminal
	}()
	expect := func(text string) {
		t.Helper()
		defer func() {
			if t.Failed() {
				t.Logf("the terminal showed %q", shown.String())
			}
		}()
		eventually(t, "the terminal shows "+text, func() bool { return strings.Contains(shown.String(), text) })
	}
	send := func(text string) {
		t.Helper()
		if _, err := io.WriteString(tty, text); err != nil {
			t.Fatal(err)
		}
	}
	expect("# ")
	send("stty size; echo si''ze\n")
	expect("30 100\r\nsize")
	if err := pty.Setsize(tty, &pty.Winsize{Rows: 20, Cols: 60}); err != nil {
		t.Fatal(err)
	}
	send("until test \"$(stty size)\" = '20 60'; do sleep 0.05; done; echo resi''zed\n")
	expect("resized")
	send("sh -c \"echo slee''ping; exec sleep 600\"\n") // who says it has the terminal already
	expect("sleeping")
	send("\x03")         // the terminal in the sandbox turns it into SIGINT for sleep, not for us
	expect("^C\r\n/ # ") // what is typed before the prompt is flushed by the interrupt
	send("echo co''de $?\n")
	expect("code 130")
	send("exit 9\n")
	err = cmd.Wait()
	<-copied
	if code := cmd.ProcessState.ExitCode(); code != 9 {
		t.Errorf("exit %d, %v", code, err)
	}
	if err := tty.Close(); err != nil {
		t.Error(err)
	}
}
