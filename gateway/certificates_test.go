package gateway_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"faas"
	"faas/gateway"
	"faas/internal/acmetest"
	"faas/internal/gatewaytest"
)

// certificate writes a self-signed one and its key.
func certificate(t *testing.T, cert, key string, serial int64) {
	t.Helper()
	k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c := &x509.Certificate{SerialNumber: big.NewInt(serial), Subject: pkix.Name{CommonName: "test"}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		DNSNames: []string{"example.test", "*.example.test"}, IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, c, c, &k.PublicKey, k)
	if err != nil {
		t.Fatal(err)
	}
	b, err := x509.MarshalPKCS8PrivateKey(k)
	if err != nil {
		t.Fatal(err)
	}
	for name, p := range map[string]*pem.Block{cert: {Type: "CERTIFICATE", Bytes: der}, key: {Type: "PRIVATE KEY", Bytes: b}} {
		if err := os.WriteFile(name, pem.EncodeToMemory(p), 0o600); err != nil {
			t.Fatal(err)
		}
		// Two writes within the clock's resolution look like one.
		at := time.Now().Add(time.Duration(serial) * time.Second)
		if err := os.Chtimes(name, at, at); err != nil {
			t.Fatal(err)
		}
	}
}

func TestCertificateFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	cert, key := filepath.Join(dir, "cert"), filepath.Join(dir, "key")
	certificate(t, cert, key, 1)
	certs, err := gateway.NewCertificates(gateway.CertificateOptions{CertFile: cert, KeyFile: key})
	if err != nil {
		t.Fatal(err)
	}
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.TLS, c.Domain = certs.Config(), "example.test" }})
	address := strings.TrimPrefix(n.URL, "http://")
	serial := func() int64 {
		c, err := tls.Dial("tcp", address, &tls.Config{InsecureSkipVerify: true, ServerName: "x.example.test", NextProtos: []string{"h2"}})
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		if p := c.ConnectionState().NegotiatedProtocol; p != "h2" {
			t.Errorf("protocol %q", p)
		}
		return c.ConnectionState().PeerCertificates[0].SerialNumber.Int64()
	}
	if s := serial(); s != 1 {
		t.Errorf("certificate %d", s)
	}
	certificate(t, cert, key, 2)
	gatewaytest.Eventually(t, "the new certificate is served", func() bool { return serial() == 2 })
	if err := os.WriteFile(key, []byte("rubbish"), 0o600); err != nil {
		t.Fatal(err)
	}
	if s := serial(); s != 2 {
		t.Errorf("certificate %d with a broken key file", s)
	}
	if _, err := gateway.NewCertificates(gateway.CertificateOptions{CertFile: cert, KeyFile: key}); faas.KindOf(err) != faas.Invalid {
		t.Errorf("broken files: %v", err)
	}
	transport := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, ForceAttemptHTTP2: true}
	defer transport.CloseIdleConnections()
	res, err := (&http.Client{Transport: transport}).Get("https://" + address + "/healthz")
	if err != nil {
		t.Fatal(err)
	}
	if res.Body.Close(); res.StatusCode != 200 || res.ProtoMajor != 2 {
		t.Errorf("%s over %s", res.Status, res.Proto)
	}
}

// Strangers, who may ask for any name, cost no certificate.
func TestWhoGetsACertificate(t *testing.T) {
	t.Parallel()
	asked := make(chan string, 100)
	client := &http.Client{Transport: roundTrip(func(r *http.Request) (*http.Response, error) {
		asked <- r.URL.String()
		return nil, faas.Errorf(faas.Unavailable, "no authority here")
	})}
	certs, err := gateway.NewCertificates(gateway.CertificateOptions{
		Domain: "example.test", CacheDir: t.TempDir(), Directory: "https://authority.test/dir", Client: client,
		Exposed: func(_ context.Context, name string) bool { return name == "shop" },
	})
	if err != nil {
		t.Fatal(err)
	}
	for host, ask := range map[string]bool{"example.test": true, "shop.example.test": true, "other.example.test": false, "a.shop.example.test": false, "evil.test": false} {
		hello := &tls.ClientHelloInfo{ServerName: host, SupportedVersions: []uint16{tls.VersionTLS13}, CipherSuites: []uint16{tls.TLS_AES_128_GCM_SHA256},
			SignatureSchemes: []tls.SignatureScheme{tls.ECDSAWithP256AndSHA256}, SupportedCurves: []tls.CurveID{tls.CurveP256}}
		if _, err := certs.Config().GetCertificate(hello); err == nil {
			t.Errorf("%s: a certificate from nowhere", host)
		}
		got := false
		select {
		case <-asked:
			got = true
		default:
		}
		if got != ask {
			t.Errorf("%s: the authority was asked: %t", host, got)
		}
	}
	for _, domain := range []string{"", "localhost", "127.0.0.1"} {
		if _, err := gateway.NewCertificates(gateway.CertificateOptions{Domain: domain}); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%q: %v", domain, err)
		}
	}
}

