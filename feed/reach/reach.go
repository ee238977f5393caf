// Package reach tells from an address alone how far it leads: to the public
// web, to the network that this computer is in, or where no feed is.
package reach

import (
	"net/netip"
	"net/url"
	"strings"
)

// Reach is how far an address of the web leads, as far as its host tells
// without a look-up.
type Reach uint8

// The reaches.
const (
	Public    Reach = iota // anywhere, or a name that says no more
	Local                  // this computer or the network that it is in
	Forbidden              // a host that no feed is on and some attack is: no list may name it
)

// metadata are the hosts at which clouds tell a computer its secrets, beside
// those on the link-local network.
var metadata = map[string]bool{
	"metadata": true, "metadata.google.internal": true, "instance-data": true,
	"100.100.100.200": true, "168.63.129.16": true, "192.0.0.192": true, "fd00:ec2::254": true,
}

// Of tells how far address leads. Forbidden are the link-local network
// and other metadata services of clouds, hosts that stand for nobody or for
// all, and numbers written so as not to look like an address.
func Of(address string) Reach {
	u, err := url.Parse(address)
	if err != nil {
		return Forbidden
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	ip, err := netip.ParseAddr(host)
	switch {
	case metadata[host]:
		return Forbidden
	case err == nil:
		return reachOfIP(ip)
	case disguised(host):
		return Forbidden
	}
	for _, end := range []string{"localhost", "local", "internal", "lan", "home.arpa"} {
		if host == end || strings.HasSuffix(host, "."+end) {
			return Local
		}
	}
	return Public
}

var (
	sharedNet = netip.MustParsePrefix("100.64.0.0/10")
	nobody    = netip.MustParsePrefix("0.0.0.0/8")
	reserved  = netip.MustParsePrefix("240.0.0.0/4")
	nat64     = netip.MustParsePrefix("64:ff9b::/96")
)

func reachOfIP(ip netip.Addr) Reach {
	ip = ip.Unmap().WithZone("")
	if nat64.Contains(ip) {
		b := ip.As16()
		ip = netip.AddrFrom4([4]byte(b[12:]))
	}
	switch {
	case metadata[ip.String()], ip.IsLinkLocalUnicast(), ip.IsMulticast(), ip.IsUnspecified(), nobody.Contains(ip), reserved.Contains(ip):
		return Forbidden
	case ip.IsLoopback(), ip.IsPrivate(), sharedNet.Contains(ip):
		return Local
	}
	return Public
}

// disguised reports whether a host that is no IP address is one to some
// resolvers: its last part is a number, as in 0x7f.1 and 2852039166.
func disguised(host string) bool {
	last := host[strings.LastIndexByte(host, '.')+1:]
	return last != "" && (strings.Trim(last, "0123456789") == "" || strings.HasPrefix(last, "0x"))
}
