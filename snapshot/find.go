package snapshot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"faas"
)

// readers is how many records are read at once from a bucket that is far.
const readers = 16

// all lists the records of an owner. An empty owner means those of all, unless
// exact asks for those that really have none. One that is damaged is left out
// and logged.
func (s *Store) all(ctx context.Context, owner string, exact bool) ([]*record, error) {
	rs, _, err := s.scan(ctx, recordPrefix+faas.SnapshotPrefix)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(rs, func(r *record) bool { return r.Owner != owner && (exact || owner != "") }), nil
}

// scan reads the records whose object starts with prefix. damaged lists those
// that are there and cannot be read.
func (s *Store) scan(ctx context.Context, prefix string) (rs []*record, damaged []faas.SnapshotID, err error) {
	var mu sync.Mutex
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(readers)
	found := map[faas.SnapshotID]bool{}
	err = s.bucket.Names(ctx, prefix, func(name string, _ time.Time) error {
		var id faas.SnapshotID
		if id.UnmarshalText([]byte(strings.TrimPrefix(name, recordPrefix))) != nil {
			return nil
		}
		found[id] = true
		if r := s.records.get(id); r != nil {
			mu.Lock()
			defer mu.Unlock()
			rs = append(rs, r)
			return nil
		}
		g.Go(func() error {
			r, err := s.load(gctx, id)
			mu.Lock()
			defer mu.Unlock()
			switch {
			case err == nil:
				rs = append(rs, r)
			case faas.KindOf(err) == faas.NotFound: // deleted meanwhile
			case faas.KindOf(err) == faas.Internal || faas.KindOf(err) == faas.Invalid:
				s.log.Warn("a snapshot is damaged", "snapshot", id, "error", err)
				damaged = append(damaged, id)
			default:
				return err
			}
			return nil
		})
		return nil
	})
	gErr := g.Wait()
	if err == nil {
		err = gErr
	}
	if err != nil {
		return nil, nil, faas.Errorf(faas.KindOf(err), "list snapshots: %w", err)
	}
	if prefix == recordPrefix+faas.SnapshotPrefix {
		s.records.keep(found)
	}
	return rs, damaged, nil
}

// Snapshot implements engine.Snapshots.
func (s *Store) Snapshot(ctx context.Context, id faas.SnapshotID) (faas.Snapshot, error) {
	r, err := s.load(ctx, id)
	if err != nil {
		return faas.Snapshot{}, err
	}
	return r.snapshot(), nil
}

// List implements engine.Snapshots.
func (s *Store) List(ctx context.Context, owner string) ([]faas.Snapshot, error) {
	rs, err := s.all(ctx, owner, false)
	if err != nil {
		return nil, err
	}
	list := make([]faas.Snapshot, len(rs))
	for i, r := range rs {
		list[i] = r.snapshot()
	}
	slices.SortFunc(list, func(a, b faas.Snapshot) int {
		return cmp.Or(b.Created.Compare(a.Created), cmp.Compare(a.ID.String(), b.ID.String()))
	})
	return list, nil
}

// Find implements engine.Snapshots.
func (s *Store) Find(ctx context.Context, owner, name string) (faas.Snapshot, error) {
	r, err := s.find(ctx, owner, name)
	if err != nil {
		return faas.Snapshot{}, err
	}
	return r.snapshot(), nil
}

func (s *Store) find(ctx context.Context, owner, name string) (*record, error) {
	if body, isID := strings.CutPrefix(name, faas.SnapshotPrefix); isID {
		return s.findID(ctx, owner, name, body)
	}
	if err := checkRef(name); err != nil {
		return nil, err
	}
	r, err := s.resolve(ctx, owner, name)
	if owner != "" || faas.KindOf(err) != faas.NotFound {
		return r, err
	}
	return s.findAnyone(ctx, name, err)
}

// findID finds a snapshot by its id or the beginning of it.
func (s *Store) findID(ctx context.Context, owner, name, body string) (*record, error) {
	notFound := faas.Errorf(faas.NotFound, "no snapshot %s", name)
	for _, c := range []byte(body) {
		if !(c >= 'a' && c <= 'z' || c >= '2' && c <= '7') {
			return nil, faas.Errorf(faas.Invalid, "%q is no snapshot id: after %q only a to z and 2 to 7 occur", name, faas.SnapshotPrefix)
		}
	}
	var id faas.SnapshotID
	if id.UnmarshalText([]byte(name)) == nil {
		r, err := s.load(ctx, id)
		if err == nil && owner != "" && r.Owner != owner {
			return nil, notFound
		}
		return r, err
	}
	rs, _, err := s.scan(ctx, recordPrefix+name)
	if err != nil {
		return nil, err
	}
	rs = slices.DeleteFunc(rs, func(r *record) bool { return owner != "" && r.Owner != owner })
	return one(rs, name, notFound)
}

// findAnyone finds a name that some owner gave, for who may see all.
func (s *Store) findAnyone(ctx context.Context, name string, notFound error) (*record, error) {
	rs, err := s.all(ctx, "", false)
	if err != nil {
		return nil, err
	}
	owners := map[string]bool{}
	for _, r := range rs {
		owners[r.Owner] = true
	}
	var found []*record
	for owner := range owners {
		r, err := s.resolve(ctx, owner, name)
		switch {
		case err == nil:
			found = append(found, r)
		case faas.KindOf(err) != faas.NotFound:
			return nil, err
		}
	}
	return one(found, name, notFound)
}

// one returns the only record.
func one(rs []*record, name string, notFound error) (*record, error) {
	switch len(rs) {
	case 0:
		return nil, notFound
	case 1:
		return rs[0], nil
	}
	var ids []string
	for _, r := range rs[:min(len(rs), 5)] {
		ids = append(ids, r.ID.String())
	}
	slices.Sort(ids)
	return nil, faas.Errorf(faas.Conflict, "%q means %d snapshots, %s among them: give more of the id", name, len(rs), fmt.Sprint(ids))
}
