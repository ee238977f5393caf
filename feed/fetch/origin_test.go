package fetch

import (
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"
)

// origin is a server that keeps a log of what it was asked.
type origin struct {
	*httptest.Server
	mu  sync.Mutex
	log []*http.Request
}

func newOrigin(t *testing.T, answer http.HandlerFunc) *origin {
	return newOriginAt(t, "127.0.0.1", answer)
}

// newOriginAt serves on an address of this machine, which may have a port. To the clients of these
// tests, 127.0.0.2 is a host of the public internet.
func newOriginAt(t *testing.T, ip string, answer http.HandlerFunc) *origin {
	t.Helper()
	if !strings.Contains(ip, ":") {
		ip += ":0"
	}
	listener, err := net.Listen("tcp", ip)
	if err != nil {
		t.Skipf("this machine has no %s: %v", ip, err)
	}
	o := &origin{}
	o.Server = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		o.mu.Lock()
		o.log = append(o.log, r)
		o.mu.Unlock()
		answer(w, r)
	}))
	_ = o.Listener.Close()
	o.Listener = listener
	o.Start()
	t.Cleanup(func() { o.CloseClientConnections(); o.Close() })
	return o
}

func (o *origin) requests() []*http.Request {
	o.mu.Lock()
	defer o.mu.Unlock()
	return append([]*http.Request(nil), o.log...)
}

// newClient has short time-outs, and takes 127.0.0.2 for public.
func newClient(t *testing.T, o Options) *Client {
	t.Helper()
	fill(&o.Headers, 300*time.Millisecond)
	fill(&o.TLS, 300*time.Millisecond)
	fill(&o.Whole, 10*time.Second)
	c := New(o)
	c.private = func(ip netip.Addr) bool { return ip != netip.MustParseAddr("127.0.0.2") && private(ip) }
	t.Cleanup(c.Close)
	return c
}

func text(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(s)) }
}

func newTLSOrigin(t *testing.T, h http.Handler) *httptest.Server {
	t.Helper()
	s := httptest.NewUnstartedServer(h)
	s.EnableHTTP2 = true
	s.StartTLS()
	t.Cleanup(s.Close)
	return s
}
