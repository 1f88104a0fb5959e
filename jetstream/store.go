// Package jetstream holds every durable record on NATS JetStream: executions,
// cached results, instances, API keys and the operators' journals. By default
// the server is embedded, without a listening port, and syncs each write; an
// external one is named by URL. What uses them is one code path.
//
// # Layout
//
// A namespace owns three streams, each with at most one message per subject, so
// that a subject is a row and its message the row's value:
//
//	NS_executions  NS.execution.<o|d>.<created>.<id>.<owner>.<output>
//	NS_cached      NS.cached.<saved>.<key>.<output>
//	NS_state       NS.instance.<id>, NS.key.<name>, NS.journal.<name>.{cursor,job.<service>.<call>},
//	               NS.subdomain.<name>, NS.sshkey.<owner>.<fingerprint>
//
// What listing, abbreviated ids, retention and the care for outputs need is in
// the subjects, so that opening a store reads names and no values. Values are
// JSON with a version. A namespace belongs to one process at a time; a file
// lock enforces that for the embedded server.
package jetstream

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"faas"
)

const (
	defaultNamespace = "faas"
	connectTimeout   = 10 * time.Second
	requestTimeout   = 10 * time.Second // of one request whose context sets no deadline
)

// Options say where the records are.
type Options struct {
	// Dir holds the embedded server's files. Give this or URL.
	Dir string
	// URL is of an external server or cluster, version 2.12 or newer, with
	// JetStream: nats://host:4222 or tls://host:4222, several hosts separated by
	// commas. Its query may have creds=FILE, ca=FILE, cert=FILE and key=FILE, and
	// replicas=N for the streams.
	URL string
	// Namespace keeps stores on one server apart; empty: "faas".
	Namespace string
	Log       *slog.Logger // nil: none
}

// Store is the durable memory of one node. All methods may be called from any
// goroutine.
type Store struct {
	ns   string
	log  *slog.Logger
	conn *nats.Conn
	js   jetstream.JetStream

	embedded *embedded // nil: the server is external

	executions, cached, state jetstream.Stream

	saving  sync.Mutex // one batch of executions at a time
	byID    *index     // of executions
	byKey   *index     // of cached results
	outputs *references

	undo []func() error // in reverse order of acquisition
}

