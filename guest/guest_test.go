package guest_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"faas"
	"faas/guest"
)

func answer(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	e, err := guest.NewEncoder(&out)
	if err != nil {
		t.Fatal(err)
	}
	_, err = e.Write(bytes.Repeat([]byte("0123456789"), 20_000))
	err = errors.Join(err, e.Record(faas.FileInfo{Path: "/a", Type: "file"}), e.Record(faas.FileEvent{Path: "/a", Kind: "created"}),
		e.End(guest.End{Kind: faas.Exhausted, Message: "disk full", Files: 3, Bytes: 200_000}))
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// decode feeds b in pieces that cut decides.
func decode(b []byte, cut func(left int) int) (data, records string, end guest.End, err error) {
	var d, r bytes.Buffer
	dec := guest.Decoder{Data: &d, Record: func(j []byte) error { r.Write(append(j, '\n')); return nil }}
	for len(b) > 0 {
		n := cut(len(b))
		if _, err := dec.Write(b[:n]); err != nil {
			break
		}
		b = b[n:]
	}
	end, err = dec.End()
	return d.String(), r.String(), end, err
}

func whole(left int) int { return left }

func TestDecoderTakesAnyPieces(t *testing.T) {
	b := answer(t)
	want, records, end, err := decode(b, whole)
	if err != nil || len(want) != 200_000 || strings.Count(records, "\n") != 2 {
		t.Fatalf("%d bytes, records %q, %v", len(want), records, err)
	}
	if end.Files != 3 || end.Bytes != 200_000 || faas.KindOf(end.Err()) != faas.Exhausted || end.Err().Error() != "disk full" {
		t.Errorf("end %+v", end)
	}
	for range 20 {
		if data, r, e, err := decode(b, func(left int) int { return min(left, 1+rand.IntN(3000)) }); data != want || r != records || e != end || err != nil {
			t.Fatalf("in pieces: %d bytes, %q, %+v, %v", len(data), r, e, err)
		}
	}
}

func TestDecoderRefuses(t *testing.T) {
	frame := func(kind byte, size uint32, payload string) string {
		return string([]byte{kind, byte(size >> 24), byte(size >> 16), byte(size >> 8), byte(size)}) + payload
	}
	end := frame('E', 2, "{}")
	for name, c := range map[string]struct{ in, want string }{
		"nothing":           {"", "no answer"},
		"a shell's error":   {"sh: not found\n", "not of this node's version"},
		"another version":   {"faas-guest/2\n" + end, "not of this node's version"},
		"no end":            {guest.Hello, "broke off"},
		"cut in the header": {guest.Hello + "D\x00", "broke off"},
		"cut in the data":   {guest.Hello + frame('D', 9, "abc"), "broke off"},
		"unknown kind":      {guest.Hello + frame('X', 0, ""), `kind 'X'`},
		"huge frame":        {guest.Hello + frame('R', 1<<31, ""), "frame of 2147483648 bytes"},
		"after the end":     {guest.Hello + end + "x", "follow its end"},
		"end is no JSON":    {guest.Hello + frame('E', 1, "x"), "not understood"},
		"empty end":         {guest.Hello + frame('E', 0, ""), "not understood"},
		"unknown error":     {guest.Hello + frame('E', 14, `{"kind":"odd"}`), "not understood"},
		"negative counts":   {guest.Hello + frame('E', 12, `{"files":-1}`), "counts -1"},
	} {
		_, _, _, err := decode([]byte(c.in), whole)
		if err == nil || !strings.Contains(err.Error(), c.want) || faas.KindOf(err) != faas.Conflict {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDecoderStopsWithItsConsumer(t *testing.T) {
	gone := errors.New("gone")
	d := guest.Decoder{Record: func([]byte) error { return gone }}
	for range 2 {
		if _, err := d.Write(append([]byte(guest.Hello), "R\x00\x00\x00\x02{}"...)); !errors.Is(err, gone) {
			t.Errorf("Write: %v", err)
		}
	}
	if _, err := d.End(); !errors.Is(err, gone) {
		t.Errorf("End: %v", err)
	}
	// Data to nobody is an error and no panic.
	d = guest.Decoder{}
	if _, err := d.Write([]byte(guest.Hello + "D\x00\x00\x00\x01x")); faas.KindOf(err) != faas.Conflict {
		t.Errorf("unasked data: %v", err)
	}
}

func TestRecordsThatDoNotFit(t *testing.T) {
	e, err := guest.NewEncoder(&bytes.Buffer{})
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Record(strings.Repeat("x", guest.MaxPayload)); faas.KindOf(err) != faas.Internal {
		t.Errorf("a huge record: %v", err)
	}
}

func FuzzDecoder(f *testing.F) {
	f.Add(answer(f), uint16(7))
	f.Add([]byte(guest.Hello+"R\x00\x00\x00\x02{}E\x00\x00\x00\x02{}"), uint16(1))
	f.Add([]byte(guest.Hello+"E\xff\xff\xff\xff"), uint16(1))
	f.Fuzz(func(t *testing.T, b []byte, size uint16) {
		data, records, end, err := decode(b, whole)
		pdata, precords, pend, perr := decode(b, func(left int) int { return min(left, int(size)+1) })
		if (err == nil) != (perr == nil) || end != pend {
			t.Fatalf("whole: %+v %v; in pieces: %+v %v", end, err, pend, perr)
		}
		if err == nil && (data != pdata || records != precords) {
			t.Fatal("pieces change what is decoded")
		}
		if _, jerr := json.Marshal(end); jerr != nil {
			t.Fatal(jerr)
		}
	})
}
