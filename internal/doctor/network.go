package doctor

import (
	"strings"
)

// network looks at what outbound network of sandboxes needs.
func (d *doctor) network() {
	if !d.Egress {
		return
	}
	fw, err := d.Probes.Firewall()
	switch {
	case err != nil:
		d.add("nftables", Fail, "run a kernel with nftables (modprobe nf_tables nft_fib_inet nft_masq nft_connlimit), as root", "%v", err)
	case len(fw.Drops) > 0:
		d.add("nftables", Warn, `let sandboxes through, for example: nft insert rule ip filter FORWARD iifname "faas-e*" accept; nft insert rule ip filter FORWARD oifname "faas-e*" accept`,
			"works, but another chain drops what is forwarded: %s", strings.Join(fw.Drops, ", "))
	default:
		d.add("nftables", OK, "", "works")
	}
	if err := d.Probes.Writable("/proc/sys/net/ipv4"); err != nil {
		d.add("forwarding", Fail, "mount /proc/sys writable; in a container --privileged", "%v", err)
	} else {
		d.forwarding()
	}
	d.defaultRoute()
}

func (d *doctor) forwarding() {
	on, err := d.number("/proc/sys/net/ipv4/ip_forward")
	switch {
	case err != nil:
		d.add("forwarding", Fail, "run a kernel with IPv4", "%v", err)
	case on == 0:
		d.add("forwarding", OK, "", "off: faas turns it on for the uplink alone and drops what is not a sandbox's")
	default:
		d.add("forwarding", OK, "", "on for the whole machine (net.ipv4.ip_forward)")
	}
}

// defaultRoute reads /proc/net/route: interface, destination, gateway, …, mask
// in column 8, numbers in hexadecimal.
func (d *doctor) defaultRoute() {
	text, err := d.read("/proc/net/route")
	if err != nil {
		d.add("default route", Warn, "give the machine an IPv4 route to the internet", "unknown: %v", err)
		return
	}
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) >= 8 && f[1] == "00000000" && f[7] == "00000000" {
			d.add("default route", OK, "", "over %s", f[0])
			return
		}
	}
	d.add("default route", Warn, "give the machine an IPv4 route to the internet", "none: sandboxes with egress reach nothing")
}