// Open opens the store and makes its streams if they are not there.
func Open(ctx context.Context, o Options) (_ *Store, err error) {
	if o.Namespace == "" {
		o.Namespace = defaultNamespace
	}
	if !regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`).MatchString(o.Namespace) {
		return nil, faas.Errorf(faas.Invalid, "record store: namespace %q: want at most 64 letters, digits, - and _", o.Namespace)
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	s := &Store{ns: o.Namespace, log: o.Log, outputs: newReferences()}
	s.byID, s.byKey = newIndex(s.outputs), newIndex(s.outputs)
	defer func() {
		if err != nil {
			err = errors.Join(err, s.Close())
		}
	}()
	replicas, err := s.connect(o)
	if err != nil {
		return nil, err
	}
	if s.js, err = jetstream.New(s.conn, jetstream.WithDefaultTimeout(requestTimeout)); err != nil {
		return nil, storeError(err, "open the record store")
	}
	if err := s.openStreams(ctx, replicas); err != nil {
		return nil, err
	}
	if err := s.loadExecutions(ctx); err != nil {
		return nil, err
	}
	return s, s.loadCached(ctx)
}

// connect connects to the embedded or the external server.
func (s *Store) connect(o Options) (replicas int, err error) {
	opts := []nats.Option{nats.Name("faas " + o.Namespace), nats.MaxReconnects(-1), nats.ReconnectWait(250 * time.Millisecond), nats.Timeout(connectTimeout),
		nats.ErrorHandler(func(_ *nats.Conn, _ *nats.Subscription, err error) { s.log.Warn("record store", "err", err) }),
		nats.DisconnectErrHandler(func(_ *nats.Conn, err error) {
			if err != nil {
				s.log.Warn("record store: connection lost", "err", err)
			}
		}),
		nats.ReconnectHandler(func(c *nats.Conn) { s.log.Info("record store: connected again", "server", c.ConnectedUrlRedacted()) })}
	address := ""
	switch {
	case o.Dir != "" && o.URL != "":
		return 0, faas.Errorf(faas.Invalid, "record store: a directory and a URL are given: choose one")
	case o.Dir != "":
		if s.embedded, err = embed(o.Dir, s.log); err != nil {
			return 0, err
		}
		s.undo = append(s.undo, s.embedded.stop)
		opts, replicas = append(opts, nats.InProcessServer(s.embedded)), 1
	case o.URL != "":
		var more []nats.Option
		if address, replicas, more, err = parseURL(o.URL); err != nil {
			return 0, err
		}
		opts = append(opts, more...)
	default:
		return 0, faas.Errorf(faas.Invalid, "record store: give a directory or a URL")
	}
	if s.conn, err = nats.Connect(address, opts...); err != nil {
		return 0, faas.Errorf(faas.Unavailable, "record store: connect to %s: %w", redact(o), err)
	}
	s.undo = append(s.undo, func() error { s.conn.Close(); return nil })
	return replicas, nil
}

func redact(o Options) string {
	if o.URL == "" {
		return "the embedded server"
	}
	if u, err := url.Parse(o.URL); err == nil {
		return u.Redacted()
	}
	return "the server"
}

// parseURL splits our options off a server's URL.
func parseURL(raw string) (address string, replicas int, opts []nats.Option, err error) {
	u, err := url.Parse(raw)
	if err != nil {
		return "", 0, nil, faas.Errorf(faas.Invalid, "record store: the URL does not parse: want nats://host:port")
	}
	replicas = 1
	q := u.Query()
	for k := range q {
		v := q.Get(k)
		switch k {
		case "creds":
			opts = append(opts, nats.UserCredentials(v))
		case "ca", "cert", "key": // together below
		case "replicas":
			if replicas, err = strconv.Atoi(v); err != nil || replicas < 1 || replicas > 5 {
				return "", 0, nil, faas.Errorf(faas.Invalid, "record store: replicas=%q in the URL: want 1 to 5", v)
			}
		default:
			return "", 0, nil, faas.Errorf(faas.Invalid, "record store: unknown option %q in the URL: want creds, ca, cert, key or replicas", k)
		}
	}
	if q.Has("ca") || q.Has("cert") || q.Has("key") {
		c, err := tlsConfig(q.Get("ca"), q.Get("cert"), q.Get("key"))
		if err != nil {
			return "", 0, nil, err
		}
		opts = append(opts, nats.Secure(c))
	}
	u.RawQuery = ""
	return u.String(), replicas, opts, nil
}

func tlsConfig(ca, cert, key string) (*tls.Config, error) {
	c := &tls.Config{MinVersion: tls.VersionTLS12}
	if ca != "" {
		pem, err := os.ReadFile(ca)
		if err != nil {
			return nil, faas.Errorf(faas.Invalid, "record store: read the ca of the URL: %w", err)
		}
		c.RootCAs = x509.NewCertPool()
		if !c.RootCAs.AppendCertsFromPEM(pem) {
			return nil, faas.Errorf(faas.Invalid, "record store: %s holds no certificate", ca)
		}
	}
	if cert != "" || key != "" {
		pair, err := tls.LoadX509KeyPair(cert, key)
		if err != nil {
			return nil, faas.Errorf(faas.Invalid, "record store: read the cert and key of the URL: %w", err)
		}
		c.Certificates = []tls.Certificate{pair}
	}
	return c, nil
}

func (s *Store) openStreams(ctx context.Context, replicas int) (err error) {
	for _, c := range []struct {
		to       *jetstream.Stream
		name     string
		subjects []string
	}{
		{&s.executions, "executions", []string{s.ns + ".execution.>"}},
		{&s.cached, "cached", []string{s.ns + ".cached.>"}},
		{&s.state, "state", []string{s.ns + ".instance.*", s.ns + ".key.*", s.ns + ".journal.>", s.ns + ".subdomain.*", s.ns + ".sshkey.*.*"}},
	} {
		cfg := jetstream.StreamConfig{
			Name: s.ns + "_" + c.name, Subjects: c.subjects, Description: "records of faas",
			Storage: jetstream.FileStorage, Replicas: replicas, MaxMsgsPerSubject: 1,
			// No message has an id to be recognised by, so no window of them is kept.
			Duplicates: time.Second, AllowDirect: true, AllowAtomicPublish: true,
		}
		if *c.to, err = s.js.Stream(ctx, cfg.Name); errors.Is(err, jetstream.ErrStreamNotFound) {
			*c.to, err = s.js.CreateStream(ctx, cfg)
		} else if err == nil && !containsAll((*c.to).CachedInfo().Config.Subjects, cfg.Subjects) {
			// An earlier version made it and knew fewer kinds of records.
			now := (*c.to).CachedInfo().Config
			now.Subjects = cfg.Subjects
			*c.to, err = s.js.UpdateStream(ctx, now)
		}
		if err != nil {
			return storeError(err, "open stream %s", cfg.Name)
		}
	}
	return nil
}

func containsAll(have, want []string) bool {
	return !slices.ContainsFunc(want, func(w string) bool { return !slices.Contains(have, w) })
}

// Close gives everything back. What was saved stays.
func (s *Store) Close() error {
	var errs []error
	for i := len(s.undo) - 1; i >= 0; i-- {
		errs = append(errs, s.undo[i]())
	}
	s.undo = nil
	return errors.Join(errs...)
}

// storeError gives NATS's errors their kinds.
func storeError(err error, format string, args ...any) error {
	var ours *faas.Error
	if errors.As(err, &ours) {
		return err // it says what and why already
	}
	what := fmt.Sprintf(format, args...)
	kind := faas.Internal
	var api *jetstream.APIError
	switch {
	case errors.Is(err, jetstream.ErrMsgNotFound), errors.Is(err, jetstream.ErrStreamNotFound):
		kind = faas.NotFound
	case errors.Is(err, context.Canceled):
		kind = faas.Canceled
	case errors.As(err, &api) && (api.ErrorCode == 10023 || api.ErrorCode == 10047 || api.ErrorCode == 10077):
		kind = faas.Exhausted // memory, storage or limits of the server
		what += ": make room for the record store"
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, nats.ErrTimeout), errors.Is(err, nats.ErrNoResponders),
		errors.Is(err, nats.ErrConnectionClosed), errors.Is(err, nats.ErrNoServers), errors.Is(err, nats.ErrDisconnected),
		errors.Is(err, jetstream.ErrNoStreamResponse), errors.As(err, &api) && api.Code == 503:
		kind = faas.Unavailable
	}
	return faas.Errorf(kind, "record store: %s: %w", what, err)
}
