package fields

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/phrases"
	"lede/articles/parse/plaintext/lines"
)

// readByline reads the authors: a line that says "By" first, then a line of
// names beside a date, then one beside the headline, and at last what stands
// below the story.
func (p *page) readByline() {
	spots := p.near(8, 6)
	if p.stampAt > p.Title+8 || p.stampAt >= 0 && p.stampAt < p.Title-6 {
		spots = append(spots, p.stampAt, max(p.stampAt-1, 0), min(p.stampAt+1, len(p.Lines)-1))
	}
	for _, i := range append(spots, p.foot()...) {
		if p.readAuthors(i, true) {
			return
		}
	}
	for _, beside := range []func(int) bool{p.besideStamp, p.besideTitle, p.opensText, p.overItself, p.holdsStamp} {
		for _, i := range spots {
			if beside(i) && p.readAuthors(i, false) {
				return
			}
		}
	}
	if p.readFarByline() {
		return
	}
	p.readAuthorBox()
}

// farByline is how many lines below the headline a short line that opens as a
// byline may stand, behind buttons, pictures and a dek.
const farByline = 24

// readFarByline reads the lines that nothing else in sight of the headline signs.
func (p *page) readFarByline() bool {
	for i := p.Title + 9; i < min(len(p.Lines), p.Title+farByline); i++ {
		l := &p.Lines[i]
		if !l.FieldLike || l.Width >= 60 {
			continue
		}
		if by, ok := phrases.Byline(l.Text); ok && strings.Contains(by[0].Name, " ") && p.readAuthors(i, true) {
			return true
		}
	}
	return false
}

// foot lists the lines around the end of the body, where some papers sign.
func (p *page) foot() []int {
	var list []int
	for i := max(p.To-2, p.Title+9); i < min(len(p.Lines), p.To+5); i++ {
		list = append(list, i)
	}
	return list
}

// readAuthors reads line i as a byline.
func (p *page) readAuthors(i int, labelled bool) bool {
	l := &p.Lines[i]
	if l.Kind != lines.Story && l.Kind != lines.Stamp && !p.signedTwice(i) || len(l.Text) > 200 || p.IsProse(i) && !l.FieldLike {
		return false
	}
	if !labelled && endsSentence(l.Text) {
		return false
	}
	names, role := p.namesOf(l.Text, labelled)
	names, person := phrases.Person(phrases.TrimNames(names))
	if names == "" || !labelled && !(person && p.signs(i, names)) {
		return false
	}
	authors, ok := phrases.Names(names)
	if !ok && labelled && phrases.IsHandle(names) {
		authors, ok = []articles.Author{{Name: names}}, true
	}
	if !ok && phrases.StrongByline(l.Text) {
		authors, ok = phrases.Described(names)
	}
	if !ok || phrases.NoName(authors[0].Name) != "" {
		return false
	}
	if role != "" && authors[0].Role == "" {
		authors[0].Role = role
	}
	sure := articles.Guess
	if labelled {
		sure = articles.Stated
	}
	p.setByline(i, authors, sure)
	return true
}

// endsSentence reports whether s ends with the stop of a sentence, and not of an
// abbreviation such as "Jr.".
func endsSentence(s string) bool {
	end, stopped := strings.CutSuffix(s, ".")
	last := end[strings.LastIndexByte(end, ' ')+1:]
	return stopped && utf8.RuneCountInString(last) > 3 || strings.HasSuffix(s, "。")
}

// setByline takes the authors that line i names, and sets aside what else
// stands there of them.
func (p *page) setByline(i int, authors []articles.Author, sure articles.Sureness) {
	p.meta.Byline = articles.Byline{Authors: authors, Evidence: p.evidence(i, sure)}
	l := &p.Lines[i]
	if l.Kind != lines.Stamp && (i < max(p.From+2, p.Title+10) || l.FieldLike) {
		l.Kind, l.Reason = lines.Byline, "byline"
	}
	p.markSigned(i)
}

// markSigned sets aside what says more of the authors below line i: their
// names again, their roles, their handles.
func (p *page) markSigned(i int) {
	for j := i + 1; j < min(len(p.Lines), i+5); j++ {
		l := &p.Lines[j]
		if l.Kind == lines.Stamp || l.Kind == lines.PageOwn {
			continue
		}
		if p.signsToo(i, j) {
			l.Kind, l.Reason = lines.Byline, "byline"
			continue
		}
		again := l.Text == p.meta.Byline.Authors[0].Name
		if l.Kind != lines.Story || !again && !phrases.IsRole(l.Text) && (l.Text[0] != '@' || lines.WordCount(l.Text, 2) > 1) {
			return
		}
		l.Kind, l.Reason = lines.Byline, "byline"
	}
}

// signsToo takes the name on line j for another author where it stands between
// the byline on line i and its date.
func (p *page) signsToo(i, j int) bool {
	l := &p.Lines[j]
	words := strings.Fields(l.Text)
	if l.Kind != lines.Story || len(words) < 2 || len(words) > 3 || !p.datedSoon(j) || p.Lines[i].Width > 40 {
		return false
	}
	for _, word := range words {
		if !unicode.IsUpper(lines.First(word)) {
			return false
		}
	}
	more, ok := phrases.Names(l.Text)
	if !ok || len(more) > 1 || phrases.IsRole(l.Text) || phrases.HoldsSection(l.Text) || more[0].Name == p.meta.Byline.Authors[0].Name {
		return false
	}
	p.meta.Byline.Authors = append(p.meta.Byline.Authors, more...)
	return true
}

