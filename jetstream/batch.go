package jetstream

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"faas"
)

// The headers of an atomic batch (NATS ADR-50): the server keeps its messages
// aside and stores all or none when the last one commits.
const (
	batchID       = "Nats-Batch-Id"
	batchSequence = "Nats-Batch-Sequence"
	batchCommit   = "Nats-Batch-Commit"
)

// publish stores messages of one stream together, and returns the sequence
// number of the first when they are on disk; the others' follow it.
func (s *Store) publish(ctx context.Context, msgs []*nats.Msg) (first uint64, err error) {
	if len(msgs) == 0 {
		return 0, nil
	}
	if s.embedded != nil {
		if err := s.embedded.room(); err != nil {
			return 0, err
		}
	}
	start := time.Now()
	patience, cancel := bounded(ctx)
	defer cancel()
	if len(msgs) > 1 {
		first, err = s.publishBatch(patience, msgs)
	} else if ack, perr := s.js.PublishMsg(patience, msgs[0]); perr != nil {
		err = perr
	} else {
		first = ack.Sequence
	}
	if s.embedded != nil && errors.Is(err, context.DeadlineExceeded) && time.Since(start) >= stalledAfter {
		s.embedded.revive()
	}
	return first, err
}

func (s *Store) publishBatch(ctx context.Context, msgs []*nats.Msg) (first uint64, err error) {
	id := faas.ExecutionID(faas.NewID()).String()
	for i, m := range msgs {
		m.Header = nats.Header{batchID: {id}, batchSequence: {strconv.Itoa(i + 1)}}
		if i == len(msgs)-1 {
			return s.commit(ctx, m, len(msgs))
		}
		if i == 0 {
			// The first is answered: an error here is one of the whole batch.
			if err := s.request(ctx, m, nil); err != nil {
				return 0, err
			}
			continue
		}
		if err := s.conn.PublishMsg(m); err != nil {
			return 0, err
		}
	}
	return 0, nil
}

func (s *Store) commit(ctx context.Context, m *nats.Msg, count int) (first uint64, err error) {
	m.Header[batchCommit] = []string{"1"}
	var ack struct {
		Sequence uint64 `json:"seq"` // of the last message
		Count    int    `json:"count"`
	}
	if err := s.request(ctx, m, &ack); err != nil {
		return 0, err
	}
	if ack.Count != count {
		return 0, fmt.Errorf("the server stored %d of %d messages: it must be version 2.12 or newer", ack.Count, count)
	}
	return ack.Sequence - uint64(count) + 1, nil
}

func (s *Store) request(ctx context.Context, m *nats.Msg, into any) error {
	answer, err := s.conn.RequestMsgWithContext(ctx, m)
	if err != nil || len(answer.Data) == 0 {
		return err
	}
	var failure struct {
		Error *jetstream.APIError `json:"error"`
	}
	if err := json.Unmarshal(answer.Data, &failure); err != nil {
		return fmt.Errorf("the server's answer: %w", err)
	}
	if failure.Error != nil {
		return failure.Error
	}
	if into == nil {
		return nil
	}
	return json.Unmarshal(answer.Data, into)
}
