package jetstream

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"faas"
)

func (s *Store) cachedRow(key faas.Digest, e faas.Execution) *row {
	r := &row{time: e.Created.UnixNano(), id: faas.ID(key), output: e.OutputDigest}
	r.subject = strings.Join([]string{s.ns, "cached", timeToken(r.time), key.Hex(), outputToken(r.output)}, ".")
	return r
}

func (s *Store) parseCached(subject string) (*row, error) {
	t, ok := tokens(subject, 5)
	if !ok {
		return nil, misplaced(subject)
	}
	saved, err1 := parseTime(t[2])
	key, err2 := parseOutput(t[3])
	output, err3 := parseOutput(t[4])
	if err1 != nil || err2 != nil || err3 != nil {
		return nil, misplaced(subject)
	}
	return &row{subject: subject, time: saved, id: faas.ID(key), output: output}, nil
}

func (s *Store) loadCached(ctx context.Context) error {
	return s.load(ctx, s.cached, s.ns+".cached.>", s.byKey, s.parseCached)
}

// Cached reads the result kept under key. Streams longer than the record's
// inline limit are in the output object that it names.
func (s *Store) Cached(ctx context.Context, key faas.Digest) (e faas.Execution, err error) {
	for {
		r := s.byKey.get(faas.ID(key))
		if r == nil {
			return e, faas.Errorf(faas.NotFound, "no cached result %s", key)
		}
		err = s.get(ctx, s.cached, r.subject, &e)
		if faas.KindOf(err) == faas.NotFound && s.byKey.get(faas.ID(key)) != r {
			continue // it was replaced or dropped just now
		}
		return e, err
	}
}

// SaveCached keeps a result under key; of several the newest by Created stays.
func (s *Store) SaveCached(ctx context.Context, key faas.Digest, e faas.Execution) error {
	r := s.cachedRow(key, e)
	var err error
	if r.seq, err = s.put(ctx, r.subject, e); err != nil {
		return err
	}
	if old := s.byKey.put(r); old != nil && old.subject != r.subject {
		if err := s.remove(ctx, s.cached, old.subject); err != nil {
			s.log.Warn("a replaced cached result is still there; the next start removes it", "err", err)
		}
	}
	return nil
}

// Prune drops what is beyond the retention and returns the outputs that no
// record names any more.
func (s *Store) Prune(ctx context.Context, keep faas.Retention, now time.Time) ([]faas.Digest, error) {
	horizon := func(age time.Duration) int64 {
		if age <= 0 {
			return 0
		}
		return now.Add(-age).UnixNano()
	}
	rows, bound := s.byID.beyond(keep.Count, horizon(keep.Age))
	if err := s.removeEarly(ctx, s.executions, strings.Join([]string{s.ns, "execution", doneToken, ">"}, "."), rows, bound); err != nil {
		return nil, err // the rows that are gone are dropped at the next attempt
	}
	orphans := s.byID.drop(rows)
	results, bound := s.byKey.beyond(keep.CachedCount, horizon(keep.CachedAge))
	if err := s.removeEarly(ctx, s.cached, s.ns+".cached.>", results, bound); err != nil {
		return s.unnamed(orphans), err
	}
	return s.unnamed(append(orphans, s.byKey.drop(results)...)), nil
}

// removeEarly removes rows: those with sequence numbers below bound, which are
// all that the filter matches there, at one stroke.
func (s *Store) removeEarly(ctx context.Context, st jetstream.Stream, filter string, rows []*row, bound uint64) error {
	if len(rows) == 0 {
		return nil
	}
	rctx, cancel := bounded(ctx)
	defer cancel()
	if err := st.Purge(rctx, jetstream.WithPurgeSubject(filter), jetstream.WithPurgeSequence(bound)); err != nil {
		return storeError(err, "drop old records")
	}
	late := slices.DeleteFunc(slices.Clone(rows), func(r *row) bool { return r.seq < bound })
	return s.removeRows(ctx, st, late)
}

// unnamed leaves out what a record has come to name again meanwhile.
func (s *Store) unnamed(ds []faas.Digest) []faas.Digest {
	kept := ds[:0]
	for _, d := range ds {
		if !s.outputs.has(d) {
			kept = append(kept, d)
		}
	}
	return kept
}

// Refers reports whether an execution or a cached result names the output d.
func (s *Store) Refers(_ context.Context, d faas.Digest) (bool, error) { return s.outputs.has(d), nil }
