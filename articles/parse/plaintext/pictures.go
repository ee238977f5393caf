package plaintext

import (
	"strings"

	"lede/articles/parse/phrases"
)

// reach is how many lines a caption's second copy may stand away.
const reach = 2

// markPictures finds what is said of pictures. A dump shows a caption by
// writing it twice, since the picture's alt text says the same, or by a credit.
func (p *page) markPictures() {
	for i := range p.lines {
		l := &p.lines[i]
		if l.kind != story {
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
func (p *page) copyOf(i int) int {
	l := &p.lines[i]
	for j := i + 1; j < len(p.lines) && j <= i+reach; j++ {
		m := &p.lines[j]
		if m.kind != story && m.kind != ad {
			return -1
		}
		if same(l.text, m.text) {
			return j
		}
		if m.kind == story && j == i+1 && l.width < 40 {
			return -1
		}
	}
	return -1
}

// same reports whether two lines say the same of a picture: equal, or one is
// the other and a credit.
func same(a, b string) bool {
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
func (p *page) pair(i, j int) {
	l, m := &p.lines[i], &p.lines[j]
	text := l.text
	if len(m.text) > len(text) {
		text = m.text
	}
	l.kind, m.kind, m.reason = picture, repeated, "caption, a second time"
	l.caption, l.credit = text, ""
	if caption, credit, ok := phrases.Credit(text); ok {
		l.caption, l.credit = caption, lone(text, caption, credit)
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
func (p *page) markCredited(l *line) {
	if l.width > 700 || !creditSign(l.text) {
		return
	}
	if phrases.IsBureau(l.text) || isByline(l.text) {
		return
	}
	caption, credit, ok := phrases.Credit(l.text)
	if !ok || credit == "" && l.width > 250 {
		return
	}
	l.kind, l.caption, l.credit = picture, caption, lone(l.text, caption, credit)
}

// creditSign is a cheap test that passes every line that may hold a credit.
func creditSign(s string) bool {
	return creditBytes.in(s) || strings.HasPrefix(s, "Image ") || strings.HasPrefix(s, "Media ") || len(s) < 60 && strings.IndexByte(s, ',') >= 0 || len(s) < 40 && phrases.KnowsAgency(s) || strings.HasSuffix(s, ")") || strings.HasSuffix(s, ").") ||
		endsInName(s) ||
		strings.Contains(s, "hoto by") || strings.Contains(s, "raph by") || strings.Contains(s, "Credit ") || strings.Contains(s, "mage by")
}

// endsInName reports whether a word or two in capitals follow the last full
// stop of s, where an agency's name may stand.
func endsInName(s string) bool {
	i := strings.LastIndex(s, ". ")
	return i > 0 && len(s)-i < 30 && wordCount(s[i+2:], 4) < 4 && phrases.KnowsAgency(s[i+2:])
}
