package jetstream

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"syscall"

	"github.com/nats-io/nats-server/v2/server"

	"faas"
)

const (
	maxPayload     = 8 << 20
	maxMemoryStore = 64 << 20 // no stream of ours lives in memory
)

// embed starts a server in this process that listens nowhere. stop ends it and
// gives the directory free.
func embed(dir string, log *slog.Logger) (_ *server.Server, stop func() error, err error) {
	unlock, err := lock(dir)
	if err != nil {
		return nil, nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, unlock())
		}
	}()
	srv, err := server.NewServer(&server.Options{
		ServerName: "faas", DontListen: true, NoSigs: true, NoLog: true,
		JetStream: true, StoreDir: dir, SyncAlways: true,
		JetStreamMaxMemory: maxMemoryStore, MaxPayload: maxPayload, MaxPending: 8 * maxPayload,
	})
	if err != nil {
		return nil, nil, faas.Errorf(faas.Internal, "record store: set up the embedded server: %w", err)
	}
	srv.SetLoggerV2(natsLog{log}, false, false, false)
	srv.Start() // returns when it has started, as it listens nowhere
	shutdown := func() error {
		srv.Shutdown()
		srv.WaitForShutdown()
		return unlock()
	}
	if !srv.ReadyForConnections(connectTimeout) || !srv.JetStreamEnabled() {
		return nil, shutdown, errors.Join(faas.Errorf(faas.Internal, "record store: the embedded server does not start on %s: see its log lines", dir), shutdown())
	}
	return srv, shutdown, nil
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
