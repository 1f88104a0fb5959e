package evm_test

import (
	"bytes"
	"encoding/binary"
	"reflect"
	"strings"
	"testing"
	"time"

	"faas"
	"faas/evm"

	"github.com/ethereum/go-ethereum/accounts/abi"
)

func TestRequestsRoundTrip(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		kind faas.JobID
		req  faas.Request
	}{
		"job 0": {faas.JobExecute, faas.Request{Image: "busybox", Command: []string{"sh", "-c", "echo ü"}, Env: []string{"A=1", "B="}, Payload: []byte{0, 1, 0xff}}},
		"bare":  {faas.JobExecute, faas.Request{Image: "busybox", Payload: []byte{}}},
		"cached": {faas.JobExecuteAdvanced, faas.Request{Image: "busybox@sha256:" + strings.Repeat("a", 64), Command: []string{""}, Payload: []byte{},
			Mode: faas.Cached, Limits: faas.Limits{Timeout: 90 * time.Second}}},
		"branched": {faas.JobExecuteAdvanced, faas.Request{Image: "x", Payload: []byte{}, Mode: faas.Branched, From: faas.NewID()}},
	} {
		kind, inputs, err := evm.Codec{}.Inputs(c.req)
		if err != nil || kind != c.kind {
			t.Errorf("%s: Inputs gave job %d, %v", name, kind, err)
			continue
		}
		back, err := evm.Codec{}.Request(kind, inputs)
		if err != nil || !reflect.DeepEqual(back, c.req) {
			t.Errorf("%s: got %+v, %v", name, back, err)
		}
	}
}

func TestInputsRefuseWhatAJobCanNotCarry(t *testing.T) {
	t.Parallel()
	for name, r := range map[string]faas.Request{
		"memory":  {Image: "x", Limits: faas.Limits{Memory: 1}},
		"dir":     {Image: "x", Dir: "/tmp"},
		"user":    {Image: "x", User: "1"},
		"egress":  {Image: "x", Egress: true},
		"key":     {Image: "x", CacheKey: "k"},
		"timeout": {Image: "x", Limits: faas.Limits{Timeout: 1 << 62}},
	} {
		if _, _, err := (evm.Codec{}).Inputs(r); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%s: got %v, want an invalid error", name, err)
		}
	}
}

func TestExecutionsRoundTrip(t *testing.T) {
	t.Parallel()
	long := bytes.Repeat([]byte("x"), evm.DefaultInline+1)
	e := faas.Execution{State: faas.Finished, ExitCode: -3, SandboxTime: 1500 * time.Millisecond, CacheHit: true, Ref: faas.NewID(),
		Stdout: faas.Output{Data: long}, Stderr: faas.Output{Data: []byte{0xff, 0}}, OutputDigest: faas.Sum(long)}
	out, err := evm.Codec{}.Execution(e)
	if err != nil {
		t.Fatal(err)
	}
	got, err := evm.Codec{}.Output(out)
	if err != nil {
		t.Fatal(err)
	}
	e.Stdout = faas.Output{Data: long[:evm.DefaultInline], Size: evm.DefaultInline}
	e.Stderr.Size = 2
	if !reflect.DeepEqual(got, e) {
		t.Errorf("got %+v", got)
	}
}

func TestFailedExecutionsExit125(t *testing.T) {
	t.Parallel()
	out, err := evm.Codec{}.Execution(faas.Execution{State: faas.Failed, Error: "no image x"})
	if err != nil {
		t.Fatal(err)
	}
	got, err := evm.Codec{}.Output(out)
	if err != nil || got.ExitCode != faas.ExitNotStarted || string(got.Stderr.Data) != "faas: no image x\n" {
		t.Errorf("got %+v, %v", got, err)
	}
}

// words builds hostile inputs by hand.
func words(vs ...uint64) []byte {
	var b []byte
	for _, v := range vs {
		b = append(b, make([]byte, 24)...)
		b = binary.BigEndian.AppendUint64(b, v)
	}
	return b
}

