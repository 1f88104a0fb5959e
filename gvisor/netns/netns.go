// Package netns makes the network namespaces of sandboxes. Each sandbox has one
// of its own, in which only the loopback exists unless it was granted egress.
//
// Egress is a veth pair with a /30 of its own, in no bridge, behind NAT. What a
// sandbox may reach is decided by one nftables table of the node: the internet
// and the ranges the operator lists, never the host itself, its loopback,
// link-local and metadata addresses, other sandboxes or private networks. Its
// source address can not be forged, IPv6 is off, and address resolution is
// fixed at both ends, so that there is nothing to poison.
//
// All state is in the kernel. A namespace lives as long as somebody holds it
// open or a process is in it, and takes its veth pair along when it ends; a
// link carries the sandbox's id as its alias and the node's number as its
// group. So a daemon that is killed leaves nothing behind but what its
// sandboxes use, and the next one finds that again.
package netns

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"log/slog"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/google/nftables"
	"github.com/vishvananda/netlink"

	"faas"
	"faas/gvisor"
)

var _ gvisor.Network = (*Provider)(nil)

// DefaultSubnet is what addresses of sandboxes come from: the range reserved
// for tests of network devices, which nobody routes.
var DefaultSubnet = netip.MustParsePrefix("198.18.0.0/16")

const (
	defaultConnections = 1024 // at a time per sandbox
	defaultRate        = 200  // new ones per second per sandbox
)

// Options configure New. Zero fields get defaults.
type Options struct {
	// Dir is the node's state directory. Nothing is stored there: it tells the
	// node's links from those of another node on the same host.
	Dir string
	// AllowEgress permits namespaces with an outbound link.
	AllowEgress bool
	// Subnet is cut into a /30 per sandbox; IPv4; DefaultSubnet.
	Subnet netip.Prefix
	// DNS lists resolvers that are reachable on port 53 even if they are in a
	// private range. They must not be the host's own addresses.
	DNS []netip.Addr
	// AllowPrivate lists private ranges that sandboxes may reach.
	AllowPrivate []netip.Prefix
	// Connections and Rate bound how many tracked connections a sandbox has at
	// a time (1024) and opens per second (200).
	Connections, Rate uint32
	// Host is the path of the network namespace to work in; empty: the
	// process's own.
	Host string
	Log  *slog.Logger // nil: silent
}

// Provider makes namespaces. Its methods may be called from any goroutine.
type Provider struct {
	opts  Options
	group uint32 // marks this node's links and what its rules apply to
	slots uint32 // /30s in the subnet
	host  *host

	life   sync.RWMutex // held for reading while the connections are used
	closed bool
	// Removing a link waits for the kernel for 20 ms and more, so that it has a
	// connection of its own: nobody who acquires waits behind it.
	removals *netlink.Handle

	mu    sync.Mutex // after life; guards what follows and every change but removals
	links *netlink.Handle
	nft   *nftables.Conn
	next  uint32
}

// Namespace is one sandbox's network namespace.
type Namespace struct {
	p    *Provider
	id   string
	file *os.File // holds the namespace; nil when it was adopted
	link int      // index of the host's end of the veth pair; 0: none

	once sync.Once
	err  error
}

// New returns a provider. With AllowEgress it also installs the node's
// firewall table, replacing in one step what an earlier process installed.
func New(o Options) (*Provider, error) {
	if err := o.complete(); err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(o.Dir))
	p := &Provider{
		opts:  o,
		group: binary.BigEndian.Uint32(sum[:])&0x7fffffff | 1<<16, // 0 is the group of all other links
		slots: 1 << (30 - o.Subnet.Bits()),
	}
	var err error
	if p.host, err = openHost(o.Host); err != nil {
		return nil, err
	}
	if err := p.open(); err != nil {
		return nil, errors.Join(err, p.host.close())
	}
	return p, nil
}