// datedSoon reports whether a date stands within three lines of line j.
func (p *page) datedSoon(j int) bool {
	for k := j + 1; k < min(len(p.Lines), j+4); k++ {
		if p.Lines[k].Kind == lines.Stamp {
			return true
		}
	}
	return false
}

// signedTwice reports whether line i is a name that stands twice, as the alt
// Text of a portrait and as the byline.
func (p *page) signedTwice(i int) bool {
	l := &p.Lines[i]
	return l.Kind == lines.Picture && l.Credit == "" && i+2 < len(p.Lines) &&
		(p.besideStamp(i) || p.Lines[i+2].Kind == lines.Stamp || phrases.IsRole(p.Lines[i+2].Text))
}

// namesOf cuts a byline's opening, its dates and what follows a bar.
func (p *page) namesOf(s string, labelled bool) (names, role string) {
	role, rest, ok := phrases.CutByline(s)
	if labelled && !ok {
		if i := strings.IndexAny(s, "|·•"); i > 0 {
			role, rest, ok = phrases.CutByline(s[i:])
		}
		if !ok && lines.HasDigit(s) && !(lines.Width(s) >= 70 && lines.Ends(s)) {
			role, rest, ok = phrases.CutInside(s)
		}
		if !ok {
			return "", ""
		}
	}
	if !ok {
		rest = p.unlabelled(s)
	}
	return p.withoutDate(rest), role
}

// unlabelled returns the part of a line with a date that holds names: of
// "23 June | 16:14 | Bo Ek" it is "Bo Ek".
func (p *page) unlabelled(s string) string {
	if !lines.HasDigit(s) {
		return s
	}
	parts := strings.FieldsFunc(strings.NewReplacer(" - ", "|", " – ", "|", " // ", "|").Replace(s), func(r rune) bool { return r == '|' || r == '•' || r == '·' })
	for _, part := range parts {
		part = strings.TrimSpace(part)
		if !lines.HasDigit(part) && lines.WordCount(part, 6) >= 2 && phrases.NameLike(part) && !phrases.HoldsSection(part) {
			return part
		}
	}
	return s
}

// withoutDate drops a date and the bars and labels around it.
func (p *page) withoutDate(s string) string {
	for lines.HasDigit(s) {
		_, start, end, ok := dates.Find(s, p.Lang)
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
	for i := range len(s) {
		if i > 0 && s[i-1] != ' ' && s[i-1] != '|' {
			continue
		}
		if kind, n := phrases.Stamp(s[i:]); kind != "" && len(strings.Trim(s[i+n:], " :|")) == 0 {
			return strings.TrimRight(s[:i], " |,–-•·")
		}
	}
	return s
}

// signs reports whether names, which no opening introduces, read like one or
// two names and not like a menu or a part of the headline.
func (p *page) signs(i int, names string) bool {
	n := lines.WordCount(names, 8)
	who, _, _ := strings.Cut(names, ",")
	if n > 7 || len(names) < 4 || phrases.HoldsSection(who) && !phrases.IsBureau(names) || phrases.IsRole(names) && !(phrases.IsBureau(names) && p.holdsStamp(i)) {
		return false
	}
	if p.Title >= 0 && i != p.Title && strings.Contains(p.Lines[p.Title].Text, names) {
		return false
	}
	return n >= 2 || lines.WideText(names) || phrases.IsBureau(names) || p.holdsStamp(i) || p.overItself(i)
}

// holdsStamp reports whether line i holds the date as well.
func (p *page) holdsStamp(i int) bool { return p.Lines[i].Kind == lines.Stamp }

// opensText reports whether line i is two to four words in capitals above the
// first sentence of a text without a headline, where its author stands.
func (p *page) opensText(i int) bool {
	l := &p.Lines[i]
	if p.Title >= 0 || i > p.From || l.Kind != lines.Story || i+1 >= len(p.Lines) {
		return false
	}
	n := lines.WordCount(l.Text, 5)
	next := &p.Lines[i+1]
	return n > 1 && n < 5 && phrases.NameLike(l.Text) && (next.FieldLike || next.Kind == lines.Stamp || next.Width > 100)
}

// overItself reports whether the line below line i tells of whom it names:
// "Ann Lee" over "Ann Lee teaches the history of rain".
func (p *page) overItself(i int) bool {
	if i+1 >= len(p.Lines) || i == p.Title {
		return false
	}
	name, next := p.Lines[i].Text, p.Lines[i+1].Text
	return len(name) < 60 && len(next) > len(name)+30 && strings.HasPrefix(next, name+" ")
}

// besideStamp reports whether line i holds a date or touches one that does.
func (p *page) besideStamp(i int) bool {
	if p.holdsStamp(i) && lines.WordCount(p.withoutDate(p.unlabelled(p.Lines[i].Text)), 2) < 2 {
		return false // a single word beside a date is mostly where it is filed
	}
	for j := max(0, i-1); j <= min(len(p.Lines)-1, i+1); j++ {
		if p.Lines[j].Kind == lines.Stamp {
			return true
		}
	}
	return false
}

// besideTitle reports whether line i stands right below the headline, or above what
// says what an author is.
func (p *page) besideTitle(i int) bool {
	if p.Title >= 0 && i > p.Title && i <= p.Title+2 {
		return true
	}
	return i+1 < len(p.Lines) && phrases.IsRole(p.Lines[i+1].Text)
}
