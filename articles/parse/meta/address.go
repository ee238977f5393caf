package meta

import (
	"net/url"
	"strings"
)

// Absolute resolves href; it is empty for what is no address of the web.
func (p *Page) Absolute(href string) string {
	href = strings.TrimSpace(href)
	if s, ok := p.plainAddress(href); ok {
		return s
	}
	return p.resolved(href)
}

// plainAddress is what absolute makes of an address that needs no resolving
// but for the host before it, as most do not: one of the web, or a path from
// its root, of plain characters and without dots to resolve.
func (p *Page) plainAddress(href string) (string, bool) {
	path, whole := strings.CutPrefix(href, "https://")
	if !whole {
		path, whole = strings.CutPrefix(href, "http://")
	}
	if whole {
		host, rest, ok := strings.Cut(path, "/")
		return href, ok && host != "" && isPlain(host) && isPlainPath(rest)
	}
	rest, rooted := strings.CutPrefix(href, "/")
	if !rooted || p.root() == "" || !isPlainPath(rest) {
		return "", false
	}
	return p.root() + href, true
}

// isPlainPath reports whether s, which stands after a slash, stays as it is in
// every address: it has no empty folder, and none that begins with a dot.
func isPlainPath(s string) bool {
	return isPlain(s) && !strings.HasPrefix(s, "/") && !strings.HasPrefix(s, ".") && !strings.Contains(s, "//") && !strings.Contains(s, "/.")
}

// isPlain reports whether s has only characters that no address escapes.
func isPlain(s string) bool {
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < '-' || c > '9') && (c < 'A' || c > 'Z') && c != '_' {
			return false
		}
	}
	return true
}

// root is what stands before the paths of the page's site: "https://news.example".
func (p *Page) root() string {
	if p.base.Scheme != "http" && p.base.Scheme != "https" || p.base.User != nil || p.base.Opaque != "" || p.base.Host == "" || !isPlain(p.base.Host) {
		return ""
	}
	return p.base.Scheme + "://" + p.base.Host
}

// resolved is absolute for every address.
func (p *Page) resolved(href string) string {
	if href == "" || strings.HasPrefix(href, "javascript:") || strings.HasPrefix(href, "data:") {
		return ""
	}
	u, err := url.Parse(href)
	if err != nil {
		return ""
	}
	if *p.base != (url.URL{}) { // else a path stays one: the page lies in a folder
		u = p.base.ResolveReference(u)
	}
	switch u.Scheme {
	case "http", "https":
		if u.Path == "" && u.Host != "" {
			u.Path = "/"
		}
		return u.String()
	case "mailto":
		return u.String()
	case "":
		if u.Path != "" && u.Host == "" {
			return u.String()
		}
	}
	return ""
}
