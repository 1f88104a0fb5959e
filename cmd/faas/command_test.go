package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"faas"
)

var update = flag.Bool("update", false, "write golden files and generated documents anew")

// result is what one command line did.
type result struct {
	code        int
	out, errOut string
}

// faasCommand runs a command line in this process.
func faasCommand(t *testing.T, env map[string]string, stdin string, args ...string) result {
	t.Helper()
	var out, errOut bytes.Buffer
	s := &streams{
		In: strings.NewReader(stdin), Out: &out, Err: &errOut,
		Getenv:  func(k string) string { return env[k] },
		Signals: func(...os.Signal) (<-chan os.Signal, func()) { return nil, func() {} },
	}
	code := execute(t.Context(), args, s)
	return result{code, out.String(), errOut.String()}
}

// noNode is an environment in which no node is known.
func noNode(t *testing.T) map[string]string {
	return map[string]string{"FAAS_CLIENT_FILE": filepath.Join(t.TempDir(), "client.json"), "FAAS_URL": "http://127.0.0.1:1", "FAAS_KEY": "faas_none"}
}

func eachCommand(cmd *cobra.Command, f func(*cobra.Command)) {
	f(cmd)
	for _, c := range cmd.Commands() {
		eachCommand(c, f)
	}
}

func testRoot() *cobra.Command {
	return newRootCommand(&streams{In: strings.NewReader(""), Out: &bytes.Buffer{}, Err: &bytes.Buffer{}, Getenv: func(string) string { return "" }})
}

func ours(c *cobra.Command) bool {
	for p := c; p != nil; p = p.Parent() {
		if p.Name() == "completion" || p.Name() == "help" {
			return false
		}
	}
	return true
}

func TestEveryCommandExplainsItself(t *testing.T) {
	eachCommand(testRoot(), func(c *cobra.Command) {
		if !ours(c) {
			return
		}
		name := c.CommandPath()
		if c.Short == "" || strings.HasSuffix(c.Short, ".") {
			t.Errorf("%s: short text %q: want one line without a full stop", name, c.Short)
		}
		if c.HasParent() && c.Example == "" {
			t.Errorf("%s has no example", name)
		}
		if c.HasParent() && !c.Parent().HasParent() && c.GroupID == "" && c.Name() != "version" {
			t.Errorf("%s is in no group", name)
		}
		if c.Runnable() && c.Args == nil {
			t.Errorf("%s does not say which arguments it takes", name)
		}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Usage == "" {
				t.Errorf("%s: flag --%s has no description", name, f.Name)
			}
			if f.Name != strings.ToLower(f.Name) || strings.Contains(f.Name, "_") {
				t.Errorf("%s: flag --%s is not in lower case with dashes", name, f.Name)
			}
		})
	})
}

// Lists and views have -o; what only acts, or prints a program's own bytes, has not.
func TestEveryViewPrintsJSON(t *testing.T) {
	without := map[string]bool{"up": true, "gateway": true, "operator": true, "logs": true, "cancel": true, "rm": true, "stop": true, "close": true,
		"pause": true, "resume": true, "shell": true, "tag": true, "export": true, "recover": true, "cp": true, "cat": true, "mv": true}
	eachCommand(testRoot(), func(c *cobra.Command) {
		if !ours(c) || !c.HasParent() || c.HasSubCommands() {
			return
		}
		if has := c.Flags().Lookup("output") != nil; has == without[c.Name()] {
			t.Errorf("%s: has -o: %t", c.CommandPath(), has)
		}
	})
}

func TestExamplesParse(t *testing.T) {
	eachCommand(testRoot(), func(c *cobra.Command) {
		for line := range strings.Lines(strings.ReplaceAll(c.Example, "\\\n", " ")) {
			words := strings.Fields(line)
			if len(words) < 2 || words[0] != "faas" || strings.ContainsAny(line, "$|…'") {
				continue
			}
			root := testRoot()
			found, rest, err := root.Find(words[1:])
			if err != nil {
				t.Errorf("%s: %v", strings.TrimSpace(line), err)
				continue
			}
			if err := found.ParseFlags(rest); err != nil {
				t.Errorf("%s: %v", strings.TrimSpace(line), err)
				continue
			}
			if err := found.ValidateArgs(found.Flags().Args()); err != nil {
				t.Errorf("%s: %v", strings.TrimSpace(line), err)
			}
		}
	})
}

