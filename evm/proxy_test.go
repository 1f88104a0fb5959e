package evm_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
)

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

// passing is an HTTP endpoint that changes what goes through it.
func passing(t *testing.T, url string, change func(body []byte) []byte) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		resp, err := http.Post(url, "application/json", bytes.NewReader(change(body)))
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
	return s.URL
}

// stingy is an HTTP endpoint that refuses log queries over more blocks than it
// likes, and counts them.
func stingy(t *testing.T, url string, most uint64) (string, *atomic.Int32) {
	t.Helper()
	refused := new(atomic.Int32)
	return passing(t, url, func(body []byte) []byte {
		if !greedy(body, most) {
			return body
		}
		refused.Add(1)
		return bytes.ReplaceAll(body, []byte(`"eth_getLogs"`), []byte(`"eth_getTooManyLogs"`))
	}), refused
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
