package fetch

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

// names answers for every name with what lead says of the n-th time that it
// is looked up, as a hostile name server may.
func names(t *testing.T, lead func(name string, nth int) []string) *net.Resolver {
	t.Helper()
	server, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	var mu sync.Mutex
	asked := map[string]int{}
	go func() {
		buffer := make([]byte, 1500)
		for {
			n, from, err := server.ReadFrom(buffer)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(buffer[:n]) != nil || len(m.Questions) != 1 {
				continue
			}
			mu.Lock()
			answer(&m, asked, lead)
			mu.Unlock()
			packed, _ := m.Pack()
			_, _ = server.WriteTo(packed, from)
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "udp", server.LocalAddr().String())
	}}
}

func answer(m *dnsmessage.Message, asked map[string]int, lead func(string, int) []string) {
	m.Response = true
	q := m.Questions[0]
	if q.Type != dnsmessage.TypeA {
		return
	}
	name := strings.TrimSuffix(q.Name.String(), ".")
	asked[name]++
	for _, ip := range lead(name, asked[name]) {
		m.Answers = append(m.Answers, dnsmessage.Resource{
			Header: dnsmessage.ResourceHeader{Name: q.Name, Class: q.Class},
			Body:   &dnsmessage.AResource{A: netip.MustParseAddr(ip).As4()},
		})
	}
}

// The name leads to the public internet when it is asked first, and to the
// reader's own machine from then on.
func TestANameThatIsBoundAnewLeadsNowherePrivate(t *testing.T) {
	own := newOrigin(t, text("own"))
	_, port, _ := net.SplitHostPort(own.Listener.Addr().String())
	public := newOriginAt(t, "127.0.0.2:"+port, text("public"))
	c := newClient(t, Options{})
	c.resolver = names(t, func(name string, nth int) []string {
		switch {
		case name == "both.example":
			return []string{"127.0.0.1", "127.0.0.2"}
		case name == "turns.example" && nth == 1:
			return []string{"127.0.0.2"}
		}
		return []string{"127.0.0.1"}
	})
	c.public, c.anywhere = c.transport(false), c.transport(true)

	get := func(host string) (*Response, error) {
		c.Close() // so that the name is looked up again
		return c.Get(t.Context(), Request{Address: "http://" + host + ".example:" + port + "/"})
	}
	if resp, err := get("turns"); err != nil || string(resp.Body) != "public" {
		t.Fatalf("%+v, %v", resp, err)
	}
	for _, host := range []string{"turns", "inward"} {
		var failure *Error
		if resp, err := get(host); !errors.As(err, &failure) || !failure.Private {
			t.Errorf("%s: %+v, %v", host, resp, err)
		}
	}
	if resp, err := get("both"); err != nil || string(resp.Body) != "public" {
		t.Errorf("of two addresses: %+v, %v", resp, err)
	}
	if n := len(own.requests()); n != 0 {
		t.Errorf("the private server was asked %d times, the public one %d", n, len(public.requests()))
	}
}
