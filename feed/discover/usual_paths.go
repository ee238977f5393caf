package discover

import (
	"net/url"
	"strings"
)

// usual are the places where sites keep a feed that no page of theirs names,
// the likeliest first.
var usual = [...]string{
	"feed", "rss.xml", "atom.xml", "index.xml",
	"rss", "feed.xml", "feed.json", "?feed=rss2",
	"feeds/posts/default", "index.rdf", "blog/feed", "latest.rss",
}

// usualBelow is how many of them are tried beside a page that is not the
// front page, before those of the site.
const usualBelow = 4

// usualPlaces are the guesses for a page of which nothing else is known.
func usualPlaces(address string) []guess {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return nil
	}
	root := u.Scheme + "://" + u.Host + "/"
	var out []guess
	if below := strings.Trim(u.EscapedPath(), "/"); below != "" {
		for _, place := range usual[:usualBelow] {
			out = append(out, guess{address: root + below + "/" + place})
		}
	}
	for _, place := range usual {
		out = append(out, guess{address: root + place})
	}
	return out
}
