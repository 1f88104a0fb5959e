package netns_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/netip"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"faas"
	"faas/gvisor"
	"faas/gvisor/netns"
)

// The tests make a world of their own out of network namespaces: one plays the
// host, one the internet. The machine's own network is not touched.
const (
	hostAddr = "1.2.3.1" // of the world's host, on its uplink
	inet     = "1.2.3.2" // a server on the internet
	port     = "7"
)

// forbidden addresses all have a server in the world's internet, which the
// world's host can reach.
var forbidden = []string{"10.9.9.9", "172.16.5.5", "192.168.7.7", "100.64.1.1", "169.254.169.254", "169.254.1.1", "192.0.2.9", "198.19.0.1", "203.0.113.9"}

type world struct {
	*testing.T
	host, internet string // paths
}

// inNS runs f on a thread in the namespace at path.
func inNS(path string, f func() error) error {
	done := make(chan error, 1)
	go func() {
		runtime.LockOSThread() // never unlocked: the thread ends here
		ns, err := os.Open(path)
		if err != nil {
			done <- err
			return
		}
		defer ns.Close()
		if err := unix.Setns(int(ns.Fd()), unix.CLONE_NEWNET); err != nil {
			done <- err
			return
		}
		done <- f()
	}()
	return <-done
}

func (w *world) sh(path, script string) string {
	w.Helper()
	var out []byte
	err := inNS(path, func() (err error) {
		out, err = exec.Command("sh", "-ec", script).CombinedOutput()
		return err
	})
	if err != nil {
		w.Fatalf("%s: %v\n%s", script, err, out)
	}
	return string(out)
}

func newWorld(t *testing.T) *world {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("needs root: makes network namespaces")
	}
	w := &world{T: t, host: newNS(t), internet: newNS(t)}
	// The peer's namespace is named by a descriptor of this process.
	w.sh(w.host, fmt.Sprintf("ip link add up0 type veth peer name wan0 netns %s", strings.Replace(w.internet, "self", fmt.Sprint(os.Getpid()), 1)))
	// A new namespace may take over the machine's own setting.
	w.sh(w.host, "sysctl -qw net.ipv4.ip_forward=0; ip link set lo up; ip addr add "+hostAddr+"/24 dev up0; ip link set up0 up; ip route add default via "+inet)
	w.sh(w.internet, "ip link set lo up; ip addr add "+inet+"/24 dev wan0; ip link set wan0 up")
	for _, a := range forbidden {
		w.sh(w.internet, "ip addr add "+a+"/32 dev lo")
	}
	w.serve(w.internet)
	w.serve(w.host)
	return w
}

// newNS makes a namespace that lives as long as the test.
func newNS(t *testing.T) string {
	t.Helper()
	p, err := netns.New(netns.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	n, err := p.Acquire(t.Context(), "world", false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(n.Close(), p.Close()); err != nil {
			t.Error(err)
		}
	})
	return n.Path()
}

// serve answers TCP and UDP on all addresses of a namespace with the caller's
// address.
func (w *world) serve(path string) {
	w.Helper()
	var l net.Listener
	var packets []net.PacketConn
	reuse := net.ListenConfig{Control: func(_, _ string, c syscall.RawConn) (err error) {
		cerr := c.Control(func(fd uintptr) { err = unix.SetsockoptInt(int(fd), unix.SOL_SOCKET, unix.SO_REUSEADDR, 1) })
		return errors.Join(err, cerr)
	}}
	err := inNS(path, func() (err error) {
		if l, err = net.Listen("tcp4", ":"+port); err != nil {
			return err
		}
		addrs, err := net.InterfaceAddrs()
		if err != nil {
			return err
		}
		on := []string{""} // what is sent to none of the addresses, a broadcast
		for _, a := range addrs {
			if ip := a.(*net.IPNet).IP; ip.To4() != nil {
				on = append(on, ip.String()) // answers come from the address that was asked
			}
		}
		for _, a := range on {
			pc, err := reuse.ListenPacket(w.Context(), "udp4", a+":"+port)
			if err != nil {
				return err
			}
			packets = append(packets, pc)
		}
		return nil
	})
	if err != nil {
		w.Fatal(err)
	}
	var servers sync.WaitGroup
	servers.Go(func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			_, _ = io.WriteString(c, c.RemoteAddr().String()) // the dialer checks what it got
			c.Close()
		}
	})
	for _, pc := range packets {
		servers.Go(func() {
			b := make([]byte, 16)
			for {
				_, from, err := pc.ReadFrom(b)
				if err != nil {
					return
				}
				_, _ = pc.WriteTo([]byte(from.String()), from)
			}
		})
	}
	w.Cleanup(func() {
		l.Close()
		for _, pc := range packets {
			pc.Close()
		}
		servers.Wait()
	})
}