func TestBadCommandLines(t *testing.T) {
	for _, c := range []struct {
		args string
		code int
		says string
	}{
		{"nonsense", 2, `unknown command "nonsense"`},
		{"imgae ls", 2, `did you mean "image"?`},
		{"image nonsense", 2, `unknown command "nonsense" for "faas image"`},
		{"ps --nonsense", 2, "unknown flag: --nonsense"},
		{"ps extra", 2, "unknown command"},
		{"ps -o yaml", 2, "want table or json"},
		{"ps -n 0", 2, "--limit 0"},
		{"show", 2, "accepts 1 arg(s), received 0"},
		{"run", 125, "requires at least 1 arg(s)"},
		{"run --cpu x busybox", 125, "number of cores"},
		{"run --memory -1 busybox", 125, "number of bytes"},
		{"run --from snp_x busybox -- true", 125, "a snapshot has its image"},
		{"run --chain local --mode branched --from prepared true", 125, "by its whole id"},
		{"branch", 2, "requires at least 1 arg(s)"},
		{"branch prepared -n 0", 2, "--count 0"},
		{"branch prepared -n 10000x", 2, "invalid argument"},
		{"branch prepared true", 2, "goes after --"},
		{"merge", 2, "requires at least 1 arg(s)"},
		{"merge a b --strategy best", 2, "unknown merge strategy"},
		{"merge a b --take /x", 2, "want PATH=BRANCH"},
		{"merge a b --take /x=a --take /x=b", 2, "taken twice"},
		{"diff", 2, "accepts between 1 and 2 arg(s)"},
		{"diff a b --stat --patch", 2, "choose one"},
		{"snapshot tag snp_x", 2, "accepts 2 arg(s)"},
		{"snapshot import /nonexistent", 2, "no such file"},
		{"snapshot export x --file /nonexistent/x", 2, "no such file"},
		{"instance top --interval 0s", 2, "--interval 0s"},
		{"instance logs -n 0 ins_x", 2, "--limit 0"},
		{"shell", 125, "accepts 1 arg(s)"},
		{"run --mode sometimes busybox", 125, "unknown mode"},
		{"run --cache-key k busybox", 125, "--cache-key needs --mode cached"},
		{"run -d -it busybox", 125, "--detach leaves nobody to type"},
		{"run -e =x busybox", 125, "want KEY=VALUE"},
		{"run --env-file /nonexistent busybox", 125, "no such file"},
		{"run --chain http://127.0.0.1:1 busybox", 125, "needs --tangle and --service"},
		{"run --chain local busybox", 125, "no local chain is known"},
		{"operator", 2, "is needed to join a chain"},
		{"up --log-level loud", 2, "want debug, info, warn or error"},
		{"up --operators x", 2, "invalid"},
		{"up --config /nonexistent", 2, "no such file"},
		{"job show x", 2, "want a number"},
		{"ps", 8, "can not be reached"},
		{"run busybox -- true", 125, "can not be reached"},
		{"image import /nonexistent", 2, "no such file"},
	} {
		t.Run(c.args, func(t *testing.T) {
			r := faasCommand(t, noNode(t), "", strings.Fields(c.args)...)
			if r.code != c.code || !strings.Contains(r.errOut, c.says) {
				t.Errorf("exit %d, %q; want %d and %q", r.code, r.errOut, c.code, c.says)
			}
			if strings.Contains(r.errOut, "goroutine") || strings.Contains(r.errOut, ".go:") {
				t.Errorf("a stack trace for a user's mistake: %s", r.errOut)
			}
			if r.out != "" {
				t.Errorf("an error wrote to standard output: %s", r.out)
			}
		})
	}
}

func TestEveryKindHasAnExitCode(t *testing.T) {
	seen := map[int]faas.Kind{}
	for _, k := range faas.Kinds() {
		code := exitCode(faas.Errorf(k, "x"), false)
		if code == 0 {
			t.Errorf("kind %s exits 0", k)
		}
		if other, dup := seen[code]; dup {
			t.Errorf("kinds %s and %s share exit code %d", k, other, code)
		}
		seen[code] = k
		want := faas.ExitNotStarted
		if k == faas.Canceled {
			want = 130
		}
		if got := exitCode(faas.Errorf(k, "x"), true); got != want {
			t.Errorf("kind %s of a run exits %d, want %d", k, got, want)
		}
	}
	if got := exitCode(fmt.Errorf("wrapped: %w", context.Canceled), false); got != 130 {
		t.Errorf("a canceled command exits %d", got)
	}
}

func TestNoKeyIsDenied(t *testing.T) {
	env := noNode(t)
	delete(env, "FAAS_KEY")
	if r := faasCommand(t, env, "", "ps"); r.code != 6 || !strings.Contains(r.errOut, "FAAS_KEY") {
		t.Errorf("exit %d, %q", r.code, r.errOut)
	}
}

func TestVersion(t *testing.T) {
	r := faasCommand(t, nil, "", "version", "-o", "json")
	var b build
	if err := json.Unmarshal([]byte(r.out), &b); err != nil || r.code != 0 {
		t.Fatalf("%v: %+v", err, r)
	}
	if b.Version != version || b.Go == "" || b.Platform == "" {
		t.Errorf("%+v", b)
	}
	if r := faasCommand(t, nil, "", "version"); !strings.HasPrefix(r.out, "faas "+version) {
		t.Errorf("%q", r.out)
	}
}

func TestCompletionScripts(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if r := faasCommand(t, nil, "", "completion", shell); r.code != 0 || !strings.Contains(r.out, "faas") {
			t.Errorf("%s: exit %d, %d bytes, %s", shell, r.code, len(r.out), r.errOut)
		}
	}
	r := faasCommand(t, nil, "", "__complete", "run", "--mode", "")
	for _, m := range faas.Modes() {
		if !strings.Contains(r.out, m+"\n") {
			t.Errorf("modes are not completed: %q", r.out)
		}
	}
	// A node that is away completes nothing and says nothing.
	if r := faasCommand(t, noNode(t), "", "__complete", "run", ""); r.code != 0 || strings.Contains(r.out, "faas:") {
		t.Errorf("exit %d, %q", r.code, r.out)
	}
}

// golden compares text with a file under testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(got), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s changed (go test ./cmd/faas -update writes it anew):\n%s", path, got)
	}
}

func TestHelp(t *testing.T) {
	for _, name := range []string{"", "run", "exec", "up", "image", "instance start", "instance top", "shell", "snapshot", "snapshot restore", "branch", "job ls"} {
		r := faasCommand(t, nil, "", append(strings.Fields(name), "--help")...)
		if r.code != 0 {
			t.Errorf("%s: exit %d: %s", name, r.code, r.errOut)
		}
		golden(t, "help/"+strings.ReplaceAll(strings.TrimSpace("faas "+name), " ", "_")+".txt", r.out)
	}
}
