package evm_test

import (
	"bytes"
	"strings"
	"sync/atomic"
	"testing"

	"faas"
	"faas/evm"
)

// Jobs that are like one before are not estimated again, but for more data, and
// when what that one was given is not enough.
func TestLikeCallsAreEstimatedOnce(t *testing.T) {
	t.Parallel()
	n := deploy(t, 1)
	var estimates atomic.Int32
	var fail atomic.Bool
	url := passing(t, n.HTTP(), func(body []byte) []byte {
		estimates.Add(int32(bytes.Count(body, []byte(`"eth_estimateGas"`))))
		if bytes.HasPrefix(body, []byte("[")) && fail.Load() {
			return bytes.ReplaceAll(body, []byte(`"eth_call"`), []byte(`"eth_fail"`))
		}
		return body
	})
	c, err := evm.DialClient(t.Context(), evm.ClientConfig{Node: evm.NodeConfig{URLs: []string{url}}, Contracts: n.at, Signer: n.caller})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	for _, step := range []struct {
		name string
		kind bool // cached
		data int
		fail bool
		want int32 // estimates by then
	}{
		{"the first", false, 100, false, 1},
		{"the same", false, 100, false, 1},
		{"with less data", false, 10, false, 1},
		{"with more data", false, 5000, false, 2},
		{"with less than that", false, 100, false, 2},
		{"another job", true, 100, false, 3},
		{"one that does not pass so", false, 100, true, 4},
		{"one after that", false, 100, false, 4},
	} {
		fail.Store(step.fail)
		r := faas.Request{Image: "img", Command: []string{"echo", strings.Repeat("x", step.data)}}
		if step.kind {
			r.Mode = faas.Cached
		}
		s, err := c.Run(t.Context(), r)
		if err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		if s.Gas == 0 || estimates.Load() != step.want {
			t.Errorf("%s: %d estimates by now, want %d; %+v", step.name, estimates.Load(), step.want, s)
		}
	}
}
