package node

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"

	"faas"
	"faas/gateway"
	"faas/image"
)

// firstKeyName is who owns what the first API key starts.
const firstKeyName = "admin"

func (n *Node) startGateway(ctx context.Context) error {
	h := &n.cfg.HTTP
	if h.Listen == "" {
		return nil
	}
	certs, err := n.newCertificates()
	if err != nil {
		return err
	}
	var secure *tls.Config
	if certs != nil {
		secure = certs.Config()
	}
	cfg := gateway.Config{
		Engine: n.engine, Images: served{n.images, n.forgetImage}, Keys: n.store, Stats: n.engine.Stats, Metrics: n.metrics, Ready: n.checks(),
		Node: gateway.Node{
			Version: n.version, Runtime: n.runtime.Name(), Defaults: n.cfg.Sandbox.defaults(), Maximum: n.cfg.Sandbox.maximum(),
			Egress: n.cfg.Sandbox.AllowEgress,
		},
		Limits: gateway.Limits{
			Body: int64(h.RequestBytes), Import: int64(h.ImportBytes), Upload: int64(h.UploadBytes), Rate: h.Rate, Burst: h.Burst, ShutdownGrace: n.cfg.Sandbox.Drain,
			PortWait: n.cfg.Ports.Wait, PortRequestsPerInstance: n.cfg.Ports.PerInstance,
		},
		Domain: n.cfg.Ports.Domain, TLS: secure,
		Log: n.log.With("part", "http"),
	}
	if n.chain != nil && len(n.chain.quoters) > 0 {
		cfg.Quotes = n.chain.quoters
	}
	g, err := gateway.New(cfg)
	if err != nil {
		return err
	}
	if n.key, err = gateway.FirstKey(ctx, n.store, firstKeyName); err != nil {
		return err
	}
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", h.Listen)
	if err != nil {
		return faas.Errorf(faas.Conflict, "listen on %s: %w; choose another address with --listen", h.Listen, err)
	}
	n.url = "http://" + reachable(l.Addr())
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		return errors.Join(faas.Errorf(faas.Internal, "the listener's address: %w", err), l.Close())
	}
	if secure != nil {
		n.url = "https://" + net.JoinHostPort(n.cfg.Ports.Domain, port) // which the certificate is for
	}
	n.base.Store(baseOf(n.cfg.Ports.Domain, port, secure != nil))
	stop := n.workers.start("http", func(ctx context.Context) error { return g.Serve(ctx, l) })
	n.onClose("stop serving", func(context.Context) error { return stop() })
	return n.startRedirect(ctx, certs, port)
}

// served is the image store as the gateway knows it.
type served struct {
	*image.Store
	forget func(faas.Digest) // an image is gone
}

// Remove lets go of the warm sandboxes of an image, too, if its last name goes.
func (s served) Remove(ctx context.Context, ref string) error {
	img, err := s.Inspect(ctx, ref)
	if err != nil {
		return err
	}
	if err := s.Store.Remove(ctx, ref); err != nil {
		return err
	}
	if _, err := s.Inspect(ctx, img.Digest.String()); faas.KindOf(err) == faas.NotFound {
		s.forget(img.Digest)
	}
	return nil
}

func (s served) Import(ctx context.Context, r io.Reader, progress func(faas.ImageProgress)) ([]faas.Image, error) {
	return s.Store.Import(ctx, r, image.ImportOptions{Progress: progress})
}

// reachable is the address for a caller on this machine: a listener on all
// addresses is not called by the name of all.
func reachable(a net.Addr) string {
	host, port, err := net.SplitHostPort(a.String())
	if err != nil {
		return a.String()
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return net.JoinHostPort(host, port)
}

// checks are the reasons not to send work here.
func (n *Node) checks() []gateway.Check {
	checks := []gateway.Check{{Name: "records", Check: func(ctx context.Context) error {
		_, err := n.store.Keys(ctx)
		return err
	}}}
	if n.chain != nil {
		checks = append(checks, gateway.Check{Name: "chain", Check: func(context.Context) error { return n.chain.healthy() }})
	}
	return checks
}
