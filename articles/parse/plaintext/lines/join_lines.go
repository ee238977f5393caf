package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/phrases"
)

// JoinSentences sets sentences together again that links and ads broke into lines.
// Links leave their words on a line of their own, or leave nothing; an ad may
// stand anywhere between.
func (p *Page) JoinSentences() {
	p.prose = p.firstProse()
	for i := range len(p.Lines) {
		if !p.joinable(i) {
			continue
		}
		for {
			j, k := p.next(i)
			if j < 0 || p.Lines[i].Parts > mostParts || !p.broken(i, j, k) {
				break
			}
			p.Join(i, j)
		}
		if l := &p.Lines[i]; l.Parts > 0 && l.Width < 120 {
			l.FieldLike = p.isStamp(l.Text) // "Ann Lee" and ", 3 May 2021"
		}
	}
	p.Sweep()
}

// mostParts bounds the lines of one sentence, so that a hostile text can't
// make joining slow.
const mostParts = 250

// firstProse is the index of the first line that is surely prose. Above it
// stand headlines and menus, and joining needs better signs.
func (p *Page) firstProse() int {
	for i := range p.Lines {
		if l := &p.Lines[i]; l.Kind == Story && (l.Width >= 100 && Ends(l.Text) || l.Width >= 75 && strings.HasSuffix(l.Text, ".") || l.Width >= 160 || holdsStop(l.Text)) {
			return i
		}
	}
	return len(p.Lines)
}

// joinable reports whether line i can be a piece of a sentence.
func (p *Page) joinable(i int) bool {
	l := &p.Lines[i]
	return l.Kind == Story && !l.FieldLike
}

// next returns the two lines of the story after line i, ads and second copies
// overlooked; -1 where something else stands there.
func (p *Page) next(i int) (j, k int) {
	j = p.after(i)
	if j < 0 {
		return -1, -1
	}
	return j, p.after(j)
}

func (p *Page) after(i int) int {
	for j := i + 1; j < len(p.Lines); j++ {
		switch l := &p.Lines[j]; {
		case l.Kind == Joined || l.Kind == Ad:
		case l.Kind == Story && (!l.FieldLike || i >= p.prose && startsMark(l.Text) || signsPost(p.Lines[i].Text)), p.linkWord(i, j):
			return j
		default:
			return -1
		}
	}
	return -1
}

// linkWord reports whether line j, which reads like a word of the page's own
// ("Twitter"), is a link in the sentence that line i leaves open.
func (p *Page) linkWord(i, j int) bool {
	l := &p.Lines[j]
	if l.Kind != PageOwn || l.Width > 30 || j+1 >= len(p.Lines) || !StartsLow(p.Lines[j+1].Text) {
		return false
	}
	a := &p.Lines[i]
	return a.Kind == Story && a.Width >= 30 && !Ends(a.Text) && (EndsOpen(a.Text) || LeadsOn(a.Text) || a.Parts > 0)
}

// linkWidth is the width of the widest link that is taken for a piece of a
// sentence on its looks alone.
const linkWidth = 90

