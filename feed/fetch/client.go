package fetch

import (
	"bytes"
	"cmp"
	"context"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"time"
)

// Client fetches. Its methods may be called from any goroutine; the bounds
// on a host hold over all of them.
type Client struct {
	options    Options
	hosts      *hosts
	limiter    limiter
	buffers    buffers
	public     *http.Transport
	anywhere   *http.Transport
	proxy      func(*http.Request) (*url.URL, error)
	proxyHosts map[string]bool
	private    func(netip.Addr) bool
	resolver   *net.Resolver // nil for the system's
}

// New returns a client. Close gives its connections back.
func New(o Options) *Client {
	c := &Client{options: o.withDefaults(), private: private}
	c.hosts = newHosts(c.options.PerHost, min(c.options.Patience, time.Second))
	c.limiter = newLimiter(c.options.InFlight, c.options.Patience)
	c.setProxies()
	c.public, c.anywhere = c.transport(false), c.transport(true)
	return c
}

// Close closes the connections that nothing is using.
func (c *Client) Close() {
	c.public.CloseIdleConnections()
	c.anywhere.CloseIdleConnections()
}

func (c *Client) setProxies() {
	config := proxies(c.options.Environ)
	find := config.ProxyFunc()
	c.proxy = func(r *http.Request) (*url.URL, error) { return find(r.URL) }
	c.proxyHosts = map[string]bool{}
	for _, sample := range []string{"http://lede.invalid/", "https://lede.invalid/"} {
		u, _ := url.Parse(sample)
		if p, err := find(u); err == nil && p != nil {
			c.proxyHosts[hostPort(p)] = true
		}
	}
}

// Get fetches what r asks for. It waits for its turn where the host is being
// asked already; the time-outs count from then on.
//
// Where the server answered at all there is a Response, also beside an error.
// Every error but the context's own is an [*Error].
func (c *Client) Get(ctx context.Context, r Request) (*Response, error) {
	a, err := c.newAttempt(r)
	if err != nil {
		return nil, err
	}
	for {
		resp, err := c.hop(ctx, a)
		if resp != nil || err != nil {
			return resp, err
		}
	}
}

// hop asks the address that the attempt has come to. It returns neither a
// response nor an error where that redirects elsewhere.
func (c *Client) hop(ctx context.Context, a *attempt) (*Response, error) {
	leave, err := c.hosts.enter(ctx, keyOf(a.at))
	if err != nil {
		return nil, err
	}
	defer leave()
	if wait := c.hosts.barredFor(keyOf(a.at), c.options.Now()); wait > 0 {
		return a.refused(wait)
	}
	makeWay, err := c.limiter.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer makeWay()
	start := time.Now()
	within, cancel := context.WithTimeoutCause(ctx, a.left, errTooLong)
	defer cancel()
	defer func() { a.left -= time.Since(start) }()

	answer, err := c.ask(within, a)
	if err != nil {
		return nil, a.failure(ctx, within, err)
	}
	defer func() { _ = answer.Body.Close() }()
	if to := answer.Header.Get("Location"); isRedirect(answer.StatusCode) && to != "" {
		return nil, a.follow(answer, to)
	}
	return c.read(ctx, within, a, answer)
}

func (c *Client) ask(ctx context.Context, a *attempt) (*http.Response, error) {
	if !a.free && c.localName(a.at.Hostname()) {
		return nil, errPrivate
	}
	transport := c.public
	if a.free {
		transport = c.anywhere
	}
	req, err := http.NewRequestWithContext(a.watch(ctx, c.private), cmp.Or(a.request.Method, http.MethodGet), a.at.String(), bytes.NewReader(a.request.Body))
	if err != nil {
		return nil, err
	}
	a.setHeaders(req, c.options.UserAgent)
	answer, err := transport.RoundTrip(req)
	if proxy, _ := c.proxy(req); proxy != nil { // the connection tells of the proxy only
		a.private = c.localName(a.at.Hostname())
	}
	return answer, err
}
