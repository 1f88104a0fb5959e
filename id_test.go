package faas

import (
	"encoding"
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestIDTextFormRoundTrips(t *testing.T) {
	id := NewID()
	for _, c := range []struct {
		prefix string
		text   fmt.Stringer
		into   interface {
			encoding.TextUnmarshaler
			fmt.Stringer
		}
	}{
		{"exe_", ExecutionID(id), new(ExecutionID)},
		{"ins_", InstanceID(id), new(InstanceID)},
		{"snp_", SnapshotID(id), new(SnapshotID)},
	} {
		s := c.text.String()
		if !strings.HasPrefix(s, c.prefix) || len(s) != 4+52 || s != strings.ToLower(s) {
			t.Errorf("text form %q: want %s and 52 lower-case characters", s, c.prefix)
		}
		if err := c.into.UnmarshalText([]byte(s)); err != nil || c.into.String() != s {
			t.Errorf("parse %q: got %v, %v", s, c.into, err)
		}
		for _, bad := range []string{"", s[1:], s + "a", s[:len(s)-1], strings.ToUpper(s), s[:4] + "1" + s[5:], s[:len(s)-1] + "b", s[:len(s)-1] + "\n"} {
			if err := c.into.UnmarshalText([]byte(bad)); KindOf(err) != Invalid {
				t.Errorf("parse %q: got %v, want an invalid error", bad, err)
			}
		}
	}
}

func FuzzIDHasOneTextForm(f *testing.F) {
	f.Add(ExecutionID(NewID()).String())
	f.Add("exe_")
	f.Fuzz(func(t *testing.T, s string) {
		var id ExecutionID
		if id.UnmarshalText([]byte(s)) == nil && id.String() != s {
			t.Errorf("%q and %q are one id", s, id)
		}
	})
}

func TestDigestTextForm(t *testing.T) {
	d := Sum([]byte("x"))
	if got, err := ParseDigest(d.String()); err != nil || got != d {
		t.Errorf("ParseDigest(%q) = %v, %v", d, got, err)
	}
	for _, bad := range []string{"", "sha256:", d.Hex(), "sha512:" + d.Hex(), d.String() + "0", strings.ToUpper(d.String()), "sha256:" + strings.Repeat("g", 64)} {
		if _, err := ParseDigest(bad); KindOf(err) != Invalid {
			t.Errorf("ParseDigest(%q): got %v, want an invalid error", bad, err)
		}
	}
	var none Digest
	if err := none.UnmarshalText(nil); err != nil || !none.IsZero() || none.String() != "" {
		t.Errorf("the zero digest is the empty text; got %q, %v", none, err)
	}
}

func TestErrorsCarryTheirKind(t *testing.T) {
	cause := errors.New("cause")
	err := fmt.Errorf("outer: %w", Errorf(Exhausted, "queue of %d is full: %w", 3, cause))
	if KindOf(err) != Exhausted || !errors.Is(err, cause) || !strings.Contains(err.Error(), "queue of 3 is full: cause") {
		t.Errorf("got kind %v, %v", KindOf(err), err)
	}
	if got := KindOf(cause); got != Internal {
		t.Errorf("an error without a kind is internal, got %v", got)
	}
	for _, k := range Kinds() {
		b, _ := k.MarshalText()
		var back Kind
		if err := back.UnmarshalText(b); err != nil || back != k {
			t.Errorf("kind %v: text %q gives %v, %v", k, b, back, err)
		}
	}
}

func TestAddressParses(t *testing.T) {
	var a Address
	if err := a.UnmarshalText([]byte("0x8299D60f373f3a4a8c4878e335cb9d840e6e3730")); err != nil || a.String() != "0x8299d60f373f3a4a8c4878e335cb9d840e6e3730" {
		t.Errorf("got %v, %v", a, err)
	}
	for _, bad := range []string{"", "0x", "8299d60f373f3a4a8c4878e335cb9d840e6e3730", "0x8299d60f373f3a4a8c4878e335cb9d840e6e37", "0x8299d60f373f3a4a8c4878e335cb9d840e6e37zz"} {
		if err := a.UnmarshalText([]byte(bad)); KindOf(err) != Invalid {
			t.Errorf("%q: got %v, want an invalid error", bad, err)
		}
	}
}