// An instance's host name gets a certificate of a real authority, and what is
// behind it is served with it.
func TestCertificateOfAnAuthority(t *testing.T) {
	t.Parallel()
	authority := acmetest.New(t)
	dir := t.TempDir()
	var n *gatewaytest.Node
	certificates := func() *gateway.Certificates {
		certs, err := gateway.NewCertificates(gateway.CertificateOptions{
			Domain: "example.test", CacheDir: dir, Directory: authority.Directory, CA: authority.CA, Email: "admin@example.test",
			Exposed: func(ctx context.Context, name string) bool {
				_, _, err := n.Engine.PortBySubdomain(ctx, name)
				return err == nil
			},
		})
		if err != nil {
			t.Fatal(err)
		}
		return certs
	}
	ports := &portNode{servers: map[uint16]string{}}
	n = gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) {
		ports.Engine, c.Engine = c.Engine, ports
		c.TLS, c.Domain = certificates().Config(), "example.test"
	}})
	ports.Node = n
	ports.listen(t, 80, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "from the instance as "+r.Host) }))
	i, err := n.Engine.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "test"})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := n.Engine.StopInstance(context.Background(), "ann", i.ID.String()); err != nil {
			t.Error(err)
		}
	}()
	if _, _, err := n.Engine.ExposePort(t.Context(), "ann", i.ID.String(), faas.PortSpec{Port: 80, Subdomain: "shop"}); err != nil {
		t.Fatal(err)
	}
	address, err := net.ResolveTCPAddr("tcp", strings.TrimPrefix(n.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	authority.Start(t, address)
	transport := &http.Transport{ForceAttemptHTTP2: true, TLSClientConfig: &tls.Config{RootCAs: authority.Roots(t)},
		DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, network, address.String())
		}}
	defer transport.CloseIdleConnections()
	serial := ""
	for range 2 {
		res, err := (&http.Client{Transport: transport}).Get("https://shop.example.test/")
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(res.Body)
		if err := errors.Join(err, res.Body.Close()); err != nil || res.StatusCode != 200 || string(b) != "from the instance as shop.example.test" {
			t.Errorf("%s %q, %v", res.Status, b, err)
		}
		if got := res.TLS.PeerCertificates[0].SerialNumber.String(); serial != "" && got != serial {
			t.Error("the second connection has another certificate")
		} else {
			serial = got
		}
		transport.CloseIdleConnections()
	}
	if _, err := (&http.Client{Transport: transport}).Get("https://other.example.test/"); err == nil {
		t.Error("a name that leads nowhere has a certificate")
	}
	// Another process finds it in the directory.
	hello := &tls.ClientHelloInfo{ServerName: "shop.example.test", SupportedVersions: []uint16{tls.VersionTLS13}, CipherSuites: []uint16{tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256},
		SignatureSchemes: []tls.SignatureScheme{tls.ECDSAWithP256AndSHA256}, SupportedCurves: []tls.CurveID{tls.CurveP256}}
	again, err := certificates().Config().GetCertificate(hello)
	if err != nil || again.Leaf.SerialNumber.String() != serial {
		t.Errorf("from the directory: %v, %v", again, err)
	}
	for name, content := range map[string]string{"none": "", "rubbish": "rubbish"} {
		file := filepath.Join(dir, name)
		if content != "" {
			if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := gateway.NewCertificates(gateway.CertificateOptions{Domain: "example.test", CacheDir: dir, CA: file}); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%s as the authority's: %v", name, err)
		}
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func TestRedirectToHTTPS(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	certificate(t, filepath.Join(dir, "cert"), filepath.Join(dir, "key"), 1)
	certs, err := gateway.NewCertificates(gateway.CertificateOptions{CertFile: filepath.Join(dir, "cert"), KeyFile: filepath.Join(dir, "key")})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- certs.ServeRedirect(ctx, l, "8443") }()
	defer func() {
		stop()
		if err := <-served; err != nil {
			t.Error(err)
		}
	}()
	transport := &http.Transport{}
	defer transport.CloseIdleConnections()
	req, err := http.NewRequest("POST", "http://"+l.Addr().String()+"/a?b=c", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Host = "shop.example.test:80"
	res, err := transport.RoundTrip(req)
	if err != nil {
		t.Fatal(err)
	}
	if res.Body.Close(); res.StatusCode != 308 || res.Header.Get("Location") != "https://shop.example.test:8443/a?b=c" {
		t.Errorf("%s to %s", res.Status, res.Header.Get("Location"))
	}
}
