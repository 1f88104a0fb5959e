package gateway

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"faas"
)

const (
	headerTimeout  = 10 * time.Second
	idleTimeout    = 2 * time.Minute
	maxHeaderBytes = 32 << 10
)

// Serve answers on l until ctx ends, then shuts down: new connections and
// streams are refused, running requests get Limits.ShutdownGrace and are
// canceled after it. It returns nil after an orderly end; l is closed.
func (g *Gateway) Serve(ctx context.Context, l net.Listener) error {
	base, abort := context.WithCancel(context.WithoutCancel(ctx))
	defer abort()
	srv := &http.Server{
		Handler: g,
		// There is no ReadTimeout or WriteTimeout: a run may take as long as
		// its limit says. pacedBody and the streams have deadlines of their own.
		ReadHeaderTimeout: headerTimeout, IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeaderBytes,
		BaseContext: func(net.Listener) context.Context { return base },
		TLSConfig:   g.cfg.TLS,
		ErrorLog:    slog.NewLogLogger(g.log.Handler(), slog.LevelDebug),
	}
	served := make(chan error, 1)
	go func() {
		if srv.TLSConfig != nil {
			served <- srv.ServeTLS(l, "", "")
			return
		}
		served <- srv.Serve(l)
	}()
	select {
	case err := <-served:
		g.streams.close()
		g.sessions.close()
		g.ports.close()
		return faas.Errorf(faas.Unavailable, "serving on %s: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	err := g.drain(srv, []<-chan struct{}{g.streams.close(), g.ports.close()}, abort)
	g.sessions.close()
	g.ports.client.close()
	if e := <-served; !errors.Is(e, http.ErrServerClosed) {
		err = errors.Join(err, e)
	}
	return err
}

// drain waits for running requests and sockets, and cancels those that outstay
// the grace.
func (g *Gateway) drain(srv *http.Server, idle []<-chan struct{}, abort context.CancelFunc) error {
	grace, stop := context.WithTimeout(context.Background(), g.cfg.Limits.ShutdownGrace)
	defer stop()
	// When the grace is over, canceled handlers still have their end to tell.
	defer context.AfterFunc(grace, abort)()
	last, giveUp := context.WithTimeout(context.Background(), g.cfg.Limits.ShutdownGrace+closeTimeout)
	defer giveUp()
	err := srv.Shutdown(last)
	// The server has forgotten the connections that became WebSockets.
	for _, ended := range idle {
		select {
		case <-ended:
		case <-last.Done():
			err = errors.Join(err, faas.Errorf(faas.Timeout, "some streams did not end in time"))
		}
	}
	if err != nil {
		return errors.Join(faas.Errorf(faas.Timeout, "shutting down: %w", err), srv.Close())
	}
	return nil
}

// closeTimeout is how long canceled handlers have to end.
const closeTimeout = 10 * time.Second
