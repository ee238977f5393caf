package meta

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
	"lede/articles/parse/phrases"
)

// onlyHeadline is what the one visible headline of the page says, however often
// it is said. It is empty where two headlines differ, or another element stands
// in for one.
func (p *Page) onlyHeadline(site string) string {
	only := ""
	for _, n := range p.Headlines {
		h := dom.Brief(n, 400)
		switch {
		case h == "" || len(h) > MaxHeadline || isSite(h, site, p.host()):
		case only == "":
			only = h
		case letters.Of(only) != letters.Of(h):
			return ""
		}
	}
	return only
}

// fullHeadline is the only headline of the page where title, which machines are
// told, says something else of the same story. Sites shorten titles for cards and
// lists, and write others for search engines. That it is the story's headline, and
// not the name of a section, another statement shows, or the words that both have.
func (p *Page) fullHeadline(ld linked, title, site string) string {
	only := p.onlyHeadline(site)
	if only == "" || p.standIn != nil || strings.Contains(letters.Of(only), letters.Of(title)) || letters.Of(only) == letters.Of(p.crumbOf(ld)) {
		return ""
	}
	if p.restated(ld, only, title, site) || longer(only, title) && sharesWords(only, title) {
		return only
	}
	return ""
}

// crumbOf is the last crumb, whose words some sites set as the headline of their
// section.
func (p *Page) crumbOf(ld linked) string {
	if len(ld.crumbs) == 0 {
		return ""
	}
	return ld.crumbs[len(ld.crumbs)-1]
}

// restated reports whether something else than title says what headline says:
// JSON-LD, or <title> before the name of the site or behind it.
func (p *Page) restated(ld linked, headline, title, site string) bool {
	k := letters.Of(headline)
	if len(k) < minRestated {
		return false
	}
	if letters.Of(ld.headline) == k || letters.Of(ld.name) == k {
		return true
	}
	page := plain(p.title)
	if strings.Contains(letters.Of(page), letters.Of(title)) {
		return false // which of the two names the site is not clear
	}
	return letters.Of(withoutSite(page, site, p.host())) == k || strings.HasPrefix(page, headline) && parted(page, headline)
}

// minRestated is how many letters a headline has at least that is known again.
const minRestated = 12

// longer reports whether headline says more than title does, which says more than
// a label.
func longer(headline, title string) bool {
	t := utf8.RuneCountInString(letters.Of(title))
	return t > minRestated && utf8.RuneCountInString(letters.Of(headline)) > t
}

// sharesWords reports whether a third of the letters of title stand in words that
// headline has too.
func sharesWords(headline, title string) bool {
	words := strings.FieldsFunc(strings.ToLower(headline), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	shared := 0
	for _, w := range strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(w) > 2 && slices.Contains(words, w) {
			shared += len(w)
		}
	}
	return 3*shared >= len(letters.Of(title))
}

// onlyHeadlineWithin is headlineWithin on a page with one headline: what the
// title for machines has beside it is the line above the headline.
func (p *Page) onlyHeadlineWithin(title, site string) string {
	if p.standIn != nil || p.onlyHeadline(site) == "" {
		return ""
	}
	h := p.headlineWithin(title, site)
	if letters.Of(h) == letters.Of(title) {
		return ""
	}
	return h
}

// headlineBeyond returns the only <h1> if it goes on where title ends, or if
// title is a mere label of a word or two.
func (p *Page) headlineBeyond(title, site string) string {
	only := p.onlyHeadline(site)
	k, t := letters.Of(only), letters.Of(title)
	switch {
	case t == "" || k == t:
		return ""
	case len(t) > 12 && strings.HasPrefix(k, t):
		return only
	case strings.Count(title, " ") < 2 && strings.Count(only, " ") > 2 && len(t) < 12:
		return only
	}
	return ""
}

// headlineWithin returns the <h1> that title holds at its beginning or end
// beside other words.
func (p *Page) headlineWithin(title, site string) string {
	key := letters.Of(title)
	for _, n := range p.Headlines {
		h := dom.Brief(n, 400)
		k := letters.Of(h)
		if len(k) < 10 && strings.Count(h, " ") < 2 || len(h) > MaxHeadline || isSite(h, site, p.host()) {
			continue
		}
		if key == k {
			return title
		}
		if len(k)*3 > len(key) && (strings.HasPrefix(key, k) || strings.HasSuffix(key, k)) && parted(title, h) {
			return h
		}
	}
	return ""
}

// parted reports whether a separator stands between h and the rest of title.
func parted(title, h string) bool {
	i := strings.Index(title, h)
	if i < 0 {
		return false
	}
	before, after := strings.TrimSpace(title[:i]), strings.TrimSpace(title[i+len(h):])
	rest := before + after
	return rest != "" && strings.ContainsAny(firstRune(after)+lastRune(before), "|-–—:/»«>·•,\\("+strings.Join(phrases.CloseSeparators(), ""))
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

func lastRune(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	return string(r[len(r)-1])
}
