package netns

import (
	"bytes"
	"errors"
	"fmt"
	"net/netip"

	"github.com/google/nftables"
	"github.com/google/nftables/expr"
	"golang.org/x/sys/unix"
)

// never lists what no sandbox may reach, whatever the operator allows: "this"
// network, loopback, link-local with the metadata services of clouds,
// multicast, reserved and broadcast.
var never = prefixes("0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4")

// private lists what the operator may allow range by range: private networks,
// carrier-grade NAT, and what IANA's registry of special-purpose addresses
// marks as not globally reachable.
var private = prefixes("10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
	"192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24")

func prefixes(list ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(list))
	for i, s := range list {
		out[i] = netip.MustParsePrefix(s)
	}
	return out
}

func isNever(r netip.Prefix) bool {
	for _, n := range never {
		if n.Overlaps(r) {
			return true
		}
	}
	return false
}

// table names the node's table: "faas" and its group, so that two nodes on one
// host do not undo each other's rules.
func (p *Provider) table() string { return fmt.Sprintf("faas_%08x", p.group) }

const (
	setUplinks = "uplinks"
	setNever   = "never"
	setPrivate = "private"
	setAllowed = "allowed"
	setDNS     = "resolvers"
	setOpen    = "open_connections"
	setRate    = "new_connections"
)

// ruleset builds the node's table.
type ruleset struct {
	p     *Provider
	c     *nftables.Conn
	table *nftables.Table
	sets  uint32 // so far; numbers them within the transaction
	err   error
}

// installRules puts the table in place of an earlier process's in one
// transaction, so that sandboxes that run on are never without it.
func (p *Provider) installRules() error {
	opened, err := p.guarded()
	if err != nil {
		return err
	}
	t := &nftables.Table{Family: nftables.TableFamilyINet, Name: p.table()}
	p.nft.AddTable(t) // so that deleting it can not fail
	p.nft.DelTable(t)
	r := &ruleset{p: p, c: p.nft, table: p.nft.AddTable(t)}
	r.addressSet(setNever, append([]netip.Prefix{p.opts.Subnet}, never...))
	r.addressSet(setPrivate, private)
	r.addressSet(setAllowed, p.opts.AllowPrivate)
	var dns []netip.Prefix
	for _, a := range p.opts.DNS {
		dns = append(dns, netip.PrefixFrom(a, 32))
	}
	r.addressSet(setDNS, dns)
	r.set(&nftables.Set{Name: setUplinks, KeyType: nftables.TypeIFName}, names(opened))
	for _, name := range []string{setOpen, setRate} {
		r.set(&nftables.Set{Name: name, KeyType: nftables.TypeIPAddr, Dynamic: true, Size: p.slots}, nil)
	}
	r.refusal()
	r.arrive()
	r.input()
	r.forward()
	r.masquerade()
	if r.err != nil {
		return fmt.Errorf("build firewall rules: %w", r.err)
	}
	return p.flush("install the firewall table (it needs nftables in the kernel and CAP_NET_ADMIN)")
}

