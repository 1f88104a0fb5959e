package ssh

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/crypto/ssh"

	"faas"
)

// peer is who is at the other end of a connection, and where it leads.
type peer struct {
	s               *Server
	owner, instance string
	remote          string
}

func (p *peer) reject(ch ssh.NewChannel, why ssh.RejectionReason, text string) {
	if err := ch.Reject(why, text); err != nil {
		p.s.log.Debug("ssh channel", "err", err)
	}
}

// open serves one channel to its end.
func (p *peer) open(ctx context.Context, ch ssh.NewChannel) {
	switch ch.ChannelType() {
	case "session":
		c, requests, err := ch.Accept()
		if err != nil {
			return // the connection is gone
		}
		defer p.s.close(c)
		newSession(p, c).serve(ctx, requests)
	case "direct-tcpip":
		p.forward(ctx, ch)
	default:
		p.reject(ch, ssh.UnknownChannelType, "not served here: "+ch.ChannelType())
	}
}

const (
	maxEnv     = 64
	maxCommand = 64 << 10
	maxSize    = 1000 // rows or columns
)

// session is one program in the instance: a shell, a command or a subsystem.
type session struct {
	p       *peer
	c       ssh.Channel
	env     []string
	window  *faas.Window
	control chan faas.Control
	started bool
	work    sync.WaitGroup
}

func newSession(p *peer, c ssh.Channel) *session {
	return &session{p: p, c: c, control: make(chan faas.Control, 16)}
}

// serve answers requests until the channel ends; the program ends with it.
func (s *session) serve(ctx context.Context, requests <-chan *ssh.Request) {
	ctx, cancel := context.WithCancel(ctx)
	defer s.work.Wait()
	defer s.p.s.close(s.c) // so that nobody waits for its input
	defer cancel()
	for r := range requests {
		ok := s.request(ctx, r)
		if r.WantReply {
			if err := r.Reply(ok, nil); err != nil {
				return
			}
		}
	}
}

// request reports whether it was granted. Forwarding of agents and displays
// is not: what runs in an instance is not trusted with either.
func (s *session) request(ctx context.Context, r *ssh.Request) bool {
	switch r.Type {
	case "env":
		var m struct{ Name, Value string }
		return ssh.Unmarshal(r.Payload, &m) == nil && s.setEnv(m.Name, m.Value)
	case "pty-req":
		var m struct {
			Term                      string
			Cols, Rows, Width, Height uint32
			Modes                     string
		}
		if s.started || ssh.Unmarshal(r.Payload, &m) != nil {
			return false
		}
		s.window = window(m.Rows, m.Cols)
		return m.Term == "" || s.setEnv("TERM", m.Term)
	case "window-change":
		var m struct{ Cols, Rows, Width, Height uint32 }
		return ssh.Unmarshal(r.Payload, &m) == nil && s.window != nil && s.tell(faas.Control{Resize: window(m.Rows, m.Cols)})
	case "signal":
		var m struct{ Name string }
		return ssh.Unmarshal(r.Payload, &m) == nil && signals[m.Name] != 0 && s.tell(faas.Control{Signal: signals[m.Name]})
	case "shell":
		return s.start(ctx, func() int32 { return s.run(ctx, loginShell()) })
	case "exec":
		var m struct{ Command string }
		if ssh.Unmarshal(r.Payload, &m) != nil || len(m.Command) > maxCommand {
			return false
		}
		return s.start(ctx, func() int32 { return s.run(ctx, []string{"sh", "-c", m.Command}) })
	case "subsystem":
		var m struct{ Name string }
		if ssh.Unmarshal(r.Payload, &m) != nil || m.Name != "sftp" {
			return false
		}
		return s.start(ctx, func() int32 { return s.files(ctx) })
	}
	return false
}

// loginShell is bash where the image has it.
func loginShell() []string {
	return []string{"sh", "-c", "if command -v bash >/dev/null 2>&1; then exec bash -l; fi; exec sh -l"}
}

// passed are the variables that a caller may set, as sshd is commonly told.
func passed(name string) bool {
	return name == "LANG" || name == "TERM" || name == "COLORTERM" || name == "TZ" || strings.HasPrefix(name, "LC_")
}

func (s *session) setEnv(name, value string) bool {
	if s.started || !passed(name) || len(s.env) >= maxEnv || len(name)+len(value) > 1024 ||
		strings.ContainsAny(name, "=\x00") || strings.Contains(value, "\x00") || !utf8.ValidString(value) {
		return false
	}
	s.env = append(s.env, name+"="+value)
	return true
}

func window(rows, cols uint32) *faas.Window {
	size := func(n, d uint32) uint16 {
		if n == 0 {
			n = d // a client without a terminal of its own
		}
		return uint16(min(n, maxSize))
	}
	return &faas.Window{Rows: size(rows, 24), Cols: size(cols, 80)}
}

// tell passes a message on, or drops it when the program is too far behind.
func (s *session) tell(c faas.Control) bool {
	if !s.started {
		return false
	}
	select {
	case s.control <- c:
		return true
	default:
		return false
	}
}

