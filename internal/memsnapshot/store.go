// Package memsnapshot is the trivial real implementation of engine.Snapshots:
// it keeps parts in memory and writes them to a directory while they are open.
// Tests that are about something else use it.
package memsnapshot

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"faas"
	"faas/engine"
)

// Store implements engine.Snapshots. Make one with New.
type Store struct {
	// Fault, if set, is asked at the begin of each call with the method's name;
	// its error becomes the call's. After is asked once the call has done its
	// work: the caller sees an error although it has.
	Fault, After func(ctx context.Context, method string) error

	dir string // of what is open

	mu    sync.Mutex
	snaps map[faas.SnapshotID]*kept
	refs  map[ref]faas.SnapshotID
	open  int
}

type ref struct{ owner, name string }

type kept struct {
	Snapshot faas.Snapshot
	Image    faas.Image
	RootFS   []byte
	Parts    map[string][]byte
}

var _ engine.Snapshots = (*Store)(nil)

// New returns an empty store that opens snapshots in directories under dir.
func New(dir string) *Store {
	return &Store{dir: dir, snaps: map[faas.SnapshotID]*kept{}, refs: map[ref]faas.SnapshotID{}}
}

// Opened counts the snapshots that are open now.
func (s *Store) Opened() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.open
}

// Damage changes a byte of a part as a broken disk would.
func (s *Store) Damage(id faas.SnapshotID, part string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := slices.Clone(s.snaps[id].Parts[part])
	b[len(b)/2] ^= 1
	s.snaps[id].Parts[part] = b
}

func (s *Store) fault(ctx context.Context, method string) error {
	if s.Fault != nil {
		if err := s.Fault(ctx, method); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return faas.Errorf(faas.KindOf(err), "%s: %w", method, err)
	}
	return nil
}

func (s *Store) after(ctx context.Context, method string) error {
	if s.After == nil {
		return nil
	}
	return s.After(ctx, method)
}

// Create implements engine.Snapshots.
func (s *Store) Create(ctx context.Context, snap faas.Snapshot, img faas.Image, dir string) (_ faas.Snapshot, err error) {
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	if err := s.fault(ctx, "Create"); err != nil {
		return faas.Snapshot{}, err
	}
	k := &kept{Snapshot: snap, Image: img, Parts: map[string][]byte{}}
	files, err := os.ReadDir(dir)
	if err != nil {
		return faas.Snapshot{}, faas.Errorf(faas.Internal, "create snapshot: %w", err)
	}
	for _, f := range files {
		if k.Parts[f.Name()], err = os.ReadFile(filepath.Join(dir, f.Name())); err != nil {
			return faas.Snapshot{}, faas.Errorf(faas.Internal, "create snapshot: %w", err)
		}
	}
	if img.RootFS != "" {
		if k.RootFS, err = os.ReadFile(img.RootFS); err != nil {
			return faas.Snapshot{}, faas.Errorf(faas.Internal, "create snapshot: %w", err)
		}
	}
	takeBack, err := s.add(k)
	if err != nil {
		return faas.Snapshot{}, err
	}
	if err := s.after(ctx, "Create"); err != nil {
		takeBack()
		return faas.Snapshot{}, err
	}
	return k.Snapshot, nil
}

// check refuses what no store keeps.
func (k *kept) check() error {
	if _, ok := k.Parts[faas.FilesPart]; !ok {
		return faas.Errorf(faas.Invalid, "a snapshot without %s", faas.FilesPart)
	}
	for name := range k.Parts {
		if strings.HasPrefix(name, ".") {
			return faas.Errorf(faas.Invalid, "a part named %q", name)
		}
	}
	if kind := k.Snapshot.Kind; kind != faas.SnapshotMemory && kind != faas.SnapshotFiles {
		return faas.Errorf(faas.Invalid, "snapshot kind %q is not memory or files", kind)
	}
	return checkName(k.Snapshot.Name)
}

func checkName(name string) error {
	if strings.HasPrefix(name, faas.SnapshotPrefix) {
		return faas.Errorf(faas.Invalid, "snapshot name %q looks like an id", name)
	}
	return nil
}

