package netns

import (
	"errors"
	"fmt"
	"net/netip"
	"os"
	"slices"
	"strings"

	"github.com/google/nftables"
	"github.com/vishvananda/netlink"
)

// Forwarding. Packets from a sandbox are forwarded because their own link
// forwards; answers arrive on the uplink, which must forward as well. A host
// whose net.ipv4.ip_forward is on is a router by its operator's will and is left
// alone. On any other only the uplinks are opened, and the rules drop what
// arrives there for anybody but sandboxes, so that the host does not become a
// router. The set in the node's table remembers which uplinks were opened.

// openUplinks makes sure that answers from outside are forwarded to sandboxes
// and returns the smallest MTU on the way. The connections are locked.
func (p *Provider) openUplinks() (mtu int, err error) {
	links, err := p.uplinks()
	if err != nil {
		return 0, err
	}
	router := false
	var opened []string
	err = p.host.do(func() error {
		if router, err = forwards("all"); err != nil || router {
			return err
		}
		for _, l := range links {
			on, err := forwards(l.Attrs().Name)
			if err != nil {
				return err
			}
			if on {
				continue
			}
			opened = append(opened, l.Attrs().Name)
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	for _, l := range links {
		if mtu == 0 || l.Attrs().MTU < mtu {
			mtu = l.Attrs().MTU
		}
	}
	if len(opened) == 0 {
		return mtu, nil
	}
	// The rule before the switch: there is no moment in which the host routes
	// for others.
	if err := p.guard(opened); err != nil {
		return 0, err
	}
	return mtu, p.host.do(func() error { return setForwarding(opened, "1") })
}

// uplinks are the links that lead to the internet, the resolvers and the
// allowed ranges.
func (p *Provider) uplinks() ([]netlink.Link, error) {
	routes, err := p.links.RouteList(nil, netlink.FAMILY_V4)
	if err != nil {
		return nil, fmt.Errorf("list the host's routes: %w", err)
	}
	var indexes []int
	for _, r := range routes {
		if !isDefault(r) && !p.leadsToAllowed(r) {
			continue
		}
		indexes = append(indexes, r.LinkIndex)
		for _, hop := range r.MultiPath {
			indexes = append(indexes, hop.LinkIndex)
		}
	}
	slices.Sort(indexes)
	var links []netlink.Link
	for _, i := range slices.Compact(indexes) {
		if i == 0 {
			continue
		}
		l, err := p.links.LinkByIndex(i)
		if err != nil {
			return nil, fmt.Errorf("find the link of a route: %w", err)
		}
		if !strings.HasPrefix(l.Attrs().Name, linkPrefix) {
			links = append(links, l)
		}
	}
	return links, nil
}

func isDefault(r netlink.Route) bool {
	if r.Dst == nil {
		return true
	}
	ones, _ := r.Dst.Mask.Size()
	return ones == 0
}

func (p *Provider) leadsToAllowed(r netlink.Route) bool {
	ip, ok := netip.AddrFromSlice(r.Dst.IP.To4())
	if !ok {
		return false
	}
	ones, _ := r.Dst.Mask.Size()
	dst := netip.PrefixFrom(ip, ones)
	return slices.ContainsFunc(p.opts.DNS, dst.Contains) || slices.ContainsFunc(p.opts.AllowPrivate, dst.Overlaps)
}

// forwards reads the switch of a link of the calling thread's namespace.
func forwards(link string) (bool, error) {
	b, err := os.ReadFile("/proc/sys/net/ipv4/conf/" + link + "/forwarding")
	if err != nil {
		return false, fmt.Errorf("read whether %s forwards: %w", link, err)
	}
	return strings.TrimSpace(string(b)) == "1", nil
}

func setForwarding(links []string, value string) error {
	var errs []error
	for _, l := range links {
		errs = append(errs, writeSysctl("net/ipv4/conf/"+l+"/forwarding", value))
	}
	return errors.Join(errs...)
}

// retire takes the firewall table away, and closes the uplinks it opened, once
// no sandbox of the node has a link any more. The connections are locked.
func (p *Provider) retire() error {
	mine, err := p.own()
	if err != nil || len(mine) > 0 {
		return err
	}
	everyone, err := p.all()
	if err != nil {
		return err
	}
	opened, err := p.guarded()
	if err != nil {
		return err
	}
	if len(everyone) == 0 { // else sandboxes of another node need them
		err = p.host.do(func() error {
			opened = slices.DeleteFunc(opened, func(l string) bool {
				_, err := os.Stat("/proc/sys/net/ipv4/conf/" + l)
				return err != nil // the link is gone
			})
			return setForwarding(opened, "0")
		})
	}
	if err != nil {
		return err
	}
	t := &nftables.Table{Family: nftables.TableFamilyINet, Name: p.table()}
	p.nft.AddTable(t) // one that is gone already is no error
	p.nft.DelTable(t)
	return p.flush("remove the firewall table")
}