// ask returns what the server at addr says, seen from a namespace.
func ask(path, network, addr, from string) (string, error) {
	var got string
	err := inNS(path, func() error {
		// Locked to its thread, and thus in the namespace: an address that is
		// no name is dialed on the calling goroutine.
		d := net.Dialer{Timeout: 400 * time.Millisecond}
		if from != "" {
			if ip := net.ParseIP(from); network == "udp4" {
				d.LocalAddr = &net.UDPAddr{IP: ip}
			} else {
				d.LocalAddr = &net.TCPAddr{IP: ip}
			}
		}
		c, err := d.Dial(network, net.JoinHostPort(addr, port))
		if err != nil {
			return err
		}
		defer c.Close()
		if err := c.SetDeadline(time.Now().Add(400 * time.Millisecond)); err != nil {
			return err
		}
		if network == "udp4" {
			if _, err := c.Write([]byte("?")); err != nil {
				return err
			}
		}
		b := make([]byte, 64)
		n, err := c.Read(b)
		got = string(b[:n])
		return err
	})
	return got, err
}

func (w *world) provider(o netns.Options) *netns.Provider {
	w.Helper()
	if o.Dir == "" {
		o.Dir = w.TempDir()
	}
	o.Host, o.AllowEgress = w.host, true
	p, err := netns.New(o)
	if err != nil {
		w.Fatal(err)
	}
	w.Cleanup(func() {
		if err := p.Close(); err != nil {
			w.Error(err)
		}
	})
	return p
}

func (w *world) acquire(p *netns.Provider, id string) gvisor.Namespace {
	w.Helper()
	n, err := p.Acquire(w.Context(), id, true)
	if err != nil {
		w.Fatal(err)
	}
	w.Cleanup(func() {
		if err := n.Close(); err != nil {
			w.Error(err)
		}
	})
	return n
}

// links counts the sandbox links on the world's host.
func (w *world) links() int {
	return strings.Count(w.sh(w.host, "ip -o link"), ": faas-e")
}

func TestEgressReachesTheInternetAndNothingElse(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.provider(netns.Options{})
	a, b := w.acquire(p, "a"), w.acquire(p, "b")
	w.serve(b.Path())
	for _, network := range []string{"tcp4", "udp4"} {
		got, err := ask(a.Path(), network, inet, "")
		if err != nil || !strings.HasPrefix(got, hostAddr+":") {
			t.Fatalf("%s to the internet: saw %q, %v; want the host's address %s", network, got, err, hostAddr)
		}
		for _, addr := range forbidden {
			if got, err := ask(w.host, network, addr, ""); err != nil {
				t.Fatalf("control: %s from the host to %s: %q, %v", network, addr, got, err)
			}
			if got, err := ask(a.Path(), network, addr, ""); err == nil {
				t.Errorf("%s to %s got an answer: %q", network, addr, got)
			}
		}
		for what, addr := range map[string]string{
			"the host": hostAddr, "its own gateway": "198.18.0.1", "another's gateway": "198.18.0.5",
			"another sandbox": "198.18.0.6", "broadcast": "255.255.255.255", "multicast": "224.0.0.1",
		} {
			if got, err := ask(a.Path(), network, addr, ""); err == nil {
				t.Errorf("%s to %s (%s) got an answer: %q", network, what, addr, got)
			}
		}
		if _, err := ask(b.Path(), network, "198.18.0.6", ""); err != nil {
			t.Errorf("control: %s of the other sandbox to itself: %v", network, err)
		}
		if _, err := ask(w.internet, network, "198.18.0.6", ""); err == nil {
			t.Errorf("%s from outside reached a sandbox", network)
		}
	}
}

