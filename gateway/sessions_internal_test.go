package gateway

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"faas"
	"faas/api"
)

func TestReplay(t *testing.T) {
	var r replay
	var want []byte
	for i := range 3000 {
		b := bytes.Repeat([]byte{byte(i)}, rand.IntN(300))
		want = append(want, b...)
		r.add(byte(1+i%2*(i/1500)), b)
	}
	read := func(from uint64) (got []byte) {
		for {
			_, b := r.at(from)
			if len(b) == 0 {
				return got
			}
			got, from = append(got, b...), from+uint64(len(b))
		}
	}
	for _, from := range []uint64{0, 1, 70_000, r.next - 1, r.next} {
		if !bytes.Equal(read(from), want[from:]) {
			t.Errorf("from %d the output is not what was added", from)
		}
	}
	for _, to := range []uint64{1, 1, 40_000, 100_001, 3} {
		if !r.ack(to) || !bytes.Equal(read(r.first), want[r.first:]) {
			t.Errorf("after %d the output is not what is left", to)
		}
	}
	if _, b := r.at(0); r.first != 100_001 || b != nil || r.ack(r.next+1) {
		t.Errorf("first %d, before it %q", r.first, b)
	}
	if !r.ack(r.next) || r.cost != 0 || len(r.pieces) != 0 {
		t.Errorf("all acknowledged, and %d are still charged", r.cost)
	}
}

// client is a connection that takes what a session sends.
type client struct {
	attachment
	events []api.SessionEvent
	out    strings.Builder
	ended  chan struct{}
}

func connect(t *testing.T, s *session, from uint64) *client {
	t.Helper()
	c := &client{ended: make(chan struct{})}
	c.s = s
	c.tell = func(e api.SessionEvent) error { c.events = append(c.events, e); return nil }
	c.send = func(_ byte, _ uint64, data []byte) error { c.out.Write(data); return nil }
	if err := s.attach(&c.attachment, from); err != nil {
		t.Fatal(err)
	}
	go func() { defer close(c.ended); c.pump() }()
	return c
}

func (c *client) last() string { return c.events[len(c.events)-1].Type }

func testSessions() *sessions {
	l := DefaultLimits()
	l.Sessions, l.SessionsPerKey, l.SessionKeep = 3, 2, time.Minute
	return newSessions(l, slog.New(slog.DiscardHandler))
}

func spec(id string) sessionSpec {
	return sessionSpec{id: strings.Repeat(id, 22), key: "ann", stdin: true}
}

func told(err error) *api.Problem { p := api.NewProblem(err, 0, ""); return &p }

type run func(context.Context, faas.Attachment) (faas.Execution, error)

// echo gives its input back and then ends.
func echo(_ context.Context, a faas.Attachment) (faas.Execution, error) {
	_, err := io.Copy(a.Stdout, a.Stdin)
	return faas.Execution{State: faas.Finished}, err
}

func wait(ctx context.Context, _ faas.Attachment) (faas.Execution, error) {
	<-ctx.Done()
	return faas.Execution{}, ctx.Err()
}

func begin(t *testing.T, c *sessions, id string, do run) *session {
	t.Helper()
	s, err := c.start(spec(id), do, told)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSessionGoesOnAtAnotherConnection(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := testSessions()
		defer c.close()
		s := begin(t, c, "a", echo)
		if again := begin(t, c, "a", wait); again != s {
			t.Error("the same start made another session")
		}
		first := connect(t, s, 0)
		if err := errors.Join(s.feed(0, []byte("hello ")), s.feed(0, []byte("hello wor")), s.feed(9, []byte("ld"))); err != nil {
			t.Error(err)
		}
		synctest.Wait()
		if first.out.String() != "hello world" || first.events[0].Type != api.SessionAttached {
			t.Errorf("%q, %+v", first.out.String(), first.events)
		}
		if err := s.ack(6); err != nil {
			t.Error(err)
		}
		s.detach(&first.attachment)
		<-first.ended
		time.Sleep(50 * time.Second)
		second := connect(t, s, 8)
		synctest.Wait()
		third := connect(t, s, 0) // takes it over, too late for what was acknowledged
		<-second.ended
		if second.out.String() != "rld" || second.last() != api.SessionDetached || second.events[0].Bytes != 11 {
			t.Errorf("%q, %+v", second.out.String(), second.events)
		}
		s.detach(&second.attachment) // changes nothing
		if err := s.closeStdin(11); err != nil {
			t.Error(err)
		}
		<-third.ended
		if third.out.String() != "world" || third.events[0].Missed != 6 || third.last() != api.SessionExit {
			t.Errorf("%q, %+v", third.out.String(), third.events)
		}
	})
}