func (o *Options) complete() error {
	var err error
	if o.Dir, err = filepath.Abs(o.Dir); err != nil {
		return faas.Errorf(faas.Invalid, "network: state directory: %w", err)
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if !o.Subnet.IsValid() {
		o.Subnet = DefaultSubnet
	}
	if o.Connections == 0 {
		o.Connections = defaultConnections
	}
	if o.Rate == 0 {
		o.Rate = defaultRate
	}
	if !o.Subnet.Addr().Is4() || o.Subnet.Bits() > 30 || o.Subnet.Bits() < 8 || o.Subnet != o.Subnet.Masked() {
		return faas.Errorf(faas.Invalid, "network: subnet %v is not an IPv4 network of /8 to /30", o.Subnet)
	}
	for _, a := range o.DNS {
		if !a.Is4() || isNever(netip.PrefixFrom(a, 32)) || o.Subnet.Contains(a) {
			return faas.Errorf(faas.Invalid, "network: resolver %v can not be reached from a sandbox: name an IPv4 server that is not on the host's loopback or link-local", a)
		}
	}
	for _, r := range o.AllowPrivate {
		if !r.IsValid() || !r.Addr().Is4() || isNever(r) || r.Overlaps(o.Subnet) {
			return faas.Errorf(faas.Invalid, "network: range %v can not be allowed: it is not IPv4, or overlaps loopback, link-local, multicast or the sandboxes' own subnet %v", r, o.Subnet)
		}
	}
	return nil
}

func (p *Provider) open() error {
	if !p.opts.AllowEgress {
		return nil
	}
	err := p.host.do(func() (err error) {
		if p.links, err = netlink.NewHandle(netlinkRoute); err != nil {
			return err
		}
		if p.removals, err = netlink.NewHandle(netlinkRoute); err != nil {
			return err
		}
		p.nft, err = nftables.New(nftables.AsLasting())
		return err
	})
	if err == nil {
		err = p.checkSubnet()
	}
	if err == nil {
		err = p.installRules()
	}
	if err != nil {
		return errors.Join(fmt.Errorf("prepare outbound network: %w", err), p.release())
	}
	return nil
}

func (p *Provider) release() error {
	var err error
	if p.nft != nil {
		err = p.nft.CloseLasting()
	}
	for _, h := range []*netlink.Handle{p.links, p.removals} {
		if h != nil {
			h.Close()
		}
	}
	return err
}

// checkSubnet refuses a subnet that the host uses for something else.
func (p *Provider) checkSubnet() error {
	addrs, err := p.links.AddrList(nil, netlink.FAMILY_V4)
	if err != nil {
		return fmt.Errorf("list the host's addresses: %w", err)
	}
	for _, a := range addrs {
		ones, _ := a.Mask.Size()
		ip, _ := netip.AddrFromSlice(a.IP.To4())
		if a.Peer != nil && ones == 32 {
			continue // a veth of ours or of another node
		}
		if netip.PrefixFrom(ip, ones).Overlaps(p.opts.Subnet) {
			return faas.Errorf(faas.Conflict, "subnet %v of the sandboxes overlaps the host's own address %v; choose another subnet", p.opts.Subnet, a.IPNet)
		}
	}
	return p.checkRoutes()
}

// checkRoutes refuses a subnet that the host routes elsewhere, to a VPN for
// instance.
func (p *Provider) checkRoutes() error {
	ours, err := p.all()
	if err != nil {
		return err
	}
	routes, err := p.links.RouteList(nil, netlink.FAMILY_V4)
	if err != nil {
		return fmt.Errorf("list the host's routes: %w", err)
	}
	for _, r := range routes {
		mine := slices.ContainsFunc(ours, func(l netlink.Link) bool { return l.Attrs().Index == r.LinkIndex })
		if mine || isDefault(r) {
			continue
		}
		ones, _ := r.Dst.Mask.Size()
		ip, _ := netip.AddrFromSlice(r.Dst.IP.To4())
		if netip.PrefixFrom(ip, ones).Overlaps(p.opts.Subnet) {
			return faas.Errorf(faas.Conflict, "subnet %v of the sandboxes overlaps the host's route to %v; choose another subnet", p.opts.Subnet, r.Dst)
		}
	}
	return nil
}

// Acquire returns a fresh namespace whose loopback is up and, with egress, one
// link whose address, routes and neighbours the sandbox takes over. It is held
// until Close, or by the processes in it if this process ends before.
func (p *Provider) Acquire(ctx context.Context, id string, egress bool) (gvisor.Namespace, error) {
	if err := ctx.Err(); err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "network of sandbox %s: %w", id, err)
	}
	if egress && !p.opts.AllowEgress {
		return nil, faas.Errorf(faas.Denied, "this node does not allow outbound network")
	}
	file, inside, err := create(egress)
	if err != nil {
		return nil, fmt.Errorf("network of sandbox %s: %w", id, err)
	}
	n := &Namespace{p: p, id: id, file: file}
	if !egress {
		return n, nil
	}
	defer inside.Close()
	if err := p.connect(ctx, n, inside); err != nil {
		return nil, errors.Join(fmt.Errorf("outbound network of sandbox %s: %w", id, err), file.Close())
	}
	return n, nil
}

