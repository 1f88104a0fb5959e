package evm

import (
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"
)

// TestResultHooksAreTheProtocols compares the hooks that the canary tries with
// the protocol's constants (section 12.1 of its facts sheet): the two forms that
// deployed cores call.
func TestResultHooksAreTheProtocols(t *testing.T) {
	t.Parallel()
	for inputs, want := range map[string]string{"bytes32": "0xe649fc03", "bytes": "0xc40c80d1"} {
		if got := hexutil.Encode(resultHook(inputs)[:4]); got != want {
			t.Errorf("inputs as %s: got %s, want %s", inputs, got, want)
		}
	}
}