func TestHostileInputsAreInvalid(t *testing.T) {
	t.Parallel()
	_, good, err := evm.Codec{}.Inputs(faas.Request{Image: "busybox", Command: []string{"a", "b"}, Payload: []byte("p")})
	if err != nil {
		t.Fatal(err)
	}
	// One long string that thousands of array elements point to.
	amplified := words(128, 160, 128, 128, 0, 4000)
	for range 4000 {
		amplified = append(amplified, words(4000*32)...)
	}
	amplified = append(amplified, words(100_000)...)
	amplified = append(amplified, make([]byte, 100_000)...)
	cases := map[string][]byte{
		"empty":           nil,
		"short":           good[:31],
		"envelope":        append([]byte{0xfa}, good...),
		"offset outside":  words(1<<40, 128, 128, 128, 0),
		"offset of 2^64":  append(append(make([]byte, 23), 1), make([]byte, 200)...),
		"length outside":  words(128, 128, 128, 128, 1<<62),
		"array outside":   words(128, 160, 128, 128, 0, 1<<58),
		"amplification":   amplified,
		"larger than any": make([]byte, 5<<20),
	}
	for n := 0; n < len(good)-32; n += 32 {
		cases["cut at "+string(rune('a'+n/32))] = good[:n]
	}
	for name, in := range cases {
		if r, err := (evm.Codec{}).Request(faas.JobExecute, in); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%s: got %+v, %v, want an invalid error", name, r, err)
		}
	}
	for _, kind := range []faas.JobID{2, 11, 255} {
		if _, err := (evm.Codec{}).Request(kind, good); faas.KindOf(err) != faas.Invalid {
			t.Errorf("job %d: got %v, want an invalid error", kind, err)
		}
	}
	if _, err := (evm.Codec{}).Request(faas.JobExecuteAdvanced, append(words(224, 224, 224, 224, 5, 0, 0), words(0)...)); faas.KindOf(err) != faas.Invalid {
		t.Errorf("mode 5: got %v, want an invalid error", err)
	}
}

func FuzzRequest(f *testing.F) {
	_, zero, _ := evm.Codec{}.Inputs(faas.Request{Image: "busybox", Command: []string{"a", "b"}, Env: []string{"A=b"}, Payload: []byte("p")})
	_, one, _ := evm.Codec{}.Inputs(faas.Request{Image: "busybox", Mode: faas.Cached})
	f.Add(uint8(0), zero)
	f.Add(uint8(1), one)
	f.Add(uint8(1), words(224, 224, 224, 224, 0, 0, 1, 0))
	types := map[uint8][]string{0: {"string", "string[]", "string[]", "bytes"}, 1: {"string", "string[]", "string[]", "bytes", "uint8", "bytes32", "uint32"}}
	f.Fuzz(func(t *testing.T, kind uint8, in []byte) {
		r, err := evm.Codec{}.Request(faas.JobID(kind), in)
		if err != nil {
			if faas.KindOf(err) != faas.Invalid {
				t.Errorf("got kind %v of %v", faas.KindOf(err), err)
			}
			return
		}
		size := len(r.Image) + len(r.Payload)
		for _, s := range append(append([]string{}, r.Command...), r.Env...) {
			size += len(s)
		}
		if size > len(in) {
			t.Errorf("%d bytes decode to %d", len(in), size)
		}
		// A general ABI decoder reads the same.
		want, err := unpack(types[kind], in)
		if err != nil {
			return // stricter than ours in places that do no harm
		}
		if want[0].(string) != r.Image || !bytes.Equal(want[3].([]byte), r.Payload) || len(want[1].([]string)) != len(r.Command) {
			t.Errorf("got %+v, want %v", r, want)
		}
	})
}

func FuzzOutput(f *testing.F) {
	out, _ := evm.Codec{}.Execution(faas.Execution{ExitCode: 3, Stdout: faas.Output{Data: []byte("hi")}})
	f.Add(out)
	f.Fuzz(func(t *testing.T, in []byte) {
		e, err := evm.Codec{}.Output(in)
		if err == nil && len(e.Stdout.Data)+len(e.Stderr.Data) > len(in) {
			t.Errorf("%d bytes decode to more", len(in))
		}
		if err != nil && faas.KindOf(err) != faas.Invalid {
			t.Errorf("got kind %v of %v", faas.KindOf(err), err)
		}
	})
}

func unpack(names []string, in []byte) ([]any, error) {
	var args abi.Arguments
	for _, n := range names {
		t, err := abi.NewType(n, "", nil)
		if err != nil {
			return nil, err
		}
		args = append(args, abi.Argument{Type: t})
	}
	return args.UnpackValues(in)
}
