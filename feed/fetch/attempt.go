package fetch

import (
	"context"
	"encoding/base64"
	"net/http/cookiejar"
	"net/http/httptrace"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"lede/articles/sanitize"
)

// attempt is a request on its way through redirects.
type attempt struct {
	request   Request
	origin    *url.URL // of the request, without a password
	at        *url.URL // that is asked next
	moved     string   // where it leads as long as every redirect was permanent
	wandered  bool     // a redirect was not permanent
	redirects int
	seen      map[string]bool
	free      bool   // at may be on a private network
	private   bool   // what answered last is on one
	auth      string // Authorization for the origin; may be empty
	jar       *cookiejar.Jar
	left      time.Duration
	client    *Client
}

func (c *Client) newAttempt(r Request) (*attempt, error) {
	u, err := url.Parse(strings.TrimSpace(r.Address))
	if err != nil {
		return nil, &Error{reason: "not an address that can be asked"}
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return nil, &Error{Host: sanitize.Field(u.Hostname()), reason: "only http and https addresses can be asked"}
	}
	auth := ""
	if !r.NoLogin {
		auth = c.authorization(u)
	}
	u.User, u.Fragment = nil, ""
	a := &attempt{
		request: r, origin: u, at: u, free: r.Typed, auth: auth,
		seen: map[string]bool{u.String(): true}, left: c.options.Whole, client: c,
	}
	if r.Cookies {
		a.jar, _ = cookiejar.New(nil)
	}
	return a, nil
}

// authorization is what u's own origin is told of who asks: what stands in the
// address, or else what the reader keeps for the host.
func (c *Client) authorization(u *url.URL) string {
	user, password := "", ""
	if u.User != nil {
		user = u.User.Username()
		password, _ = u.User.Password()
	} else if c.options.Credentials != nil {
		user, password, _ = c.options.Credentials(u.Hostname())
	}
	if user == "" && password == "" {
		return ""
	}
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(user+":"+password))
}

// watch notes whether the connection that is used leads to a private network.
func (a *attempt) watch(ctx context.Context, private func(netip.Addr) bool) context.Context {
	return httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{GotConn: func(info httptrace.GotConnInfo) {
		to, err := netip.ParseAddrPort(info.Conn.RemoteAddr().String())
		a.private = err == nil && private(to.Addr())
	}})
}
