package evm_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
)

// wire is a TCP proxy before an endpoint that can be cut and mended.
type wire struct {
	t       *testing.T
	target  string
	address string
	mu      sync.Mutex
	l       net.Listener // nil: cut
	conns   map[net.Conn]bool
	works   sync.WaitGroup
}

func newWire(t *testing.T, url string) *wire {
	t.Helper()
	w := &wire{t: t, target: strings.TrimPrefix(strings.TrimPrefix(url, "ws://"), "http://"), address: "127.0.0.1:0", conns: map[net.Conn]bool{}}
	w.mend()
	t.Cleanup(func() {
		w.cut()
		w.works.Wait()
	})
	return w
}

func (w *wire) ws() string   { return "ws://" + w.address }
func (w *wire) http() string { return "http://" + w.address }

// mend lets connections through again.
func (w *wire) mend() {
	w.t.Helper()
	l, err := net.Listen("tcp", w.address)
	if err != nil {
		w.t.Fatal(err)
	}
	w.mu.Lock()
	w.l, w.address = l, l.Addr().String()
	w.mu.Unlock()
	w.works.Go(func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			w.works.Go(func() { w.serve(c) })
		}
	})
}

func (w *wire) serve(c net.Conn) {
	up, err := net.Dial("tcp", w.target)
	if err != nil {
		_ = c.Close()
		return
	}
	w.mu.Lock()
	if w.l == nil {
		w.mu.Unlock()
		_, _ = c.Close(), up.Close()
		return
	}
	w.conns[c], w.conns[up] = true, true
	w.mu.Unlock()
	done := make(chan struct{}, 2)
	pipe := func(to, from net.Conn) {
		_, _ = io.Copy(to, from) // ends when either side is closed
		done <- struct{}{}
	}
	go pipe(up, c)
	go pipe(c, up)
	<-done
	_, _ = c.Close(), up.Close()
	<-done
}

// cut closes everything that goes through and lets nothing more through.
func (w *wire) cut() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.l != nil {
		_ = w.l.Close()
		w.l = nil
	}
	for c := range w.conns {
		_ = c.Close()
	}
	clear(w.conns)
}

// firstSend is an HTTP endpoint that treats the first transaction that comes in
// as answer says: it has the request's id, and whether to hand the request on.
func firstSend(t *testing.T, url string, answer func(w http.ResponseWriter, id json.RawMessage), handOn bool) string {
	t.Helper()
	var sent atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		var call struct {
			ID     json.RawMessage
			Method string
		}
		first := json.Unmarshal(body, &call) == nil && call.Method == "eth_sendRawTransaction" && sent.Add(1) == 1
		if first && !handOn {
			answer(w, call.ID)
			return
		}
		resp, err := http.Post(url, "application/json", bytes.NewReader(body))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer resp.Body.Close()
		if first {
			answer(w, call.ID)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.Copy(w, resp.Body) // a client that is gone
	}))
	t.Cleanup(func() {
		s.Close()
		http.DefaultClient.CloseIdleConnections()
	})
	return s.URL
}

// stingy is an HTTP endpoint that refuses log queries over more blocks than it
// likes, and counts them.
func stingy(t *testing.T, url string, most uint64) (string, *atomic.Int32) {
	t.Helper()
	refused := new(atomic.Int32)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if greedy(body, most) {
			refused.Add(1)
			body = bytes.ReplaceAll(body, []byte(`"eth_getLogs"`), []byte(`"eth_getTooManyLogs"`))
		}
		resp, err := http.Post(url, "application/json", bytes.NewReader(body))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer resp.Body.Close()
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.Copy(w, resp.Body) // a client that is gone
	}))
	t.Cleanup(func() {
		s.Close()
		http.DefaultClient.CloseIdleConnections()
	})
	return s.URL, refused
}

func greedy(body []byte, most uint64) bool {
	var calls []struct {
		Method string
		Params []json.RawMessage
	}
	if json.Unmarshal(body, &calls) != nil {
		return false
	}
	for _, c := range calls {
		var f struct{ FromBlock, ToBlock hexutil.Uint64 }
		if c.Method == "eth_getLogs" && json.Unmarshal(c.Params[0], &f) == nil && uint64(f.ToBlock-f.FromBlock)+1 > most {
			return true
		}
	}
	return false
}

// eventually waits for a condition.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	deadline := time.After(30 * time.Second)
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for !ok() {
		select {
		case <-deadline:
			t.Fatalf("waited in vain: %s", what)
		case <-tick.C:
		}
	}
}
