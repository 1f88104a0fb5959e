package jetstream

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"faas"
)

const (
	openToken = "o"
	doneToken = "d"

	loadTimeout = time.Minute // for all subjects of a stream
	loadAhead   = 5000        // messages on their way to us
)

func (s *Store) executionRow(e faas.Execution) *row {
	r := &row{time: e.Created.UnixNano(), id: faas.ID(e.ID), owner: ownerHash(e.Owner), output: e.OutputDigest, open: !e.State.Terminal()}
	kind := doneToken
	if r.open {
		kind, r.output = openToken, faas.Digest{}
	}
	r.subject = strings.Join([]string{s.ns, "execution", kind, timeToken(r.time), e.ID.String(), fmt.Sprintf("%016x", r.owner), outputToken(r.output)}, ".")
	return r
}

func (s *Store) parseExecution(subject string) (*row, error) {
	t, ok := tokens(subject, 7)
	if !ok {
		return nil, misplaced(subject)
	}
	r := &row{subject: subject, open: t[2] == openToken}
	var id faas.ExecutionID
	created, err1 := parseTime(t[3])
	err2 := id.UnmarshalText([]byte(t[4]))
	owner, err3 := strconv.ParseUint(t[5], 16, 64)
	output, err4 := parseOutput(t[6])
	if err1 != nil || err2 != nil || err3 != nil || err4 != nil {
		return nil, misplaced(subject)
	}
	r.time, r.id, r.owner, r.output = created, faas.ID(id), owner, output
	return r, nil
}

func (s *Store) loadExecutions(ctx context.Context) error {
	return s.load(ctx, s.executions, s.ns+".execution.>", s.byID, s.parseExecution)
}

// load fills an index, and removes the rows that a crash kept from being
// removed when others took their place.
func (s *Store) load(ctx context.Context, st jetstream.Stream, filter string, x *index, parse func(string) (*row, error)) error {
	info, err := st.Info(ctx)
	if err != nil {
		return storeError(err, "open %s", filter)
	}
	if info.State.Msgs == 0 {
		return nil
	}
	rows := make([]*row, 0, info.State.Msgs)
	err = s.eachSubject(ctx, st, filter, func(subject string, seq uint64) error {
		r, err := parse(subject)
		if err == nil {
			r.seq = seq
			rows = append(rows, r)
		}
		return err
	})
	if err != nil {
		return err
	}
	return s.removeRows(ctx, st, x.load(rows))
}

// eachSubject calls f with the subject and the sequence number of every message
// of a stream that has one, without their values.
func (s *Store) eachSubject(ctx context.Context, st jetstream.Stream, filter string, f func(string, uint64) error) error {
	ctx, cancel := context.WithTimeout(ctx, loadTimeout)
	defer cancel()
	c, err := st.OrderedConsumer(ctx, jetstream.OrderedConsumerConfig{FilterSubjects: []string{filter}, HeadersOnly: true})
	if err != nil {
		return storeError(err, "read %s", filter)
	}
	it, err := c.Messages(jetstream.PullMaxMessages(loadAhead))
	if err != nil {
		return storeError(err, "read %s", filter)
	}
	defer it.Stop()
	for {
		m, err := it.Next(jetstream.NextContext(ctx))
		if err != nil {
			return storeError(err, "read %s", filter)
		}
		meta, err := m.Metadata()
		if err != nil {
			return storeError(err, "read %s", filter)
		}
		if err := f(m.Subject(), meta.Sequence.Stream); err != nil {
			return err
		}
		if meta.NumPending == 0 {
			return nil
		}
	}
}

// batchMost is how many messages the server takes in one atomic batch.
const batchMost = 1000

