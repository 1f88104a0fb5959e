// Package gatewaytest runs a whole node behind the HTTP API in memory: the real
// gateway and engine over memruntime, with real connections on loopback. The
// tests of gateway and client share it.
package gatewaytest

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"faas"
	"faas/blob"
	"faas/engine"
	"faas/gateway"
	"faas/internal/memruntime"
	"faas/internal/memsnapshot"
	"faas/internal/recordstest"
	"faas/merge"
)

// scratch is the files of images here: none.
type scratch struct{ merge.Scratch }

func (scratch) Close() error { return nil }

// Options change a node before it starts.
type Options struct {
	Gateway  func(*gateway.Config)
	Engine   func(*engine.Config)
	Programs map[string]memruntime.Program
	Fault    func(faas.SandboxSpec) error // of the runtime
}

// Node is a running node.
type Node struct {
	URL        string
	Admin      string // an admin's API key; its name is root
	User       string // a plain one; its name is ann
	Engine     *engine.Engine
	Gateway    *gateway.Gateway
	Images     *Images
	Keys       *Keys
	Blobs      faas.Blobs
	Snaps      *memsnapshot.Store
	Host       *memruntime.Host
	HTTP       *http.Client // without a key; its connections end with the test
	Stop       func() error // shuts the gateway down and returns Serve's error
	EndsInTime time.Duration
}

// Start returns a node that is gone at the end of the test, with all it held.
func Start(t testing.TB, o Options) *Node {
	t.Helper()
	n := &Node{Images: NewImages(), Keys: &Keys{}, Host: memruntime.NewHost(), Snaps: memsnapshot.New(t.TempDir()), EndsInTime: 10 * time.Second}
	var err error
	if n.Blobs, err = blob.OpenDir(t.TempDir()); err != nil {
		t.Fatal(err)
	}
	ecfg := engine.Config{
		Runtime: memruntime.New(n.Host, memruntime.Options{Programs: o.Programs, Fault: o.Fault}), Images: n.Images,
		Records: &recordstest.Memory{}, Blobs: n.Blobs, Snapshots: n.Snaps, SpoolDir: t.TempDir(),
		OpenImage: func(faas.Image) (engine.ImageFiles, error) { return scratch{}, nil },
	}
	if o.Engine != nil {
		o.Engine(&ecfg)
	}
	if n.Engine, err = engine.New(ecfg); err != nil {
		t.Fatal(err)
	}
	if err := n.Engine.Recover(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { n.closeEngine(t) })
	n.Admin, n.User = n.Keys.Add("root", true), n.Keys.Add("ann", false)
	gcfg := gateway.Config{Engine: n.Engine, Images: n.Images, Keys: n.Keys, Stats: n.Engine.Stats, Log: Logger(t)}
	if o.Gateway != nil {
		o.Gateway(&gcfg)
	}
	if n.Gateway, err = gateway.New(gcfg); err != nil {
		t.Fatal(err)
	}
	n.serve(t)
	return n
}

func (n *Node) serve(t testing.TB) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	n.URL = "http://" + l.Addr().String()
	transport := &http.Transport{MaxIdleConnsPerHost: 64}
	n.HTTP = &http.Client{Transport: transport, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	ctx, stop := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- n.Gateway.Serve(ctx, l) }()
	n.Stop = sync.OnceValue(func() error { stop(); return <-served })
	t.Cleanup(func() {
		transport.CloseIdleConnections()
		if err := n.Stop(); err != nil {
			t.Errorf("gateway: %v", err)
		}
	})
}

func (n *Node) closeEngine(t testing.TB) {
	ctx, cancel := context.WithTimeout(context.Background(), n.EndsInTime)
	defer cancel()
	if err := n.Engine.Close(ctx); err != nil {
		t.Errorf("engine: %v", err)
	}
	if left := n.Host.IDs(); len(left) > 0 {
		t.Errorf("sandboxes left: %v", left)
	}
}

// Eventually polls until ok returns true; the test fails if it never does.
func Eventually(t testing.TB, what string, ok func() bool) {
	t.Helper()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(20 * time.Second)
	for !ok() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("never came to be: %s", what)
		}
	}
}

// Logger logs to the test.
func Logger(t testing.TB) *slog.Logger {
	return slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelDebug}))
}

// Keys is gateway.Keys in memory.
type Keys struct {
	mu   sync.Mutex
	list []faas.APIKey
	ssh  []faas.SSHKey
	Err  error // if set, what reading gives
}

// Add makes a key and returns its secret.
func (k *Keys) Add(name string, admin bool) string {
	key, secret := gateway.NewKey(name, admin)
	k.mu.Lock()
	defer k.mu.Unlock()
	k.list = append(k.list, key)
	return secret
}

// SaveKey implements gateway.Keys.
func (k *Keys) SaveKey(_ context.Context, key faas.APIKey) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.list = append(slices.DeleteFunc(k.list, func(o faas.APIKey) bool { return o.Name == key.Name }), key)
	return nil
}

// Keys implements gateway.Keys.
func (k *Keys) Keys(context.Context) ([]faas.APIKey, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	return slices.Clone(k.list), k.Err
}

// Fail makes reading fail from now on; nil mends it.
func (k *Keys) Fail(err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.Err = err
}

// DeleteKey implements gateway.Keys.
func (k *Keys) DeleteKey(_ context.Context, name string) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	n := len(k.list)
	k.list = slices.DeleteFunc(k.list, func(o faas.APIKey) bool { return o.Name == name })
	if len(k.list) == n {
		return faas.Errorf(faas.NotFound, "no key %q", name)
	}
	return nil
}

// SaveSSHKey implements gateway.SSHKeys.
func (k *Keys) SaveSSHKey(ctx context.Context, key faas.SSHKey) error {
	if err := k.DeleteSSHKey(ctx, key); err != nil {
		return err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.ssh = append(k.ssh, key)
	return nil
}

// SSHKeys implements gateway.SSHKeys.
func (k *Keys) SSHKeys(context.Context) ([]faas.SSHKey, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	return slices.Clone(k.ssh), k.Err
}

// DeleteSSHKey implements gateway.SSHKeys.
func (k *Keys) DeleteSSHKey(_ context.Context, key faas.SSHKey) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.ssh = slices.DeleteFunc(k.ssh, func(o faas.SSHKey) bool { return o.Owner == key.Owner && o.Fingerprint == key.Fingerprint })
	return nil
}

// refTaken reports whether ref names img.
func refTaken(img faas.Image, ref string) bool {
	return img.Ref == ref || (len(ref) >= 4 && strings.HasPrefix(img.Digest.String(), ref))
}
