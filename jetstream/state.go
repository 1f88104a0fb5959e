package jetstream

import (
	"context"
	"fmt"

	"faas"
)

func (s *Store) instanceSubject(id faas.InstanceID) string { return s.ns + ".instance." + id.String() }

// SaveInstance stores an instance's record, replacing an earlier one.
func (s *Store) SaveInstance(ctx context.Context, i faas.Instance) error {
	_, err := s.put(ctx, s.instanceSubject(i.ID), i)
	return err
}

// DeleteInstance forgets an instance; one that is not there is no error.
func (s *Store) DeleteInstance(ctx context.Context, id faas.InstanceID) error {
	return s.remove(ctx, s.state, s.instanceSubject(id))
}

// Instances reads every instance's record, in no order.
func (s *Store) Instances(ctx context.Context) ([]faas.Instance, error) {
	return readAll[faas.Instance](ctx, s, s.ns+".instance.*")
}

func (s *Store) keySubject(name string) string { return s.ns + ".key." + token(name) }

// SaveKey stores an API key, replacing an earlier one of the same name.
func (s *Store) SaveKey(ctx context.Context, k faas.APIKey) error {
	_, err := s.put(ctx, s.keySubject(k.Name), k)
	return err
}

// Keys reads every API key, in no order.
func (s *Store) Keys(ctx context.Context) ([]faas.APIKey, error) {
	return readAll[faas.APIKey](ctx, s, s.ns+".key.*")
}

// DeleteKey forgets an API key; one that is not there is no error.
func (s *Store) DeleteKey(ctx context.Context, name string) error {
	return s.remove(ctx, s.state, s.keySubject(name))
}

// readAll reads the state rows that match a filter.
func readAll[T any](ctx context.Context, s *Store, filter string) ([]T, error) {
	names, err := subjects(ctx, s.state, filter)
	if err != nil {
		return nil, err
	}
	list := make([]T, 0, len(names))
	for _, n := range names {
		var v T
		switch err := s.get(ctx, s.state, n, &v); {
		case err == nil:
			list = append(list, v)
		case faas.KindOf(err) != faas.NotFound: // else it was deleted meanwhile
			return nil, err
		}
	}
	return list, nil
}

// Journal is an operator's durable memory of its jobs and its place in the chain.
type Journal struct {
	s      *Store
	prefix string
}

// Journal returns the journal of that name, empty if it was never used.
func (s *Store) Journal(name string) *Journal {
	return &Journal{s: s, prefix: s.ns + ".journal." + token(name) + "."}
}

// Cursor reads the place in the chain; zero if none was set.
func (j *Journal) Cursor(ctx context.Context) (c faas.Cursor, err error) {
	err = j.s.get(ctx, j.s.state, j.prefix+"cursor", &c)
	if err != nil && faas.KindOf(err) == faas.NotFound {
		return faas.Cursor{}, nil
	}
	return c, err
}

// SetCursor stores the place in the chain; it is on disk on return.
func (j *Journal) SetCursor(ctx context.Context, c faas.Cursor) error {
	_, err := j.s.put(ctx, j.prefix+"cursor", c)
	return err
}

// QuoteMark reads what the operator's newest quote was; zero if there is none.
func (j *Journal) QuoteMark(ctx context.Context) (m faas.QuoteMark, err error) {
	err = j.s.get(ctx, j.s.state, j.prefix+"quote", &m)
	if err != nil && faas.KindOf(err) == faas.NotFound {
		return faas.QuoteMark{}, nil
	}
	return m, err
}

// SetQuoteMark stores what the operator's newest quote is; it is on disk on return.
func (j *Journal) SetQuoteMark(ctx context.Context, m faas.QuoteMark) error {
	_, err := j.s.put(ctx, j.prefix+"quote", m)
	return err
}

func (j *Journal) jobSubject(c faas.Call) string {
	return fmt.Sprintf("%sjob.%d.%d", j.prefix, c.Service, c.Call)
}

// Put stores an entry, replacing an earlier one of the same call; it is on disk
// on return.
func (j *Journal) Put(ctx context.Context, e faas.JournalEntry) error {
	_, err := j.s.put(ctx, j.jobSubject(e.Job.Call), e)
	return err
}

// Delete forgets an entry; one that is not there is no error.
func (j *Journal) Delete(ctx context.Context, c faas.Call) error {
	return j.s.remove(ctx, j.s.state, j.jobSubject(c))
}

// Entries reads every entry, in no order.
func (j *Journal) Entries(ctx context.Context) ([]faas.JournalEntry, error) {
	return readAll[faas.JournalEntry](ctx, j.s, j.prefix+"job.*.*")
}
