package netns

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"strings"
	"time"

	"github.com/vishvananda/netlink"
	"golang.org/x/sys/unix"

	"faas"
)

const (
	// linkPrefix starts the name of the host's end; a slot's number follows. The
	// names are unique on the host, so the kernel itself keeps two nodes with
	// one subnet from using a slot twice.
	linkPrefix = "faas-e"
	insideName = "eth0"
	// carrierTimeout bounds the wait for a link to come up, usually no wait at all.
	carrierTimeout = 5 * time.Second
)

// endpoint is the addresses of one slot: a /30 whose first address is the
// host's end and whose second is the sandbox.
type endpoint struct {
	name             string
	gateway, sandbox netip.Addr
	outer, inner     net.HardwareAddr // of the host's end and of the sandbox's
}

func (p *Provider) endpoint(slot uint32) endpoint {
	base := binary.BigEndian.Uint32(p.opts.Subnet.Addr().AsSlice()) + 4*slot
	at := func(i uint32) netip.Addr {
		return netip.AddrFrom4([4]byte(binary.BigEndian.AppendUint32(nil, base+i)))
	}
	mac := func(side byte) net.HardwareAddr { // locally administered
		return append(net.HardwareAddr{0x02, side}, binary.BigEndian.AppendUint32(nil, base)...)
	}
	return endpoint{
		name:    fmt.Sprintf("%s%d", linkPrefix, slot),
		gateway: at(1), sandbox: at(2), outer: mac(0xfa), inner: mac(0xfb),
	}
}

func ipNet(a netip.Addr, bits int) *net.IPNet {
	return &net.IPNet{IP: a.AsSlice(), Mask: net.CIDRMask(bits, 32)}
}

// connect gives n a link to the outside. On error nothing is left.
func (p *Provider) connect(ctx context.Context, n *Namespace, inside *netlink.Handle) (err error) {
	unlock, err := p.use()
	if err != nil {
		return err
	}
	defer unlock()
	mtu, err := p.openUplinks()
	if err != nil {
		return err
	}
	e, link, err := p.claim(ctx, n, mtu)
	if err != nil {
		return err
	}
	n.link = link.Attrs().Index
	defer func() {
		if err != nil {
			err = errors.Join(err, p.disconnect(n.link))
		}
	}()
	if err := p.setUpOuter(link, n.id, e); err != nil {
		return fmt.Errorf("link %s: %w", e.name, err)
	}
	if err := setUpInner(ctx, inside, e); err != nil {
		return fmt.Errorf("link %s in the sandbox: %w", insideName, err)
	}
	if err := awaitCarrier(ctx, p.links, n.link); err != nil {
		return fmt.Errorf("link %s: %w", e.name, err)
	}
	return nil
}

// claim makes a veth pair in the first free slot.
func (p *Provider) claim(ctx context.Context, n *Namespace, mtu int) (endpoint, netlink.Link, error) {
	for range p.slots {
		if err := ctx.Err(); err != nil {
			return endpoint{}, nil, err
		}
		e := p.endpoint(p.next)
		p.next = (p.next + 1) % p.slots
		attrs := netlink.NewLinkAttrs()
		attrs.Name, attrs.Group, attrs.HardwareAddr, attrs.MTU = e.name, p.group, e.outer, mtu
		veth := netlink.NewVeth(attrs)
		veth.PeerName, veth.PeerHardwareAddr, veth.PeerNamespace = insideName, e.inner, netlink.NsFd(n.file.Fd())
		err := p.links.LinkAdd(veth)
		switch {
		case errors.Is(err, unix.EEXIST):
			continue
		case err != nil:
			return endpoint{}, nil, fmt.Errorf("create link %s: %w", e.name, err)
		case veth.Index == 0: // goes with its namespace
			return endpoint{}, nil, fmt.Errorf("link %s vanished", e.name)
		}
		return e, veth, nil
	}
	return endpoint{}, nil, faas.Errorf(faas.Exhausted, "all %d addresses of subnet %v are taken by other sandboxes; give the node a larger subnet", p.slots, p.opts.Subnet)
}

