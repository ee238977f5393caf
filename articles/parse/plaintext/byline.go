package plaintext

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/phrases"
)

// readByline reads the authors: a line that says "By" first, then a line of
// names beside the headline or the date.
func (p *page) readByline() {
	spots := p.near(8, 6)
	for _, i := range spots {
		if p.readAuthors(i, true) {
			return
		}
	}
	for _, i := range spots {
		if p.readAuthors(i, false) {
			return
		}
	}
}

// readAuthors reads line i as a byline.
func (p *page) readAuthors(i int, labelled bool) bool {
	l := &p.lines[i]
	if l.kind != story && l.kind != stamp || len(l.text) > 200 {
		return false
	}
	names, role := p.namesOf(l.text, labelled)
	if names == "" || !labelled && !p.nameBeside(i, names) {
		return false
	}
	authors, ok := phrases.Names(names)
	if !ok {
		return false
	}
	if role != "" && authors[0].Role == "" {
		authors[0].Role = role
	}
	sure := articles.Guess
	if labelled {
		sure = articles.Stated
	}
	p.meta.Byline = articles.Byline{Authors: authors, Evidence: p.evidence(i, sure)}
	if l.kind == story {
		l.kind, l.reason = byline, "byline"
	}
	return true
}

// namesOf cuts a byline's opening, its dates and what follows a bar.
func (p *page) namesOf(s string, labelled bool) (names, role string) {
	role, rest, ok := phrases.CutByline(s)
	if labelled && !ok {
		if i := strings.IndexAny(s, "|·•"); i > 0 {
			role, rest, ok = phrases.CutByline(s[i:])
		}
		if !ok {
			role, rest, ok = p.afterDate(s)
		}
		if !ok {
			return "", ""
		}
	}
	if !ok {
		rest = s
	}
	return p.withoutDate(rest), role
}

// afterDate reads "11/19/2019 by Lars Brandt".
func (p *page) afterDate(s string) (role, rest string, ok bool) {
	if !hasDigit(s) {
		return "", "", false
	}
	_, _, end, found := dates.Find(s, p.lang)
	if !found || end >= len(s) {
		return "", "", false
	}
	return phrases.CutByline(strings.TrimLeft(s[end:], " ,|-–"))
}

// withoutDate drops a date and the bars and labels around it.
func (p *page) withoutDate(s string) string {
	for hasDigit(s) {
		_, start, end, ok := dates.Find(s, p.lang)
		if !ok {
			break
		}
		before, after := strings.TrimRight(s[:start], " ,|–-•·("), strings.TrimLeft(s[end:], " ,|–-•·)")
		before = dropLabel(before)
		if before != "" {
			s = before
		} else {
			s = after
		}
	}
	for _, bar := range []string{"|", "•", "·", " // "} {
		if i := strings.Index(s, bar); i > 0 {
			s = s[:i]
		}
	}
	return strings.TrimSpace(s)
}

// dropLabel cuts a date's label from the end of s: "Ann Lee Published".
func dropLabel(s string) string {
	for i := 0; i < len(s); i++ {
		if i > 0 && s[i-1] != ' ' && s[i-1] != '|' {
			continue
		}
		if kind, n := phrases.Stamp(s[i:]); kind != "" && len(strings.Trim(s[i+n:], " :|")) == 0 {
			return strings.TrimRight(s[:i], " |,–-•·")
		}
	}
	return s
}

// nameBeside reports whether the line i, which has no opening, stands where
// bylines stand, and reads like one or two names.
func (p *page) nameBeside(i int, names string) bool {
	l := &p.lines[i]
	n := wordCount(names, 8)
	if phrases.IsSection(names) || phrases.IsRole(names) || n > 7 || len(names) < 4 {
		return false
	}
	if n < 2 && !wideText(names) && !phrases.IsBureau(names) {
		return false
	}
	if l.kind == stamp {
		return true
	}
	for j := max(0, i-2); j <= min(len(p.lines)-1, i+2); j++ {
		if m := &p.lines[j]; j == p.title || m.kind == stamp || m.kind == byline || phrases.IsRole(m.text) {
			return true
		}
	}
	return false
}
