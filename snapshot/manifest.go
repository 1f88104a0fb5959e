package snapshot

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strings"

	"faas"
)

const (
	formatVersion = 1
	maxRecord     = 4 << 20
	maxPacks      = 64 // that one snapshot may refer to
	maxParents    = 64
	recordPrefix  = "snapshots/"
	gonePrefix    = "deleted/"
)

// section is a piece of a pack.
type section struct {
	At     int64       `json:"at"`
	Length int64       `json:"length"`
	Digest faas.Digest `json:"digest"`
}

// pack names a pack that a snapshot refers to.
type pack struct {
	Digest faas.Digest `json:"digest"` // of the whole object
	Size   int64       `json:"size"`
	Raw    int64       `json:"raw"`    // bytes that its frames hold
	Used   int64       `json:"used"`   // of those, how many the snapshot refers to
	Frames section     `json:"frames"` // table of frames, which take the bytes before it
	Chunks section     `json:"chunks"` // table of chunks
}

// manifest is the immutable description of a snapshot. Snapshot's fields that
// are not the same everywhere, or follow from the manifest, are zero in it.
type manifest struct {
	Format   int           `json:"format"`
	Snapshot faas.Snapshot `json:"snapshot"`
	Image    faas.Image    `json:"image"`
	Packs    []pack        `json:"packs"` // the first is the snapshot's own
	Map      section       `json:"map"`   // in Packs[0]
}

// record is a snapshot as the store has it.
type record struct {
	ID       faas.SnapshotID   `json:"id"`
	Owner    string            `json:"owner"`
	Parents  []faas.SnapshotID `json:"parents,omitempty"`
	Stored   int64             `json:"stored"`
	Manifest []byte            `json:"manifest"`

	manifest manifest
	digest   faas.Digest // of Manifest
	sum      faas.Digest // of the whole record
}

// snapshot is the noun that a record stands for.
func (r *record) snapshot() faas.Snapshot {
	s := r.manifest.Snapshot
	s.ID, s.Owner, s.Parents, s.Stored, s.Digest = r.ID, r.Owner, slices.Clone(r.Parents), r.Stored, r.digest
	s.Parts = slices.Clone(s.Parts)
	return s
}

func recordName(id faas.SnapshotID) string { return recordPrefix + id.String() }
func goneName(id faas.SnapshotID) string   { return gonePrefix + id.String() }

// newRecord makes the record of a snapshot of which s has everything.
func newRecord(s faas.Snapshot, m manifest) (*record, error) {
	r := &record{ID: s.ID, Owner: s.Owner, Parents: s.Parents, Stored: s.Stored}
	m.Format, m.Snapshot = formatVersion, s
	m.Snapshot.Owner, m.Snapshot.Stored, m.Snapshot.Digest = "", 0, faas.Digest{}
	b, err := json.Marshal(m)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "encode the manifest of %s: %w", s.ID, err)
	}
	r.Manifest = b
	return r, r.complete()
}

// complete reads Manifest and checks it.
func (r *record) complete() error {
	if err := strictJSON(r.Manifest, &r.manifest); err != nil {
		return faas.Errorf(faas.Invalid, "manifest of snapshot %s: %w", r.ID, err)
	}
	r.digest = faas.Sum(r.Manifest)
	if err := r.manifest.check(); err != nil {
		return faas.Errorf(faas.Invalid, "manifest of snapshot %s: %w", r.ID, err)
	}
	return nil
}

func strictJSON(b []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return err
	}
	if d.More() {
		return faas.Errorf(faas.Invalid, "something follows the object")
	}
	return nil
}

func (r *record) encode() ([]byte, error) {
	body, err := json.Marshal(r)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "encode the record of %s: %w", r.ID, err)
	}
	r.sum = faas.Sum(body)
	b := seal(body)
	if len(b) > maxRecord {
		return nil, faas.Errorf(faas.Exhausted, "record of snapshot %s takes %d bytes; at most %d", r.ID, len(b), maxRecord)
	}
	return b, nil
}

// seal puts the sha256 of an object's body in front of it.
func seal(body []byte) []byte { return append([]byte(faas.Sum(body).Hex()+"\n"), body...) }

// unseal checks what seal wrote.
func unseal(b []byte) (sum faas.Digest, body []byte, err error) {
	head, body, ok := bytes.Cut(b, []byte("\n"))
	if sum, err = faas.ParseDigest("sha256:" + string(head)); !ok || err != nil {
		return sum, nil, faas.Errorf(faas.Internal, "it does not start with a digest")
	}
	if faas.Sum(body) != sum {
		return sum, nil, faas.Errorf(faas.Internal, "its bytes have another digest")
	}
	return sum, body, nil
}

