package image

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"faas"
)

// indexVersion is that of the index file's form.
const indexVersion = 1

// record is one image that is ready, as the index keeps it. Every field is
// durable: a change of meaning needs a new indexVersion.
type record struct {
	Digest       faas.Digest       `json:"digest"`
	Variant      faas.Digest       `json:"variant"` // names the file; see Store.variant
	Size         int64             `json:"size"`
	Sum          faas.Digest       `json:"sum,omitzero"` // sha256 of the file
	Env          []string          `json:"env,omitempty"`
	Entrypoint   []string          `json:"entrypoint,omitempty"`
	Cmd          []string          `json:"cmd,omitempty"`
	WorkingDir   string            `json:"workingDir,omitempty"`
	User         string            `json:"user,omitempty"`
	Created      time.Time         `json:"created"`
	Config       faas.Digest       `json:"config"`
	OS           string            `json:"os"`
	Architecture string            `json:"architecture"`
	Author       string            `json:"author,omitempty"`
	Built        time.Time         `json:"built,omitzero"`
	Labels       map[string]string `json:"labels,omitempty"`
	ExposedPorts []string          `json:"exposedPorts,omitempty"`
	StopSignal   string            `json:"stopSignal,omitempty"`
	Layers       []faas.ImageLayer `json:"layers"`
	Entries      int               `json:"entries"`
	Unpacked     int64             `json:"unpacked"`
	Neutralised  int               `json:"neutralised"`
}

// index is what the store has. An index that was handed out never changes.
type index struct {
	Version int                    `json:"version"`
	Images  map[string]record      `json:"images"` // by the variant's hex digits
	Refs    map[string]faas.Digest `json:"refs"`   // canonical name to manifest digest
}

func (x *index) clone() *index {
	return &index{Version: indexVersion, Images: maps.Clone(x.Images), Refs: maps.Clone(x.Refs)}
}

func emptyIndex() *index {
	return &index{Version: indexVersion, Images: map[string]record{}, Refs: map[string]faas.Digest{}}
}

// stamp tells one state of the index file from another: a new index is always a
// new file.
type stamp struct {
	info fs.FileInfo
}

func (a stamp) equal(b stamp) bool {
	if a.info == nil || b.info == nil {
		return a.info == nil && b.info == nil
	}
	return os.SameFile(a.info, b.info) && a.info.ModTime().Equal(b.info.ModTime()) && a.info.Size() == b.info.Size()
}

func (s *Store) indexPath() string { return filepath.Join(s.opts.Dir, "index.json") }

func (s *Store) stampNow() (stamp, error) {
	info, err := os.Stat(s.indexPath())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return stamp{}, nil
	case err != nil:
		return stamp{}, faas.Errorf(faas.Internal, "image index: %w", err)
	}
	return stamp{info}, nil
}

// load returns the index, from memory unless another process has written a new
// one: that costs one stat.
func (s *Store) load() (*index, error) {
	now, err := s.stampNow()
	if err != nil {
		return nil, err
	}
	s.mu.RLock()
	idx, known := s.index, s.stamp
	s.mu.RUnlock()
	if idx != nil && known.equal(now) {
		return idx, nil
	}
	idx = emptyIndex()
	if now.info != nil {
		raw, err := os.ReadFile(s.indexPath())
		if err != nil {
			return nil, faas.Errorf(faas.Internal, "image index: %w", err)
		}
		if err := json.Unmarshal(raw, idx); err != nil {
			return nil, faas.Errorf(faas.Internal, "image index %s is damaged (remove it to begin with an empty store): %w", s.indexPath(), err)
		}
		if idx.Version != indexVersion {
			return nil, faas.Errorf(faas.Internal, "image index %s is of version %d and this program knows version %d", s.indexPath(), idx.Version, indexVersion)
		}
	}
	s.mu.Lock()
	s.index, s.stamp = idx, now
	s.mu.Unlock()
	return idx, nil
}

// update changes the index under the store's lock, for all processes. change
// gets a copy; when it returns nil the copy is durable before update returns.
func (s *Store) update(ctx context.Context, change func(*index) error) error {
	lock, err := lockFile(ctx, filepath.Join(s.opts.Dir, "index.lock"))
	if err != nil {
		return err
	}
	return errors.Join(s.updateLocked(change), lock.Close())
}

func (s *Store) updateLocked(change func(*index) error) error {
	old, err := s.load()
	if err != nil {
		return err
	}
	idx := old.clone()
	if err := change(idx); err != nil {
		return err
	}
	raw, err := json.MarshalIndent(idx, "", "\t")
	if err != nil {
		return faas.Errorf(faas.Internal, "encode the image index: %w", err)
	}
	tmp := s.indexPath() + ".new" // alone: the lock is held
	if err := writeSynced(tmp, raw); err != nil {
		return errors.Join(err, os.Remove(tmp))
	}
	if err := os.Rename(tmp, s.indexPath()); err != nil {
		return writeError(err)
	}
	return syncDir(s.opts.Dir)
}

func writeSynced(path string, b []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return writeError(err)
	}
	_, err = f.Write(b)
	if err == nil {
		err = f.Sync()
	}
	return writeError(errors.Join(err, f.Close()))
}

// find returns the variant's record of the image that ref names, under the name
// it was asked for if that is a name.
func (s *Store) find(idx *index, given string) (rec record, canonical string, err error) {
	r, perr := parseRef(given)
	if perr == nil && r.name != nil {
		if d, ok := idx.Refs[r.canonical]; ok {
			if rec, ok := s.byDigest(idx, d); ok {
				return rec, r.canonical, nil
			}
		}
	}
	if perr == nil && !r.digest.IsZero() {
		if rec, ok := s.byDigest(idx, r.digest); ok {
			return rec, "", nil
		}
	}
	if prefix, ok := digestPrefix(given); ok {
		return s.byPrefix(idx, given, prefix)
	}
	if perr != nil {
		return record{}, "", perr
	}
	return record{}, "", notHere(given)
}

func notHere(given string) error {
	return faas.Errorf(faas.NotFound, "image %.200q is not on this node", given)
}

func (s *Store) byDigest(idx *index, d faas.Digest) (record, bool) {
	rec, ok := idx.Images[s.variant(d).Hex()]
	return rec, ok
}

func (s *Store) byPrefix(idx *index, given, prefix string) (record, string, error) {
	var found []record
	for _, rec := range idx.Images {
		if rec.Variant == s.variant(rec.Digest) && strings.HasPrefix(rec.Digest.Hex(), prefix) {
			found = append(found, rec)
		}
	}
	switch len(found) {
	case 0:
		return record{}, "", notHere(given)
	case 1:
		return found[0], "", nil
	}
	return record{}, "", faas.Errorf(faas.Invalid, "%q begins the digests of %d images: give more of it", given, len(found))
}

// names returns the canonical names of a manifest digest, sorted.
func (x *index) names(d faas.Digest) (names []string) {
	for name, digest := range x.Refs {
		if digest == d {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
