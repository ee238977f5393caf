package lines

import (
	"strings"
	"unicode"

	"lede/articles/parse/phrases"
)

// MarkPage marks the lines that speak for the page and not for the story.
func (p *Page) MarkPage() {
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Width > 900 || l.Width > 200 && Ends(l.Text) {
			continue
		}
		p.markOwn(l)
		if l.Kind == Story && phrases.Commenter(l.Text) && p.dated(i+1) {
			l.Kind, l.Reason = PageOwn, phrases.Comments
		}
	}
}

// dated reports whether line i is short and has a date, as stands under the
// name of who comments.
func (p *Page) dated(i int) bool {
	return i < len(p.Lines) && p.Lines[i].Width < 50 && p.isStamp(p.Lines[i].Text)
}

// MarkJoined marks who worked on the story beside its authors, and what rejoin made whole: a link broke "Click here" from "for
// more information".
func (p *Page) MarkJoined() {
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Kind == Story && l.Width < 400 && phrases.SignOff(l.Text) {
			l.Kind, l.Reason = PageOwn, "who worked on it"
		}
		if l.Parts > 0 && l.Kind == Story && !l.FieldLike && l.Width < 200 {
			if reason, ok := phrases.Junk(l.Text); ok {
				l.Kind, l.Reason = PageOwn, reason
			}
		}
	}
}

func (p *Page) markOwn(l *Line) {
	if reason, ok := phrases.Junk(l.Text); ok && !(reason == phrases.Filing && p.isStamp(l.Text)) {
		l.Kind, l.Reason, l.tail = PageOwn, reason, reason == phrases.RelatedStories || reason == phrases.OtherStory && l.Width < 40 && !namesOne(l.Text)
		if reason == phrases.Advertisement {
			l.Kind = Ad
		}
		return
	}
	l.NamesSection = l.NamesSection || l.Width < 50 && phrases.IsSection(l.Text)
	l.Items = runTogether(l.Text)
	if len(l.Items) > 3 || l.Crumbs() {
		l.Kind, l.Reason = PageOwn, "menu"
		return
	}
	if counter(l.Text) {
		l.Kind, l.Reason = PageOwn, "counter"
		return
	}
	if l.Width < 100 && unicode.IsDigit(First(l.Text)) {
		p.markCounted(l)
	}
}

// namesOne reports whether s names the other story that it leads to: "Also read:
// Green gifts".
func namesOne(s string) bool {
	_, title, ok := strings.Cut(s, ":")
	return ok && WordCount(title, 2) > 1
}

// markCounted marks what a number opens: "12 responses to …".
func (p *Page) markCounted(l *Line) {
	rest := strings.TrimLeft(l.Text, "0123456789 ")
	if reason, ok := phrases.Junk(rest); ok && reason == phrases.Comments {
		l.Kind, l.Reason = PageOwn, reason
	}
}

// Crumbs reports whether l is a trail that begins at the front page.
func (l *Line) Crumbs() bool { return len(l.Items) > 1 && phrases.IsHome(l.Items[0]) }

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
	if letters > 0 && digits > 1 && phrases.PictureCounter(s) {
		return true
	}
	if letters == 0 {
		return !(digits == 0 && startsMark(s)) && digits < 6 && !measured(s)
	}
	if digits == 0 {
		return false
	}
	_, rest, _ := strings.Cut(s, " ")
	return phrases.Counted(rest) && unicode.IsDigit(First(s))
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
