package engine_test

import (
	"context"
	"errors"
	"io"
	"net"
	"slices"
	"strings"
	"sync"
	"testing"

	"faas"
	"faas/engine"
	"faas/internal/memruntime"
)

// forwarder is an engine.Forwarder that listens nowhere.
type forwarder struct {
	mu   sync.Mutex
	open map[uint16]faas.InstanceID
	full bool
}

func (f *forwarder) Open(_ context.Context, want uint16, id faas.InstanceID, _ uint16) (uint16, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.full {
		return 0, faas.Errorf(faas.Exhausted, "none is free")
	}
	if want == 0 {
		want = uint16(20000 + len(f.open))
	}
	if f.open == nil {
		f.open = map[uint16]faas.InstanceID{}
	}
	f.open[want] = id
	return want, nil
}

func (f *forwarder) Close(listen uint16) {
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.open, listen)
}

func (f *forwarder) listening() []uint16 {
	f.mu.Lock()
	defer f.mu.Unlock()
	var all []uint16
	for p := range f.open {
		all = append(all, p)
	}
	slices.Sort(all)
	return all
}

// server answers each connection to its port with what it reads, until killed.
func server(ctx context.Context, c *memruntime.Call) int {
	conns, release := c.Listen(80)
	defer release()
	var all sync.WaitGroup
	defer all.Wait()
	for {
		select {
		case <-ctx.Done():
			return faas.ExitKilled
		case conn := <-conns:
			all.Go(func() {
				defer conn.Close()
				defer context.AfterFunc(ctx, func() { conn.Close() })()
				io.Copy(conn, conn)
			})
		}
	}
}

// portNode is a node with an instance of ann's in which a server runs.
type portNode struct {
	*node
	f  *forwarder
	id string
	i  faas.Instance
}

func newPortNode(t *testing.T) *portNode {
	t.Helper()
	n := &portNode{f: &forwarder{}}
	n.node = newNode(t, n.configure)
	n.i = startInstance(t, n.node, "ann")
	n.id = n.i.ID.String()
	t.Cleanup(func() {
		if err := n.StopInstance(context.Background(), "", n.id); err != nil && faas.KindOf(err) != faas.NotFound {
			t.Error(err)
		}
	})
	return n
}

func (n *portNode) configure(c *engine.Config, o *memruntime.Options) {
	c.Forwarder = n.f
	c.PortURL = func(p faas.Port) string { return "http://" + p.Subdomain + ".localhost" }
	o.Programs = map[string]memruntime.Program{"server": server}
}

func (n *portNode) serve(t *testing.T) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	var over sync.WaitGroup
	over.Go(func() {
		if _, err := n.ExecInstance(ctx, "", n.id, faas.Request{Command: []string{"server"}}, faas.Attachment{}); err != nil && faas.KindOf(err) != faas.Canceled {
			t.Error(err)
		}
	})
	t.Cleanup(func() { stop(); over.Wait() })
}

// dial connects once the server listens.
func (n *portNode) dial(t *testing.T) net.Conn {
	t.Helper()
	for {
		c, err := n.DialInstance(t.Context(), n.i.ID, 80)
		if err == nil {
			t.Cleanup(func() { c.Close() })
			return c
		}
		if !errors.Is(err, faas.ErrNotListening) || faas.KindOf(err) != faas.Conflict {
			t.Fatal(err)
		}
	}
}

func (n *portNode) expose(t *testing.T, p faas.PortSpec) (faas.Port, string) {
	t.Helper()
	port, token, err := n.ExposePort(t.Context(), "ann", n.id, p)
	if err != nil {
		t.Fatal(err)
	}
	return port, token
}

