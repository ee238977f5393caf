package discover

import (
	"net/url"
	"regexp"
	"strings"
)

// knownPlaces are the feeds that the table of sites gives for a page. Its Body
// may be empty where the page did not answer.
func knownPlaces(page Page) []guess {
	u, err := url.Parse(page.Address)
	if err != nil || u.Host == "" {
		return nil
	}
	at := strings.TrimRight(u.EscapedPath(), "/")
	if u.RawQuery != "" {
		at += "?" + u.RawQuery
	}
	for _, row := range sites {
		if !row.runs(strings.ToLower(u.Hostname())) {
			continue
		}
		path := regexp.MustCompile(row.path) // few rows come this far
		if m := path.FindStringSubmatchIndex(at); m != nil {
			return row.guesses(path, at, m, u.Scheme+"://"+u.Host, page.Body)
		}
	}
	return nil
}

// runs reports whether host is one of the row's.
func (s site) runs(host string) bool {
	for name := range strings.FieldsSeq(s.hosts) {
		below, wild := strings.CutPrefix(name, "*.")
		if name == "*" || host == below || wild && strings.HasSuffix(host, "."+below) {
			return true
		}
	}
	return false
}

// guesses fills in the row's feeds: m is where path fits at.
func (s site) guesses(path *regexp.Regexp, at string, m []int, root string, body []byte) []guess {
	found := s.inPage(body)
	var out []guess
	for _, feed := range s.feeds {
		if strings.Contains(feed, "$page") && found == "" {
			continue
		}
		feed = strings.NewReplacer("${root}", literal(root), "$page", literal(found)).Replace(feed)
		address := webAddress(string(path.ExpandString(nil, feed, at, m)))
		if address != "" {
			out = append(out, guess{address: address})
		}
	}
	return out
}

// inPage returns what the first of the row's patterns that fits captures.
func (s site) inPage(body []byte) string {
	for _, pattern := range s.page {
		if m := regexp.MustCompile(pattern).FindSubmatch(body); m != nil {
			return string(m[1])
		}
	}
	return ""
}

// literal is s as a part of a template that stands for itself.
func literal(s string) string { return strings.ReplaceAll(s, "$", "$$") }
