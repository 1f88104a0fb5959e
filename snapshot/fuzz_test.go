package snapshot

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"
	"testing/quick"

	"faas"
)

// TestMapRoundTrip: any map that add makes reads back as it was.
func TestMapRoundTrip(t *testing.T) {
	property := func(seed uint64) bool {
		r := rand.New(rand.NewPCG(seed, 0))
		raw := []int64{1 << 20, 64 << 10, 1 << 30}
		parts, sizes := make([]extents, 1+r.IntN(4)), []int64{}
		for i := range parts {
			var size int64
			for range r.IntN(200) {
				n := int64(1 + r.IntN(maxChunk))
				if r.IntN(2) == 0 {
					n = pageSize
				}
				if r.IntN(4) == 0 {
					parts[i].add(zeroPack, 0, n)
					size += n
					continue
				}
				p := int32(r.IntN(len(raw)))
				off := r.Int64N(min(raw[p], 1<<18)-maxChunk/2) &^ (pageSize - 1)
				n = min(n, raw[p]-off)
				for range 1 + r.IntN(3) {
					parts[i].add(p, off, n)
					size += n
				}
			}
			sizes = append(sizes, size)
		}
		got, err := decodeMap(encodeMap(parts), sizes, raw)
		return err == nil && slices.EqualFunc(got, parts, func(a, b extents) bool { return slices.Equal(a, b) })
	}
	if err := quick.Check(property, &quick.Config{MaxCount: 300}); err != nil {
		t.Error(err)
	}
}

// FuzzDecodeMap: hostile maps are refused or stay within their bounds.
func FuzzDecodeMap(f *testing.F) {
	sizes, raw := []int64{20 << 10, 100}, []int64{64 << 10, 8 << 10}
	f.Add(encodeMap([]extents{{{pack: 0, repeat: 2, length: 8 << 10}, {pack: zeroPack, repeat: 1, length: 4 << 10}}, {{pack: 1, repeat: 1, length: 100, offset: 5}}}))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		parts, err := decodeMap(b, sizes, raw)
		if err != nil {
			return
		}
		for i, p := range parts {
			var total int64
			for _, e := range p {
				total += e.total()
				if e.length <= 0 || e.repeat == 0 || e.pack != zeroPack && (e.offset < 0 || e.offset+e.length > raw[e.pack]) {
					t.Fatalf("extent %+v", e)
				}
			}
			if total != sizes[i] {
				t.Fatalf("%d bytes in a part of %d", total, sizes[i])
			}
		}
	})
}

// FuzzDecodeTables: hostile tables are refused or add up.
func FuzzDecodeTables(f *testing.F) {
	f.Add(encodeFrames([]frame{{packed: 100, raw: 200, sum: faas.Sum(nil)}}), int64(100), int64(200))
	f.Add(encodeChunks([]chunk{{length: 200}}), int64(100), int64(200))
	f.Fuzz(func(t *testing.T, b []byte, packed, raw int64) {
		if fs, err := decodeFrames(b, packed, raw); err == nil {
			var at, start int64
			for _, fr := range fs {
				if fr.at != at || fr.start != start || fr.packed > maxPacked || fr.raw > maxFrame {
					t.Fatalf("frame %+v", fr)
				}
				at, start = at+int64(fr.packed), start+int64(fr.raw)
			}
			if at != packed || start != raw {
				t.Fatalf("%d, %d", at, start)
			}
		}
		var total int64
		if err := decodeChunks(b, raw, func(c chunk, offset int64) { total += int64(c.length) }); err == nil && total != raw {
			t.Fatalf("chunks of %d bytes, %d expected", total, raw)
		}
	})
}

// FuzzRecord: a record that is accepted passes its own checks.
func FuzzRecord(f *testing.F) {
	f.Add([]byte(`{"id":"","owner":"","stored":0,"manifest":""}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		if r, err := decodeRecord(faas.SnapshotID{}, seal(body)); err == nil {
			if err := r.manifest.check(); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// TestCutsSurviveInsertion: content that moved is cut as before.
func TestCutsSurviveInsertion(t *testing.T) {
	b := make([]byte, 2<<20)
	rand.NewChaCha8([32]byte{1}).Read(b)
	cuts := func(b []byte) map[chunkHash]bool {
		m := map[chunkHash]bool{}
		for len(b) > 0 {
			n := cutContent(b, true)
			if n < 1 || n > maxChunk {
				t.Fatalf("a chunk of %d bytes", n)
			}
			m[hashOf(b[:n])] = true
			b = b[n:]
		}
		return m
	}
	before, after := cuts(b), cuts(slices.Concat(b[:1000], []byte("inserted"), b[1000:]))
	same := 0
	for h := range after {
		if before[h] {
			same++
		}
	}
	if same < len(before)*9/10 || len(before) < 64 {
		t.Errorf("%d of %d chunks are the same after an insertion", same, len(before))
	}
	if n := cutPages(bytes.Repeat([]byte{1}, 5000), false); n != pageSize {
		t.Errorf("page of %d bytes", n)
	}
}