// start runs the session's one program.
func (s *session) start(ctx context.Context, run func() int32) bool {
	if s.started {
		return false
	}
	s.started = true
	s.work.Go(func() {
		code := run()
		if ctx.Err() != nil {
			return // nobody is left to tell
		}
		s.p.tellExit(s.c, code)
		s.p.s.close(s.c)
	})
	return true
}

// files serves the sftp subsystem.
func (s *session) files(ctx context.Context) int32 {
	exit, err := s.p.s.cfg.Engine.SFTPInstance(ctx, s.p.owner, s.p.instance, s.c, s.c)
	if err != nil {
		return s.failed(ctx, err)
	}
	return int32(exit.Code)
}

func (s *session) run(ctx context.Context, command []string) int32 {
	r := faas.Request{Command: command, Env: s.env, Limits: faas.Limits{Timeout: s.p.s.cfg.Timeout, Output: s.p.s.cfg.Output}}
	a := faas.Attachment{Stdin: s.c, Stdout: s.c, Stderr: s.c.Stderr(), Terminal: s.window, Control: s.control}
	x, err := s.p.s.cfg.Engine.ExecInstance(ctx, s.p.owner, s.p.instance, r, a)
	if err == nil && x.State == faas.Failed {
		err = &faas.Error{Kind: x.ErrorKind, Msg: x.Error}
	}
	if err == nil {
		return x.ExitCode
	}
	return s.failed(ctx, err)
}

// failed tells why there was no program, and returns the exit status for that.
func (s *session) failed(ctx context.Context, err error) int32 {
	text := err.Error()
	if faas.KindOf(err) == faas.Internal {
		s.p.s.log.Error("ssh session", "instance", s.p.instance, "err", err)
		text = "the node could not do this; its log has the details"
	}
	if ctx.Err() == nil {
		end := "\n"
		if s.window != nil {
			end = "\r\n"
		}
		_, _ = fmt.Fprintf(s.c.Stderr(), "faas: %s%s", text, end) // the exit status tells the same
	}
	return faas.ExitNotStarted
}

// tellExit sends a program's exit status.
func (p *peer) tellExit(c ssh.Channel, code int32) {
	if err := c.CloseWrite(); err != nil && err != io.EOF {
		p.s.log.Debug("ssh session", "err", err)
	}
	if _, err := c.SendRequest("exit-status", false, ssh.Marshal(struct{ Status uint32 }{uint32(code)})); err != nil {
		p.s.log.Debug("exit status not delivered", "err", err)
	}
}

// signals are those that RFC 4254 names, by Linux's numbers.
var signals = map[string]int{"HUP": 1, "INT": 2, "QUIT": 3, "ILL": 4, "ABRT": 6, "FPE": 8, "KILL": 9, "USR1": 10, "SEGV": 11, "USR2": 12, "PIPE": 13, "ALRM": 14, "TERM": 15}

// inside are the names of the instance itself, as seen from inside.
var inside = []string{"localhost", "127.0.0.1", "::1", "0.0.0.0"}

// forward joins a channel with a port of the instance. Other addresses are not
// reached from here: an instance with egress reaches them itself.
func (p *peer) forward(ctx context.Context, ch ssh.NewChannel) {
	var m struct {
		Host       string
		Port       uint32
		OriginHost string
		OriginPort uint32
	}
	if ssh.Unmarshal(ch.ExtraData(), &m) != nil || m.Port == 0 || m.Port > 65535 || !slices.Contains(inside, m.Host) {
		p.reject(ch, ssh.Prohibited, "only ports of the instance itself: localhost:PORT")
		return
	}
	var id faas.InstanceID
	err := id.UnmarshalText([]byte(p.instance))
	if err != nil {
		p.reject(ch, ssh.ConnectionFailed, "no such instance")
		return
	}
	in, err := p.s.cfg.Engine.DialInstance(ctx, id, uint16(m.Port))
	if err != nil {
		p.reject(ch, ssh.ConnectionFailed, err.Error())
		return
	}
	defer p.s.close(in)
	c, requests, err := ch.Accept()
	if err != nil {
		return
	}
	defer p.s.close(c)
	var work sync.WaitGroup
	work.Go(func() { ssh.DiscardRequests(requests) })
	defer work.Wait()
	p.join(ctx, c, in)
}

// join copies both ways until both directions have ended or ctx has.
func (p *peer) join(ctx context.Context, a ssh.Channel, b io.ReadWriteCloser) {
	both := func() { p.s.close(a); p.s.close(b) }
	defer both()
	defer context.AfterFunc(ctx, both)()
	half := func(to io.WriteCloser, from io.Reader) {
		_, err := io.Copy(to, from)
		h, ok := to.(interface{ CloseWrite() error })
		if err != nil || !ok || h.CloseWrite() != nil {
			both()
		}
	}
	var work sync.WaitGroup
	work.Go(func() { half(b, a) })
	work.Go(func() { half(a, b) })
	work.Wait()
}