// add keeps a snapshot, of which takeBack leaves nothing.
func (s *Store) add(k *kept) (takeBack func(), err error) {
	if err := k.check(); err != nil {
		return nil, err
	}
	snap := &k.Snapshot
	if faas.ID(snap.ID).IsZero() {
		snap.ID = faas.SnapshotID(faas.NewID())
	}
	snap.RootFS, snap.Parts, snap.Size = k.Image.RootFSSum, nil, 0
	for name, b := range k.Parts {
		snap.Parts = append(snap.Parts, faas.Part{Name: name, Size: int64(len(b)), Digest: faas.Sum(b)})
		snap.Size += int64(len(b))
	}
	slices.SortFunc(snap.Parts, func(a, b faas.Part) int { return strings.Compare(a.Name, b.Name) })
	snap.Stored = snap.Size
	if snap.Created.IsZero() {
		snap.Created = time.Now().UTC().Round(0)
	}
	if snap.Digest.IsZero() { // one that is imported has one
		manifest, err := json.Marshal(snap)
		if err != nil {
			return nil, faas.Errorf(faas.Internal, "encode snapshot: %w", err)
		}
		snap.Digest = faas.Sum(manifest)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.snaps[snap.ID] != nil {
		return nil, faas.Errorf(faas.Conflict, "snapshot %s is there already", snap.ID)
	}
	s.snaps[snap.ID] = k
	name := ref{snap.Owner, snap.Name}
	old, had := s.refs[name]
	if snap.Name != "" {
		s.refs[name] = snap.ID
	}
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.snaps, snap.ID)
		if had && s.snaps[old] != nil {
			s.refs[name] = old
		} else {
			delete(s.refs, name)
		}
	}, nil
}

func (s *Store) get(id faas.SnapshotID) (*kept, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if k := s.snaps[id]; k != nil {
		return k, nil
	}
	return nil, faas.Errorf(faas.NotFound, "no snapshot %s", id)
}

// Snapshot implements engine.Snapshots.
func (s *Store) Snapshot(ctx context.Context, id faas.SnapshotID) (faas.Snapshot, error) {
	if err := s.fault(ctx, "Snapshot"); err != nil {
		return faas.Snapshot{}, err
	}
	k, err := s.get(id)
	if err != nil {
		return faas.Snapshot{}, err
	}
	return k.Snapshot, nil
}