// setUpOuter configures the host's end. The alias comes first: it is what a
// later process finds the link by.
func (p *Provider) setUpOuter(link netlink.Link, id string, e endpoint) error {
	if err := p.links.LinkSetAlias(link, id); err != nil {
		return fmt.Errorf("set alias: %w", err)
	}
	err := p.host.do(func() error {
		// No neighbour discovery, no IPv6 address: only what comes below.
		if err := writeSysctl("net/ipv6/conf/"+e.name+"/disable_ipv6", "1"); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
		for _, s := range [][2]string{{"accept_redirects", "0"}, {"send_redirects", "0"}, {"forwarding", "1"}} {
			if err := writeSysctl("net/ipv4/conf/"+e.name+"/"+s[0], s[1]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := p.links.LinkSetARPOff(link); err != nil {
		return fmt.Errorf("turn address resolution off: %w", err)
	}
	// A route to exactly one address: every other source fails the rules' check
	// that the way back is the way it came.
	addr := &netlink.Addr{IPNet: ipNet(e.gateway, 32), Peer: ipNet(e.sandbox, 32)}
	if err := p.links.AddrAdd(link, addr); err != nil {
		return fmt.Errorf("set address %v: %w", e.gateway, err)
	}
	if err := p.links.LinkSetUp(link); err != nil {
		return fmt.Errorf("raise: %w", err)
	}
	return addNeighbour(p.links, link, e.sandbox, e.inner)
}

// setUpInner configures what the sandbox takes over.
func setUpInner(ctx context.Context, inside *netlink.Handle, e endpoint) error {
	link, err := inside.LinkByName(insideName)
	if err != nil {
		return fmt.Errorf("find: %w", err)
	}
	if err := inside.AddrAdd(link, &netlink.Addr{IPNet: ipNet(e.sandbox, 30)}); err != nil {
		return fmt.Errorf("set address %v: %w", e.sandbox, err)
	}
	if err := inside.LinkSetUp(link); err != nil {
		return fmt.Errorf("raise: %w", err)
	}
	if err := addNeighbour(inside, link, e.gateway, e.outer); err != nil {
		return err
	}
	route := &netlink.Route{LinkIndex: link.Attrs().Index, Gw: e.gateway.AsSlice()}
	if err := inside.RouteAdd(route); err != nil {
		return fmt.Errorf("add default route: %w", err)
	}
	return awaitCarrier(ctx, inside, link.Attrs().Index)
}

// awaitCarrier returns when a link takes packets. The kernel notices that both
// ends are up in the background, and drops what is sent before. Recent ones
// catch up when the link is read, so that the first look is enough.
func awaitCarrier(ctx context.Context, h *netlink.Handle, index int) error {
	ctx, cancel := context.WithTimeout(ctx, carrierTimeout)
	defer cancel()
	again := time.NewTicker(time.Millisecond)
	defer again.Stop()
	for {
		l, err := h.LinkByIndex(index)
		if err != nil {
			return fmt.Errorf("read its state: %w", err)
		}
		if l.Attrs().OperState == netlink.OperUp {
			return nil
		}
		select {
		case <-again.C:
		case <-ctx.Done():
			return fmt.Errorf("not up: %w", ctx.Err())
		}
	}
}

func addNeighbour(h *netlink.Handle, link netlink.Link, ip netip.Addr, mac net.HardwareAddr) error {
	err := h.NeighSet(&netlink.Neigh{
		LinkIndex: link.Attrs().Index, Family: unix.AF_INET, State: netlink.NUD_PERMANENT,
		IP: ip.AsSlice(), HardwareAddr: mac,
	})
	if err != nil {
		return fmt.Errorf("fix the neighbour %v: %w", ip, err)
	}
	return nil
}

// disconnect removes a link with its peer, addresses and routes; one that is
// gone, as it is when its namespace ended, is no error.
func (p *Provider) disconnect(index int) error {
	err := p.removals.LinkDel(&netlink.GenericLink{LinkAttrs: netlink.LinkAttrs{Index: index}})
	if errors.Is(err, unix.ENODEV) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("remove link %d: %w", index, err)
	}
	return nil
}

// all lists the sandbox links of every node on the host. The connections are locked.
func (p *Provider) all() ([]netlink.Link, error) {
	if !p.opts.AllowEgress {
		return nil, nil
	}
	links, err := p.links.LinkList()
	if err != nil {
		return nil, fmt.Errorf("list the host's links: %w", err)
	}
	var found []netlink.Link
	for _, l := range links {
		if strings.HasPrefix(l.Attrs().Name, linkPrefix) {
			found = append(found, l)
		}
	}
	return found, nil
}

// own lists this node's links. The connections are locked.
func (p *Provider) own() ([]netlink.Link, error) {
	links, err := p.all()
	var mine []netlink.Link
	for _, l := range links {
		if l.Attrs().Group == p.group {
			mine = append(mine, l)
		}
	}
	return mine, err
}
