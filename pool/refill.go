package pool

import (
	"time"

	"faas"
)

const (
	// settle is how long a sandbox handed out counts as work in the foreground.
	// A longer one is CPU time like any other, which the kernel shares fairly.
	settle = 500 * time.Millisecond
	// headStart is how long one that was ready counts twice: its program starts,
	// which takes two CPUs as a boot does and is over before a boot would be, and
	// then somebody waits for what follows, as an answer or a result on chain. When
	// it is closed sooner and the next request would find none, a boot goes first.
	headStart = 30 * time.Millisecond
	// review is how often stocks are looked at although nothing happened:
	// demand fades without an event.
	review = 15 * time.Second

	firstRetry = time.Second
	lastRetry  = time.Minute
)

// step is what the refiller does next: one of boot, evict, or a wait.
type step struct {
	boot  *stock
	kind  key
	evict *warm
	wait  time.Duration // zero: until something changes
}

// refill boots and evicts until the pool closes.
func (p *Pool) refill() {
	for {
		p.mu.Lock()
		s := p.next(time.Now())
		p.mu.Unlock()
		switch {
		case s.boot != nil:
			p.boot(s.kind, s.boot)
		case s.evict != nil: // also when closed meanwhile: nobody else holds it now
			p.discard(s.evict)
		case p.ctx.Err() != nil:
			return
		default:
			p.await(s.wait)
		}
	}
}

func (p *Pool) await(d time.Duration) {
	var expired <-chan time.Time
	if d > 0 {
		t := time.NewTimer(d)
		defer t.Stop()
		expired = t.C
	}
	select {
	case <-p.wake:
	case <-expired:
	case <-p.ctx.Done():
	}
}

// next decides the next step and reserves what it needs. p.mu is held.
func (p *Pool) next(now time.Time) step {
	if p.closed {
		return step{}
	}
	if w := p.surplus(now); w != nil {
		return step{evict: w}
	}
	k, st, wait := p.neediest(now)
	busy, until := p.busy(now, st != nil && len(st.ready) == 0)
	if st == nil {
		return step{wait: wait}
	}
	if busy {
		return step{wait: until}
	}
	if p.full() {
		w := p.victim(st)
		if w == nil {
			return step{wait: wait}
		}
		return step{evict: w}
	}
	st.starting = true
	return step{boot: st, kind: k}
}

// surplus takes one sandbox out that is no longer worth its memory, and
// forgets the kinds that nobody has asked for during Idle. One above the
// target may stay, so that a rate at the edge does not boot and close in turn.
func (p *Pool) surplus(now time.Time) *warm {
	for k, st := range p.keys {
		expired := now.Sub(st.asked) >= p.opts.Idle
		if len(st.ready) == 0 {
			if expired && !st.starting {
				delete(p.keys, k)
			}
			continue
		}
		if expired || len(st.ready) > st.target(now, p.opts.Size)+1 {
			w := st.ready[0]
			p.leave(w)
			return w
		}
	}
	return nil
}

// neediest returns the stock that most deserves a boot now: an empty one
// before others, then the one with most missing. Without one it returns when
// to look again.
func (p *Pool) neediest(now time.Time) (k key, most *stock, wait time.Duration) {
	score := 0
	if len(p.keys) > 0 {
		wait = review
	}
	for kind, st := range p.keys {
		wait = min(wait, max(st.asked.Add(p.opts.Idle).Sub(now), time.Millisecond))
		missing := st.target(now, p.opts.Size) - len(st.ready)
		if missing <= 0 || st.starting || now.Sub(st.asked) >= p.opts.Idle {
			continue
		}
		if until := st.retry.Sub(now); until > 0 {
			wait = min(wait, until)
			continue
		}
		if len(st.ready) == 0 {
			missing += p.opts.Size
		}
		if missing > score || missing == score && st.asked.After(most.asked) {
			k, most, score = kind, st, missing
		}
	}
	return k, most, wait
}

