package refresh

import (
	"net/url"
	"slices"
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
// their own; those of a host that has wanted to be left alone, for whatever
// reason (429, 503), are one, so that the first of them, which have been without
// an answer for the longest, get what the host allows.
func rows(sources []articles.Source) [][]articles.Source {
	slow := map[string]bool{}
	for _, s := range sources {
		if host := hostOf(s); host != "" && !s.Fetch.Barred.IsZero() {
			slow[host] = true
		}
	}
	at := map[string]int{}
	var out [][]articles.Source
	for _, s := range sources {
		host := hostOf(s)
		if !slow[host] {
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
	for _, i := range at {
		slices.SortStableFunc(out[i], func(a, b articles.Source) int { return answeredAt(a.Fetch).Compare(answeredAt(b.Fetch)) })
	}
	return out
}

// answeredAt is when a source last answered well, as far as that is known.
func answeredAt(f articles.FetchState) time.Time {
	if f.Failures > 0 {
		return f.Arrived
	}
	return f.Checked
}
