package evm

import (
	"errors"
	"strings"
	"testing"

	"faas"

	"github.com/ethereum/go-ethereum/common/hexutil"
)

// rpcError is an endpoint's answer with an error.
type rpcError struct {
	code int
	msg  string
	data any
}

func (e rpcError) Error() string  { return e.msg }
func (e rpcError) ErrorCode() int { return e.code }
func (e rpcError) ErrorData() any { return e.data }

func TestRevertsHaveTheirKind(t *testing.T) {
	t.Parallel()
	node, err := Connect(NodeConfig{URLs: []string{"http://127.0.0.1:1"}})
	if err != nil {
		t.Fatal(err)
	}
	defer node.Close()
	r := newContracts(node, Contracts{}).reverts
	pack := func(name string, args ...any) string {
		for _, e := range r {
			if e.Name == name {
				b, err := e.Inputs.Pack(args...)
				if err != nil {
					t.Fatal(err)
				}
				return hexutil.Encode(append(e.ID[:4:4], b...))
			}
		}
		t.Fatalf("no error %s is known", name)
		return ""
	}
	manager := [20]byte{1}
	inner := hexutil.MustDecode(pack("NoOperatorAvailable", uint64(1), newBig(4)))
	for name, c := range map[string]struct {
		err  rpcError
		want faas.Kind
		text string
	}{
		"completed":          {rpcError{3, "execution reverted", pack("JobAlreadyCompleted", uint64(1), uint64(2))}, faas.Conflict, "JobAlreadyCompleted(1, 2)"},
		"unknown call":       {rpcError{3, "execution reverted", pack("JobCallNotFound", uint64(1), uint64(2))}, faas.NotFound, "JobCallNotFound"},
		"of the manager":     {rpcError{3, "execution reverted", pack("ManagerReverted", manager, inner)}, faas.Exhausted, "NoOperatorAvailable(1, 4)"},
		"with a text":        {rpcError{3, "execution reverted: no", pack("Error", "no")}, faas.Invalid, `Error("no")`},
		"paused":             {rpcError{3, "execution reverted", pack("EnforcedPause")}, faas.Unavailable, "EnforcedPause()"},
		"not listed":         {rpcError{3, "execution reverted", pack("InvalidJobIndex", uint8(1))}, faas.Invalid, "InvalidJobIndex(1)"},
		"without a reason":   {rpcError{3, "execution reverted", "0x"}, faas.Internal, "without a reason"},
		"without data":       {rpcError{-32000, "execution reverted", nil}, faas.Internal, "without a reason"},
		"unknown selector":   {rpcError{3, "execution reverted", "0x01020304aa"}, faas.Internal, "0x01020304aa"},
		"truncated":          {rpcError{3, "execution reverted", pack("JobAlreadyCompleted", uint64(1), uint64(2))[:20]}, faas.Conflict, "JobAlreadyCompleted()"},
		"no funds":           {rpcError{-32000, "insufficient funds for gas * price + value", nil}, faas.Exhausted, "insufficient funds"},
		"the endpoint's own": {rpcError{-32005, "limit exceeded", nil}, faas.Unavailable, "limit exceeded"},
	} {
		got := r.typed(c.err)
		if faas.KindOf(got) != c.want || !strings.Contains(got.Error(), c.text) {
			t.Errorf("%s: got %v, %v; want %v with %q", name, faas.KindOf(got), got, c.want, c.text)
		}
		var rev *Revert
		if is := errors.As(got, &rev); is != strings.HasPrefix(c.err.msg, "execution reverted") {
			t.Errorf("%s: is a revert: %v", name, is)
		}
	}
}

// TestSelectorsAreThoseOfTheProtocol pins what the protocol's page states.
func TestSelectorsAreThoseOfTheProtocol(t *testing.T) {
	t.Parallel()
	c := newContracts(nil, Contracts{})
	byName := map[string]string{}
	for sel, e := range c.reverts {
		byName[e.Name] = hexutil.Encode(sel[:])
	}
	for name, want := range map[string]string{
		"JobAlreadyCompleted": "0x0a55512f", "ResultAlreadySubmitted": "0xb7e7fcee", "NotPermittedCaller": "0xd5dd5b44", "OperatorNotInService": "0x783482e9",
		"ServiceNotActive": "0x4c5fe2d8", "JobCallNotFound": "0x96c6ebfc", "ManagerReverted": "0x07a84ec2", "EnforcedPause": "0xd93c0665",
	} {
		if byName[name] != want {
			t.Errorf("%s: got %s, want %s", name, byName[name], want)
		}
	}
	for name := range revertKinds {
		if byName[name] == "" && name != "" {
			t.Errorf("the kind of %s is known, but not its selector", name)
		}
	}
	for i, want := range []string{"0xde37cc48d21778e1c9a075c4e41c5aff6918c3ea6151221f0af3ce8121a29db5", "0xb707259a8a1604adca251fecf84eb283329cd45175690dcb8ff1cf52a6252422",
		"0x8a04f99fe23284e874e8dd017345248279cc59701695e73bcdbeb6241bcd2ac6", "0x60a7649f6e93e7a3ce1dc9729c20e3d95dce28c6a6bd957cde09d8a1cb37c19f"} {
		if got := c.topics()[i]; got.Hex() != want {
			t.Errorf("topic %d: got %s, want %s", i, got, want)
		}
	}
}