// decodeRecord reads the record of id.
func decodeRecord(id faas.SnapshotID, b []byte) (*record, error) {
	damaged := func(err error) error {
		return faas.Errorf(faas.Internal, "record of snapshot %s is damaged: %w; remove the snapshot, or restore the object %s", id, err, recordName(id))
	}
	sum, body, err := unseal(b)
	if err != nil {
		return nil, damaged(err)
	}
	r := &record{sum: sum}
	if err := strictJSON(body, r); err != nil {
		return nil, damaged(err)
	}
	if r.ID != id {
		return nil, damaged(faas.Errorf(faas.Internal, "it is that of %s", r.ID))
	}
	if err := r.complete(); err != nil {
		return nil, damaged(err)
	}
	return r, nil
}

// check refuses a manifest that the rest of the package could not trust.
func (m *manifest) check() error {
	if m.Format != formatVersion {
		return faas.Errorf(faas.Invalid, "format %d; this version of faas reads %d", m.Format, formatVersion)
	}
	s := &m.Snapshot
	if len(s.Parents) > maxParents {
		return faas.Errorf(faas.Invalid, "%d parents; at most %d", len(s.Parents), maxParents)
	}
	if s.Kind != faas.SnapshotMemory && s.Kind != faas.SnapshotFiles {
		return faas.Errorf(faas.Invalid, "kind %q", s.Kind)
	}
	if s.Name != "" {
		if err := checkRef(s.Name); err != nil {
			return err
		}
	}
	if err := checkParts(s); err != nil {
		return err
	}
	if len(m.Packs) < 1 || len(m.Packs) > maxPacks {
		return faas.Errorf(faas.Invalid, "%d packs; one to %d", len(m.Packs), maxPacks)
	}
	seen := map[faas.Digest]bool{}
	for i, p := range m.Packs {
		if seen[p.Digest] || p.Digest.IsZero() {
			return faas.Errorf(faas.Invalid, "pack %d is there twice or has no digest", i)
		}
		seen[p.Digest] = true
		if err := p.check(); err != nil {
			return faas.Errorf(faas.Invalid, "pack %d: %w", i, err)
		}
	}
	return m.Map.check(m.Packs[0].Size)
}

func checkParts(s *faas.Snapshot) error {
	if len(s.Parts) > maxParts {
		return faas.Errorf(faas.Invalid, "%d parts; at most %d", len(s.Parts), maxParts)
	}
	var size int64
	seen := map[string]bool{}
	for _, p := range s.Parts {
		if err := checkPartName(p.Name); err != nil {
			return err
		}
		if seen[p.Name] || p.Size < 0 || p.Size > maxPartSize || p.Digest.IsZero() {
			return faas.Errorf(faas.Invalid, "part %s is there twice, or has a wrong size or no digest", p.Name)
		}
		seen[p.Name] = true
		size += p.Size
	}
	if !seen[faas.FilesPart] {
		return faas.Errorf(faas.Invalid, "it has no part %s", faas.FilesPart)
	}
	if size != s.Size {
		return faas.Errorf(faas.Invalid, "parts of %d bytes in a snapshot of %d", size, s.Size)
	}
	return nil
}

// checkPartName refuses what is not the plain name of a file.
func checkPartName(name string) error {
	ok := name != "" && len(name) <= 100 && name[0] != '.' && name[0] != '-'
	for _, c := range []byte(name) {
		ok = ok && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("._-", c) >= 0)
	}
	if !ok {
		return faas.Errorf(faas.Invalid, "part name %q: letters, digits, '.', '_' and '-', at most 100", name)
	}
	return nil
}

func (p *pack) check() error {
	if p.Size < 0 || p.Size > maxPartSize || p.Raw < 0 || p.Raw > maxPartSize {
		return faas.Errorf(faas.Invalid, "%d bytes that hold %d", p.Size, p.Raw)
	}
	if err := p.Frames.check(p.Size); err != nil {
		return err
	}
	return p.Chunks.check(p.Size)
}

func (s section) check(size int64) error {
	if s.At < 0 || s.At > size || s.Length < 0 || s.Length > maxSection || s.Length > size-s.At {
		return faas.Errorf(faas.Invalid, "section %d+%d of %d bytes", s.At, s.Length, size)
	}
	return nil
}

// load reads the record of a snapshot, from memory if its bytes have not
// changed.
func (s *Store) load(ctx context.Context, id faas.SnapshotID) (*record, error) {
	b, err := s.bucket.ReadName(ctx, recordName(id), maxRecord)
	if faas.KindOf(err) == faas.NotFound {
		s.records.forget(id)
		return nil, faas.Errorf(faas.NotFound, "no snapshot %s", id)
	}
	if err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "read snapshot %s: %w", id, err)
	}
	if known := s.records.get(id); known != nil {
		if sum, _, err := unseal(b); err == nil && sum == known.sum {
			return known, nil
		}
	}
	r, err := decodeRecord(id, b)
	if err != nil {
		return nil, err
	}
	s.records.put(r)
	return r, nil
}
