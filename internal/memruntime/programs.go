package memruntime

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"sort"
	"strconv"
	"strings"
	"time"

	"faas"
)

// Program is a command of the sandbox. It returns its exit code and must return
// soon after ctx ends, which is how it is killed; reads and writes then fail.
type Program func(ctx context.Context, c *Call) int

// Call is one program's view of its world.
type Call struct {
	Args    []string // Args[0] is the program's name
	Env     []string
	Dir     string
	User    string
	Stdin   io.Reader
	Stdout  io.Writer
	Stderr  io.Writer
	Sandbox *Sandbox

	proc *Process
}

// Run looks argv up and runs it: 127 when there is no such program, 126 when
// the name is a file that is no program.
func (c *Call) Run(ctx context.Context, argv []string) int {
	name := argv[0]
	base := name
	if path.IsAbs(name) {
		base = strings.TrimPrefix(strings.TrimPrefix(name, "/usr"), "/bin/")
	}
	p := c.Sandbox.rt.programs[base]
	if p == nil {
		return c.missing(name)
	}
	if err := c.Sandbox.spawn(1); err != nil {
		return c.fail(faas.ExitNotExecutable, name, err)
	}
	defer c.Sandbox.reap(1)
	if err := c.Sandbox.gate(ctx); err != nil {
		return faas.ExitKilled
	}
	child := *c
	child.Args = argv
	return p(ctx, &child)
}

func (c *Call) missing(name string) int {
	switch _, ok := c.file(name); {
	case ok, name == "/", name == "/etc", name == "/tmp":
		return c.fail(faas.ExitNotExecutable, name, errors.New("permission denied"))
	}
	return c.fail(faas.ExitNotFound, name, errors.New("not found"))
}

// fail writes a line to stderr and returns code. A stderr that no longer takes
// it changes nothing: the code tells the same.
func (c *Call) fail(code int, what string, err error) int {
	_, _ = fmt.Fprintf(c.Stderr, "%s: %v\n", what, err)
	return code
}

func (c *Call) file(name string) ([]byte, bool) {
	if !path.IsAbs(name) {
		name = path.Join(c.Dir, name)
	}
	c.Sandbox.mu.Lock()
	defer c.Sandbox.mu.Unlock()
	b, ok := c.Sandbox.files[name]
	return bytes.Clone(b), ok
}

func (c *Call) store(name string, data []byte, add bool) error {
	if !path.IsAbs(name) {
		name = path.Join(c.Dir, name)
	}
	return c.Sandbox.write(name, data, add)
}

func (c *Call) print(format string, args ...any) int {
	if _, err := fmt.Fprintf(c.Stdout, format, args...); err != nil {
		return c.fail(1, c.Args[0], err)
	}
	return 0
}

// amount parses Args[1] as a number with an optional k, m or g.
func (c *Call) amount() (int64, error) {
	if len(c.Args) < 2 || c.Args[1] == "" {
		return 0, errors.New("needs a number")
	}
	s := strings.ToLower(c.Args[1])
	unit := int64(1)
	if i := strings.IndexByte("kmg", s[len(s)-1]); i >= 0 {
		unit, s = 1<<(10*(i+1)), s[:len(s)-1]
	}
	n, err := strconv.ParseInt(s, 10, 64)
	return n * unit, err
}

// builtins are the programs found in every sandbox.
func builtins() map[string]Program {
	return map[string]Program{
		"true":     func(context.Context, *Call) int { return 0 },
		"false":    func(context.Context, *Call) int { return 1 },
		"echo":     func(_ context.Context, c *Call) int { return echo(c) },
		"printf":   func(_ context.Context, c *Call) int { return c.print("%s", strings.Join(c.Args[1:], " ")) },
		"cat":      func(_ context.Context, c *Call) int { return cat(c) },
		"tee":      func(_ context.Context, c *Call) int { return tee(c) },
		"env":      func(_ context.Context, c *Call) int { return env(c) },
		"printenv": func(_ context.Context, c *Call) int { return printenv(c) },
		"pwd":      func(_ context.Context, c *Call) int { return c.print("%s\n", c.Dir) },
		"id":       func(_ context.Context, c *Call) int { return c.print("%s\n", uid(c.User)) },
		"hostname": func(_ context.Context, c *Call) int { return c.print("%s\n", c.Sandbox.spec.Hostname) },
		"sleep":    sleep,

		faas.GuestPath: guestProgram,

		"exit":     func(_ context.Context, c *Call) int { return exit(c) },
		"sh":       shell,
		"yes":      func(_ context.Context, c *Call) int { return yes(c) },
		"output":   func(_ context.Context, c *Call) int { return output(c) },
		"alloc":    alloc,
		"fill":     func(_ context.Context, c *Call) int { return fill(c) },
		"fork":     fork,
		"stubborn": stubborn,
		"stty":     func(_ context.Context, c *Call) int { return stty(c) },
	}
}

func echo(c *Call) int {
	args, end := c.Args[1:], "\n"
	if len(args) > 0 && args[0] == "-n" {
		args, end = args[1:], ""
	}
	return c.print("%s%s", strings.Join(args, " "), end)
}

