package faas

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"strings"
)

// ID is the 32-byte identity of a thing. On chain it is derived when the job is
// called, off chain it is random. People see one of the typed forms below.
type ID [32]byte

// IsZero reports whether the id names nothing.
func (id ID) IsZero() bool { return id == ID{} }

// NewID returns a random id.
func NewID() (id ID) {
	rand.Read(id[:]) // never fails: crypto/rand aborts the program instead
	return id
}

// The typed ids. Their text form is a prefix and lower-case base32.
type (
	// ExecutionID names one run of a function, "exe_…".
	ExecutionID ID
	// InstanceID names a sandbox that stays, "ins_…".
	InstanceID ID
	// SnapshotID names a checkpoint, "snp_…".
	SnapshotID ID
)

// The prefixes of the typed ids' text forms.
const (
	ExecutionPrefix = "exe_"
	InstancePrefix  = "ins_"
	SnapshotPrefix  = "snp_"
)

var idEncoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

func formatID(prefix string, id ID) string { return prefix + idEncoding.EncodeToString(id[:]) }

func parseID(prefix, s string) (id ID, err error) {
	body, ok := strings.CutPrefix(s, prefix)
	if !ok {
		return id, Errorf(Invalid, "id %q does not start with %q", s, prefix)
	}
	b, err := idEncoding.DecodeString(body)
	if err != nil || len(b) != len(id) {
		return id, Errorf(Invalid, "id %q is not %q followed by 52 base32 characters", s, prefix)
	}
	// One id has one text form: the unused low bits of the last character are zero.
	if idEncoding.EncodeToString(b) != body {
		return id, Errorf(Invalid, "id %q is not in canonical form", s)
	}
	return ID(b), nil
}

// String returns the "exe_…" form.
func (id ExecutionID) String() string { return formatID(ExecutionPrefix, ID(id)) }

// MarshalText returns the "exe_…" form.
func (id ExecutionID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText parses the "exe_…" form.
func (id *ExecutionID) UnmarshalText(b []byte) error {
	v, err := parseID(ExecutionPrefix, string(b))
	*id = ExecutionID(v)
	return err
}

// String returns the "ins_…" form.
func (id InstanceID) String() string { return formatID(InstancePrefix, ID(id)) }

// MarshalText returns the "ins_…" form.
func (id InstanceID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText parses the "ins_…" form.
func (id *InstanceID) UnmarshalText(b []byte) error {
	v, err := parseID(InstancePrefix, string(b))
	*id = InstanceID(v)
	return err
}

// String returns the "snp_…" form.
func (id SnapshotID) String() string { return formatID(SnapshotPrefix, ID(id)) }

// MarshalText returns the "snp_…" form.
func (id SnapshotID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText parses the "snp_…" form.
func (id *SnapshotID) UnmarshalText(b []byte) error {
	v, err := parseID(SnapshotPrefix, string(b))
	*id = SnapshotID(v)
	return err
}

// Digest is a sha256 sum. Its text form is OCI's, "sha256:" and 64 hex digits.
// The zero Digest means "none" and its text form is empty.
type Digest [sha256.Size]byte

const digestPrefix = "sha256:"

// Sum returns the digest of b.
func Sum(b []byte) Digest { return sha256.Sum256(b) }

// IsZero reports whether the digest is the "none" value.
func (d Digest) IsZero() bool { return d == Digest{} }

// Hex returns the 64 hex digits.
func (d Digest) Hex() string { return hex.EncodeToString(d[:]) }

// String returns "sha256:…", or "" for the zero digest.
func (d Digest) String() string {
	if d.IsZero() {
		return ""
	}
	return digestPrefix + d.Hex()
}

// ParseDigest parses "sha256:…" exactly: 64 lower-case hex digits.
func ParseDigest(s string) (d Digest, err error) {
	h, ok := strings.CutPrefix(s, digestPrefix)
	if !ok || len(h) != 2*len(d) || strings.ToLower(h) != h {
		return d, Errorf(Invalid, "digest %q is not %q followed by 64 lower-case hex digits", s, digestPrefix)
	}
	if _, err := hex.Decode(d[:], []byte(h)); err != nil {
		return Digest{}, Errorf(Invalid, "digest %q: %w", s, err)
	}
	return d, nil
}

// MarshalText returns the text form.
func (d Digest) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText parses the text form; empty text is the zero digest.
func (d *Digest) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*d = Digest{}
		return nil
	}
	*d, err = ParseDigest(string(b))
	return err
}
