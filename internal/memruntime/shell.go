package memruntime

import (
	"context"
	"errors"
	"io"
	"strconv"
	"strings"
)

// shell is `sh -c SCRIPT`: simple commands joined by ; and &&, quotes, $NAME,
// $?, and the redirections > FILE, >> FILE, >&2 and 2>&1. Without -c it reads the script
// from its input. `exit N` ends the script.
func shell(ctx context.Context, c *Call) int {
	var script string
	switch {
	case len(c.Args) >= 3 && c.Args[1] == "-c":
		script = c.Args[2]
	case len(c.Args) == 1:
		b, err := io.ReadAll(c.Stdin)
		if err != nil {
			return c.fail(2, "sh", err)
		}
		script = string(b)
	default:
		return c.fail(2, "sh", errors.New("want -c SCRIPT, or the script as input"))
	}
	code := 0
	for n, st := range parse(script) {
		if ctx.Err() != nil {
			return 137
		}
		if c.skips(n) {
			continue
		}
		if st.onlyIfOK && code != 0 || len(st.words) == 0 {
			continue
		}
		argv := expand(st.words, c.Env, code)
		code = simple(ctx, c, argv)
		if argv[0] == "exit" {
			return code
		}
		c.did(n)
	}
	return code
}

// main reports whether the call is of the process's own command, not of a child.
func (c *Call) main() bool { return &c.Args[0] == &c.proc.cmd.Args[0] }

// skips reports whether command n of the script was over when a checkpoint was
// taken, from which the program goes on.
func (c *Call) skips(n int) bool {
	c.proc.mu.Lock()
	defer c.proc.mu.Unlock()
	return c.main() && n < c.proc.done
}

// did notes that command n of the script is over.
func (c *Call) did(n int) {
	c.proc.mu.Lock()
	defer c.proc.mu.Unlock()
	if c.main() {
		c.proc.done = n + 1
	}
}

// word is a piece of a command; raw ones (single-quoted) are not expanded and
// quoted ones are never operators.
type word struct {
	text        string
	raw, quoted bool
}

type statement struct {
	onlyIfOK bool // came after &&
	words    []word
}

func parse(script string) []statement {
	var out []statement
	st := statement{}
	var w word
	open := false
	flush := func() {
		if open {
			st.words = append(st.words, w)
		}
		w, open = word{}, false
	}
	for i := 0; i < len(script); i++ {
		switch ch := script[i]; {
		case ch == '\'' || ch == '"':
			end := strings.IndexByte(script[i+1:], ch)
			if end < 0 {
				end = len(script) - i - 1
			}
			w.text += script[i+1 : min(i+1+end, len(script))]
			w.quoted, w.raw, open = true, w.raw || ch == '\'', true
			i += end + 1
		case ch == ' ' || ch == '\t':
			flush()
		case ch == ';' || ch == '\n':
			flush()
			out = append(out, st)
			st = statement{}
		case ch == '&' && strings.HasPrefix(script[i:], "&&"):
			flush()
			out = append(out, st)
			st = statement{onlyIfOK: true}
			i++
		default:
			w.text += string(ch)
			open = true
		}
	}
	flush()
	return append(out, st)
}

func expand(words []word, env []string, code int) []string {
	argv := make([]string, 0, len(words))
	for _, w := range words {
		text := w.text
		if !w.raw {
			text = expandText(text, env, code)
		}
		if w.quoted && strings.HasPrefix(text, ">") {
			text = "\x00" + text // not an operator; simple takes the mark away
		}
		argv = append(argv, text)
	}
	return argv
}

func expandText(s string, env []string, code int) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '$' {
			b.WriteByte(s[i])
			continue
		}
		if strings.HasPrefix(s[i+1:], "?") {
			b.WriteString(strconv.Itoa(code))
			i++
			continue
		}
		j := i + 1
		for j < len(s) && (s[j] == '_' || s[j] >= '0' && s[j] <= '9' || s[j]|0x20 >= 'a' && s[j]|0x20 <= 'z') {
			j++
		}
		if j == i+1 {
			b.WriteByte('$')
			continue
		}
		v, _ := lookup(env, s[i+1:j])
		b.WriteString(v)
		i = j - 1
	}
	return b.String()
}

// simple runs one command after taking its redirections out of argv.
func simple(ctx context.Context, c *Call, argv []string) int {
	child := *c
	var args []string
	var to string
	var add bool
	var kept strings.Builder
	for i := 0; i < len(argv); i++ {
		a := argv[i]
		switch {
		case a == ">&2" || a == "1>&2":
			child.Stdout = c.Stderr
		case a == "2>&1":
			child.Stderr = child.Stdout
		case strings.HasPrefix(a, ">"):
			add = strings.HasPrefix(a, ">>")
			to = strings.TrimLeft(a, ">")
			if to == "" && i+1 < len(argv) {
				i++
				to = argv[i]
			}
			child.Stdout = &kept
		default:
			args = append(args, strings.TrimPrefix(a, "\x00"))
		}
	}
	if len(args) == 0 {
		args = []string{"true"}
	}
	code := child.Run(ctx, args)
	if to != "" && to != "/dev/null" {
		if err := c.store(to, []byte(kept.String()), add); err != nil {
			return c.fail(1, to, err)
		}
	}
	return code
}
