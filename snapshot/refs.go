package snapshot

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"faas"
)

const (
	refPrefix     = "refs/"
	maxRef        = 64 << 10
	maxCandidates = 8
)

// ref is what a name means to an owner: the first of Candidates that exists.
type ref struct {
	Owner      string            `json:"owner"`
	Name       string            `json:"name"`
	Candidates []faas.SnapshotID `json:"candidates"`
}

// checkRef refuses a name that could be taken for an id or cannot be shown.
func checkRef(name string) error {
	ok := name != "" && len(name) <= 128 && !strings.HasPrefix(name, faas.SnapshotPrefix) && name[0] != '-' && name[0] != '.' && name[0] != '/'
	for _, c := range []byte(name) {
		ok = ok && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("._-/:@+", c) >= 0)
	}
	if !ok {
		return faas.Errorf(faas.Invalid, "snapshot name %q: up to 128 letters, digits and ._-/:@+, not starting with %q, '.', '-' or '/'", name, faas.SnapshotPrefix)
	}
	return nil
}

// ownerFolder and refName name objects by digest, since owners and names may
// have any characters.
func ownerFolder(owner string) string { return refPrefix + faas.Sum([]byte(owner)).Hex()[:40] + "/" }

func refName(owner, name string) string {
	return ownerFolder(owner) + faas.Sum([]byte(name)).Hex()[:40]
}

func (s *Store) readRef(ctx context.Context, owner, name string) (ref, error) {
	r, err := s.readRefObject(ctx, refName(owner, name))
	if faas.KindOf(err) == faas.NotFound {
		return ref{}, faas.Errorf(faas.NotFound, "no snapshot is named %q", name)
	}
	if err == nil && (r.Owner != owner || r.Name != name) {
		return ref{}, faas.Errorf(faas.Internal, "ref %q is damaged: it is that of %q; tag the snapshot anew", name, r.Name)
	}
	return r, err
}

func (s *Store) readRefObject(ctx context.Context, object string) (r ref, err error) {
	b, err := s.bucket.ReadName(ctx, object, maxRef)
	if err != nil {
		return r, err
	}
	if err := strictJSON(b, &r); err != nil || len(r.Candidates) > maxCandidates {
		return ref{}, faas.Errorf(faas.Internal, "ref %s is damaged: %d candidates, %v; tag the snapshot anew", object, len(r.Candidates), err)
	}
	return r, nil
}

func (s *Store) writeRef(ctx context.Context, owner, name string, ids []faas.SnapshotID) error {
	b, err := json.Marshal(ref{Owner: owner, Name: name, Candidates: ids})
	if err != nil {
		return faas.Errorf(faas.Internal, "encode ref %q: %w", name, err)
	}
	if err := s.bucket.WriteName(ctx, refName(owner, name), b, false); err != nil {
		return faas.Errorf(faas.KindOf(err), "write ref %q: %w", name, err)
	}
	return nil
}

// prepareRef puts an id that is about to exist in front of what a name means.
// takeBack takes it away again. refs is locked until after that.
func (s *Store) prepareRef(ctx context.Context, owner, name string, id faas.SnapshotID) (takeBack func(), err error) {
	ids := []faas.SnapshotID{id}
	old, err := s.readRef(ctx, owner, name)
	if err != nil && faas.KindOf(err) != faas.NotFound && faas.KindOf(err) != faas.Internal {
		return nil, err
	}
	ids = append(ids, old.Candidates...)
	takeBack = func() { s.takeBack(ctx, owner, name, id) }
	if err := s.writeRef(ctx, owner, name, ids[:min(len(ids), maxCandidates)]); err != nil {
		takeBack() // it may have been written all the same
		return nil, err
	}
	return takeBack, nil
}

// takeBack takes an id that did not come to exist away from what a name means. If
// it stays it means nothing, and Collect finds it.
func (s *Store) takeBack(ctx context.Context, owner, name string, id faas.SnapshotID) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), unpublishTime)
	defer cancel()
	r, err := s.readRef(ctx, owner, name)
	if err == nil {
		rest := slices.DeleteFunc(r.Candidates, func(c faas.SnapshotID) bool { return c == id })
		if len(rest) > 0 {
			err = s.writeRef(ctx, owner, name, rest)
		} else {
			err = s.bucket.DeleteName(ctx, refName(owner, name))
		}
	}
	if err != nil && faas.KindOf(err) != faas.NotFound {
		s.log.Warn("the name of a snapshot that failed stays until garbage is collected", "ref", name, "error", err)
	}
}

// resolve returns the snapshot that a name means to its owner.
func (s *Store) resolve(ctx context.Context, owner, name string) (*record, error) {
	r, err := s.readRef(ctx, owner, name)
	if err != nil {
		return nil, err
	}
	for _, id := range r.Candidates {
		rec, err := s.load(ctx, id)
		if faas.KindOf(err) == faas.NotFound {
			continue
		}
		if err == nil && owner != "" && rec.Owner != owner {
			continue // not reached by our own writes
		}
		return rec, err
	}
	return nil, faas.Errorf(faas.NotFound, "the snapshot named %q is gone", name)
}

// Tag implements engine.Snapshots.
func (s *Store) Tag(ctx context.Context, owner, name string, id faas.SnapshotID) error {
	if err := checkRef(name); err != nil {
		return err
	}
	r, err := s.load(ctx, id)
	if err != nil {
		return err
	}
	if owner != "" && r.Owner != owner {
		return faas.Errorf(faas.NotFound, "no snapshot %s", id)
	}
	s.refs.Lock()
	defer s.refs.Unlock()
	return s.writeRef(ctx, owner, name, []faas.SnapshotID{id})
}

// dropRefs removes the refs in a folder that refuse says mean nothing any more.
func (s *Store) dropRefs(ctx context.Context, folder string, dead func(r ref, written time.Time) bool) error {
	s.refs.Lock()
	defer s.refs.Unlock()
	var objects []string
	err := s.bucket.Names(ctx, folder, func(object string, written time.Time) error {
		r, err := s.readRefObject(ctx, object)
		if faas.KindOf(err) == faas.NotFound {
			return nil
		}
		if err != nil {
			s.log.Warn("cannot tell what a ref means", "object", object, "error", err)
			return ctx.Err()
		}
		if dead(r, written) {
			objects = append(objects, object)
		}
		return nil
	})
	if err != nil {
		return faas.Errorf(faas.KindOf(err), "list refs: %w", err)
	}
	for _, o := range objects {
		if err := s.bucket.DeleteName(ctx, o); err != nil {
			return faas.Errorf(faas.KindOf(err), "remove ref %s: %w", o, err)
		}
	}
	return nil
}
