package runtimetest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"strings"
	"sync"
	"testing"

	"faas"
)

func testPrograms(t *testing.T, f Fixture) {
	s := newSandbox(t, f)
	for _, c := range []struct {
		name   string
		cmd    faas.Command
		code   int
		stdout string // exact, unless it starts with "~": contained
		stderr string
	}{
		{"success", faas.Command{Args: []string{"/bin/true"}}, 0, "", ""},
		{"exit code", shell("exit 42"), 42, "", ""},
		{"highest exit code", shell("exit 255"), 255, "", ""},
		{"separate streams", shell("echo out; echo err >&2"), 0, "out\n", "err\n"},
		{"killed by itself", shell("kill -9 $$"), 137, "", ""},
		{"ended by a signal", shell("kill -TERM $$"), 143, "", ""},
		{"arguments as given", faas.Command{Args: []string{"/bin/echo", "a  b", "", "c\nd", "$HOME", "ü"}}, 0, "a  b  c\nd $HOME ü\n", ""},
		{"looked up in PATH", faas.Command{Args: []string{"echo", "hi"}}, 0, "hi\n", ""},
		{"looked up in its own PATH", faas.Command{Args: []string{"echo"}, Env: []string{"PATH=/nowhere"}}, 127, "", "~not found"},
		{"not there", faas.Command{Args: []string{"no-such-program"}}, 127, "", "~no-such-program"},
		{"absolute and not there", faas.Command{Args: []string{"/no/such/program"}}, 127, "", "~/no/such/program"},
		{"below a file", faas.Command{Args: []string{"/bin/busybox/x"}}, 127, "", "~/bin/busybox/x"},
		{"not executable", faas.Command{Args: []string{"/bin/secret"}}, 126, "", "~/bin/secret"},
		{"of no format", faas.Command{Args: []string{"/bin/garbage"}}, 126, "", "~/bin/garbage"},
		{"a directory", faas.Command{Args: []string{"/bin"}}, 126, "", "~/bin"},
		{"environment", faas.Command{Args: []string{"/bin/sh", "-c", "echo $A-$B"}, Env: []string{"A=1", "B=x y", "C="}}, 0, "1-x y\n", ""},
		{"default directory", faas.Command{Args: []string{"/bin/pwd"}}, 0, "/\n", ""},
		{"directory", faas.Command{Args: []string{"/bin/pwd"}, Dir: "/home/alice"}, 0, "/home/alice\n", ""},
		{"relative to the directory", faas.Command{Args: []string{"./busybox", "echo", "hi"}, Dir: "/bin"}, 0, "hi\n", ""},
		{"root by default", shell("id -u; id -g"), 0, "0\n0\n", ""},
		{"user by name", faas.Command{Args: []string{"/bin/sh", "-c", "id -u; id -g; id -G"}, User: "alice"}, 0, "1000\n1001\n1001 50\n", ""},
		{"user by number", faas.Command{Args: []string{"/bin/sh", "-c", "id -u; id -g"}, User: "1000"}, 0, "1000\n1001\n", ""},
		{"unknown number", faas.Command{Args: []string{"/bin/sh", "-c", "id -u; id -g"}, User: "4711"}, 0, "4711\n0\n", ""},
		{"user and group by number", faas.Command{Args: []string{"/bin/sh", "-c", "id -u; id -g"}, User: "12:34"}, 0, "12\n34\n", ""},
		{"user and group by name", faas.Command{Args: []string{"/bin/sh", "-c", "id -u; id -g"}, User: "alice:staff"}, 0, "1000\n50\n", ""},
		{"home of the user", faas.Command{Args: []string{"/bin/sh", "-c", "echo $HOME"}, User: "alice"}, 0, "/home/alice\n", ""},
		{"a user has no rights", faas.Command{Args: []string{"/bin/sh", "-c", "echo x >/etc/passwd"}, User: "alice"}, 1, "", "~ermission denied"},
		{"no input", faas.Command{Args: []string{"/bin/cat"}}, 0, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := run(t, s, c.cmd)
			if got.exit != (faas.Exit{Code: c.code}) {
				t.Errorf("exit is %+v, want code %d", got.exit, c.code)
			}
			expectText(t, "stdout", got.stdout, c.stdout)
			expectText(t, "stderr", got.stderr, c.stderr)
		})
	}
	t.Run("a clear line where nothing ran", func(t *testing.T) {
		got := run(t, s, faas.Command{Args: []string{"no-such-program"}})
		if strings.Count(got.stderr, "\n") != 1 || !strings.HasSuffix(got.stderr, "\n") {
			t.Errorf("stderr is %q, want one line", got.stderr)
		}
	})
	for name, cmd := range map[string]faas.Command{
		"no command":     {},
		"empty command":  {Args: []string{""}},
		"unknown user":   {Args: []string{"true"}, User: "nobody-knows"},
		"unknown group":  {Args: []string{"true"}, User: "alice:nobody-knows"},
		"no such folder": {Args: []string{"true"}, Dir: "/no/such/folder"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := s.Start(t.Context(), cmd)
			expectKind(t, err, faas.Invalid)
		})
	}
}

func expectText(t *testing.T, what, got, want string) {
	t.Helper()
	part, contained := strings.CutPrefix(want, "~")
	if contained && strings.Contains(got, part) || !contained && got == want {
		return
	}
	t.Errorf("%s is %q, want %q", what, got, want)
}