func (p *Provider) flush(what string) error {
	if err := p.nft.Flush(); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

// guard drops what arrives on uplinks for others than sandboxes.
func (p *Provider) guard(uplinks []string) error {
	t := &nftables.Table{Family: nftables.TableFamilyINet, Name: p.table()}
	set := &nftables.Set{Table: t, Name: setUplinks, KeyType: nftables.TypeIFName}
	if err := p.nft.SetAddElements(set, names(uplinks)); err != nil {
		return fmt.Errorf("guard uplinks: %w", err)
	}
	return p.flush("guard uplinks")
}

// guarded returns the uplinks in the set, whoever put them there; none without
// a table.
func (p *Provider) guarded() ([]string, error) {
	tables, err := p.nft.ListTablesOfFamily(nftables.TableFamilyINet)
	if err != nil {
		return nil, fmt.Errorf("list firewall tables (it needs nftables in the kernel and CAP_NET_ADMIN): %w", err)
	}
	for _, t := range tables {
		if t.Name != p.table() {
			continue
		}
		set, err := p.nft.GetSetByName(t, setUplinks)
		if errors.Is(err, unix.ENOENT) {
			return nil, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read the guarded uplinks: %w", err)
		}
		elements, err := p.nft.GetSetElements(set)
		if err != nil {
			return nil, fmt.Errorf("read the guarded uplinks: %w", err)
		}
		var out []string
		for _, e := range elements {
			out = append(out, string(bytes.TrimRight(e.Key, "\x00")))
		}
		return out, nil
	}
	return nil, nil
}

func names(links []string) []nftables.SetElement {
	var out []nftables.SetElement
	for _, l := range links {
		key := make([]byte, unix.IFNAMSIZ)
		copy(key, l)
		out = append(out, nftables.SetElement{Key: key})
	}
	return out
}

func (r *ruleset) set(s *nftables.Set, elements []nftables.SetElement) {
	r.sets++
	s.Table, s.ID = r.table, r.sets // without an ID the library takes one from a global counter, unlocked
	r.err = errors.Join(r.err, r.c.AddSet(s, elements))
}

// addressSet adds a set of ranges, overlapping ones merged.
func (r *ruleset) addressSet(name string, ranges []netip.Prefix) {
	var elements []nftables.SetElement
	for _, iv := range merge(ranges) {
		elements = append(elements, nftables.SetElement{Key: iv.from.AsSlice()})
		if iv.end.IsValid() {
			elements = append(elements, nftables.SetElement{Key: iv.end.AsSlice(), IntervalEnd: true})
		}
	}
	r.set(&nftables.Set{Name: name, KeyType: nftables.TypeIPAddr, Interval: true}, elements)
}

func (r *ruleset) chain(name string, hook *nftables.ChainHook, prio *nftables.ChainPriority, kind nftables.ChainType) *nftables.Chain {
	return r.c.AddChain(&nftables.Chain{Name: name, Table: r.table, Type: kind, Hooknum: hook, Priority: prio})
}

func (r *ruleset) rule(c *nftables.Chain, parts ...[]expr.Any) {
	var all []expr.Any
	for _, p := range parts {
		all = append(all, p...)
	}
	r.c.AddRule(&nftables.Rule{Table: r.table, Chain: c, Exprs: all})
}

// arrive drops, before anything looks at it, what a sandbox may not send at
// all: other protocols than IPv4, and any source address but its own.
func (r *ruleset) arrive() {
	c := r.chain("arrive", nftables.ChainHookPrerouting, nftables.ChainPriorityRaw, nftables.ChainTypeFilter)
	r.rule(c, r.fromSandbox(), protocol(expr.CmpOpNeq, unix.NFPROTO_IPV4), verdict(expr.VerdictDrop))
	// No route back over the link it came from.
	r.rule(c, r.fromSandbox(), []expr.Any{
		&expr.Fib{Register: 1, FlagSADDR: true, FlagIIF: true, ResultOIF: true},
		&expr.Cmp{Op: expr.CmpOpEq, Register: 1, Data: make([]byte, 4)},
	}, verdict(expr.VerdictDrop))
}

// input refuses everything addressed to the host itself.
func (r *ruleset) input() {
	c := r.chain("input", nftables.ChainHookInput, nftables.ChainPriorityFilter, nftables.ChainTypeFilter)
	r.refuse(c, r.fromSandbox())
}

func (r *ruleset) forward() {
	c := r.chain("forward", nftables.ChainHookForward, nftables.ChainPriorityFilter, nftables.ChainTypeFilter)
	out := r.c.AddChain(&nftables.Chain{Name: "from_sandbox", Table: r.table})
	r.rule(c, r.fromSandbox(), []expr.Any{&expr.Verdict{Kind: expr.VerdictGoto, Chain: out.Name}})
	// To a sandbox come only answers.
	r.rule(c, r.toSandbox(expr.CmpOpEq), ctState(expr.CmpOpNeq, expr.CtStateBitESTABLISHED|expr.CtStateBitRELATED), verdict(expr.VerdictAccept))
	r.rule(c, r.toSandbox(expr.CmpOpEq), verdict(expr.VerdictDrop))
	// Uplinks that were opened for sandboxes forward for nobody else; another
	// node's sandboxes have rules of their own.
	r.rule(c, inSet(expr.MetaKeyIIFNAME, setUplinks), []expr.Any{
		&expr.Meta{Key: expr.MetaKeyOIFNAME, Register: 1},
		&expr.Cmp{Op: expr.CmpOpNeq, Register: 1, Data: []byte(linkPrefix)},
	}, verdict(expr.VerdictDrop))

	r.rule(out, ctState(expr.CmpOpNeq, expr.CtStateBitINVALID), verdict(expr.VerdictDrop))
	r.refuse(out, destination(setNever))
	r.refuse(out, r.toSandbox(expr.CmpOpEq))
	isNew := ctState(expr.CmpOpNeq, expr.CtStateBitNEW)
	r.rule(out, isNew, r.perSource(setRate, &expr.Limit{
		Type: expr.LimitTypePkts, Rate: uint64(r.p.opts.Rate), Unit: expr.LimitTimeSecond, Burst: 2 * r.p.opts.Rate, Over: true,
	}), verdict(expr.VerdictDrop))
	r.refuse(out, isNew, r.perSource(setOpen, &expr.Connlimit{Count: r.p.opts.Connections, Flags: expr.NFT_CONNLIMIT_F_INV}))
	for _, proto := range []byte{unix.IPPROTO_UDP, unix.IPPROTO_TCP} {
		r.rule(out, destination(setDNS), transport(proto), port(53), verdict(expr.VerdictAccept))
	}
	r.rule(out, destination(setAllowed), verdict(expr.VerdictAccept))
	r.refuse(out, destination(setPrivate))
	r.rule(out, verdict(expr.VerdictAccept))
}

func (r *ruleset) masquerade() {
	c := r.chain("masquerade", nftables.ChainHookPostrouting, nftables.ChainPriorityNATSource, nftables.ChainTypeNAT)
	r.rule(c, protocol(expr.CmpOpEq, unix.NFPROTO_IPV4), r.fromSubnet(), r.toSandbox(expr.CmpOpNeq), []expr.Any{&expr.Masq{}})
}
