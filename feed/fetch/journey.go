package fetch

import (
	"context"
	"encoding/base64"
	"fmt"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptrace"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"lede/articles/sanitize"
)

// maxRedirects is how many redirects are followed.
const maxRedirects = 10

// journey is a request on its way through redirects.
type journey struct {
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

func (c *Client) newJourney(r Request) (*journey, error) {
	u, err := url.Parse(strings.TrimSpace(r.Address))
	if err != nil {
		return nil, &Error{reason: "not an address that can be asked"}
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return nil, &Error{Host: sanitize.Field(u.Hostname()), reason: "only http and https addresses can be asked"}
	}
	auth := c.authorization(u)
	u.User, u.Fragment = nil, ""
	j := &journey{
		request: r, origin: u, at: u, free: r.Typed, auth: auth,
		seen: map[string]bool{u.String(): true}, left: c.options.Whole, client: c,
	}
	if r.Cookies {
		j.jar, _ = cookiejar.New(nil)
	}
	return j, nil
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

// dress gives req its headers. The keys of the validators are set by hand,
// and their values as they came.
func (j *journey) dress(req *http.Request, agent string) {
	h := req.Header
	if j.atOrigin() {
		for key, values := range j.request.Header {
			h[http.CanonicalHeaderKey(key)] = values
		}
		if j.auth != "" {
			h.Set("Authorization", j.auth)
		}
	}
	if h.Get("Accept") == "" {
		h.Set("Accept", j.request.Kind.accept())
	}
	h.Set("Accept-Encoding", "gzip, br, zstd")
	if h.Get("User-Agent") == "" {
		h.Set("User-Agent", agent)
	}
	setValidator(h, "If-None-Match", j.request.ETag)
	setValidator(h, "If-Modified-Since", j.request.LastModified)
	if j.jar != nil {
		for _, cookie := range j.jar.Cookies(j.at) {
			req.AddCookie(cookie)
		}
	}
}

// setValidator leaves out what can't stand in a header: it would fail the
// request for ever.
func setValidator(h http.Header, key, value string) {
	for i := range len(value) {
		if c := value[i]; c < ' ' && c != '\t' || c == 0x7f {
			return
		}
	}
	if value != "" {
		h[key] = []string{value}
	}
}

// atOrigin reports whether what is asked next may see what is for the
// request's own origin. The same host over TLS may: that is no less safe.
func (j *journey) atOrigin() bool {
	a, b := j.origin, j.at
	if a.Scheme == b.Scheme {
		return hostPort(a) == hostPort(b)
	}
	return a.Scheme == "http" && b.Scheme == "https" &&
		strings.EqualFold(a.Hostname(), b.Hostname()) && a.Port() == "" && b.Port() == ""
}

// watch notes whether the connection that is used leads to a private network.
func (j *journey) watch(ctx context.Context, private func(netip.Addr) bool) context.Context {
	return httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{GotConn: func(info httptrace.GotConnInfo) {
		to, err := netip.ParseAddrPort(info.Conn.RemoteAddr().String())
		j.private = err == nil && private(to.Addr())
	}})
}

func redirects(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// follow goes where answer says. From the public internet no way leads to a
// private network.
func (j *journey) follow(answer *http.Response, location string) error {
	to, err := j.at.Parse(location)
	switch {
	case err == nil && to.Scheme != "http" && to.Scheme != "https":
		return j.refuse("redirects to a " + sanitize.Field(to.Scheme) + ": address, which is never followed")
	case err != nil || to.Hostname() == "":
		return j.refuse("redirects to something that is no address")
	}
	to.User = nil
	to.Fragment = ""
	if j.redirects++; j.redirects > maxRedirects {
		return j.refuse(fmt.Sprintf("redirects more than %d times", maxRedirects))
	}
	if j.jar != nil {
		j.jar.SetCookies(j.at, answer.Cookies())
	}
	if j.seen[to.String()] && j.jar == nil {
		return j.refuse("redirects in a circle")
	}
	j.seen[to.String()] = true
	permanent := answer.StatusCode == http.StatusMovedPermanently || answer.StatusCode == http.StatusPermanentRedirect
	j.wandered = j.wandered || !permanent || j.at.Scheme == "https" && to.Scheme == "http"
	if !j.wandered {
		j.moved = to.String()
	}
	j.free = j.free && j.private
	j.at = to
	return nil
}

func (j *journey) refuse(reason string) error {
	return &Error{Host: j.origin.Host, reason: reason}
}

// hostPort is where u is served, the port always stated.
func hostPort(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443", "socks5": "1080", "socks5h": "1080"}[u.Scheme]
	}
	return net.JoinHostPort(strings.ToLower(u.Hostname()), port)
}
