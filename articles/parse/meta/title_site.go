package meta

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lede/articles/parse/letters"
	"lede/articles/parse/phrases"
)

// withoutTail cuts a last part that is short beside a long title.
func withoutTail(title string) string {
	for _, sep := range []string{" | ", " – ", " — ", " · ", " » "} {
		if i := strings.LastIndex(title, sep); i > 0 && strings.Count(title[:i], " ") >= 3 && strings.Count(title[i+len(sep):], " ") <= 3 {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

// separators part a headline from the name of its site.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", "｜", " › ", "_"}

// withoutSite cuts the site's name from the end or the beginning of title, and the
// section's before it. A part is the site's where it is called so, or where the
// host is.
func withoutSite(title, site, host string) string {
	for range 3 {
		cut := cutSite(title, site, host)
		if cut == title {
			cut = cutClose(title, site)
		}
		if cut == title {
			break
		}
		title = cutSection(cut)
	}
	return title
}

// cutClose cuts the name of the site behind a separator without spaces.
func cutClose(title, site string) string {
	key := letters.Of(site)
	for _, sep := range phrases.CloseSeparators() {
		if i := strings.LastIndex(title, sep); i > 0 && key != "" && letters.Of(title[i+len(sep):]) == key {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

// cutSection cuts the name of a section from the end of a title from which the
// site's has been cut: "… | India News".
func cutSection(title string) string {
	for _, sep := range slices.Concat(separators, phrases.CloseSeparators()) {
		i := strings.LastIndex(title, sep)
		if i <= 0 || strings.Count(title[:i], " ") < 2 && utf8.RuneCountInString(title[:i]) < minRestated {
			continue
		}
		last := strings.TrimSpace(title[i+len(sep):])
		if phrases.IsSection(last) || strings.Count(last, " ") == 1 && phrases.HoldsSection(last) && strings.TrimSpace(sep) == "|" {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

func cutSite(title, site, host string) string {
	if before, inside, ok := strings.Cut(title, " ("); ok && strings.HasSuffix(inside, ")") && isSite(strings.TrimSuffix(inside, ")"), site, host) {
		return before
	}
	for _, sep := range separators {
		if before, after, ok := cutMiddle(title, sep); ok && isSite(after, site, host) {
			return before
		}
		if i := strings.LastIndex(title, sep); i > 0 && isSite(title[i+len(sep):], site, host) {
			return strings.TrimSpace(title[:i])
		}
		if i := strings.Index(title, sep); i > 0 && isSite(title[:i], site, host) {
			return strings.TrimSpace(title[i+len(sep):])
		}
	}
	return title
}

// cutMiddle parts title at the second but last sep: what stands before it, and
// the part right behind it, after which the site goes on to speak of itself.
func cutMiddle(title, sep string) (before, middle string, ok bool) {
	last := strings.LastIndex(title, sep)
	if last < 0 {
		return "", "", false
	}
	i := strings.LastIndex(title[:last], sep)
	if i <= 0 {
		return "", "", false
	}
	return strings.TrimSpace(title[:i]), title[i+len(sep) : last], true
}

// isSite reports whether part says the name of the site, or begins the host's:
// "Börsen-Zeitung" does of boersen-zeitung.example.
func isSite(part, site, host string) bool {
	k := letters.Of(part)
	if k == "" {
		return false
	}
	if name, section, ok := strings.Cut(part, " "); ok && phrases.IsSection(section) && letters.Of(name) == letters.Of(site) {
		return true // "CNN Politics"
	}
	if s := letters.Of(site); s != "" && (k == s || len(k) > 4 && strings.Contains(s, k) || len(s) > 4 && strings.Contains(k, s) && len(k) < 2*len(s)) {
		return true
	}
	h := letters.Of(host)
	k = phrases.HostSpelling(k)
	return h != "" && (k == h || len(k) > 3 && strings.HasPrefix(h, k))
}