func TestForgedSourcesAndIPv6AreDropped(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.provider(netns.Options{})
	a := w.acquire(p, "a")
	w.acquire(p, "b")
	for _, forged := range []string{"198.18.0.6", "198.18.0.1", "1.2.3.9", "127.0.0.9"} {
		// A sandbox that broke out may give itself any address.
		w.sh(a.Path(), "ip addr add "+forged+"/32 dev eth0; sysctl -qw net.ipv4.conf.all.route_localnet=1")
		for _, network := range []string{"tcp4", "udp4"} {
			if got, err := ask(a.Path(), network, inet, forged); err == nil {
				t.Errorf("%s from %s reached the internet: %q", network, forged, got)
			}
		}
	}
	if out := w.sh(a.Path(), "ip -6 addr show dev eth0"); strings.TrimSpace(out) != "" {
		t.Errorf("the link has an IPv6 address: %s", out)
	}
	w.sh(w.host, "ip -6 addr add 2001:db8::1/64 dev up0 nodad")
	w.sh(a.Path(), "sysctl -qw net.ipv6.conf.eth0.disable_ipv6=0; ip -6 addr add 2001:db8:1::2/64 dev eth0 nodad; ip -6 route add default dev eth0")
	if _, err := ask(a.Path(), "tcp6", "2001:db8::1", ""); err == nil {
		t.Error("IPv6 reached the host")
	}
	before := w.sh(w.host, "ip neigh show dev faas-e0")
	w.sh(a.Path(), "ip link set eth0 down; ip link set eth0 address 02:00:00:00:00:99; ip link set eth0 up")
	if after := w.sh(w.host, "ip neigh show dev faas-e0"); before != after || !strings.Contains(before, "PERMANENT") {
		t.Errorf("a sandbox changed the host's neighbour from %q to %q", before, after)
	}
}

func TestOperatorsExceptions(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.provider(netns.Options{
		DNS:          []netip.Addr{netip.MustParseAddr("192.168.7.7")},
		AllowPrivate: []netip.Prefix{netip.MustParsePrefix("10.9.0.0/16")},
	})
	a := w.acquire(p, "a")
	for _, network := range []string{"tcp4", "udp4"} {
		if got, err := ask(a.Path(), network, "10.9.9.9", ""); err != nil {
			t.Errorf("%s to an allowed range: %q, %v", network, got, err)
		}
		if got, err := ask(a.Path(), network, "192.168.7.7", ""); err == nil {
			t.Errorf("%s to a resolver on another port than 53: %q", network, got)
		}
	}
	var l net.Listener
	if err := inNS(w.internet, func() (err error) { l, err = net.Listen("tcp4", "192.168.7.7:53"); return err }); err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	err := inNS(a.Path(), func() error {
		c, err := net.DialTimeout("tcp4", "192.168.7.7:53", time.Second)
		if err != nil {
			return err
		}
		return c.Close()
	})
	if err != nil {
		t.Errorf("a listed resolver can not be reached: %v", err)
	}
}

func TestBadOptionsAreRefused(t *testing.T) {
	t.Parallel()
	for name, o := range map[string]netns.Options{
		"IPv6 subnet":        {Subnet: netip.MustParsePrefix("fd00::/64")},
		"tiny subnet":        {Subnet: netip.MustParsePrefix("10.0.0.0/31")},
		"unmasked subnet":    {Subnet: netip.MustParsePrefix("10.0.0.1/16")},
		"resolver on host":   {DNS: []netip.Addr{netip.MustParseAddr("127.0.0.53")}},
		"metadata resolver":  {DNS: []netip.Addr{netip.MustParseAddr("169.254.169.254")}},
		"resolver in subnet": {DNS: []netip.Addr{netip.MustParseAddr("198.18.0.1")}},
		"allow loopback":     {AllowPrivate: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}},
		"allow everything":   {AllowPrivate: []netip.Prefix{netip.MustParsePrefix("0.0.0.0/0")}},
		"allow sandboxes":    {AllowPrivate: []netip.Prefix{netip.MustParsePrefix("198.16.0.0/12")}},
		"no such host":       {Host: filepath.Join(t.TempDir(), "none")},
	} {
		o.AllowEgress = true
		if _, err := netns.New(o); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	w := newWorld(t)
	for _, subnet := range []string{"1.2.0.0/16", "10.5.0.0/16"} {
		w.sh(w.host, "ip route replace 10.0.0.0/8 via "+inet)
		_, err := netns.New(netns.Options{Dir: t.TempDir(), Host: w.host, AllowEgress: true, Subnet: netip.MustParsePrefix(subnet)})
		if faas.KindOf(err) != faas.Conflict {
			t.Errorf("subnet %s that the host uses: %v", subnet, err)
		}
	}
}

