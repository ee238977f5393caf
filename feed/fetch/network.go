package fetch

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"strings"
	"syscall"
)

// errPrivate says that an address is on a private network and was not given
// by the reader.
var errPrivate = errors.New("leads to a private network")

// special are the networks beside those that netip knows of that are not the
// public internet (IANA special-purpose address registries). Those that hold
// an IPv4 address within an IPv6 one are among them: what they lead to can't
// be told.
var special = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"),
	netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"),
	netip.MustParsePrefix("192.88.99.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"),
	netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("::/96"),
	netip.MustParsePrefix("64:ff9b:1::/48"),
	netip.MustParsePrefix("100::/64"),
	netip.MustParsePrefix("2001::/23"),
	netip.MustParsePrefix("2001:db8::/32"),
	netip.MustParsePrefix("2002::/16"),
	netip.MustParsePrefix("fec0::/10"),
}

// nat64 is how networks without IPv4 write IPv4 addresses (RFC 6052).
var nat64 = netip.MustParsePrefix("64:ff9b::/96")

// private reports whether ip is not on the public internet.
func private(ip netip.Addr) bool {
	ip = ip.Unmap().WithZone("")
	if nat64.Contains(ip) {
		b := ip.As16()
		ip = netip.AddrFrom4([4]byte(b[12:]))
	}
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return true
	}
	for _, p := range special {
		if p.Contains(ip) {
			return true
		}
	}
	return false
}

// localName reports whether host can be told from its name to be on a private
// network: before a proxy is asked for it, which would look it up for us.
func (c *Client) localName(host string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if ip, err := netip.ParseAddr(host); err == nil {
		return c.private(ip)
	}
	return host == "localhost" || strings.HasSuffix(host, ".localhost")
}

// loopback reports whether host is written as this very machine.
func loopback(host string) bool {
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Unmap().IsLoopback() || strings.EqualFold(host, "localhost")
}

type dialFunc func(ctx context.Context, network, address string) (net.Conn, error)

// dialer checks the address that a connection is really made to, after every
// look-up: a name that led elsewhere a moment ago gets nowhere. The way to the
// reader's own proxy is free.
func (c *Client) dialer(anywhere bool) dialFunc {
	free := net.Dialer{Timeout: c.options.Connect, Resolver: c.resolver}
	checked := free
	checked.Control = func(_, address string, _ syscall.RawConn) error {
		to, err := netip.ParseAddrPort(address)
		if err != nil || c.private(to.Addr()) {
			return errPrivate
		}
		return nil
	}
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		if anywhere || c.proxyHosts[address] {
			return free.DialContext(ctx, network, address)
		}
		return checked.DialContext(ctx, network, address)
	}
}