// busy reports whether requests use all CPUs, and how long at most until
// those handed out by now count for less. A boot keeps two of them busy; it is
// urgent when nothing is ready. Sandboxes that count no more are forgotten.
func (p *Pool) busy(now time.Time, urgent bool) (bool, time.Duration) {
	n, until := 2*p.booting, settle
	for s, since := range p.recent {
		age := now.Sub(since)
		first := s.booted && age < headStart && !(s.over && urgent)
		switch {
		case first:
			n, until = n+2, min(until, headStart-age)
		case age < settle && !s.over:
			n, until = n+1, min(until, settle-age)
		default:
			delete(p.recent, s)
		}
	}
	return n >= p.opts.CPUs, until
}

// full reports whether one more would exceed a bound that all kinds share.
func (p *Pool) full() bool {
	if p.idle >= p.opts.MaxTotal {
		return true
	}
	return p.idle > 0 && p.memory+p.memory/int64(p.idle) > p.opts.MaxMemory
}

// victim takes a sandbox out to make room for one of st: of the kind asked for
// longest ago, if that is longer ago than st.
func (p *Pool) victim(st *stock) *warm {
	var oldest *stock
	for _, o := range p.keys {
		if len(o.ready) > 0 && o.asked.Before(st.asked) && (oldest == nil || o.asked.Before(oldest.asked)) {
			oldest = o
		}
	}
	if oldest == nil {
		return nil
	}
	w := oldest.ready[0]
	p.leave(w)
	return w
}

// boot makes one sandbox ready, or notes why it could not.
func (p *Pool) boot(k key, st *stock) {
	p.mu.Lock()
	spec := faas.SandboxSpec{ID: newID(), Image: st.image, Limits: k.blank, Egress: k.egress, Blank: true}
	p.mu.Unlock()
	if k.blank == (faas.Limits{}) {
		spec.Blank, spec.Limits = false, p.opts.Defaults
		spec.Limits.Disk = k.disk
	}
	w, err := p.start(spec, k)

	p.mu.Lock()
	defer p.mu.Unlock()
	st.starting = false
	st.err = err
	defer func() {
		close(st.changed)
		st.changed = make(chan struct{})
	}()
	switch {
	case err != nil && p.ctx.Err() != nil:
	case err != nil:
		p.stats.Failed++
		st.retry = time.Now().Add(min(firstRetry<<min(st.failures, 10), lastRetry))
		st.failures++
		p.opts.Log.Warn("no sandbox could be booted ahead", "image", spec.Image.Ref, "digest", k.image, "retry", st.retry, "err", err)
	case p.closed || p.keys[k] != st: // forgotten meanwhile
		p.discard(w)
	default:
		st.failures = 0
		st.ready = append(st.ready, w)
		p.idle++
		p.memory += w.memory
		p.work.Go(func() { p.watch(w) })
	}
}

func (p *Pool) start(spec faas.SandboxSpec, k key) (*warm, error) {
	s, err := p.inner.Create(p.ctx, spec)
	if err != nil {
		return nil, err
	}
	w := &warm{Sandbox: s, kind: k, left: make(chan struct{})}
	if primer, ok := s.(faas.Primer); ok && !spec.Blank {
		if err := primer.Prime(p.ctx); err != nil {
			p.discard(w)
			return nil, err
		}
	}
	use, err := s.Stats(p.ctx)
	if err != nil {
		p.discard(w)
		return nil, err
	}
	w.memory = use.Memory
	return w, nil
}

// watch drops a ready sandbox that dies.
func (p *Pool) watch(w *warm) {
	select {
	case <-w.left:
		return
	case <-w.Done():
	}
	p.mu.Lock()
	mine := p.leave(w)
	if mine {
		p.stats.Died++
	}
	p.mu.Unlock()
	if !mine {
		return
	}
	p.opts.Log.Warn("a ready sandbox died", "sandbox", w.ID(), "err", w.Err())
	p.discard(w)
	p.poke()
}
