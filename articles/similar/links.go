package similar

import (
	"net/url"
	"path"
	"slices"
	"strings"
)

// Link returns an address as far as it tells a page from others: without its
// scheme, "www.", the usual port, a slash or index page at the end, a session,
// and what tells who sent the reader. Two addresses of one page give the same.
// What is no address on the web is returned as it is.
func Link(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "" {
		return address
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	where := withoutSession(u.EscapedPath())
	if index := strings.ToLower(path.Base(where)); indexPages[index] {
		where = where[:len(where)-len(index)]
	}
	link := host + strings.TrimRight(where, "/")
	if query := telling(u.RawQuery); query != "" {
		link += "?" + query
	}
	if u.Fragment != "" && !passing(u.Fragment) {
		link += "#" + u.Fragment
	}
	return link
}

// FrontPage reports whether a [Link] is that of a whole site.
func FrontPage(link string) bool {
	return !strings.ContainsAny(link, "/?#")
}

// indexPages are what servers send for a folder.
var indexPages = map[string]bool{
	"index.html": true, "index.htm": true, "index.php": true, "default.aspx": true, "default.asp": true, "index.jsp": true,
}

// withoutSession returns a path without the parameter that names a session, as
// in /story;jsessionid=0A1B (Servlet specification, 7.1.3).
func withoutSession(p string) string {
	at := strings.Index(strings.ToLower(p), ";jsessionid=")
	if at < 0 {
		return p
	}
	end := strings.IndexAny(p[at+1:], ";/")
	if end < 0 {
		return p[:at]
	}
	return p[:at] + p[at+1+end:]
}

// telling returns the parameters of a query that tell one page from another,
// sorted.
func telling(query string) string {
	if query == "" {
		return ""
	}
	parameters := slices.DeleteFunc(strings.Split(query, "&"), func(p string) bool {
		name, value, _ := strings.Cut(p, "=")
		return p == "" || tracks(strings.ToLower(name), strings.ToLower(value))
	})
	slices.Sort(parameters)
	return strings.Join(parameters, "&")
}

// tracks reports whether a parameter tells where a reader came from, and not
// what he wants to read.
func tracks(name, value string) bool {
	for _, prefix := range trackPrefixes {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return trackNames[name] || fromFeed[name] && feedWords[value]
}

// trackPrefixes and trackNames are what Matomo, Google, the BBC, Meta,
// Mailchimp, HubSpot and others add to links, and what servers call sessions.
var trackPrefixes = []string{"utm_", "at_", "mtm_", "pk_", "piwik_", "matomo_", "mc_", "hsa_", "_hs", "ns_", "wt_", "xtor", "wt."}

var trackNames = map[string]bool{
	"fbclid": true, "gclid": true, "gclsrc": true, "dclid": true, "msclkid": true, "yclid": true, "twclid": true, "igshid": true,
	"cmpid": true, "cmp": true, "smid": true, "ftag": true, "ocid": true, "icid": true, "ncid": true, "sh": true, "mkt_tok": true,
	"vero_id": true, "oly_enc_id": true, "oly_anon_id": true, "rss": true, "partner": true, "traffic_source": true, "trk": true,
	"jsessionid": true, "phpsessid": true, "aspsessionid": true, "sid": true, "sessionid": true, "session_id": true, "cftoken": true, "cfid": true,
}

// fromFeed are parameters that mean something else with other values.
var fromFeed = map[string]bool{
	"source": true, "src": true, "from": true, "ref": true, "via": true, "medium": true, "campaign": true, "feed": true, "output": true, "format": true,
}

var feedWords = map[string]bool{
	"rss": true, "feed": true, "rssfeed": true, "rss-feed": true, "rss_feed": true, "atom": true, "xml": true, "feedburner": true, "rss2": true, "1": true,
}

// passing reports whether the part after # names a place in a page that every
// page has, or only where the reader came from.
func passing(fragment string) bool {
	f := strings.ToLower(fragment)
	return passingParts[f] || strings.HasPrefix(f, "utm_") || strings.HasPrefix(f, "xtor=") || strings.HasPrefix(f, "ref=")
}

var passingParts = map[string]bool{
	"comments": true, "respond": true, "disqus_thread": true, "rss": true, "ref=rss": true, "more": true, "content": true, "main": true, "top": true,
}