func TestBadPorts(t *testing.T) {
	n := newPortNode(t)
	n.expose(t, faas.PortSpec{Port: 80, Subdomain: "mine"})
	bobs := startInstance(t, n.node, "bob")
	defer stopInstance(t, n.node, bobs)
	for name, c := range map[string]struct {
		owner, id string
		p         faas.PortSpec
		kind      faas.Kind
		says      string
	}{
		"port 0":           {"ann", n.id, faas.PortSpec{}, faas.Invalid, "port 0"},
		"port taken":       {"ann", n.id, faas.PortSpec{Port: 80}, faas.Conflict, "exposed already, at http://mine.localhost"},
		"unknown protocol": {"ann", n.id, faas.PortSpec{Port: 1, Protocol: "udp"}, faas.Invalid, "want http or tcp"},
		"unknown access":   {"ann", n.id, faas.PortSpec{Port: 1, Access: "me"}, faas.Invalid, "want public, token or owner"},
		"dots":             {"ann", n.id, faas.PortSpec{Port: 1, Subdomain: "a.b"}, faas.Invalid, "one label"},
		"dash":             {"ann", n.id, faas.PortSpec{Port: 1, Subdomain: "-a"}, faas.Invalid, "no dash at either end"},
		"space":            {"ann", n.id, faas.PortSpec{Port: 1, Subdomain: "a b"}, faas.Invalid, "letters, digits and dashes"},
		"too long":         {"ann", n.id, faas.PortSpec{Port: 1, Subdomain: strings.Repeat("a", 64)}, faas.Invalid, "at most 63"},
		"another alphabet": {"ann", n.id, faas.PortSpec{Port: 1, Subdomain: "xn--80ak6aa92e"}, faas.Invalid, "alphabets"},
		"reserved":         {"ann", n.id, faas.PortSpec{Port: 1, Subdomain: "api"}, faas.Invalid, "reserved"},
		"a derived one":    {"ann", n.id, faas.PortSpec{Port: 1, Subdomain: "abcdefghijklmnop-80"}, faas.Invalid, "reserved"},
		"another owner's":  {"bob", bobs.ID.String(), faas.PortSpec{Port: 80, Subdomain: "MINE"}, faas.Conflict, "belongs to another owner"},
		"in use":           {"ann", n.id, faas.PortSpec{Port: 81, Subdomain: "mine"}, faas.Conflict, "leads to port 80"},
		"foreign instance": {"bob", n.id, faas.PortSpec{Port: 1}, faas.NotFound, "no instance"},
		"unknown instance": {"ann", "ins_aaaaaaaa", faas.PortSpec{Port: 1}, faas.NotFound, "no instance"},
		"tcp with a name":  {"ann", n.id, faas.PortSpec{Port: 1, Protocol: "tcp", Subdomain: "x"}, faas.Invalid, "leave it out"},
		"tcp with a token": {"ann", n.id, faas.PortSpec{Port: 1, Protocol: "tcp", Access: faas.AccessToken}, faas.Invalid, "can only be public"},
	} {
		if _, _, err := n.ExposePort(t.Context(), c.owner, c.id, c.p); faas.KindOf(err) != c.kind || err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v (%s); want %s with %q", name, err, faas.KindOf(err), c.kind, c.says)
		}
	}
	if err := n.ClosePort(t.Context(), "ann", n.id, 81); faas.KindOf(err) != faas.NotFound {
		t.Errorf("closing a port that is not exposed: %v", err)
	}
	if err := n.ClosePort(t.Context(), "bob", n.id, 80); faas.KindOf(err) != faas.NotFound {
		t.Errorf("closing another's: %v", err)
	}
}

func TestPortsAreKept(t *testing.T) {
	n := newPortNode(t)
	derived, _ := n.expose(t, faas.PortSpec{Port: 80})
	named, token := n.expose(t, faas.PortSpec{Port: 81, Subdomain: "Shop", Access: faas.AccessToken})
	tcp, _ := n.expose(t, faas.PortSpec{Port: 82, Protocol: "tcp"})
	if token == "" || named.Token != faas.Sum([]byte(token)) || named.Subdomain != "shop" || tcp.Listen == 0 || tcp.Subdomain != "" || derived.Access != faas.AccessPublic {
		t.Errorf("%+v\n%+v\n%+v", derived, named, tcp)
	}
	if len(derived.Subdomain) > 63 || !strings.HasSuffix(derived.Subdomain, "-80") || strings.Contains(derived.Subdomain, n.id[4:20]) {
		t.Errorf("derived subdomain %q", derived.Subdomain)
	}
	n.close(t)
	n.f.open = nil
	n.Engine = n.start(t, n.configure)
	for name, want := range map[string]uint16{derived.Subdomain: 80, "shop": 81} {
		for range 2 { // the second time it is remembered
			i, p, err := n.PortBySubdomain(t.Context(), name)
			if err != nil || i.ID != n.i.ID || p.Port != want {
				t.Errorf("%s after a restart: %s, %d, %v", name, i.ID, p.Port, err)
			}
		}
	}
	if got := n.f.listening(); !slices.Equal(got, []uint16{tcp.Listen}) {
		t.Errorf("listening on %v, want %d", got, tcp.Listen)
	}
	if err := n.StopInstance(t.Context(), "ann", n.id); err != nil {
		t.Fatal(err)
	}
	if got := n.f.listening(); len(got) > 0 {
		t.Errorf("a stopped instance leaves %v", got)
	}
	if _, _, err := n.PortBySubdomain(t.Context(), "shop"); faas.KindOf(err) != faas.NotFound {
		t.Errorf("a stopped instance's subdomain leads on: %v", err)
	}
	// It is ann's for good, and nobody else's.
	for owner, kind := range map[string]faas.Kind{"bob": faas.Conflict, "ann": 0} {
		i := startInstance(t, n.node, owner)
		_, _, err := n.ExposePort(t.Context(), owner, i.ID.String(), faas.PortSpec{Port: 9, Subdomain: "shop"})
		if err != nil != (kind != 0) || err != nil && faas.KindOf(err) != kind {
			t.Errorf("%s: %v", owner, err)
		}
		stopInstance(t, n.node, i)
	}
}

