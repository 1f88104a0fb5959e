package evm_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"faas"
	"faas/evm"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common/hexutil"
)

// The result hooks that cores of two versions call.
const (
	hookOfBytes32 = "0xe649fc03"
	hookOfBytes   = "0xc40c80d1"
)

// impostor is an HTTP endpoint before a chain whose contracts answer some calls
// otherwise: change gets the selector of an eth_call and what the chain
// answered, and returns what the caller is told; nil: it reverted.
func impostor(t *testing.T, url string, change func(selector string, answer []byte) []byte) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		resp, err := http.Post(url, "application/json", bytes.NewReader(body))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer resp.Body.Close()
		answer, err := io.ReadAll(resp.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(lie(body, answer, change)) // a client that is gone
	}))
	t.Cleanup(func() {
		s.Close()
		http.DefaultClient.CloseIdleConnections()
	})
	return s.URL
}

func lie(request, answer []byte, change func(string, []byte) []byte) []byte {
	var q struct {
		ID     json.RawMessage
		Method string
		Params []json.RawMessage
	}
	var call struct{ Input hexutil.Bytes }
	var a struct{ Result hexutil.Bytes }
	if json.Unmarshal(request, &q) != nil || q.Method != "eth_call" || json.Unmarshal(q.Params[0], &call) != nil || len(call.Input) < 4 {
		return answer
	}
	_ = json.Unmarshal(answer, &a) // a call that reverted has none
	told := change(hexutil.Encode(call.Input[:4]), a.Result)
	if told == nil {
		return []byte(`{"jsonrpc":"2.0","id":` + string(q.ID) + `,"error":{"code":3,"message":"execution reverted","data":"0x"}}`)
	}
	return []byte(`{"jsonrpc":"2.0","id":` + string(q.ID) + `,"result":"` + hexutil.Encode(told) + `"}`)
}

// TestOperatorRefusesContractsThatDoNotFit starts an operator on contracts of
// other versions and other behaviour: it says before the first job what would
// otherwise leave jobs without a result.
func TestOperatorRefusesContractsThatDoNotFit(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	canary := hexutil.Encode(bindings.NewBlueprint().PackCanary()[:4])
	// word returns a change that puts a value into a word of the canary.
	word := func(i int, value byte) func(string, []byte) []byte {
		return func(selector string, answer []byte) []byte {
			if selector == canary {
				clear(answer[i*32 : (i+1)*32])
				answer[i*32+31] = value
			}
			return answer
		}
	}
	without := func(lost string) func(string, []byte) []byte {
		return func(selector string, answer []byte) []byte {
			if selector == lost {
				return nil
			}
			return append([]byte{}, answer...)
		}
	}
	for name, tc := range map[string]struct {
		change func(string, []byte) []byte
		says   string
	}{
		"an older contract":                   {without(canary), "another version"},
		"a newer contract":                    {word(0, 99), "version 99"},
		"lets strangers' results pass":        {word(2, 0), "not assigned"},
		"a core that starves hooks":           {word(3, 100), "gives hooks 100 gas"},
		"no result hook with bytes32 inputs":  {without(hookOfBytes32), "with bytes32 of inputs"},
		"no result hook with bytes of inputs": {without(hookOfBytes), "with bytes of inputs"},
	} {
		t.Run(name, func(t *testing.T) {
			url := impostor(t, n.HTTP(), tc.change)
			c, err := evm.Dial(t.Context(), evm.Config{Node: evm.NodeConfig{URLs: []string{url}}, Contracts: n.at, Signer: n.operators[0]})
			if err == nil {
				c.Close()
			}
			if faas.KindOf(err) != faas.Invalid || !strings.Contains(err.Error(), tc.says) || !strings.Contains(err.Error(), "0x") {
				t.Errorf("got %v, want an invalid error that says %q", err, tc.says)
			}
		})
	}
	url := impostor(t, n.HTTP(), without("0x00000000"))
	c, err := evm.Dial(t.Context(), evm.Config{Node: evm.NodeConfig{URLs: []string{url}}, Contracts: n.at, Signer: n.operators[0]})
	if err != nil {
		t.Fatalf("contracts that fit: %v", err)
	}
	c.Close()
}