func cat(c *Call) int {
	if len(c.Args) == 1 {
		if _, err := io.Copy(c.Stdout, c.Stdin); err != nil {
			return c.fail(1, "cat", err)
		}
		return 0
	}
	for _, name := range c.Args[1:] {
		b, ok := c.file(name)
		if !ok {
			return c.fail(1, "cat: "+name, errors.New("no such file or directory"))
		}
		if _, err := c.Stdout.Write(b); err != nil {
			return c.fail(1, "cat", err)
		}
	}
	return 0
}

// tee copies its input to the file it is given and to its output.
func tee(c *Call) int {
	b, err := io.ReadAll(c.Stdin)
	if err == nil && len(c.Args) > 1 {
		err = c.store(c.Args[1], b, false)
	}
	if err != nil {
		return c.fail(1, "tee", err)
	}
	return c.print("%s", b)
}

func env(c *Call) int {
	e := append([]string(nil), c.Env...)
	sort.Strings(e)
	for _, kv := range e {
		if code := c.print("%s\n", kv); code != 0 {
			return code
		}
	}
	return 0
}

func lookup(env []string, name string) (string, bool) {
	for i := len(env) - 1; i >= 0; i-- { // the last one counts, as for execve's readers
		if v, ok := strings.CutPrefix(env[i], name+"="); ok {
			return v, true
		}
	}
	return "", false
}

func printenv(c *Call) int {
	if len(c.Args) == 1 {
		return env(c)
	}
	v, ok := lookup(c.Env, c.Args[1])
	if !ok {
		return 1
	}
	return c.print("%s\n", v)
}

func uid(user string) string {
	name, _, _ := strings.Cut(user, ":")
	switch name {
	case "", "root":
		return "0"
	case "nobody":
		return "65534"
	}
	return name
}

// sleep takes seconds, fractions included, or "infinity".
func sleep(ctx context.Context, c *Call) int {
	if len(c.Args) < 2 {
		return c.fail(1, "sleep", errors.New("missing operand"))
	}
	if c.Args[1] == "infinity" {
		<-ctx.Done()
		return faas.ExitKilled
	}
	s, err := strconv.ParseFloat(c.Args[1], 64)
	if err != nil {
		return c.fail(1, "sleep", err)
	}
	if err := wait(ctx, time.Duration(s*float64(time.Second))); err != nil {
		return faas.ExitKilled
	}
	if err := c.Sandbox.gate(ctx); err != nil {
		return faas.ExitKilled
	}
	return 0
}

func exit(c *Call) int {
	n, err := c.amount()
	if err != nil {
		return c.fail(2, "exit", err)
	}
	return int(n & 0xff)
}

// yes writes lines until it is killed or nobody reads.
func yes(c *Call) int {
	line := bytes.Repeat([]byte("y\n"), 2048)
	for {
		if _, err := c.Stdout.Write(line); err != nil {
			return 128 + 13
		}
	}
}

// output writes that many bytes.
func output(c *Call) int {
	n, err := c.amount()
	if err != nil {
		return c.fail(2, "output", err)
	}
	chunk := bytes.Repeat([]byte("x"), 32<<10)
	for n > 0 {
		k := min(n, int64(len(chunk)))
		if _, err := c.Stdout.Write(chunk[:k]); err != nil {
			return 128 + 13
		}
		n -= k
	}
	return 0
}

// alloc takes that much memory and holds it until it ends; see Sandbox.allocate.
func alloc(ctx context.Context, c *Call) int {
	n, err := c.amount()
	if err != nil {
		return c.fail(2, "alloc", err)
	}
	if c.Sandbox.allocate(n) {
		<-ctx.Done() // the kill is on its way
		return faas.ExitKilled
	}
	c.Sandbox.allocate(-n)
	return 0
}

// fill writes that many bytes to a file.
func fill(c *Call) int {
	n, err := c.amount()
	if err == nil {
		err = c.store("/tmp/fill", make([]byte, n), true)
	}
	if err != nil {
		return c.fail(1, "fill", err)
	}
	return 0
}

// fork starts that many children, which end with it.
func fork(_ context.Context, c *Call) int {
	n, err := c.amount()
	if err == nil {
		err = c.Sandbox.spawn(int(n))
	}
	if err != nil {
		return c.fail(1, "fork", err)
	}
	c.Sandbox.reap(int(n))
	return 0
}

// stubborn sleeps for ever and ignores every signal but KILL. It says "ready".
func stubborn(ctx context.Context, c *Call) int {
	c.proc.mu.Lock()
	c.proc.stubborn = true
	c.proc.mu.Unlock()
	if code := c.print("ready\n"); code != 0 {
		return code
	}
	<-ctx.Done()
	return faas.ExitKilled
}

// stty prints the terminal's rows and columns.
func stty(c *Call) int {
	c.proc.mu.Lock()
	w := c.proc.window
	c.proc.mu.Unlock()
	if w == nil {
		return c.fail(1, "stty", errors.New("not a tty"))
	}
	return c.print("%d %d\n", w.Rows, w.Cols)
}
