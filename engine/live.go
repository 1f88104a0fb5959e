package engine

import (
	"context"
	"errors"
	"io"
	"sync"
	"syscall"

	"faas"
)

// pumpDepth is how many pieces of output may be on their way to an attached
// writer before the program has to wait for it.
const pumpDepth = 16

// pump delivers output to an attached writer on a goroutine of its own, so that
// a writer that hangs can hold up the program, but not its end.
type pump struct {
	w      io.Writer
	pieces chan []byte
	loose  chan struct{} // closed: senders do not wait any more
	ending chan struct{} // closed: nothing more is sent, deliver the rest
	dead   chan struct{} // closed by the goroutine when the writer has failed
	gone   chan struct{} // closed when the goroutine has ended

	looseOnce, endOnce sync.Once
}

func newPump(w io.Writer) *pump {
	p := &pump{w: w, pieces: make(chan []byte, pumpDepth), loose: make(chan struct{}), ending: make(chan struct{}),
		dead: make(chan struct{}), gone: make(chan struct{})}
	go p.run()
	return p
}

// send hands over a copy of b; it waits while the writer is slow.
func (p *pump) send(b []byte) {
	b = append([]byte(nil), b...)
	select {
	case p.pieces <- b:
		return
	default:
	}
	select {
	case p.pieces <- b:
	case <-p.dead:
	case <-p.loose:
	}
}

func (p *pump) run() {
	defer close(p.gone)
	for {
		select {
		case b := <-p.pieces:
			if !p.write(b) {
				return
			}
		case <-p.ending:
			p.rest()
			return
		}
	}
}

func (p *pump) rest() {
	for {
		select {
		case b := <-p.pieces:
			if !p.write(b) {
				return
			}
		default:
			return
		}
	}
}

func (p *pump) write(b []byte) bool {
	if _, err := p.w.Write(b); err != nil {
		close(p.dead) // the caller is gone; the program goes on
		return false
	}
	return true
}

// release lets senders go on although the writer is slow; what does not fit is
// dropped.
func (p *pump) release() {
	if p != nil {
		p.looseOnce.Do(func() { close(p.loose) })
	}
}

// finish delivers what was sent and returns when the writer is not used any
// more. What a run that goes on sends later is dropped.
func (p *pump) finish() {
	if p != nil {
		p.endOnce.Do(func() { close(p.ending) })
		<-p.gone
		p.release()
	}
}

// attached is a live caller's side of a run.
type attached struct {
	faas.Attachment
	stdout, stderr *pump
}

func attach(a faas.Attachment) *attached {
	l := &attached{Attachment: a}
	if a.Stdout != nil {
		l.stdout = newPump(a.Stdout)
	}
	if a.Stderr != nil && a.Terminal == nil {
		l.stderr = newPump(a.Stderr)
	}
	return l
}

func (l *attached) release() { l.stdout.release(); l.stderr.release() }
func (l *attached) finish()  { l.stdout.finish(); l.stderr.finish() }

// replay delivers stored output, for a run that nobody was attached to.
func (e *Engine) replay(ctx context.Context, x faas.Execution, l *attached) error {
	if l.stdout == nil && l.stderr == nil || x.OutputDigest.IsZero() {
		return nil
	}
	if int64(len(x.Stdout.Data)) == x.Stdout.Size && int64(len(x.Stderr.Data)) == x.Stderr.Size {
		l.deliver(x.Stdout.Data, x.Stderr.Data)
		return nil
	}
	r, n, err := e.Output(ctx, x.OutputDigest)
	if err != nil {
		return err
	}
	defer r.Close()
	size, err := faas.SplitOutput(r, n)
	if err != nil {
		return err
	}
	if _, err := io.Copy(pumpWriter{l.stdout}, io.LimitReader(r, size)); err != nil {
		return err
	}
	_, err = io.Copy(pumpWriter{l.stderr}, r)
	return err
}

func (l *attached) deliver(stdout, stderr []byte) {
	pumpWriter{l.stdout}.Write(stdout)
	pumpWriter{l.stderr}.Write(stderr)
}

type pumpWriter struct{ p *pump }

func (w pumpWriter) Write(b []byte) (int, error) {
	if w.p != nil && len(b) > 0 {
		w.p.send(b)
	}
	return len(b), nil
}

// diskKind tells a full disk from other faults.
func diskKind(err error) faas.Kind {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return faas.Exhausted
	}
	return faas.Internal
}
