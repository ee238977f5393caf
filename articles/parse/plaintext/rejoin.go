package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/phrases"
)

// rejoin sets sentences together again that links and ads broke into lines.
// Links leave their words on a line of their own, or leave nothing; an ad may
// stand anywhere between.
func (p *page) rejoin() {
	p.prose = p.firstProse()
	for i := range len(p.lines) {
		if !p.joinable(i) {
			continue
		}
		for {
			j, k := p.next(i)
			if j < 0 || p.lines[i].parts > mostParts || !p.broken(i, j, k) {
				break
			}
			p.join(i, j)
		}
		if l := &p.lines[i]; l.parts > 0 && l.width < 120 {
			l.maybe = p.isStamp(l.text) // "Ann Lee" and ", 3 May 2021"
		}
	}
	p.sweep()
}

// mostParts bounds the lines of one sentence, so that a hostile text can't
// make joining slow.
const mostParts = 250

// firstProse is the index of the first line that is surely prose. Above it
// stand headlines and menus, and joining needs better signs.
func (p *page) firstProse() int {
	for i := range p.lines {
		if l := &p.lines[i]; l.kind == story && (l.width >= 100 && ends(l.text) || l.width >= 75 && strings.HasSuffix(l.text, ".") || l.width >= 160 || holdsStop(l.text)) {
			return i
		}
	}
	return len(p.lines)
}

// joinable reports whether line i can be a piece of a sentence.
func (p *page) joinable(i int) bool {
	l := &p.lines[i]
	return l.kind == story && !l.maybe
}

// next returns the two lines of the story after line i, ads and second copies
// overlooked; -1 where something else stands there.
func (p *page) next(i int) (j, k int) {
	j = p.after(i)
	if j < 0 {
		return -1, -1
	}
	return j, p.after(j)
}

func (p *page) after(i int) int {
	for j := i + 1; j < len(p.lines); j++ {
		switch l := &p.lines[j]; {
		case l.kind == joined || l.kind == ad:
		case l.kind == story && (!l.maybe || i >= p.prose && startsMark(l.text) || signsPost(p.lines[i].text)), p.linkWord(i, j):
			return j
		default:
			return -1
		}
	}
	return -1
}

// linkWord reports whether line j, which reads like a word of the page's own
// ("Twitter"), is a link in the sentence that line i leaves open.
func (p *page) linkWord(i, j int) bool {
	l := &p.lines[j]
	if l.kind != pageOwn || l.width > 30 || j+1 >= len(p.lines) || !startsLow(p.lines[j+1].text) {
		return false
	}
	a := &p.lines[i]
	return a.kind == story && a.width >= 30 && !ends(a.text) && (endsOpen(a.text) || dangling(a.text) || a.parts > 0)
}

// linkWidth is the width of the widest link that is taken for a piece of a
// sentence on its looks alone.
const linkWidth = 90

// broken reports whether line j goes on with the sentence of line i; k is the
// line after j, or -1.
func (p *page) broken(i, j, k int) bool {
	a, b := &p.lines[i], &p.lines[j]
	if isAddress(b.text) {
		return strings.HasPrefix(b.text, "pic.twitter.com/")
	}
	if _, bare, ok := phrases.PostSignature(a.text); ok {
		return bare && b.maybe
	}
	if _, _, ok := phrases.PostSignature(b.text); ok {
		return false
	}
	if ends(a.text) {
		return startsMark(b.text) && b.width < 4
	}
	if startsMark(b.text) {
		return a.width > 3
	}
	if goesOnByDash(a.text, b.text) {
		return k < 0 || !bulleted(p.lines[k].text)
	}
	if _, n := numbered(a.text); n >= 0 && a.width < linkWidth && a.parts == 0 && !startsLow(b.text) {
		return false // the heading of a numbered part
	}
	if strings.HasSuffix(a.text, ":") || bulleted(b.text) || bulleted(a.text) && a.width < 40 {
		return false
	}
	if unicode.IsLower(first(b.text)) {
		if i < p.prose && b.width < 40 {
			return endsOpen(a.text) || dangling(a.text) || phrases.LeadsOn(b.text) && a.width >= 60
		}
		return b.width >= 40 || a.width >= 40 || endsOpen(a.text) || ends(b.text) || dangling(a.text) || k >= 0 && startsLow(p.lines[k].text) && (startsMark(p.lines[k].text) || p.lines[k].width >= 40)
	}
	if wideText(a.text) {
		return a.width >= 60 && strings.ContainsAny(a.text, "、。，") && !strings.HasSuffix(a.text, "」")
	}
	return p.linkBetween(i, j, k)
}

// goesOnByDash reports whether b goes on with a by a hyphen that stands for a
// dash: "another statement" and "- directly to the organisers".
func goesOnByDash(a, b string) bool {
	rest, ok := strings.CutPrefix(b, "- ")
	return ok && unicode.IsLower(first(rest)) && !bulleted(a) && !strings.HasSuffix(a, ":")
}

// signsPost reports whether s is the signature of a post, after which its date
// stands: "— Ann Lee (@annlee)".
func signsPost(s string) bool {
	_, bare, ok := phrases.PostSignature(s)
	return ok && bare
}

// linkBetween tells a link that begins with a capital from a new paragraph:
// the line before stops in mid-sentence, or the line after goes on in one.
func (p *page) linkBetween(i, j, k int) bool {
	a, b := &p.lines[i], &p.lines[j]
	if a.width < 30 && a.parts == 0 && !endsOpen(a.text) && !dangling(a.text) {
		return false
	}
	if dangling(a.text) && b.width >= 60 && ends(b.text) && opensSentence(b.text) {
		return false // the link at the end of the paragraph is lost
	}
	if endsOpen(a.text) || dangling(a.text) {
		return i >= p.prose || a.width >= 30 && b.width < 40 && k >= 0 && startsLow(p.lines[k].text)
	}
	if r, _ := utf8.DecodeLastRuneInString(a.text); r == ':' || closes(r) {
		return false
	}
	if i >= p.prose && (holdsStop(a.text) || a.width >= 120 && !titleCased(a.text) || first(b.text) == '(') {
		return ends(b.text) || k >= 0 && startsLow(p.lines[k].text)
	}
	if b.width > linkWidth || k < 0 || i < p.prose {
		return false
	}
	return startsLow(p.lines[k].text) && (a.width >= 60 || a.parts > 0)
}

// opensSentence reports whether s begins with a capital word that no name
// begins with: an article, a pronoun.
func opensSentence(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return unicode.IsUpper(first(word)) && phrases.LeadsOn(strings.ToLower(word))
}

// holdsStop reports whether a sentence ends inside s, so that s is prose and
// cannot be a headline.
func holdsStop(s string) bool {
	for i := 1; i+2 < len(s); i++ {
		if (s[i] == '.' || s[i] == '?' || s[i] == '!') && s[i+1] == ' ' && s[i-1] >= 'a' && s[i-1] <= 'z' && s[i+2] >= 'A' && s[i+2] <= 'Z' {
			return true
		}
	}
	return false
}

// titleCased reports whether most of the longer words of s begin with a
// capital, as in headlines.
func titleCased(s string) bool {
	longer, capitals := 0, 0
	for _, w := range strings.Fields(s) {
		if len(w) > 3 {
			longer++
			if unicode.IsUpper(first(w)) || unicode.IsDigit(first(w)) {
				capitals++
			}
		}
	}
	return capitals*5 > longer*3
}
