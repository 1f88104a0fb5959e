package gateway

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/crypto/acme"
	"golang.org/x/crypto/acme/autocert"

	"faas"
)

// CertificateOptions say where TLS certificates come from: from files, or by
// ACME.
type CertificateOptions struct {
	CertFile, KeyFile string // PEM; read again when they change

	Domain    string                                           // ACME: this and its exposed subdomains get certificates
	CacheDir  string                                           // ACME: where they and the account's key are kept
	Email     string                                           // ACME: whom the authority writes to; may be empty
	Directory string                                           // ACME: the authority's; empty: Let's Encrypt's
	CA        string                                           // ACME: PEM file with what the authority's own server is trusted by; empty: what the system trusts
	Exposed   func(ctx context.Context, subdomain string) bool // ACME: whether a subdomain leads somewhere now
	Client    *http.Client                                     // ACME: nil: the default one

	Log *slog.Logger // nil: none
}

// Certificates hands out TLS certificates.
type Certificates struct {
	o    CertificateOptions
	acme *autocert.Manager // nil: files

	mu      sync.Mutex
	pair    *tls.Certificate
	changed [2]time.Time // of the files that pair was read from
	looked  time.Time
}

// certificateLook is how long files are trusted not to have changed.
const certificateLook = time.Second

// NewCertificates returns a source of certificates; Invalid if files are named
// that hold none.
func NewCertificates(o CertificateOptions) (*Certificates, error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	c := &Certificates{o: o}
	if o.CertFile != "" || o.KeyFile != "" {
		return c, c.load()
	}
	if !strings.Contains(o.Domain, ".") || net.ParseIP(o.Domain) != nil {
		return nil, faas.Errorf(faas.Invalid, "no authority gives certificates for %q: set --domain to one that is yours, whose wildcard leads here", o.Domain)
	}
	if o.CA != "" {
		var err error
		if o.Client, err = clientTrusting(o.CA); err != nil {
			return nil, err
		}
	}
	c.acme = &autocert.Manager{
		Prompt: autocert.AcceptTOS, Cache: autocert.DirCache(o.CacheDir), HostPolicy: c.allow, Email: o.Email,
		Client: &acme.Client{DirectoryURL: o.Directory, HTTPClient: o.Client, UserAgent: "faas"},
	}
	if o.Directory == "" {
		c.acme.Client.DirectoryURL = autocert.DefaultACMEDirectory
	}
	return c, nil
}

// clientTrusting returns an HTTP client that trusts what a PEM file has and
// nothing else.
func clientTrusting(file string) (*http.Client, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "--acme-ca: %w", err)
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(b) {
		return nil, faas.Errorf(faas.Invalid, "--acme-ca %s: no certificates are in it, in PEM", file)
	}
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.TLSClientConfig = &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: roots}
	return &http.Client{Transport: t}, nil
}

// allow keeps strangers, who may connect with any name, from making this node
// ask for certificates.
func (c *Certificates) allow(ctx context.Context, host string) error {
	domain := strings.ToLower(c.o.Domain)
	if host == domain {
		return nil
	}
	name, ok := strings.CutSuffix(host, "."+domain)
	if ok && !strings.Contains(name, ".") && c.o.Exposed(ctx, name) {
		return nil
	}
	return faas.Errorf(faas.Denied, "nothing is exposed as %q", host)
}

// Config returns the configuration of a TLS server.
func (c *Certificates) Config() *tls.Config {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12, GetCertificate: c.fromFiles}
	if c.acme != nil {
		cfg.GetCertificate = c.acme.GetCertificate
		cfg.NextProtos = []string{"h2", "http/1.1", acme.ALPNProto}
	}
	return cfg
}

func (c *Certificates) fromFiles(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if now := time.Now(); now.Sub(c.looked) > certificateLook {
		c.looked = now
		if err := c.reload(); err != nil {
			c.o.Log.Error("the certificate files have changed and cannot be used; going on with the earlier ones", "err", err)
		}
	}
	return c.pair, nil
}

func (c *Certificates) load() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.reload()
}

// reload reads the files if they have changed. c.mu is held.
func (c *Certificates) reload() error {
	var changed [2]time.Time
	for n, name := range []string{c.o.CertFile, c.o.KeyFile} {
		info, err := os.Stat(name)
		if err != nil {
			return faas.Errorf(faas.Invalid, "--tls-cert and --tls-key: %w", err)
		}
		changed[n] = info.ModTime()
	}
	if c.pair != nil && changed == c.changed {
		return nil
	}
	pair, err := tls.LoadX509KeyPair(c.o.CertFile, c.o.KeyFile)
	if err != nil {
		return faas.Errorf(faas.Invalid, "--tls-cert %s, --tls-key %s: %w", c.o.CertFile, c.o.KeyFile, err)
	}
	c.pair, c.changed = &pair, changed
	return nil
}

// Redirect answers plain HTTP: an authority's questions, and everybody else
// with where the same is over HTTPS. port is HTTPS's.
func (c *Certificates) Redirect(port string) http.Handler {
	away := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if h, _, err := net.SplitHostPort(host); err == nil {
			host = h
		}
		if port != "443" {
			host = net.JoinHostPort(strings.Trim(host, "[]"), port)
		}
		http.Redirect(w, r, "https://"+host+r.URL.RequestURI(), http.StatusPermanentRedirect)
	})
	if c.acme != nil {
		return c.acme.HTTPHandler(away)
	}
	return away
}

// ServeRedirect serves Redirect on l until ctx ends; l is closed.
func (c *Certificates) ServeRedirect(ctx context.Context, l net.Listener, port string) error {
	srv := &http.Server{
		Handler: c.Redirect(port), ReadHeaderTimeout: headerTimeout, ReadTimeout: headerTimeout, WriteTimeout: headerTimeout,
		IdleTimeout: headerTimeout, MaxHeaderBytes: maxHeaderBytes, ErrorLog: slog.NewLogLogger(c.o.Log.Handler(), slog.LevelDebug),
	}
	stop := context.AfterFunc(ctx, func() { _ = srv.Close() })
	defer stop()
	if err := srv.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return faas.Errorf(faas.Unavailable, "serving on %s: %w", l.Addr(), err)
	}
	return nil
}