func TestSessionsExpire(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := testSessions()
		defer c.close()
		s := begin(t, c, "a", wait)
		held := begin(t, c, "b", wait)
		a := connect(t, held, 0)
		time.Sleep(61 * time.Second)
		synctest.Wait()
		if s.ctx.Err() == nil || held.ctx.Err() != nil {
			t.Error("the wrong one was ended")
		}
		if _, err := c.find(s.id, "ann", s.instance); faas.KindOf(err) != faas.NotFound {
			t.Errorf("%v", err)
		}
		held.detach(&a.attachment)
		time.Sleep(61 * time.Second)
		synctest.Wait()
		if held.ctx.Err() == nil || len(c.byID) != 0 || len(c.byKey) != 0 {
			t.Errorf("%d sessions are left", len(c.byID))
		}
	})
}

func TestSessionOutputWaitsForItsClient(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := testSessions()
		defer c.close()
		const size = 3 * api.SessionReplay
		wrote := 0
		s := begin(t, c, "a", func(_ context.Context, a faas.Attachment) (faas.Execution, error) {
			for wrote < size {
				n, err := a.Stdout.Write(make([]byte, 1000))
				if wrote += n; err != nil {
					return faas.Execution{}, err
				}
			}
			return faas.Execution{State: faas.Finished}, nil
		})
		slow := connect(t, s, 0)
		synctest.Wait()
		if wrote > api.SessionReplay || wrote < api.SessionReplay/2 {
			t.Errorf("%d bytes went ahead of the client", wrote)
		}
		for slow.last() != api.SessionExit {
			if err := s.ack(uint64(slow.out.Len())); err != nil {
				t.Fatal(err)
			}
			synctest.Wait()
		}
		if slow.out.Len() < size {
			t.Errorf("%d bytes of %d came", slow.out.Len(), size)
		}
		// A writer that waits ends with its session.
		b := begin(t, c, "b", func(_ context.Context, a faas.Attachment) (faas.Execution, error) {
			_, err := a.Stdout.Write(make([]byte, size))
			return faas.Execution{}, err
		})
		synctest.Wait()
		b.end(context.Canceled)
		c.running.Wait()
	})
}

func TestSessionRefusals(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := testSessions()
		s := begin(t, c, "a", wait)
		begin(t, c, "b", wait)
		start := func(p sessionSpec) error { _, err := c.start(p, wait, told); return err }
		bob := spec("a")
		bob.key = "bob"
		short := spec("x")
		short.id = "short"
		odd := spec("x")
		odd.id = strings.Repeat("\n", 30)
		foreign := func() error { _, err := c.find(s.id, "bob", s.instance); return err }
		elsewhere := func() error { _, err := c.find(s.id, "ann", faas.InstanceID(faas.NewID())); return err }
		for name, x := range map[string]struct {
			err  error
			kind faas.Kind
		}{
			"an id of another's": {start(bob), faas.Conflict}, "a short id": {start(short), faas.Invalid}, "an odd id": {start(odd), faas.Invalid},
			"too many of one key": {start(spec("c")), faas.Exhausted}, "foreign": {foreign(), faas.NotFound}, "of another instance": {elsewhere(), faas.NotFound},
			"stdin ahead": {s.feed(1, []byte("x")), faas.Invalid}, "stdin's length": {s.closeStdin(5), faas.Invalid}, "ack ahead": {s.ack(1), faas.Invalid},
			"attach ahead": {s.attach(&attachment{s: s}, 1), faas.Invalid}, "too much stdin": {s.feed(0, make([]byte, api.StdinWindow+1)), faas.Invalid},
		} {
			if x.err == nil || faas.KindOf(x.err) != x.kind {
				t.Errorf("%s: %v", name, x.err)
			}
		}
		bob = spec("d")
		bob.key = "bob"
		if err := start(bob); err != nil {
			t.Error(err)
		}
		bob = spec("e")
		bob.key = "carol"
		if err := start(bob); faas.KindOf(err) != faas.Exhausted {
			t.Errorf("too many in all: %v", err)
		}
		c.close()
		if err := start(spec("f")); faas.KindOf(err) != faas.Unavailable {
			t.Errorf("after the end: %v", err)
		}
	})
}
