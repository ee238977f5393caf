package lines

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lede/articles/parse/phrases"
)

// The widths that hard-wrapped text comes in, in characters. Below usual, verses
// and lists are as wide, so that nearly every line has to be full.
const (
	narrowest = 34
	usual     = 48
	widest    = 110
)

// Unwrap undoes line breaks that an editor or a mailer put in to keep lines
// short. It acts only where the whole text is wrapped: no line is longer than
// the margin, and most lines stop because the next word would not have fit.
func (p *Page) Unwrap() {
	margin, ok := p.margin()
	if !ok {
		return
	}
	last := -1
	for i := range p.Lines {
		l := &p.Lines[i]
		if i > 0 && last >= 0 && !l.Gap && p.Lines[last].Parts < mostParts && full(&p.Lines[i-1], l, margin) && !p.standsAlone(last, i) {
			p.Join(last, i)
			continue
		}
		last = i
	}
	p.Wrapped = true
	p.Sweep()
}

// standsAlone reports whether line i, or the one at last above it, is the page's own
// and whole by itself, so that what stands above is full only by chance.
func (p *Page) standsAlone(last, i int) bool {
	above, next := &p.Lines[last], p.Lines[i].Text
	if phrases.IsAd(next) {
		return true
	}
	if Ends(p.Lines[i-1].Text) {
		_, own := phrases.Junk(next)
		return own
	}
	if above.Parts > 0 || StartsLow(next) {
		return false
	}
	_, own := phrases.Junk(above.Text)
	return own
}

// fullLines is how many full lines a narrow text needs.
const fullLines = 12

// strayLines is how many lines of a wrapped text, one in so many, may be longer than
// its margin: a notice or a caption that came from elsewhere and was not wrapped.
const strayLines = 20

// margin returns the width that the text is wrapped at.
func (p *Page) margin() (int, bool) {
	if len(p.Lines) < 4 {
		return 0, false
	}
	widths := make([]int, len(p.Lines))
	for i := range p.Lines {
		widths[i] = utf8.RuneCountInString(p.Lines[i].Text)
	}
	sorted := slices.Sorted(slices.Values(widths))
	strays := len(sorted) / strayLines
	if len(sorted) >= strayLines/2 {
		strays++
	}
	for stray := range 1 + strays {
		i := len(sorted) - 1 - stray
		if stray > 0 && sorted[i] == sorted[i+1] {
			continue
		}
		if sorted[i] <= widest && p.wrappedAt(sorted[i], widths) {
			return sorted[i], true
		}
	}
	return 0, false
}

// wrappedAt reports whether most lines stop because the next word would have gone
// over the margin.
func (p *Page) wrappedAt(margin int, widths []int) bool {
	if margin < narrowest {
		return false
	}
	inside, fit := 0, 0
	for i := 1; i < len(p.Lines); i++ {
		if p.Lines[i].Gap || p.Lines[i-1].Width < usual/2 || widths[i] > margin {
			continue
		}
		inside++
		if full(&p.Lines[i-1], &p.Lines[i], margin) {
			fit++
		}
	}
	if margin < usual {
		return fit >= fullLines && fit*20 >= inside*19
	}
	return fit >= 3 && fit*10 >= inside*7
}

// full reports whether next's first word would not have fit on l.
func full(l, next *Line, margin int) bool {
	n := utf8.RuneCountInString(l.Text)
	if n > margin || utf8.RuneCountInString(next.Text) > margin {
		return false // one that was not wrapped with the others
	}
	word := next.Text
	if r, size := utf8.DecodeRuneInString(word); Wide(r) {
		if Ends(l.Text) {
			return false // paragraphs of such scripts are often as long as each other
		}
		word = word[:size] // and their lines break anywhere
	} else if i := strings.IndexByte(word, ' '); i >= 0 {
		word = word[:i]
	}
	return n+1+utf8.RuneCountInString(word) > margin-4
}

// Join appends line b to line a, with a space where the script has them.
func (p *Page) Join(a, b int) {
	l, m := &p.Lines[a], &p.Lines[b]
	l.Text = glue(l.Text, m.Text)
	l.Width += m.Width + 1
	l.Parts++
	m.Kind = Joined
}

// glue sets two pieces of a sentence together.
func glue(a, b string) string {
	if startsMark(b) && !strings.ContainsRune("–—&…/", First(b)) || opens(a) {
		return a + b
	}
	last, _ := utf8.DecodeLastRuneInString(a)
	if Wide(last) && (Wide(First(b)) || !strings.ContainsRune(b, ' ')) || cjkMark(last) {
		return a + b
	}
	return a + " " + b
}

func cjkMark(r rune) bool {
	return r == '、' || r == '。' || r == '，' || r == '」'
}

// Sweep takes joined lines out of the list.
func (p *Page) Sweep() {
	kept := p.Lines[:0]
	for _, l := range p.Lines {
		if l.Kind != Joined {
			kept = append(kept, l)
		}
	}
	p.Lines = kept
}
