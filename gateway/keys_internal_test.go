package gateway

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"

	"faas"
)

// store is a Keys that counts its reads.
type notAsked = SSHKeys

type store struct {
	notAsked
	list  []faas.APIKey
	err   error
	reads int
}

func (s *store) SaveKey(context.Context, faas.APIKey) error { return nil }
func (s *store) DeleteKey(context.Context, string) error    { return nil }
func (s *store) Keys(context.Context) ([]faas.APIKey, error) {
	s.reads++
	return s.list, s.err
}

// TestKeyring follows keys that another process makes and deletes.
func TestKeyring(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k, secret := NewKey("a", false)
		k2, later := NewKey("b", true)
		s := &store{list: []faas.APIKey{k}}
		r := newKeyring(s, slog.New(slog.DiscardHandler))
		find := func(secret string, want faas.Kind, reads int) {
			t.Helper()
			got, err := r.find(t.Context(), secret)
			if want == faas.Internal && (err != nil || got.Name == "") || want != faas.Internal && (err == nil || faas.KindOf(err) != want) {
				t.Errorf("%+v, %v", got, err)
			}
			if s.reads != reads {
				t.Errorf("%d reads, want %d", s.reads, reads)
			}
		}
		found := faas.Internal // no error
		find(secret, found, 1)
		find(secret, found, 1)
		find(later, faas.Denied, 1) // just read: not read again for a stranger
		time.Sleep(keyUnseen)
		find(later, faas.Denied, 2)
		s.list = append(s.list, k2)
		time.Sleep(keyUnseen)
		find(later, found, 3) // a new key works as soon as a second later
		s.list = s.list[1:]
		time.Sleep(keyFresh)
		find(secret, faas.Denied, 4) // a deleted one is gone after keyFresh
		s.err = errors.New("store is away")
		time.Sleep(keyFresh)
		find(later, found, 5) // the known go on for a while
		time.Sleep(keyStale)
		find(later, faas.Unavailable, 6)
		find("faas_short", faas.Denied, 6)
		find("", faas.Denied, 6)
	})
}

func TestNewKeys(t *testing.T) {
	k, secret := NewKey("x", true)
	k2, secret2 := NewKey("x", true)
	if len(secret) != keyLength || secret == secret2 || k.Hash == k2.Hash || k.Hash != faas.Sum([]byte(secret)) {
		t.Errorf("%q %q", secret, secret2)
	}
}

func TestLimitersAreBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLimiters(1, 2)
		take := func(want bool) {
			t.Helper()
			if ok, _, wait := l.take("first"); ok != want || (wait > 0) == ok {
				t.Errorf("%v, wait %v", ok, wait)
			}
		}
		take(true)
		take(true)
		take(false)
		time.Sleep(time.Second)
		take(true)
		take(false)
		for i := range maxLimiters + 100 {
			l.take(fmt.Sprint(i))
		}
		if len(l.byName) != maxLimiters || l.recent.Len() != maxLimiters {
			t.Errorf("%d buckets", len(l.byName))
		}
	})
}

func TestClientNetwork(t *testing.T) {
	for addr, want := range map[string]string{
		"192.0.2.1:99": "192.0.2.1", "[::ffff:192.0.2.1]:99": "192.0.2.1", "[2001:db8:1:2:3:4:5:6]:1": "2001:db8:1:2::/64", "@": "@",
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.RemoteAddr = addr
		if got := clientNetwork(r); got != want {
			t.Errorf("%s: %s", addr, got)
		}
	}
}

func TestStreamCapCloses(t *testing.T) {
	c := newStreamCap(10, 10)
	release, err := c.acquire("a")
	if err != nil {
		t.Fatal(err)
	}
	idle := c.close()
	select {
	case <-idle:
		t.Error("idle with a stream open")
	default:
	}
	if _, err := c.acquire("a"); faas.KindOf(err) != faas.Unavailable {
		t.Errorf("%v", err)
	}
	release()
	release() // counts once
	<-c.close()
	if len(c.byKey) != 0 || c.all != 0 {
		t.Errorf("%+v", c.byKey)
	}
}