// SaveExecutions stores records; it returns when they are on disk. They are
// sent as atomic batches, each of which costs one sync.
func (s *Store) SaveExecutions(ctx context.Context, es []faas.Execution) error {
	s.saving.Lock()
	defer s.saving.Unlock()
	for chunk := range slices.Chunk(es, batchMost) {
		if err := s.saveBatch(ctx, chunk); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) saveBatch(ctx context.Context, es []faas.Execution) error {
	var rows, stale []*row
	var msgs []*nats.Msg
	for _, e := range es {
		r := s.executionRow(e)
		if old := s.byID.get(r.id); old != nil && !old.open {
			continue // it has ended: that stays
		}
		b, err := encode(e)
		if err != nil {
			return err
		}
		rows, msgs = append(rows, r), append(msgs, &nats.Msg{Subject: r.subject, Data: b})
	}
	first, err := s.publish(ctx, msgs)
	if err != nil {
		return storeError(err, "save %d executions", len(msgs))
	}
	for i, r := range rows {
		r.seq = first + uint64(i)
		if old := s.byID.put(r); old != nil && old.subject != r.subject {
			stale = append(stale, old)
		}
	}
	if err := s.removeRows(ctx, s.executions, stale); err != nil {
		s.log.Warn("records of the time when executions ran are still there; the next start removes them", "err", err)
	}
	return nil
}

// Execution reads one record.
func (s *Store) Execution(ctx context.Context, id faas.ExecutionID) (e faas.Execution, err error) {
	for {
		r := s.byID.get(faas.ID(id))
		if r == nil {
			return e, faas.Errorf(faas.NotFound, "no execution %s", id)
		}
		err = s.get(ctx, s.executions, r.subject, &e)
		if faas.KindOf(err) == faas.NotFound && s.byID.get(faas.ID(id)) != r {
			continue // it ended or was dropped just now
		}
		return e, err
	}
}

// Executions lists records, the newest first.
func (s *Store) Executions(ctx context.Context, owner string, before faas.Position, limit int) ([]faas.Execution, error) {
	var list []faas.Execution
	for len(list) < limit {
		rows := s.page(owner, before, limit-len(list))
		if len(rows) == 0 {
			return list, nil
		}
		for _, r := range rows {
			before = faas.Position{Created: time.Unix(0, r.time), ID: faas.ExecutionID(r.id)}
			e, err := s.Execution(ctx, before.ID)
			switch {
			case err == nil && (owner == "" || e.Owner == owner):
				list = append(list, e)
			case err != nil && faas.KindOf(err) != faas.NotFound:
				return nil, err
			}
		}
	}
	return list, nil
}

func (s *Store) page(owner string, before faas.Position, limit int) []*row {
	var at int64
	if !before.IsZero() {
		at = before.Created.UnixNano()
	}
	var rows []*row
	hash := ownerHash(owner)
	s.byID.older(at, faas.ID(before.ID), func(r *row) bool {
		if owner == "" || r.owner == hash {
			rows = append(rows, r)
		}
		return len(rows) < limit
	})
	return rows
}

// ExecutionIDs finds ids by the beginning of their text form. It looks at the
// index only, and all of it: some tens of nanoseconds for each record.
func (s *Store) ExecutionIDs(_ context.Context, owner, prefix string, limit int) ([]faas.ExecutionID, error) {
	var ids []faas.ExecutionID
	hash := ownerHash(owner)
	match := prefixMatcher(prefix)
	s.byID.older(0, faas.ID{}, func(r *row) bool {
		if (owner == "" || r.owner == hash) && match(r.id) {
			ids = append(ids, faas.ExecutionID(r.id))
		}
		return len(ids) < limit
	})
	return ids, nil
}

// prefixMatcher compares the first byte before it makes an id's text form.
func prefixMatcher(prefix string) func(faas.ID) bool {
	const alphabet = "abcdefghijklmnopqrstuvwxyz234567"
	first := -1
	if body, ok := strings.CutPrefix(prefix, faas.ExecutionPrefix); ok && body != "" {
		first = strings.IndexByte(alphabet, body[0])
	}
	return func(id faas.ID) bool {
		return (first < 0 || int(id[0]>>3) == first) && strings.HasPrefix(faas.ExecutionID(id).String(), prefix)
	}
}

// Unfinished reads the records that are not terminal.
func (s *Store) Unfinished(ctx context.Context) ([]faas.Execution, error) {
	var open []faas.ExecutionID
	s.byID.older(0, faas.ID{}, func(r *row) bool {
		if r.open {
			open = append(open, faas.ExecutionID(r.id))
		}
		return true
	})
	list := make([]faas.Execution, 0, len(open))
	for _, id := range open {
		e, err := s.Execution(ctx, id)
		if err != nil {
			return nil, err
		}
		list = append(list, e)
	}
	return slices.DeleteFunc(list, func(e faas.Execution) bool { return e.State.Terminal() }), nil
}
