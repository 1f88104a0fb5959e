package node

import (
	"context"
	"net"
	"strconv"
	"strings"

	"faas"
	"faas/gateway"
	"faas/ssh"
)

// portRange reads "20000-20999"; an empty text is no port at all.
func portRange(text string) (low, high uint16, err error) {
	if text == "" {
		return 0, 0, nil
	}
	a, b, ok := strings.Cut(text, "-")
	l, lerr := strconv.ParseUint(strings.TrimSpace(a), 10, 16)
	h, herr := strconv.ParseUint(strings.TrimSpace(b), 10, 16)
	if !ok || lerr != nil || herr != nil || l == 0 || h < l {
		return 0, 0, faas.Errorf(faas.Invalid, "--tcp-ports %q: want a range such as 20000-20999", text)
	}
	return uint16(l), uint16(h), nil
}

// lateEngine is the engine for what is made before it.
type lateEngine struct{ n *Node }

func (l lateEngine) DialInstance(ctx context.Context, id faas.InstanceID, port uint16) (net.Conn, error) {
	return l.n.engine.DialInstance(ctx, id, port)
}

func (l lateEngine) Instance(ctx context.Context, owner, id string) (faas.Instance, error) {
	return l.n.engine.Instance(ctx, owner, id)
}

// newTCP makes what listens for tcp ports; nil if the node exposes none.
func (n *Node) newTCP() (*gateway.TCP, error) {
	p := &n.cfg.Ports
	low, high, err := portRange(p.TCPPorts)
	if low == 0 || err != nil {
		return nil, err
	}
	return gateway.NewTCP(gateway.TCPOptions{Host: p.TCPListen, Low: low, High: high, Engine: lateEngine{n}, Wait: p.Wait, Conns: p.PerInstance, Log: n.log.With("part", "tcp")})
}

// portURL says where an exposed port is reached.
func (n *Node) portURL(p faas.Port) string {
	if p.Listen != 0 {
		host := n.cfg.Ports.Domain
		if host == "localhost" && n.cfg.Ports.TCPListen != "" {
			host = n.cfg.Ports.TCPListen
		}
		return "tcp://" + net.JoinHostPort(host, strconv.Itoa(int(p.Listen)))
	}
	if base := n.base.Load(); base != nil {
		return base.scheme + "://" + p.Subdomain + "." + base.host
	}
	return ""
}

// base is where subdomains are.
type base struct{ scheme, host string }

// baseOf leaves out the port where it goes without saying.
func baseOf(domain, port string, tls bool) *base {
	b := &base{"http", domain}
	if tls {
		b.scheme = "https"
	}
	if b.scheme == "http" && port != "80" || tls && port != "443" {
		b.host = net.JoinHostPort(domain, port)
	}
	return b
}

// PortsBase is the URL of exposed ports without their subdomain, for people to
// read; empty without HTTP.
func (n *Node) PortsBase() string {
	if b := n.base.Load(); b != nil {
		return b.scheme + "://SUBDOMAIN." + b.host
	}
	return ""
}

// newCertificates makes what hands out TLS certificates; nil: plain HTTP.
func (n *Node) newCertificates() (*gateway.Certificates, error) {
	p := &n.cfg.Ports
	if (p.TLSCert == "") != (p.TLSKey == "") {
		return nil, faas.Errorf(faas.Invalid, "--tls-cert and --tls-key belong together: give both")
	}
	if p.TLSCert != "" && p.ACME {
		return nil, faas.Errorf(faas.Invalid, "--acme and --tls-cert are two sources of certificates: choose one")
	}
	if p.TLSCert == "" && !p.ACME {
		if p.Redirect != "" {
			return nil, faas.Errorf(faas.Invalid, "--http-redirect leads to HTTPS: set --tls-cert and --tls-key, or --acme")
		}
		return nil, nil
	}
	return gateway.NewCertificates(gateway.CertificateOptions{
		CertFile: p.TLSCert, KeyFile: p.TLSKey, Domain: p.Domain, CacheDir: n.dir("acme"), Email: p.ACMEEmail, Directory: p.ACMEDirectory, CA: p.ACMECA,
		Exposed: func(ctx context.Context, name string) bool {
			_, _, err := n.engine.PortBySubdomain(ctx, name)
			return err == nil
		},
		Log: n.log.With("part", "tls"),
	})
}

// startRedirect serves plain HTTP beside HTTPS.
func (n *Node) startRedirect(ctx context.Context, certs *gateway.Certificates, port string) error {
	address := n.cfg.Ports.Redirect
	if certs == nil || address == "" {
		return nil
	}
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	if err != nil {
		return faas.Errorf(faas.Conflict, "listen on %s: %w; choose another address with --http-redirect", address, err)
	}
	stop := n.workers.start("redirect", func(ctx context.Context) error { return certs.ServeRedirect(ctx, l, port) })
	n.onClose("stop redirecting", func(context.Context) error { return stop() })
	return nil
}

// startSSH serves instances over SSH.
func (n *Node) startSSH(ctx context.Context) error {
	address := n.cfg.Ports.SSHListen
	if address == "" {
		return nil
	}
	key, err := ssh.HostKey(n.dir("ssh", "host_ed25519"))
	if err != nil {
		return err
	}
	s, err := ssh.New(ssh.Config{Engine: n.engine, Keys: n.store, HostKey: key, Timeout: n.cfg.Sandbox.MaxTimeout, Output: int64(n.cfg.Sandbox.MaxOutput), Log: n.log.With("part", "ssh")})
	if err != nil {
		return err
	}
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	if err != nil {
		return faas.Errorf(faas.Conflict, "listen on %s: %w; choose another address with --ssh-listen", address, err)
	}
	n.ssh = reachable(l.Addr())
	stop := n.workers.start("ssh", func(ctx context.Context) error { return s.Serve(ctx, l) })
	n.onClose("stop serving ssh", func(context.Context) error { return stop() })
	return nil
}

// SSH is where instances are reached over SSH; empty without it.
func (n *Node) SSH() string { return n.ssh }
