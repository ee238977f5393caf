package fetch

import (
	"net"
	"net/http"
	"net/url"
	"strings"
)

// setHeaders gives req its headers. The keys of the validators are set by hand,
// and their values as they came.
func (a *attempt) setHeaders(req *http.Request, agent string) {
	h := req.Header
	if a.atOrigin() {
		for key, values := range a.request.Header {
			h[http.CanonicalHeaderKey(key)] = values
		}
		if a.auth != "" {
			h.Set("Authorization", a.auth)
		}
	}
	if h.Get("Accept") == "" {
		h.Set("Accept", a.request.Kind.accept())
	}
	h.Set("Accept-Encoding", "gzip, br, zstd")
	if h.Get("User-Agent") == "" {
		h.Set("User-Agent", agent)
	}
	setValidator(h, "If-None-Match", a.request.ETag)
	setValidator(h, "If-Modified-Since", a.request.LastModified)
	if a.jar != nil {
		for _, cookie := range a.jar.Cookies(a.at) {
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
func (a *attempt) atOrigin() bool {
	from, to := a.origin, a.at
	if from.Scheme == to.Scheme {
		return hostPort(from) == hostPort(to)
	}
	return from.Scheme == "http" && to.Scheme == "https" &&
		strings.EqualFold(from.Hostname(), to.Hostname()) && from.Port() == "" && to.Port() == ""
}

// hostPort is where u is served, the port always stated.
func hostPort(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443", "socks5": "1080", "socks5h": "1080"}[u.Scheme]
	}
	return net.JoinHostPort(strings.ToLower(u.Hostname()), port)
}
