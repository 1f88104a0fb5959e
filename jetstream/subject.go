package jetstream

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"faas"
)

const noOutput = "-"

func timeToken(ns int64) string { return fmt.Sprintf("%016x", ns) }

func outputToken(d faas.Digest) string {
	if d.IsZero() {
		return noOutput
	}
	return d.Hex()
}

func ownerHash(owner string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(owner)) // never fails
	return h.Sum64()
}

func parseTime(s string) (int64, error) {
	n, err := strconv.ParseUint(s, 16, 63)
	return int64(n), err
}

func parseOutput(s string) (d faas.Digest, err error) {
	if s == noOutput {
		return d, nil
	}
	b, err := hex.DecodeString(s)
	if err == nil && len(b) != len(d) {
		err = fmt.Errorf("%d bytes", len(b))
	}
	if err != nil {
		return d, err
	}
	return faas.Digest(b), nil
}

// subjects lists the subjects of a stream that match a filter.
func subjects(ctx context.Context, st jetstream.Stream, filter string) ([]string, error) {
	ctx, cancel := bounded(ctx)
	defer cancel()
	info, err := st.Info(ctx, jetstream.WithSubjectFilter(filter))
	if err != nil {
		return nil, storeError(err, "list %s", filter)
	}
	names := make([]string, 0, len(info.State.Subjects))
	for s := range info.State.Subjects {
		names = append(names, s)
	}
	return names, nil
}

func bounded(ctx context.Context) (context.Context, context.CancelFunc) {
	if _, ok := ctx.Deadline(); ok {
		return ctx, func() {}
	}
	return context.WithTimeout(ctx, requestTimeout)
}

// value is how every record is kept.
type value struct {
	Version int             `json:"v"`
	Data    json.RawMessage `json:"data"`
}

const valueVersion = 1

func encode(v any) ([]byte, error) {
	data, err := json.Marshal(v)
	if err == nil {
		data, err = json.Marshal(value{valueVersion, data})
	}
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "record store: encode a record: %w", err)
	}
	return data, nil
}

func decode(b []byte, subject string, into any) error {
	var v value
	err := json.Unmarshal(b, &v)
	if err == nil && v.Version != valueVersion {
		err = fmt.Errorf("version %d, and this program knows only %d", v.Version, valueVersion)
	}
	if err == nil {
		err = json.Unmarshal(v.Data, into)
	}
	if err != nil {
		return faas.Errorf(faas.Internal, "record store: record %s: %w", subject, err)
	}
	return nil
}

// put writes one row and returns its sequence number when it is on disk.
func (s *Store) put(ctx context.Context, subject string, v any) (seq uint64, err error) {
	b, err := encode(v)
	if err != nil {
		return 0, err
	}
	seq, err = s.publish(ctx, []*nats.Msg{{Subject: subject, Data: b}})
	if err != nil {
		return 0, storeError(err, "save %s", subject)
	}
	return seq, nil
}

func (s *Store) get(ctx context.Context, st jetstream.Stream, subject string, into any) error {
	ctx, cancel := bounded(ctx)
	defer cancel()
	m, err := st.GetLastMsgForSubject(ctx, subject)
	if err != nil {
		return storeError(err, "read %s", subject)
	}
	return decode(m.Data, subject, into)
}

// remove takes a row away; one that is not there is no error.
func (s *Store) remove(ctx context.Context, st jetstream.Stream, subject string) error {
	ctx, cancel := bounded(ctx)
	defer cancel()
	if err := st.Purge(ctx, jetstream.WithPurgeSubject(subject)); err != nil {
		return storeError(err, "delete %s", subject)
	}
	return nil
}

func (s *Store) removeRows(ctx context.Context, st jetstream.Stream, rows []*row) error {
	var errs []error
	for _, r := range rows {
		errs = append(errs, s.remove(ctx, st, r.subject))
	}
	return errors.Join(errs...)
}

// token makes a subject's token of any text.
func token(s string) string {
	if s == "" {
		return noOutput
	}
	return hex.EncodeToString([]byte(s))
}

func tokens(subject string, n int) ([]string, bool) {
	t := strings.Split(subject, ".")
	return t, len(t) == n
}

func misplaced(subject string) error {
	return faas.Errorf(faas.Internal, "record store: %s is no record of this program: is the namespace used by something else?", subject)
}