// broken reports whether line j goes on with the sentence of line i; k is the
// Line after j, or -1.
func (p *Page) broken(i, j, k int) bool {
	a, b := &p.Lines[i], &p.Lines[j]
	if IsAddress(b.Text) {
		return strings.HasPrefix(b.Text, "pic.twitter.com/")
	}
	if _, bare, ok := phrases.PostSignature(a.Text); ok {
		return bare && b.FieldLike
	}
	if _, _, ok := phrases.PostSignature(b.Text); ok {
		return false
	}
	if Ends(a.Text) {
		return startsMark(b.Text) && b.Width < 4
	}
	if startsMark(b.Text) {
		return a.Width > 3
	}
	if goesOnByDash(a.Text, b.Text) {
		return k < 0 || !bulleted(p.Lines[k].Text)
	}
	if _, n := Numbered(a.Text); n >= 0 && a.Width < linkWidth && a.Parts == 0 && !StartsLow(b.Text) {
		return false // the heading of a numbered part
	}
	if strings.HasSuffix(a.Text, ":") || bulleted(b.Text) || bulleted(a.Text) && a.Width < 40 {
		return false
	}
	if unicode.IsLower(First(b.Text)) {
		if i < p.prose && b.Width < 40 {
			return EndsOpen(a.Text) || LeadsOn(a.Text) || phrases.LeadsOn(b.Text) && a.Width >= 60
		}
		return b.Width >= 40 || a.Width >= 40 || EndsOpen(a.Text) || Ends(b.Text) || LeadsOn(a.Text) || k >= 0 && StartsLow(p.Lines[k].Text) && (startsMark(p.Lines[k].Text) || p.Lines[k].Width >= 40)
	}
	if WideText(a.Text) {
		return a.Width >= 60 && strings.ContainsAny(a.Text, "、。，") && !strings.HasSuffix(a.Text, "」") && !labelled(b.Text)
	}
	return p.linkBetween(i, j, k)
}

// labelled reports whether s begins with what it tells of, as the rows of a list do:
// "宮崎県：高鍋町、新富町".
func labelled(s string) bool {
	i := strings.Index(s, "：")
	return i > 0 && utf8.RuneCountInString(s[:i]) <= 8 && !strings.ContainsAny(s[:i], "、。，")
}

// goesOnByDash reports whether b goes on with a by a hyphen that stands for a
// dash: "another statement" and "- directly to the organisers".
func goesOnByDash(a, b string) bool {
	rest, ok := strings.CutPrefix(b, "- ")
	return ok && unicode.IsLower(First(rest)) && !bulleted(a) && !strings.HasSuffix(a, ":")
}

// signsPost reports whether s is the signature of a post, after which its date
// stands: "— Ann Lee (@annlee)".
func signsPost(s string) bool {
	_, bare, ok := phrases.PostSignature(s)
	return ok && bare
}

// linkBetween tells a link that begins with a capital from a new paragraph:
// the line before stops in mid-sentence, or the line after goes on in one.
func (p *Page) linkBetween(i, j, k int) bool {
	a, b := &p.Lines[i], &p.Lines[j]
	if a.Width < 30 && a.Parts == 0 && !EndsOpen(a.Text) && !LeadsOn(a.Text) {
		return false
	}
	if LeadsOn(a.Text) && b.Width >= 60 && Ends(b.Text) && opensSentence(b.Text) {
		return false // the link at the end of the paragraph is lost
	}
	if EndsOpen(a.Text) || LeadsOn(a.Text) {
		return i >= p.prose || a.Width >= 30 && b.Width < 40 && k >= 0 && StartsLow(p.Lines[k].Text)
	}
	if r, _ := utf8.DecodeLastRuneInString(a.Text); r == ':' || closes(r) {
		return false
	}
	if p.Wrapped && b.Gap {
		return false // what links break is wrapped with the rest, so that a blank line is a paragraph's end
	}
	if i >= p.prose && (holdsStop(a.Text) || a.Width >= 120 && !titleCased(a.Text) || First(b.Text) == '(') {
		return Ends(b.Text) || k >= 0 && StartsLow(p.Lines[k].Text)
	}
	if b.Width > linkWidth || k < 0 || i < p.prose {
		return false
	}
	return StartsLow(p.Lines[k].Text) && (a.Width >= 60 || a.Parts > 0)
}

// opensSentence reports whether s begins with a capital word that no name
// begins with: an article, a pronoun.
func opensSentence(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return unicode.IsUpper(First(word)) && phrases.LeadsOn(strings.ToLower(word))
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
			if unicode.IsUpper(First(w)) || unicode.IsDigit(First(w)) {
				capitals++
			}
		}
	}
	return capitals*5 > longer*3
}