// Adopt returns the namespace that an earlier process acquired with egress for
// id, to be closed. NotFound means that its link is gone, and with it all.
func (p *Provider) Adopt(ctx context.Context, id string) (gvisor.Namespace, error) {
	if err := ctx.Err(); err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "adopt network of sandbox %s: %w", id, err)
	}
	unlock, err := p.use()
	if err != nil {
		return nil, err
	}
	defer unlock()
	links, err := p.own()
	if err != nil {
		return nil, fmt.Errorf("adopt network of sandbox %s: %w", id, err)
	}
	for _, l := range links {
		if l.Attrs().Alias == id {
			return &Namespace{p: p, id: id, link: l.Attrs().Index}, nil
		}
	}
	return nil, faas.Errorf(faas.NotFound, "sandbox %s has no outbound link on this node", id)
}

// Sweep removes the link of every sandbox of this node that keep refuses.
// A namespace itself ends with the last process in it.
func (p *Provider) Sweep(ctx context.Context, keep func(id string) bool) error {
	unlock, err := p.use()
	if err != nil {
		return err
	}
	defer unlock()
	links, err := p.own()
	if err != nil {
		return fmt.Errorf("sweep networks: %w", err)
	}
	var errs []error
	for _, l := range links {
		if err := ctx.Err(); err != nil {
			return errors.Join(append(errs, err)...)
		}
		if !keep(l.Attrs().Alias) {
			errs = append(errs, p.disconnect(l.Attrs().Index))
		}
	}
	return errors.Join(errs...)
}

// use locks the connections and returns what unlocks them.
func (p *Provider) use() (unlock func(), err error) {
	p.life.RLock()
	if p.closed {
		p.life.RUnlock()
		return nil, faas.Errorf(faas.Unavailable, "the network provider is closed")
	}
	p.mu.Lock()
	return func() {
		p.mu.Unlock()
		p.life.RUnlock()
	}, nil
}

// Close releases the provider. When no sandbox of the node has egress any more
// the firewall table goes too; otherwise both stay for the next process.
func (p *Provider) Close() error {
	p.life.Lock()
	defer p.life.Unlock()
	if p.closed {
		return nil
	}
	p.closed = true
	var err error
	if p.opts.AllowEgress {
		err = p.retire()
	}
	return errors.Join(err, p.release(), p.host.close())
}

// Path names the namespace while this process lives; empty for an adopted one,
// which is at /proc/PID/ns/net of the sandbox's process. Only this process may
// open it.
func (n *Namespace) Path() string {
	if n.file == nil {
		return ""
	}
	return fmt.Sprintf("/proc/self/fd/%d", n.file.Fd())
}

// Close removes the link and lets go of the namespace, which ends with the
// last process in it. Later calls return the first one's result.
func (n *Namespace) Close() error {
	n.once.Do(func() {
		var errs []error
		if n.link != 0 {
			n.p.life.RLock()
			if n.p.closed {
				errs = append(errs, faas.Errorf(faas.Conflict, "network of sandbox %s outlived its provider; the next start sweeps it up", n.id))
			} else if err := n.p.disconnect(n.link); err != nil {
				errs = append(errs, err)
			}
			n.p.life.RUnlock()
		}
		if n.file != nil {
			errs = append(errs, n.file.Close())
		}
		if err := errors.Join(errs...); err != nil {
			n.err = fmt.Errorf("release network of sandbox %s: %w", n.id, err)
		}
	})
	return n.err
}
