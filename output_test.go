package faas

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

func TestOutputObjectSplitsBack(t *testing.T) {
	for _, c := range []struct{ out, err string }{{"", ""}, {"out", ""}, {"", "err"}, {"out\x00\xff", "err"}} {
		b, err := io.ReadAll(OutputObject(int64(len(c.out)), strings.NewReader(c.out), strings.NewReader(c.err)))
		if err != nil {
			t.Fatal(err)
		}
		r := bytes.NewReader(b)
		n, err := SplitOutput(r, int64(len(b)))
		if err != nil || n != int64(len(c.out)) {
			t.Fatalf("SplitOutput of %q: %d, %v", b, n, err)
		}
		rest, _ := io.ReadAll(r)
		if string(rest) != c.out+c.err {
			t.Errorf("after the header: %q, want %q", rest, c.out+c.err)
		}
	}
}

func TestHostileOutputObjectIsInvalid(t *testing.T) {
	for _, b := range []string{"", "1234567", "\x00\x00\x00\x00\x00\x00\x00\x02x", "\xff\xff\xff\xff\xff\xff\xff\xffx"} {
		if n, err := SplitOutput(strings.NewReader(b), int64(len(b))); KindOf(err) != Invalid {
			t.Errorf("SplitOutput(%q) = %d, %v; want an invalid error", b, n, err)
		}
	}
}

func TestModesHaveNames(t *testing.T) {
	for i, name := range Modes() {
		var m Mode
		if err := m.UnmarshalText([]byte(name)); err != nil || m != Mode(i) || m.String() != name {
			t.Errorf("mode %q: %v, %v", name, m, err)
		}
	}
	var m Mode
	if err := m.UnmarshalText([]byte("eternal")); KindOf(err) != Invalid {
		t.Errorf("unknown mode: got %v, want an invalid error", err)
	}
}

func TestLimitsOr(t *testing.T) {
	d := Limits{MilliCPU: 1, Memory: 2, Pids: 3, Disk: 4, Timeout: 5, Output: 6}
	if got := (Limits{}).Or(d); got != d {
		t.Errorf("zero limits become the defaults: got %+v", got)
	}
	if got := d.Or(Limits{MilliCPU: 9, Memory: 9, Pids: 9, Disk: 9, Timeout: 9, Output: 9}); got != d {
		t.Errorf("given limits stay: got %+v", got)
	}
}
