package refresh

import (
	"net/url"
	"strings"
	"time"

	"lede/articles"
)

// hostOf is the host that a source is asked of, with its port; empty for a
// file, a folder or a command.
func hostOf(s articles.Source) string {
	if s.Kind != articles.FeedSource {
		return ""
	}
	u, err := url.Parse(s.Address)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Host)
}

// limitedLast reports whether the last word of the source's server was that it
// wants to be left alone (429), and not that something was wrong (503).
func limitedLast(f articles.FetchState) bool { return !f.Barred.IsZero() && f.Problem == "" }

// barredHosts says until when hosts want to be left alone. One that has said so
// at one address means all of them.
func barredHosts(sources []articles.Source) map[string]time.Time {
	barred := map[string]time.Time{}
	for _, s := range sources {
		host := hostOf(s)
		if host != "" && limitedLast(s.Fetch) && s.Fetch.Barred.After(barred[host]) {
			barred[host] = s.Fetch.Barred
		}
	}
	return barred
}

// rows are the sources that are asked one after the other. Most are rows of
// their own; those of a host that has wanted to be left alone are one, in the
// order given, so that the first of them gets what the host allows.
func rows(sources []articles.Source) [][]articles.Source {
	limited := barredHosts(sources)
	at := map[string]int{}
	var out [][]articles.Source
	for _, s := range sources {
		host := hostOf(s)
		if _, slow := limited[host]; !slow {
			out = append(out, []articles.Source{s})
			continue
		}
		if i, begun := at[host]; begun {
			out[i] = append(out[i], s)
			continue
		}
		at[host] = len(out)
		out = append(out, []articles.Source{s})
	}
	return out
}
