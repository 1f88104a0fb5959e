package gvisor

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/runsc/boot"

	"faas"
)

// drainTime is how long Wait gives to output pipes that a background child
// holds open after the program's own end.
const drainTime = 100 * time.Millisecond

// streams connect a program's standard streams with the caller's.
type streams struct {
	cmd   faas.Command
	child [3]*os.File // the program's ends, handed to the sandbox
	pty   *os.File    // master, with a terminal
	in    *os.File    // its stdin is written here; nil: none
	out   []output
	wg    sync.WaitGroup // the goroutines that deliver output
}

// output is one stream on its way to the caller.
type output struct {
	from *os.File
	to   io.Writer
}

func (s *streams) terminal() bool { return s.cmd.Terminal != nil }

// openStreams makes the pipes or the pty of a program.
func openStreams(cmd faas.Command) (_ *streams, err error) {
	s := &streams{cmd: cmd}
	defer func() {
		if err != nil {
			s.handedOver()
			s.closeAll()
			err = fmt.Errorf("open standard streams: %w", err)
		}
	}()
	if s.terminal() {
		return s, s.openTerminal()
	}
	if s.child[0], s.in, err = input(cmd.Stdin); err != nil {
		return nil, err
	}
	for i, w := range []io.Writer{cmd.Stdout, cmd.Stderr} {
		if w == nil {
			if s.child[1+i], err = os.OpenFile(os.DevNull, os.O_WRONLY, 0); err != nil {
				return nil, err
			}
			continue
		}
		r, child, err := os.Pipe()
		if err != nil {
			return nil, err
		}
		s.child[1+i] = child
		s.out = append(s.out, output{r, w})
	}
	return s, nil
}

func input(r io.Reader) (child, in *os.File, err error) {
	if r == nil {
		child, err = os.Open(os.DevNull)
		return child, nil, err
	}
	return os.Pipe()
}

func (s *streams) openTerminal() error {
	master, slave, err := pty.Open()
	if err != nil {
		return err
	}
	s.pty, s.child[0], s.in = master, slave, master
	for i := 1; i < 3; i++ {
		fd, err := unix.FcntlInt(slave.Fd(), unix.F_DUPFD_CLOEXEC, 0)
		if err != nil {
			return err
		}
		s.child[i] = os.NewFile(uintptr(fd), slave.Name())
	}
	to := s.cmd.Stdout
	if to == nil {
		to = io.Discard
	}
	s.out = []output{{master, to}}
	return s.resize(*s.cmd.Terminal)
}

func (s *streams) resize(w faas.Window) error {
	return pty.Setsize(s.pty, &pty.Winsize{Rows: w.Rows, Cols: w.Cols})
}

// handedOver closes the program's ends: the sandbox has its own by now.
func (s *streams) handedOver() {
	for i, f := range s.child {
		if f != nil {
			f.Close()
			s.child[i] = nil
		}
	}
}

func (s *streams) closeAll() {
	if s.in != nil {
		s.in.Close()
	}
	for _, o := range s.out {
		o.from.Close()
	}
}

// start begins to move bytes. The goroutine that reads the caller's Stdin ends
// when that gives an end or an error, or with the first byte it gives after
// the program has ended: a blocked Read can not be interrupted.
func (s *streams) start(p *process) {
	for _, o := range s.out {
		s.wg.Add(1)
		go func() {
			defer s.wg.Done()
			o.deliver()
		}()
	}
	if s.in == nil || s.cmd.Stdin == nil {
		return
	}
	go func() {
		if s.terminal() {
			_, _ = io.Copy(keyboard{s, p}, s.cmd.Stdin) // the program may stop reading at any time
			return                                      // a terminal has no end of input
		}
		_, _ = io.Copy(s.in, s.cmd.Stdin)
		s.in.Close()
	}()
}

// deliver copies until the end of the stream or of the drain time. A writer
// that fails ends delivery, not the program: the rest is read and dropped.
func (o output) deliver() {
	to := o.to
	buf := make([]byte, 32<<10)
	for {
		n, err := o.from.Read(buf)
		if n > 0 {
			if _, werr := to.Write(buf[:n]); werr != nil {
				to = io.Discard
			}
		}
		if errors.Is(err, os.ErrDeadlineExceeded) {
			o.rest(to, buf)
		}
		if err != nil {
			return
		}
	}
}

// rest delivers what is in the pipe now and no more.
func (o output) rest(to io.Writer, buf []byte) {
	conn, err := o.from.SyscallConn()
	if err != nil {
		return
	}
	left := 0
	_ = conn.Control(func(fd uintptr) { left, _ = unix.IoctlGetInt(int(fd), unix.TIOCINQ) })
	for left > 0 {
		n := 0
		_ = conn.Control(func(fd uintptr) { n, _ = unix.Read(int(fd), buf[:min(left, len(buf))]) })
		if n <= 0 {
			return
		}
		left -= n
		if _, err := to.Write(buf[:n]); err != nil {
			return
		}
	}
}

// drain returns when all that the program wrote is delivered. A child of it
// that holds the output open is given drainTime.
func (s *streams) drain() {
	for _, o := range s.out {
		_ = o.from.SetReadDeadline(time.Now().Add(drainTime)) // pipes and ptys have deadlines
	}
	s.wg.Wait()
	s.closeAll()
}

// abort ends the streams of a program that never ran or died with its sandbox.
func (s *streams) abort() { s.drain() }

// keyboard writes to a terminal. The pty's line discipline turns ^C into a
// signal to processes of the host, of which there are none: those of the
// sandbox are sent theirs here.
type keyboard struct {
	s *streams
	p *process
}

func (k keyboard) Write(b []byte) (int, error) {
	n, err := k.s.pty.Write(b)
	t, terr := unix.IoctlGetTermios(int(k.s.pty.Fd()), unix.TCGETS)
	if err != nil || terr != nil || t.Lflag&unix.ISIG == 0 {
		return n, err
	}
	for _, c := range b[:n] {
		for key, sig := range map[int]unix.Signal{unix.VINTR: unix.SIGINT, unix.VQUIT: unix.SIGQUIT, unix.VSUSP: unix.SIGTSTP} {
			if c != 0 && c == t.Cc[key] {
				_ = k.p.box.signal(k.p.pid, sig, boot.DeliverToForegroundProcessGroup) // it may have ended
			}
		}
	}
	return n, nil
}
