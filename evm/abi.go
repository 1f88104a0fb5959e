package evm

import (
	"encoding/binary"
	"math/big"

	"faas"
)

const word = 32

// abiReader decodes fields of an ABI-encoded tuple from bytes that an attacker
// chose. What it returns shares the input's memory, and the sizes of all it
// returns together stay within the input's size: without that, offsets that
// overlap make a small input decode to a huge value.
type abiReader struct {
	data   []byte
	budget int
}

func newABIReader(data []byte) *abiReader { return &abiReader{data: data, budget: len(data)} }

// head returns the i-th word of the tuple that starts at base.
func (r *abiReader) head(base, i int) ([]byte, error) {
	at := base + i*word
	if at < 0 || at > len(r.data)-word {
		return nil, faas.Errorf(faas.Invalid, "field %d lies outside of the %d bytes given", i, len(r.data))
	}
	return r.data[at : at+word], nil
}

// uint returns field i, which must fit in bits.
func (r *abiReader) uint(i, bits int) (uint64, error) {
	w, err := r.head(0, i)
	if err != nil {
		return 0, err
	}
	v := new(big.Int).SetBytes(w)
	if v.BitLen() > bits {
		return 0, faas.Errorf(faas.Invalid, "field %d: %s does not fit in %d bits", i, v, bits)
	}
	return v.Uint64(), nil
}

// int32 returns field i, which must be a sign-extended 32-bit number.
func (r *abiReader) int32(i int) (int32, error) {
	w, err := r.head(0, i)
	if err != nil {
		return 0, err
	}
	v := int32(binary.BigEndian.Uint32(w[word-4:]))
	fill := byte(0)
	if v < 0 {
		fill = 0xff
	}
	for _, b := range w[:word-4] {
		if b != fill {
			return 0, faas.Errorf(faas.Invalid, "field %d does not fit in 32 bits", i)
		}
	}
	return v, nil
}

// bool returns field i, which must be 0 or 1.
func (r *abiReader) bool(i int) (bool, error) {
	v, err := r.uint(i, 1)
	return v == 1, err
}

// bytes32 returns field i as it is.
func (r *abiReader) bytes32(i int) (b [32]byte, err error) {
	w, err := r.head(0, i)
	copy(b[:], w)
	return b, err
}

// offset returns the place that field i of the tuple at base points to.
func (r *abiReader) offset(base, i int) (int, error) {
	w, err := r.head(base, i)
	if err != nil {
		return 0, err
	}
	v := new(big.Int).SetBytes(w)
	if !v.IsInt64() || v.Int64() > int64(len(r.data)-base) {
		return 0, faas.Errorf(faas.Invalid, "field %d points outside of the %d bytes given", i, len(r.data))
	}
	return base + int(v.Int64()), nil
}

// length reads the length word at a place, of elements that take at least size
// bytes each after it, and charges them to the budget.
func (r *abiReader) length(at, size int) (n, start int, err error) {
	w, err := r.head(at, 0)
	if err != nil {
		return 0, 0, err
	}
	start = at + word
	v := new(big.Int).SetBytes(w)
	if !v.IsInt64() || v.Int64() > int64((len(r.data)-start)/size) {
		return 0, 0, faas.Errorf(faas.Invalid, "a length at byte %d reaches outside of the %d bytes given", at, len(r.data))
	}
	n = int(v.Int64())
	if r.budget -= n * size; r.budget < 0 {
		return 0, 0, faas.Errorf(faas.Invalid, "fields overlap: they hold more than the %d bytes given", len(r.data))
	}
	return n, start, nil
}

// bytesAt returns the dynamic bytes that field i of the tuple at base points to.
func (r *abiReader) bytesAt(base, i int) ([]byte, error) {
	at, err := r.offset(base, i)
	if err != nil {
		return nil, err
	}
	n, start, err := r.length(at, 1)
	if err != nil {
		return nil, err
	}
	return r.data[start : start+n : start+n], nil
}

func (r *abiReader) bytes(i int) ([]byte, error) { return r.bytesAt(0, i) }

func (r *abiReader) string(i int) (string, error) {
	b, err := r.bytesAt(0, i)
	return string(b), err
}

// strings returns field i, a string[].
func (r *abiReader) strings(i int) ([]string, error) {
	at, err := r.offset(0, i)
	if err != nil {
		return nil, err
	}
	n, start, err := r.length(at, word)
	if err != nil || n == 0 {
		return nil, err
	}
	out := make([]string, n)
	for j := range out {
		b, err := r.bytesAt(start, j)
		if err != nil {
			return nil, err
		}
		out[j] = string(b)
	}
	return out, nil
}

// ids returns field i, a bytes32[].
func (r *abiReader) ids(i int) ([]faas.ID, error) {
	at, err := r.offset(0, i)
	if err != nil {
		return nil, err
	}
	n, start, err := r.length(at, word)
	if err != nil {
		return nil, err
	}
	out := make([]faas.ID, n)
	for j := range out {
		copy(out[j][:], r.data[start+j*word:])
	}
	return out, nil
}
