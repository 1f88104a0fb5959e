package main

import (
	"context"
	"fmt"
	"io"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"faas"
)

// working shows on a terminal that something takes its time, until done is called.
func (s *streams) working(text string) (done func()) {
	if _, isTerminal := terminal(s.Err); !isTerminal {
		return func() {}
	}
	bars := mpb.New(mpb.WithOutput(s.Err))
	bar := bars.New(0, mpb.SpinnerStyle().PositionLeft(),
		mpb.PrependDecorators(decor.Name(printable(text)+" ")), mpb.AppendDecorators(decor.Elapsed(decor.ET_STYLE_GO)), mpb.BarWidth(2))
	return func() { bar.Abort(true); bars.Wait() }
}

// moved returns a writer that shows on a terminal how many bytes it was given,
// until done is called.
func (s *streams) moved(text string) (count io.Writer, done func()) {
	if _, isTerminal := terminal(s.Err); !isTerminal {
		return io.Discard, func() {}
	}
	bars := mpb.New(mpb.WithOutput(s.Err))
	bar := bars.New(0, mpb.SpinnerStyle().PositionLeft(), mpb.BarWidth(2),
		mpb.PrependDecorators(decor.Name(printable(text)+" ")),
		mpb.AppendDecorators(decor.CurrentKibiByte("% .1f"), decor.Name(" "), decor.AverageSpeed(decor.SizeB1024(0), "% .1f")))
	return countedBar{bar}, func() { bar.Abort(true); bars.Wait() }
}

type countedBar struct{ bar *mpb.Bar }

func (c countedBar) Write(b []byte) (int, error) {
	c.bar.IncrBy(len(b))
	return len(b), nil
}

// progress shows how far an image has come: bars on a terminal, else a line
// for each phase. It writes on standard error; results go to standard output.
type progress struct {
	s    *streams
	bars *mpb.Progress // nil: lines

	bar   *mpb.Bar
	phase faas.ImagePhase
	ref   string
}

func newProgress(ctx context.Context, s *streams) *progress {
	p := &progress{s: s}
	if _, isTerminal := terminal(s.Err); isTerminal {
		p.bars = mpb.NewWithContext(ctx, mpb.WithOutput(s.Err), mpb.WithWidth(40))
	}
	return p
}

// report takes one step; calls come one at a time.
func (p *progress) report(step faas.ImageProgress) {
	if step.Ref == "" {
		step.Ref = "archive" // what it holds is not known yet
	}
	if step.Phase != p.phase || step.Ref != p.ref {
		p.finishBar()
		p.phase, p.ref = step.Phase, step.Ref
		switch {
		case p.bars == nil:
			p.line(step)
		case step.Phase == faas.ImageDownloading || step.Phase == faas.ImageConverting:
			p.bar = p.bars.AddBar(step.Total,
				mpb.PrependDecorators(decor.Name(printable(fmt.Sprintf("%s %s", step.Ref, step.Phase)), decor.WC{W: 36, C: decor.DindentRight})),
				mpb.AppendDecorators(decor.CountersKibiByte("% .1f / % .1f")))
		}
	}
	if p.bar != nil {
		p.bar.SetTotal(step.Total, false)
		p.bar.SetCurrent(step.Done)
	}
}

func (p *progress) line(step faas.ImageProgress) {
	text := string(step.Phase)
	if step.Total > 0 && step.Phase != faas.ImageReady {
		text += " " + bytesText(step.Total)
	}
	if step.Phase == faas.ImageReady && !step.Digest.IsZero() {
		text += " " + step.Digest.String()
	}
	fmt.Fprintf(p.s.Err, "%s: %s\n", printable(step.Ref), text)
}

func (p *progress) finishBar() {
	if p.bar != nil {
		p.bar.SetTotal(-1, true)
		p.bar = nil
	}
}

// close leaves the bars as they are; ok says whether the last one is complete.
func (p *progress) close(ok bool) {
	if p.bars == nil {
		return
	}
	if ok {
		p.finishBar()
	} else if p.bar != nil {
		p.bar.Abort(false)
	}
	p.bars.Wait()
}
