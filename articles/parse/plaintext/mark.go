package plaintext

import (
	"strings"
	"unicode"

	"lede/articles/parse/phrases"
)

// markPage marks the lines that speak for the page and not for the story.
func (p *page) markPage() {
	for i := range p.lines {
		l := &p.lines[i]
		if l.width > 900 || l.width > 200 && ends(l.text) {
			continue
		}
		p.markOwn(l)
		if l.kind == story && phrases.Commenter(l.text) && p.dated(i+1) {
			l.kind, l.reason = pageOwn, phrases.Comments
		}
	}
}

// dated reports whether line i is short and has a date, as stands under the
// name of who comments.
func (p *page) dated(i int) bool {
	return i < len(p.lines) && p.lines[i].width < 50 && p.isStamp(p.lines[i].text)
}

// remark marks who worked on the story beside its authors, and what rejoin made whole: a link broke "Click here" from "for
// more information".
func (p *page) remark() {
	for i := range p.lines {
		l := &p.lines[i]
		if l.kind == story && l.width < 400 && phrases.SignOff(l.text) {
			l.kind, l.reason = pageOwn, "who worked on it"
		}
		if l.parts > 0 && l.kind == story && !l.maybe && l.width < 200 {
			if reason, ok := phrases.Junk(l.text); ok {
				l.kind, l.reason = pageOwn, reason
			}
		}
	}
}

func (p *page) markOwn(l *line) {
	if reason, ok := phrases.Junk(l.text); ok && !(reason == phrases.Filing && p.isStamp(l.text)) {
		l.kind, l.reason, l.tail = pageOwn, reason, reason == phrases.RelatedStories || reason == phrases.OtherStory && l.width < 40
		if reason == phrases.Advertisement {
			l.kind = ad
		}
		return
	}
	l.filed = l.width < 50 && phrases.IsSection(l.text)
	l.items = runTogether(l.text)
	if len(l.items) > 3 || l.crumbs() {
		l.kind, l.reason = pageOwn, "menu"
		return
	}
	if counter(l.text) {
		l.kind, l.reason = pageOwn, "counter"
		return
	}
	if l.width < 100 && unicode.IsDigit(first(l.text)) {
		p.markCounted(l)
	}
}

// markCounted marks what a number opens: "12 responses to …".
func (p *page) markCounted(l *line) {
	rest := strings.TrimLeft(l.text, "0123456789 ")
	if reason, ok := phrases.Junk(rest); ok && reason == phrases.Comments {
		l.kind, l.reason = pageOwn, reason
	}
}

// crumbs reports whether l is a trail that begins at the front page.
func (l *line) crumbs() bool { return len(l.items) > 1 && phrases.IsHome(l.items[0]) }

// counter reports whether s is a number or a sign alone: "1 / 23", "(4)", "|",
// "41 Comments". Marks that end a broken sentence are left to rejoin.
func counter(s string) bool {
	if len(s) > 24 {
		return false
	}
	letters, digits := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
		if unicode.IsDigit(r) {
			digits++
		}
	}
	if letters > 0 && digits > 1 && galleryCount(s) {
		return true
	}
	if letters == 0 {
		return !(digits == 0 && startsMark(s)) && digits < 6 && !measured(s)
	}
	if digits == 0 {
		return false
	}
	_, rest, _ := strings.Cut(s, " ")
	return phrases.Counted(rest) && unicode.IsDigit(first(s))
}

// measured reports whether a number has a unit or is a time.
func measured(s string) bool {
	for _, r := range s {
		switch r {
		case '%', '€', '$', '£', ':':
			return true
		}
	}
	return false
}

// galleryCount reports whether s numbers the pictures of a gallery: "Image 2
// of 5".
func galleryCount(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	return len(words) == 4 && unicode.IsDigit(first(words[1])) && unicode.IsDigit(first(words[3])) && phrases.GalleryWord(words[0]) && phrases.GalleryWord(words[2])
}