// Find implements engine.Snapshots.
func (s *Store) Find(ctx context.Context, owner, name string) (faas.Snapshot, error) {
	if err := s.fault(ctx, "Find"); err != nil {
		return faas.Snapshot{}, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	found := map[faas.SnapshotID]faas.Snapshot{}
	for r, id := range s.refs {
		if r.name == name && (owner == "" || r.owner == owner) {
			found[id] = s.snaps[id].Snapshot
		}
	}
	prefix := faas.SnapshotPrefix + strings.TrimPrefix(name, faas.SnapshotPrefix)
	named := len(found) > 0
	for id, k := range s.snaps {
		if !named && name != "" && (owner == "" || k.Snapshot.Owner == owner) && strings.HasPrefix(id.String(), prefix) {
			found[id] = k.Snapshot
		}
	}
	var ids []string
	for id, snap := range found {
		if len(found) == 1 {
			return snap, nil
		}
		ids = append(ids, id.String())
	}
	if len(ids) == 0 {
		return faas.Snapshot{}, faas.Errorf(faas.NotFound, "no snapshot %s", name)
	}
	return faas.Snapshot{}, faas.Errorf(faas.Conflict, "snapshot %s is ambiguous, it may be %s: give more characters", name, strings.Join(ids, ", "))
}

// List implements engine.Snapshots.
func (s *Store) List(ctx context.Context, owner string) ([]faas.Snapshot, error) {
	if err := s.fault(ctx, "List"); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []faas.Snapshot
	for _, k := range s.snaps {
		if owner == "" || k.Snapshot.Owner == owner {
			list = append(list, k.Snapshot)
		}
	}
	slices.SortFunc(list, func(a, b faas.Snapshot) int {
		if c := b.Created.Compare(a.Created); c != 0 {
			return c
		}
		return strings.Compare(a.ID.String(), b.ID.String())
	})
	return list, nil
}

// Open implements engine.Snapshots.
func (s *Store) Open(ctx context.Context, id faas.SnapshotID, filesOnly bool) (faas.OpenedSnapshot, error) {
	if err := s.fault(ctx, "Open"); err != nil {
		return faas.OpenedSnapshot{}, err
	}
	k, err := s.get(id)
	if err != nil {
		return faas.OpenedSnapshot{}, err
	}
	dir, err := os.MkdirTemp(s.dir, "open-*")
	if err != nil {
		return faas.OpenedSnapshot{}, faas.Errorf(faas.Internal, "open snapshot %s: %w", id, err)
	}
	o := faas.OpenedSnapshot{Dir: filepath.Join(dir, "parts"), Image: k.Image}
	if err := k.write(o.Dir, filesOnly); err != nil {
		return faas.OpenedSnapshot{}, errors.Join(err, os.RemoveAll(dir))
	}
	if o.Image.RootFS == "" && len(k.RootFS) > 0 { // it was imported
		o.Image.RootFS = filepath.Join(dir, "image")
		if err := os.WriteFile(o.Image.RootFS, k.RootFS, 0o400); err != nil {
			return faas.OpenedSnapshot{}, errors.Join(err, os.RemoveAll(dir))
		}
	}
	s.mu.Lock()
	s.open++
	s.mu.Unlock()
	o.Close = func() error {
		s.mu.Lock()
		s.open--
		s.mu.Unlock()
		return os.RemoveAll(dir)
	}
	return o, nil
}

// write makes files of the parts in a new directory.
func (k *kept) write(dir string, filesOnly bool) error {
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	for _, p := range k.Snapshot.Parts {
		if filesOnly && p.Name != faas.FilesPart {
			continue
		}
		b := k.Parts[p.Name]
		if faas.Sum(b) != p.Digest {
			return faas.Errorf(faas.Internal, "snapshot %s is damaged: part %s is not what was stored", k.Snapshot.ID, p.Name)
		}
		if err := os.WriteFile(filepath.Join(dir, p.Name), b, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// Tag implements engine.Snapshots.
func (s *Store) Tag(ctx context.Context, owner, name string, id faas.SnapshotID) error {
	if err := s.fault(ctx, "Tag"); err != nil {
		return err
	}
	if err := checkName(name); err != nil {
		return err
	}
	k, err := s.get(id)
	if err != nil {
		return err
	}
	if owner != "" && k.Snapshot.Owner != owner {
		return faas.Errorf(faas.NotFound, "no snapshot %s", id)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refs[ref{owner, name}] = id
	return nil
}

// Delete implements engine.Snapshots.
func (s *Store) Delete(ctx context.Context, id faas.SnapshotID) error {
	if err := s.fault(ctx, "Delete"); err != nil {
		return err
	}
	if _, err := s.get(id); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.snaps, id)
	for r, to := range s.refs {
		if to == id {
			delete(s.refs, r)
		}
	}
	return nil
}

// Collect implements engine.Snapshots: deleted bytes are gone at once.
func (s *Store) Collect(ctx context.Context) (int64, error) { return 0, s.fault(ctx, "Collect") }

// Export implements engine.Snapshots.
func (s *Store) Export(ctx context.Context, id faas.SnapshotID, w io.Writer) error {
	if err := s.fault(ctx, "Export"); err != nil {
		return err
	}
	k, err := s.get(id)
	if err != nil {
		return err
	}
	b, err := json.Marshal(k)
	if err == nil {
		_, err = w.Write(b)
	}
	if err != nil {
		return faas.Errorf(faas.Internal, "export snapshot %s: %w", id, err)
	}
	return nil
}

// Import implements engine.Snapshots. The image's file of an archive is there only
// while the snapshot is open: what is started of it needs the image here.
func (s *Store) Import(ctx context.Context, owner string, r io.Reader) (faas.Snapshot, error) {
	if err := s.fault(ctx, "Import"); err != nil {
		return faas.Snapshot{}, err
	}
	var k kept
	if err := json.NewDecoder(r).Decode(&k); err != nil {
		return faas.Snapshot{}, faas.Errorf(faas.Invalid, "import a snapshot: %w", err)
	}
	for _, p := range k.Snapshot.Parts {
		if faas.Sum(k.Parts[p.Name]) != p.Digest {
			return faas.Snapshot{}, faas.Errorf(faas.Invalid, "import a snapshot: part %s does not match its digest", p.Name)
		}
	}
	first := k.Snapshot.ID
	k.Snapshot.ID = faas.SnapshotID(faas.Sum(append([]byte(owner+"\x00"), first[:]...)))
	k.Snapshot.Owner, k.Snapshot.Name, k.Snapshot.Instance = owner, "", faas.InstanceID{}
	if old, err := s.get(k.Snapshot.ID); err == nil {
		return old.Snapshot, nil
	}
	_, err := s.add(&k)
	return k.Snapshot, err
}
