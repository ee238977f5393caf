package plaintext

import (
	"strings"
	"unicode/utf8"
)

// The widths that hard-wrapped text comes in, in characters.
const (
	narrowest = 50
	widest    = 110
)

// unwrap undoes line breaks that an editor or a mailer put in to keep lines
// short. It acts only where the whole text is wrapped: no line is longer than
// the margin, and most lines stop because the next word would not have fit.
func (p *page) unwrap() {
	margin, ok := p.margin()
	if !ok {
		return
	}
	last := -1
	for i := range p.lines {
		l := &p.lines[i]
		if i > 0 && last >= 0 && !l.gap && p.lines[last].parts < mostParts && full(&p.lines[i-1], l, margin) {
			p.join(last, i)
			continue
		}
		last = i
	}
	p.sweep()
}

// margin returns the width that the text is wrapped at.
func (p *page) margin() (int, bool) {
	longest := 0
	for i := range p.lines {
		longest = max(longest, utf8.RuneCountInString(p.lines[i].text))
		if longest > widest {
			return 0, false
		}
	}
	if longest < narrowest || len(p.lines) < 4 {
		return 0, false
	}
	inside, fit := 0, 0
	for i := 1; i < len(p.lines); i++ {
		if p.lines[i].gap || p.lines[i-1].width < narrowest/2 {
			continue
		}
		inside++
		if full(&p.lines[i-1], &p.lines[i], longest) {
			fit++
		}
	}
	return longest, fit >= 3 && fit*10 >= inside*7
}

// full reports whether next's first word would not have fit on l.
func full(l, next *line, margin int) bool {
	word := next.text
	if i := strings.IndexByte(word, ' '); i >= 0 {
		word = word[:i]
	}
	return utf8.RuneCountInString(l.text)+1+utf8.RuneCountInString(word) > margin-4
}

// join appends line b to line a, with a space where the script has them.
func (p *page) join(a, b int) {
	l, m := &p.lines[a], &p.lines[b]
	l.text = glue(l.text, m.text)
	l.width += m.width + 1
	l.parts++
	m.kind = joined
}

// glue sets two pieces of a sentence together.
func glue(a, b string) string {
	if startsMark(b) && !strings.ContainsRune("–—&…/", first(b)) || opens(a) {
		return a + b
	}
	last, _ := utf8.DecodeLastRuneInString(a)
	if wide(last) && (wide(first(b)) || !strings.ContainsRune(b, ' ')) || cjkMark(last) {
		return a + b
	}
	return a + " " + b
}

func cjkMark(r rune) bool {
	return r == '、' || r == '。' || r == '，' || r == '」'
}

// sweep takes joined lines out of the list.
func (p *page) sweep() {
	kept := p.lines[:0]
	for _, l := range p.lines {
		if l.kind != joined {
			kept = append(kept, l)
		}
	}
	p.lines = kept
}
