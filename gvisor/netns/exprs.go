package netns

import (
	"encoding/binary"
	"net/netip"
	"slices"

	"github.com/google/nftables"
	"github.com/google/nftables/binaryutil"
	"github.com/google/nftables/expr"
	"golang.org/x/sys/unix"
)

// The matches that rules are made of, each a piece of the kernel's register
// machine.

// IPv4 header offsets.
const (
	offsetSource      = 12
	offsetDestination = 16
)

func (r *ruleset) groupIs(key expr.MetaKey, op expr.CmpOp) []expr.Any {
	return []expr.Any{
		&expr.Meta{Key: key, Register: 1},
		&expr.Cmp{Op: op, Register: 1, Data: binaryutil.NativeEndian.PutUint32(r.p.group)},
	}
}

func (r *ruleset) fromSandbox() []expr.Any { return r.groupIs(expr.MetaKeyIIFGROUP, expr.CmpOpEq) }

func (r *ruleset) toSandbox(op expr.CmpOp) []expr.Any { return r.groupIs(expr.MetaKeyOIFGROUP, op) }

func (r *ruleset) fromSubnet() []expr.Any {
	mask := binary.BigEndian.AppendUint32(nil, ^uint32(0)<<(32-r.p.opts.Subnet.Bits()))
	return []expr.Any{
		address(offsetSource),
		&expr.Bitwise{SourceRegister: 1, DestRegister: 1, Len: 4, Mask: mask, Xor: make([]byte, 4)},
		&expr.Cmp{Op: expr.CmpOpEq, Register: 1, Data: r.p.opts.Subnet.Addr().AsSlice()},
	}
}

func address(offset uint32) expr.Any {
	return &expr.Payload{DestRegister: 1, Base: expr.PayloadBaseNetworkHeader, Offset: offset, Len: 4}
}

func destination(set string) []expr.Any {
	return []expr.Any{address(offsetDestination), &expr.Lookup{SourceRegister: 1, SetName: set}}
}

func inSet(key expr.MetaKey, set string) []expr.Any {
	return []expr.Any{&expr.Meta{Key: key, Register: 1}, &expr.Lookup{SourceRegister: 1, SetName: set}}
}

func protocol(op expr.CmpOp, family byte) []expr.Any {
	return []expr.Any{&expr.Meta{Key: expr.MetaKeyNFPROTO, Register: 1}, &expr.Cmp{Op: op, Register: 1, Data: []byte{family}}}
}

func transport(proto byte) []expr.Any {
	return []expr.Any{&expr.Meta{Key: expr.MetaKeyL4PROTO, Register: 1}, &expr.Cmp{Op: expr.CmpOpEq, Register: 1, Data: []byte{proto}}}
}

func port(n uint16) []expr.Any {
	return []expr.Any{
		&expr.Payload{DestRegister: 1, Base: expr.PayloadBaseTransportHeader, Offset: 2, Len: 2},
		&expr.Cmp{Op: expr.CmpOpEq, Register: 1, Data: binaryutil.BigEndian.PutUint16(n)},
	}
}

// ctState matches connections in any (Neq) or none (Eq) of the states.
func ctState(op expr.CmpOp, bits uint32) []expr.Any {
	return []expr.Any{
		&expr.Ct{Register: 1, Key: expr.CtKeySTATE},
		&expr.Bitwise{SourceRegister: 1, DestRegister: 1, Len: 4, Mask: binaryutil.NativeEndian.PutUint32(bits), Xor: make([]byte, 4)},
		&expr.Cmp{Op: op, Register: 1, Data: make([]byte, 4)},
	}
}

// perSource keeps e's state per source address and matches when e does.
func (r *ruleset) perSource(set string, e expr.Any) []expr.Any {
	return []expr.Any{
		address(offsetSource),
		&expr.Dynset{SrcRegKey: 1, SetName: set, Operation: uint32(unix.NFT_DYNSET_OP_ADD), Exprs: []expr.Any{e}},
	}
}

func verdict(k expr.VerdictKind) []expr.Any { return []expr.Any{&expr.Verdict{Kind: k}} }

const chainRefuse = "refuse"

// refusal makes the chain that answers a packet with an error, so that a
// program fails at once and does not wait for a timeout.
func (r *ruleset) refusal() {
	c := r.c.AddChain(&nftables.Chain{Name: chainRefuse, Table: r.table})
	r.rule(c, transport(unix.IPPROTO_TCP), []expr.Any{&expr.Reject{Type: unix.NFT_REJECT_TCP_RST}})
	r.rule(c, []expr.Any{&expr.Reject{Type: unix.NFT_REJECT_ICMPX_UNREACH, Code: unix.NFT_REJECT_ICMPX_ADMIN_PROHIBITED}})
}

func (r *ruleset) refuse(c *nftables.Chain, match ...[]expr.Any) {
	r.rule(c, append(match, []expr.Any{&expr.Verdict{Kind: expr.VerdictGoto, Chain: chainRefuse}})...)
}

// interval is the addresses from from up to end, which is not part of it;
// an invalid end is the end of all addresses.
type interval struct{ from, end netip.Addr }

// merge turns ranges into disjoint intervals, which is what a set takes.
func merge(ranges []netip.Prefix) []interval {
	sorted := slices.SortedFunc(slices.Values(ranges), func(a, b netip.Prefix) int {
		if c := a.Addr().Compare(b.Addr()); c != 0 {
			return c
		}
		return a.Bits() - b.Bits()
	})
	var out []interval
	for _, r := range sorted {
		r = r.Masked()
		next := interval{r.Addr(), after(r)}
		if n := len(out); n > 0 {
			last := &out[n-1]
			if !last.end.IsValid() || !last.end.Less(next.from) {
				if last.end.IsValid() && (!next.end.IsValid() || last.end.Less(next.end)) {
					last.end = next.end
				}
				continue
			}
		}
		out = append(out, next)
	}
	return out
}

// after returns the first address behind r; invalid if r ends the address space.
func after(r netip.Prefix) netip.Addr {
	first := binary.BigEndian.Uint32(r.Addr().AsSlice())
	end := uint64(first) + 1<<(32-r.Bits())
	if end > 0xffffffff {
		return netip.Addr{}
	}
	return netip.AddrFrom4([4]byte(binary.BigEndian.AppendUint32(nil, uint32(end))))
}
