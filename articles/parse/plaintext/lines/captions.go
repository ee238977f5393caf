package lines

import (
	"strings"

	"lede/articles/parse/phrases"
)

// reach is how many lines a caption's second copy may stand away.
const reach = 2

// MarkPictures finds what is said of pictures. A dump shows a caption by
// writing it twice, since the picture's alt text says the same, or by a credit.
func (p *Page) MarkPictures() {
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Kind != Story {
			continue
		}
		if j := p.copyOf(i); j > 0 {
			p.pair(i, j)
			continue
		}
		p.markCredited(l)
	}
}

// copyOf returns the index of the second copy of line i, or -1.
func (p *Page) copyOf(i int) int {
	l := &p.Lines[i]
	if l.Width < 12 && HasDigit(l.Text) {
		return -1 // the cell of a table
	}
	for j := i + 1; j < len(p.Lines) && j <= i+reach; j++ {
		m := &p.Lines[j]
		if m.Kind != Story && m.Kind != Ad {
			return -1
		}
		if SameCaption(l.Text, m.Text) {
			return j
		}
		if m.Kind == Story && j == i+1 && l.Width < 40 {
			return -1
		}
	}
	return -1
}

// SameCaption reports whether two lines say the same of a picture: equal, or one is
// the other and a credit.
func SameCaption(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < 24 || len(b) < 24 || len(a) > 4*len(b) || len(b) > 4*len(a) {
		return strings.EqualFold(a, b)
	}
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	short = strings.TrimRight(short, ". ")
	if !strings.HasPrefix(long, short) {
		return strings.HasSuffix(long, short) && strings.HasPrefix(long, "Image: ")
	}
	rest := strings.TrimLeft(long[len(short):], ". |–-")
	if rest == "" {
		return true
	}
	_, _, ok := phrases.Credit(rest)
	return ok
}

// pair makes lines i and j one picture; the longer of the two is kept.
func (p *Page) pair(i, j int) {
	l, m := &p.Lines[i], &p.Lines[j]
	text := l.Text
	if len(m.Text) > len(text) {
		text = m.Text
	}
	l.Kind, m.Kind, m.Reason = Picture, Repeated, "caption, a second time"
	l.Caption, l.Credit = text, ""
	if caption, credit, ok := phrases.Credit(text); ok {
		l.Caption, l.Credit = caption, lone(text, caption, credit)
	}
}

// lone is the credit of a picture. Where there is no caption, it keeps its
// label: "Photo: AFP" is then all that says that there was a picture.
func lone(text, caption, credit string) string {
	if caption == "" && len(text) < 80 {
		return strings.Trim(text, "()[] ")
	}
	return credit
}

// markCredited marks a single line that is a credit, or a caption that ends
// in one.
func (p *Page) markCredited(l *Line) {
	if l.Width > 700 || !creditSign(l.Text) {
		return
	}
	if phrases.IsBureau(l.Text) || isByline(l.Text) {
		return
	}
	caption, credit, ok := phrases.Credit(l.Text)
	if !ok || credit == "" && l.Width > 250 {
		return
	}
	l.Kind, l.Caption, l.Credit = Picture, caption, lone(l.Text, caption, credit)
}

// creditSign is a cheap test that passes every line that may hold a credit.
func creditSign(s string) bool {
	return creditBytes.in(s) || len(s) < 60 && strings.IndexByte(s, ',') >= 0 || len(s) < 40 && phrases.KnowsAgency(s) || strings.HasSuffix(s, ")") || strings.HasSuffix(s, ").") ||
		endsInName(s) || phrases.SignsCredit(s)
}

// endsInName reports whether a word or two in capitals follow the last full
// stop of s, where an agency's name may stand.
func endsInName(s string) bool {
	i := strings.LastIndex(s, ". ")
	return i > 0 && len(s)-i < 30 && WordCount(s[i+2:], 4) < 4 && phrases.KnowsAgency(s[i+2:])
}