func TestOneOfManyGetsASubdomain(t *testing.T) {
	n := newPortNode(t)
	bobs := startInstance(t, n.node, "bob")
	defer stopInstance(t, n.node, bobs)
	var wg sync.WaitGroup
	won := make(chan string, 16)
	for k := range 16 {
		owner, id := "ann", n.id
		if k%2 == 1 {
			owner, id = "bob", bobs.ID.String()
		}
		wg.Go(func() {
			if _, _, err := n.ExposePort(t.Context(), owner, id, faas.PortSpec{Port: uint16(100 + k), Subdomain: "race"}); err == nil {
				won <- owner
			} else if faas.KindOf(err) != faas.Conflict {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if len(won) != 1 {
		t.Errorf("%d got it", len(won))
	}
}

// What could not be recorded is not exposed, and nothing listens for it.
func TestAPortThatIsNotRecorded(t *testing.T) {
	n := newPortNode(t)
	n.f.full = true
	if _, _, err := n.ExposePort(t.Context(), "ann", n.id, faas.PortSpec{Port: 80, Protocol: "tcp"}); faas.KindOf(err) != faas.Exhausted {
		t.Errorf("%v", err)
	}
	if i := state(t, n.node, n.i); len(i.Ports) != 0 || len(n.f.listening()) != 0 {
		t.Errorf("%v, %v", i.Ports, n.f.listening())
	}
}

func TestDialInstance(t *testing.T) {
	n := newPortNode(t)
	n.expose(t, faas.PortSpec{Port: 80})
	if _, err := n.DialInstance(t.Context(), n.i.ID, 80); !errors.Is(err, faas.ErrNotListening) {
		t.Errorf("nobody listens: %v", err)
	}
	if _, err := n.DialInstance(t.Context(), faas.InstanceID(faas.NewID()), 80); faas.KindOf(err) != faas.NotFound {
		t.Errorf("no instance: %v", err)
	}
	n.serve(t)
	c := n.dial(t)
	echo := func(c net.Conn) error {
		if _, err := c.Write([]byte("x")); err != nil {
			return err
		}
		_, err := io.ReadFull(c, make([]byte, 1))
		return err
	}
	if err := echo(c); err != nil {
		t.Fatal(err)
	}
	other := n.dial(t)
	if err := n.ClosePort(t.Context(), "ann", n.id, 80); err != nil {
		t.Fatal(err)
	}
	for _, c := range []net.Conn{c, other} {
		if err := echo(c); err == nil {
			t.Error("a connection outlived its port")
		}
	}
}

// Requests to a paused instance resume it, once for all.
func TestDialWakes(t *testing.T) {
	n := newPortNode(t)
	n.serve(t)
	n.dial(t).Close()
	kept := n.dial(t)
	pause(t, n.node, n.i)
	if _, err := kept.Write([]byte("x")); err == nil {
		if _, err = kept.Read(make([]byte, 1)); err == nil {
			t.Error("a connection outlived a pause")
		}
	}
	booted := n.host.Booted()
	var wg sync.WaitGroup
	for range 32 {
		wg.Go(func() { n.dial(t) })
	}
	wg.Wait()
	if i := state(t, n.node, n.i); i.State != faas.InstanceRunning || n.host.Booted() != booted+1 {
		t.Errorf("%s after %d restores", i.State, n.host.Booted()-booted)
	}
}
