// Package acmetest runs a real ACME authority, Let's Encrypt's pebble, for tests of
// what gets certificates, from a module of its own in authority/.
package acmetest

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/binary"
	"encoding/json"
	"encoding/pem"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"faas/internal/servertest"
)

// Authority is an authority, of which addresses are known before it runs.
type Authority struct {
	Directory string // URL
	CA        string // PEM file with what its own server is to be trusted by

	dir, listen, management string
	http                    *http.Client
}

// New chooses addresses for an authority.
func New(t testing.TB) *Authority {
	t.Helper()
	a := &Authority{dir: t.TempDir(), listen: servertest.FreeAddress(t), management: servertest.FreeAddress(t)}
	a.Directory, a.CA = "https://"+a.listen+"/dir", filepath.Join(a.dir, "cert.pem")
	roots := x509.NewCertPool()
	roots.AddCert(a.ownCertificate(t))
	transport := &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}
	a.http = &http.Client{Transport: transport}
	t.Cleanup(transport.CloseIdleConnections)
	return a
}

// ownCertificate makes the certificate of the authority's own server.
func (a *Authority) ownCertificate(t testing.TB) *x509.Certificate {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(24 * time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, c, c, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string]*pem.Block{a.CA: {Type: "CERTIFICATE", Bytes: der}, a.CA + ".key": {Type: "PRIVATE KEY", Bytes: pkcs8}} {
		if err := os.WriteFile(name, pem.EncodeToMemory(b), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	made, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// Start runs the authority until the test ends. For it all names lead to this
// machine, and HTTPS is at the address where what gets certificates listens.
func (a *Authority) Start(t testing.TB, https net.Addr) {
	t.Helper()
	_, here, _, ok := runtime.Caller(0)
	if !ok {
		t.Fatal("the source of this package is not known")
	}
	config, err := json.Marshal(map[string]any{"pebble": map[string]any{
		"listenAddress": a.listen, "managementListenAddress": a.management, "certificate": a.CA, "privateKey": a.CA + ".key",
		"httpPort": 1, "tlsPort": https.(*net.TCPAddr).Port, "keyAlgorithm": "ecdsa", "retryAfter": map[string]int{"authz": 1, "order": 1},
	}})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(a.dir, "config.json")
	if err := os.WriteFile(file, config, 0o600); err != nil {
		t.Fatal(err)
	}
	servertest.Server{
		Module: filepath.Join(filepath.Dir(here), "authority"), Name: "pebble", Args: []string{"-strict", "-config", file, "-dnsserver", serveNames(t)},
		Env: []string{"PEBBLE_VA_NOSLEEP=1", "PEBBLE_WFE_NONCEREJECT=0"}, URL: a.Directory, Client: a.http,
	}.Start(t)
}

// Roots returns what certificates of the authority are to be trusted by.
func (a *Authority) Roots(t testing.TB) *x509.CertPool {
	t.Helper()
	res, err := a.http.Get("https://" + a.management + "/roots/0")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(b) {
		t.Fatalf("the authority's root is %q", b)
	}
	return roots
}

// serveNames is a name server over TCP for which every name leads to this machine.
func serveNames(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var serving sync.WaitGroup
	serving.Go(func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return // closed
			}
			serving.Go(func() {
				defer c.Close()
				_ = answerNames(c) // who gets no answer asks again
			})
		}
	})
	t.Cleanup(func() { l.Close(); serving.Wait() })
	return l.Addr().String()
}

// answerNames answers questions until there are no more.
func answerNames(c net.Conn) error {
	if err := c.SetDeadline(time.Now().Add(time.Minute)); err != nil {
		return err
	}
	for {
		var length [2]byte
		if _, err := io.ReadFull(c, length[:]); err != nil {
			return err
		}
		q := make([]byte, binary.BigEndian.Uint16(length[:]))
		if _, err := io.ReadFull(c, q); err != nil {
			return err
		}
		a := answerName(q)
		if _, err := c.Write(append(binary.BigEndian.AppendUint16(nil, uint16(len(a))), a...)); err != nil {
			return err
		}
	}
}

// answerName answers a question for an IPv4 address (RFC 1035); there is nothing
// else to a name.
func answerName(q []byte) []byte {
	const header = 12
	end := header
	for end < len(q) && q[end] != 0 {
		end += 1 + int(q[end])
	}
	end += 5 // the root, type and class
	if end > len(q) {
		return nil
	}
	a := append([]byte(nil), q[:end]...)
	clear(a[2:header])
	a[2], a[3] = 0x81, 0x80              // an answer, recursion asked for and there
	binary.BigEndian.PutUint16(a[4:], 1) // question
	if binary.BigEndian.Uint16(q[end-4:]) == 1 {
		binary.BigEndian.PutUint16(a[6:], 1) // answer: the same name, A, IN, a minute, four bytes
		a = append(a, 0xc0, header, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1)
	}
	return a
}
