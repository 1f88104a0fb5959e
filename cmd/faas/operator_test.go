package main

import (
	"math/big"
	"strings"
	"testing"

	"faas/cmd/faas/node"
)

func TestAmountsAreExact(t *testing.T) {
	for text, wei := range map[string]string{"0": "0", "1": "1000000000000000000", "2.5": "2500000000000000000", "0.000000000000000001": "1", "12345678901.000000000000000009": "12345678901000000000000000009"} {
		got, err := parseEther(text)
		if err != nil || got.String() != wei {
			t.Errorf("%s: got %v, %v; want %s", text, got, err, wei)
			continue
		}
		if back := ether(got); back != text {
			t.Errorf("%s prints as %s", text, back)
		}
	}
	if got := ether(big.NewInt(-15e17)); got != "-1.5" {
		t.Errorf("got %s, want -1.5", got)
	}
	for _, text := range []string{"", ".", ".5", "-1", "+1", "1e3", "1,5", "0x10", " 1", "0.0000000000000000001"} {
		if got, err := parseEther(text); err == nil {
			t.Errorf("%q: got %v, want an error", text, got)
		}
	}
}

func TestOperatorCommandsSayWhatIsWrong(t *testing.T) {
	for args, says := range map[string]string{
		"operator nonsense": "unknown command",
		"operator register": "--rpc-address is needed",
		"operator register --rpc-address x --stake much":       `--stake: "much" is no amount`,
		"operator status nobody":                               `operator "nobody"`,
		"operator status --status-registry 0x1":                "--status-registry",
		"operator earnings --month 2026-13":                    `--month "2026-13"`,
		"operator claim --chain http://127.0.0.1:1":            "--tangle",
		"operator --rpc http://127.0.0.1:1":                    "--tangle is needed",
		"operator --rpc http://127.0.0.1:1 --tangle 0x00":      "an account is needed",
		"operator status":                                      "no local chain is known",
		"operator claim --chain http://127.0.0.1:1 --tangle 0": "--tangle",
	} {
		r := faasCommand(t, noNode(t), "", strings.Fields(args)...)
		if r.code == 0 || !strings.Contains(r.errOut, says) {
			t.Errorf("faas %s: exit %d, %q, want %q", args, r.code, r.errOut, says)
		}
	}
}

func TestServicesAreGreeted(t *testing.T) {
	for want, c := range map[string]node.Chain{
		"0": {Services: []uint64{0}},
		"none yet, those whose requests are approved": {Approving: true},
		"1, 4, and those whose requests are approved": {Services: []uint64{1, 4}, Approving: true},
	} {
		if got := servedText(&c); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