func testStreams(t *testing.T, f Fixture) {
	s := newSandbox(t, f)
	t.Run("input comes back", func(t *testing.T) {
		all := make([]byte, 300_000)
		for i := range all {
			all[i] = byte(i ^ i>>8) // every byte value, invalid UTF-8 included
		}
		cmd := faas.Command{Args: []string{"/bin/cat"}, Stdin: bytes.NewReader(all)}
		if got := run(t, s, cmd); got.stdout != string(all) {
			t.Errorf("%d bytes came back of %d, or others", len(got.stdout), len(all))
		}
	})
	t.Run("input that is not read", func(t *testing.T) {
		cmd := faas.Command{Args: []string{"/bin/true"}, Stdin: bytes.NewReader(make([]byte, 1<<20))}
		if got := run(t, s, cmd); got.exit.Code != 0 {
			t.Errorf("exit is %+v", got.exit)
		}
	})
	t.Run("input that never ends", func(t *testing.T) {
		r, w := io.Pipe()
		defer w.Close()
		cmd := faas.Command{Args: []string{"/bin/true"}, Stdin: r}
		if got := run(t, s, cmd); got.exit.Code != 0 {
			t.Errorf("exit is %+v", got.exit)
		}
	})
	t.Run("output as it comes", func(t *testing.T) {
		r, w := io.Pipe()
		defer w.Close()
		out := &buffer{}
		p, err := s.Start(t.Context(), faas.Command{Args: []string{"/bin/cat"}, Stdin: r, Stdout: out})
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range []string{"one\n", "two\n"} {
			if _, err := w.Write([]byte(line)); err != nil {
				t.Fatal(err)
			}
			eventually(t, line, func() bool { return strings.HasSuffix(out.String(), line) })
		}
		w.Close()
		wait(t, p)
	})
	t.Run("100 MB through a slow reader", func(t *testing.T) {
		const size = 100 << 20
		sum := &slow{sum: sha256.New()}
		cmd := shell("head -c 104857600 /dev/zero")
		cmd.Stdout = sum
		if got := run(t, s, cmd); got.exit.Code != 0 || sum.n != size {
			t.Errorf("exit %+v with %d bytes, want %d", got.exit, sum.n, size)
		}
		want := sha256.New()
		io.CopyN(want, zeros{}, size) // can not fail
		if !bytes.Equal(sum.sum.Sum(nil), want.Sum(nil)) {
			t.Error("the bytes differ")
		}
	})
	t.Run("a slow writer blocks the program", func(t *testing.T) {
		w := &stuck{release: make(chan struct{})}
		cmd := shell("head -c 1000000 /dev/zero; echo done >&2")
		errs := &buffer{}
		cmd.Stdout, cmd.Stderr = w, errs
		p, err := s.Start(t.Context(), cmd)
		if err != nil {
			t.Fatal(err)
		}
		sh(t, s, "true") // time for the program to get ahead, were it not blocked
		if errs.String() != "" {
			t.Error("the program wrote a megabyte that nobody took")
		}
		close(w.release)
		wait(t, p)
		if errs.String() != "done\n" {
			t.Errorf("stderr is %q", errs.String())
		}
	})
	t.Run("a writer that fails does not end the program", func(t *testing.T) {
		cmd := shell("head -c 1000000 /dev/zero; exit 7")
		cmd.Stdout = broken{}
		if got := run(t, s, cmd); got.exit.Code != 7 {
			t.Errorf("exit is %+v, want 7", got.exit)
		}
	})
	t.Run("a background child does not hold up Wait", func(t *testing.T) {
		got := sh(t, s, "sleep 1000 & echo started")
		if got.stdout != "started\n" || got.exit.Code != 0 {
			t.Errorf("got %+v", got)
		}
	})
	t.Run("all that was written before the end", func(t *testing.T) {
		for range 20 {
			if got := sh(t, s, "sleep 1000 & head -c 60000 /dev/zero"); len(got.stdout) != 60000 {
				t.Fatalf("%d bytes, want 60000", len(got.stdout))
			}
			sh(t, s, "killall sleep")
		}
	})
	t.Run("many at once", func(t *testing.T) {
		var all sync.WaitGroup
		for i := range 16 {
			all.Go(func() {
				var out bytes.Buffer
				word := fmt.Sprint("word", i)
				p, err := s.Start(t.Context(), faas.Command{Args: []string{"/bin/cat"}, Stdin: strings.NewReader(word), Stdout: &out})
				if err != nil {
					t.Error(err)
					return
				}
				if e, err := p.Wait(); err != nil || e.Code != 0 || out.String() != word {
					t.Errorf("%v %+v %q", err, e, out.String())
				}
			})
		}
		all.Wait()
	})
	t.Run("Wait again gives the same", func(t *testing.T) {
		p, err := s.Start(context.Background(), shell("exit 5"))
		if err != nil {
			t.Fatal(err)
		}
		if a, b := wait(t, p), wait(t, p); a != b || a.Code != 5 {
			t.Errorf("%+v, then %+v", a, b)
		}
	})
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

// slow takes time for each piece, without watching the clock.
type slow struct {
	sum hash.Hash
	n   int64
}

func (w *slow) Write(b []byte) (int, error) {
	w.n += int64(len(b))
	return w.sum.Write(b)
}

type stuck struct{ release chan struct{} }

func (w *stuck) Write(b []byte) (int, error) {
	<-w.release
	return len(b), nil
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("the reader went away") }