func TestPlainNamespaceHasOnlyLoopback(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.provider(netns.Options{})
	n, err := p.Acquire(t.Context(), "a", false)
	if err != nil {
		t.Fatal(err)
	}
	defer n.Close()
	if out := w.sh(n.Path(), "ip -o link"); strings.Count(out, "\n") != 1 || !strings.Contains(out, "LOOPBACK,UP") {
		t.Errorf("links: %s", out)
	}
	denied, err := netns.New(netns.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := denied.Acquire(t.Context(), "a", true); faas.KindOf(err) != faas.Denied {
		t.Errorf("egress on a node that does not allow it: %v", err)
	}
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := p.Acquire(canceled, "a", true); faas.KindOf(err) != faas.Canceled || w.links() != 0 {
		t.Errorf("canceled: %v, %d links", err, w.links())
	}
}

func TestForwardingOfOthersStaysOff(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	// A third party behind the host, which is no router.
	lan := newNS(t)
	w.sh(w.host, fmt.Sprintf("ip link add lan0 type veth peer name eth0 netns %s; ip addr add 5.5.5.1/24 dev lan0; ip link set lan0 up", strings.Replace(lan, "self", fmt.Sprint(os.Getpid()), 1)))
	w.sh(lan, "ip addr add 5.5.5.2/24 dev eth0; ip link set eth0 up; ip route add default via 5.5.5.1")
	w.sh(w.internet, "ip route add 5.5.5.0/24 via "+hostAddr)
	w.serve(lan)
	dir := t.TempDir()
	for range 2 { // the second process finds the switch on and must know why
		p := w.provider(netns.Options{Dir: dir})
		a, err := p.Acquire(t.Context(), "a", true)
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close() // late, as when a daemon ends before its sandboxes; Sweep comes first
		if got, err := ask(a.Path(), "tcp4", inet, ""); err != nil {
			t.Fatalf("egress: %q, %v", got, err)
		}
		if _, err := ask(w.internet, "udp4", "5.5.5.2", ""); err == nil {
			t.Error("the host forwards for others")
		}
		if err := p.Close(); err != nil { // a's link stays: so do table and switch
			t.Fatal(err)
		}
		if out := w.sh(w.host, "sysctl -n net.ipv4.conf.up0.forwarding; nft list tables"); !strings.HasPrefix(out, "1\ntable inet faas_") {
			t.Errorf("after Close with a sandbox running: %s", out)
		}
	}
	p := w.provider(netns.Options{Dir: dir})
	if err := p.Sweep(t.Context(), func(string) bool { return false }); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	if out := w.sh(w.host, "sysctl -n net.ipv4.ip_forward net.ipv4.conf.up0.forwarding; nft list tables"); out != "0\n0\n" {
		t.Errorf("left on the host: %s", out)
	}
}

func TestAdoptAndSweep(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	dir := t.TempDir()
	first := w.provider(netns.Options{Dir: dir})
	other := w.provider(netns.Options{}) // another node on the same host
	kept := w.acquire(first, "kept")
	w.acquire(first, "dropped")
	foreign := w.acquire(other, "foreign")
	second := w.provider(netns.Options{Dir: dir}) // as after kill -9
	for range 2 {
		if err := second.Sweep(t.Context(), func(id string) bool { return id == "kept" }); err != nil {
			t.Fatal(err)
		}
		if n := w.links(); n != 2 {
			t.Fatalf("%d links after Sweep, want the kept one and the other node's", n)
		}
	}
	if _, err := second.Adopt(t.Context(), "dropped"); faas.KindOf(err) != faas.NotFound {
		t.Fatalf("adopt a swept one: %v", err)
	}
	n, err := second.Adopt(t.Context(), "kept")
	if err != nil {
		t.Fatal(err)
	}
	for name, ns := range map[string]gvisor.Namespace{"kept": kept, "foreign": foreign} {
		if got, err := ask(ns.Path(), "tcp4", inet, ""); err != nil {
			t.Errorf("%s lost its egress: %q, %v", name, got, err)
		}
	}
	if err := errors.Join(n.Close(), n.Close()); err != nil || w.links() != 1 {
		t.Fatalf("close an adopted one: %v, %d links", err, w.links())
	}
}

func TestSubnetRunsOut(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.provider(netns.Options{Subnet: netip.MustParsePrefix("198.18.0.0/29")}) // two
	w.acquire(p, "a")
	b := w.acquire(p, "b")
	if _, err := p.Acquire(t.Context(), "c", true); faas.KindOf(err) != faas.Exhausted {
		t.Fatalf("third of two: %v", err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if got, err := ask(w.acquire(p, "c").Path(), "tcp4", inet, ""); err != nil {
		t.Fatalf("in a slot used before: %q, %v", got, err)
	}
}

func TestConnectionsAreBounded(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.provider(netns.Options{Connections: 5})
	a, b := w.acquire(p, "a"), w.acquire(p, "b")
	var got int
	err := inNS(a.Path(), func() error {
		for range 20 {
			c, err := net.DialTimeout("udp4", inet+":"+port, time.Second)
			if err != nil {
				return err
			}
			defer c.Close()
			if _, err := c.Write([]byte("?")); err != nil {
				continue
			}
			if err := c.SetDeadline(time.Now().Add(200 * time.Millisecond)); err != nil {
				return err
			}
			if _, err := c.Read(make([]byte, 64)); err == nil {
				got++
			}
		}
		return nil
	})
	if err != nil || got != 5 {
		t.Errorf("%d of 20 connections, want 5; %v", got, err)
	}
	if _, err := ask(b.Path(), "udp4", inet, ""); err != nil {
		t.Errorf("one sandbox used up another's: %v", err)
	}
}

func TestNothingLeaks(t *testing.T) { // alone: it counts descriptors
	w := newWorld(t)
	p := w.provider(netns.Options{})
	count := func(dir string) int {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		return len(entries)
	}
	round := func(i int) {
		n, err := p.Acquire(t.Context(), fmt.Sprint("s", i), i%2 == 0)
		if err != nil {
			t.Fatal(err)
		}
		if err := n.Close(); err != nil {
			t.Fatal(err)
		}
	}
	round(0)
	round(1)
	fds, threads := count("/proc/self/fd"), count("/proc/self/task")
	for i := range 200 {
		round(i)
	}
	if n := count("/proc/self/fd"); n > fds {
		t.Errorf("%d descriptors, %d before", n, fds)
	}
	if n := count("/proc/self/task"); n > threads+10 { // the Go runtime may have grown a few
		t.Errorf("%d threads, %d before", n, threads)
	}
	if n := w.links(); n != 0 {
		t.Errorf("%d links left", n)
	}
	if out := w.sh(w.host, "ip route show; ip -o addr"); strings.Contains(out, "198.18.") {
		t.Errorf("addresses or routes left: %s", out)
	}
}

func BenchmarkPlain(b *testing.B)  { benchmark(b, false) }
func BenchmarkEgress(b *testing.B) { benchmark(b, true) }

func benchmark(b *testing.B, egress bool) {
	p, err := netns.New(netns.Options{Dir: b.TempDir(), AllowEgress: egress, Host: benchHost(b)})
	if err != nil {
		b.Fatal(err)
	}
	var acquiring time.Duration
	for b.Loop() {
		begin := time.Now()
		n, err := p.Acquire(b.Context(), "bench", egress)
		if err != nil {
			b.Fatal(err)
		}
		acquiring += time.Since(begin)
		if err := n.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.StopTimer()
	b.ReportMetric(float64(acquiring.Nanoseconds())/float64(b.N), "acquire-ns/op")
	if err := p.Close(); err != nil {
		b.Fatal(err)
	}
}

func benchHost(b *testing.B) string {
	p, err := netns.New(netns.Options{Dir: b.TempDir()})
	if err != nil {
		b.Fatal(err)
	}
	n, err := p.Acquire(b.Context(), "host", false)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { n.Close() })
	return n.Path()
}

func TestDiagnose(t *testing.T) {
	w := newWorld(t)
	w.sh(w.host, "nft add table ip filter; nft add chain ip filter FORWARD '{ type filter hook forward priority 0; policy drop; }'")
	var drops []string
	before := w.sh(w.host, "nft list ruleset")
	if err := inNS(w.host, func() (err error) { drops, err = netns.Diagnose(t.Context()); return err }); err != nil {
		t.Fatal(err)
	}
	if len(drops) != 1 || drops[0] != "filter FORWARD" {
		t.Errorf("found %v, want the chain that drops", drops)
	}
	if after := w.sh(w.host, "nft list ruleset"); after != before {
		t.Errorf("the machine's rules changed:\n%s", after)
	}
}
