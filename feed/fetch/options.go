package fetch

import (
	"net/http"
	"strings"
	"time"

	"golang.org/x/net/http/httpproxy"
)

// Options set up a [Client]. The zero value asks politely and takes no proxy.
type Options struct {
	UserAgent string   // "lede" where empty
	Environ   []string // in which http_proxy, https_proxy and no_proxy are looked up
	// Credentials returns the name and password that the reader keeps for a
	// host, as a netrc file does. It may be nil.
	Credentials func(host string) (user, password string, ok bool)
	Now         func() time.Time // for dates in headers; time.Now where nil

	Connect time.Duration // until a connection stands; 10 s
	TLS     time.Duration // for the handshake; 10 s
	Headers time.Duration // until an answer has begun; 20 s
	Whole   time.Duration // until it has all come, redirects included; 60 s

	PerHost  int           // requests to a host at a time; 2
	InFlight int           // requests at a time; 128
	Patience time.Duration // after which a request no longer counts among InFlight; 3 s
}

func (o Options) withDefaults() Options {
	fill(&o.UserAgent, "lede")
	fill(&o.Connect, 10*time.Second)
	fill(&o.TLS, 10*time.Second)
	fill(&o.Headers, 20*time.Second)
	fill(&o.Whole, time.Minute)
	fill(&o.PerHost, 2)
	fill(&o.InFlight, maxIdle)
	fill(&o.Patience, 3*time.Second)
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}

func fill[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

// proxies reads the proxy settings of an environment. The names in lower case
// win, as they do for curl.
func proxies(environ []string) *httpproxy.Config {
	values := map[string]string{}
	for _, line := range environ {
		if name, value, ok := strings.Cut(line, "="); ok {
			values[name] = value
		}
	}
	either := func(lower, upper string) string {
		if v := values[lower]; v != "" {
			return v
		}
		return values[upper]
	}
	return &httpproxy.Config{
		HTTPProxy:  either("http_proxy", "HTTP_PROXY"),
		HTTPSProxy: either("https_proxy", "HTTPS_PROXY"),
		NoProxy:    either("no_proxy", "NO_PROXY"),
		CGI:        values["REQUEST_METHOD"] != "",
	}
}

// transport makes a transport whose connections may lead to private networks
// only where private is true. There is one for each, since a connection that
// stands is used again without being checked again.
func (c *Client) transport(private bool) *http.Transport {
	return &http.Transport{
		Proxy:                  c.proxy,
		DialContext:            c.dialer(private),
		ForceAttemptHTTP2:      true,
		DisableCompression:     true, // we decode ourselves, and under a bound
		TLSHandshakeTimeout:    c.options.TLS,
		ResponseHeaderTimeout:  c.options.Headers,
		MaxResponseHeaderBytes: 256 << 10,
		MaxIdleConns:           maxIdle,
		MaxIdleConnsPerHost:    maxIdle, // what is open at a time is bounded by hosts
		IdleConnTimeout:        15 * time.Second,
	}
}

const maxIdle = 128
