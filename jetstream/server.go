package jetstream

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"github.com/nats-io/nats-server/v2/server"

	"faas"
)

const (
	maxPayload     = 8 << 20
	maxMemoryStore = 64 << 20 // no stream of ours lives in memory
)

// defaultReserve is what stays free on the disk: the server gives up on a stream
// whose write fails, so writes are refused before the disk is full.
const defaultReserve = 16 << 20

// The embedded server's streams are restarted when a write was not answered
// for stalledAfter, but not more often than each reviveEvery.
const (
	stalledAfter = 2 * time.Second
	reviveEvery  = 5 * time.Second
)

// embedded is a server in this process that listens nowhere.
type embedded struct {
	*server.Server
	dir     string
	log     *slog.Logger
	unlock  func() error
	reserve int64

	mu      sync.Mutex
	revived time.Time
}

// embed starts a server on a directory that no other process uses.
func embed(dir string, log *slog.Logger) (_ *embedded, err error) {
	unlock, err := lock(dir)
	if err != nil {
		return nil, err
	}
	srv, err := server.NewServer(&server.Options{
		ServerName: "faas", DontListen: true, NoSigs: true, NoLog: true,
		JetStream: true, StoreDir: dir, SyncAlways: true,
		JetStreamMaxMemory: maxMemoryStore, MaxPayload: maxPayload, MaxPending: 8 * maxPayload,
	})
	if err != nil {
		return nil, errors.Join(faas.Errorf(faas.Internal, "record store: set up the embedded server: %w", err), unlock())
	}
	srv.SetLoggerV2(natsLog{log}, false, false, false)
	srv.Start() // returns when it has started, as it listens nowhere
	e := &embedded{Server: srv, dir: dir, log: log, unlock: unlock, reserve: defaultReserve}
	if !srv.ReadyForConnections(connectTimeout) || !srv.JetStreamEnabled() {
		return nil, errors.Join(faas.Errorf(faas.Internal, "record store: the embedded server does not start on %s: see its log lines", dir), e.stop())
	}
	return e, nil
}

func (e *embedded) stop() error {
	e.Shutdown()
	e.WaitForShutdown()
	return e.unlock()
}

// room refuses a write that would bring the disk near its end.
func (e *embedded) room() error {
	var st syscall.Statfs_t
	if err := syscall.Statfs(e.dir, &st); err != nil {
		return faas.Errorf(faas.Internal, "record store: free space of %s: %w", e.dir, err)
	}
	if free := int64(st.Bavail) * st.Bsize; free < e.reserve {
		return faas.Errorf(faas.Exhausted, "record store: the disk of %s has %d MB left, and %d MB are kept free: make room", e.dir, free>>20, e.reserve>>20)
	}
	return nil
}

// revive starts the server's streams anew. A stream whose write has failed, on
// a disk that was full after all, takes no more writes until then.
func (e *embedded) revive() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if time.Since(e.revived) < reviveEvery {
		return
	}
	e.log.Warn("record store: a write was not answered; restarting the embedded streams")
	cfg := e.JetStreamConfig()
	if cfg == nil {
		return // it is shutting down
	}
	cfg.StoreDir = e.dir // the server appends its own folder again
	err := e.ShutdownJetStream()
	if err == nil {
		err = e.EnableJetStream(cfg)
	}
	if err != nil {
		e.log.Error("record store: the embedded streams do not start", "err", err)
	}
	e.revived = time.Now()
}

// lock keeps a second process off the directory.
func lock(dir string) (unlock func() error, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, faas.Errorf(faas.Internal, "record store: %w", err)
	}
	f, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "record store: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		f.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, faas.Errorf(faas.Conflict, "record store: %s is in use by another process: stop it, or give another directory", dir)
		}
		return nil, faas.Errorf(faas.Internal, "record store: lock %s: %w", dir, err)
	}
	return f.Close, nil // closing gives the lock free
}

// natsLog passes the server's log lines on. What it notes of its normal life
// is detail here.
type natsLog struct{ log *slog.Logger }

func (l natsLog) Noticef(f string, v ...any) { l.log.Debug("nats: " + fmt.Sprintf(f, v...)) }
func (l natsLog) Warnf(f string, v ...any)   { l.log.Warn("nats: " + fmt.Sprintf(f, v...)) }
func (l natsLog) Fatalf(f string, v ...any)  { l.log.Error("nats: " + fmt.Sprintf(f, v...)) }
func (l natsLog) Errorf(f string, v ...any)  { l.log.Error("nats: " + fmt.Sprintf(f, v...)) }
func (l natsLog) Debugf(f string, v ...any)  { l.log.Debug("nats: " + fmt.Sprintf(f, v...)) }
func (l natsLog) Tracef(f string, v ...any)  { l.log.Debug("nats: " + fmt.Sprintf(f, v...)) }
